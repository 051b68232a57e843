import type { FieldName, Values } from './fields.js';
import { FIELD_NAMES, FIELDS } from './fields.js';
import { labelled, type EnquiryStrings } from './strings.js';

/** Bodies a message can be sent as. */
export const FORMATS = ['multipart', 'urlencoded', 'json', 'hubspot'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Names of what is sent besides the fields. Like a field's, each can be renamed with `endpoint-fields`, and left out by
 * renaming it to nothing (HubSpot refuses names its form doesn't have).
 */
export const EXTRA_NAMES = [
  'submission_id',
  'text-ok-wording',
  'text-ok-language',
  'text-ok-time',
  'honeypot',
] as const;
type SentName = FieldName | (typeof EXTRA_NAMES)[number];

/** The words a visitor agreed to, as they were shown. */
export interface Consent {
  readonly wording: string;
  /** BCP 47. */
  readonly language: string;
  /** Epoch milliseconds of the tick. */
  readonly time: number;
}

/** A checked message, ready to be sent. */
export interface Enquiry {
  readonly id: string;
  readonly values: Values;
  /** Fields asked for, in order; nothing else of `values` is sent. */
  readonly fields: readonly FieldName[];
  /** Only where texting was agreed to. */
  readonly consent?: Consent;
  /** What stood in the off-screen field. Sent along only when filled: it is for the back-end to judge. */
  readonly honeypot?: string;
}

/** Own name to back-end's name; to the empty string for what is left out. */
export type Renames = ReadonlyMap<string, string>;
export type Pair = readonly [name: string, value: string];

/** What a form service does with the names of a message; `services.ts` has one for each. */
export interface Naming {
  /** Names its forms have to begin with, where a page's author gives no other. */
  readonly names: Readonly<Partial<Record<SentName, string>>>;
  /** What becomes of a name its form lacks; without a word where it is `dropped`. */
  readonly unknown: 'kept' | 'dropped' | 'refused';
}

/** Reading of an `a=b | c=d` attribute. */
export interface PairList {
  readonly pairs: readonly Pair[];
  /** Parts with no `=`, or nothing before it. */
  readonly unreadable: readonly string[];
}

/**
 * Reads `endpoint-extra` (and, through `readRenames`, `endpoint-fields`): `a=b | c=d`, or a JSON object where page
 * builders leave its quotes alone. A value may hold further `=` signs.
 */
export function readPairs(text: string | null | undefined): PairList {
  const trimmed = text?.trim() ?? '';
  if (trimmed.startsWith('{')) {
    try {
      const parsed = Object.entries(JSON.parse(trimmed) as Record<string, unknown>);
      return {
        pairs: parsed.flatMap(([name, value]) => (isPlain(value) ? [[name, String(value)] as const] : [])),
        unreadable: parsed.flatMap(([name, value]) => (isPlain(value) ? [] : name)),
      };
    } catch {
      return { pairs: [], unreadable: [trimmed] };
    }
  }
  const pairs: Pair[] = [];
  const unreadable: string[] = [];
  for (const part of trimmed.split('|')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0)).trim();
    if (name) pairs.push([name, part.slice(at + 1).trim()]);
    else if (part.trim()) unreadable.push(part.trim());
  }
  return { pairs, unreadable };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Reads `endpoint-fields`. `unreadable` also names what is none of ours. */
export function readRenames(text: string | null | undefined): {
  renames: Renames;
  unreadable: readonly string[];
} {
  const { pairs, unreadable } = readPairs(text);
  const known = new Set<string>([...FIELD_NAMES, ...EXTRA_NAMES]);
  return {
    renames: new Map(pairs.filter(([name]) => known.has(name))),
    unreadable: [...unreadable, ...pairs.flatMap(([name]) => (known.has(name) ? [] : name))],
  };
}

/**
 * Everything that goes to the back-end, by name and in order: answers, id, consent, then the author's constants.
 * Text is never changed and never lost: a constant gives way to an answer of the same name, and two answers renamed
 * alike share a line each. A box not ticked is absent, also when it was ticked before, since some back-ends take any
 * value for a yes.
 *
 * What a service would drop or refuse, since nobody said that its form has such a field, stands after the message, a
 * labelled line each.
 * @param words of the form, for those labels.
 */
export function entriesOf(
  enquiry: Enquiry,
  renames: Renames,
  extra: readonly Pair[],
  { names, unknown }: Naming = KEEPS_ALL,
  words?: EnquiryStrings,
): readonly Pair[] {
  const { id, values, fields, consent, honeypot } = enquiry;
  const entries = new Map<string, string>();
  const append = (name: string, value: string, between = '\n'): void => {
    const before = entries.get(name);
    entries.set(name, before ? `${before}${between}${value}` : value);
  };
  const homeless: string[] = [];
  const add = (name: SentName, value: string): void => {
    const given = renames.get(name) ?? (unknown === 'kept' ? (names[name] ?? name) : undefined);
    if (given) append(given, value);
    if (given !== undefined) return;
    const theirs = names[name];
    if (theirs) append(theirs, value);
    // The form may have a field of this name all the same, and what is dropped does no harm.
    if (unknown === 'dropped' && theirs !== name) append(name, value);
    if (theirs || !value || (name === 'submission_id' && unknown === 'dropped')) return;
    homeless.push(line(name, value, words));
  };
  for (const field of fields) {
    const value = values[field];
    const isText = FIELDS[field].control === 'line' || FIELDS[field].control === 'area';
    if (value || (isText && value === '')) add(field, value);
  }
  add('submission_id', id);
  if (consent) {
    add('text-ok-wording', consent.wording);
    add('text-ok-language', consent.language);
    add('text-ok-time', new Date(consent.time).toISOString());
  }
  if (honeypot) add('honeypot', honeypot);
  if (homeless.length)
    append(renames.get('message') || (names.message ?? 'message'), homeless.join('\n'), '\n\n');
  for (const [name, value] of extra) if (!entries.has(name)) entries.set(name, value);
  return [...entries];
}

const KEEPS_ALL: Naming = { names: {}, unknown: 'kept' };

function line(name: SentName, value: string, words: EnquiryStrings | undefined): string {
  const labels: Readonly<Partial<Record<string, string>>> = words?.labels ?? {};
  const options: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>> =
    words?.options ?? {};
  return labelled(labels[name] ?? name, options[name]?.[value] ?? value);
}

/** A request body with its content type. */
export interface Body {
  readonly type: string;
  readonly text: string;
}

/**
 * Writes the body as text, so that every byte of a message arrives: the platform's own form encoders would turn each
 * line end into two characters. `multipart` and `urlencoded` need no CORS preflight; the JSON formats do.
 * @param id makes the multipart boundary; nobody who types can know it.
 */
export function encode(format: Format, entries: readonly Pair[], id: string): Body {
  switch (format) {
    case 'multipart': {
      const boundary = `clinic-enquiry-${id}`;
      const parts = entries.map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
      );
      return {
        type: `multipart/form-data; boundary=${boundary}`,
        text: `${parts.join('')}--${boundary}--\r\n`,
      };
    }
    case 'urlencoded':
      return {
        type: 'application/x-www-form-urlencoded;charset=UTF-8',
        text: new URLSearchParams(entries.map(([name, value]) => [name, value])).toString(),
      };
    case 'json':
      return { type: 'application/json', text: jsonOf(entries) };
    case 'hubspot':
      return {
        type: 'application/json',
        text: `{"fields":[${entries
          .map(([name, value]) =>
            jsonOf([
              ['name', name],
              ['value', value],
            ]),
          )
          .join()}]}`,
      };
  }
}

/** Text by text: old libraries give lists and objects a `toJSON` that makes one text of them. */
function jsonOf(entries: readonly Pair[]): string {
  return `{${entries.map((entry) => entry.map((text) => JSON.stringify(text)).join(':')).join()}}`;
}

/** A name between quotes, escaped as browsers do (HTML, multipart/form-data encoding). */
function quoted(name: string): string {
  return name.replace(/\r\n?|\n/g, '%0D%0A').replace(/"/g, '%22');
}
