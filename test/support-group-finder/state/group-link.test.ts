import { expect, html } from '@open-wc/testing';
import type { ClinicSupportGroupFinder } from '../../../src/support-group-finder/support-group-finder.js';
import { FOUR_GROUPS, MORNING_CIRCLE, feedOf } from '../feed.js';
import { all, button, finder, focused, holdStill, names, one, said } from '../finder.js';
import { waitUntil } from '../../wait-until.js';

holdStill();

const MANY = [
  ...Array.from({ length: 40 }, (_, at) => ({ ...MORNING_CIRCLE, slug: `g${at}`, name: `Group ${at}` })),
  { ...MORNING_CIRCLE, slug: 'last', name: 'Last Light', time: '21:00', end_time: '22:00' },
];
const linked = (el: Element): string => all(el, '.linked .name').map(said).join();
const gone = (el: Element): string => all(el, '.gone').map(said).join();
const go = (hash: string): void => {
  location.hash = hash;
};
const address = location.pathname + location.search;

const make = (rows: readonly object[], hash: string, state = 'hash'): Promise<ClinicSupportGroupFinder> => {
  history.replaceState(null, '', address + hash);
  return finder(
    html`<clinic-support-group-finder feed=${feedOf(rows as [])} url-state=${state}></clinic-support-group-finder>`,
  );
};

describe('a link to one group', () => {
  afterEach(() => {
    history.replaceState(null, '', address);
  });

  it('opens it above all others, wherever it stands in the list, with the focus on it', async () => {
    const el = await make(MANY, '#group=last');
    await waitUntil(() => linked(el) === 'Last Light');
    expect(one(el, '.linked details').hasAttribute('open')).to.equal(true);
    expect(focused(el)).to.equal(one(el, '.linked .row'));
    expect(said(one(el, '.linked .day-heading'))).to.equal('The group from your link');
    expect(gone(el)).to.equal('');
    expect(said(one(el, '.show-more'))).to.equal('Show 16 more');
  });

  it('takes it out of the list below, which loses none', async () => {
    const el = await make(MANY, '#group=g3');
    await waitUntil(() => linked(el) === 'Group 3');
    one(el, '.show-more').click();
    await el.updateComplete;
    expect(names(el).filter((name) => name === 'Group 3')).to.have.length(1);
    expect(names(el)).to.have.length(41);
    expect(all(el, '.show-more')).to.have.length(0);
  });

  it('is heard while the page is open, also for a group filters leave out, and goes with the next filter', async () => {
    const el = await make(FOUR_GROUPS, '');
    button(el, 'For families').click();
    await el.updateComplete;
    go('group=morning-circle');
    await waitUntil(() => linked(el) === 'Morning Circle');
    expect(focused(el)).to.equal(one(el, '.linked .row'));
    go('group=first-light');
    await waitUntil(() => linked(el) === 'First Light Group');
    button(el, 'Tomorrow').click();
    await waitUntil(() => linked(el) === '');
    expect(location.hash).to.equal('#day=tomorrow');
  });

  it('says plainly that a group is not in the list', async () => {
    const el = await make(FOUR_GROUPS, '#group=long-gone');
    await waitUntil(() => gone(el) !== '');
    expect(gone(el)).to.match(/^The group your link leads to is not in this list/);
    expect(one(el, '.gone').getAttribute('role')).to.equal('status');
    el.lang = 'es';
    await waitUntil(() => gone(el).startsWith('El grupo de su enlace no está'));
    go('group=first-light');
    await waitUntil(() => linked(el) !== '' && gone(el) === '');
  });

  it('leaves the focus where someone has put it while the list came', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const el = await make(FOUR_GROUPS, '#group=first-light');
    await waitUntil(() => linked(el) !== '');
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('is only read where the author wants it, and leaves the page’s own hashes alone', async () => {
    const off = await make(FOUR_GROUPS, '#group=first-light', 'none');
    expect([linked(off), gone(off)]).to.deep.equal(['', '']);
    const own = await make(FOUR_GROUPS, '#contact');
    expect([linked(own), gone(own)]).to.deep.equal(['', '']);
    button(own, 'Tomorrow').click();
    await own.updateComplete;
    expect(location.hash).to.equal('#contact');
  });

  it('is what is shared of a group, and only where the author wants it', async () => {
    const shared: (string | undefined)[] = [];
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: ({ url }: ShareData) => Promise.resolve(shared.push(url)),
    });
    for (const state of ['hash', '']) {
      const el = await make([MORNING_CIRCLE], '', state);
      one(el, 'summary').click();
      await waitUntil(() => all(el, '.facts').length === 1);
      button(el, 'Share').click();
      await waitUntil(() => shared.length === (state ? 1 : 2));
    }
    Reflect.deleteProperty(navigator, 'share');
    const page = location.origin + address;
    expect(shared).to.deep.equal([`${page}#group=morning-circle`, page]);
  });
});
