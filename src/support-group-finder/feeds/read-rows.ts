import type { FeedProblem, FeedResult, SupportGroup } from './support-group.js';
import { readGroup, readTimes, readTypes, type GroupTimes, type RowKinds } from './group.js';
import type { FeedSettings, Readers } from './feed-settings.js';
import { LEFT_OUT, type LeftOut } from './left-out.js';
import { SCHEDULE_FIELDS } from './times/plain-schedule.js';
import { problem } from './problems.js';
import { asText } from './text.js';
import { Fields, RawRow, isRecord, type FieldNames } from './raw-row.js';

/** A feed as far as its days and times, which say what comes first. */
export interface FeedPreview {
  /** By row; none where the row is of no use. */
  readonly times: readonly (GroupTimes | undefined)[];
  /** Reads the group of one row ahead of the others. */
  readonly read: (at: number) => SupportGroup | undefined;
}

/** What is read by a part of its own, since few feeds need it. */
export interface FeedRest {
  readonly part: 'events' | 'other' | 'times' | 'bmlt';
  /** The feed's text, or what was in it as JSON. */
  readonly text?: string;
  readonly data?: unknown;
  /** Those that are there already. */
  readonly readers?: Readers | undefined;
  /** What came, where not all of it could be decoded. */
  readonly bytes?: Uint8Array;
}

/** A feed as far as it could be read here. */
export interface ReadResult extends FeedResult {
  /** Nothing is read yet: the feed is in a format of another part. */
  readonly rest?: FeedRest;
  /** Its bytes could be decoded after all: nothing said of them before is true. */
  readonly isDecoded?: boolean;
}

/** Reading that can be interrupted after each row. It gives a glimpse of the feed before it reads it whole. */
export type FeedParse = Generator<FeedPreview | undefined, ReadResult>;

type Raw = Readonly<Record<string, unknown>>;

/** How a format differs from Meeting Guide's rows. */
export interface RowFormat {
  readonly names: FieldNames;
  /** The row under the fields of `names`. */
  readonly adapt?: (raw: Raw) => Raw;
  /** @param programme whose group it is. */
  readonly kindsOf?: (raw: Raw, programme: string) => RowKinds;
}

/** A look at a row's times is a small step. */
const GLANCES = 8;

/** Reads some fields of rows. Rows that say the same share what was read: lists have few times and types, and many rows. */
function memoizeByFields<Read>(
  known: Fields,
  fields: readonly string[],
  read: (row: RawRow) => Read,
  isShared: (key: string) => boolean = () => true,
): (raw: Raw, at: number, problems: FeedProblem[]) => Read {
  const names = fields.flatMap((field) => known.namesOf(field));
  const shared = new Map<string, Read>();
  return (raw, at, problems) => {
    let key = '';
    for (const name of names) {
      const value = raw[name];
      if (typeof value === 'string') key += `${value}\0`;
      else if (Array.isArray(value)) key += keyOfList(value);
      else key += typeof value === 'number' ? `\0${value}` : `\0${JSON.stringify(value)}`;
    }
    const found = shared.get(key);
    if (found) return found;
    const faults = problems.length;
    const made = read(new RawRow(raw, at + 1, known, problems));
    // A problem is each row's own, and so is where it is.
    if (problems.length === faults && isShared(key)) shared.set(key, made);
    return made;
  };
}

/** A list of texts by their lengths and themselves: no other list has it. */
function keyOfList(list: readonly unknown[]): string {
  let key = '\0[';
  for (const part of list) {
    if (typeof part !== 'string') return `\0${JSON.stringify(list)}`;
    key += `${part.length},${part}`;
  }
  return key;
}

/** What the rows say in some fields. */
function* textsOf(rows: readonly unknown[], names: readonly string[]): Generator<string> {
  for (const row of rows)
    if (isRecord(row))
      for (const name of names) {
        const value = row[name];
        if (typeof value === 'string') yield value;
      }
}

/** Rows as groups. Every row is counted; what could not be read is among the problems, in the order of the rows. */
export function* readRows(raws: readonly unknown[], format: RowFormat, settings: FeedSettings): FeedParse {
  const { names, adapt, kindsOf } = format;
  const words = settings.readers?.times;
  const problems: FeedProblem[] = [];
  const known = new Fields(raws, names);
  yield;
  const rows: (Raw | undefined)[] = [];
  const times: (GroupTimes | undefined)[] = [];
  // Looked for once, and only by a list that leaves it open somewhere.
  let clock: { readonly hours: number | undefined } | undefined;
  const clockOfList = (): number | undefined =>
    settings.clock ??
    (clock ??= {
      hours: words?.clockOf(
        textsOf(
          raws,
          ['time', 'end_time', 'day'].flatMap((field) => known.namesOf(field)),
        ),
      ),
    }).hours;
  const timesOf = memoizeByFields(
    known,
    SCHEDULE_FIELDS,
    (row) => readTimes(row, settings, clockOfList),
    (key) => !words?.needsPlace(key),
  );
  // Few programmes in a list, but each has its own codes.
  const typeReaders = new Map<string, ReturnType<typeof memoizeByFields<RowKinds>>>();
  const typesOf = (programme: string): ReturnType<typeof memoizeByFields<RowKinds>> => {
    let reader = typeReaders.get(programme);
    if (!reader) {
      reader = memoizeByFields(known, ['types'], (row) => readTypes(row, programme));
      typeReaders.set(programme, reader);
    }
    return reader;
  };
  const slugNames = known.namesOf('slug');
  const named = new Set<string>();
  const repeated = new Set<string>();
  for (let at = 0; at < raws.length; at += 1) {
    const raw = raws[at];
    if (!isRecord(raw)) problems.push(problem(at + 1, '', 'unusable-row'));
    else if (Object.hasOwn(raw, 'published') && /^(?:0|false|no)$/i.test(asText(raw['published'])))
      problems.push(problem(at + 1, 'published', 'unpublished'));
    else if (LEFT_OUT in raw) problems.push({ ...(raw[LEFT_OUT] as LeftOut), row: at + 1 });
    else {
      const row = adapt?.(raw) ?? raw;
      rows[at] = row;
      for (const name of slugNames.slice(0, 1)) {
        const slug = asText(row[name]).trim();
        (named.has(slug) ? repeated : named).add(slug);
      }
      times[at] = timesOf(row, at, problems);
      if (!times[at]) return { groups: [], problems: [], rows: 0, rest: { part: 'times' } };
    }
    if (at % GLANCES === 0) yield;
  }
  const read = (
    at: number,
    slugs: Map<string, number>,
    to: FeedProblem[],
    when = times[at],
  ): SupportGroup | undefined => {
    const row = rows[at];
    const raw = raws[at];
    if (!row || !when || !isRecord(raw)) return undefined;
    const kinds = (programme: string): RowKinds =>
      kindsOf?.(raw, programme) ?? typesOf(programme)(row, at, to);
    return readGroup(new RawRow(row, at + 1, known, to), when, kinds, settings, slugs, repeated);
  };
  yield { times, read: (at) => read(at, new Map(), []) };

  const groups: SupportGroup[] = [];
  const slugs = new Map<string, number>();
  for (const at of raws.keys()) {
    const group = read(at, slugs, problems);
    // What is wrong with the row is said once.
    const others = (group && times[at]?.others)?.map((when) => read(at, slugs, [], when)) ?? [];
    for (const each of [group, ...others])
      if (each && settings.onGroup) settings.onGroup(each, at + 1);
      else if (each) groups.push(each);
    yield;
  }
  problems.sort((one, other) => one.row - other.row);
  return { groups, problems, rows: raws.length };
}
