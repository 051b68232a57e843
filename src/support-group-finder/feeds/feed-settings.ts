import type { Audience, GroupPlace, SupportGroup } from './support-group.js';
import type { RawRow } from './raw-row.js';
import type { FeedParse } from './read-rows.js';
import type { ListTimes, ReadSchedule } from './times/group-schedule.js';
import type { ParsedZone } from './times/parse-zone.js';

/** What reads times as people write them, a part of its own since many lists are written by programs. */
export interface TimesInWords {
  readonly readSchedule: (row: RawRow, feed: ListTimes) => ReadSchedule;
  /** The clock a whole list is on, 12 or 24. */
  readonly clockOf: (texts: Iterable<string>) => number | undefined;
  /** Whether it takes a row's place to tell what time it gives. */
  readonly needsPlace: (text: string) => boolean;
  readonly parseZone: (text: string, near?: string) => ParsedZone | undefined;
}

/** Readers of what few lists have, each a part of its own. */
export interface Readers {
  readonly times?: TimesInWords;
  /** Reads a server's rows, and kinds by the names of its own formats. */
  readonly bmlt?: (
    rows: readonly unknown[],
    formats: readonly unknown[],
    settings: FeedSettings,
  ) => FeedParse;
}

/** What is known about a feed besides its rows. */
export interface FeedSettings {
  /** Name of the feed, unique within the finder: its address, or what the author calls it. */
  readonly source: string;
  /** IANA zone of rows that name none. */
  readonly timeZone?: string;
  /** IANA zone the page takes for rows whose feed names none: moments in universal time are on its clock. */
  readonly otherZone?: string | undefined;
  /** What the list says of its zone, where nobody can tell which one it is. */
  readonly zoneText?: string | undefined;
  /** The clock all its hours are on, where its format says. */
  readonly clock?: 12 | 24;
  /** The feed's programme, for rows that name none. */
  readonly programme?: string;
  /** Programme of rows where nothing else says, the feed's address neither. */
  readonly otherwise?: string;
  /** Readers that a list has been found to take. */
  readonly readers?: Readers | undefined;
  /** Audience of rows that state none; without it their types and names tell. */
  readonly audience?: Audience;
  /** Where groups meet that name no place, as those of a clinic's own profile do at the clinic. */
  readonly place?: GroupPlace;
  /** Takes each group as it is read, with its 1-based row; then no list of them is kept. */
  readonly onGroup?: (group: SupportGroup, row: number) => void;
}
