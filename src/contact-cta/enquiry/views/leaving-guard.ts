import { pageWindow } from '../../../shared/elements/native.js';

/** Milliseconds from a click on a number to the browser's question, with what a page's own scripts do in between. */
const HANDING_OVER = 1_000;

/** The browser asks before the page is left with typed text that was not sent. */
export class LeavingGuard {
  readonly #host: EventTarget;
  readonly #isForm: () => boolean;
  #isOn = false;
  #staysTimer = 0;

  /** @param isForm whether there is a form the text could be seen in. */
  constructor(host: EventTarget, isForm: () => boolean) {
    this.#host = host;
    this.#isForm = isForm;
  }

  guard(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    const change = isOn ? 'addEventListener' : 'removeEventListener';
    pageWindow[change]('beforeunload', this.#onLeaving);
    // A page may be around a closed tree: from inside the tag its own links can be seen all the same.
    for (const target of [pageWindow, this.#host]) target[change]('click', this.#onClick, true);
  }

  /** Browsers ask, too, before they hand a number to another program, which leaves the page where it is. */
  readonly #onClick = (event: Event): void => {
    window.clearTimeout(this.#staysTimer);
    this.#staysTimer = 0;
    const isHandedOver = event.composedPath().some((node) => {
      const { localName = '' } = node as Partial<Element>;
      if (localName !== 'a' && localName !== 'area') return false;
      const address = (node as Element).getAttribute('href') ?? '';
      return /^\s*(?!(?:https?|file|ftp|blob|data|about|javascript):)[a-z][\w+.-]*:/i.test(address);
    });
    if (isHandedOver)
      this.#staysTimer = window.setTimeout(() => {
        this.#staysTimer = 0;
      }, HANDING_OVER);
  };

  readonly #onLeaving = (event: Event): void => {
    if (this.#isForm() && !this.#staysTimer) event.preventDefault();
  };
}
