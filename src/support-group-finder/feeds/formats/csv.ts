import { numbered } from '../../../shared/lists.js';
import { fieldOf, squash, type Columns } from './column-names.js';
import { asText, plainLine } from '../text.js';

/** A sheet's rows of cells. */
export interface Csv {
  readonly rows: readonly (readonly string[])[];
  /** A quote was opened and never closed, so the last cell may hold several rows. */
  readonly unclosed: boolean;
}

const SEPARATORS = [',', ';', '\t', '|'];
/** As far as a header is looked for, in characters and rows: titles and notes stand above some. */
const START = 20_000;
const TOP_ROWS = 20;
const NONE: Columns = new Map();

/**
 * Rows of a CSV text (RFC 4180; LF, CR or CRLF), whatever stands between its cells: what shows most known columns. A quote
 * inside an unquoted cell is text.
 */
export function parseCsv(text: string, columns = NONE): Csv {
  // Excel's own first line.
  const [first, said] = /^"?sep=([^\r\n"])"?[\r\n]+/i.exec(text) ?? [];
  if (first !== undefined && said !== undefined) return parseWith(said, text.slice(first.length));
  const start = text.slice(0, START);
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const [best] = SEPARATORS.map((mark) => ({
    mark,
    known: findHeader(parseWith(mark, start).rows, columns).known,
    cells: firstLine.split(mark).length,
  })).sort((one, other) => other.known - one.known || other.cells - one.cells);
  return parseWith(best?.mark ?? ',', text);
}

function parseWith(comma: string, text: string): Csv {
  // Unquoted cells end at the next of these; sticky, so that each character is looked at once.
  const plain = new RegExp(`[^${comma}\r\n]*`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let unclosed = false;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      let from = at + 1;
      while (close >= 0 && text[close + 1] === '"') {
        cell += text.slice(from, close + 1);
        from = close + 2;
        close = text.indexOf('"', from);
      }
      unclosed = close < 0;
      if (unclosed) close = text.length;
      cell += text.slice(from, close);
      at = close + 1;
    }
    plain.lastIndex = at;
    cell += plain.exec(text)?.[0] ?? '';
    at = Math.max(at, plain.lastIndex);
    row.push(cell);
    if (text[at] === comma) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return { rows, unclosed };
}

/** Where the header row is: the one of the top rows with most known columns, at least two of them; else -1. */
export function findHeader(
  rows: readonly unknown[],
  columns: Columns,
): { readonly at: number; readonly known: number } {
  let found = { at: -1, known: 1 };
  for (const [at, cells] of numbered(rows.slice(0, TOP_ROWS))) {
    if (!Array.isArray(cells)) continue;
    const names = cells.map((cell) => asText(cell).trim()).filter((name) => name);
    const fields = names.map((name) => columns.get(squash(name)) ?? fieldOf(name)?.[0]);
    const known = new Set(fields.filter((field) => field !== undefined)).size;
    if (known > found.known) found = { at, known };
  }
  return found;
}

/** Names of columns as written, each once and on one line. */
function columnNames(header: readonly unknown[]): string[] {
  const names: string[] = [];
  for (const cell of header) {
    const name = plainLine(asText(cell));
    let unique = name;
    for (let count = 2; name && names.includes(unique); count += 1) unique = `${name} ${count}`;
    names.push(unique);
  }
  return names;
}

/** What a sheet shows where a formula of it fails. */
const CELL_ERROR = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|ERROR!|SPILL!|CALC!)$/;

/**
 * Rows under the names of the header among the first of them; empty ones are no rows.
 * `undefined` without a header.
 * @param onError is told of each cell whose formula fails, which is read as empty.
 */
export function rowsOfCells(
  cells: readonly unknown[],
  columns: Columns = NONE,
  onError?: (row: number, name: string, value: string) => void,
): Readonly<Record<string, unknown>>[] | undefined {
  const { at } = findHeader(cells, columns);
  const header = cells[at];
  if (!Array.isArray(header)) return undefined;
  const names = columnNames(header);
  return (
    cells
      .slice(at + 1)
      .filter((row): row is unknown[] => Array.isArray(row) && row.some((cell) => asText(cell).trim() !== ''))
      // Own properties whatever the column is called, `__proto__` too.
      .map((row, number) =>
        Object.fromEntries(
          names.flatMap((name, index) => {
            const value = row[index] ?? '';
            const isError = typeof value === 'string' && CELL_ERROR.test(value);
            if (name && isError) onError?.(number + 1, name, value);
            return name ? [[name, isError ? '' : value]] : [];
          }),
        ),
      )
  );
}
