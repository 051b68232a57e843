import { checkDocument } from '../../src/cli/check-document.js';
import type { Schema } from '../../src/cli/schema-rule.js';
import type { Document, Path } from './document.js';

/** One thing "check" finds, with the field it is about. */
export interface Finding {
  /** Path of the field as people read it; rows of groups begin with their number. */
  readonly place: string;
  /** As `keyOf` writes the field's path. */
  readonly key: string;
  readonly text: string;
  /** It was right once. */
  readonly isOutOfDate: boolean;
}

/** A field's path, as findings name it. */
export const keyOf = (path: Path): string => path.join('.');

/** What the command line's "check" says of a profile, in its own words. */
export function findingsIn(document: Document, schema: Schema, now: number): readonly Finding[] {
  const { problems } = checkDocument('profile', { text: '', data: document, notes: [] }, { schema, now });
  return problems.map(({ row, field, code, message }) => {
    const path = field.replace(/\[(\d+)\]/g, '.$1');
    return {
      place: row > 0 ? ['group', String(row), field].filter(Boolean).join(' ') : field,
      key: row > 0 ? ['groups', String(row - 1), path].filter(Boolean).join('.') : path,
      text: message,
      isOutOfDate: code === 'date-passed',
    };
  });
}
