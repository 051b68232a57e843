import { fingerprint } from '../../shared/fingerprint.js';
import type { RawRow } from './raw-row.js';

/** What tells rows of one slug apart. */
const CONTENT = [
  'name',
  'day',
  'time',
  'location',
  'address',
  'formatted_address',
  'conference_url',
  'conference_phone',
  'types',
];

/**
 * What a row is called in links: by its slug, else by its name and time. Where rows share one, each by what it says besides, not by
 * which comes first, as lists are put in another order.
 */
export function readSlug(
  row: RawRow,
  name: string,
  schedule: string | undefined,
  slugs: Map<string, number>,
  repeated: ReadonlySet<string>,
): string {
  let slug = row.line('slug').replaceAll('#', '-');
  if (!slug) {
    row.report('slug', 'no-slug');
    // What stands in for a name may be an address, which has no place in a link.
    slug = `${row.line('name') || fingerprint(name)} ${row.line('day')} ${row.line('time')}`
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, '-')
      .replace(/^-|-$/g, '');
  }
  const used = slugs.get(slug) ?? 0;
  slugs.set(slug, used + 1);
  if (!used && !repeated.has(slug)) return slug;
  if (used) row.report('slug', 'duplicate-slug', slug);
  const told = [...CONTENT.map((field) => row.line(field)), schedule].join('\n');
  const own = `${slug}~${fingerprint(told)}`;
  const before = slugs.get(own) ?? 0;
  slugs.set(own, before + 1);
  // The new name must not be one another row was given.
  return before ? readFreeSlug(own, before + 1, slugs) : own;
}

function readFreeSlug(slug: string, from: number, slugs: Map<string, number>): string {
  let count = from;
  while (slugs.has(`${slug}-${count}`)) count += 1;
  slugs.set(slug, count);
  slugs.set(`${slug}-${count}`, 1);
  return `${slug}-${count}`;
}
