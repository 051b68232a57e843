import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { openPage, startChromium } from '../../scripts/browsers.js';
import { listen } from '../../scripts/serve.js';
import { testPages } from '../../scripts/test-pages.js';

/**
 * In Chromium alone, and not in the test runner: its driver loses the page when a frame in it forbids all markup from
 * scripts.
 */
describe('a page that forbids any markup from scripts', () => {
  let browser: Browser;
  let stop: () => void;
  let origin: string;

  before(async () => {
    const made = await listen(async (request: IncomingMessage, response: ServerResponse) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      await testPages({ path: pathname, origin, res: response }, () => {
        if (!/^\/dist\/clinic-widgets/.test(pathname)) response.writeHead(404).end();
        else response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(`.${pathname}`));
      });
    });
    origin = made.origin;
    stop = () => made.server.close();
    browser = await startChromium();
  });
  after(async () => {
    await browser.close();
    stop();
  });

  it('shows the children of every tag, and throws nothing', async () => {
    const page = await openPage(browser);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${origin}/__pages/markup-refused`);
    await page.waitForFunction(() =>
      [...document.body.children].every(
        (element) => element.shadowRoot?.firstElementChild?.localName === 'slot',
      ),
    );
    expect(await page.innerText('body'))
      .to.contain('Contact in words')
      .and.to.contain('Finder in words');
    expect(faults).to.deep.equal([]);
    await page.close();
  });

  it('shows them where no part may be loaded, and says so once a file', async () => {
    const page = await openPage(browser);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${origin}/__pages/markup-refused-in-parts`);
    const lines = await page.waitForFunction(() => {
      const { warnings } = (window as unknown as { recorded: { warnings: string[] } }).recorded;
      return warnings.length === 5 && warnings;
    });
    expect(new Set((await lines.jsonValue()) || []).size).to.equal(5);
    expect(await page.innerText('body'))
      .to.contain('Contact in words')
      .and.to.contain('Finder in words');
    expect(faults).to.deep.equal([]);
    await page.close();
  });
});
