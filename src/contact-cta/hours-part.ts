import { LazyPart } from '../shared/elements/lazy-part.js';

/** What reads opening hours, and knows the holidays, for tags that say some. */
export const hoursPart = new LazyPart(() => import('./views/opening-hours.js'));
