import { parseArgs } from 'node:util';
import { flatten, isTooLong, placesOfText } from '../i18n/check-texts.js';
import { builtInLanguage, builtInTexts } from '../i18n/built-in-texts.js';
import { texts as english } from '../i18n/en.js';
import { readOwnTexts } from '../i18n/own-texts.js';
import { nearest } from '../shared/elements/attribute-faults.js';
import { LANGUAGES } from '../shared/i18n/language.js';
import { ReceivedBody } from '../shared/net/decode.js';
import { reviewPage } from './review-page.js';
import { CommandError, EXIT, readSource, type Exit, type Terminal } from './terminal.js';

export const STRINGS_HELP = `clinic-widgets strings --lang LANGUAGE [--table | --page]
clinic-widgets strings --check FILE|URL [--lang LANGUAGE]

Prints all words of the tags in one language as JSON, each beside its English: for whoever reviews a translation, or writes
a new one. The file that comes back is what "strings" on a tag takes, and what --check reads: it names texts that are none
of ours, places like {count} that are missing or none, plurals that the language lacks or doesn't have, and words that may
be too long for their button. A file may hold some texts only, in any number of languages.

  --lang    language of the words (${LANGUAGES.join(', ')}), or a new one, whose words are empty; with --check, the one
            that has to have all texts
  --table   a page to read and to print, in Markdown: each text beside its English
  --page    a file to mail to a speaker, who opens it in a browser, writes over what isn't right, and saves what you check
  --check   a file, or its address

Examples
  clinic-widgets strings --lang es > es.json
  clinic-widgets strings --lang es --check es.json
  clinic-widgets strings --lang vi --page > vi.html
`;

/** A language as our files name it: `zh-Hant` for `zh-TW`; one without words of ours as it is written. */
function languageOf(written: string): string {
  const language = builtInLanguage(written);
  if (language) return language;
  try {
    const [tag] = Intl.getCanonicalLocales(written);
    if (tag) return tag;
  } catch {
    // Said below.
  }
  throw new CommandError(`"${written}" is no language tag, such as vi or zh-Hant.`);
}

/** A text in a cell of a table: places and markup stand as they are written. */
const cell = (text: string): string => text.replace(/[|<\\]/g, '\\$&');

const englishName = (tag: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;

/**
 * The page on which a speaker reviews a language.
 * @param written the language's tag, with or without words of ours.
 * @throws CommandError where it is no tag.
 * @public demo/sites.js takes it from the build
 */
export async function pageToReview(written: string): Promise<string> {
  const tag = languageOf(written);
  const own = await builtInTexts(tag);
  const texts = [...flatten(english)].map(([key, text]) => ({
    key,
    english: text,
    text: own?.get(key) ?? '',
    places: placesOfText(key, text),
  }));
  return reviewPage(tag, englishName(tag), texts);
}

/** All texts of a language beside the English, a table for each set. */
function tablesOf(tag: string, own: ReadonlyMap<string, string> | undefined): string {
  const name = englishName(tag);
  const lines = [`# ${name}`];
  let last = '';
  for (const [key, text] of flatten(english)) {
    const [set = '', ...path] = key.split('.');
    if (set !== last) lines.push('', `## ${set}`, '', `| key | English | ${name} |`, '| --- | --- | --- |');
    last = set;
    lines.push(`| ${path.join('.')} | ${cell(text)} | ${cell(own?.get(key) ?? '')} |`);
  }
  return `${lines.join('\n')}\n`;
}

async function print(written: string, isTable: boolean, terminal: Terminal): Promise<Exit> {
  const tag = languageOf(written);
  const own = await builtInTexts(tag);
  if (isTable) {
    terminal.out(tablesOf(tag, own));
    return EXIT.clean;
  }
  const beside = [...flatten(english)].map(([key, text]) => [
    key,
    tag === 'en' ? { en: text } : { en: text, [tag]: own?.get(key) ?? '' },
  ]);
  terminal.out(`${JSON.stringify(Object.fromEntries(beside), null, 2)}\n`);
  return EXIT.clean;
}

async function check(file: string, written: string | undefined, terminal: Terminal): Promise<Exit> {
  let data: unknown;
  try {
    data = JSON.parse(
      ReceivedBody.of(await readSource(file))
        .decode()
        .text.replace(/^\ufeff/, ''),
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(`${file} is not JSON: ${error.message}.`, { cause: error });
  }
  const all = flatten(english);
  const { texts, faults } = readOwnTexts(data, all, nearest);
  const problems = [...faults];
  const notes: string[] = [];
  const wanted = written === undefined ? undefined : languageOf(written);
  if (wanted && ![...texts.keys()].some((tag) => languageOf(tag) === wanted))
    problems.push(`it has no text in ${wanted}`);
  for (const [tag, own] of texts) {
    const missing = [...all.keys()].filter((key) => !own.has(key));
    const isNew = !LANGUAGES.includes(languageOf(tag));
    if (missing.length > 0 && (isNew || languageOf(tag) === wanted))
      problems.push(`${tag} has ${own.size} of ${all.size} texts; it lacks ${missing.join(', ')}`);
    for (const [key, text] of own) {
      if (tag !== 'en' && isTooLong(text, all.get(key) ?? ''))
        notes.push(
          `${key} (${tag}): "${text}" may be too long for a narrow phone, where English has "${all.get(key)}"`,
        );
      if (/<\w[^>]*>|&\w+;/.test(text)) notes.push(`${key} (${tag}): markup is shown as it is written`);
    }
  }
  for (const line of problems) terminal.out(`${line}\n`);
  for (const line of notes) terminal.out(`look at ${line}\n`);
  const count = [...texts.values()].reduce((sum, own) => sum + own.size, 0);
  terminal.err(
    `${file}: ${count} texts in ${[...texts.keys()].join(', ') || 'no language'}; ${problems.length} to mend, ${notes.length} to look at.\n`,
  );
  return problems.length > 0 ? EXIT.problems : EXIT.clean;
}

/** Prints the words of a language beside the English, or checks those that somebody wrote. */
export async function strings(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lang: { type: 'string' },
      check: { type: 'string' },
      table: { type: 'boolean' },
      page: { type: 'boolean' },
    },
  });
  if (values.check !== undefined) return check(values.check, values.lang, terminal);
  if (values.lang === undefined) throw new CommandError('Name a language with --lang.');
  if (values.page) {
    terminal.out(await pageToReview(values.lang));
    return EXIT.clean;
  }
  return print(values.lang, values.table === true, terminal);
}
