// Writes the bundle with parts into dist/, and which part needs which: `clinic-widgets snippet` reads that.
import { writeFileSync } from 'node:fs';
import { buildParts } from './parts.js';

const { files, parts } = await buildParts();
for (const [name, content] of Object.entries(files)) writeFileSync(`dist/${name}`, content);
writeFileSync('dist/parts.json', `${JSON.stringify(parts, null, 2)}\n`);
