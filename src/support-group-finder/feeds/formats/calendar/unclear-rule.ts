import { DAY_MINUTES, MINUTE, dateOfDay, weekdayOfDay } from '../../../../shared/time/dates.js';
import { range } from '../../../../shared/lists.js';
import { clockText, dayText } from '../../made-rows.js';
import { hourText } from '../../times/hour-text.js';

type Row = Readonly<Record<string, unknown>>;

const ICAL = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Days ahead in which a date that comes every year is found. */
const YEAR = 366;

const partOf = (rule: string, name: string): string =>
  new RegExp(`(?:^|;)${name}=([^;]*)`, 'i').exec(rule)?.[1]?.toUpperCase() ?? '';

/** Weekdays rules name; none where they count dates. */
function weekdaysIn(rules: readonly string[], start: number): number[] {
  const days = rules.flatMap((rule) => {
    const named = partOf(rule, 'BYDAY')
      .split(',')
      .map((day) => ICAL.indexOf(day.slice(-2)))
      .filter((day) => day >= 0);
    if (named.length > 0 || partOf(rule, 'FREQ') !== 'WEEKLY') return named;
    return [weekdayOfDay(start)];
  });
  return [...new Set(days)].sort();
}

/** The next date of a rule that counts dates; `undefined` where that isn't told. */
function nextDate(rules: readonly string[], start: number, today: number): number | undefined {
  const from = Math.max(start, today);
  const itself = start === from ? start : undefined;
  const [rule = '', another] = rules;
  const [, extra] = /(?:^|;)(BY(?!MONTHDAY)\w+|COUNT)=/i.exec(rule) ?? [];
  const interval = Number(partOf(rule, 'INTERVAL') || 1);
  const frequency = partOf(rule, 'FREQ');
  if (another !== undefined || extra || (frequency !== 'DAILY' && interval !== 1)) return itself;
  const own = dateOfDay(start);
  const dates = (partOf(rule, 'BYMONTHDAY') || String(own.day)).split(',').map(Number);
  const found = range(YEAR)
    .map((at) => from + at)
    .find((day) => {
      if (frequency === 'DAILY') return (day - start) % interval === 0;
      const date = dateOfDay(day);
      const isDate = dates.includes(date.day) || (dates.includes(-1) && dateOfDay(day + 1).day === 1);
      return isDate && (frequency === 'MONTHLY' || (frequency === 'YEARLY' && date.month === own.month));
    });
  return found ?? itself;
}

/**
 * What can be shown of an event whose rule a group's schedule can't say: the weekdays and the hour, or the next date and the hour,
 * in words; never the rule itself, which is for its author.
 * @param start its first date. @param minutes after midnight. @param now epoch milliseconds.
 */
export function unclearRow(
  rules: readonly string[],
  start: number,
  minutes: number | undefined,
  now: number | undefined,
): Row {
  const today = now === undefined ? start : Math.floor(now / MINUTE / DAY_MINUTES);
  const days = weekdaysIn(rules, start);
  const date = nextDate(rules, start, today);
  const isTimed = minutes !== undefined;
  return {
    day:
      days.length > 0
        ? isTimed
          ? days
          : days.map((day) => NAMES[day]).join(', ')
        : date === undefined
          ? ''
          : dayText(date),
    ...(isTimed && { time: hourText(minutes) }),
  };
}

/** `Tuesday, Thursday` of `TU` and `TH`. */
export const weekdayNames = (byDay: readonly string[]): string =>
  byDay.map((day) => NAMES[ICAL.indexOf(day)]).join(', ');

/** One date at an hour. */
export function onceRow(day: number, minutes: number): Row {
  const date = dayText(day);
  return { byDay: [NAMES[weekdayOfDay(day)]], startDate: date, endDate: date, time: clockText(minutes) };
}

/** One whole day or several. */
export const allDayRow = (first: number, last: number): Row => ({
  day: first === last ? dayText(first) : `${dayText(first)} \u2013 ${dayText(last)}`,
});

/** From an hour of one day to an hour of another: when within that time people meet is not said. */
export function longRow(day: number, start: number, minutes: number): Row {
  const end = start + minutes;
  const last = day + Math.floor(end / DAY_MINUTES);
  const [from, to] = [start, end % DAY_MINUTES].map(hourText);
  return { time: undefined, day: `${dayText(day)} ${from} \u2013 ${dayText(last)} ${to}` };
}
