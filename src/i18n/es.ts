import { es as enquiry } from '../contact-cta/enquiry/i18n/es.js';
import { es as contact } from '../contact-cta/i18n/es.js';
import { es as banner } from '../medicare-banner/i18n/es.js';
import { es as list, factors } from '../objectives-list/i18n/es.js';
import { es as profile } from '../profile/i18n/es.js';
import { es as phone } from '../shared/i18n/es.js';
import { es as finder } from '../support-group-finder/i18n/es.js';
import type { LanguageWords } from './language-words.js';

/** Spanish. */
export const words: LanguageWords = { phone, profile, banner, list, factors, contact, enquiry, finder };
