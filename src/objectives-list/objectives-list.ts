import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { attributionStyles } from '../profile/attribution.js';
import { ProfiledElement, ownChildren } from '../profile/profiled-element.js';
import { flag, oneOf, pairs, text } from '../shared/elements/attributes.js';
import { heading } from '../shared/elements/heading.js';
import { keepLoading } from '../shared/elements/keep-loading.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/controls.js';
import { warn } from '../shared/elements/warn.js';
import { COLUMNS, LAYOUTS, listTemplate, type ColumnCount, type Layout } from './layouts.js';
import { OpenEntries } from './open-entries.js';
import { ownPart } from './own-part.js';
import type { PastedList } from './pasted-list.js';
import { FACTORS, FACTOR_WORDS, PRESETS, factorOf, type PresetName } from './presets.js';
import {
  AUDIENCES,
  resolveList,
  speaksToBoth,
  wordFor,
  type Audience,
  type ResolvedList,
} from './resolve.js';
import type { Objective } from './split-term.js';
import { styles } from './styles.js';
import { listTools } from './tools.js';
import { withCondition, words } from './words.js';
import { native } from '../shared/elements/native.js';

const NOTHING_PASTED: PastedList = { heading: '', intro: '', closing: '', items: [] };

/** Whether a child may say something of its own: what is in the page until the tag is ready does not. */
const mayBeOwn = (child: ChildNode): boolean =>
  !!child.textContent?.trim() &&
  !(child instanceof Comment) &&
  !(child instanceof Element && child.matches('[data-fallback], [hidden]'));

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
 * @csspart switch - The switch between the wordings for patients and for loved ones.
 * @csspart tools - The switch and the "Open all" button.
 * @csspart ending - The closing words.
 *
 * @fires {ClinicContactEvent} clinic-contact - A link was used: call or link, and nothing more is said of it.
 *
 * @cssprop [--clinic-objectives-term] - Colour of the terms.
 * @cssprop [--clinic-objectives-term-width=15em] - Width of the term column of a wide list.
 * @cssprop [--clinic-accent-strong] - The accent when pointed at, and titles of items.
 * @cssprop [--clinic-line] - Hairlines between rows.
 * @cssprop [--clinic-chip-radius] - Roundness of filters, tags and switches.
 */
export class ClinicObjectivesList extends ProfiledElement {
  static override styles = [base, buttons, styles, attributionStyles];

  /** Built-in list: the nine factors of clinics' pages, the classic eleven, or four benefits of a support group. */
  @property({ converter: text }) preset: PresetName | undefined;

  /** Entries to show, in this order, by name: `hope cohesiveness`, or `Hope | A safe space` for names with spaces. */
  @property({ converter: text }) show: string | undefined;

  /** Entries in your own words, `Hope: Seeing others get better. // Note for loved ones. | Altruism: ...`, or JSON. */
  @property({ converter: pairs }) items: string | undefined;

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

