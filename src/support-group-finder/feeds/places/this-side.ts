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
