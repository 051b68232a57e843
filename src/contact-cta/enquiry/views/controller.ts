import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  ClinicEnquiryFailedEvent,
  ClinicEnquirySentEvent,
  ClinicEnquirySubmitEvent,
  type EnquiryAnswer,
} from '../../events.js';
import type { Fault } from '../parse-response.js';
import { validate, type Problem } from '../validate.js';
import { sendEnquiry, PAGE_SCRIPT, TIMEOUT_MS, type Delivered } from '../send-enquiry.js';
import {
  IDLE,
  submissionId,
  transition,
  type DeliveryEffect,
  type DeliveryEvent,
  type DeliveryState,
} from '../enquiry-machine.js';
import { FIELD_NAMES, FIELDS, TICKED, type Field, type FieldName, type Values } from '../fields.js';
import { encode, entriesOf, type Consent, type Enquiry, type Pair } from '../formats.js';
import type { EnquirySettings } from '../settings.js';
import type { EnquiryStrings } from '../strings.js';
import { LeavingGuard } from './leaving-guard.js';
import { pageWindow } from '../../../shared/elements/native.js';

/** Milliseconds the delivery waits. */
export interface EnquiryTiming {
  /** A form filled in faster than a person can is sent all the same, this long after it was shown. */
  readonly leastTime: number;
  /** How long an answer may take. */
  readonly timeoutMs: number;
}

export const ENQUIRY_TIMING: EnquiryTiming = { leastTime: 3_000, timeoutMs: TIMEOUT_MS };

/** The form as the controller needs it: what it asks for and shows, and where the focus goes. */
export interface EnquiryPort {
  /** `undefined` while there is no form. */
  settings(): EnquirySettings | undefined;
  /** The same, once all is there that is known of the service; rejects where that can't be had. */
  settled(): Promise<EnquirySettings | undefined>;
  words(): EnquiryStrings;
  /** Tells the page's author what the service said. */
  report(fault: Fault): void;
  /** Wording of the consent as it is shown, and its language. */
  consent(): Pick<Consent, 'wording' | 'language'>;
  timing(): EnquiryTiming;
  /** Whether the visitor is at one of the form's fields. */
  isTyping(): boolean;
  /** Once rendered, moves the focus to what became of the message, or to the fresh form. */
  focus(target: 'outcome' | 'form'): void;
}

/** All that is the visitor's in a message. */
interface Message {
  readonly id: string;
  readonly values: Partial<Record<FieldName, string>>;
  readonly agreed: Consent | undefined;
  readonly honeypot: string;
}

type EnquiryHost = ReactiveControllerHost & EventTarget & { readonly isConnected: boolean };

/**
 * Carries out what the delivery's state machine asks for. Keeps what was typed in memory, through re-rendering, moving and
 * reconnecting, until the back-end has it.
 */
export class EnquiryController implements ReactiveController {
  readonly #host: EnquiryHost;
  readonly #form: EnquiryPort;
  #state: DeliveryState = IDLE;
  #values: Partial<Record<FieldName, string>> = {};
  #honeypot = '';
  #agreed: Consent | undefined;
  #shownAt = 0;
  #timer = 0;
  #request: AbortController | undefined;
  readonly #leaving: LeavingGuard;
  #extra: readonly FieldName[] = [];
  /** It was tried once more to say that it failed. */
  #isShownAgain = false;
  /** The last message that was delivered, until its outcome has been seen. */
  #delivered: Message | undefined;

