import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { openPage, startChromium } from '../../scripts/browsers.js';
import { fileOf, run } from './run.js';

describe('a page to review a language', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(async () => {
    await browser.close();
  });

  async function open(lang: string) {
    const { out } = await run(['strings', '--lang', lang, '--page']);
    const page = await openPage(browser, { viewport: { width: 390, height: 800 } });
    const faults: string[] = [];
    page.on('console', (line) => faults.push(line.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(pathToFileURL(fileOf(out, 'html')).href);
    return { page, faults };
  }

  it('is corrected in a browser, opened as a file, and comes back as what --check finds clean', async () => {
    const { page, faults } = await open('vi');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).to.equal(390);
    expect((await page.locator('.fault').allTextContents()).join('')).to.equal('');

    const call = page.getByRole('textbox', { name: 'finder.call', exact: true });
    await call.fill('Gọi ngay');
    await page.getByText('{phone} has to stand in it.').waitFor();
    await call.fill('Gọi ngay {phone}');
    await page.getByText('1 changed').waitFor();
    await page.getByLabel('Only what changed').check();
    expect(await page.locator('.row:visible').count()).to.equal(1);

    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the file' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).to.equal('vi.json');
    const file = join(await mkdtemp(join(tmpdir(), 'review-')), 'vi.json');
    await download.saveAs(file);
    const words = JSON.parse(await readFile(file, 'utf8')) as Record<string, Record<string, string>>;
    expect(words['finder.call']).to.deep.equal({ vi: 'Gọi ngay {phone}' });
    const checked = await run(['strings', '--lang', 'vi', '--check', file]);
    expect(checked).to.include({ exit: 0 });
    expect(checked.err).to.contain('; 0 to mend, ');
    expect(faults).to.deep.equal([]);
  });

  it('stands from right to left where the language does, and is empty for a new one', async () => {
    const arabic = await open('ar');
    const area = arabic.page.getByRole('textbox', { name: 'contact.heading' });
    expect(await area.evaluate((element) => getComputedStyle(element).direction)).to.equal('rtl');
    expect((await arabic.page.locator('.fault').allTextContents()).join('')).to.equal('');
    const navajo = await open('nv');
    expect(await navajo.page.getByRole('textbox', { name: 'contact.heading' }).inputValue()).to.equal('');
  });
});
