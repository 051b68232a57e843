import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this, in the tag's own em, it stands as on a phone; the styles say the same. */
const WIDE = 44;

/** Knows whether the tag is as narrow as on a phone. Looked at when that changes, never while drawing. */
export class TagWidth implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;
  #isNarrow = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get isNarrow(): boolean {
    return this.#isNarrow;
  }

  hostConnected(): void {
    // Where a page took it away, every day stands open.
    if (!('ResizeObserver' in globalThis)) return;
    this.#observer ??= new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      const isNarrow = width < WIDE * parseFloat(getComputedStyle(this.#host).fontSize);
      // What isn't shown has no width.
      if (width === 0 || isNarrow === this.#isNarrow) return;
      this.#isNarrow = isNarrow;
      // Not at once: what is drawn then would be a change of size within one, which browsers call an error of the page.
      requestAnimationFrame(() => {
        this.#host.requestUpdate();
      });
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
