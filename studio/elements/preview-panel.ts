import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { LANGUAGES } from '../../src/shared/i18n/language.js';
import { languageName, type Finding } from '../profile/checking.js';
import type { Note } from '../page/notes.js';
import type { PageTag } from '../page/page.js';
import { SITES, type OwnSite } from '../page/sites.js';
import { fieldInput } from './field-input.js';
import './link-check.js';
import './preview-frame.js';
import type { Device, NotesEvent } from './preview-frame.js';

const OWN = [
  { name: 'font', label: 'Font of your page', kind: 'text', example: 'Georgia, serif' },
  { name: 'ground', label: 'Background of your page', kind: 'colour', example: '#ffffff' },
  { name: 'ink', label: 'Text of your page', kind: 'colour', example: '#222222' },
] as const;

/** A language as those who speak it call it. */
const ownName = (language: string): string => {
  const name = languageName(language, language);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

/** More than this nobody reads at once. */
const MOST = 30;

/** The preview with what it can be seen in, and the check beside it. */
@customElement('studio-preview-panel')
export class PreviewPanel extends LitElement {
  @property({ attribute: false }) tags: readonly PageTag[] = [];
  @property() styles = '';
  @property() profile = '';
  /** What else is to be said under “Check”. */
  @property({ attribute: false }) findings: readonly Finding[] = [];
  /** What to do where there is nothing to see yet. */
  @property() hint = '';
  /** Addresses that can be asked whether they answer. */
  @property({ attribute: false }) links: readonly string[] = [];
  @property() language = 'en';
  /** More languages than ours in which the tags have words. */
  @property({ attribute: false }) languages: readonly string[] = [];
  @state() private device: Device = matchMedia('(width < 60em)').matches ? 'phone' : 'desktop';
  @state() private scheme: 'light' | 'dark' = 'light';
  @state() private site = 'hospital';
  @state() private own: OwnSite = {};
  @state() private notes: readonly Note[] = [];

  protected override createRenderRoot(): this {
    return this;
  }

  #choice<Value extends string>(
    label: string,
    value: Value,
    options: Readonly<Record<Value, string>>,
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<wa-radio-group
      size="s"
      orientation="horizontal"
      label=${label}
      .value=${value}
      @change=${(event: Event) => {
        choose((event.currentTarget as HTMLInputElement).value as Value);
      }}
      >${Object.entries<string>(options).map(
        ([id, name]) => html`<wa-radio appearance="button" value=${id}>${name}</wa-radio>`,
      )}</wa-radio-group
    >`;
  }

  protected override render(): TemplateResult {
    const { device, scheme, language, site } = this;
    return html`<div class="toolbar">
        ${this.#choice('Width', device, { phone: 'Phone', desktop: 'Desktop' }, (value) => {
          this.device = value;
        })}
        ${this.#choice('Scheme', scheme, { light: 'Light', dark: 'Dark' }, (value) => {
          this.scheme = value;
        })}
        <wa-select
          size="s"
          label="Language"
          data-choice="language"
          .value=${language}
          @change=${(event: Event) => {
            this.language = (event.currentTarget as HTMLInputElement).value;
            this.dispatchEvent(new CustomEvent('language', { detail: this.language }));
          }}
          >${[...new Set([...LANGUAGES, ...this.languages, language])].map(
            (each) => html`<wa-option value=${each} lang=${each}>${ownName(each)}</wa-option>`,
          )}</wa-select
        >
        ${this.#choice(
          'On a site like',
          site,
          Object.fromEntries(SITES.map(({ id, name }) => [id, name])),
          (value) => {
            this.site = value;
          },
        )}
      </div>
      ${
        site === 'own'
          ? html`<div class="own">
              ${OWN.map((field) =>
                fieldInput({ ...field, hint: '', options: [] }, this.own[field.name], (value) => {
                  this.own = { ...this.own, [field.name]: value === true ? '' : (value ?? '') };
                }),
              )}
            </div>`
          : nothing
      }
      <studio-preview
        data-device=${device}
        data-scheme=${scheme}
        .tags=${this.tags}
        .styles=${this.styles}
        .profile=${this.profile}
        .site=${site}
        .own=${this.own}
        .device=${device}
        .scheme=${scheme}
        .language=${language}
        .hint=${this.hint}
        @notes=${(event: NotesEvent) => (this.notes = event.notes)}
      ></studio-preview>
      <div class="check" role="status" aria-label="Check">
        <h2>Check</h2>
        ${
          this.notes.length + this.findings.length === 0
            ? html`<p class="clean">Every value can be read, and the text has enough contrast here.</p>`
            : html`<ul>
                ${this.findings.slice(0, MOST).map(({ place, text }) => html`<li><b>${place}</b> ${text}</li>`)}
                ${this.findings.length > MOST ? html`<li>… and ${this.findings.length - MOST} more</li>` : nothing}
                ${this.notes.map(({ kind, text }) => html`<li class=${kind}>${text}</li>`)}
              </ul>`
        }
      </div>
      <studio-links .links=${this.links}></studio-links>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-preview-panel': PreviewPanel;
  }
}
