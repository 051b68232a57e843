import { keepLoading } from '../../shared/elements/keep-loading.js';
import { LazyPart } from '../../shared/elements/lazy-part.js';
import { throwIfAborted } from '../../shared/net/throw-if-aborted.js';
import type { Merge } from '../feeds/merging/fold-duplicates.js';
import type { FeedResult } from '../feeds/support-group.js';
import type { FallbackZones } from '../schedule/next-start.js';
import { zoneOfGroup } from '../schedule/next-start.js';
import { runChunked } from './scheduler.js';
import { TimeSnapshot } from './time-snapshot.js';

/** Milliseconds a whole list waits for what merges it: a row that stands twice is better than one that isn't there. */
const PATIENCE = 3000;

/** Merges rows of the whole list; the first groups don't wait for it. */
const mergingPart = new LazyPart(() => import('../feeds/merging/fold-duplicates.js'));
type MergingPart = typeof import('../feeds/merging/fold-duplicates.js');

/** Asks for it while the feeds are on their way. */
export function loadMerging(): void {
  // It is asked for again where it is needed.
  mergingPart.load().catch(() => undefined);
}

/** The groups of all feeds in time, and the rows that are listed as part of others. */
export interface BuiltAgenda {
  readonly agenda: TimeSnapshot;
  readonly merges: readonly Merge[];
}

/**
 * Builds the whole list piece by piece; without what merges it, where that can't be had in time.
 * @param onMerging called once it is there after all.
 * @throws once `signal` is aborted.
 */
export async function buildAgenda(
  results: readonly FeedResult[],
  zones: FallbackZones,
  signal: AbortSignal,
  onMerging: () => void,
): Promise<BuiltAgenda> {
  const merging = await Promise.race([mergingPart.load().catch(() => undefined), pauseOf(PATIENCE)]);
  throwIfAborted(signal);
  const merges: Merge[] = [];
  const agenda = await runChunked(building(results, zones, merging, merges), signal);
  if (!merging)
    keepLoading(
      () => mergingPart.load(),
      () => {
        if (!signal.aborted) onMerging();
      },
    );
  return { agenda, merges };
}

const pauseOf = (time: number): Promise<undefined> =>
  new Promise((resume) => {
    setTimeout(resume, time);
  });

function* building(
  results: readonly FeedResult[],
  zones: FallbackZones,
  merging: MergingPart | undefined,
  merges: Merge[],
): Generator<undefined, TimeSnapshot> {
  const groups = results.flatMap((result) => result.groups);
  const kept = merging
    ? yield* merging.mergeDuplicates(
        groups,
        (group) => zoneOfGroup(group, zones).zone,
        (merge) => merges.push(merge),
      )
    : groups;
  const agenda = new TimeSnapshot(kept, zones, Date.now());
  yield;
  yield* agenda.prepare();
  return agenda;
}
