import { native } from '../elements/native.js';

/** Languages with words of their own; every other falls back to the first. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A tag's words, one set a language; the English set is the type of the others. */
export type Words<T> = Readonly<Record<Language, T>>;

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

/**
 * Calls back when a `lang` changes anywhere it could matter to `element`. One observer a document or shadow root, however
 * many tags listen.
 * @returns a function that stops it.
 */
export function watchLang(element: Element, listener: () => void): () => void {
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (!watched.has(root)) {
      watched.add(root);
      new MutationObserver(() => {
        for (const each of listeners) each();
      }).observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', MOUNT_LANG] });
    }
    if (!(root instanceof ShadowRoot)) break;
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}
