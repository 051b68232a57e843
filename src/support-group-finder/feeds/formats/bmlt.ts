/**
 * Lists of BMLT servers (bmlt-enabled/bmlt-server, `GetSearchResults`), most of them Narcotics Anonymous. Every value is
 * a string, missing ones are empty.
 */

import { fingerprint } from '../../../shared/fingerprint.js';
import type { FeedProblem, FeedResult, GroupKind, SupportGroup } from '../support-group.js';
import type { RowKinds } from '../group.js';
import type { FeedSettings } from '../feed-settings.js';
import { kindCode, languageOf, writtenKind } from '../kinds/kinds.js';
import { problem } from '../problems.js';
import { readingFeedData, type FeedOptions } from '../detect.js';
import { readRows, type FeedParse, type FeedRest, type RowFormat } from '../read-rows.js';
import { isRecord, type FieldNames } from '../raw-row.js';
import { asText, plainLine, plainText } from '../text.js';

/** The server's names for Meeting Guide's fields. */
export const BMLT_NAMES: FieldNames = {
  name: ['meeting_name'],
  slug: ['id_bigint'],
  day: ['weekday_tinyint'],
  time: ['start_time'],
  duration: ['duration_time'],
  timezone: ['time_zone'],
  attendance_option: ['venue_type'],
  location: ['location_text'],
  location_notes: ['location_info'],
  address: ['location_street'],
  // A borough is what its post office and its neighbours call it.
  city: ['location_city_subsection', 'location_municipality'],
  state: ['location_province'],
  postal_code: ['location_postal_code_1'],
  country: ['location_nation'],
  region: ['service_body_name'],
  sub_region: ['location_municipality'],
  sub_sub_region: ['location_city_subsection'],
  conference_url: ['virtual_meeting_link'],
  conference_url_notes: ['virtual_meeting_additional_info'],
  conference_phone: ['phone_meeting_number'],
  notes: ['comments'],
  email: ['email_contact'],
  contact_1_name: ['contact_name_1'],
  contact_1_phone: ['contact_phone_1'],
  contact_1_email: ['contact_email_1'],
  contact_2_name: ['contact_name_2'],
  contact_2_phone: ['contact_phone_2'],
  contact_2_email: ['contact_email_2'],
};

// World-wide ids of formats that mean the same in every list, as the codes other feeds use for them.
const SHARED: Readonly<Record<string, string>> = {
  OPEN: 'O',
  CLOSED: 'C',
  WCHR: 'X',
  M: 'M',
  W: 'W',
  Y: 'YP',
  GL: 'G.l',
  TC: 'TC',
};
/** World-wide ids, and what new servers' keys are, of formats that say how a group meets. */
const MEETS: ReadonlyMap<string, RowKinds['meets']> = new Map([
  ['VM', 'virtual'],
  ['HYBR', 'hybrid'],
  ['HY', 'hybrid'],
  ['WEB', 'online'],
]);

function string(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(record, name) ? record[name] : '';
  return typeof value === 'string' ? unprompted(value) : typeof value === 'number' ? String(value) : '';
}

/** Parts of a list, or of a text with commas. */
function partsOf(record: Readonly<Record<string, unknown>>, name: string): string[] {
  const value = Object.hasOwn(record, name) ? record[name] : '';
  return unprompted(asText(value))
    .split(/[,\n]/)
    .map((part) => part.trim());
}

/** Older servers send what a field is called before what is in it: `Bus Lines#@-@#16`. */
const PROMPT = '#@-@#';
const unprompted = (text: string): string =>
  text.includes(PROMPT) ? (text.split(PROMPT).at(-1) ?? '') : text;

/** Whose table has the keys of formats that a new server comes with. */
const KEYS = 'BMLT';

/** A format as a kind of group or as a language. */
type Format = ({ readonly kind: GroupKind } | { readonly language: string }) & {
  readonly meets?: RowKinds['meets'] | undefined;
};

