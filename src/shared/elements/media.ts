interface Window {
  readonly matchMedia?: (query: string) => Partial<MediaQueryList> | undefined;
}

/** What is so of the screen: nothing where it can't be asked. The answer of an old library's own has no listeners. */
export const media = (query: string): Partial<MediaQueryList> => (window as Window).matchMedia?.(query) ?? {};
