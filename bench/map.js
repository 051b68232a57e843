// How smoothly a map of 100,000 groups moves: node bench/map.js [GROUPS]. Prints frame times of dragging and zooming in Chromium,
// over images made here. For reading, not a test: a busy machine has other numbers.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { tileAt } from '../demo/tiles.js';
import { CHROMIUM_ARGS, findBrowsers } from '../scripts/browsers.js';
import { listen } from '../scripts/serve.js';

const COUNT = Number(process.argv[2] ?? 100_000);
const groups = Array.from({ length: COUNT }, (_, at) => ({
  name: `Group ${at}`,
  slug: `g${at}`,
  day: at % 7,
  time: '18:00',
  location: `Hall ${at}`,
  formatted_address: `${at} Elm St, Medford, OR`,
  // Spread over the states, the same each time.
  latitude: 26 + ((at * 7919) % 220_000) / 10_000,
  longitude: -123 + ((at * 104_729) % 550_000) / 10_000,
}));
const body = JSON.stringify(groups);

const { server, origin } = await listen((request, response) => {
  const { pathname } = new URL(request.url, 'http://bench.invalid');
  const tile = tileAt(pathname);
  const [type, content] = tile
    ? ['image/svg+xml', tile]
    : pathname === '/bundle.js'
      ? ['text/javascript', readFileSync('dist/clinic-widgets.all.min.js')]
      : pathname === '/groups.json'
        ? ['application/json', body]
        : [
            'text/html',
            `<!doctype html><meta charset="utf-8"><script type="module" src="/bundle.js"></script>
<clinic-support-group-finder feed="/groups.json" map-tiles="/tiles/light/{z}/{x}/{y}.svg" map-credit="Made here"></clinic-support-group-finder>`,
          ];
  response.writeHead(200, { 'content-type': type }).end(content);
});

const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(origin);
const finder = page.locator('clinic-support-group-finder');
await finder.locator('.map-offer button').waitFor({ timeout: 180_000 });
const start = performance.now();
await finder.locator('.map-offer button').click();
await finder.locator('.map-pin').first().waitFor({ timeout: 180_000 });
console.log(`${COUNT} groups: ${Math.round(performance.now() - start)} ms from the tap to the pins`);

/** Times of the frames that are drawn while something is done. */
async function framesOf(name, act) {
  await page.evaluate(() => {
    const times = [];
    let last = performance.now();
    const next = (now) => {
      times.push(now - last);
      last = now;
      globalThis.frame = globalThis.requestAnimationFrame(next);
    };
    globalThis.times = times;
    globalThis.frame = globalThis.requestAnimationFrame(next);
  });
  await act();
  const times = await page.evaluate(() => {
    globalThis.cancelAnimationFrame(globalThis.frame);
    return globalThis.times.slice(1);
  });
  times.sort((one, other) => one - other);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))]?.toFixed(1);
  console.log(
    `${name}: ${times.length} frames, median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms`,
  );
}

const box = await finder.locator('.map-view').boundingBox();
const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
const drag = async () => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 120; step += 1)
    await page.mouse.move(x + 150 * Math.sin(step / 12), y + 100 * Math.sin(step / 9));
  await page.mouse.up();
};
await framesOf('drag, the whole country', drag);
for (const key of ['+', '+', '+', '+', '-', '-'])
  await framesOf(`zoom ${key}`, async () => {
    await finder.locator('.map-view').press(key);
    await page.waitForTimeout(600);
  });
await framesOf('drag, nearer', drag);

await browser.close();
server.close();
