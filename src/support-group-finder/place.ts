import type { Position } from './search/query.js';
import { roundPosition } from './search/near.js';

/** What can stand in the way of searching near a place. */
export type PlaceNote =
  'loading' | 'locating' | 'incomplete' | 'unknown' | 'unavailable' | 'refused' | 'no-position';

/** The place a visitor searches near. It lives in memory only: never in an address, an attribute or an event. */
export interface PlaceState {
  /** As typed. */
  readonly zip: string;
  /** The device's own position is used, not the ZIP code. */
  readonly isHere: boolean;
  readonly position?: Position;
  readonly note?: PlaceNote;
}

export const NOWHERE: PlaceState = { zip: '', isHere: false };

/** A hand on `navigator.geolocation`, or a stand-in for it. */
export type Locator = Pick<Geolocation, 'getCurrentPosition'>;

/** Asks the device where it is, once, roughly: what comes back is rounded to about a kilometre and kept nowhere else. */
export function locate(locator: Locator | undefined): Promise<PlaceState> {
  return new Promise((settle) => {
    if (!locator) {
      settle({ ...NOWHERE, note: 'no-position' });
      return;
    }
    locator.getCurrentPosition(
      ({ coords }) => {
        settle({ zip: '', isHere: true, position: roundPosition(coords) });
      },
      ({ code, PERMISSION_DENIED }) => {
        settle({ ...NOWHERE, note: code === PERMISSION_DENIED ? 'refused' : 'no-position' });
      },
      { enableHighAccuracy: false, timeout: 15_000, maximumAge: 600_000 },
    );
  });
}
