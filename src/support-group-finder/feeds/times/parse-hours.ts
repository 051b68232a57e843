import { offsetAt } from '../../../shared/time/zone.js';
import { foldWriting } from '../merging/fold-writing.js';
import { parseTimestamp } from './parse-timestamp.js';
import { LONGEST } from './plain-schedule.js';
import { namesNoOne, parseZone } from './parse-zone.js';

/**
 * Why hours can't be told: no hour is there, none sure to be in the morning or the evening, there are several, or the zone
 * beside it may be one of several.
 */
type HoursDoubt = 'unreadable-time' | 'unclear-half' | 'several-times' | 'unreadable-zone';

/** Hours as far as they are told, in minutes after midnight, 0 to 1440. */
export interface Hours {
  /** Absent where there is a doubt. */
  readonly start?: number;
  /** Before the start where it is on the next day. */
  readonly end?: number;
  /** An end is written, but which hour it is isn't told. */
  readonly isEndUnclear?: boolean;
  /** IANA zone named beside an hour. */
  readonly zone?: string;
  /** Weekday of an hour that came with a date, 0 = Sunday. */
  readonly weekday?: number;
  readonly doubt?: HoursDoubt;
}

/** What to know of the feed beside the text. */
export interface HoursContext {
  /** IANA zone of hours given in universal time, and of words that name several. */
  readonly zone?: string | undefined;
  /** The clock most of the list's hours are surely on, 12 or 24. */
  readonly clock?: (() => number | undefined) | undefined;
}

/**
 * How an hour is written: on the clock of 24 hours for sure; as `07:00`, where AM or PM elsewhere in the text makes it
 * one of 12; with its half of the day; or `7:00`, which tells no half.
 */
type Style = '24' | 'padded' | 'half' | '12';

interface Clock {
  /** On the clock of 24 hours; of an hour without its half, the one before noon. */
  readonly minutes: number;
  readonly style: Style;
  /** `7`: an hour only by what is around it. */
  readonly isBare?: boolean;
  readonly weekday?: number;
}

/** An hour, or a first and a last one, with the zone named beside them. */
interface Span {
  readonly clocks: Clock[];
  zone?: string;
  /** An end is spoken of, but no hour: `7 PM to close`. */
  isOpen?: boolean;
  /** Minutes, where they are said: `7 PM (90 min)`. */
  lasts?: number | undefined;
}

const DAY = 1440;
const NOON = 720;
const LENGTH_LIMIT = 100;

const words = (text: string): Set<string> => new Set(text.split(' '));
const BEFORE = words('at from de desde entre between a las la @ time hora : every');
const OPEN_END = words('? close closing end finish done late cierre');
const TO = words('- to til till until thru through a al hasta');
const AND = words('and y e o or & + / , ; |');
const ARTICLES = words('las la los at');

