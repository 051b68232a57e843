import { numbered, range } from '../../../shared/lists.js';
import type { Weekday } from '../support-group.js';
import { foldWriting } from '../merging/fold-writing.js';
import { asText } from '../text.js';

/** Days a text names, and the weeks they are limited to. */
export interface Days {
  /** Ascending, each once, at least one. */
  readonly days: readonly Weekday[];
  /** 1 to 5, or -1 for the last of the month; ascending. */
  readonly monthWeeks?: readonly number[];
  /** Every so many weeks; from when on is not said. */
  readonly everyWeeks?: number;
}

const LENGTH_LIMIT = 120;
const words = (text: string): Set<string> => new Set(text.split(' '));
const NAMES = [
  'sunday monday tuesday wednesday thursday friday saturday',
  'domingo lunes martes miercoles jueves viernes sabado',
].map((names) => names.split(' '));
const WEEKS = new Map<string, number>();
[
  'first primer primero 1st 1er 1ro 1o',
  'second segundo 2nd 2do 2o',
  'third tercer tercero 3rd 3er 3ro 3o',
  'fourth cuarto 4th 4to 4o',
  'fifth quinto 5th 5to 5o',
].forEach((names, index) => {
  for (const name of names.split(' ')) WEEKS.set(name, index + 1);
});
WEEKS.set('last', -1).set('ultimo', -1);

// Names of several days at once, as the digits of what they stand for.
const SETS: readonly (readonly [RegExp, string])[] = [
  // `1\u00b0`, `1.er`; `Monday(s)`; a table of numbers' `2.0`
  [/(\d)(?:\u00b0|\.(?:er|o)\b)/g, '$1o'],
  [/\(s\)/g, 's'],
  [/^([0-7])\.0$/, '$1'],
  [/\b(?:every week|weekly|cada semana|semanal(?:mente)?)\b/g, ' '],
  [
    /\b(?:every ?day|each day|daily|all week|(?:7|seven) days(?: ?(?:a|per|\/) ?week)?|todos los dias|cada dia|(?:a )?diario|diariamente)\b/g,
    ' #all ',
  ],
  [/\b(?:week ?days?|entre semana|dias (?:de semana|laborables|habiles))\b/g, ' #work '],
  [/\b(?:week ?ends?|fin(?:es)? de semana)\b/g, ' #end '],
  [
    /\b(?:every other(?: week)?|alternat(?:e|ing)|alternos|every (?:2|two) weeks|cada (?:2|dos) semanas)\b/g,
    ' #other ',
  ],
];
const SET_DAYS = new Map<string, readonly number[]>([
  ['#all', [0, 1, 2, 3, 4, 5, 6]],
  ['#work', [1, 2, 3, 4, 5]],
  ['#end', [0, 6]],
]);
const EVERY = /^(?:every|each|cada)$/;
const TOKEN = /#?[a-z]+|\.(?=\d)|\d+(?:st|nd|rd|th|er|ro|do|to|o)?|[^\s.:()[\]]/g;
const AND = words('and y e & + / , ; |');
const TO = words('- to thru through til till until a al');
const FILLERS = words(
  'every each cada todos los las el la on of the month monthly mensual mensualmente del mes de en por only solo morning mornings afternoon afternoons evening evenings night nights manana mananas tarde tardes noche noches',
);

const MONTH = ['month', 'monthly', 'mes', 'mensual', 'mensualmente'];

const SPANISH_LETTER = /[lxjvd]/;
const ENGLISH_LETTER = /[twrf]/;
const LETTERS = /^(?:su|sa|th|tu|mo|we|fr|[mtwrfslxjvd])+$/;
const LETTER = /su|sa|th|tu|mo|we|fr|[a-z]/g;

interface Day {
  readonly is: 'day';
  /** 0 to 7; NaN for a letter not looked at yet. */
  day: number;
  readonly kind: 'name' | 'letter' | 'number';
  readonly letter?: string;
}

interface Week {
  readonly is: 'week';
  readonly week: number;
  /** `1st`, in digits. */
  readonly isNumbered: boolean;
  readonly isAfterEvery: boolean;
}

/** One thing a text says. */
type Unit =
  | Day
  | Week
  | { readonly is: 'set'; readonly days: readonly number[] }
  | { readonly is: 'and' }
  | { readonly is: 'to'; readonly isDash: boolean };

/** Days joined by `to` or a dash, and the weeks said of them. */
interface Chain {
  readonly days: Day[];
  weeks: readonly number[];
  isDashed: boolean;
}

const weekday = (day: number): Weekday => (((day % 7) + 7) % 7) as Weekday;

/**
 * Days from a number (0 and 7 are Sunday), a name, a list of either, or text as people write it: `Mon, Wed & Fri`, `M-F`,
 * `T/Th`, `daily`, `fines de semana`, `1st & 3rd Tuesday`. Every word has to be accounted for: what names an exception must
 * never become the plain day.
 * @returns `undefined` where any part is not clearly a day.
 */