function readFormat(format: Readonly<Record<string, unknown>>): Format {
  const keyText = plainLine(string(format, 'key_string'));
  const name = plainLine(string(format, 'name_string'));
  const world = string(format, 'world_id');
  if (world === 'LANG' || string(format, 'format_type_enum') === 'LANG') {
    const language = [name, keyText].map((text) => languageOf(kindCode(text, KEYS) ?? '')).find(Boolean);
    if (language) return { language };
  }
  const description = plainText(string(format, 'description_string'));
  const shared = Object.hasOwn(SHARED, world) ? SHARED[world] : undefined;
  const kind = shared ? { code: shared } : { code: name || keyText, ...(name && { name }) };
  // A key is the server's own word: what else it could mean, its world-wide id or its name says.
  const isOwn = world === '' && (name === '' || kindCode(name, KEYS) === 'ONL');
  const meets =
    MEETS.get(world || (isOwn ? keyText : '')) ??
    (isOwn && name ? (/h[iyí]brid/i.test(name) ? 'hybrid' : 'online') : undefined);
  return { kind: description ? { ...kind, description } : kind, ...(meets && { meets }) };
}

/** A format nothing is known of but its key. */
function readKey(text: string, programme: string): Format | undefined {
  const code = kindCode(text, KEYS) ?? kindCode(text, programme) ?? writtenKind(text);
  const language = languageOf(code);
  const meets = MEETS.get(text);
  return language ? { language } : { kind: { code }, ...(meets && { meets }) };
}

/** Formats by id and by key; an aggregator's ids are unique only with their server's. */
function indexFormats(formats: readonly unknown[]): Map<string, Format> {
  const index = new Map<string, Format>();
  for (const format of formats) {
    if (!isRecord(format)) continue;
    const read = readFormat(format);
    const server = string(format, 'root_server_id');
    index.set(`${server}#${string(format, 'id')}`, read);
    index.set(`${server}=${string(format, 'key_string')}`, read);
  }
  return index;
}

function readKinds(
  row: Readonly<Record<string, unknown>>,
  programme: string,
  formats: Map<string, Format>,
): RowKinds {
  const server = string(row, 'root_server_id');
  const ids = partsOf(row, 'format_shared_id_list').map((id) => formats.get(`${server}#${id}`));
  const keys = partsOf(row, 'formats');
  const known = ids.some((format) => format)
    ? ids
    : keys.map((key) => formats.get(`${server}=${key}`) ?? (key ? readKey(key, programme) : undefined));
  const kinds = new Map<string, GroupKind>();
  const languages = new Set<string>();
  let meets: RowKinds['meets'];
  for (const format of known) {
    if (!format) continue;
    // A group with both is a hybrid one, and one that is only online is online too.
    if (meets !== 'hybrid' && (format.meets !== 'online' || !meets)) meets = format.meets ?? meets;
    if ('kind' in format && format.kind.code === 'ONL') continue;
    if ('kind' in format) kinds.set(format.kind.code, format.kind);
    else languages.add(format.language);
  }
  return { kinds: [...kinds.values()], languages: [...languages], ...(meets && { meets }) };
}

/** BMLT counts days from 1, so that what is no day must not slip in as another one. */
function zeroBasedDay(text: string): number | string {
  return /^[1-7]$/.test(text) ? Number(text) - 1 : text.replace(/^(?=\d)/, '#');
}

/** Rows of a BMLT answer as groups, with kinds by the names of its own formats where it sent them. */
export function readBmlt(
  rows: readonly unknown[],
  formats: readonly unknown[],
  settings: FeedSettings,
): FeedParse {
  const index = indexFormats(formats);
  const format: RowFormat = {
    names: BMLT_NAMES,
    adapt,
    kindsOf: (raw, programme) => readKinds(raw, programme, index),
  };
  return readRows(rows, format, { programme: 'Narcotics Anonymous', ...settings });
}

/** A server's answer as groups. */
export const readRest = ({ data, readers }: FeedRest, options: FeedOptions): FeedParse =>
  readingFeedData(data, { ...options, readers: { ...readers, bmlt: readBmlt } });

/** Fields that say where a group is. */
const PLACES = [
  'sub_province',
  'municipality',
  'city_subsection',
  'neighborhood',
  'province',
  'street',
  'text',
].map((name) => `location_${name}`);

/** What BMLT counts, joins or spreads over several fields in its own way. */
function adapt(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const server = string(raw, 'root_server_id');
  const id = string(raw, 'id_bigint');
  const directions = ['location_info', 'train_lines', 'bus_lines'].map((name) => string(raw, name));
  const row: Record<string, unknown> = { ...raw };
  for (const name in raw) if (typeof raw[name] === 'string') row[name] = unprompted(raw[name]);
  return {
    ...row,
    id_bigint: server && id ? `${server}-${id}` : id,
    weekday_tinyint: zeroBasedDay(string(raw, 'weekday_tinyint')),
    location_info: directions.filter((text) => text.trim()),
    // Whose list a group is on says nothing of where it is, unless something else does.
    service_body_name: PLACES.some((name) => string(raw, name).trim())
      ? string(raw, 'service_body_name')
      : '',
  };
}

