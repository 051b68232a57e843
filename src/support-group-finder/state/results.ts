import type { OpenedDays, TimeSnapshot, PopularOptions, Row, Section } from './time-snapshot.js';
import { NO_OPTIONS } from './time-snapshot.js';
import { FIRST } from './first-groups.js';
import type { GroupQuery } from '../search/query.js';
import { asksForAll } from '../search/query.js';
import type { QueryResult } from '../search/run-query.js';
import type { RegionChoices } from '../search/regions.js';
import { NO_REGIONS } from '../search/regions.js';
import type { SupportGroup } from '../feeds/support-group.js';
import type { Relaxation } from '../search/suggest-relaxations.js';
import type { SelectedOccurrence, Week } from './week.js';
import type { LoadedParts } from './loaded-parts.js';

/** What the page wants to know of the groups at one moment. */
export interface ResultsRequest {
  readonly query: GroupQuery;
  /** Without its part a timetable is a list. */
  readonly timetable: LoadedParts['week'];
  /** Most rows to list. */
  readonly limit: number;
  /** Days that were opened, where later days fold: on a narrow page. */
  readonly folds: OpenedDays | undefined;
  readonly mode: 'list' | 'week';
  readonly isMapOpen: boolean;
  /** The group of the timetable that is opened. */
  readonly chosen: SelectedOccurrence | undefined;
  /** Whether options are shown that come from the feeds. */
  readonly isMoreOpen: boolean;
  /** Most rows to print; absent while nothing is printed. */
  readonly printLimit: number | undefined;
  /** The group a link asks for. */
  readonly linked: SupportGroup | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What can be listed while there is no whole list. */
export interface Preview {
  readonly agenda: TimeSnapshot;
  /** What its groups were picked for; absent where they are all there are. */
  readonly query?: GroupQuery;
}

/** What a map shows: all that is found, wherever on it the list is narrowed to. */
export interface Mapped {
  readonly groups: readonly SupportGroup[];
  /** Positions in `groups`. */
  readonly positions: Uint32Array;
  readonly row: (position: number) => Row;
}

/** What was found, as the page shows it. */
export interface Results {
  /** Absent until a feed has answered. */
  readonly result: QueryResult | undefined;
  /** The timetable, where it is asked for. */
  readonly week: Week | undefined;
  readonly mapped: Mapped | undefined;
  /** The list's; beside the timetable, of what has no place in it. */
  readonly sections: readonly Section[];
  /** The group a link asks for, which is not among the sections then. */
  readonly linked: Row | undefined;
  /** How many rows it takes out of them. */
  readonly above: number;
  readonly opened: Row | undefined;
  /** What is printed, while it is. */
  readonly printed: readonly Section[] | undefined;
  /** Results to put into a calendar all at once. */
  readonly dated: () => readonly Row[];
  /** Only worked out where nothing was found. */
  readonly widenings: readonly Relaxation[];
  /** Options the groups have, most common first, whatever is asked for. */
  readonly popularOptions: PopularOptions;
  /** Regions to choose from, and the names of those chosen. */
  readonly regions: RegionChoices;
  /** Some groups keep another clock than the visitor. */
  readonly hasOtherZones: boolean;
  /** The feeds have answered and list no groups at all. */
  readonly hasNoGroups: boolean;
  /** Day number of today for the visitor. */
  readonly today: number;
}

const NOTHING_YET: Results = {
  result: undefined,
  week: undefined,
  mapped: undefined,
  sections: [],
  linked: undefined,
  above: 0,
  opened: undefined,
  printed: undefined,
  dated: () => [],
  widenings: [],
  popularOptions: NO_OPTIONS,
  regions: NO_REGIONS,
  hasOtherZones: false,
  hasNoGroups: false,
  today: 0,
};

/**
 * The list under its headings. Days fold where there are more than `few` groups, unless someone has named the day or typed: what is
 * searched for is shown.
 */
function listSections(
  agenda: TimeSnapshot,
  { folds, limit, linked }: ResultsRequest,
  asked: GroupQuery,
  result: QueryResult,
  few: number,
): Section[] {
  return folds && result.total > few && !asked.text.trim() && asked.days.length === 0
    ? agenda.foldedSections(asked, result, limit, folds, linked)
    : agenda.sections(asked, result, limit);
}

/** Results to put into a calendar. */
function datedRows(agenda: TimeSnapshot, result: QueryResult): Row[] {
  const rows = [...result.positions].map((position) => agenda.row(position, result));
  return rows.filter(({ occurrence, status }) => occurrence && status.state !== 'inactive');
}

function mapOf(agenda: TimeSnapshot, query: GroupQuery, result: QueryResult): Mapped {
  const all = query.area ? agenda.find({ ...query, area: undefined }) : result;
  return {
    groups: agenda.index.groups,
    positions: all.positions,
    row: (position) => agenda.row(position, all),
  };
}

const rowsIn = (sections: readonly Section[]): number =>
  sections.reduce((sum, { rows }) => sum + rows.length, 0);

const without = (sections: readonly Section[], group: SupportGroup): Section[] =>
  sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => row.group !== group) }))
    .filter(({ rows, isFolded }) => rows.length > 0 || isFolded);

const isSame = (one: GroupQuery, other: GroupQuery): boolean =>
  one === other || (asksForAll(one) && asksForAll(other));

/**
 * Looks everything up that the page shows.
 * @param preview for while there is no agenda.
 */
export function selectResults(
  agenda: TimeSnapshot | undefined,
  preview: Preview | undefined,
  question: ResultsRequest,
): Results {
  const { query, limit, mode, timetable, chosen, isMoreOpen, printLimit, now } = question;
  if (!agenda) {
    if (!preview || mode === 'week' || (preview.query && !isSame(preview.query, query))) return NOTHING_YET;
    const found = preview.agenda.find(query);
    const listed = listSections(preview.agenda, question, query, found, preview.query ? 0 : FIRST);
    // How many meet on a later day isn't known while others are being read.
    const sections = preview.query ? listed.filter(({ isFolded }) => !isFolded) : listed;
    return { ...NOTHING_YET, sections, today: preview.agenda.today };
  }
  const byTime: GroupQuery = { ...query, sort: 'start' };
  const shown = mode === 'week' ? timetable : undefined;
  const asked = shown ? byTime : query;
  const result = agenda.find(asked);
  const week = shown?.weekOfResults(agenda, asked, result, now);
  const listed = week
    ? agenda.sections(asked, week.rest, limit)
    : listSections(agenda, question, asked, result, FIRST);
  const linked = question.linked && agenda.rowOf(question.linked);
  const sections = linked ? without(listed, linked.group) : listed;
  return {
    result,
    week,
    mapped: question.isMapOpen ? mapOf(agenda, query, result) : undefined,
    sections,
    linked,
    above: rowsIn(listed) - rowsIn(sections),
    opened: chosen && shown?.rowOfStart(agenda, chosen, result, now),
    // Nearest first would give the visitor's place away.
    printed: printLimit === undefined ? undefined : agenda.sections(byTime, agenda.find(byTime), printLimit),
    dated: () => datedRows(agenda, result),
    widenings: result.total === 0 ? agenda.widen(query, result) : [],
    popularOptions: isMoreOpen ? agenda.popularOptions : NO_OPTIONS,
    regions: isMoreOpen || query.regions.length > 0 ? agenda.regions : NO_REGIONS,
    hasOtherZones: agenda.hasOtherZones,
    hasNoGroups: agenda.index.groups.length === 0,
    today: agenda.today,
  };
}
