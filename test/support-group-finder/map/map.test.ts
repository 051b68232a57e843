import { expect, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { FIRST_LIGHT, MORNING_CIRCLE, feedOf, type FeedRow } from '../feed.js';
import { all, finder, holdStill, lines, names, one, said, settled, status } from '../finder.js';
import { waitUntil } from '../../wait-until.js';
import type { ClinicSupportGroupFinder } from '../../../src/support-group-finder/support-group-finder.js';

holdStill();

let tiles = '';
before(async () => {
  // Firefox counts 250 otherwise, and the tests' own files are more.
  performance.setResourceTimingBufferSize(5000);
  const origins = (await (await fetch('/__receiver.json')).json()) as { feeds: string };
  tiles = `${origins.feeds}/tiles`;
});

const at = (slug: string, latitude: number, longitude: number, more: FeedRow = {}): FeedRow => ({
  ...FIRST_LIGHT,
  slug,
  name: `Group ${slug}`,
  latitude,
  longitude,
  ...more,
});
/** Two in one house, one nearby, three far, one area, one online, and one whose point is off the globe. */
const ROWS: readonly FeedRow[] = [
  at('a', 42.33, -122.87),
  at('b', 42.33, -122.87, { day: 2 }),
  at('c', 42.19, -122.7, {
    location: '<img src=x onerror=alert(1)>',
    formatted_address: '7 Main St, Ashland, OR 97520',
  }),
  at('d', 45.52, -122.67, { location: 'Hall', formatted_address: '1 Fir St, Portland, OR 97201' }),
  at('e', 44.05, -123.09, { location: '', formatted_address: 'Eugene, OR 97401', approximate: 'yes' }),
  at('f', 122.87, 42.33, { location: 'Barn', formatted_address: '9 Elm St, Talent, OR 97540' }),
  at('g', 42.33, 122.87, { location: 'Mill', formatted_address: '3 Elm St, Talent, OR 97540' }),
  MORNING_CIRCLE,
];
const ON_MAP = 5;

const withMap = (kind = 'light', rows = ROWS, lang = 'en'): TemplateResult =>
  html`<clinic-support-group-finder
    lang=${lang}
    feed=${feedOf(rows)}
    map-tiles=${`${tiles}/${kind}/{z}/{x}/{y}.svg`}
    map-credit="© Made here https://made.example/"
  ></clinic-support-group-finder>`;

const asked = (kind: string): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(`${tiles}/${kind}/`)).length;

async function opened(template: TemplateResult): Promise<ClinicSupportGroupFinder> {
  const el = await finder(template);
  one(el, '.map-offer button').click();
  await waitUntil(() => all(el, '.map-pin').length > 0, 'no pins');
  return el;
}
/** How many groups the pins in view and around it stand for. */
const groupsOnPins = (el: Element): number =>
  all(el, '.map-pin .map-count').reduce((sum, count) => sum + (Number(said(count)) || 1), 0);

