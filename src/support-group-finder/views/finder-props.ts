import type { Language, Words } from '../../shared/i18n/language.js';
import type { Row } from '../state/time-snapshot.js';
import type { LoadedParts } from '../state/loaded-parts.js';
import type { Results } from '../state/results.js';
import type { Merge } from '../feeds/merging/fold-duplicates.js';
import type { FeedState } from '../feeds/load-feeds.js';
import type { MapTiles } from '../state/map-tiles.js';
import type { Part } from '../state/settings.js';
import type { Area, FilterName, FilterOptions, GroupQuery, Sort } from '../search/query.js';
import type { SupportGroup } from '../feeds/support-group.js';
import type { FinderWords } from '../words.js';
import type { PlaceState } from '../state/location.js';
import type { SelectedOccurrence } from '../state/week.js';

/** How results can be shown. */
export const VIEWS = ['list', 'week'] as const;
export type ViewMode = (typeof VIEWS)[number];

/** What the parts of the page may ask of the element. Nothing here leaves the page. */
export interface FinderActions {
  readonly search: (text: string) => void;
  /** Takes words and a ZIP code from one field. */
  readonly type: (typed: string) => void;
  readonly toggle: <Name extends FilterName>(filter: Name, option: FilterOptions[Name]) => void;
  /** @param keys all that are chosen from now on. */
  readonly setRegions: (keys: readonly string[]) => void;
  readonly clearAll: () => void;
  readonly apply: (query: GroupQuery) => void;
  readonly enterZip: (text: string) => void;
  readonly clearLocation: () => void;
  readonly locate: () => void;
  readonly setWithin: (miles: number | undefined) => void;
  readonly sort: (sort: Sort) => void;
  readonly toggleMore: () => void;
  /** Puts the further filters away and goes on to the results. */
  readonly closeMore: () => void;
  readonly showAllKinds: () => void;
  /** Opens a day that is folded, or folds it. */
  readonly foldDay: (key: string) => void;
  /** @param drawn how many rows stand before the first that is new. @param key of a day that was opened, for more of it. */
  readonly showMore: (drawn: number, key?: string) => void;
  readonly retry: () => void;
  readonly setOpen: (id: string, open: boolean) => void;
  /** @param name of the file, as people say it. */
  readonly saveToCalendar: (rows: readonly Row[], name: string, includeJoinLink: boolean) => void;
  readonly print: () => void;
  readonly toggleTake: () => void;
  readonly setMode: (mode: ViewMode) => void;
  /** On narrow places: says whom the map will ask, or no longer. */
  readonly toggleMapOffer: () => void;
  /** Shows the map beside the list, or takes it away. */
  readonly toggleMap: () => void;
  /** Narrows the list to a part of the map; `undefined` for all of it. */
  readonly setArea: (area: Area | undefined) => void;
  /** Marks groups in the list that are open on the map. */
  readonly markGroups: (ids: readonly string[]) => void;
  /** @param day day number of the timetable's column to show where there is room for one. */
  readonly chooseDay: (day: number) => void;
  /** Leaves the timetable for the list of what a query finds. */
  readonly showInList: (query: GroupQuery) => void;
  /** Opens a group of the timetable in full. */
  readonly openGroup: (chosen: SelectedOccurrence) => void;
  readonly closeGroup: () => void;
  readonly share: (row: Row) => void;
}

/** What the parts of the page are drawn from: plain data and the actions. */
export interface FinderProps extends Results {
  readonly words: FinderWords;
  /** Words of a part that comes later. */
  readonly wordsFrom: <T>(words: Words<T>) => T;
  readonly language: Language;
  readonly locale: string;
  readonly title: string;
  /** Level of the finder's own heading; days and groups are the levels below. */
  readonly level: number;
  /** Epoch milliseconds, from the page-wide clock. */
  readonly now: number;
  /** The visitor's zone, which all times of the list are in. */
  readonly zone: string;
  readonly query: GroupQuery;
  /** What stands in the search field. */
  readonly typed: string;
  readonly place: PlaceState;
  readonly feeds: readonly FeedState[];
  readonly loaded: LoadedParts;
  /** Rows that are listed as part of others. */
  readonly merges: readonly Merge[];
  /** The page's author asked what is wrong with the feeds. */
  readonly hasReport: boolean;
  readonly parts: ReadonlySet<Part>;
  readonly isMoreOpen: boolean;
  readonly hasAllKinds: boolean;
  readonly mode: ViewMode;
  /** Where the map's images are; absent where the page's author names none, and there is no map. */
  readonly tiles: MapTiles | undefined;
  readonly isMapOpen: boolean;
  readonly isMapOffered: boolean;
  /** Ids of groups that are marked, as they are open on the map. */
  readonly marked: ReadonlySet<string>;
  /** Ways to print and save stand open. */
  readonly isTakeOpen: boolean;
  /** Day number chosen in the timetable. */
  readonly day: number | undefined;
  /** The address asks for a group that none of the lists has. */
  readonly link: string | undefined;
  readonly isLinkGone: boolean;
  /** Ids of groups whose details are open. */
  readonly open: ReadonlySet<string>;
  /** What became of sharing a group. */
  readonly shared: { readonly id: string; readonly note: string } | undefined;
  /** The clinic's name; empty for none. */
  readonly clinic: string;
  /** The clinic's number as written; empty for none. */
  readonly phone: string;
  readonly otherTimes: (group: SupportGroup) => readonly Row[];
  /** What visitors call a feed: its host, or the clinic. */
  readonly nameOfSource: (source: string) => string;
  readonly actions: FinderActions;
  /** A list that stands in until there are groups, and where there are none to be had: what was prerendered. */
  readonly prerenderedList: unknown;
}
