import { checkDocument } from '../../src/cli/check-document.js';
import type { Schema } from '../../src/cli/schema-rule.js';
import { labelOf } from '../fields/tag-fields.js';
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

/** What is said of a field. Of a language's tag "check" says the same however it is written. */
export const findingsAt = (findings: readonly Finding[], key: string): readonly Finding[] =>
  findings.filter((finding) => finding.key.toLowerCase() === key.toLowerCase());

/** A language in English, or in another; what is no language stays as it is. */
export const languageName = (tag: string, inLanguage = 'en'): string => {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** A field's path as the forms call it: “Contact, Special hours 2, Opens”. */
export function placeOf(key: string): string {
  const names = key
    .split('.')
    .map((name, at, all) => (all[at - 1] === 'translations' ? languageName(name) : labelOf(name)));
  return names.join(', ').replace(/, (\d+)/g, (_, at: string) => ` ${Number(at) + 1}`);
}

/** What the command line's "check" says of a profile. */
export function findingsIn(document: Document, schema: Schema, now: number): readonly Finding[] {
  const { problems } = checkDocument('profile', { text: '', data: document, notes: [] }, { schema, now });
  return problems.map(({ row, field, code, message }) => {
    const path = field.replace(/\[(\d+)\]/g, '.$1');
    const key = row > 0 ? ['groups', String(row - 1), path].filter(Boolean).join('.') : path;
    return {
      place: placeOf(key),
      key,
      // Nobody who fills in a form has to know of names in a file.
      text: code === 'missing' ? message.replace(/^There is no ".*?"\./, 'Still to be filled in.') : message,
      isOutOfDate: code === 'date-passed',
    };
  });
}
