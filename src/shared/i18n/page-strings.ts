import { flatten } from '../../i18n/check-texts.js';
import { sentencesIn } from '../../i18n/compile.js';
import { texts as english } from '../../i18n/en.js';
import { PLACES } from '../../i18n/language-texts.js';
import type { LanguageWords } from '../../i18n/language-words.js';
import { readOwnTexts } from '../../i18n/own-texts.js';
import { page } from '../elements/native.js';
import { warn } from '../elements/warn.js';
import { parseUrl } from '../net/parse-url.js';
import { privateFetch } from '../net/private-fetch.js';
import { localeFor, type Language, type OwnWords, type Words } from './language.js';

/** Most bytes of a file: all our languages together are half as many. */
const MAX_BYTES = 2 * 2 ** 20;
const TIMEOUT_MS = 15_000;
/** Faults that the one line names. */
const NAMED = 5;

/** A word, or a set of them by name, laid over ours. */
interface Layer {
  [name: string]: Layer | string | ((...given: readonly (string | number | boolean)[]) => string);
}
type Sets = Partial<Record<string, Layer>>;
const PLACES_OF: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = PLACES;

/** The texts of one language as words, in the places where ours have theirs. */
function layerOf(tag: string, texts: ReadonlyMap<string, string>): Sets {
  const sentence = sentencesIn(tag);
  const sets: Sets = {};
  for (const [key, text] of texts) {
    const [set = '', ...path] = key.split('.');
    const name = path.pop() ?? '';
    let layer: Layer = (sets[set] ??= {});
    for (const each of path) {
      const inner = (layer[each] ??= {});
      if (typeof inner === 'object') layer = inner;
    }
    const places = path.length === 0 ? PLACES_OF[set]?.[name] : undefined;
    layer[name] = places ? sentence(text, places) : text;
  }
  return sets;
}

/** Ours with the page's own over them. */
function laid<T>(ours: T, layer: Layer | undefined): T {
  if (!layer) return ours;
  const made = (Array.isArray(ours) ? [...ours] : { ...ours }) as Record<string, unknown>;
  for (const [name, own] of Object.entries(layer))
    made[name] = typeof own === 'object' ? laid(made[name], own) : own;
  return made as T;
}

/** The language of ours that a tag stands for, or the tag itself. */
function languageOf(tag: string): Language {
  const { language } = localeFor(tag);
  return language === 'en' && !/^en\b/.test(tag) ? tag : language;
}

/** Words that can be laid over ours, and what had to be left out of them, in a sentence. */
export interface ReadWords {
  readonly words: OwnWords;
  readonly fault: string;
}

/**
 * Makes words of texts that somebody gives, `{"finder.groups": {"en": "…", "vi": "…"}}`.
 * @param data of any shape.
 */
export async function readWords(data: unknown): Promise<ReadWords> {
  const all = flatten(english);
  // What finds the name that was meant is loaded only for texts that have one.
  const isUnknown =
    typeof data === 'object' && data !== null && Object.keys(data).some((key) => !all.has(key));
  const nearest = isUnknown
    ? await import('../elements/author-lines.js').then(
        (part) => part.nearest,
        () => undefined,
      )
    : undefined;
  const { texts, faults } = readOwnTexts(data, all, nearest ?? (() => undefined));
  const notes = [...faults];
  const layers = new Map<Language, Sets>();
  for (const [tag, own] of texts) {
    const language = languageOf(tag);
    layers.set(language, layerOf(tag, own));
    if (language === tag && localeFor(tag).language !== tag && own.size < all.size)
      notes.push(`"${tag}" has ${own.size} of ${all.size} texts, so the others are English`);
  }
  const more = notes.length - NAMED;
  return {
    words: { languages: [...layers.keys()], over: overlay(layers) },
    fault:
      notes.length > 0
        ? `texts are left out: ${notes.slice(0, NAMED).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
        : '',
  };
}

/**
 * Makes words of those in a clinic's profile.
 * @param given texts under their keys, by language.
 */
export function readClinicWords(
  given: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Promise<ReadWords> {
  const byKey = new Map<string, [tag: string, text: unknown][]>();
  for (const [tag, texts] of given)
    for (const [key, text] of Object.entries(texts)) byKey.set(key, [...(byKey.get(key) ?? []), [tag, text]]);
  return readWords(
    Object.fromEntries([...byKey].map(([key, byLanguage]) => [key, Object.fromEntries(byLanguage)])),
  );
}

/**
 * Reads a file of the page's own words. What is wrong with it is one line for the page's author.
 * @param host the tag that names it.
 * @throws where it can't be had for now.
 */
export async function readStrings(host: Element, written: string): Promise<OwnWords> {
  const say = (problem: string): void => {
    warn(host, { attribute: 'strings', problem });
  };
  const none: OwnWords = { languages: [], over: (_, __, ours) => ours };
  const url = parseUrl(written, page.baseURI);
  if (!url || !/^(?:https?|data):$/.test(url.protocol)) {
    say(`"${written.slice(0, 80)}" can’t be loaded here; the tag goes on with its own words.`);
    return none;
  }
  const outcome = await privateFetch(url.href, { maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS });
  if (!outcome.ok) {
    say(`no words came (${outcome.problem}); the tag goes on with its own.`);
    throw new Error(outcome.problem);
  }
  const { text } = outcome.body.decode(outcome.type);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    say(`it is ${/^\s*</.test(text) ? 'a page' : 'no JSON'}; the tag goes on with its own words.`);
    return none;
  }
  const { words, fault } = await readWords(data);
  if (fault) say(`${fault} "npx clinic-widgets strings --check FILE" names all.`);
  return words;
}

function overlay(layers: ReadonlyMap<Language, Sets>): OwnWords['over'] {
  const made = new Map<Language, WeakMap<object, unknown>>();
  return <T>({ among }: Words<T>, language: Language, ours: T): T => {
    const sets = layers.get(language);
    if (!sets || typeof ours !== 'object' || ours === null) return ours;
    const known = made.get(language) ?? new WeakMap<object, unknown>();
    made.set(language, known);
    if (!known.has(ours)) {
      // Of another set's words nothing is taken: what isn't there is left as it is.
      const layer = among(sets as unknown as LanguageWords) as Layer | undefined;
      known.set(ours, laid(ours, layer));
    }
    return known.get(ours) as T;
  };
}
