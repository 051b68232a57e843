import { readDay } from '../shared/time/dates.js';
import { safeHref, withoutInvisible } from '../shared/contact/links.js';
import { isTimeZone } from '../shared/time/zone.js';
import type {
  ClinicFacts,
  ClinicProfile,
  ProfileContact,
  ProfileMedicare,
  ProfileObjective,
  ProfileObjectives,
  ProfileSpecialHours,
} from './clinic-profile.js';

/** What is wrong with a document, or with one of its fields. */
export type ProfileFault =
  'not-json' | 'not-a-profile' | 'newer-version' | 'wrong-type' | 'wrong-value' | 'too-long';

/** One thing that was left out. Never holds the document's own text: it may end in a console line. */
export interface ProfileProblem {
  /** Where: `medicare.status`, `translations.es.contact.heading`; `''` for the document as a whole. */
  readonly field: string;
  readonly code: ProfileFault;
}

/** The parts the tags read, each field named like the attribute it stands behind, in camel case. */
export interface ProfileParts {
  readonly clinic: ClinicFacts;
  readonly medicare: ProfileMedicare;
  readonly objectives: ProfileObjectives;
  readonly contact: ProfileContact;
}

/** A profile as far as it can be trusted: every field is of its type, texts are plain and on one line, links http(s). */
export interface CheckedProfile extends ProfileParts {
  /** BCP 47; `en` where the document doesn't say. */
  readonly language: string;
  readonly publisher: Partial<ClinicProfile['publisher']>;
  readonly canonical?: string;
  readonly license?: string;
  /** As written: see `momentOf`. */
  readonly updated?: string;
  readonly expires?: string;
  /** Rows as the document has them: the finder's feed reader checks those. */
  readonly groups: readonly unknown[];
  readonly groupFeeds: readonly string[];
  /** By lower-case BCP 47 tag. */
  readonly translations: ReadonlyMap<string, ProfileParts>;
  /** Words in place of the tags' own by lower-case BCP 47 tag, as the document has them: what reads those checks them. */
  readonly words: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** A profile, or the problem that stands in its way; with the fields that had to be left out. */
export interface ProfileCheck {
  readonly profile?: CheckedProfile;
  readonly problems: readonly ProfileProblem[];
}

type Kind = 'text' | 'link' | 'date' | 'zone' | 'flag' | List | readonly string[];
/** Lists of records, by what they hold. */
type List = 'items' | 'special-hours';
/** The compiler holds this file to the schema: no field too few, and each of a kind its type allows. */
type KindOf<Value> = [Value] extends [boolean]
  ? 'flag'
  : string extends Value
    ? 'text' | 'link' | 'date' | 'zone'
    : [Value] extends [string]
      ? readonly Value[]
      : List;
type Fields<Part> = {
  readonly [Field in keyof Part]-?: KindOf<Exclude<Part[Field], undefined>>;
};

const PUBLISHER: Fields<ClinicProfile['publisher']> = { name: 'text', url: 'link' };
const OBJECTIVE: Fields<ProfileObjective> = { term: 'text', text: 'text', note: 'text' };
const SPECIAL_HOURS: Fields<ProfileSpecialHours> = {
  validFrom: 'date',
  validThrough: 'date',
  opens: 'text',
  closes: 'text',
};
const LISTS = { items: OBJECTIVE, 'special-hours': SPECIAL_HOURS } as const;
const PARTS: { readonly [Part in keyof ProfileParts]: Fields<ProfileParts[Part]> } = {
  clinic: {
    name: 'text',
    phone: 'text',
    sms: 'text',
    url: 'link',
    timeZone: 'zone',
    street: 'text',
    city: 'text',
    state: 'text',
    postalCode: 'text',
  },
  medicare: {
    status: ['accepting', 'coming-soon', 'not-accepting'],
    acceptingFrom: 'date',
    enrolled: 'flag',
    heading: 'text',
    message: 'text',
    detailsHref: 'link',
    detailsLabel: 'text',
    scheduling: 'text',
    serviceArea: 'text',
  },
  objectives: {
    preset: ['group-therapy', 'therapeutic-factors', 'support-group-benefits'],
    show: 'text',
    items: 'items',
    heading: 'text',
    intro: 'text',
    closing: 'text',
    condition: 'text',
    audience: ['everyone', 'patients', 'families'],
  },
  contact: {
    heading: 'text',
    message: 'text',
    hours: 'text',
    specialHours: 'special-hours',
    email: 'text',
    href: 'link',
    label: 'text',
    endpoint: 'link',
    endpointFormat: [
      'multipart',
      'urlencoded',
      'json',
      'hubspot',
      'cf7',
      'gravity-forms',
      'formspree',
      'basin',
      'web3forms',
      'netlify',
      'formcarry',
      'getform',
    ],
    endpointFields: 'text',
    endpointExtra: 'text',
    fields: 'text',
    required: 'text',
    successMessage: 'text',
    failureMessage: 'text',
    consent: 'text',
  },
};
const ENVELOPE = {
  canonical: 'link',
  license: 'text',
  language: 'text',
  updated: 'text',
  expires: 'text',
} as const;

const LONGEST_TEXT = 2000;
const LONGEST_LIST = 100;

type Data = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own fields only: what a prototype has is nobody's statement. Null is as good as absent. */
const own = (data: Data, name: string): unknown =>
  Object.hasOwn(data, name) ? (data[name] ?? undefined) : undefined;

/** The text if it is what it should be, `undefined` for an empty one, or else what is wrong with it. */
function readText(value: unknown, kind: Kind): { text?: string | undefined; fault?: ProfileFault } {
  if (typeof value !== 'string' && typeof value !== 'number') return { fault: 'wrong-type' };
  const raw = String(value);
  if (raw.length > LONGEST_TEXT) return { fault: 'too-long' };
  // Half a character, which no address can carry, becomes the mark of a lost one.
  const text = withoutInvisible(raw.replace(/\s+/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd')).trim();
  if (!text) return {};
  const wrong = { fault: 'wrong-value' } as const;
  if (kind === 'link') {
    const href = safeHref(text);
    return href?.startsWith('http') ? { text: href } : wrong;
  }
  const isGood =
    kind === 'date'
      ? readDay(text) !== undefined
      : kind === 'zone'
        ? isTimeZone(text)
        : typeof kind === 'string' || kind.includes(text);
  return isGood ? { text } : wrong;
}

class Checker {
  readonly problems: ProfileProblem[] = [];
  /** Of the translations that were read. */
  readonly words = new Map<string, Data>();

  #refuse(field: string, code: ProfileFault): void {
    this.problems.push({ field, code });
  }

  #text(value: unknown, field: string, kind: Kind): string | undefined {
    const { text, fault } = readText(value, kind);
    if (fault) this.#refuse(field, fault);
    return text;
  }

  #value(value: unknown, field: string, kind: Kind): unknown {
    if (kind === 'flag' && typeof value === 'boolean') return value;
    if (kind === 'flag') this.#refuse(field, 'wrong-type');
    else if (kind === 'items' || kind === 'special-hours') {
      return this.list(value, field)
        .map((item, at) => this.fields<object>(item, `${field}.${at + 1}`, LISTS[kind]))
        .filter((item) => Object.keys(item).length > 0);
    } else return this.#text(value, field, kind);
    return undefined;
  }

