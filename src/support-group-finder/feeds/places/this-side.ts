interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Whether a point is on the side of the world where all that these states are is, with room around them: from Panama to the
 * Arctic, Hawaii and the Caribbean, and the islands beyond the date line. A lost minus sign, two numbers the wrong way round and
 * a zero are not.
 */
export const isOnThisSide = ({ latitude, longitude }: Point): boolean =>
  (latitude > 7 && latitude < 84 && longitude < -50) ||
  (latitude > 12 && latitude < 21 && longitude > 144 && longitude < 147) ||
  (latitude > 51 && latitude < 54 && longitude > 172) ||
  (latitude > -15 && latitude < -10 && longitude < -168);

/**
 * Where services put an address of which they only know the country: the middle of these states as Google and OpenStreetMap have
 * it, and as tables of networks had it before and after 2016. A field and a lake; nobody meets there.
 */
const MIDDLES = [
  [37.09024, -95.712891],
  [39.78373, -100.445882],
  [38, -97],
  [37.751, -97.822],
] as const;

/** Whether a point says no more than that a place is in this country. */
export const isOnlyTheCountry = ({ latitude, longitude }: Point): boolean =>
  MIDDLES.some(([north, east]) => Math.hypot(latitude - north, longitude - east) < 5e-4);
