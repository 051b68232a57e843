import type { Attendance } from '../support-group.js';
import { readCalledOff } from './called-off.js';

/** What decides how a group can be attended. */
export interface AttendanceFacts {
  /** The feed's own word: `attendance_option`, or BMLT's `venue_type`; anything else counts as not said. */
  readonly stated: string;
  /** A door to go to, not only a town. */
  readonly hasPlace: boolean;
  /** Type code `TC`, or the same in other words: the place is shut for now. */
  readonly isShut: boolean;
  /** A join link or a number to dial, or words that say there is one. */
  readonly isOnline: boolean;
}

const IN_PERSON = /\bin[-_ ]?person|presencial|en persona|face to face/i;
const ONLINE = /online|virtual|zoom|remote|en l[ií]nea|phone|tel[eé]fono/i;
const STATED: readonly (readonly [RegExp, Attendance])[] = [
  [/^(?:hybrid|both|ambos|ambas|h[ií]brid[oa]|3)$/i, 'hybrid'],
  [/^1$/, 'in-person'],
  [/^2$/, 'online'],
];

/** The feed's own word for how to attend as one of ours; `undefined` where it says none of them. */
export function readStated(text: string): Attendance | undefined {
  const stated = STATED.find(([pattern]) => pattern.test(text))?.[1];
  if (readCalledOff(text) === 'group') return 'inactive';
  if (stated || text.length > 60 || /\b(?:not?|sin)\b/i.test(text)) return stated;
  const isOnline = ONLINE.test(text);
  if (IN_PERSON.test(text)) return isOnline ? 'hybrid' : 'in-person';
  return isOnline ? 'online' : undefined;
}

/**
 * The feed's own word wins, but for a door it says is shut; else a place makes it in person, a link or a number online, both
 * hybrid. What says none of them is not thereby over: where it meets is to be asked.
 */
export function attendanceOf({ stated, hasPlace, isShut, isOnline }: AttendanceFacts): Attendance {
  const said = readStated(stated);
  const way = said ?? (hasPlace ? (isOnline ? 'hybrid' : 'in-person') : isOnline ? 'online' : 'unknown');
  if (!isShut || way === 'inactive' || way === 'online') return way;
  return isOnline || way === 'hybrid' ? 'online' : 'inactive';
}
