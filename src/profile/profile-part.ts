import { LazyPart } from '../shared/elements/lazy-part.js';

/** What reads a profile, names its source and tells search engines, for tags that name one. */
export const profilePart = new LazyPart(() => import('./profile-reader.js'));
