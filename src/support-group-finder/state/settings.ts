import { oneOf, readList } from '../../shared/elements/attributes.js';
import { warn } from '../../shared/elements/warn.js';
import type { FeedSettings } from '../feeds/feed-settings.js';
import { programmeNamed } from '../feeds/kinds/programmes.js';
import type { DayChoice, GroupQuery } from '../search/query.js';
import { DAY_CHOICES, EVERYTHING } from '../search/query.js';
import { ATTENDANCES, AUDIENCES } from '../feeds/support-group.js';
import { parseUrl } from '../../shared/net/parse-url.js';

/** What `show-filters` can name. */
export const PARTS = [
  'search',
  'near',
  'day',
  'time',
  'region',
  'attendance',
  'audience',
  'program',
  'kind',
  'language',
  'access',
  'view',
] as const;
export type Part = (typeof PARTS)[number];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const DAY_WORDS = ['today', 'tomorrow', ...WEEKDAYS] as const;

/** The finder's filter attributes, as written. */
export interface FilterAttributes {
  readonly query: string | undefined;
  readonly day: string | undefined;
  readonly attendance: string | undefined;
  readonly audience: string | undefined;
}

const listed = (value: string | undefined): string[] => value?.split(/[\s,|]+/).filter(Boolean) ?? [];

function choices<T extends string>(
  host: Element,
  attribute: string,
  value: string | undefined,
  allowed: readonly T[],
): T[] {
  const read = listed(value).map((word) => oneOf(host, attribute, word, allowed, undefined));
  return [...new Set(read)].filter((choice) => choice !== undefined);
}

/** What the finder starts by asking for; unknown words are named in the console once and left out. */
export function startingQuery(
  host: Element,
  { query, day, attendance, audience }: FilterAttributes,
): GroupQuery {
  const days = choices(host, 'day', day, DAY_WORDS).map(
    (word): DayChoice => DAY_CHOICES[DAY_WORDS.indexOf(word)] ?? 'today',
  );
  return {
    ...EVERYTHING,
    text: query?.trim() ?? '',
    days,
    attendance: choices(host, 'attendance', attendance, ATTENDANCES),
    audience: choices(host, 'audience', audience, AUDIENCES),
  };
}

/** Which parts of the search are shown: all, unless `show-filters` names some; `none` hides all. */
export function shownParts(host: Element, value: string | undefined): ReadonlySet<Part> {
  if (value === undefined || value.trim() === '') return new Set(PARTS);
  if (value.trim().toLowerCase() === 'none') return new Set();
  const parts = choices(host, 'show-filters', value, PARTS);
  return new Set(parts.length > 0 ? parts : PARTS);
}

/** Miles to look within, from an attribute; `undefined` for any distance. */
export function readMiles(host: Element, value: string | undefined, fallback: number): number | undefined {
  const word = value?.trim().toLowerCase() ?? '';
  if (word === '') return fallback;
  if (word === 'any') return undefined;
  const miles = Number(word);
  if (miles > 0 && Number.isFinite(miles)) return miles;
  warn(host, {
    attribute: 'within',
    problem: `"${word}" is not a distance; ${String(fallback)} is used.`,
    allowed: 'miles, such as "25", or "any"',
  });
  return fallback;
}

/**
 * The programme a feed's groups are of, from `program`: the one that is said of a part of its address, and the one of feeds that
 * don't say.
 */
export function programmeOfFeed(
  value: string | undefined,
  address: string,
): Pick<FeedSettings, 'programme' | 'otherwise'> {
  const read: { programme?: string; otherwise?: string } = {};
  for (const entry of readList(value)) {
    const [name = '', ...rest] = entry.split('=');
    const part = rest.join('=').trim();
    const programme = programmeNamed(name.trim());
    if (!part) read.otherwise = programme;
    else if (address.includes(part)) read.programme = programme;
  }
  return read;
}

/** The addresses in `feed`, in order, each once; what is no web address is named in the console and left out. */
export function readFeedAddresses(host: Element, value: string | undefined, base: string): string[] {
  const addresses = (value ?? '').split(/\s+(?:\|\s+)?/).filter(Boolean);
  const found = addresses.map((address) => {
    const url = parseUrl(address, base);
    if (url && ['http:', 'https:', 'data:'].includes(url.protocol)) return url.href;
    warn(host, {
      attribute: 'feed',
      problem: `"${address.slice(0, 80)}" is not a web address.`,
      allowed: 'one or more http or https addresses, separated by spaces',
    });
    return undefined;
  });
  return [...new Set(found)].filter((address) => address !== undefined);
}

/** Says to the page's author that a finder without feeds has nothing to show. */
export function warnOfNoFeed(host: Element): void {
  warn(host, {
    attribute: 'feed',
    problem: 'is missing, so there are no groups to show.',
    allowed: 'one or more web addresses',
  });
}

/** Says to the page's author which part of `columns` names no field. */
export function warnOfColumn(host: Element, part: string): void {
  warn(host, {
    attribute: 'columns',
    problem: `"${part.slice(0, 80)}" names no field, so it is left out.`,
    allowed: 'pairs such as "Zoom Link=conference_url | Wann=day", with names of Meeting Guide on the right',
  });
}
