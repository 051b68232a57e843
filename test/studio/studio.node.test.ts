import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/shared/i18n/language.js';
import { listen } from '../../scripts/serve.js';
import { axeFindings, studioOfDemo, tabTo } from './site.js';

const CHECK = 'studio-preview-panel > .check';

describe('Studio', () => {
  const { open, openBlank } = studioOfDemo();
  const code = (page: Page): Promise<string> =>
    page
      .locator('studio-code pre')
      .allTextContents()
      .then((all) => all.join('\n'));
  const preview = (page: Page) => page.frameLocator('studio-preview iframe');

  it('is used by keyboard alone: a tag more, a number of one’s own, a slip that is named and taken back', async () => {
    const { page, said } = await open();
    expect(await code(page))
      .to.contain('<clinic-contact-cta')
      .and.not.to.contain('<clinic-support-group-finder');
    await tabTo(page, '[data-tag=clinic-support-group-finder]');
    await page.keyboard.press('Space');
    await preview(page).getByText('Families and Friends').first().waitFor();
    await tabTo(page, '[data-field=phone]');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('541-555-0199');
    await preview(page)
      .getByRole('link', { name: /541.*555.*0199/ })
      .first()
      .waitFor();
    expect(await code(page))
      .to.contain('phone="541-555-0199"')
      .and.contain('href="tel:+15415550199"')
      .and.contain('<clinic-support-group-finder');
    await tabTo(page, '[data-field=hours]');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('whenever');
    // In the library's own words.
    await page.locator(CHECK).getByText('<clinic-contact-cta> hours:').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('24/7');
    await page.locator(`${CHECK} .clean`).waitFor();
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('studio-code').getByText('hours="Mo-Fr 05:30-14:00').first().waitFor();
    expect(said).to.deep.equal([]);
    await page.context().close();
  });

  it('shows the preview in Spanish, in the dark, and says where there is too little contrast', async () => {
    const { page } = await open();
    const choose = async (name: string): Promise<void> => {
      await page.getByRole('radio', { name, exact: true }).click();
    };
    // A list stands on the page's own ground.
    await page.locator('[data-tag=clinic-objectives-list]').click();
    // Whatever language the library has words in.
    const languages = page.locator('[data-choice=language]');
    expect(await languages.locator('wa-option').count()).to.equal(LANGUAGES.length);
    await languages.click();
    await languages.getByText('Español').click();
    await preview(page).getByText('Hable con alguien hoy').waitFor();
    await choose('Dark');
    await choose('My own');
    await page.locator('[data-field=ground]').click();
    await page.keyboard.type('#888888');
    await page.locator('[data-field=ink]').click();
    await page.keyboard.type('#999999');
    await page.locator(`${CHECK} .contrast`).waitFor();
    await page.context().close();
  });

  it('moves a tag by keyboard, the focus going with it, in the preview and the code alike', async () => {
    const { page } = await open();
    const tags = (where: string): Promise<readonly string[]> =>
      page.evaluate((source) => [...source.matchAll(/<(clinic-[\w-]+)/g)].map(([, tag = '']) => tag), where);
    const [first, second] = ['clinic-medicare-banner', 'clinic-contact-cta'];
    await tabTo(page, `[data-move="${first} down"]`);
    await page.keyboard.press('Enter');
    // It is last now: the button that takes it back has the focus.
    await page.waitForFunction(
      (move) => document.activeElement?.getAttribute('data-move') === move,
      `${first} up`,
    );
    expect(new Set(await tags(await code(page)))).to.deep.equal(new Set([second, first]));
    await preview(page).locator('main > :last-child').and(preview(page).locator(first)).waitFor();
    await page.getByText('Medicare banner: 2 of 2').waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('asks links for an answer when it is told to, not before, and says which gave one', async () => {
    const { page, said } = await open();
    const asked: string[] = [];
    const site = await listen((request: IncomingMessage, response: ServerResponse) => {
      const path = request.url ?? '';
      asked.push(path);
      const open = path !== '/closed' && { 'access-control-allow-origin': '*' };
      response.writeHead(path === '/gone' ? 404 : 200, { 'content-type': 'text/html', ...open }).end('Hello');
    });
    const down = await listen(() => undefined);
    down.server.close();
    const addresses = ['here', 'gone', 'closed'].map((name) => `${site.origin}/${name}`);
    await page.locator('[data-field=message]').first().click();
    await page.keyboard.insertText([...addresses, `${down.origin}/down`].join(' '));
    await page.getByRole('button', { name: 'Ask the 4 links for an answer' }).waitFor();
    expect([asked, said]).to.deep.equal([[], []]);
    await page.getByRole('button', { name: 'Ask the 4 links for an answer' }).click();
    await page.getByText('1 of 4 answer, 2 don’t, 1 can’t be told.').waitFor();
    const lines = await page.locator('studio-links li').allTextContents();
    expect(lines.join('\n')).to.match(/gone answers that.*404.*\n.*closed is there.*\n.*down doesn’t answer/);
    expect(asked.filter((path) => path === '/here')).to.have.lengthOf(1);
    await page.context().close();
    site.server.close();
  });

  it('gives the code of every platform', async () => {
    const { page } = await open();
    const place = page.locator('studio-code wa-select').first();
    const names = await place.locator('wa-option').allTextContents();
    expect(names).to.have.lengthOf(13);
    const seen = new Set<string>();
    for (const name of names) {
      await place.evaluate((select, wanted) => {
        const options = [...select.querySelectorAll<HTMLInputElement>('wa-option')];
        const value = options.find(({ textContent }) => textContent === wanted)?.value ?? '';
        Object.assign(select, { value }).dispatchEvent(new Event('change'));
      }, name);
      await page.waitForFunction(
        (before) => !before.includes(document.querySelector('studio-code .steps')?.textContent ?? ''),
        [...seen],
      );
      seen.add((await page.locator('studio-code .steps').textContent()) ?? '');
    }
    expect(seen.size).to.equal(names.length);
    await page.context().close();
  });

  it('saves a folder that works as it is, from any file server', async () => {
    const { page } = await open();
    await page.locator('[data-tag=clinic-support-group-finder]').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download a folder/ }).click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    await page.context().close();
    const { server, origin } = await listen((request: IncomingMessage, response: ServerResponse) => {
      const path = new URL(request.url ?? '', 'http://site').pathname.slice(1) || 'index.html';
      const [, ending = ''] = /\.(\w+)$/.exec(path) ?? [];
      const type = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' }[
        ending
      ];
      const file = files[path];
      response.writeHead(file ? 200 : 404, type ? { 'content-type': type } : {}).end(file);
    });
    const visitor = await openBlank();
    const said: string[] = [];
    visitor.on('console', (message) => {
      const isIcon = message.location().url.endsWith('/favicon.ico');
      if (['warning', 'error'].includes(message.type()) && !isIcon) said.push(message.text());
    });
    await visitor.goto(origin);
    for (const [tag, word] of [
      ['clinic-medicare-banner', 'now accepts Medicare.'],
      ['clinic-support-group-finder', 'Families and Friends'],
      ['clinic-contact-cta', '(541) 555-0100'],
    ] as const)
      await visitor.waitForFunction(
        ([name, wanted]) => document.querySelector(name)?.shadowRoot?.textContent.includes(wanted),
        [tag, word] as const,
      );
    expect(said).to.deep.equal([]);
    await visitor.context().close();
    server.close();
  });

  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)
    it(`has nothing axe finds at ${width} px, ${colorScheme}, and nothing beside the window`, async () => {
      const { page, said } = await open({ viewport: { width, height: 844 }, colorScheme });
      const panels = width < 500 ? ['Options', 'Preview', 'Code'] : [''];
      for (const panel of panels) {
        if (panel) await page.getByRole('button', { name: panel, exact: true }).click();
        expect(await axeFindings(page), panel).to.deep.equal([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, panel).to.be.at.most(width);
        // Where two columns scroll by themselves the page doesn't.
        const long = await page.evaluate(() => document.documentElement.scrollHeight);
        if (width > 960) expect(long).to.equal(844);
      }
      expect(said).to.deep.equal([]);
      await page.context().close();
    });
});
