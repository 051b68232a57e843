import type { DecodedFeed } from '../shared/net/decode.js';
import { readingFeed, readingFeedData, type FeedOptions } from '../support-group-finder/feeds/detect.js';
import { isUnread, problem } from '../support-group-finder/feeds/problems.js';
import type { FeedPreview, FeedParse } from '../support-group-finder/feeds/read-rows.js';
import { placeOfClinic } from '../support-group-finder/views/place-of-clinic.js';
import type { ZipTable } from '../support-group-finder/search/zip-table.js';
import type { FeedProblem, SupportGroup } from '../support-group-finder/feeds/support-group.js';
import type { feedSettings } from './feed-options.js';
import { GroupSense } from './lint-groups.js';
import { checkProfileSense } from './lint-profile.js';
import type { DocumentKind, Report } from './report.js';
import { readWhole } from './read-feed.js';
import { SchemaCheck } from './schema-check.js';
import type { Schema } from './schema-rule.js';
import { datedEvents } from '../support-group-finder/feeds/formats/dated-events.js';
import { isTagged } from '../support-group-finder/feeds/formats/other-formats.js';
import { unreadAround, unreadFields } from './unread-fields.js';
import { unreadNames } from './unread-names.js';

/** What checking needs to know besides the document. */
export interface CheckSettings {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The profile's schema. */
  readonly schema: Schema;
  /** Without it, nothing is said about points far from their ZIP code. */
  readonly zips?: ZipTable | undefined;
  /** What the page's author says of its feeds. */
  readonly feed?: ReturnType<typeof feedSettings> | undefined;
}

type Data = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A profile says its version, or has a part no feed has. */
function isProfile(data: unknown): data is Data {
  const named = (name: string): boolean => isRecord(data) && Object.hasOwn(data, name);
  return named('version') ? !named('meetings') : named('publisher') || named('medicare') || named('clinic');
}

