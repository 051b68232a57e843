import type { AttributeWarning } from '../shared/elements/warn.js';
import type { ProfileSource } from './profile-source.js';

/** Most fields one console line names. */
const MOST_NAMED = 5;

/**
 * What the page's author should know of a profile that did not come, or not whole: codes and fields, never what it says.
 * @param isShown whether an older copy is shown instead.
 * @returns nothing while all is well.
 */
export function sourceNotes(
  { problem, dropped, wordFault }: Pick<ProfileSource, 'problem' | 'dropped' | 'wordFault'>,
  isShown: boolean,
): readonly AttributeWarning[] {
  if (problem)
    return [
      {
        attribute: 'src',
        problem: `no good profile came (${problem}); ${isShown ? 'an older copy is shown' : 'the tag goes on without it'}.`,
        allowed: 'a clinic profile that other sites may read; "npx clinic-widgets check" tells more',
      },
    ];
  const notes: AttributeWarning[] = [];
  if (dropped.length > 0) {
    const named = dropped.slice(0, MOST_NAMED).map(({ field, code }) => `${field} (${code})`);
    const more = dropped.length - named.length;
    notes.push({
      attribute: 'src',
      problem: `the profile has fields that are left out: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      allowed: 'what the schema says; "npx clinic-widgets check" tells more',
    });
  }
  if (wordFault)
    notes.push({
      attribute: 'src',
      problem: `of the profile’s words ${wordFault} "npx clinic-widgets check" names all.`,
    });
  return notes;
}
