import type { FeedSettings } from '../feed-settings.js';
import { LEFT_OUT, type LeftOut } from '../left-out.js';
import { readRows, type FeedParse } from '../read-rows.js';
import { isRecord, type FieldNames } from '../raw-row.js';
import { asText } from '../text.js';

type Raw = Readonly<Record<string, unknown>>;

/** Columns of the export Narcotics Anonymous World Services takes (`GetNAWSDump` of BMLT servers). */
const NAMES: FieldNames = {
  slug: ['bmlt_id', 'Committee'],
  name: ['CommitteeName'],
  day: ['Day'],
  time: ['Time'],
  timezone: ['TimeZone'],
  location: ['Place'],
  address: ['Address'],
  city: ['City'],
  state: ['State'],
  postal_code: ['Zip'],
  country: ['Country'],
  regions: ['ParentName'],
  latitude: ['Latitude'],
  longitude: ['Longitude'],
  conference_url: ['VirtualMeetingLink'],
  conference_url_notes: ['VirtualMeetingInfo'],
  conference_phone: ['PhoneMeetingNumber'],
  updated: ['LastChanged'],
};
/** Made of several of its columns. */
const MADE = ['types', 'location_notes', 'attendance_option'];
const TYPES = ['Format1', 'Format2', 'Format3', 'Format4', 'Format5', 'Language1', 'Language2', 'Language3'];
/** Who looks after the group is nobody else's business; the rest is for the office. */
const INTERNAL =
  /^(?:Contact.*|CompanyName|AddDate|AreaRegion|ComemID|MeetingID|LocationId|Institutional|Room|Closed|WheelChr|Directions|LocBorough|Delete|unpublished)$/;
/** What the export calls things other lists have codes for. */
const CODES: Readonly<Record<string, string>> = { OPEN: 'O', CLOSED: 'C', VM: 'ONL', WCHR: 'X' };

/** Languages as the export calls them, by three letters. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ENG: 'English',
  SPA: 'Spanish',
  FRE: 'French',
  FRA: 'French',
  POR: 'Portuguese',
  RUS: 'Russian',
  ITA: 'Italian',
  GER: 'German',
  DEU: 'German',
  PER: 'Persian',
  FAS: 'Persian',
  POL: 'Polish',
  JPN: 'Japanese',
  ARA: 'Arabic',
  HEB: 'Hebrew',
};

export const isNaws = (names: ReadonlySet<string>): boolean =>
  names.has('CommitteeName') && names.has('Committee');

const isYes = (value: unknown): boolean => /^(?:true|yes|y|1)$/i.test(asText(value).trim());

const deleted = (name: string): LeftOut => ({
  field: 'Delete',
  code: 'deleted',
  message: `"${name}" is marked as deleted; the row was left out.`,
});

function adapt(row: Raw): Raw {
  const text = (name: string): string => (Object.hasOwn(row, name) ? asText(row[name]).trim() : '');
  const given = [text('Closed'), ...TYPES.map(text)].filter((type) => type);
  const types = given.map((type) => CODES[type.toUpperCase()] ?? LANGUAGES[type.toUpperCase()] ?? type);
  if (isYes(row['WheelChr']) && !types.includes('X')) types.push('X');
  const isHybrid = types.includes('HYBR');
  const isOnline = types.includes('ONL') && !isHybrid;
  // On the clock of 24 hours, without the noughts a spreadsheet takes away.
  const [, hour, minute] = /^(\d\d)(\d\d)$/.exec(text('Time').padStart(4, '0')) ?? [];
  return {
    ...row,
    ...(text('Time') && hour !== undefined && { Time: `${hour}:${minute}` }),
    types: types.filter((type) => type !== 'HYBR'),
    location_notes: [
      text('LocBorough'),
      text('Room'),
      text('Directions'),
      isYes(row['Institutional']) ? 'Institutional' : '',
    ].filter((note) => note),
    attendance_option: isHybrid ? 'hybrid' : isOnline ? 'online' : '',
    ...(/^d/i.test(text('Delete')) && { [LEFT_OUT]: deleted(text('CommitteeName')) }),
    ...(isYes(row['unpublished']) && { published: '0' }),
  };
}

/** Rows of such an export as groups. */
export function* readNaws(rows: readonly unknown[], settings: FeedSettings): FeedParse {
  const adapted = rows.map((row) => (isRecord(row) ? adapt(row) : row));
  const known = new Set([...Object.values(NAMES).flat(), ...MADE, ...TYPES, 'published']);
  const given = new Set(adapted.flatMap((row) => (isRecord(row) ? Object.keys(row) : [])));
  const unread = [...given].filter((name) => !known.has(name) && !INTERNAL.test(name));
  const result = yield* readRows(
    adapted,
    { names: NAMES },
    { programme: 'Narcotics Anonymous', ...settings },
  );
  return { ...result, unread };
}
