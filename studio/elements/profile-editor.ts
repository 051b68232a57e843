import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { schema } from '../data.js';
import { ENVELOPE, part, PARTS } from '../fields/profile-parts.js';
import { linksIn } from '../page/links.js';
import { findingsAt, findingsIn, type Finding } from '../profile/checking.js';
import {
  emptyProfile,
  isRecord,
  textOf,
  valueAt,
  withAt,
  type Document,
  type Json,
  type Path,
} from '../profile/document.js';
import { fromFile, openProfile } from '../profile/reading.js';
import { partnerTags } from '../profile/partners.js';
import { shownOf, type Shown } from '../profile/shown.js';
import { changed, historyOf, redone, undone, type History } from '../state/history.js';
import './code-panel.js';
import { dropZone } from './drop-zone.js';
import './panel-switch.js';
import './partner-view.js';
import { PROFILE_ADDRESS } from './preview-frame.js';
import './preview-panel.js';
import './profile-groups.js';
import './profile-translations.js';
import { saveFile } from './saving.js';
import { serviceForm } from './service-form.js';
import { countIn, partForm, type Editing } from './schema-form.js';

/** How long a change rests before it is checked and shown, in milliseconds. */
const REST = 300;
const today = (): string => new Date().toISOString().slice(0, 10);
/** Writes a clinic's profile: forms made of its schema, the tags beside it. */
@customElement('studio-profile')
export class ProfileEditor extends LitElement {
  @state() private history: History<Document> = historyOf(emptyProfile(today()));
  /** What was saved last, or opened. */
  @state() private saved: Document = this.history.now;
  @state() private opened: ReadonlySet<string> = new Set(['publisher', 'clinic']);
  @state() private findings: readonly Finding[] = [];
  /** As the preview shows it: it rests between two words. */
  @state() private shown: Shown = { text: '', tags: [], written: [], isEmpty: true };
  @state() private panel = 'options';
  @state() private said = '';
  @state() private isAtPartner = false;
  /** Of the preview. */
  @state() private language = 'en';
  /** The preview speaks what is written, not what was chosen there. */
  #isFollowing = false;
  #timer = 0;
  #version = 0;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  /** Whether something would be lost. */
  get isChanged(): boolean {
    return this.history.now !== this.saved;
  }