  #pasted: PastedList | undefined;
  #isOwnAsked = false;
  readonly #open = new OpenEntries(this);
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
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#childObserver.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#lacksOwn && !this.#isOwnAsked) {
      this.#isOwnAsked = true;
      keepLoading(
        () => ownPart.load(),
        () => {
          this.requestUpdate();
        },
      );
    }
    if (changed.has('audience') || changed.has('audienceSwitch')) this.chosen = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const frame = this.renderRoot.querySelector('.frame');
    const hasOwnHeading = !frame || frame.querySelector('#heading') !== null;
    const title = this.#pageHeading();
    // An id does not reach into a shadow tree, an element reference does; older browsers get the heading's words.
    if (!hasOwnHeading && 'ariaLabelledByElements' in frame)
      frame.ariaLabelledByElements = title ? [title] : null;
  }

  /** The clinic has words of its own for the list. */
  get #hasOwn(): boolean {
    return !!this.items?.trim() || (!this.holdsPage && [...this.childNodes].some(mayBeOwn));
  }

  /** It has, and what reads them isn't there: no other list stands in their place. */
  get #lacksOwn(): boolean {
    return !ownPart.now && this.#hasOwn;
  }

  protected override get keepsPrerendered(): boolean {
    return super.keepsPrerendered || this.#lacksOwn;
  }

  protected override render(): unknown {
    // What is shown stays, too.
    return this.#lacksOwn && this.renderRoot.querySelector('.frame') ? noChange : super.render();
  }

  protected override get standsAlone(): boolean {
    return (
      !!this.preset?.trim() || this.#lacksOwn || this.#read().items.length > 0 || this.#readItems().length > 0
    );
  }

  protected override renderContent(): TemplateResult {
    // Without a word of its own the built-in list is shown only once there is no hope for the clinic's.
    if (
      this.#lacksOwn ||
      (this.lacksProfile && !this.standsAlone && (this.isWaiting || this.textContent.trim()))
    )
      return ownChildren;
    const own = this.wordsFrom(words);
    const { objectives } = this.profile;
    const pasted = this.#read();
    const list = this.#settle(pasted);
    const audience = oneOf(this, 'audience', this.audience, AUDIENCES, objectives.audience);
    const hasSwitch = this.audienceSwitch && speaksToBoth(list.items);
    const starting = audience === 'families' ? 'families' : 'patients';
    const reading = hasSwitch ? (this.chosen ?? starting) : audience;
    const items = wordFor(list.items, reading);
    const layout = oneOf(this, 'layout', this.layout, LAYOUTS, 'list');

    const label = this.#pageHeading()?.textContent.trim();
    const builtIn = this.#isOurs(list) ? this.#fill(own.heading, own.headingFor, list) : '';
    const titleWords = this.heading ?? (label ? '' : pasted.heading || (objectives.heading ?? builtIn));
    const title = heading(this.marked(titleWords.trim(), 'objectives', 'heading'), this.headingLevel);
    const ownIntro = list.preset ? this.#fill(own.intro, own.introFor, list) : '';
    return html`<div
      class="frame"
      part="frame"
      role="group"
      aria-label=${(title === nothing && (label || builtIn)) || nothing}
      aria-labelledby=${title === nothing ? nothing : 'heading'}
    >
      ${title} ${this.#paragraph('lead', 'intro', this.intro ?? (pasted.intro || (objectives.intro ?? ownIntro)))}
      ${listTools(
        {
          reading: hasSwitch ? reading : undefined,
          onChoose: (audience) => {
            this.chosen = audience;
          },
          canOpen: layout === 'accordion' && items.some(({ term }) => term),
          isAllOpen: this.#open.isAllOpen,
          onToggleAll: this.#open.toggleAll,
          language: this.language,
        },
        own,
      )}
      ${listTemplate(items, {
        layout,
        columns: oneOf(this, 'columns', this.columns, COLUMNS, 'auto'),
        isNumbered: this.numbered,
        noteLabel: own.note,
        language: this.language,
        ownLanguage: list.isProfiles ? this.langOf('objectives.items') : nothing,
        onToggle: this.#open.note,
      })}
      ${this.#paragraph('ending', 'closing', this.closing ?? (pasted.closing || (objectives.closing ?? '')))}
    </div>`;
  }

  #settle({ items: pasted }: PastedList): ResolvedList {
    const list = resolveList({
      profile: this.profile.objectives,
      preset: oneOf(this, 'preset', this.preset, PRESETS, undefined),
      show: this.show ?? '',
      items: this.#readItems(),
      pasted,
      words: this.wordsFrom(FACTOR_WORDS),
    });
    if (ownPart.now?.isBrokenJson(this.items)) {
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

  /** Whether the built-in heading fits: over our own texts, over mostly known factors, or where the page names a condition. */
  #isOurs({ preset, items }: ResolvedList): boolean {
    const known = items.filter(({ term }) => factorOf(term));
    return !!preset || !!this.condition?.trim() || known.length * 2 >= items.length;
  }

  /** A built-in sentence, with the condition where one is given. */
  #fill(
    plain: Readonly<Record<PresetName, string>>,
    withIt: Readonly<Record<PresetName, string>>,
    { preset = 'group-therapy' }: ResolvedList,
  ): string {
    const condition = this.condition?.trim() || this.profile.objectives.condition;
    return condition ? withCondition(withIt[preset], condition) : plain[preset];
  }

  #paragraph(name: string, field: 'intro' | 'closing', content: string): TemplateResult | typeof nothing {
    const said = content.trim();
    return said ? html`<p class=${name} part=${name}>${this.marked(said, 'objectives', field)}</p>` : nothing;
  }

  /** The words between the tags; a page that goes on inside is not the clinic's list. */
  #read(): PastedList {
    if (this.holdsPage || !ownPart.now) return NOTHING_PASTED;
    return (this.#pasted ??= ownPart.now.readPasted(this));
  }

  #readItems(): readonly Objective[] {
    return ownPart.now?.readItems(this.items) ?? [];
  }

  #forgetChildren(): void {
    this.#pasted = undefined;
    this.requestUpdate();
  }

  #pageHeading(): Element | null {
    const id = this.labelledBy?.trim();
    const root = this.getRootNode();
    if (!id || !(root instanceof Document || root instanceof ShadowRoot)) return null;
    const found = native(root).getElementById(id);
    if (!found) warn(this, { attribute: 'labelled-by', problem: `no element has the id "${id}".` });
    return found;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-objectives-list': ClinicObjectivesList;
  }
}
