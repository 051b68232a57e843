import { html, nothing, type TemplateResult } from 'lit';
import { CRISIS_LINES } from '../../shared/crisis-lines.js';
import { readPhone } from '../../shared/phone.js';
import type { ContactWords } from '../words.js';

/** The line that is always there: quiet, never red, most urgent first. */
export function crisisLine(words: ContactWords, language: string): TemplateResult {
  const { emergency, lifeline, 'treatment-referral': helpline } = CRISIS_LINES;
  const link = (written = '', channel: 'href' | 'smsHref' = 'href', verb = '') => {
    const phone = readPhone(written, language);
    if (!phone) return nothing;
    const { display, spoken } = phone;
    return html`<a href=${phone[channel]} aria-description=${spoken}>${verb}${display}</a>`;
  };
  return html`<p class="crisis meta" part="crisis">
    <strong>${words.danger} ${words.call} ${link(emergency.phone)}.</strong>
    ${words.crisis} ${words.call} ${link(lifeline.phone)},
    ${link(lifeline.sms, 'smsHref', `${words.text.toLowerCase()} `)} ${words.orChatAt}
    <a href=${lifeline.chat ?? nothing} rel="noopener noreferrer" referrerpolicy="no-referrer">988lifeline.org</a>.
    ${words.helpline} ${link(helpline.phone)}, TTY ${link(helpline.tty)}. ${words.always}
  </p>`;
}
