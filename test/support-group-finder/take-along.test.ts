import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import {
  FAMILIES,
  FIRST_LIGHT,
  FOUR_GROUPS,
  MONDAY_MORNING,
  MORNING_CIRCLE,
  feedOf,
  type FeedRow,
} from './feed.js';
import {
  all,
  button,
  finder,
  holdStill,
  names,
  one,
  realFetch,
  rootOf,
  said,
  savedBy,
  stand,
  status,
  zipTable,
} from './finder.js';
import { waitUntil } from '../wait-until.js';

holdStill();

const many = (count: number): FeedRow[] =>
  Array.from({ length: count }, (_, at) => ({ ...FIRST_LIGHT, slug: `g${at}`, name: `Group ${at}` }));
const clinic = (rows: readonly FeedRow[], lang = 'en'): TemplateResult =>
  html`<clinic-support-group-finder
    lang=${lang}
    feed=${feedOf(rows)}
    clinic="Pear Blossom Clinic"
    phone="541-555-0100"
  ></clinic-support-group-finder>`;

const print = (): void => {
  window.dispatchEvent(new Event('beforeprint'));
};
const printed = (): void => {
  window.dispatchEvent(new Event('afterprint'));
};
const open = async (el: ClinicSupportGroupFinder): Promise<void> => {
  button(el, 'Print or save').click();
  await el.updateComplete;
};
const savedText = async (control: HTMLElement): Promise<string> =>
  (await realFetch(savedBy(control)[0]?.href ?? '')).text();

