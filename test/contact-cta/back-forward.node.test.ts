import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM_ARGS, openPage, startChromium } from '../../scripts/browsers.js';
import { listen } from '../../scripts/serve.js';

const page = (body: string): string => `<!doctype html><html lang="en"><title>Contact</title>
<script type="module" src="/dist/clinic-widgets.all.min.js"></script>
${body}`;
const FORM =
  '<clinic-contact-cta phone="(541) 555-0100" hours="Mo-Su 09:00-17:00" time-zone="UTC" endpoint="/enquiry"></clinic-contact-cta>';
const PAGES: Readonly<Record<string, string>> = {
  '/': page(FORM),
  '/groups': page(
    '<clinic-support-group-finder feed="/groups.json" time-zone="UTC"></clinic-support-group-finder>',
  ),
};
const GROUPS = JSON.stringify([
  {
    name: 'Noon Circle',
    day: [0, 1, 2, 3, 4, 5, 6],
    time: '12:00',
    end_time: '13:00',
    timezone: 'UTC',
    conference_url: 'https://meet.example/a',
  },
]);
/** Half past eleven. The page's clock goes on by as much as it is told. */
const CLOCK = `{
  const start = performance.now();
  let ahead = 0;
  Date.now = () => Date.UTC(2026, 10, 23, 11, 30) + performance.now() - start + ahead;
  addEventListener('pagehide', () => { ahead += 3600000; });
}`;

describe('a page that is left and come back to', () => {
  let browser: Browser;
  let stop: () => void;
  let origin: string;
  /** Answers that are held back. */
  let held: ServerResponse[];

  before(async () => {
    const made = await listen((request: IncomingMessage, response: ServerResponse) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/enquiry' || pathname === '/groups.json') {
        held.push(response);
        return;
      }
      const isBundle = pathname === '/dist/clinic-widgets.all.min.js';
      response.writeHead(200, { 'content-type': isBundle ? 'text/javascript' : 'text/html' });
      response.end(
        isBundle
          ? readFileSync('dist/clinic-widgets.all.min.js')
          : (PAGES[pathname] ?? '<title>Elsewhere</title>'),
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

  beforeEach(() => {
    held = [];
  });

  /** Opens a page that says in its title how it was shown, at its own clock. */
  async function open(path: string): Promise<Page> {
    const tab = await openPage(browser);
    await tab.addInitScript(CLOCK);
    await tab.addInitScript(
      "addEventListener('pageshow', ({ persisted }) => { if (persisted) document.title = 'from the cache'; })",
    );
    tab.on('dialog', (dialog) => void dialog.accept());
    await tab.goto(origin + path);
    return tab;
  }
  async function goAndComeBack(tab: Page): Promise<void> {
    await tab.goto(`${origin}/elsewhere`);
    await tab.goBack({ waitUntil: 'commit' });
    await tab.waitForFunction(() => document.title === 'from the cache');
  }
  const isHeld = async (): Promise<ServerResponse> => {
    while (!held[0]) await new Promise((resume) => setTimeout(resume, 10));
    return held[0];
  };

  it('shows the time it is, not the time it was', async () => {
    const tab = await open('/groups');
    (await isHeld()).writeHead(200, { 'content-type': 'application/json' }).end(GROUPS);
    const shown = (): Promise<string> =>
      tab.evaluate(
        () => document.querySelector('clinic-support-group-finder')?.shadowRoot?.textContent ?? '',
      );
    await tab
      .getByText(/In 30 min/)
      .first()
      .waitFor();
    await goAndComeBack(tab);
    await tab
      .getByText(/on now/i)
      .first()
      .waitFor();
    expect(await shown()).not.to.match(/In 30 min/);
    await tab.close();
  });

  it('shows groups that were asked for when the page was left', async () => {
    const tab = await open('/groups');
    const answer = await isHeld();
    await goAndComeBack(tab);
    answer.writeHead(200, { 'content-type': 'application/json' }).end(GROUPS);
    // Where the browser cut the request, they are asked for anew.
    held
      .slice(1)
      .forEach((again) => again.writeHead(200, { 'content-type': 'application/json' }).end(GROUPS));
    await tab.getByText('Noon Circle').first().waitFor();
    await tab.close();
  });

  for (const end of ['answered', 'cut'] as const)
    it(`says what became of a message that was under way, and keeps it, where it is ${end}`, async () => {
      const tab = await open('/');
      await tab.getByLabel('Your name').fill('Sam');
      await tab.getByLabel('Phone number').fill('541 555 0123');
      await tab.getByLabel('Your message').fill('Please call after six.');
      await tab.getByRole('button', { name: /send/i }).click();
      const answer = await isHeld();
      await goAndComeBack(tab);
      if (end === 'cut') answer.destroy();
      else answer.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
      const outcome = end === 'cut' ? /trying again is safe/i : /your message was sent|trying again is safe/i;
      await tab.getByText(outcome).first().waitFor();
      if (await tab.getByText(/trying again is safe/i).count())
        expect(await tab.getByRole('textbox', { name: 'Your message' }).inputValue()).to.equal(
          'Please call after six.',
        );
      await tab.close();
    });

  it('asks about an enquiry half written before it is left, which still stands there after Back', async () => {
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
