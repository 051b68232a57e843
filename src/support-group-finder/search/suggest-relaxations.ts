import { range } from '../../shared/lists.js';
import type { Weekday } from '../feeds/support-group.js';
import type { GroupIndex } from './index-groups.js';
import type { DayChoice, FilterName, FilterOptions, GroupQuery, Near, TimeOfDay } from './query.js';
import { EVERYTHING, RADII, TIMES_OF_DAY } from './query.js';
import { wider } from './regions.js';
import type { TimeContext, QueryResult } from './run-query.js';
import { runQuery } from './run-query.js';

/** One thing to let go of, for the element to word and to offer as a button. */
export type Change =
  /** Another choice in a filter instead of those made: Wednesday, online. */
  | { readonly [Name in FilterName]: SwitchTo<Name> }[FilterName]
  /** Any choice in a filter. */
  | { readonly type: 'any'; readonly filter: FilterName }
  /** Farther from here, in miles; absent: any distance. */
  | { readonly type: 'within'; readonly within?: number }
  /** Without one of the words, as it was typed. */
  | { readonly type: 'without-word'; readonly word: string }
  | { readonly type: 'without-text' }
  /** Outside of the part of the map that was chosen, too. */
  | { readonly type: 'any-area' }
  /** All groups of the feed. */
  | { readonly type: 'everything' };

interface SwitchTo<Name extends FilterName> {
  readonly type: 'option';
  readonly filter: Name;
  readonly option: FilterOptions[Name];
}

/** A change, the query it makes, and how many groups that finds: more than none. */
export interface Relaxation {
  readonly change: Change;
  readonly query: GroupQuery;
  readonly count: number;
}

/** Filters in the order people can do without them; what someone needs to take part comes last. */
const RELAX_ORDER: readonly FilterName[] = [
  'timesOfDay',
  'days',
  'regions',
  'attendance',
  'kinds',
  'programmes',
  'audience',
  'languages',
  'access',
];

/**
 * What to offer where a query finds nothing: every single loosening that finds something, most useful first. One offer
 * from each of the things asked for comes before a second from any, the nearest to what was asked first. Another day,
 * time, way to attend or wider region may serve the same person; the other filters say who they are and what they need, so they are
 * only let go of, never switched. Where no single loosening helps, the whole feed.
 * @param result the query's own, empty.
 */
export function suggestRelaxations(
  index: GroupIndex,
  query: GroupQuery,
  now: TimeContext,
  result: QueryResult,
): Relaxation[] {
  const offer = (change: Change, parts: Partial<GroupQuery>): Relaxation => {
    const widened = { ...query, ...parts };
    return { change, query: widened, count: runQuery(index, widened, now).total };
  };
  const switchTo = <Name extends 'days' | 'timesOfDay' | 'regions' | 'attendance'>(
    filter: Name,
    options: readonly FilterOptions[Name][],
  ): Relaxation[] =>
    options.map((option) => ({
      change: { type: 'option', filter, option } as Change,
      query: { ...query, [filter]: [option] },
      count: (result.counts[filter] as ReadonlyMap<FilterOptions[Name], number>).get(option) ?? 0,
    }));
  const others = {
    days: () => switchTo('days', daysAfter(query.days, now.tomorrow)),
    timesOfDay: () => switchTo('timesOfDay', timesNear(query.timesOfDay)),
    // Wider around the same place, the nearest first.
    regions: () =>
      switchTo('regions', [...new Set(query.regions.flatMap((key) => wider(key).slice(0, -1).reverse()))]),
    attendance: () =>
      switchTo(
        'attendance',
        WAYS.filter((way) => !query.attendance.includes(way)),
      ),
  };
  const offers = [
    query.area ? [offer({ type: 'any-area' }, { area: undefined })] : [],
    offersWithoutWords(query.text, offer),
    offersFarther(query.near, result, offer),
  ];
  for (const filter of RELAX_ORDER) {
    if (query[filter].length === 0) continue;
    const any = offer({ type: 'any', filter }, { [filter]: [] });
    offers.push(filter in others ? [...others[filter as keyof typeof others](), any] : [any]);
  }
  const useful = offers.map((offered) => offered.filter(({ count }) => count > 0));
  const rounds = Math.max(0, ...useful.map((offered) => offered.length));
  const sorted = range(rounds).flatMap((round) =>
    useful.flatMap((offered) => offered.slice(round, round + 1)),
  );
  if (sorted.length > 0 || index.groups.length === 0) return sorted;
  return [{ change: { type: 'everything' }, query: EVERYTHING, count: index.groups.length }];
}

/** Each word left out is a search of its own; a pasted sentence isn't worth that many. */
const MOST_WORDS_TRIED = 6;

type Offer = (change: Change, parts: Partial<GroupQuery>) => Relaxation;

function offersWithoutWords(text: string, offer: Offer): Relaxation[] {
  const typed = text.split(/\s+/).filter(Boolean);
  if (typed.length === 0) return [];
  const withoutText = offer({ type: 'without-text' }, { text: '' });
  if (typed.length === 1 || typed.length > MOST_WORDS_TRIED) return [withoutText];
  const withoutOne = typed.map((word, at) =>
    offer({ type: 'without-word', word }, { text: typed.filter((_, other) => other !== at).join(' ') }),
  );
  return [...withoutOne, withoutText];
}

function offersFarther(near: Near | undefined, { withinCounts }: QueryResult, offer: Offer): Relaxation[] {
  if (near?.within === undefined) return [];
  const { within, ...anyDistance } = near;
  const farther = RADII.find((radius) => radius > within && withinCounts.get(radius));
  const offers = [offer({ type: 'within' }, { near: anyDistance })];
  if (farther)
    offers.unshift(offer({ type: 'within', within: farther }, { near: { ...near, within: farther } }));
  return offers;
}

/** `hybrid` is left out, as hybrid groups answer to both. */
const WAYS = ['online', 'in-person'] as const;

/** Days not asked for, the next after those asked for first. */
function daysAfter(asked: readonly DayChoice[], tomorrow: Weekday): DayChoice[] {
  const weekdayOf = (day: DayChoice): number =>
    day === 'today' ? tomorrow + 6 : day === 'tomorrow' ? tomorrow : day;
  const daysLater = (day: Weekday): number =>
    Math.min(...asked.map((other) => (day - weekdayOf(other) + 14) % 7));
  return ([0, 1, 2, 3, 4, 5, 6] as const)
    .filter((day) => daysLater(day) > 0)
    .sort((one, other) => daysLater(one) - daysLater(other))
    .map((day) => (day === tomorrow && asked.includes('today') ? 'tomorrow' : day));
}

/** Times of day not asked for, the nearest to those asked for first. */
function timesNear(asked: readonly TimeOfDay[]): TimeOfDay[] {
  const rank = (time: TimeOfDay): number => TIMES_OF_DAY.indexOf(time);
  const gap = (time: TimeOfDay): number =>
    Math.min(...asked.map((other) => Math.abs(rank(time) - rank(other))));
  return TIMES_OF_DAY.filter((time) => !asked.includes(time)).sort((one, other) => gap(one) - gap(other));
}
