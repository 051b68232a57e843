/** A date of the Gregorian calendar; months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MINUTE = 60_000;
export const DAY_MINUTES = 1440;

/** Days from 1970-01-01 to a date. A day past the end of its month runs into the next one. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  // Date.UTC makes no object; it reads years 0 to 99 as 1900 to 1999, which no schedule needs.
  return Date.UTC(year, month - 1, day) / (DAY_MINUTES * MINUTE);
}

/** The date a number of days after 1970-01-01, without making a Date. */
export function dateOfDay(number: number): CalendarDate {
  // Counted from 1 March of year 0, so that a leap day is the last day of its year, century and 400 years.
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - 365 * yearOfEra - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100);
  // Months from March alternate 31 and 30 days in runs of five that hold 153.
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: era * 400 + yearOfEra + (month < 3 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/** Day of the week of a day number, 0 = Sunday. */
export function weekdayOfDay(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** Day number of `YYYY-MM-DD`, or `undefined` for anything else, such as a 30 February. */
export function readDay(text: string): number | undefined {
  const [year, month, day] = /^\d{4}-\d\d-\d\d$/.test(text) ? text.split('-').map(Number) : [];
  if (!year || !month || !day) return undefined;
  const number = dayNumber({ year, month, day });
  const date = dateOfDay(number);
  return date.year === year && date.month === month && date.day === day ? number : undefined;
}
