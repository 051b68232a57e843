import { KILOMETRES_PER_MILE } from '../search/near.js';
import type { FinderProps } from './finder-props.js';

const IN_MILES = /-(US|GB|PR|LR|MM)\b/i;

/** `2.1 miles` or `3 km`, by the locale's country, on one line; a tenth is shown up to ten. */
export function distanceText(
  { words, locale }: Pick<FinderProps, 'words' | 'locale'>,
  miles: number,
): string {
  const rounded = (distance: number): number =>
    distance < 9.95 ? Math.round(distance * 10) / 10 : Math.round(distance);
  const distance = IN_MILES.test(locale)
    ? words.miles(rounded(miles))
    : words.kilometers(rounded(miles * KILOMETRES_PER_MILE));
  return distance.replace(' ', '\u00A0');
}
