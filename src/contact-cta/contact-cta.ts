import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { flag, oneOf, text } from '../shared/attributes.js';
import { ClinicElement } from '../shared/clinic-element.js';
import { pageClock } from '../shared/clock.js';
import { heading } from '../shared/heading.js';
import { icon, type IconName } from '../shared/icons.js';
import { base } from '../shared/styles/base.js';
import { controls } from '../shared/styles/controls.js';
import { warn } from '../shared/warn.js';
import { isTimeZone } from '../shared/zone.js';
import { coverNothing } from './bar.js';
import { crisisLine } from './crisis.js';
import { EnquiryController } from './enquiry/controller.js';
import { enquiryForm } from './enquiry/form.js';
import { settleEnquiry, type EnquirySettings } from './enquiry/settings.js';
import { enquiryEn, enquiryEs } from './enquiry/strings.js';
import { ClinicCallEvent } from './events.js';
import { hoursLine } from './hours-line.js';
import { styles } from './styles.js';
import { settleWays, type Channel, type Way } from './ways.js';
import { words, type ContactWords } from './words.js';

export const CONTACT_LAYOUTS = ['card', 'band', 'inline', 'bar'] as const;
export type ContactLayout = (typeof CONTACT_LAYOUTS)[number];

const enquiryWords = { en: enquiryEn, es: enquiryEs };
const ICONS: Readonly<Record<Channel, IconName>> = {
  call: 'phone',
  text: 'message',
  email: 'mail',
  link: 'link',
};

/**
 * The way to reach the clinic: call, text, write, or an enquiry form that never loses a message.
 *
 * @summary Call, text, email and link buttons with opening hours, and an enquiry form where there is an endpoint.
 * @tagname clinic-contact-cta
 * @slot - Shown until the tag is ready and where it can't be: a phone link, or a plain form to the same endpoint.
 * @csspart heading-text - The heading.
 * @csspart crisis - The line with crisis numbers.
 * @csspart form - The enquiry form.
 * @csspart submit - Its button.
 * @csspart outcome - What became of the message.
 * @cssprop --clinic-accent - Brand colour; text and lines in it keep their contrast.
 * @cssprop --clinic-radius - Roundness of cards and buttons.
 * @cssprop --clinic-surface - Background of cards.
 * @fires {ClinicCallEvent} clinic-call - A phone or text link was used.
 * @fires {ClinicEnquirySubmitEvent} clinic-enquiry-submit - A checked enquiry is about to be sent; cancel to send it yourself.
 * @fires {ClinicEnquirySentEvent} clinic-enquiry-sent - The back-end has the enquiry.
 * @fires {ClinicEnquiryFailedEvent} clinic-enquiry-failed - It was not delivered, or nobody can tell; the text is kept.
 */
export class ClinicContactCta extends ClinicElement {
  static override styles = [...base, controls, ...styles];

  /** Sentence under the heading, in place of the built-in one; empty for none. */
  @property({ converter: text }) message: string | undefined;

  /** Email address of the clinic. */
  @property({ converter: text }) email: string | undefined;

  /** Address of a page that leads further. */
  @property({ converter: text }) href: string | undefined;

  /** Words of that link. */
  @property({ converter: text }) label: string | undefined;

  /** Opening hours in the clinic's time zone: `Mo-Fr 05:30-14:00, Sa 06:00-10:00` or `24/7`. */
  @property({ converter: text }) hours: string | undefined;

  /** How it sits on the page; `bar` stays at the foot of narrow windows. */
  @property({ converter: text }) layout: ContactLayout | undefined;

  /** Leaves out the line with crisis numbers, where the page has it already. */
  @property({ type: Boolean, attribute: 'no-crisis-line', converter: flag('no-crisis-line') }) noCrisisLine =
    false;

  /** Address enquiries are sent to; turns the form on. */
  @property({ converter: text }) endpoint: string | undefined;

  /** Fields asked for, in order: name, phone, email, contact-by, best-time, for, new-patient, message, voicemail-ok, text-ok. */
  @property({ converter: text }) fields: string | undefined;

  /** Fields that must be answered, or `none`; a way to reach the visitor always is. */
  @property({ converter: text }) required: string | undefined;

  /** Body the endpoint takes: multipart, urlencoded, json or hubspot. */
  @property({ converter: text, attribute: 'endpoint-format' }) endpointFormat: string | undefined;

