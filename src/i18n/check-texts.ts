import { PLACES, type LanguageTexts } from './language-texts.js';
import { parseMessage, placesIn, type Message, type Piece } from './message.js';
import { uncapital } from '../shared/i18n/first-letter.js';

/** What is wrong with one text, in a sentence for whoever wrote it. */
export interface TextFault {
  /** Where it stands: `finder.groups`. */
  readonly key: string;
  readonly kind: 'missing' | 'kind' | 'notation' | 'place' | 'plural';
  readonly text: string;
}

const PLACES_OF: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = PLACES;
/** Of a text, in characters; the longest of ours has under four hundred. */
const MAX_LENGTH = 2000;
/** Whole sentences say what they are about even without it. */
const MAY_BE_LEFT_OUT = new Set(['condition']);

const list = (names: Iterable<string>): string => [...names].map((name) => `{${name}}`).join(', ');

/** Plural categories that whole numbers of a list have in a language, each with the first numbers of it. */
function categoriesOf(tag: string, first: number): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const isKnown = Intl.PluralRules.supportedLocalesOf(tag).length > 0;
  const rules = new Intl.PluralRules(isKnown ? tag : 'en');
  for (let number = first; number <= 200; number++) {
    const category = rules.select(number);
    const numbers = found.get(category) ?? [];
    if (numbers.length < 4) numbers.push(number);
    found.set(category, numbers);
  }
  return found;
}

/** Whether what is shown for several numbers says which. */
const saysNumber = (message: Message): boolean =>
  message.some(
    (piece) =>
      typeof piece === 'symbol' ||
      (typeof piece === 'object' && (!('options' in piece) || [...piece.options.values()].some(saysNumber))),
  );

function pluralFaults(piece: Piece, tag: string): readonly string[] {
  if (typeof piece !== 'object' || !('options' in piece)) return [];
  const { kind, name, options } = piece;
  const within = [...options.values()].flatMap((message) =>
    message.flatMap((each) => pluralFaults(each, tag)),
  );
  if (kind === 'select') return within;
  // What is so many weeks apart is at least two.
  const categories = categoriesOf(tag, name === 'weeks' ? 2 : 0);
  const exact = (number: number): boolean => options.has(`=${number}`);
  const missing = [...categories].filter(
    ([category, numbers]) => !options.has(category) && !numbers.every(exact),
  );
  const foreign = [...options.keys()].filter(
    (option) => !option.startsWith('=') && option !== 'other' && !categories.has(option),
  );
  const mute = [...categories].filter(([category, numbers]) => {
    const message = options.get(category);
    return message && category !== 'other' && numbers.length > 1 && !saysNumber(message);
  });
  return [
    ...missing.map(([category, numbers]) => `{${name}} lacks "${category}" (${numbers.join(', ')} …)`),
    ...foreign.map((option) => `{${name}} has "${option}", which the language doesn’t have`),
    ...mute.map(
      ([category, numbers]) => `"${category}" of {${name}} stands for ${numbers.join(', ')} … and has no #`,
    ),
    ...within,
  ];
}

/** What is wrong with a text that the tags fill in. */
function sentenceFaults(
  key: string,
  text: string,
  places: readonly string[],
  tag: string,
): readonly TextFault[] {
  let message: Message;
  try {
    message = parseMessage(text);
  } catch (error) {
    return [{ key, kind: 'notation', text: error instanceof Error ? error.message : String(error) }];
  }
  /** The place that a name stands for, and that is said by it: whether there is one says nothing of it. */
  const placeOf = (name: string): string => {
    if (places.includes(name)) return name;
    if (name === 'hour' && places.includes('time')) return 'time';
    return /^has[A-Z]/.test(name) && places.includes(uncapital(name.slice(3))) ? '' : uncapital(name);
  };
  const names = [...placesIn(message)];
  const used = new Set(names.map(placeOf));
  const fault = (what: string): TextFault => ({ key, kind: 'place', text: what });
  const known = places.length > 0 ? `there is ${list(places)}` : 'there is none';
  return [
    ...names
      .filter((name) => placeOf(name) !== '' && !places.includes(placeOf(name)))
      .map((name) => fault(`{${name}} is no place in it: ${known}`)),
    ...places.filter((name) => !used.has(name)).map((name) => fault(`{${name}} is missing`)),
    ...message
      .flatMap((piece) => pluralFaults(piece, tag))
      .map((what) => ({ key, kind: 'plural', text: what }) as const),
  ];
}

/** What is wrong with a text that is filled in as it stands. */
function plainFaults(key: string, text: string, english: string): readonly TextFault[] {
  const placesOf = (plain: string): string[] => plain.match(/(?<=\{)\w+(?=\})/g) ?? [];
  const places = placesOf(english);
  const used = placesOf(text);
  const fault = (what: string): TextFault => ({ key, kind: 'place', text: what });
  const isPlace = (name: string): boolean =>
    places.includes(name) || (name === 'Condition' && places.includes('condition'));
  return [
    ...(/[{}]/.test(text.replace(/\{\w+\}/g, '')) ? [fault('a brace that belongs to no {place}')] : []),
    ...used
      .filter((name) => !isPlace(name))
      .map((name) =>
        fault(
          `{${name}} is no place in it: ${places.length > 0 ? `there is ${list(places)}` : 'there is none'}`,
        ),
      ),
    ...places
      .filter((name) => !used.includes(name) && !MAY_BE_LEFT_OUT.has(name))
      .map((name) => fault(`{${name}} is missing`)),
  ];
}

/**
 * What is wrong with one text that somebody gives for a language.
 * @param given of any kind.
 * @param english the text it stands for.
 */
export function faultsOfText(
  key: string,
  given: unknown,
  english: string,
  tag: string,
): readonly TextFault[] {
  if (given === undefined || given === '') return [{ key, kind: 'missing', text: 'is missing' }];
  if (typeof given !== 'string') return [{ key, kind: 'kind', text: 'is no text' }];
  if (given.length > MAX_LENGTH)
    return [{ key, kind: 'kind', text: `has more than ${MAX_LENGTH} characters` }];
  const [set = '', name = ''] = key.split('.');
  const places = PLACES_OF[set]?.[name];
  return places ? sentenceFaults(key, given, places, tag) : plainFaults(key, given, english);
}

/** What has to stand in a text, by the name in braces; each with another one that says the same, if there is one. */
export function placesOfText(key: string, english: string): readonly (readonly string[])[] {
  const [set = '', name = ''] = key.split('.');
  const places = PLACES_OF[set]?.[name] ?? english.match(/(?<=\{)\w+(?=\})/g) ?? [];
  return places
    .filter((place) => !MAY_BE_LEFT_OUT.has(place))
    .map((place) => (place === 'time' ? [place, 'hour'] : [place]));
}

/** All texts of a language under their keys: `finder.groups`, `contact.holidays.0`. */
export function flatten(texts: LanguageTexts): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const walk = (part: object | string, key: string): void => {
    if (typeof part === 'string') flat.set(key, part);
    else
      for (const [name, each] of Object.entries(part) as [string, object | string][])
        walk(each, key ? `${key}.${name}` : name);
  };
  walk(texts, '');
  return flat;
}

/** Labels up to so many characters stand on buttons. */
const LABEL = 24;
/** Whether a text is more than a button has room for on a narrow phone, beside the English. */
export const isTooLong = (text: string, english: string): boolean =>
  english.length <= LABEL && text.length > english.length * 1.6 + 10;
