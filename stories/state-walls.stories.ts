import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { allDriven } from './workbench/drive.js';
import { bannerStates } from './workbench/states/banner.js';
import { contactStates } from './workbench/states/contact.js';
import { finderStates } from './workbench/states/finder.js';
import { listStates } from './workbench/states/list.js';
import type { State, States } from './workbench/states/state.js';
import { tag, type Tag } from './workbench/tag.js';

interface WallArgs {
  readonly tag: Tag;
  readonly width: 320 | 1280;
}

const STATES: Readonly<Record<Tag, States>> = {
  'clinic-medicare-banner': bannerStates,
  'clinic-objectives-list': listStates,
  'clinic-contact-cta': contactStates,
  'clinic-support-group-finder': finderStates,
};

const styles = html`<style>
  .wall {
    display: grid;
    gap: 2.5rem 1.5rem;
    grid-template-columns: max-content max-content;
    inline-size: max-content;
  }
  .wall h2 {
    grid-column: 1 / -1;
    margin: 0 0 -1.75rem;
    font: 600 1rem/1.4 system-ui, sans-serif;
  }
  .wall > div {
    box-sizing: content-box;
    align-self: start;
    padding: 1rem;
    border: 1px solid GrayText;
    border-radius: 0.5rem;
  }
  .wall .light {
    color-scheme: light;
    background: #fff;
    color: #1b1b1b;
  }
  .wall .dark {
    color-scheme: dark;
    background: #121212;
    color: #eee;
  }
  .wall .large > * {
    font-size: 200%;
  }
  .wall .w320 {
    inline-size: 320px;
  }
  .wall .w1280 {
    inline-size: 1280px;
  }
</style>`;

const both = (name: string, { args, children, drive, textSize }: State, of: WallArgs): TemplateResult =>
  html`<h2>${name}</h2>
    ${['light', 'dark'].map((scheme) => html`<div class="${scheme} w${of.width} ${textSize ? 'large' : ''}">${tag(of.tag, args, children, drive)}</div>`)}`;

const wall = (of: WallArgs): TemplateResult =>
  html`${styles}
    <div class="wall">${Object.entries(STATES[of.tag]).map(([name, state]) => both(name, state, of))}</div>`;

/** Every state of a tag at once: each in light on the left, in dark on the right, at a phone's width or a desktop's. */
const meta = {
  title: 'State walls',
  tags: ['!autodocs', 'wall'],
  parameters: { controls: { disable: true }, layout: 'fullscreen' },
  render: wall,
  play: ({ canvasElement }) => allDriven(canvasElement),
} satisfies Meta<WallArgs>;
export default meta;
type Story = StoryObj<WallArgs>;

export const BannerOnAPhone: Story = { args: { tag: 'clinic-medicare-banner', width: 320 } };
export const BannerOnADesktop: Story = { args: { tag: 'clinic-medicare-banner', width: 1280 } };
export const ListOnAPhone: Story = { args: { tag: 'clinic-objectives-list', width: 320 } };
export const ListOnADesktop: Story = { args: { tag: 'clinic-objectives-list', width: 1280 } };
export const ContactOnAPhone: Story = { args: { tag: 'clinic-contact-cta', width: 320 } };
export const ContactOnADesktop: Story = { args: { tag: 'clinic-contact-cta', width: 1280 } };
export const FinderOnAPhone: Story = { args: { tag: 'clinic-support-group-finder', width: 320 } };
export const FinderOnADesktop: Story = { args: { tag: 'clinic-support-group-finder', width: 1280 } };
