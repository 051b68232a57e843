/** Classes, events and types, with no effect when imported: `define` gives them their tags. */
export { ClinicContactCta } from './contact-cta/contact-cta.js';
export {
  ClinicCallEvent,
  ClinicEnquiryFailedEvent,
  ClinicEnquirySentEvent,
  ClinicEnquirySubmitEvent,
  type EnquiryAnswer,
} from './contact-cta/events.js';
export { ClinicBannerDismissEvent } from './medicare-banner/events.js';
export { ClinicMedicareBanner } from './medicare-banner/medicare-banner.js';
export { ClinicObjectivesList } from './objectives-list/objectives-list.js';
export { ClinicSupportGroupFinder } from './support-group-finder/support-group-finder.js';
export { ClinicContactEvent, type ContactMethod } from './shared/contact/contact-event.js';
