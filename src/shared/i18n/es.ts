import type { PhoneWords } from '../contact/phone.js';

export const es: PhoneWords = { plus: 'más', extension: 'extensión', then: 'luego' };
