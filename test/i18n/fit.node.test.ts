import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { tileAt } from '../../demo/tiles.js';
import { openPage, startChromium } from '../../scripts/browsers.js';
import { listen } from '../../scripts/serve.js';
import { TAGS } from '../../src/i18n/tags.js';

/** Words 40 % longer than the English. */
const PSEUDO = 'en-XA';
/** From right to left, and with long words; `npm run test:languages` has all. */
const SAMPLE = ['fa', PSEUDO];
const asked = process.env['LANGUAGES'];
const LANGUAGES = asked === 'all' ? ['en', 'es', ...TAGS, PSEUDO] : (asked?.split(' ') ?? SAMPLE);
const WIDTHS = [320, 1280];
const ELEMENTS = [
  'clinic-medicare-banner',
  'clinic-objectives-list',
  'clinic-contact-cta',
  'clinic-support-group-finder',
] as const;

type Fit = typeof import('./fit/page.js');
type Shown = Window & { readonly fit: Fit };

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every state</title>
<style>body { margin: 0; font: 16px/1.5 sans-serif } .large > * { font-size: 200% } * { content-visibility: visible !important }</style>
<body><script type="module">import * as fit from '/page.js'; window.fit = fit;</script>`;

describe('every state of every tag fits, in a language', () => {
  let browser: Browser;
  let tab: Page;
  let origin: string;
  let stop: () => void;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: ['test/i18n/fit/page.ts'],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'chrome120',
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    });
    const made = await listen((request: IncomingMessage, response: ServerResponse) => {
      const { url = '' } = request;
      const tile = tileAt(url);
      const [type, body] = tile
        ? ['image/svg+xml', tile]
        : url === '/page.js'
          ? ['text/javascript', outputFiles[0]?.contents]
          : ['text/html', PAGE];
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    origin = made.origin;
    stop = () => {
      made.server.closeAllConnections();
      made.server.close();
    };
    browser = await startChromium();
    tab = await openPage(browser, {
      locale: 'en-US',
      timezoneId: 'America/Los_Angeles',
      reducedMotion: 'reduce',
    });
  });
  after(async () => {
    await browser.close();
    stop();
  });

  for (const element of ELEMENTS)
    it(`<${element}> in ${LANGUAGES.length} languages, at ${WIDTHS.join(' and ')} px`, async () => {
      await tab.setViewportSize({ width: 1280, height: 900 });
      await tab.goto(`${origin}/`);
      await tab.waitForFunction(() => 'fit' in window);
      await tab.evaluate((name) => (window as unknown as Shown).fit.show(name), element);
      const found: string[] = [];
      const heard = new Set<string>();
      for (const language of LANGUAGES) {
        heard.add(await tab.evaluate((tag) => (window as unknown as Shown).fit.speak(tag), language));
        for (const width of WIDTHS) {
          await tab.setViewportSize({ width, height: 900 });
          const faults = await tab.evaluate(() => (window as unknown as Shown).fit.faults());
          found.push(...faults.map((fault) => `${language}, ${width}: ${fault}`));
        }
      }
      expect(heard.size).to.equal(LANGUAGES.length);
      expect(found.join('\n')).to.equal('');
    });
});
