import { DAY_MINUTES, MINUTE } from '../shared/time/dates.js';
import type { PhoneNumber } from '../shared/contact/phone.js';
import type { Standing } from './status.js';
import type { BannerWords } from './words.js';

/** A stretch of a sentence that is a link. */
export interface LinkPiece {
  readonly href: string;
  readonly label: string;
  /** How it is said, where the label alone may be read badly. */
  readonly spoken?: string;
  /** What paper says beside it, where nobody can follow it. */
  readonly onPaper?: string;
}

/** A sentence in the order it is read: text and links. */
export type TextSegment = string | LinkPiece;

/** A number the clinic gave: read as one, or its text where it isn't a number. */
type GivenNumber = PhoneNumber | string;

/** All the banner's words depend on. */
export interface BannerFacts {
  readonly standing: Standing | undefined;
  readonly clinic: string;
  readonly phone: GivenNumber | undefined;
  readonly sms: PhoneNumber | undefined;
  /** The clinic's own sentence in place of ours; empty for none. */
  readonly message: string;
  /** What the page's slot holds in place of our sentence. */
  readonly slotted: 'nothing' | 'words' | 'words-with-number';
  readonly isEnrolled: boolean;
  /** When appointments can be made, `24/7`; empty for none. */
  readonly scheduling: string;
  readonly areas: readonly string[];
}

/** The settled words; an empty one is not shown. */
export interface BannerMessage {
  /** Name of the region. */
  readonly label: string;
  readonly lead: readonly TextSegment[];
  readonly call: readonly TextSegment[];
  readonly coverage: string;
  readonly appointments: string;
  readonly area: string;
  readonly note: readonly TextSegment[];
}

/** Where anybody can ask Medicare itself. Source: medicare.gov/talk-to-someone. */
const MEDICARE_SITE: LinkPiece = { href: 'https://www.medicare.gov/', label: 'Medicare.gov' };
const MEDICARE_LINE: LinkPiece = { href: 'tel:+18006334227', label: '1-800-MEDICARE' };

/** Fills the `{names}` of a sentence; a part that is itself several pieces is laid in. */
function fill(
  sentence: string,
  parts: Readonly<Record<string, TextSegment | readonly TextSegment[]>>,
): TextSegment[] {
  const pieces = sentence
    .split(/\{(\w+)\}/)
    .flatMap((piece, at): TextSegment | readonly TextSegment[] => (at % 2 ? (parts[piece] ?? '') : piece));
  return pieces.filter((piece) => piece !== '');
}

const fillText = (sentence: string, parts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');

const callLink = ({ href, display, spoken }: PhoneNumber): LinkPiece => ({ href, label: display, spoken });

/**
 * A clinic's own sentence, with the clinic's number in it turned into a link where it is written out.
 * @returns one piece where the number isn't in it.
 */
export function linkNumber(sentence: string, phone: PhoneNumber): readonly TextSegment[] {
  const digits = phone.href.replace(/;.*|,.*|\D/g, '').replace(/^1(?=\d{10}$)/, '');
  const written = new RegExp(
    `(^|[^\\d])((?:\\+?1[\\s.-]*)?\\(?${digits.split('').join('[\\s().\\u2010-\\u2015-]*')})(?!\\d)`,
  );
  const found = written.exec(sentence);
  const [, before = '', number = ''] = found ?? [];
  if (!found || !number) return [sentence];
  const start = found.index + before.length;
  const link = { href: phone.href, label: number, spoken: phone.spoken };
  return [sentence.slice(0, start), link, sentence.slice(start + number.length)].filter(
    (piece) => piece !== '',
  );
}

function callSentence(
  { phone, sms, standing, isEnrolled, message, slotted }: BannerFacts,
  words: BannerWords,
): readonly TextSegment[] {
  const number = typeof phone === 'object' ? phone : undefined;
  const written = typeof phone === 'string' && phone ? fill(words.phone, { phone }) : [];
  if (!number && !sms) return written;
  const textLabel = number || !sms ? words.textUs : fillText(words.textNumber, { number: sms.display });
  const isOther = number && number.href !== sms?.href;
  const reach = fill(number ? (sms ? words.callOrText : words.call) : words.textOnly, {
    phone: number ? callLink(number) : '',
    sms: sms ? { href: sms.smsHref, label: textLabel, ...(isOther && { onPaper: sms.display }) } : '',
  });
  let today = words.today;
  if (!message && slotted === 'nothing') {
    const accepting = isEnrolled ? words.todayEnrolled : words.todayAccepting;
    today = standing?.status === 'accepting' ? accepting : words.todaySoon;
  }
  return [...written, ...(written.length ? [' '] : []), ...fill(today, { reach })];
}

function defaultLead(
  { standing, clinic, areas }: BannerFacts,
  words: BannerWords,
  locale: string,
): readonly TextSegment[] {
  if (!standing || standing.status === 'not-accepting') return [];
  const { status, startDay } = standing;
  const stem = status === 'accepting' ? 'accepting' : startDay === undefined ? 'soon' : 'from';
  const subject = clinic ? 'Named' : areas.length > 1 ? 'Many' : '';
  const sentence = words[`${stem}${subject}` as const];
  return fill(sentence, { clinic, date: startDay === undefined ? '' : writeDay(startDay, locale) });
}

/** A day (since 1970-01-01) written out: "January 1, 2027". */
export function writeDay(day: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(day * DAY_MINUTES * MINUTE);
}

/** Names in one phrase: "A, B, and C"; set off by semicolons where a name has a comma of its own. */
export function writeAreas(areas: readonly string[], locale: string): string {
  const hasComma = areas.some((area) => area.includes(','));
  return new Intl.ListFormat(locale, { type: 'conjunction' })
    .formatToParts(areas)
    .map(({ type, value }) =>
      type === 'literal' && hasComma && areas.length > 2 ? value.replace(',', ';') : value,
    )
    .join('');
}

/**
 * Settles every word of the banner.
 * @param locale BCP 47, for the date and lists.
 * @returns `undefined` where there is nothing to say: no status, or not accepting, and no sentence of the clinic's own.
 */
export function settleMessage(
  facts: BannerFacts,
  words: BannerWords,
  locale: string,
): BannerMessage | undefined {
  const { standing, clinic, phone, message, slotted, isEnrolled, scheduling, areas } = facts;
  const own = typeof phone === 'object' ? linkNumber(message, phone) : [message];
  const lead = message ? own : defaultLead(facts, words, locale);
  if (lead.length === 0 && slotted === 'nothing') return undefined;
  const hasNumber = message
    ? own.some((piece) => typeof piece === 'object')
    : slotted === 'words-with-number';

  const many = areas.length > 1 ? 'Many' : '';
  const isAccepting = standing?.status === 'accepting';
  const hasStanding = isAccepting || standing?.status === 'coming-soon';
  // Somebody may paste the whole line, not just the times.
  const isWholeLine = /appoint|schedul|cita|agenda/i.test(scheduling);
  return {
    label: fillText(words[clinic ? 'labelNamed' : (`label${many}` as const)], { clinic }),
    lead,
    call: hasNumber ? [] : callSentence(facts, words),
    coverage: isEnrolled && isAccepting ? words[`coverage${many}` as const] : '',
    appointments:
      !scheduling || isWholeLine ? scheduling : fillText(words.appointments, { times: scheduling }),
    area:
      areas.length === 0 ? '' : fillText(words[`area${many}` as const], { areas: writeAreas(areas, locale) }),
    note: hasStanding
      ? fill(words[`note${many}` as const], { site: MEDICARE_SITE, line: MEDICARE_LINE })
      : [],
  };
}
