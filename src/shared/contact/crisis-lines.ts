/** What a line is for: danger or a possible overdose, a crisis, or finding treatment. */
export const CRISIS_LINE_KINDS = ['emergency', 'lifeline', 'treatment-referral'] as const;
export type CrisisLineKind = (typeof CRISIS_LINE_KINDS)[number];

/** Somewhere to turn at once, in the United States. Numbers are written for `readPhone`. */
export interface CrisisLine {
  readonly kind: CrisisLineKind;
  readonly phone: string;
  /** Number to text. */
  readonly sms?: string;
  /** Number for teletypewriters. */
  readonly tty?: string;
  /** Web address to chat. */
  readonly chat?: string;
  /** Page of those who run the line. */
  readonly source: string;
  /** Date it was last checked, `YYYY-MM-DD`. */
  readonly checked: string;
}

const CHECKED = '2026-11-22';

/**
 * The crisis lines, most urgent first. Names and sentences about them are in the strings of each language. The helpline
 * is free, confidential, open around the clock, in English and Spanish.
 */
export const CRISIS_LINES: Readonly<Record<CrisisLineKind, CrisisLine>> = Object.freeze({
  emergency: Object.freeze({
    kind: 'emergency',
    phone: '911',
    source: 'https://www.911.gov/',
    checked: CHECKED,
  }),
  lifeline: Object.freeze({
    kind: 'lifeline',
    phone: '988',
    sms: '988',
    chat: 'https://988lifeline.org/',
    source: 'https://988lifeline.org/',
    checked: CHECKED,
  }),
  'treatment-referral': Object.freeze({
    kind: 'treatment-referral',
    phone: '1-800-662-HELP (4357)',
    tty: '1-800-487-4889',
    source: 'https://www.samhsa.gov/find-help/national-helpline',
    checked: CHECKED,
  }),
});
