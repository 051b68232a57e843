import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openForPrint } from '../shared/elements/on-print.js';

type EntriesHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Which entries of an accordion stand open: all at a press, and all on paper. */
export class OpenEntries implements ReactiveController {
  readonly #host: EntriesHost;
  #isAllOpen = false;

  constructor(host: EntriesHost) {
    this.#host = host;
    host.addController(this);
    openForPrint(host);
  }

  get isAllOpen(): boolean {
    return this.#isAllOpen;
  }

  hostUpdated(): void {
    this.note();
  }

  readonly toggleAll = (): void => {
    const open = !this.#isAllOpen;
    for (const details of this.#details()) details.open = open;
    this.note();
  };

  /** Some entry was opened or closed. */
  readonly note = (): void => {
    const all = this.#details();
    const isAllOpen = all.length > 0 && all.every(({ open }) => open);
    if (isAllOpen === this.#isAllOpen) return;
    this.#isAllOpen = isAllOpen;
    this.#host.requestUpdate();
  };

  #details(): HTMLDetailsElement[] {
    return [...this.#host.renderRoot.querySelectorAll('details')];
  }
}
