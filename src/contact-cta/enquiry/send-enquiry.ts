import { parseResponse, type Answer, type Asked, type Fault } from './parse-response.js';
import type { Outcome } from './enquiry-machine.js';
import type { Body, Renames } from './formats.js';

/** How long an answer may take, in milliseconds. */
export const TIMEOUT_MS = 20_000;

/** Longest answer that is read, in bytes; what a back-end has to say is far shorter. */
const LONGEST_ANSWER = 65_536;

/** A script of the page has changed something the form needs. */
export const PAGE_SCRIPT: Fault = { status: 0, code: 'page-script', fields: [], said: '' };

/** Where enquiries go. */
export interface Endpoint {
  readonly href: string;
  /** On the page's own origin. */
  readonly own: boolean;
}

/**
 * Reads the `endpoint` attribute.
 * @param page address of the page, against which it resolves.
 * @returns the problem instead, in words for the author, where a form would be a dead one.
 */
export function readEndpoint(text: string, page: string): Endpoint | { readonly problem: string } {
  let url: URL;
  const base = new URL(page);
  try {
    url = new URL(text.trim(), base);
  } catch {
    return { problem: 'is not a web address.' };
  }
  if (!text.trim() || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    return { problem: 'is not a web address a form can be sent to.' };
  }
  if (base.protocol === 'https:' && url.protocol === 'http:') {
    return { problem: 'starts with http: but the page with https:, so browsers refuse to send to it.' };
  }
  return { href: url.href, own: url.origin === base.origin };
}

/** One request. */
export interface Delivery extends Pick<Asked, 'fields' | 'jsonOnly'> {
  readonly endpoint: Endpoint;
  readonly body: Body;
  readonly renames: Renames;
  /** Whether the device is online now, as far as it knows. */
  readonly online: boolean;
  /** Aborts when the element is removed. */
  readonly signal: AbortSignal;
}

/** What became of it. */
export interface Delivered extends Omit<Answer, 'outcome'> {
  readonly outcome: Outcome;
}

/**
 * Sends one enquiry, once, and says what became of it; never throws. `not-sent` only where no request was made. When a
 * request was made and no whole answer came, however it ended, the message may have arrived: `unknown`.
 *
 * No cookies and no address of the page go along. A redirect is an error, or may only lead to the page's own origin:
 * with a 307 the browser would hand the message to a host nobody named.
 * @param timeoutMs milliseconds until the last byte of the answer.
 */
export async function sendEnquiry(
  delivery: Delivery,
  timeoutMs = TIMEOUT_MS,
  fetcher = fetch,
): Promise<Delivered> {
  const { endpoint, body, renames, online, signal } = delivery;
  if (!online || signal.aborted) return { outcome: 'not-sent', problems: [] };
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort();
  };
  signal.addEventListener('abort', abort);
  const timer = setTimeout(abort, timeoutMs);
  // Stand-ins for `fetch` may not heed its signal.
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', reject);
  });
  let asking: Promise<Response> | undefined;
  try {
    asking = fetcher(endpoint.href, {
      method: 'POST',
      body: body.text,
      headers: { Accept: 'application/json', 'Content-Type': body.type },
      mode: endpoint.own ? 'same-origin' : 'cors',
      redirect: endpoint.own ? 'follow' : 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: stop.signal,
    });
    const response = await Promise.race([asking, stopped]);
    const type = response.headers.get('Content-Type') ?? '';
    const asked = { ...delivery, ...(response.redirected && { movedTo: response.url }) };
    const said = await Promise.race([readText(response), stopped]);
    return parseResponse(response.status, type, said, renames, asked);
  } catch {
    // Not even asked.
    if (!asking) return { outcome: 'failed', problems: [], fault: PAGE_SCRIPT };
    // No answer in time is the network's; one the browser may not read, or a redirect, comes back every time.
    const fault = { status: 0, code: 'no-answer', fields: [], said: '' };
    return { outcome: 'unknown', problems: [], ...(!stop.signal.aborted && { fault }) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** An answer's text, no more than the cap. */
export async function readText(response: Response): Promise<string> {
  // Old stand-ins for `fetch` give no stream, and what they can't give at all throws here: no answer.
  const { body } = response as { readonly body?: Response['body'] };
  if (!body) return (await response.text()).slice(0, LONGEST_ANSWER);
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  while (bytes < LONGEST_ANSWER) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  // Not awaited: a stream whose other end hangs need not settle.
  void reader.cancel().catch(() => undefined);
  return text;
}
