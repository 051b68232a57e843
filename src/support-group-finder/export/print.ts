import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Groups a printed sheet holds: about eight pages. */
export const PRINT_LIMIT = 200;

/** Draws the sheet for paper when the page is printed, by whatever button, and puts it away after. */
export class PrintSheet implements ReactiveController {
  readonly #draw: () => void;
  isPrinting = false;

  /** @param draw draws the page at once: what is drawn later isn't printed. */
  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
    this.isPrinting = false;
  }

  readonly #begin = (): void => {
    this.isPrinting = true;
    this.#draw();
  };

  readonly #end = (): void => {
    this.isPrinting = false;
    this.#draw();
  };
}
