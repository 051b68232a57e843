import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult, type CSSResultOrNative } from 'lit';
import { native } from './native.js';

const added = new WeakMap<ShadowRoot, readonly CSSResultOrNative[]>();

/** Adds style sheets to those a shadow root has already. */
export function addStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  added.set(root, [...(added.get(root) ?? []), ...styles]);
  // A copy: what the browser gives changes with the sheets.
  const before = supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets] : [];
  adoptStyles(root, [...styles]);
  // Where they are elements, they stand beside the others by themselves.
  if (supportsAdoptingStyleSheets) root.adoptedStyleSheets = [...before, ...root.adoptedStyleSheets];
}

/** Takes added ones away again, and leaves all others; where they are elements, they stay. */
export function dropStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  added.set(
    root,
    (added.get(root) ?? []).filter((style) => !styles.some((each) => each === style)),
  );
  if (supportsAdoptingStyleSheets)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(
      (sheet) => !styles.some(({ styleSheet }) => styleSheet === sheet),
    );
}

/** An empty style sheet that the root's own document takes. */
export function sheetFor({ ownerDocument }: ShadowRoot): CSSStyleSheet {
  return new (native(ownerDocument).defaultView?.CSSStyleSheet ?? CSSStyleSheet)();
}

/** Makes a root's style sheets anew for the document it came to. A document without a window shows nothing. */
export function adoptAgain(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  if (!supportsAdoptingStyleSheets || !native(root.ownerDocument).defaultView) return;
  root.adoptedStyleSheets = [...styles, ...(added.get(root) ?? [])].map((style) => {
    const sheet = sheetFor(root);
    if ('cssText' in style) sheet.replaceSync(style.cssText);
    return sheet;
  });
}
