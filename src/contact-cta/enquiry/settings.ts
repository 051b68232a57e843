import type { AttributeWarning } from '../../shared/elements/warn.js';
import { readEndpoint, type Endpoint } from './send-enquiry.js';
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
import type { Service, ServicesPart } from './services.js';

/** Form services that are known by name, and by what their addresses have in them. Netlify's are the site's own. */
const ADDRESSES = {
  cf7: /contact-form-7(\/|%2f)v1/i,
  'gravity-forms': /\/gf(\/|%2f)v2/i,
  formspree: /\bformspree\.io\//,
  basin: /\busebasin\.com\//,
  web3forms: /\bweb3forms\.com\//,
  hubspot: /\b(hsforms|hubspot)\.com\//,
  netlify: /^$/,
  formcarry: /\bformcarry\.com\//,
  getform: /\bgetform\.(io|com)\//,
} as const;
export type ServiceName = keyof typeof ADDRESSES;
export const SERVICES = Object.keys(ADDRESSES) as readonly ServiceName[];

/** Values of `endpoint-format`. */
export const ENDPOINT_FORMATS: readonly string[] = [...new Set([...FORMATS, ...SERVICES])];

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
  /** The service behind the address, by the author's word or by the address itself. */
  readonly serviceName?: ServiceName;
  /** All that is known of it; absent until that part is loaded, and nothing may be sent before. */
  readonly service?: Service;
  /** The service would thank for a message and drop its text: it is not sent. */
  readonly losesText?: boolean;
}

/**
 * Settles the form's attributes.
 * @param page address of the page.
 * @param services the part that knows them, once it is loaded.
 * @returns no settings where there is no endpoint to send to: then no form is shown, rather than a dead one.
 */
export function settleEnquiry(
  given: SettingsGiven,
  page: string,
  services?: ServicesPart,
): { readonly settings?: EnquirySettings; readonly notes: readonly AttributeWarning[] } {
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
  const body = FORMATS.find((known) => known === wanted);
  const serviceName =
    SERVICES.find((known) => known === wanted) ??
    SERVICES.find((known) => ADDRESSES[known].test(endpoint.href));
  const service = serviceName && services?.SERVICE[serviceName];
  const found = service && services.prepare(service, endpoint.href, renames.renames, extra.pairs);
  const unread = (
    attribute: string,
    words: readonly string[],
    allowed: readonly string[] | string,
  ): AttributeWarning[] =>
    words.length === 0
      ? []
      : [{ attribute, problem: `${words.map((word) => `"${word}"`).join(', ')} is left out.`, allowed }];
  return {
    settings: {
      endpoint,
      fields: fields.fields,
      required: required.fields,
      format: body ?? service?.body ?? 'multipart',
      renames: renames.renames,
      extra: [...extra.pairs, ...(found?.constants ?? [])],
      ...(serviceName && { serviceName }),
      ...(service && { service }),
      ...(found?.losesText && { losesText: true }),
    },
    notes: [
      ...unread('fields', fields.unknown, FIELD_NAMES),
      ...unread('required', required.unknown, requirable),
      ...(wanted && !ENDPOINT_FORMATS.includes(wanted)
        ? [
            {
              attribute: 'endpoint-format',
              problem: `"${wanted}" is not a format it knows.`,
              allowed: ENDPOINT_FORMATS,
            },
          ]
        : []),
      ...unread('endpoint-fields', renames.unreadable, [...FIELD_NAMES, ...EXTRA_NAMES]),
      ...unread('endpoint-extra', extra.unreadable, 'name=value | name=value'),
      ...(found?.notes ?? []),
    ],
  };
}
