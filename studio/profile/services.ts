import { readPairs, type Pair } from '../../src/contact-cta/enquiry/formats.js';
import * as services from '../../src/contact-cta/enquiry/services.js';
import { SERVICES, settleEnquiry, type ServiceName } from '../../src/contact-cta/enquiry/settings.js';
import { labelOf } from '../fields/tag-fields.js';
import { isRecord, type Json } from './document.js';

/** Addresses of services, with a place for each thing its customer knows; the others' are the customer's own. */
const ADDRESSES: Readonly<Partial<Record<ServiceName, string>>> = {
  cf7: 'https://{site}/wp-json/contact-form-7/v1/contact-forms/{formId}/feedback',
  'gravity-forms': 'https://{site}/wp-json/gf/v2/forms/{formId}/submissions',
  formspree: 'https://formspree.io/f/{formId}',
  basin: 'https://usebasin.com/f/{formId}',
  web3forms: 'https://api.web3forms.com/submit',
  hubspot: 'https://api.hsforms.com/submissions/v3/integration/submit/{portalId}/{formGuid}',
  formcarry: 'https://formcarry.com/s/{formId}',
  getform: 'https://getform.io/f/{formId}',
};

const HINTS: Readonly<Partial<Record<string, string>>> = {
  site: 'Name of the site the form is on, without https.',
  'cf7 formId':
    'The number in the address of the form where it is edited (post=123), not the letters of its shortcode.',
};

/** Something the service has to be told, and what it was told. */
interface ServiceQuestion {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly example?: string;
  readonly value: string;
  /** The profile's fields with another answer. */
  readonly answered: (value: string) => Readonly<Record<string, string | undefined>>;
}

/** What the form service of a profile asks for besides its address, and what it still lacks, in its own words. */
export interface ServiceView {
  readonly title: string;
  readonly questions: readonly ServiceQuestion[];
  readonly lacks: readonly string[];
}

const textAt = (contact: Json | undefined, name: string): string | undefined => {
  const value = isRecord(contact) ? contact[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

const PLACE = /\{(\w+)\}/g;
const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\/]/g, '\\$&');

/** The places of an address, with what stands in them. */
function placesIn(address: string, endpoint: string): ReadonlyMap<string, string> {
  const names = [...address.matchAll(PLACE)].map(([, name = '']) => name);
  const pattern = address.split(PLACE).map((text, at) => (at % 2 ? '([^/?#]*)' : escaped(text)));
  const found = new RegExp(`^${pattern.join('')}$`).exec(endpoint);
  return new Map(names.map((name, at) => [name, found?.[at + 1] ?? '']));
}

function placeQuestions(service: ServiceName, endpoint: string): readonly ServiceQuestion[] {
  const address = ADDRESSES[service] ?? '';
  const places = placesIn(address, endpoint);
  return [...places].map(([name, value]) => ({
    name,
    label: labelOf(name).replace(/\b(?:id|guid)$/, (word) => word.toUpperCase()),
    hint: HINTS[`${service} ${name}`] ?? HINTS[name] ?? '',
    value,
    answered: (given) => {
      const filled = new Map([...places, [name, given.trim().replace(/^https?:\/\/|[/?#].*$/g, '')]]);
      const isBlank = [...filled.values()].every((each) => each === '');
      return {
        endpoint: isBlank ? undefined : address.replace(PLACE, (_, each: string) => filled.get(each) ?? ''),
      };
    },
  }));
}

function constantQuestions(service: ServiceName, extra: readonly Pair[]): readonly ServiceQuestion[] {
  return Object.entries(services.SERVICE[service].needs ?? {}).map(([name, hint]) => ({
    name,
    label: labelOf(name),
    hint: `${hint.charAt(0).toUpperCase()}${hint.slice(1)}.`,
    value: extra.find(([each]) => each === name)?.[1] ?? '',
    answered: (given) => {
      const others = extra.filter(([each]) => each !== name);
      const all = given.trim() === '' ? others : [...others, [name, given.trim()] as const];
      const address = ADDRESSES[service];
      return {
        endpointExtra: all.length > 0 ? all.map((pair) => pair.join('=')).join(' | ') : undefined,
        // One address for all its customers.
        ...(address && !address.includes('{') && { endpoint: address }),
      };
    },
  }));
}

/** What a profile's form service wants to know; nothing where none is named, and none has the address. */
export function serviceOf(contact: Json | undefined): ServiceView | undefined {
  const endpoint = textAt(contact, 'endpoint');
  const format = textAt(contact, 'endpointFormat');
  const given = {
    endpoint,
    format,
    fields: textAt(contact, 'fields'),
    required: textAt(contact, 'required'),
    endpointFields: textAt(contact, 'endpointFields'),
    endpointExtra: textAt(contact, 'endpointExtra'),
  };
  const { settings, notes } = settleEnquiry(given, 'https://page.invalid/', services);
  const service = settings?.serviceName ?? SERVICES.find((known) => known === format);
  if (!service) return undefined;
  const { title, needsNames } = services.SERVICE[service];
  const names: readonly ServiceQuestion[] = needsNames
    ? [
        {
          name: 'field-names',
          label: 'Names of its fields',
          hint: 'Which of its fields each of ours goes into.',
          example: needsNames,
          value: given.endpointFields ?? '',
          answered: (value) => ({ endpointFields: value || undefined }),
        },
      ]
    : [];
  return {
    title,
    questions: [
      ...placeQuestions(service, endpoint ?? ''),
      ...constantQuestions(service, readPairs(given.endpointExtra).pairs),
      ...names,
    ],
    lacks: notes
      .filter(({ attribute }) => attribute.startsWith('endpoint'))
      .map(({ problem, allowed }) => `${problem} ${[allowed].flat().join(', ')}`.trim()),
  };
}
