import type { Weekday } from '../support-group.js';
import type { RawRow } from '../raw-row.js';
import { readDate } from '../values.js';
import { parseDays, type Days } from './parse-days.js';
import { RECURRENCE_FIELDS } from './plain-schedule.js';

/** How often and until when a group meets. */
export interface Recurrence {
  readonly days?: readonly Weekday[] | undefined;
  readonly weeks?: readonly number[] | undefined;
  readonly everyWeeks?: number | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly except?: string[] | undefined;
}

const ICAL_DAYS = 'SUMOTUWETHFRSA';

/** What people say of a group each week, also in a box to tick. */
const WEEKLY =
  /^(?:weekly|(?:every|each|once a) week|semanal(?:mente)?|cada semana|todas las semanas|y|yes|true|s[i\u00ed]|x|\u2713)$/i;

/** A sheet's own words for how often: `1st and 3rd` beside `Tuesday`, `First Tuesday of the month`, `Every Tuesday`. */
function daysOfWords(words: string, day: string): Days | undefined {
  const own = parseDays(day);
  const read = [words, `${words} ${day}`].map((text) => parseDays(text)).find((days) => days);
  const isOwn = !own || String(own.days) === String(read?.days);
  return isOwn && !read?.everyWeeks ? read : undefined;
}

/** How often in words people can read, where no rule can be told from them: `Every other week`. */
export function wordsOfRecurrence(row: RawRow): string {
  const said = (row.within('eventSchedule') ?? row).line('repeatFrequency');
  return /^[\p{L}\d][\p{L}\d ,&./-]*$/u.test(said) && !/^p\d|^\d+$/i.test(said) ? said : '';
}

/**
 * Repetition from the fields of schema.org's `Schedule`, in the row or in its `eventSchedule`. Free text is never guessed at.
 * @returns an empty object for plain weekly; `undefined` where the rule is there but unclear.
 */
export function readRecurrence(row: RawRow): Recurrence | undefined {
  const fields = row.within('eventSchedule') ?? row;
  if (!RECURRENCE_FIELDS.some((field) => fields.value(field) !== undefined)) return {};
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
  const named =
    count === undefined && /[a-z]/i.test(frequency) ? daysOfWords(frequency, row.line('day')) : undefined;
  const isWeekly = !frequency || WEEKLY.test(frequency);
  for (const week of named?.monthWeeks ?? []) weeks.add(week);
  const understood = isWeekly || count !== undefined || named !== undefined || /^monthly$/i.test(frequency);
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
    days: days ?? named?.days,
    weeks: weeks.size ? [...weeks].sort((a, b) => a - b) : undefined,
    everyWeeks: !monthly && every > 1 ? every : undefined,
    from,
    until,
    except: except.length ? except : undefined,
  };
}
