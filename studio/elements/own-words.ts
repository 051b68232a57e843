import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { isTooLong } from '../../src/i18n/check-texts.js';
import { schema } from '../data.js';
import { TAG_LABELS } from '../page/views.js';
import { findingsAt, keyOf, languageName, type Finding } from '../profile/checking.js';
import type { Document } from '../profile/document.js';
import { hasPlaces, ownWords, type Choice, type OwnWord } from '../profile/own-words.js';
import { fieldInput } from './field-input.js';
import { focusSoon } from './focus.js';
import { countIn, type Editing } from './schema-form.js';

/** Texts that are shown at once. */
const MANY = 20;
/** Longer texts get more than a line. */
const LINE = 60;
/** What the schema says of the words themselves; the rest is about the file. */
const [HINT = ''] = (schema.$defs?.['translation']?.properties?.['words']?.description ?? '').split(';');

/** The tags' own texts in one language, with a field for a clinic's own word in place of each. */
@customElement('studio-own-words')
export class OwnWords extends LitElement {
  @property() language = '';
  /** What the document has in this language, by the texts' keys. */
  @property({ attribute: false }) words: Document = {};
  @property({ attribute: false }) findings: readonly Finding[] = [];
  @property({ attribute: false }) editing!: Editing;
  @state() private isOpen = false;
  @state() private choice: Choice | undefined;
  @state() private query = '';
  @state() private most = MANY;
  /** Of the document's own words: one that is emptied keeps its field for as long as they are looked at. */
  @state() private kept: readonly string[] = [];
  /** Ours in this language, none where we have none; not there yet while it is loaded. */
  @state() private builtIn: ReadonlyMap<string, string> | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('isOpen') && this.isOpen) void this.#load();
  }

  async #load(): Promise<void> {
    const { builtInTexts } = await import('../../src/i18n/built-in-texts.js');
    this.builtIn = (await builtInTexts(this.language)) ?? new Map();
  }

  #choose(choice: Choice): void {
    this.choice = choice;
    this.most = MANY;
    this.kept = Object.keys(this.words);
  }

  protected override render(): TemplateResult {
    const many = countIn(this.words);
    return html`<details
      data-words=${this.language}
      @toggle=${(event: Event) => {
        this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
        if (this.isOpen && !this.choice) this.#choose(many > 0 ? 'own' : 'all');
      }}
    >
      <summary>
        The tags’ own words<span class="unseen"> in ${languageName(this.language)}</span>${
          many > 0 ? html` <small>${many} set</small>` : nothing
        }
      </summary>
      ${this.isOpen && this.choice && this.builtIn ? this.#form(this.choice, many, this.builtIn) : nothing}
    </details>`;
  }

  #form(choice: Choice, many: number, builtIn: ReadonlyMap<string, string>): TemplateResult {
    const found = ownWords(choice, this.query, { own: this.words, builtIn, kept: this.kept });
    const shown = found.slice(0, this.most);
    const name = languageName(this.language);
    const key = `words.${this.language}`;
    return html`<div class="inside">
      <p class="hint">${HINT}. An empty field leaves ${builtIn.size > 0 ? 'ours' : 'the English'}.</p>
      <div class="pair">
        <wa-select
          size="s"
          label="Of which tag"
          data-field=${`${key}.tag`}
          .value=${choice}
          @change=${(event: Event) => {
            this.#choose((event.currentTarget as HTMLInputElement).value as Choice);
          }}
          ><wa-option value="all">All tags</wa-option>${Object.entries(TAG_LABELS).map(
            ([tag, label]) => html`<wa-option value=${tag}>${label}</wa-option>`,
          )}<wa-option value="own">Your own words (${many})</wa-option></wa-select
        >
        <wa-input
          size="s"
          type="search"
          label="Search them"
          data-field=${`${key}.search`}
          .value=${this.query}
          @input=${(event: Event) => {
            this.query = (event.currentTarget as HTMLInputElement).value;
            this.most = MANY;
          }}
        ></wa-input>
      </div>
      <p class="hint" role="status">
        ${found.length} ${found.length === 1 ? 'text' : 'texts'}${
          found.length > shown.length ? `, the first ${shown.length} of them here` : ''
        }.
      </p>
      ${repeat(
        shown,
        (word) => word.key,
        (word) => this.#row(word, name),
      )}
      ${
        found.length > shown.length
          ? html`<wa-button
              size="s"
              appearance="outlined"
              @click=${() => {
                const next = found[this.most];
                this.most += MANY;
                if (next) this.#focus(next.key);
              }}
              >Show more</wa-button
            >`
          : nothing
      }
    </div>`;
  }

  #at = (key: string): readonly string[] => ['translations', this.language, 'words', key];

  /** Goes on in a text's field. */
  #focus(key: string): void {
    focusSoon(() => this.querySelector<HTMLElement>(`[data-field="${CSS.escape(keyOf(this.#at(key)))}"]`));
  }

  #row({ key, label, english, builtIn }: OwnWord, name: string): TemplateResult {
    const value = this.words[key];
    const text = typeof value === 'string' ? value : '';
    const ours = builtIn ?? english ?? '';
    const at = this.#at(key);
    const [finding] = findingsAt(this.findings, keyOf(at));
    return html`<div class="pair">
      <p class="original">
        <b>${label}</b>${english === undefined ? 'There is no such text.' : html`<span lang="en">${english}</span>`}
        ${
          builtIn !== undefined && builtIn !== english
            ? html`<span lang=${this.language} dir="auto">${builtIn}</span>`
            : nothing
        }
      </p>
      <div>
        ${fieldInput(
          {
            name: keyOf(at),
            label: `${label} (${name})`,
            hint: isTooLong(text, english ?? text) ? 'This may be too long for a narrow phone.' : '',
            kind: ours.length > LINE ? 'long-text' : 'text',
            options: [],
            // The field says beside itself which text it is about.
            fault: finding?.text.replace(/: \S+ \([\w-]+\): /, ': '),
          },
          text,
          (answer) => {
            this.editing.change(at, typeof answer === 'string' && answer !== '' ? answer : undefined);
          },
        )}
        ${
          text === '' && hasPlaces(ours)
            ? html`<wa-button
                size="s"
                appearance="plain"
                @click=${() => {
                  this.editing.change(at, ours, true);
                  this.#focus(key);
                }}
                >Begin with ours<span class="unseen">: ${label}</span></wa-button
              >`
            : nothing
        }
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-own-words': OwnWords;
  }
}
