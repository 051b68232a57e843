import { LANGUAGES, hasWords, wordsAtHand } from '../../shared/i18n/language.js';
import { weekdayText } from '../../shared/time/time-text.js';
import { kindName, languageName } from '../feeds/kinds/kinds.js';
import type { LocalStart } from './index-groups.js';
import { attendanceChoices, timeOfDay } from './query.js';
import type { SupportGroup } from '../feeds/support-group.js';
import { WORDS, type FinderWords } from '../words.js';

/**
 * What people type in Spanish on a page in any language: there the Spanish words are not loaded, and a search by them finds what
 * it finds on a Spanish page.
 */
const SPANISH: Pick<FinderWords, 'attendance' | 'timesOfDay'> & {
  readonly audience: { readonly families: string };
} = {
  attendance: { 'in-person': 'En persona', online: 'En línea', hybrid: '', unknown: '', inactive: '' },
  audience: { families: 'Para familias' },
  timesOfDay: {
    morning: 'Por la mañana',
    afternoon: 'Por la tarde',
    evening: 'Al anochecer',
    night: 'Por la noche',
  },
};

/** Languages whose words are there. */
let here: readonly string[] = [];
/** Languages to be found in: English and Spanish everywhere, any other on its own pages. */
let spoken: readonly string[] = [];
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
  const now = LANGUAGES.filter(hasWords);
  if (now.length !== here.length) {
    here = now;
    spoken = [...new Set(['es', ...here])];
    worded.clear();
  }
  const voices = [SPANISH, ...wordsAtHand(WORDS)];
  const found = kinds.map((kind) =>
    shared(`kind ${kind.name ?? kind.code}`, () => spoken.map((language) => kindName(kind, language))),
  );
  for (const tag of languages)
    found.push(
      shared(`language ${tag}`, () => [...spoken, tag].map((language) => languageName(tag, language))),
    );
  if (programme.includes(' ')) found.push(shared(`programme ${programme}`, () => [initials(programme)]));
  found.push(
    shared(`${attendance} ${audience}`, () =>
      voices.flatMap((words) => [
        ...attendanceChoices(attendance).map((way) => words.attendance[way]),
        audience === 'recovery' ? '' : words.audience.families,
      ]),
    ),
  );
  for (const day of when?.days ?? [])
    found.push(shared(`day ${day}`, () => spoken.map((language) => weekdayText(day, language))));
  if (when) {
    const time = timeOfDay(when.start);
    found.push(shared(time, () => voices.map((words) => words.timesOfDay[time])));
  }
  return found;
}
