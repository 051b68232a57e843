import { dateOfDay, dayNumber, weekdayOfDay } from '../../../../shared/time/dates.js';
import { range } from '../../../../shared/lists.js';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** Ten years hold the last date of any number of times people write. */
const HORIZON = 3660;
/** A part a rule may have without saying more than the event does. */
const KNOWN_PARTS = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYDAY',
  'BYMONTHDAY',
  'BYSETPOS',
  'WKST',
]);

/** A rule for when an event repeats, as a group's schedule can say it. */
export interface GroupRule {
  readonly byDay: readonly string[];
  readonly byMonthWeek?: readonly number[];
  readonly everyWeeks: number;
  /** Day numbers: the first date, and the last where the rule has a number of times. */
  readonly first: number;
  readonly last?: number;
  /** Whether the rule has a day, by its number, whenever it begins and ends. */
  readonly isDate: (day: number) => boolean;
}

const numbers = (text: string | undefined): number[] => (text ? text.split(',').map(Number) : []);

/** Days of a month all in one of its weeks, as `BYMONTHDAY=8,9,10,11,12,13,14` has them. */
function weekOfDates(dates: readonly number[]): number | undefined {
  const week = Math.ceil((dates[0] ?? 0) / 7);
  const wanted = range(7).map((at) => week * 7 - 6 + at);
  return week >= 1 && week <= 4 && wanted.every((date) => dates.includes(date)) && dates.length === 7
    ? week
    : undefined;
}

/**
 * A recurrence rule (RFC 5545, 3.3.10) as a group's schedule.
 * @param start day number of the event's first date.
 * @returns `undefined` for what a group's schedule can't say: it is weekly, or by weekdays of a month.
 */
export function groupRule(text: string, start: number): GroupRule | undefined {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .filter((part) => part)
      .map((part): [string, string] => [part.split('=', 1)[0] ?? '', part.slice(part.indexOf('=') + 1)]),
  );
  if ([...parts.keys()].some((name) => !KNOWN_PARTS.has(name))) return undefined;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined;
  if (!(interval >= 1) || !Number.isInteger(interval) || count === 0 || Number.isNaN(count)) return undefined;
  const rule = ruleOf(parts, interval, start);
  if (!rule) return undefined;
  const isDate = dayOf(rule, start, parts.get('WKST') ?? 'MO');
  let first: number | undefined;
  let last: number | undefined;
  let seen = 0;
  for (const day of daysFrom(start)) {
    if (!isDate(day)) continue;
    first ??= day;
    last = day;
    seen += 1;
    if (count === undefined || seen === count) break;
  }
  if (first === undefined) return undefined;
  return { ...rule, isDate, first, ...(count !== undefined && last !== undefined && { last }) };
}

type Weekly = Pick<GroupRule, 'byDay' | 'byMonthWeek' | 'everyWeeks'>;

function ruleOf(parts: ReadonlyMap<string, string>, interval: number, start: number): Weekly | undefined {
  const given = (parts.get('BYDAY') ?? '').split(',').filter((day) => day);
  const named = given.map((day) => /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(day));
  if (named.some((match) => !match)) return undefined;
  const weekdays = [...new Set(named.map((match) => match?.[2] ?? ''))];
  const ordinals = named.map((match) => (match?.[1] === undefined ? 0 : Number(match[1])));
  const isPlain = ordinals.every((ordinal) => ordinal === 0);
  const setPositions = numbers(parts.get('BYSETPOS'));
  const dates = numbers(parts.get('BYMONTHDAY'));
  const own = [DAYS[weekdayOfDay(start)] ?? ''];
  const byDay = weekdays.length > 0 ? weekdays : own;
  const frequency = parts.get('FREQ');
  if (frequency === 'DAILY' || frequency === 'WEEKLY') {
    if (!isPlain || setPositions.length > 0 || dates.length > 0) return undefined;
    if (frequency === 'WEEKLY')
      return isTold(byDay, interval, parts.get('WKST')) ? { byDay, everyWeeks: interval } : undefined;
    if (interval === 1) return { byDay: weekdays.length > 0 ? weekdays : DAYS, everyWeeks: 1 };
    return interval % 7 === 0 && weekdays.length === 0 ? { byDay: own, everyWeeks: interval / 7 } : undefined;
  }
  if (frequency !== 'MONTHLY' || interval !== 1 || weekdays.length === 0) return undefined;
  const week = dates.length > 0 ? weekOfDates(dates) : undefined;
  if (dates.length > 0 && (week === undefined || !isPlain || setPositions.length > 0)) return undefined;
  if (week !== undefined) return { byDay, byMonthWeek: [week], everyWeeks: 1 };
  if (setPositions.length > 0)
    return isPlain && weekdays.length === 1 ? inWeeks(byDay, setPositions) : undefined;
  if (isPlain) return { byDay, everyWeeks: 1 };
  // Each of the days in each of the weeks, or it is more than one rule.
  const weeks = [...new Set(ordinals)];
  const isProduct = given.length === weekdays.length * weeks.length && new Set(given).size === given.length;
  return isProduct ? inWeeks(byDay, weeks) : undefined;
}

const inWeeks = (byDay: readonly string[], weeks: readonly number[]): Weekly | undefined =>
  weeks.every((week) => week === -1 || (week >= 1 && week <= 5))
    ? { byDay, byMonthWeek: weeks, everyWeeks: 1 }
    : undefined;

/** A group's weeks begin on Sunday: whether that makes no difference for days every few weeks. */
function isTold(byDay: readonly string[], interval: number, weekStart = 'MO'): boolean {
  if (interval === 1 || byDay.length === 1 || weekStart === 'SU') return true;
  return weekStart === 'MO' && !byDay.includes('SU');
}

const daysFrom = (start: number): readonly number[] => range(HORIZON).map((at) => start + at);

/** Tells a rule's days, of which its start tells the weeks. */
function dayOf(
  { byDay, byMonthWeek, everyWeeks }: Weekly,
  start: number,
  weekStart: string,
): (day: number) => boolean {
  const shift = Math.max(DAYS.indexOf(weekStart), 0);
  const weekNumber = (day: number): number => Math.floor((day + 4 - shift) / 7);
  return (day) => {
    if (!byDay.includes(DAYS[weekdayOfDay(day)] ?? '')) return false;
    if (!byMonthWeek) return (weekNumber(day) - weekNumber(start)) % everyWeeks === 0;
    const { year, month, day: date } = dateOfDay(day);
    const left = dayNumber({ year, month: month + 1, day: 1 }) - day;
    return byMonthWeek.includes(Math.ceil(date / 7)) || (left <= 7 && byMonthWeek.includes(-1));
  };
}

/** The last day of a rule on which it isn't called off; `undefined` where none is left. */
export function lastHeld(
  { first, isDate }: GroupRule,
  last: number,
  except: ReadonlySet<number>,
): number | undefined {
  for (let day = Math.min(last, first + HORIZON); day >= first; day -= 1)
    if (isDate(day) && !except.has(day)) return day;
  return undefined;
}
