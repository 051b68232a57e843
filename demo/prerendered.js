// The partner's page once more, filled in advance by the command line: painted before the script, and without one.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../dist/cli/clinic-widgets.js', import.meta.url));

/**
 * Fills a page's tags.
 * @param {string} page its HTML.
 * @param {{url: string, profile: string, feed: string}} sources its own address, and where its content is read from.
 * @returns the page, and what its Content-Security-Policy has to allow: `'sha256-…'` of each inline style.
 */
export async function prerendered(page, { url, profile, feed }) {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-widgets-'));
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, page);
    const options = ['--url', url, '--profile', profile, '--feed', feed];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      program,
      'prerender',
      file,
      ...options,
    ]);
    return { html: stdout, styles: stderr.match(/'sha256-[\w+/=]+'/g) ?? [] };
  } finally {
    await rm(folder, { recursive: true });
  }
}
