/**
 * Lines of an iCalendar file (RFC 5545): escaping (section 3.3.11), folding (3.1) and dates (3.3.5).
 */
import { DAY_MINUTES, dateOfDay } from '../../shared/time/dates.js';

// eslint-disable-next-line no-control-regex -- the format forbids them
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A text as a property value. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** `20261123T193000`: a wall-clock date and time; `minutes` may run past the day or before it. */
export function localDateTime(day: number, minutes = 0): string {
  const total = day * DAY_MINUTES + minutes;
  const { year, month, day: date } = dateOfDay(Math.floor(total / DAY_MINUTES));
  const left = ((total % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}${two(month)}${two(date)}T${two(Math.floor(left / 60))}${two(left % 60)}00`;
}

/** `20261124T033000Z`, from epoch milliseconds. */
export function utcDateTime(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

const octets = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Breaks a line longer than 75 octets of UTF-8, never inside a character. */
export function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character.codePointAt(0) ?? 0);
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
