import type { Area } from '../search/query.js';
import { MOST_ZOOM, worldWidth } from './camera.js';
import type { MapPlace } from './places.js';
import { project, unproject, type Spot } from './projection.js';
import { numbered } from '../../shared/lists.js';

/** What is drawn for one place, or for several that are too near each other to be told apart. */
export interface Pin {
  /** The same wherever the map looks, at one zoom; of a place at each. */
  readonly key: string;
  readonly spot: Spot;
  /** How many groups it stands for. */
  readonly groups: number;
  /** Absent where it stands for several. */
  readonly place: MapPlace | undefined;
  /** The part of the world that its places are in. */
  readonly box: Box;
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** A place, or those of a square in their middle. */
interface Sum extends Pin {
  readonly places: number;
}

/** Pins nearer to each other than this are one, in pixels: each can be hit by a finger. */
const RADIUS = 48;
/** The world is cut into squares 64 pixels wide at each zoom: how often it is halved for that at zoom 0. */
const HALVED = 2;
/** Smaller ones aren't asked for. */
const MOST_HALVED = MOST_ZOOM + HALVED;
/** Squares around a view that are looked at, too: what stands there may be one pin with what is in it. */
const AROUND_VIEW = 3;
/** In degrees. */
const ROUNDING = 1e-9;
/** A square with more places than this is one pin from the start. */
const FEW = 6;

/** The bits of a number of 16 bits at most, with a free one before each. */
function spread(value: number): number {
  let spaced = (value | (value << 8)) & 0x00ff00ff;
  spaced = (spaced | (spaced << 4)) & 0x0f0f0f0f;
  spaced = (spaced | (spaced << 2)) & 0x33333333;
  return (spaced | (spaced << 1)) & 0x55555555;
}

/** A square's number: those in one larger square follow each other. */
const cellNumber = (column: number, row: number): number =>
  (spread(column >>> 10) + 2 * spread(row >>> 10)) * 2 ** 20 + spread(column & 1023) + 2 * spread(row & 1023);

/** What of all before each position, and of all, a value comes to. */
function summed(places: readonly MapPlace[], value: (place: MapPlace) => number): Float64Array {
  const sums = new Float64Array(places.length + 1);
  let sum = 0;
  for (const [at, place] of numbered(places)) sums[at + 1] = sum += value(place);
  return sums;
}

function alone(place: MapPlace): Sum {
  const { x, y } = place.spot;
  const box = { west: x, east: x, north: y, south: y };
  return { key: place.key, spot: place.spot, groups: place.positions.length, place, box, places: 1 };
}

/** One pin of two, where the first is. */
const both = (one: Sum, other: Sum): Sum => ({
  ...one,
  groups: one.groups + other.groups,
  place: undefined,
  box: {
    west: Math.min(one.box.west, other.box.west),
    east: Math.max(one.box.east, other.box.east),
    north: Math.min(one.box.north, other.box.north),
    south: Math.max(one.box.south, other.box.south),
  },
});

/** The squares around one's own, in which what is too near to it may be. */
const AROUND = [-2, -1, 0, 1, 2].flatMap((right) => [-2, -1, 0, 1, 2].map((down) => [right, down] as const));

/**
 * Lets those with few places join one that is too near, and has more. None is moved by that, so that what becomes of one hangs on what is
 * around it alone, and not on where the map looks.
 */
function joined(sums: readonly Sum[], zoom: number): Sum[] {
  const near = RADIUS / worldWidth(zoom);
  // As large as they can be with room for one pin each.
  const width = near / Math.SQRT2;
  const kept = new Map<number, Sum>();
  // Alike, at random, though always the same: in a row one would hang on the next, and that on its next, and so on.
  const chance = ({ spot }: Sum): number => (spot.x * 1e8) % 1;
  const ordered = [...sums].sort(
    (one, other) =>
      other.places - one.places || chance(one) - chance(other) || (one.key < other.key ? -1 : 1),
  );
  for (const sum of ordered) {
    const { x, y } = sum.spot;
    const [column, row] = [Math.floor(x / width), Math.floor(y / width)];
    let least = near;
    let into = column * 2 ** 24 + row;
    for (const [right, down] of AROUND) {
      const square = (column + right) * 2 ** 24 + row + down;
      const { spot } = kept.get(square) ?? {};
      const distance = spot ? Math.hypot(spot.x - x, spot.y - y) : Infinity;
      if (distance >= least) continue;
      least = distance;
      into = square;
    }
    const head = kept.get(into);
    kept.set(into, head ? both(head, sum) : sum);
  }
  return [...kept.values()];
}

/** All places, for any part of the map and any zoom. An answer costs what it holds, however many places there are. */
export class PinIndex {
  /** How often the world is halved for the smallest squares. */
  readonly #most: number;
  /** In the order of those. */
  readonly #places: readonly MapPlace[];
  readonly #cells: Float64Array;
  /** Sums over the places before each, and over all. */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #groups: Float64Array;

