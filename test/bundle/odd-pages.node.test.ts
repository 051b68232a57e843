import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openPage, startChromium } from '../../scripts/browsers.js';
import { listen, sendFile } from '../../scripts/serve.js';
import { ODD_PAGES, type OddPage } from './odd-pages.js';

const TAGS = `
  <clinic-medicare-banner status="accepting" clinic="Pear Blossom Clinic" phone="(541) 555-0100">Banner</clinic-medicare-banner>
  <clinic-objectives-list><ul><li>Hope: seeing others get better.</li><li>Altruism: helping others.</li></ul></clinic-objectives-list>
  <clinic-contact-cta phone="(541) 555-0100" endpoint="/enquiry">Contact</clinic-contact-cta>
  <clinic-support-group-finder feed="/groups.json" time-zone="America/Los_Angeles" phone="(541) 555-0100">Finder</clinic-support-group-finder>`;
const GROUPS = JSON.stringify([
  {
    name: 'Morning Circle',
    slug: 'morning',
    day: [0, 1, 2, 3, 4, 5, 6],
    time: '06:30',
    conference_url: 'https://meet.example/a',
  },
]);
const BUNDLE = '<script type="module" src="/dist/clinic-widgets.min.js"></script>';

function write({
  root = 'lang="en"',
  head = '',
  script = BUNDLE,
  body = '@',
  doctype,
  type,
}: OddPage): string {
  const isXml = type?.includes('xml');
  const tags = body.replaceAll('@@', encodeURIComponent(TAGS)).replaceAll('@', TAGS);
  const space = isXml ? ' xmlns="http://www.w3.org/1999/xhtml"' : '';
  return (
    (doctype ?? (isXml ? '' : '<!doctype html>')) +
    `<html ${root}${space}><head><meta charset="utf-8"/><title>Odd</title>${head}${script}</head><body><main>${tags}</main></body></html>`
  );
}

/** What a visitor doesn't see of the four tags; elements may stand in the place of the document's own methods. */
const LOOK = `(() => {
  const faults = [];
  const EXPECTED = { 'medicare-banner': /now accepts Medicare|ya acepta/, 'objectives-list': /Hope/, 'contact-cta': /\\(541\\) 555-0100/, 'support-group-finder': /Morning Circle/ };
  for (const [name, words] of Object.entries(EXPECTED)) {
    const root = Document.prototype.querySelector.call(document, 'clinic-' + name)?.shadowRoot;
    const shown = root?.textContent ?? '';
    if (!words.test(shown)) { faults.push(name + ' shows ' + shown.trim().slice(0, 40)); continue; }
    const box = [...root.children].find((each) => each.localName !== 'style');
    const { width, height } = box.getBoundingClientRect();
    if (width < 200 || height < 20) faults.push(name + ' is ' + width + ' x ' + height);
    if (getComputedStyle(box).visibility !== 'visible') faults.push(name + ' is out of sight');
  }
  return faults.join(', ');
})()`;
/** Where a field of ours is clicked; what drives the browser would trip over forms whose fields are named like their methods. */
const placeOf = (field: string): string => `(() => {
  const { shadowRoot } = Document.prototype.querySelector.call(document, 'clinic-contact-cta');
  const place = shadowRoot.querySelector('.row [name=${field}]');
  place.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top } = place.getBoundingClientRect();
  return [left + 20, top + 8];
})()`;
const DATA = `Object.fromEntries(Document.prototype.querySelector.call(document, 'clinic-contact-cta').enquiryData())`;
const TYPED = { name: 'Sam Pine', message: 'Hello, please call\nafter six.' };

describe('the bundle on odd pages', () => {
  let browser: Browser;
  let tabs: BrowserContext;
  let origin: string;
  let stop: () => void;
  let page: OddPage = {};
  let tab: Page;
  let faults: string[];

  before(async () => {
    const made = await listen(async (request: IncomingMessage, response: ServerResponse) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/dist/') && (await sendFile('dist', pathname.slice(6), response))) return;
      const [type, body] =
        pathname === '/page'
          ? [page.type ?? 'text/html', write(page)]
          : ['application/json', pathname === '/groups.json' ? GROUPS : '{"ok":true}'];
      response.writeHead(200, { 'content-type': type, ...(pathname === '/page' && page.headers) }).end(body);
    });
    origin = made.origin;
    stop = () => {
      made.server.closeAllConnections();
      made.server.close();
    };
    browser = await startChromium();
    tabs = (await openPage(browser, { viewport: { width: 1000, height: 800 } })).context();
  });
  after(async () => {
    await browser.close();
    stop();
  });
  afterEach(async () => {
    await tab.close();
  });

  async function open(odd: OddPage): Promise<void> {
    page = odd;
    tab = await tabs.newPage();
    faults = [];
    tab.on('pageerror', (error) => faults.push(String(error)));
    tab.on('console', (line) => {
      if (line.text().includes('could not be shown')) faults.push(line.text());
    });
    await tab.goto(`${origin}/page`);
  }

  const allSeen = (): Promise<unknown> => tab.waitForFunction(`${LOOK} === ''`);

  for (const [name, odd] of Object.entries(ODD_PAGES))
    it(`where ${name}`, async () => {
      await open(odd);
      if (odd.unshown) {
        while (faults.length < 4) await tab.waitForEvent('console');
        const words = await tab.evaluate('document.body.innerText');
        expect(words).to.match(/Banner\s+Hope: .*\s+Altruism: .*\s+Contact\s+Finder/);
        return;
      }
      await allSeen();
      for (const [field, text] of Object.entries(TYPED)) {
        const [x, y] = (await tab.evaluate(placeOf(field))) as [number, number];
        await tab.mouse.click(x, y);
        await tab.keyboard.type(text);
      }
      if (odd.then) await tab.evaluate(`(async () => {${odd.then}})()`);
      await allSeen();
      expect(await tab.evaluate(DATA)).to.include(TYPED);
      expect(faults).to.deep.equal([]);
    });

  it('hides a tag that the page hides, and shows one that the page shows again', async () => {
    await open({
      head: '<style>.gone { display: none } .really-gone { display: none !important } main > .tab { display: none }</style>',
    });
    await allSeen();
    const shown = await tab.evaluate(`(async () => {
      const tags = [...document.querySelectorAll('main > *')];
      const heights = () => tags.map((tag) => tag.getBoundingClientRect().height > 20).join();
      const seen = [];
      for (const way of ['gone', 'really-gone', 'tab']) {
        for (const tag of tags) tag.classList.add(way);
        seen.push(way + ' ' + heights());
        for (const tag of tags) tag.classList.remove(way);
        seen.push(heights());
      }
      for (const tag of tags) tag.style.display = 'none';
      seen.push('style ' + heights());
      for (const tag of tags) tag.style.display = '';
      seen.push(heights());
      return seen;
    })()`);
    const [no, yes] = ['false,false,false,false', 'true,true,true,true'];
    expect(shown).to.deep.equal(
      ['gone', 'really-gone', 'tab', 'style'].flatMap((way) => [`${way} ${no}`, yes]),
    );
  });
});
