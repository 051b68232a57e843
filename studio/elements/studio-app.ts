import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { build } from '../data.js';
import './build-page.js';
import type { BuildPage } from './build-page.js';
import './profile-editor.js';
import type { ProfileEditor } from './profile-editor.js';

const placeOf = (hash: string): 'page' | 'profile' => (hash === '#profile' ? 'profile' : 'page');

/** Studio: what it can do, and what would be lost by leaving. */
@customElement('studio-app')
export class StudioApp extends LitElement {
  @state() private place = placeOf(location.hash);
  @query('studio-page') private readonly page!: BuildPage | null;
  @query('studio-profile') private readonly profile!: ProfileEditor | null;
  @state() private isTwice = false;
  /** Each Studio of this browser tells the others that it is there, and nothing else. */
  #others: BroadcastChannel | undefined;
  /** Made at the first visit, and kept: what was typed there stays. */
  #visited = new Set([this.place]);

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#ask);
    addEventListener('hashchange', this.#turn);
    addEventListener('dragover', this.#spare);
    addEventListener('pageshow', this.#meet);
    addEventListener('pagehide', this.#part);
    this.#meet();
  }

  override disconnectedCallback(): void {
    removeEventListener('beforeunload', this.#ask);
    removeEventListener('hashchange', this.#turn);
    removeEventListener('dragover', this.#spare);
    removeEventListener('pageshow', this.#meet);
    removeEventListener('pagehide', this.#part);
    this.#part();
    super.disconnectedCallback();
  }

  readonly #ask = (event: BeforeUnloadEvent): void => {
    if (this.page?.isChanged || this.profile?.isChanged) event.preventDefault();
  };

  /** A file that misses its place would be opened by the browser, in place of Studio. */
  readonly #spare = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };

  readonly #meet = (): void => {
    if (this.#others) return;
    const others = new BroadcastChannel('clinic-widgets-studio');
    others.onmessage = ({ data }) => {
      this.isTwice = data !== 'gone';
      // An answer to a newcomer; and after a farewell those who are left find out about each other.
      if (data !== 'here') others.postMessage('here');
    };
    others.postMessage('hello');
    this.#others = others;
  };

  readonly #part = (): void => {
    this.#others?.postMessage('gone');
    this.#others?.close();
    this.#others = undefined;
  };

  readonly #turn = (): void => {
    this.place = placeOf(location.hash);
    this.#visited.add(this.place);
  };

  protected override render(): TemplateResult {
    const { place } = this;
    const current = (name: string): string => (name === place ? 'page' : 'false');
    return html`<header>
        <h1>Clinic Widgets <b>Studio</b></h1>
        <nav aria-label="Studio">
          <a href="#page" aria-current=${current('page')}>Build a page</a>
          <a href="#profile" aria-current=${current('profile')}>Write a profile</a>
        </nav>
        <p>Nothing you type leaves this tab, but for the addresses you name.</p>
        <p role="status" class="twice">
          ${this.isTwice ? 'Studio is open in another tab, too. Each tab has its own work, and saves its own file.' : ''}
        </p>
        <span class="version">${build.version}</span>
      </header>
      <main>
        ${this.#visited.has('page') ? html`<studio-page ?hidden=${place !== 'page'}></studio-page>` : ''}
        ${
          this.#visited.has('profile')
            ? html`<studio-profile ?hidden=${place !== 'profile'}></studio-profile>`
            : ''
        }
      </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-app': StudioApp;
  }
}
