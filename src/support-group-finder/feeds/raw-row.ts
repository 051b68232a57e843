import type { FeedProblem } from './support-group.js';
import { problem, type ProblemCode } from './problems.js';
import { asText, plainLine, plainText } from './text.js';

/** Names one format gives to a field, in order of preference, by the name the finder gives it. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

const NONE: readonly string[] = [];

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** The fields a feed has, by the finder's names: worked out once, so that rows ask for nothing the feed never gives. */
export class Fields {
  readonly #given = new Set<string>();
  readonly #known = new Map<string, readonly string[]>();
  readonly #names: FieldNames;

  constructor(rows: readonly unknown[], names: FieldNames) {
    // Most rows have the fields of the row before, and a list of them for each row would cost more than all else here.
    const last: string[] = [];
    for (const row of rows) {
      if (!isRecord(row)) continue;
      let at = 0;
      for (const name in row) {
        if (name !== last[at]) this.#given.add(name);
        last[at] = name;
        at += 1;
      }
    }
    this.#names = names;
  }

  /** The feed's own names for a field, best first. */
  namesOf(field: string): readonly string[] {
    let names = this.#known.get(field);
    if (!names) {
      names = ((Object.hasOwn(this.#names, field) && this.#names[field]) || [field]).filter((name) =>
        this.#given.has(name),
      );
      this.#known.set(field, names);
    }
    return names;
  }

  /** The fields of an object inside a row, which may use the same names. */
  of(inner: object): Fields {
    return new Fields([inner], this.#names);
  }
}

/** What an object in a list is called. */
function namedBy(part: unknown): unknown {
  if (!isRecord(part)) return part === false ? '' : part;
  const name = ['code', 'name', 'title', 'value'].find((each) => Object.hasOwn(part, each));
  return name && part[name];
}

/**
 * One row of a feed, read by known names only: a key that happens to be `__proto__` or `constructor` means nothing here,
 * and a patched prototype adds no field.
 */
export class RawRow {
  /** 1-based position in the feed. */
  readonly number: number;
  readonly #row: Readonly<Record<string, unknown>>;
  readonly #fields: Fields;
  readonly #problems: FeedProblem[];

  constructor(
    row: Readonly<Record<string, unknown>>,
    number: number,
    fields: Fields,
    problems: FeedProblem[],
  ) {
    this.#row = row;
    this.number = number;
    this.#fields = fields;
    this.#problems = problems;
  }

  /** The first value given under any of the field's names, or `undefined` for none, null or an empty string. */
  value(field: string): unknown {
    for (const name of this.#fields.namesOf(field)) {
      const value = this.#row[name];
      if (isGiven(value) && Object.hasOwn(this.#row, name)) return value;
    }
    return undefined;
  }

  /** Plain text, line breaks kept; `''` where there is none. */
  text(field: string): string {
    const value = this.value(field);
    return value === undefined ? '' : plainText(asText(value));
  }

  /** Plain text on one line. */
  line(field: string): string {
    const value = this.value(field);
    return value === undefined ? '' : plainLine(asText(value));
  }

  /** A list, whether the feed wrote one, or text with separators in it. */
  list(field: string, separator: RegExp): readonly string[] {
    const value = this.value(field);
    if (value === undefined) return NONE;
    const parts: readonly unknown[] = Array.isArray(value)
      ? value
      : isRecord(value)
        ? Object.entries(value).map(([name, part]) => (part === true ? name : part))
        : asText(value).split(separator);
    return parts.map((part) => plainLine(asText(namedBy(part)))).filter((part) => part !== '');
  }

  /** An object inside the row as a row of its own; `undefined` where the field holds none. */
  within(field: string): RawRow | undefined {
    const inner = this.value(field);
    return isRecord(inner)
      ? new RawRow(inner, this.number, this.#fields.of(inner), this.#problems)
      : undefined;
  }

  report(field: string, code: ProblemCode, value?: unknown): void {
    const names = this.#fields.namesOf(field);
    const isHere = (name: string): boolean => Object.hasOwn(this.#row, name) && isGiven(this.#row[name]);
    const name = names.find(isHere) ?? names[0] ?? field;
    this.#problems.push(problem(this.number, name, code, value));
  }
}
