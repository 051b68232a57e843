import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClinicEnquiryFailedEvent, ClinicEnquirySentEvent, ClinicEnquirySubmitEvent } from '../events.js';
import { check, type Problem } from './check.js';
import { deliver } from './deliver.js';
import {
  IDLE,
  submissionId,
  transition,
  type DeliveryEffect,
  type DeliveryEvent,
  type DeliveryState,
} from './delivery.js';
import { TICKED, type FieldName, type Values } from './fields.js';
import { encode, entriesOf, type Consent, type Enquiry, type Pair } from './formats.js';
import type { EnquirySettings } from './settings.js';

/** A form filled in faster than a person can is sent all the same, this many milliseconds after it was shown. */
const LEAST_TIME = 3_000;

/** The form as the controller needs it: what stands in it now, and where the focus goes. */
export interface EnquiryHost extends ReactiveControllerHost, EventTarget {
  readonly isConnected: boolean;
  readonly enquirySettings: EnquirySettings | undefined;
  /** Wording of the consent as it is shown, and its language. */
  readonly consentShown: { readonly wording: string; readonly language: string };
  focusOutcome(): void;
}

/**
 * Carries out what the delivery's state machine asks for. Keeps what was typed in memory, through re-rendering, moving and
 * reconnecting, until the back-end has it.
 */
export class EnquiryController implements ReactiveController {
  readonly #host: EnquiryHost;
  #state: DeliveryState = IDLE;
  #values: Partial<Record<FieldName, string>> = {};
  #honeypot = '';
  #agreedAt: number | undefined;
  #shownAt = 0;
  #timer = 0;
  #request: AbortController | undefined;
  #guardsLeaving = false;

  constructor(host: EnquiryHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): DeliveryState {
    return this.#state;
  }

  get values(): Values {
    return this.#values;
  }

  hostConnected(): void {
    this.#shownAt ||= Date.now();
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('offline', this.#onOffline);
    this.#guardLeaving();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('offline', this.#onOffline);
    this.#guardLeaving(false);
    // Moving in the page disconnects and connects again at once: only a tag that stays away has left.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.dispatch({ type: 'removed' });
    });
  }

  /** Takes over what stands in a field now. */
  edit(field: FieldName, value: string): void {
    this.#values[field] = value;
    if (field === 'text-ok') this.#agreedAt = value === TICKED ? Date.now() : undefined;
    this.dispatch({ type: 'edited' });
    this.#guardLeaving();
  }

  fillHoneypot(value: string): void {
    this.#honeypot = value;
  }

  submit(): void {
    this.dispatch({ type: 'submit', freshId: submissionId(crypto.getRandomValues(new Uint8Array(16))) });
  }

  startOver(): void {
    this.dispatch({ type: 'start-over' });
  }

  /** What would be sent now, by the back-end's names; empty while the form is off. */
  entries(id = this.#state.id): readonly Pair[] {
    const settings = this.#host.enquirySettings;
    if (!settings) return [];
    const agreed = settings.fields.includes('text-ok') && this.#values['text-ok'] === TICKED;
    const consent: Consent | undefined = agreed
      ? { ...this.#host.consentShown, time: this.#agreedAt ?? Date.now() }
      : undefined;
    const enquiry: Enquiry = {
      id,
      values: this.#values,
      fields: settings.fields,
      ...(consent && { consent }),
      honeypot: this.#honeypot,
    };
    return entriesOf(enquiry, settings.renames, settings.extra);
  }

  dispatch(event: DeliveryEvent): void {
    const before = this.#state;
    const { state, effects } = transition(before, event);
    this.#state = state;
    if (state.phase !== before.phase || state.problems !== before.problems) {
      this.#host.requestUpdate();
      this.#announce(before);
    }
    for (const effect of effects) this.#carryOut(effect);
  }

  #announce({ phase: before }: DeliveryState): void {
    const { phase } = this.#state;
    if (phase === before || before === 'idle') return;
    if (phase === 'sent') {
      this.#values = {};
      this.#agreedAt = undefined;
      this.#honeypot = '';
      this.#shownAt = Date.now();
      this.#guardLeaving();
      this.#host.dispatchEvent(new ClinicEnquirySentEvent());
    } else if (phase === 'refused' || phase === 'failed' || phase === 'unknown' || phase === 'offline') {
      this.#host.dispatchEvent(new ClinicEnquiryFailedEvent(phase));
    } else return;
    this.#host.focusOutcome();
  }

  #carryOut(effect: DeliveryEffect): void {
    switch (effect.type) {
      case 'check': {
        const problems = this.#check();
        if (problems.length === 0 && !this.#host.dispatchEvent(new ClinicEnquirySubmitEvent())) {
          this.dispatch({ type: 'taken-over' });
          return;
        }
        const wait = this.#shownAt + LEAST_TIME - Date.now();
        this.dispatch({ type: 'checked', problems, online: navigator.onLine, wait });
        return;
      }
      case 'wait':
        this.#timer = window.setTimeout(() => {
          this.dispatch({ type: 'waited' });
        }, effect.milliseconds);
        return;
      case 'send':
        void this.#send(effect.id, effect.attempt);
        return;
      case 'abort':
        window.clearTimeout(this.#timer);
        this.#request?.abort();
    }
  }

  #check(): readonly Problem[] {
    const settings = this.#host.enquirySettings;
    return settings ? check(this.#values, settings.fields, settings.required) : [];
  }

  async #send(id: string, attempt: number): Promise<void> {
    const settings = this.#host.enquirySettings;
    if (!settings) {
      this.dispatch({ type: 'answered', attempt, outcome: 'not-sent', problems: [] });
      return;
    }
    this.#request = new AbortController();
    const { outcome, problems } = await deliver({
      endpoint: settings.endpoint,
      body: encode(settings.format, this.entries(id), id),
      renames: settings.renames,
      online: navigator.onLine,
      signal: this.#request.signal,
    });
    this.dispatch({ type: 'answered', attempt, outcome, problems });
  }

  #onOnline = (): void => {
    this.dispatch({ type: 'online' });
  };

  #onOffline = (): void => {
    this.dispatch({ type: 'offline' });
  };

  /** The browser asks before the page is left with a message that was not sent. */
  #guardLeaving(guard = Object.values(this.#values).some((value) => value.trim() !== '')): void {
    if (guard === this.#guardsLeaving) return;
    this.#guardsLeaving = guard;
    if (guard) window.addEventListener('beforeunload', this.#onLeaving);
    else window.removeEventListener('beforeunload', this.#onLeaving);
  }

  #onLeaving = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };
}
