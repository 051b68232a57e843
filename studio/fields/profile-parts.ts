import type { Schema } from '../../src/cli/schema-rule.js';
import { schema } from '../data.js';
import { schemaFields } from './schema-fields.js';

/** What the schema says of a part of a profile. */
export const part = (name: string): Schema => schema.properties?.[name] ?? {};
/** The document's own fields are those that are no part of it. */
export const ENVELOPE: Schema = {
  properties: Object.fromEntries(
    schemaFields(schema, schema)
      .filter(({ shape }) => shape === 'text' || shape === 'words')
      .map(({ name }) => [name, part(name)]),
  ),
};
/** Parts with a form of their own. */
export const PARTS = schemaFields(schema, schema).filter(
  ({ shape, inside }) => shape === 'part' && inside?.properties !== undefined,
);
