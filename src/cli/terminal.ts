import { readFile } from 'node:fs/promises';
import { privateFetch, type FetchProblem } from '../shared/net/private-fetch.js';

/** What a command needs of the world around it; tests bring their own. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Errors, notes and progress. */
  readonly err: (text: string) => void;
  /** Somebody is watching `err`, so progress may be shown and wiped. */
  readonly isWatched: boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** How a run went; the process's exit code. */
export const EXIT = { clean: 0, problems: 1, unreadable: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A message for whoever typed the command, not a fault of the program. */
export class CommandError extends Error {}

const FETCH_WORDS: Readonly<Record<FetchProblem, string>> = {
  address: 'is not a web address',
  network: 'could not be reached: check the address and the connection',
  timeout: 'did not answer within 20 seconds',
  'too-large': 'is larger than 64 MB',
  refused: 'refused the request',
  missing: 'is not there (404)',
  busy: 'is too busy to answer (429): try later',
  server: 'had a fault of its own: try later',
  empty: 'answered with nothing',
  downgraded: 'sent the request on from https to http, which is not safe',
};

/**
 * Bytes of a file or of an http(s) address: the only request there is.
 * @throws CommandError in plain words.
 */
export async function readSource(source: string): Promise<Uint8Array> {
  if (/^https?:\/\//i.test(source)) {
    const outcome = await privateFetch(source);
    if (outcome.ok) return outcome.body.bytes;
    throw new CommandError(`${source} ${FETCH_WORDS[outcome.problem]}.`);
  }
  try {
    return await readFile(source);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const words =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'this is a folder' : String(error);
    throw new CommandError(`${source}: ${words}.`, { cause: error });
  }
}

/** Shows what is going on while `work` runs, and wipes it: on a terminal only, a pipe stays quiet. */
export async function withProgress<T>(terminal: Terminal, label: string, work: () => Promise<T>): Promise<T> {
  if (terminal.isWatched) terminal.err(`${label} ...`);
  try {
    return await work();
  } finally {
    if (terminal.isWatched) terminal.err('\r\u001b[K');
  }
}
