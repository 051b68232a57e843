import { isTimeZone } from '../../../shared/time/zone.js';
import type { RawRow } from '../raw-row.js';
import type { Weekday } from '../support-group.js';
import type { ReadSchedule } from './group-schedule.js';

/** All that says how often a group meets, in the row or in its `eventSchedule`. */
export const RECURRENCE_FIELDS = [
  'byDay',
  'byMonthWeek',
  'repeatFrequency',
  'startDate',
  'endDate',
  'exceptDate',
];

/** All that says when a group meets. */
export const SCHEDULE_FIELDS = [
  ...RECURRENCE_FIELDS,
  'eventSchedule',
  'day',
  'time',
  'end_time',
  'duration',
  'timezone',
];
const UNPLAIN = [...RECURRENCE_FIELDS, 'eventSchedule'];

const DEFAULT_DURATION = 60;
/** Minutes a group can last without a doubt about how its end was meant. */
export const LONGEST = 360;
const DAY = 1440;

/** Minutes of `19:30`, or of a server's `19:30:00`. */
function minutesOf(text: string): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(text) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

function daysOf(value: unknown): Weekday[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const days = given.map((day) =>
    (typeof day === 'string' || typeof day === 'number') && /^[0-7]$/.test(`${day}`) ? Number(day) % 7 : NaN,
  );
  return days.some(Number.isNaN) ? [] : ([...new Set(days)].sort() as Weekday[]);
}

/** An IANA name written as one: words for zones, and what they could mean, are the other reader's. */
export const isPlainZone = (text: string): boolean =>
  /^[A-Z][A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?$/.test(text) && isTimeZone(text);

/**
 * Reads a row's times as most programs write them: days as numbers, hours as `19:30`, an IANA zone, each week.
 * @returns `undefined` for all else, which takes the reader of times in words: see `times-in-words.ts`.
 */
export function readPlainSchedule(row: RawRow): ReadSchedule | undefined {
  if (UNPLAIN.some((field) => row.value(field) !== undefined)) return undefined;
  const zone = row.line('timezone');
  if (zone && !isPlainZone(zone)) return undefined;
  const beside = { ...(zone && { timeZone: zone }), scheduleText: '' };
  const [day, time] = [row.value('day'), row.value('time')];
  if (day === undefined && time === undefined) return beside;
  const days = daysOf(day);
  const start = typeof time === 'string' ? minutesOf(time) : undefined;
  const duration = start === undefined ? undefined : lengthFrom(start, row);
  if (!days.length || start === undefined || duration === undefined) return undefined;
  return { ...beside, schedule: { days, start, duration } };
}

function lengthFrom(start: number, row: RawRow): number | undefined {
  const [end, length] = [row.line('end_time'), row.line('duration')];
  if (!end && !length) return DEFAULT_DURATION;
  const to = minutesOf(end || length);
  if (to === undefined) return undefined;
  // BMLT servers write 00:00:00 where nobody said how long.
  const minutes = end ? (to - start + DAY) % DAY : to || DEFAULT_DURATION;
  return minutes > 0 && minutes <= LONGEST ? minutes : undefined;
}
