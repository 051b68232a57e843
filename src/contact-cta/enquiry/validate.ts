import type { FieldName, Values } from './fields.js';

/**
 * What is wrong with an answer. `refused` comes from the back-end, with its own words; the others from `check`.
 */
export const PROBLEM_CODES = [
  'missing',
  'no-way-to-reach',
  'not-an-email',
  'not-a-phone',
  'refused',
] as const;
type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One line of the error summary, and the words at its field. */
export interface Problem {
  readonly field: FieldName;
  readonly code: ProblemCode;
  /** The back-end's own words, plain text. */
  readonly message?: string;
}

/** An address with something on both sides of one `@` and a dot after it: more is for the mail server to say. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** The shortest number a person can be called back on, in digits of any script. */
const LEAST_PHONE_DIGITS = 7;

/**
 * Checks an enquiry when it is submitted, in the GOV.UK manner: every fault at once, one a field, in the form's order.
 * Anything that could be a phone number passes, however it is written.
 * @param fields asked for, in order; values of other fields are not looked at.
 */
export function validate(
  values: Values,
  fields: readonly FieldName[],
  required: readonly FieldName[],
): Problem[] {
  const way = wayToReach(values, fields);
  const needed = new Set(way ? [...required, way] : required);
  const ways = fields.filter((field) => field === 'phone' || field === 'email');
  const reachable = ways.some((field) => needed.has(field) || answer(values, field));

  const problems: Problem[] = [];
  for (const field of fields) {
    const given = answer(values, field);
    let code: ProblemCode | undefined;
    if (!given) code = needed.has(field) ? 'missing' : undefined;
    else if (field === 'email' && !EMAIL.test(given)) code = 'not-an-email';
    else if (field === 'phone' && !couldBePhone(given)) code = 'not-a-phone';
    if (!reachable && field === ways[0]) code = 'no-way-to-reach';
    if (code) problems.push({ field, code });
  }
  return problems;
}

function answer(values: Values, field: FieldName): string {
  return values[field]?.trim() ?? '';
}

function couldBePhone(text: string): boolean {
  return (text.match(/\p{Nd}/gu)?.length ?? 0) >= LEAST_PHONE_DIGITS;
}

/** The field an answer to the visitor hangs on: the only one asked, or the one they chose; else either will do. */
function wayToReach(values: Values, fields: readonly FieldName[]): 'phone' | 'email' | undefined {
  const hasPhone = fields.includes('phone');
  const hasEmail = fields.includes('email');
  if (!hasPhone || !hasEmail) return hasPhone ? 'phone' : hasEmail ? 'email' : undefined;
  const chosen = fields.includes('contact-by') ? values['contact-by'] : undefined;
  if (chosen) return chosen === 'email' ? 'email' : 'phone';
  return fields.includes('text-ok') && values['text-ok'] ? 'phone' : undefined;
}
