import type { ReceivedBody } from '../../shared/net/decode.js';
import type { FeedFormat, FeedProblem, FeedResult } from './support-group.js';
import type { FeedSettings } from './feed-settings.js';
import { MEETING_GUIDE, readMeetingGuide } from './formats/meeting-guide.js';
import { saysNothing } from './places/place-words.js';
import { isPlainZone } from './times/plain-schedule.js';
import { isSheetAddress } from './formats/sheet-address.js';
import { problem, type ProblemCode } from './problems.js';
import { programmeIn, programmeNamed } from './kinds/programmes.js';
import { isRecord } from './raw-row.js';
import { asText, plainLine } from './text.js';
import type { FeedRest, ReadResult, FeedParse } from './read-rows.js';

export interface FeedOptions extends FeedSettings {
  /** Read as this format, whatever the content looks like. */
  readonly format?: FeedFormat;
  /** Columns of a sheet as the author names them: `Zoom Link=conference_url | Wann=day`. */
  readonly columns?: string;
  /** Is told of each part of `columns` that names no field. */
  readonly onColumnFault?: (part: string) => void;
  /** Epoch milliseconds; events that are over by then are left out. */
  readonly now?: number;
}

/**
 * What came of a feed as groups: decoded, then read by what the text holds or as the format the author forces. Never throws: a
 * feed that cannot be read is a result without groups and with a problem in row 0.
 * @param contentType the answer's `Content-Type`, if it had one; only its charset is used, and only in doubt.
 */
export function* readFeedBody(body: ReceivedBody, options: FeedOptions, contentType?: string): FeedParse {
  const { text, encoding, damaged } = body.decode(contentType);
  yield;
  const notes: FeedProblem[] = [];
  if (!/^utf-/.test(encoding)) notes.push(problem(0, '', 'wrong-charset', encoding));
  if (damaged) notes.push(problem(0, '', 'damaged-text'));
  const result = yield* readingFeed(text, options);
  if (!notes.length) return result;
  const rest = result.rest && { rest: { ...result.rest, bytes: body.bytes } };
  return { ...result, ...rest, problems: [...notes, ...result.problems] };
}

