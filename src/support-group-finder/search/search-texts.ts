import { weekdayText } from '../../shared/time/time-text.js';
import { kindName, languageName } from '../feeds/kinds/kinds.js';
import type { LocalStart } from './index-groups.js';
import { attendanceChoices, timeOfDay } from './query.js';
import type { SupportGroup } from '../feeds/support-group.js';
import { WORDS } from '../words.js';

const LANGUAGES = Object.keys(WORDS);

const worded = new Map<string, string>();

/** A text that many groups share, put together once. */
function shared(key: string, textsOf: () => readonly string[]): string {
  let text = worded.get(key);
  if (text === undefined) {
    text = textsOf().join('\n');
    // A hostile feed has a new kind in every row.
    if (worded.size < 1000) worded.set(key, text);
  }
  return text;
}

/** `AA` and `NA`, as people say it. */
const initials = (name: string): string => name.replace(/(\p{L})\p{L}*[^\p{L}]*/gu, '$1');

/**
 * Texts to find a group by besides its own, in each language: its kinds, its languages, its programme's initials, how it meets
 * and when.
 * @param when on the clock it is listed by.
 */
export function searchTexts(
  { kinds, languages, programme, attendance, audience }: SupportGroup,
  when: LocalStart | undefined,
): string[] {
  const found = kinds.map((kind) =>
    shared(`kind ${kind.name ?? kind.code}`, () => LANGUAGES.map((language) => kindName(kind, language))),
  );
  for (const tag of languages)
    found.push(
      shared(`language ${tag}`, () => [...LANGUAGES, tag].map((language) => languageName(tag, language))),
    );
  if (programme.includes(' ')) found.push(shared(`programme ${programme}`, () => [initials(programme)]));
  found.push(
    shared(`${attendance} ${audience}`, () =>
      Object.values(WORDS).flatMap((words) => [
        ...attendanceChoices(attendance).map((way) => words.attendance[way]),
        audience === 'recovery' ? '' : words.audience.families,
      ]),
    ),
  );
  for (const day of when?.days ?? [])
    found.push(shared(`day ${day}`, () => LANGUAGES.map((language) => weekdayText(day, language))));
  if (when) {
    const time = timeOfDay(when.start);
    found.push(shared(time, () => Object.values(WORDS).map((words) => words.timesOfDay[time])));
  }
  return found;
}
