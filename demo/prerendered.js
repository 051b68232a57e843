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
 * @param {object} profile what its tags show.
 * @param {{url: string, feed: string}} addresses its own, and that of the list of groups.
 * @returns the page, and what its Content-Security-Policy has to allow: `'sha256-…'` of each inline style.
 */
export async function prerendered(page, profile, { url, feed }) {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-widgets-'));
  try {
    const file = join(folder, 'page.html');
    const profileFile = join(folder, 'profile.json');
    await Promise.all([writeFile(file, page), writeFile(profileFile, JSON.stringify(profile))]);
    const options = ['--url', url, '--profile', profileFile, '--feed', feed];
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
