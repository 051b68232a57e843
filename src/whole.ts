import './i18n/all.js';
import { enquiryPart, servicesPart } from './contact-cta/enquiry/enquiry-part.js';
import * as services from './contact-cta/enquiry/services.js';
import * as enquiry from './contact-cta/enquiry/views/enquiry-form.js';
import { hoursPart } from './contact-cta/hours-part.js';
import * as hours from './contact-cta/views/opening-hours.js';
import * as own from './objectives-list/own-list.js';
import { ownPart } from './objectives-list/own-part.js';
import { profilePart } from './profile/profile-part.js';
import * as profile from './profile/profile-reader.js';

// What pages load when they need it is here from the start: in a single file, and on a server, which renders at once.
enquiryPart.give(enquiry);
servicesPart.give(services);
hoursPart.give(hours);
ownPart.give(own);
profilePart.give(profile);
