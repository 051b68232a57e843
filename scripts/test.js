// Everything a release needs, in one go: format, lint, types, build, unit tests in two time zones, element tests in three
// engines, every story, sizes. Each step says how long it took; the last line counts what passed and what failed.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const HOME_ZONE = 'America/New_York';
const FAR_ZONE = 'Pacific/Kiritimati';
/** Steps at a time: a browser's tests wait now and then, so one more than the two cores this is made for. */
const LANES = 3;
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

/** What the browsers' runner says of each test that failed: it stands where its file ended, long before the output does. */
const faultsIn = (output) =>
  output.split('\n').filter((_, at, lines) => lines.slice(Math.max(0, at - 12), at + 1).some(isFault));
const isFault = (line) => /^\s*❌/.test(line);

/** A crash, and a page that never answers again; what comes late is no fault, what is waited for in vain is told long before. */
const LOST = /Tests were interrupted because the browser disconnected|Timeout of \d+ms exceeded/;
/** More than this are no accident of the engine. */
const ACCIDENTS = 2;

/** The files a browser was lost in, if that is all that went wrong: they are run once more. */
function lostIn(output) {
  const files = [];
  let file;
  const lines = output.split('\n');
  for (const [at, line] of lines.entries()) {
    file = /^(\S+\.test\.js):/.exec(line)?.[1] ?? file;
    if (!isFault(line)) continue;
    // What went wrong stands beside the file's name, or below the test's.
    if (!file || !LOST.test(`${line}\n${lines[at + 1] ?? ''}`)) return [];
    if (!files.includes(file)) files.push(file);
  }
  return files.length <= ACCIDENTS ? files : [];
}

/** Runs one command; resolves to what it printed and what it counted. */
function run(command, env) {
  return new Promise((resolve) => {
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
      resolve({ output, ...countsIn(output, status) });
    });
  });
}

/** Runs one step, and the files a browser was lost in once more; resolves to whether it passed. */
async function step({ name, command, env = {}, show = false }) {
  const started = Date.now();
  let result = await run(command, env);
  const lost = result.failed > 0 && result.failed <= ACCIDENTS ? lostIn(result.output) : [];
  if (lost.length > 0) {
    console.log(`again  ${name}: the browser was lost in ${lost.join(', ')}`);
    const again = await run(command, { ...env, FILES: lost.join(',') });
    result = {
      output: result.output + again.output,
      passed: result.passed + again.passed,
      failed: again.failed,
    };
  }
  const { output } = result;
  passed += result.passed;
  failed += result.failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  const ok = result.failed === 0;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${result.passed} passed, ${seconds} s)`);
  mkdirSync('coverage', { recursive: true });
  writeFileSync(`coverage/${name.replace(/\W+/g, '-')}.log`, output);
  if (!ok) console.log(faultsIn(output).join('\n'));
  if (!ok || show)
    console.log(
      output
        .trim()
        .split('\n')
        .slice(ok ? -60 : -100)
        .join('\n'),
    );
  return ok;
}

/** Runs the steps, a few at a time: next is the first in the list all of whose `after` have passed. */
async function runAll(steps) {
  const waiting = [...steps];
  const passedSteps = new Set();
  const running = new Set();
  for (;;) {
    const next =
      running.size < LANES && waiting.find(({ after = [] }) => after.every((name) => passedSteps.has(name)));
    if (next) {
      waiting.splice(waiting.indexOf(next), 1);
      const run = step(next).then((ok) => {
        running.delete(run);
        if (ok) passedSteps.add(next.name);
      });
      running.add(run);
    } else if (running.size > 0) {
      await Promise.race(running);
    } else {
      for (const { name, after } of waiting)
        console.log(`FAILED ${name} (not run: ${after.join(', ')} failed)`);
      failed += waiting.length;
      return;
    }
  }
}

const BROWSERS = 'browsers are on this machine';
const BUILD = 'build';
const STORYBOOK = 'Storybook build';
const inBrowser = (browsers) => ({ command: ['wtr'], after: [BROWSERS, BUILD], env: { BROWSERS: browsers } });

// Lint and the compiler read what this writes, and don't wait for the build.
await import('./profile-types.js');

// The longest first, so that the short ones fill what is left; those that need no build keep it company.
await runAll([
  { name: BROWSERS, command: ['node', 'scripts/install-browsers.js'], show: true },
  { name: BUILD, command: ['node', 'scripts/build.js'], show: true },
  { name: 'tests in WebKitGTK', ...inBrowser('webkit') },
  { name: 'tests in Firefox', ...inBrowser('firefox') },
  { name: 'tests in Node, with coverage', command: ['c8', 'mocha'], after: [BROWSERS, BUILD], show: true },
  {
    name: 'tests in Chromium, in a far-away zone',
    ...inBrowser('chromium'),
    env: { BROWSERS: 'chromium', TZ: FAR_ZONE },
  },
  { name: STORYBOOK, command: ['storybook', 'build', '--quiet', '--disable-telemetry'], after: [BUILD] },
  {
    name: 'every story renders, axe finds nothing in any brand',
    command: ['node', 'scripts/walk-stories.js', '--unpictured'],
    after: [BROWSERS, STORYBOOK],
  },
  {
    name: 'every control of every tag changes something',
    command: ['node', 'scripts/walk-controls.js'],
    after: [BROWSERS, STORYBOOK],
  },
  {
    // The others are run in that zone by Chromium; what its configuration leaves out knows no dates.
    name: 'tests that need Node, in a far-away zone',
    command: ['mocha', '--config', 'test/node.mocharc.json'],
    after: [BROWSERS, BUILD],
    env: { TZ: FAR_ZONE },
  },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'nothing is there that nothing uses', command: ['knip', '--no-config-hints'] },
  { name: 'types of tests', command: ['tsc', '-p', 'test'] },
  { name: 'types of stories', command: ['tsc', '-p', 'stories', '--noEmit'], after: [BUILD] },
  { name: 'types of Studio', command: ['tsc', '-p', 'studio'], after: [BUILD] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'sizes', command: ['node', 'scripts/check-sizes.js'], after: [BUILD], show: true },
  { name: 'types a page in React gets', command: ['tsc', '-p', 'test/types'], after: [BUILD] },
  {
    name: 'tables of the documentation',
    command: ['node', 'scripts/readme-tables.js', '--check'],
    after: [BUILD],
  },
]);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
