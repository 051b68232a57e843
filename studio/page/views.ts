import type { FieldView } from '../fields/field-view.js';
import { labelOf, type Section, type TagField } from '../fields/tag-fields.js';

/** Attributes whose text runs to sentences. */
const LONG = new Set([
  'message',
  'items',
  'intro',
  'closing',
  'consent',
  'success-message',
  'failure-message',
]);

/** An option as a field: what the manifest says of it is the hint. */
export const viewOf = ({ name, description, kind, options, initial }: TagField): FieldView => ({
  name,
  label: labelOf(name),
  hint: description.replace(/\s+/g, ' ').replaceAll('`', ''),
  kind: kind === 'text' && LONG.has(name) ? 'long-text' : kind,
  options,
  example: initial,
});

const ORDER: readonly Section[] = ['Content', 'Form', 'Look', 'Behavior', 'Source', 'Tokens'];
/** Sections in the words of those who fill them in. */
export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  Content: 'What it says',
  Form: 'Enquiry form',
  Look: 'How it looks',
  Behavior: 'How it starts',
  Source: 'Where it comes from',
  Tokens: 'Colours and shapes',
};

/** Fields by section, in the order people think of them. */
export const bySection = (
  fields: readonly TagField[],
): readonly (readonly [Section, readonly TagField[]])[] =>
  ORDER.map((section) => [section, fields.filter((field) => field.section === section)] as const).filter(
    ([, found]) => found.length > 0,
  );

/** What each tag is for, in a few words, in the order they stand on most pages. */
export const TAG_LABELS: Readonly<Partial<Record<string, string>>> = {
  'clinic-medicare-banner': 'Medicare banner',
  'clinic-support-group-finder': 'Support group finder',
  'clinic-objectives-list': 'What groups are for',
  'clinic-contact-cta': 'Ways to reach the clinic',
};

/** A list of groups beside Studio, for those who have none at hand. */
export const SAMPLE = 'sample-groups.json';

/** A page that shows what there is. The number and the names are nobody's. */
export const EXAMPLE = {
  shared: { clinic: 'Pear Blossom Clinic', phone: '(541) 555-0100', 'time-zone': 'America/Los_Angeles' },
  own: {
    'clinic-medicare-banner': {
      status: 'accepting',
      enrolled: true as const,
      scheduling: '24/7',
      'service-area': 'Medford, Oregon',
    },
    'clinic-objectives-list': { preset: 'group-therapy', condition: 'opioid use disorder' },
    'clinic-contact-cta': { hours: 'Mo-Fr 05:30-14:00, Sa 06:00-10:00' },
    'clinic-support-group-finder': { feed: SAMPLE },
  },
};
