// Everything a release needs, in one go: format, lint, types, build, unit tests in two time zones, element tests in three
// engines, every story, sizes. Each step says how long it took; the last line counts what passed and what failed.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const HOME_ZONE = 'America/New_York';
const FAR_ZONE = 'Pacific/Kiritimati';
const ANSI = /\u001b\[[0-9;?]*[A-Za-z]/g; // eslint-disable-line no-control-regex -- colour codes of the tools' output

let passed = 0;
let failed = 0;

/** Tests a tool says it ran; a tool that doesn't count is one test of its own. */
function countsIn(output, status) {
  const all = (pattern) => [...output.matchAll(pattern)];
  const sum = (rows, at) => rows.reduce((total, row) => total + Number(row[at]), 0);
  const mochaPassed = sum(all(/^\s*(\d+) passing/gm), 1);
  const mochaFailed = sum(all(/^\s*(\d+) failing/gm), 1);
  // The browsers' runner prints its progress: the last line of each browser counts.
  const browsers = [
    ...new Map(all(/^(\w+): +\|.*\| (\d+) passed, (\d+) failed/gm).map((row) => [row[1], row])).values(),
  ];
  const plain = all(/^(\d+) passed, (\d+) failed$/gm);
  const ok = mochaPassed + sum(browsers, 2) + sum(plain, 1);
  const bad = mochaFailed + sum(browsers, 3) + sum(plain, 2);
  if (status !== 0) return { passed: ok, failed: Math.max(bad, 1) };
  return { passed: ok + bad === 0 ? 1 : ok, failed: bad };
}

function step(name, command, { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn('npx', ['--no-install', ...command], {
      env: {
        ...process.env,
        CI: '1',
        TZ: HOME_ZONE,
        FORCE_COLOR: '0',
        STORYBOOK_DISABLE_TELEMETRY: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (status) => {
      output = output.replace(ANSI, '');
      const counts = countsIn(output, status);
      passed += counts.passed;
      failed += counts.failed;
      const seconds = ((Date.now() - started) / 1000).toFixed(0);
      const ok = counts.failed === 0;
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${counts.passed} passed, ${seconds} s)`);
      mkdirSync('coverage', { recursive: true });
      writeFileSync(`coverage/${name.replace(/\W+/g, '-')}.log`, output);
      if (!ok || show)
        console.log(
          output
            .trim()
            .split('\n')
            .slice(ok ? -60 : -200)
            .join('\n'),
        );
      resolve(ok);
    });
  });
}

const browsers = await step('browsers are on this machine', ['node', 'scripts/install-browsers.js'], {
  show: true,
});
const built = await step('build', ['node', 'scripts/build.js'], { show: true });

const inOrder = async (steps) => {
  for (const run of steps) await run();
};

if (browsers && built) {
  await Promise.all([
    inOrder([
      () => step('format', ['prettier', '--check', '--log-level', 'warn', '.']),
      () => step('lint', ['eslint', '--max-warnings', '0', '.']),
      () => step('types of tests', ['tsc', '-p', 'test']),
      () => step('types of stories', ['tsc', '-p', 'stories', '--noEmit']),
      () => step('types a page in React gets', ['tsc', '-p', 'test/types']),
      () => step('sizes', ['node', 'scripts/check-sizes.js'], { show: true }),
      () => step('README tables', ['node', 'scripts/readme-tables.js', '--check']),
      () => step('tests in Node, with coverage', ['c8', 'mocha'], { show: true }),
      // The others are run in that zone by Chromium.
      () =>
        step('tests that need Node, in a far-away zone', ['mocha', '--config', 'test/node.mocharc.json'], {
          env: { TZ: FAR_ZONE },
        }),
    ]),
    inOrder([
      () => step('tests in Firefox and WebKitGTK', ['wtr'], { env: { BROWSERS: 'firefox,webkit' } }),
      () =>
        step('tests in Chromium, in a far-away zone', ['wtr'], {
          env: { BROWSERS: 'chromium', TZ: FAR_ZONE },
        }),
      () => step('Storybook build', ['storybook', 'build', '--quiet', '--disable-telemetry']),
      () => step('every story renders, axe finds nothing', ['node', 'scripts/walk-stories.js']),
    ]),
  ]);
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
