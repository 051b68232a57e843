import { DAY_MINUTES, MINUTE, dateOfDay, weekdayOfDay } from '../shared/time/dates.js';
import { epochOfDay, wallMinutes } from '../shared/time/zone.js';
import { range } from '../shared/lists.js';
import { federalHolidayOn, holidayOn } from './holidays.js';

/** One stretch of opening hours, on the clinic's own clock. */
export interface OpeningSpan {
  /** Day it starts on, 0 = Sunday. */
  readonly weekday: number;
  /** Minutes after that day's midnight, 0 to 1439. */
  readonly start: number;
  /** Minutes after the same midnight, more than `start`; above 1440 it runs into the next day. */
  readonly end: number;
}

/** Days with hours of their own. */
export interface SpecialDays {
  /**
   * First and last date, `2026-12-24` or, each year, `--12-24`; or the place of a holiday in the words' `holidays`, or -1 for every
   * federal one.
   */
  readonly days: { readonly first: string; readonly last: string } | number;
  /** When it is open then, minutes as in `OpeningSpan`; empty where it is closed. */
  readonly spans: readonly Omit<OpeningSpan, 'weekday'>[];
}

/** Opening hours: those of each week, none where the clinic is closed every day, and those of special days. */
export interface Hours {
  readonly week: readonly OpeningSpan[];
  /** What holds for fewer days comes first: a date before a holiday before all holidays. */
  readonly special: readonly SpecialDays[];
}

/** A special day as it is told: what is different, and the holiday's place in the words' `holidays` where it is one. */
export interface SpecialDay {
  readonly closed: boolean;
  readonly holiday?: number;
}

/** Whether the clinic is open, and when that changes. Times are epoch milliseconds. */
export type OpenState =
  /** `until` is absent where it never closes. */
  (
    | { readonly open: true; readonly until?: number }
    /** `opens` is absent where it never opens; `daysAhead` counts midnights in the clinic's zone, 0 = later today. */
    | {
        readonly open: false;
        readonly opens?: { readonly at: number; readonly day: number; readonly daysAhead: number };
      }
  ) & { readonly today?: SpecialDay; readonly tomorrow?: SpecialDay };

const WEEK = 7;
/** Days looked ahead where special ones may keep a clinic closed for long. */
const YEAR = 366;

function isoDate(number: number): string {
  const { year, month, day } = dateOfDay(number);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The special days a day number belongs to, if any. */
function specialOn({ special }: Hours, day: number): SpecialDays | undefined {
  if (!special.length) return undefined;
  const full = isoDate(day);
  const yearly = full.replace(/^\d+/, '-');
  return special.find(({ days }) => {
    if (typeof days === 'number')
      return days < 0 ? federalHolidayOn(day) !== undefined : holidayOn(day) === days;
    const { first, last } = days;
    const at = first.startsWith('-') ? yearly : full;
    // From Christmas to New Year, each year.
    return first <= last ? at >= first && at <= last : at >= first || at <= last;
  });
}

/** The days from one on, for a year, that have hours of their own, as dates. */
export function specialDates(hours: Hours, today: number): { date: string; spans: SpecialDays['spans'] }[] {
  return range(YEAR).flatMap((at) => {
    const day = today + at;
    const special = specialOn(hours, day);
    return special ? [{ date: isoDate(day), spans: special.spans }] : [];
  });
}

/** Whether a clinic never closes, in whichever zone it is. */
export function isAlways(hours: Hours): boolean {
  const state = openState(hours, 'UTC', 0);
  return state.open && state.until === undefined && !hours.special.length;
}

/** Stretches from yesterday's on, as instants, those that touch made one; until one is found that ends after `now`. */
function comingStretches(
  hours: Hours,
  zone: string,
  today: number,
  now: number,
): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (let day = today - 1; day < today + YEAR; day++) {
    if (day > today + WEEK + 2 && stretches.some(({ to }) => to > now)) break;
    if (!hours.special.length && day > today + WEEK + 2) break;
    const spans =
      specialOn(hours, day)?.spans ?? hours.week.filter(({ weekday }) => weekday === weekdayOfDay(day));
    const instants = spans.map(({ start, end }) => ({
      from: epochOfDay(zone, day, start),
      to: epochOfDay(zone, day, end),
    }));
    for (const span of instants.sort((one, other) => one.from - other.from)) {
      const previous = stretches.at(-1);
      if (previous && span.from <= previous.to) previous.to = Math.max(previous.to, span.to);
      // Where the clock jumps ahead, a span can lose all its minutes.
      else if (span.from < span.to) stretches.push(span);
    }
  }
  return stretches;
}

/** What is told of a day number: closed where that is special, or hours of its own. */
function specialDay(hours: Hours, day: number): SpecialDay | undefined {
  const special = specialOn(hours, day);
  if (!special) return undefined;
  const opens = hours.week.some(({ weekday }) => weekday === weekdayOfDay(day));
  const closed = !special.spans.length;
  // A Sunday that is always closed is nothing to tell of.
  if (closed && !opens) return undefined;
  const holiday = holidayOn(day) ?? federalHolidayOn(day);
  return { closed, ...(holiday !== undefined && { holiday }) };
}

/**
 * Whether a clinic in `zone` (IANA) is open at `now` (epoch milliseconds), and when that changes.
 * @throws RangeError for a zone `isTimeZone` refuses.
 */
export function openState(hours: Hours, zone: string, now: number): OpenState {
  const dayOf = (time: number): number => Math.floor(wallMinutes(zone, time) / DAY_MINUTES);
  const today = dayOf(now);
  const days = Object.fromEntries(
    Object.entries({ today: specialDay(hours, today), tomorrow: specialDay(hours, today + 1) }).filter(
      ([, special]) => special,
    ),
  );
  const next = comingStretches(hours, zone, today, now).find(({ to }) => to > now);
  if (!next) return { open: false, ...days };
  if (next.from <= now) {
    // Open for more than a week on end means open always.
    const closes = next.to - now < (WEEK + 1) * DAY_MINUTES * MINUTE;
    return closes ? { open: true, until: next.to, ...days } : { open: true, ...days };
  }
  const day = dayOf(next.from);
  return { open: false, opens: { at: next.from, day, daysAhead: day - today }, ...days };
}
