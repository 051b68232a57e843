import type { FeedProblem } from '../support-group-finder/feeds/support-group.js';
import { MEETING_GUIDE } from '../support-group-finder/feeds/formats/meeting-guide.js';
import { Rule, type Schema } from './schema-rule.js';
import { isAside, meantBy, unreadName } from './unread-names.js';

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

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  value as Readonly<Record<string, unknown>>;

/** Holds data against a schema and says what differs in words for the person who wrote the data. */
export class SchemaCheck {
  readonly problems: FeedProblem[] = [];
  readonly #root: Schema;
  /** Made once for each part of the schema, not for each of 100,000 rows. */
  readonly #rules = new Map<Schema, Rule>();
  readonly #misspelt = new Map<Rule, Map<string, string | undefined>>();

  constructor(root: Schema) {
    this.#root = root;
  }

  check(data: unknown): void {
    this.#check(data, this.#ruleOf(this.#root), '', 0);
  }

  #ruleOf(schema: Schema): Rule {
    let rule = this.#rules.get(schema);
    if (!rule) {
      const { $ref = '' } = schema;
      const whole = { ...this.#root.$defs?.[$ref.replace('#/$defs/', '')], ...schema };
      rule = new Rule(whole, (part) => this.#ruleOf(part));
      this.#rules.set(schema, rule);
    }
    return rule;
  }

  /** @param row 1-based row the data is part of, 0 for none. */
  #check(data: unknown, rule: Rule, path: string, row: number): void {
    const { anyOf, types } = rule;
    if (anyOf) {
      if (!anyOf.some((option) => this.#fits(data, option)))
        this.#report(row, path, 'wrong-value', `${short(data)} is not what is expected here.`, rule.schema);
      return;
    }
    if (types.length > 0 && !types.some((type) => hasType(data, type))) {
      const wanted = types.map((each) => TYPE_WORDS[each] ?? each);
      const given = TYPE_WORDS[typeOf(data)] ?? typeOf(data);
      const said = `This should be ${wanted.join(' or ')}, but it is ${given}.`;
      this.#report(row, path, 'wrong-type', said, rule.schema);
      return;
    }
    if (typeof data === 'string') this.#checkText(data, rule, path, row);
    else if (typeof data === 'number') {
      if (data < rule.minimum || data > rule.maximum)
        this.#report(row, path, 'wrong-value', `${data} is out of range.`, rule.schema);
    } else if (Array.isArray(data)) this.#checkList(data, rule, path, row);
    else if (typeOf(data) === 'object') this.#checkFields(asRecord(data), rule, path, row);
  }

  #fits(data: unknown, rule: Rule): boolean {
    const before = this.problems.length;
    this.#check(data, rule, '', 0);
    const fits = this.problems.length === before;
    this.problems.length = before;
    return fits;
  }

  #checkList(list: readonly unknown[], { items, maxItems, schema }: Rule, path: string, row: number): void {
    if (list.length > maxItems)
      this.#report(
        row,
        path,
        'too-long',
        `There are ${list.length} entries; only ${maxItems} are read.`,
        schema,
      );
    if (!items) return;
    // A group is a row; its fields need no path to it.
    const isRow = path === 'groups';
    for (const [at, item] of list.entries())
      this.#check(item, items, isRow ? '' : `${path}[${at}]`, isRow ? at + 1 : row);
  }

  /** The field somebody probably meant by one that isn't known. */
  #meant(name: string, rule: Rule): string | undefined {
    const known = this.#misspelt.get(rule) ?? new Map<string, string | undefined>();
    this.#misspelt.set(rule, known);
    if (!known.has(name)) known.set(name, meantBy(name, rule.fields.keys()));
    return known.get(name);
  }

  #report(row: number, field: string, code: string, what: string, schema: Schema): void {
    const example = schema.examples?.[0];
    const help = [
      schema.description,
      example === undefined ? undefined : `Example: ${JSON.stringify(example)}.`,
    ];
    this.problems.push({ row, field, code, message: [what, ...help].filter(Boolean).join(' ') });
  }

  #checkText(text: string, rule: Rule, path: string, row: number): void {
    const { minLength, maxLength, words, patterns, schema } = rule;
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
    else if (words && !words.has(text))
      this.#report(row, path, 'wrong-value', `${short(text)} is none of ${[...words].join(', ')}.`, schema);
    else if (patterns.some((pattern) => !pattern.test(text)))
      this.#report(row, path, 'wrong-value', `${short(text)} is not written as it should be.`, schema);
  }

  #checkFields(data: Readonly<Record<string, unknown>>, rule: Rule, path: string, row: number): void {
    const { fields, otherFields } = rule;
    const inside = (name: string): string => (path ? `${path}.${name}` : name);
    for (const name of rule.required)
      if (!Object.hasOwn(data, name))
        this.#report(row, inside(name), 'missing', `There is no "${name}".`, fields.get(name)?.schema ?? {});
    for (const name of Object.keys(data)) {
      const known = fields.get(name) ?? otherFields;
      if (known) this.#check(data[name], known, inside(name), row);
      else {
        // A group may hold all that other readers of the format know.
        if (isAside(name) || (row > 0 && MEETING_GUIDE.has(name))) continue;
        const meant = this.#meant(name, rule);
        const isFree = meant !== undefined && !Object.hasOwn(data, meant);
        this.problems.push(unreadName(row, inside(name), isFree ? meant : undefined));
      }
    }
  }
}

/** A value as it was written, cut short. */
function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}\u2026` : text;
}
