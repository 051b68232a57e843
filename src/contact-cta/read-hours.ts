import { DAY_MINUTES, readDay } from '../shared/time/dates.js';
import { range } from '../shared/lists.js';
import { markHolidays } from './holidays.js';
import type { Hours, OpeningSpan, SpecialDays } from './hours.js';

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const TIME = '(\\d{1,2})(?::(\\d\\d))? ?([ap]m)?';
const RANGE = ' ?(?:-|/|to|thru|through|until) ?';
// As `markDates` and `markHolidays` leave them.
const DATE = '#((?:\\d{4}|-)-\\d\\d-\\d\\d)';
/**
 * One piece of the text: all day, a range of times, a date or two, a holiday, or a word with or without a second one; and
 * the separator after it.
 */
const PIECE = new RegExp(
  ` ?(?:(24/7)|${TIME} ?(?:-|to) ?${TIME}|${DATE}(?:${RANGE}${DATE})?|%(\\d*)|([a-z]+)\\.?(?:${RANGE}([a-z]+)\\.?)?)(?: ?[,;:&]| |$)`,
  'y',
);

const twoDigits = (number: string): string => number.padStart(2, '0');
const MONTH = `(${MONTHS.join('|')})(?:[a-z]*)\\.?`;
const NUMBER = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|[ap]m| [ap]m)';

/** Dates as people write them, each as `#2026-12-24`, or `#--12-24` where no year is given. Months come before days, as in the US. */
function markDates(text: string): string {
  const marked = (year: string | undefined, month: string, day: string): string => {
    const at = MONTHS.indexOf(month);
    return `#${year ?? '-'}-${twoDigits(at < 0 ? month : String(at + 1))}-${twoDigits(day)}`;
  };
  return text
    .replace(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, (_, year: string, month: string, day: string) =>
      marked(year, month, day),
    )
    .replace(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, (_, month: string, day: string, year: string) =>
      marked(year, month, day),
    )
    .replace(
      new RegExp(
        `\\b(?:(\\d{4}) )?${MONTH} ${NUMBER}(?: ?(?:-|to) ?${NUMBER})?(?:,? (\\d{4})(?![\\d:]))?`,
        'g',
      ),
      (
        _,
        before: string | undefined,
        month: string,
        day: string,
        last: string | undefined,
        after: string | undefined,
      ) => {
        const year = before ?? after;
        return marked(year, month, day) + (last ? `-${marked(year, month, last)}` : '');
      },
    );
}

/** Whether a special day's date can be one; a 29 February without a year can. */
const isDate = (date: string): boolean => readDay(date.replace(/^-/, '2024')) !== undefined;

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
  const count = ((to - from + 7) % 7) + 1;
  return range(count).map((at) => (from + at) % 7);
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

/** What times are being read for: days of the week, and special days. */
interface Named {
  readonly weekdays: readonly number[];
  readonly special: readonly SpecialDays['days'][];
}
const NOTHING_NAMED: Named = { weekdays: [], special: [] };
const EACH_DAY: Named = { weekdays: EVERY_DAY, special: [] };
const namesNone = ({ weekdays, special }: Named): boolean => !weekdays.length && !special.length;

/** One a date, two a range of dates, three a holiday, four all of them. */
const breadth = ({ days }: SpecialDays): number =>
  typeof days === 'number' ? (days < 0 ? 4 : 3) : days.first === days.last ? 1 : 2;

/**
 * Reads opening hours as schema.org's `openingHours` writes them, with a little mercy: `Mo-Fr 05:30-14:00, Sa
 * 06:00-10:00`, `Mo,We,Fr 08:00-12:00,13:00-17:00`, `Fr 20:00-02:00`, `Sa-Mo 8am-5pm`, `Su closed`, `24/7`.
 * Days not named are closed; times before any day hold for every day.
 *
 * Special days are written as OpenStreetMap does, or as people do: `2026-11-26 off`, `2026-12-24 05:30-10:00`,
 * `2026-12-24 - 2027-01-02 closed`, `Dec 24-26 off`, `12/24/2026 off`, `PH off` or `closed on holidays` for every federal
 * holiday, `Thanksgiving off`, `Christmas Eve 8am-noon`.
 * Sources: schema.org/openingHours, wiki.openstreetmap.org/wiki/Key:opening_hours.
 * @returns `undefined` for anything unclear, and for hours of one day that overlap or stand out of order: show the
 * text as written, rather than say "open" at a closed door.
 */
