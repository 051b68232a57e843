/** Single values as feeds write them. Each reader returns `undefined` for what it cannot be sure of. */

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
