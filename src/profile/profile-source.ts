import { keepLoading } from '../shared/elements/keep-loading.js';
import { stringsPart } from '../shared/i18n/language.js';
import type { ReadWords } from '../shared/i18n/page-strings.js';
import { MINUTE } from '../shared/time/dates.js';
import {
  privateFetch,
  type FetchOptions,
  type FetchOutcome,
  type FetchProblem,
} from '../shared/net/private-fetch.js';
import {
  checkProfile,
  type CheckedProfile,
  type ProfileCheck,
  type ProfileFault,
  type ProfileProblem,
} from './check-profile.js';
import { freshness, isSuspicious, type ProfileCopy, type ProfileState } from './freshness.js';

/** Most bytes of a profile, after decompression. */
export const PROFILE_LIMIT = 8 * 2 ** 20;
/** Minutes after which a document that could not be had is asked for again. */
const RETRY_MINUTES = 1;
/** Milliseconds a document waits for what reads the words in it. */
const PATIENCE = 3000;

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
  #wordFault = '';

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

  /** What is wrong with the words in the copy, in a sentence; empty where nothing is. */
  get wordFault(): string {
    return this.#wordFault;
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
    const checked = outcome.ok ? checkProfile(outcome.body.decode(outcome.type).text) : undefined;
    const words = checked?.profile?.words.size ? await this.#wordsOf(checked.profile) : undefined;
    if (this.#request !== request) return;
    this.#request = undefined;
    this.#askedAt = this.#tools.now();
    this.#take(outcome.ok ? undefined : outcome.problem, checked, words);
    this.#tell();
  }

  /** The clinic's words in a document; where what reads them doesn't come in time, they follow. */
  #wordsOf(profile: CheckedProfile): Promise<ReadWords | undefined> {
    return new Promise((resolve) => {
      const end = (read?: ReadWords): void => {
        clearTimeout(timer);
        resolve(read);
      };
      const timer = setTimeout(end, PATIENCE);
      const read = async (): Promise<ReadWords> => (await stringsPart.load()).readClinicWords(profile.words);
      keepLoading(
        () =>
          read().catch((error: unknown) => {
            end();
            throw error;
          }),
        (words) => {
          end(words);
          if (this.#copy?.profile !== profile) return;
          this.#takeCopy(this.#copy, words);
          this.#tell();
        },
      );
    });
  }

  #tell(): void {
    for (const follower of this.#followers) follower();
  }

  #take(
    problem: FetchProblem | undefined,
    { profile, problems }: ProfileCheck = { problems: [] },
    words: ReadWords | undefined,
  ): void {
    if (!profile) this.#problem = problem ?? problems[0]?.code ?? 'not-a-profile';
    else if (isSuspicious(this.#copy?.profile, profile)) this.#problem = 'shrunk';
    else {
      this.#takeCopy({ profile, loadedAt: this.#tools.now() }, words);
      this.#problem = undefined;
      this.#dropped = problems;
    }
  }

  #takeCopy(copy: ProfileCopy, words: ReadWords | undefined): void {
    this.#copy = { ...copy, words: words?.words };
    this.#wordFault = words?.fault ?? '';
  }
}

const sources = new Map<string, ProfileSource>();

/** The page's one source for an address. */
export function sourceAt(address: string, tools?: SourceTools): ProfileSource {
  const source = sources.get(address) ?? new ProfileSource(address, tools);
  sources.set(address, source);
  return source;
}
