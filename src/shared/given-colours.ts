import { warn } from './warn.js';

/** What grounds and fills are made of: a colour of the page's that is none would take them away. */
const GIVEN = ['accent', 'surface', 'paper', 'banner-ground'];

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/**
 * Holds what styles alone can't: a value that is no colour is left out, and `currentColor` is the colour of the text around the
 * tag, not of each button's own.
 */
export function holdColours(host: Element, root: ShadowRoot): void {
  if (!CSS.supports('color', 'oklch(from red l c h)')) return;
  sheets.get(root)?.replaceSync('');
  const style = getComputedStyle(host);
  const held = GIVEN.flatMap((name) => {
    const given = style.getPropertyValue(`--_given-${name}`).trim();
    // Said to be nothing, or not said where nothing stands in for it.
    if (!given && !style.getPropertyValue(`--_palette-${name}`)) return [];
    const value = given.replace(/currentcolor/gi, style.color);
    const isColour = CSS.supports('color', value);
    if (isColour && value === given) return [];
    if (!isColour)
      warn(host, {
        attribute: `--clinic-${name}`,
        problem: `"${given}" is no colour; the built-in one is used.`,
      });
    return `--_given-${name}:${isColour ? value : 'initial'}!important;`;
  });
  if (held.length === 0) return;
  let sheet = sheets.get(root);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(root, sheet);
    root.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(`:host{${held.join('')}}`);
}
