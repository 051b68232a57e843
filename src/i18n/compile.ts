import { PLACES, type LanguageTexts } from './language-texts.js';
import type { LanguageWords } from './language-words.js';
import { MessageFormat, parseMessage, type Message, type Values } from './message.js';

type Value = string | number | boolean;

/** The names of a part of the day stand by themselves elsewhere: within a sentence they begin small. */
const inSentence = (name: string, value: Value): Value =>
  name === 'partOfDay' ? String(value).charAt(0).toLowerCase() + String(value).slice(1) : value;

/**
 * Makes words of texts: those with places become functions, which are read when they are first called.
 * @param tag of the language, BCP 47.
 */
export function compile(tag: string, texts: LanguageTexts): LanguageWords {
  const format = new MessageFormat(tag);
  const sentence = (text: string, names: readonly string[]) => {
    let message: Message | undefined;
    return (...given: readonly Value[]): string => {
      const values: Values = Object.fromEntries(
        names.map((name, at) => [name, inSentence(name, given[at] ?? '')]),
      );
      return format.format((message ??= parseMessage(text)), values);
    };
  };
  const words = Object.fromEntries(
    Object.entries(PLACES).map(([set, places]) => {
      const own: Readonly<Record<string, unknown>> = texts[set as keyof LanguageTexts];
      const sentences = Object.entries<readonly string[]>(places).map(([key, names]) => [
        key,
        sentence(String(own[key]), names),
      ]);
      return [set, { ...own, ...Object.fromEntries(sentences) }];
    }),
  );
  // The table above, whose type is that of the words, names every one that is a function.
  return words as unknown as LanguageWords;
}
