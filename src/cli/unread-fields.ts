import { BMLT_NAMES } from '../support-group-finder/feeds/formats/bmlt.js';
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
