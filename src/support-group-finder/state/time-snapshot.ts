import { DAY_MINUTES } from '../../shared/time/dates.js';
import { epochOfDay, offsetAt, wallClock, wallMinutes } from '../../shared/time/zone.js';
import { numbered } from '../../shared/lists.js';
import type { FallbackZones, Occurrence, TimetableEntry } from '../schedule/next-start.js';
import { nextOccurrence, nextOccurrences, weekOf, weekdaysIn, zoneOfGroup } from '../schedule/next-start.js';
import type { MeetingStatus } from '../schedule/relative.js';
import { meetingStatus } from '../schedule/relative.js';
import type { GroupIndex, LocalStart } from '../search/index-groups.js';
import { indexGroups } from '../search/index-groups.js';
import type { RegionChoices } from '../search/regions.js';
import { regionTree } from '../search/regions.js';
import type { DayChoice, GroupQuery } from '../search/query.js';
import type { TimeContext, QueryResult } from '../search/run-query.js';
import { EVERYTHING } from '../search/query.js';
import { prepareTimeContext, runQuery } from '../search/run-query.js';
import { searchTexts } from '../search/search-texts.js';
import type { Relaxation } from '../search/suggest-relaxations.js';
import { suggestRelaxations } from '../search/suggest-relaxations.js';
import type { SupportGroup, Weekday } from '../feeds/support-group.js';

/** One group as the list shows it at one moment. */
export interface Row {
  readonly group: SupportGroup;
  /** The group's own zone. */
  readonly zone: string;
  /** The group names no zone; `zone` is a guess. */
  readonly isZoneAssumed: boolean;
  readonly status: MeetingStatus;
  /** The time it is listed under. */
  readonly occurrence: Occurrence | undefined;
  /** From the place asked for; absent without one. */
  readonly miles: number | undefined;
}

/** Whose clock a time is told by: where people go to a room, the clock on its wall, else the visitor's. */
export const leadZone = ({ group, zone, occurrence }: Row, visitor: string): string =>
  group.attendance === 'in-person' &&
  occurrence &&
  offsetAt(zone, occurrence.start) !== offsetAt(visitor, occurrence.start)
    ? zone
    : visitor;

/** Rows under one heading. */
export interface Section {
  /** Stable while the rows stand under the same heading. */
  readonly key: string;
  readonly kind: 'day' | 'nearest' | 'no-time' | 'inactive';
  /** Day number in the visitor's zone, of a `day` section. */
  readonly day: number;
  /** With a place asked for: rows that are online, or whose place is not on the map. */
  readonly isWithoutPlace: boolean;
  readonly rows: readonly Row[];
  /** How many there are of them, drawn or not; told where days fold. */
  readonly total?: number;
  /** Folded to a line, or opened from it; absent where it always stands open. */
  readonly isFolded?: boolean;
}

/** Days that may fold, by key: those opened, and how many rows of each are shown. */
export type OpenedDays = ReadonlyMap<string, number>;

/** Filters whose options stand above the list from the start. */
const AT_HAND = ['days', 'attendance', 'audience'] as const;
/** Filters whose options come from the feeds. */
const FROM_FEEDS = ['programmes', 'kinds', 'languages'] as const;
export type PopularOptions = Readonly<Record<(typeof FROM_FEEDS)[number], readonly string[]>>;
export const NO_OPTIONS: PopularOptions = { programmes: [], kinds: [], languages: [] };

/** The times a list is ordered by. */
interface Order {
  readonly occurrences: readonly (Occurrence | undefined)[];
  readonly now: TimeContext;
}

/** The groups of all feeds in time: indexed once, ordered anew each minute, searched at each keystroke. */
export class TimeSnapshot {
  readonly index: GroupIndex;
  readonly #visitorZone: string;
  readonly #zones: readonly { readonly zone: string; readonly assumed: boolean }[];
  readonly #distinctZones: ReadonlySet<{ readonly zone: string }>;
  readonly #occurrences: (Occurrence | undefined)[];
  #now: number;
  #base: TimeContext;
  #today = 0;
  #common: PopularOptions | undefined;
  #regions: RegionChoices | undefined;
  /** Starts by position from one day on, each group's worked out at the first look. */
  #week: { readonly firstDay: number; readonly starts: (readonly TimetableEntry[])[] } | undefined;
  /** The order while days are chosen: by the next start on one of them. */
  #chosen: (Order & { readonly days: string }) | undefined;

