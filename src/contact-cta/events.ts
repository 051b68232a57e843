/** A phone or text link of the clinic was used; links to crisis lines tell nobody. Says which kind, nothing else. */
export class ClinicCallEvent extends Event {
  static readonly type = 'clinic-call';
  readonly channel: 'call' | 'text';
  constructor(channel: 'call' | 'text') {
    super(ClinicCallEvent.type, { bubbles: true, composed: true });
    this.channel = channel;
  }
}

/** A checked enquiry is about to be sent. Cancel it to send the message yourself: `enquiryData()` of the tag gives it. */
export class ClinicEnquirySubmitEvent extends Event {
  static readonly type = 'clinic-enquiry-submit';
  constructor() {
    super(ClinicEnquirySubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The back-end has the enquiry. */
export class ClinicEnquirySentEvent extends Event {
  static readonly type = 'clinic-enquiry-sent';
  constructor() {
    super(ClinicEnquirySentEvent.type, { bubbles: true, composed: true });
  }
}

export const ENQUIRY_FAILURES = ['refused', 'failed', 'unknown', 'offline'] as const;
export type EnquiryFailure = (typeof ENQUIRY_FAILURES)[number];

/** The enquiry was not delivered, or nobody can tell; what was typed is still in the form. */
export class ClinicEnquiryFailedEvent extends Event {
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
