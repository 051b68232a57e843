import type { Weekday } from '../support-group.js';
import type { GroupIndex } from './index-groups.js';
import { distanceInMiles } from './near.js';
import type { OptionColumn } from './option-column.js';
import { countOptions, failUnchosen, optionColumn } from './option-column.js';
import type { DayChoice, FilterName, FilterOptions, GroupQuery, Near } from './query.js';
import { DAY_CHOICES, FILTERS, RADII } from './query.js';
import { textMatches } from './word-index.js';

/** Times as they are now, by position in the index. Worked out again with each tick of the page's clock. */
export interface Times {
  /** Epoch milliseconds of the start that is running or comes next; `Infinity`: none known. */
  readonly nextStarts: ArrayLike<number>;
  /** Tomorrow's weekday on the clock the list is shown by. */
  readonly tomorrow: Weekday;
  /** Epoch milliseconds of the coming midnight on that clock, and of the one after. */
  readonly todayEnds: number;
  readonly tomorrowEnds: number;
}

/** `Times` settled against an index. */
export interface Now {
  readonly days: OptionColumn<DayChoice>;
  /** Positions by next start; groups without one after them, inactive groups last. Ties as in the feed. */
  readonly order: Uint32Array;
}

/** How many results each option would give, with everything else asked for as it is. */
export type OptionCounts = {
  readonly [Name in FilterName]: ReadonlyMap<FilterOptions[Name], number>;
};

export interface QueryResult {
  /**
   * Positions in `index.groups`, in the order asked for. With `near`, groups without a place to go to come after those
   * with one; inactive groups always come last.
   */
  readonly positions: Uint32Array;
  readonly total: number;
  /** How many of them are inactive. */
  readonly inactive: number;
  /** With `near`: how many have no place to go to (online, or none on the map); else 0. */
  readonly withoutPlace: number;
  /** With `near`: miles by position in the index, `NaN` for groups without a place to go to. */
  readonly distances?: Float64Array;
  readonly counts: OptionCounts;
  /** With `near`: how many groups with a place lie within each distance offered. */
  readonly withinCounts: ReadonlyMap<number, number>;
  /** A typo was forgiven to find these. */
  readonly forgiven: boolean;
}

/** Orders the groups by next start, and finds those that are today's and tomorrow's. */
export function prepareNow(index: GroupIndex, times: Times): Now {
  const { nextStarts, tomorrow, todayEnds, tomorrowEnds } = times;
  const size = index.groups.length;
  const next = (position: number): number => nextStarts[position] ?? Infinity;
  const days = optionColumn<DayChoice>(
    size,
    (position) => {
      const weekdays = valuesAt(index.days, position);
      const choices: DayChoice[] = [...weekdays];
      // What has ended today is not "today" to someone looking now; what still runs since last night is.
      if (next(position) < todayEnds) choices.push('today');
      // A monthly group meets on that weekday, yet not always tomorrow.
      if (next(position) < tomorrowEnds && weekdays.includes(tomorrow)) choices.push('tomorrow');
      return choices;
    },
    DAY_CHOICES,
  );
  // More minutes than any start has, so that what has none, and then what is inactive, sorts behind.
  const never = 2 ** 28;
  const minutes = (position: number): number => {
    const start = Math.floor(next(position) / 60_000);
    const behind = index.groups[position]?.attendance === 'inactive' ? never : 0;
    return behind + (Number.isFinite(start) ? start : never - 1);
  };
  return {
    days,
    order: sortedBy(
      minutes,
      Uint32Array.from({ length: size }, (_, position) => position),
    ),
  };
}

