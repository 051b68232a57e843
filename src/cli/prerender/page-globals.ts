import { PageDocument, PageElement } from './page-tree.js';

/** Says whether the address of the page was asked for. */
export class PageLocation {
  wasAsked = false;
  readonly #url: URL;

  constructor(address: string) {
    this.#url = new URL(address);
  }

  get protocol(): string {
    return this.#url.protocol;
  }

  get origin(): string {
    this.wasAsked = true;
    return this.#url.origin;
  }
}

/** Puts in place what the tags' modules take for granted in a browser. */
export function setGlobals(page: PageDocument, location: PageLocation): void {
  class NoObserver {
    observe(): void {
      // A page's source doesn't change.
    }
    disconnect(): void {
      // Nothing was observed.
    }
    takeRecords(): readonly never[] {
      return [];
    }
  }
  const globals = {
    document: page,
    location,
    Document: PageDocument,
    Element: PageElement,
    HTMLElement: PageElement,
    Node: { TEXT_NODE: 3 },
    // Whose device it will be, nobody knows.
    navigator: { platform: '' },
    // No tag stands in another's shadow root here.
    ShadowRoot: NoObserver,
    MutationObserver: NoObserver,
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
