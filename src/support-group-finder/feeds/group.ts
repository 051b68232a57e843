import type { Audience, GroupKind, SupportGroup } from './support-group.js';
import { attendanceOf, readStated } from './kinds/attendance.js';
import { rowCalledOff } from './kinds/called-off.js';
import { audienceOf, readAudience, welcomesMedication } from './kinds/audience.js';
import { onlyRoom, readLink, readPhone, roomIn, webAddress } from './contact.js';
import type { ListTimes, ReadSchedule } from './times/group-schedule.js';
import { readPlainSchedule } from './times/plain-schedule.js';
import { kindCode, kindCodesIn, languageOf, meansSeveral, plainKind, writtenKind } from './kinds/kinds.js';
import { readContacts, readEmails, readEntity } from './kinds/people.js';
import { notesShut, readPlaceWords, saysShut } from './places/place-words.js';
import { readPlace } from './places/place.js';
import { readProgramme } from './kinds/row-programme.js';
import type { FeedSettings } from './feed-settings.js';
import { readSlug } from './group-slug.js';
import type { RawRow } from './raw-row.js';
import { readMoment } from './values.js';

/** What the `types` field says, or what a format knows of a row in its own way. */
export interface RowKinds {
  readonly kinds: readonly GroupKind[];
  readonly languages: readonly string[];
  /** They say that it meets online too, or where the row itself doesn't say, how it meets. */
  readonly meets?: 'online' | 'virtual' | 'hybrid';
}

// They say something about a room, so they mean nothing where nobody meets in one.
const IN_ROOM = new Set('BA BRK CAN CF CW DF AL-AN AL FF NS~s OUT PAR SM SMOK X XB'.split(' '));
/** What in words for a place tells where online. */
const NAMES_ROOM = /[\d@]|www|\.[a-z]{2}|facebook|youtube|slack|skype|discord|whatsapp/i;
const ROOM_FIELDS =
  'conference_url_notes conference_phone conference_phone_notes website url location address formatted_address city location_notes phone email'.split(
    ' ',
  );
/** What is typed into a program to meet in it: `ID: 987 6543 2101`, its number alone, a passcode. */
const NAMES_MEETING = /\bid\b\D{0,4}\d{3}[\s-]?\d{3}|passcode|access code|^\d[\d\s-]{7,13}\d$/i;
const NAME_LIMIT = 255;
/** What a column about its state has where there is nothing to say. */
const MEETS_NOW =
  /^(?:|active|activ[oa]|open|abiert[oa]|publish(?:ed)?|publicad[oa]|private|public|current(?:ly meeting)?|meeting(?: now)?|confirmed|verified|approved|ongoing|running|live|normal|ok|regular|scheduled|y(?:es)?|s[i\u00ed]|true|x|\d|n\/?a|none|-)$/i;

/** What a row says of when its group meets, and on which clock. */
export type GroupTimes = ReadSchedule;

/**
 * Reads only when a row's group meets.
 * @returns `undefined` where it takes the reader of times in words, which isn't there.
 */
export function readTimes(
  row: RawRow,
  { timeZone, otherZone, zoneText, readers }: FeedSettings,
  clock: ListTimes['clock'],
): GroupTimes | undefined {
  const read = readers?.times
    ? readers.times.readSchedule(row, { zone: timeZone ?? otherZone, zoneText, clock })
    : readPlainSchedule(row);
  return read && { ...(timeZone && { timeZone }), ...read };
}

/**
 * One row as a group, under Meeting Guide's field names.
 * @param kindsOf what its types mean in a programme's lists.
 * @param slugs times each slug was used so far in this feed.
 * @param repeated slugs several rows have.
 * @returns `undefined`, with a problem reported, for a row nobody could use.
 */
