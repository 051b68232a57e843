import type { Words } from '../shared/i18n/language.js';
import { en, type FinderWords } from './i18n/en.js';
import { es } from './i18n/es.js';

/** The finder's words by language. */
export const WORDS: Words<FinderWords> = { en, es };
export type { FinderWords };
