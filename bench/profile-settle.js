// How long a clinic profile of 1 MB with 1,000 groups keeps the main thread busy until it is settled, in Chromium:
// node bench/profile-settle.js [runs]. Needs a build. Each run is a new page, so that no code is warm, as on a visit;
// medians are printed. Drawing is not in it: bench/finder.js looks at that.
import { startChromium } from '../scripts/browsers.js';
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

const { server, origin } = await listen(async (request, response) => {
  const path = new URL(request.url, 'http://bench.invalid').pathname;
  if (path === '/profile.json')
    return response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  if (path === '/')
    return response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">');
  return (await sendFile('.', path, response)) || response.writeHead(404).end();
});
const browser = await startChromium();

/** Runs in the page: the modules the tags use, timed from the bytes on. */
async function settle() {
  const load = (path) => import(`/dist/${path}.js`);
  const { ReceivedBody } = await load('shared/net/decode');
  const { checkProfile } = await load('profile/check-profile');
  const { profileIn } = await load('profile/profile-in');
  const { readingFeedData } = await load('support-group-finder/feeds/detect');
  const { firstGroups, FIRST } = await load('support-group-finder/state/first-groups');
  const bytes = new Uint8Array(await (await fetch('/profile.json')).arrayBuffer());
  // The clock of a zone is opened by each page, with groups or without.
  const visitor = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  const start = performance.now();
  const { profile } = checkProfile(ReceivedBody.of(bytes).decode().text);
  profileIn(profile, 'es');
  const checked = performance.now() - start;

  const reading = readingFeedData(profile.groups, { source: 'bench', timeZone: profile.clinic.timeZone });
  const began = performance.now();
  let step = reading.next();
  while (!step.value) step = reading.next();
  firstGroups(step.value, { visitor }, Date.now(), FIRST);
  const first = performance.now() - began;
  while (!step.done) step = reading.next();
  return { checked, first, others: performance.now() - began - first, groups: step.value.groups.length };
}

/** The least there is to do: the same bytes as text and as plain data. */
async function parse() {
  const bytes = new Uint8Array(await (await fetch('/profile.json')).arrayBuffer());
  const start = performance.now();
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  return performance.now() - start;
}

async function inNewPage(work) {
  const page = await browser.newPage();
  await page.goto(origin);
  const result = await page.evaluate(work);
  await page.close();
  return result;
}

const all = [];
const least = [];
for (let run = 0; run < runs; run += 1) {
  least.push(await inNewPage(parse));
  all.push(await inNewPage(settle));
}
await browser.close();
server.close();

const floor = median(least);
const print = (label, value) => {
  console.log(
    `${label.padEnd(52)}${value.toFixed(1).padStart(6)} ms ${(value / floor).toFixed(1).padStart(5)}x`,
  );
};
console.log(
  `${(body.length / 1e6).toFixed(2)} MB, ${all[0].groups} groups; medians of ${runs}, ratios to the first line`,
);
print('decode and parse, nothing else', floor);
print('settled: decoded, parsed, checked, put into a language', median(all.map(({ checked }) => checked)));
print('the finder then: what comes first, and its groups', median(all.map(({ first }) => first)));
print('and the other groups, 16 ms at a time', median(all.map(({ others }) => others)));
