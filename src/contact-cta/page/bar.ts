import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { CLOSE, icon } from '../../shared/icons.js';
import { coveredBy, hasRoom, type Band } from '../bar-room.js';
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

/** Shows the bar while it has room, until it is closed; scrolls on what has the focus behind it. */
export class BarController implements ReactiveController {
  readonly #host: BarHost;
  #isClosed = false;
  #isShown = false;
  #frame = 0;

  constructor(host: BarHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('scroll', this.#onMove, { capture: true, passive: true });
    window.addEventListener('resize', this.#onMove);
    document.addEventListener('focusin', this.#onFocus);
    document.addEventListener('focusout', this.#onMove);
  }

  hostDisconnected(): void {
    window.removeEventListener('scroll', this.#onMove, { capture: true });
    window.removeEventListener('resize', this.#onMove);
    document.removeEventListener('focusin', this.#onFocus);
    document.removeEventListener('focusout', this.#onMove);
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
    return html`<div class="foot" role="group" aria-label=${words.ways} ?hidden=${!this.#isShown}>
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
    const bandOf = (element: Element): Band => element.getBoundingClientRect();
    const inTheWay = [
      ...this.#host.renderRoot.querySelectorAll('.cta .ways'),
      ...document.querySelectorAll(PAGE_FOOTERS),
    ].map(bandOf);
    const below = document.documentElement.getBoundingClientRect().bottom - window.innerHeight;
    const height = this.#bar?.getBoundingClientRect().height ?? 0;
    // On a phone the keyboard leaves little of the window to whoever fills in the form.
    const isFillingIn = Boolean(this.#host.shadowRoot?.activeElement?.closest('form'));
    const isShown = !isFillingIn && hasRoom(window.innerHeight, below - height, inTheWay);
    if (isShown === this.#isShown) return;
    this.#isShown = isShown;
    this.#host.requestUpdate();
  };

  #onFocus = (event: FocusEvent): void => {
    this.#onMove();
    const [focused] = event.composedPath();
    const bar = this.#bar;
    if (!bar || !(focused instanceof Element) || bar.contains(focused)) return;
    const covered = coveredBy(bar.getBoundingClientRect(), focused.getBoundingClientRect());
    if (covered > 0) window.scrollBy({ top: covered + 8, behavior: 'instant' });
  };
}
