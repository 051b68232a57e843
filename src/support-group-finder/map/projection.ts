import type { Position } from '../search/query.js';

/** A point of the flat world: both from 0 to 1, from the west and from the north. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the flat world ends, so that it is a square. */
const MOST_NORTH = 85.0511287798066;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Web Mercator, the projection of all maps made of images with `{z}/{x}/{y}`. */
export function project({ latitude, longitude }: Position): Spot {
  const north = radians(Math.max(-MOST_NORTH, Math.min(MOST_NORTH, latitude)));
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.asinh(Math.tan(north)) / (2 * Math.PI) };
}

export function unproject({ x, y }: Spot): Position {
  return {
    latitude: (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
    longitude: (x - 0.5) * 360,
  };
}

/** Around the Earth at its equator. */
const EQUATOR_KILOMETRES = 40_075.017;

/** How much of the flat world's width a distance takes there. */
export const kilometresAt = (kilometres: number, spot: Spot): number =>
  kilometres / (EQUATOR_KILOMETRES * Math.cos(radians(unproject(spot).latitude)));
