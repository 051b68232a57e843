import { numbered } from '../../../shared/lists.js';
import { LEFT_OUT } from '../left-out.js';
import { isRecord } from '../raw-row.js';
import type { FeedProblem } from '../support-group.js';
import { asText, plainLine } from '../text.js';
import { parseDays } from '../times/parse-days.js';
import { fieldOf, squash, type Columns } from './column-names.js';

type Raw = Readonly<Record<string, unknown>>;

const SAYS_HOUR = /\d|noon|mid|medi/i;
const PLACE = ['location', 'address', 'formatted_address'];
const WAYS = ['conference_url', 'conference_phone', 'attendance_option', 'location_notes', 'city', ...PLACE];

/** A day in its cell, and the rows below whose cell is empty. */
interface Block {
  readonly text: string;
  readonly days: readonly number[];
  readonly empty: number[];
}

/** Rows of a sheet in which cells may have been merged: only the first of them has what is said of all. */
class Sheet {
  readonly #rows: readonly unknown[];
  readonly #names = new Map<string, string[]>();

  constructor(rows: readonly unknown[], columns: Columns) {
    this.#rows = rows;
    const first = rows.find(isRecord);
    for (const name of Object.keys(first ?? {})) {
      const field = columns.get(squash(name)) ?? fieldOf(name)?.[0];
      if (field) this.#names.set(field, [...(this.#names.get(field) ?? []), name]);
    }
  }

  #text(row: Raw, field: string): string {
    const names = this.#names.get(field) ?? [];
    return names.map((name) => plainLine(asText(row[name])).trim()).find(Boolean) ?? '';
  }

  /** Days with the rows below them, up to a heading. */
  *#sections(): Generator<Block[]> {
    let section: Block[] = [];
    for (const [at, row] of numbered(this.#rows)) {
      const isOpen = isRecord(row) && !(LEFT_OUT in row);
      const text = isOpen ? this.#text(row, 'day') : '';
      const days = text ? parseDays(text)?.days : undefined;
      if (days) section.push({ text, days, empty: [] });
      else if (isOpen && !text) section.at(-1)?.empty.push(at);
      else {
        yield section;
        section = [];
      }
    }
    yield section;
  }

  /**
   * Rows with the day of the merged cell they are under. It is one for sure only where each day stands once, in the order of the
   * week, and more rows are empty below one of them than days are missing: else a day was forgotten, and which isn't told.
   */
  withDays(): readonly unknown[] {
    const name = this.#names.get('day')?.[0];
    const sections = [...this.#sections()];
    if (name === undefined || !sections.some(isMerged) || !sections.every(isInOrder)) return this.#rows;
    const rows = [...this.#rows];
    for (const section of sections)
      for (const [at, { text, empty }] of numbered(section))
        for (const index of empty) {
          const row = rows[index] as Raw; // only records are under a day
          // Below the last day, what has no hour may be of no day.
          if (at < section.length - 1 || SAYS_HOUR.test(this.#text(row, 'time')))
            rows[index] = { ...row, [name]: text };
        }
    return rows;
  }

  /**
   * Rows that say nothing but when, with the name and the place of the group above: another of its times. One such row at the
   * end of a sheet may be a group whose name is missing.
   */
  withNames(problems: FeedProblem[]): readonly unknown[] {
    const fields = ['name', 'group', ...PLACE, 'city', 'state', 'postal_code'];
    const names = fields.flatMap((field) => this.#names.get(field) ?? []);
    const found = new Map<number, Raw>();
    let above: Raw | undefined;
    let last = -1;
    for (const [at, row] of numbered(this.#rows)) {
      if (!isRecord(row) || LEFT_OUT in row) above = undefined;
      else if (names.some((name) => plainLine(asText(row[name])).trim() !== '')) {
        above = this.#text(row, 'name') ? row : undefined;
        last = at;
      } else if (above && SAYS_HOUR.test(this.#text(row, 'time')) && this.#text(row, 'day'))
        found.set(at, above);
    }
    const [first = last] = found.keys();
    if (found.size === 0 || (found.size === 1 && first > last)) return this.#rows;
    return this.#rows.map((row, at) => {
      const given = found.get(at);
      if (!given || !isRecord(row)) return row;
      problems.push(below(at + 1, names[0] ?? '', this.#text(given, 'name')));
      return { ...row, ...Object.fromEntries(names.map((name) => [name, given[name]])) };
    });
  }

  /** Rows with no place and no other way, below one with a place: it may be theirs, or not. */
  *unsure(): Generator<FeedProblem> {
    const field = PLACE.find((each) => this.#names.has(each));
    const name = field && this.#names.get(field)?.[0];
    let above = '';
    for (const [at, row] of numbered(this.#rows)) {
      if (!isRecord(row) || LEFT_OUT in row || !name) {
        above = '';
        continue;
      }
      const place = PLACE.map((each) => this.#text(row, each)).find(Boolean);
      const isBare = WAYS.every((each) => this.#text(row, each) === '');
      if (above && isBare) yield placeless(at + 1, name, above);
      above = place ?? (isBare ? above : '');
    }
  }
}

const placeless = (row: number, field: string, above: string): FeedProblem => ({
  row,
  field,
  code: 'empty-below',
  message: `It has no place of its own below "${above.slice(0, 80)}"; visitors are told to ask. If the cells are merged, fill in each row.`,
});
const below = (row: number, field: string, above: string): FeedProblem => ({
  row,
  field,
  code: 'empty-below',
  message: `It says only when, so it is listed as another time of "${above.slice(0, 80)}". If it is another group, name it.`,
});

/** Whether a day has more rows below it than there are days to the next one. */
function isMerged(section: readonly Block[]): boolean {
  return section.some(({ days, empty }, at) => {
    const next = section[at + 1]?.days[0];
    const last = days.at(-1);
    return next !== undefined && last !== undefined && empty.length > (next - last + 6) % 7;
  });
}

/** Whether each day stands once, in the order of the week. */
function isInOrder(section: readonly Block[]): boolean {
  const starts = section.flatMap(({ days }) => (days.length < 7 ? (days[0] ?? []) : []));
  const [first = 0] = starts;
  const turned = starts.map((day) => (day - first + 7) % 7);
  return turned.every((day, at) => at === 0 || day > (turned[at - 1] ?? 0));
}

/** The rows of a sheet with what merged cells say of them, where that is sure. */
export function fillMerged(
  rows: readonly unknown[],
  columns: Columns,
): { readonly rows: readonly unknown[]; readonly problems: readonly FeedProblem[] } {
  const problems: FeedProblem[] = [];
  const dated = new Sheet(rows, columns).withDays();
  const named = new Sheet(dated, columns).withNames(problems);
  return { rows: named, problems: [...problems, ...new Sheet(named, columns).unsure()] };
}
