import { FIELDS, TICKED, type FieldName, type Values } from '../../contact-cta/enquiry/fields.js';
import type { Enquiry } from '../../contact-cta/enquiry/formats.js';

const MARK = 'TEST, please ignore';

/** Number and address that belong to nobody: 555-0100 is kept for fiction, example.com for examples (RFC 2606). */
const TEXTS: Readonly<Partial<Record<FieldName, string>>> = {
  name: MARK,
  phone: '(202) 555-0100',
  email: 'test@example.com',
};

/** An enquiry that nobody can take for a visitor's: it says of itself what it is, in its name, its text and its consent. */
export function testEnquiry(fields: readonly FieldName[], id: string, now: number): Enquiry {
  const day = new Date(now).toISOString().slice(0, 10);
  const text = `${MARK}. "clinic-widgets check-form" sent this on ${day} to see whether the form takes messages. Nobody waits for an answer.`;
  const values: Values = Object.fromEntries(
    fields.map((field) => {
      const { control, options = [] } = FIELDS[field];
      const value = control === 'tick' ? TICKED : control === 'choice' ? options[0] : (TEXTS[field] ?? text);
      return [field, value];
    }),
  );
  const consent = { wording: `${MARK}: nobody agreed to anything.`, language: 'en-US', time: now };
  return { id, values, fields, ...(fields.includes('text-ok') && { consent }) };
}
