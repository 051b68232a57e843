import { page, pageWindow } from './native.js';

const again = new Set<() => void>();
let isListening = false;

const tryAgain = (): void => {
  const all = [...again];
  again.clear();
  for (const load of all) load();
};

function listen(): void {
  if (isListening) return;
  isListening = true;
  pageWindow.addEventListener('online', tryAgain);
  pageWindow.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tryAgain();
  });
  page.addEventListener('visibilitychange', () => {
    if (!page.hidden) tryAgain();
  });
}

/**
 * Loads a part of the library. Where it can't be had, it is tried again when the page is shown again, or is back online;
 * whoever failed to load it has said so.
 * @param done called once, with what was loaded.
 */
export function keepLoading<Part>(load: () => Promise<Part>, done: (part: Part) => void): void {
  load().then(done, () => {
    listen();
    again.add(() => {
      keepLoading(load, done);
    });
  });
}
