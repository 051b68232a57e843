import type { ArgTypes, InputType } from 'storybook/internal/types';
import manifest from '../../dist/custom-elements.json' with { type: 'json' };
import { FEED_FORMATS } from '../../src/support-group-finder/feeds/support-group.js';
import { ENDPOINT_FORMATS } from '../../src/contact-cta/enquiry/settings.js';
import { SAMPLE_FEEDS } from './sample-feeds.js';
import { SAMPLE_PROFILES } from './sample-profiles.js';

const CATEGORIES = {
  Content:
    'accepting-from clinic closing condition details-href details-label email enrolled heading hours href intro items label lang message no-crisis-line phone preset scheduling service-area show sms status time-zone',
  Look: 'heading-level labelled-by layout numbered columns',
  Behavior:
    'attendance audience audience-switch day dismissible near query show-filters url-state view within',
  Form: 'consent endpoint endpoint-extra endpoint-fields endpoint-format failure-message fields required success-message',
  Source:
    'attribution data-report feed feed-format program refresh src structured-data support-group-finder/columns zip-data',
} as const;
type Category = keyof typeof CATEGORIES;

const CATEGORY_OF = new Map(
  Object.entries(CATEGORIES).flatMap(([category, names]) =>
    names.split(' ').map((name) => [name, category as Category] as const),
  ),
);

/** Values a person would try, for attributes whose type doesn't list them. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'endpoint-format': ENDPOINT_FORMATS,
  'feed-format': FEED_FORMATS,
  feed: Object.keys(SAMPLE_FEEDS),
  src: Object.keys(SAMPLE_PROFILES),
  view: ['list', 'week'],
  within: ['5', '10', '25', '50', 'any'],
  attendance: ['in-person', 'online', 'hybrid'],
  'support-group-finder/audience': ['recovery', 'families', 'everyone'],
  'url-state': ['hash'],
  lang: ['en', 'es'],
};

/** What every tag takes and one has no use for. */
const IDLE: Readonly<Record<string, readonly string[]>> = {
  'clinic-objectives-list': ['clinic', 'phone', 'sms', 'time-zone'],
  'clinic-support-group-finder': ['sms'],
};

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Attribute extends Named {
  readonly type?: { readonly text: string };
  readonly parsedType?: { readonly text: string };
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly (Named & { readonly default?: string })[];
}

// The type the compiler reads from the file is of each of its rows, not of what they have in common.
const modules = manifest.modules as unknown as readonly { readonly declarations: readonly Declaration[] }[];
const declarations = modules.flatMap((module) => module.declarations);

function declarationOf(tag: string): Declaration {
  const found = declarations.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>.`);
  return found;
}

export const TAG_NAMES: readonly string[] = declarations.flatMap(({ tagName }) => tagName ?? []);

/** Names of the events a tag fires, for the panel of actions. */
export const eventsOf = (tag: string): readonly string[] =>
  declarationOf(tag).events?.map(({ name }) => name) ?? [];

function attributeControl(
  { name, description = '', type: written, parsedType }: Attribute,
  tag: string,
): InputType {
  const type = parsedType?.text ?? written?.text ?? 'string';
  const listed = [...type.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const own = `${tag.replace('clinic-', '')}/${name}`;
  const options = listed.length > 0 ? listed : (CHOICES[own] ?? CHOICES[name] ?? []);
  const category = CATEGORY_OF.get(own) ?? CATEGORY_OF.get(name);
  if (!category) throw new Error(`${tag} ${name} has no place among the controls.`);
  return {
    name,
    description,
    control: { type: /\bboolean\b/.test(type) ? 'boolean' : options.length > 0 ? 'select' : 'text' },
    ...(options.length > 0 && { options: [undefined, ...options] }),
    table: {
      category,
      type: {
        summary: /\bboolean\b/.test(type) ? 'boolean' : listed.length > 0 ? listed.join(' | ') : 'text',
      },
    },
  };
}

const isColour = (name: string): boolean =>
  /accent|surface|paper|text|muted|line|edge|mark|ground|term$/.test(name);

/** What `ArgTypes` lists and nobody sets: shown on the pages of documentation, never among the controls. */
const readOnly = (category: string, name: string, description = ''): [string, InputType] => [
  name,
  { name, description, control: false, table: { category } },
];
export const READ_ONLY = /^(?:@|slot|::part)/;

/** Controls of a tag by attribute and token, made from the manifest, so that none is forgotten and each does something. */
export function controlsOf(tag: string): ArgTypes {
  const { attributes = [], cssProperties = [], events = [], slots = [], cssParts = [] } = declarationOf(tag);
  return Object.fromEntries([
    ...[...attributes, { name: 'lang', description: 'Language of the words; the page’s where left out.' }]
      .filter(({ name }) => !IDLE[tag]?.includes(name))
      .map((attribute) => [attribute.name, attributeControl(attribute, tag)] as const),
    ...cssProperties.map(
      ({ name, description = '', default: initial }) =>
        [
          name,
          {
            name,
            description,
            control: { type: isColour(name) ? 'color' : 'text' },
            table: { category: 'Tokens', ...(initial && { defaultValue: { summary: initial } }) },
          },
        ] as const,
    ),
    ...events.map(({ name, description }) => readOnly('Events', `@${name}`, description)),
    ...slots.map(({ name, description }) =>
      readOnly('Slots', name ? `slot="${name}"` : 'slot: children', description),
    ),
    ...cssParts.map(({ name, description }) => readOnly('Parts', `::part(${name})`, description)),
  ]);
}
