import { DAY_MINUTES, weekdayOfDay } from '../../shared/time/dates.js';
import { range } from '../../shared/lists.js';
import type { TimeSnapshot, Row } from './time-snapshot.js';
import type { TimetableEntry } from '../schedule/next-start.js';
import { EVERYTHING, timeOfDay } from '../search/query.js';
import type { DayChoice, GroupQuery, TimeOfDay } from '../search/query.js';
import type { QueryResult } from '../search/run-query.js';
import type { Weekday } from '../feeds/support-group.js';

/** Minutes after midnight the rows of the timetable begin at. The small hours are the night before's, so night has two. */
const ROWS = [0, 5 * 60, 12 * 60, 17 * 60, 21 * 60] as const;
/** Groups a cell names; the rest are counted. */
const MOST_IN_CELL = 4;
const DAYS = 7;

/** One start of a group in the timetable. */
export interface WeekEntry {
  /** As it stands at this start. */
  readonly row: Row;
  readonly start: number;
  readonly state: 'ended' | 'on-now' | 'soon' | 'next' | 'later';
}

export interface WeekCell {
  readonly entries: readonly WeekEntry[];
  /** Groups that start then and are not among `entries`. */
  readonly more: number;
}

/** A part of the day. */
export interface WeekRow {
  readonly name: TimeOfDay;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  /** By column. */
  readonly cells: readonly WeekCell[];
}

export interface WeekDay {
  /** Day number in the visitor's zone. */
  readonly day: number;
  readonly weekday: Weekday;
  /** Starts that day. */
  readonly count: number;
}

/** Results by day and part of the day. */
export interface Week {
  readonly days: readonly WeekDay[];
  readonly rows: readonly WeekRow[];
  /** Results that start on none of these days, or at no set time. */
  readonly rest: QueryResult;
}

interface Start extends TimetableEntry {
  readonly position: number;
}

/** The seven days from today on, or those of them that were asked for. */
function daysAsked(days: readonly DayChoice[], today: number): number[] {
  const week = range(DAYS).map((at) => today + at);
  if (days.length === 0) return week;
  return week.filter((day) =>
    days.some((asked) =>
      typeof asked === 'number' ? asked === weekdayOfDay(day) : day === today + (asked === 'today' ? 0 : 1),
    ),
  );
}

/**
 * The timetable of what a query finds: a room on its own clock, all else on the visitor's. What has run since last night stands
 * where today begins.
 * @param now epoch milliseconds.
 */
export function weekOfResults(
  agenda: TimeSnapshot,
  query: GroupQuery,
  result: QueryResult,
  now: number,
): Week {
  const { today } = agenda;
  const days = daysAsked(query.days, today);
  const columns = new Map(days.map((day, at) => [day, at]));
  const cells: Start[][][] = ROWS.map(() => days.map(() => []));
  const rest: number[] = [];
  let next = Infinity;
  const place = (position: number, entry: TimetableEntry): boolean => {
    const column = columns.get(entry.column);
    if (column === undefined) return false;
    const row = ROWS.filter((from) => from <= entry.minutes).length - 1;
    cells[row]?.[column]?.push({ ...entry, position });
    if (entry.start > now) next = Math.min(next, entry.start);
    return true;
  };
  for (const position of result.positions) {
    const { occurrence, status } = agenda.row(position, result);
    if (status.state === 'inactive' || !occurrence) {
      rest.push(position);
      continue;
    }
    const starts = agenda.startsThisWeek(position);
    let isPlaced = false;
    if (occurrence.start <= now && !starts.some(({ start }) => start === occurrence.start))
      isPlaced = place(position, { ...occurrence, column: today, minutes: 0 });
    for (const entry of starts) isPlaced = place(position, entry) || isPlaced;
    if (!isPlaced) rest.push(position);
  }

  const entryOf = (start: Start): WeekEntry => {
    const row = agenda.row(start.position, result, start);
    const { state } = row.status;
    if (start.end <= now) return { row, start: start.start, state: 'ended' };
    if (state === 'on-now' || state === 'soon') return { row, start: start.start, state };
    return { row, start: start.start, state: start.start === next ? 'next' : 'later' };
  };
  const cellOf = (starts: Start[]): WeekCell => {
    const sorted = starts.sort((a, b) => a.start - b.start);
    // What is over makes room for what is to come.
    const live = sorted.findIndex(({ end }) => end > now);
    const from = Math.max(0, Math.min(live < 0 ? 0 : live, sorted.length - MOST_IN_CELL));
    const entries = sorted.slice(from, from + MOST_IN_CELL).map(entryOf);
    return { entries, more: sorted.length - entries.length };
  };
  return {
    days: days.map((day, column) => ({
      day,
      weekday: weekdayOfDay(day) as Weekday,
      count: cells.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0),
    })),
    rows: ROWS.flatMap((from, at) => {
      const row = cells[at] ?? [];
      if (row.every(({ length }) => length === 0)) return [];
      return [{ name: timeOfDay(from), from, to: ROWS[at + 1] ?? DAY_MINUTES, cells: row.map(cellOf) }];
    }),
    rest: { ...result, positions: Uint32Array.from(rest), total: rest.length },
  };
}

/** One start of a group, by which it is opened. */
export interface SelectedOccurrence {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly start: number;
}

/** The row of a start someone opened; once that is over, of the group's next. `undefined` if the group is gone. */
export function rowOfStart(
  agenda: TimeSnapshot,
  { id, start }: SelectedOccurrence,
  result: QueryResult,
  now: number,
): Row | undefined {
  const position = agenda.index.groups.findIndex((group) => group.id === id);
  if (position < 0) return undefined;
  const entry = agenda.startsThisWeek(position).find((each) => each.start === start);
  return agenda.row(position, result, entry && entry.end > now ? entry : undefined);
}

/** What a cell's list asks for: its day and its part of the day, all else as it was. */
export const queryOfCell = (query: GroupQuery, weekday: Weekday, name: TimeOfDay): GroupQuery => ({
  ...query,
  days: [weekday],
  timesOfDay: [name],
  sort: EVERYTHING.sort,
});
