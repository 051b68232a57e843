import { isTimeZone, offsetAt, writtenZone } from '../../../shared/time/zone.js';
import { foldText } from '../../search/fold-text.js';

/** A zone as a feed names it. */
export interface ParsedZone {
  /** IANA name. */
  readonly zone: string;
  /** The feed wrote that very name, not words for it. */
  readonly isExact: boolean;
}

/**
 * Words people, sheets and Windows have for the zones of the United States and the shore next to it. A word with several
 * zones tells none alone: `MST` is said in Denver, which has summer time, and in Phoenix, which has none.
 */
const KNOWN = new Map<string, readonly string[]>();
for (const entry of [
  'New_York et est edt eastern este new_york',
  'Chicago ct cst cdt central centro chicago',
  'Denver mt mst mdt mtn mountain montana denver',
  'Los_Angeles pt pst pdt pacific pacifico los_angeles',
  'Anchorage akt akst akdt alaska alaskan anchorage',
  'Pacific/Honolulu ht hst hawaii hawai hawaiian hawaii_aleutian honolulu',
  'Phoenix mst arizona az phoenix us_mountain_standard_time',
  'Puerto_Rico ast atlantic atlantico puerto_rico',
  'Halifax ast adt atlantic atlantico halifax atlantic_time_canada',
  'Indiana/Indianapolis indiana_east indianapolis',
  'Boise boise',
  'Detroit detroit michigan',
  'Pacific/Guam chst chamorro guam',
  'Pacific/Pago_Pago american_samoa',
]) {
  const [zone = '', ...words] = entry.split(' ');
  const name = zone.startsWith('Pacific/') ? zone : `America/${zone}`;
  for (const word of words) KNOWN.set(word, [...(KNOWN.get(word) ?? []), name]);
}
// They tell no zone from another.
for (const word of 'time standard daylight saving savings zone hora tiempo horario huso zona del de la el estandar verano invierno us usa eeuu ee uu us_canada us_and_canada or o and y'.split(
  ' ',
))
  KNOWN.set(word, []);

const LONGEST_NAME = 4;
const WORD = /[a-z_]+(?:\/[a-z_]+)*/g;
const OFFSET = /\(?(?:utc|gmt) ?([+-])(\d\d?)(?::?(\d\d))?\)?/;
const SUMMER = Date.UTC(2026, 6);
const WINTER = Date.UTC(2026, 0);

/** Whether the clocks of two zones show the same all year. */
export function isSameClock(one: string, other: string): boolean {
  return one === other || [SUMMER, WINTER].every((time) => offsetAt(one, time) === offsetAt(other, time));
}

/** `EST`, `AST`, `IST` are people's words; engines take them for zones of their own. */
const NOT_IANA = /^(?!cet|eet|gmt|hst|met|prc|roc|rok|uct|utc|wet)[a-z]{3}$/i;

/**
 * Words said of several clocks: standard time is that of places with summer time and of places without, and where people keep
 * the one all year they say "Mountain", too.
 */
const STANDARD = /^(?:ak|[acehmp])st$/;
const SPOKEN =
  /^(?:[acemp]t|eastern|este|central|centro|mountain|mtn|montana|pacific|pacifico|atlantic|atlantico)$/;
/** Beside them, these tell: summer time, or what programs call a zone that has it. */
const TELLS_CLOCK = /daylight|verano|\bus\b/;

/**
 * The zone a text names: an IANA name, with blanks and letter case forgiven, or else words for a zone of the United States
 * (`EST`, `Pacific Time (US & Canada)`, `Hora del Este`). Every word has to be accounted for, so that no zone's name is
 * taken for a part of another's.
 * @param near IANA zone of the row's place, else of the list or the page: of several clocks a word is said of, its own is meant.
 * @returns `undefined` for what is no zone, or could be several: a bare `GMT-5`, `MST` near none of the two.
 */
export function parseZone(text: string, near?: string): ParsedZone | undefined {
  if (text.length > 80) return undefined;
  const name = text
    .trim()
    .replace(/ ?\/ ?/g, '/')
    .replace(/\s+/g, '_');
  if (NOT_IANA.test(name) || !isTimeZone(name)) {
    const [zone, another] = zonesSaid(text, near) ?? [];
    return zone === undefined || another ? undefined : { zone, isExact: false };
  }
  const known = writtenZone(name) ?? name;
  const isWritten = /[A-Z]/.test(name) && (/[a-z]/.test(name) || !name.includes('/'));
  const isExact = known === text || (name === text && isWritten);
  return { zone: isExact ? text : known, isExact };
}

/**
 * The zones words are said of: none where they contradict each other, or where only an offset is told, which is the clock of
 * several zones and of none all year; `undefined` where not all of them are about zones.
 */
function zonesSaid(text: string, near: string | undefined): readonly string[] | undefined {
  const folded = foldText(text).replace(/[.]/g, '');
  const [said = '', sign, hours, minutes] = OFFSET.exec(folded) ?? [];
  const rest = folded.replace(said, ' ');
  if (/\d/.test(rest)) return undefined;
  const words = (rest.match(WORD) ?? []).flatMap((word) => (isTimeZone(word) ? word : word.split(/[/_]+/)));
  let zones: readonly string[] | undefined;
  const naming: string[] = [];
  for (let at = 0; at < words.length;) {
    const { named, length } = knownAt(words, at);
    if (!named) return undefined;
    const before: readonly string[] = zones ?? named;
    if (named.length) naming.push(words.slice(at, at + length).join('_'));
    if (named.length) zones = before.filter((zone) => named.some((other) => isSameClock(zone, other)));
    at += length;
  }
  if (!zones) return sign ? [] : undefined;
  if (near && isTimeZone(near) && zones.length > 0 && hasWinterOf(near, zones)) {
    const isLoose = naming.every((word) => STANDARD.test(word) || SPOKEN.test(word));
    if (zones.some((zone) => isSameClock(zone, near))) zones = zones.length > 1 ? [near] : zones;
    else if (isLoose && !TELLS_CLOCK.test(folded))
      zones = naming.some((word) => STANDARD.test(word)) ? [near] : [];
  }
  if (!sign) return zones;
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes ?? 0));
  return zones.filter((zone) => [SUMMER, WINTER].some((time) => offsetAt(zone, time) === offset));
}

const hasWinterOf = (near: string, zones: readonly string[]): boolean =>
  zones.every((zone) => offsetAt(zone, WINTER) === offsetAt(near, WINTER));

/** Whether a text is about zones only, and which it is can't be told: `MST`, `Eastern/Central`, `UTC-8`. */
export function namesNoOne(text: string, near?: string): boolean {
  return text.length <= 80 && !parseZone(text, near) && zonesSaid(text, near) !== undefined;
}

/** The zones the longest known name at a place in the text could be, and its number of words. */
function knownAt(words: readonly string[], at: number): { named?: readonly string[]; length: number } {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const named = KNOWN.get(words.slice(at, at + length).join('_'));
    if (named) return { named, length };
  }
  const word = words[at] ?? '';
  const zone = word.includes('/') ? writtenZone(word) : undefined;
  return zone ? { named: [zone], length: 1 } : { length: 1 };
}
