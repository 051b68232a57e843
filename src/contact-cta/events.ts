import { NativeEvent } from '../shared/elements/native-event.js';

/** A phone or text link of the clinic was used; links to crisis lines tell nobody. Says which kind, nothing else. */
export class ClinicCallEvent extends NativeEvent {
  static readonly type = 'clinic-call';
  readonly channel: 'call' | 'text';
  constructor(channel: 'call' | 'text') {
    super(ClinicCallEvent.type, { bubbles: true, composed: true });
    this.channel = channel;
  }
}

/** What a page that sends an enquiry itself says became of it; `unknown`: nobody can tell. */
export type EnquiryAnswer = 'sent' | 'failed' | 'unknown';

/**
 * A checked enquiry is about to be sent. To send it yourself, call `respondWith` while the event is handled;
 * `enquiryData()` of the tag gives the message. Where it is only cancelled, the form stays as it is and takes no part.
 */
export class ClinicEnquirySubmitEvent extends NativeEvent {
  static readonly type = 'clinic-enquiry-submit';
  #answer: Promise<EnquiryAnswer> | undefined;
  constructor() {
    super(ClinicEnquirySubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }

  /**
   * Cancels the event: the form waits as for its own request, then shows the outcome. A rejected promise, or one that takes
   * longer than 20 seconds, is `unknown`. Of all but `sent` the text is kept, and a retry has the same `submission_id`.
   */
  respondWith(answer: Promise<EnquiryAnswer>): void {
    this.preventDefault();
    this.#answer = answer;
  }

  /** What `respondWith` was given. */
  get answer(): Promise<EnquiryAnswer> | undefined {
    return this.#answer;
  }
}

/** The back-end has the enquiry. */
export class ClinicEnquirySentEvent extends NativeEvent {
  static readonly type = 'clinic-enquiry-sent';
  constructor() {
    super(ClinicEnquirySentEvent.type, { bubbles: true, composed: true });
  }
}

export type EnquiryFailure = 'refused' | 'failed' | 'unknown' | 'offline';

/** The enquiry was not delivered, or nobody can tell; what was typed is still in the form. */
export class ClinicEnquiryFailedEvent extends NativeEvent {
  static readonly type = 'clinic-enquiry-failed';
  readonly reason: EnquiryFailure;
  constructor(reason: EnquiryFailure) {
    super(ClinicEnquiryFailedEvent.type, { bubbles: true, composed: true });
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clinic-call': ClinicCallEvent;
    'clinic-enquiry-submit': ClinicEnquirySubmitEvent;
    'clinic-enquiry-sent': ClinicEnquirySentEvent;
    'clinic-enquiry-failed': ClinicEnquiryFailedEvent;
  }
}
