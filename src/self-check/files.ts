import { native } from '../shared/elements/native.js';
import type { Finding } from './report.js';
import { BUNDLE, loadedTwice, oldPreload, PART } from './words.js';

/** Addresses of the library's scripts in the page. */
export const bundlesOn = (page: Document): readonly string[] =>
  [...native(page).scripts].map(({ src }) => src).filter((src) => BUNDLE.test(src));

/** Whether an answer came, good or bad. */
export const hasAnswered = (address: string): boolean =>
  performance.getEntriesByName(address).some((entry) => 'responseEnd' in entry && entry.responseEnd !== 0);

/** The library twice, and lines that ask for the parts of another version. */
export function filesOn(page: Document): Finding[] {
  const bundles = bundlesOn(page);
  const loaded = new Map<string, Set<string>>();
  const preloads = [...native(page).querySelectorAll<HTMLLinkElement>('link[rel~="modulepreload"]')]
    .map(({ href }) => href)
    .filter((href) => PART.test(href));
  for (const { name } of performance.getEntriesByType('resource')) {
    const [, part = '', hash = ''] = PART.exec(name) ?? [];
    // What a line of the page asked for was not asked for by the bundle.
    if (part && !preloads.includes(name)) loaded.set(part, (loaded.get(part) ?? new Set()).add(hash));
  }
  const old = preloads.filter((href) => {
    const [, part = '', hash = ''] = PART.exec(href) ?? [];
    const used = loaded.get(part);
    return used !== undefined && !used.has(hash);
  });
  return [
    ...(bundles.length > 1 ? [loadedTwice(bundles)] : []),
    ...old.map((href) => oldPreload(href.replace(/^.*\//, ''))),
  ];
}
