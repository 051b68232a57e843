import { isRecord } from '../raw-row.js';
import { asText } from '../text.js';

/** Google's answer to a query (`google.visualization.Query.setResponse`), as far as it is one. */
export function googleTable(
  data: unknown,
): { readonly cols: unknown[]; readonly rows: unknown[] } | undefined {
  const table = isRecord(data) && Object.hasOwn(data, 'table') ? data['table'] : undefined;
  if (!isRecord(table)) return undefined;
  const { cols, rows } = table;
  return Array.isArray(cols) && Array.isArray(rows) ? { cols, rows } : undefined;
}

/** Its rows of cells, the labels of its columns first, each cell as the sheet shows it. */
export function cellsOf({ cols, rows }: { readonly cols: unknown[]; readonly rows: unknown[] }): string[][] {
  const labels = cols.map((col) => (isRecord(col) ? asText(col['label']) : ''));
  const cells = rows.map((row) => {
    const given = isRecord(row) ? row['c'] : undefined;
    return Array.isArray(given) ? given.map(cellText) : [];
  });
  return [labels, ...cells];
}

const two = (part: unknown): string => String(part).padStart(2, '0');

function cellText(cell: unknown): string {
  if (!isRecord(cell)) return '';
  const { v, f } = cell;
  if (typeof f === 'string' && f) return f;
  // A time of day: hours, minutes, seconds, milliseconds.
  if (Array.isArray(v)) return v.slice(0, 2).map(two).join(':');
  const [, year, month, day, hour, minute] =
    /^Date\((\d+), ?(\d+), ?(\d+)(?:, ?(\d+), ?(\d+).*)?\)$/.exec(asText(v)) ?? [];
  if (year === undefined) return asText(v);
  const time = hour === undefined ? '' : `${two(hour)}:${two(minute)}`;
  // A sheet's times are on the day its calendar begins with; its months count from 0.
  return Number(year) < 1901
    ? time
    : [`${year}-${two(Number(month) + 1)}-${two(day)}`, time].join(' ').trim();
}
