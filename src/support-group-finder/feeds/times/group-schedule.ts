import type { GroupSchedule, Weekday } from '../support-group.js';
import { readDayAndTime } from './day-and-time.js';
import { spokenHour } from './hour-text.js';
import { parseDays, type Days } from './parse-days.js';
import { parseDuration, type Hours, type HoursContext } from './parse-hours.js';
import { isSameClock, parseZone } from './parse-zone.js';
import { zoneOfPlace } from './zone-of-place.js';
import { saysNothing } from '../places/place-words.js';
import type { RawRow } from '../raw-row.js';
import { LONGEST } from './plain-schedule.js';
import { readRecurrence, wordsOfRecurrence, type Recurrence } from './recurrence.js';

const DEFAULT_DURATION = 60;
const DAY = 1440;

/** What a row says about when its group meets. */
export interface ReadSchedule {
  readonly schedule?: GroupSchedule;
  /** The row's own words where they cannot be read as a schedule, or not all of them. */
  readonly scheduleText: string;
  /** Those words name days and nothing else. */
  readonly namesDaysOnly?: boolean;
  /** Days that are told where the hour isn't, and the row's own words have none. */
  readonly scheduleDays?: readonly Weekday[];
  /** It meets by a rule that isn't in these words. */
  readonly isIrregular?: boolean;
  /** IANA zone the row names, in its field or beside an hour. */
  readonly timeZone?: string;
  /** Words beside the days or hours that say how it meets then: `7:30 PM (Zoom)`. */
  readonly way?: string;
  /** When else it meets, where the row gives days hours of their own: `Mon 7pm, Wed 8pm`. */
  readonly others?: readonly ReadSchedule[];
}

/** What is known of a whole list's times. */
export interface ListTimes extends HoursContext {
  /** What it says of its zone, where nobody can tell which one it is. */
  readonly zoneText?: string | undefined;
}

/**
 * Reads day, time, end, repetition and zone. No day and no time is "by appointment", not a mistake.
 * @param feed what is known of the whole list.
 */
export function readSchedule(row: RawRow, feed: ListTimes = {}): ReadSchedule {
  const dayValue = row.value('day') ?? row.value('byDay');
  const dayText = typeof dayValue === 'number' ? '' : row.line('day');
  const timeText = readHourText(row);
  const endText = row.line('end_time');
  const zoneText = given(row.line('timezone'));
  const words = joined([dayText, timeText]);
  const near = zoneOfPlace(row, `${words} ${zoneText}`) ?? feed.zone;
  const ownZone = readZone(row, zoneText, near);
  const beside = ownZone && { timeZone: ownZone };
  if (dayValue === undefined && !timeText) return { scheduleText: '', ...beside };

  const recurrence = readRecurrence(row);
  const isCounted = isNumbered(dayValue);
  const { named, hours, way, more } = readDayAndTime(row, dayValue, timeText, {
    zone: ownZone ?? near,
    // Where days are numbers the list is a program's, and its hours are on the clock of 24.
    clock: isCounted ? () => feed.clock?.() ?? 24 : feed.clock,
  });
  const days = recurrence?.days ? { ...named, days: recurrence.days } : named;
  const timeZone = ownZone ?? hours?.zone;
  // Of one date, its weekday says too little.
  const once = recurrence?.from !== undefined && recurrence.from === recurrence.until ? recurrence.from : '';
  const isByNumber = !once && (isCounted || !dayText) && days !== undefined;
  // A number that is no day says nothing to people.
  const shownTime = spokenHour(timeText);
  const shownWords = isByNumber || isUnreadable(dayText) ? shownTime : joined([dayText, shownTime]);
  // Whose clock it is on is told by words nobody can read: it is not the page's.
  const otherZone = zoneText && !ownZone ? zoneText : timeZone ? undefined : feed.zoneText;
  const isIrregular = !recurrence || recurrence.weeks !== undefined || recurrence.everyWeeks !== undefined;
  const isBeside = otherZone !== undefined && words.endsWith(otherZone);
  const scheduleText = joined([
    joined([joined([once, shownWords]), spokenHour(endText)], ' \u2013 '),
    !isBeside && otherZone,
    isIrregular && wordsOfRecurrence(row),
  ]);
  const written: ReadSchedule = {
    ...(timeZone && { timeZone }),
    ...(way && { way }),
    scheduleText,
    ...(parseDays(scheduleText) && { namesDaysOnly: true }),
    ...(isByNumber && { scheduleDays: days.days }),
    ...(isIrregular && { isIrregular }),
  };
  if (!recurrence || !days || hours?.start === undefined) return written;
  if ([hours, ...(more ?? []).map(({ read }) => read)].some(({ zone }) => isOther(zone, ownZone))) {
    row.report('time', 'other-zone', timeText);
    return written;
  }
  if ((recurrence.everyWeeks ?? days.everyWeeks) && !recurrence.from) {
    row.report('day', 'unreadable-recurrence', dayText || timeText);
    return written;
  }
  if (otherZone) {
    if (!zoneText) row.report('timezone', 'unreadable-zone', otherZone);
    return written;
  }
  const duration = readLength(row, hours.start, hours, endText);
  const others = more?.map(({ inside, read, way: itsWay }): ReadSchedule => {
    const { start = 0, zone } = read;
    const ofOther = ownZone ?? zone;
    return {
      ...(ofOther && { timeZone: ofOther }),
      ...(itsWay && { way: itsWay }),
      scheduleText: '',
      schedule: scheduleOf(inside, start, readLength(row, start, read, ''), recurrence),
    };
  });
  return {
    ...(timeZone && { timeZone }),
    ...(way && { way }),
    scheduleText: duration === undefined ? joined([words, endText], ' \u2013 ') : '',
    schedule: scheduleOf(days, hours.start, duration, recurrence),
    ...(others && { others }),
  };
}

