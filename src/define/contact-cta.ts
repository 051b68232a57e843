import { ClinicContactCta } from '../contact-cta/contact-cta.js';
import { register } from '../shared/elements/register.js';

register('clinic-contact-cta', ClinicContactCta);
