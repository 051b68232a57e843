import type { AttributeWarning } from '../shared/elements/warn.js';
import type { ProfileSource } from './profile-source.js';

/** Most fields one console line names. */
const MOST_NAMED = 5;

/**
 * What the page's author should know of a profile that did not come, or not whole: codes and fields, never its text.
 * @param isShown whether an older copy is shown instead.
 * @returns `undefined` while all is well.
 */
export function sourceNote(
  { problem, dropped }: Pick<ProfileSource, 'problem' | 'dropped'>,
  isShown: boolean,
): AttributeWarning | undefined {
  if (problem)
    return {
      attribute: 'src',
      problem: `no good profile came (${problem}); ${isShown ? 'an older copy is shown' : 'the tag goes on without it'}.`,
      allowed: 'a clinic profile that other sites may read; "npx clinic-widgets check" tells more',
    };
  if (dropped.length === 0) return undefined;
  const named = dropped.slice(0, MOST_NAMED).map(({ field, code }) => `${field} (${code})`);
  const more = dropped.length - named.length;
  return {
    attribute: 'src',
    problem: `the profile has fields that are left out: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    allowed: 'what the schema says; "npx clinic-widgets check" tells more',
  };
}
