import type { ZipTable } from './zip-table.js';
import { decodeZipTable } from './zip-table.js';

/**
 * Fetches the table of ZIP codes. It is one file on purpose: a file for each region would tell the server's log which
 * region a person asks about.
 * @param url of the table, by itself: nothing a person typed goes into it.
 * @param fetch as in browsers.
 * @throws TypeError without a connection, Error for an answer that isn't the table.
 */
export async function loadZipTable(url: string | URL, fetch: typeof globalThis.fetch): Promise<ZipTable> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`ZIP table: ${response.status}`);
  return decodeZipTable(new Uint8Array(await response.arrayBuffer()));
}
