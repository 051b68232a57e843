import type { Temporal } from '@js-temporal/polyfill';
import { epochOf, offsetAt, wallClock } from '../../src/shared/time/zone.js';

type Library = typeof Temporal;

/** Every offset change of a zone in a span of years, or its first instant when it has none (epoch milliseconds). */
export function changesOf(library: Library, zone: string, fromYear: number, toYear: number): number[] {
  const changes: number[] = [];
  const end = Date.UTC(toYear, 0);
  const first = library.Instant.fromEpochMilliseconds(Date.UTC(fromYear, 0)).toZonedDateTimeISO(zone);
  let next = first.getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < end) {
    changes.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition('next');
  }
  return changes.length ? changes : [first.epochMilliseconds];
}

/**
 * Compares instants and wall clocks from a day before a change to a day after with the library; says
 * where they differ, or nothing.
 */
export function disagreement(library: Library, zone: string, change: number): string {
  for (const minutes of [
    -1440, -180, -61, -60, -45, -31, -30, -1, 0, 1, 29, 30, 59, 60, 90, 119, 120, 180, 1440,
  ]) {
    const time = change + minutes * 60_000;
    for (const instant of minutes === 0 ? [time - 1, time] : [time]) {
      const expected = library.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      const clock = wallClock(zone, instant);
      const seen = `${offsetAt(zone, instant)} ${clock.year}-${clock.month}-${clock.day} ${clock.weekday} ${clock.minutes}`;
      const wanted =
        `${expected.offsetNanoseconds / 6e10} ${expected.year}-${expected.month}-${expected.day} ` +
        `${expected.dayOfWeek % 7} ${expected.hour * 60 + expected.minute}`;
      if (seen !== wanted) return `${zone} at ${expected.toString()}: ${seen}, not ${wanted}`;
    }
    // The change's instant on the clock before and after it: walks through the gap, and through both of a double hour.
    for (const offset of [offsetAt(zone, change - 1), offsetAt(zone, change)]) {
      const wall = library.Instant.fromEpochMilliseconds(time + offset * 60_000)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime();
      const seen = epochOf(zone, {
        year: wall.year,
        month: wall.month,
        day: wall.day,
        minutes: wall.hour * 60 + wall.minute,
      });
      const wanted = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
      if (seen !== wanted) return `${zone} ${wall.toString()}: ${seen}, not ${wanted}`;
    }
  }
  return '';
}
