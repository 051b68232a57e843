import { register } from '../shared/elements/register.js';
import { ClinicSupportGroupFinder } from '../support-group-finder/support-group-finder.js';

register('clinic-support-group-finder', ClinicSupportGroupFinder);
