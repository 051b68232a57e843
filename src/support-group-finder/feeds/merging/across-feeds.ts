import { numbered } from '../../../shared/lists.js';
import type { Attendance, SupportGroup } from '../support-group.js';
import { plainKind } from '../kinds/kinds.js';
import { add, isBareName, isEmpty, nameKey, textOf } from './likeness.js';
import { isSameWhereabouts, whereKeys } from '../places/same-place.js';

type Writable = { -readonly [Field in keyof SupportGroup]: SupportGroup[Field] };

// Where more rows than this share a name, an hour and a place, none is told from the others.
const MOST_COMPARED = 16;

/** Finds rows of different feeds that may be one group. */
export function* pairing(
  listed: readonly (SupportGroup | undefined)[],
  whens: readonly string[],
  partners: Map<number, Set<number>>,
): Generator<undefined, void> {
  const named = new Map<string, number[]>();
  const ofProgramme = new Map<string, number[]>();
  const bare = new Set<number>();
  for (const [at, group] of numbered(listed)) {
    if (!group) continue;
    const name = nameKey(group.name);
    if (isBareName(group)) bare.add(at);
    for (const where of whereKeys(group)) {
      add(named, `${whens[at]}|${where}|${name}`, at);
      if (group.schedule && group.programme) add(ofProgramme, `${whens[at]}|${where}|${group.programme}`, at);
    }
    yield;
  }
  const pair = (alike: readonly number[], isWanted: (one: number, other: number) => boolean): void => {
    if (alike.length === 1 || alike.length > MOST_COMPARED) return;
    for (const one of alike)
      for (const other of alike)
        if (one < other && isWanted(one, other) && mayBeOne(listed[one], listed[other])) {
          partners.set(one, (partners.get(one) ?? new Set()).add(other));
          partners.set(other, (partners.get(other) ?? new Set()).add(one));
        }
  };
  for (const alike of named.values()) {
    pair(alike, () => true);
    yield;
  }
  if (bare.size === 0) return;
  const isNamed = new Set(partners.keys());
  for (const alike of ofProgramme.values()) {
    pair(
      alike,
      (one, other) => bare.has(one) !== bare.has(other) && !isNamed.has(one) && !isNamed.has(other),
    );
    yield;
  }
}

const OPPOSITES = ['O C', 'M W'].map((pair) => pair.split(' '));

/** Nothing that both rows say contradicts. */
function mayBeOne(one: SupportGroup | undefined, other: SupportGroup | undefined): boolean {
  if (!one || !other || one.sources[0] === other.sources[0]) return false;
  if (one.programme && other.programme && one.programme !== other.programme) return false;
  if (differs(one.schedule?.from ?? '', other.schedule?.from ?? '')) return false;
  const audiences = [one.audience, other.audience];
  if (audiences.includes('families') && audiences.includes('recovery')) return false;
  const has = ({ kinds }: SupportGroup, wanted: string | undefined): boolean =>
    kinds.some(({ code }) => plainKind(code) === wanted);
  for (const [this_, that] of OPPOSITES)
    if ((has(one, this_) && has(other, that)) || (has(one, that) && has(other, this_))) return false;
  const { languages } = one;
  if (
    languages.length > 0 &&
    other.languages.length > 0 &&
    !languages.some((tag) => other.languages.includes(tag))
  )
    return false;
  // A door one of them says is shut.
  const isShut = (group: SupportGroup): boolean => group.attendance === 'inactive' || has(group, 'TC');
  const isOpen = ({ attendance }: SupportGroup): boolean =>
    attendance === 'in-person' || attendance === 'hybrid';
  if ((isShut(one) && isOpen(other)) || (isShut(other) && isOpen(one))) return false;
  return isSameWhereabouts(one, other);
}

/** Rows that are one group beyond doubt, each of a feed of its own, in the order given. */
export function* clusters(
  groups: readonly SupportGroup[],
  partners: ReadonlyMap<number, ReadonlySet<number>>,
): Generator<readonly [number, ...number[]]> {
  const seen = new Set<number>();
  for (const start of [...partners.keys()].sort((one, other) => one - other)) {
    if (seen.has(start)) continue;
    const members = [start];
    seen.add(start);
    for (const at of members)
      for (const next of partners.get(at) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          members.push(next);
        }
    members.sort((one, other) => one - other);
    const isOfAll = members.every((at) => partners.get(at)?.size === members.length - 1);
    const isOneEach = new Set(members.map((at) => groups[at]?.sources[0])).size === members.length;
    if (isOfAll && isOneEach) yield members as [number, ...number[]]; // Holds `start` at least.
  }
}

const both = (one: string, other: string): string =>
  textOf(one).includes(textOf(other)) ? one : [one, other].filter(Boolean).join('\n');

const union = <Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] => {
  const known = new Set(one.map(textOf));
  return [...one, ...other.filter((item) => !known.has(textOf(item)))];
};

const differs = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;

/** Where the two use different words the first listing's come first; nothing of the other's is left out. */
export function fold(kept: SupportGroup, other: SupportGroup): SupportGroup {
  const lacking = Object.entries(other).filter(([field]) => isEmpty(kept[field as keyof SupportGroup]));
  const folded: Writable = { ...kept, ...Object.fromEntries(lacking) };
  for (const field of ['notes', 'groupNotes', 'joinNotes', 'dialInNotes'] as const)
    folded[field] = both(kept[field], other[field]);
  if (kept.place && other.place) {
    const [first, second] = kept.place.approximate ? [other.place, kept.place] : [kept.place, other.place];
    const more = Object.entries(second).filter(([field]) => isEmpty(first[field as keyof typeof first]));
    folded.place = { ...first, ...Object.fromEntries(more), notes: both(first.notes, second.notes) };
  }
  if (kept.schedule && other.schedule) {
    // Whoever says that it begins later, or that it isn't held on a day, knows more.
    const except = union(kept.schedule.except ?? [], other.schedule.except ?? []);
    folded.schedule = { ...other.schedule, ...kept.schedule, ...(except.length > 0 && { except }) };
  }
  folded.kinds = union(kept.kinds, other.kinds);
  folded.languages = union(kept.languages, other.languages);
  folded.contacts = union(kept.contacts, [
    ...other.contacts,
    ...(differs(kept.phone, other.phone) || differs(kept.email, other.email)
      ? [{ name: '', phone: other.phone, email: other.email }]
      : []),
  ]);
  folded.feedbackEmails = union(kept.feedbackEmails, other.feedbackEmails);
  folded.contributions = union(kept.contributions, other.contributions);
  folded.attendance = attendanceOfBoth(kept.attendance, other.attendance);
  folded.stepFree = kept.stepFree || other.stepFree;
  folded.sources = union(kept.sources, other.sources);
  return folded;
}

function attendanceOfBoth(kept: Attendance, other: Attendance): Attendance {
  const isSilent = (attendance: Attendance): boolean => attendance === 'inactive' || attendance === 'unknown';
  if (kept === other || isSilent(other)) return kept;
  return isSilent(kept) ? other : 'hybrid';
}
