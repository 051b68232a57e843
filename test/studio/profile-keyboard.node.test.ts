import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Schema } from '../../src/cli/schema-rule.js';
import type { ProfileTranslations } from '../../studio/elements/profile-translations.js';
import {
  isList,
  isRecord,
  ordered,
  valueAt,
  type Document,
  type Json,
} from '../../studio/profile/document.js';
import { fileOf, run } from '../cli/run.js';
import { axeFindings, studioOfDemo, tabTo, typeOver } from './site.js';

const schema = JSON.parse(readFileSync('schema/clinic-profile.schema.json', 'utf8')) as Schema;
const EXAMPLES = readdirSync('demo/profiles').map((name) => `demo/profiles/${name}`);
const field = (path: string): string => `[data-field="${path}"]`;
/** Short words are typed a key at a time. */
const SHORT = 5;

async function press(page: Page, selector: string, key: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

const textOf = (value: Json | undefined): string => (isList(value) ? value.join(', ') : String(value));

/** Answers one question, as its kind of field is answered by keyboard. */
async function answer(page: Page, key: string, value: Json): Promise<void> {
  const days = `[data-days="${key}"]`;
  // A part's form is drawn once it is open.
  await page.locator(`${days}, ${field(key)}`).waitFor();
  if (await page.locator(days).count()) {
    for (const day of [value].flat()) await press(page, `${days} [data-day="${String(day)}"]`, 'Space');
  } else if (value === true) {
    await press(page, field(key), 'Space');
  } else {
    const isChoice = await page.locator(`wa-select${field(key)}`).count();
    const text = textOf(value);
    await tabTo(page, field(key));
    if (isChoice) {
      await page.keyboard.press('Space');
      await page.keyboard.type(text.slice(0, 4));
      await page.keyboard.press('Enter');
    } else await typeOver(page, text, text.length > SHORT);
  }
}

/** Fills in a record's fields in the order they stand, by keyboard. */
async function fillIn(page: Page, record: Json, path: string): Promise<void> {
  for (const [name, value] of Object.entries(isRecord(record) ? record : {})) {
    const key = path ? `${path}.${name}` : name;
    if (isList(value) && isRecord(value[0])) await addRows(page, value, key);
    else await answer(page, key, value);
  }
}

/** Adds rows to a list and fills them in. A row begins where its form is: nobody has to look for it. */
async function addRows(page: Page, rows: readonly Json[], key: string): Promise<void> {
  for (const [at, row] of rows.entries()) {
    await press(page, `[data-add="${key}"]`, 'Enter');
    await page.waitForFunction(
      (begin) => document.activeElement?.getAttribute('data-field')?.startsWith(begin),
      `${key}.${at}.`,
    );
    await fillIn(page, row, `${key}.${at}`);
  }
}

/** The texts in a part of the document, by their paths. */
function textsIn(value: Json, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([name, part]) => textsIn(part as Json, `${path}.${name}`));
}

/** Opens a part's form, which is closed unless every profile needs it. */
async function openPart(page: Page, name: string): Promise<void> {
  const part = `[data-part="${name}"]`;
  await tabTo(page, `${part} > summary`);
  if (!(await page.locator(part).evaluate((each) => (each as HTMLDetailsElement).open)))
    await page.keyboard.press('Enter');
}

