import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { attributionStyles } from '../profile/attribution.js';
import { ProfiledElement, ownChildren } from '../profile/profiled-element.js';
import type { StructuredParts } from '../profile/json-ld.js';
import { flag, oneOf, pairs, text } from '../shared/elements/attributes.js';
import { pageClock } from '../shared/time/clock.js';
import { heading } from '../shared/elements/heading.js';
import { base } from '../shared/styles/base.js';
import { controls } from '../shared/styles/controls.js';
import { addStyles } from '../shared/elements/add-styles.js';
import { keepLoading } from '../shared/elements/keep-loading.js';
import { warn } from '../shared/elements/warn.js';
import { BarController } from './views/bar.js';
import { crisisLine } from './views/crisis.js';
import { writtenHours } from './views/hours.js';
import { hoursPart } from './hours-part.js';
import { enquiryPart, type EnquiryPart } from './enquiry/enquiry-part.js';
import type { EnquiryTiming } from './enquiry/views/controller.js';
import type { EnquiryForm, FormFrame } from './enquiry/views/enquiry-form.js';
import { FallbackController } from './enquiry/views/fallback.js';
import type { EnquirySettings, SettingsGiven } from './enquiry/settings.js';
import { profileHours } from './profile-hours.js';
import { styles } from './styles.js';
import { wayButtons, wayList } from './views/way-links.js';
import { resolveContactMethods, type ContactMethod } from './contact-methods.js';
import { words, type ContactWords } from './words.js';

export const CONTACT_LAYOUTS = ['card', 'band', 'inline', 'bar'] as const;
export type ContactLayout = (typeof CONTACT_LAYOUTS)[number];

/**
 * The way to reach the clinic: call, text, write, or an enquiry form that never loses a message.
 *
 * Without a script the children are what visitors see, so they should lead to the clinic by themselves: a phone link, and
 * where there is a form, a plain one that posts to the same endpoint under the same names:
 *
 * ```html
 * <clinic-contact-cta phone="(541) 555-0100" endpoint="https://forms.example/enquiry">
 *   <p>Call <a href="tel:+15415550100">(541) 555-0100</a>, or write to us:</p>
 *   <form method="post" action="https://forms.example/enquiry" enctype="multipart/form-data">
 *     <label>Your name <input name="name" autocomplete="name" required></label>
 *     <label>Phone number <input name="phone" type="tel" autocomplete="tel" required></label>
 *     <label>Your message, no medical details <textarea name="message"></textarea></label>
 *     <button>Send message</button>
 *   </form>
 * </clinic-contact-cta>
 * ```
 *
 * @summary Call, text, email and link buttons with opening hours, and an enquiry form where there is an endpoint.
 * @tagname clinic-contact-cta
 * @slot - Shown until the tag is ready and where it can't be: a phone link, or a plain form to the same endpoint.
 * @cssprop [--clinic-on-accent] - What is written on the accent; black or white by itself.
 * @cssprop [--clinic-line] - Hairlines between rows.
 * @cssprop [--clinic-edge] - Borders of fields and cards.
 * @cssprop [--clinic-button-radius] - Roundness of buttons; that of cards where left out.
 * @cssprop [--clinic-button-weight=600] - Weight of the words on buttons.
 * @cssprop [--clinic-button-border] - Width of the buttons’ border, 1px or more; that of cards where left out.
 * @cssprop [--clinic-button-fill] - Ground of the main button; the accent where left out.
 * @cssprop [--clinic-now=#0b6b3a] - What is open or on now.
 * @cssprop [--clinic-soon=#8a4b00] - What is soon, or not certain.
 * @cssprop [--clinic-error=#9f2a1d] - What has to be put right.
 * @csspart heading-text - The heading.
 * @csspart message-text - The sentence under it.
 * @csspart hours-text - The line with opening hours.
 * @csspart ways - The group of buttons.
 * @csspart button - Each button with a border or a fill, links that look like one included.
 * @csspart button-main - The filled one.
 * @csspart crisis - The line with crisis numbers.
 * @csspart form - The enquiry form.
 * @csspart field-label - What a field of it is called.
 * @csspart field - A field to write in.
 * @csspart submit - Its button.
 * @csspart outcome - What became of the message.
 * @fires {ClinicContactEvent} clinic-contact - A link was used, to the clinic or to a crisis line: call, text, email or link, and nothing more is said of it.
 * @fires {ClinicCallEvent} clinic-call - A phone or text link of the clinic was used.
 * @fires {ClinicEnquirySubmitEvent} clinic-enquiry-submit - A checked enquiry is about to be sent; `respondWith` lets the page send it itself.
 * @fires {ClinicEnquirySentEvent} clinic-enquiry-sent - The back-end has the enquiry.
 * @fires {ClinicEnquiryFailedEvent} clinic-enquiry-failed - It was not delivered, or nobody can tell; the text is kept.
 */
