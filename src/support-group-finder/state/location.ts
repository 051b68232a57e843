import { TIMEOUT_MS } from '../../shared/net/private-fetch.js';
import { loadZipTable } from '../search/load-zip-table.js';
import { roundPosition } from '../search/near.js';
import type { Position } from '../search/query.js';
import type { ZipTable } from '../search/zip-table.js';
import { lookUpZip } from '../search/zip-table.js';
import { page } from '../../shared/elements/native.js';

/** What can stand in the way of searching near a place. */
type PlaceNote =
  'loading' | 'locating' | 'incomplete' | 'unknown' | 'unavailable' | 'refused' | 'no-position';

/** The place a visitor searches near. It lives in memory only: never in an address, an attribute or an event. */
export interface PlaceState {
  /** As typed. */
  readonly zip: string;
  /** The device's own position is used, not the ZIP code. */
  readonly usesGeolocation: boolean;
  readonly position?: Position;
  readonly note?: PlaceNote;
}

export const NO_LOCATION: PlaceState = { zip: '', usesGeolocation: false };

/** A hand on `navigator.geolocation`, or a stand-in for it. */
export type Locator = Pick<Geolocation, 'getCurrentPosition'>;

/** Asks the device where it is, once, roughly: what comes back is rounded to about a kilometre and kept nowhere else. */
export function locate(locator: Locator | undefined): Promise<PlaceState> {
  return new Promise((settle) => {
    if (!locator) {
      settle({ ...NO_LOCATION, note: 'no-position' });
      return;
    }
    locator.getCurrentPosition(
      ({ coords }) => {
        settle({ zip: '', usesGeolocation: true, position: roundPosition(coords) });
      },
      ({ code, PERMISSION_DENIED }) => {
        settle({ ...NO_LOCATION, note: code === PERMISSION_DENIED ? 'refused' : 'no-position' });
      },
      { enableHighAccuracy: false, timeout: 15_000, maximumAge: 600_000 },
    );
  });
}

/**
 * The table beside the modules. Bundlers look for just these words to carry the file along; our own bundles have it beside
 * them (see rollup.config.js).
 */
const ownTable = (): URL => new URL('../../zip-data.bin', import.meta.url);

const tables = new Map<string, Promise<ZipTable>>();

function tableAt(address: string): Promise<ZipTable> {
  let table = tables.get(address);
  if (!table) {
    const ending = new AbortController();
    setTimeout(() => {
      ending.abort();
    }, TIMEOUT_MS);
    table = loadZipTable(address, (url, options) => fetch(url, { ...options, signal: ending.signal }));
    tables.set(address, table);
    // A failure isn't kept: the next try asks again.
    table.catch(() => tables.delete(address));
  }
  return table;
}

/**
 * Looks a ZIP code up in the table beside the bundle, or at `zipData`. The whole table is fetched once, whatever the code.
 * @param zip a complete ZIP code, as typed.
 */
export async function placeOfZip(zip: string, zipData: string | undefined): Promise<PlaceState> {
  try {
    const address = zipData ? new URL(zipData, page.baseURI) : ownTable();
    const position = lookUpZip(await tableAt(address.href), zip);
    return { zip, usesGeolocation: false, ...(position ? { position } : { note: 'unknown' as const }) };
  } catch {
    return { zip, usesGeolocation: false, note: 'unavailable' };
  }
}
