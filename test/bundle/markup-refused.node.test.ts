import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { openPage, startChromium } from '../../scripts/browsers.js';
import { listen } from '../../scripts/serve.js';
import { TAG_NAMES } from '../../src/shared/elements/tag-names.js';
import { testPages } from '../../scripts/test-pages.js';

type Parts = Readonly<Record<string, { readonly file: string; readonly needs: readonly string[] }>>;

/** The files of these parts and of all they need, in the order of the alphabet. */
function filesOf(names: readonly string[]): readonly string[] {
  const parts = JSON.parse(readFileSync('dist/parts.json', 'utf8')) as Parts;
  const files = new Set<string>();
  const add = (name: string): void => {
    files.add(parts[name]?.file ?? name);
    for (const needed of parts[name]?.needs ?? []) add(needed);
  };
  for (const name of names) add(name);
  return [...files].sort();
}

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
    const wanted = filesOf([...TAG_NAMES, 'enquiry-form']);
    const lines = await page.waitForFunction((count) => {
      const { warnings } = (window as unknown as { recorded: { warnings: string[] } }).recorded;
      return warnings.length >= count && warnings;
    }, wanted.length);
    const named = ((await lines.jsonValue()) || []).map((line) => /clinic-widgets\.\S+\.js/.exec(line)?.[0]);
    expect(named.sort()).to.deep.equal(wanted);
    expect(await page.innerText('body'))
      .to.contain('Contact in words')
      .and.to.contain('Finder in words');
    expect(faults).to.deep.equal([]);
    await page.close();
  });
});
