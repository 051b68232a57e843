import type { SupportGroup } from '../../feeds/support-group.js';
import type { Section } from '../../state/time-snapshot.js';

/** The group whose row of the list an event is in. The rows stand as in `sections`. */
export function pointedGroup(
  target: EventTarget | null,
  sections: readonly Section[],
): SupportGroup | undefined {
  const row = target instanceof Element ? target.closest('.results .row') : null;
  const list = row?.closest('.results');
  if (!row || !list) return undefined;
  const at = [...list.querySelectorAll('.row')].indexOf(row);
  return sections.flatMap(({ rows }) => rows)[at]?.group;
}
