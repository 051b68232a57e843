import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { SchemaCheck } from '../../src/cli/schema-check.js';
import type { Schema } from '../../src/cli/schema-rule.js';

// Read at once: a test that awaits on its top level is loaded in another way, and so is all it imports, a second time.
const schema = JSON.parse(readFileSync('schema/clinic-profile.schema.json', 'utf8')) as Schema;
const EXAMPLES = readdirSync('demo/profiles').map((name) => `demo/profiles/${name}`);
const example = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

// Both are CommonJS: their default export is a property of what Node imports.
const ajv = new Ajv2020.default({ allErrors: true, strict: true, strictTypes: false });
addFormats.default(ajv);

/** Where ajv finds fault, as `check` writes places: `3 day`, `0 objectives.items[0].term`. */
function placesOf(errors: readonly ErrorObject[] | null | undefined): string[] {
  const places = new Set<string>();
  for (const { instancePath, keyword, params, schemaPath } of errors ?? []) {
    // Why no alternative fits is said once, for the alternatives together.
    if (/\/anyOf\/\d/.test(schemaPath)) continue;
    const steps = instancePath.split('/').slice(1);
    if (keyword === 'required') steps.push(String((params as { missingProperty: string }).missingProperty));
    const isRow = steps[0] === 'groups' && steps.length > 1;
    const path = (of: readonly string[]): string => of.join('.').replace(/\.(\d+)(?=\.|$)/g, '[$1]');
    places.add(isRow ? `${Number(steps[1]) + 1} ${path(steps.slice(2))}` : `0 ${path(steps)}`);
  }
  return [...places].sort();
}

function oracle(validate: ValidateFunction, data: unknown): string[] {
  validate(data);
  return placesOf(validate.errors);
}

/** The same of our own reader. That a field isn't read is good advice, and nothing a schema forbids. */
function ours(data: unknown): string[] {
  const check = new SchemaCheck(schema);
  check.check(data);
  const places = check.problems
    .filter(({ code }) => !/^(?:misspelt|unread)-field$/.test(code))
    .map(({ row, field }) => `${row} ${field}`);
  return [...new Set(places)].sort();
}

/** Numbers from 0 to 1 that are the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  7,
  -1,
  3.5,
  Infinity,
  '',
  ' ',
  'x',
  'a'.repeat(2000),
  'a'.repeat(2001),
  '\u{1f600}'.repeat(1500),
  '\u{1f600}'.repeat(2001),
  'accepting',
  'Accepting',
  '1.0',
  '1.10',
  '2.0',
  '1',
  'en-US',
  'english please',
  '2026-11-20',
  '2026-11-20T09:30:00Z',
  '20.11.2026',
  '19:00',
  '7 PM',
  'https://a.example/',
  'http://a.example:8080/b?c=d#e',
  'https://a.example/%7Eb',
  'https://a.example/%zz',
  'https://a.example/two words',
  'https://caf\u00e9.example/',
  'HTTPS://a.example/',
  'ftp://a.example/',
  'https://',
  'https://a.example/[b]',
  'https://a.example/#b#c',
  'https://a.example/<b>',
  'javascript:alert(1)',
  'a.example',
  [],
  [1, 3],
  [1, 'Monday'],
  ['x'],
  ['https://a.example/', 'b'],
  Array.from({ length: 101 }, () => ({})),
  {},
  { es: {} },
  { es: { contact: { heading: 5 } } },
  { name: 'A' },
];

type Branch = Record<string, unknown>;

/** Every object and list in a document, the document first. */
function branches(value: unknown): Branch[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Branch, ...Object.values(value).flatMap(branches)];
}

/** A document with one to three things changed: a value, a field gone, one too many, one from elsewhere. */
function mutated(document: unknown, random: () => number): unknown {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const copy = structuredClone(document);
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const branch = pick(branches(copy));
    if (!branch) continue;
    const name = pick(Object.keys(branch)) ?? 'x';
    const way = random();
    if (way < 0.55) branch[name] = structuredClone(pick(VALUES));
    else if (way < 0.75) {
      if (Array.isArray(branch)) branch.splice(Number(name), 1);
      else delete branch[name];
    } else if (way < 0.85 && !Array.isArray(branch)) branch[`x-${name}`] = structuredClone(pick(VALUES));
    else branch[name] = structuredClone(pick(branches(copy)));
  }
  return copy;
}

/** Each part of the schema, by where it stands; names of fields follow a dot. */
function parts(part: Schema, path = ''): [string, Schema][] {
  const { properties = {}, $defs = {}, items, additionalProperties } = part;
  return [
    [path, part],
    ...Object.entries(properties).flatMap(([name, each]) => parts(each, `${path}.${name}`)),
    ...Object.entries($defs).flatMap(([name, each]) => parts(each, `${path}#${name}`)),
    ...(items ? parts(items, `${path}[]`) : []),
    ...(additionalProperties ? parts(additionalProperties, `${path}[]`) : []),
  ];
}

describe('the profile’s schema', () => {
  it('is a valid one of 2020-12, and holds nothing our own reader would pass over', () => {
    expect(ajv.validateSchema(schema), ajv.errorsText()).to.equal(true);
    const known =
      '$schema $id title description examples type properties additionalProperties required items maxItems enum anyOf pattern format minLength maxLength minimum maximum $ref $defs';
    for (const [path, part] of parts(schema))
      for (const keyword of Object.keys(part)) expect(known.split(' '), path).to.include(keyword);
  });

  it('describes each field, with an example that is valid', () => {
    const fields = parts(schema).filter(([path]) => /\.[^.[]+$/.test(path));
    expect(fields.length).to.be.greaterThan(70);
    for (const [path, { description, examples = [], ...part }] of fields) {
      expect(description, path).to.match(/^[A-Z<`].*\.$/);
      expect(examples, path).to.have.length.greaterThan(0);
      // The definitions it points at, beside it.
      const validate = ajv.compile({ ...part, $defs: schema.$defs });
      for (const each of examples)
        expect(
          validate(each),
          `${path}: ${JSON.stringify(each)} ${ajv.errorsText(validate.errors)}`,
        ).to.equal(true);
    }
  });
});

describe('our reader of the schema', () => {
  const validate = ajv.compile(schema);

  it('finds nothing in the examples, as ajv does', () => {
    for (const file of EXAMPLES) {
      expect(oracle(validate, example(file)), file).to.deep.equal([]);
      expect(ours(example(file)), file).to.deep.equal([]);
    }
  });

  it('finds fault where ajv does, whatever is changed', () => {
    let faulty = 0;
    for (const [at, file] of EXAMPLES.entries()) {
      const document = example(file);
      const random = seeded(at + 1);
      for (let round = 0; round < 400; round++) {
        const data = mutated(document, random);
        const expected = oracle(validate, data);
        if (expected.length) faulty += 1;
        expect(ours(data), `${file}, round ${round}`).to.deep.equal(expected);
      }
    }
    // Both verdicts are tried often.
    expect(faulty).to.be.within(400, 1800);
  });
});
