import type { GroupSchedule, Weekday } from '../support-group.js';
import type { Row } from './row.js';
import { foldWriting } from './fold-writing.js';
import { parseDays, type Days } from './parse-days.js';
import { LONGEST, parseDuration, parseHours, type Hours, type HoursContext } from './parse-hours.js';
import { isSameClock, parseZone } from './parse-zone.js';
import { readDate } from './values.js';

const DEFAULT_DURATION = 60;
const DAY = 1440;

/** What a row says about when its group meets. */
export interface ReadSchedule {
  readonly schedule?: GroupSchedule;
  /** The row's own words where they cannot be read as a schedule, or not all of them. */
  readonly scheduleText: string;
  /** Days that are told where the hour isn't, and the row's own words have none. */
  readonly scheduleDays?: readonly Weekday[];
  /** IANA zone the row names, in its field or beside an hour. */
  readonly timeZone?: string;
}

/**
 * Reads day, time, end, repetition and zone. No day and no time is "by appointment", not a mistake.
 * @param feed what is known of the whole list.
 */
export function readSchedule(row: Row, feed: HoursContext = {}): ReadSchedule {
  const dayValue = row.value('day') ?? row.value('byDay');
  const dayText = typeof dayValue === 'number' ? '' : row.line('day');
  const timeText = readHourText(row);
  const endText = row.line('end_time');
  const zoneText = row.line('timezone');
  const ownZone = readZone(row, zoneText, feed.zone);
  const words = [dayText, timeText].filter(Boolean).join(' ');
  const beside = ownZone && { timeZone: ownZone };
  if (dayValue === undefined && !timeText) return { scheduleText: '', ...beside };

  const recurrence = readRecurrence(row);
  const { named, hours } = readDayAndTime(row, dayValue, timeText, {
    ...feed,
    zone: ownZone ?? feed.zone,
  });
  const days = recurrence?.days ? { ...named, days: recurrence.days } : named;
  const timeZone = ownZone ?? hours?.zone;
  const isNumbered = /^[\d ,]*$/.test(dayText) && days !== undefined && timeText !== '';
  const written: ReadSchedule = {
    ...(timeZone && { timeZone }),
    ...(isNumbered ? { scheduleText: timeText, scheduleDays: days.days } : { scheduleText: words }),
  };
  if (!recurrence || !days || hours?.start === undefined) return written;
  if (ownZone && hours.zone && !isSameClock(ownZone, hours.zone)) {
    row.report('time', 'other-zone', timeText);
    return written;
  }

  const { start } = hours;
  const late = start === DAY;
  const { everyWeeks = days.everyWeeks, weeks = days.monthWeeks, from, until, except } = recurrence;
  if (everyWeeks && !from) {
    row.report('day', 'unreadable-recurrence', dayText || timeText);
    return written;
  }
  const duration = readLength(row, start, hours, endText);
  const isUnsure = duration === undefined || (zoneText && !ownZone);
  const said = [
    words,
    duration === undefined && endText && `\u2013 ${endText}`,
    zoneText && !ownZone && zoneText,
  ];
  return {
    ...(timeZone && { timeZone }),
    scheduleText: isUnsure ? said.filter(Boolean).join(' ') : '',
    schedule: {
      // 24:00 is the first minute of the day after.
      days: late ? (parseDays(days.days.map((day) => (day + 1) % 7))?.days ?? days.days) : days.days,
      start: late ? 0 : start,
      duration: duration ?? DEFAULT_DURATION,
      ...(weeks && { monthWeeks: weeks }),
      ...(everyWeeks && { everyWeeks }),
      ...(from && { from }),
      ...(until && { until }),
      ...(except && { except }),
    },
  };
}

