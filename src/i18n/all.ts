import { giveWords } from '../shared/i18n/language.js';
import { words as es } from './es.js';

// For what holds everything, and for servers and commands, which render at once.
giveWords({ es });
