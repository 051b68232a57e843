import { FIELDS, OPTIONS, TICKED, type ChoiceName, type FieldName, type Values } from './fields.js';
import type { Renames } from './formats.js';
import { claimOf, plain, type Claim, type PlainControl } from './same-field.js';
import { labelled, type EnquiryStrings } from './strings.js';

/** What a visitor left in a control of a page's own form. */
export interface PlainAnswer extends PlainControl {
  /** The text; of an option or a box, the value the page gave it. */
  readonly value: string;
  /** What the visitor read at an option; the text. */
  readonly shown: string;
  /** Of a box; true for all else. */
  readonly isOn: boolean;
  /** `shown`, as it was when it was taken before. */
  readonly before?: string;
}

/** What the form knows that takes over. */
export interface CarryOverForm {
  /** Names the back-end knows the fields by. */
  readonly renames: Renames;
  /** In the tag's language. */
  readonly words: EnquiryStrings;
  /** In every language that is there: a page may be in one, and its form in another. */
  readonly strings: readonly EnquiryStrings[];
  /** The words beside the box that agrees to be texted. */
  readonly consent: string;
}

export interface CarriedOver {
  readonly values: Values;
  /** The field each answer went into, in their order; `undefined` for a line of the message. */
  readonly fields: readonly (FieldName | undefined)[];
}

/** What an option may be called elsewhere, and nothing else. */
const CALLED: Readonly<Partial<Record<FieldName, Readonly<Record<string, RegExp>>>>> = {
  'contact-by': {
    call: /^(?:by )?(?:(?:tele)?phone|call|llamada|(?:por )?telefono)$/,
    text: /^(?:by )?(?:text|sms|(?:por )?mensaje)$/,
    email: /^(?:by )?(?:e ?mail|(?:por )?correo)$/,
  },
  'best-time': { morning: /^mananas?$/, afternoon: /^tardes?$/, evening: /^noches?$/ },
};

function optionOf(
  field: ChoiceName,
  { value, shown }: PlainAnswer,
  strings: readonly EnquiryStrings[],
): string | undefined {
  const options: readonly string[] = OPTIONS[field];
  for (const said of [plain(value), plain(shown)]) {
    const exact = options.find(
      (option) =>
        plain(option) === said ||
        strings.some(
          ({ options: labels }) => plain((labels[field] as Record<string, string>)[option] ?? '') === said,
        ),
    );
    if (exact) return exact;
  }
  return Object.entries(CALLED[field] ?? {}).find(([, words]) => words.test(plain(shown)))?.[0];
}

/** Puts `after` where the lines of `before` stand; `undefined` where they don't, or no longer. */
function swapped(text: string, before: string, after: string): string | undefined {
  const [all, old] = [`\n${text}\n`, `\n${before}\n`];
  const at = before ? all.indexOf(old) : -1;
  if (at < 0) return undefined;
  const made = `${all.slice(0, at)}\n${after ? `${after}\n` : ''}${all.slice(at + old.length)}`;
  return made.slice(1, -1);
}

/**
 * Answers of a plain form, put into the fields of ours that ask for the same. What has no such field, or finds another answer
 * in it, becomes a line of the message with its label: nothing is dropped, and what is in doubt can be read.
 */
export function carryOver(
  answers: readonly PlainAnswer[],
  given: Values,
  { renames, words, strings, consent }: CarryOverForm,
): CarriedOver {
  const values: Partial<Record<FieldName, string>> = { ...given };
  const fields: (FieldName | undefined)[] = answers.map(() => undefined);
  const claims = answers.map((answer) => claimOf(answer, renames, strings));
  const { yes, no } = words.options['new-patient'];

  /** Whether the answer stands in the field now. */
  const put = (answer: PlainAnswer, { field, isPart }: Claim): boolean => {
    const now = values[field] ?? '';
    const { control } = FIELDS[field];
    if (control === 'tick') {
      // Agreeing to words that stand elsewhere is not agreeing to ours.
      if (field === 'text-ok' && !plain(answer.label).includes(plain(consent))) return false;
      values[field] = answer.isOn ? TICKED : '';
      return true;
    }
    const text = control === 'choice' ? optionOf(field as ChoiceName, answer, strings) : answer.shown;
    if (text === undefined) return false;
    const isTaken = answer.before !== undefined && now === answer.before;
    if (control === 'choice') {
      const before = answer.before ?? '';
      const was =
        before && optionOf(field as ChoiceName, { ...answer, value: before, shown: before }, strings);
      if (now && now !== text && now !== was) return false;
      values[field] = text;
    } else if (!now.trim() || isTaken) values[field] = text;
    else if (plain(now) === plain(text) && control === 'line') return true;
    else if (control === 'area') {
      const isThere = `\n${now}\n`.includes(`\n${text}\n`);
      if (!isThere) values[field] = swapped(now, answer.before ?? '', text) ?? `${now}\n${text}`;
    } else if (!isPart) return false;
    else if (answer.before && now.includes(answer.before))
      values[field] = now.replace(answer.before, () => text);
    else if (!` ${now} `.includes(` ${text} `))
      values[field] = field === 'phone' ? `${now}-${text}` : `${now} ${text}`;
    return true;
  };

  const order = answers
    .map((_, at) => at)
    .sort((one, other) => (claims[other]?.sureness ?? -1) - (claims[one]?.sureness ?? -1) || one - other);
  const homeless = order.filter((at) => {
    const [answer, claim] = [answers[at], claims[at]];
    if (!answer || !claim || !put(answer, claim)) return true;
    fields[at] = claim.field;
    return false;
  });
  for (const at of homeless.sort((one, other) => one - other)) {
    const { label, type, shown, isOn, before } = answers[at] as PlainAnswer; // Its own place in the list.
    const lineOf = (text: string): string => (text ? labelled(label, text) : '');
    const line = type === 'checkbox' ? labelled(label, isOn ? yes : no) : lineOf(shown);
    const old = type === 'checkbox' ? labelled(label, isOn ? no : yes) : lineOf(before ?? '');
    const now = values.message ?? '';
    if (!line || !`\n${now}\n`.includes(`\n${line}\n`))
      values.message = swapped(now, old, line) ?? (line && now ? `${now}\n${line}` : now || line);
  }
  return { values, fields };
}
