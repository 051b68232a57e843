/* eslint-disable no-restricted-syntax -- the module has a default export only */
declare module 'fast-levenshtein' {
  const levenshtein: { readonly get: (one: string, other: string) => number };
  export default levenshtein;
}
