import type { Words } from '../../shared/i18n/language.js';
import { en, type MapWords } from './i18n/en.js';

/** The map's words, which come with it. */
export const MAP_WORDS: Words<MapWords> = { en, among: ({ map }) => map };
export type { MapWords };
