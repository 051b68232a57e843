import type { GroupPlace } from '../feeds/support-group.js';

/**
 * Web address of a map's route to a place; opens the map app where there is one. Coordinates are used only where there is
 * no address, since feeds often place a whole town at one point.
 * @returns `undefined` for an area nobody can walk up to.
 */
export function directionsHref(place: GroupPlace, isApple: boolean): string | undefined {
  const { approximate, name, address, latitude, longitude } = place;
  if (approximate) return undefined;
  const point = latitude !== undefined && longitude !== undefined ? `${latitude},${longitude}` : '';
  const destination = encodeURIComponent(address ? [name, address].filter(Boolean).join(', ') : point);
  if (!destination) return undefined;
  return isApple
    ? `https://maps.apple.com/?daddr=${destination}`
    : `https://www.google.com/maps/dir/?api=1&destination=${destination}`;
}
