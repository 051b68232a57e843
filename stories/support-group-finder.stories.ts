import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/support-group-finder.js';
import { FOUR_GROUPS, feedOf } from '../test/support-group-finder/feed.js';

interface Settings {
  feed: string;
  query?: string;
  day?: string;
  attendance?: string;
  audience?: string;
  showFilters?: string;
  view?: string;
  near?: string;
  within?: string;
  dataReport?: boolean;
  lang?: string;
  heading?: string;
}

/** The table of two ZIP codes, 97501 and 97520, written as the one beside the bundle is: see `search/zip-table`. */
const TWO_ZIP_CODES = 'data:application/octet-stream,%04%BA%F3%0B%26%92%42%1B%FD%BF%01%20';

const NEVER = 'https://never.example.org/groups';
const ONCE = 'https://once.example.org/groups';

/** Feeds that answer as a story needs, so that none is asked for over a network. */
const realFetch = window.fetch.bind(window);
let asked = 0;
window.fetch = (input, init) => {
  if (input === NEVER) return new Promise(() => undefined);
  if (input !== ONCE) return realFetch(input, init);
  asked += 1;
  const isFirst = asked === 1;
  return Promise.resolve(
    new Response(isFirst ? JSON.stringify(FOUR_GROUPS) : '', { status: isFirst ? 200 : 503 }),
  );
};

const rootIn = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('clinic-support-group-finder')?.shadowRoot;
  if (!root) throw new Error('no finder');
  return root;
};

/** Waits until the finder has a thing, and taps it. */
async function tap(canvas: HTMLElement, selector: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = rootIn(canvas).querySelector<HTMLElement>(selector);
    if (found) {
      found.click();
      return;
    }
    await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error(`no ${selector}`);
}

const render = ({
  feed,
  query,
  day,
  attendance,
  audience,
  showFilters,
  view,
  near,
  within,
  dataReport,
  lang,
  heading,
}: Settings): TemplateResult =>
  html`<clinic-support-group-finder
    clinic="Pear Blossom Clinic"
    phone="(541) 555-0100"
    time-zone="America/Los_Angeles"
    feed=${feed}
    lang=${lang ?? 'en'}
    .query=${query}
    .day=${day}
    .attendance=${attendance}
    .audience=${audience}
    .showFilters=${showFilters}
    .view=${view}
    .near=${near}
    .within=${within}
    .zipData=${TWO_ZIP_CODES}
    ?data-report=${dataReport}
    .heading=${heading}
    ><p><a href="https://www.example.org/groups">Our printed list of groups</a></p></clinic-support-group-finder
  >`;

const many = Array.from({ length: 120 }, (_, at) => ({
  ...FOUR_GROUPS[at % 4],
  slug: `group-${at}`,
  name: `${FOUR_GROUPS[at % 4]?.name ?? ''} ${Math.floor(at / 4) + 1}`,
  day: at % 7,
  time: `${String(6 + (at % 16)).padStart(2, '0')}:${at % 2 ? '30' : '00'}`,
  end_time: `${String(7 + (at % 16)).padStart(2, '0')}:${at % 2 ? '30' : '00'}`,
}));

const hostile = {
  slug: 'longest',
  name: `The ${'Very '.repeat(30)}Long Name <img src=x onerror=alert(1)>`,
  day: [0, 1, 2, 3, 4, 5, 6],
  time: '18:00',
  location: 'A hall whose name goes on for as long as the people who give it its name have patience',
  formatted_address: '100000 Boulevard-of-the-Unbreakable-Words, Medford, OR 97501, USA',
  notes: 'First line\nSecond line\n<script>alert(1)</script>',
  conference_url: 'javascript:alert(1)',
  types: ['O', 'X', 'S', 'SEN', 'M', 'BE', 'no such type'],
};

const meta: Meta<Settings> = {
  title: 'Support group finder',
  component: 'clinic-support-group-finder',
  render,
  args: { feed: feedOf(FOUR_GROUPS) },
};
export default meta;

type Story = StoryObj<Settings>;

