import { html, nothing, type TemplateResult } from 'lit';
import { CRISIS_LINES } from '../../shared/contact/crisis-lines.js';
import { readPhone } from '../../shared/contact/phone.js';
import type { ContactWords } from '../words.js';
import { unbroken } from '../../shared/elements/whole.js';
import { uncapital } from '../../shared/i18n/first-letter.js';

/**
 * The line that is always there: quiet, never red, most urgent first.
 * @param isShort where the whole of it stands nearby.
 */
export function crisisLine(words: ContactWords, language: string, isShort = false): TemplateResult {
  const { emergency, lifeline, 'treatment-referral': helpline } = CRISIS_LINES;
  // What is said right before and after a number stays on its line.
  const link = (written: string | undefined, after: string, before = '', isText = false) => {
    const phone = readPhone(written ?? '', language);
    if (!phone) return nothing;
    const { href, smsHref, display, spoken } = phone;
    const verb = isText ? `${uncapital(words.text, language)} ` : '';
    return html`<span class="number"
      >${before}<a href=${isText ? smsHref : href} aria-description=${spoken}>${verb}${unbroken(display)}</a>${after}</span
    >`;
  };
  const danger = html`<strong>${words.danger} ${words.call} ${link(emergency.phone, '.')}</strong>`;
  if (isShort)
    return html`<p class="crisis meta">${danger} ${words.crisis} ${words.call} ${link(lifeline.phone, '.')}</p>`;
  return html`<p class="crisis meta" part="crisis">
    ${danger}
    ${words.crisis} ${words.call} ${link(lifeline.phone, ',')}
    ${link(lifeline.sms, '', '', true)} ${words.orChatAt}
    <span class="number"
      ><a href=${lifeline.chat ?? nothing} rel="noopener noreferrer" referrerpolicy="no-referrer">988lifeline.org</a
      >.</span
    >
    ${words.helpline} ${link(helpline.phone, ',')} ${link(helpline.tty, '.', 'TTY ')} ${words.always}
  </p>`;
}
