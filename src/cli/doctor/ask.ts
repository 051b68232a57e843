import { createHash } from 'node:crypto';
import { TIMEOUT_MS } from '../../shared/net/private-fetch.js';

/** What came from an address. */
export interface Answer {
  /** Where it was in the end. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Asks for addresses, each once, with nothing sent. */
export class Asker {
  readonly #asked = new Map<string, Promise<Answer | string>>();

  /** @returns what came, or why nothing did. */
  get(url: URL, origin?: string): Promise<Answer | string> {
    const { href } = url;
    const asked = this.#asked.get(href) ?? this.#get(href, origin);
    this.#asked.set(href, asked);
    return asked;
  }

  async #get(href: string, origin: string | undefined): Promise<Answer | string> {
    try {
      const response = await fetch(href, {
        headers: origin ? { origin } : {},
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const { url, status, headers } = response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return response.ok ? { url: new URL(url), status, headers, bytes } : `it answers with ${status}`;
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError'
        ? 'it doesn’t answer in time'
        : 'it can’t be reached';
    }
  }
}

/** Whether a page of `origin` may read it. */
export const isShared = ({ url, headers }: Answer, origin: string): boolean =>
  url.origin === origin || ['*', origin].includes(headers.get('access-control-allow-origin')?.trim() ?? '');

/** Whether it is what an `integrity` names: of several algorithms the strongest counts. */
export function isWhole(bytes: Uint8Array, integrity: string): boolean {
  const hashes = integrity
    .trim()
    .split(/\s+/)
    .filter((hash) => /^sha(?:256|384|512)-/.test(hash));
  const strongest = hashes
    .map((hash) => hash.slice(0, 6))
    .sort()
    .at(-1);
  if (!strongest) return true;
  const own = `${strongest}-${createHash(strongest).update(bytes).digest('base64')}`;
  return hashes.some((hash) => hash.split('?')[0] === own);
}