/** Finds, orders and counts the groups a query asks for. */
export function runQuery(index: GroupIndex, query: GroupQuery, now: Now): QueryResult {
  const size = index.groups.length;
  const columns = { ...index, days: now.days };
  // One bit for each filter a group fails; a group no option can bring back has all of them.
  const failed = new Uint16Array(size);
  const all = 0xffff;
  const bitOf = (filter: FilterName): number => 1 << FILTERS.indexOf(filter);
  const nearBit = 1 << FILTERS.length;

  const text = query.text ? textMatches(index.words(), query.text) : undefined;
  if (text)
    for (let position = 0; position < size; position += 1) if (!text.found[position]) failed[position] = all;
  for (const filter of FILTERS) failUnchosen<unknown>(columns[filter], query[filter], failed, bitOf(filter));
  const near = query.near && fromHere(index, now.order, query.near);
  const within = query.near?.within ?? Infinity;
  if (near)
    near.distances.forEach((distance, position) => {
      if (distance > within) failed[position] = (failed[position] ?? 0) | nearBit;
    });

  const counts = Object.fromEntries(
    FILTERS.map((filter) => [filter, countOptions<unknown>(columns[filter], failed, bitOf(filter))]),
  ) as unknown as OptionCounts;

  const first: number[] = [];
  const withoutPlace: number[] = [];
  const inactive: number[] = [];
  let unplaced = 0;
  for (const position of near && query.sort === 'distance' ? near.order : now.order) {
    if (failed[position]) continue;
    const isUnplaced = near !== undefined && Number.isNaN(near.distances[position]);
    if (isUnplaced) unplaced += 1;
    if (index.groups[position]?.attendance === 'inactive') inactive.push(position);
    else (isUnplaced ? withoutPlace : first).push(position);
  }
  const positions = Uint32Array.from([...first, ...withoutPlace, ...inactive]);
  return {
    positions,
    total: positions.length,
    inactive: inactive.length,
    withoutPlace: unplaced,
    ...(near && { distances: near.distances }),
    counts,
    withinCounts: near ? countWithin(near.distances, failed, nearBit) : new Map(),
    forgiven: text?.forgiven ?? false,
  };
}

interface FromHere {
  readonly near: Near;
  readonly startOrder: Uint32Array;
  readonly distances: Float64Array;
  /** Nearest first, then by start. */
  readonly order: Uint32Array;
}

const lastFromHere = new WeakMap<GroupIndex, FromHere>();

/** Distances from a place, kept until the place or the time changes: a keystroke changes neither. */
function fromHere(index: GroupIndex, startOrder: Uint32Array, near: Near): FromHere {
  const last = lastFromHere.get(index);
  const isSamePlace = last?.near.latitude === near.latitude && last.near.longitude === near.longitude;
  if (isSamePlace && last.startOrder === startOrder) return last;
  const distances =
    isSamePlace && last
      ? last.distances
      : Float64Array.from(index.groups, ({ attendance, place }) =>
          // Nobody travels to an online group; its place says where it comes from.
          attendance === 'online' || place?.latitude === undefined || place.longitude === undefined
            ? NaN
            : distanceInMiles(near, { latitude: place.latitude, longitude: place.longitude }),
        );
  const farthest = 2 ** 21;
  // To a hundredth of a mile, so that groups in one house are ordered by start.
  const hundredths = (position: number): number => {
    const distance = distances[position] ?? NaN;
    return Number.isNaN(distance) ? farthest : Math.round(distance * 100);
  };
  const found = { near, startOrder, distances, order: sortedBy(hundredths, startOrder) };
  lastFromHere.set(index, found);
  return found;
}

/** Stable sort of positions by a whole number from 0 up; a typed array of numbers sorts many times faster than objects. */
function sortedBy(rank: (position: number) => number, positions: Uint32Array): Uint32Array {
  const size = positions.length;
  const keys = Float64Array.from(positions, (position, at) => rank(position) * size + at).sort();
  return Uint32Array.from(keys, (key) => positions[key % size] ?? 0);
}

function countWithin(distances: Float64Array, failed: Uint16Array, nearBit: number): Map<number, number> {
  const counts = new Map<number, number>(RADII.map((radius) => [radius, 0]));
  distances.forEach((distance, position) => {
    if ((failed[position] ?? 0) & ~nearBit) return;
    for (const radius of RADII) if (distance <= radius) counts.set(radius, (counts.get(radius) ?? 0) + 1);
  });
  return counts;
}

function valuesAt<Option>({ options, starts, values }: OptionColumn<Option>, position: number): Option[] {
  return [...values.subarray(starts[position], starts[position + 1])].map((rank) => options[rank] as Option);
}
