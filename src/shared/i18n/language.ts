import { TAGS } from '../../i18n/tags.js';
import type { LanguageWords } from '../../i18n/language-words.js';
import { keepLoading } from '../elements/keep-loading.js';
import { LazyPart } from '../elements/lazy-part.js';
import { native } from '../elements/native.js';

interface Part {
  readonly words: LanguageWords;
}

/**
 * Languages besides English, each a part with the words of all tags: the one place where `shared/` knows of what is above it,
 * since it loads it. Spanish is at hand; the others are named by a part.
 */
const OTHERS = new Map<string, LazyPart<Part>>([
  ['es', new LazyPart(() => import('../../i18n/es.js'))],
  ...TAGS.map((tag) => [tag, new LazyPart(() => loadOther(tag))] as const),
]);

async function loadOther(tag: string): Promise<Part> {
  const { LOAD } = await import('../../i18n/languages.js');
  const part = await LOAD[tag]?.();
  if (!part) throw new Error(tag);
  return part;
}

/** BCP 47, of a language that words are in. */
export type Language = string;
/** The first is the one that is always there. */
export const LANGUAGES: readonly Language[] = ['en', ...OTHERS.keys()];

/** A set of words: English, which is the type of the others, and where it is among another language's. */
export interface Words<T> {
  readonly en: T;
  readonly among: (all: LanguageWords) => T;
}

/** Words of the page's own, from a file that a tag names, or of a clinic's, from its profile. */
export interface OwnWords {
  /** Those that it has words in, some of which we may have none in. */
  readonly languages: readonly Language[];
  /** Lays them over ours. */
  readonly over: <T>(words: Words<T>, language: Language, ours: T) => T;
}
/** Files by what the tags write, and which tag names which now: what no tag names any more counts no longer. */
const files = new Map<string, LazyPart<OwnWords>>();
const named = new Map<Element, string>();
let own: readonly OwnWords[] = [];
export const stringsPart = new LazyPart(() => import('./page-strings.js'));

/** All there are words in, loaded or not. */
const known = (clinics: OwnWords | undefined): readonly Language[] => [
  ...new Set([...LANGUAGES, ...(clinics?.languages ?? []), ...own.flatMap(({ languages }) => languages)]),
];

/** Whether a language can be spoken now. */
export const hasWords = (language: Language): boolean => !OTHERS.get(language) || !!OTHERS.get(language)?.now;

/**
 * A set in a language; in English as long as that isn't there.
 * @param clinics words of the clinic that a tag speaks for: the page's lie over them.
 */
export function wordsIn<T>(words: Words<T>, language: Language, clinics?: OwnWords): T {
  const all = OTHERS.get(language)?.now?.words;
  const ours = all ? words.among(all) : words.en;
  return own.reduce(
    (under, { over }) => over(words, language, under),
    clinics?.over(words, language, ours) ?? ours,
  );
}

/** A set in every language that is there. */
export const wordsAtHand = <T>(words: Words<T>): readonly T[] =>
  LANGUAGES.filter(hasWords).map((language) => wordsIn(words, language));

/** For what holds all languages. */
export function giveWords(all: Readonly<Record<string, LanguageWords>>): void {
  for (const [language, words] of Object.entries(all)) OTHERS.get(language)?.give({ words });
}

const asked = new Map<unknown, Promise<unknown>>();

function ask(part: LazyPart<unknown> | undefined, done: () => void): Promise<unknown> {
  let settled = asked.get(part);
  if (!settled) {
    if (part) keepLoading(() => part.load(), done);
    settled = Promise.resolve(part?.load()).catch(() => undefined);
    asked.set(part, settled);
  }
  return settled;
}

/**
 * Asks for a language's words, once for all tags, and again where they can't be had: each tag hears of them as of a new `lang`.
 * @returns once they are there, or can't be had for now.
 */
export const askForWords = (language: Language): Promise<unknown> => ask(OTHERS.get(language), tellAll);

function takeOwn(): void {
  const now = [...new Set(named.values())].flatMap((address) => files.get(address)?.now ?? []);
  if (now.length === own.length && now.every((each, at) => each === own[at])) return;
  own = now;
  speeches.clear();
  tellAll();
}

/**
 * Asks for a file of the page's own words, in the same way; it counts for all tags as long as one names it.
 * @param address none once the tag names none, or is gone.
 */
export function askForStrings(host: Element, address: string | undefined): Promise<unknown> | undefined {
  if (!address) {
    if (named.delete(host)) takeOwn();
    return undefined;
  }
  let file = files.get(address);
  if (!file) {
    file = new LazyPart(async () => (await stringsPart.load()).readStrings(host, address));
    files.set(address, file);
  }
  if (named.get(host) !== address) {
    named.set(host, address);
    takeOwn();
  }
  return ask(file, takeOwn);
}

