import type { AuthorNote } from '../../shared/warn.js';
import { readEndpoint, type Endpoint } from './deliver.js';
import { FIELD_NAMES, readFields, readRequired, type FieldName } from './fields.js';
import {
  EXTRA_NAMES,
  FORMATS,
  readPairs,
  readRenames,
  type Format,
  type Pair,
  type Renames,
} from './formats.js';

/** The form's attributes, as the page gives them. */
export interface SettingsGiven {
  readonly endpoint: string | undefined;
  readonly fields: string | undefined;
  readonly required: string | undefined;
  readonly format: string | undefined;
  readonly endpointFields: string | undefined;
  readonly endpointExtra: string | undefined;
}

/** What the form asks for, and where it goes. */
export interface EnquirySettings {
  readonly endpoint: Endpoint;
  readonly fields: readonly FieldName[];
  readonly required: readonly FieldName[];
  readonly format: Format;
  readonly renames: Renames;
  readonly extra: readonly Pair[];
}

/**
 * Settles the form's attributes.
 * @param page address of the page.
 * @returns no settings where there is no endpoint to send to: then no form is shown, rather than a dead one.
 */
export function settleEnquiry(
  given: SettingsGiven,
  page: string,
): { readonly settings?: EnquirySettings; readonly notes: readonly AuthorNote[] } {
  if (given.endpoint === undefined) return { notes: [] };
  const endpoint = readEndpoint(given.endpoint, page);
  if ('problem' in endpoint) {
    const allowed = 'an https address';
    return { notes: [{ attribute: 'endpoint', problem: `${endpoint.problem} No form is shown.`, allowed }] };
  }
  const fields = readFields(given.fields);
  // Agreeing to be texted is never a condition.
  const requirable = fields.fields.filter((field) => field !== 'text-ok');
  const required = readRequired(given.required, requirable);
  const renames = readRenames(given.endpointFields);
  const extra = readPairs(given.endpointExtra);
  const wanted = given.format?.trim().toLowerCase() ?? '';
  const format = FORMATS.find((known) => known === wanted);
  const unread = (
    attribute: string,
    words: readonly string[],
    allowed: readonly string[] | string,
  ): AuthorNote[] =>
    words.length === 0
      ? []
      : [{ attribute, problem: `${words.map((word) => `"${word}"`).join(', ')} is left out.`, allowed }];
  return {
    settings: {
      endpoint,
      fields: fields.fields,
      required: required.fields,
      format: format ?? 'multipart',
      renames: renames.renames,
      extra: extra.pairs,
    },
    notes: [
      ...unread('fields', fields.unknown, FIELD_NAMES),
      ...unread('required', required.unknown, requirable),
      ...(wanted && !format
        ? [
            {
              attribute: 'endpoint-format',
              problem: `"${wanted}" is not a format it knows.`,
              allowed: FORMATS,
            },
          ]
        : []),
      ...unread('endpoint-fields', renames.unreadable, [...FIELD_NAMES, ...EXTRA_NAMES]),
      ...unread('endpoint-extra', extra.unreadable, 'name=value | name=value'),
    ],
  };
}
