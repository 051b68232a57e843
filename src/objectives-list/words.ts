import { capital } from '../shared/i18n/first-letter.js';
import type { Words } from '../shared/i18n/language.js';

/** Headings and introductions as whole sentences; `{condition}` is filled in with the clinic's own term. */
const en = {
  heading: {
    'group-therapy': 'What group therapy is for',
    'therapeutic-factors': 'What makes group therapy work',
    'support-group-benefits': 'How a support group helps',
  },
  headingFor: {
    'group-therapy': 'How group therapy helps with {condition}',
    'therapeutic-factors': 'What makes group therapy work for {condition}',
    'support-group-benefits': 'How a support group helps with {condition}',
  },
  intro: {
    'group-therapy': 'No one has to do this alone. These are some of the ways a group can help.',
    'therapeutic-factors': 'What happens in a group that helps? Counselors name these things.',
    'support-group-benefits': 'A support group is a place to be with people who understand.',
  },
  introFor: {
    'group-therapy':
      'No one has to do this alone. These are some of the ways a group can help someone living with {condition}.',
    'therapeutic-factors':
      'What happens in a group that helps someone living with {condition}? Counselors name these things.',
    'support-group-benefits':
      'A support group is a place to be with people who understand what it is to live with {condition}.',
  },
  note: 'For loved ones',
  switchLabel: 'Who is this for?',
  patients: 'For me',
  families: 'For someone I love',
  openAll: 'Open all',
  closeAll: 'Close all',
};

export type ListWords = typeof en;
export const words: Words<ListWords> = { en, among: ({ list }) => list };

/** A sentence with the condition filled in. */
export const withCondition = (sentence: string, condition: string): string =>
  sentence.replace('{condition}', () => condition).replace('{Condition}', () => capital(condition));
