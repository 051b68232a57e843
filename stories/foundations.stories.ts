import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { tag } from './workbench/tag.js';
import { defineColourSheet } from './workbench/sheets/colour.js';
import { defineShapeSheets } from './workbench/sheets/shape.js';

defineColourSheet();
defineShapeSheets();

const meta: Meta = {
  title: 'Foundations',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;
type Story = StoryObj;

const schemes = html`<style>
  .scheme {
    padding: 1rem;
  }
  .light {
    color-scheme: light;
    background: #fff;
    color: #1b1b1b;
  }
  .dark {
    color-scheme: dark;
    background: #121212;
    color: #eee;
  }
</style>`;

/** Roles with their values and contrast, in both schemes; choose a brand above to see its own. */
export const Colour: Story = {
  render: (_args, { globals }) =>
    html`${schemes}
      ${['light', 'dark'].map(
        (scheme) =>
          html`<div class="scheme ${scheme}"><colour-sheet .brand=${globals['brand']}></colour-sheet></div>`,
      )}`,
};
/** The page's own font; five sizes at most. */
export const Type: Story = { render: () => html`<type-sheet></type-sheet>` };
/** Buttons and spaces: `--clinic-radius` rounds, `--clinic-density` multiplies. */
export const SpaceAndShape: Story = { render: () => html`<shape-sheet></shape-sheet>` };
export const Density: Story = {
  tags: ['wall'],
  render: () =>
    html`${['compact', 'normal', 'roomy'].map(
      (density) =>
        html`<p><code>--clinic-density: ${density}</code></p>
          ${tag('clinic-contact-cta', { clinic: 'Pear Blossom Clinic', phone: '(541) 555-0100', sms: '541-555-0101', hours: '24/7', '--clinic-density': density })}`,
    )}`,
};
export const Icons: Story = { render: () => html`<icon-sheet></icon-sheet>` };
