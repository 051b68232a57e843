import { createRequire } from 'node:module';
import { CommandError } from '../terminal.js';
import type { SourceNode } from './page-tree.js';

export type Ssr = typeof import('@lit-labs/ssr') & typeof import('@lit-labs/ssr/lib/render-result.js');
/** Reads HTML as browsers do, with places in it. */
export interface Parser {
  readonly parse: (html: string, options: { sourceCodeLocationInfo: true }) => SourceNode;
  readonly parseFragment: (html: string, options: { sourceCodeLocationInfo: true }) => SourceNode;
}

/** The renderer is for those who prerender only, so it is theirs to install. */
export async function loadRenderer(): Promise<{ ssr: Ssr; parser: Parser }> {
  try {
    const [ssr, result] = await Promise.all([
      import('@lit-labs/ssr'),
      import('@lit-labs/ssr/lib/render-result.js'),
    ]);
    // The parser the renderer itself comes with.
    const parser = createRequire(import.meta.resolve('@lit-labs/ssr'))('parse5') as Parser;
    return { ssr: { ...ssr, ...result }, parser };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new CommandError('prerender needs one more package: npm install --save-dev @lit-labs/ssr', {
      cause: error,
    });
  }
}
