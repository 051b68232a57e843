import { DAY_MINUTES, MINUTE, weekdayOfDay } from '../shared/dates.js';
import { epochOfDay, wallMinutes } from '../shared/zone.js';

/** One stretch of opening hours, on the clinic's own clock. */
export interface OpeningSpan {
  /** Day it starts on, 0 = Sunday. */
  readonly weekday: number;
  /** Minutes after that day's midnight, 0 to 1439. */
  readonly start: number;
  /** Minutes after the same midnight, more than `start`; above 1440 it runs into the next day. */
  readonly end: number;
}

/** A week of opening hours; empty when the clinic is closed every day. */
export type Hours = readonly OpeningSpan[];

/** Whether the clinic is open, and when that changes. Times are epoch milliseconds. */
export type OpenState =
  /** `until` is absent where it never closes. */
  | { readonly open: true; readonly until?: number }
  /** `opens` is absent where it never opens; `daysAhead` counts midnights in the clinic's zone, 0 = later today. */
  | {
      readonly open: false;
      readonly opens?: { readonly at: number; readonly weekday: number; readonly daysAhead: number };
    };

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WEEK = 7;

const TIME = '(\\d{1,2})(?::(\\d\\d))? ?([ap]m)?';
/** One piece of the text: a range of times, or a word with or without a second one, and the separator after it. */
const PIECE = new RegExp(
  ` ?(?:${TIME} ?(?:-|to) ?${TIME}|([a-z]+)\\.?(?: ?(?:-|to|through) ?([a-z]+)\\.?)?)(?: ?[,;:&]| |$)`,
  'y',
);

function readWeekday(word: string): number | undefined {
  const name = word.replace(/(.{3})s$/, '$1');
  const weekday = DAY_NAMES.findIndex(
    (day) => word.length > 1 && (day.startsWith(name) || day.startsWith(word)),
  );
  return weekday < 0 ? undefined : weekday;
}

/** Days from the first to the last, over the end of the week if need be: `Sa-Mo`. */
function readDays(first: string, last: string): number[] | undefined {
  const from = readWeekday(first);
  const to = readWeekday(last);
  if (from === undefined || to === undefined) return undefined;
  const count = ((to - from + WEEK) % WEEK) + 1;
  return Array.from({ length: count }, (_, at) => (from + at) % WEEK);
}

function readTime(hour: string, minute = '0', half = ''): number | undefined {
  const hours = Number(hour);
  const minutes = Number(minute);
  if (minutes > 59 || (half ? hours < 1 || hours > 12 : hours * 60 + minutes > DAY_MINUTES)) return undefined;
  return (half ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours) * 60 + minutes;
}

/** Start and end, or `undefined` where a 12-hour time without AM or PM may be meant, such as `8:00-5:00`. */
function readSpan(times: readonly (string | undefined)[]): { start: number; end: number } | undefined {
  const [fromHour = '', fromMinute, fromHalf, toHour = '', toMinute, toHalf] = times;
  if (!fromHalf !== !toHalf || (!fromHalf && !(fromMinute && toMinute))) return undefined;
  const start = readTime(fromHour, fromMinute, fromHalf);
  let end = readTime(toHour, toMinute, toHalf);
  if (start === undefined || end === undefined || start === end || start === DAY_MINUTES) return undefined;
  // 23:59 is how schema.org data says midnight.
  if (end === 0 || end === DAY_MINUTES - 1) end = DAY_MINUTES;
  if (end > start) return { start, end };
  return fromHalf || Math.max(start, end) >= 13 * 60 ? { start, end: end + DAY_MINUTES } : undefined;
}

/**
 * Reads opening hours as schema.org's `openingHours` writes them, with a little mercy: `Mo-Fr 05:30-14:00, Sa
 * 06:00-10:00`, `Mo,We,Fr 08:00-12:00,13:00-17:00`, `Fr 20:00-02:00`, `Sa-Mo 8am-5pm`, `Su closed`, `24/7`.
 * Days not named are closed; times before any day hold for every day.
 * Source: schema.org/openingHours.
 * @returns `undefined` for anything unclear, and for hours of one day that overlap or stand out of order: show the
 * text as written, rather than say "open" at a closed door.
 */
export function readHours(text: string): Hours | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/([ap])\.? ?m\b\.?/g, '$1m')
    .replace(/\bnoon\b/g, '12pm')
    .replace(/\bmidnight\b/g, '12am')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '24/7') return EVERY_DAY.map((weekday) => ({ weekday, start: 0, end: DAY_MINUTES }));

  const spans: OpeningSpan[] = [];
  const closed = new Set<number>();
  let days: number[] = [];
  let finished = false;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < plain.length) {
    const [piece, ...parts] = PIECE.exec(plain) ?? [];
    if (!piece) return undefined;
    const [first, last] = parts.slice(6);
    if (first === 'closed' || first === 'off') {
      if (last || finished) return undefined;
      for (const day of days.length ? days : EVERY_DAY) closed.add(day);
      finished = true;
    } else if (first) {
      const named = first === 'and' && !last ? [] : readDays(first, last ?? first);
      if (!named) return undefined;
      if (!named.length) continue;
      days = finished ? named : [...days, ...named];
      finished = false;
    } else {
      const span = readSpan(parts);
      if (!span) return undefined;
      if (!days.length) days = EVERY_DAY;
      for (const weekday of days) {
        if (spans.some((other) => other.weekday === weekday && other.end > span.start)) return undefined;
        spans.push({ weekday, ...span });
      }
      finished = true;
    }
  }
  return finished ? spans.filter(({ weekday }) => !closed.has(weekday)) : undefined;
}

/** Whether a clinic never closes, in whichever zone it is. */
export function isAlways(hours: Hours): boolean {
  const state = openState(hours, 'UTC', 0);
  return state.open && state.until === undefined;
}

/** Stretches from yesterday's on, as instants, those that touch made one. */
function comingStretches(hours: Hours, zone: string, today: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let day = today - 1; day < today + WEEK + 3; day++) {
    for (const { weekday, start, end } of hours) {
      if (weekday !== weekdayOfDay(day)) continue;
      spans.push({ from: epochOfDay(zone, day, start), to: epochOfDay(zone, day, end) });
    }
  }
  const stretches: { from: number; to: number }[] = [];
  for (const span of spans.sort((one, other) => one.from - other.from)) {
    const previous = stretches.at(-1);
    if (previous && span.from <= previous.to) previous.to = Math.max(previous.to, span.to);
    // Where the clock jumps ahead, a span can lose all its minutes.
    else if (span.from < span.to) stretches.push(span);
  }
  return stretches;
}

/**
 * Whether a clinic in `zone` (IANA) is open at `now` (epoch milliseconds), and when that changes.
 * @throws RangeError for a zone `isTimeZone` refuses.
 */
export function openState(hours: Hours, zone: string, now: number): OpenState {
  const dayOf = (time: number): number => Math.floor(wallMinutes(zone, time) / DAY_MINUTES);
  const today = dayOf(now);
  const next = comingStretches(hours, zone, today).find(({ to }) => to > now);
  if (!next) return { open: false };
  if (next.from <= now) {
    // Open for more than a week on end means open always.
    const closes = next.to - now < (WEEK + 1) * DAY_MINUTES * MINUTE;
    return closes ? { open: true, until: next.to } : { open: true };
  }
  const day = dayOf(next.from);
  return { open: false, opens: { at: next.from, weekday: weekdayOfDay(day), daysAhead: day - today } };
}
