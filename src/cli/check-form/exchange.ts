import { readText } from '../../contact-cta/enquiry/send-enquiry.js';

const MOST_HOPS = 5;
const NO_BODY = new Set([101, 204, 205, 304]);

/** What came back, as it came. */
export interface Exchange {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Where it sends on to. */
  readonly location?: string;
  /** Origin the answer may be read from, as its header has it. */
  readonly allowedOrigin?: string;
}

/** A `fetch` that keeps what came back, and why nothing did. */
export interface RecordingFetch {
  readonly fetch: typeof fetch;
  readonly exchange: () => Exchange | undefined;
  readonly failure: () => string;
}

/**
 * Asks as a browser would, as far as a program can: with the page's origin, and from one address to another only where a
 * browser would follow. What a browser would hide from the page is kept for the person who asks.
 * @param origin of the page; none is sent where it isn't known.
 */
export function recordingFetch(origin: string | undefined): RecordingFetch {
  let exchange: Exchange | undefined;
  let failure = '';
  const ask = async (address: string, init: RequestInit, hops: number): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (origin !== undefined) headers.set('Origin', origin);
    // Nothing here has an origin that the request could be held against: the page's is asked for afterwards.
    const response = await fetch(address, { ...init, headers, mode: 'cors', redirect: 'manual' });
    const { status } = response;
    const type = response.headers.get('Content-Type') ?? '';
    const location = response.headers.get('Location');
    const allowedOrigin = response.headers.get('Access-Control-Allow-Origin');
    const seen = {
      status,
      type,
      text: '',
      ...(location !== null && { location }),
      ...(allowedOrigin !== null && { allowedOrigin }),
    };
    exchange = seen;
    exchange = { ...seen, text: await readText(response) };
    const next =
      status >= 300 && status < 400 && location !== null && URL.canParse(location, address)
        ? new URL(location, address)
        : undefined;
    if (next?.origin === new URL(address).origin && init.redirect === 'follow' && hops > 0) {
      const isKept = status === 307 || status === 308;
      return ask(next.href, isKept ? init : { ...init, method: 'GET', body: null }, hops - 1);
    }
    const copy = new Response(NO_BODY.has(status) ? null : exchange.text, {
      status,
      headers: { 'Content-Type': type },
    });
    return Object.defineProperties(copy, {
      redirected: { value: hops < MOST_HOPS },
      url: { value: address },
    });
  };
  return {
    async fetch(input, init = {}) {
      try {
        return await ask(input instanceof Request ? input.url : String(input), init, MOST_HOPS);
      } catch (error) {
        failure = reasonOf(error);
        throw error;
      }
    },
    exchange: () => exchange,
    failure: () => failure,
  };
}

/** The fault beneath "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'it did not answer in time';
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const code = 'code' in cause ? String(cause.code) : '';
  return cause.message || code || error.message;
}

/**
 * What keeps a browser from sending to, or reading from, another origin; nothing where nothing does.
 * @param type content type of the message: browsers ask before they send any but a plain form's.
 */
export async function preflightFault(href: string, origin: string, type: string): Promise<string> {
  if (!type.startsWith('application/json')) return '';
  try {
    const { ok, headers } = await fetch(href, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
    const named = headers.get('Access-Control-Allow-Headers')?.toLowerCase() ?? '';
    const allowsHeader = /(^|[\s,])(content-type|\*)($|[\s,])/.test(named);
    if (ok && mayRead(headers.get('Access-Control-Allow-Origin'), origin) && allowsHeader) return '';
  } catch {
    // Said below: it comes to the same.
  }
  return `browsers ask before they send JSON to another site, and ${new URL(href).host} does not allow it to ${origin}: no browser will send this form's messages.`;
}

/** Whether a page may read an answer with this `Access-Control-Allow-Origin`. */
export function mayRead(allowedOrigin: string | null | undefined, origin: string): boolean {
  return allowedOrigin === '*' || allowedOrigin === origin;
}
