import type { Weekday } from '../feeds/support-group.js';
import type { GroupIndex } from './index-groups.js';
import { distanceInMiles, isWithin, pointOf } from './near.js';
import type { Facet } from './facet.js';
import { facetCounts, applyFacet } from './facet.js';
import { packPostings } from './postings.js';
import type { DayChoice, FilterName, FilterOptions, GroupQuery, Near, Position, Sort } from './query.js';
import { DAY_CHOICES, FILTERS, RADII } from './query.js';
import { positionsOf, sortedBy } from './sorted-by.js';
import { lazyValues } from './lazy-values.js';
import { textMatches } from './word-index.js';

/** Times as they are now, made anew with each tick of the page's clock, never changed. */
export interface Times {
  /** By position in the index: epoch milliseconds of the start that is running or comes next; `Infinity`: none known. */
  readonly nextStarts: ArrayLike<number>;
  /** Tomorrow's weekday on the clock the list is shown by. */
  readonly tomorrow: Weekday;
  /** Epoch milliseconds of the coming midnight on that clock, and of the one after. */
  readonly todayEnds: number;
  readonly tomorrowEnds: number;
}

/** `Times` settled against an index. */
export interface TimeContext {
  readonly tomorrow: Weekday;
  readonly days: Facet<DayChoice>;
  /** Positions by next start; groups without one after them, inactive groups last. Ties as in the feed. */
  readonly order: Uint32Array;
}

/** How many results each option would give, with everything else asked for as it is. Counted at the first look. */
type OptionCounts = {
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
  readonly isFuzzy: boolean;
}

const TODAY = DAY_CHOICES.indexOf('today');
const TOMORROW = DAY_CHOICES.indexOf('tomorrow');
const FIRST_WEEKDAY = DAY_CHOICES.indexOf(0);

/** Orders the groups by next start, and finds those that are today's and tomorrow's. */
export function prepareTimeContext(index: GroupIndex, times: Times): TimeContext {
  const { groups, inactive } = index;
  // More minutes than any start has, so that what has none, and then what is inactive, sorts behind.
  const never = 2 ** 28;
  const minutes = (position: number): number => {
    const start = Math.floor((times.nextStarts[position] ?? Infinity) / 60_000);
    return (inactive[position] ? never : 0) + Math.min(start, never - 1);
  };
  return lazyValues<TimeContext>({
    tomorrow: () => times.tomorrow,
    days: () => dayChoices(index, times),
    order: () => sortedBy(minutes, positionsOf(groups)),
  });
}

function dayChoices(index: GroupIndex, times: Times): Facet<DayChoice> {
  const { nextStarts, tomorrow, todayEnds, tomorrowEnds } = times;
  const { starts, values } = index.days;
  const lists = packPostings(index.groups.length, (position, add) => {
    let meetsTomorrow = false;
    for (let at = starts[position] ?? 0; at < (starts[position + 1] ?? 0); at += 1) {
      const weekday = values[at] ?? 0;
      meetsTomorrow ||= weekday === tomorrow;
      add(FIRST_WEEKDAY + weekday);
    }
    const next = nextStarts[position] ?? Infinity;
    // What has ended today is not "today" to someone looking now; what still runs since last night is.
    if (next < todayEnds) add(TODAY);
    // A monthly group meets on that weekday, yet not always tomorrow.
    if (next < tomorrowEnds && meetsTomorrow) add(TOMORROW);
  });
  return { options: DAY_CHOICES, ...lists };
}

