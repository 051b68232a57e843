import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { FIRST_LIGHT, FOUR_GROUPS, MONDAY_MORNING, MORNING_CIRCLE, feedOf, type FeedRow } from './feed.js';
import { FEED, all, finder, focused, holdStill, names, one, said, status, zipTable } from './finder.js';
import { expectFocusSeen, reach } from './keyboard.js';
import { waitUntil } from '../wait-until.js';

holdStill();

const press = async (el: ClinicSupportGroupFinder, key: string): Promise<void> => {
  await sendKeys({ press: key });
  await el.updateComplete;
  // WebKit lays rows out anew when they come into sight.
  await nextFrame();
  await nextFrame();
};
/** What has the focus, in words; it must be seen. */
const at = (el: ClinicSupportGroupFinder): string => {
  expectFocusSeen(el);
  const now = focused(el);
  return now?.id ? `#${now.id}` : said(now ?? el);
};
const many = (count: number, change: (at: number) => FeedRow): FeedRow[] =>
  Array.from({ length: count }, (_, each) => ({
    ...FIRST_LIGHT,
    end_time: '',
    slug: `g${each}`,
    name: `Group ${each}`,
    ...change(each),
  }));

describe('where the focus goes, by keyboard alone', () => {
  it('to the next chosen filter as each is taken away, and at last to the search', async () => {
    const el = await finder(
      html`<clinic-support-group-finder
        feed=${FEED}
        query="friends"
        attendance="online"
        audience="families"
      ></clinic-support-group-finder>`,
    );
    one(el, '#search').focus();
    await reach(el, '.chosen');
    const stops: string[] = [at(el)];
    for (let taken = 0; taken < 3; taken += 1) {
      await press(el, taken === 1 ? ' ' : 'Enter');
      stops.push(at(el));
    }
    expect(stops.map((each) => each.replace(/^.*Remove /, 'Remove '))).to.deep.equal([
      'Remove “friends”',
      'Remove Online',
      'Remove For families',
      '#search',
    ]);
    expect(names(el)).to.have.length(4);
  });

  it('to "Clear all" when the last of several chosen filters is taken away', async () => {
    const el = await finder(
      html`<clinic-support-group-finder feed=${FEED} attendance="online" audience="families"></clinic-support-group-finder>`,
    );
    all(el, '.chosen')[1]?.focus();
    await press(el, 'Enter');
    expect(at(el)).to.equal('Clear all');
  });

  it('to the search when the place is taken away, whatever was done before', async () => {
    const el = await finder(
      html`<clinic-support-group-finder feed=${FEED} near="97501" zip-data=${zipTable()}></clinic-support-group-finder>`,
    );
    await waitUntil(() => status(el).includes('97501'));
    // Leaves word to go to the first group.
    one(el, '.more').focus();
    await press(el, 'Enter');
    await reach(el, '#more > .button');
    await press(el, 'Enter');
    await reach(el, '.chosen', true);
    await press(el, 'Enter');
    expect(at(el)).to.equal('#search');
    expect(status(el)).to.equal('4 groups');
  });

  it('stays on what opens and closes the further filters, and on each of them', async () => {
    const el = await finder(html`<clinic-support-group-finder feed=${FEED}></clinic-support-group-finder>`);
    one(el, '#search').focus();
    const more = await reach(el, '.more');
    await press(el, 'Enter');
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    expect(at(el)).to.equal('More filters');
    await reach(el, '#more fieldset:nth-of-type(2) .chip');
    await press(el, ' ');
    expect(at(el)).to.equal('Morning 2');
    expect(focused(el)?.ariaPressed).to.equal('true');
    await reach(el, '.more', true);
    await press(el, ' ');
    expect(at(el)).to.equal('More filters');
    expect(one(el, '#more').hidden).to.equal(true);
  });

  it('to the first group when the further filters are closed to see what they gave', async () => {
    const el = await finder(html`<clinic-support-group-finder feed=${FEED}></clinic-support-group-finder>`);
    one(el, '.more').focus();
    await press(el, 'Enter');
    expect(said(await reach(el, '#more > .button'))).to.equal('Show 4 groups');
    await press(el, 'Enter');
    expect(focused(el)).to.equal(all(el, '.row')[0]);
    expectFocusSeen(el);
  });

  it('to the first offer when they are closed and gave nothing', async () => {
    const el = await finder(
      html`<clinic-support-group-finder
        feed=${FEED}
        attendance="in-person"
        audience="families"
        day="tuesday"
      ></clinic-support-group-finder>`,
    );
    one(el, '.more').focus();
    await press(el, 'Enter');
    expect(said(await reach(el, '#more > .button'))).to.equal('Show 0 groups');
    await press(el, 'Enter');
    expect(focused(el)).to.equal(all(el, '.offers button')[0]);
    expectFocusSeen(el);
  });

  it('to the first kind when all kinds are asked for', async () => {
    const kinds = [
      'A',
      'AL',
      'AL-AN',
      'ASL',
      'BA',
      'BE',
      'BI',
      'BRK',
      'C',
      'CAN',
      'CF',
      'D',
      'DB',
      'DD',
      'G',
    ];
    const rows = many(15, (each) => ({ types: [kinds[each]] }));
    const el = await finder(
      html`<clinic-support-group-finder feed=${feedOf(rows)}></clinic-support-group-finder>`,
    );
    one(el, '.more').focus();
    await press(el, 'Enter');
    await reach(el, '#more .chip.more');
    expect(at(el)).to.match(/^Show all \d+$/);
    const legend = said(focused(el)?.closest('fieldset')?.querySelector('legend') ?? el);
    await press(el, 'Enter');
    expectFocusSeen(el);
    const fieldset = focused(el)?.closest('fieldset');
    expect(said(fieldset?.querySelector('legend') ?? el)).to.equal(legend);
    expect(focused(el)).to.equal(fieldset?.querySelector('.chip'));
  });

  it('straight to the first group that is new', async () => {
    const rows = many(40, (each) => ({ time: `${8 + (each % 12)}:${10 + (each % 40)}`.padStart(5, '0') }));
    const el = await finder(
      html`<clinic-support-group-finder feed=${feedOf(rows)}></clinic-support-group-finder>`,
    );
    one(el, '.show-more').focus();
    const stops: unknown[] = [];
    el.shadowRoot?.addEventListener('focusin', ({ target }) => stops.push(target));
    await press(el, 'Enter');
    await waitUntil(() => focused(el)?.matches('.row'));
    expect(stops).to.have.length(1);
    expect(focused(el)).to.equal(all(el, '.row')[25]);
    expectFocusSeen(el);
    await press(el, 'Tab');
    expect(at(el)).to.contain(names(el)[25]);
  });

  it('is never under a day’s heading, down a long list and up again', async () => {
    const rows = many(14, (each) => ({ day: each % 2 }));
    const el = await finder(
      html`<clinic-support-group-finder feed=${feedOf(rows)}></clinic-support-group-finder>`,
    );
    one(el, '.row .action a').focus();
    await reach(el, 'section:last-of-type li:last-child summary');
    await reach(el, '#search', true);
  });

  it('stays with its group when time moves the groups before it', async () => {
    const el = await finder(html`<clinic-support-group-finder feed=${FEED}></clinic-support-group-finder>`);
    const before = names(el);
    const moved = 'Families and Friends';
    all(el, '.row')[before.indexOf(moved)]?.querySelector('summary')?.focus();
    const kept = focused(el);
    Date.now = () => MONDAY_MORNING + 4 * 60 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await el.updateComplete;
    expect(names(el).indexOf(moved)).to.be.below(before.indexOf(moved));
    expect(focused(el) === kept).to.equal(true);
    expect(said(kept?.closest('.row')?.querySelector('.name') ?? el)).to.equal(moved);
  });

  it('to the first group of what an empty result offers', async () => {
    const el = await finder(
      html`<clinic-support-group-finder feed=${FEED} day="tuesday" audience="families"></clinic-support-group-finder>`,
    );
    one(el, '#search').focus();
    await reach(el, '.offers button');
    await press(el, 'Enter');
    expect(names(el)).to.deep.equal(['Families and Friends']);
    expect(focused(el)).to.equal(all(el, '.row')[0]);
    expectFocusSeen(el);
  });

  it('stays on the order asked for', async () => {
    const el = await finder(
      html`<clinic-support-group-finder feed=${FEED} near="97501" zip-data=${zipTable()}></clinic-support-group-finder>`,
    );
    await waitUntil(() => status(el).includes('97501'));
    one(el, '#search').focus();
    await reach(el, '.order button');
    await press(el, 'Enter');
    expect(at(el)).to.equal('Sort by time');
  });

  it('to the first group once another try brought the list', async () => {
    let tries = 0;
    window.fetch = () => {
      tries += 1;
      return Promise.resolve(
        tries === 1 ? new Response('', { status: 500 }) : new Response(JSON.stringify(FOUR_GROUPS)),
      );
    };
    const el = await finder(
      html`<clinic-support-group-finder feed="https://groups.example.org/list"></clinic-support-group-finder>`,
    );
    await waitUntil(() => all(el, '.failed').length === 1);
    one(el, '.failed button').focus();
    await press(el, 'Enter');
    await waitUntil(() => names(el).length === 4);
    await waitUntil(() => focused(el)?.matches('.row'), 'the focus is elsewhere');
    expect(focused(el)).to.equal(all(el, '.row')[0]);
    expectFocusSeen(el);
  });

  it('through the week a day at a time, into a group’s window and back to where it was opened', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.narrow { display: block; width: 320px; }');
    document.adoptedStyleSheets = [sheet];
    try {
      const el = await finder(
        html`<clinic-support-group-finder
          class="narrow"
          feed=${feedOf([FIRST_LIGHT, MORNING_CIRCLE])}
          view="week"
        ></clinic-support-group-finder>`,
      );
      one(el, '#search').focus();
      await reach(el, '.forth');
      await press(el, 'Enter');
      await press(el, ' ');
      expect(said(one(el, '.day-title'))).to.equal('Wednesday, November 25');
      expect(focused(el)).to.equal(one(el, '.forth'));
      const entry = await reach(el, '.entry');
      await press(el, ' ');
      await waitUntil(() => all(el, 'dialog .facts').length === 1);
      const close = await reach(el, 'dialog .button.quiet');
      expect(close.ariaLabel).to.equal('Close');
      await press(el, 'Enter');
      await waitUntil(() => !(one(el, 'dialog') as HTMLDialogElement).open);
      expect(focused(el)).to.equal(entry);
      expectFocusSeen(el);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });
});
