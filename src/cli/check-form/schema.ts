import type { FieldName } from '../../contact-cta/enquiry/fields.js';

/** Fields of a form, as it lists them itself. */
export interface FormFields {
  readonly names: readonly string[];
  readonly required: readonly string[];
  /** By the kind of answer its rules ask for. */
  readonly ofKind: Readonly<Partial<Record<FieldName, string>>>;
  /** Every text field is in `names`, so that what isn't is likely dropped. */
  readonly isWhole: boolean;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * The list of rules that Contact Form 7 gives of a form (`…/feedback/schema`, modules/text.php): each text field has a
 * longest length of its own there, whether it is required or not.
 */
export function readFormFields(data: unknown): FormFields | undefined {
  const rules: unknown = isObject(data) ? data['rules'] : undefined;
  if (!Array.isArray(rules)) return undefined;
  const read = rules
    .filter(isObject)
    .flatMap(({ rule, field }) =>
      typeof rule === 'string' && typeof field === 'string' ? [{ rule, field }] : [],
    );
  const withRule = (wanted: string): readonly string[] =>
    read.filter(({ rule }) => rule === wanted).map(({ field }) => field);
  const [phone] = withRule('tel');
  const [email] = withRule('email');
  return {
    names: [...new Set(read.map(({ field }) => field))],
    required: withRule('required'),
    ofKind: { ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) },
    isWhole: withRule('maxlength').length > 0,
  };
}

/** The form's own list, where its service gives one; asking for it sends nothing. */
export async function loadFormFields(feedback: string): Promise<FormFields | undefined> {
  try {
    const address = new URL(feedback);
    address.pathname = `${address.pathname.replace(/\/$/, '')}/schema`;
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(20_000) });
    return response.ok ? readFormFields(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
