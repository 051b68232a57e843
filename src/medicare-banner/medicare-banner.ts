import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { day, flag, text } from '../shared/elements/attributes.js';
import { attributionStyles } from '../profile/attribution.js';
import { ProfiledElement, ownChildren } from '../profile/profiled-element.js';
import { pageClock } from '../shared/time/clock.js';
import { heading } from '../shared/elements/heading.js';
import { openForPrint } from '../shared/elements/on-print.js';
import { CHECK, CHEVRON, CLOCK, CLOSE, INFO, icon } from '../shared/elements/icons.js';
import { nearestLang } from '../shared/i18n/language.js';
import { foreignHost } from '../shared/contact/links.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/controls.js';
import { ClinicBannerDismissEvent } from './events.js';
import { links } from './links-in-text.js';
import { settleMessage, type BannerFacts, type BannerMessage } from './message.js';
import { readDetailsHref, readFacts, readStanding, slottedIn, type SlotName } from './resolve-banner.js';
import { STATUSES, type MedicareStatus, type Standing } from './status.js';
import { styles } from './styles.js';
import { words } from './words.js';
import { media } from '../shared/elements/media.js';

const MARKS = { accepting: CHECK, 'coming-soon': CLOCK, 'not-accepting': INFO };
/** Characters from which a clinic's own sentence is too long to be all bold. */
const LONG = 90;

/**
 * Tells patients where a clinic stands with Medicare: accepting it, soon, or from a date on. It says nothing that isn't
 * set: without a status it shows its children, and `not-accepting` shows only a sentence of the clinic's own.
 *
 * Words come from the attribute, else from the slot, else from the built-in sentences. Children without a `slot` are the
 * fallback, for as long as the tag can't say anything itself.
 *
 * @summary Where the clinic stands with Medicare, in one calm line.
 * @tagname clinic-medicare-banner
 *
 * @slot - Fallback, shown until the tag is ready and while no status is known.
 * @slot statement - Sentence in place of the built-in one about Medicare; `message` wins over it.
 * @slot coverage-words - Sentence in place of the built-in one about coverage.
 * @slot appointments - Line in place of the one made from `scheduling`.
 * @slot area - Line in place of the one made from `service-area`.
 * @slot note - Words in place of "We are a private clinic ...", inside the part that opens.
 *
 * @csspart frame - The labelled region around everything.
 * @csspart heading-text - The heading, where there is one.
 * @csspart lead - The sentence about Medicare.
 * @csspart link - Each link.
 * @csspart coverage - What Part B covers.
 * @csspart extra - The line with appointments, area and where to check coverage.
 * @csspart close - The button that hides the banner.
 *
 * @cssprop [--clinic-banner-mark] - Colour of the edge and the icon.
 * @cssprop [--clinic-banner-ground] - Background.
 * @cssprop [--clinic-soon=#8a4b00] - The edge while the clinic is not accepting Medicare yet.
 *
 * @cssstate accepting - Medicare is accepted now.
 * @cssstate coming-soon - Medicare will be accepted.
 * @cssstate not-accepting - Medicare is not accepted.
 * @cssstate empty - Nothing is shown; held height is given back.
 *
 * @fires {ClinicContactEvent} clinic-contact - A link was used: call, text, email or link, and nothing more is said of it.
 * @fires {ClinicBannerDismissEvent} clinic-banner-dismiss - A visitor presses the button that hides the banner; prevent it to keep the banner.
 */
export class ClinicMedicareBanner extends ProfiledElement {
  static override styles = [base, buttons, styles, attributionStyles];

  /** Where the clinic stands with Medicare; wins over `accepting-from`. */
  @property({ converter: text }) status: MedicareStatus | undefined;

  /** First day Medicare is accepted, `2027-01-01`: coming soon until it begins in the clinic's time zone. */
  @property({ converter: day, attribute: 'accepting-from' }) acceptingFrom: string | undefined;

  /** The clinic is enrolled in Medicare as an opioid treatment program, so what Part B covers may be stated. */
  @property({ type: Boolean, converter: flag('enrolled') }) enrolled = false;

  /** The clinic's own sentence in place of the built-in one; the clinic's number in it becomes a link. */
  @property({ converter: text }) message: string | undefined;

  /** Page with more about Medicare at this clinic. */
  @property({ converter: text, attribute: 'details-href' }) detailsHref: string | undefined;

  /** Words of that link. */
  @property({ converter: text, attribute: 'details-label' }) detailsLabel: string | undefined;

  /** When appointments can be made, `24/7`, or a whole line about it. */
  @property({ converter: text }) scheduling: string | undefined;

  /** Town or region the clinic serves; several, and so several clinics, with `|` between them. */
  @property({ converter: text, attribute: 'service-area' }) serviceArea: string | undefined;

  /** Whether visitors can hide the banner; it comes back with the next page. */
  @property({ type: Boolean, converter: flag('dismissible') }) dismissible = false;

  readonly #states = this.attachInternals().states;
  #standing: Standing | undefined;
  #content: BannerMessage | undefined;
  #dismissal: 'none' | 'leaving' | 'done' = 'none';
  #stopClock?: () => void;
  #children?: MutationObserver;

