import { PLACES, type LanguageTexts } from './language-texts.js';
import type { LanguageWords } from './language-words.js';
import { MessageFormat, parseMessage, type Message, type Values } from './message.js';
import { uncapital } from '../shared/i18n/first-letter.js';

type Value = string | number | boolean;
type Sentence = (...given: readonly Value[]) => string;

/** The names of a part of the day stand by themselves elsewhere: within a sentence they begin small. */
const inSentence = (name: string, value: Value): Value =>
  name === 'partOfDay' ? uncapital(String(value)) : value;

/** Makes a word of a text with places: a function, which reads the text when it is first called. */
export function sentencesIn(tag: string): (text: string, places: readonly string[]) => Sentence {
  const format = new MessageFormat(tag);
  return (text, places) => {
    let message: Message | undefined;
    return (...given) => {
      const values: Values = Object.fromEntries(
        places.map((name, at) => [name, inSentence(name, given[at] ?? '')]),
      );
      return format.format((message ??= parseMessage(text)), values);
    };
  };
}

/**
 * Makes words of texts.
 * @param tag of the language, BCP 47.
 */
export function compile(tag: string, texts: LanguageTexts): LanguageWords {
  const sentence = sentencesIn(tag);
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
