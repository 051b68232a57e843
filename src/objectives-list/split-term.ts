import { factorOf } from './presets.js';

/** One entry of the list: a term with its explanation, or an explanation alone. Empty texts are empty strings. */
export interface Objective {
  readonly term: string;
  readonly text: string;
  /** What the entry means for someone who loves the patient. */
  readonly note: string;
}

/** A term may not be longer than this: "Corrective recapitulation of the primary family group" is 53 characters. */
const LONGEST_TERM = 70;
const MOST_WORDS = 8;
/** No separator counts beyond this, a term with a remark in brackets included. */
const FARTHEST = 120;

/** White space of every kind to single spaces; soft hyphens and zero-width characters gone. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u200c\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Bullets and numbers that come along when a list is pasted as plain lines. */
const BULLET = /^(?:[•·‣◦▪●○■□➢➤✓✔*+–—-]|\(?\d{1,2}[.)]|[a-z]\))\s+/u;
export const hasBullet = (line: string): boolean => BULLET.test(line.trimStart());
export const withoutBullet = (line: string): string => line.trimStart().replace(BULLET, '');

/** Ends of a term as authors leave them: "Hope –", "Hope:", "Hope." */
const TRAILING = /[\s:：.–—―−-]+$/u;
const LEADING = /^[\s:：–—―−-]+/u;
export const withoutMarks = (term: string): string => tidy(term).replace(TRAILING, '').replace(LEADING, '');

/** Explanation with the separator it may begin with taken off. */
export const withoutLead = (text: string): string => tidy(text).replace(LEADING, '');

// Every place a line could part into term and explanation. A colon between digits (5:30, 1:1) or before // (an address)
// is none; neither is the hyphen in "short- and long-term".
const SEPARATORS =
  /(?<mark>[:：](?!\/\/|(?<=\d:)\d)|\s*--+\s*|\s*[–—―−]\s*|\s+-\s+|\s+-(?=\p{L})|-\s+(?!(?:and|or|to|y|e|o|u)\s)|-(?=\p{Lu})|\.\s)/gu;

/** Whether `before` can be a term, given how it parts from `after`. */
function reads(before: string, mark: string, after: string): boolean {
  if (factorOf(before)) return true;
  // A full stop, or a hyphen with no space, parts only names that are known: "Self-Help" is one word.
  if (mark.startsWith('.') || mark === '-') return false;
  const words = before.split(' ').length;
  if (before.length > LONGEST_TERM || words > MOST_WORDS || /[.?!…](?:\s|$)|["“”]\s?\p{Ll}/u.test(before))
    return false;
  if (/[:：]/.test(mark)) return true;
  if (/\d$/.test(before) && /^\d/.test(after)) return false;
  // An unspaced dash before a small letter joins words ("parent–child"); a spaced one after many words is a sentence's own.
  const small = /^\p{Ll}/u.test(after);
  if (!/\s/.test(mark) && small && words < 2 && !/--|—/.test(mark)) return false;
  return !/,/.test(before) && !(small && words > 3);
}

/**
 * Parts one line into term and explanation at a colon, dash or hyphen; the term is empty where the line has none. A known
 * factor before any separator wins over an earlier or later separator.
 */
export function splitTerm(line: string): { readonly term: string; readonly text: string } {
  const whole = tidy(line);
  let first: { term: string; text: string } | undefined;
  for (const match of whole.matchAll(SEPARATORS)) {
    if (match.index > FARTHEST) break;
    const before = withoutMarks(whole.slice(0, match.index));
    const after = withoutLead(whole.slice(match.index + match[0].length));
    if (!before || !after || !/\p{L}/u.test(before) || !reads(before, match[0], after)) continue;
    if (factorOf(before)) return { term: before, text: after };
    first ??= { term: before, text: after };
  }
  return first ?? { term: '', text: whole };
}

// Who is meant by a lead-in such as "For those dealing with an addicted loved one:" or "Nota para los padres -".
const LOVED_ONES =
  /\b(?:famil\p{L}+|(?:loved|dear) ones?|parents?|moms?|dads?|spouses?|partners?|siblings?|relatives?|care ?givers?|carers?|friends?|someone (?:you|they) (?:love|care)|(?:you|they|who) (?:love|care for|care about) (?:some|any)one|(?:those|people|anyone|you) who (?:love|care)|ser(?:es)? queridos?|padres?|madres?|parejas?|espos[ao]s?|cónyuges?|herman[ao]s?|parientes?|cuidador\p{L}*|amig[ao]s|alguien (?:a quien|que) \p{L}+|quien(?:es)? (?:ama|aman|quieren?))(?!\p{L})/iu;
const LEAD_IN =
  /^(?:(?:an? |una? )?(?:note|tip|word|message|advice|nota|consejo|mensaje|aviso) )?(?:for|to|para|a)\s[^:：.!?–—]{1,90}?(?=\s*[:：]|\s+[–—-]\s|$)/iu;
// "If your family is unsure" speaks to the patient; "if you love someone" does not.
const CONDITION =
  /^(?:if|when|si|cuando)\s(?:(?:some|any)one you|you (?:love|care|live with|are (?:an? |the )?\p{L}+ of)|you(?:'|\u2019)re (?:an? |the )?\p{L}+ of|(?:a|your) loved one|you (?:have|know) (?:a loved one|someone)|(?:alguien (?:a quien|que)|(?:un|su|tu) ser querido|usted (?:ama|quiere)|(?:ama|quiere) a alguien))[^:：.!?–—]{0,80}?(?=\s*[:：]|\s+[–—-]\s|$)/iu;

/**
 * The words after a lead-in that speaks to loved ones, such as "For families:"; `undefined` for a line without one. A
 * lead-in that is the whole line leaves none: what it leads in to comes after it.
 */
export function labelledNote(line: string): string | undefined {
  const whole = tidy(line);
  const [lead = ''] = LEAD_IN.exec(whole) ?? CONDITION.exec(whole) ?? [];
  if (!lead || lead.split(' ').length > 14 || !LOVED_ONES.test(lead)) return undefined;
  return withoutLead(whole.slice(lead.length));
}

/** Parts `text // note` at the first double slash that stands alone, so that addresses stay whole. */
export function splitNote(line: string): readonly [text: string, note: string] {
  const at = /(?:^|\s)\/\/(?:\s|$)/.exec(line);
  return at ? [line.slice(0, at.index), tidy(line.slice(at.index + at[0].length))] : [line, ''];
}

/** One written line, `Term: explanation // note for loved ones`, as an entry. */
export function objectiveFrom(line: string): Objective {
  const [main, note] = splitNote(withoutBullet(line));
  const parted = splitTerm(main);
  // A bare "Hope" is the factor's name, not an explanation.
  return !parted.term && factorOf(parted.text)
    ? { term: withoutMarks(parted.text), text: '', note }
    : { ...parted, note };
}
