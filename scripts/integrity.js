import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of `content` as a server sends them: plain, gzip -9 and brotli 11. */
export function sizesOf(content) {
  return {
    size: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }).length,
  };
}

/** What a page needs to pin a file: its sizes, and the value of the `integrity` attribute. */
export function describeFile(path) {
  const content = readFileSync(path);
  return {
    ...sizesOf(content),
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
  };
}