  constructor(host: EnquiryHost, form: EnquiryPort) {
    this.#host = host;
    this.#form = form;
    this.#leaving = new LeavingGuard(host, () => !!form.settings());
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
    pageWindow.addEventListener('online', this.#onOnline);
    pageWindow.addEventListener('offline', this.#onOffline);
    this.#leaving.guard(this.#holdsText());
  }

  hostDisconnected(): void {
    pageWindow.removeEventListener('online', this.#onOnline);
    pageWindow.removeEventListener('offline', this.#onOffline);
    this.#leaving.guard(false);
    // Moving in the page disconnects and connects again at once: only a tag that stays away has left.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.dispatch({ type: 'removed' });
    });
  }

  /** Takes over what stands in a field now; while a message is under way, the field gets its answer back. */
  edit(field: FieldName, value: string): void {
    if ((this.#values[field] ?? '') === value) return;
    if (this.#state.phase === 'checking' || this.#state.phase === 'sending') {
      this.#host.requestUpdate();
      return;
    }
    this.#values[field] = value;
    // Agreed is what stood beside the box when it was ticked, also where the page changes it later.
    if (field === 'text-ok')
      this.#agreed = value === TICKED ? { ...this.#form.consent(), time: Date.now() } : undefined;
    this.dispatch({ type: 'edited' });
    this.#leaving.guard(this.#holdsText());
  }

  /** The outcome is in sight. */
  shown(): void {
    this.#isShownAgain = false;
    this.#delivered = undefined;
  }

  /** Takes over answers that were given elsewhere. */
  takeOver(values: Values): void {
    for (const field of FIELD_NAMES) this.edit(field, values[field] ?? '');
  }

  /** Fields that are no longer asked for and hold an answer: nothing typed is ever out of sight. */
  answered(asked: readonly FieldName[]): readonly FieldName[] {
    this.#extra = FIELD_NAMES.filter(
      (field) =>
        !asked.includes(field) &&
        // One that is being emptied is not taken from under the hands.
        (this.#values[field] || (this.#values[field] === '' && this.#extra.includes(field))),
    );
    return this.#extra;
  }

  fillHoneypot(value: string): void {
    this.#honeypot = value;
  }

  /** @param read takes over what stands in the fields now. */
  submit(read: () => void): void {
    this.#guarded(() => {
      read();
      this.dispatch({ type: 'submit', freshId: submissionId(randomBytes()) });
    });
  }

  /** Whatever throws in a step ends the try, said to be failed, with the text in the form. */
  #guarded(step: () => void): void {
    try {
      step();
    } catch {
      this.#breakOff();
    }
  }

  #breakOff(): void {
    this.dispatch({ type: 'broken' });
    this.#form.report(PAGE_SCRIPT);
  }

