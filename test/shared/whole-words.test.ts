import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { json, mount, sendAsSam, stubFetch } from '../contact-cta/cta.js';
import { FIRST_LIGHT, FOUR_GROUPS, MONDAY_MORNING, feedOf } from '../support-group-finder/feed.js';
import { isOurTurn } from '../engine.js';
import { waitUntil } from '../wait-until.js';

const PADDINGS = [0, 16];
const WIDTHS = [320, 390];
const SIZES = [16, 24, 32];
const LANGUAGES = ['en', 'es'] as const;

let page: HTMLElement;

type Attributes = Readonly<Record<string, string>>;
type Draw = (lang: string) => Promise<Element>;

/** A tag with these attributes, and what a visitor taps in it. */
const drawn =
  (name: string, attributes: Attributes, ...taps: readonly string[]): Draw =>
  async (lang) => {
    const tag = document.createElement(name) as LitElement;
    for (const [attribute, value] of Object.entries({ ...attributes, lang }))
      tag.setAttribute(attribute, value);
    page.append(tag);
    const root = (): ParentNode => tag.shadowRoot ?? tag;
    await tag.updateComplete;
    await waitUntil(() => !root().querySelector('[aria-busy=true]'), 'still loading');
    for (const selector of taps) {
      await waitUntil(() => root().querySelector(selector), `no ${selector}`);
      root().querySelector<HTMLElement>(selector)?.click();
      await tag.updateComplete;
    }
    return tag;
  };

const CLINIC = { clinic: 'Pine Clinic', phone: '(541) 555-0100', sms: '541-555-0101' };
const EVERY_WAY = {
  ...CLINIC,
  email: 'care@pine.example',
  href: 'https://portal.example/contact',
  hours: 'Mo-Fr 05:30-14:00',
  'time-zone': 'America/Los_Angeles',
};
const EVERY_FIELD = 'name phone email contact-by best-time for new-patient message voicemail-ok text-ok';
const FORM = { ...CLINIC, endpoint: '/enquiry', fields: EVERY_FIELD, consent: 'You may text me back here.' };

const outcome =
  (...answers: Parameters<typeof stubFetch>): Draw =>
  async (lang) => {
    const stub = stubFetch(...answers);
    try {
      const tag = await mount({ ...FORM, lang }, page);
      await sendAsSam(tag);
      return tag;
    } finally {
      stub.restore();
    }
  };

/** A heading as German has them, where nobody knows how to part it. */
const LONG_WORD = 'Gruppentherapie';

const FINDER = { clinic: 'Pine Clinic', phone: '(541) 555-0100', 'time-zone': 'America/Los_Angeles' };
const RICH = {
  ...FIRST_LIGHT,
  slug: 'rich',
  day: [0, 1, 2, 3, 4, 5, 6],
  types: ['O', 'X', 'S', 'SEN', 'M', 'BE', 'ST', 'BRK', 'D'],
  regions: ['Southern Oregon', 'Jackson County'],
  group_notes: 'Everybody is welcome. Bring somebody along.',
  feedback_url: 'https://pine.example/report',
  updated: '2026-11-01 12:00:00',
};
const FEED = feedOf([...FOUR_GROUPS, RICH]);
const finder = (attributes: Attributes, ...taps: readonly string[]): Draw =>
  drawn('clinic-support-group-finder', { ...FINDER, feed: FEED, ...attributes }, ...taps);

/** Every look of every tag, by the tag. */
const LOOKS: Readonly<Record<string, readonly Draw[]>> = {
  'the banner': [
    ...['accepting', 'coming-soon'].flatMap((status) =>
      [{}, { dismissible: '' }].map((more) =>
        drawn(
          'clinic-medicare-banner',
          {
            ...CLINIC,
            ...more,
            status,
            enrolled: '',
            heading: 'Medicare information',
            scheduling: '24/7',
            'service-area': 'Medford, Oregon | Klamath Falls | Grants Pass',
            'details-href': 'https://pine.example/medicare',
          },
          'summary',
        ),
      ),
    ),
    drawn('clinic-medicare-banner', {
      status: 'not-accepting',
      heading: LONG_WORD,
      message: 'Unfortunately we are not accepting it.',
    }),
  ],
  'the list': ['group-therapy', 'therapeutic-factors', 'support-group-benefits'].flatMap((preset) =>
    ['list', 'cards', 'accordion'].flatMap((layout) =>
      [{}, { numbered: '' }, { columns: '2', 'audience-switch': '' }].map((more) =>
        drawn(
          'clinic-objectives-list',
          { preset, layout, ...more, heading: LONG_WORD },
          ...(layout === 'accordion' ? ['summary'] : []),
        ),
      ),
    ),
  ),
  'the ways to reach a clinic': ['card', 'band', 'inline', 'bar'].flatMap((layout) =>
    [
      CLINIC,
      EVERY_WAY,
      { ...EVERY_WAY, phone: '1-800-555-HELP (4357)' },
      { phone: 'Ask reception', hours: 'x' },
    ].map((ways) => drawn('clinic-contact-cta', { layout, ...ways })),
  ),
  'the form': [
    drawn('clinic-contact-cta', { ...CLINIC, heading: LONG_WORD }),
    drawn('quick-contact-cta', FORM),
    drawn('quick-contact-cta', { ...FORM, required: EVERY_FIELD }, '.send'),
    outcome(json({ ok: true })),
    outcome(json({ success: false }, 422)),
    outcome(json({}, 500)),
    outcome(() => Promise.reject(new TypeError('cut off'))),
  ],
  'the finder': [
    finder({}),
    finder({ 'show-filters': 'day attendance', near: '97501' }),
    finder({}, '.take'),
    finder({}, '.chip.more'),
    finder({}, 'details summary'),
    finder({ heading: LONG_WORD, view: 'week' }),
    finder({ view: 'week' }, '.entry'),
    finder({ day: 'tuesday', audience: 'families', attendance: 'online' }),
    finder({ feed: `${FEED} data:application/json,broken` }),
    finder({ feed: 'data:application/json,broken' }),
    finder({ feed: feedOf([]) }),
    finder({ feed: '' }),
  ],
};