export function parseDays(value: unknown): Days | undefined {
  if (typeof value === 'number') return /^[0-7]$/.test(String(value)) ? plain([value]) : undefined;
  if (!Array.isArray(value)) return parseText(asText(value));
  const parts = value.filter((part) => part !== null && part !== '').map(parseDays);
  if (parts.length === 1) return parts[0];
  return parts.every((part) => part && !part.monthWeeks && !part.everyWeeks)
    ? plain(parts.flatMap((part) => part?.days ?? []))
    : undefined;
}

function plain(days: readonly number[]): Days | undefined {
  return days.length ? { days: [...new Set(days.map(weekday))].sort() } : undefined;
}

function parseText(text: string): Days | undefined {
  if (text.length > LENGTH_LIMIT) return undefined;
  const written = SETS.reduce((so, [pattern, by]) => so.replace(pattern, by), foldWriting(text));
  const tokens = written.match(TOKEN) ?? [];
  const units = readUnits(tokens);
  const chains = units && readChains(units);
  return units && chains && combine(units, chains, new Set(tokens));
}

/** What each word says; `undefined` where one says nothing known. */
function readUnits(tokens: readonly string[]): Unit[] | undefined {
  const units: Unit[] = [];
  let isSpanish = false;
  for (const [at, token] of numbered(tokens)) {
    const week = WEEKS.get(token) ?? WEEKS.get(token.replace(/s$/, ''));
    const name = nameOf(token);
    if (week !== undefined)
      units.push({
        is: 'week',
        week,
        isNumbered: /^\d/.test(token),
        isAfterEvery: EVERY.test(tokens[at - 1] ?? ''),
      });
    else if (SET_DAYS.has(token)) units.push({ is: 'set', days: SET_DAYS.get(token) ?? [] });
    else if (AND.has(token)) units.push({ is: 'and' });
    else if (TO.has(token)) units.push({ is: 'to', isDash: token === '-' });
    else if (/^[0-7]$/.test(token)) units.push({ is: 'day', day: Number(token), kind: 'number' });
    else if (name) {
      isSpanish ||= name.isSpanish;
      units.push({ is: 'day', day: name.day, kind: token.length > 2 ? 'name' : 'letter' });
    } else if (LETTERS.test(token)) {
      const letters = token.match(LETTER) ?? [];
      // `MF` may be a range.
      if (/^(?:mf|lv)$/.test(token)) return undefined;
      for (const [index, letter] of numbered(letters)) {
        if (index > 0) units.push({ is: 'and' });
        units.push({ is: 'day', day: nameOf(letter)?.day ?? NaN, kind: 'letter', letter });
      }
    } else if (token !== '#other' && !FILLERS.has(token)) return undefined;
  }
  return settleLetters(
    units.filter((unit) => unit.is === 'day'),
    isSpanish,
  )
    ? units
    : undefined;
}

/** A name, or its beginning, in its plural or not. */
function nameOf(word: string): { day: number; isSpanish: boolean } | undefined {
  const start = word === 'weds' ? 'wed' : word.length > 3 ? word.replace(/s$/, '') : word;
  if (!/^[a-z]{2}/.test(start)) return undefined;
  const [english = -1, spanish = -1] = NAMES.map((names) =>
    names.findIndex((name) => name.startsWith(start)),
  );
  const day = Math.max(english, spanish);
  return day < 0 ? undefined : { day, isSpanish: english < 0 };
}

/** Letters mean what their neighbours' language makes of them. @returns `false` where that leaves one open. */
function settleLetters(days: readonly Day[], isSpanish: boolean): boolean {
  const open = days.filter(({ day }) => Number.isNaN(day));
  if (!open.length) return true;
  const written = days.map(({ letter = '' }) => (letter.length === 1 ? letter : '')).join('');
  const inSpanish = isSpanish || SPANISH_LETTER.test(written);
  if (days.length === 1 || (inSpanish && ENGLISH_LETTER.test(written))) return false;
  const count = (letter: string): number => written.split(letter).length - 1;
  const seen = new Set<string>();
  for (const day of open) {
    const { letter = '' } = day;
    day.day = (inSpanish ? spanishDay : englishDay)(letter, count, seen);
    if (Number.isNaN(day.day)) return false;
    seen.add(letter);
  }
  return true;
}

function englishDay(letter: string, count: (letter: string) => number, seen: ReadonlySet<string>): number {
  // The second T is Thursday, as is one after W; of two S both ends of the week are meant.
  if (letter === 't') return seen.has('t') || seen.has('w') ? 4 : 2;
  if (letter === 's') return count('s') === 2 ? (seen.has('s') ? 0 : 6) : NaN;
  return { m: 1, w: 3, r: 4, f: 5 }[letter] ?? NaN;
}

function spanishDay(letter: string, count: (letter: string) => number, seen: ReadonlySet<string>): number {
  if (letter === 'm') return count('m') === 2 ? (seen.has('m') ? 3 : 2) : count('x') ? 2 : NaN;
  return { l: 1, x: 3, j: 4, v: 5, s: 6, d: 0 }[letter] ?? NaN;
}

