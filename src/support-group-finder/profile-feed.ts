import type { CheckedProfile } from '../profile/check-profile.js';
import type { ProfileSource } from '../profile/profile-source.js';
import { FETCH_PROBLEMS } from '../shared/private-fetch.js';
import { readFeedData } from './feeds/detect.js';
import type { FeedState } from './load-feeds.js';
import type { FeedResult } from './support-group.js';

const results = new WeakMap<CheckedProfile, FeedResult>();

/** Groups that name no zone meet on the clinic's clock. */
function read(profile: CheckedProfile, source: string): FeedResult {
  const known = results.get(profile);
  if (known) return known;
  const { timeZone } = profile.clinic;
  const result = readFeedData(profile.groups, { source, ...(timeZone && { timeZone }) });
  results.set(profile, result);
  return result;
}

/**
 * The groups of a clinic's profile as one more feed, which may be on its way or missing; `undefined` where the profile has
 * none. That a copy is an older one is said below the finder.
 */
export function profileFeed({ address, state, problem, isLoading }: ProfileSource): FeedState | undefined {
  if (state && state.state !== 'unavailable') {
    const { profile, loadedAt } = state.copy;
    if (profile.groups.length === 0) return undefined;
    return { address, isLoading: false, result: read(profile, address), loadedAt };
  }
  if (!problem) return { address, isLoading: true };
  return { address, isLoading, problem: FETCH_PROBLEMS.find((known) => known === problem) ?? 'content' };
}
