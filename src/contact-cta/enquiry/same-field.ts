import { FIELD_NAMES, FIELDS, type FieldName } from './fields.js';
import type { Renames } from './formats.js';
import type { EnquiryStrings } from './strings.js';

/** A control of a page's own form, as it tells what it asks for. */
export interface PlainControl {
  /** Its name, or its id where it has none. */
  readonly name: string;
  /** `type` of an input; `textarea`, `select-one`, `select-multiple`. */
  readonly type: string;
  readonly autocomplete: string;
  /** As a visitor reads it. */
  readonly label: string;
}

/** The field of ours that asks for the same, and how surely: of two that claim one field, the surer has it. */
export interface Claim {
  readonly field: FieldName;
  readonly sureness: number;
  /** One box of several for one answer: first and last name. */
  readonly isPart: boolean;
}

/** Lower case, without accents and marks: "¿Cómo se llama?" is "como se llama". */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type TextField = 'name' | 'phone' | 'email' | 'message';

const WORDS: Readonly<Record<TextField, RegExp>> = {
  email: /\be ?mail\b|\bcorreo\b/,
  phone: /\b(?:tele)?phone\b|\btel\b|\bmobile\b|\bcell(?:phone)?\b|\btelefono\b|\bmovil\b|\bcelular\b/,
  message:
    /\bmessage\b|\bmensaje\b|\bcomments?\b|\bcomentarios?\b|\bquestions?\b|\bpreguntas?\b|\b[ei]nquiry\b|\bconsulta\b|\bhow can we help\b|\bcomo podemos ayudar/,
  name: /\bnames?\b|\bnombres?\b|\bapellidos?\b|\bcomo (?:se|te) llamas?\b/,
};
/** What a box for digits may be called. */
const NUMBER = /\bnumbers?\b|\bnumero\b|\bcall\b|\breach\b|\bllam/;

/** Somebody else's, or something else: a name or a number that is not the visitor's own. */
const OTHERS =
  /\b(?:company|business|organi[sz]ation|employer|clinic|doctor|dr|physician|provider|pharmacy|insurance|insurer|policy|plan|member|group|account|card|social|ssn|zip|postal|street|address line|city|fax|birth|dob|age|date|user|login|emergency|spouse|partner|parent|relative|loved|friend|patient|referr\w*|school|subject|file|empresa|clinica|medico|doctora|farmacia|seguro|poliza|cuenta|tarjeta|usuario|emergencia|familiar|amigo|ser querido|paciente|nacimiento|edad|fecha|ciudad|direccion|calle|asunto)\b/;

/** Parts of a name or of a number, as browsers fill them in or as pages call them. */
const PART = /^(?:given|additional|family)-name$|^tel-(?!national$|local$|extension$)/;
const PART_WORDS = /\b(?:first|given|last|family|middle|sur|primer|segundo)\b|\bsurname\b|\bapellidos?\b/;

/** What browsers fill in; `undefined` where they are told nothing that is known. */
function filledIn(
  autocomplete: string,
): { readonly field?: FieldName; readonly isPart: boolean } | undefined {
  const token =
    autocomplete
      .toLowerCase()
      .replace(/\s+webauthn$/, '')
      .trim()
      .split(/\s+/)
      .at(-1) ?? '';
  const isPart = PART.test(token);
  if (token === 'email') return { field: 'email', isPart };
  if (/^tel(?:-|$)/.test(token) && token !== 'tel-extension') return { field: 'phone', isPart };
  if (/^(?:(?:given|additional|family)-)?name$/.test(token)) return { field: 'name', isPart };
  // What is filled in with something else asks for something else, whatever it is called.
  return /^(?:organization|street|address|country|postal|cc-|bday|sex|url|username|current-|new-|one-time|tel-)/.test(
    token,
  )
    ? { isPart }
    : undefined;
}

/** The one kind that words speak of; `null` where they speak of another's, or of two. */
function kindIn(words: string): TextField | null | undefined {
  if (!words) return undefined;
  const kinds = (Object.keys(WORDS) as TextField[]).filter((kind) => WORDS[kind].test(words));
  // "Email address" is none of a street.
  if (OTHERS.test(words) || kinds.length > 1) return null;
  return kinds[0];
}

const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:checkbox)$/, ['tick']],
  [/^(?:radio|select-one)$/, ['choice']],
  [/^(?:text|tel|email|search|number|textarea)$/, ['line', 'area', 'choice']],
];

/** `form_fields[name]`, `contact.email`: what stands last says it. */
const lastOf = (name: string): string =>
  name
    .split(/[[\].]+/)
    .filter(Boolean)
    .at(-1) ?? '';
const wordsOf = (name: string): string => plain(name.replace(/([a-z])([A-Z])/g, '$1 $2'));

/**
 * The field of ours that asks for what a plain control asks for: by the back-end's name or ours, by our own words, by what
 * browsers fill in, by its type, by its words. Where these speak of two things, or of somebody else, it is none.
 */
export function claimOf(
  control: PlainControl,
  renames: Renames,
  strings: readonly EnquiryStrings[],
): Claim | undefined {
  const { name, type, autocomplete, label } = control;
  const controls = KINDS.find(([types]) => types.test(type))?.[1] ?? [];
  const fits = (field: FieldName): boolean => controls.includes(FIELDS[field].control);
  const claim = (field: FieldName | undefined, sureness: number, isPart = false): Claim | undefined =>
    field && fits(field) ? { field, sureness, isPart } : undefined;

  // Under this name the page's own form would send it there, too, whatever it is called.
  const theirs = FIELD_NAMES.find((field) => renames.get(field) === name && name !== '');
  if (theirs) return claim(theirs, 5);
  const named = (own: string): FieldName | undefined =>
    FIELD_NAMES.find((field) => field === own.toLowerCase().replace(/[_\s]+/g, '-'));
  if (named(name)) return claim(named(name), 4);

  const said = plain(label);
  const other = kindIn(said);
  // Its words may take back what its name says: "name" of the doctor.
  const isOthers = OTHERS.test(said);
  const like =
    FIELD_NAMES.find((field) => strings.some(({ labels }) => plain(labels[field]) === said)) ??
    named(lastOf(name));
  if (like && !isOthers && !(other && other !== like)) return claim(like, 4);
  if (!fits('name')) return undefined;

  const filled = filledIn(autocomplete);
  const words = wordsOf(name);
  const isPart =
    filled?.isPart || (filled?.field !== 'phone' && (PART_WORDS.test(said) || PART_WORDS.test(words)));
  if (isOthers || filled?.field) return isOthers ? undefined : claim(filled?.field, isPart ? 1 : 3, isPart);
  if (filled || other === null) return undefined;
  const kind = other ?? kindIn(words);
  if (kind === null) return undefined;
  if (type === 'email') return kind && kind !== 'email' ? undefined : claim('email', 2);
  if (type === 'tel')
    return kind === 'phone' || (!kind && (!said || NUMBER.test(said))) ? claim('phone', 2) : undefined;
  if (kind) return claim(kind, 1, kind === 'name' && isPart);
  return type === 'textarea' && !said ? claim('message', 0) : undefined;
}
