/** A part of the library that is loaded when it is first needed, once for all tags. */
export class LazyPart<Part> {
  readonly #ask: () => Promise<Part>;
  #asked: Promise<Part> | undefined;
  #now: Part | undefined;

  /** @param ask loads it: an `import()`. */
  constructor(ask: () => Promise<Part>) {
    this.#ask = ask;
  }

  /** The part, where it is there. */
  get now(): Part | undefined {
    return this.#now;
  }

  /** Rejects where it can't be had; the next call asks again. */
  load(): Promise<Part> {
    this.#asked ??= this.#ask().then(
      (part) => (this.#now = part),
      (error: unknown) => {
        this.#asked = undefined;
        throw error;
      },
    );
    return this.#asked;
  }

  /** For what holds everything, and for servers, which render at once. */
  give(part: Part): void {
    this.#now = part;
    this.#asked = Promise.resolve(part);
  }
}
