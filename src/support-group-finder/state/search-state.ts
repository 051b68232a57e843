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
  #typed = '';
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

  /** What stands in the field: as it was typed, unless something else has changed since what is asked for. */
  get typed(): string {
    const { text } = this.#query;
    const { zip } = this.#place;
    const read = readTyped(this.#typed);
    return read.text === text && read.zip === zip ? this.#typed : [text, zip].filter(Boolean).join(' ');
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

  /**
   * Takes what is typed: a ZIP code in it is a place, all else is searched for.
   * @param zipData address of the ZIP code table, where it isn't beside the bundle.
   */
  type(typed: string, zipData: string | undefined): void {
    this.#typed = typed;
    const { text, zip } = readTyped(typed);
    if (zip !== this.#place.zip) this.enterZip(zip, zipData);
    this.change({ text });
  }

  /** @param zipData address of the ZIP code table, where it isn't beside the bundle. */
  enterZip(typed: string, zipData: string | undefined): void {
    const zip = typed.trim();
    const isWhole = readZip(zip) !== undefined;
    this.#setPlace({ zip, usesGeolocation: false, ...(zip && { note: isWhole ? 'loading' : 'incomplete' }) });
    if (!isWhole) return;
    void placeOfZip(zip, zipData).then((place) => {
      if (this.#place.zip === zip) this.#setPlace(place);
    });
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

  showMore(): void {
    this.#limit += PAGE_SIZE;
    this.#onChange();
  }

  #setPlace(place: PlaceState): void {
    this.#place = place;
    const within = this.#miles === undefined ? {} : { within: this.#miles };
    this.#query = withPlace(this.#query, place.position && { ...place.position, ...within });
    this.#limit = PAGE_SIZE;
    this.#onChange();
  }
}

/** A ZIP code among other words; a longer number, or one that is part of a word, is none. */
const ZIP_AMONG_WORDS = /(?<![\p{L}\d-])\d{5}(?:[-\s]?\d{4})?(?![\p{L}\d-])/gu;

/** What is typed into the one field: the ZIP code in it, the last where there are several, and all else. */
function readTyped(typed: string): { readonly text: string; readonly zip: string } {
  const zip = typed.match(ZIP_AMONG_WORDS)?.at(-1) ?? '';
  if (!zip) return { zip, text: typed };
  const text = typed.replace(zip, ' ').replace(/[\s,]+/g, ' ');
  return { zip, text: text.trim() };
}

/** A query without the place it had, or with another. */
function withPlace(query: GroupQuery, place: Near | undefined): GroupQuery {
  const { near, ...rest } = query;
  if (place) return { ...rest, near: place };
  return near ? { ...rest, sort: 'start' } : query;
}
