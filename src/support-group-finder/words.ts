import type { Words } from '../shared/i18n/language.js';
import { en, type FinderWords } from './i18n/en.js';

/** The finder's words. */
export const WORDS: Words<FinderWords> = { en, among: ({ finder }) => finder };
export type { FinderWords };
