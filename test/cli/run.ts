import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';

/** What one run of the command line wrote, and how it ended. */
export interface Run {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as if it had been typed on 22 November 2026. */
export async function run(args: readonly string[], isWatched = false): Promise<Run> {
  let out = '';
  let err = '';
  const exit = await main(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isWatched,
    now: () => Date.UTC(2026, 10, 22, 12),
  });
  // Said where the tests run from sources, without a build.
  return { exit, out, err: err.replace(/^The table of ZIP codes.*\n/, '') };
}

const folder = mkdtempSync(join(tmpdir(), 'clinic-widgets-'));
let files = 0;

/** Writes a document to a file of its own and says where. */
export function fileOf(content: unknown, extension = 'json'): string {
  const file = join(folder, `${++files}.${extension}`);
  writeFileSync(
    file,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return file;
}
