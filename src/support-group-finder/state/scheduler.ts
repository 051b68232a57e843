import { throwIfAborted } from '../../shared/net/throw-if-aborted.js';
/** Longest stretch of work at once, in milliseconds: a frame, so that the page can answer and paint between. */
const SLICE = 16;
/** Asking for the time costs more than a small step; only the first steps may be long ones. */
const STEPS = 16;

/**
 * Lets the page do what waits: by a message to itself, which nothing delays as timers are. `scheduler.yield` would go before
 * the page's own timers, again and again.
 */
function pause(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}

/** Waits for the next frame, or as long as three of them where the page has none: in the background. */
const frame = (): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, 50);
    if ('requestAnimationFrame' in globalThis)
      requestAnimationFrame(() => {
        resume();
      });
  });

/** Resolves once the page has been painted, or would have been. */
export const nextFrame = (): Promise<void> => frame().then(pause);

/**
 * Does long work piece by piece.
 * @param work yields wherever it can be interrupted, now and then with something to look at.
 * @param onStep gets what it yields; the page is let paint after.
 * @throws once `signal` is aborted.
 */
export async function runChunked<Step, Result>(
  work: Generator<Step | undefined, Result>,
  signal?: AbortSignal,
  onStep?: (step: Step) => void,
): Promise<Result> {
  let end = performance.now() + SLICE;
  for (let step = 1; ; step += 1) {
    const { done, value } = work.next();
    if (done) return value;
    if (value !== undefined) {
      await pause();
      throwIfAborted(signal);
      onStep?.(value);
      await frame();
    } else if ((step > STEPS && step % STEPS > 0) || performance.now() < end) continue;
    await pause();
    throwIfAborted(signal);
    end = performance.now() + SLICE;
  }
}

/** Does all of it at once; `onStep` gets what it yields. */
export function runSync<Step, Result>(
  work: Generator<Step | undefined, Result>,
  onStep?: (step: Step) => void,
): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (value !== undefined) onStep?.(value);
  }
}