export function readGroup(
  row: RawRow,
  { schedule, scheduleText, scheduleDays, namesDaysOnly, isIrregular, timeZone, way = '' }: GroupTimes,
  kindsOf: (programme: string) => RowKinds,
  settings: FeedSettings,
  slugs: Map<string, number>,
  repeated: ReadonlySet<string>,
): SupportGroup | undefined {
  const where = readPlace(row);
  const linked = readLink(row, 'conference_url');
  // In whichever field it stands, a room's address is the way in; in notes it may be that of another evening.
  const room = linked.href ? '' : roomIn(row, ROOM_FIELDS);
  const join = room ? { ...linked, href: room } : linked;
  const besideRoom = (text: string): string => text.replace(room, '').replace(room.slice(8), '').trim();
  const dialIn = readPhone(row, 'conference_phone');
  const phone = readPhone(row, 'phone');
  const site = readLink(row, 'website');
  const page = webAddress(row.line('url'));
  const website = [site.href, page].find((href) => href && !(room && onlyRoom(href)));
  const { addresses, words: emailWords } = readEmails(row, 'email');
  const [email = ''] = addresses;
  const group = row.line('group');
  const programme = readProgramme(row, page ?? website, settings);
  // A program alone is no group, nor is it with a day: something must be said of when or how it meets.
  const told = namesDaysOnly ? '' : scheduleText;
  const isTold = schedule ?? (told || where.words || join.href || dialIn.dial || phone.dial || email);
  const name = readName(row, group || where.place?.name || where.place?.address || (isTold ? programme : ''));
  if (!name) {
    row.report('name', 'unusable-row');
    return undefined;
  }

  const types = kindsOf(programme);
  const { languages } = types;
  // However its list calls it, there is one word for a door that is shut.
  const kinds = types.kinds.map((kind) => {
    const said = kind.name ?? kind.code;
    return saysShut(said) || readStated(said) === 'inactive' ? { code: 'TC' } : kind;
  });
  const codes = kinds.map((kind) => plainKind(kind.code));
  // Said beside the hour, it may be one of two ways.
  const status = row.line('status');
  const off = rowCalledOff(row);
  const stated = off.isOff
    ? 'inactive'
    : row.line('attendance_option') || (/\bonly\b|\bsolo\b|h[yi\u00ed]brid/i.test(way) ? way : '');
  if (stated && !readStated(stated) && !off.isShut)
    row.report('attendance_option', 'unknown-attendance', stated);
  const isStatusRead =
    off.isOff || off.isShut || MEETS_NOW.test(status) || saysShut(status) || !!readStated(status);
  if (!isStatusRead) row.report('status', 'unknown-status', status);
  const isShut =
    where.isShut ||
    off.isShut ||
    codes.includes('TC') ||
    saysShut(`${name}\n${status}`) ||
    notesShut(`${row.text('notes')}\n${row.text('location_notes')}`);
  const own = where.place;
  const hasPlace = own !== undefined && !own.approximate;
  const attendance = attendanceOf({
    stated: readStated(stated) ? stated : types.meets === 'online' ? '' : (types.meets ?? ''),
    hasPlace,
    isShut,
    isOnline:
      join.href !== undefined ||
      dialIn.dial !== '' ||
      where.isOnline ||
      types.meets !== undefined ||
      saysOnline(join.words, hasPlace) ||
      saysOnline(dialIn.words, hasPlace) ||
      readStated(way) === 'online',
  });
  const isAtHome =
    settings.place && attendance === 'unknown' && !own?.name && !own?.address && !where.words && !isShut;
  const place = isAtHome ? { ...settings.place, regions: own?.regions ?? [] } : own;
  const shownKinds =
    attendance === 'online' ? kinds.filter((kind) => !IN_ROOM.has(plainKind(kind.code))) : kinds;

  const texts = `${name} ${group} ${row.line('entity')}`;
  const updated = readUpdated(row);
  const feedbackUrl = webAddress(row.line('feedback_url'));
  const entity = readEntity(row);
  const statedAudience = readStatedAudience(row);

  const read: { -readonly [Field in keyof SupportGroup]: SupportGroup[Field] } = {
    id: `${settings.source}#${readSlug(row, name, JSON.stringify(schedule), slugs, repeated)}`,
    row: row.number,
    name,
    group,
    scheduleText,
    attendance: isAtHome ? 'in-person' : attendance,
    audience: statedAudience ?? settings.audience ?? audienceOf(programme, texts, codes),
    programme,
    kinds:
      welcomesMedication(texts) && !codes.includes('MAT') ? [...shownKinds, { code: 'MAT' }] : shownKinds,
    languages,
    stepFree: shownKinds.some(({ code }) => code === 'X' || code === 'XB'),
    joinNotes: lines(
      besideRoom(row.text('conference_url_notes')),
      besideRoom(join.words),
      where.isOnline && NAMES_ROOM.test(where.words) ? besideRoom(where.words) : '',
    ),
    dialIn: dialIn.dial,
    dialInNotes: lines(row.text('conference_phone_notes'), besideRoom(dialIn.words)),
    notes: row.text('notes'),
    groupNotes: lines(
      row.text('group_notes'),
      off.words,
      isStatusRead && !saysShut(status) ? '' : status,
      statedAudience ? '' : row.line('audience'),
      besideRoom(phone.words),
      besideRoom(emailWords),
      site.words,
      where.isOnline || place ? '' : where.words,
    ),
    email,
    phone: phone.dial,
    contacts: readContacts(row),
    feedbackEmails: readEmails(row, 'feedback_emails').addresses,
    contributions: readContributions(row),
    sources: [settings.source],
  };
  if (schedule) read.schedule = schedule;
  if (scheduleDays) read.scheduleDays = scheduleDays;
  if (isIrregular) read.isIrregular = true;
  if (timeZone) read.timeZone = timeZone;
  if (place)
    read.place =
      where.isOnline || !where.words ? place : { ...place, notes: lines(where.words, place.notes) };
  if (entity) read.entity = entity;
  if (join.href) read.joinUrl = join.href;
  if (website) read.website = website;
  if (feedbackUrl) read.feedbackUrl = feedbackUrl;
  if (updated !== undefined) read.updated = updated;
  return read;
}

