import { rowsOfCalendar } from './calendar/rows.js';
import { unfoldBytes } from './calendar/unfold.js';
import type { FeedOptions } from '../detect.js';
import { rowsOfEvents } from './events.js';
import { readMeetingGuide } from './meeting-guide.js';
import { problem } from '../problems.js';
import { wrongFormat } from './wrong-format.js';
import type { FeedFormat, FeedProblem } from '../support-group.js';
import type { FeedRest, FeedParse } from '../read-rows.js';
import { withWords } from '../times/times-in-words.js';

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

/** What calendars call the fields their events are turned into. */
const CALENDAR_NAMES: Readonly<Record<string, string>> = {
  repeatFrequency: 'RRULE',
  timezone: 'TZID',
  time: 'DTSTART',
  day: 'DTSTART',
  duration: 'DTEND',
  types: 'CATEGORIES',
  conference_url: 'DESCRIPTION',
  name: 'SUMMARY',
  slug: 'UID',
  latitude: 'GEO',
  updated: 'LAST-MODIFIED',
};

/** Whether what came is in the format asked for, empty as it may be. */
const isAsked = (format: FeedFormat, text: string | undefined): boolean =>
  format === 'calendar' && text !== undefined && /^BEGIN:VCALENDAR/i.test(text);

/** Calendars (iCalendar, RFC 5545) and events in schema.org's words, as groups. */
export function* readRest({ text: decoded, data, bytes }: FeedRest, options: FeedOptions): FeedParse {
  const unfolded = decoded === undefined || !bytes ? undefined : unfoldBytes(bytes);
  const text = unfolded ?? decoded;
  const { rows, problems, unread, isWhole, programme } =
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
  const result = yield* readMeetingGuide(rows, {
    ...(programme && { programme }),
    ...(text !== undefined && { clock: 24 }),
    ...withWords(options),
  });
  const named =
    text === undefined
      ? result.problems
      : result.problems
          // A day without an hour is a date here.
          .filter(({ code }) => code !== 'unreadable-day')
          .map((each) => ({ ...each, field: CALENDAR_NAMES[each.field] ?? each.field }));
  const all = [...problems, ...named].sort((one, other) => one.row - other.row);
  return { ...result, problems: all, unread, ...(unfolded !== undefined && { isDecoded: true }) };
}
