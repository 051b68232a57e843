import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { build, files } from '../data.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { PLATFORMS } from '../code/platforms.js';
import { wholePage } from '../code/sites.js';
import { SAMPLE } from '../page/views.js';
import type { Delivery, Step, Writing, WrittenTag } from '../code/writing.js';
import { saveFile, saveFolder } from './saving.js';

const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;
const withSlash = (address: string): string => (/\/$|^$/.test(address) ? address : `${address}/`);

/** The code of a page, for the place it will live. */
@customElement('studio-code')
export class CodePanel extends LitElement {
  @property({ attribute: false }) tags: readonly WrittenTag[] = [];
  @property() styles = '';
  @property() language = 'en';
  @state() private platform = 'html';
  @state() private delivery: Delivery = 'parts';
  @state() private folder = `/clinic-widgets-${build.version}/`;
  @state() private said = '';

  protected override createRenderRoot(): this {
    return this;
  }

  get #writing(): Writing {
    const { tags, styles, language, folder, delivery } = this;
    return { tags, styles, language, folder: withSlash(folder), delivery, build };
  }

  protected override render(): TemplateResult {
    const platform = PLATFORMS.find(({ id }) => id === this.platform);
    if (!platform || this.tags.length === 0)
      return html`<p class="empty">Choose a tag, and its code is here, ready to paste.</p>`;
    return html`<div class="settings">
        <wa-select
          size="s"
          label="Where your page lives"
          .value=${this.platform}
          @change=${(event: Event) => (this.platform = valueOf(event))}
          >${PLATFORMS.map(({ id, name }) => html`<wa-option value=${id}>${name}</wa-option>`)}</wa-select
        >${
          platform.hasDelivery
            ? html`<wa-select
                  size="s"
                  label="How it is loaded"
                  .value=${this.delivery}
                  @change=${(event: Event) => (this.delivery = valueOf(event) as Delivery)}
                >
                  <wa-option value="parts">Folder with parts (smallest)</wa-option>
                  <wa-option value="one-file">One file with everything</wa-option>
                </wa-select>
                <wa-input
                  size="s"
                  label="Where you host the folder"
                  .value=${this.folder}
                  @input=${(event: Event) => (this.folder = valueOf(event))}
                ></wa-input>`
            : nothing
        }
      </div>
      <ol class="steps">
        ${platform.write(this.#writing).map((step) => this.#step(step))}
      </ol>
      ${
        this.platform === 'html'
          ? html`<div class="download">
              <wa-button size="s" variant="brand" @click=${this.#download}
                >Download a folder that works as it is</wa-button
              >
              <span role="status">${this.said}</span>
            </div>`
          : nothing
      }`;
  }

  #step({ title, text, code, file }: Step): TemplateResult {
    return html`<li>
      <h3>${title}</h3>
      ${text ? html`<p>${text}</p>` : nothing}
      ${
        code
          ? html`<div class="code">
              <pre tabindex="0" aria-label=${title}><code>${code}</code></pre>
              <div class="actions">
                <wa-copy-button .value=${code} copy-label=${`Copy: ${title}`}></wa-copy-button>${
                  file
                    ? html`<wa-button
                        size="s"
                        appearance="plain"
                        @click=${() => {
                          saveFile(file, code);
                        }}
                        >Save ${file}</wa-button
                      >`
                    : nothing
                }
              </div>
            </div>`
          : nothing
      }
    </li>`;
  }

  readonly #download = async (): Promise<void> => {
    const folder = `clinic-widgets-${build.version}/`;
    const writing = { ...this.#writing, folder };
    this.said = 'Packing …';
    const styles = writing.styles ? { 'clinic-widgets.css': writing.styles } : {};
    const written = { 'index.html': wholePage(writing), ...styles };
    // The list of groups the example names.
    const samples = writing.tags.some(({ attributes }) => attributes['feed'] === SAMPLE) ? [SAMPLE] : [];
    const beside = files[this.delivery].map((file) => [`widgets/${file}`, `${folder}${file}`] as const);
    const copied = [...beside, ...samples.map((file) => [file, file] as const)];
    this.said = await saveFolder('clinic-page.zip', written, copied).then(
      () => 'Saved clinic-page.zip. Unpack it on your site, or open it with any file server.',
      (error: unknown) => `Not saved: ${error instanceof Error ? error.message : String(error)}`,
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-code': CodePanel;
  }
}
