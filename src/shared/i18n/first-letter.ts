/** A text as it begins a sentence. */
export const capital = (text: string, locale = 'en'): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** A text as it goes on in one; capitals further on are somebody's name. */
export const uncapital = (text: string, locale = 'en'): string =>
  text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
