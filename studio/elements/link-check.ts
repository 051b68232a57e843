import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { askLink, type LinkAnswer } from '../page/links.js';

/** How many are asked at the same time. */
const AT_ONCE = 6;

const SAID: Readonly<Record<LinkAnswer['verdict'], string>> = {
  answers: 'answers.',
  refuses: 'answers that it has no such page, or doesn’t show it',
  silent: 'doesn’t answer. See that it is written as in your browser’s address bar, and that its site is up.',
  untold: 'is there; what it answers can’t be told from here. Open it once to see.',
};

/** Asks, when it is told to and not before, whether the addresses of a page answer. */
@customElement('studio-links')
export class LinkCheck extends LitElement {
  @property({ attribute: false }) links: readonly string[] = [];
  @state() private answers: ReadonlyMap<string, LinkAnswer> = new Map();
  @state() private waiting = 0;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { links, waiting } = this;
    if (links.length === 0) return nothing;
    const known = links.flatMap((link) => this.answers.get(link) ?? []);
    const many = (verdicts: readonly LinkAnswer['verdict'][]): number =>
      known.filter(({ verdict }) => verdicts.includes(verdict)).length;
    const summary = `${many(['answers'])} of ${known.length} answer, ${many(['silent', 'refuses'])} don’t, ${many(['untold'])} can’t be told.`;
    return html`<div class="links">
      <wa-button size="s" appearance="outlined" data-ask ?loading=${waiting > 0} @click=${this.#askAll}
        >Ask ${links.length === 1 ? 'the link' : `the ${links.length} links`} for an answer</wa-button
      >
      <p role="status">${waiting > 0 ? `Asking; ${waiting} to go …` : known.length > 0 ? summary : ''}</p>
      ${
        known.length > 0
          ? html`<ul>
              ${known
                .filter(({ verdict }) => verdict !== 'answers')
                .map(
                  ({ address, verdict, status }) =>
                    html`<li class=${verdict}><b>${address}</b> ${SAID[verdict]}${status === undefined ? '' : ` (${status}).`}</li>`,
                )}
            </ul>`
          : nothing
      }
    </div>`;
  }

  readonly #askAll = async (): Promise<void> => {
    if (this.waiting > 0) return;
    const left = [...this.links];
    this.answers = new Map();
    this.waiting = left.length;
    const work = async (): Promise<void> => {
      for (let address = left.shift(); address !== undefined; address = left.shift()) {
        const answer = await askLink(address, fetch.bind(globalThis));
        this.answers = new Map(this.answers).set(address, answer);
        this.waiting--;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-links': LinkCheck;
  }
}
