import type { Fault } from '../../contact-cta/enquiry/parse-response.js';
import { FIELD_NAMES, type FieldName } from '../../contact-cta/enquiry/fields.js';
import { mendFor } from '../../contact-cta/enquiry/mend.js';
import type { EnquirySettings } from '../../contact-cta/enquiry/settings.js';
import type { AttributeWarning } from '../../shared/elements/warn.js';
import type { FormFields } from './schema.js';

/** What is known after the test. */
export interface Findings {
  readonly settings: EnquirySettings;
  readonly notes: readonly AttributeWarning[];
  readonly fault?: Fault | undefined;
  /** The form's own list of fields. */
  readonly form?: FormFields | undefined;
}

/** What to tell, and the attributes as they should be. */
export interface Advice {
  readonly problems: readonly string[];
  readonly hints: readonly string[];
  readonly fields: readonly FieldName[];
  readonly renames: ReadonlyMap<string, string>;
  readonly extra: ReadonlyMap<string, string>;
}

/** Ours by what forms call theirs; the first that fits. */
const KINDS: readonly (readonly [FieldName, RegExp])[] = [
  ['phone', /tel|phone|mobile|cell/i],
  ['email', /mail/i],
  ['message', /message|comment|question|enquiry|inquiry|\btext/i],
  ['name', /name/i],
];

/** Nobody but the visitor may agree, or prove to be one. */
const NOT_OURS = /consent|accept|agree|terms|privacy|gdpr|captcha|turnstile/i;

/** On a page, the answer is elsewhere. */
const ELSEWHERE = /Its answer stands in .*$/;

const quote = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const lineOf = ({ attribute, problem, allowed }: AttributeWarning): string => {
  const options = typeof allowed === 'string' ? allowed : allowed && quote(allowed);
  return `${attribute}: ${problem}${options ? ` Allowed: ${options}.` : ''}`;
};

/**
 * Says what the service would drop, what it asked for and didn't get, and how the attributes have to be for it. An answer is
 * never given in a visitor's place, and what is only a guess is not put into an attribute.
 */
export function advise({ settings, notes, fault, form }: Findings): Advice {
  const { service, serviceName } = settings;
  const problems = notes.map(lineOf);
  const hints: string[] = [];
  const fields = [...settings.fields];
  const renames = new Map(settings.renames);
  const extra = new Map(settings.extra.filter(([name]) => !name.startsWith('_wpcf7')));
  const names: Readonly<Partial<Record<string, string>>> = service?.names ?? {};
  const nameOf = (field: FieldName): string | undefined =>
    renames.get(field) ?? names[field] ?? (service && service.unknown !== 'kept' ? undefined : field);

  for (const name of Object.keys(service?.needs ?? {}))
    if (!extra.has(name)) extra.set(name, `YOUR-${name.toUpperCase().replace(/\W/g, '-')}`);
  if (settings.losesText) fields.forEach((field, at) => renames.set(field, `input_${at + 1}`));

  /** Gives one of ours the place that the form has for it. */
  const place = (theirs: string): boolean => {
    const kind = FIELD_NAMES.find((field) => form?.ofKind[field] === theirs) ?? kindOf(theirs);
    if (!kind) return false;
    const now = nameOf(kind);
    const isTaken = now !== undefined && now !== theirs && (!form || form.names.includes(now));
    if (isTaken) return false;
    if (!fields.includes(kind)) fields.push(kind);
    if (now !== theirs) renames.set(kind, theirs);
    return true;
  };

  for (const field of form?.isWhole ? settings.fields : []) {
    const theirs = nameOf(field);
    if (theirs === '' || (theirs !== undefined && form?.names.includes(theirs))) continue;
    const better = form?.ofKind[field] ?? form?.names.find((name) => kindOf(name) === field);
    const isNamed = renames.delete(field);
    if (better !== undefined) renames.set(field, better);
    if (theirs === undefined && better !== undefined)
      hints.push(`"${field}" stands in the message, though the form has "${better}" for it.`);
    else if (theirs !== undefined && (isNamed || better !== undefined || field === 'message'))
      problems.push(
        `endpoint-fields: the form lists no field "${theirs}", so "${field}" is likely dropped, and thanked for all the same. It lists ${quote(form?.names ?? [])}.`,
      );
  }
  if (fault) {
    problems.push(lineOf(mendFor(serviceName, fault)).replace(ELSEWHERE, 'Its answer stands above.'));
    const isUnknown = /NOT_IN_FORM/.test(fault.code);
    const isRequired = /^validation_failed$|^REQUIRED/.test(fault.code);
    for (const theirs of fault.fields.filter((name) => !NOT_OURS.test(name))) {
      const ours = FIELD_NAMES.find((field) => nameOf(field) === theirs);
      if (isUnknown && ours && ours !== 'message') renames.set(ours, nameOf('message') ?? 'message');
      if (isRequired && !place(theirs)) extra.set(theirs, 'Website');
    }
  }
  const inMessage = fields.filter((field) => nameOf(field) === undefined);
  if (inMessage.length > 0)
    hints.push(
      `${quote(inMessage)} ${inMessage.length === 1 ? 'stands' : 'stand'} in the message: nobody said that the form has a field for it. endpoint-fields="${inMessage[0] ?? ''}=THEIR-NAME" gives it one.`,
    );
  return { problems, hints, fields, renames, extra };
}

function kindOf(theirs: string): FieldName | undefined {
  return KINDS.find(([, words]) => words.test(theirs))?.[0];
}
