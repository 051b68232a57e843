import type { Words } from '../shared/i18n/language.js';

const en = {
  heading: 'Talk to someone today',
  /** Said where the page gives no message; `canCall` is false where there is no number to call. */
  message: (clinic: string, canCall: boolean) =>
    canCall
      ? `Whether it is for you or for someone you care for, one call${clinic && ` to ${clinic}`} is a good start. It is private.`
      : `Whether it is for you or for someone you care for, ${clinic || 'we'} will listen. It is private.`,
  call: 'Call',
  callShort: 'Call us',
  text: 'Text',
  textUs: 'Text us',
  email: 'Email',
  contactOnline: 'Contact us online',
  opensSite: (host: string) => `Opens ${host}`,
  openAlways: 'Open now, day and night',
  openNow: 'Open now',
  openUntil: (time: string) => `Open now, until ${time}`,
  closed: 'Closed now',
  /** `holiday` is empty where the day is none. */
  closedToday: (holiday: string) => `Closed today${holiday && ` (${holiday})`}`,
  closedTomorrow: (holiday: string) => `Closed tomorrow${holiday && ` (${holiday})`}`,
  specialToday: (holiday: string) => `Special hours today${holiday && ` (${holiday})`}`,
  opensToday: (time: string) => `Opens at ${time}`,
  opensTomorrow: (time: string) => `Opens tomorrow, ${time}`,
  opensOn: (day: string, time: string) => `Opens ${day}, ${time}`,
  holidays: [
    'New Year’s Day',
    'Martin Luther King Jr. Day',
    'Presidents’ Day',
    'Memorial Day',
    'Juneteenth',
    'Independence Day',
    'Labor Day',
    'Columbus Day',
    'Veterans Day',
    'Thanksgiving',
    'Christmas',
    'Christmas Eve',
    'New Year’s Eve',
    'day after Thanksgiving',
  ] as readonly string[],
  hours: 'Hours:',
  ways: 'Ways to reach us',
  write: 'Send a message',
  orWrite: 'Or send a message',
  close: 'Close',
  danger: 'In danger, or a possible overdose?',
  crisis: 'In crisis?',
  orChatAt: 'or chat at',
  helpline: 'Looking for treatment? SAMHSA’s National Helpline:',
  always: 'At no cost, private, day and night.',
};

export type ContactWords = typeof en;
export const words: Words<ContactWords> = { en, among: ({ contact }) => contact };