/** Days as they are joined; `undefined` where joining words stand in no order known. */
function readChains(units: readonly Unit[]): Chain[] | undefined {
  const chains: Chain[] = [];
  let weeks: number[] = [];
  let before: Unit | undefined;
  let last: Unit | undefined;
  for (const unit of units) {
    const chain = chains.at(-1);
    if (unit.is === 'to') {
      if (last?.is !== 'day' && last?.is !== 'week') return undefined;
    } else if (unit.is === 'and') {
      if (last?.is === 'to') return undefined;
    } else if (unit.is === 'week') {
      if (last?.is === 'week' && !(last.isNumbered && unit.isNumbered)) return undefined;
      if (last?.is === 'to') {
        const between = before?.is !== 'week' ? 1 : before.week > 0 ? unit.week - before.week : 0;
        // `1st-3rd` is written for both.
        if (between < 1 || (before?.is === 'week' ? last.isDash && between > 1 : !last.isDash))
          return undefined;
        for (let week = unit.week - between + 1; week < unit.week; week += 1) weeks.push(week);
      }
      weeks.push(unit.week);
    } else if (last?.is === 'to') {
      if (unit.is !== 'day' || before?.is !== 'day' || !chain) return undefined;
      chain.days.push(unit);
      chain.isDashed &&= last.isDash;
    } else if (unit.is === 'day') {
      // `Tuesday 3`: a day, and something else.
      if (last?.is === 'day' && [last, unit].filter(({ kind }) => kind === 'number').length === 1)
        return undefined;
      chains.push({ days: [unit], weeks, isDashed: true });
      weeks = [];
    }
    before = last;
    last = unit;
  }
  if (last?.is === 'to') return undefined;
  const [only, another] = chains;
  if (!weeks.length) return chains;
  if (!only || another || only.weeks.length) return undefined;
  only.weeks = weeks;
  return chains;
}

function combine(
  units: readonly Unit[],
  chains: readonly Chain[],
  tokens: ReadonlySet<string>,
): Days | undefined {
  const kinds = new Set(chains.flatMap(({ days }) => days.map(({ kind }) => kind)));
  if (kinds.has('number') && kinds.size > 1) return undefined;
  const days = new Set<number>();
  for (const chain of chains) {
    const expanded = expand(chain);
    if (!expanded) return undefined;
    for (const day of expanded) days.add(day);
  }
  const sets = units.filter((unit) => unit.is === 'set');
  const isOther = tokens.has('#other');
  if (units.some((unit) => unit.is === 'week'))
    return isOther || sets.length || kinds.has('number') ? undefined : inWeeks(chains, days, units, tokens);
  if (MONTH.some((word) => tokens.has(word))) return undefined;
  for (const set of sets) {
    // `Daily, Mon-Fri` is one or the other.
    const common = set.days.filter((day) => days.has(day)).length;
    if (common && common < set.days.length) return undefined;
    for (const day of set.days) days.add(day);
  }
  const read = plain([...days]);
  return read && isOther ? { ...read, everyWeeks: 2 } : read;
}

/** All days of a chain; `undefined` where it may be a range or a list. */
function expand({ days: units, isDashed, weeks }: Chain): number[] | undefined {
  const days = units.map(({ day }) => weekday(day));
  const [from = 0, to = from, third] = days;
  if (third !== undefined) return isDashed && !weeks.length ? days : undefined;
  if (days.length === 2 && weeks.length) return undefined;
  const length = weekday(to - from);
  // `T-Th` is written for both.
  if (length === 2 && units.every(({ kind }) => kind === 'letter')) return undefined;
  return range(length + 1).map((index) => weekday(from + index));
}

/** Days limited to weeks of the month, where every day is limited to the same ones. */
function inWeeks(
  chains: readonly Chain[],
  days: ReadonlySet<number>,
  units: readonly Unit[],
  tokens: ReadonlySet<string>,
): Days | undefined {
  const said = units.filter((unit) => unit.is === 'week');
  const weeks = [...new Set(chains.flatMap((chain) => chain.weeks))].sort((one, other) => one - other);
  const pairs = new Set(
    chains.flatMap((chain) => chain.weeks.map((week) => `${week} ${chain.days[0]?.day}`)),
  );
  const isProduct = pairs.size === weeks.length * days.size && chains.every((chain) => chain.weeks.length);
  // `Every second Tuesday` may be every other one.
  const [first] = said;
  const isOfMonth = MONTH.some((word) => tokens.has(word));
  // `Tuesday the 3rd` is a date.
  const isDate = units.at(-1)?.is === 'week' && (tokens.has('the') || tokens.has('el'));
  const isOpen = said.length === 1 && !isOfMonth && (isDate || (first?.isAfterEvery && first.week > 1));
  const read = plain([...days]);
  return read && isProduct && !isOpen ? { ...read, monthWeeks: weeks } : undefined;
}
