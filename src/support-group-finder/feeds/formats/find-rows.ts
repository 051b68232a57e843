import { fieldOf, squash, type Columns } from './column-names.js';
import { namesIn } from './named-rows.js';
import { isRecord } from '../raw-row.js';
import { asText } from '../text.js';
import { parseDays } from '../times/parse-days.js';

type Data = Readonly<Record<string, unknown>>;

/** Rows somewhere inside a document, each in one flat record. */
interface FoundRows {
  readonly rows: readonly unknown[];
  readonly depth: number;
  /** The rows say when. */
  readonly isTimed: boolean;
}

/** Deeper, nobody keeps a list. */
const DEEPEST = 8;
/** Rows looked at to tell what a list is of. */
const SAMPLE = 50;
/** Objects a row's own fields are kept in: Airtable, GeoJSON, JSON:API, GraphQL, search servers, WordPress. */
const SHELLS = ['fields', 'properties', 'attributes', 'node', 'item', 'document', '_source', 'acf', 'meta'];
/** Objects that say where, with names of their own. */
const PLACES = ['location', 'venue', 'place', 'address', 'geo', 'coordinates', 'contact'];
/** Fields that say when, where or how a group meets, or whom to ask. */
const WHEN = new Set(['time', 'byDay', 'eventSchedule']);
const WHERE = new Set(
  'address formatted_address city location latitude coordinates conference_url conference_phone phone email contact_1_name contact_1_phone contact_1_email'.split(
    ' ',
  ),
);

const isPlain = (value: unknown): boolean =>
  value !== null && value !== '' && (Array.isArray(value) ? value.some(isPlain) : typeof value !== 'object');

/** A row's own fields and those of the objects lists keep them in, on one level. */
function flatten(row: unknown): unknown {
  if (!isRecord(row)) return row;
  // A name is only a name, `__proto__` too.
  const flat = Object.create(null) as Record<string, unknown>;
  const entries = Object.entries(row);
  const isShell = ([name, value]: readonly [string, unknown]): boolean =>
    SHELLS.includes(name.toLowerCase()) && isRecord(value);
  // `Feature`, a content type: what the server calls whatever it keeps says nothing of a group.
  const isKept = entries.some((entry) => isShell(entry) && entry[0] !== 'meta');
  // What the list's author wrote comes before what the server that keeps it adds.
  for (const [, value] of entries.filter(isShell)) Object.assign(flat, flatten(value));
  for (const entry of entries.filter((each) => !isShell(each))) {
    const [name, value] = entry;
    const field = name.toLowerCase();
    if (isKept && (field === 'type' || (field === 'geometry' && value === null))) continue;
    const said = isRecord(value) ? spokenOf(name, value) : value;
    if (!isRecord(value) || said !== undefined) flat[name] ??= said;
    // WordPress puts the text of a title beside how it is made.
    else if ('rendered' in value) flat[name] ??= value['rendered'];
    else if (field === 'geometry') Object.assign(flat, pointOf(value));
    else if (PLACES.includes(field)) {
      for (const [inner, each] of Object.entries(flatten(value) as Data))
        flat[inner === 'name' ? (field === 'contact' ? 'contact_1_name' : 'location') : inner] ??= each;
    } else flat[name] ??= value;
  }
  return flat;
}

/** Days or hours kept in an object of their own, as one would write them: `{"start": "7 PM", "end": "8 PM"}`. */
function spokenOf(name: string, value: Data): unknown {
  const [field] = fieldOf(name) ?? [];
  const parts = Object.values(value);
  if (!parts.every((part) => typeof part === 'string' && part !== '') || parts.length === 0) return undefined;
  if (field === 'day') return parts.join(', ');
  const { start, end } = value;
  return field === 'time' && start && end && parts.length === 2
    ? `${asText(start)} - ${asText(end)}`
    : undefined;
}

function pointOf({ type, coordinates }: Data): Data {
  if (type !== 'Point' || !Array.isArray(coordinates)) return {};
  const [longitude, latitude] = coordinates as unknown[];
  return { latitude, longitude };
}

/** What fields some rows have in a form that can be read; `undefined` where they are no groups. */
function fieldsOf(
  rows: readonly unknown[],
  columns: Columns,
  isInRow = false,
): ReadonlySet<string> | undefined {
  const fields = new Set<string>();
  let others = 0;
  // Times that are kept in a list inside: a group shown without them would be shown wrong.
  const timed = rows.slice(0, SAMPLE).filter((row) => isRecord(row) && Object.values(row).some(isDeep));
  if (timed.length * 2 > Math.min(rows.length, SAMPLE)) return undefined;
  for (const row of rows.slice(0, SAMPLE)) {
    if (!isRecord(row)) continue;
    for (const [name, value] of Object.entries(row)) {
      const said = columns.get(squash(name));
      const [field] = said === undefined ? (fieldOf(name) ?? []) : [said];
      if (field === 'eventSchedule' && typeof value === 'object') fields.add(field);
      else if (!isPlain(value))
        others += Number(typeof value === 'object' && value !== null && Object.keys(value).length > 0);
      else if (field === undefined) others += 1;
      // A date alone is that of a blog's posts too.
      else if (!/^(?:date|fecha)$/i.test(name)) fields.add(field);
    }
  }
  const has = (names: ReadonlySet<string>): boolean => [...names].some((name) => fields.has(name));
  const isNamed = fields.has('name') || fields.has('group');
  if (isNamed && (has(WHEN) || has(WHERE) || fields.has('day'))) return fields;
  // A place has its groups at their times, whatever they are called; inside of a row they have that row's name, lost here.
  if (!isInRow && has(WHERE) && fields.has('time') && fields.has('day')) return fields;
  // Inside of a row, what has only a name is a kind of it, or a tag.
  return isNamed && others === 0 && !isInRow ? fields : undefined;
}

