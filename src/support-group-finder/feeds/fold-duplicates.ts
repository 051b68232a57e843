import { atOnce } from '../slices.js';
import type { Attendance, SupportGroup } from '../support-group.js';

type Writable = { -readonly [Field in keyof SupportGroup]: SupportGroup[Field] };

// However many groups share a room and an hour, looking stays cheap.
const MOST_COMPARED = 8;

/**
 * The same group listed twice as one, with all its sources. Two listings are the same where they start at the same time
 * in the same zone and share a place or a join link; and, since one building may hold two groups at once, either have
 * the same name, or come from different feeds that do not name two programmes.
 * @param zoneOf IANA zone a group is in, its own or the one it is taken to be in.
 * @returns in the order given; the first listing stays and takes what it lacks from the others.
 */
export function foldDuplicates(
  groups: readonly SupportGroup[],
  zoneOf: (group: SupportGroup) => string,
): SupportGroup[] {
  return atOnce(folding(groups, zoneOf));
}

/** As `foldDuplicates`, so that it can be interrupted. */
export function* folding(
  groups: readonly SupportGroup[],
  zoneOf: (group: SupportGroup) => string,
): Generator<undefined, SupportGroup[]> {
  const kept: SupportGroup[] = [];
  /** Positions in `kept` by meeting, and by meeting and name. */
  const byMeeting = new Map<string, number[]>();
  const byName = new Map<string, number>();
  for (const group of groups) {
    const meetings = meetingKeys(group, zoneOf(group));
    const name = nameKey(group.name);
    const named = meetings.map((meeting) => `${meeting}|${name}`);
    const position = find(group, meetings, named) ?? kept.length;
    const existing = kept[position];
    kept[position] = existing ? fold(existing, group) : group;
    for (const key of named) if (!byName.has(key)) byName.set(key, position);
    for (const key of meetings) {
      const positions = byMeeting.get(key);
      if (!positions) byMeeting.set(key, [position]);
      else if (positions.length < MOST_COMPARED && !positions.includes(position)) positions.push(position);
    }
    yield;
  }
  return kept;

  function find(
    group: SupportGroup,
    meetings: readonly string[],
    named: readonly string[],
  ): number | undefined {
    for (const key of named) {
      const position = byName.get(key);
      if (position !== undefined && isAlike(kept[position], group)) return position;
    }
    if (!group.schedule) return undefined;
    return meetings
      .flatMap((key) => byMeeting.get(key) ?? [])
      .find((position) => isOtherFeeds(kept[position], group) && isAlike(kept[position], group));
  }
}

function isOtherFeeds(kept: SupportGroup | undefined, group: SupportGroup): boolean {
  return !!kept && !kept.sources.some((source) => group.sources.includes(source));
}

function isAlike(kept: SupportGroup | undefined, group: SupportGroup): boolean {
  return !!kept && (!kept.programme || !group.programme || kept.programme === group.programme);
}

/** Name without the words every name has. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\b(?:the|group|meeting|grupo|afg|of|a)\b|[^\p{L}\d]/gu, '');
}

/** When and where, in each way the group tells it. */
function meetingKeys({ schedule, place, joinUrl, dialIn }: SupportGroup, zone: string): string[] {
  const { days = [], start = '', monthWeeks = [], everyWeeks = '', from = '' } = schedule ?? {};
  const when = [days, start, monthWeeks, everyWeeks, everyWeeks && from, zone.toLowerCase()].join('|');
  const where: string[] = [];
  if (place && !place.approximate) {
    const number = /^\d+/.exec(place.address)?.[0];
    // A street is abbreviated in many ways; its number and ZIP code are not.
    if (number && place.postalCode) where.push(`${number} ${place.postalCode.slice(0, 5)}`);
    else if (place.address) where.push(place.address.toLowerCase());
    if (place.latitude !== undefined)
      where.push(`${place.latitude.toFixed(3)} ${place.longitude?.toFixed(3)}`);
  }
  const link = joinUrl?.split(/[?#]/, 1)[0] ?? '';
  // A service's front door is not a room.
  if (/^https?:\/\/[^/]+\/.*[\w-]{6}/.test(link)) where.push(link);
  if (dialIn) where.push(dialIn);
  return where.map((at) => `${when}|${at}`);
}

function fold(kept: SupportGroup, other: SupportGroup): SupportGroup {
  // What the first listing says stands; the other fills what it leaves empty.
  const lacking = Object.entries(other).filter(([field]) => isEmpty(kept[field as keyof SupportGroup]));
  const folded: Writable = { ...kept, ...Object.fromEntries(lacking) };
  folded.attendance = both(kept.attendance, other.attendance);
  folded.stepFree = kept.stepFree || other.stepFree;
  folded.sources = [...new Set([...kept.sources, ...other.sources])];
  return folded;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && !value.length);
}

function both(kept: Attendance, other: Attendance): Attendance {
  if (kept === other || other === 'inactive') return kept;
  return kept === 'inactive' ? other : 'hybrid';
}
