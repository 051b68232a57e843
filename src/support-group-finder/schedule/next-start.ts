import { DAY_MINUTES, MINUTE, dateOfDay, dayNumber, readDay, weekdayOfDay } from '../../shared/time/dates.js';
import { epochOfDay, isTimeZone, wallMinutes } from '../../shared/time/zone.js';
import type { GroupSchedule, SupportGroup, Weekday } from '../feeds/support-group.js';

/** One time a group meets. */
export interface Occurrence {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Day number of the date it starts on, in the group's own zone. */
  readonly day: number;
}

/** An occurrence as it stands on the wall of the zone a timetable is shown in. */
export interface TimetableEntry extends Occurrence {
  /** Day number of the column it stands in, in the shown zone. */
  readonly column: number;
  /** Minutes after midnight it starts at, in the shown zone. */
  readonly minutes: number;
}

/** Zones to fall back on, in this order, where a group names none. */
export interface FallbackZones {
  readonly feed?: string | undefined;
  /** The tag's `time-zone`. */
  readonly attribute?: string | undefined;
  readonly clinic?: string | undefined;
  /** The visitor's own, which is only a guess at the group's. */
  readonly visitor: string;
}

// Five years hold every fifth weekday of a month and any sensible number of dates left out.
const SEARCH_DAYS = 1830;

// How far a change of offset can move the end of an occurrence, in minutes.
const LONGEST_CHANGE = 120;

function isInMonthWeek(day: number, weeks: readonly number[]): boolean {
  const { year, month, day: date } = dateOfDay(day);
  const daysLeft = dayNumber({ year, month: month + 1, day: 1 }) - day;
  return weeks.includes(Math.ceil(date / 7)) || (daysLeft <= 7 && weeks.includes(-1));
}

/** Sundays begin the week that `everyWeeks` counts, as on calendars in the United States. */
function weekNumber(day: number): number {
  return Math.floor((day + 4) / 7);
}

/** The first day from `earliest` on, to `latest` at most, that a schedule meets on. */
function findDay(schedule: GroupSchedule, earliest: number, latest: number): number | undefined {
  const { days, monthWeeks, everyWeeks = 1, except } = schedule;
  const from = schedule.from === undefined ? undefined : readDay(schedule.from);
  const until = schedule.until === undefined ? undefined : readDay(schedule.until);
  const first = from === undefined ? earliest : Math.max(from, earliest);
  const last = Math.min(latest, first + SEARCH_DAYS, until ?? Infinity);
  for (let day = first; day <= last; day++) {
    if (!days.includes(weekdayOfDay(day) as Weekday)) continue;
    if (monthWeeks) {
      if (!isInMonthWeek(day, monthWeeks)) continue;
    } else if (from !== undefined && (weekNumber(day) - weekNumber(from)) % everyWeeks !== 0) continue;
    if (!except?.some((text) => readDay(text) === day)) return day;
  }
  return undefined;
}

function occurrenceOn({ start, duration }: GroupSchedule, zone: string, day: number): Occurrence {
  const time = epochOfDay(zone, day, start);
  return { start: time, end: time + duration * MINUTE, day };
}

/** The earliest day whose occurrence may still be on at an instant. */
function firstDayAt({ start, duration }: GroupSchedule, zone: string, time: number): number {
  return Math.floor((wallMinutes(zone, time) - start - duration - LONGEST_CHANGE) / DAY_MINUTES);
}

/**
 * The next time a group meets: the one on now, until it ends, or else the first to start after `now` (epoch
 * milliseconds). `monthWeeks` is looked at before `everyWeeks`, which counts only together with a readable `from`.
 * @param zone the group's own IANA zone.
 * @returns `undefined` where it meets no more, or not within five years.
 */
export function nextOccurrence(schedule: GroupSchedule, zone: string, now: number): Occurrence | undefined {
  let earliest = firstDayAt(schedule, zone, now);
  for (;;) {
    const day = findDay(schedule, earliest, Infinity);
    if (day === undefined) return undefined;
    const occurrence = occurrenceOn(schedule, zone, day);
    if (occurrence.end > now) return occurrence;
    earliest = day + 1;
  }
}

/**
 * The next time each of many groups meets, in their order. Groups read from one feed share one schedule object where they
 * meet at the same time, which is then looked for once.
 * @param zoneAt IANA zone of the group at a position.
 */
export function nextOccurrences(
  groups: readonly ({ readonly schedule?: GroupSchedule } | undefined)[],
  zoneAt: (position: number) => string,
  now: number,
): (Occurrence | undefined)[] {
  const found = new Map<GroupSchedule, { readonly zone: string; readonly next: Occurrence | undefined }>();
  return groups.map((group, at) => {
    const schedule = group?.schedule;
    if (!schedule) return undefined;
    const zone = zoneAt(at);
    const known = found.get(schedule);
    if (known?.zone === zone) return known.next;
    const next = nextOccurrence(schedule, zone, now);
    found.set(schedule, { zone, next });
    return next;
  });
}

/**
 * Occurrences that start in a week (or another number of days) of a timetable, in order.
 * @param zone the group's own zone. @param shownZone the timetable's. @param firstDay day number of its first column.
 */
export function weekOf(
  schedule: GroupSchedule,
  zone: string,
  shownZone: string,
  firstDay: number,
  days = 7,
): TimetableEntry[] {
  const begin = epochOfDay(shownZone, firstDay, 0);
  const end = epochOfDay(shownZone, firstDay + days, 0);
  const latest = Math.floor(wallMinutes(zone, end) / DAY_MINUTES);
  const entries: TimetableEntry[] = [];
  let day = findDay(schedule, Math.floor(wallMinutes(zone, begin) / DAY_MINUTES), latest);
  while (day !== undefined) {
    const occurrence = occurrenceOn(schedule, zone, day);
    if (occurrence.start >= begin && occurrence.start < end) {
      const minutes = wallMinutes(shownZone, occurrence.start);
      const column = Math.floor(minutes / DAY_MINUTES);
      entries.push({ ...occurrence, column, minutes: minutes - column * DAY_MINUTES });
    }
    day = findDay(schedule, day + 1, latest);
  }
  return entries;
}

/**
 * Days of the week a group meets on as a visitor in another zone sees them: late Monday in Los Angeles is Tuesday in
 * New York.
 * @param occurrence one of the group's, which settles how far apart the zones are.
 */
export function weekdaysIn(schedule: GroupSchedule, occurrence: Occurrence, shownZone: string): Weekday[] {
  const shift = Math.floor(wallMinutes(shownZone, occurrence.start) / DAY_MINUTES) - occurrence.day;
  return schedule.days.map((day) => ((day + shift + 7) % 7) as Weekday);
}

/** A group's zone, and whether it is only assumed, which the page must say. */
export function zoneOfGroup(
  group: Pick<SupportGroup, 'timeZone'>,
  { feed, attribute, clinic, visitor }: FallbackZones,
): { readonly zone: string; readonly assumed: boolean } {
  const zone = [group.timeZone, feed, attribute, clinic].find(
    (name) => name !== undefined && isTimeZone(name),
  );
  return { zone: zone ?? (isTimeZone(visitor) ? visitor : 'UTC'), assumed: zone === undefined };
}
