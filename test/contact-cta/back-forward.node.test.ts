import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { CHROMIUM_ARGS, openPage, startChromium } from '../../scripts/browsers.js';
import { listen } from '../../scripts/serve.js';

const PAGE = `<!doctype html><html lang="en"><title>Contact</title>
<script type="module" src="/dist/clinic-widgets.all.min.js"></script>
<clinic-contact-cta phone="(541) 555-0100" endpoint="/enquiry"></clinic-contact-cta>`;

describe('an enquiry half written when the page is left and come back to', () => {
  let browser: Browser;
  let stop: () => void;
  let origin: string;

  before(async () => {
    const made = await listen((request: IncomingMessage, response: ServerResponse) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const isBundle = pathname === '/dist/clinic-widgets.all.min.js';
      response.writeHead(200, { 'content-type': isBundle ? 'text/javascript' : 'text/html' });
      response.end(
        isBundle
          ? readFileSync('dist/clinic-widgets.all.min.js')
          : pathname === '/'
            ? PAGE
            : '<title>Elsewhere</title>',
      );
    });
    origin = made.origin;
    stop = () => {
      made.server.closeAllConnections();
      made.server.close();
    };
    // Playwright turns the back/forward cache off by itself.
    browser = await startChromium({
      args: [...CHROMIUM_ARGS, '--enable-features=BackForwardCache'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  after(async () => {
    await browser.close();
    stop();
  });

  it('is asked about before leaving, and still stands there after Back', async () => {
    const page = await openPage(browser);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += dialog.type() === 'beforeunload' ? 1 : 0;
      void dialog.accept();
    });
    await page.goto(`${origin}/`);
    await page.getByLabel('Your name').fill('Sam');
    await page.getByLabel('Your message').fill('Please call after six.');
    await page.evaluate(() => {
      addEventListener('pageshow', (event) => {
        document.title = event.persisted ? 'from the cache' : 'loaded again';
      });
    });
    await page.goto(`${origin}/elsewhere`);
    expect(asked).to.equal(1);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.title !== 'Elsewhere');
    expect(await page.title()).to.equal('from the cache');
    expect(await page.getByLabel('Your name').inputValue()).to.equal('Sam');
    expect(await page.getByLabel('Your message').inputValue()).to.equal('Please call after six.');
    await page.close();
  });
});
