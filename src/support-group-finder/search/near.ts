import type { SupportGroup } from '../feeds/support-group.js';
import type { Area, Position } from './query.js';

export const KILOMETRES_PER_MILE = 1.609344;

/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_MILES = 6371.0088 / KILOMETRES_PER_MILE;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Straight-line distance over the ground in miles (haversine; a sphere is within 0.6 % of the Earth).
 * @returns `NaN` where a coordinate is `NaN`.
 */
export function distanceInMiles(from: Position, to: Position): number {
  const north = Math.sin(radians(to.latitude - from.latitude) / 2);
  const east = Math.sin(radians(to.longitude - from.longitude) / 2);
  const chord = north ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east ** 2;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Where people go to a group, if it is on the map: nobody travels to an online one, whose place says where it comes from. */
export function pointOf({ attendance, place }: SupportGroup): Position | undefined {
  const { latitude, longitude } = place ?? {};
  if (attendance === 'online' || latitude === undefined || longitude === undefined) return undefined;
  return { latitude, longitude };
}

export const isWithin = ({ north, south, west, east }: Area, { latitude, longitude }: Position): boolean =>
  latitude <= north && latitude >= south && longitude >= west && longitude <= east;

/**
 * A position to about a kilometre (two decimals), all that is kept of where a person is: enough for "near me", too
 * little for an address.
 */
export function roundPosition({ latitude, longitude }: Position): Position {
  const round = (degrees: number): number => Math.round(degrees * 100) / 100;
  return { latitude: round(latitude), longitude: round(longitude) };
}
