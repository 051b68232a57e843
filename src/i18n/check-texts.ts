import { nearest } from '../shared/elements/attribute-faults.js';
import { PLACES, type LanguageTexts } from './language-texts.js';
import { parseMessage, placesIn, type Message, type Piece } from './message.js';

/** What is wrong with one text, in a sentence for whoever wrote it. */
export interface TextFault {
  /** Where it stands: `finder.groups`. */
  readonly key: string;
  readonly kind: 'unknown' | 'missing' | 'kind' | 'notation' | 'place' | 'plural';
  readonly text: string;
}

const PLACES_OF: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = PLACES;
/** Whole sentences say what they are about even without it. */
const MAY_BE_LEFT_OUT = new Set(['condition']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
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
  const used = new Set(
    [...placesIn(message)].map((name) => {
      if (name === 'hour' && places.includes('time')) return 'time';
      const plain = small(name.replace(/^has(?=[A-Z])/, ''));
      return !places.includes(name) && places.includes(plain) ? plain : name;
    }),
  );
  const fault = (what: string): TextFault => ({ key, kind: 'place', text: what });
  const known = places.length > 0 ? `there is ${list(places)}` : 'there is none';
  return [
    ...[...used]
      .filter((name) => !places.includes(name))
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
 * What is wrong with texts that somebody gives for a language.
 * @param given of any shape.
 * @param english the texts they stand for.
 */
export function textFaults(tag: string, given: unknown, english: LanguageTexts): readonly TextFault[] {
  const faults: TextFault[] = [];
  const walk = (one: unknown, model: unknown, path: readonly string[]): void => {
    const key = path.join('.');
    if (one === undefined || one === '') faults.push({ key, kind: 'missing', text: 'is missing' });
    else if (typeof model === 'string') {
      const places = PLACES_OF[path[0] ?? '']?.[path[1] ?? ''];
      if (typeof one !== 'string') faults.push({ key, kind: 'kind', text: 'is not a text' });
      else faults.push(...(places ? sentenceFaults(key, one, places, tag) : plainFaults(key, one, model)));
    } else if (!isObject(one) || Array.isArray(one) !== Array.isArray(model))
      faults.push({ key, kind: 'kind', text: Array.isArray(model) ? 'is not a list' : 'is not an object' });
    else if (isObject(model)) {
      const known = Object.keys(model);
      for (const name of Object.keys(one))
        if (!known.includes(name)) {
          const meant = nearest(name, known);
          faults.push({
            key: [...path, name].join('.'),
            kind: 'unknown',
            text: `is no text of these${meant ? `. Did you mean "${[...path, meant].join('.')}"?` : ''}`,
          });
        }
      for (const name of known) walk(one[name], model[name], [...path, name]);
    }
  };
  walk(given, english, []);
  return faults;
}
