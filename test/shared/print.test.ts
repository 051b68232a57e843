import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { json, mount, sendAsSam, stubFetch } from '../contact-cta/cta.js';
import { FOUR_GROUPS, feedOf } from '../support-group-finder/feed.js';
import { waitUntil } from '../wait-until.js';

type Attributes = Readonly<Record<string, string>>;

let page: HTMLElement;

const drawn = (name: string, attributes: Attributes) => async (): Promise<Element> => {
  const tag = document.createElement(name) as LitElement;
  for (const [attribute, value] of Object.entries(attributes)) tag.setAttribute(attribute, value);
  page.append(tag);
  await tag.updateComplete;
  await waitUntil(() => !tag.shadowRoot?.querySelector('[aria-busy=true]'), 'still loading');
  return tag;
};

const CLINIC = { clinic: 'Pine Clinic', phone: '(541) 555-0100', sms: '541-555-0101' };
const BANNER = {
  ...CLINIC,
  scheduling: '24/7',
  'service-area': 'Medford, Oregon',
  'details-href': '/medicare',
};
const CONTACT = {
  ...CLINIC,
  email: 'care@pine.example',
  href: 'https://portal.example/contact',
  hours: 'Mo-Fr 05:30-14:00',
  'time-zone': 'America/Los_Angeles',
};
const FEED = feedOf(FOUR_GROUPS);

const failed = async (): Promise<Element> => {
  const stub = stubFetch(json({}, 500));
  try {
    const tag = await mount({ ...CONTACT, endpoint: '/enquiry' }, page);
    await sendAsSam(tag);
    return tag;
  } finally {
    stub.restore();
  }
};

const BENEFITS = [
  'You spend time with people who get it',
  'Members share what has worked',
  'A space without judgment',
];
const WAYS = [
  '(541) 555-0100',
  '(541) 555-0101',
  'care@pine.example',
  'https://portal.example/contact',
  '988',
];

type State = readonly [draw: () => Promise<Element>, needed: readonly string[], useless?: readonly string[]];

/** A state, what somebody who holds the paper can read there, and what would be of no use to them. */
const STATES: Readonly<Record<string, State>> = {
  'a banner with all it can say': [
    drawn('clinic-medicare-banner', {
      ...BANNER,
      status: 'accepting',
      enrolled: '',
      dismissible: '',
      heading: 'Medicare',
    }),
    [
      'Pine Clinic now accepts Medicare.',
      '(541) 555-0100',
      '(541) 555-0101',
      `${location.origin}/medicare`,
      'with no copayment',
      '24/7 appointment scheduling',
      'Medford, Oregon',
      '1-800-MEDICARE',
    ],
    ['Check your coverage'],
  ],
  'a banner with a day to come': [
    drawn('clinic-medicare-banner', { ...BANNER, 'accepting-from': '2099-01-01' }),
    ['from January 1, 2099', '(541) 555-0100', '24/7', 'Medford, Oregon', 'Medicare.gov'],
  ],
  'a banner in the clinic’s own words': [
    drawn('clinic-medicare-banner', {
      ...BANNER,
      status: 'not-accepting',
      message: 'We do not take Medicare.',
    }),
    ['We do not take Medicare.', '(541) 555-0100', '24/7', 'Medford, Oregon'],
  ],
  'a card': [
    drawn('clinic-contact-cta', CONTACT),
    [...WAYS, 'Mo-Fr 05:30-14:00'],
    ['Open now', 'Opens ', 'Closed'],
  ],
  'a band': [drawn('clinic-contact-cta', { ...CONTACT, layout: 'band' }), WAYS],
  'links in a sentence': [
    drawn('clinic-contact-cta', { ...CLINIC, layout: 'inline' }),
    ['(541) 555-0100', '(541) 555-0101'],
  ],
  'a form that could not be sent': [failed, WAYS, ['Send message', 'Your name']],
  ...Object.fromEntries<State>(
    ['list', 'cards', 'accordion'].map((layout) => [
      `benefits as ${layout}`,
      [drawn('clinic-objectives-list', { preset: 'support-group-benefits', layout }), BENEFITS, ['Open all']],
    ]),
  ),
  ...Object.fromEntries<State>(
    ['list', 'week'].map((view) => [
      `groups as ${view}`,
      [
        drawn('clinic-support-group-finder', { ...CLINIC, feed: FEED, view }),
        [
          'Morning Circle',
          '12 Oak St',
          'Families and Friends',
          '(541) 555-0100',
          '(541) 555-0102',
          location.host,
        ],
        ['Details', 'Online (', 'Print or save'],
      ],
    ]),
  ),
  'groups of which some are missing': [
    drawn('clinic-support-group-finder', { ...CLINIC, feed: `${FEED} data:application/json,broken` }),
    ['Morning Circle', 'can’t be shown right now', '(541) 555-0100'],
    ['Try again'],
  ],
  'no groups': [
    drawn('clinic-support-group-finder', { ...CLINIC, feed: 'data:application/json,broken' }),
    ['The groups can’t be shown', '(541) 555-0100'],
    ['Try again'],
  ],
};

/** What is seen of a tag, with what its style sheets add to it. */
function seen(tag: Element): string {
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) words.push(node.data);
    if (node instanceof Element) {
      const isBox = getComputedStyle(node).display !== 'contents';
      if ((isBox && !node.checkVisibility()) || node.matches('style, .spoken')) return;
      for (const child of node instanceof HTMLSlotElement ? node.assignedNodes() : []) walk(child);
    }
    for (const child of node.childNodes) walk(child);
    if (node instanceof HTMLElement && getComputedStyle(node, '::after').content !== 'none')
      words.push(' ', node.dataset.onPaper ?? '');
  };
  walk(tag.shadowRoot ?? tag);
  return words.join('').replace(/\s+/g, ' ');
}

describe('on paper', () => {
  const { warn } = console;
  beforeEach(async () => {
    console.warn = () => undefined;
    page = await fixture(html`<div></div>`);
  });
  afterEach(() => {
    console.warn = warn;
  });

  for (const [name, [draw, needed, useless = []]] of Object.entries(STATES))
    it(`${name} says all a person needs, and is afterwards as before`, async function () {
      // Only Chromium's driver can show a page as it is printed.
      if (!navigator.userAgent.includes('Chrome')) this.skip();
      const tag = await draw();
      const before = useless.filter((words) => seen(tag).includes(words));
      await emulateMedia({ media: 'print' });
      try {
        await waitUntil(
          () => needed.every((words) => seen(tag).includes(words)),
          `${needed.join()}: ${seen(tag)}`,
        );
        for (const words of useless) expect(seen(tag)).not.to.contain(words);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
      await waitUntil(() => before.every((words) => seen(tag).includes(words)), 'not as before');
    });

  it('what is folded away opens for a print command, and folds again', async () => {
    for (const [name] of [['a banner with all it can say'], ['benefits as accordion']] as const) {
      const tag = await STATES[name]?.[0]();
      const open = (): number => tag?.shadowRoot?.querySelectorAll('details[open]').length ?? 0;
      window.dispatchEvent(new Event('beforeprint'));
      expect(open(), name).to.be.greaterThan(0);
      window.dispatchEvent(new Event('afterprint'));
      expect(open(), name).to.equal(0);
    }
  });
});
