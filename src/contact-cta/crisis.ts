import { html, type TemplateResult } from 'lit';
import { CRISIS_LINES } from '../shared/crisis-lines.js';
import { readPhone } from '../shared/phone.js';
import type { ContactWords } from './words.js';

/** The line that is always there: quiet, never red, most urgent first. */
export function crisisLine(words: ContactWords, language: string): TemplateResult {
  const { emergency, lifeline, 'treatment-referral': helpline } = CRISIS_LINES;
  const number = (written: string, channel: 'href' | 'smsHref' = 'href') => {
    const phone = readPhone(written, language);
    return phone ? html`<a href=${phone[channel]} aria-label=${phone.spoken}>${phone.display}</a>` : written;
  };
  return html`<p class="crisis meta" part="crisis">
    <strong>${words.danger} ${words.call} ${number(emergency.phone)}.</strong>
    ${words.crisis} ${number(lifeline.phone)}. ${words.helpline} ${number(helpline.phone)}. ${words.always}
  </p>`;
}
