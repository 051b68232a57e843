import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { parentOf } from '../../shared/elements/flat-tree.js';
import { CLOSE, icon } from '../../shared/elements/icons.js';
import { hasRoom, hidesFocus, isLow, scrollClear } from '../sticky-bar-geometry.js';
import { wayButton } from './way-links.js';
import type { ContactMethod } from '../contact-methods.js';
import type { ContactWords } from '../words.js';
import { native, page, pageWindow } from '../../shared/elements/native.js';
import { media } from '../../shared/elements/media.js';

const PAGE_FOOTERS = 'footer:not(:is(article, aside, main, nav, section) *), [role="contentinfo"]';

/** On a phone the keyboard leaves little of the window to whoever writes. */
const WRITTEN_IN = 'input, textarea, select, [contenteditable]';

/** What a keyboard leaves of the window. */
const visibleHeight = (): number => Math.min(window.innerHeight, window.visualViewport?.height ?? Infinity);

const boxOf = (element: Element): DOMRect => native(element).getBoundingClientRect();

/** Whether the page itself holds this at the foot of the window, such as a consent notice. */
function isPinned(element: Element): boolean {
  const { innerWidth, innerHeight } = window;
  const { position, bottom } = getComputedStyle(element);
  const size = boxOf(element);
  // A small one, such as a chat button, leaves room beside it; a tall one is the page's ground, or lies over everything.
  const isAcross = size.width > innerWidth / 2 && size.height < innerHeight / 2;
  return isAcross && (position === 'fixed' || (position === 'sticky' && bottom !== 'auto'));
}

/** The tag a bar belongs to. */
export interface BarHost extends HTMLElement {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** All that lies at a point of the window, the uppermost first, in shadow trees too, which name what lies around them as well. */
function* layersAt(
  root: DocumentOrShadowRoot,
  x: number,
  y: number,
  seen = new Set([root]),
): Generator<Element> {
  for (const element of native(root).elementsFromPoint(x, y)) {
    const inside = native(element).shadowRoot;
    if (inside && !seen.has(inside)) {
      seen.add(inside);
      yield* layersAt(inside, x, y, seen);
    }
    yield element;
  }
}

/** A box that scrolls, and how much of it is still below its lower edge. */
interface Scroller {
  readonly box: Element;
  readonly rest: number;
}

/** All that scrolls an element, the innermost first, the page last. */
function* scrollersOf(element: Element | null | undefined): Generator<Scroller> {
  const { scrollingElement, documentElement, body } = page;
  for (let box = element ?? null; box; box = parentOf(box)) {
    const isPage = box === scrollingElement;
    // What is written on the body may be the window's.
    const { overflowY } = getComputedStyle(box === body ? documentElement : box);
    const isBox = /auto|scroll/.test(getComputedStyle(box).overflowY) && overflowY !== 'visible';
    const { clientHeight, scrollHeight, scrollTop } = native(box);
    const height = isPage ? window.innerHeight : clientHeight;
    if (isPage || isBox) yield { box, rest: Math.max(0, scrollHeight - scrollTop - height) };
  }
}

/**
 * Shows the bar while it has room, until it is closed. It is a popover, so that neither what it stands in moves or crops it
 * nor anything of the page that opens later lies under it. Nothing of the page can be styled from here, `scroll-padding`
 * included, so what gets the focus behind the bar is scrolled clear of it, and where it can't be, the bar gives way.
 */
export class BarController implements ReactiveController {
  readonly #host: BarHost;
  #isClosed = false;
  #isShown = false;
  #focused: Element | undefined;
  #isFreshFocus = false;
  #frame = 0;
  #areLinksSeen = true;
  #links: IntersectionObserver | undefined;

