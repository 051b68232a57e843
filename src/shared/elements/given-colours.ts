import { sheetFor } from './add-styles.js';
import { parentOf } from './flat-tree.js';
import { contrast, luminance } from '../styles/contrast.js';
import { onMiddling } from '../styles/inks.js';
import { GIVEN } from '../styles/tokens.js';
import { warn } from './warn.js';

/** What grounds and fills are made of: a colour of the page's that is none would take them away. */
const GROUNDS = [...GIVEN, 'banner-ground'];

/** All else a page may set, by a property that takes what it takes: one value that is none would take a whole rule away. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  color: [
    'accent-strong',
    'text',
    'muted',
    'line',
    'edge',
    'link',
    'heading-color',
    'banner-mark',
    'objectives-term',
  ],
  'padding-top': [
    'radius',
    'button-radius',
    'chip-radius',
    'sticky-top',
    'border-width',
    'button-border',
    'heading-size',
  ],
  'margin-top': ['gap'],
  width: ['objectives-term-width'],
  'box-shadow': ['shadow'],
  'font-family': ['font', 'heading-font'],
  'font-weight': ['heading-weight', 'button-weight'],
  'flex-grow': ['density', 'leading'],
};
/** Densities that have a name. */
const DENSITY: Readonly<Record<string, number>> = { compact: 0.75, normal: 1, roomy: 1.4 };

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** How light a colour is; what isn't written as red, green and blue passes for middling. */
function lightness(colour: string): number {
  const [, red, green, blue] = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour) ?? [];
  return red === undefined ? 0.3 : luminance([Number(red), Number(green), Number(blue)]);
}

/**
 * What to hold where the page's own ground is neither light nor dark: there no colour but black or white is sure to be read.
 * A ground that can't be seen through is asked for; where there is none, it is the browser's own.
 */
function onGround(host: Element): string[] {
  const { color } = getComputedStyle(parentOf(host) ?? host);
  for (let box: Element | null = host; box; box = parentOf(box)) {
    const { backgroundColor } = getComputedStyle(box);
    if (backgroundColor.startsWith('rgba') || backgroundColor === 'transparent') continue;
    const ground = lightness(backgroundColor);
    if (ground < 0.046 || ground > 0.733) return [];
    const isFaint = contrast(ground, lightness(color)) < 7;
    return [onMiddling, isFaint ? '--_muted:var(--clinic-muted,var(--_text))!important;' : ''];
  }
  return [];
}

/**
 * Holds what styles alone can't: a value that is no colour is left out, and `currentColor` is the colour of the text around the
 * tag, not of each button's own.
 */
export function holdColours(host: Element, root: ShadowRoot): void {
  if (!CSS.supports('color', 'oklch(from red l c h)')) return;
  sheets.get(root)?.replaceSync('');
  const style = getComputedStyle(host);
  const held = GROUNDS.flatMap((name) => {
    const given = style.getPropertyValue(`--_given-${name}`).trim();
    // What stands in where nothing is said.
    if (given === style.getPropertyValue(`--_palette-${name}`).trim()) return [];
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
  for (const [property, names] of Object.entries(TAKES)) {
    for (const name of names) {
      const given = style.getPropertyValue(`--clinic-${name}`).trim();
      // Nothing is measured in numbers without a unit where styles calculate with it.
      const meant =
        name === 'density' ? DENSITY[given] : property === 'padding-top' && given === '0' ? '0px' : '';
      if (meant) held.push(`--clinic-${name}:${meant}!important;`);
      if (!given || meant || CSS.supports(property, given)) continue;
      held.push(`--clinic-${name}:initial!important;`);
      warn(host, {
        attribute: `--clinic-${name}`,
        problem: `"${given}" can't be used here; the built-in value is.`,
      });
    }
  }
  held.push(...onGround(host));
  if (held.length === 0) return;
  let sheet = sheets.get(root);
  if (!sheet || !root.adoptedStyleSheets.includes(sheet)) {
    sheet = sheetFor(root);
    sheets.set(root, sheet);
    root.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(`:host{${held.join('')}}`);
}
