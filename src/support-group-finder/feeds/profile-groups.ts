import type { CheckedProfile } from '../../profile/check-profile.js';
import type { ProfileSource } from '../../profile/profile-source.js';
import { FETCH_PROBLEMS } from '../../shared/net/private-fetch.js';
import type { FeedOptions } from './detect.js';
import type { FeedState } from './load-feeds.js';
import { placeOfClinic } from '../views/place-of-clinic.js';
import type { FeedResult, SupportGroup } from './support-group.js';
import { throwIfAborted } from '../../shared/net/throw-if-aborted.js';

/** Groups of profiles, read once for all finders of the page. */
const results = new WeakMap<CheckedProfile, FeedResult>();

/** Reads groups piece by piece; rejects once stopped. */
export type ReadGroups = (
  groups: readonly unknown[],
  options: FeedOptions,
  signal: AbortSignal,
  onFirst: (first: readonly SupportGroup[]) => void,
) => Promise<FeedResult>;

/** The groups of a clinic's profile as one more feed. That a copy is an older one is said below the finder. */
export class ProfileGroups {
  readonly #read: ReadGroups;
  readonly #onChange: () => void;
  #address = '';
  #profile: CheckedProfile | undefined;
  #result: FeedResult | undefined;
  #first: readonly SupportGroup[] | undefined;
  #reading = new AbortController();

  constructor(read: ReadGroups, onChange: () => void) {
    this.#read = read;
    this.#onChange = onChange;
  }

  /**
   * The source's groups as far as they have come; those of the last copy stay while a new one is read.
   * @returns `undefined` where the profile has no groups.
   */
  feedOf({ address, state, problem, isLoading }: ProfileSource): FeedState | undefined {
    if (state && state.state !== 'unavailable') {
      const { profile, loadedAt } = state.copy;
      if (profile.groups.length === 0) return undefined;
      if (profile !== this.#profile) this.#follow(profile, address);
      return this.#result
        ? { address, isLoading: false, result: this.#result, loadedAt }
        : { address, isLoading: true, first: this.#first };
    }
    if (!problem) return { address, isLoading: true };
    return { address, isLoading, problem: FETCH_PROBLEMS.find((known) => known === problem) ?? 'content' };
  }

  /** Groups of this very profile; `undefined` while they are being read. */
  groupsOf(profile: CheckedProfile): readonly SupportGroup[] | undefined {
    return profile.groups.length === 0 ? [] : results.get(profile)?.groups;
  }

  /** Ends what is under way; the next look starts it anew. */
  stop(): void {
    this.#reading.abort();
    if (this.#profile && !results.has(this.#profile)) this.#profile = undefined;
  }

  #follow(profile: CheckedProfile, address: string): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.#profile = profile;
    this.#first = undefined;
    const known = results.get(profile);
    // Another clinic's groups must not stand in for this one's.
    if (known || address !== this.#address) this.#result = known;
    this.#address = address;
    if (!known) void this.#readAll(profile, address, this.#reading.signal);
  }

  async #readAll(profile: CheckedProfile, source: string, signal: AbortSignal): Promise<void> {
    const { clinic } = profile;
    const { timeZone } = clinic;
    // Groups that name no zone meet on the clinic's clock.
    const options: FeedOptions = { source, ...(timeZone && { timeZone }), ...placeOfClinic(clinic) };
    try {
      const result = await this.#read(profile.groups, options, signal, (first) => {
        if (this.#result) return;
        this.#first = first;
        this.#onChange();
      });
      throwIfAborted(signal);
      results.set(profile, result);
      this.#result = result;
      this.#onChange();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
