import { BMLT_NAMES } from '../support-group-finder/feeds/formats/bmlt.js';
import { fieldOf } from '../support-group-finder/feeds/formats/column-names.js';
import { MEETING_GUIDE } from '../support-group-finder/feeds/formats/meeting-guide.js';

type Data = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** What is read of a BMLT server's rows besides, and what is the server's own business. */
const OF_SERVER = words(
  `train_lines bus_lines formats format_shared_id_list published root_server_id root_server_uri worldid_mixed shared_group_id_bigint
service_body_bigint lang_enum distance_in_km distance_in_miles longitude latitude location_sub_province location_neighborhood
id_bigint`,
);
const BMLT = new Set([...Object.values(BMLT_NAMES).flat(), ...OF_SERVER]);
const FORMAT = words(
  'key_string name_string description_string lang id world_id format_type_enum root_server_uri root_server_id',
);
const SCHEDULE = words(
  '@context @type byDay byMonthWeek repeatFrequency startDate endDate exceptDate startTime endTime scheduleTimezone',
);
/** Deeper, nobody keeps fields of a group. */
const DEEPEST = 6;

/** Whether anything is said in a value. */
const isSaid = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  (Array.isArray(value) ? value.some(isSaid) : !isRecord(value) || Object.values(value).some(isSaid));

/** Collects names of what is said inside a value nothing is read from. */
function addInside(value: unknown, path: string, depth: number, found: Set<string>): void {
  const inner = Array.isArray(value) ? value.findIndex((each) => isRecord(each) && isSaid(each)) : -1;
  const record: unknown = Array.isArray(value) ? value[inner] : value;
  if (!isRecord(record) || depth > DEEPEST) {
    found.add(path);
    return;
  }
  const at = inner < 0 ? path : `${path}[${inner}]`;
  for (const [name, each] of Object.entries(record))
    if (isSaid(each)) addInside(each, `${at}.${name}`, depth + 1, found);
}

function addRows(
  rows: readonly unknown[],
  known: ReadonlySet<string>,
  prefix: string,
  found: Set<string>,
): void {
  for (const row of rows) {
    if (!isRecord(row)) continue;
    for (const [name, value] of Object.entries(row)) {
      if (!isSaid(value)) continue;
      const path = prefix + name;
      const inside = name === 'eventSchedule' && isRecord(value) ? value : undefined;
      if (inside) addRows([inside], SCHEDULE, `${path}.`, found);
      else if (isRecord(value) || (Array.isArray(value) && value.some(isRecord)))
        addInside(value, path, 0, found);
      else if (!known.has(name)) found.add(path);
    }
  }
}

/** Fields of a Meeting Guide or a BMLT feed nothing is read from, at any depth, as people write where they are. */
export function unreadFields(data: unknown): readonly string[] {
  const found = new Set<string>();
  const list = (name: string): readonly unknown[] =>
    isRecord(data) && Array.isArray(data[name]) ? (data[name] as readonly unknown[]) : [];
  const rows = Array.isArray(data) ? data : [...list('meetings'), ...list('groups')];
  const formats = list('formats');
  const first: unknown = rows.find(isRecord);
  const isBmlt =
    formats.length > 0 ||
    (isRecord(first) && ['id_bigint', 'weekday_tinyint'].some((name) => Object.hasOwn(first, name)));
  addRows(rows, isBmlt ? BMLT : MEETING_GUIDE, '', found);
  addRows(formats, FORMAT, 'formats.', found);
  return [...found];
}

/** What is read around the rows, and what servers count and page by. */
const AROUND = words(
  `programme program fellowship entity publisher provider organization name title formats columns headers header cols table
type crs bbox range majorDimension spreadsheetId version reqId status sig success ok code message count total total_count totalCount found
page pages per_page limit offset next prev previous hasMore has_more cursor links meta self rows_count took timed_out`,
);
/** Around the rows, they say whose list it is by their name. */
const WHOSE = words('entity publisher provider organization');

/** Whether a value is the rows, or has them somewhere inside. */
const hasRows = (value: unknown, depth = 0): boolean =>
  depth <= DEEPEST &&
  (Array.isArray(value)
    ? value.some((each) => isRecord(each) || Array.isArray(each))
    : isRecord(value) && Object.values(value).some((each) => hasRows(each, depth + 1)));

function addAround(data: Data, prefix: string, depth: number, found: Set<string>): void {
  const isListed = Object.values(data).some((value) => hasRows(value));
  if (!isListed || depth > DEEPEST) return;
  for (const [name, value] of Object.entries(data)) {
    const path = prefix + name;
    if (!isSaid(value) || fieldOf(name)?.[0] === 'timezone') continue;
    if (WHOSE.has(name) && isRecord(value)) {
      for (const [inner, each] of Object.entries(value))
        if (inner !== 'name' && isSaid(each)) addInside(each, `${path}.${inner}`, depth, found);
    } else if (AROUND.has(name) || Array.isArray(value)) continue;
    else if (hasRows(value)) addAround(value as Data, `${path}.`, depth + 1, found);
    else addInside(value, path, depth, found);
  }
}

/** Objects rows keep their own fields in; all in them is read as if it stood in the row. */
const OPENED = words(
  'fields properties attributes node item document _source acf meta location venue place address geo geometry coordinates contact eventschedule',
);

function addObjects(rows: unknown, depth: number, found: Set<string>): void {
  if (depth > DEEPEST || typeof rows !== 'object' || rows === null) return;
  if (!Array.isArray(rows)) {
    for (const value of Object.values(rows)) if (hasRows(value)) addObjects(value, depth + 1, found);
    return;
  }
  for (const row of rows) {
    if (!isRecord(row)) continue;
    for (const [name, value] of Object.entries(row)) {
      if (OPENED.has(name.toLowerCase())) {
        if (isRecord(value)) addObjects([value], depth + 1, found);
      } else if (isRecord(value) && !('rendered' in value) && fieldOf(name) && isSaid(value))
        addInside(value, name, 0, found);
    }
  }
}

/**
 * Names nothing is read from around the rows of any list, and in objects that stand where a known field has a text.
 * @param isFlat the reader told the names of the rows itself, but not what is inside of them.
 */
export function unreadAround(data: unknown, isFlat: boolean): readonly string[] {
  const found = new Set<string>();
  if (isRecord(data)) addAround(data, '', 0, found);
  if (isFlat) addObjects(data, 0, found);
  return [...found];
}
