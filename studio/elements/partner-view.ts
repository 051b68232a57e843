import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { Finding } from '../profile/checking.js';
import type { Document } from '../profile/document.js';
import { partnerLines } from '../profile/partners.js';

/** What partners will see of the profile, in words; the preview beside it shows it on one's own page, or on theirs. */
@customElement('studio-partner-view')
export class PartnerView extends LitElement {
  @property({ attribute: false }) document: Document = {};
  /** What “check” says of it. */
  @property({ attribute: false }) findings: readonly Finding[] = [];
  @property({ attribute: false }) isAtPartner = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const lines = partnerLines(this.document, Date.now(), this.findings);
    const many = lines.filter(({ isDoubt }) => isDoubt).length;
    return html`<details class="partners" open>
      <summary>What partners will see${many > 0 ? html` <small>${many} to mend</small>` : nothing}</summary>
      <div class="lines">
        <ul role="list">
          ${lines.map(({ text, isDoubt }) => html`<li class=${isDoubt ? 'fault' : ''}>${text}</li>`)}
        </ul>
        <wa-switch
          size="s"
          .checked=${this.isAtPartner}
          @change=${(event: Event) => {
            const { checked } = event.currentTarget as HTMLInputElement;
            this.dispatchEvent(new CustomEvent('choose', { detail: checked }));
          }}
          >Show the preview as on a partner’s page</wa-switch
        >
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-partner-view': PartnerView;
  }
}
