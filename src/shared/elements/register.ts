import { TAG_NAMES } from './tag-names.js';
import { VERSION } from './version.js';
import { tell } from './warn.js';

/** The library's own element classes carry the version they came in. */
interface VersionedElement extends CustomElementConstructor {
  readonly version?: string;
}

const told = Symbol.for('clinic-widgets: told that it is loaded twice');
let hasSaidSo = false;

/**
 * Gives a class its tag. A tag that is taken stays with its first owner: a page with the bundle twice, or in two
 * versions, keeps working, and its author reads one line about it.
 * @param tag with a hyphen, `clinic-medicare-banner`.
 * @param registry another than the page's own, for scoped registries.
 */
export function register(
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void {
  const owner: VersionedElement | undefined = registry.get(tag);
  if (!owner) {
    registry.define(tag, element);
    return;
  }
  if (owner !== element) sayTaken(tag, owner);
}

/** Tells the page's author, once, that a tag has another owner. Two copies may each have come first with some of the tags. */
export function sayTaken(tag: string, owner: VersionedElement): void {
  if (hasSaidSo || TAG_NAMES.some((each) => told in (customElements.get(`clinic-${each}`) ?? {}))) return;
  hasSaidSo = true;
  // Where the other copy finds it: on the class, since a name on window would be the page's.
  Reflect.defineProperty(owner, told, { value: true });
  tell(
    'warn',
    `clinic-widgets ${VERSION} is loaded on a page that already has <${tag}>` +
      ` (${owner.version ? `clinic-widgets ${owner.version}` : 'not from clinic-widgets'}). The first one stays in use.`,
  );
}
