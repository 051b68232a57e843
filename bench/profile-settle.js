// How long a clinic profile of 1 MB with 1,000 groups keeps the page busy: node bench/profile-settle.js [runs]
// Needs a build. Prints medians: the reader's own work, as functions, and all the main thread did in Chromium from the
// moment the four tags were given the profile until they showed it.
import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright-core';
import { decodeFeed } from '../dist/shared/decode.js';
import { checkProfile } from '../dist/profile/check-profile.js';
import { profileIn } from '../dist/profile/profile-in.js';
import { readFeedData } from '../dist/support-group-finder/feeds/detect.js';
import { CHROMIUM_ARGS, findBrowsers } from '../scripts/browsers.js';
import { listen, sendFile } from '../scripts/serve.js';

const runs = Number(process.argv[2] ?? 15);
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const group = (at) => ({
  slug: `group-${at}`,
  name: `Group ${at} of the valley`,
  day: at % 7,
  time: `${String(6 + (at % 15)).padStart(2, '0')}:30`,
  end_time: `${String(7 + (at % 15)).padStart(2, '0')}:45`,
  location: `Hall ${at % 90}`,
  formatted_address: `${at} Oak Street, Medford, OR 97501, USA`,
  latitude: 42.3 + at / 1e5,
  longitude: -122.8 - at / 1e5,
  types: ['O', at % 3 ? 'X' : 'AL-AN'],
  notes: 'Use the side door. '.repeat(36).slice(0, 680),
});
const body = JSON.stringify({
  version: '1.0',
  publisher: { name: 'Pine Clinics', url: 'https://pine.example/' },
  language: 'en',
  updated: '2026-11-20',
  clinic: { name: 'Pine Clinic', phone: '(541) 555-0100', timeZone: 'America/Los_Angeles' },
  medicare: { status: 'accepting', enrolled: true },
  objectives: { preset: 'group-therapy' },
  contact: { hours: 'Mo-Fr 05:30-14:00' },
  groups: Array.from({ length: 1000 }, (_, at) => group(at)),
});
const bytes = new TextEncoder().encode(body);

const reading = Array.from({ length: runs }, () => {
  const start = performance.now();
  const { profile } = checkProfile(decodeFeed(bytes).text);
  if (profile) profileIn(profile, 'es');
  return performance.now() - start;
});
console.log(`${(bytes.length / 1e6).toFixed(2)} MB, 1,000 groups; medians of ${runs}`);
const listing = Array.from({ length: runs }, () => {
  const { profile } = checkProfile(decodeFeed(bytes).text);
  const start = performance.now();
  readFeedData(profile.groups, { source: 'bench' });
  return performance.now() - start;
});
console.log(`decode, parse and check       ${median(reading).toFixed(1)} ms (Node)`);
console.log(`read the groups               ${median(listing).toFixed(1)} ms (Node)`);

const PAGE = (tags) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
<script type="module" src="/dist/clinic-widgets.js"></script><body>${tags.map((tag) => `<clinic-${tag} phone="1">…</clinic-${tag}>`).join('')}`;
const READERS = ['medicare-banner', 'objectives-list', 'contact-cta'];
const { server, origin } = await listen(async (request, response) => {
  const path = new URL(request.url, 'http://bench.invalid').pathname;
  if (path === '/profile.json')
    return response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  if (path === '/three') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE(READERS));
  if (path === '/four')
    return response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(PAGE([...READERS, 'support-group-finder']));
  return (await sendFile('.', path, response)) || response.writeHead(404).end();
});
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });

/** Milliseconds of script, and of everything, on the main thread while the tags take the profile over. */
async function settle(path, shows) {
  const page = await browser.newPage();
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  const before = await read();
  await page.evaluate(() => {
    for (const tag of document.querySelectorAll('body > *')) tag.setAttribute('src', '/profile.json');
  });
  await page.waitForFunction(shows);
  const after = await read();
  await page.close();
  return {
    script: after.ScriptDuration - before.ScriptDuration,
    all: after.TaskDuration - before.TaskDuration,
  };
}

const shown = (selector) =>
  `document.querySelector('clinic-${selector}')?.shadowRoot?.querySelector('.source') !== null`;
for (const [name, path, shows] of [
  ['three tags without the finder', '/three', shown('contact-cta')],
  ['four tags, 1,000 groups listed', '/four', shown('support-group-finder')],
]) {
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await settle(path, shows));
  const script = median(all.map((each) => each.script)).toFixed(1);
  const whole = median(all.map((each) => each.all)).toFixed(1);
  console.log(`${name.padEnd(30)}${script} ms script, ${whole} ms with style, layout and paint`);
}
await browser.close();
server.close();