  /** Names the endpoint knows the fields by: `name=your-name | phone=your-tel`. */
  @property({ converter: text, attribute: 'endpoint-fields' }) endpointFields: string | undefined;

  /** Constants sent along: `access_key=abc | subject=Enquiry`. */
  @property({ converter: text, attribute: 'endpoint-extra' }) endpointExtra: string | undefined;

  /** What happens next, said once the message is delivered. */
  @property({ converter: text, attribute: 'success-message' }) successMessage: string | undefined;

  /** Said where the service could not take the message. */
  @property({ converter: text, attribute: 'failure-message' }) failureMessage: string | undefined;

  /** Wording of the consent to be texted back, sent along as shown. */
  @property({ converter: text }) consent: string | undefined;

  #enquiry = new EnquiryController(this);
  #settings: EnquirySettings | undefined;
  #isBarClosed = false;
  #stopClock?: () => void;
  #stopUncovering?: () => void;

  /** What the form sends to, as settled from the attributes; `undefined` while there is no form. */
  get enquirySettings(): EnquirySettings | undefined {
    return this.#settings;
  }

  /** Consent as it stands in the form. */
  get consentShown(): { readonly wording: string; readonly language: string } {
    const wording = this.consent?.trim() || this.wordsFrom(enquiryWords).consent(this.clinic?.trim() ?? '');
    return { wording, language: this.locale };
  }

