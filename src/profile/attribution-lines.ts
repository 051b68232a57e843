import { parentOf } from '../shared/elements/flat-tree.js';
import { contrast, luminance, type Channels } from '../shared/styles/contrast.js';
import { page } from '../shared/elements/native.js';
import { media } from '../shared/elements/media.js';

/** Ink for a light and for a dark ground, with its luminance. */
const INKS = { '#51605c': 0.1089, '#a9b8b3': 0.4597 } as const;
/** WCAG's least for text. */
const LEAST_CONTRAST = 4.5;

/** The tags that say where their content is from, with the line that says it, and its words when it was settled. */
const lines = new Map<Element, { readonly line: HTMLElement; readonly text: string }>();
let sizes: ResizeObserver | undefined;
let grounds: MutationObserver | undefined;
let isDue = false;

/** Has the line of a tag stand with those of its neighbours; of a tag that left, or has none any more, no longer. */
export function followLine(tag: Element): void {
  const line = tag.isConnected ? tag.shadowRoot?.querySelector<HTMLElement>('.source') : null;
  const before = lines.get(tag);
  if (!line && !before) return;
  const text = line?.textContent ?? '';
  if (before && before.line === line && before.text === text) {
    settleSoon();
    return;
  }
  if (before && before.line !== line) {
    lines.delete(tag);
    sizes?.unobserve(before.line);
  }
  if (line) {
    lines.set(tag, { line, text });
    // One that is hidden, or shown again.
    if ('ResizeObserver' in globalThis) sizes ??= new ResizeObserver(settleSoon);
    sizes?.observe(line);
  }
  watchGrounds();
  settleLines();
}

/** A page that turns dark says so on something around the line, at once or by and by, or leaves it to the reader's device. */
function watchGrounds(): void {
  if (!grounds) {
    grounds = new MutationObserver(settleSoon);
    media('(prefers-color-scheme: dark)').addEventListener?.('change', settleSoon);
    page.addEventListener('transitionend', ({ propertyName }) => {
      if (propertyName === 'background-color') settleSoon();
    });
  }
  grounds.disconnect();
  for (const tag of lines.keys())
    for (let box: Element | null = tag; box; box = parentOf(box)) grounds.observe(box, { attributes: true });
}

/**
 * Once the page is painted: a tag is drawn anew at each key, and where its line stands is read when reading costs no layout.
 * A change of size within the observer's own turn would be told to the page as an error.
 */
function settleSoon(): void {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      isDue = false;
      settleLines();
    }),
  );
}

/** What several tags of a page would say alike is said once, by the first of them that can be seen. */
export function settleLines(): void {
  const said = new Set<string>();
  const inOrder = [...lines].sort(([a], [b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const [tag, { line, text }] of inOrder) {
    const isSaid = said.has(text);
    if (isSaid !== 'said' in line.dataset) line.toggleAttribute('data-said', isSaid);
    if (isSaid) continue;
    if (isSeen(line)) said.add(text);
    settleGround(tag, line);
  }
}

function isSeen(line: HTMLElement): boolean {
  const { width, height, right, bottom } = line.getBoundingClientRect();
  const seen = {
    opacityProperty: true,
    visibilityProperty: true,
    checkOpacity: true,
    checkVisibilityCSS: true,
  };
  const isDrawn = 'checkVisibility' in line ? line.checkVisibility(seen) : true;
  return isDrawn && width > 0 && height > 0 && right + scrollX > 0 && bottom + scrollY > 0;
}

/** Where an ink of ours can be read on the page's own ground, the line needs no plate: it takes that ground for its own. */
function settleGround(tag: Element, line: HTMLElement): void {
  const { style } = line;
  for (const name of ['background', 'color', 'box-shadow']) style.removeProperty(name);
  const ground = groundOf(tag, line);
  if (!ground) return;
  const light = luminance(ground);
  const ink = Object.entries(INKS).find(([, own]) => contrast(own, light) >= LEAST_CONTRAST);
  if (!ink) return;
  style.setProperty('background', `rgb(${ground.join()})`, 'important');
  style.setProperty('color', ink[0], 'important');
  // Around the words nothing moves, whether there is a plate or not.
  style.setProperty('box-shadow', 'none', 'important');
}

/** The colour a tag stands on; `undefined` where that is a picture, or can't be told. */
function groundOf(tag: Element, line: HTMLElement): Channels | undefined {
  for (let box: Element | null = tag; box; box = parentOf(box)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(box);
    if (backgroundImage !== 'none') return undefined;
    const [channels, alpha] = read(backgroundColor);
    if (alpha > 0) return alpha === 1 ? channels : undefined;
  }
  // The browser's own, where the tag is in the same scheme.
  const schemes = [line, page.documentElement].map((each) => getComputedStyle(each).colorScheme);
  if (schemes[0] !== schemes[1]) return undefined;
  line.style.setProperty('background', 'Canvas', 'important');
  const [channels] = read(getComputedStyle(line).backgroundColor);
  line.style.removeProperty('background');
  return channels;
}

function read(color: string): readonly [channels: Channels | undefined, alpha: number] {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return /^rgba?\(/.test(color) ? [[red, green, blue], alpha] : [undefined, 1];
}
