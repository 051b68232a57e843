import type { FeedProblem } from '../support-group.js';
import { problem, type ProblemCode } from './problems.js';
import { plainLine, plainText } from './text.js';

/** Names one format gives to a field, in order of preference, by the name the finder gives it. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * One row of a feed, read by known names only: a key that happens to be `__proto__` or `constructor` means nothing here,
 * and a patched prototype adds no field.
 */
export class Row {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #number: number;
  readonly #names: FieldNames;
  readonly #problems: FeedProblem[];

  /** @param number 1-based position in the feed. */
  constructor(
    fields: Readonly<Record<string, unknown>>,
    number: number,
    names: FieldNames,
    problems: FeedProblem[],
  ) {
    this.#fields = fields;
    this.#number = number;
    this.#names = names;
    this.#problems = problems;
  }

  /** The first value given under any of the field's names, or `undefined` for none, null or an empty string. */
  value(field: string): unknown {
    const name = this.#nameOf(field);
    return name === undefined ? undefined : this.#fields[name];
  }

  /** Plain text, line breaks kept; `''` where there is none. */
  text(field: string): string {
    return plainText(this.#written(field));
  }

  /** Plain text on one line. */
  line(field: string): string {
    return plainLine(this.#written(field));
  }

  /** A list, whether the feed wrote one, or text with separators in it. */
  list(field: string, separator: RegExp): string[] {
    const value = this.value(field);
    const parts = Array.isArray(value) ? value : this.#written(field).split(separator);
    return parts.map((part) => plainLine(asText(part))).filter((part) => part !== '');
  }

  /** The same row's fields under other names, or those of an object inside it. */
  within(fields: Readonly<Record<string, unknown>> | undefined, names: FieldNames): Row {
    return new Row(fields ?? this.#fields, this.#number, names, this.#problems);
  }

  report(field: string, code: ProblemCode, value?: unknown): void {
    this.#problems.push(problem(this.#number, this.#nameOf(field) ?? field, code, value));
  }

  #written(field: string): string {
    return asText(this.value(field));
  }

  #nameOf(field: string): string | undefined {
    const names = this.#names[field];
    if (!names) return this.#has(field) ? field : undefined;
    for (const name of names) if (this.#has(name)) return name;
    return undefined;
  }

  #has(name: string): boolean {
    if (!Object.hasOwn(this.#fields, name)) return false;
    const value = this.#fields[name];
    return value !== null && value !== undefined && value !== '';
  }
}

/** Lists become lines; objects mean nothing as a text. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('\n') : '';
}