/** A feed's text as groups. */
export function* readingFeed(text: string, options: FeedOptions): FeedParse {
  // Takes a byte order mark away too.
  const content = text.trim();
  if (!content) return unreadable('empty', options);
  if (content.startsWith('<'))
    return unreadable(isSheetAddress(options.source) ? 'private-sheet' : 'html', options);
  if (/^BEGIN:VCALENDAR/i.test(content) || options.format === 'calendar')
    return left({ part: 'events', text: content });
  let data: unknown;
  try {
    if (/^[[{]/.test(content)) data = JSON.parse(content);
  } catch {
    // Why not is said by the part that reads other things.
  }
  if (data === undefined) return left({ part: 'other', text: content });
  yield;
  return yield* readingFeedData(data, options);
}

/** A feed that is already parsed as groups: a saved answer, or a clinic profile with `groups`. */
export function* readingFeedData(data: unknown, given: FeedOptions): FeedParse {
  const options = { ...programmeOfList(data), ...given };
  const found = findRows(data);
  if (found && !found.rows.length) return unreadable('no-rows', options);
  if (!found || options.format === 'events')
    return left({ part: isLinkedData(data) || options.format === 'events' ? 'events' : 'other', data });
  const { rows, formats } = found;
  const zone = isRecord(data) && !options.timeZone ? zoneOfList(data, options) : {};
  const { readers } = options;
  if (!zone) return left({ part: 'times', data, readers });
  const result = yield* readRows(rows, formats, { ...zone, ...options });
  if (result.rest) return left({ ...result.rest, data, readers });
  return zone.timeZone ? { ...result, timeZone: zone.timeZone } : result;
}

function* readRows(
  rows: readonly unknown[],
  formats: readonly unknown[] | undefined,
  options: FeedOptions,
): FeedParse {
  const first = rows.find((row) => row !== null);
  const { format, columns, readers } = options;
  if (isBmltRow(first, format) || (formats && (!format || format === 'bmlt')))
    return readers?.bmlt ? yield* readers.bmlt(rows, formats ?? [], options) : left({ part: 'bmlt' });
  if (format === 'profile' || (!columns && isPlain(rows))) return yield* readMeetingGuide(rows, options);
  return left({ part: isLinkedData(rows) ? 'events' : 'other' });
}

/** The rows of a bare list, of `meetings`, or of a profile's `groups`. */
function findRows(data: unknown): { rows: readonly unknown[]; formats?: readonly unknown[] } | undefined {
  if (Array.isArray(data)) return { rows: data };
  if (!isRecord(data)) return undefined;
  const formats = ownList(data, 'formats');
  const rows = ownList(data, 'meetings') ?? ownList(data, 'groups');
  return rows && { rows, ...(formats && { formats }) };
}

/** What is said around the rows of whose groups they are: by a field of that name, or by the name of who publishes them. */
function programmeOfList(data: unknown): Pick<FeedSettings, 'programme'> {
  if (!isRecord(data)) return {};
  const own = (name: string): unknown => (Object.hasOwn(data, name) ? data[name] : undefined);
  const named = (name: string): string => {
    const value = own(name);
    return plainLine(asText(isRecord(value) && Object.hasOwn(value, 'name') ? value['name'] : value));
  };
  const programme =
    ['programme', 'program', 'fellowship'].map((name) => programmeNamed(named(name))).find(Boolean) ??
    ['entity', 'publisher', 'provider', 'organization', 'name', 'title']
      .map((name) => programmeIn(named(name)))
      .find(Boolean);
  return programme ? { programme } : {};
}

/** The zone said around the rows, or the words for it where they don't tell one; `undefined` where nobody is there to read it. */
function zoneOfList(
  data: Readonly<Record<string, unknown>>,
  { otherZone, readers }: FeedOptions,
): Pick<FeedSettings, 'timeZone' | 'zoneText'> | undefined {
  const name = ['timezone', 'time_zone', 'timeZone'].find((each) => Object.hasOwn(data, each)) ?? '';
  const zoneText = plainLine(asText(data[name]));
  if (!zoneText || saysNothing(zoneText)) return {};
  if (!readers?.times) return isPlainZone(zoneText) ? { timeZone: zoneText } : undefined;
  const timeZone = readers.times.parseZone(zoneText, otherZone)?.zone;
  return timeZone ? { timeZone } : { zoneText };
}

function ownList(data: Readonly<Record<string, unknown>>, name: string): readonly unknown[] | undefined {
  const value = Object.hasOwn(data, name) ? data[name] : undefined;
  return Array.isArray(value) ? value : undefined;
}

/** A server's own names; where the author says that it is one, those it shares with others do. */
function isBmltRow(row: unknown, format: FeedFormat | undefined): boolean {
  const names = [
    'id_bigint',
    'weekday_tinyint',
    ...(format === 'bmlt' ? ['meeting_name', 'location_text'] : []),
  ];
  return isRecord(row) && names.some((name) => Object.hasOwn(row, name));
}

const isLinkedData = (data: unknown): boolean => {
  const first: unknown = Array.isArray(data) ? data.find((row) => row !== null) : data;
  return isRecord(first) && ['@type', '@graph', '@context'].some((name) => Object.hasOwn(first, name));
};

/** Rows that are looked at to tell whose they are. */
const SAMPLE = 20;

/** Whether rows are in Meeting Guide's own names and no other, so that nothing in them goes unread. */
const isPlain = (rows: readonly unknown[]): boolean => rows.slice(0, SAMPLE).every(isPlainRow);

function isPlainRow(row: unknown): boolean {
  if (!isRecord(row)) return !Array.isArray(row);
  return Object.entries(row).every(
    ([name, value]) =>
      MEETING_GUIDE.has(name) &&
      (!isRecord(value) || name === 'eventSchedule') &&
      // The hour of one date.
      !(name.startsWith('start') && /-\d\d[T ]\d/.test(asText(value))),
  );
}

const left = (rest: FeedRest): ReadResult => ({ groups: [], problems: [], rows: 0, rest });

function unreadable(code: ProblemCode, { format }: FeedOptions): FeedResult {
  const said = problem(0, '', code);
  // What its author says that it is may be why.
  const message = format ? `${said.message} (feed-format="${format}")` : said.message;
  return { groups: [], problems: [{ ...said, message }], rows: 0 };
}

type RestReader = (rest: FeedRest, options: FeedOptions) => FeedParse;

/** Goes on with what a part of its own reads; what was said of the feed before stays said. */
export function* readingRest(before: ReadResult, readRest: RestReader, options: FeedOptions): FeedParse {
  const { rest } = before;
  const result = rest ? yield* readRest(rest, { ...programmeOfList(rest.data), ...options }) : before;
  const problems = [...(result.isDecoded ? [] : before.problems), ...result.problems];
  return before.unread ? { ...result, problems, unread: before.unread } : { ...result, problems };
}

const PARTS = {
  events: () => import('./formats/event-formats.js'),
  other: () => import('./formats/other-formats.js'),
  times: () => import('./times/times-in-words.js'),
  bmlt: () => import('./formats/bmlt.js'),
} satisfies Record<FeedRest['part'], () => Promise<{ readonly readRest: RestReader }>>;

/** Loads the part that reads the rest. */
export async function loadRest(before: ReadResult, options: FeedOptions): Promise<FeedParse> {
  try {
    const { readRest } = await PARTS[before.rest?.part ?? 'other']();
    return readingRest(before, readRest, options);
  } catch {
    return readingRest(before, noPart, options);
  }
}

// eslint-disable-next-line require-yield -- it reads nothing
function* noPart(_rest: FeedRest, options: FeedOptions): FeedParse {
  return unreadable('no-part', options);
}
