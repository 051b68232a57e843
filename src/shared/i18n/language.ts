import type { LanguageWords } from '../../i18n/language-words.js';
import { keepLoading } from '../elements/keep-loading.js';
import { LazyPart } from '../elements/lazy-part.js';
import { native } from '../elements/native.js';

/**
 * Languages besides English, each a part with the words of all tags. Another is a line here, and one in `i18n/all.ts`: the
 * one place where `shared/` knows of what is above it, since it loads it.
 */
const OTHERS = {
  es: new LazyPart(() => import('../../i18n/es.js')),
};
type Other = keyof typeof OTHERS;
export type Language = 'en' | Other;
/** The first is the one that is always there. */
export const LANGUAGES: readonly Language[] = ['en', ...(Object.keys(OTHERS) as Other[])];

/** A set of words: English, which is the type of the others, and where it is among another language's. */
export interface Words<T> {
  readonly en: T;
  readonly among: (all: LanguageWords) => T;
}

const wordsOf = (language: Language): LanguageWords | undefined =>
  language === 'en' ? undefined : OTHERS[language].now?.words;

/** Whether a language can be spoken now. */
export const hasWords = (language: Language): boolean => language === 'en' || !!wordsOf(language);

/** A set in a language; in English as long as that isn't there. */
export function wordsIn<T>({ en, among }: Words<T>, language: Language): T {
  const all = wordsOf(language);
  return all ? among(all) : en;
}

/** A set in every language that is there. */
export const wordsAtHand = <T>(words: Words<T>): readonly T[] =>
  LANGUAGES.filter(hasWords).map((language) => wordsIn(words, language));

/** For what holds all languages. */
export function giveWords(all: Readonly<Record<Other, LanguageWords>>): void {
  for (const language of Object.keys(all) as Other[]) OTHERS[language].give({ words: all[language] });
}

const asked = new Map<Language, Promise<unknown>>();

/**
 * Asks for a language's words, once for all tags, and again where they can't be had: each tag hears of them as of a new `lang`.
 * @returns once they are there, or can't be had for now.
 */
export function askForWords(language: Language): Promise<unknown> {
  let settled = asked.get(language);
  if (!settled) {
    const part = language === 'en' ? undefined : OTHERS[language];
    if (part) keepLoading(() => part.load(), tellAll);
    settled = Promise.resolve(part?.load()).catch(() => undefined);
    asked.set(language, settled);
  }
  return settled;
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

/** The language whose words fit a BCP 47 tag, and the locale dates and numbers are written in. */
export function localeFor(lang: string): { readonly language: Language; readonly locale: string } {
  const language = LANGUAGES.find((known) => known === lang.toLowerCase().split(/[-_]/)[0]);
  if (!language) return { language: 'en', locale: 'en-US' };
  try {
    const [canonical] = Intl.getCanonicalLocales(lang.replace(/_/g, '-'));
    // Plain "en" and "es" stand for the United States, where these clinics are: 12-hour times, miles.
    return { language, locale: canonical && canonical !== language ? canonical : `${language}-US` };
  } catch {
    return { language, locale: `${language}-US` };
  }
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
