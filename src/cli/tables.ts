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

/** Attributes of a tag, each with the values it takes, where those are few. */
export type TagFacts = ReadonlyMap<string, readonly string[]>;

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly {
        readonly name?: string;
        readonly parsedType?: { readonly text: string };
      }[];
    }[];
  }[];
}

/** What the manifest says of each tag; nothing where there is no build. */
export async function loadTagFacts(): Promise<ReadonlyMap<string, TagFacts>> {
  const facts = new Map<string, TagFacts>();
  for (const path of ['../custom-elements.json', '../../dist/custom-elements.json']) {
    const text = await readFile(new URL(path, import.meta.url), 'utf8').catch(() => '');
    if (!text) continue;
    for (const { declarations = [] } of (JSON.parse(text) as Manifest).modules)
      for (const { tagName, attributes = [] } of declarations)
        if (tagName)
          facts.set(
            tagName,
            new Map(
              attributes.map(({ name = '', parsedType }) => [
                name,
                [...(parsedType?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value = '']) => value),
              ]),
            ),
          );
    return facts;
  }
  return facts;
}

/** The self-check as a script that runs by itself; nothing where there is no build. */
export async function loadSelfCheck(): Promise<string | undefined> {
  const file = (await readParts())['self-check']?.file ?? '';
  for (const folder of ['../', '../../dist/']) {
    const text = await readFile(new URL(folder + file, import.meta.url), 'utf8').catch(() => '');
    if (file && text) return text.replace(/^[^]*?export default/, '').replace(/;\s*$/, '');
  }
  return undefined;
}
