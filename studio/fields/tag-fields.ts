import { ENDPOINT_FORMATS } from '../../src/contact-cta/enquiry/settings.js';
import { LANGUAGES } from '../../src/shared/i18n/language.js';
import { FEED_FORMATS } from '../../src/support-group-finder/feeds/support-group.js';
import { declarationOf, tagNamesIn, type Attribute, type Manifest } from './manifest.js';

const SECTIONS = {
  Content:
    'accepting-from clinic closing condition details-href details-label email enrolled heading hours href intro items label lang languages message no-crisis-line phone preset scheduling service-area show sms status time-zone',
  Look: 'heading-level labelled-by layout numbered columns',
  Behavior:
    'attendance audience audience-switch day dismissible near query show-filters url-state view within',
  Form: 'consent endpoint endpoint-extra endpoint-fields endpoint-format failure-message fields required success-message',
  Source:
    'attribution data-report feed feed-format map-credit map-tiles map-tiles-dark program refresh src strings structured-data support-group-finder/columns zip-data',
} as const;
/** What an option is about: the order in which people are asked. */
export type Section = keyof typeof SECTIONS | 'Tokens';

const SECTION_OF = new Map(
  Object.entries(SECTIONS).flatMap(([section, names]) =>
    names.split(' ').map((name) => [name, section as Section] as const),
  ),
);

/** Values a person would try, for attributes whose type doesn't list them. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'endpoint-format': ENDPOINT_FORMATS,
  'feed-format': FEED_FORMATS,
  view: ['list', 'week'],
  within: ['5', '10', '25', '50', 'any'],
  attendance: ['in-person', 'online', 'hybrid'],
  'support-group-finder/audience': ['recovery', 'families', 'everyone'],
  'url-state': ['hash'],
  lang: LANGUAGES,
};

/** What every tag takes and one has no use for. */
const IDLE: Readonly<Record<string, readonly string[]>> = {
  'clinic-objectives-list': ['clinic', 'phone', 'sms', 'time-zone'],
  'clinic-support-group-finder': ['sms'],
};

const LANG: Attribute = { name: 'lang', description: 'Language of the words; the page’s where left out.' };

/** One option of a tag, as a field to fill in. */
export interface TagField {
  /** Of the attribute, or of the custom property. */
  readonly name: string;
  readonly description: string;
  readonly kind: 'switch' | 'choice' | 'text' | 'colour';
  /** Values to choose from. */
  readonly options: readonly string[];
  /** The type allows no other. */
  readonly isClosed: boolean;
  readonly section: Section;
  /** What it is where nothing is given. */
  readonly initial?: string | undefined;
  /** Every tag has it, so that it is asked for once. */
  readonly isShared: boolean;
}

const isColour = (name: string): boolean =>
  /accent|surface|paper|text|muted|line|edge|mark|ground|(?:term|now|soon|error|focus|tint|link|color|fill)$/.test(
    name,
  );
/** What every tag has, and each in words of its own. */
const APART = new Set(['heading', 'heading-level', 'structured-data']);

function attributeField(
  { name, description = '', type: written, parsedType, inheritedFrom }: Attribute,
  tag: string,
): TagField {
  const type = parsedType?.text ?? written?.text ?? 'string';
  const listed = [...type.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const own = `${tag.replace('clinic-', '')}/${name}`;
  const options = listed.length > 0 ? listed : (CHOICES[own] ?? CHOICES[name] ?? []);
  const section = SECTION_OF.get(own) ?? SECTION_OF.get(name);
  if (!section) throw new Error(`${tag} ${name} has no place among the controls.`);
  const isSwitch = /\bboolean\b/.test(type);
  return {
    name,
    description,
    kind: isSwitch ? 'switch' : options.length > 0 ? 'choice' : 'text',
    options,
    isClosed: listed.length > 0,
    section,
    isShared: name === 'lang' || (inheritedFrom !== undefined && !APART.has(name)),
  };
}

/** The options of a tag, made from the manifest, so that none is forgotten: attributes, then custom properties. */
export function fieldsOf(manifest: Manifest, tag: string): readonly TagField[] {
  const { attributes = [], cssProperties = [] } = declarationOf(manifest, tag);
  return [
    ...[...attributes, LANG]
      .filter(({ name }) => !IDLE[tag]?.includes(name))
      .map((attribute) => attributeField(attribute, tag)),
    ...cssProperties.map(({ name, description = '', default: initial }) => ({
      name,
      description,
      kind: isColour(name) ? ('colour' as const) : ('text' as const),
      options: [],
      isClosed: false,
      section: 'Tokens' as const,
      initial,
      isShared: true,
    })),
  ];
}

/** What tags have in common, each option once: what any of them has a use for. */
export function sharedFields(manifest: Manifest, tags = tagNamesIn(manifest)): readonly TagField[] {
  const found = tags.flatMap((tag) => fieldsOf(manifest, tag).filter(({ isShared }) => isShared));
  return [...new Map(found.map((field) => [field.name, field])).values()];
}

/** A name as people read it: `accepting-from` and `acceptingFrom` are "Accepting from". */
export function labelOf(name: string): string {
  const words = name
    .replace(/^--clinic-|^\$/, '')
    .replace(/[-_]/g, ' ')
    .replace(/[a-z](?=[A-Z])/g, '$& ')
    .toLowerCase();
  const said = words.replace(/\b(?:sms|href|zip|url)\b/g, (word) => LABELS[word] ?? word);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}
const LABELS: Readonly<Record<string, string>> = {
  sms: 'text number',
  href: 'link',
  zip: 'ZIP',
  url: 'URL',
};
