import type { GroupTimes } from './feeds/group.js';
import type { Glimpse, Reading } from './feeds/read-rows.js';
import type { FallbackZones } from './schedule/next-start.js';
import { MINUTE } from '../shared/dates.js';
import { nextOccurrence, zoneOfGroup } from './schedule/next-start.js';
import { positionsOf, sortedBy } from './search/sorted-by.js';
import type { FeedResult, SupportGroup } from './support-group.js';

/** Groups that are shown while the others are being read: about a screen of them. */
export const FIRST = 8;
/** More minutes than any start has. */
const NEVER = 2 ** 28;

/**
 * The groups a feed's list begins with, in the feed's order, without reading the others.
 * @param now epoch milliseconds. @param most how many.
 */
export function firstGroups(
  { times, read }: Glimpse,
  zones: FallbackZones,
  now: number,
  most: number,
): SupportGroup[] {
  // Rows that meet at the same times share what was read of them.
  const starts = new Map<GroupTimes | undefined, number>([[undefined, Infinity]]);
  const startOf = (when: GroupTimes | undefined): number => {
    let start = starts.get(when);
    if (start === undefined) {
      const next = when?.schedule && nextOccurrence(when.schedule, zoneOfGroup(when, zones).zone, now);
      starts.set(when, (start = next?.start ?? Infinity));
    }
    return start;
  };
  const order = sortedBy((at) => Math.min(startOf(times[at]) / MINUTE, NEVER), positionsOf(times));
  const first: { at: number; group: SupportGroup }[] = [];
  for (const at of order) {
    if (first.length === most || startOf(times[at]) === Infinity) break;
    const group = read(at);
    // Inactive groups are listed last.
    if (group && group.attendance !== 'inactive') first.push({ at, group });
  }
  return first.sort((one, other) => one.at - other.at).map(({ group }) => group);
}

/**
 * Reading that gives the first groups where it gave a glimpse of all.
 * @param now epoch milliseconds. @param most how many.
 */
export function* firstGroupsFirst(
  reading: Reading,
  zones: () => FallbackZones,
  now: () => number,
  most = FIRST,
): Generator<readonly SupportGroup[] | undefined, FeedResult> {
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
    yield;
    if (value) yield firstGroups(value, zones(), now(), most);
  }
}
