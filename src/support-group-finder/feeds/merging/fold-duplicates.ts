/**
 * The same group listed twice, as one. Nothing a row says is lost by it, and the order of the rows decides nothing:
 *
 * - Within a feed its rows are its author's own. One is left out only where another says all that it says.
 * - Across feeds two rows are one group where they have the same name, or one has no name but its programme's; the same
 *   start, zone, and place or room; and nothing in them contradicts. Where a row could be either of two, it is neither.
 */

import { numbered } from '../../../shared/lists.js';
import { foldText } from '../../search/fold-text.js';
import { runSync } from '../../state/scheduler.js';
import type { SupportGroup } from '../support-group.js';
import { clusters, fold, pairing } from './across-feeds.js';
import { add, isEmpty, nameKey, textOf } from './likeness.js';

/** A row that is shown as part of another. */
export interface Merge {
  readonly merged: SupportGroup;
  /** The row it is shown as. */
  readonly kept: SupportGroup;
}

// Where more rows than this share a name, an hour and a place, only equal ones are looked for: looking stays cheap.
const MOST_COMPARED = 16;

/** All at once: groups as they are listed, in the order given. */
export function foldDuplicates(
  groups: readonly SupportGroup[],
  zoneOf: (group: SupportGroup) => string,
  onMerge?: (merge: Merge) => void,
): SupportGroup[] {
  return runSync(mergeDuplicates(groups, zoneOf, onMerge));
}

/**
 * As `foldDuplicates`, so that it can be interrupted.
 * @param zoneOf IANA zone a group is in, its own or the one it is taken to be in.
 * @param onMerge is told of each row that is not listed by itself.
 */
export function* mergeDuplicates(
  groups: readonly SupportGroup[],
  zoneOf: (group: SupportGroup) => string,
  onMerge?: (merge: Merge) => void,
): Generator<undefined, SupportGroup[]> {
  const listed: (SupportGroup | undefined)[] = [...groups];
  const whens: string[] = [];
  const byName = new Map<string, number[]>();
  const shownAs = new Map<number, number>();
  // By number: a feed's address may be as long as the list itself (`data:`).
  const feeds = new Map<string | undefined, number>();
  for (const [at, group] of numbered(groups)) {
    whens.push(whenKey(group, zoneOf(group)));
    const [feed] = group.sources;
    if (!feeds.has(feed)) feeds.set(feed, feeds.size);
    add(byName, `${feeds.get(feed)}|${whens[at]}|${nameKey(group.name)}`, at);
    yield;
  }
  for (const alike of byName.values()) {
    if (alike.length === 1) continue;
    for (const [merged, kept] of coveredRows(groups, alike)) {
      listed[merged] = undefined;
      shownAs.set(merged, kept);
    }
    yield;
  }
  if (feeds.size > 1) {
    const partners = new Map<number, Set<number>>();
    yield* pairing(listed, whens, partners);
    for (const [first, ...others] of clusters(groups, partners)) {
      let folded = groups[first] as SupportGroup;
      for (const at of others) {
        folded = fold(folded, groups[at] as SupportGroup);
        listed[at] = undefined;
        shownAs.set(at, first);
      }
      listed[first] = folded;
    }
  }
  for (const [merged, other] of shownAs)
    onMerge?.({
      merged: groups[merged] as SupportGroup,
      kept: groups[shownAs.get(other) ?? other] as SupportGroup,
    });
  return listed.filter((group) => group !== undefined);
}

function whenKey({ schedule, scheduleText, scheduleDays }: SupportGroup, zone: string): string {
  if (!schedule) return foldText(`${scheduleDays?.join() ?? ''}${scheduleText}|${zone}`);
  const { days, start, monthWeeks = '', everyWeeks = '', from = '', until = '' } = schedule;
  return [days, start, monthWeeks, everyWeeks, everyWeeks && from, until, zone.toLowerCase()].join('|');
}

/** What tells where a row is from, not what group it is of. */
const ORIGIN: ReadonlySet<string> = new Set(['id', 'row', 'sources', 'updated', 'stepFree']);
/** Said by not being there, too. */
const STRICT: ReadonlySet<string> = new Set(['attendance', 'schedule', 'place', 'joinUrl', 'dialIn']);

/** A field's value, so far as it is the same however it is written; an address is another in other letters. */
const saidIn = (field: string, value: unknown): string =>
  STRICT.has(field) ? JSON.stringify(value) : textOf(value);

/** Whether one row says all that the other says. */
function covers(one: SupportGroup, other: SupportGroup): boolean {
  if ([...STRICT].some((field) => field in one !== field in other)) return false;
  return Object.entries(other).every(([field, value]: [string, unknown]) => {
    if (ORIGIN.has(field) || (isEmpty(value) && !STRICT.has(field))) return true;
    const own: unknown = one[field as keyof SupportGroup];
    return own === value || saidIn(field, own) === saidIn(field, value);
  });
}

/** Rows of one feed that another one covers, each with the one it is shown as. */
function* coveredRows(
  groups: readonly SupportGroup[],
  alike: readonly number[],
): Generator<readonly [merged: number, kept: number]> {
  const rowAt = (at: number): SupportGroup => groups[at] as SupportGroup; // positions come from the list itself
  const unlike = new Map<string, number>();
  const distinct: number[] = [];
  for (const at of alike) {
    const said = Object.entries(rowAt(at)).filter(([field]) => !ORIGIN.has(field));
    const key = said.map(([field, value]) => `${field} ${saidIn(field, value)}`).join('\n');
    const first = unlike.get(key);
    if (first === undefined) {
      unlike.set(key, at);
      distinct.push(at);
    } else yield [at, first];
  }
  if (distinct.length > MOST_COMPARED) return;
  const isBelow = (at: number, other: number): boolean =>
    at !== other && covers(rowAt(other), rowAt(at)) && !(covers(rowAt(at), rowAt(other)) && at < other);
  const full = distinct.filter((at) => !distinct.some((other) => isBelow(at, other)));
  for (const at of distinct) {
    const kept = full.includes(at) ? undefined : full.find((other) => isBelow(at, other));
    if (kept !== undefined) yield [at, kept];
  }
}
