import { fingerprint } from '../../shared/fingerprint.js';
import type { Merge } from '../feeds/merging/fold-duplicates.js';
import type { SupportGroup } from '../feeds/support-group.js';

const PARAMETER = 'group';
/** Between what a list calls a group and whose list it is. */
const OF = '@';

/** What its list calls a group: the id without the feed's address, which may hold a key. */
export const idInList = ({ id }: SupportGroup): string => id.slice(id.lastIndexOf('#') + 1);

/** The group an address's hash asks for, `#group=first-light`; `undefined` where it asks for none. */
export const groupAsked = (hash: string): string | undefined =>
  new URLSearchParams(hash.replace(/^#/, '')).get(PARAMETER) ?? undefined;

const withFeed = (group: SupportGroup): string =>
  `${idInList(group)}${OF}${fingerprint(group.sources[0] ?? '')}`;

/** The hash that asks for a group: it names the feed too, by its fingerprint, where another feed calls a group the same. */
export function hashOfGroup(group: SupportGroup, groups: readonly SupportGroup[]): string {
  const id = idInList(group);
  const isOnly = groups.every((other) => other === group || idInList(other) !== id);
  return `#${new URLSearchParams({ [PARAMETER]: isOnly ? id : withFeed(group) }).toString()}`;
}

/** The group that is asked for, also where it is listed as part of another, or where its list has called others the same since. */
export function linkedGroup(
  asked: string,
  groups: readonly SupportGroup[],
  merges: readonly Merge[],
): SupportGroup | undefined {
  const first = (isIt: (group: SupportGroup) => boolean): SupportGroup | undefined =>
    groups.find(isIt) ?? merges.find(({ merged }) => isIt(merged))?.kept;
  return (
    first((group) => idInList(group) === asked) ??
    (asked.includes(OF) ? first((group) => withFeed(group) === asked) : undefined) ??
    first((group) => idInList(group).startsWith(`${asked}~`))
  );
}