export class ClinicContactCta extends ProfiledElement {
  static override get styles(): CSSResultGroup {
    // Where the form is there from the start, its styles are too: a server writes them into the page.
    return [...base, controls, styles, enquiryPart.now?.enquiryStyles ?? [], attributionStyles];
  }

  /** Sentence under the heading, in place of the built-in one; empty for none. */
  @property({ converter: text }) message: string | undefined;

  /** Email address of the clinic. */
  @property({ converter: text }) email: string | undefined;

  /** Address of a page that leads further. */
  @property({ converter: text }) href: string | undefined;

  /** Words of that link. */
  @property({ converter: text }) label: string | undefined;

  /** Opening hours in the clinic's time zone: `Mo-Fr 05:30-14:00, Sa 06:00-10:00` or `24/7`; with special days: `2026-12-24 05:30-10:00; PH off`. */
  @property({ converter: text }) hours: string | undefined;

  /** How it sits on the page; `bar` stays at the foot of narrow windows. */
  @property({ converter: text, reflect: true }) layout: ContactLayout | undefined;

  /** Leaves out the line with crisis numbers, where the page has it already. */
  @property({ type: Boolean, attribute: 'no-crisis-line', converter: flag('no-crisis-line') }) noCrisisLine =
    false;

  /** Address enquiries are sent to; turns the form on. */
  @property({ converter: text }) endpoint: string | undefined;

  /** Fields asked for, in order: name, phone, email, contact-by, best-time, for, new-patient, message, voicemail-ok, text-ok. */
  @property({ converter: text }) fields: string | undefined;

  /** Fields that must be answered, or `none`; a way to reach the visitor always is. */
  @property({ converter: text }) required: string | undefined;

  /**
   * Form service, with all it needs to know: cf7, gravity-forms, formspree, basin, web3forms, hubspot, netlify, formcarry or
   * getform; or the body another endpoint takes: multipart, urlencoded or json.
   */
  @property({ converter: text, attribute: 'endpoint-format' }) endpointFormat: string | undefined;

  /** Names the endpoint knows the fields by: `name=your-name | phone=your-tel`. */
  @property({ converter: pairs, attribute: 'endpoint-fields' }) endpointFields: string | undefined;

  /** Constants sent along: `access_key=abc | subject=Enquiry`. */
  @property({ converter: pairs, attribute: 'endpoint-extra' }) endpointExtra: string | undefined;

  /** What happens next, said once the message is delivered. */
  @property({ converter: text, attribute: 'success-message' }) successMessage: string | undefined;

  /** Said where the service could not take the message. */
  @property({ converter: text, attribute: 'failure-message' }) failureMessage: string | undefined;

  /** Wording of the consent to be texted back, sent along as shown. */
  @property({ converter: text }) consent: string | undefined;

