import { tell } from '../elements/warn.js';
import { MINUTE } from './dates.js';
import { page } from '../elements/native.js';

/** What the clock needs of a page; a test passes its own. */
export interface ClockPage {
  /** Epoch milliseconds. */
  now(): number;
  setTimeout(run: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
  readonly document: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
}

/** A ticker with one timer for all its listeners: on each full minute, never while the page is hidden. */
export class MinuteClock {
  readonly #page: () => ClockPage;
  readonly #listeners = new Set<(now: number) => void>();
  #timer: number | undefined;

  /** @param page asked for when the first listener comes, so that a module can make a clock where there is no page. */
  constructor(page: () => ClockPage) {
    this.#page = page;
  }

  /** Calls `listener` with the time (epoch milliseconds) each minute; returns what ends that. */
  subscribe(listener: (now: number) => void): () => void {
    // Its own function, so that one listener subscribed twice is two subscriptions.
    const call = (now: number) => {
      listener(now);
    };
    if (this.#listeners.size === 0) {
      this.#page().document.addEventListener('visibilitychange', this.#onVisibility);
      this.#schedule();
    }
    this.#listeners.add(call);
    return () => {
      if (!this.#listeners.delete(call) || this.#listeners.size > 0) return;
      this.#page().document.removeEventListener('visibilitychange', this.#onVisibility);
      this.#stop();
    };
  }

  // A page shown again, or a machine woken, may be hours later: tell at once, then go on by the full minute.
  #onVisibility = () => {
    if (this.#page().document.hidden) this.#stop();
    else this.#tick();
  };

  #tick = () => {
    this.#stop();
    this.#schedule();
    const now = this.#page().now();
    for (const call of this.#listeners) {
      try {
        call(now);
      } catch (error) {
        // Younger than our oldest browsers.
        const { reportError: report } = globalThis as Partial<typeof globalThis>;
        if (report) report(error);
        else tell('error', error);
      }
    }
  };

  #schedule(): void {
    const page = this.#page();
    if (page.document.hidden) return;
    this.#timer = page.setTimeout(this.#tick, MINUTE - (page.now() % MINUTE));
  }

  #stop(): void {
    if (this.#timer !== undefined) this.#page().clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** The page's clock. */
export const pageClock = new MinuteClock(() => ({
  now: () => Date.now(),
  setTimeout: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimeout: (timer) => {
    window.clearTimeout(timer);
  },
  document: page,
}));
