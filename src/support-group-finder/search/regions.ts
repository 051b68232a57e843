import { readPlaceWords } from '../feeds/places/place-words.js';
import type { GroupPlace } from '../feeds/support-group.js';
import { foldText } from './fold-text.js';
import type { Facet } from './facet.js';
import { optionColumn } from './facet.js';

/**
 * Stands between the names of a region's key, which is its path, folded: so however a feed writes a region, and whichever feed
 * comes first, it is the same one.
 */
export const BETWEEN = '\u001f';

/** What there is to choose from. */
export interface RegionChoices extends Pick<RegionColumn, 'nameOf'> {
  readonly tree: readonly Region[];
}

export const NO_REGIONS: RegionChoices = { tree: [], nameOf: String };

/** A region, and the regions in it by name. */
export interface Region {
  readonly key: string;
  /** As the list writes it. */
  readonly name: string;
  readonly parts: readonly Region[];
}

/** For each group, its region and all that region lies in. */
export interface RegionColumn extends Facet<string> {
  /** What a region is called. */
  readonly nameOf: (key: string) => string;
}

type Place = Pick<GroupPlace, 'regions' | 'city' | 'address' | 'postalCode'> | undefined;

/** Where a region lies, the widest first; the last is the region itself. */
export const wider = (key: string): string[] => {
  const names = key.split(BETWEEN);
  return names.map((_, at) => names.slice(0, at + 1).join(BETWEEN));
};

/** However its letters, accents, marks and blanks are written, a name is one; what has no letter or digit is none. */
const fold = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The names that say something. */
const told = (names: readonly string[]): string[] =>
  names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => fold(name) && !readPlaceWords(name).isNothing);

/** What stands after the town in an address, up to its ZIP code: its state. */
function stateOf(address: string, city: string): string {
  const parts = address.split(/\s*,\s*/);
  const after = parts.map(fold).lastIndexOf(fold(city)) + 1;
  return after ? (/^[^\d,]*/.exec(parts[after] ?? '')?.[0].trim() ?? '') : '';
}

/** State, town and ZIP code, as far as they are told. */
const townOf = ({ city, address, postalCode }: NonNullable<Place>): string[] =>
  told([...(city ? [stateOf(address, city), city] : []), postalCode.slice(0, 5)]);

/** Picks how a region is written most, but rather in capitals and small letters than in one of them. */
class Spellings {
  readonly #counts = new Map<string, Map<string, number>>();

  add(key: string, name: string, times: number): void {
    const counts = this.#counts.get(key) ?? new Map<string, number>();
    this.#counts.set(key, counts.set(name, (counts.get(name) ?? 0) + times));
  }

  readonly of = (key: string): string => {
    let [best, most] = [key.slice(key.lastIndexOf(BETWEEN) + 1), 0];
    for (const [name, count] of this.#counts.get(key) ?? []) {
      const isMixed = name !== name.toUpperCase() && name !== name.toLowerCase();
      const rank = isMixed ? count + 2 ** 30 : count;
      if (rank > most) [best, most] = [name, rank];
    }
    return best;
  };
}

/**
 * The regions of groups, as their lists give them; where those tell no two groups apart, their towns and ZIP codes. A group whose
 * list names no region is in the one that is called as its town, if there is one such. Where rows of one region leave a level
 * out that others give, theirs is the place with it: Kings > Brooklyn is Kings > New York > Brooklyn.
 */
export function regionColumn(places: readonly Place[]): RegionColumn {
  // Many groups share few paths.
  const read = new Map<string, readonly string[]>();
  const statedOf = (place: Place): readonly string[] => {
    const text = place?.regions.join(BETWEEN) ?? '';
    let path = read.get(text);
    if (!path) read.set(text, (path = told(text.split(BETWEEN))));
    return path;
  };
  for (const place of places) statedOf(place);
  const stated = new Set([...read.values()].map((path) => path.map(fold).join(BETWEEN)));
  const deepest = [...stated].reduce((one, other) => (other.length > one.length ? other : one), '');
  const hasRegions = [...stated].some((key) => key && !(deepest + BETWEEN).startsWith(key + BETWEEN));

  const paths = new Map<string, { path: readonly string[]; isTown: boolean; times: number }>();
  const written = places.map((place) => {
    const own = hasRegions ? statedOf(place) : [];
    const isTown = own.length === 0;
    // Beside regions a town is one by itself.
    const path = !isTown
      ? own
      : !place
        ? []
        : hasRegions
          ? told([place.city || place.postalCode])
          : townOf(place);
    const key = [isTown, ...path].join(BETWEEN);
    const known = paths.get(key);
    if (known) known.times += 1;
    else paths.set(key, { path, isTown, times: 1 });
    return key;
  });

  const byName = new Map<string, Set<string>>();
  for (const { path } of paths.values())
    for (const key of wider(path.map(fold).join(BETWEEN))) {
      const name = key.slice(key.lastIndexOf(BETWEEN) + 1);
      byName.set(name, (byName.get(name) ?? new Set()).add(key));
    }
  /** Where a region lies in another, if it is told more closely than directly in it. */
  const within = (inside: string, name: string): string => {
    const direct = inside && inside + BETWEEN;
    const deeper = [...(byName.get(name) ?? [])].filter(
      (key) => key.startsWith(direct) && key !== direct + name && !key.startsWith(direct + name + BETWEEN),
    );
    return deeper.length === 1 ? (deeper[0] ?? '') : direct + name;
  };

  const spellings = new Spellings();
  const resolved = new Map<string, readonly string[]>();
  for (const [key, { path, isTown, times }] of paths) {
    let at = '';
    for (const name of path) {
      const folded = fold(name);
      at = at || (isTown && !stated.has(folded)) ? within(at, folded) : folded;
      spellings.add(at, name, times);
    }
    resolved.set(key, at ? wider(at) : []);
  }
  const column = optionColumn(places.length, (position) => resolved.get(written[position] ?? '') ?? []);
  return { ...column, nameOf: spellings.of };
}

/**
 * The regions to choose from, by name. Regions alone in their place tell nothing apart, so what is in them stands there.
 * @returns none where there are no two to choose from.
 */
export function regionTree({ options, nameOf }: RegionColumn): readonly Region[] {
  const inside = new Map<string, string[]>();
  for (const key of options) {
    const parent = key.slice(0, Math.max(0, key.lastIndexOf(BETWEEN)));
    inside.set(parent, [...(inside.get(parent) ?? []), key]);
  }
  const { compare } = new Intl.Collator('en', { numeric: true });
  const partsOf = (parent: string): Region[] => {
    const keys = inside.get(parent) ?? [];
    if (keys.length < 2) return keys[0] === undefined ? [] : partsOf(keys[0]);
    return keys
      .map((key) => ({ key, name: nameOf(key), parts: partsOf(key) }))
      .sort((one, other) => compare(one.name, other.name));
  };
  return partsOf('');
}
