import { css, html, LitElement, type TemplateResult } from 'lit';
import * as icons from '../../../src/shared/elements/icons.js';
import { base } from '../../../src/shared/styles/base.js';
import { controls } from '../../../src/shared/styles/controls.js';
import * as finders from '../../../src/support-group-finder/views/icons.js';

const { icon, ...shared } = icons;
const SHAPES = { ...shared, ...finders };

/** Draws with the styles the tags have, so that the page can't show anything else. */
const sheet = css`
  :host {
    display: grid !important;
    gap: 1.5em;
    max-inline-size: 62em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
  }
  .tiles {
    display: grid;
    gap: 0.75em;
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
  }
  .tile {
    display: flex;
    gap: 0.75em;
    align-items: center;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .bar {
    block-size: 1em;
    background: var(--_accent);
  }
`;

class IconSheet extends LitElement {
  static override styles = [...base, controls, sheet];

  override render(): TemplateResult {
    return html`<div class="tiles">
      ${Object.entries(SHAPES).map(
        ([name, shape]) =>
          html`<div class="tile">${icon(shape)}<span>${name.toLowerCase().replace(/_/g, ' ')}</span></div>`,
      )}
    </div>`;
  }
}

class TypeSheet extends LitElement {
  static override styles = [...base, controls, sheet];

  override render(): TemplateResult {
    return html`<h2 class="heading">Heading, 1.5 em</h2>
      <p>
        Body, 1 em: the page’s own font at the page’s own size, in lines of at most about 62 characters, so that a tired eye
        finds the next one.
      </p>
      <p><strong>Strong body</strong>, for a name or an hour.</p>
      <p class="meta">Meta, 0.93 em, muted: what matters second.</p>`;
  }
}

class ShapeSheet extends LitElement {
  static override styles = [...base, controls, sheet];

  override firstUpdated(): void {
    for (const bar of this.renderRoot.querySelectorAll<HTMLElement>('.bar'))
      bar.style.inlineSize = `calc(var(--_space) * ${bar.dataset['steps'] ?? ''})`;
  }

  override render(): TemplateResult {
    return html`<div class="row">
        <button class="button main">${icon(icons.PHONE)}Call (541) 555-0100</button>
        <button class="button">${icon(icons.MAIL)}Text us</button>
        <button class="button quiet" aria-label="Close">${icon(icons.CLOSE)}</button>
        <a href="#look">A link</a>
      </div>
      <div>
        ${[1, 2, 3, 4, 6, 8].map(
          (steps) => html`<p class="meta">${steps} × <code>--clinic-density</code> × 0.25 em</p>
            <div class="bar" data-steps=${steps}></div>`,
        )}
      </div>`;
  }
}
/** Makes the sheets of icons, type and shape known: what is imported for its effect alone is left out of a build. */
export function defineShapeSheets(): void {
  const sheets = { 'icon-sheet': IconSheet, 'type-sheet': TypeSheet, 'shape-sheet': ShapeSheet };
  for (const [name, element] of Object.entries(sheets))
    if (!customElements.get(name)) customElements.define(name, element);
}