/** Whether words in place of a link or a number say that there is one. Beside a place, whom to write to is not yet a room. */
function saysOnline(text: string, hasPlace: boolean): boolean {
  if (!text || /^(?:y|yes|s[i\u00ed]|true|\u2713|\u2714)$/i.test(text)) return text !== '';
  if (NAMES_MEETING.test(text)) return true;
  const { isOnline, isInPerson } = readPlaceWords(text.replace(/[^\s@]{1,64}@\S{1,255}/g, ' '));
  return isOnline || !(hasPlace || isInPerson || /^tb[acd]\W*$/i.test(text));
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text).join('\n');
}

function readName(row: RawRow, otherwise: string): string {
  const name = row.line('name');
  if (!name && otherwise) row.report('name', 'no-name', otherwise);
  if (name.length <= NAME_LIMIT) return name || otherwise.slice(0, NAME_LIMIT);
  row.report('name', 'long-name', String(name.length));
  // A cut may fall inside a pair.
  return `${name.slice(0, NAME_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}

/** Kinds and languages of the `types` field, as a programme means them. */
export function readTypes(row: RawRow, programme: string): RowKinds {
  const kinds = new Map<string, GroupKind>();
  const languages = new Set<string>();
  let isOnline = false;
  for (const part of row.list('types', /[,;|\n]/)) {
    const type = part
      .replace(/["[\]]/g, '')
      .trim()
      .replace(/^'|'$/g, '');
    if (/^(?:null|n\/a|none|false|undefined)$/i.test(type)) continue;
    const one = type && kindCode(type, programme);
    const codes = one === undefined ? kindCodesIn(type, programme) : [one];
    // `ONL` is no kind of group: it says how it meets.
    isOnline ||= codes.includes('ONL');
    for (const code of codes.length ? codes : [undefined]) {
      if (code === '' || code === 'ONL') continue;
      const language = languageOf(code ?? '');
      if (language) languages.add(language);
      else {
        const kind = code ?? writtenKind(type);
        kinds.set(kind, { code: kind });
      }
      if (!code)
        row.report('types', meansSeveral(type) && !programme ? 'unclear-type' : 'unknown-type', type);
    }
  }
  // Whoever may not come to a closed meeting loses more by a mistake than whoever may come to an open one.
  const [open, closed] = ['O', 'C'].map((plain) =>
    [...kinds.keys()].find((code) => plainKind(code) === plain),
  );
  if (open && closed) {
    kinds.delete(open);
    row.report('types', 'open-and-closed');
  }
  return {
    kinds: [...kinds.values()],
    languages: [...languages],
    ...(isOnline && { meets: 'online' }),
  };
}

function readUpdated(row: RawRow): number | undefined {
  const text = row.line('updated');
  if (!text) return undefined;
  const moment = readMoment(text);
  if (moment === undefined) row.report('updated', 'unreadable-updated', text);
  return moment;
}

function readStatedAudience(row: RawRow): Audience | undefined {
  const text = row.line('audience');
  if (!text) return undefined;
  const audience = readAudience(text);
  if (!audience) row.report('audience', 'unknown-audience', text);
  return audience;
}

// Where each service keeps its payment pages; the feed gives the account.
const SERVICES = [
  ['venmo', 'Venmo', 'https://venmo.com/'],
  ['square', 'Cash App', 'https://cash.app/$'],
  ['paypal', 'PayPal', 'https://www.paypal.com/paypalme/'],
] as const;

function readContributions(row: RawRow): { label: string; href: string }[] {
  const read: { label: string; href: string }[] = [];
  for (const [field, label, root] of SERVICES) {
    const account = row.line(field);
    if (!account) continue;
    const href = /^[@$]?[\w-]{1,64}$/.test(account)
      ? root + account.replace(/^[@$]/, '')
      : webAddress(account);
    if (href) read.push({ label, href });
  }
  return read;
}
