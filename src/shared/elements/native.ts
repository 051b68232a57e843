/**
 * What the platform gives an object, read past the page's own names: an element named `createElement` stands in the place of
 * that method of the document, a field named `children` in that of its form, and one with the id `addEventListener` in that of
 * the window. Only to read from: to the platform it is no node.
 */
const nativeOf = <T extends object>(find: () => T, from?: object): T =>
  new Proxy({} as T, {
    get(_, name) {
      const object = find();
      const value: unknown = Reflect.get(from ?? (Object.getPrototypeOf(object) as object), name, object);
      return typeof value === 'function' ? (value.bind(object) as unknown) : value;
    },
  });

/** An element that may be a form of the page's, or a document. */
export const native = <T extends object>(object: T): T => nativeOf(() => object);

/** Takes a node out of where it stands, if anywhere: old libraries' own `remove` throws where it stands nowhere. */
export const takeOut = (node: ChildNode | undefined): void => {
  if (node?.parentNode) node.remove();
};

/** The page. A module may be loaded where there is none. */
export const page = nativeOf(() => document);

/** Where the window's events are heard. */
export const pageWindow: Pick<Window, 'addEventListener' | 'removeEventListener'> = nativeOf(
  () => window,
  EventTarget.prototype,
);
