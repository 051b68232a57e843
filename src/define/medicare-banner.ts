import { ClinicMedicareBanner } from '../medicare-banner/medicare-banner.js';
import { register } from '../shared/register.js';

register('clinic-medicare-banner', ClinicMedicareBanner);
