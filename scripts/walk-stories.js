// Opens every story of the built Storybook in Chromium: it renders, its play function passes, axe finds nothing in light and
// dark, nothing is asked of another host; every docs page shows its table.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findBrowsers } from './browsers.js';
import { listen, sendFile } from './serve.js';

const folder = 'storybook-static';
const { server, origin } = await listen(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (!(await sendFile(folder, pathname === '/' ? 'index.html' : pathname, response)))
    response.writeHead(404).end();
});
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { entries } = JSON.parse(await readFile(`${folder}/index.json`, 'utf8'));
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });

let passed = 0;
let failed = 0;
async function walk(entry, colorScheme) {
  const context = await browser.newContext({
    colorScheme,
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
  });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      faults.push(`asked ${request.url()}`);
  });
  await page.goto(`${origin}/iframe.html?id=${entry.id}&viewMode=${entry.type}`);
  if (entry.type === 'story') {
    const phase = await page
      .waitForFunction(
        (id) => {
          const story = globalThis.__STORYBOOK_PREVIEW__?.storyRenders?.find((render) => render.id === id);
          return (
            story && ['finished', 'completed', 'errored', 'aborted'].includes(story.phase) && story.phase
          );
        },
        entry.id,
        { timeout: 20_000 },
      )
      .then(
        (handle) => handle.jsonValue(),
        () => 'timed out',
      );
    if (!['finished', 'completed'].includes(phase)) faults.push(`phase: ${phase}`);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await globalThis.axe.run('#storybook-root', {
        rules: { region: { enabled: false } },
      });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    });
    faults.push(...violations);
  } else {
    await page
      .waitForSelector('#storybook-docs .sbdocs-content', { timeout: 20_000 })
      .catch(() => faults.push('no docs'));
  }
  await context.close();
  if (faults.length > 0) failed++;
  else passed++;
  if (faults.length > 0) console.log(`FAILED ${entry.id} (${colorScheme}): ${faults.join(' | ')}`);
}

for (const entry of Object.values(entries)) {
  await walk(entry, 'light');
  if (entry.type === 'story') await walk(entry, 'dark');
}
await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
