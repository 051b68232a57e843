import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { manifest } from '../data.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { declarationOf, tagNamesIn } from '../fields/manifest.js';
import { fieldsOf, sharedFields, type TagField } from '../fields/tag-fields.js';
import { fallbacksOf } from '../page/fallback.js';
import { linksOf } from '../page/links.js';
import {
  EMPTY_PAGE,
  lookRule,
  moveTag,
  stylesOf,
  tagsOf,
  toggleTag,
  withValue,
  type Page,
} from '../page/page.js';
import { bySection, EXAMPLE, SECTION_NAMES, TAG_LABELS, viewOf } from '../page/views.js';
import { changed, historyOf, redone, undone, type History } from '../state/history.js';
import './code-panel.js';
import { fieldInput } from './field-input.js';
import { focusSoon } from './focus.js';
import './panel-switch.js';
import './preview-panel.js';

const RANK = Object.keys(TAG_LABELS);
const TAGS = [...tagNamesIn(manifest)].sort((one, other) => RANK.indexOf(one) - RANK.indexOf(other));
const START: Page = { ...EMPTY_PAGE, ...EXAMPLE, tags: ['clinic-medicare-banner', 'clinic-contact-cta'] };

const WAYS = [
  { way: 'up', label: 'Move up', sign: '↑' },
  { way: 'down', label: 'Move down', sign: '↓' },
] as const;

/** Puts tags together into a page, and gives its code. */
@customElement('studio-page')
export class BuildPage extends LitElement {
  @state() private history: History<Page> = historyOf(START);
  /** Sections that have been opened: the others' fields are not there yet. */
  @state() private opened: ReadonlySet<string> = new Set(['shared', ...TAGS.map((tag) => `${tag} Content`)]);
  @state() private panel = 'options';
  /** Where a tag stands now that was moved last. */
  @state() private moved = '';

  protected override createRenderRoot(): this {
    return this;
  }

  /** Whether something would be lost. */
  get isChanged(): boolean {
    return this.history.past.length > 0;
  }

