import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { serveDemo } from '../../demo/sites.js';
import { openPage, startChromium } from '../../scripts/browsers.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens Studio, ready to use. @returns what the browser complained of, and what was asked for elsewhere, as it comes. */
export async function openStudio(
  browser: Browser,
  site: string,
  place = '',
  options: Parameters<typeof openPage>[1] = {},
): Promise<{ page: Page; said: string[] }> {
  // Axe is put into the page by the test; the page's own policy would not have it.
  const page = await openPage(browser, { bypassCSP: true, ...options });
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== site) said.push(request.url());
  });
  await page.goto(`${site}/studio/${place}`);
  await page.locator('main details').first().waitFor();
  return { page, said };
}

/** Studio in the demo, for the tests of one `describe`. @param place what opens: `#profile`, or the page builder. */
export function studioOfDemo(place = ''): {
  readonly open: (options?: Parameters<typeof openPage>[1]) => ReturnType<typeof openStudio>;
  /** A page that opens nothing yet. */
  readonly openBlank: () => Promise<Page>;
} {
  let browser: Browser;
  let demo: Awaited<ReturnType<typeof serveDemo>>;
  before(async () => {
    browser = await startChromium();
    demo = await serveDemo({ receivedFile: '/dev/null' });
  });
  after(async () => {
    await browser.close();
    demo.stop();
  });
  return {
    open: (options) => openStudio(browser, demo.clinic, place, options),
    openBlank: () => openPage(browser),
  };
}

/** What axe finds on Studio's own page. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: {
        run(
          context: unknown,
          options: unknown,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await checker.run({ exclude: ['iframe'] }, { iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** Goes by Tab, and no other way, to what matches: back where it stands before. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let at = 0; at < 400; at++) {
    const way = await page.evaluate((wanted) => {
      const { activeElement: active } = document;
      if (active?.matches(wanted)) return '';
      const aim = document.querySelector(wanted);
      const isBefore =
        active &&
        active !== document.body &&
        aim &&
        active.compareDocumentPosition(aim) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore ? 'Shift+Tab' : 'Tab';
    }, selector);
    if (way === '') return;
    await page.keyboard.press(way);
  }
  throw new Error(`Tab never comes to ${selector}.`);
}

/** Writes over what a field holds that has the focus. @param isAtOnce as an input method does, not key by key. */
export async function typeOver(page: Page, text: string, isAtOnce = false): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await (isAtOnce ? page.keyboard.insertText(text) : page.keyboard.type(text));
}
