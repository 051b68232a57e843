import type { Schema } from '../../src/cli/schema-rule.js';
import type { FieldView } from './field-view.js';
import { labelOf } from './tag-fields.js';
import { resolved, type Path } from '../profile/document.js';

/** How a field is answered. */
type Shape = 'text' | 'number' | 'flag' | 'days' | 'words' | 'numbers' | 'rows' | 'part';

/** A field of the schema. */
export interface SchemaField {
  readonly name: string;
  readonly shape: Shape;
  readonly view: FieldView;
  /** Of what it holds: a part's fields, or those of a list's rows. */
  readonly inside?: Schema | undefined;
  /** Free text, which has other words in another language. */
  readonly isWording: boolean;
}

/** Facts, which are the same in every language. */
const FACT =
  /^(?:phone|sms|timeZone|street|city|state|postalCode|hours|email|show|fields|required|endpoint\w+)$/;
/** Fields whose text runs to sentences. */
const LONG = /message|intro|closing|consent|notes?$|^text$/i;

function shapeOf({ anyOf, type, items }: Schema, root: Schema): Shape {
  if (anyOf) return 'days';
  if (type === 'boolean') return 'flag';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'object') return 'part';
  if (!type?.includes('array')) return 'text';
  const inside = items && resolved(items, root).type;
  return inside === 'object' ? 'rows' : inside === 'integer' ? 'numbers' : 'words';
}

function exampleOf({ examples: [example] = [] }: Schema): string | undefined {
  if (typeof example === 'string' || typeof example === 'number') return String(example);
  const isPlain = Array.isArray(example) && example.every((each) => typeof each !== 'object');
  return isPlain ? example.join(', ') : undefined;
}

/** The fields of a part of the schema, in its order: nothing about them is written here. */
export function schemaFields(part: Schema, root: Schema): readonly SchemaField[] {
  const { properties = {} } = resolved(part, root);
  return Object.entries(properties).map(([name, property]) => {
    const schema = resolved(property, root);
    const { description = '', enum: options = [], format, pattern, items } = schema;
    const shape = shapeOf(schema, root);
    const isText = shape === 'text' && options.length === 0;
    return {
      name,
      shape,
      view: {
        name,
        label: labelOf(name),
        hint: description.replaceAll('`', ''),
        kind:
          options.length > 0
            ? 'choice'
            : shape === 'flag'
              ? 'switch'
              : isText && LONG.test(name)
                ? 'long-text'
                : 'text',
        options,
        example: exampleOf(schema),
      },
      inside: shape === 'rows' ? items : shape === 'part' ? schema : undefined,
      isWording: isText && format === undefined && pattern === undefined && !FACT.test(name),
    };
  });
}

/** A field with its place in the document. */
export interface PlacedField extends SchemaField {
  readonly path: Path;
}

/** The words of a part that could be said in another language: of its own fields, and of those of its rows. */
export function wordingsOf(
  part: Schema,
  root: Schema,
  path: Path,
  countAt: (path: Path) => number,
): readonly PlacedField[] {
  return schemaFields(part, root).flatMap((field) => {
    const at = [...path, field.name];
    if (field.isWording) return [{ ...field, path: at }];
    const { inside } = field;
    if (field.shape !== 'rows' || !inside) return [];
    return Array.from({ length: countAt(at) }, (_, row) =>
      wordingsOf(inside, root, [...at, row], countAt),
    ).flat();
  });
}