function feedKind(text: string, data: unknown): DocumentKind {
  if (/^BEGIN:VCALENDAR/i.test(text)) return 'calendar';
  if (data === undefined) return /^[^,;\t|]*[[{]/.test(text) ? 'meeting-guide' : 'sheet';
  const wrapped = isRecord(data)
    ? ['meetings', 'groups', 'records', 'values'].map((name) => data[name]).find(Array.isArray)
    : data;
  const first: unknown = Array.isArray(wrapped) ? wrapped.find((row) => row !== null) : data;
  if (Array.isArray(first)) return 'sheet';
  const has = (name: string): boolean => isRecord(first) && Object.hasOwn(first, name);
  if (['@type', '@graph', '@context'].some(has)) return 'events';
  const isBmlt = has('id_bigint') || has('weekday_tinyint');
  return isBmlt || (isRecord(data) && Object.hasOwn(data, 'formats')) ? 'bmlt' : 'meeting-guide';
}

/** A document as data where it is JSON, and else as its text. */
export interface ReadDocument {
  readonly text: string;
  readonly data?: unknown;
  /** What was odd about its bytes. */
  readonly notes: readonly FeedProblem[];
}

/** Reads a document's text. */
export function documentOf({ text, encoding, damaged }: DecodedFeed): ReadDocument {
  const notes: FeedProblem[] = [];
  if (!encoding.startsWith('utf-')) notes.push(problem(0, '', 'wrong-charset', encoding));
  if (damaged) notes.push(problem(0, '', 'damaged-text'));
  const content = text.replace(/^\ufeff/, '').trim();
  if (!/^[[{]/.test(content)) return { text: content, notes };
  try {
    return { text: '', data: JSON.parse(content), notes };
  } catch {
    return { text: content, notes };
  }
}

/** What a profile says of its clinic in plain texts. */
const factsIn = (data: Data): Readonly<Record<string, string>> => {
  const { clinic } = data;
  const facts = isRecord(clinic) ? Object.entries(clinic) : [];
  return Object.fromEntries(facts.filter((fact): fact is [string, string] => typeof fact[1] === 'string'));
};

/** Checks one document, whatever it is. Never throws. */
export function checkDocument(
  file: string,
  { text, data, notes }: ReadDocument,
  settings: CheckSettings,
): Report {
  if (isProfile(data)) return checkProfileDocument(file, data, notes, settings);
  const groups = checkGroups(settings, { source: file, ...settings.feed?.(file) }, (options) =>
    data === undefined ? readingFeed(text, options) : readingFeedData(data, options),
  );
  const isUnreadable = groups.rows === 0 && isUnread({ rows: 0, problems: groups.faults }, 0);
  const kind = isUnreadable ? 'unknown' : feedKind(text, data);
  // Of linked data, and of events with dates, its own reader tells names at every depth.
  const isLinked =
    data === undefined || kind === 'unknown' || isTagged(data) || datedEvents(data) !== undefined;
  const around = isLinked ? [] : unreadAround(data, groups.unread !== undefined);
  const unread = unreadNames([
    ...new Set([...(groups.unread ?? (kind === 'unknown' ? [] : unreadFields(data))), ...around]),
  ]);
  return { file, kind, isUnreadable, ...reportOn(groups, [...notes, ...unread]) };
}

/** What was found in a list of groups. */
interface CheckedGroups {
  readonly rows: number;
  /** Rows that are at least one group. */
  readonly usable: number;
  readonly groups: number;
  readonly nameOf: (row: number) => string | undefined;
  /** What the feed's reader could not read. */
  readonly faults: readonly FeedProblem[];
  /** What groups it could read get wrong. */
  readonly sense: readonly FeedProblem[];
  /** Names of columns and fields nothing is read from; absent where the reader doesn't tell them. */
  readonly unread?: readonly string[] | undefined;
}

const NO_GROUPS: CheckedGroups = {
  rows: 0,
  usable: 0,
  groups: 0,
  nameOf: () => undefined,
  faults: [],
  sense: [],
};

/** Looks at one group after the other: of 100,000 at once, moving them about in memory would take longer than reading them. */
function checkGroups(
  settings: CheckSettings,
  given: FeedOptions,
  start: (options: FeedOptions) => FeedParse,
): CheckedGroups {
  const sense = new GroupSense(settings);
  const usable = new Set<number>();
  let groups = 0;
  const options: FeedOptions = {
    ...given,
    onGroup: (group, row) => {
      usable.add(row);
      groups += 1;
      sense.check(group, row);
    },
  };
  let glimpse: FeedPreview | undefined;
  const { rows, problems, unread } = readWhole(start(options), options, (seen) => {
    glimpse = seen;
  });
  const read = (row: number): SupportGroup | undefined => glimpse?.read(row - 1);
  sense.checkDuplicates(read);
  return {
    rows,
    usable: usable.size,
    groups,
    nameOf: (row) => read(row)?.name,
    faults: problems,
    sense: sense.problems,
    unread,
  };
}

function reportOn(
  { rows, usable, groups, nameOf, faults, sense }: CheckedGroups,
  others: readonly FeedProblem[],
): Pick<Report, 'rows' | 'usable' | 'groups' | 'problems' | 'nameOf'> {
  const problems = [...others, ...faults, ...sense].sort((one, other) => one.row - other.row);
  return { rows, usable, groups, problems, nameOf };
}

function checkProfileDocument(
  file: string,
  data: Data,
  notes: readonly FeedProblem[],
  settings: CheckSettings,
): Report {
  const sense = checkProfileSense(data, settings.now);
  const refusal = sense.find(({ code }) => code === 'newer-version' || code === 'not-a-profile');
  if (refusal)
    return {
      file,
      kind: 'profile',
      rows: 0,
      usable: 0,
      groups: 0,
      problems: [refusal],
      nameOf: NO_GROUPS.nameOf,
      isUnreadable: true,
    };
  const check = new SchemaCheck(settings.schema);
  check.check(data);
  const given = data['groups'];
  const groups: CheckedGroups =
    Array.isArray(given) && given.length > 0
      ? checkGroups(
          settings,
          { source: file, format: 'profile', ...placeOfClinic(factsIn(data)) },
          (options) => readingFeedData(given, options),
        )
      : NO_GROUPS;
  // Of several voices on one field the one that knows most speaks: the feed's reader, the schema, then the rest.
  const said = new Set(groups.faults.map(({ row, field }) => `${row} ${field}`));
  // A newer minor version has fields that are not known here.
  const isNewer = data['version'] !== '1.0';
  const fromSchema = check.problems.filter(
    ({ row, field, code }) => !said.has(`${row} ${field}`) && !(isNewer && code === 'unread-field'),
  );
  const faulty = new Set(fromSchema.map(({ field }) => field));
  const fromSense = sense.filter(({ field }) => !faulty.has(field));
  return {
    file,
    kind: 'profile',
    isUnreadable: false,
    ...reportOn(groups, [...notes, ...fromSchema, ...fromSense]),
  };
}
