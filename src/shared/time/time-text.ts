import { capital } from '../i18n/first-letter.js';
import { DAY_MINUTES, MINUTE, dateOfDay } from './dates.js';
import { wallMinutes } from './zone.js';

const FORMATS = {
  time: { hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'long', month: 'long', day: 'numeric' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  'short-date': { month: 'short', day: 'numeric' },
  'day-and-year': { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  'weekday-long': { weekday: 'long' },
  'weekday-short': { weekday: 'short' },
  zone: { timeZoneName: 'longGeneric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

/** `es` alone means Spain's 24-hour clock to a browser; these tags speak to people in the United States. */
function localeOf(language: string): string {
  const locale = /^[a-z]{2,3}$/i.test(language) ? `${language}-US` : language;
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function formatFor(language: string, timeZone: string, name: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${name}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(language), { ...FORMATS[name], timeZone });
    formats.set(key, format);
  }
  return format;
}

function relativeFor(language: string): Intl.RelativeTimeFormat {
  let relative = relatives.get(language);
  if (!relative) {
    relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
    relatives.set(language, relative);
  }
  return relative;
}

/** Texts the platform takes long to put together, and lists ask for over and over. */
const texts = new Map<string, string>();

function kept(key: string, make: () => string): string {
  let text = texts.get(key);
  if (text === undefined) {
    if (texts.size > 1000) texts.clear();
    texts.set(key, (text = make()));
  }
  return text;
}

const formatDay = (day: number, language: string, name: keyof typeof FORMATS) =>
  formatFor(language, 'UTC', name).format(day * DAY_MINUTES * MINUTE);

/** `5:30 AM` stays on one line; a range is broken behind its dash, if at all. */
const unbroken = (text: string): string => text.replace(/(?<!–)\s/g, '\u00a0');

/** What a clock on the wall shows, whatever its zone: one format speaks for all zones. */
const formatClock = (minutes: number, language: string): string =>
  unbroken(formatFor(language, 'UTC', 'time').format((minutes % DAY_MINUTES) * MINUTE));

/** `8:00 PM`: the wall-clock time of an instant (epoch milliseconds) in a zone. */
export function timeText(time: number, zone: string, language: string): string {
  return formatClock(wallMinutes(zone, time), language);
}

/** `6:30 – 7:30 AM`, `11:00 PM – 12:30 AM`: times only, also where the range runs past midnight. */
export function timeRangeText(start: number, end: number, zone: string, language: string): string {
  const [from, to] = [wallMinutes(zone, start), wallMinutes(zone, end)];
  const midnight = from - (from % DAY_MINUTES);
  // Many groups meet at the same hours.
  return kept(`${language} ${from - midnight} ${to - midnight}`, () =>
    // Where clocks go back, it may end before it began.
    from <= to && to < midnight + DAY_MINUTES
      ? unbroken(
          formatFor(language, 'UTC', 'time').formatRange(
            (from - midnight) * MINUTE,
            (to - midnight) * MINUTE,
          ),
        )
      : // A range over two days would get both dates written out.
        `${formatClock(from, language)}\u00a0– ${formatClock(to, language)}`,
  );
}

/** `Today, Monday, November 23`; the year is named only when it isn't this one. Both are day numbers. */
export function dayHeading(day: number, today: number, language: string): string {
  const sameYear = dateOfDay(day).year === dateOfDay(today).year;
  const date = formatDay(day, language, sameYear ? 'day' : 'day-and-year');
  const distance = day - today;
  const near = distance === 0 || distance === 1 ? `${relativeFor(language).format(distance, 'day')}, ` : '';
  return capital(near + date, localeOf(language));
}

/** `January 1, 2027`, of a day number. */
export function dateText(day: number, language: string): string {
  return formatDay(day, language, 'date');
}

/** `Nov 23`, of a day number; with another, `Nov 23 – 29`. */
export function shortDateText(day: number, language: string, last = day): string {
  const format = formatFor(language, 'UTC', 'short-date');
  return unbroken(format.formatRange(day * DAY_MINUTES * MINUTE, last * DAY_MINUTES * MINUTE));
}

/** `Monday` or `Mon`; 0 = Sunday. As the language writes it inside a sentence. */
export function weekdayText(weekday: number, language: string, length: 'long' | 'short' = 'long'): string {
  // Day 3 of 1970 was a Sunday.
  return formatDay(weekday + 3, language, `weekday-${length}`);
}

/** `in 25 minutes`, or `in 2 hours` for whole hours. */
export function inMinutesText(minutes: number, language: string): string {
  const relative = relativeFor(language);
  return minutes % 60 ? relative.format(minutes, 'minute') : relative.format(minutes / 60, 'hour');
}

/** `Pacific Time`: what people call a zone in these years, whatever the season; Juneau's was the Pacific's in 1970. */
export function zoneText(zone: string, language: string): string {
  const format = formatFor(language, zone, 'zone');
  return kept(
    `${language} ${zone}`,
    () => format.formatToParts(Date.now()).find(({ type }) => type === 'timeZoneName')?.value ?? zone,
  );
}
