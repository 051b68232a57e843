/** Pixels that a letter may stand out of its box: slanted ones do, and boxes lie between two pixels. */
const SLACK = 2;

const parentOf = (node: Node): Element | null => {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  const parent = slot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
};

/** Everything that is said, in all trees below. */
function* textsIn(root: Node): Generator<Text> {
  for (const node of root.childNodes) {
    if (node instanceof Text) {
      if (node.data.trim()) yield node;
    } else if (!(node instanceof HTMLStyleElement)) yield* textsIn(node);
  }
  if (root instanceof Element && root.shadowRoot) yield* textsIn(root.shadowRoot);
}

const said = ({ data }: Text): string => `“${data.replace(/\s+/g, ' ').trim().slice(0, 50)}”`;
const named = (element: Element): string =>
  `<${element.localName}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}>`;

const clips = (value: string): boolean => value === 'hidden' || value === 'clip';
const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';

/** How a box holds what is in it. */
interface Box {
  readonly rect: DOMRect;
  /** It holds nothing by itself. */
  readonly isInline: boolean;
  /** Nobody sees it: it is for screen readers alone, or a trap for machines. */
  readonly isUnseen: boolean;
  /** What is in it may lie beside it. */
  readonly isOpen: boolean;
  readonly isCut: boolean;
  /** It is placed beside what it stands in. */
  readonly isLifted: boolean;
}

function boxOf(element: Element): Box {
  const { clipPath, display, overflowX, overflowY, position, textOverflow, visibility } =
    getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  const isLifted = position === 'absolute' || position === 'fixed';
  return {
    rect,
    isInline: display === 'inline' || display === 'contents',
    // Pins may lie half beside the map, which is dragged. A place's line ends in dots: its details have all of it.
    isOpen: element.matches('.map-pin') || scrolls(overflowX) || textOverflow === 'ellipsis',
    isUnseen:
      visibility === 'hidden' || (isLifted && (clipPath !== 'none' || (rect.width <= 2 && rect.height <= 2))),
    isCut: clips(overflowY),
    isLifted,
  };
}

/** Where a text stands beside the box it is in, beside the page, or is cut off. */
function placeFault(
  text: Text,
  rects: readonly DOMRect[],
  around: ReadonlyMap<Element, Box>,
): string | undefined {
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  for (const [at, box] of around) {
    if (box.isOpen) return undefined;
    if (box.isInline) continue;
    const { rect } = box;
    if (left < rect.left - SLACK || right > rect.right + SLACK)
      return `${said(text)} stands ${Math.round(Math.max(rect.left - left, right - rect.right))} px beside ${named(at)}`;
    if (box.isCut && (top < rect.top - SLACK - 4 || bottom > rect.bottom + SLACK + 4))
      return `${said(text)} is cut off by ${named(at)}`;
    if (box.isLifted) break;
  }
  return left < -SLACK || right > document.documentElement.clientWidth + SLACK
    ? `${said(text)} stands beside the page`
    : undefined;
}

/** Letters and digits that are read from left to right wherever they stand. */
const IN_ORDER = /\(\d{3}\) \d{3}-\d{4}|\d{1,2}:\d{2}|\d{3}-\d{3}-\d{4}/g;

/** Where a number or a time runs the other way. */
function orderFault(text: Text): string | undefined {
  for (const { 0: number, index } of text.data.matchAll(IN_ORDER)) {
    const range = document.createRange();
    const places = [...number].map((_, at) => {
      range.setStart(text, index + at);
      range.setEnd(text, index + at + 1);
      return range.getBoundingClientRect();
    });
    const isOdd = places.some(({ left, top }, at) => {
      const before = places[at - 1];
      return before && Math.abs(before.top - top) < 2 && left < before.left - 0.5;
    });
    if (isOdd) return `${said(text)} has ${number} in another order`;
  }
  return undefined;
}

const ENDS_NO_LINE = /[（「『【〈《([{“‘]$/;
const BEGINS_NO_LINE = /^[、。，．）」』】〉》！？：；ー々)\]}]/;

/** Where a line ends within a word of Korean, or at a mark that Chinese and Japanese keep with its neighbour. */
function breakFault(text: Text, rects: readonly DOMRect[], language: string): string | undefined {
  const range = document.createRange();
  const lines = new Set(rects.map(({ top }) => Math.round(top)));
  if (lines.size < 2) return undefined;
  let last: DOMRect | undefined;
  for (let at = 0; at < text.data.length; at += 1) {
    if (!text.data[at]?.trim()) continue;
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const rect = range.getBoundingClientRect();
    if (last && rect.top > last.bottom - 2) {
      const before = text.data.slice(0, at);
      const after = text.data.slice(at);
      if (language === 'ko' && /\p{Script=Hangul}$/u.test(before) && /^\p{Script=Hangul}/u.test(after))
        return `${said(text)} is parted within a word: ${before.slice(-5)}|${after.slice(0, 5)}`;
      if (ENDS_NO_LINE.test(before) || BEGINS_NO_LINE.test(after))
        return `${said(text)} is parted at a mark: ${before.slice(-5)}|${after.slice(0, 5)}`;
    }
    last = rect;
  }
  return undefined;
}

/** All that is wrong with how a tag is laid out. */
export function misfits(host: Element): readonly string[] {
  const { lang } = document.documentElement;
  const found = new Set<string>();
  const boxes = new Map<Element, Box>();
  const frame = host.shadowRoot?.querySelector('.frame');
  const spoken = host.getAttribute('lang') ?? lang;
  const direction = /^(?:ar|fa)\b/.test(spoken) ? 'rtl' : 'ltr';
  if (frame && getComputedStyle(frame).direction !== direction) found.add(`runs not ${direction}`);
  const wide = host.getBoundingClientRect();
  if (wide.right > document.documentElement.clientWidth + SLACK) found.add('is wider than the page');
  for (const text of textsIn(host)) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (rects.length === 0) continue;
    const around = new Map<Element, Box>();
    for (let at = parentOf(text); at && at !== document.body; at = parentOf(at)) {
      const box = boxes.get(at) ?? boxOf(at);
      boxes.set(at, box);
      around.set(at, box);
    }
    if ([...around.values()].some(({ isUnseen }) => isUnseen)) continue;
    const place = placeFault(text, rects, around);
    const order = orderFault(text);
    const parted = /^(?:zh|ja|ko)/.test(spoken) ? breakFault(text, rects, spoken) : undefined;
    for (const fault of [place, order, parted]) if (fault) found.add(fault);
  }
  return [...found];
}
