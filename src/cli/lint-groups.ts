import { MINUTE } from '../shared/time/dates.js';
import { foldDuplicates } from '../support-group-finder/feeds/merging/fold-duplicates.js';
import { nameKey } from '../support-group-finder/feeds/merging/likeness.js';
import { distanceInMiles } from '../support-group-finder/search/near.js';
import { lookUpZip, type ZipTable } from '../support-group-finder/search/zip-table.js';
import { whatToAsk } from '../support-group-finder/views/what-to-ask.js';
import type { FeedProblem, GroupPlace, SupportGroup } from '../support-group-finder/feeds/support-group.js';

const DAY = 24 * 60 * MINUTE;
// Wider than any ZIP code's area outside Alaska, where one can be as wide as a state.
const FAR = 60;
const FAR_IN_ALASKA = 400;

/** What groups that can be read still get wrong: nobody could attend, two are the same, a date has passed, a point is off. */
export class GroupSense {
  readonly problems: FeedProblem[] = [];
  readonly #now: number;
  readonly #today: string;
  readonly #zips: ZipTable | undefined;
  /** Rows by name and time, which the finder looks at first to fold duplicates: the only row of each, or all of them. */
  readonly #alike = new Map<string, number | number[]>();

  constructor({ now, zips }: { readonly now: number; readonly zips?: ZipTable | undefined }) {
    this.#now = now;
    this.#today = new Date(now).toISOString().slice(0, 10);
    this.#zips = zips;
  }

  /** Looks at one group, and keeps no more of it than its name and time. */
  check(group: SupportGroup, row: number): void {
    const { schedule, updated, place } = group;
    const asked = whatToAsk(group);
    if (asked)
      this.#report(
        row,
        '',
        'no-way-to-attend',
        asked === 'link'
          ? 'It meets online, but there is no join link or dial-in number, so visitors are told to ask. Add one.'
          : 'It says neither an exact place nor a join link or dial-in number, so visitors are told to ask where it meets. Add one, or the type TC while the place is closed.',
      );
    if (schedule?.until !== undefined && schedule.until < this.#today)
      this.#report(
        row,
        'endDate',
        'date-passed',
        `The group ended on ${schedule.until}. Take the row out, or correct the date.`,
      );
    if (updated !== undefined && updated > this.#now + DAY)
      this.#report(
        row,
        'updated',
        'date-to-come',
        'This date is still to come. Write the day of the last change.',
      );
    if (place) this.#checkPlace(place, row);
    const key = `${schedule?.start ?? ''} ${schedule?.days.join('') ?? ''} ${nameKey(group.name)}`;
    const others = this.#alike.get(key);
    if (others === undefined) this.#alike.set(key, row);
    else if (typeof others === 'number') this.#alike.set(key, [others, row]);
    else others.push(row);
  }

  #checkPlace({ latitude, longitude, postalCode }: GroupPlace, row: number): void {
    if (!this.#zips || latitude === undefined || longitude === undefined) return;
    const zip = lookUpZip(this.#zips, postalCode);
    if (!zip || zip.approximate) return;
    const miles = distanceInMiles(zip, { latitude, longitude });
    if (miles > (/^99[5-9]/.test(postalCode) ? FAR_IN_ALASKA : FAR))
      this.#report(
        row,
        'latitude',
        'far-from-zip',
        `The point on the map is ${Math.round(miles).toLocaleString('en-US')} miles from ZIP code ${postalCode}. Correct one of the two.`,
      );
  }

  /**
   * Reports groups listed more than once, as the finder would fold them.
   * @param read reads the group of a row again.
   */
  checkDuplicates(read: (row: number) => SupportGroup | undefined): void {
    for (const rows of this.#alike.values()) {
      if (typeof rows === 'number') continue;
      const groups = rows.flatMap((row) => read(row) ?? []);
      foldDuplicates(
        groups,
        ({ timeZone = 'UTC' }) => timeZone,
        ({ merged, kept }) => {
          this.#report(
            merged.row,
            '',
            'duplicate',
            `This is the group of row ${kept.row} again, and says nothing that row doesn’t. The finder shows them as one. Take one out.`,
          );
        },
      );
    }
  }

  #report(row: number, field: string, code: string, message: string): void {
    this.problems.push({ row, field, code, message });
  }
}
