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

// The characters an address is written in (RFC 3986), others as %XX.
const URI =
  /^[a-z][a-z\d+.-]*:(?:\/\/\[[\da-f:.]+\])?(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*)?$/i;

/** A part of the schema made ready: every rule has the same members, so that asking one costs little. */
export class Rule {
  readonly schema: Schema;
  readonly anyOf: readonly Rule[] | undefined;
  readonly types: readonly string[];
  readonly required: readonly string[];
  readonly items: Rule | undefined;
  readonly otherFields: Rule | undefined;
  readonly minimum: number;
  readonly maximum: number;
  readonly minLength: number;
  readonly maxLength: number;
  readonly maxItems: number;
  readonly words: ReadonlySet<string> | undefined;
  readonly patterns: readonly RegExp[];
  readonly #rules: (schema: Schema) => Rule;
  #fields: ReadonlyMap<string, Rule> | undefined;

  /** @param rules makes the rule of another part, the same one each time. */
  constructor(schema: Schema, rules: (schema: Schema) => Rule) {
    this.schema = schema;
    this.#rules = rules;
    this.anyOf = schema.anyOf?.map(rules);
    this.types = [schema.type ?? []].flat();
    this.required = schema.required ?? [];
    this.items = schema.items && rules(schema.items);
    this.otherFields = schema.additionalProperties && rules(schema.additionalProperties);
    this.minimum = schema.minimum ?? -Infinity;
    this.maximum = schema.maximum ?? Infinity;
    this.minLength = schema.minLength ?? 0;
    this.maxLength = schema.maxLength ?? Infinity;
    this.maxItems = schema.maxItems ?? Infinity;
    this.words = schema.enum && new Set(schema.enum);
    this.patterns = [
      ...(schema.pattern === undefined ? [] : [new RegExp(schema.pattern, 'u')]),
      ...(schema.format === 'uri' ? [URI] : []),
    ];
  }

  /** Made at the first look: a part may hold itself. */
  get fields(): ReadonlyMap<string, Rule> {
    const made = (): ReadonlyMap<string, Rule> =>
      new Map(
        Object.entries(this.schema.properties ?? {}).map(([name, field]) => [name, this.#rules(field)]),
      );
    return (this.#fields ??= made());
  }
}
