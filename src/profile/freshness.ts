import { MINUTE, readDay } from '../shared/time/dates.js';
import { epochOfDay, isTimeZone } from '../shared/time/zone.js';
import { hasShrunk } from '../shared/lists.js';
import type { OwnWords } from '../shared/i18n/language.js';
import type { CheckedProfile } from './check-profile.js';

/** Why a copy isn't shown as current. */
type StaleReason = 'expired' | 'shrunk' | 'failed';

/** A profile that could be read, and when it came (epoch milliseconds). */
export interface ProfileCopy {
  readonly profile: CheckedProfile;
  readonly loadedAt: number;
  /** The clinic's words in place of ours, where it has any and they can be read. */
  readonly words?: OwnWords | undefined;
}

/** What may be shown. `date` is when its content was right: epoch milliseconds. */
export type ProfileState =
  | { readonly state: 'fresh'; readonly copy: ProfileCopy; readonly date: number }
  | {
      readonly state: 'older';
      readonly copy: ProfileCopy;
      readonly date: number;
      readonly reason: StaleReason;
    }
  | { readonly state: 'unavailable' };

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
// Nobody published a profile before, and none will be read after: such years are placeholders.
const FIRST = Date.UTC(2000, 0);
const LAST = Date.UTC(2100, 0);

/**
 * Epoch milliseconds of a day (`2027-05-31`, on the clock of `zone`) or a moment (`2027-05-31T09:00:00Z`).
 * @param edge of the day: its first instant, or the first one after it.
 * @returns `undefined` for anything else, and for years that can't be meant, such as 1970 and 9999.
 */
export function momentOf(text: string, zone: string, edge: 'start' | 'end' = 'start'): number | undefined {
  const day = readDay(text);
  const time =
    day !== undefined
      ? epochOfDay(isTimeZone(zone) ? zone : 'UTC', edge === 'end' ? day + 1 : day, 0)
      : MOMENT.test(text)
        ? Date.parse(text)
        : NaN;
  return time >= FIRST && time < LAST ? time : undefined;
}

const filled = ({ clinic, medicare, objectives, contact }: CheckedProfile): number =>
  [clinic, medicare, objectives, contact].reduce((sum, part) => sum + Object.keys(part).length, 0);

/**
 * Whether a newly read document lost so much against the last good one that it must not replace it: nearly all of its
 * groups, or nearly all it says.
 */
export function isSuspicious(last: CheckedProfile | undefined, next: CheckedProfile): boolean {
  return (
    !!last && (hasShrunk(last.groups.length, next.groups.length) || hasShrunk(filled(last), filled(next)))
  );
}

/**
 * What may be shown now.
 * @param copy last good one.
 * @param fault why the last request brought nothing better; `undefined` where it did.
 * @param now epoch milliseconds.
 */
export function freshness(
  copy: ProfileCopy | undefined,
  fault: 'shrunk' | 'failed' | undefined,
  now: number,
): ProfileState {
  if (!copy) return { state: 'unavailable' };
  const { updated = '', expires = '', clinic } = copy.profile;
  const zone = clinic.timeZone ?? 'UTC';
  const said = momentOf(updated, zone);
  // A date still to come is a mistake; when it was fetched is known.
  const date = said !== undefined && said < now + 24 * 60 * MINUTE ? said : copy.loadedAt;
  const end = momentOf(expires, zone, 'end');
  const reason = end !== undefined && now >= end ? 'expired' : fault;
  return reason ? { state: 'older', copy, date, reason } : { state: 'fresh', copy, date };
}
