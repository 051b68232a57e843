import { ATTENDANCES, AUDIENCES } from '../feeds/support-group.js';
import type { DayChoice, FilterName, FilterOptions } from './query.js';
import { ACCESS_NEEDS, FILTERS, TIMES_OF_DAY } from './query.js';

const DAY_NAMES: ReadonlyMap<string, DayChoice> = new Map<string, DayChoice>([
  ['today', 'today'],
  ['tomorrow', 'tomorrow'],
  ['sunday', 0],
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
]);

interface Coding {
  readonly parameter: string;
  /** Words in the address and the options they stand for; absent: any text, as it is. */
  readonly words?: ReadonlyMap<string, unknown>;
}

const asThemselves = (options: readonly string[]): ReadonlyMap<string, string> =>
  new Map(options.map((option) => [option, option]));

/** A region is a place: it is never in an address. */
type AddressFilter = Exclude<FilterName, 'regions'>;
export type AddressFilters = { readonly [Name in AddressFilter]: readonly FilterOptions[Name][] };

const CODINGS: Readonly<Record<AddressFilter, Coding>> = {
  days: { parameter: 'day', words: DAY_NAMES },
  timesOfDay: { parameter: 'time', words: asThemselves(TIMES_OF_DAY) },
  attendance: { parameter: 'attendance', words: asThemselves(ATTENDANCES) },
  audience: { parameter: 'audience', words: asThemselves(AUDIENCES) },
  programmes: { parameter: 'programme' },
  kinds: { parameter: 'kind' },
  languages: { parameter: 'language' },
  access: { parameter: 'access', words: asThemselves(ACCESS_NEEDS) },
};

export const IN_ADDRESS = FILTERS.filter((filter) => filter !== 'regions');

/** Says that nothing is chosen, where an address without a hash means the page's own start. */
export const NO_FILTERS = '#filters=none';

/**
 * The filters as an address's hash, `#day=monday&time=evening`; empty without any. Only what is chosen from a list: the
 * text a person typed is left out with their place, as it may name one.
 */
export function hashOf(filters: AddressFilters): string {
  const parameters = new URLSearchParams();
  for (const filter of IN_ADDRESS) {
    const { parameter, words } = CODINGS[filter];
    for (const option of filters[filter]) {
      const word = words ? [...words].find(([, meant]) => meant === option)?.[0] : String(option);
      if (word) parameters.append(parameter, word);
    }
  }
  const text = parameters.toString();
  return text && `#${text}`;
}

/**
 * Filters from an address's hash, in any order; words nobody knows are passed over.
 * @returns `undefined` where the hash says nothing about filters: it belongs to the page.
 */
export function filtersOf(hash: string): AddressFilters | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const filters = IN_ADDRESS.map((filter) => {
    const { parameter, words } = CODINGS[filter];
    const texts = [...new Set(parameters.getAll(parameter))].filter(Boolean);
    const options = words ? texts.flatMap((text) => (words.has(text) ? [words.get(text)] : [])) : texts;
    return [filter, options] as const;
  });
  const isOurs = hash === NO_FILTERS || filters.some(([, options]) => options.length > 0);
  // Each option comes from its filter's own words.
  return isOurs ? (Object.fromEntries(filters) as unknown as AddressFilters) : undefined;
}
