import type { FeedFormat, FeedProblem } from '../support-group.js';

/** What each format is called by whoever asks for it. */
const CALLED: Readonly<Record<FeedFormat, string>> = {
  'meeting-guide': 'a Meeting Guide feed (JSON)',
  bmlt: 'a BMLT feed (JSON)',
  sheet: 'a sheet (CSV)',
  profile: 'a clinic profile (JSON)',
  calendar: 'a calendar, which begins with BEGIN:VCALENDAR',
  events: 'events in schema.org’s words (JSON-LD)',
};
const LONGEST = 80;

/** Says that a feed is not what the page's author asks for. @param data what came, as text or as JSON. */
export function wrongFormat(format: FeedFormat, data: unknown): FeedProblem {
  const given = (typeof data === 'string' ? data : JSON.stringify(data)).replace(/\s+/g, ' ');
  const begins = given.length > LONGEST ? `${given.slice(0, LONGEST)}\u2026` : given;
  return {
    row: 0,
    field: '',
    code: 'unknown-format',
    message: `feed-format="${format}" asks for ${CALLED[format]}, and this is none: ${begins}. Without the attribute, the content tells.`,
  };
}
