import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import * as icons from '../src/shared/elements/icons.js';
import { base } from '../src/shared/styles/base.js';
import { controls } from '../src/shared/styles/controls.js';

const ROLES: readonly (readonly [name: string, property: string, use: string])[] = [
  ['--clinic-accent', '--_fill', 'The brand: filled buttons. Set this one and the rest follows.'],
  ['(derived)', '--_accent', 'Text, icons and lines in the accent, as dark or light as reading needs.'],
  ['--clinic-accent-strong', '--_strong', 'The same when pointed at; item titles.'],
  ['--clinic-on-accent', '--_on-fill', 'What is written on the accent.'],
  ['--clinic-surface', '--_surface', 'Cards and fields.'],
  ['--clinic-paper', '--_paper', 'Behind them, where a tag draws its own ground.'],
  ['--clinic-line', '--_line', 'Hairlines between rows.'],
  ['--clinic-edge', '--_edge', 'Borders of fields: 3 to 1 against the surface.'],
  ['--clinic-text', '--_text', 'Text.'],
  ['--clinic-muted', '--_muted', 'What matters second.'],
  ['(fixed)', '--_now', 'Open, on now.'],
  ['(fixed)', '--_soon', 'Soon, or not certain.'],
  ['(fixed)', '--_error', 'An answer to put right. Never the crisis line.'],
];
const { icon, ...SHAPES } = icons;

/** Draws with the styles the tags have, so that the page can't show anything else. */
class LookSheet extends LitElement {
  static override styles = [
    ...base,
    controls,
    css`
      :host {
        display: grid !important;
        gap: 2em;
        max-inline-size: 62em;
      }
      .swatches {
        display: grid;
        gap: 0.75em;
        grid-template-columns: repeat(auto-fill, minmax(17em, 1fr));
      }
      .swatch {
        display: grid;
        grid-template-columns: 3em 1fr;
        gap: 0.75em;
        align-items: center;
      }
      .colour {
        block-size: 3em;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
        background: var(--colour);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75em;
        align-items: center;
      }
    `,
  ];

  override firstUpdated(): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.colour').forEach((swatch, index) => {
      swatch.style.setProperty('--colour', `var(${ROLES[index]?.[1] ?? ''})`);
    });
  }

  override render(): TemplateResult {
    return html`<div>
        <h2 class="heading">Calm, warm, legible</h2>
        <p>
          One accent, a paper ground, hairlines where rows follow rows, cards only where things are picked or compared. The
          page’s own font at the page’s own size.
        </p>
      </div>
      <div class="swatches">
        ${ROLES.map(
          ([name, , use]) =>
            html`<div class="swatch">
              <div class="colour"></div>
              <p><strong>${name}</strong><br /><span class="meta">${use}</span></p>
            </div>`,
        )}
      </div>
      <div class="row">
        <button class="button main">${icon(icons.PHONE)}Call (541) 555-0100</button>
        <button class="button">${icon(icons.MESSAGE)}Text us</button>
        <button class="button quiet" aria-label="Close">${icon(icons.CLOSE)}</button>
        <a href="#look">A link</a>
      </div>
      <div class="row">${Object.values(SHAPES).map((shape) => icon(shape))}</div>
      <div>
        <p class="heading">Heading, 1.5 em</p>
        <p>Body, 1 em: lines of at most about 62 characters.</p>
        <p class="meta">Meta, 0.93 em, muted.</p>
        <p>
          <code>--clinic-radius</code> (0.75em) rounds cards and buttons; <code>--clinic-density</code> (1) multiplies every
          space.
        </p>
      </div>`;
  }
}
if (!customElements.get('look-sheet')) customElements.define('look-sheet', LookSheet);

const meta: Meta = { title: 'Look', tags: ['!autodocs'] };
export default meta;
type Story = StoryObj;

export const Tokens: Story = { render: () => html`<look-sheet></look-sheet>` };
/** A brand sets two tokens; a yellow is as legible as the default pine. */
export const Brands: Story = {
  render: () => html`
    <style>
      .plum {
        --clinic-accent: #7a3b69;
        --clinic-radius: 0.25em;
      }
      .sun {
        --clinic-accent: #ffcf33;
        --clinic-radius: 1.4em;
      }
    </style>
    <look-sheet class="plum"></look-sheet>
    <hr />
    <look-sheet class="sun"></look-sheet>
  `,
};
