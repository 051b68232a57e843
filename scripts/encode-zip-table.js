/**
 * Packs ZIP codes and coordinates as `decodeZipTable` in src/support-group-finder/search/zip-table.ts reads them:
 * sorted, in hundredths of a degree (about a kilometre), column by column as differences, which compress best.
 * @param {{ zipCode: string, latitude: number, longitude: number }[]} rows
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function encodeZipTable(rows) {
  const bytes = [];
  const write = (number) => {
    let rest = ((number << 1) ^ (number >> 31)) >>> 0;
    for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  };
  const writeColumn = (numbers) => {
    let last = 0;
    for (const number of numbers) {
      write(number - last);
      last = number;
    }
  };
  const sorted = rows
    .map(({ zipCode, latitude, longitude }) => ({
      code: Number(zipCode),
      latitude: Math.round(latitude * 100),
      longitude: Math.round(longitude * 100),
    }))
    .sort((one, other) => one.code - other.code);
  write(sorted.length);
  for (const name of ['code', 'latitude', 'longitude']) writeColumn(sorted.map((row) => row[name]));
  return Uint8Array.from(bytes);
}