  constructor() {
    super();
    openForPrint(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Midnight may have passed while the tag was out of the page.
    this.requestUpdate();
    this.#stopClock = pageClock.subscribe(() => {
      if (this.#standing?.startDay !== undefined) this.requestUpdate();
    });
    this.#children = new MutationObserver(() => {
      this.requestUpdate();
    });
    this.#children.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['slot', 'href'],
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    this.#children?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.dismissible) this.#dismissal = 'none';
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const status = this.#standing?.status;
    const isEmpty = !this.renderRoot.querySelector('.frame, slot, p');
    for (const name of [...STATUSES, 'empty']) {
      try {
        this.#states[name === status || (name === 'empty' && isEmpty) ? 'add' : 'delete'](name);
      } catch {
        // Browsers before 2024 refuse names without dashes: there the banner goes without these hooks for styles.
      }
    }
    this.renderRoot.querySelector<HTMLElement>('.spoken')?.focus();
  }

  #dismiss(): void {
    if (!this.dispatchEvent(new ClinicBannerDismissEvent())) return;
    // What stands below glides up into its place; the visitor is told at once.
    const { blockSize } = getComputedStyle(this);
    if (media('(prefers-reduced-motion: no-preference)').matches)
      this.animate([{ blockSize }, { blockSize: '0px' }], 160);
    this.#dismissal = 'leaving';
    this.requestUpdate();
  }

  #finishDismissal(): void {
    this.#dismissal = 'done';
    this.requestUpdate();
  }

  protected override get standsAlone(): boolean {
    return this.#content !== undefined;
  }

  protected override render(): unknown {
    // The button is gone: this keeps the visitor's place in the page until they move on, and says what happened.
    if (this.#dismissal === 'leaving')
      return html`<span class="spoken" tabindex="-1" @blur=${this.#finishDismissal}
        >${this.wordsFrom(words).hidden}</span
      >`;
    return this.#dismissal === 'done' ? nothing : super.render();
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { enrolled, ...medicare } = this.profile.medicare;
    // Said to be off by the page is off, whatever the profile says.
    const isOpen = enrolled !== undefined && !this.isSaid('enrolled');
    const given = {
      facts: this.facts,
      medicare: { ...medicare, ...(isOpen && { enrolled }) },
      language: this.language,
    };
    this.#standing = readStanding(this, given, Date.now());
    const facts = readFacts(this, given, this.#standing);
    this.#content = settleMessage(facts, this.wordsFrom(words), this.locale);
    if (this.#content) return this.#banner(this.#content, facts);
    const hasFallback = !this.#standing && (this.childElementCount > 0 || this.textContent.trim());
    return hasFallback ? ownChildren : nothing;
  }

  #banner(content: BannerMessage, facts: BannerFacts): TemplateResult {
    const status = this.#standing?.status ?? 'not-accepting';
    const title = heading(
      this.marked((this.heading ?? this.profile.medicare.heading ?? '').trim(), 'medicare', 'heading'),
      this.headingLevel,
    );
    const label = title === nothing ? content.label : nothing;
    return html`<section
      class="frame plate ${status} ${this.dismissible ? 'dismissible' : ''}"
      part="frame"
      lang=${this.language}
      aria-label=${label}
      aria-labelledby=${title === nothing ? nothing : 'heading'}
    >
      <span class="mark">${icon(MARKS[status])}</span>
      <div class="body">
        ${title}
        <p class="say">${this.#lead(content, facts)} ${links(content.call)} ${this.#details()}</p>
        ${this.#line('coverage-words', content.coverage, 'coverage')} ${this.#extra(content)}
      </div>
      ${this.dismissible ? this.#closeButton() : nothing}
    </section>`;
  }

  #lead({ lead }: BannerMessage, { message }: BannerFacts): TemplateResult {
    // The clinic's own sentence is in the page's language, which may be one without words of ours.
    const own = this.message?.trim() ? nothing : this.langOf('medicare.message');
    const lang = message ? (own === nothing ? nearestLang(this) || nothing : own) : nothing;
    const slotted = slottedIn(this, 'statement').map((child) => child.textContent);
    const isLong = (message || slotted.join('')).length > LONG;
    const said = links(lead);
    return html`<span class=${isLong ? 'lead long' : 'lead'} lang=${lang} part="lead"
      >${message ? said : html`<slot name="statement">${said}</slot>`}</span
    >`;
  }

  #details(): TemplateResult | typeof nothing {
    const { medicare } = this.profile;
    const href = readDetailsHref(this, medicare);
    if (!href) return nothing;
    const host = foreignHost(href, location.origin);
    const label = this.detailsLabel?.trim() || medicare.detailsLabel || this.wordsFrom(words).details;
    return html`<span class="more">${links([{ href, label: host ? `${label} (${host})` : label, onPaper: href }])}</span>`;
  }

  /** A line of the banner, where there are words for it or the page gives some. */
  #line(slot: SlotName, own: string, name?: string): TemplateResult | typeof nothing {
    if (!own && slottedIn(this, slot).length === 0) return nothing;
    return html`<p class=${name ?? nothing} part=${name ?? nothing}><slot name=${slot}>${own}</slot></p>`;
  }

  #extra({ appointments, area, note }: BannerMessage): TemplateResult | typeof nothing {
    const lines = [this.#line('appointments', appointments), this.#line('area', area)];
    if (note.length === 0 && lines.every((line) => line === nothing)) return nothing;
    const check = html`<details>
      <summary>${this.wordsFrom(words).check}${icon(CHEVRON)}</summary>
      <p><slot name="note">${links(note)}</slot></p>
    </details>`;
    return html`<div class="meta" part="extra">${lines} ${note.length > 0 ? check : nothing}</div>`;
  }

  #closeButton(): TemplateResult {
    return html`<button
      class="button quiet close"
      part="close"
      type="button"
      aria-label=${this.wordsFrom(words).hide}
      @click=${this.#dismiss}
    >
      ${icon(CLOSE)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-medicare-banner': ClinicMedicareBanner;
  }
}
