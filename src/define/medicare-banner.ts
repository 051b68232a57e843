import { ClinicMedicareBanner } from '../medicare-banner/medicare-banner.js';
import { register } from '../shared/elements/register.js';

register('clinic-medicare-banner', ClinicMedicareBanner);
