import type { Words } from '../../shared/i18n/language.js';
import type { Problem } from './validate.js';

/**
 * Words of the enquiry form. English is the type: another language has the same keys and carries the same meaning.
 * Where a sentence ends in a colon, phone and text links follow.
 */
const en = {
  labels: {
    name: 'Your name',
    phone: 'Phone number',
    email: 'Email address',
    'contact-by': 'How should we reach you?',
    'best-time': 'When is a good time?',
    for: 'Who is this for?',
    'new-patient': 'Would you be a new patient?',
    message: 'Your message',
    'voicemail-ok': 'It is OK to leave a voicemail that names the clinic',
    'text-ok': 'Text me back',
  },
  options: {
    'contact-by': { call: 'Phone call', text: 'Text message', email: 'Email' },
    'best-time': { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening', any: 'Any time' },
    for: { me: 'Me', 'someone-else': 'Someone I care for' },
    'new-patient': { yes: 'Yes', no: 'No' },
  },
  hints: {
    name: 'A first name is enough.',
    message: 'Please leave out medical details. You can share those when we talk.',
  },
  /** At the first of phone and email, where both are asked for. */
  eitherWay: 'A phone number or an email address, one is enough.',
  optional: 'optional',
  send: 'Send message',
  /** The wording a visitor agrees to by ticking the box; sent along as shown. */
  consent: (clinic: string) =>
    `${clinic || 'The clinic'} may text me about this message. Message and data rates may apply. ` +
    'Reply STOP to stop or HELP for help. I do not have to agree to get care.',

  summary: 'There is a problem',
  missing: {
    name: 'Enter your name',
    phone: 'Enter your phone number',
    email: 'Enter your email address',
    'contact-by': 'Choose how we should reach you',
    'best-time': 'Choose a good time',
    for: 'Choose who this is for',
    'new-patient': 'Choose yes or no',
    message: 'Enter your message',
    'voicemail-ok': 'Check the box if we may leave a voicemail',
    'text-ok': 'Check the box if we may text you',
  },
  problems: {
    'no-way-to-reach': 'Enter a phone number or an email address, so we can reach you',
    'not-an-email': 'Enter an email address like name@example.com',
    'not-a-phone': 'Enter a phone number with area code, like 541-555-0100',
    refused: 'Check this answer',
  },

  checking: 'Checking your answers',
  sending: 'Sending your message',
  sent: {
    title: 'Thank you. Your message was sent.',
    text: 'Someone from the clinic will read it and get back to you.',
    again: 'Write another message',
  },
  refused: {
    title: 'There is a problem',
    text: 'The message was not accepted. Please check your answers and try again.',
  },
  failed: {
    title: 'Sorry, something went wrong',
    text: 'This is our fault, not yours. What you typed is still here. Trying again is safe.',
  },
  /** The service answered, and said no to more than an answer of the visitor's. */
  declined: {
    title: 'We could not take your message',
    text: 'This is our fault, not yours. What you typed is still here, so you can read it to us or copy it.',
  },
  unknown: {
    title: 'We can’t tell if your message arrived',
    text: 'No answer came back. What you typed is still here. Trying again is safe.',
  },
  offline: {
    title: 'You are offline',
    text: 'This message was not sent yet. Keep this page open and it will be sent when you are back online.',
  },
  /** Offline at a retry: nothing goes by itself any more. */
  offlineAgain: {
    title: 'You are offline',
    text: 'This try was not sent. What you typed is still here. Please try again when you are back online.',
  },
  /** Changed while it waited for the connection. */
  held: {
    title: 'Your message was not sent yet',
    text: 'You were still writing, so nothing is sent by itself. Press the button when you are ready.',
  },
  retry: 'Try again',
  /** Before the phone and text links: after sending, and after trouble. */
  meanwhile: 'If you would rather not wait:',
  instead: 'You can also reach us directly:',
  /** Label of the off-screen field, for whoever comes upon it. */
  honeypot: 'Leave this field empty',
};

export type EnquiryStrings = typeof en;
export const enquiryWords: Words<EnquiryStrings> = { en, among: ({ enquiry }) => enquiry };

/** A label and what goes with it on one line; a question needs no colon. */
export function labelled(label: string, text: string): string {
  return `${label}${/[?:]$/.test(label) ? '' : ':'} ${text}`;
}

/**
 * A problem's line in the summary. A back-end's own words may stand there several times ("Please fill out this field."), so
 * they follow the label of their field.
 */
export function summarize(problem: Problem, strings: EnquiryStrings): string {
  const words = wordProblem(problem, strings);
  return problem.code === 'refused' ? labelled(strings.labels[problem.field], words) : words;
}

/** The words of a problem, the same in the summary and at its field: the back-end's own where it gave some. */
export function wordProblem({ field, code, message }: Problem, strings: EnquiryStrings): string {
  return message ?? (code === 'missing' ? strings.missing[field] : strings.problems[code]);
}
