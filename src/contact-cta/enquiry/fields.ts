/** The fields an enquiry form can ask for, in the order the registry knows them. */
export const FIELD_NAMES = [
  'name',
  'phone',
  'email',
  'contact-by',
  'best-time',
  'for',
  'new-patient',
  'message',
  'voicemail-ok',
  'text-ok',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** `line` and `area` take text, `choice` is one of its options (radio buttons), `tick` a box that starts unticked. */
type Control = 'line' | 'area' | 'choice' | 'tick';

/** Values of the `choice` fields, as they are sent. Labels are in `strings.ts`. */
export const OPTIONS = {
  'contact-by': ['call', 'text', 'email'],
  'best-time': ['morning', 'afternoon', 'evening', 'any'],
  for: ['me', 'someone-else'],
  'new-patient': ['yes', 'no'],
} as const;
export type ChoiceName = keyof typeof OPTIONS;

/** What a ticked box sends; an unticked one sends nothing at all. */
export const TICKED = 'yes';

/** How a field is asked for. */
export interface Field {
  readonly control: Control;
  /** `type` of a `line`. */
  readonly type?: 'text' | 'tel' | 'email';
  /** HTML autofill token (WCAG 1.3.5). */
  readonly autocomplete?: 'name' | 'tel' | 'email';
  readonly inputMode?: 'tel' | 'email';
  readonly options?: readonly string[];
}

export const FIELDS: Readonly<Record<FieldName, Field>> = {
  name: { control: 'line', type: 'text', autocomplete: 'name' },
  phone: { control: 'line', type: 'tel', autocomplete: 'tel', inputMode: 'tel' },
  email: { control: 'line', type: 'email', autocomplete: 'email', inputMode: 'email' },
  'contact-by': { control: 'choice', options: OPTIONS['contact-by'] },
  'best-time': { control: 'choice', options: OPTIONS['best-time'] },
  for: { control: 'choice', options: OPTIONS.for },
  'new-patient': { control: 'choice', options: OPTIONS['new-patient'] },
  message: { control: 'area' },
  'voicemail-ok': { control: 'tick' },
  'text-ok': { control: 'tick' },
};

/** Short by default: each further question costs answers. */
export const DEFAULT_FIELDS: readonly FieldName[] = ['name', 'phone', 'message'];

/** What the visitor gave, as typed or picked. A field that was not answered is absent or the empty string. */
export type Values = Readonly<Partial<Record<FieldName, string>>>;

/** A list of fields read from an attribute, and the words in it that name none. */
export interface FieldList {
  readonly fields: readonly FieldName[];
  readonly unknown: readonly string[];
}

/**
 * Reads the `fields` attribute: names in the author's order, between spaces, commas or bars.
 * @returns the default fields where the text names none.
 */
export function readFields(text: string | null | undefined): FieldList {
  const { fields, unknown } = readNames(text, FIELD_NAMES);
  return { fields: fields.length ? fields : DEFAULT_FIELDS, unknown };
}

/**
 * Reads the `required` attribute. A way to reach the visitor is asked for besides, whatever is required.
 * @param fields that are asked for; requiring another one is reported as unknown.
 * @returns the name where nothing is given; nothing for the word `none`.
 */
export function readRequired(text: string | null | undefined, fields: readonly FieldName[]): FieldList {
  if (text?.trim().toLowerCase() === 'none') return { fields: [], unknown: [] };
  const read = readNames(text, fields);
  if (read.fields.length) return read;
  return { fields: fields.filter((field) => field === 'name'), unknown: read.unknown };
}

function readNames(text: string | null | undefined, allowed: readonly FieldName[]): FieldList {
  const words = new Set((text ?? '').toLowerCase().split(/[\s,|]+/));
  words.delete('');
  const fields: FieldName[] = [];
  const unknown: string[] = [];
  for (const word of words) {
    const field = allowed.find((name) => name === word);
    if (field) fields.push(field);
    else unknown.push(word);
  }
  return { fields, unknown };
}
