import type { GroupPlace } from '../feeds/support-group.js';
import type { FinderProps } from './finder-props.js';

/** Between facts of one line; it never begins the next. */
export const DOT = '\u00a0· ';

/** Everyone here knows which country it is. */
const COUNTRY = /, (?:USA?|United States(?: of America)?)$/;

/** Name and address of a place, the name once. */
export function placeText(page: Pick<FinderProps, 'words'>, place: GroupPlace): string {
  if (place.approximate) return areaText(page, place);
  const { name } = place;
  const address = place.address.replace(COUNTRY, '');
  return name && !address.startsWith(name) ? [name, address].filter(Boolean).join(', ') : address || name;
}

/** The area a group belongs to, where there is no address to go to. */
export function areaText(
  { words }: Pick<FinderProps, 'words'>,
  { city, address, name, regions }: GroupPlace,
): string {
  const area = city || address || name || regions.at(-1);
  return area ? words.area(area) : '';
}
