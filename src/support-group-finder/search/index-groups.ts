import { runSync } from '../state/scheduler.js';
import type { Attendance, Audience, GroupKind, SupportGroup, Weekday } from '../feeds/support-group.js';
import { ATTENDANCES, AUDIENCES } from '../feeds/support-group.js';
import type { Facet } from './facet.js';
import { optionColumn } from './facet.js';
import type { RegionColumn } from './regions.js';
import { regionColumn } from './regions.js';
import type { AccessNeed, TimeOfDay } from './query.js';
import { ACCESS_NEEDS, TIMES_OF_DAY, attendanceChoices, audienceChoices, timeOfDay } from './query.js';
import type { WordIndex } from './word-index.js';
import { lazyValues } from './lazy-values.js';
import { indexWords } from './word-index.js';

/** When a group starts, on the clock the list shows it by. */
export interface LocalStart {
  readonly days: readonly Weekday[];
  /** Minutes after midnight. */
  readonly start: number;
}

/** What the index can't know by itself; each has a default. */
export interface IndexOptions {
  /** Days and start as shown; default: as in the schedule, on the group's own clock. `undefined`: no set time. */
  readonly localStart?: (group: SupportGroup, position: number) => LocalStart | undefined;
  /** What kinds are told apart by; default: the feed's own name, else the code. */
  readonly kindKey?: (kind: GroupKind) => string;
  /**
   * More words to find a group by: names of its kinds in each language, of its days, `online`. Default: names and
   * codes of kinds as in the feed. Texts that many groups share cost little.
   */
  readonly words?: (group: SupportGroup, position: number) => readonly string[];
}

/**
 * All that searching needs to know of the groups, by their position in `groups`. Built once for a list of groups, each
 * part at the first look, so that a first list needn't wait for filters and words nobody has used yet; `words` takes
 * longest (about 10 ms for 1,000 groups, once), and is worth a look while the page is idle.
 */
export interface GroupIndex {
  readonly groups: readonly SupportGroup[];
  /** Without today and tomorrow: see `prepareTimeContext`. */
  readonly days: Facet<Weekday>;
  readonly timesOfDay: Facet<TimeOfDay>;
  readonly regions: RegionColumn;
  readonly attendance: Facet<Attendance>;
  readonly audience: Facet<Audience>;
  readonly programmes: Facet<string>;
  readonly kinds: Facet<string>;
  readonly languages: Facet<string>;
  readonly access: Facet<AccessNeed>;
  /** 1 at the positions of inactive groups. */
  readonly inactive: Uint8Array;
  readonly words: WordIndex;
  /** What `words` waits for, to be done before, piece by piece. */
  readonly readWords: Generator<undefined, void>;
}

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

const ownStart = (group: SupportGroup): LocalStart | undefined => group.schedule;
const ownKindKey = (kind: GroupKind): string => kind.name ?? kind.code;
const ownWords = (group: SupportGroup): string[] => group.kinds.map(ownKindKey);

/** Makes the index of a list of groups; the list must not change after. */
export function indexGroups(groups: readonly SupportGroup[], options: IndexOptions = {}): GroupIndex {
  const { localStart = ownStart, kindKey = ownKindKey, words = ownWords } = options;
  const column = <Option>(
    optionsOf: (group: SupportGroup, position: number) => readonly Option[],
    known?: readonly Option[],
  ): Facet<Option> =>
    optionColumn(groups.length, (position) => optionsOf(groups[position] as SupportGroup, position), known);
  let wordIndex: WordIndex | undefined;
  const readWords = (function* () {
    wordIndex = yield* indexWords(groups.length, (position) => {
      const group = groups[position] as SupportGroup;
      return [...textsOf(group), ...words(group, position)];
    });
  })();
  return lazyValues<GroupIndex>({
    groups: () => groups,
    days: () => column((group, position) => localStart(group, position)?.days ?? [], WEEKDAYS),
    timesOfDay: () =>
      column((group, position) => {
        const at = localStart(group, position);
        return at ? [timeOfDay(at.start)] : [];
      }, TIMES_OF_DAY),
    regions: () => regionColumn(groups.map(({ place }) => place)),
    attendance: () => column((group) => attendanceChoices(group.attendance), ATTENDANCES),
    audience: () => column((group) => audienceChoices(group.audience), AUDIENCES),
    programmes: () => column(({ programme }) => (programme ? [programme] : [])),
    kinds: () => column((group) => group.kinds.map(kindKey)),
    languages: () => column((group) => group.languages.map(primaryLanguage)),
    access: () => column((group) => (group.stepFree ? ACCESS_NEEDS : []), ACCESS_NEEDS),
    inactive: () => Uint8Array.from(groups, ({ attendance }) => (attendance === 'inactive' ? 1 : 0)),
    words: () => {
      runSync(readWords);
      return wordIndex as WordIndex; // Done, now or before.
    },
    readWords: () => readWords,
  });
}

const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** A group's own texts a person may search; contacts and links are left out. */
function textsOf({ name, group, programme, place, notes, groupNotes, scheduleText }: SupportGroup): string[] {
  const texts = [name, group, programme, notes, groupNotes, scheduleText];
  if (place)
    texts.push(place.name, place.address, place.city, place.postalCode, place.notes, ...place.regions);
  return texts;
}
