import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { ClinicSupportGroupFinder } from '../../../src/support-group-finder/support-group-finder.js';
import { FIRST_LIGHT, FOUR_GROUPS, MONDAY_MORNING, feedOf } from '../feed.js';
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
  said,
  stand,
  status,
} from '../finder.js';
import { waitUntil } from '../../wait-until.js';

holdStill();

const seen = (el: Element, selector: string): HTMLElement[] =>
  all(el, selector).filter((each) => each.checkVisibility());
const entries = (el: Element): string[] => seen(el, '.entry').map(said);
const week = (view = 'week'): TemplateResult =>
  html`<clinic-support-group-finder feed=${FEED} view=${view}></clinic-support-group-finder>`;
const inSidebar = (): TemplateResult =>
  html`<clinic-support-group-finder class="narrow" feed=${FEED} view="week"></clinic-support-group-finder>`;
const dialog = (el: Element): HTMLDialogElement => one(el, 'dialog') as HTMLDialogElement;
const choose = async (el: ClinicSupportGroupFinder, label: string): Promise<void> => {
  const found = all(el, '.switch label').find((each) => said(each) === label);
  found?.querySelector('input')?.click();
  await el.updateComplete;
};

describe('the week', () => {
  before(async () => {
    await setViewport({ width: 1200, height: 800 });
    // Narrow by itself: WebKit's window can't be.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.narrow { width: 320px; }');
    document.adoptedStyleSheets = [sheet];
  });
  after(async () => {
    document.adoptedStyleSheets = [];
    await setViewport({ width: 800, height: 600 });
  });

  it('keeps a time beside its name where a browser draws no letters under some size', async () => {
    const el = await finder(week());
    el.style.cssText = 'inline-size: 640px; font-size: 16px';
    // As browsers do: what is measured in em stays as it is.
    const least = new CSSStyleSheet();
    least.replaceSync('time { font-size: 24px !important }');
    el.shadowRoot?.adoptedStyleSheets.push(least);
    for (const each of seen(el, '.entry')) {
      const [time, name] = ['time', '.entry-name'].map((selector) =>
        each.querySelector(selector)?.getBoundingClientRect(),
      );
      expect(time?.width ?? 0).to.be.greaterThan(0);
      expect(each.querySelector('time')?.scrollWidth).to.be.at.most(Math.ceil(time?.width ?? 0));
      expect(name?.left).to.be.at.least(time?.right ?? Infinity);
    }
  });

  describe('accessibility', () => {
    it('is accessible wide and with a group opened, and every reference leads somewhere', async () => {
      const el = await finder(week());
      await expect(el).to.be.accessible();
      expectReferences(el);
      one(el, '.entry').click();
      await el.updateComplete;
      await expect(el).to.be.accessible();
      expectReferences(el);
    });

    it('is accessible a day at a time', async () => {
      const narrow = await finder(inSidebar());
      await expect(narrow).to.be.accessible();
      expectReferences(narrow);
    });

    it('is a table with days as columns and parts of the day as rows', async () => {
      const el = await finder(week());
      const table = one(el, 'table') as HTMLTableElement;
      expect(said(table.caption ?? el)).to.equal('Groups by day and time of day');
      expect(all(el, 'th[scope=col]').map(said).slice(0, 4)).to.deep.equal([
        'Time of day',
        'Monday Today · Nov 23',
        'Tuesday Nov 24 No groups',
        'Wednesday Nov 25',
      ]);
      const rows = [...table.tBodies[0]!.rows]; // the table above has a body
      expect(rows.map((row) => [row.cells[0]?.scope, said(row.cells[0] ?? row).split(' ')[0]])).to.deep.equal(
        [
          ['row', 'Morning'],
          ['row', 'Evening'],
        ],
      );
      for (const row of rows) expect(row.cells).to.have.length(8);
    });

    it('gives fingers room', async () => {
      const el = await finder(inSidebar());
      const small = seen(el, 'button, summary, a, input:not([type=checkbox])').filter((each) => {
        const { width, height } = each.getBoundingClientRect();
        return width < 24 || height < 24;
      });
      expect(small.map(said)).to.deep.equal([]);
      for (const each of seen(el, '.switch label, .take, .day-picker button'))
        expect(each.getBoundingClientRect().height, said(each)).to.be.at.least(43.9);
    });

    it('fits where there is little room', async () => {
      const el = await finder(inSidebar());
      expect(one(el, '.finder').scrollWidth).to.be.at.most(320);
    });
  });

  it('starts as the attribute says, and names what it can’t be', async () => {
    expect(all(await finder(week()), '.week')).to.have.length(1);
    expect(all(await finder(week('list')), '.week')).to.have.length(0);
    expect(lines).to.deep.equal([]);
    expect(all(await finder(week('month')), '.week')).to.have.length(0);
    expect(lines).to.have.length(1);
  });

  it('says when, what and where, what is on now and what is soon', async () => {
    const el = await finder(week());
    expect(entries(el)).to.deep.equal([
      '6:30 AM On now Morning Circle Online',
      '7:00 AM In 25 minutes First Light Group Medford',
      '6:30 AM Morning Circle Online',
      '7:00 PM Families and Friends Ashland · and online',
    ]);
  });

  it('lists what has no time below, and says how many', async () => {
    const el = await finder(week());
    expect(status(el)).to.equal('4 groups Nov 23 – 29 · 1 of them at no set time or later, below');
    expect(names(el)).to.deep.equal(['Talk First']);
    expect(said(one(el, 'section .day-heading'))).to.equal('By appointment, or ask for the time');
  });

  it('changes from list to week and back with the same filters and the same result, the focus kept', async () => {
    const el = await finder(week('list'));
    button(el, 'Online').click();
    await el.updateComplete;
    const before = status(el);
    expect(before).to.equal('2 groups');
    const radio = one(el, '.switch input:checked') as HTMLInputElement;
    radio.focus();
    await sendKeys({ press: 'ArrowRight' });
    await el.updateComplete;
    expect(focused(el)).to.equal(all(el, '.switch input')[1]);
    expect(status(el)).to.equal('2 groups Nov 23 – 29');
    expect(entries(el)).to.have.length(3);
    expect(button(el, 'Online').getAttribute('aria-pressed')).to.equal('true');
    await sendKeys({ press: 'ArrowLeft' });
    await el.updateComplete;
    expect(all(el, '.week')).to.have.length(0);
    expect(status(el)).to.equal(before);
    // What a visitor picks stays out of the page's own markup.
    expect(el.getAttribute('view')).to.equal('list');
  });

  it('says the change once, in the line that was there before', async () => {
    const el = await finder(week('list'));
    const line = one(el, '[role=status]');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(line.textContent ?? ''));
    observer.observe(line, { childList: true, subtree: true, characterData: true });
    await choose(el, 'Week');
    await nextFrame();
    observer.disconnect();
    expect(one(el, '[role=status]')).to.equal(line);
    expect(said).to.have.length(1);
    expect(all(el, '[role=status], [aria-live]').filter((each) => each.checkVisibility())).to.have.length(2);
  });

  it('shows the days asked for only', async () => {
    const el = await finder(
      html`<clinic-support-group-finder feed=${FEED} view="week" day="wednesday"></clinic-support-group-finder>`,
    );
    expect(all(el, 'th[scope=col]').map(said)).to.deep.equal(['Time of day', 'Wednesday Nov 25']);
  });

  it('offers what to widen where nothing is found', async () => {
    const el = await finder(
      html`<clinic-support-group-finder feed=${FEED} view="week" day="tuesday" audience="families"></clinic-support-group-finder>`,
    );
    expect(all(el, '.week')).to.have.length(0);
    button(el, '1 on Wednesday').click();
    await el.updateComplete;
    expect(entries(el)).to.deep.equal(['7:00 PM Next Families and Friends Ashland · and online']);
  });

  it('shows times on the visitor’s clock, as the list does', async () => {
    stand(MONDAY_MORNING, 'America/New_York');
    const el = await finder(week());
    expect(entries(el)[0]).to.equal('9:30 AM On now Morning Circle Online');
    expect(said(one(el, '.order'))).to.equal('Times are in your time zone, Eastern Time');
  });

  it('tells a room’s time by the clock on its wall, and whose it is, as the list does', async () => {
    stand(MONDAY_MORNING, 'America/New_York');
    const told = entries(await finder(week()));
    expect(told).to.include('7:00 AM In 25 minutes First Light Group Medford · Pacific Time');
    // Monday's room is Tuesday's to a reader in Auckland.
    stand(MONDAY_MORNING, 'Pacific/Auckland');
    expect(entries(await finder(week()))).to.include(
      'Mon 7:00 AM In 25 minutes First Light Group Medford · Pacific Time',
    );
  });

  it('moves on with the page’s clock', async () => {
    const el = await finder(week());
    Date.now = () => MONDAY_MORNING + 60 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await el.updateComplete;
    expect(entries(el).slice(0, 2)).to.deep.equal([
      '6:30 AM Over Morning Circle Online',
      '7:00 AM On now First Light Group Medford',
    ]);
  });

  it('stays quick with many groups: a few in each cell, the rest in the list of that time', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => ({
      ...FIRST_LIGHT,
      slug: `g${at}`,
      name: `Group ${at}`,
      day: [at % 7],
      time: `${String(6 + (at % 12)).padStart(2, '0')}:00`,
      end_time: '',
    }));
    const el = await finder(
      html`<clinic-support-group-finder feed=${feedOf(rows)} view="week"></clinic-support-group-finder>`,
    );
    expect(all(el, '.entry').length).to.be.at.most(7 * 5 * 4);
    const more = all(el, '.week .link')[1];
    const count = Number.parseInt(said(more ?? el), 10);
    expect(said(more ?? el)).to.match(/^\d+ more on Tuesday, morning$/);
    more?.focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(all(el, '.week')).to.have.length(0);
    expect((one(el, '.switch input:checked').parentElement as HTMLElement).textContent).to.contain('List');
    expect(status(el)).to.equal(`${count + 4} groups`);
    expect(all(el, '.chosen').map((each) => said(each.firstElementChild ?? each))).to.deep.equal([
      'Tuesday',
      'Morning',
    ]);
    expect(focused(el)).to.equal(all(el, '.row')[0]);
  });

  describe('a group opened from it', () => {
    it('stands in a window with all it has, which Escape closes, and the focus goes back', async () => {
      const el = await finder(week());
      const entry = all(el, '.entry')[3]!; // the feed has four starts this week
      entry.focus();
      await sendKeys({ press: 'Enter' });
      await el.updateComplete;
      expect(dialog(el).open).to.equal(true);
      expect(dialog(el).matches(':modal')).to.equal(true);
      expect(said(one(el, '#opened'))).to.equal('Wednesday, November 25: Families and Friends');
      expect(said(one(el, 'dialog .name'))).to.equal('Families and Friends');
      await waitUntil(() => all(el, 'dialog .facts').length === 1);
      expect(dialog(el).contains(focused(el))).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog(el).open);
      await el.updateComplete;
      expect(focused(el)).to.equal(entry);
      expect(all(el, 'dialog .name')).to.have.length(0);
    });

    it('closes by its button and by a tap beside it', async () => {
      const el = await finder(week());
      for (const tap of [() => one(el, 'dialog .button.quiet').click(), () => dialog(el).click()]) {
        one(el, '.entry').click();
        await el.updateComplete;
        expect(dialog(el).open).to.equal(true);
        tap();
        await waitUntil(() => !dialog(el).open);
        await el.updateComplete;
      }
    });

    it('stays where it is while the minutes go by, and goes with its group', async () => {
      const el = await finder(week());
      one(el, '.entry').click();
      await el.updateComplete;
      const name = one(el, 'dialog .name');
      Date.now = () => MONDAY_MORNING + 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await el.updateComplete;
      expect(one(el, 'dialog .name')).to.equal(name);
      await choose(el, 'List');
      expect(all(el, 'dialog')).to.have.length(0);
      await choose(el, 'Week');
      expect(dialog(el).open).to.equal(false);
    });
  });

  describe('where there is little room', () => {
    it('shows a day at a time, from the first with a group', async () => {
      stand(MONDAY_MORNING + 24 * 60 * 60_000, 'America/Los_Angeles');
      const el = await finder(inSidebar());
      expect(said(one(el, '.day-title'))).to.equal('Tomorrow, Wednesday, November 25');
      expect(entries(el)).to.deep.equal([
        '6:30 AM Next Morning Circle Online',
        '7:00 PM Families and Friends Ashland · and online',
      ]);
    });

    it('goes on and back by buttons, to the ends and no further, and to any day', async () => {
      const el = await finder(inSidebar());
      const [back, forth] = [one(el, '.back'), one(el, '.forth')];
      expect(back.getAttribute('aria-disabled')).to.equal('true');
      back.click();
      await el.updateComplete;
      expect(said(one(el, '.day-title'))).to.equal('Today, Monday, November 23');
      forth.focus();
      await sendKeys({ press: 'Enter' });
      await el.updateComplete;
      expect(said(one(el, '.day-title'))).to.equal('Tomorrow, Tuesday, November 24: No groups');
      expect(entries(el)).to.deep.equal([]);
      expect(focused(el)).to.equal(forth);
      const days = seen(el, '.day-buttons button');
      expect(days.map(said).slice(1, 3)).to.deep.equal([
        'Tue0 Tomorrow, Tuesday, November 24: 0 groups',
        'Wed2 Wednesday, November 25: 2 groups',
      ]);
      days[2]?.click();
      await el.updateComplete;
      expect(days.map((each) => each.getAttribute('aria-pressed'))).to.deep.equal([
        'false',
        'false',
        'true',
        'false',
        'false',
        'false',
        'false',
      ]);
      expect(entries(el)).to.have.length(2);
    });

    it('is not there where all days have room', async () => {
      const el = await finder(week());
      expect(seen(el, '.day-picker')).to.have.length(0);
    });
  });

  it('hides the choice where show-filters leaves it out', async () => {
    const el = await finder(
      html`<clinic-support-group-finder feed=${FEED} view="week" show-filters="day"></clinic-support-group-finder>`,
    );
    expect(all(el, '.switch')).to.have.length(0);
    expect(all(el, '.week')).to.have.length(1);
  });

  it('speaks Spanish', async () => {
    const el = await finder(
      html`<clinic-support-group-finder lang="es" feed=${feedOf(FOUR_GROUPS)} view="week"></clinic-support-group-finder>`,
    );
    expect(said(one(el, '.column.today'))).to.match(/^Lunes Hoy · 23/);
    expect(status(el)).to.match(/^4 grupos 23.*29.* · 1 de ellos sin hora fija/);
  });
});
