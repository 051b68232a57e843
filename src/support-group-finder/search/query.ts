import { ATTENDANCES, AUDIENCES } from '../feeds/support-group.js';
import type { Attendance, Audience, Weekday } from '../feeds/support-group.js';

/** Days a person can ask for; today and tomorrow are settled by the caller's clock, see `prepareTimeContext`. */
export const DAY_CHOICES = ['today', 'tomorrow', 0, 1, 2, 3, 4, 5, 6] as const;
export type DayChoice = 'today' | 'tomorrow' | Weekday;

/** Parts of the day, by local start: morning from 5:00, afternoon from 12:00, evening from 17:00, night from 21:00. */
export const TIMES_OF_DAY = ['morning', 'afternoon', 'evening', 'night'] as const;
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

/** What a person may need to be able to take part. */
export const ACCESS_NEEDS = ['step-free'] as const;
export type AccessNeed = (typeof ACCESS_NEEDS)[number];

/** Distances offered, in miles, ascending. */
export const RADII = [5, 10, 25, 50, 100] as const;

export type Sort = 'start' | 'distance';

/** The filters and what can be chosen in each. Any of the choices in one filter, all of the filters. */
export interface FilterOptions {
  readonly days: DayChoice;
  readonly timesOfDay: TimeOfDay;
  /** A hybrid group answers to `in-person` and `online` too. */
  readonly attendance: Attendance;
  /** A group for everyone answers to `recovery` and `families` too. */
  readonly audience: Audience;
  /** Keys of regions, see `search/regions`; a group is in its own and in all that lies in. */
  readonly regions: string;
  /** Programme names, as in the feed. */
  readonly programmes: string;
  /** Keys of kinds, see `IndexWords.kindKey`. */
  readonly kinds: string;
  /** Primary language subtags, lower case. */
  readonly languages: string;
  readonly access: AccessNeed;
}

export const FILTERS = [
  'days',
  'timesOfDay',
  'regions',
  'attendance',
  'audience',
  'programmes',
  'kinds',
  'languages',
  'access',
] as const satisfies readonly (keyof FilterOptions)[];
export type FilterName = (typeof FILTERS)[number];

/** Choices by filter; an empty list asks for nothing. */
export type GroupFilters = { readonly [Name in FilterName]: readonly FilterOptions[Name][] };

/** Degrees, WGS 84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a person is, and how far they would go. Never leaves the device. */
export interface Near extends Position {
  /** Miles; absent: any distance. */
  readonly within?: number;
}

/** A part of the map, in degrees; no map here is drawn across the date line. */
export interface Area {
  readonly north: number;
  readonly south: number;
  readonly west: number;
  readonly east: number;
}

/** Everything a person can ask the finder for. */
export interface GroupQuery extends GroupFilters {
  /** Words in any order; see `textMatches`. */
  readonly text: string;
  readonly near?: Near;
  /** A part of the map that was chosen; never in an address either. */
  readonly area?: Area | undefined;
  /** `distance` counts only while `near` is given. */
  readonly sort: Sort;
}

/** Asks for every group. */
export const EVERYTHING: GroupQuery = {
  text: '',
  days: [],
  timesOfDay: [],
  regions: [],
  attendance: [],
  audience: [],
  programmes: [],
  kinds: [],
  languages: [],
  access: [],
  sort: 'start',
};

/** Whether a query asks for every group, by next start. */
export function asksForAll(query: GroupQuery): boolean {
  return !query.text && !query.near && !query.area && FILTERS.every((filter) => query[filter].length === 0);
}

/** Part of the day a local start falls in; `start` in minutes after midnight. */
export function timeOfDay(start: number): TimeOfDay {
  if (start < 5 * 60 || start >= 21 * 60) return 'night';
  if (start < 12 * 60) return 'morning';
  return start < 17 * 60 ? 'afternoon' : 'evening';
}

/** Choices of the attendance filter a group answers to. */
export function attendanceChoices(attendance: Attendance): readonly Attendance[] {
  return attendance === 'hybrid' ? ATTENDANCES.slice(0, 3) : [attendance];
}

/** Choices of the audience filter a group answers to. */
export function audienceChoices(audience: Audience): readonly Audience[] {
  return audience === 'everyone' ? AUDIENCES : [audience];
}
