import { documentOf } from '../../src/cli/check-document.js';
import { meetingGuideRow } from '../../src/cli/meeting-guide-rows.js';
import { checkProfileData } from '../../src/profile/check-profile.js';
import { PROFILE_LIMIT } from '../../src/profile/profile-source.js';
import { ReceivedBody } from '../../src/shared/net/decode.js';
import {
  loadRest,
  readingFeed,
  readingFeedData,
  type FeedOptions,
} from '../../src/support-group-finder/feeds/detect.js';
import type { ReadResult } from '../../src/support-group-finder/feeds/read-rows.js';
import type { SupportGroup } from '../../src/support-group-finder/feeds/support-group.js';
import { runChunked } from '../../src/support-group-finder/state/scheduler.js';
import { isRecord, type Document, type Json } from './document.js';

/** Why a file, or what was pasted, was not taken. */
interface Refusal {
  readonly refusal: string;
}

/** A file that was opened, or why it wasn't. */
export type Opened = { readonly document: Document } | Refusal;

const AS_FEED = 'Put the list on your site, and its address under “Group feeds”.';

/** What people have in hand in place of data, by how it begins, and what to do with it. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:\ufeff|\s|<!--[^]*?-->)*<(?:!doctype|html|\?xml|[a-z]+[\s>])/i,
    'This is a web page, not a file of data. Save the list or the profile itself, not the page that shows it.',
  ],
  [
    /^(?:PK[^\w\s]{2}|\xd0\xcf)/,
    'This is a workbook or an archive. Open it, save the sheet in it as CSV, and bring in that.',
  ],
  [/^%PDF-/, 'This is a PDF, made for reading. Ask whoever made it for the table it was made from, as CSV.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF)/, 'This is a picture. Type what it shows into the form instead.'],
  [
    /^\s*https?:\/\/\S+\s*$/i,
    'This is an address, not a list. Put it under “Group feeds”, or open it, and save the file it leads to.',
  ],
];

/** What it is, where it is no data at all. */
function otherKind(bytes: Uint8Array, text: string): Refusal | undefined {
  const signature = String.fromCharCode(...bytes.subarray(0, 8));
  const found = OTHER_KINDS.find(([begin]) => begin.test(text) || begin.test(signature));
  return found && { refusal: found[1] };
}

/** Reads a file with `read`; one the tags would not read either, since it is too long for a profile, isn't even loaded. */
export async function fromFile<Found>(
  file: Blob,
  read: (bytes: Uint8Array) => Found | Promise<Found>,
): Promise<Found | Refusal> {
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
  if (file.size > PROFILE_LIMIT)
    return {
      refusal: `This file has ${megabytes(file.size)} MB; the tags read a profile of at most ${megabytes(PROFILE_LIMIT)}. ${AS_FEED}`,
    };
  try {
    return await read(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { refusal: 'The file can’t be read.' };
  }
}

/** Reads a profile somebody saved before: half of one is welcome, and what is wrong with it is said beside its fields. */
export function openProfile(bytes: Uint8Array): Opened {
  const { text, data } = documentOf(ReceivedBody.of(bytes).decode());
  if (data === undefined) {
    if (text === '') return { refusal: 'This file is empty.' };
    return (
      otherKind(bytes, text) ?? {
        refusal: 'This is not JSON, so it is not a profile. A list of groups is brought in under “Groups”.',
      }
    );
  }
  if (!isRecord(data))
    return { refusal: 'This is a list, not a profile. A list of groups is brought in under “Groups”.' };
  const [fault] = checkProfileData(data).problems;
  if (fault?.code === 'newer-version')
    return {
      refusal: `This profile is of version ${JSON.stringify(data['version'])}, which this Studio doesn’t know. Saving it here could lose what is new in it: use a newer Studio.`,
    };
  if (fault?.code === 'not-a-profile' && Object.hasOwn(data, 'meetings'))
    return { refusal: 'This is a list of groups. It is brought in under “Groups”.' };
  return { document: data };
}

/** Groups from a list, with what was doubtful about each. */
export interface Imported {
  readonly groups: readonly Json[];
  /** Rows of the list that became a group, for each of the groups. */
  readonly rows: readonly number[];
  /** What could not be read, by the row it stands in; 0 for the list as a whole. */
  readonly doubts: readonly {
    readonly row: number;
    readonly text: string;
    readonly field?: string | undefined;
  }[];
  readonly total: number;
}

/** As words copied from a page that shows the list. */
const NO_COLUMNS =
  'No columns can be told apart in this. In a spreadsheet, make a row for each group, below a row of names (name, day, time, address); save it as CSV, or copy it from there.';

/** More than this is no clinic's own list, and no profile's. */
export const MOST_GROUPS = 2000;

/** Reads all of a list, piece by piece, with the parts for rarer formats: the page can be used meanwhile. */
async function readAll(
  text: string,
  data: unknown,
  options: FeedOptions,
  signal: AbortSignal,
): Promise<ReadResult> {
  const reading = data === undefined ? readingFeed(text, options) : readingFeedData(data, options);
  let result = await runChunked(reading, signal);
  while (result.rest) result = await runChunked(await loadRest(result, options), signal);
  return result;
}

/** Reads a list of groups in any format the finder reads. */
export async function importGroups(bytes: Uint8Array, now: number): Promise<Imported | Refusal> {
  const { text, data } = documentOf(ReceivedBody.of(bytes).decode());
  if (data === undefined && text === '') return { refusal: 'There is nothing in it.' };
  const other = data === undefined && otherKind(bytes, text);
  if (other) return other;
  const found: { group: SupportGroup; row: number }[] = [];
  const stop = new AbortController();
  const onGroup = (group: SupportGroup, row: number): void => {
    found.push({ group, row });
    if (found.length > MOST_GROUPS) stop.abort();
  };
  const result = await readAll(text, data, { source: '', now, onGroup }, stop.signal).catch(
    (error: unknown) => {
      if (stop.signal.aborted) return undefined;
      throw error;
    },
  );
  if (!result || found.length > MOST_GROUPS)
    return {
      refusal: `This list has more than ${MOST_GROUPS.toLocaleString('en-US')} groups: too many for a profile, which every page reads whole. ${AS_FEED}`,
    };
  const doubts = result.problems.map(({ row, field, message }) => ({
    row,
    text: field ? `${field}: ${message}` : message,
    field,
  }));
  if (found.length === 0)
    return {
      refusal: result.problems.some(({ code }) => code === 'unknown-format')
        ? NO_COLUMNS
        : (doubts[0]?.text ?? 'No group could be read from it.'),
    };
  return {
    // What JSON can't say is left out, as in a file.
    groups: found.map(({ group }) => JSON.parse(JSON.stringify(meetingGuideRow(group))) as Json),
    rows: found.map(({ row }) => row),
    doubts,
    total: result.rows,
  };
}
