import type { GroupSchedule, Weekday } from '../support-group.js';
import type { Row } from './row.js';
import { readDate, readDays, readDuration, readTime } from './values.js';

const DEFAULT_DURATION = 60;
const DAY = 1440;

/** What a row says about when its group meets. */
export interface ReadSchedule {
  readonly schedule?: GroupSchedule;
  /** The row's own words where they cannot be read as a schedule. */
  readonly scheduleText: string;
}

/** Reads day, time, end and repetition. No day and no time is "by appointment", not a mistake. */
export function readSchedule(row: Row): ReadSchedule {
  const dayValue = row.value('day') ?? row.value('byDay');
  const timeText = row.line('time');
  const words = [typeof dayValue === 'number' ? '' : row.line('day'), timeText].filter(Boolean).join(' ');
  if (dayValue === undefined && !timeText) return { scheduleText: '' };

  const recurrence = readRecurrence(row);
  const days = recurrence?.days ?? readDayField(row, dayValue);
  const [start, end] = readTimeField(row, timeText);
  if (!recurrence || !days || start === undefined) return { scheduleText: words };

  const late = start === DAY;
  const { weeks, everyWeeks, from, until, except } = recurrence;
  return {
    scheduleText: '',
    schedule: {
      // 24:00 is the first minute of the day after.
      days: late ? (readDays(days.map((day) => day + 1)) ?? days) : days,
      start: late ? 0 : start,
      duration: readLength(row, start, end),
      ...(weeks && { monthWeeks: weeks }),
      ...(everyWeeks && { everyWeeks }),
      ...(from && { from }),
      ...(until && { until }),
      ...(except && { except }),
    },
  };
}

function readDayField(row: Row, value: unknown): Weekday[] | undefined {
  if (value === undefined) {
    row.report('day', 'no-day');
    return undefined;
  }
  if (!Array.isArray(value)) {
    const days = readDays(value);
    if (!days) row.report('day', 'unreadable-day', value);
    return days;
  }
  // One bad day in a list must not cost the others.
  const given = value.filter((day) => day !== null && day !== '');
  const readable = given.filter((day) => readDays(day));
  if (readable.length < given.length) row.report('day', 'unreadable-day', value);
  else if (!given.length) row.report('day', 'no-day');
  return readDays(readable);
}

function readTimeField(row: Row, text: string): readonly (number | undefined)[] {
  if (!text) {
    row.report('time', 'no-time');
    return [];
  }
  const whole = readTime(text);
  if (whole !== undefined) return [whole];
  const times = text.split(/\s*(?:[-\u2013]| to )\s*/).map(readTime);
  if (times.length > 2 || times.includes(undefined)) {
    row.report('time', 'unreadable-time', text);
    return [];
  }
  return times;
}

/** Minutes from start to end; an end before the start is the next day. */
function readLength(row: Row, start: number, endInTime: number | undefined): number {
  const endText = row.line('end_time');
  const durationText = row.line('duration');
  const end = endInTime ?? readTime(endText);
  let length = DEFAULT_DURATION;
  if (end !== undefined) length = (end - start + DAY) % DAY;
  else if (endText) row.report('end_time', 'unreadable-end', endText);
  else if (durationText) {
    const duration = readDuration(durationText);
    if (duration === undefined) row.report('duration', 'unreadable-end', durationText);
    // BMLT servers write 24:00:00 for "until it is over".
    else if (duration < DAY) length = duration;
  }
  if (length >= 12 * 60)
    row.report(end === undefined ? 'duration' : 'end_time', 'long-duration', Math.round(length / 60));
  return length || DEFAULT_DURATION;
}

interface Recurrence {
  readonly days?: Weekday[] | undefined;
  readonly weeks?: number[] | undefined;
  readonly everyWeeks?: number | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly except?: string[] | undefined;
}

const FIELDS = ['byDay', 'byMonthWeek', 'repeatFrequency', 'startDate', 'endDate', 'exceptDate'];
/** All that `readSchedule` looks at. */
export const SCHEDULE_FIELDS = [...FIELDS, 'eventSchedule', 'day', 'time', 'end_time', 'duration'];
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

  let days: Weekday[] | undefined;
  const weeks = new Set<number>();
  for (const text of fields.list('byDay', /[,\s]+/)) {
    const [, week, ical] = /^([+-]?\d)?([A-Z]{2})$/.exec(text) ?? [];
    const index = ical ? ICAL_DAYS.indexOf(ical) / 2 : -1;
    const day = index >= 0 ? readDays(index) : readDays(text.replace(/^https?:\/\/schema\.org\//, ''));
    if (!day) {
      reportUnclear('byDay');
      return undefined;
    }
    days = readDays([...(days ?? []), ...day]);
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
