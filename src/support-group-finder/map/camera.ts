import type { Area } from '../search/query.js';
import { project, unproject, type Spot } from './projection.js';

/** What part of the world is looked at: its middle, and how near. */
export interface Camera extends Spot {
  /** At 0 the world is one image wide, and twice as wide at each further. */
  readonly zoom: number;
}

/** Of what the map is drawn in, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place in it, from its upper left corner. */
export interface Pixel {
  readonly left: number;
  readonly top: number;
}

/** Width of an image, in CSS pixels. */
export const TILE = 256;
export const LEAST_ZOOM = 2;
export const MOST_ZOOM = 18;
/** As near as a map goes by itself: some streets around one place. */
const CLOSE_ZOOM = 15;
/** Kept free around what is shown as a whole, in pixels: half a pin and more. */
const MARGIN = 36;

/** How wide the whole world is, in pixels. */
export const worldWidth = (zoom: number): number => TILE * 2 ** zoom;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** A camera that looks at the world, not beside it. */
const held = ({ x, y, zoom }: Camera): Camera => ({
  x: clamp(x, 0, 1),
  y: clamp(y, 0, 1),
  zoom: clamp(zoom, LEAST_ZOOM, MOST_ZOOM),
});

/** What is under the hand goes with it, by so many pixels. */
export function movedBy(camera: Camera, right: number, down: number): Camera {
  const width = worldWidth(camera.zoom);
  return held({ ...camera, x: camera.x - right / width, y: camera.y - down / width });
}

/** Nearer or farther; what is at a pixel stays there. */
export function zoomedAt(camera: Camera, size: Size, zoom: number, at: Pixel): Camera {
  const next = clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
  const right = at.left - size.width / 2;
  const down = at.top - size.height / 2;
  const change = 1 / worldWidth(camera.zoom) - 1 / worldWidth(next);
  return held({ x: camera.x + right * change, y: camera.y + down * change, zoom: next });
}

/** Where a spot stands. */
export function pixelOf(camera: Camera, size: Size, { x, y }: Spot): Pixel {
  const width = worldWidth(camera.zoom);
  return { left: (x - camera.x) * width + size.width / 2, top: (y - camera.y) * width + size.height / 2 };
}

/** A part of the world, with more around it: 0.5 adds half of its size on each side. */
export function areaOf(camera: Camera, size: Size, more = 0): Area {
  const width = worldWidth(camera.zoom);
  const across = (size.width * (0.5 + more)) / width;
  const down = (size.height * (0.5 + more)) / width;
  const from = unproject({ x: camera.x - across, y: camera.y - down });
  const to = unproject({ x: camera.x + across, y: camera.y + down });
  return { north: from.latitude, south: to.latitude, west: from.longitude, east: to.longitude };
}

/** A camera that has all spots in view. */
export function cameraFor(spots: Iterable<Spot>, size: Size): Camera {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of spots) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  // Without any: the country these clinics are in.
  if (west > east)
    return cameraFor(
      [project({ latitude: 49, longitude: -125 }), project({ latitude: 25, longitude: -67 })],
      size,
    );
  const room = (length: number): number => Math.max(length - 2 * MARGIN, length / 2);
  const zoom = Math.log2(
    Math.min(room(size.width) / (east - west), room(size.height) / (south - north)) / TILE,
  );
  return held({
    x: (west + east) / 2,
    y: (north + south) / 2,
    zoom: Math.floor(Math.min(zoom, CLOSE_ZOOM)),
  });
}

/** A camera between two, on the way from one to the other. */
export const between = (from: Camera, to: Camera, part: number): Camera => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
  zoom: from.zoom + (to.zoom - from.zoom) * part,
});