/** Where a place marked for a tag says its language: the tag in it takes over no attribute of the platform's. */
const MOUNT_LANG = 'data-lang';

/** The nearest `lang`, the element's own first, across shadow boundaries; empty where the page names none. */
export function nearestLang(element: Element): string {
  for (let at = element; ;) {
    const lang =
      at.getAttribute('lang') || (at.hasAttribute('data-clinic-widget') && at.getAttribute(MOUNT_LANG));
    if (lang) return lang;
    const { parentElement } = at;
    const root = parentElement ? null : at.getRootNode();
    const next = root instanceof ShadowRoot ? root.host : parentElement;
    if (!next) return '';
    at = native(next);
  }
}

/** Language and script of a tag, the script its readers expect where it names none: `zh-Hant` of `zh-TW`. */
function scriptOf(tag: string | Intl.Locale): string {
  // Where a page's script has taken that away, all is in English.
  if (!('Locale' in Intl)) return '';
  const { language, script } = new Intl.Locale(tag).maximize();
  // Cantonese is written as Chinese is.
  return `${language === 'yue' ? 'zh' : language}-${script}`;
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: Language): boolean =>
  /-(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg)$/.test(scriptOf(language));

/** Other names of languages (CLDR's aliases), which Safari doesn't know. */
const ALIASES: Readonly<Record<string, string>> = { tl: 'fil', cmn: 'zh', prs: 'fa' };

/** A tag as somebody wrote it, or as much of it as is one. */
function parsed(lang: string): Intl.Locale | undefined {
  // Each tag begins with none, and an error thrown while the script runs has the browser read all of the script once more.
  if (!lang) return undefined;
  for (const tag of [lang.replace(/_/g, '-'), lang.split(/[-_]/)[0]])
    try {
      const locale = new Intl.Locale(tag ?? '');
      const language = ALIASES[locale.language];
      return language ? new Intl.Locale(locale, { language }) : locale;
    } catch {
      // The next.
    }
  return undefined;
}

interface Speech {
  readonly language: Language;
  readonly locale: string;
}
const speeches = new Map<string, Speech>();

/** The one a visitor has chosen on this page; kept nowhere else. */
let chosen = '';
export function chooseLanguage(tag: string): void {
  chosen = tag;
  tellAll();
}

/** What a tag is to speak: what the visitor chose, or what the page says. */
export const langOf = (element: Element): string => chosen || nearestLang(element);

/**
 * The language whose words fit a BCP 47 tag, and the locale dates and numbers are written in.
 * @param clinics words of the clinic that a tag speaks for, which may be in more languages.
 */
export function localeFor(lang: string, clinics?: OwnWords): Speech {
  if (clinics) return speechOf(lang, clinics);
  let speech = speeches.get(lang);
  if (!speech) speeches.set(lang, (speech = speechOf(lang)));
  return speech;
}

function speechOf(lang: string, clinics?: OwnWords): Speech {
  const tag = parsed(lang);
  const script = tag && scriptOf(tag);
  const language = known(clinics).find((each) => scriptOf(each) === script);
  if (!tag || !language) return { language: 'en', locale: 'en-US' };
  // A plain tag stands for the United States, where these clinics are: 12-hour times, miles; and so do calendar and digits.
  const { region = 'US', calendar = 'gregory', numberingSystem = 'latn' } = tag;
  const isOther = language !== 'en' && language !== 'es';
  const locale = new Intl.Locale(tag, { region, ...(isOther && { calendar, numberingSystem }) }).toString();
  // Every browser knows those two; asked, it first lists all it knows.
  const isSure = tag.language === 'en' || tag.language === 'es';
  if (isSure || Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0) return { language, locale };
  // A browser that lacks the language would write dates in its own: those of Haitian Creole are nearest to French.
  return { language, locale: language === 'ht' ? 'fr-US' : 'en-US' };
}

const watched = new WeakSet<Node>();
const listeners = new Set<() => void>();
const tellAll = (): void => {
  for (const each of listeners) each();
};

/**
 * Calls back when a `lang` changes anywhere it could matter to `element`, or words come. One observer a document or shadow root, however
 * many tags listen.
 * @returns a function that stops it.
 */
export function watchLang(element: Element, listener: () => void): () => void {
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (!watched.has(root)) {
      watched.add(root);
      new MutationObserver(tellAll).observe(root, {
        subtree: true,
        attributes: true,
        attributeFilter: ['lang', MOUNT_LANG],
      });
    }
    if (!(root instanceof ShadowRoot)) break;
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}