/** What stands for nothing, as `n/a`, says nothing of a zone. */
const given = (text: string): string => (saysNothing(text) ? '' : text);
const joined = (parts: readonly unknown[], by = ' '): string => parts.filter(Boolean).join(by);

const isOther = (zone: string | undefined, ownZone: string | undefined): boolean =>
  zone !== undefined && ownZone !== undefined && !isSameClock(ownZone, zone);

/** A number, or a server's that counts from 1. */
const isUnreadable = (day: string): boolean => /^[#\d ,]+$/.test(day);

/** Days as numbers: `2`, `"2"`, `[1, 3]`. */
function isNumbered(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isNumbered);
  return typeof value === 'number' || (typeof value === 'string' && /^[\d ,]+$/.test(value));
}

function scheduleOf(
  days: Days,
  start: number,
  duration: number | undefined,
  { everyWeeks = days.everyWeeks, weeks = days.monthWeeks, from, until, except }: Recurrence,
): GroupSchedule {
  const late = start === DAY;
  return {
    // 24:00 is the first minute of the day after.
    days: late ? (parseDays(days.days.map((day) => (day + 1) % 7))?.days ?? days.days) : days.days,
    start: late ? 0 : start,
    duration: duration ?? DEFAULT_DURATION,
    ...(weeks && { monthWeeks: weeks }),
    ...(everyWeeks && { everyWeeks }),
    ...(from && { from }),
    ...(until && { until }),
    ...(except && { except }),
  };
}

/** Time of day; a sheet's query answers it as a list of its parts. */
function readHourText(row: RawRow): string {
  const value = row.value('time');
  if (!Array.isArray(value) || value.length < 2 || !value.every((part) => typeof part === 'number'))
    return row.line('time');
  return value
    .slice(0, 2)
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function readZone(row: RawRow, text: string, near: string | undefined): string | undefined {
  if (!text) return undefined;
  const parsed = parseZone(text, near);
  if (!parsed?.isExact) row.report('timezone', parsed ? 'loose-zone' : 'unreadable-zone', text);
  return parsed?.zone;
}

/** Minutes from start to end; an end before the start is the next day. `undefined` where the row's own words don't tell. */
function readLength(row: RawRow, start: number, hours: Hours, endText: string): number | undefined {
  const durationText = row.line('duration');
  let length: number | undefined = DEFAULT_DURATION;
  let field = 'duration';
  if (hours.end !== undefined) {
    length = (hours.end - start + DAY) % DAY || undefined;
    field = endText ? 'end_time' : 'time';
    if (!length) row.report(field, 'unreadable-end', endText || row.line('time'));
  } else if (hours.isEndUnclear || endText) {
    field = endText ? 'end_time' : 'time';
    // No hour, but minutes: `90`.
    length = /[a-z]|^(?:2[5-9]|[3-9]\d)$/i.test(endText) ? parseDuration(endText) : undefined;
    if (!length) row.report(field, 'unreadable-end', endText || row.line('time'));
  } else if (durationText) {
    length = parseDuration(durationText);
    // BMLT servers write 24:00:00 for "until it is over"; no group lasts longer.
    if (length === 0 || length === DAY) length = DEFAULT_DURATION;
    if (length === undefined || length > DAY) {
      row.report(field, 'unreadable-end', durationText);
      return undefined;
    }
  }
  if (length && length > LONGEST) row.report(field, 'long-duration', Math.round(length / 6) / 10);
  return length || undefined;
}
