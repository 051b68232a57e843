import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { schema } from '../data.js';
import { keyOf, type Finding } from '../profile/checking.js';
import { isRecord, type Json } from '../profile/document.js';
import type { Imported } from '../profile/reading.js';
import { dropZone } from './drop-zone.js';
import { focusSoon } from './focus.js';
import { doubtLines, whenText } from './group-lines.js';
import { partForm, type Editing } from './schema-form.js';

/** Rows shown at once: a page of them. */
const SHOWN = 50;

/** The clinic's groups: a table with their times, a form a group, and lists brought in from elsewhere. */
@customElement('studio-groups')
export class ProfileGroups extends LitElement {
  @property({ attribute: false }) groups: readonly Json[] = [];
  @property({ attribute: false }) findings: readonly Finding[] = [];
  @property({ attribute: false }) editing!: Editing;
  @state() private opened: number | undefined;
  @state() private shown = SHOWN;
  @state() private isBringing = false;
  @state() private said = '';
  /** Doubts about rows that became no group. */
  @state() private doubts: Imported['doubts'] = [];
  /** Doubts by group: a group that is changed is another one, and rid of them. */
  readonly #doubtsOf = new WeakMap<object, Imported['doubts']>();

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { groups } = this;
    return html`${
      groups.length > 0
        ? html`<table>
              <thead>
                <tr>
                  <th scope="col">Group</th>
                  <th scope="col">When</th>
                  <th scope="col"><span class="unseen">Change</span></th>
                </tr>
              </thead>
              <tbody>
                ${groups.slice(0, this.shown).map((group, at) => this.#row(group, at))}
              </tbody>
            </table>`
        : html`<p class="empty">No groups yet.</p>`
    }
      ${
        groups.length > this.shown
          ? html`<wa-button
              size="s"
              appearance="plain"
              @click=${() => (this.shown += SHOWN)}
              >Show more of ${groups.length}</wa-button
            >`
          : nothing
      }
      <div class="bar">
        <wa-button
          size="s"
          appearance="outlined"
          data-add="groups"
          @click=${() => {
            this.shown = Math.max(this.shown, groups.length + 1);
            this.editing.change(['groups', groups.length], {}, true);
            this.#goTo(groups.length, keyOf(['groups', groups.length, 'slug']));
          }}
          >Add a group</wa-button
        >
        <wa-button
          size="s"
          appearance="plain"
          aria-expanded=${this.isBringing}
          @click=${() => (this.isBringing = !this.isBringing)}
          >Bring in a list</wa-button
        >
      </div>
      ${this.isBringing ? this.#bringIn() : nothing}
      <p role="status">${this.said}</p>
      ${
        this.doubts.length > 0
          ? html`<ul class="doubts">
              ${this.doubts
                .slice(0, SHOWN)
                .map(
                  ({ row, text }) => html`<li>${row > 0 ? html`<b>Row ${row}</b> ` : nothing}${text}</li>`,
                )}
            </ul>`
          : nothing
      }`;
  }

  /** Opens a group's form, and goes to a field of it. */
  #goTo(at: number, key: string): void {
    this.opened = at;
    focusSoon(() => this.querySelector(`[data-field="${key}"], [data-days="${key}"] button`));
  }

  #row(group: Json, at: number): TemplateResult {
    const name = isRecord(group) && typeof group['name'] === 'string' ? group['name'] : 'Without a name';
    const isOpen = this.opened === at;
    const own = this.findings.filter(({ key }) => key === `groups.${at}` || key.startsWith(`groups.${at}.`));
    const doubts = isRecord(group) ? (this.#doubtsOf.get(group) ?? []) : [];
    const { group: part } = schema.$defs ?? {};
    const said = [
      ...doubts.map(({ row, text, field }) => ({ text: `Row ${row} of the list: ${text}`, field })),
      ...own.map(({ text, key }) => ({ text, field: key.split('.')[2] })),
    ];
    return html`<tr>
        <th scope="row">${name}</th>
        <td>${whenText(group) || 'By appointment'}</td>
        <td>
          <wa-button
            size="s"
            appearance="plain"
            aria-expanded=${isOpen}
            @click=${() => (this.opened = isOpen ? undefined : at)}
            >${isOpen ? 'Close' : 'Edit'}<span class="unseen"> ${name}</span></wa-button
          >
        </td>
      </tr>
      ${
        said.length > 0
          ? html`<tr class="doubt">
              <td colspan="3">
                ${doubtLines(said, name, ['groups', at], (key) => {
                  this.#goTo(at, key);
                })}
              </td>
            </tr>`
          : nothing
      }${
        isOpen && part
          ? html`<tr>
              <td colspan="3">
                ${partForm(part, ['groups', at], this.editing)}
                <wa-button
                  size="s"
                  appearance="plain"
                  @click=${() => {
                    this.opened = undefined;
                    this.editing.change(['groups', at], undefined, true);
                    focusSoon(() => this.querySelector<HTMLElement>('[data-add=groups]'));
                  }}
                  >Take out<span class="unseen"> ${name}</span></wa-button
                >
              </td>
            </tr>`
          : nothing
      }`;
  }

  #bringIn(): TemplateResult {
    const read = (file: Blob): void => void this.#bring(file);
    return dropZone(
      { label: 'Choose a file with groups', read, refuse: this.#refuse },
      html`<p class="hint">
          or drop it here: a spreadsheet saved as CSV, a Meeting Guide or BMLT feed, or a calendar (.ics). The
          groups are added to those above.
        </p>
        <wa-textarea size="s" label="Or paste what is in it" rows="4" data-field="paste"></wa-textarea>
        <wa-button
          size="s"
          variant="brand"
          @click=${() => {
            const { value } = this.querySelector('[data-field=paste]') as HTMLTextAreaElement;
            read(new Blob([value]));
          }}
          >Add what was pasted</wa-button
        >`,
    );
  }

  readonly #refuse = (reason: string): void => {
    this.said = `${reason} Nothing was changed.`;
  };

  /** Puts doubts beside the groups they are about. @returns the others. */
  #spread({ groups, rows, doubts }: Imported): Imported['doubts'] {
    for (const [at, group] of groups.entries()) {
      const own = doubts.filter(({ row }) => row === rows[at]);
      if (isRecord(group) && own.length > 0) this.#doubtsOf.set(group, own);
    }
    const used = new Set(rows);
    return doubts.filter(({ row }) => !used.has(row));
  }

  async #bring(file: Blob): Promise<void> {
    this.said = 'Reading …';
    this.doubts = [];
    const { fromFile, importGroups } = await import('../profile/reading.js');
    const found = await fromFile(file, (bytes) => importGroups(bytes, Date.now()));
    if ('refusal' in found) {
      this.#refuse(found.refusal);
      return;
    }
    this.doubts = this.#spread(found);
    const doubtful = found.doubts.length > 0 ? ' What was doubtful stands beside each.' : '';
    this.said = `${found.groups.length} of ${found.total} rows were added.${doubtful}`;
    this.editing.change(['groups'], [...this.groups, ...found.groups], true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-groups': ProfileGroups;
  }
}
