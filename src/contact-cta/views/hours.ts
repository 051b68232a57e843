import { html, type TemplateResult } from 'lit';
import type { ContactWords } from '../words.js';

/** Opening hours as they were written: where they can't be read, or what reads them isn't there. */
export const writtenHours = (written: string, words: ContactWords): TemplateResult =>
  html`<p class="hours" part="hours-text">${words.hours} ${written}</p>`;
