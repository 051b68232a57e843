import { MINUTE } from '../shared/time/dates.js';
import {
  privateFetch,
  type FetchOptions,
  type FetchOutcome,
  type FetchProblem,
} from '../shared/net/private-fetch.js';
import { checkProfile, type ProfileFault, type ProfileProblem } from './check-profile.js';
import { freshness, isSuspicious, type ProfileCopy, type ProfileState } from './freshness.js';

/** Most bytes of a profile, after decompression. */
export const PROFILE_LIMIT = 8 * 2 ** 20;
/** Minutes after which a document that could not be had is asked for again. */
const RETRY_MINUTES = 1;

/** What loading needs of the world; tests bring their own. */
export interface SourceTools {
  readonly fetchBody: (address: string, options: FetchOptions) => Promise<FetchOutcome>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const SOURCE_TOOLS: SourceTools = { fetchBody: privateFetch, now: () => Date.now() };

/** Why the last request brought nothing to show: a code, never the document's text. */
export type SourceProblem = FetchProblem | ProfileFault | 'shrunk';

/** A document at one address, loaded once for all who follow it. Its last good copy is kept in memory only. */
export class ProfileSource {
  readonly address: string;
  readonly #tools: SourceTools;
  readonly #followers = new Set<() => void>();
  #request: AbortController | undefined;
  #askedAt: number | undefined;
  #copy: ProfileCopy | undefined;
  #problem: SourceProblem | undefined;
  #dropped: readonly ProfileProblem[] = [];

  constructor(address: string, tools: SourceTools = SOURCE_TOOLS) {
    this.address = address;
    this.#tools = tools;
  }

  /** Why the last request brought nothing better; `undefined` while all is well. */
  get problem(): SourceProblem | undefined {
    return this.#problem;
  }

  /** Fields of the copy that had to be left out. */
  get dropped(): readonly ProfileProblem[] {
    return this.#dropped;
  }

  get isLoading(): boolean {
    return this.#request !== undefined;
  }

  /** What may be shown now; `undefined` until the first request has ended. */
  get state(): ProfileState | undefined {
    if (!this.#copy && !this.#problem) return undefined;
    const fault = this.#problem === 'shrunk' ? 'shrunk' : this.#problem && 'failed';
    return freshness(this.#copy, fault, this.#tools.now());
  }

  /**
   * Tells each change to `follower`, and asks for the document where that is due.
   * @param minutes see `refresh`.
   * @returns what ends that; a request nobody waits for is given up.
   */
  follow(follower: () => void, minutes: number): () => void {
    this.#followers.add(follower);
    this.refresh(minutes);
    return () => {
      this.#followers.delete(follower);
      // A tag that is only moved is back at once.
      queueMicrotask(() => {
        if (this.#followers.size === 0) this.#giveUp();
      });
    };
  }

  /** Asks again where the last answer is `minutes` old, or was none. */
  refresh(minutes: number): void {
    const wait = (this.#problem ? Math.min(minutes, RETRY_MINUTES) : minutes) * MINUTE;
    if (this.#askedAt === undefined || this.#tools.now() - this.#askedAt >= wait) this.retry();
  }

  /** Asks again now, unless that is under way. */
  retry(): void {
    if (!this.#request) void this.#load();
  }

  #giveUp(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  async #load(): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    // Trying again shows.
    if (this.#problem) this.#tell();
    const { address } = this;
    const options = {
      signal: request.signal,
      maxBytes: PROFILE_LIMIT,
      revalidate: this.#askedAt !== undefined,
    };
    const failed: FetchOutcome = { ok: false, problem: 'network' };
    const outcome = await this.#tools.fetchBody(address, options).catch(() => failed);
    if (this.#request !== request) return;
    this.#request = undefined;
    this.#askedAt = this.#tools.now();
    this.#take(outcome);
    this.#tell();
  }

  #tell(): void {
    for (const follower of this.#followers) follower();
  }

  #take(outcome: FetchOutcome): void {
    if (!outcome.ok) {
      this.#problem = outcome.problem;
      return;
    }
    const { profile, problems } = checkProfile(outcome.body.decode(outcome.type).text);
    if (!profile) this.#problem = problems[0]?.code ?? 'not-a-profile';
    else if (isSuspicious(this.#copy?.profile, profile)) this.#problem = 'shrunk';
    else {
      this.#copy = { profile, loadedAt: this.#tools.now() };
      this.#problem = undefined;
      this.#dropped = problems;
    }
  }
}

const sources = new Map<string, ProfileSource>();

/** The page's one source for an address. */
export function sourceAt(address: string, tools?: SourceTools): ProfileSource {
  const source = sources.get(address) ?? new ProfileSource(address, tools);
  sources.set(address, source);
  return source;
}
