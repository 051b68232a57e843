/** Typing is announced once it pauses for this many milliseconds. */
const PAUSE = 500;

/** Knows whether someone is typing. */
export class Debouncer {
  readonly #onPause: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onPause: () => void) {
    this.#onPause = onPause;
  }

  get isTyping(): boolean {
    return this.#timer !== undefined;
  }

  /** A key was pressed. */
  readonly wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#onPause();
    }, PAUSE);
  };

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
