import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { keepLoading } from '../../../shared/elements/keep-loading.js';
import { warn } from '../../../shared/elements/warn.js';
import { wordsAtHand, type Words } from '../../../shared/i18n/language.js';
import type { CarryOverForm } from '../carry-over.js';
import { servicesPart } from '../enquiry-part.js';
import { FIELD_NAMES, type Values } from '../fields.js';
import type { Pair } from '../formats.js';
import type { Fault } from '../parse-response.js';
import { settleEnquiry, type EnquirySettings, type SettingsGiven } from '../settings.js';
import { enquiryWords } from '../strings.js';
import { ENQUIRY_TIMING, EnquiryController, type EnquiryTiming } from './controller.js';
import { idOf } from './field.js';
import { enquiryForm, type FormView } from './form.js';
import { formCame, formLeft } from './left-behind.js';

export { enquiryStyles } from '../styles.js';

/** The tag as the form in it needs it. */
export interface EnquiryHost {
  /** The form's attributes, with the profile behind them. */
  given(): SettingsGiven;
  /** Whether the page itself says something: what can't be used in a profile is its publisher's to mend. */
  isSaid(attribute: string): boolean;
  /** Whether the tag's layout has room for a form. */
  hasRoom(): boolean;
  /** The set of words for the tag's language. */
  wordsFrom<T>(words: Words<T>): T;
  locale(): string;
  clinic(): string;
  /** The author's words, with the profile's behind them. */
  said(text: 'consent' | 'successMessage' | 'failureMessage'): string | undefined;
  /** `undefined` for a visitor's own patience. */
  timing(): EnquiryTiming | undefined;
}

/** What stands around the fields, and with every outcome. */
export type FormFrame = Pick<FormView, 'contact' | 'title' | 'crisis'>;

type Host = ReactiveControllerHost & HTMLElement;

/** The enquiry form of a tag that has an endpoint: settings, words and delivery joined. */
export class EnquiryForm implements ReactiveController {
  readonly host: Host;
  readonly #port: EnquiryHost;
  readonly #controller: EnquiryController;
  #settings: EnquirySettings | undefined;
  #isLoadingServices = false;
  /** What stood in the fields when they were drawn last. */
  #drawn: Values | undefined;

