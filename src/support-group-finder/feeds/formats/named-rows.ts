import type { FeedSettings } from '../feed-settings.js';
import { readNames, squash, type Columns } from './column-names.js';
import { zoneOfColumn } from '../times/list-zone.js';
import { readRows, type FeedParse } from '../read-rows.js';
import { isRecord, type FieldNames } from '../raw-row.js';
import { asText } from '../text.js';

type Raw = Readonly<Record<string, unknown>>;

/** Fields a list may spread over several columns. */
const SPREAD = [
  'notes',
  'group_notes',
  'location_notes',
  'conference_url_notes',
  'conference_phone_notes',
  'types',
  'regions',
] as const;
/** Columns whose bare value says nothing: a number under "Passcode" is no note. */
const UNNAMED = /\bid$|pass|pwd|code|clave|c[oó]digo|contrase|parking|floor|piso/i;
const YES = /^(?:y|yes|s|s[ií]|x|true|1|✓|✔)$/i;

/** All names the rows have, in the order they come. */
export function namesIn(rows: readonly unknown[]): Set<string> {
  const names = new Set<string>();
  for (const row of rows) if (isRecord(row)) for (const name of Object.keys(row)) names.add(name);
  return names;
}

const partsOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : asText(value).split(/[,;|\n]/);

const valueOf = (row: Raw, name: string): unknown => (Object.hasOwn(row, name) ? row[name] : undefined);

/** One value of all the columns a field is spread over. */
function joined(row: Raw, field: string, names: readonly string[]): unknown {
  const values = names
    .map((name) => [name, valueOf(row, name)] as const)
    .filter(([, value]) => asText(value).trim() !== '');
  if (field === 'types' || field === 'regions')
    return values.length > 1 ? values.flatMap(([, value]) => partsOf(value)) : values[0]?.[1];
  const [first] = values;
  if (first && values.length === 1 && !UNNAMED.test(first[0])) return first[1];
  return values
    .map(([name, value]) => (squash(name) === squash(field) ? asText(value) : `${name}: ${asText(value)}`))
    .join('\n');
}

/** The row with one column for each field, where the list has several. */
function joinColumns(row: Raw, names: FieldNames): Raw {
  const made: Record<string, unknown> = {};
  for (const field of SPREAD) {
    const given = names[field] ?? [];
    const [first] = given;
    if (first !== undefined && (given.length > 1 || UNNAMED.test(first)))
      made[first] = joined(row, field, given);
  }
  const isStepFree = names['wheelchair']?.some((name) => YES.test(asText(valueOf(row, name)).trim()));
  if (isStepFree) {
    const [types = 'types'] = names['types'] ?? [];
    const value = Object.hasOwn(made, types) ? made[types] : valueOf(row, types);
    made[types] = [...partsOf(value), 'X'];
  }
  return Object.keys(made).length > 0 ? { ...row, ...made } : row;
}

/** Rows under whatever names their list gives the fields, as groups. */
export function* readNamedRows(rows: readonly unknown[], given: Columns, settings: FeedSettings): FeedParse {
  const known = namesIn(rows);
  const columns = new Map(given);
  const zoned = [...known].flatMap((name) => {
    const said = given.has(squash(name)) ? undefined : zoneOfColumn(name, settings);
    return said ? [{ name, ...said }] : [];
  });
  const { of } = zoned.find((each) => each.of.timeZone) ?? zoned[0] ?? {};
  // Columns of other zones say the same hour again.
  for (const { name, field, of: its } of zoned)
    columns.set(squash(name), its.timeZone === of?.timeZone ? field : '');
  const { names, unread } = readNames(known, columns);
  const isSpread = SPREAD.some((field) => names[field]?.length) || names['wheelchair']?.length;
  const whole = isSpread ? rows.map((row) => (isRecord(row) ? joinColumns(row, names) : row)) : rows;
  const types = names['types']?.length ? names['types'] : ['types'];
  const result = yield* readRows(whole, { names: { ...names, types } }, { ...settings, ...of });
  return { ...result, unread };
}
