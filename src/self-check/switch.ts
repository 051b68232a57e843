import { page } from '../shared/elements/native.js';

/** The self-check's file beside this one, and its hash: the build writes both. */
const FILE = 'self-check-file';
const HASH = 'self-check-hash';

// One file has no part to load: it is asked for where the page's address wants it, and what is said until then is said to it.
if (location.search.includes('clinic-check')) {
  const held: unknown[][] = [];
  const { warn } = console;
  console.warn = (...line: unknown[]) => held.push(line);
  const url = new URL(FILE, import.meta.url).href;
  new Promise((resolve, reject) => {
    const script = page.createElement('script');
    script.type = 'module';
    script.integrity = HASH;
    script.nonce = page.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
    script.onload = resolve;
    script.onerror = reject;
    script.src = url;
    page.querySelector(':root')?.append(script);
  })
    .then(() => import(url))
    .then(({ default: check }: { default: () => void }) => {
      console.warn = warn;
      check();
    })
    .catch(() => {
      console.warn = warn;
      warn(
        `clinic-widgets: no self-check, since ${url} is not there or not the file that belongs here. Ask: npx clinic-widgets doctor`,
      );
    })
    .finally(() => {
      for (const line of held) console.warn(...line);
    });
}
