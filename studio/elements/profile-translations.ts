import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { schema } from '../data.js';
import { schemaFields, wordingsOf, type PlacedField } from '../fields/schema-fields.js';
import { findingsAt, keyOf, languageName, placeOf, type Finding } from '../profile/checking.js';
import { isRecord, valueAt, type Document } from '../profile/document.js';
import { fieldInput } from './field-input.js';
import './own-words.js';
import type { Editing } from './schema-form.js';

const TRANSLATED = schemaFields(schema.$defs?.['translation'] ?? {}, schema);

/** The document's words beside those of each other language. */
@customElement('studio-translations')
export class ProfileTranslations extends LitElement {
  @property({ attribute: false }) document: Document = {};
  @property({ attribute: false }) findings: readonly Finding[] = [];
  @property({ attribute: false }) editing!: Editing;
  @state() private language = 'es';
  /** What was typed as a language and is none. */
  @state() private misread = '';

  protected override createRenderRoot(): this {
    return this;
  }

  /** Words that were written, by their place in the document. */
  get #written(): readonly PlacedField[] {
    return TRANSLATED.flatMap(({ name, inside }) =>
      inside
        ? wordingsOf(inside, schema, [name], (path) => {
            const rows = valueAt(this.document, path);
            return Array.isArray(rows) ? rows.length : 0;
          })
        : [],
    ).filter(({ path }) => typeof valueAt(this.document, path) === 'string');
  }

  protected override render(): TemplateResult {
    const { language: own, translations: given } = this.document;
    const languages = new Set([
      ...(typeof own === 'string' ? [own] : []),
      ...(isRecord(given) ? Object.keys(given) : []),
      this.language,
    ]);
    const written = this.#written;
    return html`<div class="bar">
        <wa-input
          size="s"
          label="Language"
          data-field="language-added"
          placeholder="es"
          .value=${this.language}
          @change=${(event: Event) => {
            const { value } = event.currentTarget as HTMLInputElement;
            const isCode = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(value.trim());
            this.misread = isCode ? '' : value.trim();
            if (isCode) this.language = value.trim();
          }}
          ><span slot="hint"
            >Its code (BCP 47): es for Spanish, vi for
            Vietnamese.${this.misread ? html`<strong class="fault">“${this.misread}” is no such code.</strong>` : nothing}</span
          ></wa-input
        >
      </div>
      ${
        written.length === 0
          ? html`<p class="empty">Write the words in the document’s own language first.</p>`
          : nothing
      }
      ${repeat(
        languages,
        (language) => language,
        (language) => {
          const words = valueAt(this.document, ['translations', language, 'words']);
          return html`<h3>
              ${languageName(language)}${language === own ? html` <small>the document’s own</small>` : nothing}
            </h3>
            ${written.map((field) => this.#pair(field, language, language === own))}
            <studio-own-words
              .language=${language}
              .words=${isRecord(words) ? words : {}}
              .findings=${this.findings}
              .editing=${this.editing}
            ></studio-own-words>`;
        },
      )}`;
  }

  /** @param isOwn of the document's own language, whose words have a form already: what stands here is to be taken out. */
  #pair({ path, view }: PlacedField, language: string, isOwn: boolean): TemplateResult | typeof nothing {
    // Two parts may each have a “Message”.
    const label = placeOf(keyOf(path));
    const at = ['translations', language, ...path];
    const value = this.editing.valueAt(at);
    if (isOwn && value === undefined) return nothing;
    const [finding] = findingsAt(this.findings, keyOf(at));
    return html`<div class="pair">
      <p class="original"><b>${label}</b>${valueAt(this.document, path)}</p>
      ${fieldInput(
        {
          ...view,
          name: keyOf(at),
          label: `${label} (${languageName(language)})`,
          hint: '',
          example: undefined,
          fault: finding?.text,
        },
        typeof value === 'string' ? value : '',
        (answer) => {
          this.editing.change(at, typeof answer === 'string' && answer !== '' ? answer : undefined);
        },
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-translations': ProfileTranslations;
  }
}