export function readHours(text: string): Hours | undefined {
  const plain = markDates(
    markHolidays(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/([ap])\.? ?m\b\.?/g, '$1m')
        .replace(/\bnoon\b/g, '12pm')
        .replace(/\bmidnight\b/g, '12am')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );

  const week: OpeningSpan[] = [];
  const closed = new Set<number>();
  const special = new Map<string, { days: SpecialDays['days']; spans: Omit<OpeningSpan, 'weekday'>[] }>();
  // Two rules for the same special days contradict each other; times after one another belong to one.
  let settled = new Set<string>();
  let named = NOTHING_NAMED;
  let finished = false;
  let closing = false;

  const close = (): void => {
    const { weekdays, special: days } = namesNone(named) ? EACH_DAY : named;
    for (const weekday of weekdays) closed.add(weekday);
    for (const each of days) special.set(JSON.stringify(each), { days: each, spans: [] });
  };
  const open = (span: Omit<OpeningSpan, 'weekday'>): boolean => {
    if (namesNone(named)) named = EACH_DAY;
    for (const weekday of named.weekdays) {
      if (week.some((other) => other.weekday === weekday && other.end > span.start)) return false;
      week.push({ weekday, ...span });
    }
    for (const days of named.special) {
      const key = JSON.stringify(days);
      const spans = special.get(key)?.spans ?? [];
      if (spans.some((other) => other.end > span.start)) return false;
      special.set(key, { days, spans: [...spans, span] });
    }
    return true;
  };
  /** What is named next belongs to what was named before, unless that has its times. */
  const name = (more: Partial<Named>): boolean => {
    if (finished) {
      settled = new Set(special.keys());
      named = NOTHING_NAMED;
    }
    finished = closing;
    named = {
      weekdays: [...named.weekdays, ...(more.weekdays ?? [])],
      special: [...named.special, ...(more.special ?? [])],
    };
    if (more.special?.some((days) => settled.has(JSON.stringify(days)))) return false;
    if (closing) close();
    return true;
  };

  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < plain.length) {
    const [piece, ...parts] = PIECE.exec(plain) ?? [];
    if (!piece) return undefined;
    const [always, ...times] = parts;
    const [from, to, holiday, first, last] = times.slice(6);
    if (from) {
      const days = { first: from, last: to ?? from };
      if (!isDate(from) || !isDate(days.last) || from.startsWith('-') !== days.last.startsWith('-'))
        return undefined;
      if ((!from.startsWith('-') && from > days.last) || !name({ special: [days] })) return undefined;
    } else if (holiday !== undefined) {
      if (!name({ special: [holiday ? Number(holiday) : -1] })) return undefined;
    } else if (first === 'closed' || first === 'off') {
      if (last || closing) return undefined;
      // "Closed on holidays": what is closed comes after it.
      if (finished) {
        if (PIECE.lastIndex >= plain.length) return undefined;
        closing = true;
        named = NOTHING_NAMED;
        settled = new Set(special.keys());
      } else close();
      finished = true;
    } else if ((first === 'and' || first === 'on') && !last) continue;
    else if (first) {
      const weekdays = readDays(first, last ?? first);
      if (!weekdays || !name({ weekdays })) return undefined;
    } else {
      const span = always ? { start: 0, end: DAY_MINUTES } : readSpan(times);
      if (!span || closing || !open(span)) return undefined;
      finished = true;
    }
  }
  // Special days alone don't say when the others are.
  if (!finished || week.length + closed.size === 0) return undefined;
  return {
    week: week.filter(({ weekday }) => !closed.has(weekday)),
    special: [...special.values()].sort((one, other) => breadth(one) - breadth(other)),
  };
}
