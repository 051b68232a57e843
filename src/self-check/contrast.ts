import { parentOf } from '../shared/elements/flat-tree.js';
import type { Finding } from './report.js';
import { page } from '../shared/elements/native.js';
import { contrast, luminance } from '../shared/styles/contrast.js';
import { media } from '../shared/elements/media.js';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads any colour a style sheet can name, as the browser paints it. */
function colourReader(): (colour: string) => Rgba {
  const canvas = page.createElement('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Rgba>();
  return (colour) => {
    const before = known.get(colour);
    if (before) return before;
    brush?.clearRect(0, 0, 1, 1);
    if (brush) brush.fillStyle = colour;
    brush?.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = brush?.getImageData(0, 0, 1, 1).data ?? [];
    const painted = [red, green, blue, alpha / 255] as const;
    known.set(colour, painted);
    return painted;
  };
}

const over = ([red, green, blue, alpha]: Rgba, [r, g, b]: Rgba): Rgba => {
  const mix = (one: number, other: number): number => one * alpha + other * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
};

/** What is behind an element; nothing where a picture or a see-through layer of others makes it anybody's guess. */
function groundOf(element: Element, read: (colour: string) => Rgba): Rgba | undefined {
  const layers: Rgba[] = [];
  let box: Element | null = element;
  for (; box; box = parentOf(box)) {
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(box);
    if (backgroundImage !== 'none' || opacity !== '1' || filter !== 'none' || mixBlendMode !== 'normal')
      return undefined;
    const layer = read(backgroundColor);
    layers.push(layer);
    if (layer[3] === 1) break;
  }
  const isDark =
    getComputedStyle(page.documentElement).colorScheme.includes('dark') &&
    media('(prefers-color-scheme: dark)').matches;
  const paper: Rgba = isDark ? [18, 18, 18, 1] : [255, 255, 255, 1];
  return layers.reduceRight<Rgba>((below, layer) => over(layer, below), paper);
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
}

/** Elements in a tag that have words of their own. */
function* withWords(root: ShadowRoot): Generator<readonly [Element, string]> {
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.nodeValue?.trim();
    if (text && parent && !parent.closest('style, option, svg, [disabled], [aria-disabled="true"]'))
      yield [parent, text];
  }
}

/** The words of a tag that are hardest to read, where they are harder than WCAG 2.2 AA allows. */
export function faintWords(root: ShadowRoot): Finding | undefined {
  const read = colourReader();
  let worst:
    | { readonly text: string; readonly by: number; readonly ratio: number; readonly least: number }
    | undefined;
  for (const [element, text] of withWords(root)) {
    if (!isSeen(element)) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const ground = groundOf(element, read);
    if (!ground) continue;
    const size = parseFloat(fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
    const [red, green, blue] = over(read(color), ground);
    const [r, g, b] = ground;
    const found = contrast(luminance([red, green, blue]), luminance([r, g, b]));
    // A computed colour is rounded.
    if (found < least - 0.02 && found / least < (worst?.by ?? 1))
      worst = { text, by: found / least, ratio: found, least };
  }
  return (
    worst && {
      kind: 'contrast',
      text: `“${worst.text.slice(0, 60)}” has a contrast of ${worst.ratio.toFixed(1)} to 1; it needs ${worst.least}.`,
      mend: 'Take the page’s own colour off it, or set --clinic-text, --clinic-muted, --clinic-accent and --clinic-surface, whose contrast is kept.',
    }
  );
}
