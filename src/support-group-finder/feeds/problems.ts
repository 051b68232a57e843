import type { FeedProblem, FeedResult } from './support-group.js';
import type { Merge } from './merging/fold-duplicates.js';
import { asText } from './text.js';

/** What each code means and what was done about it; `%` is the feed's own text. */
const MESSAGES = {
  // The feed as a whole.
  empty: 'The feed is empty.',
  html: 'This is a web page, not a feed. It may ask for a sign-in.',
  'not-json': 'The JSON breaks off or has a mistake in it: %.',
  'unknown-format': 'This is not Meeting Guide, BMLT or a sheet: %.',
  'private-sheet':
    'The sheet is not shared: Google asks for a sign-in. In the sheet choose Share, General access, "Anyone with the link", "Viewer".',
  'no-part':
    'The part that reads this format could not be loaded: put all files of the same version beside the bundle.',
  'no-rows': 'The feed can be read but lists no groups.',
  'wrong-charset': 'The text is not UTF-8; it was read as %.',
  'damaged-text': 'Some characters are damaged and show as \ufffd. Save the feed as UTF-8.',
  'no-header': 'There is no row of column names such as Name, Day and Time.',
  'unclosed-quote': 'A quotation mark is never closed; rows may have run together.',
  // One row.
  'unusable-row': 'There is no name, nor a place or program to call it by; the row was left out.',
  'repeated-row': 'The server sent this group on two pages; it is listed once, as row %.',
  merged: 'This is the same group as %. They are shown as one.',
  unpublished: 'The group is not published; the row was left out.',
  'no-name': 'There is no name; the group is called "%".',
  'long-name': 'The name has % characters; it was cut to 255.',
  'no-slug': 'There is no slug (ID); one was made from the name, day and time.',
  'duplicate-slug': 'The slug "%" is used before; the group was kept under a different one.',
  'unreadable-day': '"%" is not a day of the week (0 to 6, or its name); words are shown as written.',
  'unreadable-time': '"%" is not a time like 19:30 or 7:30 PM; it is shown as written.',
  'unclear-half':
    '"%" does not say AM or PM, and nothing in the list tells; it is shown as written. Write 7:30 AM or 7:30 PM.',
  'several-times': '"%" names several times; it is shown as written. Give each a row of its own.',
  'several-schedules': '"%" gives days hours of their own; the group is listed once for each.',
  'other-zone': '"%" names another time zone than the row does; it is shown as written.',
  'no-time': 'There is a day but no time; the group is listed as by appointment.',
  'no-day': 'There is a time but no day; the group is listed as by appointment.',
  'unreadable-end': '"%" is not an end time or duration; one hour is assumed.',
  'long-duration': 'The group would last % hours. It was kept; check AM and PM.',
  'unreadable-recurrence':
    '"%" is not a clear rule for when the group repeats; its day and hour are shown as written.',
  'unreadable-zone':
    '"%" does not tell one time zone; the hour is shown as written, with these words. Write a name like America/New_York.',
  'loose-zone': '"%" is not a time zone name like America/New_York; the nearest was taken.',
  'unreadable-updated': '"%" is not a date of change; none is shown.',
  'bad-coordinates':
    '"%" is not a point on the map, or only the middle of the country; the group has no distance.',
  'short-zip': 'The ZIP code "%" has lost its leading zero; it was put back.',
  'bad-link': '"%" is not a web address, so it is not a link.',
  'several-links': 'There are several links; the first is used: %.',
  'prose-phone': '"%" is more than a phone number; the words were kept as a note.',
  'bad-phone': '"%" is not a phone number; it was kept as a note.',
  'bad-email': '"%" is not an email address; it was kept as a note.',
  'unknown-type': 'The type "%" is not a known code or name; it is shown as written.',
  'unclear-type':
    'The type "%" means different things in different programs; it is shown as written. Name the program: program="Al-Anon" on the tag, or entity in the row.',
  'open-and-closed': 'The group is marked both open and closed; it is shown as closed.',
  'unknown-attendance': '"%" is not in_person, online, hybrid or inactive; the place and the link decide.',
  'called-off': '"%" says that the group does not meet, or not in its room; it is shown so.',
  'unknown-status': '"%" does not say whether the group meets; the words are shown.',
  'unknown-audience':
    '"%" is not recovery, families or everyone; the types and the name decide, and the words are shown.',
} as const;

/** Problems of rows that are not listed: with those that are merged they make up for each row that is not. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'unusable-row',
  'unpublished',
  'repeated-row',
  'deleted',
  'cancelled',
  'over',
  'heading',
]);

export type ProblemCode = keyof typeof MESSAGES;

/** A problem in plain words. Feed text in it is cut short; it is text, never markup. */
export function problem(row: number, field: string, code: ProblemCode, value: unknown = ''): FeedProblem {
  const said = asText(value).replace(/\n/g, ', ');
  const short = said.length > 80 ? `${said.slice(0, 80)}\u2026` : said;
  return { row, field, code, message: MESSAGES[code].replace('%', () => short) };
}

/**
 * A row that is listed as part of another, in plain words.
 * @param nameOfSource what people call the other feed.
 */
export function mergeProblem({ merged, kept }: Merge, nameOfSource: (source: string) => string): FeedProblem {
  const [source = ''] = kept.sources;
  const feed = source === merged.sources[0] ? '' : ` of ${nameOfSource(source)}`;
  return problem(merged.row, '', 'merged', `row ${kept.row}${feed}, "${kept.name}"`);
}

/** What is said of a whole feed that can be read. */
const READABLE = ['no-rows', 'wrong-charset', 'damaged-text'];

/**
 * Whether a feed couldn't be read at all. One that lists no groups could; one none of whose rows is a group couldn't.
 * @param usable how many groups it has.
 */
export function isUnread({ rows, problems }: Pick<FeedResult, 'rows' | 'problems'>, usable: number): boolean {
  if (usable > 0) return false;
  // Rows may be left out because their list says so.
  const meant = problems.filter(({ row, code }) => row > 0 && code !== 'unusable-row' && LEFT_OUT.has(code));
  return meant.length < rows || problems.some(({ row, code }) => row === 0 && !READABLE.includes(code));
}
