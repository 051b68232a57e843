import { DAY_MINUTES } from '../shared/time/dates.js';
import { wallMinutes } from '../shared/time/zone.js';

export const STATUSES = ['accepting', 'coming-soon', 'not-accepting'] as const;
export type MedicareStatus = (typeof STATUSES)[number];

/** What one place (the attributes, or the profile) says about Medicare. */
export interface StandingSource {
  readonly status?: MedicareStatus | undefined;
  /** First day Medicare is accepted, in days since 1970-01-01. */
  readonly startDay?: number | undefined;
}

/** Where a clinic stands at one moment. */
export interface Standing {
  readonly status: MedicareStatus;
  /** First day Medicare is accepted, while that day is still ahead; in days since 1970-01-01. */
  readonly startDay: number | undefined;
}

/**
 * Where a clinic stands with Medicare. A status wins over a date, and an earlier source over a later one; a date alone
 * means coming soon until that day begins in the clinic's zone, and accepting from then on.
 * @param sources the strongest first.
 * @param now epoch milliseconds.
 * @param zone IANA name, one the browser knows.
 * @returns `undefined` where no source says anything: then nothing may be claimed.
 */
export function standingAt(
  sources: readonly StandingSource[],
  now: number,
  zone: string,
): Standing | undefined {
  const dated = sources.findIndex(({ startDay }) => startDay !== undefined);
  const decided = sources.findIndex(({ status }) => status !== undefined);
  if (dated < 0 && decided < 0) return undefined;

  // Calendar days are compared, not instants, since some zones skip midnight when their clocks change.
  const today = Math.floor(wallMinutes(zone, now) / DAY_MINUTES);
  const startDay = sources[dated]?.startDay;
  const isAhead = startDay !== undefined && startDay > today;
  const byDate = isAhead ? 'coming-soon' : 'accepting';
  const said = dated < 0 || (decided >= 0 && decided <= dated) ? sources[decided]?.status : undefined;
  const status = said ?? byDate;
  return { status, startDay: isAhead && status === 'coming-soon' ? startDay : undefined };
}
