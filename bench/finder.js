/**
 * Measures the support-group finder beside two references on the same feed, in one run in Chromium.
 *
 *   npm run build && npm run bench [-- --sizes 30,500,5000,100000 --throttle 1,4 --delay 50 --rounds 7]
 *   npm run bench -- --quick     500 groups in 3 rounds: an answer within a minute
 *   npm run bench -- --before OLD/clinic-widgets.all.min.js     another build beside it, in the same rounds
 *
 * `--throttle` makes the processor so many times slower, as a phone's is; the feed takes `--delay` milliseconds to come.
 * Each round opens every page anew, in turn, so that a busy moment of the machine falls on all of them; medians are
 * printed, and the finder's as a ratio to the bare Lit list's (heap: to the plain page's). Targets are the design's; a
 * miss is said, not a failure.
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
    sizes: { type: 'string' },
    throttle: { type: 'string', default: '1,4' },
    delay: { type: 'string', default: '50' },
    rounds: { type: 'string' },
    before: { type: 'string' },
    quick: { type: 'boolean', default: false },
    tasks: { type: 'boolean', default: false },
  },
});
const numbers = (list) => list.split(',').map(Number);
const sizes = numbers(values.sizes ?? (values.quick ? '500' : '30,500,5000,100000'));
const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
const delay = Number(values.delay);
const TYPED = 'lante';
// Another word, whose first letters change what is shown.
const TYPED_AT_ONCE = 'harb';

const finderPage = (script) =>
  '<clinic-support-group-finder feed="/groups.json" time-zone="America/Los_Angeles" phone="541-555-0100"><p>Call us about groups.</p></clinic-support-group-finder>' +
  `<script type="module" src="${script}"></script>`;
const PAGES = {
  plain:
    '<input type="search"><ul style="min-height:60em"></ul><script type="module" src="/plain.js"></script>',
  lit: '<bare-list></bare-list><script type="module" src="/lit-list.js"></script>',
  ...(values.before && { before: finderPage('/before.js') }),
  finder: finderPage('/clinic-widgets.all.min.js'),
};

async function bundle(name) {
  const built = await rollup({
    input: new URL(`references/${name}`, import.meta.url).pathname,
    plugins: [nodeResolve({ exportConditions: ['production'] }), terser({ module: true })],
  });
  return (await built.generate({ format: 'es' })).output[0].code;
}

// Each holds a screen of its place, as docs/platforms/html.md says how.
const HELD = 'bare-list, clinic-support-group-finder { display: block; min-height: 60rem }';
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Groups</title><link rel="icon" href="data:,"><style>${HELD}</style><h1>Groups</h1>${body}<p>End of the page</p>`;
const files = new Map([
  ['/plain.js', await bundle('plain.js')],
  ['/lit-list.js', await bundle('lit-list.js')],
  [
    '/clinic-widgets.all.min.js',
    await readFile(new URL('../dist/clinic-widgets.all.min.js', import.meta.url)),
  ],
  ...(values.before ? [['/before.js', await readFile(values.before)]] : []),
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
  const answer = () => {
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
  };
  if (path.endsWith('.json')) setTimeout(answer, delay);
  else answer();
});
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });

async function type(tab, text) {
  await tab.evaluate(() => window.probe.focus());
  const strokes = [];
  for (const letter of text) {
    await tab.keyboard.press(letter);
    const stroke = await tab.evaluate(() => window.probe.stroke());
    if (stroke !== undefined) strokes.push(stroke);
    await tab.waitForTimeout(100);
  }
  return strokes;
}

/** A page of its own, at this speed of the processor; what is done in it is given back when it is closed again. */
async function visit(name, throttle, act) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  try {
    const tab = await context.newPage();
    const devtools = await context.newCDPSession(tab);
    await tab.addInitScript(probe);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await tab.goto(`${origin}/${name}`, { waitUntil: 'commit' });
    const first = await tab.evaluate(() => window.probe.first);
    return await act(tab, first, devtools);
  } finally {
    await context.close();
  }
}

/** Someone types from the moment there is a group to see. */
const typeAtOnce = (name, throttle) =>
  visit(name, throttle, async (tab) => Math.max(...(await type(tab, TYPED_AT_ONCE))));

async function measure(name, throttle) {
  // What keys are held to at once is the design's number, not a reference's.
  const early = name === 'finder' || name === 'before' ? await typeAtOnce(name, throttle) : NaN;
  return visit(name, throttle, async (tab, first, devtools) => {
    const whole = await tab.evaluate(() => window.probe.whole());
    const idle = await tab.evaluate(() => window.probe.idle());
    // A person needs a moment to find the search box.
    await tab.waitForTimeout(values.quick ? 300 : 1500);
    const loaded = await tab.evaluate(() => window.probe.report());
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const stroke = median(await type(tab, TYPED));
    const { shift } = await tab.evaluate(() => window.probe.report());
    const { longest, tasks } = loaded;
    return { first, whole, idle, early, stroke, longest, heap: usedSize / 2 ** 20, shift, tasks };
  });
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const text = (number, digits) => (Number.isNaN(number) ? '' : number.toFixed(digits)).padStart(8);

const MEASURES = [
  { what: 'first', label: 'first group shown, ms', beside: 'lit' },
  { what: 'whole', label: 'whole list ready, ms', beside: 'lit' },
  { what: 'idle', label: 'nothing left to do, ms', beside: 'lit' },
  { what: 'early', label: 'slowest key from then on, ms' },
  { what: 'stroke', label: 'keystroke painted, ms', beside: 'lit' },
  { what: 'longest', label: 'longest task after feed, ms' },
  { what: 'heap', label: 'heap, MB', digits: 1, beside: 'plain' },
  { what: 'shift', label: 'layout shift', digits: 3 },
];

async function compare(size, throttle) {
  const runs = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of Object.keys(runs)) runs[name].push(await measure(name, throttle));
  console.log(
    `\n${size} groups, processor ${throttle}x slower, feed after ${delay} ms, medians of ${rounds}`,
  );
  const names = Object.keys(PAGES).map((name) => name.padStart(8));
  console.log(`${' '.repeat(32)}${names.join('')}   ratio`);
  for (const { what, label, digits = 0, beside } of MEASURES) {
    const of = Object.fromEntries(
      Object.keys(runs).map((name) => [name, median(runs[name].map((run) => run[what]))]),
    );
    const ratio = beside ? `${(of.finder / of[beside]).toFixed(2)}x ${beside}` : '';
    console.log(
      `  ${label.padEnd(30)}${Object.values(of)
        .map((each) => text(each, digits))
        .join('')}   ${ratio}`,
    );
  }
  if (values.tasks) console.log(runs.finder.map(({ tasks }) => JSON.stringify(tasks)).join('\n'));
}

try {
  for (const size of sizes) {
    files.set('/groups.json', JSON.stringify(makeGroups(size)));
    for (const throttle of numbers(values.throttle)) await compare(size, throttle);
  }
} finally {
  await browser.close();
  server.close();
}
