import type { ComplexAttributeConverter } from 'lit';
import { warn } from './warn.js';

/** A text attribute: absent is `undefined`, so that `heading=""` can mean "no heading". */
export const text: ComplexAttributeConverter<string | undefined> = {
  fromAttribute: (value) => value ?? undefined,
};

/** A text that names values, `a=b | c=d` or JSON; as a property it may be an object. */
export const pairs = { ...text };

/** A day, `2027-01-01`; as a property it may be a `Date` made from one. */
export const day = { ...text };

const OFF = new Set(['false', '0', 'no', 'off']);

/** Editors rewrite `enrolled` to `enrolled=""` or `enrolled="true"`; people write `enrolled="no"` and mean it. */
const readFlag = (name: string, value: string | null): boolean | undefined => {
  if (value === null) return false;
  const word = value.trim().toLowerCase();
  if (OFF.has(word)) return false;
  return word === '' || word === 'true' || word === '1' || word === 'yes' || word === 'on' || word === name
    ? true
    : undefined;
};

/** A boolean attribute named `name`; an unreadable value is off, and `checkFlag` says so to the page's author. */
export const flag = (name: string): ComplexAttributeConverter<boolean> => ({
  fromAttribute: (value) => readFlag(name, value) ?? false,
});

/** Says so once where a boolean attribute holds something that is neither on nor off. */
export function checkFlag(host: Element, attribute: string, value = host.getAttribute(attribute)): void {
  if (readFlag(attribute, value) === undefined) {
    warn(host, {
      attribute,
      problem: 'is neither on nor off, so it is off.',
      allowed: 'no value, "true", "false"',
    });
  }
}

/** The value if it is one of `allowed`, in any case and spacing; else `fallback` and one console line. */
export function oneOf<T extends string, F extends T | undefined>(
  host: Element,
  attribute: string,
  value: string | undefined,
  allowed: readonly T[],
  fallback: F,
): T | F {
  const word = value?.trim().toLowerCase();
  if (!word) return fallback;
  const match = allowed.find((option) => option === word);
  if (match !== undefined) return match;
  warn(host, { attribute, problem: `"${value ?? ''}" is not a value it knows.`, allowed });
  return fallback;
}

/** Entries of a list attribute, written `a | b | c` (or as a JSON array of texts where that parses). */
export function readList(value: string | undefined): string[] {
  const source = value?.trim() ?? '';
  if (source.startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(source);
      if (Array.isArray(parsed) && parsed.every((entry) => typeof entry === 'string')) return parsed;
    } catch {
      // Not JSON after all: content systems curl its quotes. It is read as a plain list below.
    }
  }
  return source
    .split('|')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
