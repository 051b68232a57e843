import { DAY_MINUTES, readDay, weekdayOfDay } from '../../../shared/time/dates.js';
import { offsetAt, wallMinutes } from '../../../shared/time/zone.js';
import { groupRule } from './calendar/rule.js';
import { unclearRow } from './calendar/unclear-rule.js';
import { clockText, dayText, isoMinutes, over } from '../made-rows.js';
import { isRecord } from '../raw-row.js';
import { asText } from '../text.js';
import { parseZone } from '../times/parse-zone.js';

export type Data = Readonly<Record<string, unknown>>;

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const list = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The last part of `https://schema.org/Tuesday`, `schema:Tuesday` or `{"@id": ...}`. */
export function term(value: unknown): string {
  const text = isRecord(value) ? asText(value['@id'] ?? value['name'] ?? value['@value']) : asText(value);
  return text.replace(/^.*[/#:](?=\w+$)/, '').trim();
}

/** `19:00:00-08:00`, `19:00Z`, `2026-11-24T19:00-08:00`; Universal time with a date is the clock's to read, as on sheets. */
const OFFSET =
  /^(?:\d{4}-\d\d-\d\d(?!.*(?:z|[+-]00:?00)$))?T?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)$/i;
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** When a group of one schedule meets, or the schedule in its own words. */
export function onSchedule(schedule: Data, event: Data, now: number | undefined): Data {
  if (isPostponed(event)) return { day: 'Postponed' };
  const text = (name: string): string => asText(schedule[name]).trim();
  const said = text('scheduleTimezone');
  const moment = text('startTime') ? undefined : firstMoment(schedule, event, said);
  const start = text('startTime') || (moment?.start ?? '');
  const from = moment?.date ?? dateIn(text('startDate') || asText(event['startDate']));
  const [opens, closes] = [start, text('endTime')].map((each) => OFFSET.exec(each));
  const offset = (opens?.[2] ?? '').replace(/z/i, '+00:00');
  // All year no zone of the United States keeps to one offset: without a name it is nobody's clock.
  const zone = offset && !(said && isOf(parseZone(said)?.zone, offset)) ? `UTC${offset}` : said;
  const time = { time: opens?.[1] ?? start, end_time: closes?.[1] ?? text('endTime'), timezone: zone };
  const first = readDay(from);
  const rule = ruleText(schedule, first !== undefined);
  const read = rule === undefined ? undefined : groupRule(rule, first ?? 0);
  if (!read) {
    const words = ['repeatFrequency', 'byDay', 'byMonthDay', 'byMonthWeek', 'byMonth', 'repeatCount']
      .map((name) => list(schedule[name]).map(term).join(', '))
      .filter((word) => word);
    const days = DAYS.filter((day) => list(schedule['byDay']).some((each) => isDay(each, day)));
    // Nobody says `P3M` or `15`: its days, or its date to come, are shown.
    const next = first === undefined ? undefined : unclearRow([rule ?? ''], first, undefined, now)['day'];
    // Words people say are for people; terms and numbers are for the author.
    const isSaid =
      words.length === 1 && /^[a-z][a-z ,]*$/i.test(words[0] ?? '') && !/[a-z][A-Z]/.test(words[0] ?? '');
    return {
      ...time,
      day: days.join(', ') || next,
      repeatFrequency: isSaid ? words[0] : `Schedule: ${words.join(' ')}`,
    };
  }
  const minutes = isoMinutes(text('duration') || asText(event['duration']));
  const given = readDay(dateIn(text('endDate')));
  const last = Math.min(given ?? Infinity, read.last ?? Infinity);
  return {
    ...time,
    ...(minutes !== undefined && !text('endTime') && { duration: clockText(minutes) }),
    day: read.byDay.map((day) => DAYS.find((name) => name.toUpperCase().startsWith(day))).join(', '),
    byDay: read.byDay,
    byMonthWeek: read.byMonthWeek,
    repeatFrequency: read.everyWeeks > 1 ? `P${read.everyWeeks}W` : '',
    startDate: from,
    ...(Number.isFinite(last) && { endDate: dayText(last), ...over(now, last) }),
    exceptDate: list(schedule['exceptDate']).map((date) => dateIn(asText(date))),
  };
}

/** Date and hour a schedule begins at, where it gives its hour in no other way. */
function firstMoment(schedule: Data, event: Data, said: string): { date: string; start: string } | undefined {
  const [written = '', date = '', clock = '', offset = ''] =
    MOMENT.exec(asText(schedule['startDate'] ?? event['startDate']).trim()) ?? [];
  if (!date) return undefined;
  const zone = parseZone(said)?.zone;
  // Beside a date, an offset is that of the place's clock on that day; Universal time is no place's.
  const isOwn = said ? isOf(zone, offset) : !isOf('UTC', offset);
  if (!offset || isOwn) return { date, start: clock };
  const asWritten = { date, start: `${clock}${offset}` };
  if (!zone) return asWritten;
  const wall = wallMinutes(zone, Date.parse(written.replace(' ', 'T')));
  const day = Math.floor(wall / DAY_MINUTES);
  // Programs write Universal time, and those that don't mean it: a day it doesn't fall on tells which.
  const days = list(schedule['byDay']);
  if (days.length > 0 && !days.some((each) => isDay(each, DAYS[weekdayOfDay(day)] ?? ''))) return asWritten;
  return { date: dayText(day), start: clockText(wall - day * DAY_MINUTES) };
}

/** Whether the clock of a zone is so far from UTC in winter or summer; of a zone nobody knows nothing else is known. */
function isOf(zone: string | undefined, offset: string): boolean {
  const [, sign = '', hours = 0, minutes = 0] =
    /^([+-])(\d\d):?(\d\d)$/.exec(offset.replace(/z/i, '+00:00')) ?? [];
  const far = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return !zone || [0, 6].some((month) => offsetAt(zone, Date.UTC(2026, month, 1)) === far);
}

const isDay = (value: unknown, day: string): boolean =>
  shortDay(isRecord(value) ? term(value) : term(asText(value))).slice(-2) === day.slice(0, 2).toUpperCase();

/** `TU` of `Tuesday`, `2TU` of `2TU`; what is no day stays as it is, and no rule has it. */
function shortDay(name: string): string {
  const [, week = '', letters = ''] = /^([+-]?\d{0,2})([a-z]{2,})$/i.exec(name) ?? [];
  const isDay = DAYS.some((day) => letters && day.toLowerCase().startsWith(letters.toLowerCase()));
  return isDay ? week + letters.slice(0, 2).toUpperCase() : name;
}

const UNITS: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY' };

/** A schedule in the words of calendars; `undefined` for what these can't say either. @param isDated it says from when on. */
function ruleText(schedule: Data, isDated: boolean): string | undefined {
  const text = (name: string): string => asText(schedule[name]).trim();
  const every = term(schedule['repeatFrequency']);
  const [, given = '1', letter = ''] = /^P(\d{1,3})([DWM])$/i.exec(every) ?? [];
  // Seven days are a week.
  const isWeeks = /d/i.test(letter) && Number(given) % 7 === 0;
  const [count, unit] = isWeeks ? [String(Number(given) / 7), 'W'] : [given, letter];
  const word = /^(?:daily|weekly|monthly)$/i.exec(every)?.[0] ?? (every ? '' : 'WEEKLY');
  const days = list(schedule['byDay']).flatMap((day) =>
    (isRecord(day)
      ? [term(day)]
      : asText(day)
          .split(/[,\s]+(?:(?:and|y|&)\s+)?/i)
          .map(term)
    ).map(shortDay),
  );
  const weeks = list(schedule['byMonthWeek']).flatMap((week) => asText(week).split(/[,\s]+/));
  const isMonthly = weeks.length > 0 || days.some((day) => /^[+-]?\d/.test(day));
  const frequency = isMonthly ? 'MONTHLY' : (UNITS[unit.toUpperCase()] ?? word.toUpperCase());
  if (!frequency || (days.length === 0 && !isDated && frequency !== 'DAILY')) return undefined;
  if (isMonthly && /^(?:P[^1]|P1\d)/.test(every)) return undefined;
  if (!isDated && (Number(count) > 1 || text('repeatCount'))) return undefined;
  const byDay = weeks.length > 0 ? weeks.flatMap((week) => days.map((day) => `${week}${day}`)) : days;
  return [
    `FREQ=${frequency}`,
    // What begins a week is not said; on the calendars of the United States it is Sunday.
    'WKST=SU',
    ...(isMonthly ? [] : [`INTERVAL=${count}`]),
    ...(byDay.length > 0 ? [`BYDAY=${byDay.join(',')}`] : []),
    ...['byMonth', 'byMonthDay'].flatMap((name) =>
      text(name) ? [`${name.toUpperCase()}=${list(schedule[name]).map(asText).join(',')}`] : [],
    ),
    ...(text('repeatCount') ? [`COUNT=${text('repeatCount')}`] : []),
  ].join(';');
}

const dateIn = (text: string): string => /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '';

/** When an event of one date is. */
export function onDate(event: Data, now: number | undefined): Data {
  if (isPostponed(event)) return { day: 'Postponed' };
  const written = asText(event['startDate']).trim();
  const [, date, clock, offset] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i.exec(written) ?? [];
  const day = date === undefined ? undefined : readDay(date);
  // Beside an offset, a zone is only said by lists that mean it.
  const zone = offset === undefined ? asText(event['scheduleTimezone']) : zoneOfOffset(offset);
  if (date === undefined || day === undefined || zone === undefined) return { day: written };
  const ends = asText(event['endDate']);
  const length = isoMinutes(asText(event['duration'])) ?? (Date.parse(ends) - Date.parse(written)) / 60_000;
  // From January to March is no meeting: when it is within that time is not said.
  if (length > 1440) return { day: `${written} \u2013 ${ends}` };
  return {
    time: clock,
    byDay: [DAYS[weekdayOfDay(day)]],
    startDate: date,
    endDate: date,
    timezone: zone,
    ...(length > 0 && { duration: clockText(Math.round(length)) }),
    ...over(now, day),
  };
}

const isPostponed = (event: Data): boolean => term(event['eventStatus']) === 'EventPostponed';

/** The zone whose clock always stands so far from UTC; `undefined` where there is none. */
function zoneOfOffset(offset: string): string | undefined {
  if (/^z$/i.test(offset)) return 'UTC';
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  if (hours === undefined || minutes !== '00' || Number(hours) > 12) return undefined;
  // West of Greenwich counts up in these names.
  return Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '-' ? '+' : '-'}${Number(hours)}`;
}