  #change(page: Page, field?: string): void {
    this.history = changed(this.history, page, field);
  }

  protected override render(): TemplateResult {
    const { now } = this.history;
    const tags = tagsOf(now, manifest);
    const { lang = 'en' } = now.shared;
    const language = lang === true ? 'en' : lang;
    const fallbacks = fallbacksOf(tags, language, Date.now());
    const written = tags.map((tag) => ({ ...tag, content: fallbacks.get(tag.tag) ?? '' }));
    return html`<studio-panels
        .panel=${this.panel}
        @choose=${(event: CustomEvent<string>) => (this.panel = event.detail)}
      ></studio-panels>
      <div class="workbench" data-panel=${this.panel}>
        <section class="options" aria-label="Options">${this.#options(now)}</section>
        <div class="side">
        <section class="preview" aria-label="Preview">
          <studio-preview-panel
            .tags=${tags}
            .styles=${lookRule(now)}
            .links=${linksOf(tags)}
            hint=${tags.length === 0 ? 'Choose a tag, and it appears here.' : ''}
          ></studio-preview-panel>
        </section>
        <section class="result" aria-labelledby="code-title">
          <h2 id="code-title">Put it on your site</h2>
          <studio-code .tags=${written} .styles=${stylesOf(now)} .language=${language}></studio-code>
        </section>
        </div>
      </div>`;
  }

  #options(page: Page): TemplateResult {
    const { past, future } = this.history;
    return html`<div class="bar">
        <h2>Choose tags</h2>
        <wa-button
          size="s"
          appearance="plain"
          ?disabled=${past.length === 0}
          @click=${() => (this.history = undone(this.history))}
          >Undo</wa-button
        >
        <wa-button
          size="s"
          appearance="plain"
          ?disabled=${future.length === 0}
          @click=${() => (this.history = redone(this.history))}
          >Redo</wa-button
        >
        <wa-button
          size="s"
          appearance="plain"
          @click=${() => {
            this.#change({ ...EMPTY_PAGE, tags: page.tags });
          }}
          >Clear fields</wa-button
        >
      </div>
      <div class="tags">
        ${TAGS.map(
          (tag) =>
            html`<wa-checkbox
              data-tag=${tag}
              .checked=${page.tags.includes(tag)}
              @change=${() => {
                this.#change(toggleTag(page, tag, TAGS));
              }}
              >${TAG_LABELS[tag] ?? tag}<span class="about">${declarationOf(manifest, tag).summary ?? ''}</span></wa-checkbox
            >`,
        )}
      </div>
      ${page.tags.length > 1 ? this.#order(page) : nothing}
      ${
        page.tags.length === 0
          ? nothing
          : html`<h2>Your clinic</h2>
              ${this.#sections('shared', sharedFields(manifest, page.tags), page)}
              ${repeat(
                page.tags,
                (tag) => tag,
                (tag) =>
                  html`<h2>${TAG_LABELS[tag] ?? tag}</h2>
                    ${this.#sections(
                      tag,
                      fieldsOf(manifest, tag).filter(({ isShared }) => !isShared),
                      page,
                    )}`,
              )}`
      }`;
  }

  #order(page: Page): TemplateResult {
    const last = page.tags.length - 1;
    return html`<h2 id="order-title">Order on the page</h2>
      <ol class="order" role="list" aria-labelledby="order-title">
        ${page.tags.map((tag, at) => {
          const name = TAG_LABELS[tag] ?? tag;
          return html`<li>
            <span>${name}</span>
            ${WAYS.map(
              ({ way, label, sign }) =>
                html`<wa-button
                  size="s"
                  appearance="plain"
                  data-move=${`${tag} ${way}`}
                  ?disabled=${at === (way === 'up' ? 0 : last)}
                  @click=${() => {
                    this.#move(tag, way);
                  }}
                  ><span aria-hidden="true">${sign}</span><span class="unseen">${label}: ${name}</span></wa-button
                >`,
            )}
          </li>`;
        })}
      </ol>
      <p class="unseen" role="status">${this.moved}</p>`;
  }

  #move(tag: string, way: 'up' | 'down'): void {
    const page = moveTag(this.history.now, tag, way);
    this.#change(page);
    this.moved = `${TAG_LABELS[tag] ?? tag}: ${page.tags.indexOf(tag) + 1} of ${page.tags.length}`;
    // At the end its button is off: the other one is next to it.
    focusSoon(() =>
      [way, way === 'up' ? 'down' : 'up']
        .map((each) => this.querySelector<HTMLElement>(`[data-move="${tag} ${each}"]:not([disabled])`))
        .find((button) => button !== null),
    );
  }

  #sections(of: string, fields: readonly TagField[], page: Page): TemplateResult[] {
    const values = of === 'shared' ? page.shared : (page.own[of] ?? {});
    return bySection(fields).map(([section, found]) => {
      const key = `${of} ${section}`;
      const many = found.filter(({ name }) => values[name] !== undefined).length;
      const isOpen = this.opened.has(key) || (of === 'shared' && section === 'Content');
      return html`<details
        ?open=${isOpen}
        @toggle=${(event: Event) => {
          if ((event.currentTarget as HTMLDetailsElement).open) this.opened = new Set([...this.opened, key]);
        }}
      >
        <summary>
          ${SECTION_NAMES[section]}<span class="unseen">, ${TAG_LABELS[of] ?? 'all tags'}</span>${many > 0 ? html` <small>${many} set</small>` : nothing}
        </summary>
        ${
          isOpen
            ? html`<div class="fields">
                ${found.map((field) =>
                  fieldInput(viewOf(field), values[field.name], (value) => {
                    const next = withValue(values, field.name, value);
                    this.#change(
                      of === 'shared'
                        ? { ...page, shared: next }
                        : { ...page, own: { ...page.own, [of]: next } },
                      `${of} ${field.name}`,
                    );
                  }),
                )}
              </div>`
            : nothing
        }
      </details>`;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-page': BuildPage;
  }
}