  #enquiry: EnquiryForm | undefined;
  #isFormAskedFor = false;
  /** What reads the hours: until it is there, or known to be missing, a tag that shows nothing yet waits for it. */
  #hoursPart: 'unasked' | 'coming' | 'missing' = 'unasked';
  #wasShown = false;
  readonly #fallback = new FallbackController(this, {
    form: () => this.#enquiry?.carryOver,
    isComing: () => this.#isFormComing,
    phase: () => this.#enquiry?.phase ?? 'idle',
    values: () => this.#enquiry?.values ?? {},
    takeOver: (values) => {
      this.#enquiry?.takeOver(values);
    },
  });
  readonly #bar = new BarController(this);
  #stopClock?: () => void;

  /** How long the form waits; a test has less patience than a visitor. */
  protected get enquiryTiming(): EnquiryTiming | undefined {
    return undefined;
  }

  /** The message as it would be sent now, for a page that answers `clinic-enquiry-submit` and sends it itself. */
  enquiryData(): FormData {
    const data = new FormData();
    for (const [name, value] of this.#enquiry?.message() ?? []) data.append(name, value);
    return data;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not at the first rendering: what stood here may be remembered no longer.
    this.#readyForm();
    this.#stopClock = pageClock.subscribe(() => {
      if (this.#writtenHours) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
  }

  /** What the form asks for and where it goes; `undefined` where there is none. */
  protected get enquirySettings(): EnquirySettings | undefined {
    return this.#enquiry?.settings;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#readyForm();
    this.#readyHours();
    this.#enquiry?.settle();
    this.#fallback.settle();
    this.#enquiry?.keepAnswered();
  }

  get #given(): SettingsGiven {
    const { contact } = this.profile;
    return {
      endpoint: this.endpoint ?? contact.endpoint,
      fields: this.fields ?? contact.fields,
      required: this.required ?? contact.required,
      format: this.endpointFormat ?? contact.endpointFormat,
      endpointFields: this.endpointFields ?? contact.endpointFields,
      endpointExtra: this.endpointExtra ?? contact.endpointExtra,
    };
  }

  /** There is to be a form, and its part is not there. */
  get #isFormComing(): boolean {
    return this.#given.endpoint !== undefined && !this.#enquiry;
  }

  #readyForm(): void {
    if (!this.#isFormComing) return;
    if (enquiryPart.now) this.#makeForm(enquiryPart.now);
    else if (!this.#isFormAskedFor) {
      this.#isFormAskedFor = true;
      keepLoading(
        () => enquiryPart.load(),
        () => {
          this.requestUpdate();
        },
      );
    }
  }

  #readyHours(): void {
    if (hoursPart.now || this.#hoursPart !== 'unasked' || !this.#writtenHours) return;
    this.#hoursPart = 'coming';
    keepLoading(
      () => hoursPart.load(),
      () => {
        this.requestUpdate();
      },
    );
    hoursPart.load().catch(() => {
      this.#hoursPart = 'missing';
      this.requestUpdate();
    });
  }

  /** Hours that came later would move what stands below them. */
  get #areHoursComing(): boolean {
    return this.#hoursPart === 'coming' && !hoursPart.now && !this.#wasShown;
  }

  #makeForm({ EnquiryForm: Form, enquiryStyles }: EnquiryPart): void {
    const { elementStyles } = this.constructor as typeof ClinicContactCta;
    if (this.renderRoot instanceof ShadowRoot && !elementStyles.includes(enquiryStyles))
      addStyles(this.renderRoot, [enquiryStyles]);
    this.#enquiry = new Form(this, {
      given: () => this.#given,
      isSaid: (attribute) => this.isSaid(attribute),
      hasRoom: () => this.#layout !== 'inline',
      wordsFrom: (words) => this.wordsFrom(words),
      locale: () => this.locale,
      clinic: () => this.facts.name,
      said: (text) =>
        (text === 'consent' ? this.consent?.trim() || undefined : this[text]) ?? this.profile.contact[text],
      timing: () => this.enquiryTiming,
    });
  }

  /** What a server rendered has a form that works by itself. */
  protected override get keepsPrerendered(): boolean {
    return super.keepsPrerendered || this.#isFormComing || this.#areHoursComing;
  }

  protected override update(changed: PropertyValues): void {
    const giveCaretBack = this.#fallback.holdCaret();
    super.update(changed);
    giveCaretBack();
  }

  protected override performUpdate(): void {
    super.performUpdate();
    if (!this.renderRoot.querySelector('.enquiry')) this.#fallback.giveBack();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#enquiry?.shown();
    this.#wasShown ||= this.renderRoot.querySelector('.hours') !== null;
  }

  protected override broken(): void {
    this.#enquiry?.notShown();
  }

  protected override structuredParts(): StructuredParts | undefined {
    const written = profileHours(this.profile.contact);
    if (!written || this.#hoursPart === 'missing') return {};
    return hoursPart.now?.structuredHours(written);
  }

  protected override get standsAlone(): boolean {
    return [this.phone, this.sms, this.email, this.href, this.endpoint].some((way) => way?.trim());
  }

  protected override renderContent(): TemplateResult {
    const { contact } = this.profile;
    const { facts } = this;
    const wording = this.wordsFrom(words);
    const layout = this.#layout;
    if (this.#fallback.shown === 'children') return ownChildren;
    const { ways, problems } = resolveContactMethods(
      {
        phone: facts.phone,
        sms: facts.sms,
        email: this.email?.trim() || contact.email,
        href: this.href?.trim() || contact.href,
        label: this.label?.trim() || contact.label,
      },
      wording,
      this.language,
      this.baseURI,
    );
    for (const problem of problems) if (this[problem.attribute]?.trim()) warn(this, problem);
    if (ways.length === 0 && !this.enquirySettings) {
      const problem = 'there is no way to reach the clinic; the children are shown.';
      if (!this.lacksProfile && !this.#isFormComing) warn(this, { attribute: 'phone', problem });
      return ownChildren;
    }
    // Children lead to the clinic until then; where there are none, the number doesn't wait.
    if (this.#areHoursComing && this.textContent.trim()) return ownChildren;
    const children = this.#fallback.shown === 'both' ? ownChildren : nothing;
    if (layout === 'inline') return html`<div class="inline">${wayButtons(ways, wording)}</div>${children}`;

    const title = this.heading ?? contact.heading ?? wording.heading;
    const canCall = ways.some(({ channel, href }) => channel === 'call' && href);
    const message = this.message ?? contact.message ?? wording.message(facts.name, canCall);
    // Three ways or more leave the words beside them no column to be read in.
    const beside = layout === 'band' && ways.length < 3 ? 'beside' : '';
    return html`<div class="frame">
        <section
          class="cta plate ${layout} ${this.enquirySettings ? 'with-form' : beside}"
          tabindex="-1"
          aria-labelledby=${title ? 'heading' : nothing}
        >
          <div class="reach">
            ${heading(this.marked(title, 'contact', 'heading'), this.headingLevel)} ${message ? html`<p class="message" part="message-text">${this.marked(message, 'contact', 'message')}</p>` : nothing}
            ${this.#hours(wording)} ${wayButtons(ways, wording)}
            ${this.noCrisisLine ? nothing : crisisLine(wording, this.language)}
          </div>
          ${this.#form(ways, wording)}
        </section>
      </div>
      ${children}${layout === 'bar' ? this.#bar.render(ways, wording) : nothing}`;
  }

  get #layout(): ContactLayout {
    return oneOf(this, 'layout', this.layout, CONTACT_LAYOUTS, 'card');
  }

  get #writtenHours(): string | undefined {
    return this.hours?.trim() || profileHours(this.profile.contact);
  }

  #hours(wording: ContactWords): TemplateResult | typeof nothing {
    const written = this.#writtenHours;
    if (!written) return nothing;
    const part = hoursPart.now;
    if (!part) return writtenHours(written, wording);
    return part.openingHours(written, wording, {
      timeZone: this.facts.timeZone,
      locale: this.locale,
      onUnread: (note) => {
        if (this.hours?.trim()) warn(this, note);
      },
    });
  }

  #form(ways: readonly ContactMethod[], wording: ContactWords): TemplateResult | typeof nothing {
    const frame: FormFrame = {
      contact: wayList(ways),
      title: heading(
        ways.length > 0 ? wording.orWrite : wording.write,
        String(Math.min(Number(this.headingLevel ?? 2) + 1, 6)),
        nothing,
        'form-title',
        'form-heading',
      ),
      crisis: crisisLine(wording, this.language, !this.noCrisisLine),
    };
    return this.#enquiry?.render(frame) ?? nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-contact-cta': ClinicContactCta;
  }
}