/** Time of day; a sheet's query answers it as a list of its parts. */
function readHourText(row: Row): string {
  const value = row.value('time');
  if (!Array.isArray(value) || value.length < 2 || !value.every((part) => typeof part === 'number'))
    return row.line('time');
  return value
    .slice(0, 2)
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function readZone(row: Row, text: string, near: string | undefined): string | undefined {
  if (!text) return undefined;
  const parsed = parseZone(text, near);
  if (!parsed?.isExact) row.report('timezone', parsed ? 'loose-zone' : 'unreadable-zone', text);
  return parsed?.zone;
}

interface DayAndTime {
  readonly named?: Days | undefined;
  readonly hours?: Hours | undefined;
}

/** Days and hours, each from its own field or both from one: `Tuesdays at 7 PM`. */
function readDayAndTime(row: Row, dayValue: unknown, timeText: string, context: HoursContext): DayAndTime {
  const endText = row.line('end_time');
  const parse = (text: string): Hours => parseHours(text, endText, context);
  const whole = timeText ? parse(timeText) : undefined;
  const ofDay = typeof dayValue === 'string' ? row.line('day') : '';
  const mixed = whole?.doubt === 'unreadable-time' ? timeText : timeText ? '' : ofDay;
  const parts = mixed && !(mixed === ofDay && parseDays(ofDay)) ? separate(mixed, parse) : undefined;
  const inside = parts?.inside;
  const isOnlyInside = inside && (mixed === ofDay || dayValue === undefined);
  const named = isOnlyInside ? inside : readDayField(row, dayValue);
  // A day beside the hour may be another than the row's.
  const isSame = (one: Days, other: Days): boolean =>
    String([one.days, one.monthWeeks]) === String([other.days, other.monthWeeks]);
  const hours = inside && named && isSame(inside, named) ? parts.read : whole;
  const { doubt, weekday } = hours ?? {};
  const isOtherDay = weekday !== undefined && named && !named.days.some((day) => day === weekday);
  if (!hours) row.report('time', 'no-time');
  else if (doubt ?? isOtherDay)
    row.report(timeText ? 'time' : 'day', doubt ?? 'unreadable-time', mixed || timeText);
  return isOtherDay ? { named } : { named, hours };
}

const SAYS_HOUR = /\d|noon|mid|medi/i;
const MIXED_LIMIT = 100;

interface Parts {
  readonly inside: Days;
  readonly read: Hours;
}

/** Text that names days and hours: the days and hours on both sides of where they meet. */
function separate(text: string, parse: (text: string) => Hours): Parts | undefined {
  const folded = foldWriting(text);
  if (folded.length > MIXED_LIMIT || !SAYS_HOUR.test(folded)) return undefined;
  let open: Parts | undefined;
  for (const { index, 0: gap } of folded.matchAll(/[\s,:;@-]+/g)) {
    const [before, after] = [folded.slice(0, index), folded.slice(index + gap.length)];
    for (const [days, hours] of [
      [before, after],
      [after, before],
    ] as const) {
      const inside = /[a-z]/.test(days) ? parseDays(days) : undefined;
      if (!inside) continue;
      const parts = { inside, read: parse(hours) };
      if (!parts.read.doubt) return parts;
      open ??= parts;
    }
  }
  return open;
}

function readDayField(row: Row, value: unknown): Days | undefined {
  if (value === undefined) {
    row.report('day', 'no-day');
    return undefined;
  }
  const days = parseDays(value);
  if (days) return days;
  const given = Array.isArray(value) ? value.filter((day) => day !== null && day !== '') : [value];
  row.report('day', given.length ? 'unreadable-day' : 'no-day', value);
  // One bad day in a list must not cost the others; words may be an exception to them.
  const readable = given.filter((day) => parseDays(day));
  const isExcept = given.some((day) => typeof day === 'string' && /\s/.test(day.trim()));
  return isExcept ? undefined : parseDays(readable);
}

/** Minutes from start to end; an end before the start is the next day. `undefined` where the row's own words don't tell. */
function readLength(row: Row, start: number, hours: Hours, endText: string): number | undefined {
  const durationText = row.line('duration');
  let length: number | undefined = DEFAULT_DURATION;
  let field = 'duration';
  if (hours.end !== undefined) {
    length = (hours.end - start + DAY) % DAY || undefined;
    field = endText ? 'end_time' : 'time';
    if (!length) row.report(field, 'unreadable-end', endText || row.line('time'));
  } else if (hours.isEndUnclear || endText) {
    field = endText ? 'end_time' : 'time';
    length = /[a-z]/i.test(endText) ? parseDuration(endText) : undefined;
    if (!length) row.report(field, 'unreadable-end', endText || row.line('time'));
  } else if (durationText) {
    length = parseDuration(durationText);
    if (length === undefined) row.report(field, 'unreadable-end', durationText);
    // BMLT servers write 24:00:00 for "until it is over".
    else if (!length || length >= DAY) length = DEFAULT_DURATION;
  }
  if (length && length > LONGEST) row.report(field, 'long-duration', Math.round(length / 6) / 10);
  return length || undefined;
}

interface Recurrence {
  readonly days?: readonly Weekday[] | undefined;
  readonly weeks?: readonly number[] | undefined;
  readonly everyWeeks?: number | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly except?: string[] | undefined;
}

const FIELDS = ['byDay', 'byMonthWeek', 'repeatFrequency', 'startDate', 'endDate', 'exceptDate'];
/** All that `readSchedule` looks at. */
export const SCHEDULE_FIELDS = [
  ...FIELDS,
  'eventSchedule',
  'day',
  'time',
  'end_time',
  'duration',
  'timezone',
];
const ICAL_DAYS = 'SUMOTUWETHFRSA';

/**
 * Repetition from the fields of schema.org's `Schedule`, in the row or in its `eventSchedule`. Free text is never guessed at.
 * @returns an empty object for plain weekly; `undefined` where the rule is there but unclear.
 */
function readRecurrence(row: Row): Recurrence | undefined {
  const fields = row.within('eventSchedule') ?? row;
  if (!FIELDS.some((field) => fields.value(field) !== undefined)) return {};
  const reportUnclear = (field: string): void => {
    fields.report(field, 'unreadable-recurrence', fields.value(field));
  };

  let days: readonly Weekday[] | undefined;
  const weeks = new Set<number>();
  for (const text of fields.list('byDay', /[,\s]+/)) {
    const [, week, ical] = /^([+-]?\d)?([A-Z]{2})$/.exec(text) ?? [];
    const index = ical ? ICAL_DAYS.indexOf(ical) / 2 : -1;
    const day =
      index >= 0 ? parseDays(index)?.days : parseDays(text.replace(/^https?:\/\/schema\.org\//, ''))?.days;
    if (!day) {
      reportUnclear('byDay');
      return undefined;
    }
    days = parseDays([...(days ?? []), ...day])?.days;
    if (week) weeks.add(Number(week));
  }
  for (const text of fields.list('byMonthWeek', /[,\s]+/)) weeks.add(Number(text));
  if ([...weeks].some((week) => !/^(?:[1-5]|-1)$/.test(String(week)))) {
    reportUnclear('byMonthWeek');
    return undefined;
  }

  const from = readDate(fields.line('startDate'));
  const until = readDate(fields.line('endDate'));
  const except = fields.list('exceptDate', /[,\s]+/).flatMap((text) => readDate(text) ?? []);
  const frequency = fields.line('repeatFrequency');
  const [, count, unit] = /^P(\d\d?)([WM])$/i.exec(frequency) ?? [];
  const every = Number(count ?? 1);
  const monthly = unit?.toUpperCase() === 'M' || /^monthly$/i.test(frequency);
  const understood = !frequency || count !== undefined || /^(?:weekly|monthly)$/i.test(frequency);
  if (
    !understood ||
    every < 1 ||
    (monthly && (every > 1 || !weeks.size)) ||
    (!monthly && every > 1 && !from)
  ) {
    reportUnclear('repeatFrequency');
    return undefined;
  }
  return {
    days,
    weeks: weeks.size ? [...weeks].sort((a, b) => a - b) : undefined,
    everyWeeks: !monthly && every > 1 ? every : undefined,
    from,
    until,
    except: except.length ? except : undefined,
  };
}
