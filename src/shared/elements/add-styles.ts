import { adoptStyles, supportsAdoptingStyleSheets, type CSSResultOrNative } from 'lit';

/** Adds style sheets to those a shadow root has already. */
export function addStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  // A copy: what the browser gives changes with the sheets.
  const before = supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets] : [];
  adoptStyles(root, [...styles]);
  // Where they are elements, they stand beside the others by themselves.
  if (supportsAdoptingStyleSheets) root.adoptedStyleSheets = [...before, ...root.adoptedStyleSheets];
}
