import { css, html, LitElement, type TemplateResult } from 'lit';
import { contrast, luminance, type Channels } from '../../../src/shared/styles/contrast.js';
import { base } from '../../../src/shared/styles/base.js';
import { controls } from '../../../src/shared/styles/controls.js';

interface Role {
  /** The token a page sets; empty for what follows from the others. */
  readonly token: string;
  /** What styles read. */
  readonly property: string;
  readonly use: string;
  /** What it must be told from, and by how much (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly against?: string;
  readonly least?: 3 | 4.5;
}

const ROLES: readonly Role[] = [
  {
    token: '--clinic-accent',
    property: '--_fill',
    use: 'The brand: filled buttons, which `--clinic-button-fill` fills otherwise. Set this one and the rest follows.',
  },
  {
    token: '--clinic-on-accent',
    property: '--_on-fill',
    use: 'What is written on the accent.',
    against: '--_fill',
    least: 4.5,
  },
  {
    token: '',
    property: '--_accent',
    use: 'Text, icons, lines and the ring of the focus in the accent, as dark or light as reading needs.',
    against: '--_surface',
    least: 4.5,
  },
  {
    token: '--clinic-accent-strong',
    property: '--_strong',
    use: 'The same when pointed at; item titles.',
    against: '--_surface',
    least: 4.5,
  },
  {
    token: '--clinic-tint',
    property: '--_tint',
    use: 'What is chosen, what is pointed at; a breath of the accent where left out.',
  },
  { token: '--clinic-surface', property: '--_surface', use: 'Cards and fields.' },
  { token: '--clinic-paper', property: '--_paper', use: 'Behind them, where a tag draws its own ground.' },
  { token: '--clinic-line', property: '--_line', use: 'Hairlines between rows. They carry no meaning.' },
  {
    token: '--clinic-edge',
    property: '--_edge',
    use: 'Borders of fields.',
    against: '--_surface',
    least: 3,
  },
  { token: '--clinic-text', property: '--_text', use: 'Text.', against: '--_surface', least: 4.5 },
  {
    token: '--clinic-muted',
    property: '--_muted',
    use: 'What matters second.',
    against: '--_surface',
    least: 4.5,
  },
  { token: '--clinic-now', property: '--_now', use: 'Open, on now.', against: '--_now-tint', least: 4.5 },
  {
    token: '--clinic-soon',
    property: '--_soon',
    use: 'Soon, or not certain.',
    against: '--_soon-tint',
    least: 4.5,
  },
  {
    token: '--clinic-error',
    property: '--_error',
    use: 'An answer to put right. Never the crisis line.',
    against: '--_error-tint',
    least: 4.5,
  },
];

const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
});

/** A colour as a screen shows it. */
function channelsOf(color: string): Channels {
  if (!pen) throw new Error('no canvas');
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

const hexOf = (channels: Channels): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** Colours by role, in one scheme, measured as they are painted in the brand that is chosen. */
class ColourSheet extends LitElement {
  static override styles = [
    ...base,
    controls,
    css`
      :host {
        display: block !important;
      }
      .plate {
        overflow-x: auto;
        padding: 1.25em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      table {
        inline-size: 100%;
        /* On a phone it is moved sideways: there a column of a few letters would be 17,000 pixels long. */
        min-inline-size: 44em;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 0.5em 0.75em 0.5em 0;
        border-block-end: 1px solid var(--_line);
        text-align: start;
        vertical-align: middle;
      }
      :is(th, td):not(:last-child) {
        white-space: nowrap;
      }
      .colour {
        block-size: 2.5em;
        inline-size: 2.5em;
        border: 1px solid var(--_edge);
        border-radius: 0.4em;
        background: var(--colour);
      }
      .low {
        color: var(--_error);
        font-weight: 700;
      }
    `,
  ];

  override firstUpdated(): void {
    this.#measure();
  }

  override updated(): void {
    this.#measure();
  }

  /** A colour that is made of others is only known where it is painted. */
  #measure(): void {
    const plate = this.renderRoot.querySelector<HTMLElement>('.plate');
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    if (!plate || !probe) return;
    const painted = (property: string): Channels => {
      probe.style.color = `var(${property})`;
      return channelsOf(getComputedStyle(probe).color);
    };
    for (const [at, row] of [...this.renderRoot.querySelectorAll('tbody tr')].entries()) {
      const role = ROLES[at];
      if (!role) continue;
      const color = painted(role.property);
      row.querySelector<HTMLElement>('.colour')?.style.setProperty('--colour', `var(${role.property})`);
      const [, , value, ratio] = row.children;
      if (value) value.textContent = hexOf(color);
      if (!ratio || !role.against || !role.least) continue;
      const found = contrast(luminance(color), luminance(painted(role.against)));
      ratio.textContent = `${found.toFixed(1)} : 1, at least ${role.least}`;
      ratio.classList.toggle('low', found < role.least);
    }
  }

  override render(): TemplateResult {
    return html`<div class="plate" role="group" aria-label="Colours" tabindex="0">
      <span class="probe" hidden></span>
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="spoken">Colour</span></th>
            <th scope="col">Token</th>
            <th scope="col">Value</th>
            <th scope="col">Contrast</th>
            <th scope="col">Use</th>
          </tr>
        </thead>
        <tbody>
          ${ROLES.map(
            ({ token, use }) =>
              html`<tr>
                <td><div class="colour"></div></td>
                <td>${token ? html`<code>${token}</code>` : html`<span class="meta">follows</span>`}</td>
                <td></td>
                <td></td>
                <td>${use}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
/** Makes `<colour-sheet>` known: what is imported for its effect alone is left out of a build. */
export function defineColourSheet(): void {
  if (!customElements.get('colour-sheet')) customElements.define('colour-sheet', ColourSheet);
}
