import type { Language } from '../../shared/language.js';
import type { CommonOptions, Row } from '../agenda.js';
import type { Part } from '../settings.js';
import type { FilterName, FilterOptions, GroupQuery, Sort } from '../search/query.js';
import type { QueryResult } from '../search/run-query.js';
import type { SupportGroup } from '../support-group.js';
import type { FinderWords } from '../words.js';
import type { PlaceState } from '../place.js';

/** What the parts of the page may ask of the element. Nothing here leaves the page. */
export interface FinderActions {
  readonly search: (text: string) => void;
  readonly toggle: <Name extends FilterName>(filter: Name, option: FilterOptions[Name]) => void;
  readonly clearAll: () => void;
  readonly apply: (query: GroupQuery) => void;
  readonly enterZip: (text: string) => void;
  readonly leavePlace: () => void;
  /** The ZIP code is complete as far as the visitor is concerned. */
  readonly checkZip: () => void;
  readonly locate: () => void;
  readonly setWithin: (miles: number | undefined) => void;
  readonly sort: (sort: Sort) => void;
  readonly toggleMore: () => void;
  /** Puts the further filters away and goes on to the results. */
  readonly closeMore: () => void;
  readonly showAllKinds: () => void;
  readonly showMore: () => void;
  readonly retry: () => void;
  readonly setOpen: (id: string, open: boolean) => void;
  /** @param name of the file, as people say it. */
  readonly saveToCalendar: (rows: readonly Row[], name: string) => void;
  readonly share: (row: Row) => void;
}

/** What the parts of the page are drawn from: plain data and the actions. */
export interface Page {
  readonly words: FinderWords;
  readonly language: Language;
  readonly locale: string;
  /** Level of the finder's own heading; days and groups are the levels below. */
  readonly level: number;
  /** Epoch milliseconds, from the page-wide clock. */
  readonly now: number;
  /** The visitor's zone, which all times of the list are in. */
  readonly zone: string;
  readonly query: GroupQuery;
  readonly place: PlaceState;
  /** Absent until a feed has answered. */
  readonly result: QueryResult | undefined;
  readonly parts: ReadonlySet<Part>;
  /** Options the groups have, most common first, whatever is asked for. */
  readonly common: CommonOptions;
  readonly isMoreOpen: boolean;
  readonly hasAllKinds: boolean;
  /** Some groups keep another clock than the visitor. */
  readonly isElsewhere: boolean;
  /** Ids of groups whose details are open. */
  readonly open: ReadonlySet<string>;
  /** What became of sharing a group. */
  readonly shared: { readonly id: string; readonly note: string } | undefined;
  /** The clinic's number as written; empty for none. */
  readonly phone: string;
  readonly otherTimes: (group: SupportGroup) => readonly Row[];
  /** What visitors call a feed: its host, or the clinic. */
  readonly nameOfSource: (source: string) => string;
  readonly actions: FinderActions;
}
