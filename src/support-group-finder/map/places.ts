import { pointOf } from '../search/near.js';
import type { SupportGroup } from '../feeds/support-group.js';
import { isOnThisSide } from '../feeds/places/this-side.js';
import { project, type Spot } from './projection.js';

/** One place on the map, and who meets there. */
export interface MapPlace {
  readonly key: string;
  readonly spot: Spot;
  /** Only an area is known, not an address. */
  readonly isArea: boolean;
  /** Positions of its groups in the list. */
  readonly positions: readonly number[];
}

/** Groups by where they are; each is in one of these. */
export interface MapPlaces {
  readonly places: readonly MapPlace[];
  /** How many groups are at them. */
  readonly groups: number;
  readonly online: number;
  /** Those that meet somewhere, and it isn't known where on the map. */
  readonly withoutPlace: number;
  /** Positions of groups whose point can't be right, who are among those without. */
  readonly doubtful: readonly number[];
}

/** About ten metres: two feeds seldom write the same point of one house. */
const PER_DEGREE = 10_000;
/** A list is of this side of the world where so many of its points are. */
const MOST = 0.75;

/** Ends in what may be another country: letters, and neither a state nor this country. */
const ELSEWHERE = /,\s*(?!USA?$|United States|[A-Z]{2}$)[\p{L}. ]+$/u;

/**
 * Puts groups on the map. In a list of this side of the world a point on the other is a mistake (a sign or an order of numbers), unless
 * its address says so.
 * @param positions those to be shown.
 */
export function placesOf(groups: readonly SupportGroup[], positions: ArrayLike<number>): MapPlaces {
  const places = new Map<number, MapPlace & { positions: number[] }>();
  const doubtful: number[] = [];
  const isOfThisSide = mostAreHere(groups);
  let online = 0;
  let withoutPlace = 0;
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? 0;
    const group = groups[position];
    if (!group) continue;
    const point = pointOf(group);
    if (!point) {
      if (group.attendance === 'online') online += 1;
      else withoutPlace += 1;
      continue;
    }
    const { approximate: isArea = false, address = '' } = group.place ?? {};
    if (isOfThisSide && !isOnThisSide(point) && !ELSEWHERE.test(address)) {
      doubtful.push(position);
      continue;
    }
    const round = (degrees: number): number => Math.round(degrees * PER_DEGREE);
    // One number of both: 100,000 texts would take several times as long.
    const of = (round(point.latitude) * 2 ** 23 + round(point.longitude)) * 2 + (isArea ? 1 : 0);
    const place = places.get(of);
    if (place) place.positions.push(position);
    else places.set(of, { key: String(of), spot: project(point), isArea, positions: [position] });
  }
  const found = [...places.values()];
  return {
    places: found,
    groups: found.reduce((sum, { positions: each }) => sum + each.length, 0),
    online,
    withoutPlace: withoutPlace + doubtful.length,
    doubtful,
  };
}

const sides = new WeakMap<readonly SupportGroup[], boolean>();

/** Looked at once for each list. */
function mostAreHere(groups: readonly SupportGroup[]): boolean {
  let known = sides.get(groups);
  if (known === undefined) {
    let here = 0;
    let all = 0;
    for (const group of groups) {
      const point = pointOf(group);
      if (!point) continue;
      all += 1;
      if (isOnThisSide(point)) here += 1;
    }
    known = here >= all * MOST;
    sides.set(groups, known);
  }
  return known;
}
