// npm run trial -- [trials] [seed]: sends enquiries in each of the three engines from pages on which everything goes wrong at
// once (test/contact-cta/enquiry/trial.test.ts), and prints what became of them: lost, claimed, stuck. Wants a build.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const trials = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? 20270101);
const engines = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');
// Runs side by side don't write over each other's.
const file = `coverage/trial-${process.pid}/trial.test.js`;

await build({
  entryPoints: ['test/contact-cta/enquiry/trial.test.ts'],
  banner: { js: `Object.assign(globalThis, { enquiryTrials: ${trials}, enquirySeed: ${seed} });` },
  outfile: file,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['development'],
  tsconfig: 'tsconfig.json',
  ignoreAnnotations: true,
});

let failed = 0;
for (const engine of engines) {
  const env = { ...process.env, BROWSERS: engine, FILES: file, PATIENCE: String(240_000 + trials * 3_000) };
  const { status, stdout } = spawnSync('npx', ['--no-install', 'wtr'], { env, encoding: 'utf8' });
  const tally = /\d+ trials \(seed.*/.exec(stdout)?.[0];
  console.log(`${engine}: ${tally ?? 'no tally'}`);
  if (status === 0 && tally) continue;
  failed++;
  console.log(stdout);
}
process.exitCode = failed ? 1 : 0;
