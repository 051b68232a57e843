import type { FeedProblem } from '../support-group-finder/support-group.js';

/** The part of JSON Schema 2020-12 that the profile's schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false, without quotes',
  array: 'a list in [ ]',
  object: 'fields in { }',
  null: 'null',
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function hasType(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

// The characters an address is written in (RFC 3986), others as %XX.
const URI =
  /^[a-z][a-z\d+.-]*:(?:\/\/\[[\da-f:.]+\])?(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*)?$/i;

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  value as Readonly<Record<string, unknown>>;

/** Fields written a little wrong: same letters in another case or with dashes, or one or two letters off. */
function isMisspelt(name: string, known: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '');
  const one = plain(name);
  const other = plain(known);
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1;
  return Math.max(one.length, other.length) - start - end <= 2;
}

/** Holds data against a schema and says what differs in words for the person who wrote the data. */
export class SchemaCheck {
  readonly problems: FeedProblem[] = [];
  readonly #root: Schema;
  /** Worked out once for each part of the schema, not for each of 100,000 rows. */
  readonly #resolved = new Map<Schema, Schema>();
  readonly #patterns = new Map<string, RegExp>();
  readonly #misspelt = new Map<object, Map<string, string | undefined>>();

  constructor(root: Schema) {
    this.#root = root;
  }

  /** @param row 1-based row the data is part of, 0 for none. */
  check(data: unknown, schema: Schema = this.#root, path = '', row = 0): void {
    const found = this.#resolve(schema);
    if (found.anyOf) {
      if (!found.anyOf.some((option) => this.#fits(data, option)))
        this.#report(row, path, 'wrong-value', `${short(data)} is not what is expected here.`, found);
      return;
    }
    const { type } = found;
    const isRight =
      typeof type === 'string' ? hasType(data, type) : !type || type.some((each) => hasType(data, each));
    if (!isRight) {
      const wanted = [type ?? []].flat().map((each) => TYPE_WORDS[each] ?? each);
      const given = TYPE_WORDS[typeOf(data)] ?? typeOf(data);
      this.#report(
        row,
        path,
        'wrong-type',
        `This should be ${wanted.join(' or ')}, but it is ${given}.`,
        found,
      );
      return;
    }
    if (typeof data === 'string') this.#checkText(data, found, path, row);
    else if (typeof data === 'number') {
      if (data < (found.minimum ?? -Infinity) || data > (found.maximum ?? Infinity))
        this.#report(row, path, 'wrong-value', `${data} is out of range.`, found);
    } else if (Array.isArray(data)) {
      if (data.length > (found.maxItems ?? Infinity))
        this.#report(
          row,
          path,
          'too-long',
          `There are ${data.length} entries; only ${found.maxItems ?? 0} are read.`,
          found,
        );
      data.forEach((item: unknown, at) => {
        // A group is a row; its fields need no path to it.
        const isRow = path === 'groups';
        if (found.items)
          this.check(item, found.items, isRow ? '' : `${path}.${at + 1}`, isRow ? at + 1 : row);
      });
    } else if (typeOf(data) === 'object') this.#checkFields(asRecord(data), found, path, row);
  }

  #fits(data: unknown, schema: Schema): boolean {
    const before = this.problems.length;
    this.check(data, schema);
    const fits = this.problems.length === before;
    this.problems.length = before;
    return fits;
  }

  #resolve(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    let resolved = this.#resolved.get(schema);
    if (!resolved) {
      resolved = { ...this.#root.$defs?.[schema.$ref.replace('#/$defs/', '')], ...schema };
      this.#resolved.set(schema, resolved);
    }
    return resolved;
  }

  /** The field somebody probably meant by one that isn't known. */
  #meant(name: string, properties: NonNullable<Schema['properties']>): string | undefined {
    const known = this.#misspelt.get(properties) ?? new Map<string, string | undefined>();
    this.#misspelt.set(properties, known);
    if (!known.has(name))
      known.set(
        name,
        Object.keys(properties).find((field) => isMisspelt(name, field)),
      );
    return known.get(name);
  }

  #matches(text: string, source: string): boolean {
    let pattern = this.#patterns.get(source);
    if (!pattern) this.#patterns.set(source, (pattern = new RegExp(source, 'u')));
    return pattern.test(text);
  }

  #report(row: number, field: string, code: string, what: string, schema: Schema): void {
    const example = schema.examples?.[0];
    const help = [
      schema.description,
      example === undefined ? undefined : `Example: ${JSON.stringify(example)}.`,
    ];
    this.problems.push({ row, field, code, message: [what, ...help].filter(Boolean).join(' ') });
  }

  #checkText(text: string, schema: Schema, path: string, row: number): void {
    const { minLength = 0, maxLength = Infinity, pattern, format, enum: words } = schema;
    // A schema counts characters, not the halves some of them are made of.
    const length = text.length > maxLength ? Array.from(text).length : text.length;
    if (length < minLength)
      this.#report(row, path, 'empty', 'This is empty. Fill it in, or leave the field out.', schema);
    else if (length > maxLength)
      this.#report(
        row,
        path,
        'too-long',
        `This has ${length} characters; at most ${maxLength} are shown.`,
        schema,
      );
    else if (words && !words.includes(text))
      this.#report(row, path, 'wrong-value', `${short(text)} is none of ${words.join(', ')}.`, schema);
    else if ((pattern && !this.#matches(text, pattern)) || (format === 'uri' && !URI.test(text)))
      this.#report(row, path, 'wrong-value', `${short(text)} is not written as it should be.`, schema);
  }

  #checkFields(data: Readonly<Record<string, unknown>>, schema: Schema, path: string, row: number): void {
    const { properties = {}, additionalProperties, required = [] } = schema;
    const inside = (name: string): string => (path ? `${path}.${name}` : name);
    for (const name of required) {
      if (Object.hasOwn(data, name)) continue;
      this.#report(
        row,
        inside(name),
        'missing',
        `There is no "${name}".`,
        this.#resolve(properties[name] ?? {}),
      );
    }
    for (const name of Object.keys(data)) {
      const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      if (known) this.check(data[name], known, inside(name), row);
      else {
        const meant = this.#meant(name, properties);
        if (meant !== undefined && !Object.hasOwn(data, meant))
          this.#report(
            row,
            inside(name),
            'misspelt-field',
            `"${name}" is not read. Did you mean "${meant}"?`,
            {},
          );
      }
    }
  }
}

/** A value as it was written, cut short. */
function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}\u2026` : text;
}
