import '../src/i18n/all.js';
import { LANGUAGES, wordsIn, type Language, type Words } from '../src/shared/i18n/language.js';

/** A set of words by language. */
export const spoken = <T>(words: Words<T>): Readonly<Record<Language, T>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(words, language)])) as Record<
    Language,
    T
  >;
