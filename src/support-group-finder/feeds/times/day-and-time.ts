import { numbered } from '../../../shared/lists.js';
import { foldWriting } from '../merging/fold-writing.js';
import { besideCalledOff } from '../kinds/called-off.js';
import { parseDays, type Days } from './parse-days.js';
import { parseHours, type Hours, type HoursContext } from './parse-hours.js';
import { readPlaceWords } from '../places/place-words.js';
import type { RawRow } from '../raw-row.js';

/** Days and hours of a row as far as they are told. */
export interface DayAndTime {
  readonly named?: Days | undefined;
  readonly hours?: Hours | undefined;
  /** Words that say how it meets then. */
  readonly way?: string;
  /** More of the same, each with days and hours of its own. */
  readonly more?: readonly Parts[];
}

const HALF = /\b(?:mornings?|afternoons?|evenings?|nights?|mananas?|tardes?|noches?)\b/;

/** Days and hours, each from its own field or both from one: `Tuesdays at 7 PM`. */
export function readDayAndTime(
  row: RawRow,
  dayValue: unknown,
  timeText: string,
  context: HoursContext,
): DayAndTime {
  const endText = row.line('end_time');
  const hourPart = takeWay(heldThen(timeText));
  const dayPart = takeWay(heldThen(typeof dayValue === 'string' ? row.line('day') : ''));
  const way = [dayPart.way, hourPart.way].filter(Boolean).join(' ');
  // `Monday nights`, `Mon PM`: which half of the day is said beside the day.
  const [, bareDay, letter] =
    (dayPart.text.length <= MIXED_LIMIT && /^(\D+?)[\s,]+([ap]\.?m\.?)$/i.exec(dayPart.text)) || [];
  const ofDay = bareDay ?? dayPart.text;
  const half = letter ?? HALF.exec(foldWriting(ofDay))?.[0];
  const parse = (text: string): Hours =>
    parseHours(half === undefined ? text : `${half} ${text}`, endText, context);
  const whole = hourPart.text ? parse(hourPart.text) : undefined;
  const mixed = whole?.doubt === 'unreadable-time' ? hourPart.text : timeText ? '' : ofDay;
  const parts = mixed && !(mixed === ofDay && parseDays(ofDay)) ? separate(mixed, parse) : undefined;
  const inside = parts?.inside;
  const isOnlyInside = inside && (mixed === ofDay || dayValue === undefined);
  if (mixed && !endText && (!parts || parts.read.doubt)) {
    const field = mixed === ofDay ? 'day' : 'time';
    const [first, ...more] = severally(row.text(field), parse) ?? [];
    const all = dayValue !== undefined && field === 'time' ? parseDays(dayValue)?.days : undefined;
    const own = new Set([first, ...more].flatMap((each) => each?.inside.days ?? []));
    if (first && (!all || (all.length === own.size && all.every((day) => own.has(day))))) {
      row.report(field, 'several-schedules', mixed);
      return { named: first.inside, hours: first.read, way: first.way ?? '', more };
    }
  }
  const named = isOnlyInside
    ? inside
    : readDayField(row, typeof dayValue === 'string' && dayValue !== '' ? ofDay : dayValue);
  // A day beside the hour may be another than the row's.
  const isSame = (one: Days, other: Days): boolean =>
    String([one.days, one.monthWeeks]) === String([other.days, other.monthWeeks]);
  const hours = inside && named && isSame(inside, named) ? parts.read : whole;
  const { doubt, weekday } = hours ?? {};
  const isOtherDay = weekday !== undefined && named && !named.days.some((day) => day === weekday);
  if (!hours) row.report('time', 'no-time');
  else if (doubt ?? isOtherDay)
    row.report(timeText ? 'time' : 'day', doubt ?? 'unreadable-time', timeText || mixed);
  return isOtherDay ? { named, way } : { named, hours, way };
}

/** Text without its words that the group is called off: those are read for the row as a whole. */
const heldThen = (text: string): string => besideCalledOff(text)?.rest || text;

const MAY_SAY_WAY =
  /zoom|online|virtual|hybrid|h[i\u00ed]brid|person|presencial|l[i\u00ed]nea|meet|teams|webex|phone|tel[e\u00e9]fono|remot/i;

