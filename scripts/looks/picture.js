// Pictures of stories: made small enough to be kept in the repository, and compared pixel by pixel. Pure: bytes in, bytes out.
import { deflateSync, crc32 as zlibCrc } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * What two pictures may differ in, in three rules. `flat` is for ground: pixels like their neighbours in both pictures, where
 * each channel, of 255, may differ by so much. `edge` is for letters and corners, as pixelmatch measures it: 0 to 1, smoothed
 * edges left out. `few` is how many pixels may break the second rule, for each screen of a phone that a picture is large.
 * @typedef {{ readonly flat: number, readonly edge: number, readonly few: number }} Tolerance
 */

/** For the Chromium that made the kept picture, on any machine: what is kept differs by `LIKE` at edges, and nowhere else. */
export const SAME = { flat: 2, edge: 0.1, few: 0 };
/** For another version of Chromium: it may draw a letter or a corner otherwise, but moves nothing and has the same colours. */
export const OTHER = { flat: 4, edge: 0.1, few: 24 };

const SCREEN = 390 * 844;
/** Colours of edges this alike are kept as one: it halves a picture, and is less than `SAME.edge`. */
const LIKE = 20;
const COLOURS = 256;

/** @param {Buffer} png */
export const read = (png) => PNG.sync.read(png);

/** A picture's pixels as numbers, and whether each is like its neighbours at its right and below. */
function pixelsOf({ width, height, data }) {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const isFlat = (at) => {
    const value = pixels[at];
    return (
      at % width < width - 1 &&
      at + width < pixels.length &&
      value === pixels[at + 1] &&
      value === pixels[at + width] &&
      value === pixels[at + width + 1]
    );
  };
  return { pixels, isFlat };
}

/** How far apart two colours are in the channel that differs most. */
const apart = (one, other) =>
  Math.max(
    Math.abs((one & 255) - (other & 255)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs(((one >> 16) & 255) - ((other >> 16) & 255)),
  );

/** The colours to keep: each that fills a ground, and of those at edges one for all that are like it. */
function paletteOf({ pixels, isFlat }) {
  const counts = new Map();
  for (let at = 0, count, last; at < pixels.length; at++) {
    const pixel = pixels[at];
    if (!count || pixel !== last) {
      count = counts.get(pixel) ?? { flat: 0, all: 0 };
      counts.set(pixel, count);
      last = pixel;
    }
    count.all += 1;
    if (isFlat(at)) count.flat += 1;
  }
  const colours = [...counts].sort(([, a], [, b]) => b.flat - a.flat || b.all - a.all);
  const kept = [];
  for (const [colour, { flat }] of colours)
    if (kept.length < COLOURS && (flat > 0 || kept.every((each) => apart(each, colour) > LIKE)))
      kept.push(colour);
  const indices = new Map(
    colours.map(([colour]) => {
      let nearest = 0;
      kept.forEach((each, at) => {
        if (apart(each, colour) < apart(kept[nearest], colour)) nearest = at;
      });
      return [colour, nearest];
    }),
  );
  return { kept, indices };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(zlibCrc(body), body.length + 4);
  return whole;
}

/** A picture with a palette of up to 256 colours, as a PNG. */
function withPalette({ width, height }, { pixels }, { kept, indices }) {
  const bits = kept.length <= 16 ? 4 : 8;
  const perByte = 8 / bits;
  const row = Math.ceil(width / perByte) + 1;
  const rows = Buffer.alloc(row * height);
  for (let at = 0; at < pixels.length; at++) {
    const x = at % width;
    rows[Math.floor(at / width) * row + 1 + Math.floor(x / perByte)] |=
      indices.get(pixels[at]) << (8 - bits - (x % perByte) * bits);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3, 0, 0, 0], 8);
  const palette = Buffer.from(
    kept.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]),
  );
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A small PNG that differs from a picture by less than `SAME` allows; one of many colours is kept as it is. */
export function pack(picture) {
  const seen = pixelsOf(picture);
  const packed = withPalette(picture, seen, paletteOf(seen));
  return compare(read(packed), picture, SAME).fault ? PNG.sync.write(picture) : packed;
}

/**
 * What is wrong with `is`, measured by what it `was`: `fault` in words, and `marked`, a picture of where.
 * @param {Tolerance} tolerance
 */
export function compare(was, is, { flat, edge, few }) {
  const { width, height } = is;
  if (was.width !== width || was.height !== height)
    return { fault: `${was.width} x ${was.height} became ${width} x ${height}` };
  const marked = new PNG({ width, height });
  const edges = pixelmatch(was.data, is.data, marked.data, width, height, { threshold: edge, alpha: 0.2 });
  const one = pixelsOf(was);
  const other = pixelsOf(is);
  let grounds = 0;
  for (let at = 0; at < one.pixels.length; at++) {
    if (one.pixels[at] === other.pixels[at] || apart(one.pixels[at], other.pixels[at]) <= flat) continue;
    if (!one.isFlat(at) || !other.isFlat(at)) continue;
    grounds += 1;
    marked.data.set([255, 0, 255, 255], at * 4);
  }
  const faults = [
    edges > few * Math.max(1, (width * height) / SCREEN) && `${edges} pixels differ`,
    grounds > 0 && `${grounds} pixels of ground have another colour`,
  ].filter(Boolean);
  return faults.length > 0 ? { fault: faults.join(', '), marked: PNG.sync.write(marked) } : {};
}
