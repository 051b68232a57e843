import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { FAMILIES, FIRST_LIGHT, MORNING_CIRCLE, feedOf, type FeedRow } from './feed.js';
import { all, button, focused, holdStill, names, one, said, settled, status } from './finder.js';
import { expectFocusSeen, reach } from './keyboard.js';
import { waitUntil } from '../wait-until.js';

holdStill();

/** Two groups a day from Monday on, and one at no set time. */
const FIFTEEN: readonly FeedRow[] = [
  ...Array.from({ length: 14 }, (_, at) => ({
    ...(at % 2 ? MORNING_CIRCLE : FIRST_LIGHT),
    slug: `g${at}`,
    name: `Group ${at}`,
    day: (1 + (at >> 1)) % 7,
    time: at % 2 ? '19:00' : '08:00',
    end_time: '',
  })),
  { ...FIRST_LIGHT, slug: 'asked', name: 'Talk First', day: undefined, time: undefined, end_time: undefined },
];
const LATER = ['Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A finder in a page with margins, on a screen of so many CSS pixels. */
async function on(
  screen: number,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ClinicSupportGroupFinder> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.screen { font: 16px/1.5 sans-serif; inline-size: ${screen - 32}px; }`);
  document.adoptedStyleSheets = [sheet];
  const el = document.createElement('clinic-support-group-finder');
  for (const [name, value] of Object.entries({ feed: feedOf(FIFTEEN), ...attributes }))
    el.setAttribute(name, value);
  await fixture(html`<div class="screen">${el}</div>`);
  await settled(el);
  return el;
}
/** The same once its later days are folded. */
async function onPhone(attributes?: Readonly<Record<string, string>>): Promise<ClinicSupportGroupFinder> {
  const el = await on(390, attributes);
  await waitUntil(() => folds(el).length > 0, 'no day is folded');
  return el;
}

const folds = (el: Element): HTMLElement[] => all(el, '.fold');
const isOpen = (fold: Element | undefined): boolean => fold?.getAttribute('aria-expanded') === 'true';
const foldOf = (el: Element, day: string): HTMLElement => {
  const found = folds(el).find((fold) => said(fold).startsWith(day));
  if (!found) throw new Error(`no line of ${day}`);
  return found;
};
/** Groups that are drawn, and those the folded days say they hold. */
const counted = (el: Element): number =>
  folds(el)
    .filter((fold) => !isOpen(fold))
    .reduce((sum, fold) => sum + Number(/(\d+) groups?$/.exec(said(fold))?.[1]), names(el).length);
const topOf = (el: Element, of: Element): number =>
  of.getBoundingClientRect().top - el.getBoundingClientRect().top;

describe('the finder on a phone', () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  it('comes to the first group within a thumb’s reach, and to the end within four screens', async () => {
    const el = await onPhone();
    const [row] = all(el, '.row');
    expect(topOf(el, row ?? el)).to.be.below(320);
    expect(el.getBoundingClientRect().height).to.be.below(3000);
    for (const each of all(el, '.row')) expect(each.getBoundingClientRect().height).to.be.within(140, 200);
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
  });

  it('has all groups of filters on one screen, and shows whole what the keyboard reaches in them', async () => {
    const kinds = ['O', 'C', 'MED', 'D', 'Y', 'W', 'M', 'BE', 'CF', 'OUT', 'B', 'ST'];
    const el = await onPhone({ feed: feedOf(FIFTEEN.map((row) => ({ ...row, types: kinds }))) });
    one(el, '.more').click();
    await waitUntil(() => all(el, '#more fieldset').length > 4, 'no filters');
    expect(one(el, '#more').getBoundingClientRect().height).to.be.below(760);
    const days = '#more [data-filter=days] .chip:last-child';
    const last = one(el, days);
    const strip = last.closest('.filters')?.getBoundingClientRect();
    expect(last.getBoundingClientRect().right).to.be.above(strip?.right ?? Infinity);
    one(el, '.more').focus();
    await reach(el, days);
    expect(last.getBoundingClientRect().right).to.be.at.most(strip?.right ?? 0);
  });

  it('comes to the first group soon at 400 % zoom, where a screen is 320 wide', async () => {
    const el = await on(320);
    await waitUntil(() => folds(el).length > 0);
    expect(topOf(el, all(el, '.row')[0] ?? el)).to.be.below(400);
  });

  it('has one line for what can be done and what opens, where the first is a button only while it can be used', async () => {
    const el = await onPhone();
    for (const row of all(el, '.row')) {
      const [action, summary] = ['.action a', 'summary'].map((part) => {
        const box = row.querySelector(part)?.getBoundingClientRect();
        return box ?? new DOMRect();
      });
      expect((action?.top ?? 0) + (action?.height ?? 0) / 2).to.be.closeTo(
        (summary?.top ?? 0) + (summary?.height ?? 0) / 2,
        4,
      );
      for (const box of [action, summary]) expect(box?.height).to.be.at.least(40);
    }
    expect(all(el, '.main')).to.have.length(0);
    const now = { day: 1, time: '06:30', end_time: '07:30' };
    const usable = await on(390, {
      feed: feedOf([
        { ...MORNING_CIRCLE, ...now, slug: 'join' },
        { ...FIRST_LIGHT, ...now, slug: 'room', name: 'In A Room' },
        {
          ...FAMILIES,
          ...now,
          slug: 'no-way-in',
          name: 'No Way In',
          conference_url: undefined,
          attendance_option: 'hybrid',
        },
        { ...MORNING_CIRCLE, slug: 'later', name: 'Later', day: 1, time: '09:00', end_time: '10:00' },
      ]),
    });
    await waitUntil(() => names(usable).length === 4);
    expect(
      all(usable, '.main').map((each) => said(each.closest('.row')?.querySelector('.name') ?? each)),
    ).to.deep.equal(['Morning Circle']);
  });

  it('folds the days after tomorrow to a line each, which says how many it holds', async () => {
    const el = await onPhone();
    expect(names(el)).to.deep.equal(['Group 0', 'Group 1', 'Group 2', 'Group 3']);
    expect(folds(el).map((fold) => said(fold).split(',')[0])).to.deep.equal([...LATER, 'By appointment']);
    expect(status(el)).to.equal('15 groups');
    expect(counted(el)).to.equal(15);
    for (const fold of folds(el)) expect(fold.parentElement?.localName).to.equal('h3');
    await expect(el).to.be.accessible();
  });

  it('opens a day by key and folds it again, the focus staying on its line', async () => {
    const el = await onPhone();
    one(el, '.row summary').focus();
    const fold = await reach(el, '.fold');
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(isOpen(fold)).to.equal(true);
    expect(focused(el)).to.equal(fold);
    expectFocusSeen(el);
    expect(names(el)).to.include.members(['Group 4', 'Group 5']);
    expect(counted(el)).to.equal(15);
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Tab' });
    expect(focused(el)?.closest('.row')?.querySelector('.name')?.textContent).to.equal('Group 4');
    fold.focus();
    await sendKeys({ press: ' ' });
    await el.updateComplete;
    expect(isOpen(fold)).to.equal(false);
    expect(focused(el)).to.equal(fold);
    expect(names(el)).to.have.length(4);
  });

  it('leaves a day as it was opened when time goes on, and when a filter comes and goes', async () => {
    const el = await onPhone();
    foldOf(el, 'Friday').click();
    await el.updateComplete;
    const open = (): string[] =>
      folds(el)
        .filter(isOpen)
        .map((fold) => said(fold).split(',')[0] ?? '');
    button(el, 'In person').click();
    await el.updateComplete;
    button(el, 'In person').click();
    await el.updateComplete;
    expect(open()).to.deep.equal(['Friday']);
    document.dispatchEvent(new Event('visibilitychange'));
    await el.updateComplete;
    expect(open()).to.deep.equal(['Friday']);
  });

  it('opens the day of a group that a link in the page asks for', async () => {
    const page = location.pathname + location.search;
    try {
      const el = await onPhone({ 'url-state': 'hash' });
      location.hash = '#group=g8';
      await waitUntil(() => focused(el)?.matches('.linked .row'), 'the group is not shown');
      expect(said(one(el, '.linked .name'))).to.equal('Group 8');
      await waitUntil(() => isOpen(foldOf(el, 'Friday')));
      expect(names(el)).to.include('Group 9');
      expect(counted(el)).to.equal(15);
    } finally {
      history.replaceState(null, '', page);
    }
  });

  it('folds nothing that is searched for, or whose day is asked for', async () => {
    const el = await onPhone();
    const search = one(el, '#search') as HTMLInputElement;
    search.value = 'group';
    search.dispatchEvent(new Event('input'));
    await waitUntil(() => names(el).length === 14);
    expect(folds(el)).to.have.length(0);
    const asked = await on(390, { day: 'thursday friday saturday sunday wednesday' });
    await waitUntil(() => names(asked).length === 10);
    expect(folds(asked)).to.have.length(0);
  });

  it('prints what is folded', async () => {
    const el = await onPhone();
    await waitUntil(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const isThere = all(el, '.sheet').length === 1;
      if (!isThere) window.dispatchEvent(new Event('afterprint'));
      return isThere;
    });
    expect(all(el, '.sheet tr')).to.have.length(15);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('shows 25 of a day that was opened, and goes on from the first that is new', async () => {
    const many = Array.from({ length: 70 }, (_, at) => ({
      ...FIRST_LIGHT,
      slug: `m${at}`,
      name: `Many ${at}`,
      day: at < 30 ? 1 : 4,
      time: `${8 + Math.floor(at / 10)}:${10 + (at % 10)}`.padStart(5, '0'),
      end_time: '',
    }));
    const el = await onPhone({ feed: feedOf(many) });
    expect(names(el)).to.have.length(25);
    expect(said(one(el, '.show-more'))).to.equal('Show 5 more');
    foldOf(el, 'Thursday').click();
    await el.updateComplete;
    expect(names(el)).to.have.length(50);
    button(el, 'Show 15 more').click();
    await waitUntil(() => focused(el)?.matches('.row'));
    expect(focused(el)).to.equal(all(el, '.row')[50]);
    button(el, 'Show 5 more').click();
    await waitUntil(() => focused(el) === all(el, '.row')[25]);
    expect(names(el)).to.have.length(70);
    expect(all(el, '.show-more')).to.have.length(0);
  });

  it('stands open where there is room', async () => {
    const el = await on(1280);
    await waitUntil(() => names(el).length === 15);
    expect(folds(el)).to.have.length(0);
  });
});
