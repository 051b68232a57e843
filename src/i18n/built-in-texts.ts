import { localeFor, type Language } from '../shared/i18n/language.js';
import { flatten } from './check-texts.js';
import { texts as english } from './en.js';
import { texts as spanish } from './es.js';
import { LOAD } from './languages.js';

/** The language of ours that a BCP 47 tag stands for: `zh-Hant` for `zh-TW`; nothing where we have no words. */
export function builtInLanguage(tag: string): Language | undefined {
  const { language } = localeFor(tag);
  return language !== 'en' || /^en\b/i.test(tag) ? language : undefined;
}

/** Our own texts in a language, under their keys; nothing where we have none. For tools: a page loads words, not texts. */
export async function builtInTexts(tag: string): Promise<ReadonlyMap<string, string> | undefined> {
  const language = builtInLanguage(tag);
  if (language === undefined) return undefined;
  if (language === 'en') return flatten(english);
  const texts = language === 'es' ? spanish : (await LOAD[language]?.())?.texts;
  return texts && flatten(texts);
}