  #turn(history: History<Document>): void {
    this.history = history;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#follow();
    }, REST);
  }

  readonly #editing: Editing = {
    valueAt: (path) => valueAt(this.history.now, path),
    change: (path, value: Json | undefined, isStep = false) => {
      this.#speak(path);
      this.#turn(
        changed(this.history, withAt(this.history.now, path, value), isStep ? undefined : path.join('.')),
      );
    },
    faultAt: (key) => findingsAt(this.findings, key)[0]?.text,
  };

  /** Shows the tags in the language whose words are written, and goes back to the document's own after that. */
  #speak([part, language]: Path): void {
    const own = this.history.now['language'];
    if (part === 'translations' && typeof language === 'string') {
      this.language = language;
      this.#isFollowing = true;
    } else if (this.#isFollowing) this.language = typeof own === 'string' ? own : 'en';
  }

  /** Checks what was written, and has the tags follow. */
  #follow(): void {
    const { now } = this.history;
    this.findings = findingsIn(now, schema, Date.now());
    this.shown = shownOf(now, `${PROFILE_ADDRESS}?${++this.#version}`, Date.now()) ?? this.shown;
  }

  protected override render(): TemplateResult {
    const { language, translations } = this.history.now;
    return html`<studio-panels
        .panel=${this.panel}
        @choose=${(event: CustomEvent<string>) => (this.panel = event.detail)}
      ></studio-panels>
      <div class="workbench profile" data-panel=${this.panel}>
        <section class="options" aria-label="Profile">${this.#forms()}</section>
        <div class="side">
          <section class="preview" aria-label="Preview">
            <studio-partner-view
              .document=${this.history.now}
              .findings=${this.findings}
              .isAtPartner=${this.isAtPartner}
              @choose=${(event: CustomEvent<boolean>) => (this.isAtPartner = event.detail)}
            ></studio-partner-view>
            <studio-preview-panel
              .tags=${this.isAtPartner ? partnerTags(this.shown.tags) : this.shown.tags}
              .profile=${this.shown.text}
              .findings=${this.findings}
              .links=${linksIn(this.history.now)}
              .languages=${isRecord(translations) ? Object.keys(translations) : []}
              .language=${this.language}
              @language=${(event: CustomEvent<string>) => {
                this.language = event.detail;
                this.#isFollowing = false;
              }}
              hint=${this.shown.isEmpty ? 'Fill in the clinic’s name and phone, and the tags appear here.' : ''}
            ></studio-preview-panel>
          </section>
          <section class="result" aria-labelledby="profile-code-title">
            <h2 id="profile-code-title">Put it on a site</h2>
            <p>Host the file at its “canonical” address, then:</p>
            <studio-code
              .tags=${this.shown.written}
              .language=${typeof language === 'string' ? language : 'en'}
            ></studio-code>
          </section>
        </div>
      </div>`;
  }

  #forms(): TemplateResult {
    const { now, past, future } = this.history;
    const groups = valueAt(now, ['groups']);
    return html`<div class="bar">
        <h2>Clinic profile</h2>
        <wa-button
          size="s"
          appearance="plain"
          ?disabled=${past.length === 0}
          @click=${() => {
            this.#turn(undone(this.history));
          }}
          >Undo</wa-button
        >
        <wa-button
          size="s"
          appearance="plain"
          ?disabled=${future.length === 0}
          @click=${() => {
            this.#turn(redone(this.history));
          }}
          >Redo</wa-button
        >
        <wa-button size="s" variant="brand" data-save @click=${this.#save}>Save file</wa-button>
      </div>
      ${dropZone(
        {
          label: 'Open a profile',
          accept: '.json,application/json',
          read: (file) => void this.#open(file),
          refuse: this.#refuse,
        },
        html`<span class="hint">or drop its file here, to go on with it.</span>
          <p role="status">${this.said}</p>`,
      )}
      ${this.#section('document', 'This document', countIn(now), () => partForm(ENVELOPE, [], this.#editing))}
      ${PARTS.map(({ name, view, inside }) =>
        this.#section(name, view.label, countIn(now[name]), () =>
          inside
            ? html`${partForm(inside, [name], this.#editing)}${name === 'contact' ? serviceForm(this.#editing) : nothing}`
            : html``,
        ),
      )}
      ${this.#section(
        'groups',
        'Groups',
        countIn(groups),
        () =>
          html`<studio-groups
            .groups=${Array.isArray(groups) ? groups : []}
            .findings=${this.findings}
            .editing=${this.#editing}
          ></studio-groups>`,
      )}
      ${this.#section(
        'translations',
        'Translations',
        countIn(now['translations']),
        () =>
          html`<studio-translations
            .document=${now}
            .findings=${this.findings}
            .editing=${this.#editing}
          ></studio-translations>`,
      )}`;
  }

  #section(name: string, label: string, many: number, content: () => TemplateResult): TemplateResult {
    const isOpen = this.opened.has(name);
    const hint = part(name).description?.replaceAll('`', '');
    return html`<details
      data-part=${name}
      ?open=${isOpen}
      @toggle=${(event: Event) => {
        if ((event.currentTarget as HTMLDetailsElement).open) this.opened = new Set([...this.opened, name]);
      }}
    >
      <summary>${label}${many > 0 ? html` <small>${many} set</small>` : nothing}</summary>
      <div class="inside">${isOpen ? html`<p class="hint">${hint}</p>${content()}` : nothing}</div>
    </details>`;
  }

  readonly #save = (): void => {
    saveFile('clinic-profile.json', textOf(this.history.now, schema), 'application/json');
    this.saved = this.history.now;
    const many = this.findings.length;
    this.said =
      many === 0
        ? 'Saved. “check” finds nothing wrong with it.'
        : `Saved, with ${many} ${many === 1 ? 'thing' : 'things'} still to mend.`;
  };

  readonly #refuse = (reason: string): void => {
    this.said = `${reason} Nothing was changed.`;
  };

  async #open(file: Blob): Promise<void> {
    const found = await fromFile(file, openProfile);
    if ('refusal' in found) {
      this.#refuse(found.refusal);
      return;
    }
    // What was there before comes back by "Undo".
    const hadWork = this.isChanged;
    this.#turn(changed(this.history, found.document));
    this.saved = found.document;
    this.said = hadWork ? 'Opened. What you had before comes back with “Undo”.' : 'Opened.';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-profile': ProfileEditor;
  }
}
