import { readFile } from 'node:fs/promises';
import { decodeZipTable, type ZipTable } from '../support-group-finder/search/zip-table.js';
import type { PartFiles } from './preload.js';
import type { Schema } from './schema-rule.js';

/** The schema the package ships. */
export async function loadSchema(): Promise<Schema> {
  const file = new URL('../../schema/clinic-profile.schema.json', import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Schema;
}

/** The table of ZIP codes beside the bundle; `undefined` where the package was not built. */
export async function loadZips(
  file = new URL('../zip-data.bin', import.meta.url),
): Promise<ZipTable | undefined> {
  try {
    return decodeZipTable(await readFile(file));
  } catch {
    return undefined;
  }
}

/** What was built; nothing where the command line is run from its sources and there is no build. */
export async function readParts(): Promise<PartFiles> {
  for (const path of ['../parts.json', '../../dist/parts.json']) {
    const text = await readFile(new URL(path, import.meta.url), 'utf8').catch(() => '');
    if (text) return JSON.parse(text) as PartFiles;
  }
  return {};
}
