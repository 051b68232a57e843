import { numbered } from '../../../shared/lists.js';
import { foldText } from '../../search/fold-text.js';
import { LEFT_OUT, type LeftOut } from '../left-out.js';
import { readPlaceWords } from '../places/place-words.js';
import { isRecord } from '../raw-row.js';
import { asText, plainLine } from '../text.js';
import { parseDays } from '../times/parse-days.js';
import { fieldOf, squash, type Columns } from './column-names.js';

type Raw = Readonly<Record<string, unknown>>;

/** What a sheet shows in cells nobody filled in: boxes not ticked, sums of nothing, dashes. */
const BLANK = /^(?:false|falso|0|[-\u2013\u2014.\s]*)$/i;
/** What stands in a heading beside the day or the way to meet. */
const BESIDE =
  /\(.*?\)|\b(?:meetings?|groups?|reuni[o\u00f3]n(?:es)?|grupos?|schedule|calendar|horarios?|list|listing|lista|section|secci[o\u00f3]n|all|our)\b|\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|[:*=_#\u2022|]+/gi;
/** What stands below or between the rows of a list. */
const NOTE =
  /^(?:[*\u2020\u2021\u2022\u203b]|(?:grand |sub)?totale?s?\b.{0,40}\d|(?:notes?|nota|key|legend|leyenda|claves?)\s*:|(?:last |page )?(?:updated|revised|effective|printed|as of|actualizad[oa])\b.{0,30}\d|page \d|p[a\u00e1]gina \d|end of (?:list|schedule|meetings)|fin de la lista|\d+ (?:meetings|groups|reuniones|grupos)$|[A-Z]{1,4} ?= ?[A-Z])/i;
const TOTAL = /^(?:grand |sub)?totale?s?\b|^(?:count|number of|suma|n\u00famero de)\b/i;
const TOWNS = /^(?:city|regions?|sub_region|district|state|country)$/;

const heading = (text: string): LeftOut => ({
  field: '',
  code: 'heading',
  message: `"${text.slice(0, 80)}" stands between the groups as a heading or a note; the row was left out.`,
});

/** A day, where a heading says one; it is that of the rows below. */
function dayOf(text: string): string | undefined {
  const bare = text
    .replace(BESIDE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;-]+|[\s,;-]+$/g, '');
  return /[a-z]{2}/i.test(bare) && parseDays(bare) ? bare : undefined;
}

/** Words that say how one meets, and no group's name. */
function isWay(text: string): boolean {
  const { isPlace, isOnline, isInPerson } = readPlaceWords(text.replace(BESIDE, ' ').trim());
  return !isPlace && (isOnline || isInPerson);
}

/** The header once more, however its letters are written. */
function isHeader(cells: readonly (readonly [name: string, text: string])[]): boolean {
  const isName = ([name, text]: readonly [string, string]): boolean =>
    squash(text) === squash(name) || (fieldOf(text)?.[0] ?? '') === fieldOf(name)?.[0];
  return cells.length > 1 && cells.every(isName);
}

/** Towns and regions of rows: what only repeats one is the heading of its groups. */
function townsIn(
  rows: readonly unknown[],
  fieldNamed: (name: string) => string | undefined,
): ReadonlySet<string> {
  const towns = new Set<string>();
  for (const row of rows)
    if (isRecord(row))
      for (const [name, value] of Object.entries(row))
        if (TOWNS.test(fieldNamed(name) ?? '')) towns.add(foldText(asText(value)).trim());
  return towns;
}

/**
 * The rows of a list with those marked that are no groups: headings between them, the header again, sums and notes. Rows below
 * a day's heading that name no day are of that day.
 * @param above what stands above the header.
 */
export function markHeadings(
  rows: readonly unknown[],
  columns: Columns,
  above: readonly string[] = [],
): readonly unknown[] {
  const known = new Map<string, string | undefined>();
  const fieldNamed = (name: string): string | undefined => {
    if (!known.has(name)) known.set(name, columns.get(squash(name)) ?? fieldOf(name)?.[0]);
    return known.get(name);
  };
  const marks = new Map<number, string>();
  let towns: ReadonlySet<string> | undefined;
  let day = dayOf(above.filter((text) => text.trim() !== '').at(-1) ?? '');
  let hasDays = day !== undefined;
  const days: (string | undefined)[] = [];
  for (const [at, row] of numbered(rows)) {
    const cells = isRecord(row)
      ? Object.entries(row).flatMap(([name, value]): [string, string][] => {
          const text = typeof value === 'object' && value !== null ? '\ufffc' : plainLine(asText(value));
          return BLANK.test(text) ? [] : [[name, text]];
        })
      : [];
    const [[, text] = ['', '']] = cells;
    // A cell merged across the sheet may come as many.
    const isAlone = cells.length === 1 || (cells.length > 2 && cells.every(([, each]) => each === text));
    const isSum =
      TOTAL.test(text) && cells.length > 1 && cells.slice(1).every(([, each]) => /^[\d.,]+$/.test(each));
    const isOfDay = isAlone ? dayOf(text) : undefined;
    if (isHeader(cells) || isSum) marks.set(at, text);
    else if (isOfDay !== undefined || (isAlone && (NOTE.test(text) || isWay(text)))) {
      marks.set(at, text);
      if (!NOTE.test(text)) day = isOfDay;
      hasDays ||= day !== undefined;
    } else if (
      isAlone &&
      (towns ??= townsIn(
        rows.filter((each) => each !== row),
        fieldNamed,
      )).has(foldText(text).trim())
    ) {
      marks.set(at, text);
      day = undefined;
    } else days[at] = day;
  }
  if (marks.size === 0 && !hasDays) return rows;
  return rows.map((row, at) => {
    const text = marks.get(at);
    if (!isRecord(row)) return row;
    if (text !== undefined) return { ...row, [LEFT_OUT]: heading(text) };
    return days[at] === undefined ? row : withDay(row, days[at], fieldNamed);
  });
}

/** A row that names no day, with the one of the heading above it. */
function withDay(row: Raw, day: string, fieldNamed: (name: string) => string | undefined): Raw {
  const named = Object.keys(row).filter((name) => fieldNamed(name) === 'day');
  if (named.some((name) => asText(row[name]).trim() !== '')) return row;
  return { ...row, [named[0] ?? 'day']: day };
}