/** Finds, orders and counts the groups a query asks for. */
export function runQuery(index: GroupIndex, query: GroupQuery, now: TimeContext): QueryResult {
  const size = index.groups.length;
  const columnOf = (filter: FilterName): Facet<unknown> => (filter === 'days' ? now.days : index[filter]);
  // One bit for each filter a group fails; a group no option can bring back has all of them.
  const failed = new Uint16Array(size);
  const all = 0xffff;
  const bitOf = (filter: FilterName): number => 1 << FILTERS.indexOf(filter);
  const nearBit = 1 << FILTERS.length;
  const areaBit = nearBit << 1;

  const text = query.text ? textMatches(index.words, query.text) : undefined;
  if (text)
    for (let position = 0; position < size; position += 1) if (!text.found[position]) failed[position] = all;
  for (const filter of FILTERS)
    if (query[filter].length > 0) applyFacet(columnOf(filter), query[filter], failed, bitOf(filter));
  const near = query.near && byDistance(index, now.order, query.near, query.sort);
  const within = query.near?.within ?? Infinity;
  if (near)
    near.distances.forEach((distance, position) => {
      if (distance > within) failed[position] = (failed[position] ?? 0) | nearBit;
    });

  const { area } = query;
  if (area)
    index.groups.forEach((group, position) => {
      const point = pointOf(group);
      if (!point || !isWithin(area, point)) failed[position] = (failed[position] ?? 0) | areaBit;
    });

  const counts = Object.fromEntries(
    FILTERS.map((filter) => [filter, () => facetCounts(columnOf(filter), failed, bitOf(filter))]),
    // Each filter's column has that filter's options.
  ) as unknown as Parameters<typeof lazyValues<OptionCounts>>[0];

  const order = near?.order ?? now.order;
  const isInactive = index.inactive;
  const positions = new Uint32Array(size);
  let total = 0;
  let inactive = 0;
  let withoutPlace = 0;
  for (let at = 0; at < size; at += 1) {
    const position = order[at] ?? 0;
    if (failed[position]) continue;
    positions[total] = position;
    total += 1;
    inactive += isInactive[position] ?? 0;
    if (near && Number.isNaN(near.distances[position])) withoutPlace += 1;
  }
  return {
    positions: positions.slice(0, total),
    total,
    inactive,
    withoutPlace,
    ...(near && { distances: near.distances }),
    counts: lazyValues<OptionCounts>(counts),
    withinCounts: near ? countWithin(near.distances, failed, nearBit) : new Map(),
    isFuzzy: text?.isFuzzy ?? false,
  };
}

interface FromHere {
  readonly near: Near;
  readonly sort: Sort;
  readonly startOrder: Uint32Array;
  readonly distances: Float64Array;
  readonly order: Uint32Array;
}

const lastFromHere = new WeakMap<GroupIndex, FromHere>();

/** Distances from a place and the order they give, kept until either changes: a keystroke changes neither. */
function byDistance(index: GroupIndex, startOrder: Uint32Array, near: Near, sort: Sort): FromHere {
  const last = lastFromHere.get(index);
  const isSamePlace = last?.near.latitude === near.latitude && last.near.longitude === near.longitude;
  if (isSamePlace && last.startOrder === startOrder && last.sort === sort) return last;
  const distances = isSamePlace ? last.distances : distancesFrom(index, near);
  const { inactive } = index;
  // More hundredths of a mile than any two places lie apart.
  const nowhere = 2 ** 22;
  const rank = (position: number): number => {
    const distance = distances[position] ?? NaN;
    const behind = inactive[position] ? 2 * nowhere : 0;
    if (Number.isNaN(distance)) return behind + nowhere;
    // To a hundredth of a mile, so that groups in one house are ordered by start.
    return behind + (sort === 'distance' ? Math.round(distance * 100) : 0);
  };
  const found = { near, sort, startOrder, distances, order: sortedBy(rank, startOrder) };
  lastFromHere.set(index, found);
  return found;
}

function distancesFrom({ groups }: GroupIndex, here: Position): Float64Array {
  const distances = new Float64Array(groups.length);
  groups.forEach((group, position) => {
    const point = pointOf(group);
    distances[position] = point ? distanceInMiles(here, point) : NaN;
  });
  return distances;
}

function countWithin(distances: Float64Array, failed: Uint16Array, nearBit: number): Map<number, number> {
  const counts = new Map<number, number>(RADII.map((radius) => [radius, 0]));
  distances.forEach((distance, position) => {
    if ((failed[position] ?? 0) & ~nearBit) return;
    for (const radius of RADII) if (distance <= radius) counts.set(radius, (counts.get(radius) ?? 0) + 1);
  });
  return counts;
}
