import type { SupportGroup } from '../feeds/support-group.js';

/** A door to go to, not only a town, where people meet at it. */
export function hasDoor({ attendance, place }: SupportGroup): boolean {
  return (attendance === 'in-person' || attendance === 'hybrid') && place?.approximate === false;
}

/** What nobody knows of a group without asking: where it meets, or how to join it; `undefined` for nothing. */
export function whatToAsk(group: SupportGroup): 'where' | 'link' | undefined {
  const { attendance, joinUrl, dialIn, joinNotes, dialInNotes } = group;
  if (attendance === 'inactive') return undefined;
  if (attendance !== 'online') return hasDoor(group) ? undefined : 'where';
  // Notes help who finds a meeting's number or a link in them.
  return joinUrl || dialIn || /\d{3}|:\/\//.test(joinNotes + dialInNotes) ? undefined : 'link';
}
