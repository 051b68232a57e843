/** Single values as feeds write them. Each reader returns `undefined` for what it cannot be sure of. */

import type { Weekday } from '../support-group.js';
import { foldText } from '../search/fold-text.js';
import { asText } from './text.js';

const DAY_NAMES = [
  'sunday monday tuesday wednesday thursday friday saturday',
  'domingo lunes martes miercoles jueves viernes sabado',
].map((names) => names.split(' '));

function weekday(day: number): Weekday {
  return (((day % 7) + 7) % 7) as Weekday;
}

/** `3`, `"3"`, `Wed`, `Wednesdays`, `miércoles`; 7 is Sunday, as ISO has it. */
function readDay(text: string): Weekday | undefined {
  if (text.length > 20) return undefined;
  if (/^[0-7]$/.test(text)) return weekday(Number(text));
  const name = foldText(text).replace(/^(?:every|cada) |[s.]+$/g, '');
  if (name.length < 2) return undefined;
  for (const names of DAY_NAMES) {
    const day = names.findIndex((full) => full.replace(/s$/, '').startsWith(name));
    if (day >= 0) return weekday(day);
  }
  return undefined;
}

/**
 * Days of the week from a number, a name, a list of either, or text such as `Mon, Wed` and `Monday - Friday`.
 * @returns ascending, each once; `undefined` if any part is not a day ("first Monday" must not become every Monday).
 */
export function readDays(value: unknown): Weekday[] | undefined {
  if (typeof value === 'number') return /^[0-7]$/.test(String(value)) ? [weekday(value)] : undefined;
  const parts = (Array.isArray(value) ? value : asText(value).split(/[,;/&\n]| and | y /i))
    .map((part) => asText(part).trim())
    .filter((part) => part !== '');
  const days = new Set<Weekday>();
  for (const part of parts) {
    const [first = '', last] = part.split(/\s*[-\u2013]\s*/);
    const from = readDay(first);
    const to = last === undefined ? from : readDay(last);
    if (from === undefined || to === undefined) return undefined;
    for (let day = from; day !== to; day = weekday(day + 1)) days.add(day);
    days.add(to);
  }
  return days.size ? [...days].sort() : undefined;
}

const TIME = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:([ap])\.?\s*m\.?)?$/i;

/** Minutes after midnight (0 to 1440) of `19:30`, `9:00`, `1930`, `19:30:00`, `7:30 PM`, `7 p.m.`, `noon`. */
export function readTime(text: string): number | undefined {
  // A sheet's bare number is the part of the day that has passed.
  if (/^0?\.\d+$/.test(text)) return Math.round(Number(text) * 1440);
  const [, hourText, minuteText, half] = TIME.exec(text) ?? [];
  if (hourText === undefined && /^(?:12\s*)?(?:noon|mediod[ií]a)$/i.test(text)) return 720;
  if (hourText === undefined && /^(?:12\s*)?(?:midnight|medianoche)$/i.test(text)) return 0;
  if (hourText === undefined || (minuteText === undefined && !half)) return undefined;
  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (half && hour <= 12) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const minutes = hour * 60 + minute;
  return minute < 60 && minutes <= 1440 ? minutes : undefined;
}

/** Minutes of `01:30:00`, `1:30`, `90` or the number 90. */
export function readDuration(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

const DATE =
  /^(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)\/(\d\d?)\/(\d{4}))(?:[T ]*(\d\d?):(\d\d)(?::(\d\d))?[\d.]*\s*(?:([ap])m)?)?/i;

/** Calendar date `YYYY-MM-DD` at the start of a text, if there is such a day. */
export function readDate(text: string): string | undefined {
  const moment = readMoment(text);
  return moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 10);
}

/**
 * Epoch milliseconds of a UTC date and time in any order feeds use (`2023-08-29 15:56:59`, `8/25/2022 11:17:07 AM`).
 * Years nobody changed a web list in (1970, 9999) are placeholders, not dates.
 */
export function readMoment(text: string): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match[1] ? [match[1], match[2], match[3]] : [match[6], match[4], match[5]];
  const half = match[10]?.toLowerCase();
  const hour = Number(match[7] ?? 0);
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isDay = Number(month) <= 12 && new Date(date).getUTCDate() === Number(day);
  if (!isDay || Number(year) < 1990 || Number(year) > 2100) return undefined;
  return date + ((hours * 60 + Number(match[8] ?? 0)) * 60 + Number(match[9] ?? 0)) * 1000;
}

const LOOSE_ZONES: Readonly<Record<string, string>> = {
  e: 'America/New_York',
  c: 'America/Chicago',
  m: 'America/Denver',
  p: 'America/Los_Angeles',
  a: 'America/Anchorage',
  h: 'Pacific/Honolulu',
};

/** Words and letters people write for a United States zone, summer time or not; `EST` said of New York means both. */
export function readLooseZone(text: string): string | undefined {
  const zone =
    /^(?:us\/)?(?=(?:eastern|central|mountain|pacific|alaska|hawaii)\b|(?:[ecmph]|ak)[sd]?t$)./i.exec(
      text,
    )?.[0];
  return zone && LOOSE_ZONES[zone.slice(-1).toLowerCase()];
}

/** Degrees from numbers or numeric strings; `undefined` for none, for 0,0 and for what is not on the globe. */
export function readPoint(
  latitude: unknown,
  longitude: unknown,
): { latitude: number; longitude: number } | undefined {
  const north = degrees(latitude);
  const east = degrees(longitude);
  if (!north && !east) return undefined;
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { latitude: north, longitude: east } : undefined;
}

function degrees(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim()) ? Number(value) : NaN;
}