  constructor(places: readonly MapPlace[]) {
    // Number of the square and position in one number each, which sort by themselves, and fast.
    const positions = 2 ** Math.ceil(Math.log2(places.length + 1));
    this.#most = Math.min(MOST_HALVED, Math.floor((53 - Math.log2(positions)) / 2));
    const across = 2 ** this.#most;
    const number = (part: number): number => Math.max(0, Math.min(across - 1, Math.floor(part * across)));
    const order = Float64Array.from(
      places,
      ({ spot }, at) => cellNumber(number(spot.x), number(spot.y)) * positions + at,
    ).sort();
    this.#places = [...order].map((each) => places[each % positions]).filter((place) => !!place);
    this.#cells = order.map((each) => Math.floor(each / positions));
    this.#x = summed(this.#places, ({ spot }) => spot.x);
    this.#y = summed(this.#places, ({ spot }) => spot.y);
    this.#groups = summed(this.#places, ({ positions: { length } }) => length);
  }

  /** Pins of a part of the map, from the top down as they are read. */
  pinsIn({ north, south, west, east }: Area, near: number): Pin[] {
    const zoom = Math.min(MOST_ZOOM, Math.round(near));
    const from = project({ latitude: north, longitude: west });
    const to = project({ latitude: south, longitude: east });
    const sums = this.#sums({ west: from.x, east: to.x, north: from.y, south: to.y }, zoom);
    return (zoom < MOST_ZOOM ? joined(sums, zoom) : sums)
      .filter(({ spot: { x, y } }) => x >= from.x && x <= to.x && y >= from.y && y <= to.y)
      .map((sum) => (sum.place ? sum : { ...sum, key: `${String(zoom)} ${sum.key}` }))
      .sort((one, other) => one.spot.y - other.spot.y || one.spot.x - other.spot.x);
  }

  /** How near one has to go from a zoom for the parts of a pin to be told apart. */
  zoomInto({ box }: Pin, from: number): number {
    const upper = unproject({ x: box.west, y: box.north });
    const lower = unproject({ x: box.east, y: box.south });
    const area = {
      north: upper.latitude + ROUNDING,
      south: lower.latitude - ROUNDING,
      west: upper.longitude - ROUNDING,
      east: lower.longitude + ROUNDING,
    };
    let zoom = Math.round(from) + 1;
    while (zoom < MOST_ZOOM && this.pinsIn(area, zoom).length < 2) zoom += 1;
    return Math.min(MOST_ZOOM, zoom);
  }

  /** What is in a box, and in the squares around it. */
  #sums({ west, east, north, south }: Box, zoom: number): Sum[] {
    const found: Sum[] = [];
    const walk = (halved: number, column: number, row: number, start: number, end: number): void => {
      const width = 2 ** -halved;
      const around = AROUND_VIEW * 2 ** (-HALVED - zoom);
      const isBeside =
        column * width > east + around ||
        (column + 1) * width < west - around ||
        row * width > south + around ||
        (row + 1) * width < north - around;
      if (start === end || isBeside) return;
      if (end - start <= FEW || halved === this.#most) {
        for (const place of this.#places.slice(start, end)) found.push(alone(place));
        return;
      }
      if (halved === zoom + HALVED && zoom < MOST_ZOOM) {
        const box = {
          west: column * width,
          east: (column + 1) * width,
          north: row * width,
          south: (row + 1) * width,
        };
        found.push(this.#sum(start, end, `in ${String(column)} ${String(row)}`, box));
        return;
      }
      let next = start;
      for (let part = 0; part < 4; part += 1) {
        const [inner, down] = [2 * column + (part & 1), 2 * row + (part >> 1)];
        const last = this.#before((cellNumber(inner, down) + 1) * 4 ** (this.#most - halved - 1), next, end);
        walk(halved + 1, inner, down, next, last);
        next = last;
      }
    };
    walk(0, 0, 0, 0, this.#places.length);
    return found;
  }

  #sum(start: number, end: number, key: string, box: Box): Sum {
    const of = (upTo: Float64Array): number => (upTo[end] ?? 0) - (upTo[start] ?? 0);
    const places = end - start;
    const spot = { x: of(this.#x) / places, y: of(this.#y) / places };
    return { key, spot, groups: of(this.#groups), place: undefined, box, places };
  }

  /** How many are in squares before that of a number, of those from `least` to `most`. */
  #before(cell: number, least: number, most: number): number {
    let [low, high] = [least, most];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cells[middle] ?? 0) < cell) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
