import { ReceivedBody } from '../shared/decode.js';
import { readFeed, readFeedData } from '../support-group-finder/feeds/detect.js';
import { problem } from '../support-group-finder/feeds/problems.js';
import type { ZipTable } from '../support-group-finder/search/zip-table.js';
import type { FeedProblem, FeedResult } from '../support-group-finder/support-group.js';
import { checkGroupSense, withRows } from './group-sense.js';
import { checkProfileSense } from './profile-sense.js';
import type { DocumentKind, Report } from './report.js';
import { SchemaCheck, type Schema } from './schema-check.js';

/** What checking needs to know besides the document. */
export interface CheckSettings {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The profile's schema. */
  readonly schema: Schema;
  /** Without it, nothing is said about points far from their ZIP code. */
  readonly zips?: ZipTable | undefined;
}

type Data = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A profile says its version, or has a part no feed has. */
export function isProfile(data: unknown): data is Data {
  const named = (name: string): boolean => isRecord(data) && Object.hasOwn(data, name);
  return named('version') ? !named('meetings') : named('publisher') || named('medicare') || named('clinic');
}

function feedKind(data: unknown): DocumentKind {
  const wrapped = isRecord(data)
    ? ['meetings', 'groups', 'records', 'values'].map((name) => data[name]).find(Array.isArray)
    : data;
  const first: unknown = Array.isArray(wrapped) ? wrapped.find((row) => row !== null) : undefined;
  if (Array.isArray(first)) return 'sheet';
  const isBmlt =
    isRecord(first) && (Object.hasOwn(first, 'id_bigint') || Object.hasOwn(first, 'weekday_tinyint'));
  return isBmlt || (isRecord(data) && Object.hasOwn(data, 'formats')) ? 'bmlt' : 'meeting-guide';
}

/** A document's bytes as data where it is JSON, and else as its text. */
export function readDocument(bytes: Uint8Array): { text: string; data?: unknown; notes: FeedProblem[] } {
  const { text, encoding, damaged } = ReceivedBody.of(bytes).decode();
  const notes: FeedProblem[] = [];
  if (!encoding.startsWith('utf-')) notes.push(problem(0, '', 'wrong-charset', encoding));
  if (damaged) notes.push(problem(0, '', 'damaged-text'));
  const content = text.replace(/^\ufeff/, '').trim();
  if (!/^[[{]/.test(content)) return { text: content, notes };
  try {
    return { text: '', data: JSON.parse(content), notes };
  } catch {
    return { text: content, notes };
  }
}

/** Checks one document, whatever it is. Never throws. */
export function checkDocument(file: string, bytes: Uint8Array, settings: CheckSettings): Report {
  const { text, data, notes } = readDocument(bytes);
  if (isProfile(data)) return checkProfileDocument(file, data, notes, settings);
  const options = { source: file };
  const result = data === undefined ? readFeed(text, options) : readFeedData(data, options);
  const isUnreadable =
    result.rows === 0 && result.problems.some(({ row, code }) => row === 0 && code !== 'no-rows');
  const kind = isUnreadable ? 'unknown' : data === undefined ? 'sheet' : feedKind(data);
  return { file, kind, isUnreadable, ...checkGroups(result, notes, settings) };
}

function checkGroups(
  result: FeedResult,
  before: readonly FeedProblem[],
  { now, zips }: CheckSettings,
): Pick<Report, 'rows' | 'usable' | 'problems' | 'names'> {
  const rows = withRows(result.groups, result.problems);
  const problems = [...before, ...result.problems, ...checkGroupSense(rows, now, zips)];
  return {
    rows: result.rows,
    usable: rows.length,
    problems: problems.sort((one, other) => one.row - other.row),
    names: new Map(rows.map(({ row, group }) => [row, group.name])),
  };
}

function checkProfileDocument(
  file: string,
  data: Data,
  notes: readonly FeedProblem[],
  settings: CheckSettings,
): Report {
  const sense = checkProfileSense(data, settings.now);
  const refusal = sense.find(({ code }) => code === 'newer-version' || code === 'not-a-profile');
  if (refusal)
    return {
      file,
      kind: 'profile',
      rows: 0,
      usable: 0,
      problems: [refusal],
      names: new Map(),
      isUnreadable: true,
    };
  const check = new SchemaCheck(settings.schema);
  check.check(data);
  const groups = data['groups'];
  const result: FeedResult =
    Array.isArray(groups) && groups.length > 0
      ? readFeedData(groups, { source: file })
      : { groups: [], problems: [], rows: 0 };
  // Of several voices on one field the one that knows most speaks: the feed's reader, the schema, then the rest.
  const said = new Set(result.problems.map(({ row, field }) => `${row} ${field}`));
  const fromSchema = check.problems.filter(({ row, field }) => !said.has(`${row} ${field}`));
  const faulty = new Set(fromSchema.map(({ field }) => field));
  const fromSense = sense.filter(({ field }) => !faulty.has(field));
  return {
    file,
    kind: 'profile',
    isUnreadable: false,
    ...checkGroups(result, [...notes, ...fromSchema, ...fromSense], settings),
  };
}
