import { readBmlt } from './bmlt.js';
import { readColumns, type Columns } from './column-names.js';
import type { FeedOptions } from '../detect.js';
import { datedEvents } from './dated-events.js';
import { findRows, isEmptyList, messageIn } from './find-rows.js';
import { cellsOf, googleTable } from './google-table.js';
import { fillMerged } from './merged-cells.js';
import { markHeadings } from './heading-rows.js';
import { jsonFault } from './json-fault.js';
import { namesIn, readNamedRows } from './named-rows.js';
import { zoneAround, zoneOfTitle } from '../times/list-zone.js';
import { isNaws, readNaws } from './naws.js';
import { problem } from '../problems.js';
import type { FeedProblem } from '../support-group.js';
import type { FeedRest, ReadResult, FeedParse } from '../read-rows.js';
import { isRecord } from '../raw-row.js';
import { asText } from '../text.js';
import { withWords } from '../times/times-in-words.js';
import { wrongFormat } from './wrong-format.js';
import { findHeader, parseCsv, rowsOfCells } from './csv.js';

// What may stand before data in a script: comments, guards against being run, a call or a name it is given.
const NOISE = /(?:\s+|;|while\s?\(1\)|for\s?\(;;\)|export default\b|\)\]\}',?|\/\*[^]*?\*\/|\/\/[^\n]*)/y;
const OPENING =
  /(?:(?:typeof [\w$.]+ ?={2,3} ?['"]function['"] ?&& ?)?[\w$.]+(?:\[(?:'[^'\]]*'|"[^"\]]*")\])*\s*\(|(?:(?:var|let|const)\s+)?[\w$.]+\s*=)?\s*(?=[[{])/y;

// Behind a call; inside of data, what looks like one stands before a quote.
const COMMENT_AT_END = /[;)\n]\s*(?:\/\/[^\n"]*|\/\*[^*"]*\*\/)$/;
const COMMENT_LIMIT = 200;

const unreadable = (code: string, message: string): ReadResult => ({
  groups: [],
  problems: [{ row: 0, field: '', code, message }],
  rows: 0,
});

/** Data in JSON, in a script around it (JSONP, Google's answer to a query) or on lines of their own. */
function parse(text: string): { readonly data: unknown } | { readonly fault: string } | undefined {
  let at = 0;
  for (NOISE.lastIndex = 0; NOISE.test(text);) at = NOISE.lastIndex;
  OPENING.lastIndex = at;
  if (!OPENING.test(text)) return undefined;
  const isScript = OPENING.lastIndex > 0;
  let end = text.length;
  while (isScript) {
    const comment = COMMENT_AT_END.exec(text.slice(Math.max(end - COMMENT_LIMIT, OPENING.lastIndex), end));
    if (comment) end -= comment[0].length;
    else if (/[\s;)]/.test(text.charAt(end - 1))) end -= 1;
    else break;
  }
  const json = text.slice(OPENING.lastIndex, end);
  try {
    return { data: JSON.parse(json) };
  } catch {
    return parseLines(text) ?? { fault: jsonFault(json) };
  }
}

/** One row on each line (NDJSON). A line that can't be read is a row that can't be. */
function parseLines(text: string): { readonly data: unknown } | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim());
  let bad = 0;
  const data = lines.map((line): unknown => {
    try {
      const row: unknown = JSON.parse(line);
      if (isRecord(row)) return row;
    } catch {
      // Counted below.
    }
    bad += 1;
    return null;
  });
  return bad * 2 < lines.length && data[0] !== null ? { data } : undefined;
}

/** Everything that is neither Meeting Guide nor a server's answer: sheets, other wrappers, other names. */
export function* readRest({ text, data }: FeedRest, given: FeedOptions): FeedParse {
  const options = withWords(given);
  const columns = readColumns(options.columns ?? '', options.onColumnFault);
  if (text === undefined) return yield* readData(data, columns, options);
  const parsed = parse(text);
  if (!parsed) return yield* readText(text, columns, options);
  if ('fault' in parsed)
    return unreadable('not-json', `This is no JSON. In ${parsed.fault}.${asked(options)}`);
  return yield* readData(parsed.data, columns, options);
}

function* readText(text: string, columns: Columns, options: FeedOptions): FeedParse {
  const { format } = options;
  const { rows, unclosed } = parseCsv(text, columns);
  if ((format && format !== 'sheet') || findHeader(rows, columns).at < 0) {
    const nothing = format ? wrongFormat(format, text) : problem(0, '', 'unknown-format', text);
    return { groups: [], problems: [nothing], rows: 0 };
  }
  const result = yield* readCells(rows, columns, options);
  return unclosed ? { ...result, problems: [problem(0, '', 'unclosed-quote'), ...result.problems] } : result;
}

