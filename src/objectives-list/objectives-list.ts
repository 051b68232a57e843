import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { flag, oneOf, text } from '../shared/attributes.js';
import { ClinicElement } from '../shared/clinic-element.js';
import { heading } from '../shared/heading.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/controls.js';
import { warn } from '../shared/warn.js';
import { COLUMNS, LAYOUTS, listTemplate, type ColumnCount, type Layout } from './layouts.js';
import type { PastedList } from './pasted-list.js';
import { FACTORS, PRESETS, type PresetName } from './presets.js';
import { isBrokenJson, readItems } from './read-items.js';
import { readPasted } from './read-pasted.js';
import { AUDIENCES, settleList, speaksToBoth, wordFor, type Audience, type SettledList } from './settle.js';
import { styles } from './styles.js';
import { withCondition, words } from './words.js';

/**
 * What group therapy or a support group is for: a list of terms, each with an explanation and, if wanted, a note for
 * loved ones. The sentences are built in, given in `items`, or pasted between the tags as a list of any kind: of markup,
 * only the words are taken.
 *
 * With a `preset`, an entry of your own replaces the one it names and the others stay; without one, your entries are the
 * whole list.
 *
 * @summary What group therapy or a support group is for.
 * @tagname clinic-objectives-list
 *
 * @slot - A pasted list (`ul`, `ol`, `dl`, table, titled or bulleted paragraphs): its words are read, and read again
 * when they change. Words after `//`, after "For loved ones:" or in an element with `data-audience="families"` are the
 * entry's note. It is shown itself until the tag is ready, and where it can't be.
 *
 * @csspart frame - The group around everything.
 * @csspart heading-text - The heading, where there is one.
 * @csspart lead - The introduction.
 * @csspart entry - Each entry.
 * @csspart term - Each term.
 * @csspart explanation - Each explanation.
 * @csspart aside - Each note for loved ones.
 * @csspart tools - The switch and the "Open all" button.
 * @csspart ending - The closing words.
 *
 * @cssprop [--clinic-objectives-term] - Colour of the terms.
 * @cssprop [--clinic-objectives-term-width=15em] - Width of the term column of a wide list.
 */
export class ClinicObjectivesList extends ClinicElement {
  static override styles = [base, buttons, styles];

  /** Built-in list: the nine factors of clinics' pages, the classic eleven, or four benefits of a support group. */
  @property({ converter: text }) preset: PresetName | undefined;

  /** Entries to show, in this order, by name: `hope cohesiveness`, or `Hope | A safe space` for names with spaces. */
  @property({ converter: text }) show: string | undefined;

  /** Entries in your own words, `Hope: Seeing others get better. // Note for loved ones. | Altruism: ...`, or JSON. */
  @property({ converter: text }) items: string | undefined;

  /** For whom the list is worded; left out, it has the explanations and the notes you wrote yourself. */
  @property({ converter: text }) audience: Audience | undefined;

  /** Lets visitors choose between the words for patients and those for loved ones. */
  @property({ type: Boolean, converter: flag('audience-switch'), attribute: 'audience-switch' })
  audienceSwitch = false;

  /** Words before the list; empty for none. */
  @property({ converter: text }) intro: string | undefined;

  /** Words after the list. */
  @property({ converter: text }) closing: string | undefined;

  /** What the group is for, `opioid use disorder`: filled into the built-in heading and introduction. */
  @property({ converter: text }) condition: string | undefined;

  /** How the entries stand: rows, cards, or rows that open. */
  @property({ converter: text }) layout: Layout | undefined;

  /** Numbers the entries. */
  @property({ type: Boolean, converter: flag('numbered') }) numbered = false;

  /** Most columns side by side; `auto` goes by width and number of entries, and narrow places always have one. */
  @property({ converter: text }) columns: ColumnCount | undefined;

  /** Id of the page's own heading for this list: it names the list, and the built-in heading is left out. */
  @property({ converter: text, attribute: 'labelled-by' }) labelledBy: string | undefined;

  // What a visitor chose stays in here: no attribute, no event.
  @state() private chosen: Audience | undefined;
  @state() private isAllOpen = false;

