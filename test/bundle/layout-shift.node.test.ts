import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { openPage, startChromium } from '../../scripts/browsers.js';
import { listen } from '../../scripts/serve.js';

const LIST = `<ul>
  <li><b>Hope</b> – Seeing others get better.</li>
  <li><b>Altruism</b> – Finding worth in helping others.</li>
  <li><b>Universality</b> – Nobody is alone in this.</li>
</ul>`;

const TAGS: Readonly<Record<string, string>> = {
  'the objectives list, a preset alone':
    '<clinic-objectives-list preset="group-therapy"></clinic-objectives-list>',
  'the objectives list, with children': `<clinic-objectives-list layout="cards">${LIST}</clinic-objectives-list>`,
  'the objectives list, an accordion with a switch':
    '<clinic-objectives-list preset="support-group-benefits" layout="accordion" audience-switch></clinic-objectives-list>',
  'the banner':
    '<clinic-medicare-banner status="accepting" enrolled phone="541-555-0100" scheduling="24/7">Call us.</clinic-medicare-banner>',
};

const PROFILE = 'demo/profiles/pear-blossom.json';

/** Scores every shift from before the first paint on. */
const WATCH = `window.shifted = 0;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shifted += value; })
  .observe({ type: 'layout-shift', buffered: true });`;

const pageOf = (
  tag: string,
  script: string,
  css = '',
): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Clinic</title><style>${css}</style><script>${WATCH}</script>${script}
<body><h1>Welcome</h1>${tag}<main><h2>Below</h2>${'<p>Words that must stay where they are.</p>'.repeat(12)}</main>`;

const BLOCKING = '<script type="module" blocking="render" src="/clinic-widgets.all.min.js"></script>';
const LATE = '<script type="module" src="/clinic-widgets.all.min.js"></script>';

describe('a page on which the tags appear', () => {
  let browser: Browser;
  /** One for all: opening another costs a second of work. */
  let tab: Page;
  let origin: string;
  let stop: () => void;
  let page = '';

  before(async () => {
    const bundle = readFileSync('dist/clinic-widgets.all.min.js');
    const made = await listen((request: IncomingMessage, response: ServerResponse) => {
      if (request.url === '/profile.json') {
        const profile = readFileSync(PROFILE);
        setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(profile), 300);
        return undefined;
      }
      if (request.url !== '/clinic-widgets.all.min.js')
        return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
      // Late enough for the browser to paint what it has before.
      const headers = { 'content-type': 'text/javascript', 'cache-control': 'no-store' };
      setTimeout(() => response.writeHead(200, headers).end(bundle), 600);
      return undefined;
    });
    origin = made.origin;
    stop = () => {
      made.server.closeAllConnections();
      made.server.close();
    };
    browser = await startChromium();
    tab = await openPage(browser);
  });
  after(async () => {
    await browser.close();
    stop();
  });

  /** Cumulative layout shift, and whether the fallback was painted before the tag. */
  async function shiftOf(content: string, width: number): Promise<{ shifted: number; below: number }> {
    page = content;
    await tab.setViewportSize({ width, height: 900 });
    await tab.goto(`${origin}/`);
    await tab.waitForFunction(() => {
      const tag = document.querySelector<HTMLElement & { hasUpdated?: boolean }>(
        'body > :not(h1, main, script)',
      );
      // Styles stand in the page only while what was prerendered does.
      return (
        tag?.hasUpdated && tag.shadowRoot?.querySelector('.frame') && !tag.shadowRoot.querySelector('style')
      );
    });
    return tab.evaluate(async () => {
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
      const { shifted } = window as unknown as { shifted: number };
      return { shifted, below: document.querySelector('main')?.offsetTop ?? 0 };
    });
  }

  for (const [name, tag] of Object.entries(TAGS)) {
    for (const width of [390, 1280]) {
      it(`${name}, ${width} px: moves nothing with blocking="render", nor where its height is held`, async () => {
        const blocking = await shiftOf(pageOf(tag, BLOCKING), width);
        expect(blocking.shifted).to.equal(0);
        const tagName = /<([\w-]+)/.exec(tag)?.[1] ?? '';
        const css = `${tagName} { display: block; min-block-size: ${blocking.below}px }`;
        expect((await shiftOf(pageOf(tag, LATE, css), width)).shifted).to.equal(0);
      });
    }
  }

  const FROM_PROFILE = ['medicare-banner', 'objectives-list', 'contact-cta', 'support-group-finder']
    .map((tag) => `<clinic-${tag} src="/profile.json"><p>Call us.</p></clinic-${tag}>`)
    .join('');

  /** The page with all it shows from the profile, filled in by the command line. */
  function prerendered(): string {
    const file = join(mkdtempSync(join(tmpdir(), 'clinic-widgets-')), 'page.html');
    writeFileSync(file, pageOf(FROM_PROFILE, LATE));
    const command = [
      'dist/cli/clinic-widgets.js',
      'prerender',
      file,
      '--profile',
      PROFILE,
      '--url',
      `${origin}/`,
    ];
    return execFileSync(process.execPath, command, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, NODE_V8_COVERAGE: '' },
    });
  }

  it('moves nothing where it was prerendered, though script and profile come late', async () => {
    const filled = prerendered();
    for (const width of [390, 1280]) {
      expect((await shiftOf(filled, width)).shifted, `${width} px`).to.equal(0);
      expect((await shiftOf(pageOf(FROM_PROFILE, LATE), width)).shifted, 'is measured at all').to.be.above(0);
    }
  });

  it('has nothing that needs a script where it was prerendered and none comes', async () => {
    page = prerendered();
    const bare = await openPage(browser, { javaScriptEnabled: false });
    await bare.goto(`${origin}/`);
    const isShown = (selector: string): Promise<boolean> => bare.locator(selector).first().isVisible();
    for (const dead of ['#search', '.chip', '[role="status"]', '.found'])
      expect(await isShown(`clinic-support-group-finder ${dead}`), dead).to.equal(false);
    for (const alive of ['.standing .row', '.unscripted a[href^="tel:"]'])
      expect(await isShown(`clinic-support-group-finder ${alive}`), alive).to.equal(true);
    await bare.context().close();
  });

  it('is measured at all: a late tag without held height does move what is below', async () => {
    const [tag = ''] = Object.values(TAGS);
    expect((await shiftOf(pageOf(tag, LATE), 390)).shifted).to.be.above(0);
  });
});
