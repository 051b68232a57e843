import type { ReactiveControllerHost } from 'lit';
import { onPrint } from '../../shared/elements/on-print.js';

/** Groups a printed sheet holds: about eight pages. */
export const PRINT_LIMIT = 200;

/** Draws the sheet for paper when the page is printed, by whatever button, and puts it away after. */
export class PrintSheet {
  isPrinting = false;

  /** @param draw draws the page at once: what is drawn later isn't printed. */
  constructor(host: ReactiveControllerHost, draw: () => void) {
    onPrint(host, (isPrinting) => {
      this.isPrinting = isPrinting;
      draw();
    });
  }
}
