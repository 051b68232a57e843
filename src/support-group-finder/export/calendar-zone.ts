import { DAY_MINUTES, MINUTE, dateOfDay, dayNumber, weekdayOfDay } from '../../shared/time/dates.js';
import { offsetAt, offsetChanges, type OffsetChange } from '../../shared/time/zone.js';
import { localDateTime } from './calendar-text.js';

/** Weekdays as iCalendar writes them, from Sunday. */
export const CALENDAR_DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

// Long enough to show a yearly rule, or its absence, in every zone; apps replace the block by their own data where
// they know the zone's name.
const YEARS = 10;
const YEAR = 366 * DAY_MINUTES * MINUTE;

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

const wallDay = ({ time, before }: OffsetChange) => Math.floor((time / MINUTE + before) / DAY_MINUTES);

/** The wall clock at a change as it was before it, which is how observances are dated. */
const onset = ({ time, before }: OffsetChange) => localDateTime(0, time / MINUTE + before);

/** The yearly rules a day fits: the nth weekday of its month, and the last one. */
function rulesOf(day: number): string[] {
  const { year, month, day: date } = dateOfDay(day);
  const weekday = CALENDAR_DAYS[weekdayOfDay(day)] ?? '';
  const isLast = dayNumber({ year, month: month + 1, day: 1 }) - day <= 7;
  const weeks = isLast ? [Math.ceil(date / 7), -1] : [Math.ceil(date / 7)];
  return weeks.map((week) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${week}${weekday}`);
}

/** The rule all changes follow, one each year at one time of day. */
function yearlyRule(changes: readonly OffsetChange[]): string | undefined {
  const [first] = changes;
  if (!first || changes.length < YEARS - 1) return undefined;
  const year = dateOfDay(wallDay(first)).year;
  const isRegular = changes.every(
    (change, index) =>
      dateOfDay(wallDay(change)).year === year + index && onset(change).slice(8) === onset(first).slice(8),
  );
  const shared = rulesOf(wallDay(first)).find((rule) =>
    changes.every((change) => rulesOf(wallDay(change)).includes(rule)),
  );
  return isRegular ? shared : undefined;
}

/** One observance: changes from one offset to the same other one, by rule or date by date. */
function observance(changes: readonly OffsetChange[]): string[] {
  const [first] = changes;
  if (!first) return [];
  const name = first.after > first.before ? 'DAYLIGHT' : 'STANDARD';
  const rule = yearlyRule(changes);
  // Some readers take only the first value of a line, and no DTSTART beside dates: so one line each, the first too.
  const dates = changes.length > 1 ? changes.map((change) => `RDATE:${onset(change)}`) : [];
  return [
    `BEGIN:${name}`,
    `DTSTART:${onset(first)}`,
    `TZOFFSETFROM:${offsetText(first.before)}`,
    `TZOFFSETTO:${offsetText(first.after)}`,
    ...(rule ? [`RRULE:${rule}`] : dates),
    `END:${name}`,
  ];
}

/**
 * A zone as a VTIMEZONE (RFC 5545, section 3.6.5): the changes this browser knows of, for ten years from `start` on, as
 * yearly rules where they follow one.
 * @param start epoch milliseconds of the first event in the zone.
 */
export function calendarZone(zone: string, start: number): string[] {
  const begin = start - YEAR;
  const changes = offsetChanges(zone, begin, start + YEARS * YEAR);
  const groups = new Map<string, OffsetChange[]>();
  // What held before the first change, since the year before the first event may have none.
  const initial = offsetAt(zone, begin);
  groups.set('', [{ time: -initial * MINUTE, before: initial, after: initial }]);
  for (const change of changes) {
    const key = `${change.before} ${change.after}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  // A year that holds every change of a regular zone needs no beginning.
  if (changes[0] && changes[0].time <= start) groups.delete('');
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...[...groups.values()].flatMap(observance), 'END:VTIMEZONE'];
}