  list(value: unknown, field: string): readonly unknown[] {
    if (Array.isArray(value)) return value.slice(0, LONGEST_LIST);
    if (value !== undefined) this.#refuse(field, 'wrong-type');
    return [];
  }

  links(value: unknown, field: string): string[] {
    return this.list(value, field)
      .map((link, at) => this.#text(link, `${field}.${at + 1}`, 'link'))
      .filter((link) => link !== undefined);
  }

  /** A fresh object of the known fields that are what they should be; null is as good as absent. */
  fields<Part extends object>(data: unknown, path: string, kinds: Fields<Part>): Partial<Part> {
    const found: Partial<Record<string, unknown>> = {};
    if (isRecord(data)) {
      for (const [name, kind] of Object.entries<Kind>(kinds)) {
        const value = own(data, name);
        const checked =
          value === undefined ? undefined : this.#value(value, path ? `${path}.${name}` : name, kind);
        if (checked !== undefined) found[name] = checked;
      }
    } else if (data !== undefined) this.#refuse(path, 'wrong-type');
    return found as Partial<Part>;
  }

  parts(data: Data, path: string): ProfileParts {
    const part = <Name extends keyof ProfileParts>(name: Name): Partial<ProfileParts[Name]> =>
      this.fields<ProfileParts[Name]>(own(data, name), path + name, PARTS[name]);
    return {
      clinic: part('clinic'),
      medicare: part('medicare'),
      objectives: part('objectives'),
      contact: part('contact'),
    };
  }

  translations(data: unknown): Map<string, ProfileParts> {
    const found = new Map<string, ProfileParts>();
    if (!isRecord(data)) {
      if (data !== undefined) this.#refuse('translations', 'wrong-type');
      return found;
    }
    for (const [language, texts] of Object.entries(data).slice(0, LONGEST_LIST)) {
      // A name that is no language tag is text of the document's, and leads nowhere.
      if (!isRecord(texts) || !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(language)) {
        this.#refuse('translations', 'wrong-type');
        continue;
      }
      const path = `translations.${language}.`;
      const words = own(texts, 'words');
      if (isRecord(words)) this.words.set(language.toLowerCase(), words);
      else if (words !== undefined) this.#refuse(`${path}words`, 'wrong-type');
      // What has words alone translates nothing: a neighbour's translation holds.
      if (words === undefined || Object.keys(texts).length > 1)
        found.set(language.toLowerCase(), this.parts(texts, path));
    }
    return found;
  }
}

/**
 * Reads a clinic profile. A field that is not what it should be is left out and named, so that the tags fall back to
 * their own words for it alone; unknown fields and newer minor versions are welcome. Never throws.
 */
export function checkProfile(text: string): ProfileCheck {
  try {
    return checkProfileData(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return { problems: [{ field: '', code: 'not-json' }] };
  }
}

/** A profile that is already parsed. */
export function checkProfileData(data: unknown): ProfileCheck {
  const version = isRecord(data) ? String(own(data, 'version')) : '';
  if (!isRecord(data) || !/^\d+(?:\.\d+)*$/.test(version))
    return { problems: [{ field: '', code: 'not-a-profile' }] };
  if (!/^1(?:\.|$)/.test(version)) return { problems: [{ field: 'version', code: 'newer-version' }] };

  const checker = new Checker();
  const groups = own(data, 'groups');
  const profile: CheckedProfile = {
    language: 'en',
    ...checker.fields<Pick<ClinicProfile, keyof typeof ENVELOPE>>(data, '', ENVELOPE),
    publisher: checker.fields(own(data, 'publisher'), 'publisher', PUBLISHER),
    ...checker.parts(data, ''),
    groups: Array.isArray(groups) ? groups : checker.list(groups, 'groups'),
    groupFeeds: checker.links(own(data, 'groupFeeds'), 'groupFeeds'),
    translations: checker.translations(own(data, 'translations')),
    words: checker.words,
  };
  return { profile, problems: checker.problems };
}
