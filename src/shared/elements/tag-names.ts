/** The library's tags, without their `clinic-`. */
export const TAG_NAMES = [
  'medicare-banner',
  'objectives-list',
  'contact-cta',
  'support-group-finder',
] as const;
export type TagName = (typeof TAG_NAMES)[number];