export const FourGroups: Story = {};
export const ManyGroups: Story = { args: { feed: feedOf(many) } };
export const OnlineForFamilies: Story = { args: { attendance: 'online', audience: 'families' } };
export const NothingFound: Story = { args: { day: 'tuesday', audience: 'families' } };
export const OneFeedMissing: Story = { args: { feed: `${feedOf(FOUR_GROUPS)} data:text/html,%3Chtml%3E` } };
export const Failed: Story = { args: { feed: 'data:text/html,%3Chtml%3E' } };
export const NoGroups: Story = { args: { feed: 'data:application/json,[]' } };
export const NoFeed: Story = { args: { feed: '' } };
export const FewFilters: Story = { args: { showFilters: 'day attendance' } };
export const LongestTexts: Story = { args: { feed: feedOf([hostile, ...FOUR_GROUPS]) } };
export const Spanish: Story = { args: { lang: 'es' } };
export const Near: Story = { args: { near: '97501', within: '10' } };
export const Loading: Story = { args: { feed: NEVER } };
export const PrintOrSave: Story = {
  play: ({ canvasElement }) => tap(canvasElement, '.take'),
};
export const MoreFilters: Story = {
  args: { feed: feedOf(many) },
  play: ({ canvasElement }) => tap(canvasElement, '.chip.more'),
};
export const DetailsOpen: Story = {
  play: ({ canvasElement }) => tap(canvasElement, 'summary'),
};
/** An hour on, the list can't be loaded anew: the old one stays, with its date. */
export const Stale: Story = {
  args: { feed: ONCE },
  play: async ({ canvasElement }) => {
    await tap(canvasElement, '.row');
    const real = Date.now.bind(Date);
    Date.now = () => real() + 2 * 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    Date.now = real;
  },
};
export const DataReport: Story = {
  args: { feed: feedOf([{ ...FOUR_GROUPS[0], day: 'someday' }, ...FOUR_GROUPS.slice(1)]), dataReport: true },
  play: ({ canvasElement }) => tap(canvasElement, '.report summary'),
};
export const Week: Story = { args: { view: 'week' } };
export const WeekOfManyGroups: Story = { args: { view: 'week', feed: feedOf(many) } };
export const WeekInSpanish: Story = { args: { view: 'week', feed: feedOf(many), lang: 'es' } };
export const WeekGroupOpened: Story = {
  args: { view: 'week' },
  play: ({ canvasElement }) => tap(canvasElement, '.entry'),
};
export const WeekOnAPhone: Story = {
  args: { view: 'week' },
  parameters: { viewport: { defaultViewport: 'mobile1' } },
};
export const Narrow: Story = {
  parameters: { viewport: { defaultViewport: 'mobile1' } },
};

const led = (slug: string, name: string, day: number, types: readonly string[], rest: object) => ({
  slug,
  name,
  day,
  types,
  time: '18:00',
  end_time: '19:00',
  timezone: 'America/Los_Angeles',
  ...rest,
});
const ROOM = {
  location: 'Pear Blossom Clinic',
  formatted_address: '30 Lithia Way, Ashland, OR 97520, USA',
};
const ONLINE = { conference_url: 'https://meet.example/group' };

/** The finder's row of what public clinic pages were found to carry: groups with trained facilitators, for families, online. */
export const WhatClinicPagesCarry: Story = {
  name: 'What clinic pages carry',
  args: {
    feed: feedOf([
      led('smart', 'SMART Recovery Group', 1, ['SMART'], { ...ROOM, notes: 'With a trained facilitator.' }),
      led('dbt', 'DBT Skills Group', 2, [], {
        ...ROOM,
        notes: 'Dialectical behavior therapy, with a counselor.',
      }),
      led('cbt', 'CBT Group', 3, [], { ...ROOM, notes: 'Cognitive behavioral therapy, with a counselor.' }),
      led('families', 'Family Group', 4, [], { ...ROOM, ...ONLINE, audience: 'families' }),
      led('iop', 'Virtual Intensive Outpatient Group', 5, [], ONLINE),
    ]),
  },
};
