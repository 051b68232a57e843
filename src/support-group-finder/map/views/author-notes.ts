import { warn } from '../../../shared/elements/warn.js';
import type { SupportGroup } from '../../feeds/support-group.js';

/** Groups named in one line. */
const MOST_NAMED = 5;

/** Tells the page's author of points that can't be right. */
export function tellOfDoubt(host: Element, groups: readonly SupportGroup[]): void {
  if (groups.length === 0) return;
  const named = groups.slice(0, MOST_NAMED).map(({ name, row }) => `"${name}" (row ${String(row)})`);
  const more = groups.length > MOST_NAMED ? ` and ${String(groups.length - MOST_NAMED)} more` : '';
  warn(host, {
    attribute: 'feed',
    problem: `these groups are not on the map, since their points lie on the other side of the world from the list’s others: ${named.join(', ')}${more}. Check latitude and longitude.`,
  });
}

/** Tells the page's author that no image can be had. */
export function tellOfImages(host: Element, hosts: string): void {
  warn(host, {
    attribute: 'map-tiles',
    problem: `no image can be had from ${hosts || 'this address'}: it answers with an error or not at all, or without "Access-Control-Allow-Origin: *", or the page’s img-src doesn’t allow it.`,
  });
}
