import { MINUTE } from '../../shared/time/dates.js';
import type { SupportGroup } from '../feeds/support-group.js';
import type { Occurrence } from './next-start.js';

/** Where a group stands in time; the words are the element's. */
export type MeetingStatus =
  | {
      readonly state: 'on-now' | 'soon' | 'later';
      readonly occurrence: Occurrence;
      /** Whole minutes, at least 1: until it ends where it is on now, else until it starts. */
      readonly minutes: number;
    }
  | { readonly state: 'by-appointment' | 'inactive' };

/** From this many minutes before its start a group is `soon`. */
const SOON_MINUTES = 60;

/**
 * Where a group stands at an instant. An occurrence found by `nextOccurrence` serves until it ends, so a list that ticks
 * asks for a new one only then.
 * @param now epoch milliseconds.
 */
export function meetingStatus(
  group: Pick<SupportGroup, 'attendance' | 'schedule'>,
  occurrence: Occurrence | undefined,
  now: number,
): MeetingStatus {
  if (group.attendance === 'inactive') return { state: 'inactive' };
  if (!group.schedule) return { state: 'by-appointment' };
  if (!occurrence || occurrence.end <= now) return { state: 'inactive' };
  const isOn = occurrence.start <= now;
  const minutes = Math.ceil(((isOn ? occurrence.end : occurrence.start) - now) / MINUTE);
  return { state: isOn ? 'on-now' : minutes <= SOON_MINUTES ? 'soon' : 'later', occurrence, minutes };
}