describe('taking groups along', () => {
  describe('on paper', () => {
    afterEach(printed);

    it('draws the whole result before the page is printed, at once, and puts it away after', async () => {
      const el = await finder(clinic(many(60)));
      expect(all(el, '.row')).to.have.length(25);
      const row = all(el, '.row')[3];
      print();
      // Nothing is awaited: what is drawn later isn't on the paper.
      expect(all(el, '.sheet tr')).to.have.length(60);
      expect(all(el, '.row')[3]).to.equal(row);
      printed();
      expect(all(el, '.sheet')).to.have.length(0);
      expect(all(el, '.row')).to.have.length(25);
    });

    it('says whose sheet it is, how old, in which zone, where it comes from and what was chosen', async () => {
      const el = await finder(clinic(FOUR_GROUPS));
      button(el, 'Online').click();
      await el.updateComplete;
      print();
      const sheet = said(one(el, '.sheet'));
      expect(sheet).to.contain('Pear Blossom Clinic · (541) 555-0100 · November 23, 2026 · Pacific Time');
      expect(sheet).to.contain(location.host + location.pathname);
      expect(sheet).to.contain('2 groups Online');
      expect(all(el, '.sheet caption').map(said)).to.deep.equal([
        'Monday, November 23',
        'Wednesday, November 25',
      ]);
      expect(said(all(el, '.sheet tr')[0] ?? el)).to.match(
        /^6:30 – 7:30 AM Morning Circle Online · Zoom · or dial in · \(541\) 555-0101 · Open Monday and Wednesday, /,
      );
    });

    it('speaks the page’s language', async () => {
      const el = await finder(clinic(FOUR_GROUPS, 'es'));
      print();
      expect(said(one(el, '.sheet'))).to.match(/4 grupos/);
      expect(said(one(el, '.sheet caption'))).to.equal('Lunes, 23 de noviembre');
    });

    it('tells a room’s time by the clock on its wall, under the day it is there', async () => {
      stand(MONDAY_MORNING, 'Pacific/Auckland');
      const evening = { ...FIRST_LIGHT, day: 2, time: '19:00', end_time: '20:00' };
      const online = { ...MORNING_CIRCLE, day: 2, time: '05:00', end_time: '06:00' };
      const after = { ...evening, name: 'After', slug: 'after', time: '20:30', end_time: '21:30' };
      const el = await finder(clinic([evening, online, after]));
      print();
      const told = all(el, '.sheet table').map((table) => [
        said(table.querySelector('caption') ?? table),
        ...[...table.querySelectorAll('th')].map((cell) => said(cell)),
      ]);
      expect(told).to.deep.equal([
        ['Tuesday, November 24', '7:00 – 8:00 PM (Pacific Time)', '8:30 – 9:30 PM (Pacific Time)'],
        ['Wednesday, November 25', '2:00 – 3:00 AM'],
      ]);
    });

    it('never has a passcode or a code to dial', async () => {
      const el = await finder(clinic([{ ...MORNING_CIRCLE, name: 'Circle passcode 4711' }, ...FOUR_GROUPS]));
      print();
      for (const secret of ['secret', '4711', '5550100'])
        expect(said(one(el, '.sheet')), secret).to.not.contain(secret);
    });

    it('never has the visitor’s place, nor an order or distances that tell it', async () => {
      const el = await finder(
        html`<clinic-support-group-finder
          feed=${feedOf([FIRST_LIGHT, { ...FAMILIES, formatted_address: '7 Main St, Ashland, OR' }])}
          near="97520"
          within="any"
          zip-data=${zipTable()}
        ></clinic-support-group-finder>`,
      );
      await waitUntil(() => status(el).includes('97520'));
      button(el, 'Sort by distance').click();
      await el.updateComplete;
      expect(names(el)[0]).to.equal('Families and Friends');
      print();
      const sheet = said(one(el, '.sheet'));
      expect(sheet).to.not.match(/97520|\bmiles?\b|nearest/i);
      expect(said(one(el, '.sheet tr'))).to.contain('First Light Group');
    });

    it('says how many of a great many it holds, on the sheet and beside the button', async () => {
      const el = await finder(clinic(many(250)));
      await open(el);
      button(el, 'Print 200 groups');
      const words = 'The sheet holds the first 200 of 250 groups. Filters make it fewer.';
      expect(said(one(el, '#take'))).to.contain(words);
      print();
      expect(all(el, '.sheet tr')).to.have.length(200);
      expect(said(one(el, '.sheet'))).to.contain(words);
    });

    it('is printed from the page’s own button', async () => {
      const el = await finder(clinic(FOUR_GROUPS));
      let asked = 0;
      const original = window.print.bind(window);
      window.print = () => {
        asked += 1;
      };
      try {
        await open(el);
        button(el, 'Print 4 groups').click();
      } finally {
        window.print = original;
      }
      expect(asked).to.equal(1);
      await expect(el).to.be.accessible();
    });
  });

  describe('in a calendar', () => {
    it('has the way in only if the person asks, each time anew', async () => {
      const el = await finder(clinic(FOUR_GROUPS));
      one(el, 'summary').click();
      await waitUntil(() => all(el, '.facts').length === 1);
      const box = one(el, '.facts ~ .actions .check input') as HTMLInputElement;
      expect(box.checked).to.equal(false);
      expect(await savedText(button(el, 'Add to calendar'))).to.not.contain('secret');
      box.click();
      const text = (await savedText(button(el, 'Add to calendar'))).replaceAll('\r\n ', '');
      expect(text).to.contain('https://zoom.us/j/5550100?pwd=secret');
      box.click();
      expect(await savedText(button(el, 'Add to calendar'))).to.not.contain('secret');
    });

    it('offers no such choice where there is no way in', async () => {
      const el = await finder(clinic([FIRST_LIGHT]));
      one(el, 'summary').click();
      await waitUntil(() => all(el, '.facts').length === 1);
      button(el, 'Add to calendar');
      expect(all(el, '.check')).to.have.length(0);
    });

    it('takes the whole result, with the ways in if asked, and says when that is a lot', async () => {
      const el = await finder(clinic([...many(120), MORNING_CIRCLE]));
      await open(el);
      const save = button(el, 'Add 121 groups to calendar');
      expect(said(one(el, '#take'))).to.contain('That is a lot for one calendar.');
      const text = await savedText(save);
      expect(text.match(/BEGIN:VEVENT/g)).to.have.length(121);
      expect(text).to.not.contain('secret');
      (one(el, '#take .check input') as HTMLInputElement).click();
      expect((await savedText(save)).replaceAll('\r\n ', '')).to.contain('pwd=secret');
    });
  });

  it('keeps the feed’s address, which may hold a key, out of everything', async () => {
    const key = 'k3y-0f-the-feed';
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(FOUR_GROUPS)));
    const el = await finder(
      html`<clinic-support-group-finder
        feed="https://feeds.example.org/list?key=${key}"
        url-state="hash"
        view="week"
      ></clinic-support-group-finder>`,
    );
    one(el, '.entry').click();
    await el.updateComplete;
    await open(el);
    expect(new XMLSerializer().serializeToString(one(el, '.finder'))).to.not.contain(key);
    expect(rootOf(el).querySelectorAll('[data-id]')).to.have.length(0);
    window.fetch = realFetch;
    expect(await savedText(button(el, 'Add 3 groups'))).to.not.contain(key);
    button(el, 'Online').click();
    expect(location.href).to.not.contain(key);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('keeps the visitor’s place and words out of every attribute', async () => {
    const el = await finder(
      html`<clinic-support-group-finder feed=${feedOf(FOUR_GROUPS)} query="circle"></clinic-support-group-finder>`,
    );
    const search = one(el, '#search') as HTMLInputElement;
    search.value = 'friends ashland';
    search.dispatchEvent(new Event('input'));
    await el.updateComplete;
    const attributes = all(el, '*').flatMap((each) => [...each.attributes].map(({ value }) => value));
    expect(attributes.filter((value) => value.includes('friends ashland'))).to.deep.equal([]);
    expect(said(one(el, '.chosen'))).to.contain('friends ashland');
  });
});
