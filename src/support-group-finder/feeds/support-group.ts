/**
 * The one shape every feed is turned into. Plain data: no markup, no DOM, no language. Adapters in `feeds/` write it,
 * `schedule/` and `search/` read it, the element shows it.
 */

/**
 * How a group can be attended; `unknown` where its list doesn't say, so that it has to be asked. `inactive` groups, which
 * their list says don't meet now, are shown last and marked, never hidden without saying so.
 */
export const ATTENDANCES = ['in-person', 'online', 'hybrid', 'unknown', 'inactive'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Whom a group is for: people in recovery, family and friends, or both. */
export const AUDIENCES = ['recovery', 'families', 'everyone'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Day of the week, 0 = Sunday, as in Meeting Guide and `Date.prototype.getDay`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** When a group meets, in its own zone's wall-clock time. */
export interface GroupSchedule {
  /** Days it meets on, ascending, at least one. */
  readonly days: readonly Weekday[];
  /** Minutes after local midnight, 0 to 1439. */
  readonly start: number;
  /** Minutes, more than 0; may run past midnight. */
  readonly duration: number;
  /** Weeks of the month it is limited to (1-5, or -1 for the last); absent means every week. */
  readonly monthWeeks?: readonly number[];
  /** Meets every so many weeks (2 = every other week); needs `from`. */
  readonly everyWeeks?: number;
  /** First local date it counts from, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Last local date, inclusive, `YYYY-MM-DD`. */
  readonly until?: string;
  /** Local dates it does not meet on, `YYYY-MM-DD`. */
  readonly except?: readonly string[];
}

/** Where a group meets in person, or the area an online group belongs to. */
export interface GroupPlace {
  readonly name: string;
  /** One line: street, city, state and ZIP as far as the feed gives them. */
  readonly address: string;
  readonly city: string;
  readonly postalCode: string;
  /** General to specific. */
  readonly regions: readonly string[];
  readonly notes: string;
  /** Degrees, WGS 84; both or neither. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** The place is only an area (a town or a county), not an address to go to. */
  readonly approximate: boolean;
}

/** One kind of group: a type code known to `feeds/kinds`, or a name as the feed wrote it. */
export interface GroupKind {
  /** Code in its programme's list (`O`, `BE`), or the feed's own text when it is not a known code. */
  readonly code: string;
  /** Name from the feed itself (BMLT formats); absent where `feeds/kinds` knows the code in each language. */
  readonly name?: string;
  readonly description?: string;
}

/** Someone to ask about a group. Texts that are not given are empty. */
export interface GroupContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** Checked http(s). */
  readonly website?: string;
}

/** A support group as the finder knows it. Texts are plain; a text the feed lacks is the empty string. */
export interface SupportGroup {
  /** Unique within the finder and stable from one load of the feed to the next. */
  readonly id: string;
  /** 1-based position in its feed. */
  readonly row: number;
  readonly name: string;
  /** Name of the group behind several meetings. */
  readonly group: string;
  /** Absent: by appointment, or no day and time given. */
  readonly schedule?: GroupSchedule;
  /** The schedule as the feed's own words, where it cannot be read as one. */
  readonly scheduleText: string;
  /** Days that are told where the hour isn't, in a list that writes them as numbers. */
  readonly scheduleDays?: readonly Weekday[];
  /** How often it meets is told by a rule that can't be read or isn't in these words: perhaps not every week. */
  readonly isIrregular?: boolean;
  /** The row's own IANA zone, if it names a valid one. */
  readonly timeZone?: string;
  readonly attendance: Attendance;
  readonly audience: Audience;
  /** Programme name: `Narcotics Anonymous`, `SMART Recovery`. */
  readonly programme: string;
  readonly kinds: readonly GroupKind[];
  /** BCP 47 tags of the languages spoken. */
  readonly languages: readonly string[];
  readonly stepFree: boolean;
  readonly place?: GroupPlace;
  /** Opens the meeting directly; checked http(s). */
  readonly joinUrl?: string;
  readonly joinNotes: string;
  /** Digits with `+ , * #` for one-tap dialling. */
  readonly dialIn: string;
  readonly dialInNotes: string;
  readonly notes: string;
  readonly groupNotes: string;
  /** The group's page; checked http(s). */
  readonly website?: string;
  readonly email: string;
  readonly phone: string;
  /** People of the group. */
  readonly contacts: readonly GroupContact[];
  /** Whose list it is from. */
  readonly entity?: GroupContact;
  readonly feedbackUrl?: string;
  readonly feedbackEmails: readonly string[];
  /** Links to give money, as the feed names them; checked http(s). */
  readonly contributions: readonly { readonly label: string; readonly href: string }[];
  /** Epoch milliseconds. */
  readonly updated?: number;
  /** Feeds it was found in; more than one after duplicates are folded. */
  readonly sources: readonly string[];
}

/** Formats a feed can be forced to be read as; without one, its content tells. */
export const FEED_FORMATS = ['meeting-guide', 'bmlt', 'sheet', 'profile', 'calendar', 'events'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** One thing wrong with a feed, in a form the data report and the command line can word. */
export interface FeedProblem {
  /** 1-based position in the feed; 0 for the feed as a whole. */
  readonly row: number;
  readonly field: string;
  /** Stable kebab-case code. */
  readonly code: string;
  /** Plain words: what is wrong and what was done about it. */
  readonly message: string;
}

/** What an adapter returns: nothing is dropped silently. */
export interface FeedResult {
  readonly groups: readonly SupportGroup[];
  readonly problems: readonly FeedProblem[];
  /** Rows read, usable or not. */
  readonly rows: number;
  /** The feed's own IANA zone, for rows that name none. */
  readonly timeZone?: string;
  /** The feed's own names for what is read nowhere. */
  readonly unread?: readonly string[];
}