function* readCells(cells: readonly unknown[], columns: Columns, options: FeedOptions): FeedParse {
  const errors: FeedProblem[] = [];
  const rows = rowsOfCells(cells, columns, (row, field, value) => {
    errors.push({
      row,
      field,
      code: 'cell-error',
      message: `"${value}" is a fault of the sheet; the cell was read as empty.`,
    });
  });
  if (!rows) return { groups: [], problems: [problem(0, '', 'no-header')], rows: 0 };
  if (rows.length === 0) return { groups: [], problems: [problem(0, '', 'no-rows')], rows: 0 };
  const { at } = findHeader(cells, columns);
  const above = cells.slice(0, at).flatMap((row) => (Array.isArray(row) ? row.map(asText) : []));
  const [zone] = above.flatMap((line) => zoneOfTitle(line, options) ?? []);
  const settings = { ...zone, ...options };
  const marked = markHeadings(rows, columns, above);
  // A program's own export merges nothing.
  const { rows: whole, problems } = isNaws(namesIn(marked.slice(0, 1)))
    ? { rows: marked, problems: [] }
    : fillMerged(marked, columns);
  const result = yield* readRows(whole, columns, settings);
  const all = [...errors, ...problems];
  if (all.length === 0) return result;
  return { ...result, problems: [...all, ...result.problems].sort((one, other) => one.row - other.row) };
}

function readRows(rows: readonly unknown[], columns: Columns, options: FeedOptions): FeedParse {
  return isNaws(namesIn(rows.slice(0, 1))) ? readNaws(rows, options) : readNamedRows(rows, columns, options);
}

function* readData(data: unknown, columns: Columns, options: FeedOptions): FeedParse {
  const table = googleTable(data);
  if (table) return yield* readCells(cellsOf(table), columns, options);
  if (isTagged(data)) return { groups: [], problems: [], rows: 0, rest: { part: 'events', data } };
  const dated = options.format || options.columns ? undefined : datedEvents(data);
  if (dated) {
    const { events, unread } = dated;
    return { groups: [], problems: [], rows: 0, unread, rest: { part: 'events', data: events } };
  }
  const cells = cellsIn(data);
  // A list of lists inside of a row is no sheet.
  const rows = cells && findHeader(cells, columns).at >= 0 ? undefined : findRows(data, columns);
  if (cells && !rows) return yield* readCells(cells, columns, options);
  if (rows) {
    const zone = zoneAround(data, options);
    const settings = { ...zone, ...options };
    const isServer = rows.some((row) => isRecord(row) && Object.hasOwn(row, 'id_bigint'));
    const result = yield* isServer
      ? readBmlt(rows, [], settings)
      : readRows(markHeadings(rows, columns), columns, settings);
    return zone?.timeZone ? { ...result, timeZone: zone.timeZone } : result;
  }
  const said = messageIn(data);
  if (/access.denied|not.authenticated|permission|sign.?in/i.test(said))
    return { groups: [], problems: [problem(0, '', 'private-sheet')], rows: 0 };
  if (said)
    return unreadable(
      'message',
      `There is a message in place of a list: "${said.slice(0, 200)}".${asked(options)}`,
    );
  if (isEmptyList(data)) return { groups: [], problems: [problem(0, '', 'no-rows')], rows: 0 };
  // Of a sheet's columns its author may say more.
  if (options.format && options.format !== 'sheet')
    return { groups: [], problems: [wrongFormat(options.format, data)], rows: 0 };
  const names = [...namesIn(Array.isArray(data) ? data.slice(0, 50) : [data])].slice(0, 10).join(', ');
  return unreadable(
    'unknown-rows',
    `Nothing in it looks like groups with a day, a time, a place or a contact${names && `; its names are ${names}`}. Say what they are with the attribute columns.${asked(options)}`,
  );
}

/** What the page's author said that the feed is. */
const asked = ({ format }: FeedOptions): string => (format ? ` (feed-format="${format}")` : '');

const HEADERS = ['columns', 'headers', 'header', 'cols'];

/** Rows of cells, in `values` as Google's API answers, beside the names of their columns, or by themselves. */
function cellsIn(data: unknown, depth = 0): readonly unknown[] | undefined {
  if (Array.isArray(data)) {
    const isTable = data.some(Array.isArray) && data.every((row) => row === null || Array.isArray(row));
    return isTable ? data : undefined;
  }
  if (!isRecord(data) || depth > 3) return undefined;
  const header = HEADERS.map((name) => (Object.hasOwn(data, name) ? data[name] : undefined)).find(
    Array.isArray,
  );
  for (const value of Object.values(data)) {
    const cells = cellsIn(value, depth + 1);
    if (cells)
      return header
        ? [header.map((name: unknown) => (isRecord(name) ? name['name'] : name)), ...cells]
        : cells;
  }
  return undefined;
}

/** Whether a document says of its things what type they are, as linked data does. */
export function isTagged(data: unknown, depth = 0): boolean {
  if (depth > 4) return false;
  if (Array.isArray(data)) return data.slice(0, 20).some((each) => isTagged(each, depth + 1));
  if (!isRecord(data)) return false;
  return Object.hasOwn(data, '@type') || Object.values(data).some((each) => isTagged(each, depth + 1));
}
