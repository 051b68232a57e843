import { DAY_MINUTES, MINUTE, dateOfDay, dayNumber, weekdayOfDay, type CalendarDate } from './dates.js';

/** What a clock and a calendar on the wall show in a zone. */
export interface WallClock extends CalendarDate {
  /** 0 = Sunday. */
  readonly weekday: number;
  /** Minutes after midnight as the clock shows them, 0 to 1439. */
  readonly minutes: number;
}

// Asking Intl costs microseconds, so a zone is asked about stretches of time: the offset at both ends and, where they
// differ, the minute it changes. Twelve days is well under the shortest time between two changes (a month, Morocco).
const STRETCH = 12 * DAY_MINUTES * MINUTE;

interface Stretch {
  readonly before: number;
  readonly after: number;
  /** Epoch milliseconds from which `after` holds. */
  readonly change: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly stretches: Map<number, Stretch>;
  /** The zone's name as this browser writes it, once asked for. */
  written?: string;
}

const zones = new Map<string, Zone | undefined>();

function openZone(name: string): Zone | undefined {
  // Newer engines also take "+05:00", which is not a place with its own rules.
  if (!/^[a-z]/i.test(name)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    return { format, stretches: new Map() };
  } catch {
    return undefined;
  }
}

function findZone(name: string): Zone | undefined {
  let zone = zones.get(name);
  if (zone || zones.has(name)) return zone;
  zone = openZone(name);
  // A hostile feed has a new name in every row.
  if (zone || zones.size < 1000) zones.set(name, zone);
  return zone;
}

/** A zone's name as this browser writes it; `undefined` for what is no zone. */
export function writtenZone(name: string): string | undefined {
  const zone = findZone(name);
  return zone && (zone.written ??= zone.format.resolvedOptions().timeZone);
}

function askOffset({ format }: Zone, time: number): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(format.format(time)) ?? [];
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

function readStretch(zone: Zone, index: number): Stretch {
  let last = index * STRETCH;
  let change = last + STRETCH;
  const before = askOffset(zone, last);
  const after = askOffset(zone, change);
  while (before !== after && change - last > MINUTE) {
    const middle = last + Math.floor((change - last) / MINUTE / 2) * MINUTE;
    if (askOffset(zone, middle) === before) last = middle;
    else change = middle;
  }
  return { before, after, change };
}

/** Whether this browser knows `name` as an IANA time zone; letter case does not matter. */
export function isTimeZone(name: string): boolean {
  return findZone(name) !== undefined;
}

function stretchAt(name: string, index: number): Stretch {
  const zone = findZone(name);
  if (!zone) throw new RangeError(`Unknown time zone: ${name}`);
  let stretch = zone.stretches.get(index);
  if (!stretch) zone.stretches.set(index, (stretch = readStretch(zone, index)));
  return stretch;
}

/**
 * Minutes a zone is ahead of UTC at an instant (epoch milliseconds). Cached: cheap enough to ask for every group.
 * @throws RangeError for a zone `isTimeZone` refuses.
 */
export function offsetAt(zone: string, time: number): number {
  const { before, after, change } = stretchAt(zone, Math.floor(time / STRETCH));
  return time < change ? before : after;
}

/** One change of a zone's offset: at `time` (epoch milliseconds), in minutes ahead of UTC. */
export interface OffsetChange {
  readonly time: number;
  readonly before: number;
  readonly after: number;
}

/** Every change of a zone's offset from one instant to another (epoch milliseconds). */
export function offsetChanges(zone: string, from: number, to: number): OffsetChange[] {
  const changes: OffsetChange[] = [];
  for (let index = Math.floor(from / STRETCH); index * STRETCH < to; index++) {
    const { before, after, change: time } = stretchAt(zone, index);
    if (before !== after && time >= from && time < to) changes.push({ time, before, after });
  }
  return changes;
}

/** Wall-clock minutes since 1970-01-01 00:00 as shown in a zone: `Math.floor(x / 1440)` is its day number. */
export function wallMinutes(zone: string, time: number): number {
  return Math.floor(time / MINUTE) + offsetAt(zone, time);
}

/** What the wall clock of a zone shows at an instant (epoch milliseconds). */
export function wallClock(zone: string, time: number): WallClock {
  const minutes = wallMinutes(zone, time);
  const day = Math.floor(minutes / DAY_MINUTES);
  return { ...dateOfDay(day), weekday: weekdayOfDay(day), minutes: minutes - day * DAY_MINUTES };
}

/**
 * The instant (epoch milliseconds) at which a zone's clock shows some minutes after midnight of a day; `minutes` may
 * run past the day. A time the clock jumps over moves forward by the jump; one it shows twice is the earlier: the
 * rule calendars follow (RFC 5545, section 3.3.5).
 */
export function epochOfDay(zone: string, day: number, minutes: number): number {
  const wall = (day * DAY_MINUTES + minutes) * MINUTE;
  // Local time read as UTC is never a day away from the instant, so these are the offsets around any change.
  const before = offsetAt(zone, wall - DAY_MINUTES * MINUTE);
  const after = offsetAt(zone, wall + DAY_MINUTES * MINUTE);
  const earlier = wall - before * MINUTE;
  if (before === after || offsetAt(zone, earlier) === before) return earlier;
  const later = wall - after * MINUTE;
  return offsetAt(zone, later) === after ? later : earlier;
}

/** As `epochOfDay`, from a date and minutes after its midnight. */
export function epochOf(zone: string, wall: CalendarDate & { readonly minutes: number }): number {
  return epochOfDay(zone, dayNumber(wall), wall.minutes);
}