  /** @param now epoch milliseconds. */
  constructor(groups: readonly SupportGroup[], zones: FallbackZones, now: number) {
    this.#visitorZone = zones.visitor;
    this.#now = now;
    // Most groups share a handful of zones, so each is settled once.
    const settled = new Map<string | undefined, ReturnType<typeof zoneOfGroup>>();
    this.#zones = groups.map((group) => {
      const zone = settled.get(group.timeZone) ?? zoneOfGroup(group, zones);
      settled.set(group.timeZone, zone);
      return zone;
    });
    this.#distinctZones = new Set(settled.values());
    this.#occurrences = nextOccurrences(groups, (at) => this.#zoneAt(at), now);
    this.index = indexGroups(groups, {
      localStart: (group, position) => this.#localStart(group, position),
      words: (group, position) => searchTexts(group, this.#localStart(group, position)),
    });
    this.#base = this.#order(this.#occurrences);
  }

  /** Day number of today for the visitor. */
  get today(): number {
    return this.#today;
  }

  /** Moves on to another moment; cheap where nothing has ended since. */
  moveTo(now: number): void {
    this.#now = now;
    this.#chosen = undefined;
    this.#occurrences.forEach((occurrence, at) => {
      const { schedule } = this.index.groups[at] ?? {};
      if (schedule && occurrence && occurrence.end <= now)
        this.#occurrences[at] = nextOccurrence(schedule, this.#zoneAt(at), now);
    });
    this.#base = this.#order(this.#occurrences);
  }

  /** Whether any group keeps another clock than the visitor at this moment. */
  get hasOtherZones(): boolean {
    const offset = offsetAt(this.#visitorZone, this.#now);
    return [...this.#distinctZones].some(({ zone }) => offsetAt(zone, this.#now) !== offset);
  }

  /** Options the groups have, most common first: an order that stays while someone filters. */
  get popularOptions(): PopularOptions {
    if (this.#common) return this.#common;
    const { counts } = this.find(EVERYTHING);
    const sorted = FROM_FEEDS.map((filter) => {
      const options = [...counts[filter]].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
      return [filter, options.map(([option]) => option)];
    });
    this.#common = Object.fromEntries(sorted) as PopularOptions;
    return this.#common;
  }

  /** Regions the groups are in. */
  get regions(): RegionChoices {
    const { regions } = this.index;
    return (this.#regions ??= { nameOf: regions.nameOf, tree: regionTree(regions) });
  }

  /** What to offer where a query finds nothing. */
  widen(query: GroupQuery, result: QueryResult): Relaxation[] {
    return suggestRelaxations(this.index, query, this.#orderFor(query.days).now, result);
  }

  /** Does ahead, piece by piece, what drawing the first list would otherwise wait for. */
  *prepare(): Generator<undefined, void> {
    const { counts } = this.find(EVERYTHING);
    for (const filter of AT_HAND) {
      yield;
      // A look is what has it counted, by columns the index keeps.
      Reflect.get(counts, filter);
    }
  }

  /** Reads the words of all groups, which the first search would otherwise wait for. */
  warmUp(): Generator<undefined, void> {
    return this.index.readWords;
  }

  find(query: GroupQuery): QueryResult {
    return runQuery(this.index, query, this.#orderFor(query.days).now);
  }

  /** The first `limit` results under their headings. */
  sections(query: GroupQuery, { positions, distances }: QueryResult, limit: number): Section[] {
    const { occurrences } = this.#orderFor(query.days);
    const sections: (Section & { rows: Row[] })[] = [];
    for (const position of positions.subarray(0, limit)) {
      const head = this.#headOf(query, position, occurrences[position], distances);
      const row = this.#row(position, occurrences[position], distances?.[position]);
      const last = sections.at(-1);
      if (last?.key === head.key) last.rows.push(row);
      else sections.push({ ...head, rows: [row] });
    }
    return sections;
  }

  /**
   * All results under their headings, for where room is scarce: what comes first, today and tomorrow stand open up to `limit` rows;
   * all others fold to a line, whose rows are made only once it is opened.
   * @param linked a group that stands elsewhere.
   */
  foldedSections(
    query: GroupQuery,
    { positions, distances }: QueryResult,
    limit: number,
    opened: OpenedDays,
    linked: SupportGroup | undefined,
  ): Section[] {
    const { occurrences } = this.#orderFor(query.days);
    const sections: Section[] = [];
    const headAt = (at: number): Omit<Section, 'rows'> => {
      const position = positions[at] ?? 0;
      return this.#headOf(query, position, occurrences[position], distances);
    };
    const elsewhere = linked ? positions.indexOf(this.index.groups.indexOf(linked)) : -1;
    // By distance, what has no time stands between what has one.
    const isByTime = !query.near || query.sort === 'start';
    let left = limit;
    for (let at = 0; at < positions.length;) {
      const from = at;
      const head = headAt(from);
      const isSame = (other: number): boolean => headAt(other).key === head.key;
      at = isByTime ? endOfRun(from, positions.length, isSame) : from + 1;
      while (!isByTime && at < positions.length && (at === elsewhere || isSame(at))) at += 1;
      const total = at - from - (from <= elsewhere && elsewhere < at ? 1 : 0);
      if (total === 0) continue;
      const isNear = head.kind === 'day' && head.day <= this.#today + 1;
      const stands = sections.length === 0 || (isNear && left > 0);
      const most = stands ? left : (opened.get(head.key) ?? 0);
      const rows: Row[] = [];
      for (let next = from; next < at && rows.length < most; next += 1) {
        const position = positions[next] ?? 0;
        if (next !== elsewhere) rows.push(this.#row(position, occurrences[position], distances?.[position]));
      }
      if (stands) left -= rows.length;
      sections.push({ ...head, rows, total, ...(!stands && { isFolded: most === 0 }) });
    }
    return sections;
  }

  /** The key of the section a group is listed in. */
  sectionOf(query: GroupQuery, group: SupportGroup): string {
    const position = this.index.groups.indexOf(group);
    const { distances } = this.find(query);
    return this.#headOf(query, position, this.#orderFor(query.days).occurrences[position], distances).key;
  }

  /** When a group starts in the seven days from today on, by the clock its time is told by. */
  startsThisWeek(position: number): readonly TimetableEntry[] {
    if (this.#week?.firstDay !== this.#today) this.#week = { firstDay: this.#today, starts: [] };
    const { starts } = this.#week;
    starts[position] ??= this.#startsFrom(this.#today, position);
    return starts[position] ?? [];
  }

  #startsFrom(today: number, position: number): TimetableEntry[] {
    const { schedule } = this.index.groups[position] ?? {};
    if (!schedule) return [];
    const clock = this.#clockAt(position);
    // Where a room's clock is behind, what is still to come may be on its yesterday: it stands where today begins.
    const isBehind = offsetAt(clock, this.#now) < offsetAt(this.#visitorZone, this.#now) ? 1 : 0;
    return weekOf(schedule, this.#zoneAt(position), clock, today - isBehind, 7 + isBehind)
      .filter(({ column, end }) => column >= today || end > this.#now)
      .map((entry) => ({ ...entry, column: Math.max(entry.column, today) }));
  }

  /** A result as a row, at its next start or at another of its times. */
  row(position: number, { distances }: Pick<QueryResult, 'distances'>, occurrence?: Occurrence): Row {
    return this.#row(position, occurrence ?? this.#occurrences[position], distances?.[position]);
  }

  /** A group at its next start. */
  rowOf(group: SupportGroup): Row {
    return this.row(this.index.groups.indexOf(group), {});
  }

  /** Other times of the same group, or of groups in the same place, at most six. */
  otherTimes(group: SupportGroup): Row[] {
    const found: Row[] = [];
    const key = placeKey(group);
    if (!key && !group.group) return found;
    for (const [at, other] of numbered(this.index.groups)) {
      if (other === group) continue;
      if (!(group.group && other.group === group.group) && !(key && placeKey(other) === key)) continue;
      found.push(this.#row(at, this.#occurrences[at], undefined));
      if (found.length === 6) break;
    }
    return found;
  }

  #zoneAt(position: number): string {
    return this.#zones[position]?.zone ?? 'UTC';
  }

  /** The zone by whose clock a group's time is told. */
  #clockAt(position: number): string {
    return this.index.groups[position]?.attendance === 'in-person'
      ? this.#zoneAt(position)
      : this.#visitorZone;
  }

  #dayOf(time: number): number {
    return Math.floor(wallMinutes(this.#visitorZone, time) / DAY_MINUTES);
  }

  #localStart({ attendance, schedule }: SupportGroup, position: number): LocalStart | undefined {
    const occurrence = this.#occurrences[position];
    // A room's clock is the schedule's.
    if (!schedule || !occurrence || attendance === 'in-person') return schedule;
    return {
      days: weekdaysIn(schedule, occurrence, this.#visitorZone),
      start: wallMinutes(this.#visitorZone, occurrence.start) % DAY_MINUTES,
    };
  }

  #headOf(
    query: GroupQuery,
    position: number,
    occurrence: Occurrence | undefined,
    distances: QueryResult['distances'],
  ): Omit<Section, 'rows'> {
    const isWithoutPlace = distances !== undefined && Number.isNaN(distances[position]);
    const kind = kindOf(this.index.groups[position], occurrence, query, isWithoutPlace);
    const day = occurrence && kind === 'day' ? Math.max(this.#dayOf(occurrence.start), this.#today) : 0;
    return { key: `${kind} ${day} ${isWithoutPlace}`, kind, day, isWithoutPlace };
  }

  #row(position: number, occurrence: Occurrence | undefined, miles = NaN): Row {
    const group = this.index.groups[position] as SupportGroup; // positions come from the index itself
    const { zone, assumed } = this.#zones[position] ?? { zone: 'UTC', assumed: true };
    return {
      group,
      zone,
      isZoneAssumed: assumed,
      status: meetingStatus(group, occurrence, this.#now),
      occurrence,
      miles: Number.isNaN(miles) ? undefined : miles,
    };
  }

  #order(occurrences: readonly (Occurrence | undefined)[]): TimeContext {
    const today = this.#dayOf(this.#now);
    this.#today = today;
    const { weekday } = wallClock(this.#visitorZone, this.#now);
    return prepareTimeContext(this.index, {
      nextStarts: Float64Array.from(occurrences, (occurrence) => occurrence?.start ?? Infinity),
      tomorrow: ((weekday + 1) % 7) as Weekday,
      todayEnds: epochOfDay(this.#visitorZone, today + 1, 0),
      tomorrowEnds: epochOfDay(this.#visitorZone, today + 2, 0),
    });
  }

  /** Someone who asks for Wednesday wants the list by Wednesday's times, also of groups that meet sooner. */
  #orderFor(days: readonly DayChoice[]): Order {
    if (days.length === 0) return { occurrences: this.#occurrences, now: this.#base };
    const key = days.join();
    if (this.#chosen?.days === key) return this.#chosen;
    const todayEnds = epochOfDay(this.#visitorZone, this.#today + 1, 0);
    const { weekday } = wallClock(this.#visitorZone, this.#now);
    const wanted = new Set(
      days.map((day) => (day === 'today' ? weekday : day === 'tomorrow' ? (weekday + 1) % 7 : day)),
    );
    const occurrences = this.#occurrences.map((occurrence, at) => {
      const { schedule } = this.index.groups[at] ?? {};
      if (!schedule || !occurrence || (days.includes('today') && occurrence.start < todayEnds))
        return occurrence;
      const here = weekdaysIn(schedule, occurrence, this.#clockAt(at));
      const left = schedule.days.filter((_, each) => wanted.has(here[each] ?? -1));
      if (left.length === 0 || left.length === here.length) return occurrence;
      return nextOccurrence({ ...schedule, days: left }, this.#zoneAt(at), this.#now);
    });
    // Today and tomorrow still count by the soonest start of all.
    const now = { ...this.#base, order: this.#order(occurrences).order };
    const chosen = { days: key, occurrences, now };
    this.#chosen = chosen;
    return chosen;
  }
}

/** Where a run that begins at `from` ends, looked for in a few steps however long it is: none of its kind stand behind it. */
function endOfRun(from: number, end: number, isSame: (at: number) => boolean): number {
  let last = from;
  let step = 1;
  while (last + step < end && isSame(last + step)) {
    last += step;
    step *= 2;
  }
  let beyond = Math.min(last + step, end);
  while (beyond - last > 1) {
    const middle = (last + beyond) >> 1;
    if (isSame(middle)) last = middle;
    else beyond = middle;
  }
  return beyond;
}

function kindOf(
  group: SupportGroup | undefined,
  occurrence: Occurrence | undefined,
  query: GroupQuery,
  isWithoutPlace: boolean,
): Section['kind'] {
  if (group?.attendance === 'inactive') return 'inactive';
  if (!occurrence) return 'no-time';
  return query.near && query.sort === 'distance' && !isWithoutPlace ? 'nearest' : 'day';
}

/** What stands for one place; empty where there is none to go to. */
function placeKey({ place }: SupportGroup): string {
  return place && !place.approximate && place.address ? `${place.address} ${place.city}`.toLowerCase() : '';
}
