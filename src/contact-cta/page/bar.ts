import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { CLOSE, icon } from '../../shared/icons.js';
import { hasRoom, hidesFocus, scrollClear, type Band } from '../bar-room.js';
import { wayButton } from './way-links.js';
import type { Way } from '../ways.js';
import type { ContactWords } from '../words.js';

const PAGE_FOOTERS = 'footer:not(:is(article, aside, main, nav, section) *), [role="contentinfo"]';

/** The tag a bar belongs to. */
export interface BarHost extends HTMLElement {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Shows the bar while it has room, until it is closed. Nothing of the page can be styled from here, `scroll-padding` included,
 * so what gets the focus behind the bar is scrolled clear of it, and where it can't be, the bar gives way.
 */
export class BarController implements ReactiveController {
  readonly #host: BarHost;
  #isClosed = false;
  #isShown = false;
  #focused: Element | undefined;
  #isFreshFocus = false;
  #frame = 0;

  constructor(host: BarHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('scroll', this.#onMove, { capture: true, passive: true });
    window.addEventListener('resize', this.#onMove);
    document.addEventListener('focusin', this.#onFocus);
    document.addEventListener('focusout', this.#onBlur);
  }

  hostDisconnected(): void {
    window.removeEventListener('scroll', this.#onMove, { capture: true });
    window.removeEventListener('resize', this.#onMove);
    document.removeEventListener('focusin', this.#onFocus);
    document.removeEventListener('focusout', this.#onBlur);
    cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    this.#onMove();
  }

  /** The bar, with what can be tapped at once: calling and texting. */
  render(ways: readonly Way[], words: ContactWords): TemplateResult | typeof nothing {
    const labels = { call: words.callShort, text: words.textUs };
    const shown = ways.flatMap(({ channel, href }) =>
      href && (channel === 'call' || channel === 'text') ? { channel, href, label: labels[channel] } : [],
    );
    if (this.#isClosed || shown.length === 0) return nothing;
    return html`<div class="foot plate ${this.#isShown ? '' : 'away'}" role="group" aria-label=${words.ways}>
      ${shown.map((way, index) => wayButton(way, index === 0 ? 'main' : '', words))}
      <button class="button quiet" type="button" aria-label=${words.close} @click=${this.#close}>
        ${icon(CLOSE)}
      </button>
    </div>`;
  }

  get #bar(): Element | null {
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
    const bar = this.#bar?.getBoundingClientRect();
    if (!bar) return;
    // The browser may have scrolled the focus behind the bar after saying so.
    if (this.#isFreshFocus) this.#clearFocus();
    this.#isFreshFocus = false;
    const bandOf = (element: Element): Band => element.getBoundingClientRect();
    const inTheWay = [
      ...this.#host.renderRoot.querySelectorAll('.cta .ways'),
      ...document.querySelectorAll(PAGE_FOOTERS),
    ].map(bandOf);
    const { scrollHeight } = document.scrollingElement ?? document.documentElement;
    const below = scrollHeight - window.scrollY - window.innerHeight;
    // On a phone the keyboard leaves little of the window to whoever fills in the form.
    const isFillingIn = Boolean(this.#host.shadowRoot?.activeElement?.closest('form'));
    const isShown =
      !isFillingIn &&
      hasRoom(window.innerHeight, below - bar.height, inTheWay) &&
      !(this.#focused && hidesFocus(window.innerHeight, bar, bandOf(this.#focused))) &&
      !this.#isTaken(bar);
    if (isShown === this.#isShown) return;
    this.#isShown = isShown;
    this.#host.requestUpdate();
  };

  /** Whether the page itself holds something at the foot of the window, such as a consent notice. */
  #isTaken({ top, height }: DOMRect): boolean {
    const { innerWidth, innerHeight } = window;
    return document.elementsFromPoint(innerWidth / 2, top + height / 2).some((element) => {
      if (element === this.#host) return false;
      const { position, bottom } = getComputedStyle(element);
      const size = element.getBoundingClientRect();
      // A small one, such as a chat button, leaves room beside it; a tall one is the page's ground, or lies over everything.
      const isAcross = size.width > innerWidth / 2 && size.height < innerHeight / 2;
      return isAcross && (position === 'fixed' || (position === 'sticky' && bottom !== 'auto'));
    });
  }

  #clearFocus(): void {
    const bar = this.#isShown && this.#bar?.getBoundingClientRect();
    const top = bar && this.#focused ? scrollClear(bar, this.#focused.getBoundingClientRect()) : 0;
    if (top > 0) window.scrollBy({ top, behavior: 'instant' });
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
