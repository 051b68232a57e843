import { FRAMEWORKS } from './frameworks.js';
import { SITES } from './sites.js';
import { WORDPRESS } from './wordpress.js';
import type { Platform } from './writing.js';

const [plainHtml, ...sites] = SITES;

/** Where a page can live, the most usual first. */
export const PLATFORMS: readonly Platform[] = [
  ...(plainHtml ? [plainHtml] : []),
  ...WORDPRESS,
  ...sites,
  ...FRAMEWORKS,
];
