// Writes the bundles into dist/, in parts and in one file, and which part needs which: `clinic-widgets snippet` reads that.
import { writeFileSync } from 'node:fs';
import { buildParts, buildWhole } from './parts.js';

const write = (files) => {
  for (const [name, content] of Object.entries(files)) writeFileSync(`dist/${name}`, content);
};
const { files, parts } = await buildParts();
write(files);
writeFileSync('dist/parts.json', `${JSON.stringify(parts, null, 2)}\n`);
write(await buildWhole());
