import { LazyPart } from '../../shared/elements/lazy-part.js';

/** The enquiry form, for pages that name an endpoint. */
export const enquiryPart = new LazyPart(() => import('./views/enquiry-form.js'));
export type EnquiryPart = typeof import('./views/enquiry-form.js');

/** What is known of form services, for pages that use one. */
export const servicesPart = new LazyPart(() => import('./services.js'));
