import { foreignHost, safeHref } from '../shared/contact/links.js';
import { readPhone } from '../shared/contact/phone.js';
import type { ContactWords } from './words.js';

/** Ways to reach the clinic as the page gives them: texts of attributes, or of the profile. */
export interface ContactMethodsGiven {
  readonly phone?: string | undefined;
  readonly sms?: string | undefined;
  readonly email?: string | undefined;
  readonly href?: string | undefined;
  readonly label?: string | undefined;
}

export type Channel = 'call' | 'text' | 'email' | 'link';

/** One way to reach the clinic, ready to show. Without `href` it is text: what was given is no number or no link. */
export interface ContactMethod {
  readonly channel: Channel;
  readonly href?: string;
  readonly label: string;
  /** What a screen reader says after the label: its number digit by digit, in groups. */
  readonly spoken?: string;
  /** Host it leads to, where that isn't the page's own. */
  readonly host?: string;
}

/** A way that can't be a link, for the page's author. */
export interface ContactMethodProblem {
  readonly attribute: keyof ContactMethodsGiven;
  readonly problem: string;
  readonly allowed: string;
}

const PHONE_FORMS = 'a phone number such as (541) 555-0100, 1-800-662-HELP or +44 20 7946 0958';
const MAILTO = /^(?:\s*mailto:[\s/]*)+/i;
const LOOKS_LIKE_EMAIL = /^[^\s@<>?&]+@[^\s@<>?&]+\.[^\s@<>?&]+$/;

/**
 * Settles what is shown: call, text, email, link, in that order. Nothing given is lost: what can't be a link is text.
 * @param page address of the page, for relative links and for saying when one leaves the site.
 */
export function resolveContactMethods(
  given: ContactMethodsGiven,
  words: ContactWords,
  language: string,
  page: string,
): { readonly ways: readonly ContactMethod[]; readonly problems: readonly ContactMethodProblem[] } {
  const ways: ContactMethod[] = [];
  const problems: ContactMethodProblem[] = [];
  const asText = (
    channel: Channel,
    attribute: keyof ContactMethodsGiven,
    label: string,
    what: string,
    allowed: string,
  ) => {
    ways.push({ channel, label });
    problems.push({ attribute, problem: `"${label}" is no ${what}; it is shown as text.`, allowed });
  };

  const phone = given.phone?.trim();
  const number = phone ? readPhone(phone, language) : undefined;
  if (number) {
    const { href, display, spoken } = number;
    ways.push({
      channel: 'call',
      href,
      label: `${words.call} ${display}`,
      spoken,
    });
  } else if (phone) asText('call', 'phone', phone, 'phone number', PHONE_FORMS);

  const sms = given.sms?.trim();
  const textNumber = sms ? readPhone(sms, language) : undefined;
  if (textNumber) {
    const { smsHref, display, spoken } = textNumber;
    ways.push(
      number?.smsHref === smsHref
        ? { channel: 'text', href: smsHref, label: words.textUs }
        : {
            channel: 'text',
            href: smsHref,
            label: `${words.text} ${display}`,
            spoken,
          },
    );
  } else if (sms) asText('text', 'sms', sms, 'phone number', PHONE_FORMS);

  const email = given.email?.trim().replace(MAILTO, '');
  if (email && MAILTO.test(given.email ?? ''))
    problems.push({ attribute: 'email', problem: '"mailto:" is taken off.', allowed: email });
  const mailto = email && LOOKS_LIKE_EMAIL.test(email) ? safeHref(`mailto:${encodeURI(email)}`) : undefined;
  if (mailto) ways.push({ channel: 'email', href: mailto, label: `${words.email} ${email}` });
  else if (email) asText('email', 'email', email, 'email address', 'an address such as care@clinic.example');

  const link = given.href?.trim();
  const href = link ? safeHref(link, page) : undefined;
  if (href) {
    const host = foreignHost(href, new URL(page).origin);
    ways.push({
      channel: 'link',
      href,
      label: given.label?.trim() || words.contactOnline,
      ...(host && { host }),
    });
  } else if (link) {
    problems.push({
      attribute: 'href',
      problem: `"${link}" can't be a link; it is left out.`,
      allowed: 'an http or https address',
    });
  }
  return { ways, problems };
}
