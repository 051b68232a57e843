import { LazyPart } from '../shared/elements/lazy-part.js';

/** What reads a list in the clinic's own words, for tags that have one. */
export const ownPart = new LazyPart(() => import('./own-list.js'));
