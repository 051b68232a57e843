import { hasShrunk } from '../../shared/lists.js';
import type { ReceivedBody } from '../../shared/net/decode.js';
import type { FetchOptions, FetchOutcome, FetchProblem } from '../../shared/net/private-fetch.js';
import { MAX_BYTES, TIMEOUT_MS } from '../../shared/net/private-fetch.js';
import type { BmltRequest } from './formats/bmlt.js';
import { isBmltRoot } from './formats/bmlt-address.js';
import { isUnread, problem } from './problems.js';
import { feedAddress } from './formats/sheet-address.js';
import type { FeedFormat, FeedResult, SupportGroup } from './support-group.js';
import { LazyPart } from '../../shared/elements/lazy-part.js';
import { throwIfAborted } from '../../shared/net/throw-if-aborted.js';

/** Why a feed has nothing new to show: it could not be had, not be read, or lost most of its groups at once. */
type LoadProblem = FetchProblem | 'content' | 'shrunk';

/** One feed as it stands. Groups that were good once stay until better ones are there. */
export interface FeedState {
  readonly address: string;
  readonly isLoading: boolean;
  readonly problem?: LoadProblem;
  /** Last good answer; the pages a server sent before it failed, where it never sent all. */
  readonly result?: FeedResult;
  /** When the whole of it came, epoch milliseconds. */
  readonly loadedAt?: number;
  /** What is wrong with an answer nobody could read. */
  readonly unread?: FeedResult;
  /** The groups to be listed first, while the others are being read for the first time. */
  readonly first?: readonly SupportGroup[] | undefined;
}

/** What loading needs of the world; tests bring their own. */
export interface LoadTools {
  readonly fetchBody: (address: string, options: FetchOptions) => Promise<FetchOutcome>;
  /** Rejects only once stopped; a feed that can't be read has no groups and a problem in row 0. */
  readonly read: (
    body: ReceivedBody,
    address: string,
    contentType: string,
    signal: AbortSignal,
    onFirst: (first: readonly SupportGroup[]) => void,
  ) => Promise<FeedResult>;
  readonly now: () => number;
  /** BCP 47: the language a server is asked for. */
  readonly language: () => string;
  /** As the page's author forces it. */
  readonly format?: FeedFormat | undefined;
}

/** A server's list as far as it has come. */
interface Progress {
  readonly request: BmltRequest;
  readonly pages: readonly FeedResult[];
}

type Asking = FetchOptions & { readonly signal: AbortSignal };

interface Answer {
  readonly result?: FeedResult;
  readonly unread?: FeedResult;
  readonly problem?: LoadProblem;
}

const serverPart = new LazyPart(() => import('./formats/bmlt.js'));
type ServerPart = typeof import('./formats/bmlt.js');

/** A feed this old is asked for again when the page is shown. */
export const STALE_AFTER = 60 * 60_000;

/** Loads several feeds side by side; each change of any of them is told to `onChange`. */
export class FeedLoader {
  readonly #tools: LoadTools;
  readonly #onChange: () => void;
  #states = new Map<string, FeedState>();
  /** Lists that broke off, to go on with where they did. */
  readonly #unfinished = new Map<string, Progress>();
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
    for (const { address, loadedAt, isLoading } of this.feeds) {
      if (isLoading || loadedAt === undefined || now - loadedAt < STALE_AFTER) continue;
      this.#unfinished.delete(address);
      void this.#load(address, true);
    }
  }

  /** Ends what is under way. `load` starts it anew. */
  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    for (const state of this.feeds)
      this.#states.set(state.address, { ...state, isLoading: false, first: undefined });
  }

  async #load(address: string, revalidate: boolean): Promise<void> {
    const { signal } = this.#stop;
    this.#change(address, { isLoading: true });
    try {
      const { result, problem, unread } = await this.#ask(address, { signal, revalidate });
      if (signal.aborted) return;
      const last = this.#states.get(address);
      if (!result || (problem && last?.loadedAt !== undefined)) {
        const why = { ...(problem && { problem }), ...(unread && { unread }) };
        this.#change(address, { isLoading: false, first: undefined, ...why });
        return;
      }
      const fault =
        problem ?? (hasShrunk(last?.result?.groups.length ?? 0, result.groups.length) && 'shrunk');
      if (fault === 'shrunk') this.#change(address, { isLoading: false, problem: fault });
      else if (fault) this.#change(address, { isLoading: false, first: undefined, problem: fault, result });
      else this.#replace(address, { address, isLoading: false, result, loadedAt: this.#tools.now() });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #ask(address: string, options: Asking): Promise<Answer> {
    if (!isBmltRoot(address, this.#tools.format)) return this.#askOnce(address, options);
    const server = await serverPart.load().catch(() => undefined);
    if (server) return this.#askServer(server, address, options);
    return { problem: 'content', unread: { groups: [], problems: [problem(0, '', 'no-part')], rows: 0 } };
  }

  /** Asks for a server's whole list, page by page, within the time and size one feed may take. */
  async #askServer(
    { bmltFollowUp, bmltQuery, joinPages }: ServerPart,
    root: string,
    options: Asking,
  ): Promise<Answer> {
    const { now, language } = this.#tools;
    const end = now() + TIMEOUT_MS;
    let limit = MAX_BYTES;
    const first: BmltRequest = { root, language: language(), page: 1 };
    for (;;) {
      const { request, pages } = this.#unfinished.get(root) ?? { request: first, pages: [] };
      const within = { ...options, maxBytes: limit, timeoutMs: end - now() };
      const answer = await this.#askOnce(bmltQuery(request), within, root, (size) => {
        limit -= size;
      });
      const { result } = answer;
      // What came is worth showing, and needn't be asked for again.
      if (!result) return { ...answer, ...(pages.length > 0 && { result: joinPages(pages) }) };
      const all = [...pages, result];
      const next = bmltFollowUp(request, all);
      if (typeof next === 'object') {
        this.#unfinished.set(root, { request: next, pages: next.page === 1 ? [] : all });
        continue;
      }
      this.#unfinished.delete(root);
      return { result: joinPages(all), ...(next && { problem: 'too-large' }) };
    }
  }

  /**
   * @param source what the groups are said to come from.
   * @throws once stopped.
   */
  async #askOnce(
    address: string,
    options: Asking,
    source = address,
    onBytes?: (size: number) => void,
  ): Promise<Answer> {
    const outcome = await this.#tools.fetchBody(feedAddress(address), options);
    throwIfAborted(options.signal);
    if (!outcome.ok) return { problem: outcome.problem };
    onBytes?.(outcome.body.size);
    const { signal } = options;
    const result = await this.#tools.read(outcome.body, source, outcome.type, signal, (first) => {
      // A page of a server's list says nothing of what comes first in all of it.
      if (source === address && !this.#states.get(address)?.result) this.#change(address, { first });
    });
    return isUnread(result, result.groups.length) ? { problem: 'content', unread: result } : { result };
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
