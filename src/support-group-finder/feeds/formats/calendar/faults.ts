import type { LeftOut } from '../../left-out.js';
import { dayText } from '../../made-rows.js';
import type { FeedProblem } from '../../support-group.js';

/** What is said to their authors of calendars alone. */

export const BY_UTC =
  'repeats by universal time, so it moves by an hour when the clocks change. Give it a time zone (TZID).';
export const CHANGES_NOTHING = 'is not a date of this event, so it changes nothing.';
export const CUT_OFF: FeedProblem = {
  row: 0,
  field: '',
  code: 'cut-off',
  message: 'The calendar breaks off before its end: events may be missing.',
};
export const NO_START = {
  field: 'DTSTART',
  code: 'no-time',
  message: 'There is no DTSTART; the group is listed as by appointment.',
};
export const NEVER: LeftOut = {
  field: 'RRULE',
  code: 'over',
  message: 'None of its dates is left; the row was left out.',
};
export const calledOff = (day: number): LeftOut => ({
  field: 'EXDATE',
  code: 'cancelled',
  message: `Its date, ${dayText(day)}, is called off or moved; the row was left out.`,
});
export const older = (row: number): LeftOut => ({
  field: 'SEQUENCE',
  code: 'repeated-row',
  message: `Row ${row} is a newer version of this event; the row was left out.`,
});

export const strayLines = (lines: readonly string[]): FeedProblem => ({
  row: 0,
  field: '',
  code: 'stray-lines',
  message: `${lines.length} ${lines.length === 1 ? 'line belongs' : 'lines belong'} to no field: "${(lines[0] ?? '').slice(0, 60)}". Begin a line that goes on with the one before with a blank.`,
});
