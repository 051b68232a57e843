import { DAY_MINUTES, MINUTE, dateOfDay } from '../../shared/time/dates.js';
import type { FeedProblem } from './support-group.js';
import { LEFT_OUT, type LeftOut } from './left-out.js';

/** Rows made of another format, and what could not be said in them. */
export interface MadeRows {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly FeedProblem[];
  /** Names nothing is read from. */
  readonly unread: readonly string[];
  /** Nothing is missing at its end, so that no rows means no groups. */
  readonly isWhole: boolean;
  /** Whose groups they are, where the rows don't say. */
  readonly programme?: string;
}

/** Why an event that is called off is not listed. */
export const cancelled = (name: string): LeftOut => ({
  field: '',
  code: 'cancelled',
  message: `"${name}" is marked as cancelled; it was left out.`,
});

/** A row's mark where its last date has passed, whatever the zone. @param last day number. */
export function over(now: number | undefined, last: number): { readonly [LEFT_OUT]?: LeftOut } {
  if (now === undefined || (last + 2) * DAY_MINUTES * MINUTE >= now) return {};
  return {
    [LEFT_OUT]: {
      field: '',
      code: 'over',
      message: `Its last date, ${dayText(last)}, has passed; it was left out.`,
    },
  };
}

/** `2026-11-24` of a day number. */
export function dayText(day: number): string {
  const { year, month, day: date } = dateOfDay(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** `19:30` of minutes after midnight, or of a length. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes of an ISO 8601 duration such as `PT1H30M`; `undefined` for anything else. */
export function isoMinutes(text: string): number | undefined {
  const [whole, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text.trim()) ?? [];
  if (whole === undefined || /[PT]$/i.test(whole)) return undefined;
  return (
    ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 60 +
    Number(minutes) +
    Math.round(Number(seconds) / 60)
  );
}
