import { foldText } from '../../search/fold-text.js';
import type { RawRow } from '../raw-row.js';

/** Words said of several clocks, of which a state tells one. */
const NAMES_SEVERAL = /\b[am]st\b|atlantic/i;
/** By the clock they keep; of states in two zones, the one that is called so. */
const STATES = Object.entries({
  'America/Phoenix': 'az arizona',
  'America/Denver':
    'co colorado id idaho mt montana nm new_mexico ut utah wy wyoming nd north_dakota sd south_dakota ne nebraska ks kansas tx texas',
  'America/Puerto_Rico': 'pr puerto_rico vi virgin_islands',
}).flatMap(([zone, names]) => names.split(' ').map((name) => [name.replace('_', ' '), zone] as const));
const ZONES: ReadonlyMap<string, string> = new Map(STATES);
const WHERE = ['state', 'formatted_address', 'address', 'regions', 'region'];

/** Whether it takes a row's place to tell what time it gives. */
export const needsPlace = (text: string): boolean => NAMES_SEVERAL.test(text);

/** Zone of the state a row is in, where its words for a zone are said of several: `MST` in Arizona has no summer time. */
export function zoneOfPlace(row: RawRow, said: string): string | undefined {
  if (!needsPlace(said)) return undefined;
  for (const field of WHERE) {
    // The state stands behind the street and the town: `4 Oregon St, Tucson, AZ 85701, USA`.
    const parts = foldText(row.line(field)).split(',').reverse();
    for (const part of parts) {
      const zone = ZONES.get(part.replace(/[\d.-]+/g, '').trim());
      if (zone) return zone;
    }
  }
  return undefined;
}
