import type { ReactiveController, ReactiveControllerHost } from 'lit';

type EntriesHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Which entries of an accordion stand open: all at a press, and all on paper. */
export class OpenEntries implements ReactiveController {
  readonly #host: EntriesHost;
  #openedForPrint: readonly HTMLDetailsElement[] = [];
  #isAllOpen = false;

  constructor(host: EntriesHost) {
    this.#host = host;
    host.addController(this);
  }

  get isAllOpen(): boolean {
    return this.#isAllOpen;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#openForPrint);
    addEventListener('afterprint', this.#closeAfterPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#openForPrint);
    removeEventListener('afterprint', this.#closeAfterPrint);
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

  readonly #openForPrint = (): void => {
    this.#openedForPrint = this.#details().filter(({ open }) => !open);
    for (const details of this.#openedForPrint) details.open = true;
  };

  readonly #closeAfterPrint = (): void => {
    for (const details of this.#openedForPrint) details.open = false;
    this.#openedForPrint = [];
  };
}
