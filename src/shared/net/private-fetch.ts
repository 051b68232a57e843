import { ReceivedBody } from './decode.js';
import { parseUrl } from './parse-url.js';
import { throwIfAborted } from './throw-if-aborted.js';

/** Why a document could not be had. Data, not words: each tag has its own. */
export const FETCH_PROBLEMS = [
  'address',
  'network',
  'timeout',
  'too-large',
  'refused',
  'missing',
  'busy',
  'server',
  'empty',
  'downgraded',
] as const;
export type FetchProblem = (typeof FETCH_PROBLEMS)[number];

export type FetchOutcome =
  | { readonly ok: true; readonly body: ReceivedBody; readonly type: string }
  | { readonly ok: false; readonly problem: FetchProblem; readonly status?: number };

export interface FetchOptions {
  /** Aborting it ends the request; the promise then rejects as `fetch` would. */
  readonly signal?: AbortSignal;
  /** Milliseconds for headers and body together. */
  readonly timeoutMs?: number;
  /** Most bytes taken, counted after decompression. */
  readonly maxBytes?: number;
  /**
   * Ask the server again even if the browser has a copy. The browser makes this a conditional request by itself; an
   * `If-None-Match` of ours would not be a safelisted header and would cost a preflight, which plain file hosts refuse.
   */
  readonly revalidate?: boolean;
  /** Resolves after so many milliseconds, or once `signal` is aborted; tests bring one that needs no time. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const TIMEOUT_MS = 20_000;
export const MAX_BYTES = 64 * 2 ** 20;
/** Longest a busy server's wish to be asked later is followed, in milliseconds: people wait for the list. */
const LONGEST_PAUSE = 5000;

const problemOf = (status: number): FetchProblem => {
  if (status === 404 || status === 410) return 'missing';
  if (status === 429) return 'busy';
  return status >= 500 ? 'server' : 'refused';
};

/**
 * Milliseconds after which a busy server wants to be asked again, as it counts them or by the date it gives (RFC 9110,
 * 10.2.3); NaN where it doesn't say. Pages of other hosts can read it only with
 * `Access-Control-Expose-Headers: Retry-After`.
 */
function pauseWanted({ status, headers }: Response): number {
  const wanted = (status === 429 || status === 503) && headers.get('retry-after');
  if (!wanted) return NaN;
  return /^\s*\d/.test(wanted) ? parseFloat(wanted) * 1000 : Math.max(0, Date.parse(wanted) - Date.now());
}

const pauseFor = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      resolve();
    });
  });

/** The body, or `undefined` once it grows past `limit`: a compressed bomb is stopped while it unfolds. */
async function readBody(response: Response, limit: number): Promise<ReceivedBody | undefined> {
  const body = new ReceivedBody();
  // Old stand-ins for `fetch` give no stream.
  const { body: stream } = response as { readonly body?: Response['body'] };
  if (!stream) {
    const whole = new Uint8Array(await response.arrayBuffer());
    if (whole.length > limit) return undefined;
    body.add(whole);
    return body;
  }
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return body;
    if (body.size + value.length > limit) {
      void reader.cancel();
      return undefined;
    }
    body.add(value);
  }
}

/**
 * Fetches a document the page's author named: no cookies, no referrer, a cap on time and on decoded bytes. A server that is
 * busy, and says for how long, is asked once more where that is soon.
 * @param address absolute, http or https (or a `data:` document the author wrote into the page).
 * @returns what came, or what went wrong; it throws only where `signal` was aborted by the caller.
 */
export async function privateFetch(
  address: string,
  {
    signal,
    timeoutMs = TIMEOUT_MS,
    maxBytes = MAX_BYTES,
    revalidate = false,
    pause = pauseFor,
  }: FetchOptions = {},
): Promise<FetchOutcome> {
  const scheme = /^(https?|data):/i.exec(address)?.[1]?.toLowerCase();
  if (!scheme || !parseUrl(address)) return { ok: false, problem: 'address' };
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
  };
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  const timer = setTimeout(end, timeoutMs);
  const ask = (): Promise<Response> =>
    fetch(address, {
      signal: ending.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: revalidate ? 'no-cache' : 'default',
    });
  try {
    let response = await ask();
    const wanted = pauseWanted(response);
    if (wanted <= LONGEST_PAUSE) {
      void response.body?.cancel();
      throwIfAborted(ending.signal);
      await pause(wanted, ending.signal);
      response = await ask();
    }
    // A redirect may lead to another host (published sheets do), never from https out into the open.
    if (scheme === 'https' && response.url.startsWith('http:')) {
      end();
      return { ok: false, problem: 'downgraded' };
    }
    if (!response.ok) {
      end();
      return { ok: false, problem: problemOf(response.status), status: response.status };
    }
    const body = await readBody(response, maxBytes);
    if (!body) return { ok: false, problem: 'too-large' };
    if (body.size === 0) return { ok: false, problem: 'empty', status: response.status };
    return { ok: true, body, type: response.headers.get('content-type') ?? '' };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, problem: ending.signal.aborted ? 'timeout' : 'network' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
