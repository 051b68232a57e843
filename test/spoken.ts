import '../src/i18n/all.js';
import { wordsIn, type Words } from '../src/shared/i18n/language.js';

/** A set of words in the two languages that every bundle has. */
export const spoken = <T>(words: Words<T>): Readonly<Record<'en' | 'es', T>> => ({
  en: wordsIn(words, 'en'),
  es: wordsIn(words, 'es'),
});
