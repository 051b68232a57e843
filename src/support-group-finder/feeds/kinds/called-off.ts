/** How lists say that a group does not meet any more, or for now: in a column of its own, or beside its name, day, hour or place. */

import { foldText } from '../../search/fold-text.js';
import type { RawRow } from '../raw-row.js';

/** What is called off: the group itself, or only the room it met in. */
export type CalledOff = 'group' | 'room';

// Most rows have none of these.
const MAYBE =
  /cancel|suspend|disc?ontin|descontin|disband|dissol|disuel|defunct|inactiv|dormant|hiatus|paus|reces|break|hold|longer|\bnot\b|n['\u2019]t\b|no se\b|perman|definitiv|called off|stopped/i;

const OFF =
  '(?:cancel+ed|cancelad[oa]s?|called off|(?:temporarily |permanently )?suspended|suspendid[oa]s?|discontinued|descontinuad[oa]s?|disbanded|dissolved|disuelt[oa]s?|defunct|dormant|inactiv(?:e|[oa]s?)|paused|(?:on|in|taking) (?:an? )?(?:[a-z]+ )?(?:hiatus|break|pause|recess|hold)|en (?:pausa|receso)|not (?:currently |presently )?(?:meeting|active|running|being held)|(?:no longer|does not|do not|doesnt) (?:currently )?(?:meet(?:s|ing)?|active|held|running)|stopped meeting|no meetings? (?=now|currently|at this|for now|until further)|(?:ya |actualmente )?no se (?:esta )?reun(?:e|en|iendo)|permanently closed|closed permanently|cerrad[oa] (?:permanente|definitiva)mente)';
const SUBJECT =
  '(?:(?:(?:this|the|our|all|este|esta|el|la) )?(?:in-person |presencial )?(?:meetings?|groups?|class(?:es)?|grupos?|reunion(?:es)?)(?: (?:presencial(?:es)?|in person))? (?:(?:is|are|was|has(?: been)?|have(?: been)?|esta|ha sido|fue|will be) )?(?:(?:currently|temporarily|now|permanently|indefinitely|actualmente|temporalmente) )?|in-person |currently |temporarily |actualmente )?';
// A date or a day makes it one meeting of many.
const FOR_NOW =
  '(?:[\\s,]+(?:now|currently|presently|at (?:this|the present) time|at present|at the moment|for (?:now|the (?:time being|moment|foreseeable future))|indefinitely|temporarily|permanently|any ?more|any longer|por (?:ahora|el momento)|temporalmente|indefinidamente|permanentemente|(?:in|at) (?:the )?(?:room|building|church|facility)|in[- ]?person|en persona|presencialmente|face to face))*';
const UNTIL = '(?:[\\s,]+(?:until|due to|because of|since|hasta|debido a|desde)\\b.+)?';
const STATEMENT = new RegExp(`^\\W*${SUBJECT}${OFF}${FOR_NOW}${UNTIL}\\W*$`);
const ROOM = /\b(?:in[- ]?person|presencial\w*|en persona|face to face|(?:room|building|church|facility)\b)/;
const LONGEST = 160;

/** What a text says is called off, where it says nothing else. */
export function readCalledOff(text: string): CalledOff | undefined {
  if (text.length > LONGEST || !MAYBE.test(text)) return undefined;
  const said = foldText(text).replace(/\s+/g, ' ').trim();
  if (!STATEMENT.test(said)) return undefined;
  return ROOM.test(said) ? 'room' : 'group';
}

/** A text without what it says of that, and what that was, as it was written. */
export interface BesideCalledOff {
  readonly rest: string;
  readonly said: string;
  readonly calledOff: CalledOff;
}

// Brackets, blanks round a dash and stars set it apart; a comma may stand in any name.
const PARTS = /([()[\]{}*|!:]+|\s[-\u2013\u2014]+\s?|\s?[\u2013\u2014]+\s)/;
/** Loud beside a name that is not: `CANCELLED Serenity`, `Serenity NOT MEETING`. */
const LOUD = [/^([^\p{Ll}]{6,80})(?=\s\S*\p{Ll})/u, /\p{Ll}\S*\s+([^\p{Ll}]{6,80})$/u];

/** Looks for it beside what a field is about: `Serenity (cancelled)`, `Sat - NOT MEETING`, `7 pm (suspended until January)`. */
export function besideCalledOff(text: string): BesideCalledOff | undefined {
  if (!MAYBE.test(text)) return undefined;
  const parts = text.split(PARTS);
  const said = [text, ...parts, ...LOUD.map((loud) => loud.exec(text)?.[1] ?? '')].find(
    (part) => part.trim() && readCalledOff(part),
  );
  const calledOff = said && readCalledOff(said);
  if (!calledOff) return undefined;
  const rest = text
    .replace(said, ' ')
    .replace(/[([{*]\s*[)\]}*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:!|*\u2013\u2014-]+|[\s:!|*\u2013\u2014-]+$/g, '');
  return { rest, said: said.trim(), calledOff };
}

/** What a sentence of a note says of it. One that names a day speaks of that day alone. */
function notesCalledOff(text: string): CalledOff | undefined {
  if (!MAYBE.test(text)) return undefined;
  for (const sentence of text.split(/[.;!]+(?:\s|$)|\n/)) {
    const calledOff = readCalledOff(sentence);
    if (calledOff) return calledOff;
  }
  return undefined;
}

const YES = /^(?:y(?:es)?|s[i\u00ed]|true|1|x|\u2713|\u2714|\u2705)$/i;
const NO = /^(?:no?|false|0)$/i;
const WHEN = ['name', 'day', 'time'];
const WHERE = ['location', 'address', 'formatted_address', 'city'];
const NOTES = ['notes', 'location_notes', 'group_notes'];

/** What a row says of whether its group still meets. */
export interface RowCalledOff {
  readonly isOff: boolean;
  /** The room is; where it meets online too, it goes on there. */
  readonly isShut: boolean;
  /** How long, or why, as written. */
  readonly words: string;
}

const MEETS: RowCalledOff = { isOff: false, isShut: false, words: '' };

/** Reads all that may say that a row's group does not meet. */
export function rowCalledOff(row: RawRow): RowCalledOff {
  const mayBe = (field: string): boolean => {
    const value = row.value(field);
    return typeof value === 'string' && MAYBE.test(value);
  };
  if (NO.test(row.line('is_active')) || YES.test(row.line('is_off'))) return { ...MEETS, isOff: true };
  for (const field of ['status', 'attendance_option'].filter(mayBe)) {
    const words = row.line(field);
    const found = besideCalledOff(words);
    if (found)
      return { isOff: found.calledOff === 'group', isShut: true, words: /\s/.test(words) ? words : '' };
  }
  for (const field of [...WHEN, ...WHERE].filter(mayBe)) {
    const found = besideCalledOff(row.line(field));
    if (!found) continue;
    row.report(field, 'called-off', found.said);
    // A day and an hour are shown without it; a name and what is no place are shown as they are.
    const words = /^(?:day|time)$/.test(field) && /\s/.test(found.said) ? found.said : '';
    return { isOff: found.calledOff === 'group' && WHEN.includes(field), isShut: true, words };
  }
  const field = NOTES.filter(mayBe).find((each) => notesCalledOff(row.text(each)));
  if (!field) return MEETS;
  row.report(field, 'called-off', row.text(field));
  return { ...MEETS, isShut: true };
}
