import { flatten } from '../../src/i18n/check-texts.js';
import { texts } from '../../src/i18n/en.js';

/** English with words as long as those of the longest language may be, and no other tag: what is too narrow for it is seen. */
export const PSEUDO = 'en-XA';
export const PSEUDO_ADDRESS = '/words/longer.json';

/** Of five letters two are doubled. */
const longer = (word: string): string =>
  [...word].map((letter, at) => ((at * 2) % 5 < 2 ? letter + letter : letter)).join('');

/** A text in the notation of ICU MessageFormat with longer words; names of places and options stay. */
const longerText = (text: string): string =>
  text.replace(/\{\s*\w+\s*(?:\}|,\s*(?:plural|select)\s*,)|(?:=\d+|\w+)\s*\{|\p{L}+/gu, (found) =>
    /^\p{L}+$/u.test(found) ? longer(found) : found,
  );

/** All texts with longer words, as a page hands its own in. */
export const pseudoTexts = (): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries([...flatten(texts)].map(([key, text]) => [key, { en: longerText(text) }]));
