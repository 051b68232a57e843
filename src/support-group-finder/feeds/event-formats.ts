import { rowsOfCalendar } from './calendar-rows.js';
import type { FeedOptions } from './detect.js';
import { rowsOfEvents } from './events.js';
import { readMeetingGuide } from './meeting-guide.js';
import { problem } from './problems.js';
import type { FeedRest, Reading } from './read-rows.js';

/** Calendars (iCalendar, RFC 5545) and events in schema.org's words, as groups. */
export function* readRest({ text, data }: FeedRest, options: FeedOptions): Reading {
  const { rows, problems, unread, isWhole } =
    text === undefined ? rowsOfEvents(data, options.now) : rowsOfCalendar(text, options.now);
  yield;
  if (rows.length === 0) {
    const nothing = problem(0, '', isWhole ? 'no-rows' : 'unknown-format', text ?? '');
    return { groups: [], problems: [...problems, nothing], rows: 0 };
  }
  const result = yield* readMeetingGuide(rows, options);
  const all = [...problems, ...result.problems].sort((one, other) => one.row - other.row);
  return { ...result, problems: all, unread };
}
