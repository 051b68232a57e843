import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ZIP_TABLE } from './workbench/sample-feeds.js';
import { tag, type TagArgs } from './workbench/tag.js';

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

const meta = {
  title: 'Support group finder',
  component: 'clinic-support-group-finder',
  args: {
    clinic: 'Pear Blossom Clinic',
    phone: '(541) 555-0100',
    'time-zone': 'America/Los_Angeles',
    feed: '/groups/four.json',
    'zip-data': ZIP_TABLE,
  },
  render: (args) =>
    tag(
      'clinic-support-group-finder',
      args,
      html`<p><a href="https://www.example.org/groups">Our printed list of groups</a></p>`,
    ),
} satisfies Meta<TagArgs>;
export default meta;

type Story = StoryObj<TagArgs>;

/** Every control does something here. */
export const Playground: Story = {};

export const FourGroups: Story = {};
export const ManyGroups: Story = { args: { feed: '/groups/many.json' } };
export const OnlineForFamilies: Story = { args: { attendance: 'online', audience: 'families' } };
export const NothingFound: Story = { args: { day: 'tuesday', audience: 'families' } };
export const OneFeedMissing: Story = { args: { feed: '/groups/four.json /groups/missing.json' } };
export const Failed: Story = { args: { feed: '/groups/missing.json' } };
export const NoGroups: Story = { args: { feed: '/groups/none.json' } };
export const NoFeed: Story = { args: { feed: '' } };
export const FewFilters: Story = { args: { 'show-filters': 'day attendance' } };
export const LongestTexts: Story = { args: { feed: '/groups/longest.json' } };
export const Spanish: Story = { args: { lang: 'es' } };
export const Near: Story = { args: { near: '97501', within: '10' } };
export const Loading: Story = { args: { feed: '/groups/slow.json' } };
export const PrintOrSave: Story = {
  play: ({ canvasElement }) => tap(canvasElement, '.take'),
};
export const MoreFilters: Story = {
  args: { feed: '/groups/many.json' },
  play: ({ canvasElement }) => tap(canvasElement, '.chip.more'),
};
export const DetailsOpen: Story = {
  play: ({ canvasElement }) => tap(canvasElement, 'summary'),
};
/** An hour on, the list can't be loaded anew: the old one stays, with its date. */
export const Stale: Story = {
  args: { feed: '/groups/once.json' },
  play: async ({ canvasElement }) => {
    await tap(canvasElement, '.row');
    const real = Date.now.bind(Date);
    Date.now = () => real() + 2 * 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    Date.now = real;
  },
};
export const DataReport: Story = {
  args: { feed: '/groups/one-unreadable-day.json', 'data-report': true },
  play: ({ canvasElement }) => tap(canvasElement, '.report summary'),
};
/** The images of this map are in their address: no host is asked for them. */
const MADE_TILES = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path fill="#eef0e6" d="M0 0h256v256H0z"/><path stroke="#fff" stroke-width="4" d="M0 64h256M0 192h256M64 0v256M192 0v256"/><text x="8" y="250" font-family="sans-serif" font-size="10" fill="#6b7775">')}{z}/{x}/{y}${encodeURIComponent('</text></svg>')}`;
const WITH_MAP = { feed: '/groups/many.json', 'map-tiles': MADE_TILES, 'map-credit': 'Made for this page' };
export const MapOffered: Story = { args: WITH_MAP };
export const MapOpened: Story = {
  args: WITH_MAP,
  play: ({ canvasElement }) => tap(canvasElement, '.map-offer button'),
};
export const MapOnAPhone: Story = {
  args: WITH_MAP,
  globals: { viewport: { value: 'phone390' } },
  play: ({ canvasElement }) => tap(canvasElement, '.map-offer button'),
};
export const MapWithoutImages: Story = {
  args: { ...WITH_MAP, 'map-tiles': 'data:text/plain,{z}/{x}/{y}' },
  play: ({ canvasElement }) => tap(canvasElement, '.map-offer button'),
};
export const Week: Story = { args: { view: 'week' } };
export const WeekOfManyGroups: Story = { args: { view: 'week', feed: '/groups/many.json' } };
export const WeekInSpanish: Story = { args: { view: 'week', feed: '/groups/many.json', lang: 'es' } };
export const WeekGroupOpened: Story = {
  args: { view: 'week' },
  play: ({ canvasElement }) => tap(canvasElement, '.entry'),
};
export const WeekOnAPhone: Story = {
  args: { view: 'week' },
  globals: { viewport: { value: 'phone390' } },
};
/** Later days fold to a line each; a tap opens one. */
export const OnAPhone: Story = {
  args: { feed: '/groups/many.json' },
  globals: { viewport: { value: 'phone390' } },
};
export const Narrow: Story = {
  globals: { viewport: { value: 'phone320' } },
};

/** The finder's row of what public clinic pages were found to carry: groups with trained facilitators, for families, online. */
export const WhatClinicPagesCarry: Story = {
  name: 'What clinic pages carry',
  args: { feed: '/groups/of-a-clinic.json' },
};