/** Whether what is no plain value, nor a schedule, has days or times. */
const isDeep = (value: unknown): boolean => !isPlain(value) && saysWhen(value);

/** Whether an object or a list of them has days or times of its own. */
function saysWhen(value: unknown, depth = 0): boolean {
  if (depth > 3) return false;
  if (Array.isArray(value)) return value.slice(0, SAMPLE).some((each) => saysWhen(each, depth + 1));
  if (!isRecord(value)) return false;
  return Object.entries(value).some(
    ([name, each]) =>
      (isPlain(each) && /^(?:day|time)$/.test(fieldOf(name)?.[0] ?? '')) || saysWhen(each, depth + 1),
  );
}

/** What a key says of the rows under it: their day, or what to call one of them by. */
function underKey(key: string, rows: readonly unknown[]): unknown[] {
  if (/^\d*$/.test(key) || parseDays(key) === undefined) return [...rows];
  const names = [...namesIn(rows)];
  if (names.some((name) => fieldOf(name)?.[0] === 'day')) return [...rows];
  return rows.map((row) => (isRecord(row) ? { ...row, day: key } : row));
}

const isMost = (some: readonly unknown[], all: readonly unknown[]): boolean => some.length * 2 > all.length;

/** Several rows most of which say when: the parts of one row don't. */
const areTimed = (rows: readonly Data[]): boolean =>
  rows.length > 1 &&
  isMost(
    rows.filter((row) =>
      Object.keys(row).some((name) => /^(?:day|time|byDay)$/.test(fieldOf(name)?.[0] ?? '')),
    ),
    rows,
  );

function* listsIn(data: unknown, columns: Columns, depth: number, isInRow = false): Generator<FoundRows> {
  if (depth > DEEPEST || typeof data !== 'object' || data === null) return;
  const isList = Array.isArray(data);
  const values: readonly unknown[] = isList ? data : Object.values(data as Data);
  const given = values.filter((value) => value !== null);
  const records = given.filter(isRecord);
  // What is no row in a list of rows is one that can't be used; beside rows under keys it is said of all of them.
  if (
    records.length === given.length ? records.length > 0 : isList ? isMost(records, given) : areTimed(records)
  ) {
    const rows = values.map(flatten);
    const fields = fieldsOf(rows, columns, isInRow);
    const isTimed = fields !== undefined && [...WHEN, 'day'].some((name) => fields.has(name));
    if (fields && isList) {
      yield { rows, depth, isTimed };
      return;
    }
    // People and places stand under keys too.
    if (isTimed) {
      const keyed = Object.keys(data).map((key, at) => named(rows[at], key));
      yield { rows: keyed.filter((row) => row === null || isRecord(row)), depth, isTimed };
      return;
    }
  }
  for (const [key, value] of Object.entries(data as Data))
    for (const found of listsIn(value, columns, depth + 1, isInRow || isList))
      yield isList ? found : { ...found, rows: underKey(key, found.rows) };
}

const named = (row: unknown, key: string): unknown =>
  isRecord(row) && !['slug', 'id', 'ID', 'uid'].some((name) => Object.hasOwn(row, name))
    ? { id: key, ...row }
    : row;

/**
 * The rows of groups in a document, however it is wrapped: under any key, under keys of their own, several levels down, one
 * list for each day.
 * @returns `undefined` where nothing in it looks like groups: that is not the same as a list without any.
 */
export function findRows(data: unknown, columns: Columns): readonly unknown[] | undefined {
  const found = [...listsIn(data, columns, 0)];
  if (found.length === 0) {
    const alone = [flatten(data)];
    return isRecord(data) && fieldsOf(alone, columns) ? alone : undefined;
  }
  const timed = found.filter(({ isTimed }) => isTimed);
  const best = timed.length > 0 ? timed : found;
  const depth = Math.min(...best.map((each) => each.depth));
  return best.filter((each) => each.depth === depth).flatMap(({ rows }) => rows);
}

/** Names of lists that may be empty. */
const LISTS =
  /^(?:meetings|groups|records|values|data|results?|items?|rows|list|events|entries|features|response|content|payload|body|docs|hits|edges|nodes|@graph|itemlistelement|grupos|reuniones)$/i;

/** Whether a document is a list of groups that has none at the moment. */
export function isEmptyList(data: unknown, depth = 0): boolean {
  if (Array.isArray(data)) return data.every((row) => row === null);
  if (!isRecord(data) || depth > DEEPEST) return false;
  const lists = Object.entries(data).filter(([name]) => LISTS.test(name));
  return lists.length > 0 && lists.every(([, value]) => isEmptyList(value, depth + 1));
}

/** What a server says in place of a list: `{"error": {"message": "..."}}`. */
export function messageIn(data: unknown): string {
  if (!isRecord(data)) return '';
  for (const name of [
    'error',
    'errors',
    'message',
    'detail',
    'detailed_message',
    'reason',
    'error_description',
  ]) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    const text = asText(value) || messageIn(Array.isArray(value) ? value[0] : value);
    if (text) return text;
  }
  return '';
}
