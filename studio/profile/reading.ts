import { documentOf } from '../../src/cli/check-document.js';
import { meetingGuideRow } from '../../src/cli/meeting-guide-rows.js';
import { readAnyData, readAnyFeed } from '../../src/cli/read-feed.js';
import { checkProfileData } from '../../src/profile/check-profile.js';
import { ReceivedBody } from '../../src/shared/net/decode.js';
import { isRecord, type Document, type Json } from './document.js';

/** A file that was opened, or why it wasn't. */
export type Opened = { readonly document: Document } | { readonly refusal: string };

const isWebPage = (text: string): boolean => /^\s*<(?:!doctype|html|\?xml|[a-z]+[\s>])/i.test(text);
const WEB_PAGE =
  'This is a web page, not a file of data. Save the list or the profile itself, not the page that shows it.';

/** Reads a profile somebody saved before: half of one is welcome, and what is wrong with it is said beside its fields. */
export function openProfile(bytes: Uint8Array): Opened {
  const { text, data } = documentOf(ReceivedBody.of(bytes).decode());
  if (data === undefined) {
    if (text === '') return { refusal: 'This file is empty.' };
    if (isWebPage(text)) return { refusal: WEB_PAGE };
    return {
      refusal: 'This is not JSON, so it is not a profile. A list of groups is brought in under “Groups”.',
    };
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
  readonly doubts: readonly { readonly row: number; readonly text: string }[];
  readonly total: number;
}

/** More than this is no clinic's own list, and no profile's. */
export const MOST_GROUPS = 2000;

/** Reads a list of groups in any format the finder reads. */
export function importGroups(bytes: Uint8Array, now: number): Imported | { readonly refusal: string } {
  const { text, data } = documentOf(ReceivedBody.of(bytes).decode());
  if (data === undefined && text === '') return { refusal: 'There is nothing in it.' };
  if (data === undefined && isWebPage(text)) return { refusal: WEB_PAGE };
  const options = { source: '', now };
  const { groups, problems, rows } =
    data === undefined ? readAnyFeed(text, options) : readAnyData(data, options);
  const doubts = problems.map(({ row, field, message }) => ({
    row,
    text: field ? `${field}: ${message}` : message,
  }));
  if (groups.length === 0) return { refusal: doubts[0]?.text ?? 'No group could be read from it.' };
  if (groups.length > MOST_GROUPS)
    return {
      refusal: `This list has ${groups.length.toLocaleString('en-US')} groups: too many for a profile, which every page reads whole. Put the file on your site, and its address under “Group feeds”.`,
    };
  return {
    // What JSON can't say is left out, as in a file.
    groups: groups.map((group) => JSON.parse(JSON.stringify(meetingGuideRow(group))) as Json),
    rows: groups.map(({ row }) => row),
    doubts,
    total: rows,
  };
}
