import { TimeSnapshot } from './time-snapshot.js';
import type { GroupTimes } from '../feeds/group.js';
import type { FeedPreview, ReadResult, FeedParse } from '../feeds/read-rows.js';
import type { FallbackZones } from '../schedule/next-start.js';
import { MINUTE } from '../../shared/time/dates.js';
import { nextOccurrence, zoneOfGroup } from '../schedule/next-start.js';
import type { GroupQuery } from '../search/query.js';
import { asksForAll } from '../search/query.js';
import { positionsOf, sortedBy } from '../search/sorted-by.js';
import type { SupportGroup } from '../feeds/support-group.js';

/** Groups that are shown while the others are being read: about a screen of them. */
export const FIRST = 8;
/** Most groups that are looked at for them. */
const LOOKED_AT = 200;
/** More minutes than any start has. */
const NEVER = 2 ** 28;

/**
 * The groups a feed's list begins with, in the feed's order, without reading the others.
 * @param now epoch milliseconds. @param most how many.
 * @param isWanted looks at the groups that come first; not at very many.
 * @public bench/profile-settle.js takes it from the package
 */
export function firstGroups(
  { times, read }: FeedPreview,
  zones: FallbackZones,
  now: number,
  most: number,
  isWanted: (group: SupportGroup) => boolean = () => true,
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
  for (const at of order.subarray(0, LOOKED_AT)) {
    if (first.length === most || startOf(times[at]) === Infinity) break;
    const group = read(at);
    // Inactive groups are listed last.
    if (group && group.attendance !== 'inactive' && isWanted(group)) first.push({ at, group });
  }
  return first.sort((one, other) => one.at - other.at).map(({ group }) => group);
}

/** The first groups of what was asked for. */
export interface FirstGroups {
  readonly groups: readonly SupportGroup[];
  readonly query: GroupQuery;
}

/** What picking them needs of the world. */
export interface Picking {
  readonly zones: () => FallbackZones;
  readonly query: () => GroupQuery;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Whether the first groups can be told by looking at one group after the other, in the order of their next starts. */
const isTold = ({ text, near, days }: GroupQuery): boolean =>
  !text && !near && days.every((day) => day === 'today');

/** Parses, and gives the first groups where it gave a glimpse of all, if they can be told so early. */
export function* firstGroupsFirst(
  reading: FeedParse,
  { zones, query, now }: Picking,
  most = FIRST,
): Generator<FirstGroups | undefined, ReadResult> {
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
    yield;
    const asked = query();
    if (!value || !isTold(asked)) continue;
    const [places, time] = [zones(), now()];
    const isWanted = (group: SupportGroup): boolean =>
      asksForAll(asked) || new TimeSnapshot([group], places, time).find(asked).total > 0;
    yield { groups: firstGroups(value, places, time, most, isWanted), query: asked };
  }
}
