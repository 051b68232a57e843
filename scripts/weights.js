// What each module costs in the part it is in: brotli bytes that the part would be smaller by without it, heaviest first. The
// order is right and the sum is not: what two modules say alike weighs in neither.
// `node scripts/weights.js shared medicare-banner` prints these parts, without names all.
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';
import { buildParts } from './parts.js';

const asked = process.argv.slice(2);
const { chunks } = await buildParts();

async function minified({ code }) {
  const { code: small } = await minify(code ?? '', { module: false, ecma: 2022, compress: { passes: 2 } });
  return small;
}

const [loader] = chunks;
loader.name = 'loader';
const known = chunks.map(({ name }) => name);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}. These are: ${known.join(', ')}.`);
  process.exit(1);
}
for (const { name, code, modules } of chunks) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const weigh = (text) => brotliCompressSync(text).length;
  const texts = new Map();
  for (const [id, module] of Object.entries(modules)) texts.set(id, await minified(module));
  const whole = weigh([...texts.values()].join(''));
  console.log(`\n${name}: ${code.length} bytes, ${weigh(code)} brotli`);
  const rows = [...texts].map(([id, text]) => ({
    id: id.replace(/^.*\/(?:dist|node_modules)\//, ''),
    size: text.length,
    brotli: whole - weigh([...texts].flatMap(([each, other]) => (each === id ? [] : other)).join('')),
  }));
  for (const { id, size, brotli } of rows.sort((a, b) => b.brotli - a.brotli))
    console.log(`${String(brotli).padStart(6)} ${String(size).padStart(6)}  ${id}`);
}
