import type { Glimpse } from './feeds/read-rows.js';
import type { FallbackZones } from './schedule/next-start.js';
import { nextOccurrences, zoneOfGroup } from './schedule/next-start.js';
import type { SupportGroup } from './support-group.js';

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
  const next = nextOccurrences(times, (at) => zoneOfGroup(times[at] ?? {}, zones).zone, now);
  const starts = next.flatMap((occurrence, at) => (occurrence ? [{ at, start: occurrence.start }] : []));
  starts.sort((one, other) => one.start - other.start || one.at - other.at);
  const first: { at: number; group: SupportGroup }[] = [];
  for (const { at } of starts) {
    if (first.length === most) break;
    const group = read(at);
    // Inactive groups are listed last.
    if (group && group.attendance !== 'inactive') first.push({ at, group });
  }
  return first.sort((one, other) => one.at - other.at).map(({ group }) => group);
}
