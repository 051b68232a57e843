/** Classes, events and types, with no effect when imported: `define` gives them their tags. */
export { ClinicContactCta } from './contact-cta/contact-cta.js';
export { ClinicMedicareBanner } from './medicare-banner/medicare-banner.js';