  constructor(host: Host, port: EnquiryHost) {
    this.host = host;
    this.#port = port;
    host.addController(this);
    this.#controller = new EnquiryController(host, {
      settings: () => this.#settings,
      settled: () => this.#settled(),
      words: () => port.wordsFrom(enquiryWords),
      report: (fault) => void this.#report(fault),
      consent: () => this.#consent(),
      timing: () => port.timing() ?? ENQUIRY_TIMING,
      isTyping: () => Boolean(host.shadowRoot?.activeElement?.closest('form .row')),
      focus: (target) => {
        void this.#focus(target);
      },
    });
    formCame(this);
  }

  /** What the form asks for and where it goes; `undefined` where there is none. */
  get settings(): EnquirySettings | undefined {
    return this.#settings;
  }

  get values(): Values {
    return this.#controller.values;
  }

  get phase(): EnquiryController['state']['phase'] {
    return this.#controller.state.phase;
  }

  readonly takeOver = (values: Values): void => {
    this.#controller.takeOver(values);
  };

  /** What a page's own form is read by; `undefined` where there is no form of ours. */
  get carryOver(): CarryOverForm | undefined {
    return (
      this.#settings && {
        renames: new Map([...Object.entries(this.#settings.service?.names ?? {}), ...this.#settings.renames]),
        words: this.#port.wordsFrom(enquiryWords),
        strings: wordsAtHand(enquiryWords),
        consent: this.#consent().wording,
      }
    );
  }

  /** Before each rendering. */
  settle(): void {
    this.#takeUnsaid();
    const { settings, notes } = settleEnquiry(this.#port.given(), this.host.baseURI, servicesPart.now);
    const hasRoom = this.#port.hasRoom();
    if (settings && !hasRoom)
      warn(this.host, {
        attribute: 'layout',
        problem: '"inline" has no room for the form; none is shown.',
      });
    this.#settings = hasRoom ? settings : undefined;
    // Before the first field is touched, so that a message never waits for it.
    if (settings?.serviceName && !servicesPart.now) this.#loadServices();
    for (const note of notes) if (this.#port.isSaid(note.attribute)) warn(this.host, note);
  }

  /** Some password managers fill fields in without a word: what they wrote would be gone with the next rendering. */
  #takeUnsaid(): void {
    if (!this.#drawn || this.phase === 'sent') return;
    const form = this.host.shadowRoot?.querySelector('form');
    for (const field of FIELD_NAMES) {
      const controls = form?.querySelectorAll<HTMLInputElement>(`.row [name="${field}"]`) ?? [];
      const on = [...controls].find(({ type, checked }) => checked || !/radio|checkbox/.test(type));
      const value = controls.length > 0 ? (on?.value ?? '') : undefined;
      const drawn = this.#drawn[field] ?? '';
      // What was heard of since stands in the values.
      if (value !== undefined && value !== drawn && (this.values[field] ?? '') === drawn)
        this.#controller.edit(field, value);
    }
  }

  /** A page that writes its markup anew makes another tag of it, in the same breath. */
  hostDisconnected(): void {
    formLeft(this);
  }

  /** Asks on for what holds an answer, once the page's own form was taken over. */
  keepAnswered(): void {
    if (!this.#settings) return;
    const { fields } = this.#settings;
    this.#settings = { ...this.#settings, fields: [...fields, ...this.#controller.answered(fields)] };
  }

  /** What would be sent now, by the back-end's names. */
  message(): readonly Pair[] {
    return this.#controller.message();
  }

  /** What became of the message is in sight. */
  shown(): void {
    this.#controller.shown();
  }

  /** What was to be shown could not be. */
  notShown(): void {
    this.#controller.notShown();
  }

  /** @returns `undefined` where there is no form. */
  render(frame: FormFrame): TemplateResult | undefined {
    if (!this.#settings) return undefined;
    const { fields, required } = this.#settings;
    const controller = this.#controller;
    this.#drawn = { ...controller.values };
    const view: FormView = {
      ...frame,
      fields,
      required,
      values: controller.values,
      state: controller.state,
      strings: this.#port.wordsFrom(enquiryWords),
      consent: this.#consent().wording,
      successMessage: this.#port.said('successMessage'),
      failureMessage: this.#port.said('failureMessage'),
    };
    return enquiryForm(view, {
      edit: (field, value) => {
        controller.edit(field, value);
      },
      fillHoneypot: (value) => {
        controller.fillHoneypot(value);
      },
      submit: (read) => {
        controller.submit(read);
      },
      startOver: () => {
        controller.startOver();
      },
      focusField: (field) => this.host.shadowRoot?.querySelector<HTMLElement>(`#${idOf(field)}`)?.focus(),
    });
  }

  #loadServices(): void {
    if (this.#isLoadingServices) return;
    this.#isLoadingServices = true;
    keepLoading(
      () => servicesPart.load(),
      () => {
        this.host.requestUpdate();
      },
    );
  }

  async #settled(): Promise<EnquirySettings | undefined> {
    if (this.#settings?.serviceName && !this.#settings.service) {
      await servicesPart.load();
      this.host.requestUpdate();
      await this.host.updateComplete;
    }
    return this.#settings;
  }

  #consent(): { wording: string; language: string } {
    const port = this.#port;
    const wording = port.said('consent') || port.wordsFrom(enquiryWords).consent(port.clinic());
    return { wording, language: port.locale() };
  }

  async #focus(target: 'outcome' | 'form'): Promise<void> {
    await this.host.updateComplete;
    const selector = target === 'outcome' ? '#outcome' : 'form :is(input, textarea)';
    this.host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** One console line with the service's code and the mend; where its words can't be had, the code alone. */
  async #report(fault: Fault): Promise<void> {
    try {
      const { mendFor } = await import('../mend.js');
      warn(this.host, mendFor(this.#settings?.serviceName, fault));
    } catch {
      warn(this.host, { attribute: 'endpoint', problem: `answered ${fault.status} (${fault.code}).` });
    }
  }
}
