import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { caretIn, focusedIn, giveCaret, movedCarets } from '../../../shared/elements/caret.js';
import { keepLoading } from '../../../shared/elements/keep-loading.js';
import { isPrerendering } from '../../../shared/elements/prerendering.js';
import { warn } from '../../../shared/elements/warn.js';
import type { CarryOverForm } from '../carry-over.js';
import type { Phase } from '../enquiry-machine.js';
import type { Values } from '../fields.js';
import { controlsIn, holdsNews } from './plain-form.js';
import { native, pageWindow } from '../../../shared/elements/native.js';

/** What a visitor sees of the two forms: ours, the page's own beside it, or the page's own alone. */
export type Shown = 'ours' | 'both' | 'children';

/** The enquiry form as it takes over. */
export interface FallbackPort {
  /** `undefined` where there is no form of ours. */
  form(): CarryOverForm | undefined;
  /** There is to be one, and it is still being loaded. */
  isComing(): boolean;
  values(): Values;
  phase(): Phase;
  takeOver(values: Values): void;
}

type FallbackHost = ReactiveControllerHost & HTMLElement;

/** Browsers and scripts fill in forms that nobody sees, too. */
const NEWS = ['input', 'change', 'reset', 'compositionend', 'focusout'];

/**
 * Looks after the page's own form among the children. What a visitor left in it before ours was there, or fills in while it
 * is in sight, goes on in ours with focus and caret; and it stays in sight as long as ours can't hold what is in it.
 */
export class FallbackController implements ReactiveController {
  readonly #host: FallbackHost;
  readonly #port: FallbackPort;
  #part: typeof import('./typed.js') | undefined;
  #isAskedFor = false;
  #isComposing = false;
  #shown: Shown = 'ours';

  constructor(host: FallbackHost, port: FallbackPort) {
    this.#host = host;
    this.#port = port;
    host.addController(this);
  }

  get shown(): Shown {
    return this.#shown;
  }

  hostConnected(): void {
    this.#host.addEventListener('compositionstart', this.#onComposing, true);
    this.#host.addEventListener('focusin', this.#onFocus, true);
    for (const type of NEWS) this.#host.addEventListener(type, this.#onNews, true);
    // Browsers restore what was typed as late as that, without a word.
    pageWindow.addEventListener('pageshow', this.#onNews);
  }

  hostDisconnected(): void {
    pageWindow.removeEventListener('pageshow', this.#onNews);
  }

  readonly #onComposing = ({ target }: Event): void => {
    this.#isComposing = target !== this.#host;
  };

  /** What will be typed, in either form, may have to go into the other at once: too soon for a part to come then. */
  readonly #onFocus = (): void => {
    const hasOurs = this.#port.form() !== undefined || this.#port.isComing();
    if (!this.#part && hasOurs && controlsIn(this.#host).length > 0) this.#load();
  };

  readonly #onNews = (event: Event): void => {
    const { type, target } = event;
    if (target === this.#host) return;
    if (/end|out/.test(type)) this.#isComposing = false;
    // On the way from one field of the page's form to the next nothing is to change.
    const { relatedTarget } = event as FocusEvent;
    if (relatedTarget instanceof Node && this.#host.contains(relatedTarget)) return;
    // Where a word is being composed, nothing is changed around it.
    if (!this.#isComposing && (this.#shown !== 'ours' || this.#hasNews())) this.#host.requestUpdate();
  };

  #hasNews(): boolean {
    return controlsIn(this.#host).some(holdsNews);
  }

  /** Before each rendering: takes over what can be, and settles what is shown. */
  settle(): Shown {
    if (!isPrerendering && !this.#isComposing) this.#shown = this.#settle();
    return this.#shown;
  }

  #settle(): Shown {
    if (this.#port.isComing()) return this.#whileComing();
    const form = this.#port.form();
    const focused = focusedIn(this.#host) ?? movedCarets.get(this.#host)?.control;
    const phase = this.#port.phase();
    if (phase === 'sent') this.#part?.clearTyped(this.#host);
    if (!this.#hasNews() && !focused) return !form && this.#part && this.#givesBack() ? 'both' : 'ours';
    if (!form && (this.#hasNews() || focused?.matches('input, textarea, select'))) return 'both';
    // Answers can't change while a message is under way.
    if (form && /checking|sending|sent/.test(phase)) return this.#shown;
    if (!this.#part) {
      this.#load();
      return 'children';
    }
    if (form) this.#port.takeOver(this.#part.takeTyped(this.#host, this.#port.values(), form));
    return this.#hasNews() ? 'both' : 'ours';
  }

  /** What the page has stands until the form is there; what is shown already is not taken away for it. */
  #whileComing(): Shown {
    const { shadowRoot, textContent } = this.#host;
    const isOurs = shadowRoot?.querySelector(':not(style)') && !shadowRoot.querySelector('slot');
    return !isOurs && textContent.trim() ? 'children' : 'ours';
  }

  #givesBack(): boolean {
    return controlsIn(this.#host).length > 0 && Object.values(this.#port.values()).some(Boolean);
  }

  #load(): void {
    if (this.#isAskedFor) return;
    this.#isAskedFor = true;
    keepLoading(this.#ask, (part) => {
      this.#part = part;
      this.#host.requestUpdate();
    });
  }

  readonly #ask = (): Promise<typeof import('./typed.js')> =>
    import('./typed.js').catch((error: unknown) => {
      warn(this.#host, {
        attribute: 'endpoint',
        problem: 'what takes over typed text could not be loaded; the page’s own form stays until it can.',
      });
      throw error;
    });

  /** Where ours can't be shown, the page's own form has what was typed on. */
  giveBack(): void {
    if (isPrerendering || !this.#givesBack()) return;
    if (this.#part) this.#part.giveTyped(this.#host, this.#port.values());
    else this.#load();
  }

  /** Notes where the visitor is, before a rendering; to be called after it. */
  holdCaret(): () => void {
    const { shadowRoot } = this.#host;
    const light = focusedIn(this.#host);
    const own = shadowRoot?.activeElement as HTMLElement | null | undefined;
    const caret = light ? caretIn(light) : (movedCarets.get(this.#host) ?? (own ? caretIn(own) : undefined));
    return () => {
      if (!caret || !shadowRoot) return;
      const isOwn = caret.control === own;
      if (isOwn || this.#shown !== 'ours') {
        const { activeElement } = native(caret.control.getRootNode() as Document | ShadowRoot);
        if (activeElement !== caret.control && caret.control.isConnected) giveCaret(caret.control, caret);
      } else this.#part?.passCaret(shadowRoot, caret, this.#port.form());
      if (this.#shown !== 'children') movedCarets.delete(this.#host);
    };
  }
}
