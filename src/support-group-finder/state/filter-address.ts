import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AddressFilters } from '../search/url-state.js';
import { groupAsked } from './group-link.js';
import { NO_FILTERS, filtersOf, hashOf } from '../search/url-state.js';
import { pageWindow } from '../../shared/elements/native.js';

/** What the filters in the address belong to. */
export interface AddressOwner {
  /** Whether the page's author wants filters in the address. */
  readonly isWanted: () => boolean;
  /** What an address without a hash stands for. */
  readonly start: () => AddressFilters;
  readonly take: (filters: AddressFilters) => void;
  /**
   * Opens the group the address asks for; closes it where it asks for none.
   * @param isFollowed someone has followed a link in the page, rather than come to it.
   */
  readonly open: (group: string | undefined, isFollowed: boolean) => void;
}

/** A link followed, and Back; browsers tell of some in one way only. */
const MOVES = ['popstate', 'hashchange'] as const;

/**
 * The chosen filters in the page's address, for `url-state="hash"`. The place and what is typed are never among them, and
 * a hash that says nothing about filters is the page's own: it is neither read nor replaced.
 */
export class FilterAddress implements ReactiveController {
  readonly #owner: AddressOwner;
  #known = '';

  constructor(host: ReactiveControllerHost, owner: AddressOwner) {
    this.#owner = owner;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of MOVES) pageWindow.addEventListener(type, this.#follow);
  }

  hostDisconnected(): void {
    for (const type of MOVES) pageWindow.removeEventListener(type, this.#follow);
  }

  /** Takes over the filters the address asks for: the start where it has no hash, none where that is the page's own. */
  read(isFollowed = false): void {
    if (!this.#owner.isWanted()) return;
    const { hash } = location;
    const group = groupAsked(hash);
    const start = this.#owner.start();
    const filters = filtersOf(hash) ?? (hash === '' || group ? start : undefined);
    this.#known = hashOf(filters ?? start);
    if (filters) this.#owner.take(filters);
    this.#owner.open(group, isFollowed);
  }

  readonly #follow = (): void => {
    this.read(true);
  };

  /** Adds a step to the page's history where the filters have changed, so that Back takes the change back. */
  write(filters: AddressFilters): void {
    if (!this.#owner.isWanted()) return;
    const hash = hashOf(filters);
    const { pathname, search, hash: current } = location;
    if (hash === this.#known) return;
    this.#known = hash;
    if (current !== '' && !filtersOf(current) && !groupAsked(current)) return;
    const isStartElsewhere = hash === '' && hashOf(this.#owner.start()) !== '';
    try {
      // In full: a bare hash would be taken from the page's <base>.
      history.pushState(history.state, '', pathname + search + (isStartElsewhere ? NO_FILTERS : hash));
      // What is asked for now is no longer that one group.
      this.#owner.open(undefined, true);
    } catch {
      // Some frames have no history to write to; the filters work without.
    }
  }
}
