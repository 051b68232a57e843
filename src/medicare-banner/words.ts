import type { Words } from '../shared/i18n/language.js';

/**
 * Whole sentences rather than parts, so that each language keeps its own grammar. `{...}` is filled in by `message.ts`.
 * Never an amount, and nothing that could sound as if Medicare spoke: see the tests for the words that are kept out.
 */
const en = {
  label: 'Medicare at our clinic',
  labelMany: 'Medicare at our clinics',
  labelNamed: 'Medicare at {clinic}',
  accepting: 'We now accept Medicare.',
  acceptingMany: 'Our clinics now accept Medicare.',
  acceptingNamed: '{clinic} now accepts Medicare.',
  soon: 'We will accept Medicare soon.',
  soonMany: 'Our clinics will accept Medicare soon.',
  soonNamed: '{clinic} will accept Medicare soon.',
  from: 'We will accept Medicare from {date}.',
  fromMany: 'Our clinics will accept Medicare from {date}.',
  fromNamed: '{clinic} will accept Medicare from {date}.',
  call: 'Call {phone}',
  callOrText: 'Call {phone} or {sms}',
  textUs: 'text us',
  textOnly: '{sms}',
  textNumber: 'Text {number}',
  today: '{reach} today.',
  todayAccepting: '{reach} today to ask what it covers.',
  todayEnrolled: '{reach} today with any questions.',
  todaySoon: '{reach} today to plan ahead.',
  phone: 'Phone: {phone}.',
  coverage:
    'Medicare Part B covers opioid treatment services at our clinic with no copayment. ' +
    'The Part B deductible still applies to supplies and medicines.',
  coverageMany:
    'Medicare Part B covers opioid treatment services at our clinics with no copayment. ' +
    'The Part B deductible still applies to supplies and medicines.',
  appointments: '{times} appointment scheduling',
  area: 'Our clinic is here for {areas}.',
  areaMany: 'Our clinics are here for {areas}.',
  note: 'We are a private clinic, not part of Medicare. To check your coverage, visit {site} or call {line}.',
  noteMany:
    'Our clinics are private, not part of Medicare. To check your coverage, visit {site} or call {line}.',
  check: 'Check your coverage',
  details: 'More about paying with Medicare',
  hide: 'Hide this message',
  hidden: 'Message hidden.',
};

export type BannerWords = typeof en;
export const words: Words<BannerWords> = { en, among: ({ banner }) => banner };
