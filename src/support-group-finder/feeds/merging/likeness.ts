/** What tells one listing of a group from another. */

import { foldText } from '../../search/fold-text.js';
import type { SupportGroup } from '../support-group.js';

/** Remembers a position under a key. */
export function add(lists: Map<string, number[]>, key: string, at: number): void {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}

// Words that tell no group from another.
const COMMON_WORDS =
  /\b(?:the|a|an|of|and|y|el|la|de|groups?|meetings?|grupos?|reuni(?:on|ones)|online|virtual|zoom|hybrid|in[- ]person)\b/g;

/** A name as far as it tells groups apart. */
export function nameKey(name: string): string {
  // `N.A.` is one word.
  const folded = foldText(name).replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1');
  const bare = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
  return bare(folded.replace(COMMON_WORDS, '')) || bare(folded);
}

/** Whether a name says no more than whose list it is from: `NA Meeting`, `Narcotics Anonymous`. */
export function isBareName({ name, programme }: SupportGroup): boolean {
  if (!programme) return false;
  const initials = programme.replace(/(\p{L})\p{L}*[^\p{L}]*/gu, '$1');
  const key = nameKey(name);
  return (
    key === nameKey(programme) || key === nameKey(initials) || key === nameKey(`${programme} ${initials}`)
  );
}

/** A value without what people write differently each time. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? foldText(value).replace(/\s+/g, ' ') : JSON.stringify(value);

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
