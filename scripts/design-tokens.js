// The tokens with their built-in values, read from the manifest and from the style sheet itself, as design tools import them:
// the Design Tokens Community Group's format, https://www.designtokens.org/tr/drafts/format/. Colours are told in light; the
// extension has their dark twin and the custom property.
import { readFileSync, writeFileSync } from 'node:fs';

const VENDOR = 'clinic-widgets';
const { tokens } = await import('../dist/shared/styles/tokens.js');
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));

/** Built-in colours by role: `light-dark()` in the sheet. */
const palette = new Map(
  [...tokens.cssText.matchAll(/--_palette-(\w+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)].map(
    ([, role, light, dark]) => [role, { light, dark }],
  ),
);

/** The sheet's own colours are all written `#rgb` or `#rrggbb`. */
function colour(css) {
  const hex = css.length === 4 ? css.replace(/\w/g, '$&$&') : css;
  const components = hex.match(/\w\w/g).map((pair) => Number((Number.parseInt(pair, 16) / 255).toFixed(4)));
  return { colorSpace: 'srgb', components, alpha: 1, hex };
}

/** What a custom property's default is in the format; nothing where it follows from another token. */
function valueOf(name, initial) {
  const role = name.replace('--clinic-', '');
  const pair = palette.get(role === 'accent-strong' ? 'strong' : role);
  if (pair)
    return {
      $type: 'color',
      $value: colour(pair.light),
      $extensions: { [VENDOR]: { css: name, dark: colour(pair.dark) } },
    };
  const size = /^(\d*\.?\d+)(em|px)$/.exec(initial ?? '');
  const $extensions = { [VENDOR]: { css: name } };
  if (size)
    return {
      $type: 'dimension',
      $value: { value: Number(size[1]), unit: size[2] === 'em' ? 'rem' : 'px' },
      $extensions,
    };
  if (name.endsWith('-weight')) return { $type: 'fontWeight', $value: Number(initial), $extensions };
  if (/^\d*\.?\d+$/.test(initial ?? '')) return { $type: 'number', $value: Number(initial), $extensions };
  return undefined;
}

const declared = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName)
  .flatMap(({ cssProperties = [] }) => cssProperties);
const document = {};
for (const { name, description, default: initial } of declared) {
  const value = valueOf(name, initial);
  if (value) document[name.replace('--clinic-', '')] = { ...value, $description: description };
}
writeFileSync('dist/tokens.json', `${JSON.stringify({ [VENDOR]: document }, null, 2)}\n`);
