import { dayNumber, weekdayOfDay } from '../../../shared/time/dates.js';
import { isTimeZone, wallMinutes } from '../../../shared/time/zone.js';

/** An hour of a day as a sheet or a script writes it, in minutes after midnight. */
export interface Timestamp {
  readonly minutes: number;
  /** Day it falls on, 0 = Sunday, where it was worked out from universal time. */
  readonly weekday?: number;
  /** IANA zone on whose clock it is, where it was worked out from universal time. */
  readonly zone?: string;
}

const DAY = 1440;
const MAY_BE = /^\d{4}[-,]|^\(?date\(|^t\d|^\d*[.,]\d|gmt/i;
const ISO = /^(?:(\d{4}-\d\d-\d\d)[T ]|T)(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;
// What a sheet's query answers (the month counts from 0), and what `String` makes of a script's date.
const PARTS = /^Date\(\d+, ?\d+, ?\d+, ?(\d+), ?(\d+)(?:, ?\d+)*\)$/;
const SCRIPT = /^\w{3} \w{3} \d\d \d{4} (\d\d):(\d\d):\d\d GMT[+-]\d{4}/;
const SERIAL = /^(?:\d{5}|0)?[.,](\d+)$/;
// Programs put an hour without a date on these; sheets on the first of them.
const NO_DATE = /^(?:1899-12-3[01]|190[04]-01-0[01]|1970-01-01)$/;

/**
 * Reads an hour as machines write it: the part of a day that has passed (`0.7916`), ISO 8601 with any date,
 * `Date(1899,11,30,19,0,0)`, a script's date as text. Universal time is the clock's own where it stands for no date, unless a
 * script has moved it by its zone's distance; of a real date it needs the zone.
 * @returns `undefined` where it is nothing of the kind, `'unclear'` where the hour can't be told.
 */
export function parseTimestamp(text: string, zone?: string): Timestamp | 'unclear' | undefined {
  if (!MAY_BE.test(text)) return undefined;
  const serial = SERIAL.exec(text);
  if (serial) return readSerial(Number(`.${serial[1]}`), serial[1]?.length ?? 0);
  const parts = PARTS.exec(text) ?? SCRIPT.exec(text);
  if (parts) return readClock(parts[1], parts[2]);
  const [, date = '', hour, minute, second = '00', offset = ''] = ISO.exec(text) ?? [];
  if (!hour) return undefined;
  const written = readClock(hour, minute);
  const isUniversal = /^(?:z|[+-]00:?00)$/i.test(offset);
  if (written === 'unclear' || !isUniversal) return written;
  const isMoved = date === '1899-12-31' || second !== '00' || written.minutes % 5 !== 0;
  if (NO_DATE.test(date) && !isMoved) return written;
  if (!date || !zone || !isTimeZone(zone)) return 'unclear';
  const wall = wallMinutes(zone, Date.parse(`${date}T${hour}:${minute}:${second}Z`));
  const day = Math.floor(wall / DAY);
  const minutes = wall - day * DAY;
  if (!NO_DATE.test(date)) return { minutes, weekday: weekdayOfDay(day), zone };
  return day === dayNumber({ year: 1899, month: 12, day: 30 }) ? { minutes, zone } : 'unclear';
}

function readClock(hourText = '', minuteText = ''): Timestamp | 'unclear' {
  const minutes = Number(hourText) * 60 + Number(minuteText);
  return Number(minuteText) < 60 && minutes < DAY ? { minutes } : 'unclear';
}

/** Few digits tell an hour only where people would meet at it. */
function readSerial(part: number, digits: number): Timestamp | 'unclear' {
  const minutes = part * DAY;
  const round = Math.round(minutes / 5) * 5;
  if (digits > 3) return { minutes: Math.round(minutes) % DAY };
  return Math.abs(round - minutes) < 0.75 ? { minutes: round } : 'unclear';
}
