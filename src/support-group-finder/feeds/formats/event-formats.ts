import { rowsOfCalendar } from './calendar-rows.js';
import type { FeedOptions } from '../detect.js';
import { rowsOfEvents } from './events.js';
import { readMeetingGuide } from './meeting-guide.js';
import { problem } from '../problems.js';
import { wrongFormat } from './wrong-format.js';
import type { FeedFormat, FeedProblem } from '../support-group.js';
import type { FeedRest, FeedParse } from '../read-rows.js';

const NO_EVENTS: FeedProblem = {
  row: 0,
  field: '',
  code: 'unknown-format',
  message: 'There are no events in schema.org’s words in it.',
};
const NO_CALENDAR: FeedProblem = {
  row: 0,
  field: '',
  code: 'unknown-format',
  message: 'This is no calendar: one begins with BEGIN:VCALENDAR.',
};

/** Whether what came is in the format asked for, empty as it may be. */
const isAsked = (format: FeedFormat, text: string | undefined): boolean =>
  format === 'calendar' && text !== undefined && /^BEGIN:VCALENDAR/i.test(text);

/** Calendars (iCalendar, RFC 5545) and events in schema.org's words, as groups. */
export function* readRest({ text, data }: FeedRest, options: FeedOptions): FeedParse {
  const { rows, problems, unread, isWhole } =
    text === undefined
      ? rowsOfEvents(data, options.now, options.format === 'events')
      : rowsOfCalendar(text, options.now);
  yield;
  if (rows.length === 0) {
    const { format } = options;
    const nothing = isWhole
      ? problem(0, '', 'no-rows')
      : format && !isAsked(format, text)
        ? wrongFormat(format, text ?? data)
        : text === undefined
          ? NO_EVENTS
          : NO_CALENDAR;
    return { groups: [], problems: [...problems, nothing], rows: 0 };
  }
  const result = yield* readMeetingGuide(rows, options);
  const named = result.problems.map((each) =>
    text !== undefined && each.field === 'repeatFrequency' ? { ...each, field: 'RRULE' } : each,
  );
  const all = [...problems, ...named].sort((one, other) => one.row - other.row);
  return { ...result, problems: all, unread };
}