  /**
   * What became of the message could not be rendered, so nobody has read it: failed, with the text, and under the same id, so
   * that trying again is safe.
   */
  notShown(): void {
    const { phase } = this.#state;
    if (phase === 'failed' && !this.#isShownAgain) {
      this.#isShownAgain = true;
      this.#host.requestUpdate();
    }
    const sent = phase === 'sent' ? this.#delivered : undefined;
    if (sent) ({ values: this.#values, agreed: this.#agreed, honeypot: this.#honeypot } = sent);
    this.dispatch({ type: 'not-shown', id: sent?.id ?? '' });
    if (this.#state.phase !== phase) this.#form.report(PAGE_SCRIPT);
  }

  startOver(): void {
    this.dispatch({ type: 'start-over' });
    this.#form.focus('form');
  }

  /** What would be sent now, by the back-end's names; empty while the form is off. */
  message(id = this.#state.id): readonly Pair[] {
    const settings = this.#form.settings();
    if (!settings) return [];
    const consent = settings.fields.includes('text-ok') ? this.#agreed : undefined;
    const enquiry: Enquiry = {
      id,
      values: this.#values,
      fields: settings.fields,
      ...(consent && { consent }),
      honeypot: this.#honeypot,
    };
    const { renames, extra, service } = settings;
    return entriesOf(enquiry, renames, extra, service, this.#form.words());
  }

  dispatch(event: DeliveryEvent): void {
    const before = this.#state;
    const { state, effects } = transition(before, event);
    this.#state = state;
    if (state.phase !== before.phase || state.problems !== before.problems) {
      this.#host.requestUpdate();
      this.#announce(before, event.type === 'online' && event.typing);
    }
    for (const effect of effects)
      this.#guarded(() => {
        this.#carryOut(effect);
      });
  }

  #announce(before: DeliveryState, isTyping: boolean): void {
    const { phase } = this.#state;
    if (phase === before.phase || (before.phase === 'idle' && phase !== 'failed')) return;
    if (phase === 'sent') {
      const { id } = before;
      this.#delivered = { id, values: this.#values, agreed: this.#agreed, honeypot: this.#honeypot };
      this.#values = {};
      this.#agreed = undefined;
      this.#honeypot = '';
      this.#shownAt = Date.now();
      this.#leaving.guard(this.#holdsText());
      this.#host.dispatchEvent(new ClinicEnquirySentEvent());
    } else if (phase === 'refused' || phase === 'failed' || phase === 'unknown' || phase === 'offline') {
      this.#host.dispatchEvent(new ClinicEnquiryFailedEvent(phase));
    } else return;
    if (!isTyping) this.#form.focus('outcome');
  }

  #carryOut(effect: DeliveryEffect): void {
    switch (effect.type) {
      case 'check': {
        const problems = this.#check();
        const submit = new ClinicEnquirySubmitEvent();
        if (problems.length === 0 && !this.#host.dispatchEvent(submit)) {
          this.dispatch({ type: 'taken-over', answers: submit.answer !== undefined });
          if (submit.answer) void this.#awaitPage(submit.answer);
          return;
        }
        const wait = this.#shownAt + this.#form.timing().leastTime - Date.now();
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
    const settings = this.#form.settings();
    return settings ? validate(this.#values, settings.fields, settings.required) : [];
  }

  async #send(id: string, attempt: number): Promise<void> {
    let delivered: Delivered;
    try {
      const request = new AbortController();
      this.#request = request;
      delivered = await this.#deliver(id, request.signal);
    } catch {
      this.#breakOff();
      return;
    }
    const { outcome, problems, declined = false, fault } = delivered;
    this.dispatch({ type: 'answered', attempt, outcome, problems, declined });
    if (fault) this.#form.report(this.#redacted(fault));
  }

  async #deliver(id: string, signal: AbortSignal): Promise<Delivered> {
    const failed = (code: string): Delivered => ({
      outcome: 'failed',
      problems: [],
      declined: true,
      fault: { status: 0, code, fields: [], said: '' },
    });
    let settings = this.#form.settings();
    try {
      if (settings?.serviceName && !settings.service) settings = await this.#inTime(this.#form.settled());
    } catch {
      return failed('no-part');
    }
    if (!settings) return { outcome: 'not-sent', problems: [] };
    if (settings.losesText) return failed('no-names');
    const { endpoint, format, renames, fields, service } = settings;
    return sendEnquiry(
      {
        endpoint,
        body: encode(format, this.message(id), id),
        renames: new Map([...Object.entries(service?.names ?? {}), ...renames]),
        fields,
        ...(service?.jsonOnly && { jsonOnly: true }),
        online: navigator.onLine,
        signal,
      },
      this.#form.timing().timeoutMs,
    );
  }

  /** A code or a name that repeats something typed is nothing for a console: the status is left. */
  #redacted(fault: Fault): Fault {
    const typed = Object.values(this.#values).join(' ').toLowerCase();
    const words = typed.split(/[^\p{L}\p{N}]+/u);
    const isTyped = (name: string): boolean => {
      const word = name.toLowerCase();
      return words.includes(word) || (word.length > 3 && typed.includes(word));
    };
    return {
      ...fault,
      code: isTyped(fault.code) ? `status-${fault.status}` : fault.code,
      fields: fault.fields.filter((field) => !isTyped(field)),
    };
  }

  /** A page that sends the message itself has as much time as a back-end. */
  async #awaitPage(answer: Promise<EnquiryAnswer>): Promise<void> {
    const { attempt } = this.#state;
    const said = await this.#inTime(answer).catch(() => 'unknown' as const);
    // From a script without types it may be anything.
    const outcome = said === 'sent' || said === 'failed' ? said : 'unknown';
    this.dispatch({ type: 'answered', attempt, outcome, problems: [] });
  }

  /** Rejects where it takes longer than an answer may. */
  #inTime<T>(promise: Promise<T>): Promise<T> {
    const tooLate = new Promise<never>((_, reject) => {
      this.#timer = window.setTimeout(reject, this.#form.timing().timeoutMs);
    });
    return Promise.race([promise, tooLate]).finally(() => {
      window.clearTimeout(this.#timer);
    });
  }

  #onOnline = (): void => {
    this.dispatch({ type: 'online', typing: this.#form.isTyping() });
  };

  #onOffline = (): void => {
    this.dispatch({ type: 'offline' });
  };

  #holdsText(): boolean {
    const typed = ({ control }: Field): boolean => control === 'line' || control === 'area';
    return FIELD_NAMES.some((field) => typed(FIELDS[field]) && this.#values[field]?.trim());
  }
}

/** For an id nobody has had before; pages may have taken `crypto` away. */
function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(16);
  try {
    return crypto.getRandomValues(bytes);
  } catch {
    return bytes.map(() => Math.random() * 256);
  }
}
