import { giveWords } from '../shared/i18n/language.js';
import './all.js';
import { LOAD } from './languages.js';

// For the command line, which has every language from the start.
const loaded = await Promise.all(
  Object.entries(LOAD).map(async ([tag, load]) => [tag, (await load()).words] as const),
);
giveWords(Object.fromEntries(loaded));
