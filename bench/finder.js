/**
 * Measures the support-group finder beside two references on the same feed, in one run in Chromium.
 *
 *   npm run build && npm run bench [-- --sizes 5000,100000 --rounds 7]
 *
 * Each round opens every page anew, in turn, so that a busy moment of the machine falls on all of them; medians are
 * printed, and the finder's as a ratio to the bare Lit list's. Targets are the design's; a miss is said, not a failure.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { CHROMIUM_ARGS, findBrowsers } from '../scripts/browsers.js';
import { listen } from '../scripts/serve.js';
import { makeGroups } from './groups.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '5000,100000' },
    rounds: { type: 'string', default: '7' },
    tasks: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const TYPED = 'lante';

const PAGES = {
  plain:
    '<input type="search"><ul style="min-height:60em"></ul><script type="module" src="/plain.js"></script>',
  lit: '<bare-list></bare-list><script type="module" src="/lit-list.js"></script>',
  finder:
    '<clinic-support-group-finder feed="/groups.json" time-zone="America/Los_Angeles" phone="541-555-0100"><p>Call us about groups.</p></clinic-support-group-finder>' +
    '<script type="module" src="/clinic-widgets.js"></script>',
};

async function bundle(name) {
  const built = await rollup({
    input: new URL(`references/${name}`, import.meta.url).pathname,
    plugins: [nodeResolve({ exportConditions: ['production'] }), terser({ module: true })],
  });
  return (await built.generate({ format: 'es' })).output[0].code;
}

// Each holds a screen of its place, as the README says how.
const HELD = 'bare-list, clinic-support-group-finder { display: block; min-height: 60rem }';
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Groups</title><link rel="icon" href="data:,"><style>${HELD}</style><h1>Groups</h1>${body}<p>End of the page</p>`;
const files = new Map([
  ['/plain.js', await bundle('plain.js')],
  ['/lit-list.js', await bundle('lit-list.js')],
  ['/clinic-widgets.js', await readFile(new URL('../dist/clinic-widgets.js', import.meta.url))],
  ...Object.entries(PAGES).map(([name, body]) => [`/${name}`, page(body)]),
]);
const probe = await readFile(new URL('probe.js', import.meta.url), 'utf8');

const { server, origin } = await listen((request, response) => {
  const path = new URL(request.url ?? '/', 'http://bench.invalid').pathname;
  const body = files.get(path);
  const type = path.endsWith('.js')
    ? 'text/javascript'
    : path.endsWith('.json')
      ? 'application/json'
      : 'text/html';
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
});
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });

async function measure(name) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const tab = await context.newPage();
  await tab.addInitScript(probe);
  await tab.goto(`${origin}/${name}`);
  const first = await tab.evaluate(() => window.probe.first);
  const whole = await tab.evaluate(() => window.probe.whole());
  const idle = await tab.evaluate(() => window.probe.idle());
  // A person needs a moment to find the search box.
  await tab.waitForTimeout(1500);
  const loaded = await tab.evaluate(() => window.probe.report());
  await tab.evaluate(() => window.probe.focus());
  const strokes = [];
  for (const letter of TYPED) {
    await tab.keyboard.press(letter);
    const stroke = await tab.evaluate(() => window.probe.stroke());
    if (stroke !== undefined) strokes.push(stroke);
    await tab.waitForTimeout(100);
  }
  const { shift } = await tab.evaluate(() => window.probe.report());
  await context.close();
  return { first, whole, idle, stroke: median(strokes), longest: loaded.longest, shift, tasks: loaded.tasks };
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const text = (number, digits = 0) => number.toFixed(digits).padStart(8);

try {
  for (const size of values.sizes.split(',').map(Number)) {
    files.set('/groups.json', JSON.stringify(makeGroups(size)));
    const runs = { plain: [], lit: [], finder: [] };
    for (let round = 0; round < rounds; round += 1)
      for (const name of Object.keys(runs)) runs[name].push(await measure(name));
    const of = (name, what) => median(runs[name].map((run) => run[what]));
    console.log(`\n${size} groups, medians of ${rounds}          plain     lit  finder   ratio to lit`);
    for (const [what, label, digits] of [
      ['first', 'first group shown, ms       ', 0],
      ['whole', 'whole list ready, ms        ', 0],
      ['idle', 'nothing left to do, ms      ', 0],
      ['stroke', 'keystroke painted, ms       ', 0],
      ['longest', 'longest task after feed, ms ', 0],
      ['shift', 'layout shift                ', 3],
    ]) {
      const [plain, lit, finder] = Object.keys(runs).map((name) => of(name, what));
      const ratio = ['first', 'whole', 'stroke'].includes(what) ? `${(finder / lit).toFixed(2)}x` : '';
      console.log(`  ${label}${text(plain, digits)}${text(lit, digits)}${text(finder, digits)}   ${ratio}`);
    }
    if (values.tasks) console.log(runs.finder.map(({ tasks }) => JSON.stringify(tasks)).join('\n'));
  }
} finally {
  await browser.close();
  server.close();
}
