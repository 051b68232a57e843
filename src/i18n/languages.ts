import type { LanguageTexts } from './language-texts.js';
import type { LanguageWords } from './language-words.js';

interface Language {
  readonly texts: LanguageTexts;
  readonly words: LanguageWords;
}

/** How each language of `tags.ts` comes. The list is a part itself: pages in English and Spanish don't have it. */
export const LOAD: Readonly<Record<string, () => Promise<Language>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  fa: () => import('./fa.js'),
  fil: () => import('./fil.js'),
  fr: () => import('./fr.js'),
  hi: () => import('./hi.js'),
  ht: () => import('./ht.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  ru: () => import('./ru.js'),
  vi: () => import('./vi.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
};
