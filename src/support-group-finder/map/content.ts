import type { SupportGroup } from '../feeds/support-group.js';
import type { Mapped } from '../state/results.js';
import { PinIndex } from './pins.js';
import type { MapPlace, MapPlaces } from './places.js';
import { placesOf } from './places.js';

/** What is on a map, made anew only when other groups are found: not when their order changes. */
export class MapContent {
  #groups: readonly SupportGroup[] = [];
  #count = 0;
  /** By position, 1 for each group that is found. */
  #found = new Uint8Array();
  #places: MapPlaces = { places: [], groups: 0, online: 0, withoutPlace: 0, doubtful: [] };
  #index = new PinIndex([]);
  #byPosition: Map<number, MapPlace> | undefined;

  get places(): MapPlaces {
    return this.#places;
  }

  get index(): PinIndex {
    return this.#index;
  }

  /** Groups whose point can't be right. */
  get doubtful(): readonly SupportGroup[] {
    return this.#places.doubtful.flatMap((position) => this.#groups[position] ?? []);
  }

  /** @returns whether that changes the map. */
  take({ groups, positions }: Mapped): boolean {
    const isSame =
      groups === this.#groups &&
      positions.length === this.#count &&
      positions.every((position) => this.#found[position]);
    this.#count = positions.length;
    if (isSame) return false;
    this.#groups = groups;
    this.#found = new Uint8Array(groups.length);
    for (const position of positions) this.#found[position] = 1;
    this.#places = placesOf(groups, positions);
    this.#index = new PinIndex(this.#places.places);
    this.#byPosition = undefined;
    return true;
  }

  /** Where a group is, if it is on the map. */
  placeOf(group: SupportGroup): MapPlace | undefined {
    this.#byPosition ??= new Map(
      this.#places.places.flatMap((place) => place.positions.map((position) => [position, place] as const)),
    );
    return this.#byPosition.get(this.#groups.indexOf(group));
  }
}
