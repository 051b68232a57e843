import type { ArgTypes, InputType } from 'storybook/internal/types';
import manifest from '../../dist/custom-elements.json' with { type: 'json' };
import { declarationOf, tagNamesIn, type Manifest } from '../../studio/fields/manifest.js';
import { fieldsOf, type TagField } from '../../studio/fields/tag-fields.js';
import { SAMPLE_FEEDS } from './sample-feeds.js';
import { SAMPLE_PROFILES } from './sample-profiles.js';

/** What there is to try besides what a type lists. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  feed: Object.keys(SAMPLE_FEEDS),
  src: Object.keys(SAMPLE_PROFILES),
};

// The type the compiler reads from the file is of each of its rows, not of what they have in common.
const known = manifest as unknown as Manifest;

export const TAG_NAMES: readonly string[] = tagNamesIn(known);

/** Names of the events a tag fires, for the panel of actions. */
export const eventsOf = (tag: string): readonly string[] =>
  declarationOf(known, tag).events?.map(({ name }) => name) ?? [];

function control({
  name,
  description,
  kind,
  options: listed,
  isClosed,
  section,
  initial,
}: TagField): InputType {
  if (section === 'Tokens')
    return {
      name,
      description,
      control: { type: kind === 'colour' ? 'color' : 'text' },
      table: { category: section, ...(initial && { defaultValue: { summary: initial } }) },
    };
  const options = listed.length > 0 ? listed : (SAMPLES[name] ?? []);
  return {
    name,
    description,
    control: { type: kind === 'switch' ? 'boolean' : options.length > 0 ? 'select' : 'text' },
    ...(options.length > 0 && { options: [undefined, ...options] }),
    table: {
      category: section,
      type: { summary: kind === 'switch' ? 'boolean' : isClosed ? listed.join(' | ') : 'text' },
    },
  };
}

/** What `ArgTypes` lists and nobody sets: shown on the pages of documentation, never among the controls. */
const readOnly = (category: string, name: string, description = ''): [string, InputType] => [
  name,
  { name, description, control: false, table: { category } },
];
export const READ_ONLY = /^(?:@|slot|::part)/;

/** Controls of a tag by attribute and token, made from the manifest, so that none is forgotten and each does something. */
export function controlsOf(tag: string): ArgTypes {
  const { events = [], slots = [], cssParts = [] } = declarationOf(known, tag);
  return Object.fromEntries([
    ...fieldsOf(known, tag).map((field) => [field.name, control(field)] as const),
    ...events.map(({ name, description }) => readOnly('Events', `@${name}`, description)),
    ...slots.map(({ name, description }) =>
      readOnly('Slots', name ? `slot="${name}"` : 'slot: children', description),
    ),
    ...cssParts.map(({ name, description }) => readOnly('Parts', `::part(${name})`, description)),
  ]);
}
