import type { GroupFilters } from './search/query.js';
import { filtersOf, hashOf } from './search/url-state.js';

/**
 * The chosen filters in the page's address, for `url-state="hash"`. The place and what is typed are never among them, and
 * a hash that says nothing about filters is the page's own: it is neither read nor replaced.
 */
export class FilterAddress {
  #known = '';

  /** @returns the filters the address asks for: `start` where it has no hash, `undefined` where that is the page's own. */
  read(start: GroupFilters): GroupFilters | undefined {
    const { hash } = location;
    const filters = filtersOf(hash) ?? (hash === '' ? start : undefined);
    this.#known = hashOf(filters ?? start);
    return filters;
  }

  /** Adds a step to the page's history where the filters have changed, so that Back takes the change back. */
  write(filters: GroupFilters): void {
    const hash = hashOf(filters);
    const { pathname, search, hash: current } = location;
    if (hash === this.#known) return;
    this.#known = hash;
    if (current !== '' && !filtersOf(current)) return;
    try {
      // In full: a bare hash would be taken from the page's <base>.
      history.pushState(history.state, '', pathname + search + hash);
    } catch {
      // Some frames have no history to write to; the filters work without.
    }
  }
}
