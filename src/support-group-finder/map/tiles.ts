import { range } from '../../shared/lists.js';
import type { Camera, Size } from './camera.js';
import { TILE, worldWidth } from './camera.js';

/** One image of a map. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The images a view is made of, those in its middle first. */
export function tilesInView({ x, y, zoom }: Camera, { width, height }: Size): Tile[] {
  const z = Math.round(zoom);
  const most = 2 ** z;
  const scale = worldWidth(zoom);
  const column = x * most;
  const row = y * most;
  const between = (middle: number, length: number): number[] => {
    const half = (length / 2 / scale) * most;
    const from = Math.max(0, Math.floor(middle - half));
    const to = Math.min(most - 1, Math.ceil(middle + half) - 1);
    return range(Math.max(0, to - from + 1)).map((at) => from + at);
  };
  const rows = between(row, height);
  const tiles = between(column, width).flatMap((across) => rows.map((down) => ({ z, x: across, y: down })));
  const distance = (tile: Tile): number => Math.hypot(tile.x + 0.5 - column, tile.y + 0.5 - row);
  return tiles.sort((one, other) => distance(one) - distance(other));
}

export const tileKey = ({ z, x, y }: Tile): string => `${String(z)}/${String(x)}/${String(y)}`;

/**
 * Where an image is.
 * @param template with `{z}`, `{x}`, `{y}`, and perhaps `{r}`, which sharper ones have a mark for.
 */
export function tileAddress(template: string, tile: Tile, isSharp: boolean): string {
  const values: Readonly<Record<string, string>> = {
    z: String(tile.z),
    x: String(tile.x),
    y: String(tile.y),
    r: isSharp ? '@2x' : '',
  };
  return template.replace(/\{([zxyr])\}/g, (_, name: string) => values[name] ?? '');
}

/** Left, top and width of an image, in pixels from the upper left corner of the view at an earlier camera. */
export function tileBox(
  { z, x, y }: Tile,
  camera: Camera,
  size: Size,
): { left: number; top: number; width: number } {
  const scale = worldWidth(camera.zoom);
  const width = TILE * 2 ** (camera.zoom - z);
  return {
    left: x * width - Math.round(camera.x * scale - size.width / 2),
    top: y * width - Math.round(camera.y * scale - size.height / 2),
    width,
  };
}
