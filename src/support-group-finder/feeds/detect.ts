import type { ReceivedBody } from '../../shared/decode.js';
import type { FeedFormat, FeedProblem, FeedResult } from '../support-group.js';
import { readBmlt } from './bmlt.js';
import type { FeedSettings } from './group.js';
import { readMeetingGuide } from './meeting-guide.js';
import { problem, type ProblemCode } from './problems.js';
import { isRecord } from './row.js';
import { columnName, headerRow, readCsv, readSheet } from './sheet.js';
import { isTimeZone } from '../../shared/zone.js';
import { atOnce } from '../slices.js';
import type { Reading } from './read-rows.js';

export interface FeedOptions extends FeedSettings {
  /** Read as this format, whatever the content looks like. */
  readonly format?: FeedFormat;
}

/**
 * What came of a feed as groups: decoded, then read by what the text holds or as the format the author forces. Never throws: a
 * feed that cannot be read is a result without groups and with a problem in row 0.
 * @param contentType the answer's `Content-Type`, if it had one; only its charset is used, and only in doubt.
 */
export function* readFeedBody(body: ReceivedBody, options: FeedOptions, contentType?: string): Reading {
  const { text, encoding, damaged } = body.decode(contentType);
  yield;
  const notes: FeedProblem[] = [];
  if (!/^utf-/.test(encoding)) notes.push(problem(0, '', 'wrong-charset', encoding));
  if (damaged) notes.push(problem(0, '', 'damaged-text'));
  const result = yield* readingFeed(text, options);
  return notes.length ? { ...result, problems: [...notes, ...result.problems] } : result;
}

/** A feed's text as groups, all at once. */
export function readFeed(text: string, options: FeedOptions): FeedResult {
  return atOnce(readingFeed(text, options));
}

/** A feed that is already parsed, all at once: a saved answer, or a clinic profile with `groups`. */
export function readFeedData(data: unknown, options: FeedOptions): FeedResult {
  return atOnce(readingFeedData(data, options));
}

/** As `readFeed`, so that it can be interrupted. */
export function* readingFeed(text: string, options: FeedOptions): Reading {
  // Takes a byte order mark away too.
  const content = text.trim();
  if (!content) return unreadable('empty');
  if (content.startsWith('<')) return unreadable('html');
  if (!/^[[{]/.test(content)) return yield* readAsCsv(content, options);
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    return unreadable('not-json', error instanceof Error ? error.message : '');
  }
  yield;
  return yield* readingFeedData(data, options);
}

/** As `readFeedData`, so that it can be interrupted. */
export function* readingFeedData(data: unknown, options: FeedOptions): Reading {
  const found = findRows(data);
  if (!found)
    return unreadable(
      'unknown-format',
      isRecord(data) ? Object.keys(data).slice(0, 10).join(', ') : String(data),
    );
  const { rows, formats } = found;
  if (!rows.length) return unreadable('no-rows');
  const zone = isRecord(data) && Object.hasOwn(data, 'timezone') ? data['timezone'] : undefined;
  if (typeof zone !== 'string' || !isTimeZone(zone)) return yield* readRows(rows, formats, options);
  const result = yield* readRows(rows, formats, { timeZone: zone, ...options });
  return { ...result, timeZone: zone };
}

function readRows(
  rows: readonly unknown[],
  formats: readonly unknown[] | undefined,
  options: FeedOptions,
): Reading {
  const first = rows.find((row) => row !== null);
  if (options.format === 'bmlt' || (!options.format && (formats || isBmltRow(first)))) {
    return readBmlt(rows, formats ?? [], options);
  }
  if (Array.isArray(first)) return readSheet(rows, options);
  return readMeetingGuide(rows.map(flattenRecord), options);
}

function* readAsCsv(content: string, options: FeedOptions): Reading {
  const start = content
    .slice(0, 20_000)
    .split(/[\r\n]+/, 10)
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.replace(/"/g, '')));
  const forcedOther = options.format && options.format !== 'sheet';
  return forcedOther || headerRow(start) < 0
    ? unreadable('unknown-format', content)
    : yield* readCsv(content, options);
}

/** The rows of any wrapper feeds come in: none, `meetings`, Airtable `records`, Sheets `values`, a profile's `groups`. */
function findRows(data: unknown): { rows: readonly unknown[]; formats?: readonly unknown[] } | undefined {
  if (Array.isArray(data)) return { rows: data };
  if (!isRecord(data)) return undefined;
  const formats = ownList(data, 'formats');
  const rows = ['meetings', 'groups', 'records', 'values']
    .map((name) => ownList(data, name))
    .find((list) => list);
  return rows && { rows, ...(formats && { formats }) };
}

function ownList(data: Readonly<Record<string, unknown>>, name: string): readonly unknown[] | undefined {
  const value = Object.hasOwn(data, name) ? data[name] : undefined;
  return Array.isArray(value) ? value : undefined;
}

function isBmltRow(row: unknown): boolean {
  return isRecord(row) && (Object.hasOwn(row, 'id_bigint') || Object.hasOwn(row, 'weekday_tinyint'));
}

/** Airtable keeps a row's columns, named as in a sheet, under `fields`. */
function flattenRecord(record: unknown): unknown {
  if (!isRecord(record) || !Object.hasOwn(record, 'fields') || !isRecord(record['fields'])) return record;
  const entries = Object.entries(record['fields']).map(([name, value]) => [columnName(name), value] as const);
  return Object.fromEntries([['id', record['id']], ...entries]);
}

function unreadable(code: ProblemCode, value?: string): FeedResult {
  return { groups: [], problems: [problem(0, '', code, value)], rows: 0 };
}
