import type { Attendance } from '../support-group.js';

/** What decides how a group can be attended. */
export interface AttendanceFacts {
  /** The feed's own word: `attendance_option`, or BMLT's `venue_type`; anything else counts as not said. */
  readonly stated: string;
  /** An address, a named place or a point to go to. */
  readonly hasPlace: boolean;
  /** The address is only an area. */
  readonly approximate: boolean;
  /** Type code `TC`. */
  readonly temporarilyClosed: boolean;
  /** A join link, on any host. */
  readonly hasLink: boolean;
  readonly hasDialIn: boolean;
}

const STATED: readonly (readonly [RegExp, Attendance])[] = [
  [/^(?:in[-_ ]?person|1)$/i, 'in-person'],
  [/^(?:online|virtual|2)$/i, 'online'],
  [/^(?:hybrid|3)$/i, 'hybrid'],
  [/^inactive$/i, 'inactive'],
];

/** The feed's own word wins; else a usable place makes it in person, a link or a number online, both hybrid. */
export function attendanceOf(facts: AttendanceFacts): Attendance {
  const stated = STATED.find(([pattern]) => pattern.test(facts.stated));
  if (stated) return stated[1];
  const inPerson = facts.hasPlace && !facts.approximate && !facts.temporarilyClosed;
  const online = facts.hasLink || facts.hasDialIn;
  if (inPerson) return online ? 'hybrid' : 'in-person';
  return online ? 'online' : 'inactive';
}
