// As they are written: a bundler that makes older CSS of `light-dark()` needs the page's `color-scheme` beside it.
import agency from '../../themes/agency.css?raw';
import darkOnly from '../../themes/dark-only.css?raw';
import family from '../../themes/family.css?raw';
import highContrast from '../../themes/high-contrast.css?raw';
import hospital from '../../themes/hospital.css?raw';
import minimal from '../../themes/minimal.css?raw';
import poster from '../../themes/poster.css?raw';
import rural from '../../themes/rural.css?raw';
import startUp from '../../themes/start-up.css?raw';

/** Brands to look at every story in: the built-in look, and the themes that are shipped. */
export const BRANDS = {
  'No theme': '',
  Hospital: hospital,
  'Rural clinic': rural,
  'Start-up': startUp,
  'Public agency': agency,
  'Dark only': darkOnly,
  'High contrast': highContrast,
  Family: family,
  Minimal: minimal,
  Poster: poster,
} as const;

const sheet = new CSSStyleSheet();

/** Puts a brand's style sheet on the page, as a clinic's own does, in place of that of the last. */
export function wearBrand(name: keyof typeof BRANDS): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  sheet.replaceSync(BRANDS[name]);
}
