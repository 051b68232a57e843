import { safeHref } from '../../shared/contact/links.js';
import { readPhone as readWritten } from '../../shared/contact/phone.js';
import { saysNothing } from './places/place-words.js';
import type { RawRow } from './raw-row.js';

// Longer than any address or number in use; looking for one in a book-length field only costs time.
const LONGEST_LINK = 4000;
const LONGEST_PHONE = 400;
const HOST_FIRST = /^(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i;

/** http(s) address of a text that is one, with `https` put before a bare host; `undefined` for anything else. */
export function webAddress(text: string): string | undefined {
  const href = safeHref(
    text.startsWith('//') ? `https:${text}` : HOST_FIRST.test(text) ? `https://${text}` : text,
  );
  return href && /^https?:/.test(href) ? href : undefined;
}

/** A field that should hold one web address, and the words around it if it holds more. */
export interface LinkField {
  readonly href?: string;
  /** What the field says besides its first link; `''` where that is all. */
  readonly words: string;
}

/** `htps://`, `https//`, `https:// zoom.us`. */
const SCHEME = /(?<![\w/])h{0,2}t{1,3}p(s?) ?[:;]? ?\/\/? ?(?=\w)/gi;
const NEEDS_MENDING = /[\s<>|,;]|%20|\/\d{1,8}-\d/;
const BLANK = '(?:\\s|%20|-)+';
/** A room's number in groups, as it is said: `/j/987 6543 2101`. */
const NUMBER_IN_GROUPS = new RegExp(`/(\\d{1,8}(?:${BLANK}\\d{1,8})+)(?!\\w)`, 'i');
const MEET_IN_GROUPS = new RegExp(
  `(meet\\.google\\.com/)([a-z]{3})${BLANK}([a-z]{4})${BLANK}([a-z]{3})(?!\\w)`,
  'i',
);
/** Pages that only lead on to the address they are given. */
const REDIRECTOR =
  /^https:\/\/(?:(?:www\.)?google\.[a-z.]+\/url|[\w.-]+\.safelinks\.protection\.outlook\.com\/|l\.facebook\.com\/l\.php)\?/;

/** An address as it was before it was pasted; `undefined` where its room can't be told from another one. */
function mendAddress(text: string): string | undefined {
  const whole = text.replace(SCHEME, 'http$1://').replace(MEET_IN_GROUPS, '$1$2-$3-$4');
  const groups = NUMBER_IN_GROUPS.exec(whole)?.[1];
  if (groups === undefined) return whole;
  const number = groups.replace(/%20|\D/g, '');
  if (number.length > 8 && number.length < 15) return whole.replace(groups, number);
  return /\s|%20/.test(groups) ? undefined : whole;
}

/** The house of a service without any room in it, and where it makes a new one. */
const NO_ROOM =
  /^https?:\/\/(?:[\w-]+\.)*(?:zoom\.(?:us|com)|meet\.google\.com|teams\.(?:microsoft|live)\.com|meet\.jit\.si|freeconferencecall\.com|goto(?:meeting)?\.com|(?:webex|discord|facebook|skype)\.com)(?:\/(?:j|join|wc|wc\/join|signin|start\/\w+|download|new|landing|en))?\/?$/i;

function roomAddress(text: string): string | undefined {
  const href = webAddress(text.length > LONGEST_LINK ? text : text.replace(/^[([]+|[.,;)\]]+$/g, ''));
  if (href !== undefined && NO_ROOM.test(href)) return undefined;
  if (href === undefined || !REDIRECTOR.test(href)) return href;
  const { searchParams } = new URL(href);
  return webAddress(['q', 'url', 'u'].map((name) => searchParams.get(name)).find(Boolean) ?? '') ?? href;
}

/** Pages one meets on; those that help, list numbers or settings are on the same hosts. */
const ROOM =
  /(?:https?:\/\/)?(?:[\w-]{1,63}\.){0,3}(?:zoom(?:gov)?\.(?:us|com)\/(?:(?:j|w|s|wc|wc\/join)\/(?=\d{9})|(?:my|meeting\/register|webinar\/register)\/)|meet\.google\.com\/[a-z]|teams\.(?:microsoft|live)\.com\/(?:l\/meetup-join|meet)\/|webex\.com\/(?!help)|gotomeet(?:ing)?\.(?:com|me)\/|whereby\.com\/|meet\.jit\.si\/|jit\.si\/)[^\s<>"]*/gi;

/** What of a room's address makes it that room: a passcode may stand in one link and not in the next. */
const roomOf = (link: string): string => link.replace(/^https?:\/\/|[?#&].*$|[).,;\\]+$/gi, '').toLowerCase();

/** The only room a text has a link to, `''` for none: of several nobody can tell which. */
export function onlyRoom(text: string): string {
  const found = text.replace(/&amp;/g, '&').match(ROOM) ?? [];
  const links = found
    .map((link) => (/^https?:/i.test(link) ? link : `https://${link}`))
    .filter((link) => !NO_ROOM.test(link));
  const [first = ''] = links;
  return links.every((link) => roomOf(link) === roomOf(first)) ? first : '';
}

/** Few fields have one; taking all texts apart would take as long as all else of a row. */
const MAY_BE_ROOM = /zoom|meet|teams\.|webex|whereby|jit\.si/i;

/** The only room that fields have links to which may hold other things, `''` for none. */
export function roomIn(row: RawRow, fields: readonly string[]): string {
  const named = fields.filter((field) => {
    const value = row.value(field);
    return typeof value === 'string' && MAY_BE_ROOM.test(value);
  });
  return onlyRoom(named.map((field) => mendAddress(row.text(field).slice(0, LONGEST_LINK)) ?? '').join('\n'));
}

/** Reads a field that should hold one link and reports what else it holds. */
export function readLink(row: RawRow, field: string): LinkField {
  const text = row.text(field);
  if (!text || saysNothing(text)) return { words: '' };
  const plain = NEEDS_MENDING.test(text) || text.lastIndexOf('://') > 8 ? undefined : roomAddress(text);
  if (plain) return { href: plain, words: '' };
  const mended = text.length > LONGEST_LINK ? undefined : mendAddress(text);
  if (mended === undefined) {
    row.report(field, 'bad-link', text);
    return { words: text };
  }
  // Two addresses may follow one another without anything between them.
  const parts = mended.split(/[\s<>|]+|[,;](?=\s|https?:)|(?<!=)(?=https?:\/\/)/).filter((part) => part);
  const links = parts.map(roomAddress);
  const first = links.findIndex((link) => link !== undefined);
  const href = links[first];
  if (href === undefined) {
    row.report(field, 'bad-link', text);
    return { words: text };
  }
  if (links.filter((link) => link !== undefined).length > 1) row.report(field, 'several-links', href);
  const words = parts.filter((part, index) => links[index] === undefined && /[\p{L}\d]/u.test(part));
  return { href, words: words.join(' ').replace(/ \($/, '') };
}

/** A field that should hold a phone number. */
export interface PhoneField {
  /** As one-tap dialling takes it: digits with `+ , * #`; `''` where there is no number. */
  readonly dial: string;
  /** What the field says, if that is more than the number. */
  readonly words: string;
}

const NUMBER_ONLY = /^[\d\s()+,.;*#/x-]+$/i;
/** Digits that are dialled: abroad's, North America's, a neighbour's; a room's number, a ZIP code or a year is none of them. */
const DIALLED = /^(?:\+\d{8,15}|0\d{8,15}|1?[2-9]\d{9}|[2-9]\d{6})$/;
const NUMBER_IN_TEXT =
  /(?:(?:\+|(?<![\d-])011[ .-]?)(?!1[^\d])\d[\d ().-]{6,18}\d|(?<![\d*#.-])(?:\+?1[-. ]*)?\(?[2-9]\d\d\)?[-. ]*\d{3}[-. ]*\d{4}(?!-?\d)|(?<![\d*#.-])[2-9]\d\d-\d{4}(?!-?\d))(?:[,;]{1,3}\d[\d*#,;]*[\d*#])?/;
/** Addresses, and numbers that say of themselves what else they are. */
const NOT_DIALLED =
  /(?<!\S)\S*(?::\/\/|\.[a-z]{2,12}\/)\S*|\b(?:id|i\.d\.?|codes?|c[oó]digo|pin|pass(?:code|word)?|pwd?|clave|contrase[nñ]a|room|sala|fax|ssn|zip|cp|suite|ste|unit)\b[\s:#.=-]*(?:is\s+)?\(?\d[\d\s().-]*#?/gi;
const ONE_NUMBER = /\+?1?[-. (]*\d{3}[-. )]*\d{3}[-. ]*\d{4}(?!\d)/;
/** `541-555-0100, 541-555-0101`, and no keys to press after the first. */
const SEVERAL = /^[^*#\d]*[/,;\s][^*#\d]*(?:1[-. ]?)?\(?\d{3}[-. )]+\d{3}[-. ]\d{4}$/;

/** Reads a field that should hold a phone number and reports what else it holds. */
export function readPhone(row: RawRow, field: string): PhoneField {
  // Programs that take a number for a quantity write `5415550100.0`.
  const text = row
    .line(field)
    .replace(/^tel:/i, '')
    .replace(/^(\d{10,11})\.0$/, '$1');
  if (!text || saysNothing(text)) return { dial: '', words: '' };
  const given = text.slice(0, LONGEST_PHONE);
  const [one = ''] = ONE_NUMBER.exec(given) ?? [];
  const isSeveral =
    one !== '' &&
    (SEVERAL.test(given.slice(given.indexOf(one) + one.length)) ||
      (head(given).replace(/^1/, '').length > 10 && !given.includes('+')));
  const pure = NUMBER_ONLY.test(text) && !isSeveral;
  if (!pure && /[a-z]/i.test(given)) {
    const { href } = readWritten(given) ?? {};
    if (href) return { dial: href.slice(4).replace(/;ext=/, ','), words: text };
  }
  const found = pure ? given : (NUMBER_IN_TEXT.exec(given.replace(NOT_DIALLED, ' '))?.[0] ?? '');
  if (!DIALLED.test(head(found))) {
    row.report(field, 'bad-phone', text);
    return { dial: '', words: text };
  }
  const dial = found.replace(/[;x]/gi, ',').replace(/[^\d+,*#]/g, '');
  if (pure) return { dial, words: '' };
  row.report(field, 'prose-phone', text);
  return { dial, words: text };
}

/** A number's digits, without what is pressed once somebody answers. */
const head = (text: string): string => (text.split(/[,;x*#]/i, 1)[0] ?? '').replace(/(?!^\+)\D/g, '');
