import type { Schema } from '../../src/cli/schema-rule.js';

/** Any value JSON has. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
/** A profile as it is being written: it may be half of one. */
export type Document = Readonly<Record<string, Json>>;
/** Names of fields and places in lists, from the document on. */
export type Path = readonly (string | number)[];

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
export const isRecord = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !isList(value);

/** What a profile begins with, however little it says. @param today YYYY-MM-DD */
export const emptyProfile = (today: string): Document => ({
  version: '1.0',
  publisher: {},
  language: 'en',
  updated: today,
  clinic: {},
});

export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let found = value;
  for (const step of path) {
    if (isList(found) && typeof step === 'number') found = found[step];
    else if (isRecord(found) && typeof step === 'string') found = found[step];
    else return undefined;
  }
  return found;
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  (isList(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0);

function withValue(value: Json | undefined, path: Path, given: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return given;
  if (typeof step === 'number') {
    const list: Json[] = isList(value) ? [...value] : [];
    const made = withValue(list[step], rest, given);
    // A row that was emptied keeps its place; one that is taken out leaves none.
    if (made === undefined && rest.length === 0) list.splice(step, 1);
    else list[step] = made ?? {};
    return list;
  }
  const record = isRecord(value) ? value : {};
  const made = withValue(record[step], rest, given);
  const others = Object.fromEntries(Object.entries(record).filter(([name]) => name !== step));
  return made === undefined || (isEmpty(made) && rest.length > 0) ? others : { ...record, [step]: made };
}

/** With one value more, or less where nothing is given: a part that says nothing any more is taken out with it. */
export function withAt(document: Document, path: Path, given: Json | undefined): Document {
  const made = withValue(document, path, given);
  return isRecord(made) ? made : {};
}

/** Names in the order of the schema, what it doesn't know after them: two that say the same are written the same. */
export function ordered(value: Json, schema: Schema, root = schema): Json {
  const whole = resolved(schema, root);
  if (isList(value)) {
    const { items } = whole;
    return items ? value.map((item) => ordered(item, items, root)) : value;
  }
  if (!isRecord(value)) return value;
  const { properties = {}, additionalProperties } = whole;
  const known = Object.keys(properties).filter((name) => Object.hasOwn(value, name));
  const others = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
  return Object.fromEntries(
    [...known, ...others].map((name) => {
      const part = properties[name] ?? additionalProperties;
      const field = value[name] ?? null;
      return [name, part ? ordered(field, part, root) : field];
    }),
  );
}

/** A part of the schema with what it refers to. */
export const resolved = (schema: Schema, root: Schema): Schema => ({
  ...root.$defs?.[schema.$ref?.replace('#/$defs/', '') ?? ''],
  ...schema,
});

/** As the file is written. */
export const textOf = (document: Document, schema: Schema): string =>
  `${JSON.stringify(ordered(document, schema), undefined, 2)}\n`;
