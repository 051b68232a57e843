import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const NAMES = { options: 'Options', preview: 'Preview', code: 'Code' } as const;

/** On a narrow window one thing at a time. */
@customElement('studio-panels')
export class PanelSwitch extends LitElement {
  @property() panel = 'options';

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="panels" role="group" aria-label="Show">
      ${Object.entries(NAMES).map(
        ([panel, name]) =>
          html`<button
            aria-pressed=${this.panel === panel}
            @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: panel }))}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-panels': PanelSwitch;
  }
}
