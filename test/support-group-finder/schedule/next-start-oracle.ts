import type { Temporal } from '@js-temporal/polyfill';
import type { GroupSchedule } from '../../../src/support-group-finder/feeds/support-group.js';

type Library = typeof Temporal;

/** Whether a schedule meets on a date, said with a calendar library and nothing of the code under test. */
function meetsOn(library: Library, schedule: GroupSchedule, date: Temporal.PlainDate): boolean {
  const { days, monthWeeks, everyWeeks, from, until, except } = schedule;
  const text = date.toString();
  if (!(days as readonly number[]).includes(date.dayOfWeek % 7)) return false;
  if ((from && text < from) || (until && text > until) || except?.includes(text)) return false;
  if (monthWeeks) {
    const week = [1, 2, 3, 4, 5].find((number) => date.subtract({ weeks: number }).month !== date.month);
    const isLast = date.add({ weeks: 1 }).month !== date.month;
    return monthWeeks.some((wanted) => wanted === week || (wanted === -1 && isLast));
  }
  if (!everyWeeks || !from) return true;
  const sunday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek % 7 });
  const weeks = sunday(library.PlainDate.from(from)).until(sunday(date), { largestUnit: 'weeks' }).weeks;
  return weeks % everyWeeks === 0;
}

/** Occurrences that start on local dates around an instant, day by day, in epoch milliseconds. */
export function expectedOccurrences(
  library: Library,
  schedule: GroupSchedule,
  zone: string,
  { now, daysBefore, daysAfter }: { now: number; daysBefore: number; daysAfter: number },
): { start: number; end: number }[] {
  const today = library.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const occurrences: { start: number; end: number }[] = [];
  for (let distance = -daysBefore; distance <= daysAfter; distance++) {
    const date = today.add({ days: distance });
    if (!meetsOn(library, schedule, date)) continue;
    const time = library.PlainTime.from({
      hour: Math.floor(schedule.start / 60),
      minute: schedule.start % 60,
    });
    const start = date.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' });
    const end = start.add({ minutes: schedule.duration });
    occurrences.push({ start: start.epochMilliseconds, end: end.epochMilliseconds });
  }
  return occurrences;
}

/** A seeded generator of numbers in [0, 1), for cases that are many and the same each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