/** Text and the words at one of its ends that say how a group meets: `7:30 PM (Zoom)`, `Online: Tue`. */
function takeWay(text: string): { readonly text: string; readonly way?: string } {
  if (text.length > MIXED_LIMIT || !MAY_SAY_WAY.test(text)) return { text };
  const words = text.replace(/\(/g, ' (').trim().split(/\s+/);
  const isWay = (part: string): boolean => {
    const { isPlace, isOnline, isInPerson } = readPlaceWords(part);
    return !isPlace && !/\d/.test(part) && (isOnline || isInPerson);
  };
  const bare = (part: readonly string[]): string =>
    part.join(' ').replace(/^[\s(,;:/\u2013-]+|[\s),;:/\u2013-]+$/g, '');
  for (let at = 1; at < words.length; at += 1) {
    const [before, after] = [bare(words.slice(0, at)), bare(words.slice(at))];
    if (isWay(after)) return { text: before, way: after };
    if (isWay(before)) return { text: after, way: before };
  }
  return { text };
}

const SAYS_HOUR = /\d|noon|mid|medi/i;
const MIXED_LIMIT = 100;

interface Parts {
  readonly inside: Days;
  readonly read: Hours;
  readonly isDayFirst: boolean;
  readonly way?: string;
}

const SEVERAL_LIMIT = 300;

/** Text that gives each day an hour of its own: `Mon & Wed 7pm, Sat 9am (Zoom)`. */
function severally(text: string, parse: (text: string) => Hours): Parts[] | undefined {
  if (text.length > SEVERAL_LIMIT) return undefined;
  const found: Parts[] = [];
  let open = '';
  for (const [at, piece] of numbered(text.split(/(\s*[,;/&+|\n]\s*|\s+(?:and|y)\s+)/i))) {
    if (at % 2 === 0 || open) open += piece;
    if (at % 2 || !SAYS_HOUR.test(piece)) continue;
    const { text: bare, way } = takeWay(open);
    const parts = separate(bare, parse);
    if (!parts || parts.read.doubt || parts.inside.everyWeeks) continue;
    found.push({ ...parts, ...(way && { way }) });
    open = '';
  }
  const [first, second] = found;
  const isOneOrder = found.every(({ isDayFirst }) => isDayFirst === first?.isDayFirst);
  if (!second || open.trim() || !isOneOrder) return undefined;
  // One on Zoom and one in the room: neither is both.
  const isOneWay = found.every(({ way }) => way === first?.way);
  return isOneWay ? found : found.map((each) => (each.way ? { ...each, way: `${each.way} only` } : each));
}

/** Text that names days and hours: the days and hours on both sides of where they meet. */
function separate(text: string, parse: (text: string) => Hours): Parts | undefined {
  const folded = foldWriting(text);
  if (folded.length > MIXED_LIMIT || !SAYS_HOUR.test(folded)) return undefined;
  let open: Parts | undefined;
  for (const { index, 0: gap } of folded.matchAll(/[\s,:;@-]+/g)) {
    const [before, after] = [folded.slice(0, index), folded.slice(index + gap.length)];
    for (const [days, hours] of [
      [before, after],
      [after, before],
    ] as const) {
      const inside = /[a-z]/.test(days) ? parseDays(days) : undefined;
      if (!inside) continue;
      const parts = { inside, read: parse(hours), isDayFirst: days === before };
      if (!parts.read.doubt) return parts;
      open ??= parts;
    }
  }
  return open;
}

function readDayField(row: RawRow, value: unknown): Days | undefined {
  if (value === undefined) {
    row.report('day', 'no-day');
    return undefined;
  }
  const days = parseDays(value);
  if (days) return days;
  const list: unknown = typeof value === 'string' && /^[\d ,]+$/.test(value) ? value.split(',') : value;
  const given = Array.isArray(list) ? list.filter((day) => day !== null && day !== '') : [list];
  row.report('day', given.length ? 'unreadable-day' : 'no-day', value);
  // One bad day in a list must not cost the others; words may be an exception to them.
  const readable = given.filter((day) => parseDays(day));
  const isExcept = given.some((day) => typeof day === 'string' && /\s/.test(day.trim()));
  return isExcept ? undefined : parseDays(readable);
}