/** Rows asked for at once; a server's whole list is read page by page. */
const PAGE_SIZE = 1000;
/** Servers that cap the size of a page do so at a round number. */
const CAPS = 50;
/** More pages than any list has. */
const MOST_PAGES = 100;

/** One request to a BMLT server. */
export interface BmltRequest {
  /** The server's address, with or without `client_interface/json/` and a query of the author's own. */
  readonly root: string;
  /** BCP 47; absent asks for the server's own language. */
  readonly language?: string;
  /** 1-based. */
  readonly page: number;
}

/** Address of one page of a server's groups and the formats they use. The author's own filters stay. */
export function bmltQuery({ root, language, page }: BmltRequest): string {
  const url = new URL(root);
  const server = url.pathname.replace(/\/client_interface\/.*$/, '').replace(/\/+$/, '');
  url.pathname = `${server}/client_interface/json/`;
  url.hash = '';
  const settings = {
    switcher: 'GetSearchResults',
    get_used_formats: '1',
    ...(language && { lang_enum: language.split('-', 1)[0] ?? language }),
    page_size: String(PAGE_SIZE),
    page_num: String(page),
  };
  // Neither asked for: they would take out what the finder reads, or wrap it.
  for (const name of ['data_field_key', 'callback', 'lang_enum']) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * What to ask next: the same without a language, where the server does not speak it (it then sends every group without
 * formats); or the next page, until one is not full or brings nothing new.
 * @param pages answers so far, at least one.
 * @returns `undefined` where the list is complete; `'endless'` where it goes on past all sense.
 */
export function bmltFollowUp(
  request: BmltRequest,
  pages: readonly FeedResult[],
): BmltRequest | 'endless' | undefined {
  const { root, language, page } = request;
  const size = pages[0]?.rows ?? 0;
  const { groups = [], rows = 0 } = pages.at(-1) ?? {};
  const bare = groups.every(
    ({ kinds, languages }) => !languages.length && kinds.every(({ code }) => code === 'MAT'),
  );
  if (language && page === 1 && groups.length && bare) return { root, page: 1 };
  // More than a page: the server knows no pages and has sent all it has.
  if (!rows || rows < size || rows > PAGE_SIZE || rows % CAPS) return undefined;
  const before = new Set(pages.at(-2)?.groups.map(({ id }) => id));
  if (groups.every(({ id }) => before.has(id))) return undefined;
  return page < MOST_PAGES ? { ...request, page: page + 1 } : 'endless';
}

/** Pages of one list as one answer, rows counted through. */
export function joinPages(pages: readonly FeedResult[]): FeedResult {
  const groups: SupportGroup[] = [];
  const problems: FeedProblem[] = [];
  const byId = new Map<string, SupportGroup>();
  let rows = 0;
  for (const page of pages) {
    for (const each of page.problems) {
      // An empty last page is how a list ends.
      if (each.code !== 'no-rows' || pages.length === 1)
        problems.push(each.row ? { ...each, row: each.row + rows } : each);
    }
    // Rows move between pages while a list is edited.
    for (const group of page.groups) {
      const row = group.row + rows;
      const before = byId.get(group.id);
      if (before && isSameRow(before, group)) {
        problems.push(problem(row, '', 'repeated-row', before.row));
        continue;
      }
      const joined = {
        ...group,
        row,
        id: before ? `${group.id}~${fingerprint(JSON.stringify(saidIn(group)))}` : group.id,
      };
      if (before) problems.push(problem(row, 'id_bigint', 'duplicate-slug', group.id.replace(/^.*#/, '')));
      else byId.set(group.id, joined);
      groups.push(joined);
    }
    rows += page.rows;
  }
  return { groups, problems, rows };
}

const saidIn = (group: SupportGroup): SupportGroup => ({ ...group, row: 0 });
const isSameRow = (one: SupportGroup, other: SupportGroup): boolean =>
  JSON.stringify(saidIn(one)) === JSON.stringify(saidIn(other));
