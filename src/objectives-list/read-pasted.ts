import { numbered } from '../shared/lists.js';
import { listFrom, type Block, type Line, type PastedList, type Run } from './pasted-list.js';
import { native } from '../shared/elements/native.js';

const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT SVG IMG VIDEO AUDIO CANVAS SELECT INPUT TEXTAREA BUTTON'.split(
    ' ',
  ),
);
const STRONG = new Set('B STRONG DT TH SUMMARY H1 H2 H3 H4 H5 H6'.split(' '));
const ENTRIES = new Set('LI TR DETAILS'.split(' '));
const BREAKS = new Set(
  'P DIV UL OL DL DD DT LI TR TD TH SECTION ARTICLE HEADER FOOTER BLOCKQUOTE FIGURE SUMMARY MAIN ASIDE'.split(
    ' ',
  ),
);

/** Where one source line, or one text with several bullets in it, becomes several lines. */
const NEW_LINE = /\n\s*(?=(?:[*+–—-]|\d{1,2}[.)])\s)|(?=[•‣▪●])/;

const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  (element as Partial<HTMLElement>).style;

const isHidden = (element: Element): boolean =>
  SKIPPED.has(element.nodeName.toUpperCase()) ||
  element.hasAttribute('hidden') ||
  // Content written into the page for the time until the tag is ready; it must not win over the profile it came from.
  element.hasAttribute('data-fallback') ||
  element.getAttribute('aria-hidden') === 'true' ||
  styleOf(element)?.display === 'none';

const isForLovedOnes = (element: Element): boolean =>
  element.hasAttribute('data-note') || element.getAttribute('data-audience') === 'families';

/** Bold as the markup or a pasted inline weight says; documents pasted from the web come wrapped in `<b>` that isn't bold. */
function isStrong(element: Element, inherited: boolean): boolean {
  const weight = styleOf(element)?.fontWeight;
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return inherited || STRONG.has(element.nodeName);
}

/** Gathers runs into lines and lines into blocks as the walk meets them. */
class Gatherer {
  readonly blocks: Block[] = [];
  #kind: Block['kind'] = 'text';
  #level = 0;
  #lines: Line[] = [];
  #runs: Run[] = [];
  #note = false;

  add(text: string, strong: boolean, note: boolean): void {
    if (note !== this.#note) this.breakLine();
    this.#note = note;
    const last = this.#runs.at(-1);
    if (last?.strong === strong) this.#runs[this.#runs.length - 1] = { strong, text: last.text + text };
    else this.#runs.push({ text, strong });
  }

  breakLine(): void {
    if (this.#runs.some(({ text }) => text.trim())) this.#lines.push({ runs: this.#runs, note: this.#note });
    this.#runs = [];
  }

  start(kind: Block['kind'], level = 0): void {
    this.breakLine();
    if (this.#lines.length) this.blocks.push({ kind: this.#kind, level: this.#level, lines: this.#lines });
    this.#kind = kind;
    this.#level = level;
    this.#lines = [];
  }
}

function walk(parent: Node, into: Gatherer, strong: boolean, note: boolean, inEntry: boolean): void {
  for (const child of parent.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      for (const [index, piece] of numbered((child.nodeValue ?? '').split(NEW_LINE))) {
        if (index > 0) into.breakLine();
        into.add(piece, strong, note);
      }
      continue;
    }
    const node = child instanceof Element && native(child);
    if (!node || isHidden(node)) continue;
    const name = node.nodeName;
    const level = /^H[1-6]$/.test(name) ? Number(name[1]) : 0;
    const isEntry =
      !inEntry && (ENTRIES.has(name) || (name === 'DT' && node.previousElementSibling?.nodeName !== 'DT'));
    const isHeaderRow = name === 'TR' && ![...node.children].some((cell) => cell.nodeName === 'TD');
    if (isHeaderRow) continue;
    if (name === 'BR') into.breakLine();
    if (isEntry) into.start('entry');
    else if (level && !inEntry) into.start('heading', level);
    else if (level || BREAKS.has(name)) into.breakLine();
    // The first of several cells names its row; a heading's own weight says nothing about its words.
    const isNamingCell = name === 'TD' && !node.previousElementSibling && !!node.nextElementSibling;
    const weight = isNamingCell || (isStrong(node, strong) && !(level && !inEntry));
    walk(node, into, weight, note || isForLovedOnes(node), inEntry || (isEntry && name !== 'DT'));
    // The `dd` after a `dt` belongs to its entry; everything else ends where its element ends.
    if ((isEntry && name !== 'DT') || name === 'DL' || (level && !inEntry)) into.start('text');
    else if (level || BREAKS.has(name)) into.breakLine();
  }
}

/** Reads the words an author pasted between the tags. Text only: of the markup, only what names and parts entries counts. */
export function readPasted(host: Node): PastedList {
  const gatherer = new Gatherer();
  walk(host, gatherer, false, false, false);
  gatherer.start('text');
  return listFrom(gatherer.blocks);
}
