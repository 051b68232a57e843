import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { build } from '../data.js';
import type { BuildPage } from './build-page.js';
import './build-page.js';

/** Studio: what it can do, and what would be lost by leaving. */
@customElement('studio-app')
export class StudioApp extends LitElement {
  @query('studio-page') private readonly page!: BuildPage;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#ask);
  }

  override disconnectedCallback(): void {
    removeEventListener('beforeunload', this.#ask);
    super.disconnectedCallback();
  }

  readonly #ask = (event: BeforeUnloadEvent): void => {
    if (this.page.isChanged) event.preventDefault();
  };

  protected override render(): TemplateResult {
    return html`<header>
        <h1>Clinic Widgets <b>Studio</b></h1>
        <p>Works on this device alone: nothing you type leaves this tab, but for the addresses you name yourself.</p>
        <span class="version">${build.version}</span>
      </header>
      <main><studio-page></studio-page></main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-app': StudioApp;
  }
}
