import { flatten } from '../../src/i18n/check-texts.js';
import { texts as english } from '../../src/i18n/en.js';
import type { LanguageTexts } from '../../src/i18n/language-texts.js';
import { foldText } from '../../src/support-group-finder/search/fold-text.js';
import { placeOf } from './checking.js';
import type { Document } from './document.js';

type Texts = ReadonlyMap<string, string>;

/** Whose texts a set holds; nothing of those that all tags say. What is spoken is the page's or ours, whatever a profile says. */
const TAG_OF: Readonly<Record<Exclude<keyof LanguageTexts, 'phone'>, string>> = {
  profile: '',
  banner: 'clinic-medicare-banner',
  list: 'clinic-objectives-list',
  factors: 'clinic-objectives-list',
  contact: 'clinic-contact-cta',
  enquiry: 'clinic-contact-cta',
  finder: 'clinic-support-group-finder',
  map: 'clinic-support-group-finder',
};
const TAGS: Readonly<Partial<Record<string, string>>> = TAG_OF;
const ENGLISH = flatten(english);

/** Which texts are asked for: of one tag (`clinic-contact-cta`), of all, or those that the document has words for. */
export type Choice = 'all' | 'own' | `clinic-${string}`;

/** One of the tags' texts, as a person sees it who puts another in its place. */
export interface OwnWord {
  readonly key: string;
  /** Its place in words: “Contact, Open until”. */
  readonly label: string;
  /** Nothing where there is no such text: the document has a word that is never shown. */
  readonly english: string | undefined;
  /** Ours in the language it is written for, where that isn't English. */
  readonly builtIn: string | undefined;
}

/** Beside which texts nothing is to be seen of their notation: what is filled in stands in braces. */
export const hasPlaces = (text: string): boolean => text.includes('{');

/**
 * The texts of a choice in which something is found.
 * @param own words of the document in the language.
 * @param kept keys that are shown among the document's own though they have no word any more.
 */
export function ownWords(
  choice: Choice,
  query: string,
  { own, builtIn, kept }: { own: Document; builtIn: Texts; kept: readonly string[] },
): readonly OwnWord[] {
  const wanted = foldText(query.trim());
  const keys =
    choice === 'own'
      ? [...new Set([...kept, ...Object.keys(own)])]
      : [...ENGLISH.keys()].filter((key) => {
          const tag = TAGS[key.split('.', 1)[0] ?? ''];
          return tag !== undefined && (choice === 'all' || tag === choice);
        });
  return keys
    .map((key) => ({ key, label: placeOf(key), english: ENGLISH.get(key), builtIn: builtIn.get(key) }))
    .filter(({ key, label, ...texts }) =>
      [key, label, texts.english, texts.builtIn, own[key]].some(
        (text) => typeof text === 'string' && foldText(text).includes(wanted),
      ),
    );
}
