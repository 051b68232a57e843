import { spawn } from 'node:child_process';
import { expect } from 'chai';

/** Runs the program itself, from its sources. */
function program(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  // Lines a child runs are counted at other places than this process's, and would spoil both counts.
  const env = { ...process.env, NODE_V8_COVERAGE: '' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/clinic-widgets.ts', ...args], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      resolve({ status, out, err });
    });
  });
}

describe('the clinic-widgets program', () => {
  it('keeps results and errors apart, shows no progress in a pipe, and exits as promised', async () => {
    const [clean, missing] = await Promise.all([
      program('check', 'demo/profiles/lantern-street.json'),
      program('check', 'no-such-file.json'),
    ]);
    expect(clean.status).to.equal(0);
    expect(clean.out).to.contain('no problems');
    expect(clean.err).not.to.contain('\r');
    expect(missing.status).to.equal(2);
    expect(missing.out).to.equal('');
    expect(missing.err).to.contain('no-such-file.json: there is no such file.');
  });
});
