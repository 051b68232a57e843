import { ClinicObjectivesList } from '../objectives-list/objectives-list.js';
import { register } from '../shared/elements/register.js';

register('clinic-objectives-list', ClinicObjectivesList);