  constructor(host: BarHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    pageWindow.addEventListener('scroll', this.#onMove, { capture: true, passive: true });
    pageWindow.addEventListener('resize', this.#onMove);
    page.addEventListener('focusin', this.#onFocus);
    page.addEventListener('focusout', this.#onBlur);
    window.visualViewport?.addEventListener('resize', this.#onMove);
    // Scrolling in a shadow tree of the page's is not heard out here.
    const { IntersectionObserver: Observer } = globalThis as Partial<typeof globalThis>;
    this.#links =
      Observer &&
      new Observer((entries) => {
        this.#areLinksSeen = entries.at(-1)?.isIntersecting ?? true;
        this.#onMove();
      });
    this.#onMove();
  }

  hostDisconnected(): void {
    pageWindow.removeEventListener('scroll', this.#onMove, { capture: true });
    pageWindow.removeEventListener('resize', this.#onMove);
    page.removeEventListener('focusin', this.#onFocus);
    page.removeEventListener('focusout', this.#onBlur);
    window.visualViewport?.removeEventListener('resize', this.#onMove);
    this.#links?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    this.#onMove();
  }

  /** The bar, with what can be tapped at once: calling and texting. */
  render(ways: readonly ContactMethod[], words: ContactWords): TemplateResult | typeof nothing {
    const labels = { call: words.callShort, text: words.textUs };
    const shown = ways.flatMap(({ channel, href }) =>
      href && (channel === 'call' || channel === 'text') ? { channel, href, label: labels[channel] } : [],
    );
    if (this.#isClosed || shown.length === 0) return nothing;
    return html`<div class="foot plate ${this.#isShown ? '' : 'away'}" popover="manual" role="group" aria-label=${words.ways}>
      ${shown.map((way, index) => wayButton(way, index === 0 ? 'main' : '', words))}
      <button class="button quiet" type="button" aria-label=${words.close} @click=${this.#close}>
        ${icon(CLOSE)}
      </button>
    </div>`;
  }

  get #bar(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.foot');
  }

  #close = (): void => {
    this.#isClosed = true;
    this.#host.requestUpdate();
    // The button is gone: the focus goes on from the same links in the card.
    this.#host.renderRoot.querySelector<HTMLElement>('.cta')?.focus({ preventScroll: true });
  };

  #onMove = (): void => {
    cancelAnimationFrame(this.#frame);
    if (this.#bar) this.#frame = requestAnimationFrame(this.#measure);
  };

  #measure = (): void => {
    const foot = this.#bar;
    if (!foot?.isConnected) return;
    // From the start, though out of sight: what the page opens later lies above it.
    if (CSS.supports('selector(:popover-open)') && !foot.matches(':popover-open')) foot.showPopover();
    const links = this.#host.renderRoot.querySelector('.cta .ways');
    if (links) this.#links?.observe(links);
    const bar = foot.getBoundingClientRect();
    // The browser may have scrolled the focus behind the bar after saying so.
    if (this.#isFreshFocus) this.#clearFocus();
    this.#isFreshFocus = false;
    const inTheWay = [
      ...(links && this.#areLinksSeen ? [links] : []),
      ...page.querySelectorAll(PAGE_FOOTERS),
    ].map(boxOf);
    const layers = [...layersAt(document, window.innerWidth / 2, bar.top + bar.height / 2)].filter(
      (element) => element !== this.#host && !this.#host.shadowRoot?.contains(element),
    );
    const below = [...scrollersOf(layers[0])].reduce((sum, { rest }) => sum + rest, 0);
    // Asked here: WebKit goes on with what a style sheet said of another width before.
    const isNarrow = !media('(min-width: 48em)').matches;
    const isShown =
      isNarrow &&
      !(this.#focused && native(this.#focused).matches(WRITTEN_IN)) &&
      !this.#host.shadowRoot?.activeElement?.closest('form') &&
      isLow(visibleHeight(), bar) &&
      hasRoom(window.innerHeight, below - bar.height, inTheWay) &&
      !(this.#focused && hidesFocus(window.innerHeight, bar, boxOf(this.#focused))) &&
      !layers.some(isPinned) &&
      // One that was open before; the page under it is out of reach.
      !page.querySelector(':modal');
    if (isShown === this.#isShown) return;
    this.#isShown = isShown;
    this.#host.requestUpdate();
  };

  #clearFocus(): void {
    const bar = this.#isShown && this.#bar?.getBoundingClientRect();
    let left = bar && this.#focused ? scrollClear(bar, boxOf(this.#focused)) : 0;
    for (const { box, rest } of scrollersOf(left > 0 ? this.#focused : null)) {
      const top = Math.min(left, rest);
      native(box).scrollBy({ top, behavior: 'instant' });
      left -= top;
    }
  }

  #onFocus = (event: FocusEvent): void => {
    const [focused] = event.composedPath();
    this.#focused = focused instanceof Element && !this.#bar?.contains(focused) ? focused : undefined;
    this.#isFreshFocus = true;
    this.#clearFocus();
    this.#onMove();
  };

  #onBlur = (): void => {
    this.#focused = undefined;
    this.#onMove();
  };
}