  #pasted: PastedList | undefined;
  #openedForPrint: readonly HTMLDetailsElement[] = [];
  readonly #childObserver = new MutationObserver(() => {
    this.#forgetChildren();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forgetChildren();
    this.#childObserver.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
    addEventListener('beforeprint', this.#openForPrint);
    addEventListener('afterprint', this.#closeAfterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#childObserver.disconnect();
    removeEventListener('beforeprint', this.#openForPrint);
    removeEventListener('afterprint', this.#closeAfterPrint);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('audience') || changed.has('audienceSwitch')) this.chosen = undefined;
  }

  protected override updated(): void {
    const frame = this.renderRoot.querySelector('.frame');
    const hasOwnHeading = !frame || frame.querySelector('#heading') !== null;
    const title = this.#pageHeading();
    // An id does not reach into a shadow tree, an element reference does; older browsers get the heading's words.
    if (!hasOwnHeading && 'ariaLabelledByElements' in frame)
      frame.ariaLabelledByElements = title ? [title] : null;
    this.#noteToggle();
  }

  protected override renderContent(): TemplateResult {
    const own = this.wordsFrom(words);
    const pasted = (this.#pasted ??= readPasted(this));
    const list = this.#settle(pasted);
    const audience = oneOf(this, 'audience', this.audience, AUDIENCES, undefined);
    const hasSwitch = this.audienceSwitch && speaksToBoth(list.items);
    const starting = audience === 'families' ? 'families' : 'patients';
    const reading = hasSwitch ? (this.chosen ?? starting) : audience;
    const items = wordFor(list.items, reading);
    const layout = oneOf(this, 'layout', this.layout, LAYOUTS, 'list');

    const label = this.#pageHeading()?.textContent.trim();
    const title = heading(
      (this.heading ?? (label ? '' : pasted.heading || this.#fill(own.heading, own.headingFor, list))).trim(),
      this.headingLevel,
    );
    const ownIntro = list.preset ? this.#fill(own.intro, own.introFor, list) : '';
    return html`<div
      class="frame"
      part="frame"
      role="group"
      aria-label=${title === nothing ? label || this.#fill(own.heading, own.headingFor, list) : nothing}
      aria-labelledby=${title === nothing ? nothing : 'heading'}
    >
      ${title} ${this.#paragraph('lead', this.intro ?? (pasted.intro || ownIntro))}
      ${this.#tools(hasSwitch ? reading : undefined, layout === 'accordion' && items.some(({ term }) => term))}
      ${listTemplate(items, {
        layout,
        columns: oneOf(this, 'columns', this.columns, COLUMNS, 'auto'),
        isNumbered: this.numbered,
        noteLabel: own.note,
        language: this.language,
        onToggle: this.#noteToggle,
      })}
      ${this.#paragraph('ending', this.closing ?? pasted.closing)}
    </div>`;
  }

  #settle({ items: pasted }: PastedList): SettledList {
    const list = settleList({
      preset: oneOf(this, 'preset', this.preset, PRESETS, undefined),
      show: this.show ?? '',
      items: readItems(this.items),
      pasted,
      language: this.language,
    });
    if (isBrokenJson(this.items)) {
      warn(this, {
        attribute: 'items',
        problem: 'is written as JSON but does not parse; it is left out.',
        allowed: 'Term: explanation | Term: explanation',
      });
    }
    for (const name of list.unknown) {
      warn(this, {
        attribute: 'show',
        problem: `"${name}" names no entry; it is left out.`,
        allowed: FACTORS,
      });
    }
    return list;
  }

  /** A built-in sentence, with the condition where one is given. */
  #fill(
    plain: Readonly<Record<PresetName, string>>,
    withIt: Readonly<Record<PresetName, string>>,
    { preset = 'group-therapy' }: SettledList,
  ): string {
    const condition = this.condition?.trim();
    return condition ? withCondition(withIt[preset], condition) : plain[preset];
  }

  #paragraph(name: string, content: string): TemplateResult | typeof nothing {
    return content.trim() ? html`<p class=${name} part=${name}>${content.trim()}</p>` : nothing;
  }

  #tools(reading: Audience | undefined, canOpen: boolean): TemplateResult | typeof nothing {
    if (!reading && !canOpen) return nothing;
    const own = this.wordsFrom(words);
    const choice = (value: 'patients' | 'families'): TemplateResult =>
      html`<label class="choice"
        ><input
          type="radio"
          name="reading"
          .checked=${reading === value}
          @change=${() => {
            this.chosen = value;
          }}
        /><span>${own[value]}</span></label
      >`;
    return html`<div class="tools" part="tools" lang=${this.language}>
      ${
        reading
          ? html`<fieldset class="switch">
            <legend class="spoken">${own.switchLabel}</legend>
            ${choice('patients')}${choice('families')}
          </fieldset>`
          : nothing
      }
      ${
        canOpen
          ? html`<button type="button" class="button quiet all" @click=${this.#toggleAll}>
            ${this.isAllOpen ? own.closeAll : own.openAll}
          </button>`
          : nothing
      }
    </div>`;
  }

  #details(): HTMLDetailsElement[] {
    return [...this.renderRoot.querySelectorAll('details')];
  }

  #toggleAll(): void {
    const open = !this.isAllOpen;
    for (const details of this.#details()) details.open = open;
    this.isAllOpen = open;
  }

  readonly #noteToggle = (): void => {
    const all = this.#details();
    this.isAllOpen = all.length > 0 && all.every(({ open }) => open);
  };

  readonly #openForPrint = (): void => {
    this.#openedForPrint = this.#details().filter(({ open }) => !open);
    for (const details of this.#openedForPrint) details.open = true;
  };

  readonly #closeAfterPrint = (): void => {
    for (const details of this.#openedForPrint) details.open = false;
    this.#openedForPrint = [];
  };

  #forgetChildren(): void {
    this.#pasted = undefined;
    this.requestUpdate();
  }

  #pageHeading(): Element | null {
    const id = this.labelledBy?.trim();
    const root = this.getRootNode();
    if (!id || !(root instanceof Document || root instanceof ShadowRoot)) return null;
    const found = root.getElementById(id);
    if (!found) warn(this, { attribute: 'labelled-by', problem: `no element has the id "${id}".` });
    return found;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-objectives-list': ClinicObjectivesList;
  }
}
