import { PAGE_SIZE } from '../views/day-list.js';
import type { PlaceState } from './location.js';
import { NO_LOCATION, locate, placeOfZip } from './location.js';
import type { FilterName, FilterOptions, GroupFilters, GroupQuery, Near } from '../search/query.js';
import { EVERYTHING } from '../search/query.js';
import type { AddressFilters } from '../search/url-state.js';
import { IN_ADDRESS } from '../search/url-state.js';
import { readZip } from '../search/zip-table.js';

/** Miles people go for a group, until they say otherwise. */
export const NEARBY = 25;

/** What a visitor asks for, and how much of it is shown. Kept in memory only. */
export class SearchState {
  readonly #onChange: () => void;
  #query: GroupQuery = EVERYTHING;
  #miles: number | undefined = NEARBY;
  #place: PlaceState = NO_LOCATION;
  #limit = PAGE_SIZE;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get query(): GroupQuery {
    return this.#query;
  }

  get place(): PlaceState {
    return this.#place;
  }

  /** Most rows to show. */
  get limit(): number {
    return this.#limit;
  }

  /** Asks for something else, near the same place. */
  start(query: GroupQuery): void {
    this.#query = { ...query, ...(this.#query.near && { near: this.#query.near }) };
  }

  change(change: Partial<GroupQuery>): void {
    this.#query = { ...this.#query, ...change };
    this.#limit = PAGE_SIZE;
    this.#onChange();
  }

  /** Takes these filters over; words, region and place stay. */
  setFilters(filters: AddressFilters): void {
    // What stands for an address without a hash has more to it.
    this.change(Object.fromEntries(IN_ADDRESS.map((name) => [name, filters[name]])));
  }

  toggle<Name extends FilterName>(filter: Name, option: FilterOptions[Name]): void {
    const filters: GroupFilters = this.#query;
    const chosen: readonly FilterOptions[Name][] = filters[filter];
    const next = chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option];
    this.change({ [filter]: next });
  }

  /** Takes over a query that says itself how far to go. */
  apply(query: GroupQuery): void {
    this.#miles = query.near?.within;
    this.change(query);
  }

  clear(): void {
    this.clearLocation();
    this.change(EVERYTHING);
  }

  /** @param zipData address of the ZIP code table, where it isn't beside the bundle. */
  enterZip(zip: string, zipData: string | undefined): void {
    const digits = readZip(zip);
    this.#setPlace({ zip, usesGeolocation: false, ...(digits && { note: 'loading' }) });
    if (!digits) return;
    void placeOfZip(zip, zipData).then((place) => {
      if (this.#place.zip === zip) this.#setPlace(place);
    });
  }

  /** The ZIP code is as complete as it will be. */
  checkZip(): void {
    const { zip, usesGeolocation } = this.#place;
    if (zip.trim() && !usesGeolocation && !readZip(zip))
      this.#setPlace({ zip, usesGeolocation, note: 'incomplete' });
  }

  clearLocation(): void {
    this.#setPlace(NO_LOCATION);
  }

  locate(): void {
    this.#setPlace({ ...NO_LOCATION, note: 'locating' });
    void locate(navigator.geolocation).then((place) => {
      if (this.#place.note === 'locating') this.#setPlace(place);
    });
  }

  /** @param miles `undefined` for any distance. */
  setWithin(miles: number | undefined): void {
    this.#miles = miles;
    this.#setPlace(this.#place);
  }

  /** @returns the position of the first row that is new. */
  showMore(): number {
    const first = this.#limit;
    this.#limit += PAGE_SIZE;
    this.#onChange();
    return first;
  }

  #setPlace(place: PlaceState): void {
    this.#place = place;
    const within = this.#miles === undefined ? {} : { within: this.#miles };
    this.#query = withPlace(this.#query, place.position && { ...place.position, ...within });
    this.#limit = PAGE_SIZE;
    this.#onChange();
  }
}

/** A query without the place it had, or with another. */
function withPlace(query: GroupQuery, place: Near | undefined): GroupQuery {
  const { near, ...rest } = query;
  if (place) return { ...rest, near: place };
  return near ? { ...rest, sort: 'start' } : query;
}