describe('writing a profile in Studio', () => {
  const { open } = studioOfDemo('#profile');
  const openFile = (page: Page, name: string, content: string | Buffer): Promise<void> =>
    page
      .locator('.options > .drop input')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  const preview = (page: Page) => page.frameLocator('studio-profile studio-preview iframe');

  for (const file of EXAMPLES)
    it(`comes by keyboard alone from nothing to ${file}, and "check" finds it clean`, async () => {
      // One of them as most people work, the others on a phone with a keyboard.
      const width = file.includes('spruce') ? 1280 : 390;
      const { page, said } = await open({ viewport: { width, height: 844 } });
      const example = JSON.parse(readFileSync(file, 'utf8')) as Document;
      // The preview asks for the list of groups it names.
      await page.route(/^https:/, (route) =>
        route.fulfill({ json: [], headers: { 'access-control-allow-origin': '*' } }),
      );
      const whole = ordered(example, schema);
      const { groups, groupFeeds, translations, ...parts } = isRecord(whole) ? whole : {};
      const isPart = ([, value]: [string, Json]): boolean => isRecord(value);
      const entries = Object.entries(parts);
      await openPart(page, 'document');
      const envelope = entries.filter((entry) => !isPart(entry));
      await fillIn(page, { ...Object.fromEntries(envelope), ...(groupFeeds && { groupFeeds }) }, '');
      for (const [name, part] of entries.filter(isPart)) {
        await openPart(page, name);
        await fillIn(page, part, name);
      }
      await openPart(page, 'groups');
      await addRows(page, isList(groups) ? groups : [], 'groups');
      if (translations !== undefined) {
        await openPart(page, 'translations');
        for (const [path, text] of textsIn(translations, 'translations')) await answer(page, path, text);
      }
      await tabTo(page, '[data-save]');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(JSON.parse(text)).to.deep.equal(example);
      const { exit, out } = await run(['check', fileOf(text)]);
      expect({ exit, out }, out).to.have.property('exit', 0);
      expect(said.filter((each) => !textOf(groupFeeds).includes(each))).to.deep.equal([]);
      await page.context().close();
    });

  it('asks before unsaved work is lost, and gives it back after another file was opened', async () => {
    const { page } = await open();
    await page.locator(field('clinic.name')).click();
    await page.keyboard.type('Willow Bend Clinic');
    const asked = new Promise<string>((resolve) => {
      page.on('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).to.equal('beforeunload');
    await openFile(page, 'pear.json', readFileSync('demo/profiles/pear-blossom.json'));
    await preview(page).getByText('Pear Blossom Clinic now accepts Medicare.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    const name = (): Promise<string> =>
      page.locator(field('clinic.name')).evaluate((each) => (each as HTMLInputElement).value);
    await page.waitForFunction(
      (selector) => document.querySelector<HTMLInputElement>(selector)?.value === 'Willow Bend Clinic',
      field('clinic.name'),
    );
    for (const [content, reason] of [
      ['<!doctype html><p>Groups</p>', /web page/],
      ['{"version":"2.0"}', /version "2.0"/],
      ['{"version":"1.0",', /not JSON/],
    ] as const) {
      await openFile(page, 'odd.json', content);
      await page.locator('.options > .drop').getByText(reason).waitFor();
      expect(await name()).to.equal('Willow Bend Clinic');
    }
    await page.context().close();
  });

  it('brings in a pasted list, with each doubt beside its row', async () => {
    const { page } = await open();
    await page.locator('[data-part=groups] > summary').click();
    await page.getByRole('button', { name: 'Bring in a list' }).click();
    await page
      .locator('[data-field=paste] textarea')
      .fill(
        'name,day,time,address\nMorning,Monday,06:30,"1 Oak Street, Medford, OR"\nEvening,Someday,late,"2 Oak Street, Medford, OR"',
      );
    await page.getByRole('button', { name: 'Add what was pasted' }).click();
    await page.getByText('2 of 2 rows were added.').waitFor();
    const after = page.locator('tr:has-text("Evening") + tr.doubt');
    expect(await after.textContent()).to.match(/Row 2 of the list/);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByText('No groups yet.').waitFor();
    // As somebody copies it who has marked a whole page.
    await page
      .locator('[data-field=paste] textarea')
      .fill('Home\nAbout us\nMeetings this week\nMonday\nFirst Light 7:00 am\n© 2026');
    await page.getByRole('button', { name: 'Add what was pasted' }).click();
    await page.getByText(/^No columns can be told apart.* Nothing was changed\.$/).waitFor();
    await page.context().close();
  });

  it('names each translation by its part and language, and a language that is none', async () => {
    const { page } = await open();
    await openFile(page, 'lantern.json', readFileSync('demo/profiles/lantern-street.json'));
    await page.locator('[data-part=translations] > summary').click();
    const names = page.locator('studio-translations .pair').locator('wa-input, wa-textarea');
    await names.first().waitFor();
    const labels = await names.evaluateAll((all) => all.map((each) => each.getAttribute('label') ?? ''));
    expect(labels).to.include.members(['Medicare, Message (Spanish)', 'Contact, Message (Spanish)']);
    expect(new Set(labels).size).to.equal(labels.length);
    await tabTo(page, field('language-added'));
    await typeOver(page, 'Vietnamese');
    await page.keyboard.press('Enter');
    await page.getByText('“Vietnamese” is no such code.').waitFor();
    await typeOver(page, 'vi');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Vietnamese', exact: true }).waitFor();
    await page.context().close();
  });

  it('puts a clinic’s own words in place of the tags’, by keyboard, each checked where it is written', async () => {
    const { page, said } = await open({ viewport: { width: 1280, height: 844 } });
    const pear = JSON.parse(readFileSync('demo/profiles/pear-blossom.json', 'utf8')) as Document;
    await openFile(page, 'pear.json', JSON.stringify({ ...pear, groupFeeds: [] }));
    const words = (): Promise<Json | undefined> =>
      page
        .locator('studio-translations')
        .evaluate((each) => (each as ProfileTranslations).document)
        .then((document) => valueAt(document, ['translations', 'es', 'words']));
    const own = (key: string): string => field(`translations.es.words.${key}`);
    // The way to it is gone by the tests above.
    await page.locator('[data-part=translations] > summary').press('Enter');
    await press(page, '[data-words=es] > summary', 'Enter');
    await answer(page, 'words.es.search', 'check your coverage');
    await answer(page, 'translations.es.words.banner.check', 'Pregunte por su plan');
    await preview(page).getByText('Pregunte por su plan').waitFor();
    await answer(page, 'words.es.tag', 'Ways to reach the clinic');
    await answer(page, 'words.es.search', 'NOW, UNTIL');
    await page.locator('[data-words=es]').getByText('1 text.').waitFor();
    await answer(page, 'translations.es.words.contact.openUntil', 'Abierto hasta {hora}');
    await page
      .locator(own('contact.openUntil'))
      .getByText('{hora} is no place in it: there is {time}')
      .waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-save]').press('Enter'),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(valueAt(JSON.parse(text) as Document, ['translations', 'es', 'words'])).to.deep.equal({
      'banner.check': 'Pregunte por su plan',
    });
    const { exit, out } = await run(['check', fileOf(text)]);
    expect({ exit, out }, out).to.have.property('exit', 0);
    const undo = page.getByRole('button', { name: 'Undo' }).last();
    // What was typed and taken out again is one step.
    await undo.press('Enter');
    await undo.press('Enter');
    expect(await words()).to.equal(undefined);
    expect(said).to.deep.equal([]);
    await page.context().close();
  });

  it('takes a dropped file where it belongs, one of 20 MB nowhere, and none in place of Studio', async () => {
    const { page, said } = await open();
    await page.locator(field('clinic.name')).click();
    await page.keyboard.type('Willow Bend Clinic');
    const part = '[data-part=groups]';
    await page.locator(`${part} > summary`).click();
    await page.getByRole('button', { name: 'Bring in a list' }).click();
    const drop = (on: string, ...contents: (string | number)[]): Promise<void> =>
      page.evaluate(
        ([selector, given]) => {
          const dataTransfer = new DataTransfer();
          for (const content of given) {
            const text = typeof content === 'number' ? new Uint8Array(content) : content;
            dataTransfer.items.add(new File([text], 'groups.csv'));
          }
          const event = { dataTransfer, bubbles: true, cancelable: true };
          document.querySelector(selector)?.dispatchEvent(new DragEvent('drop', event));
        },
        [on, contents] as const,
      );
    const zone = `${part} .drop`;
    await drop(zone, 20 * 2 ** 20);
    await page
      .locator(part)
      .getByText(/20 MB.*Nothing was changed\./)
      .waitFor();
    await drop(zone, 'name\nA', 'name\nB');
    await page
      .locator(part)
      .getByText(/2 files: one at a time.*Nothing was changed\./)
      .waitFor();
    await drop(zone, 'name,day,time\nMorning,Monday,06:30');
    await page.locator(part).getByText('1 of 1 rows were added.').waitFor();
    await drop('.options > .drop', 20 * 2 ** 20);
    await page
      .locator('.options > .drop')
      .getByText(/20 MB.*Nothing was changed\./)
      .waitFor();
    // Over anything else the browser is told not to open it.
    const isHeld = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['{}'], 'profile.json'));
      const event = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
      return !document.querySelector('studio-app > header')?.dispatchEvent(event);
    });
    expect(isHeld).to.equal(true);
    const name = page.locator(field('clinic.name'));
    expect(await name.evaluate((each) => (each as HTMLInputElement).value)).to.equal('Willow Bend Clinic');
    expect(said).to.deep.equal([]);
    await page.context().close();
  });

  it('says that it is open in two tabs for as long as it is, and neither changes the other’s work', async () => {
    const { page } = await open();
    await page.locator(field('clinic.name')).click();
    await page.keyboard.type('Willow Bend Clinic');
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const each of [page, other]) await each.getByText('Studio is open in another tab, too.').waitFor();
    const name = (of: Page): Promise<string> =>
      of.locator(field('clinic.name')).evaluate((each) => (each as HTMLInputElement).value);
    expect([await name(page), await name(other)]).to.deep.equal(['Willow Bend Clinic', '']);
    await other.close();
    await page.getByText('Studio is open in another tab, too.').waitFor({ state: 'detached' });
    expect(await name(page)).to.equal('Willow Bend Clinic');
    await page.context().close();
  });

  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const)
    it(`has nothing axe finds at ${width} px, ${colorScheme}, with all forms open`, async () => {
      const { page } = await open({ viewport: { width, height: 844 }, colorScheme });
      const withoutFeed = JSON.parse(readFileSync('demo/profiles/pear-blossom.json', 'utf8')) as Document;
      await openFile(page, 'pear.json', JSON.stringify({ ...withoutFeed, groupFeeds: [] }));
      await page.locator('studio-profile details:not([open]) > summary').evaluateAll((all) => {
        for (const each of all) (each as HTMLElement).click();
      });
      await page.locator('[data-words=es] > summary').click();
      await page.locator('[data-words=es] .pair').nth(5).waitFor();
      await page.getByRole('button', { name: /^Edit/ }).first().click();
      await page.getByRole('button', { name: 'Bring in a list' }).click();
      expect(await axeFindings(page)).to.deep.equal([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(width);
      await page.context().close();
    });
});
