const hidden = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden');

/** A page's clock in the hands of a test: time stands until it is moved. Only for tags connected after it starts. */
export interface TestClock {
  /** Moves to a time (epoch milliseconds), running what was due. */
  moveTo(time: number): void;
  /** Moves on without running anything, as a sleeping machine does, and then shows the page again. */
  sleepUntil(time: number): void;
  stop(): void;
}

export function startClock(start: number): TestClock {
  const realSetTimeout = window.setTimeout.bind(window);
  const realClearTimeout = window.clearTimeout.bind(window);
  const realNow = Date.now;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  let now = start;
  let last = 1_000_000_000;

  Date.now = () => now;
  window.setTimeout = ((run: () => void, delay = 0) => {
    timers.set(++last, { at: now + delay, run });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = ((timer: number) => {
    if (!timers.delete(timer)) realClearTimeout(timer);
  }) as typeof window.clearTimeout;
  // A test browser's window may lie behind another.
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => false });

  return {
    moveTo(time) {
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= time).sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        timers.delete(next[0]);
        now = next[1].at;
        next[1].run();
      }
      now = time;
    },
    sleepUntil(time) {
      now = time;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    stop() {
      Date.now = realNow;
      window.setTimeout = realSetTimeout;
      window.clearTimeout = realClearTimeout;
      if (hidden) Object.defineProperty(Document.prototype, 'hidden', hidden);
    },
  };
}
