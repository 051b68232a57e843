import type { FeedSettings } from './group.js';
import { readMeetingGuide } from './meeting-guide.js';
import { problem } from './problems.js';
import type { Reading } from './read-rows.js';
import { asText } from './text.js';

/** A sheet's rows of cells. */
export interface Csv {
  readonly rows: readonly (readonly string[])[];
  /** A quote was opened and never closed, so the last cell may hold several rows. */
  readonly unclosed: boolean;
}

/**
 * Rows of a CSV text (RFC 4180; LF or CRLF; comma, semicolon or tab, whichever the first line has most of). A quote
 * inside an unquoted cell is text.
 */
export function parseCsv(text: string): Csv {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string): number => firstLine.split(mark).length;
  const comma = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
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

/** `Full Address` as `full_address`, the way both sheet readers in the field name columns. */
export function columnName(header: unknown): string {
  return asText(header)
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '_')
    .replace(/^_|_$/g, '');
}

const COLUMNS = new Set(
  'name meeting meeting_name day time start_time location address types slug id region city'.split(' '),
);

/** Where the header row is: the first of the top rows with two known columns; -1 where there is none. */
export function headerRow(rows: readonly unknown[]): number {
  return rows.slice(0, 10).findIndex((cells) => {
    const names = new Set(Array.isArray(cells) ? cells.map(columnName) : []);
    return [...names].filter((name) => COLUMNS.has(name)).length >= 2;
  });
}

/** Rows of cells, the header among the first ones, as groups. Empty rows are not rows. */
export function* readSheet(cells: readonly unknown[], settings: FeedSettings): Reading {
  const headerAt = headerRow(cells);
  const header = cells[headerAt];
  if (!Array.isArray(header)) return { groups: [], problems: [problem(0, '', 'no-header')], rows: 0 };
  const columns = header.map(columnName);
  const rows = cells
    .slice(headerAt + 1)
    .filter((row): row is unknown[] => Array.isArray(row) && row.some((cell) => cell !== '' && cell !== null))
    // Own properties whatever the column is called, `__proto__` too.
    .map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? ''])));
  return yield* readMeetingGuide(rows, settings);
}

/** A CSV text as groups. */
export function* readCsv(text: string, settings: FeedSettings): Reading {
  const { rows, unclosed } = parseCsv(text);
  const result = yield* readSheet(rows, settings);
  return unclosed ? { ...result, problems: [problem(0, '', 'unclosed-quote'), ...result.problems] } : result;
}