describe('map of the groups', () => {
  it('asks for nothing before the tap, which names whom it will ask', async () => {
    const before = asked('light');
    const el = await finder(withMap());
    expect(said(one(el, '.map-offer'))).to.contain(new URL(tiles).host);
    expect(asked('light')).to.equal(before);
    one(el, '.map-offer button').click();
    await waitUntil(() =>
      all(el, '.map-images img').some((each) => (each as HTMLImageElement).naturalWidth > 0),
    );
    // Firefox counts an image some time after it shows it.
    await waitUntil(() => asked('light') > before);
    await expect(el).to.be.accessible();
    one(el, '.map-offer button').click();
    await settled(el);
    expect(all(el, '.map')).to.have.length(0);
  });

  it('has a pin for each place, and counts who has none', async () => {
    const el = await opened(withMap());
    expect(groupsOnPins(el)).to.equal(ON_MAP);
    expect(said(one(el, '.map-counts'))).to.match(
      /^5 groups on the map · 1 online · 2 without a place on the map$/u,
    );
    expect(all(el, '.map-pin.area')).to.have.length(1);
    expect(one(el, '.map-pin.area').ariaLabel).to.contain('Near Eugene');
    // Feed text is text.
    expect(all(el, '.map img[src="x"]')).to.have.length(0);
  });

  it('opens at a pin the rows that the list has, and marks them there', async () => {
    const el = await opened(withMap());
    const list = names(el);
    const pin = all(el, '.map-pin').find((each) => each.ariaLabel?.includes('Portland'));
    pin?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(el, '.map-card .name').length > 0);
    expect(all(el, '.map-card .name').map(said)).to.deep.equal(['Group d']);
    expect(list).to.include('Group d');
    expect(all(el, '.results [data-marked] .name').map(said)).to.deep.equal(['Group d']);
    await expect(el).to.be.accessible();
    one(el, '.map-close').click();
    await settled(el);
    expect(el.shadowRoot?.activeElement).to.equal(pin);
  });

  it('is moved by keys, and narrows the list to what is in view until that is taken back', async () => {
    const el = await opened(withMap());
    const view = one(el, '.map-view');
    view.focus();
    expect(all(el, '.map-search')[0]?.hidden).to.equal(true);
    // To Portland, in the north.
    for (let step = 0; step < 2; step += 1) await sendKeys({ press: '=' });
    for (let step = 0; step < 7; step += 1) await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => !one(el, '.map-search').hidden);
    const before = status(el);
    await waitUntil(() => {
      one(el, '.map-search').click();
      return status(el) !== before;
    });
    await settled(el);
    const total = Number(/\d+/.exec(status(el))?.[0]);
    expect(total).to.be.below(ON_MAP);
    // The map still shows what is elsewhere.
    expect(said(one(el, '.map-counts'))).to.contain('5 groups on the map');
    const chip = all(el, '.chosen').find((each) => said(each).includes('Area on the map'));
    expect(chip).to.not.equal(undefined);
    chip?.click();
    await settled(el);
    expect(status(el)).to.equal(before);
  });

  it('lists all pins for those who can’t use a map', async () => {
    const el = await opened(withMap());
    const details = one(el, '.map-list') as HTMLDetailsElement;
    details.open = true;
    await waitUntil(() => all(el, '.map-list li').length === 4);
    all(el, '.map-list li button')
      .find((each) => said(each).startsWith('2 groups'))
      ?.click();
    await waitUntil(() => all(el, '.map-card .name').length === 2);
  });

  it('follows filters', async () => {
    const el = await opened(withMap());
    const search = one(el, '#search') as HTMLInputElement;
    search.value = 'Portland';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => groupsOnPins(el) === 1);
    expect(said(one(el, '.map-counts'))).to.equal('1 group on the map');
  });

  for (const kind of ['none', 'html'])
    it(`keeps its pins, and says so once, where images can’t be had: ${kind}`, async () => {
      const el = await opened(withMap(kind));
      await waitUntil(() => said(one(el, '.map-counts')).includes('plain ground'));
      expect(groupsOnPins(el)).to.equal(ON_MAP);
      expect(lines.filter((line) => line.includes('map-tiles'))).to.have.length(1);
      expect(names(el)).to.include('Group a');
    });

  it('waits for no host that never answers', async () => {
    const el = await opened(withMap('silent'));
    expect(groupsOnPins(el)).to.equal(ON_MAP);
  });

  it('asks for nothing while it is hidden, and is whole once it is shown', async () => {
    const el = await finder(withMap('dark'));
    const before = asked('dark');
    el.style.display = 'none';
    one(el, '.map-offer button').click();
    await waitUntil(() => all(el, '.map-view').length > 0);
    await settled(el);
    expect(all(el, '.map-images img')).to.have.length(0);
    expect(asked('dark')).to.equal(before);
    el.style.display = '';
    await waitUntil(() => groupsOnPins(el) === ON_MAP);
    expect(all(el, '.map-images img').length).to.be.above(0);
  });

  it('keeps its pins and images while the list is drawn anew, whoever drew them', async () => {
    const el = await opened(withMap());
    await waitUntil(() => all(el, '.map-images img').length > 0);
    const before = all(el, '.map-view button, .map-view img');
    one(el, '.take').click();
    await settled(el);
    one(el, '.map-pin.area').click();
    await waitUntil(() => all(el, '.map-card .name').length > 0);
    one(el, '.take').click();
    await settled(el);
    expect(all(el, '.map-view button, .map-view img')).to.have.members(before);
    expect(all(el, '.map-card .name')).to.have.length(1);
  });

  it('says whom it will ask behind a button where places are narrow', async () => {
    const el = await finder(withMap());
    const box = document.createElement('div');
    box.style.inlineSize = '390px';
    el.before(box);
    box.append(el);
    await settled(el);
    const top = (selector: string): number => one(el, selector).getBoundingClientRect().top;
    expect(top('.results .row') - el.getBoundingClientRect().top).to.be.below(320);
    expect(one(el, '.map-offer').checkVisibility()).to.equal(false);
    one(el, '.map-button').click();
    await settled(el);
    expect(one(el, '.map-offer').checkVisibility()).to.equal(true);
    one(el, '.map-offer button').click();
    await waitUntil(() => all(el, '.map-pin').length > 0);
    expect(all(el, '.map-button')).to.have.length(0);
    box.replaceWith(el);
  });

  it('leaves one finger to the page, and is moved by two', async () => {
    const el = await opened(withMap());
    const view = one(el, '.map-view');
    const { left, top } = view.getBoundingClientRect();
    const touch = (type: string, ...fingers: (readonly [number, number])[]): boolean => {
      const touches = fingers.map(([x, y]) => ({ clientX: left + x, clientY: top + y }));
      const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches });
      view.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([touch('touchstart', [90, 90]), touch('touchmove', [90, 40]), touch('touchend')]).to.not.include(
      true,
    );
    await waitUntil(() => !one(el, '.map-hint').hidden);
    expect(one(el, '.map-search').hidden).to.equal(true);
    expect(touch('touchstart', [90, 90], [130, 90])).to.equal(true);
    expect(touch('touchmove', [120, 60], [160, 60])).to.equal(true);
    await waitUntil(() => one(el, '.map-pins').style.transform.includes('translate(30px, -30px)'));
    touch('touchend');
    await waitUntil(() => !one(el, '.map-search').hidden);
  });

  it('stands the same way round in a language from right to left, its buttons on the other side', async () => {
    const leftOf = async (lang: string): Promise<number[]> => {
      const el = await opened(withMap('light', ROWS, lang));
      const { left } = one(el, '.map-view').getBoundingClientRect();
      return [one(el, '.map-pin.area'), one(el, '.map-zoom')].map((each) =>
        Math.round(each.getBoundingClientRect().left - left),
      );
    };
    const [pin, buttons] = await leftOf('en');
    const [arabicPin, arabicButtons] = await leftOf('ar');
    expect(arabicPin).to.equal(pin);
    expect(arabicButtons)
      .to.be.below(buttons ?? 0)
      .and.below(20);
  });

  it('can be told from its ground in forced colours, and is not on paper', async function () {
    // Only Chromium's driver can show a page so.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    const el = await opened(withMap());
    const count = one(el, '.map-pin.single .map-count');
    try {
      await emulateMedia({ forcedColors: 'active' });
      const { borderTopColor, backgroundColor, borderTopWidth } = getComputedStyle(count);
      expect(borderTopColor).to.not.equal(backgroundColor);
      expect(borderTopWidth).to.not.equal('0px');
      await emulateMedia({ forcedColors: 'none', media: 'print' });
      expect(one(el, '.map').checkVisibility()).to.equal(false);
      expect(names(el)).to.include('Group a');
    } finally {
      await emulateMedia({ forcedColors: 'none', media: 'screen' });
    }
  });

  it('offers none without tiles, and names an address that is none', async () => {
    const values = [
      '',
      'https://t.example/{z}/{x}.png',
      'javascript:{z}{x}{y}',
      'https://{z}.t.example/{x}/{y}.png',
      'https://{s}.t.example/{z}/{x}/{y}.png',
    ];
    for (const value of values) {
      lines.length = 0;
      const el = await finder(
        html`<clinic-support-group-finder feed=${feedOf(ROWS)} map-tiles=${value} map-credit="x"></clinic-support-group-finder>`,
      );
      expect(all(el, '.map-offer'), value).to.have.length(0);
      expect(lines.filter((line) => line.includes('map-tiles:'))).to.have.length(value ? 1 : 0);
    }
  });
});