  /** The message as it would be sent now, for a page that cancels `clinic-enquiry-submit` and sends it itself. */
  enquiryData(): FormData {
    const data = new FormData();
    for (const [name, value] of this.#enquiry.entries()) data.append(name, value);
    return data;
  }

  /** Moves the focus to what became of the message, once it is shown. */
  focusOutcome(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#outcome')?.focus();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopClock = pageClock.subscribe(() => {
      if (this.hours) this.requestUpdate();
    });
    this.#stopUncovering = coverNothing(this, () => this.renderRoot.querySelector('.foot'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    this.#stopUncovering?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { settings, notes } = settleEnquiry(
      {
        endpoint: this.endpoint,
        fields: this.fields,
        required: this.required,
        format: this.endpointFormat,
        endpointFields: this.endpointFields,
        endpointExtra: this.endpointExtra,
      },
      document.baseURI,
    );
    this.#settings = settings;
    for (const note of notes) warn(this, note);
  }

  protected override renderContent(): TemplateResult {
    const wording = this.wordsFrom(words);
    const layout = oneOf(this, 'layout', this.layout, CONTACT_LAYOUTS, 'card');
    const { ways, problems } = settleWays(this, wording, this.language, document.baseURI);
    for (const problem of problems) warn(this, problem);
    if (ways.length === 0 && !this.#settings) {
      warn(this, {
        attribute: 'phone',
        problem: 'there is no way to reach the clinic; the children are shown.',
      });
      return html`<slot></slot>`;
    }
    if (layout === 'inline') return html`<div class="inline">${this.#ways(ways, wording)}</div>`;

    const title = this.heading ?? wording.heading;
    const canCall = ways.some(({ channel, href }) => channel === 'call' && href);
    const message = this.message ?? wording.message(this.clinic?.trim() ?? '', canCall);
    const crisis = this.noCrisisLine ? nothing : crisisLine(wording, this.language);
    return html`<div class="frame">
        <section class="cta ${layout} ${this.#settings ? 'with-form' : ''}" aria-labelledby=${title ? 'heading' : nothing}>
          <div class="reach">
            ${heading(title, this.headingLevel)} ${message ? html`<p class="message">${message}</p>` : nothing}
            ${this.#hours(wording)} ${this.#ways(ways, wording)} ${crisis}
          </div>
          ${this.#form(ways, wording)}
        </section>
      </div>
      ${layout === 'bar' ? this.#bar(ways, wording) : nothing}`;
  }

  #ways(ways: readonly Way[], wording: ContactWords): TemplateResult | typeof nothing {
    if (ways.length === 0) return nothing;
    const first = ways.find(({ href }) => href);
    return html`<div class="ways" role="group" aria-label=${wording.ways}>
      ${ways.map((way) => this.#way(way, way === first ? 'main' : '', wording))}
    </div>`;
  }

  #way({ channel, href, label, spoken, host }: Way, rank: string, wording: ContactWords): TemplateResult {
    if (!href) return html`<p class="unlinked">${icon(ICONS[channel])} ${label}</p>`;
    const isWeb = channel === 'link';
    return html`<a
      class="button ${rank}"
      href=${href}
      aria-label=${spoken ?? nothing}
      rel=${isWeb ? 'noopener noreferrer' : nothing}
      referrerpolicy=${isWeb ? 'no-referrer' : nothing}
      @click=${() => {
        if (channel === 'call' || channel === 'text') this.dispatchEvent(new ClinicCallEvent(channel));
      }}
      >${icon(ICONS[channel])}<span>${label}</span>${
        host ? html`<span class="meta host">${wording.opensSite(host)}</span>` : nothing
      }</a
    >`;
  }

  #hours(wording: ContactWords): TemplateResult | typeof nothing {
    const written = this.hours?.trim();
    if (!written) return nothing;
    const visitorZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zone = this.timeZone?.trim() || visitorZone;
    if (!isTimeZone(zone)) {
      warn(this, {
        attribute: 'time-zone',
        problem: `"${zone}" is no time zone.`,
        allowed: 'an IANA name such as America/Los_Angeles',
      });
      return html`<p class="hours">${wording.hours} ${written}</p>`;
    }
    const line = hoursLine(written, wording, { zone, visitorZone, locale: this.locale, now: Date.now() });
    if (line.state === 'unread') {
      warn(this, {
        attribute: 'hours',
        problem: `"${written}" can't be read; it is shown as written.`,
        allowed: 'hours such as Mo-Fr 05:30-14:00, Sa 06:00-10:00 or 24/7',
      });
      return html`<p class="hours">${wording.hours} ${line.text}</p>`;
    }
    return html`<p class="hours ${line.state}"><span class="dot" aria-hidden="true"></span>${line.text}</p>`;
  }

  #form(ways: readonly Way[], wording: ContactWords): TemplateResult | typeof nothing {
    const settings = this.#settings;
    if (!settings) return nothing;
    const enquiry = this.#enquiry;
    const reachable = ways.filter(({ channel }) => channel !== 'link');
    return enquiryForm(
      {
        fields: settings.fields,
        required: settings.required,
        values: enquiry.values,
        state: enquiry.state,
        strings: this.wordsFrom(enquiryWords),
        consent: this.consentShown.wording,
        successMessage: this.successMessage,
        failureMessage: this.failureMessage,
        contact: this.#outcomeWays(reachable),
        crisis: crisisLine(wording, this.language),
      },
      {
        edit: (field, value) => {
          enquiry.edit(field, value);
        },
        fillHoneypot: (value) => {
          enquiry.fillHoneypot(value);
        },
        submit: () => {
          enquiry.submit();
        },
        startOver: () => {
          enquiry.startOver();
        },
        focusField: (field) => {
          this.renderRoot.querySelector<HTMLElement>(`#field-${field}`)?.focus();
        },
      },
    );
  }

  /** The same ways, small, inside an outcome: the one filled button of the card stays where it is. */
  #outcomeWays(ways: readonly Way[]): TemplateResult | typeof nothing {
    if (ways.length === 0) return nothing;
    return html`<ul class="outcome-ways">
      ${ways.map(
        ({ href, label, spoken }) =>
          html`<li>${href ? html`<a href=${href} aria-label=${spoken ?? nothing}>${label}</a>` : label}</li>`,
      )}
    </ul>`;
  }

  /** Stays at the foot of a narrow window, until it is closed. */
  #bar(ways: readonly Way[], wording: ContactWords): TemplateResult | typeof nothing {
    const shown = ways.filter(({ channel, href }) => href && (channel === 'call' || channel === 'text'));
    if (this.#isBarClosed || shown.length === 0) return nothing;
    return html`<div class="foot" role="group" aria-label=${wording.ways}>
      ${shown.map((way, index) =>
        this.#way(
          { ...way, label: way.channel === 'call' ? wording.callShort : wording.textUs },
          index === 0 ? 'main' : '',
          wording,
        ),
      )}
      <button
        class="button quiet"
        type="button"
        aria-label=${wording.close}
        @click=${() => {
          this.#isBarClosed = true;
          this.requestUpdate();
        }}
      >
        ${icon('close')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-contact-cta': ClinicContactCta;
  }
}