// Capital letters stand for halves of the day from here on: all else is in small ones.
const HALVES: readonly (readonly [RegExp, string])[] = [
  [/^\d\d?\/\d\d?\/\d{4},? (?=\d)/, ''],
  // `7 PMEST`, `E.S.T.`, `1 y media`
  [/([ap]m)([ecmp][sd]?t)\b/g, '$1 $2'],
  [/\b([ecmph])\.([sd])?\.?t\b/g, '$1$2t'],
  [/(\d) y media(?= de la | ?[ap]\b)/g, '$1:30'],
  [/(\d) y cuarto(?= de la | ?[ap]\b)/g, '$1:15'],
  [
    /\b(?:sharp|promptly|en punto|local time|hora local|start(?:s|ing)?|begin(?:s|ning)?|comienza|empieza|inicia|weekly|every week|cada semana)\b/g,
    '',
  ],
  [/(^|[\d .(])([ap])\.? ?m(?![a-z])\.?/g, '$1$2M'],
  [/aM/g, 'A'],
  [/pM/g, 'P'],
  [/\b12(?:[:.]?00)? ?(?:nn?|del dia)\b/g, '12:00P'],
  [/(?:\b12(?:[:.]?00)? ?P?[ (]*|\b)(?:noon|midday|(?:al |del )?mediodia)\b\)?/g, '12:00P'],
  [/(?:\b12(?:[:.]?00)? ?A?[ (]*|\b)(?:midnight|(?:a )?(?:la )?medianoche)\b\)?/g, '12:00A'],
  [/\b(?:(?:in the|de la|por la|en la|at) )?(?:mornings?|mananas?)\b/g, 'M'],
  [/\b(?:(?:in the|de la|por la|en la|at) )?(?:afternoons?|tardes?)\b/g, 'T'],
  [/\b(?:in the )?evenings?\b/g, 'E'],
  [/\b(?:(?:at|de la|por la|en la) )?(?:nights?|noches?)\b/g, 'N'],
  [/\bde la madrugada\b/g, 'A'],
  [/ ?\(([APMTEN])\)/g, '$1'],
  // `7 PM CST (8 PM EST)`
  [/(?<=\w) ?\((?=\d)/g, '/'],
  [/[ ,;.]+$/, ''],
];
const CLOCK =
  /(\d\d?)(?:( ?h ?| ?[:.] ?)(\d\d)|(\d\d))?(?!\d)(?::\d\d(?:\.\d+)?)?(?: ?(h(?:s|rs?|ours?|oras?)?|uhr)(?![a-z])\.?| oclock)?(?: ?([APMTEN]|p(?![a-z])|a(?! ?\d| las?\b|[a-z])))?/g;
const OFFSET = /\(?\b(?:utc|gmt) ?[+-] ?\d\d?(?::?\d\d)?\)?/;
const LASTS =
  /(?<=[\dAPMTEN])[ ,;(/]+(?:for |por )?((?:(?:\d[\d.]*|an?|one|una) ?(?:h|hours?|hrs?|horas?|min|mins|minutes?|minutos?)\.?(?![a-z]),? ?(?:and |y )?)+)\)?$/;
const HALF = /^[APMTEN]$/;
const SAYS_HALF = /\d ?[ap]\.? ?(?:m\b|(?![a-z]))/i;
const SAYS_24 = /(?:^|\D)(?:00?|1[3-9]|2[0-3]) ?[:h.] ?[0-5]\d(?!\d)/;
const HOUR = /^(\d\d):([0-5]\d)(?::00)?$/;

/**
 * Hours as people, sheets and scripts write them: `19:30`, `7:30 PM`, `6:00-7:00 PM`, `12 noon to 1`, `19h30`, `de 7 a 8 de la
 * noche`, `7 PM ET / 4 PM PT`. Where an end of a range has no half of the day, it is the one that makes it last at most six
 * hours. What is left open is a doubt, never a guess.
 * @param endText an end kept in a field of its own.
 */
export function parseHours(text: string, endText = '', context: HoursContext = {}): Hours {
  const [, hour, minute] = HOUR.exec(text) ?? [];
  if (
    hour &&
    minute &&
    !endText &&
    Number(hour) < 24 &&
    (!isOnTwelve(Number(hour)) || context.clock?.() !== 12)
  )
    return { start: Number(hour) * 60 + Number(minute) };
  const first = readSpans(text, context);
  if (typeof first === 'string') return { doubt: first };
  const [span] = first;
  if (!span) return { doubt: 'unreadable-time' };
  if (first.length > 1) return sameMoment(first) ?? { doubt: 'several-times' };
  const { clock } = context;
  if (!endText || span.clocks.length > 1) return resolve(span, clock);
  const last = readSpans(endText, context);
  const end =
    typeof last === 'string' || last.length > 1 || last[0]?.clocks.length !== 1 ? undefined : last[0];
  if (!end) return { ...resolve(span, clock), isEndUnclear: true };
  const zone = span.zone ?? end.zone;
  // A field of its own for each is how lists on the clock of 24 hours are kept.
  return resolve({ clocks: [...span.clocks, ...end.clocks], ...(zone && { zone }) }, clock, true);
}

/** Which clock hours are on where AM or PM isn't said: 24 where one of 12 has no such hour, 12 where it is said. */
export function clockOf(texts: Iterable<string>): number | undefined {
  let halves = 0;
  let others = 0;
  for (const text of texts) {
    if (SAYS_HALF.test(text)) halves += 1;
    else if (SAYS_24.test(text)) others += 1;
  }
  if (halves >= others) return halves ? 12 : undefined;
  return halves ? undefined : 24;
}

function readSpans(text: string, { zone }: HoursContext): Span[] | HoursDoubt {
  if (text.length > LENGTH_LIMIT) return 'unreadable-time';
  // As most lists write it: there are no words around it to look at.
  const [plain, hour, minute] = HOUR.exec(text) ?? [];
  const told = plain && Number(hour) < 24 ? readClock([plain, hour, ':', minute], undefined) : undefined;
  if (told) return [{ clocks: [told] }];
  const stamp = parseTimestamp(text, zone);
  if (stamp)
    return stamp === 'unclear'
      ? 'unreadable-time'
      : [{ clocks: [{ ...stamp, style: '24' }], ...(stamp.zone && { zone: stamp.zone }) }];
  const folded = HALVES.reduce((so, [pattern, by]) => so.replace(pattern, by), foldWriting(text));
  const [offset = ''] = OFFSET.exec(folded) ?? [];
  const [length = '', lasting = ''] = LASTS.exec(folded) ?? [];
  const written = folded.replace(offset, ' ').replace(length, '');
  const spans: Span[] = [];
  let at = 0;
  let isBetween = false;
  for (const match of written.matchAll(CLOCK)) {
    const said = readWords(written.slice(at, match.index));
    at = match.index + match[0].length;
    const span = spans.at(-1);
    // `Evenings 7-8:30` says it of the first.
    const half = span ? undefined : said.find((word) => HALF.test(word));
    const clock = readClock(match, half);
    if (!clock) return 'unreadable-time';
    if (!span) {
      if (!said.every((word) => BEFORE.has(word) || word === half)) return 'unreadable-time';
      isBetween = said.some((word) => word === 'entre' || word === 'between');
      spans.push({ clocks: [clock] });
      continue;
    }
    while (ARTICLES.has(said.at(-1) ?? '')) said.pop();
    const join = said.pop() ?? '';
    const fault = nameZone(spans, said, zone);
    if (fault) return fault;
    if ((TO.has(join) || (isBetween && AND.has(join))) && span.clocks.length === 1) span.clocks.push(clock);
    else if (AND.has(join)) spans.push({ clocks: [clock] });
    else return 'unreadable-time';
  }
  const span = spans.at(-1);
  if (!span) return 'unreadable-time';
  const said = readWords(written.slice(at));
  if (TO.has(said[0] ?? '') && span.clocks.length === 1) {
    span.isOpen = said.slice(1).every((word) => OPEN_END.has(word));
    if (span.isOpen) said.length = 0;
  }
  if (lasting) span.lasts = parseDuration(lasting);
  // `GMT-5` is the clock of several zones, and of none all year.
  const isZoned = !offset || spans.every((each) => each.zone && parseZone(`${each.zone} ${offset}`));
  return nameZone(spans, said, zone) ?? (isZoned ? spans : 'unreadable-zone');
}

function readWords(text: string): string[] {
  return text.match(/[a-z_]+|-+|[^\sa-z_.()-]/gi)?.map((word) => word.replace(/-+/, '-')) ?? [];
}

/** Takes words beside an hour for its zone. @returns why not, where they are none, or another one. */
function nameZone(
  spans: readonly Span[],
  said: readonly string[],
  near: string | undefined,
): HoursDoubt | undefined {
  const span = spans.at(-1);
  if (!said.length || !span) return undefined;
  // Behind `6 PM PST` the hour itself tells whether it is Denver's; that is looked at later.
  const isTold = spans.length > 1 && said.join(' ') === 'mst';
  const words = isTold ? 'mountain' : said.join(' ');
  const zone = parseZone(words, isTold ? undefined : near)?.zone;
  if (!zone) return namesNoOne(words, near) ? 'unreadable-zone' : 'unreadable-time';
  if (span.zone && span.zone !== zone) return 'unreadable-time';
  span.zone = zone;
  return undefined;
}

function readClock(
  [, hourText = '', mark, marked, packed, unit, letter]: readonly (string | undefined)[],
  halfBefore: string | undefined,
): Clock | undefined {
  const hour = Number(hourText);
  const minute = Number(marked ?? packed ?? 0);
  if (minute > 59 || hour * 60 + minute > DAY) return undefined;
  const half = letter?.toUpperCase() ?? halfBefore;
  if (half) {
    const turned = turn(hour, half);
    return turned === undefined ? undefined : { minutes: turned * 60 + minute, style: 'half' };
  }
  // `2 hours` are how long it lasts.
  const isLength = unit && unit !== 'uhr' && marked === undefined && packed === undefined;
  if (isLength && hour && (hour < (unit === 'h' ? 4 : 13) || hour > 23)) return undefined;
  const is24 = hour > 12 || hour === 0 || (unit && unit !== 'oclock') || mark?.includes('h');
  const isBare = marked === undefined && packed === undefined && !unit;
  const isPadded = hourText.startsWith('0') || (packed !== undefined && hourText.length > 1);
  const style = is24 ? '24' : isPadded && !isBare ? 'padded' : '12';
  return { minutes: hour * 60 + minute, style, isBare };
}

/** An hour on the clock of 24, from its half of the day; `undefined` where the two don't go together. */
function turn(hour: number, half: string): number | undefined {
  const isNoon = hour === 12;
  if (half === 'A' || half === 'M') return hour > 12 || (isNoon && half === 'M') ? undefined : hour % 12;
  if (hour > 12) return hour;
  if (half === 'N') return isNoon ? 0 : hour > 5 ? hour + 12 : undefined;
  return hour === 0 || (isNoon && half === 'E') ? undefined : (hour % 12) + 12;
}

const lengthOf = (start: number, end: number): number => (end - start + DAY) % DAY;

/** Whether an hour is on the clock of 12 too. */
const isOnTwelve = (hour: number): boolean => hour > 0 && hour < 13;

/** Of the two hours of a day that are written alike, the one that makes a length people meet for. */
function pick(clock: Clock, fits: (minutes: number) => number): number | undefined {
  return [clock.minutes, (clock.minutes + NOON) % DAY].find((minutes) => {
    const length = fits(minutes);
    return length > 0 && length <= LONGEST;
  });
}

/** Neither its half nor its own shape tells which clock it is on. */
const isUnsaid = ({ minutes, style }: Clock): boolean =>
  (style === '12' || style === 'padded') && isOnTwelve(Math.floor(minutes / 60));

/** `7:30` is no way of writing the clock of 24 hours, as `07:30` and `10:30` are. */
const clockIn = ({ minutes, style }: Clock): number => (style === '12' && minutes < 600 ? 12 : 24);

function resolve(
  { clocks: [first, last], zone, isOpen, lasts }: Span,
  clock: HoursContext['clock'],
  isInColumns = false,
): Hours {
  if (!first) return { doubt: 'unreadable-time' };
  const beside = { ...(zone && { zone }), ...(first.weekday !== undefined && { weekday: first.weekday }) };
  const hasHalf = first.style === 'half' || last?.style === 'half';
  const styleOf = ({ style }: Clock): Style => (style === 'padded' ? (hasHalf ? '12' : '24') : style);
  const style = styleOf(first);
  const start = first.minutes;
  if (!last) {
    if (first.isBare && style !== 'half') return { doubt: 'unreadable-time' };
    if (isUnsaid(first) && (clock?.() ?? clockIn(first)) === 12) return { doubt: 'unclear-half' };
    return {
      start,
      ...(lasts && { end: (start + lasts) % DAY }),
      ...(isOpen && { isEndUnclear: true }),
      ...beside,
    };
  }
  const end = last.minutes;
  const lastStyle = styleOf(last);
  if (first.isBare && last.isBare && !hasHalf) return { doubt: 'unreadable-time' };
  const length = lengthOf(start, end);
  if (isUnsaid(first) && isUnsaid(last)) {
    if ((clock?.() ?? (isInColumns ? Math.min(clockIn(first), clockIn(last)) : undefined)) === 12)
      return { doubt: 'unclear-half' };
    if (length > 0 && length <= LONGEST && clock?.() === 24) return { start, end, ...beside };
  }
  if (style === '12' && lastStyle === 'half') {
    const picked = pick(first, (minutes) => lengthOf(minutes, end));
    return picked === undefined ? { doubt: 'unreadable-time' } : { start: picked, end, ...beside };
  }
  if (style === '12' && !isInColumns && (lastStyle === '12' || length > LONGEST))
    return { doubt: 'unreadable-time' };
  if (style === 'half' && lastStyle === '12') {
    const picked = pick(last, (minutes) => lengthOf(start, minutes));
    return picked === undefined
      ? { start, isEndUnclear: true, ...beside }
      : { start, end: picked, ...beside };
  }
  if (style === '24' && lastStyle === '12' && length > LONGEST)
    return { start, isEndUnclear: true, ...beside };
  return { start, end, ...beside };
}

/** One moment said in several zones, as online groups do; the first is its own. */
function sameMoment(spans: readonly Span[]): Hours | undefined {
  const read = spans.map((span) => resolve(span, undefined));
  const [own] = read;
  const isSame = ({ start, end, zone, isEndUnclear }: Hours): boolean => {
    if (own?.zone === zone) return start !== undefined && own?.start === start && own.end === end;
    if (!own?.zone || own.start === undefined || start === undefined || !zone || isEndUnclear) return false;
    const { zone: ownZone, start: ownStart, end: ownEnd } = own;
    const moved = [0, 6].map((month) => {
      const time = Date.UTC(2026, month);
      return lengthOf(start - offsetAt(zone, time), ownStart - offsetAt(ownZone, time));
    });
    const lasts =
      end === undefined || ownEnd === undefined || lengthOf(start, end) === lengthOf(ownStart, ownEnd);
    return lasts && moved.every((minutes) => minutes === 0);
  };
  return read.every(isSame) ? own : undefined;
}

const LASTING: readonly (readonly [RegExp, string])[] = [
  [/^pt?(?=\d)/, ''],
  [/\b(?:half an hour|media hora)\b/, '30 min'],
  [/\b(?:an? hour|una hora|one hour|hora)\b/, '1 h'],
  [/ ?h[a-z]* (?:and a half|y media)\b/, '.5 h'],
];
const LENGTH =
  /^(?:(\d\d?(?:[.,]\d\d?)?)[ -]?h(?:s|rs?|ours?|oras?)?\.?)?(?: ?(?:and|y|,)? ?)(?:(\d{1,3})[ -]?(?:m(?:ins?|inutes?|inutos?)?\.?)?)?$/;

/** Minutes of `01:30:00`, `1:30`, `90`, `90 min`, `1.5 hours`, `1h30`, `PT1H30M`, or of a sheet's part of a day. */
export function parseDuration(text: string): number | undefined {
  if (text.length > 40) return undefined;
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  if (/^\d(?:\.\d\d?)?$/.test(text) && Number(text) >= 1)
    return Number(text) <= 3 ? Number(text) * 60 : undefined;
  if (/^\d{2,4}$/.test(text)) return Number(text);
  const stamp = parseTimestamp(text);
  // Half a day, or half an hour?
  if (stamp) return stamp !== 'unclear' && stamp.minutes <= 300 ? stamp.minutes : undefined;
  const written = LASTING.reduce((so, [pattern, by]) => so.replace(pattern, by), foldWriting(text));
  const [all, hour, minute] = LENGTH.exec(written) ?? [];
  if (!all || (hour === undefined && !/m/.test(all))) return undefined;
  return Math.round(Number((hour ?? '0').replace(',', '.')) * 60) + Number(minute ?? 0);
}
