import type { FetchOptions, FetchOutcome, FetchProblem } from '../shared/private-fetch.js';
import type { FeedResult, SupportGroup } from './support-group.js';

/** Why a feed has nothing new to show: it could not be had, not be read, or lost most of its groups at once. */
export type LoadProblem = FetchProblem | 'content' | 'shrunk';

/** One feed as it stands. Groups that were good once stay until better ones are there. */
export interface FeedState {
  readonly address: string;
  readonly isLoading: boolean;
  readonly problem?: LoadProblem;
  /** Last good answer. */
  readonly result?: FeedResult;
  /** When it came, epoch milliseconds. */
  readonly loadedAt?: number;
}

/** What loading needs of the world; tests bring their own. */
export interface LoadTools {
  readonly fetchBytes: (address: string, options: FetchOptions) => Promise<FetchOutcome>;
  /** Never throws; a feed that can't be read has no groups and a problem in row 0. */
  readonly read: (bytes: Uint8Array, address: string, contentType: string) => FeedResult;
  readonly now: () => number;
}

/** A feed this old is asked for again when the page is shown. */
export const STALE_AFTER = 60 * 60_000;
/** Share of its groups a feed may lose at once before that is taken for a fault, not for news. */
const ALARMING_LOSS = 0.9;

/** Loads several feeds side by side; each change of any of them is told to `onChange`. */
export class FeedLoader {
  readonly #tools: LoadTools;
  readonly #onChange: () => void;
  #states = new Map<string, FeedState>();
  #stop = new AbortController();

  constructor(tools: LoadTools, onChange: () => void) {
    this.#tools = tools;
    this.#onChange = onChange;
  }

  /** In the order asked for. */
  get feeds(): readonly FeedState[] {
    return [...this.#states.values()];
  }

  /** Groups of all feeds, in order. */
  get groups(): readonly SupportGroup[] {
    return this.feeds.flatMap(({ result }) => result?.groups ?? []);
  }

  /** Shows these feeds from now on; those already loaded are kept. */
  load(addresses: readonly string[]): void {
    const before = this.#states;
    this.#states = new Map(
      addresses.map((address) => [address, before.get(address) ?? { address, isLoading: false }]),
    );
    for (const { address, result, isLoading } of this.feeds)
      if (!result && !isLoading) void this.#load(address, false);
  }

  /** Asks again for each feed that failed. */
  retry(): void {
    for (const { address, problem, isLoading } of this.feeds)
      if (problem && !isLoading) void this.#load(address, true);
  }

  /** Asks again for what is older than an hour; what is shown stays until the new list is good. */
  refresh(): void {
    const now = this.#tools.now();
    for (const { address, loadedAt, isLoading } of this.feeds)
      if (!isLoading && loadedAt !== undefined && now - loadedAt >= STALE_AFTER)
        void this.#load(address, true);
  }

  /** Ends what is under way. `load` starts it anew. */
  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    for (const state of this.feeds) this.#states.set(state.address, { ...state, isLoading: false });
  }

  async #load(address: string, revalidate: boolean): Promise<void> {
    const { signal } = this.#stop;
    this.#change(address, { isLoading: true });
    try {
      const outcome = await this.#tools.fetchBytes(address, { signal, revalidate });
      if (signal.aborted) return;
      if (!outcome.ok) {
        this.#change(address, { isLoading: false, problem: outcome.problem });
        return;
      }
      const result = inItsZone(this.#tools.read(outcome.bytes, address, outcome.type));
      const problem = judge(result, this.#states.get(address)?.result);
      if (problem) this.#change(address, { isLoading: false, problem });
      else this.#replace(address, { address, isLoading: false, result, loadedAt: this.#tools.now() });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #change(address: string, change: Partial<FeedState>): void {
    const state = this.#states.get(address);
    if (state) this.#replace(address, { ...state, ...change });
  }

  #replace(address: string, state: FeedState): void {
    if (!this.#states.has(address)) return;
    this.#states.set(address, state);
    this.#onChange();
  }
}

function judge({ groups, problems }: FeedResult, last: FeedResult | undefined): LoadProblem | undefined {
  const before = last?.groups.length ?? 0;
  if (before > 0 && before - groups.length >= before * ALARMING_LOSS) return 'shrunk';
  const isUnread = groups.length === 0 && problems.some(({ row, code }) => row === 0 && code !== 'no-rows');
  return isUnread ? 'content' : undefined;
}

/** A feed that names a zone for itself names it for each of its groups. */
function inItsZone(result: FeedResult): FeedResult {
  const { timeZone, groups } = result;
  if (timeZone === undefined) return result;
  return { ...result, groups: groups.map((group) => (group.timeZone ? group : { ...group, timeZone })) };
}