/** What follows a number's area code: never broken, however little room there is. */
const AFTER_AREA_CODE = /\d{3}-[\dA-Z]{4}/g;

/** Words, without addresses of mail and of pages, which nobody can put on a line of a phone. */
const WORD = /(?<![\p{L}\p{N}@./-])[\p{L}\p{M}’']{2,16}(?![\p{L}\p{N}@/]|[.-]\p{L})/gu;

/** Whether a stretch of text stands on several lines. */
function isSplit(range: Range): boolean {
  const [first, ...rest] = range.getClientRects();
  return rest.some(({ top, height }) => first && Math.abs(top - first.top) > height / 2);
}

/** As wide as a stretch of text would be on one line. */
const widthOf = (range: Range): number =>
  [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);

/** Whether a word that is split is so with a hyphen: then it stays so where nothing is broken for want of room. */
function isHyphenated(range: Range): boolean {
  const { parentElement } = range.startContainer;
  let block = parentElement;
  while (block && /^(?:inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement;
  if (!block) return false;
  const { width } = block.getBoundingClientRect();
  const before = block.style.cssText;
  block.style.cssText += `; box-sizing: border-box; flex: none; inline-size: ${width}px; min-inline-size: 0; max-inline-size: none; overflow-wrap: normal`;
  const kept = isSplit(range);
  block.style.cssText = before;
  return kept;
}

/** The words of a tag that are broken between two letters, with how much room they had and would need. */
function broken(tag: Element): string[] {
  const faults: string[] = [];
  const range = document.createRange();
  const { width } = tag.getBoundingClientRect();
  const room = width - parseFloat(getComputedStyle(tag).fontSize);
  for (const dates of tag.shadowRoot?.querySelectorAll('.range') ?? []) {
    range.selectNodeContents(dates);
    if (isSplit(range) && widthOf(range) < width) faults.push(`${dates.textContent} had room`);
  }
  for (const root of [tag.shadowRoot ?? tag, tag]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const { parentElement, data } = text;
      if (!parentElement?.checkVisibility() || parentElement.closest('style, .spoken, .offscreen')) continue;
      // Said to a reader of the screen only.
      if (parentElement.closest('.column-name')?.clientWidth === 1) continue;
      range.selectNodeContents(text);
      const place = parentElement.closest('[class]')?.className ?? parentElement.localName;
      if (root !== tag)
        for (const { 0: number, index } of data.matchAll(AFTER_AREA_CODE)) {
          range.setStart(text, index);
          range.setEnd(text, index + number.length);
          const { right } = range.getBoundingClientRect();
          const { right: end } = (parentElement.closest('dialog') ?? tag).getBoundingClientRect();
          if (isSplit(range)) faults.push(`${number} (${place}) is broken`);
          else if (right > end + 1)
            faults.push(`${number} (${place}) stands ${Math.round(right - end)} px beside the tag`);
          const whole = parentElement.closest('.number, [href^="tel:"]');
          if (!whole) continue;
          range.selectNodeContents(whole);
          if (isSplit(range) && widthOf(range) < room)
            faults.push(`${whole.textContent} (${place}) had room`);
        }
      range.selectNodeContents(text);
      if (!isSplit(range)) continue;
      for (const { 0: word, index } of data.matchAll(WORD)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (!isSplit(range) || isHyphenated(range)) continue;
        const at = widthOf(range);
        // The rest is for hyphens, where the browser knows the language: a card has its edge and a little padding.
        if (at > room && !parentElement.closest('.heading')) continue;
        faults.push(`${word} (${place}) needs ${Math.round(at)} of ${Math.round(width)}`);
      }
    }
  }
  return faults;
}

describe('words', () => {
  const { warn } = console;
  const now = Date.now.bind(Date);
  beforeEach(() => {
    console.warn = () => undefined;
    Date.now = () => MONDAY_MORNING;
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => {
    console.warn = warn;
    Date.now = now;
    page.remove();
  });

  for (const [name, looks] of Object.entries(LOOKS))
    it(`of ${name} stay whole on a phone, however large its text`, async () => {
      const faults = new Set<string>();
      let boxes = 0;
      for (const lang of LANGUAGES)
        for (const [at, draw] of looks.entries()) {
          if (!isOurTurn(at + LANGUAGES.indexOf(lang))) continue;
          page.replaceChildren();
          const tag = await draw(lang);
          for (const width of WIDTHS)
            for (const padding of PADDINGS)
              for (const size of SIZES) {
                page.style.cssText = `box-sizing: border-box; inline-size: ${width}px; padding: ${padding}px; font: ${size}px/1.5 sans-serif`;
                boxes++;
                for (const fault of broken(tag))
                  faults.add(`${width} px, ${size / 16}: look ${at}, ${lang}: ${fault}`);
              }
        }
      console.info(`${name}: ${boxes} boxes, ${faults.size} broken words`);
      expect([...faults].slice(0, 400)).to.deep.equal([]);
    });
});
