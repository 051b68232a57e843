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
  lang?: string;
  heading?: string;
}

const render = ({
  feed,
  query,
  day,
  attendance,
  audience,
  showFilters,
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
export const Narrow: Story = {
  parameters: { viewport: { defaultViewport: 'mobile1' } },
};
