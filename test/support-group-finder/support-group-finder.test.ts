import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { FOUR_GROUPS, MONDAY_MORNING, feedOf } from './feed.js';

import {
  FEED,
  all,
  button,
  expectReferences,
  finder,
  focused,
  holdStill,
  lines,
  names,
  one,
  plain,
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

describe('<clinic-support-group-finder>', () => {
  describe('accessibility', () => {
    it('is accessible with results, filters and details open', async () => {
      const el = await finder(plain());
      await expect(el).to.be.accessible();
      expectReferences(el);
      button(el, 'More filters').click();
      button(el, 'Online').click();
      one(el, 'summary').click();
      await waitUntil(() => all(el, '.facts').length === 1);
      await expect(el).to.be.accessible();
      expectReferences(el);
    });

    it('is accessible while loading, with nothing found, and failed', async () => {
      window.fetch = () => new Promise(() => undefined);
      const loading = await fixture<ClinicSupportGroupFinder>(
        html`<clinic-support-group-finder feed="https://example.org/never"></clinic-support-group-finder>`,
      );
      await expect(loading).to.be.accessible();
      expectReferences(loading);
      loading.remove();
      window.fetch = realFetch;
      const empty = await finder(
        html`<clinic-support-group-finder feed=${FEED} query="zebra"></clinic-support-group-finder>`,
      );
      await expect(empty).to.be.accessible();
      const failed = await finder(
        html`<clinic-support-group-finder feed="data:text/html,%3Chtml%3E" phone="541-555-0100">
          <a href="/list">Our list</a>
        </clinic-support-group-finder>`,
      );
      await expect(failed).to.be.accessible();
      expectReferences(failed);
    });

    it('heads days and groups below its own heading', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed=${FEED} heading-level="3"></clinic-support-group-finder>`,
      );
      expect(
        all(el, 'h3, h4, h5')
          .map((each) => each.localName)
          .slice(0, 3),
      ).to.deep.equal(['h3', 'h4', 'h5']);
    });

    it('names each row’s link by its group and the host it opens', async () => {
      const el = await finder(plain());
      expect(said(one(el, '.action a'))).to.equal('Join online for Morning Circle, opens zoom.us');
    });
  });

  describe('the list', () => {
    it('orders by the next real start, by day, groups without a time last', async () => {
      const el = await finder(plain());
      expect(names(el)).to.deep.equal([
        'Morning Circle',
        'First Light Group',
        'Families and Friends',
        'Talk First',
      ]);
      expect(all(el, '.day-heading').map(said)).to.deep.equal([
        'Today, Monday, November 23',
        'Wednesday, November 25',
        'By appointment, or ask for the time',
      ]);
      expect(status(el)).to.equal('4 groups');
    });

    it('names a group’s language in itself, and marks it as such', async () => {
      const el = await finder(plain());
      const marked = all(el, '.tag[lang]').map((tag) => [said(tag), tag.lang]);
      expect(marked).to.deep.equal([['Español', 'es']]);
    });

    it('says what is on now and what starts soon', async () => {
      const el = await finder(plain());
      expect(all(el, '.pill').map(said)).to.deep.equal(['On now until 7:30 AM', 'In 25 minutes']);
    });

    it('fills one button, of the meeting that can be joined now', async () => {
      const el = await finder(plain());
      expect(all(el, '.rows .button.main').map(said)).to.deep.equal([
        'Join online for Morning Circle, opens zoom.us',
      ]);
    });

    it('shows times on the visitor’s clock, and the group’s beside it', async () => {
      stand(MONDAY_MORNING, 'America/New_York');
      const el = await finder(plain());
      expect(said(one(el, '.row .when'))).to.match(/^9:30 – 10:30 AM .*6:30 AM there \(Pacific Time\)/);
      expect(said(one(el, '.order'))).to.contain('your time zone, Eastern Time');
    });

    it('moves on with the page’s clock', async () => {
      const el = await finder(plain());
      Date.now = () => MONDAY_MORNING + 60 * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await el.updateComplete;
      expect(names(el)).to.deep.equal([
        'First Light Group',
        'Morning Circle',
        'Families and Friends',
        'Talk First',
      ]);
      expect(all(el, '.pill').map(said)).to.deep.equal(['On now until 8:00 AM']);
    });

    it('shows 25 at a time and goes on from the first new one', async () => {
      const rows = Array.from({ length: 60 }, (_, at) => ({
        ...FOUR_GROUPS[0],
        slug: `g${at}`,
        name: `Group ${at}`,
        time: `${String(8 + (at % 12)).padStart(2, '0')}:${at % 60}`.replace(/:(\d)$/, ':0$1'),
      }));
      const el = await finder(
        html`<clinic-support-group-finder feed=${feedOf(rows)}></clinic-support-group-finder>`,
      );
      expect(names(el)).to.have.length(25);
      button(el, 'Show 25 more').click();
      await el.updateComplete;
      await nextFrame();
      expect(names(el)).to.have.length(50);
      expect(focused(el)).to.equal(all(el, '.row')[25]);
      button(el, 'Show 10 more').click();
      await el.updateComplete;
      expect(names(el)).to.have.length(60);
      expect(all(el, '.show-more')).to.have.length(0);
    });

    it('fills the rows that stand there when someone types, and leaves nothing of what stood in them', async () => {
      const el = await finder(plain());
      const [row] = all(el, '.row');
      const [named = ''] = names(el);
      row?.querySelector('summary')?.click();
      await waitUntil(() => row?.querySelector('.facts'));
      const type = async (text: string): Promise<void> => {
        const search = one(el, '#search') as HTMLInputElement;
        search.value = text;
        search.dispatchEvent(new Event('input'));
        await el.updateComplete;
        await nextFrame();
      };
      await type('friends');
      expect(names(el)).to.deep.equal(['Families and Friends']);
      expect(all(el, '.row')).to.deep.equal([row]);
      expect(said(one(el, '.row'))).not.to.contain(named);
      expect(one(el, 'details').matches('[open]')).to.equal(false);
      await type('');
      expect(names(el)[0]).to.equal(named);
      expect(all(el, 'details').map((each) => each.matches('[open]'))).to.deep.equal([
        true,
        false,
        false,
        false,
      ]);
    });

    it('shows feed text as text and keeps passcodes out of sight', async () => {
      const el = await finder(plain());
      for (const each of all(el, 'summary')) each.click();
      await waitUntil(() => all(el, '.facts').length === 4);
      expect(rootOf(el).querySelector('script')).to.equal(null);
      expect(rootOf(el).querySelector('.finder')?.textContent).to.not.contain('secret');
      for (const link of all(el, 'a[href^=http]') as HTMLAnchorElement[]) {
        expect(link.rel).to.equal('noopener noreferrer');
        expect(link.referrerPolicy).to.equal('no-referrer');
      }
    });

    it('saves a calendar file without the way in', async () => {
      const el = await finder(plain());
      one(el, 'summary').click();
      await waitUntil(() => all(el, '.facts').length === 1);
      const saved = savedBy(button(el, 'Add to calendar'));
      expect(saved[0]?.download).to.equal('Morning-Circle.ics');
      const text = await (await realFetch(saved[0]?.href ?? '')).text();
      expect(text).to.contain('RRULE:FREQ=WEEKLY;BYDAY=MO,WE');
      expect(text).to.not.contain('secret');
    });

    it('saves the groups that were found as one calendar file', async () => {
      const el = await finder(plain());
      button(el, 'Print or save').click();
      await el.updateComplete;
      const [saved] = savedBy(button(el, 'Add 3 groups to calendar'));
      expect(saved?.download).to.equal('Find-a-support-group.ics');
      const text = await (await realFetch(saved?.href ?? '')).text();
      expect(text.match(/^SUMMARY:.*/gm)?.map((line) => line.trim())).to.deep.equal([
        'SUMMARY:Morning Circle',
        'SUMMARY:First Light Group',
        'SUMMARY:Families and Friends',
      ]);
      expect(text).to.not.contain('secret');
      button(el, 'Online').click();
      await el.updateComplete;
      button(el, 'Add 2 groups to calendar');
    });

    it('offers the clinic’s number with each group', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed=${FEED} phone="541-555-0100"></clinic-support-group-finder>`,
      );
      one(el, 'summary').click();
      await waitUntil(() => all(el, '.facts').length === 1);
      const call = all(el, '.actions a').find((each) => said(each).startsWith('Call the clinic'));
      expect((call as HTMLAnchorElement | undefined)?.href).to.equal('tel:+15415550100');
      expect(said(call ?? el)).to.match(/about Morning Circle$/);
      await expect(el).to.be.accessible();
    });

    it('shows with a value that comes later what it shows where it stood there at the start', async () => {
      const drawn = (el: Element): string[] =>
        all(el, 'h1, h2, h3, h4, h5, h6, .row p, .row a, .row .facts').map(
          (each) => `${each.localName} ${each.getAttribute('href') ?? ''} ${said(each)}`,
        );
      for (const [name, value] of [
        ['phone', '541-555-0199'],
        ['clinic', 'Pine Clinic'],
        ['heading-level', '4'],
        ['heading', 'Groups nearby'],
        ['lang', 'es'],
        ['time-zone', 'America/Chicago'],
      ] as const) {
        const opened = async (el: Element): Promise<void> => {
          one(el, 'summary').click();
          await waitUntil(() => all(el, '.facts').length === 1);
        };
        const later = await finder(plain());
        await opened(later);
        later.setAttribute(name, value);
        const first = await fixture<ClinicSupportGroupFinder>(plain());
        first.setAttribute(name, value);
        await waitUntil(() => names(first).length === names(later).length);
        await opened(first);
        await waitUntil(
          () => drawn(later).join('\n') === drawn(first).join('\n'),
          `${name}: ${drawn(later).join('\n')}\n---\n${drawn(first).join('\n')}`,
        );
      }
    });

    it('leaves rows that say the same alone, with what is open in them and the focus', async () => {
      const el = await finder(plain());
      one(el, 'summary').click();
      await waitUntil(() => all(el, '.facts').length === 1);
      await el.updateComplete;
      one(el, 'summary').focus();
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(one(el, '.results'), { subtree: true, childList: true, characterData: true });
      el.requestUpdate();
      await el.updateComplete;
      changes.push(...observer.takeRecords());
      expect(changes.map(({ type, target }) => `${type} ${target.nodeName}`)).to.deep.equal([]);
      const [summary, link, details] = ['summary', '.action a', 'details[open]'].map((each) => one(el, each));
      el.headingLevel = '4';
      await el.updateComplete;
      expect(all(el, '.name').map(({ localName }) => localName)).to.deep.equal(['h6', 'h6', 'h6', 'h6']);
      expect([one(el, 'summary'), one(el, '.action a'), one(el, 'details[open]')]).to.deep.equal([
        summary,
        link,
        details,
      ]);
      expect(focused(el)).to.equal(summary);
    });

    it('copies a group where the system has no way to share', async () => {
      const el = await finder(plain());
      one(el, 'summary').click();
      await waitUntil(() => all(el, '.facts').length === 1);
      let copied = '';
      const stand = (name: string, value: unknown): void => {
        Object.defineProperty(navigator, name, { configurable: true, value });
      };
      stand('share', () => Promise.reject(new TypeError('no way')));
      stand('clipboard', {
        writeText: (text: string) => {
          copied = text;
          return Promise.resolve();
        },
      });
      try {
        button(el, 'Share').click();
        await waitUntil(() => said(one(el, '.actions [role=status]')).startsWith('Copied'));
      } finally {
        delete (navigator as { share?: unknown }).share;
        delete (navigator as { clipboard?: unknown }).clipboard;
      }
      expect(copied).to.match(/^Morning Circle\nMonday and Wednesday/);
      expect(copied).to.not.contain('secret');
    });

    it('dials in with the codes, and leads to places', async () => {
      const el = await finder(plain());
      for (const each of all(el, 'summary')) each.click();
      await waitUntil(() => all(el, '.facts').length === 4);
      const links = (all(el, 'a.button') as HTMLAnchorElement[]).map(({ href }) => href);
      expect(links).to.include('tel:+15415550101,,5550100%23');
      expect(links.some((href) => /maps/.test(href) && href.includes('12%20Oak%20St'))).to.equal(true);
    });
  });

  describe('search and filters', () => {
    it('says the count once typing pauses, and finds with a typo', async () => {
      const el = await finder(plain());
      one(el, '#search').focus();
      await sendKeys({ type: 'frist ligth' });
      await waitUntil(() => names(el).length === 1);
      expect(names(el)).to.deep.equal(['First Light Group']);
      expect(status(el)).to.equal('4 groups');
      await waitUntil(() => status(el) !== '4 groups', 'not announced');
      expect(status(el)).to.contain('1 group');
    });

    it('toggles filters with counts, shows them as chips, and takes them away', async () => {
      const el = await finder(plain());
      const online = button(el, 'Online');
      expect(said(online)).to.equal('Online 2');
      online.click();
      await el.updateComplete;
      expect(online.getAttribute('aria-pressed')).to.equal('true');
      expect(names(el)).to.deep.equal(['Morning Circle', 'Families and Friends']);
      button(el, 'For families').click();
      await el.updateComplete;
      expect(status(el)).to.equal('1 group');
      const remove = all(el, '.chosen').find((each) => said(each).endsWith('Remove Online'));
      remove?.click();
      await el.updateComplete;
      expect(online.getAttribute('aria-pressed')).to.equal('false');
      button(el, 'Clear all').click();
      await el.updateComplete;
      expect(names(el)).to.have.length(4);
    });

    it('lists a group by the day asked for', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed=${FEED} day="wednesday"></clinic-support-group-finder>`,
      );
      expect(all(el, '.day-heading').map(said)).to.deep.equal(['Wednesday, November 25']);
      expect(names(el)).to.deep.equal(['Morning Circle', 'Families and Friends']);
    });

    it('offers what would find something', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed=${FEED} day="tuesday" audience="families"></clinic-support-group-finder>`,
      );
      expect(status(el)).to.equal('0 groups');
      button(el, '1 on Wednesday').click();
      await el.updateComplete;
      expect(names(el)).to.deep.equal(['Families and Friends']);
      expect(focused(el)).to.equal(null);
    });

    it('hides what show-filters leaves out', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed=${FEED} show-filters="attendance"></clinic-support-group-finder>`,
      );
      expect(all(el, 'input')).to.have.length(0);
      expect(all(el, '.filters > .chip .label').map(said)).to.deep.equal(['More filters']);
      expect(all(el, '.strip > .chip .label').map(said)).to.deep.equal(['Online', 'In person']);
    });

    it('takes each filter attribute, later ones too', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed=${FEED} attendance="Online" query="circle"></clinic-support-group-finder>`,
      );
      expect(names(el)).to.deep.equal(['Morning Circle']);
      el.removeAttribute('query');
      el.setAttribute('audience', 'families');
      await el.updateComplete;
      expect(names(el)).to.deep.equal(['Families and Friends']);
    });

    it('names a value it doesn’t know once, and goes on without it', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed=${FEED} day="someday" within="far"></clinic-support-group-finder>`,
      );
      expect(names(el)).to.have.length(4);
      expect(lines).to.have.length(2);
      expect(lines[0]).to.match(/^<clinic-support-group-finder> day: "someday".*"today"/);
    });
  });

  describe('near', () => {
    const near = (zip: string, within = '25'): TemplateResult =>
      html`<clinic-support-group-finder feed=${FEED} near=${zip} within=${within} zip-data=${zipTable()}></clinic-support-group-finder>`;

    const type = async (el: ClinicSupportGroupFinder, typed: string): Promise<void> => {
      const search = one(el, '#search') as HTMLInputElement;
      search.value = typed;
      search.dispatchEvent(new Event('input'));
      await el.updateComplete;
    };
    const fieldOf = (el: Element): string => (one(el, '#search') as HTMLInputElement).value;

    for (const [typed, found, chosen] of [
      ['Ashland', ['Families and Friends', 'Talk First'], ['“Ashland”']],
      ['mug', ['First Light Group'], ['“mug”']],
      ['97520', ['Morning Circle', 'Families and Friends', 'Talk First'], ['within 1 mile of 97520']],
      [
        '97520-1234',
        ['Morning Circle', 'Families and Friends', 'Talk First'],
        ['within 1 mile of 97520-1234'],
      ],
      ['friends 97520', ['Families and Friends'], ['“friends”', 'within 1 mile of 97520']],
      ['97520, friends', ['Families and Friends'], ['“friends”', 'within 1 mile of 97520']],
      ['Medford 97501 97520', [], ['“Medford 97501”', 'within 1 mile of 97520']],
      ['9752', ['Families and Friends', 'Talk First'], ['“9752”']],
      ['975200', [], ['“975200”']],
    ] as const)
      it(`takes “${typed}” in its one field`, async () => {
        const el = await finder(
          html`<clinic-support-group-finder feed=${FEED} within="1" zip-data=${zipTable()}></clinic-support-group-finder>`,
        );
        await type(el, typed);
        await waitUntil(
          () => all(el, '.chosen > span[aria-hidden]').map(said).join() === chosen.join(),
          'it is not said as it was understood',
        );
        expect(names(el)).to.have.members([...found]);
        expect(fieldOf(el), 'is left as it was typed').to.equal(typed);
        for (const each of chosen) {
          all(el, '.chosen')
            .find((chip) => said(chip).startsWith(each))
            ?.click();
          await el.updateComplete;
        }
        expect(fieldOf(el)).to.equal('');
        expect(names(el)).to.have.length(4);
      });

    it('takes words alone, or a ZIP code alone, where the page wants only one', async () => {
      const of = (parts: string): TemplateResult =>
        html`<clinic-support-group-finder feed=${FEED} show-filters=${parts} zip-data=${zipTable()}></clinic-support-group-finder>`;
      const words = await finder(of('search'));
      await type(words, '97520');
      expect(status(words)).to.not.contain('within');
      expect(all(words, '.locate')).to.have.length(0);
      const place = await finder(of('near'));
      expect(said(one(place, '.caption'))).to.equal('ZIP code');
      await type(place, '9750');
      expect(said(one(place, '#place-note'))).to.equal('A ZIP code has five digits.');
      expect(names(place)).to.have.length(4);
      await type(place, '97501');
      await waitUntil(() => status(place).includes('within 25 miles of 97501'));
    });

    it('looks within a distance of a ZIP code, and keeps groups without a place', async () => {
      const el = await finder(near('97501', '5'));
      await waitUntil(() => names(el).length === 3);
      expect(names(el)).to.deep.equal(['First Light Group', 'Morning Circle', 'Talk First']);
      expect(said(one(el, '.where'))).to.match(/· 0 miles$/);
      expect(status(el)).to.equal(
        '3 groups within 5 miles of 97501 · 2 of them are online or have no place to go to',
      );
      await expect(el).to.be.accessible();
    });

    it('sorts by distance on request and lets the place be taken away', async () => {
      const el = await finder(near('97520'));
      await waitUntil(() => status(el).includes('97520'));
      button(el, 'Sort by distance').click();
      await el.updateComplete;
      expect(names(el)[0]).to.equal('Families and Friends');
      all(el, '.chosen')
        .find((each) => said(each).includes('Remove within'))
        ?.click();
      await el.updateComplete;
      expect(names(el)[0]).to.equal('Morning Circle');
      expect((one(el, '#search') as HTMLInputElement).value).to.equal('');
    });

    it('says where a ZIP code is not complete, not known, or can’t be looked up', async () => {
      const el = await finder(near('00001'));
      await waitUntil(() => said(one(el, '#place-note')).startsWith('We don’t know that ZIP code'));
      expect(one(el, '#search').getAttribute('aria-invalid')).to.equal('true');
      await type(el, '123');
      expect(said(one(el, '#place-note'))).to.equal('A ZIP code has five digits.');
      await type(el, 'circle');
      expect(said(one(el, '#place-note'))).to.equal('Stays on your device.');
      expect(one(el, '#search').hasAttribute('aria-invalid')).to.equal(false);
      await type(el, '');
      el.zipData = 'data:application/octet-stream,%01';
      el.near = '97501';
      await waitUntil(() => said(one(el, '#place-note')).startsWith('ZIP codes can’t be looked up'));
      expect(names(el)).to.have.length(4);
    });

    it('asks the device only on a tap, and says in words when it refuses', async () => {
      let asked = 0;
      const original = navigator.geolocation;
      Object.defineProperty(navigator, 'geolocation', {
        configurable: true,
        value: {
          getCurrentPosition: (_: PositionCallback, refuse: PositionErrorCallback) => {
            asked += 1;
            refuse({ code: 1, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3, message: '' });
          },
        },
      });
      try {
        const el = await finder(plain());
        expect(asked).to.equal(0);
        button(el, 'Use my location').click();
        await waitUntil(() => said(one(el, '#place-note')).startsWith('Your browser did not share'));
        expect(asked).to.equal(1);
        expect(names(el)).to.have.length(4);
      } finally {
        Object.defineProperty(navigator, 'geolocation', { configurable: true, value: original });
      }
    });
  });

  describe('keyboard', () => {
    it('types, filters, opens and reaches the join link', async () => {
      const el = await finder(plain());
      one(el, '#search').focus();
      await sendKeys({ type: 'circle' });
      await waitUntil(() => names(el).length === 1);
      const reach = async (selector: string): Promise<void> => {
        for (let presses = 0; presses < 30 && !focused(el)?.matches(selector); presses += 1)
          await sendKeys({ press: 'Tab' });
        expect(focused(el)?.matches(selector), selector).to.equal(true);
      };
      await reach('.chip[aria-pressed]');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await el.updateComplete;
      expect(said(one(el, '.chip[aria-pressed=true]'))).to.equal('Online 1');
      expect(focused(el)?.getAttribute('aria-pressed')).to.equal('true');
      await reach('.chosen');
      await reach('.action a');
      expect((focused(el) as HTMLAnchorElement).href).to.equal('https://zoom.us/j/5550100?pwd=secret');
      await reach('summary');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => all(el, '.facts').length === 1);
      await reach('.actions a, .actions button');
    });

    it('keeps the focus in view when what had it goes away', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed=${FEED} attendance="online"></clinic-support-group-finder>`,
      );
      one(el, '.clear').focus();
      await sendKeys({ press: 'Enter' });
      await el.updateComplete;
      expect(focused(el)?.id).to.equal('search');
    });

    it('answers to no single key', async () => {
      const el = await finder(plain());
      one(el, '.chip').focus();
      await sendKeys({ press: '/' });
      expect(focused(el)).to.equal(one(el, '.chip'));
    });
  });

  describe('states', () => {
    it('shows the children and the phone, and says so once, without a feed', async () => {
      const el = await fixture<ClinicSupportGroupFinder>(
        html`<clinic-support-group-finder phone="541-555-0100"><a href="/list">Our list</a></clinic-support-group-finder>`,
      );
      expect(all(el, 'slot')).to.have.length(1);
      expect((one(el, 'a') as HTMLAnchorElement).href).to.equal('tel:+15415550100');
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^<clinic-support-group-finder> feed: is missing/);
    });

    it('shows what still works when one feed fails, names it, and tries again', async () => {
      const urls: string[] = [];
      window.fetch = (input, init) => {
        if (typeof input !== 'string' || !input.startsWith('https')) return realFetch(input, init);
        urls.push(input);
        expect(init?.credentials).to.equal('omit');
        expect(init?.referrerPolicy).to.equal('no-referrer');
        return urls.length === 1
          ? Promise.resolve(new Response('', { status: 503 }))
          : Promise.resolve(
              new Response(JSON.stringify([{ ...FOUR_GROUPS[0], slug: 'x', name: 'Late One', day: 5 }])),
            );
      };
      const el = await finder(
        html`<clinic-support-group-finder feed="${FEED} https://groups.example.org/feed"></clinic-support-group-finder>`,
      );
      await waitUntil(() => all(el, '.partial').length === 1);
      expect(said(one(el, '.partial'))).to.contain('groups.example.org');
      expect(names(el)).to.have.length(4);
      button(el, 'Try again').click();
      await waitUntil(() => names(el).length === 5);
      expect(all(el, '.partial')).to.have.length(0);
      expect(urls).to.deep.equal(['https://groups.example.org/feed', 'https://groups.example.org/feed']);
    });

    it('says the list failed, keeps the children and the phone, and can try again', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed="data:text/html,%3Chtml%3E" phone="541-555-0100"
          ><a href="/list">Our list</a></clinic-support-group-finder
        >`,
      );
      expect(status(el)).to.equal('The groups can’t be shown right now.');
      expect(all(el, 'slot')).to.have.length(1);
      expect(said(one(el, '.call'))).to.contain('(541) 555-0100');
      button(el, 'Try again');
    });

    it('says that a list has no groups', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed="data:application/json,[]"></clinic-support-group-finder>`,
      );
      expect(said(one(el, '.state'))).to.contain('no groups right now');
    });

    it('tells the page’s author what is wrong with a feed, only where asked', async () => {
      const rows = [{ ...FOUR_GROUPS[0], day: 'someday' }, ...FOUR_GROUPS.slice(1)];
      const el = await finder(
        html`<clinic-support-group-finder feed=${feedOf(rows)}></clinic-support-group-finder>`,
      );
      expect(all(el, '.report')).to.have.length(0);
      el.setAttribute('data-report', '');
      await el.updateComplete;
      expect(said(one(el, '.report summary'))).to.match(/: \d+ problems? in 4 rows$/);
      expect(said(one(el, '.report li'))).to.match(/^#1 day "someday" is not a day of the week/);
      await expect(el).to.be.accessible();
    });

    it('tells the page’s author which columns are not read', async () => {
      const rows = FOUR_GROUPS.map((row) => ({ ...row, snacks: 'yes', _row: 1 }));
      const el = await finder(
        html`<clinic-support-group-finder data-report feed=${feedOf(rows)}></clinic-support-group-finder>`,
      );
      const lines = all(el, '.report li').map(said);
      expect(lines.filter((line) => /not read/.test(line))).to.deep.equal(['snacks is not read.']);
    });

    it('comes back after it was moved', async () => {
      const el = await finder(plain());
      const parent = el.parentElement;
      el.remove();
      parent?.append(el);
      await el.updateComplete;
      expect(names(el)).to.have.length(4);
    });
  });

  describe('the address', () => {
    const page = location.pathname + location.search;
    const inAddress = (): TemplateResult =>
      html`<clinic-support-group-finder feed=${FEED} url-state="hash"></clinic-support-group-finder>`;
    const back = async (by = -1): Promise<void> => {
      const arrived = new Promise((done) => {
        window.addEventListener('popstate', done, { once: true });
      });
      history.go(by);
      await arrived;
    };

    afterEach(() => {
      history.replaceState(null, '', page);
    });

    it('keeps chosen filters, and Back takes the last one back', async () => {
      const el = await finder(inAddress());
      button(el, 'Online').click();
      button(el, 'For families').click();
      expect(location.hash).to.equal('#attendance=online&audience=families');
      await back();
      await el.updateComplete;
      expect(location.hash).to.equal('#attendance=online');
      expect(names(el)).to.deep.equal(['Morning Circle', 'Families and Friends']);
      await back();
      await el.updateComplete;
      expect(location.hash).to.equal('');
      expect(names(el)).to.have.length(4);
    });

    it('starts from it, and takes it back once all is cleared', async () => {
      history.replaceState(null, '', '#audience=families');
      const el = await finder(inAddress());
      expect(names(el)).to.deep.equal(['Families and Friends']);
      button(el, 'Clear all').click();
      expect(location.pathname + location.search + location.hash).to.equal(page);
    });

    it('tells all cleared from the start the page was given, over Back, Forward and a reload', async () => {
      const started = (): TemplateResult =>
        html`<clinic-support-group-finder feed=${FEED} url-state="hash" attendance="online"></clinic-support-group-finder>`;
      const el = await finder(started());
      const count = async (): Promise<number> => {
        await el.updateComplete;
        return names(el).length;
      };
      expect(location.hash).to.equal('');
      button(el, 'For families').click();
      button(el, 'Clear all').click();
      button(el, 'In person').click();
      expect(location.hash).to.equal('#attendance=in-person');
      expect(await count()).to.equal(3);
      await back();
      expect(location.hash).to.equal('#filters=none');
      expect(await count()).to.equal(4);
      // As a reload would find it.
      expect(names(await finder(started()))).to.have.length(4);
      await back();
      expect(location.hash).to.equal('#attendance=online&audience=families');
      expect(await count()).to.equal(1);
      await back();
      expect(location.hash).to.equal('');
      expect(await count()).to.equal(2);
      await back(1);
      await back(1);
      expect(location.hash).to.equal('#filters=none');
      expect(await count()).to.equal(4);
    });

    it('keeps the filters when a link of the page changes the hash, and takes them up again on Back', async () => {
      const el = await finder(inAddress());
      button(el, 'Online').click();
      location.hash = '#contact';
      await el.updateComplete;
      expect(names(el)).to.have.length(2);
      await back();
      expect(location.hash).to.equal('#attendance=online');
      await el.updateComplete;
      expect(names(el)).to.have.length(2);
    });

    it('never holds what is typed or the place', async () => {
      const el = await finder(
        html`<clinic-support-group-finder feed=${FEED} url-state="hash" near="97501"></clinic-support-group-finder>`,
      );
      one(el, '#search').focus();
      await sendKeys({ type: 'circle' });
      expect(location.hash).to.equal('');
      button(el, 'Online').click();
      expect(location.hash).to.equal('#attendance=online');
    });

    it('leaves a hash alone that belongs to the page, and all of it unless asked', async () => {
      history.replaceState(null, '', '#contact');
      const el = await finder(inAddress());
      button(el, 'Online').click();
      expect(location.hash).to.equal('#contact');
      el.remove();
      history.replaceState(null, '', '#audience=families');
      const other = await finder(plain());
      expect(names(other)).to.have.length(4);
      button(other, 'Online').click();
      expect(location.hash).to.equal('#audience=families');
    });
  });

  describe('language', () => {
    it('speaks Spanish where the page does', async () => {
      const el = await finder(
        html`<clinic-support-group-finder lang="es" feed=${FEED}></clinic-support-group-finder>`,
      );
      expect(status(el)).to.equal('4 grupos');
      expect(said(one(el, '.day-heading'))).to.match(/^Hoy, lunes/);
      await expect(el).to.be.accessible();
    });
  });

  describe('privacy', () => {
    it('writes nothing a visitor does into the page, an attribute, an event or the console', async () => {
      const el = await finder(plain());
      const before = [location.href, el.outerHTML, document.title, localStorage.length];
      const events: string[] = [];
      const listen = (event: Event): void => {
        if (event instanceof CustomEvent) events.push(event.type);
      };
      document.addEventListener('input', listen);
      one(el, '#search').focus();
      await sendKeys({ type: 'circle' });
      button(el, 'Online').click();
      await el.updateComplete;
      document.removeEventListener('input', listen);
      expect([location.href, el.outerHTML, document.title, localStorage.length]).to.deep.equal(before);
      expect(events).to.deep.equal([]);
      expect(lines).to.deep.equal([]);
    });
  });
});
