import { MINUTE } from '../shared/dates.js';
import { foldDuplicates, nameKey } from '../support-group-finder/feeds/fold-duplicates.js';
import { distanceInMiles } from '../support-group-finder/search/near.js';
import { lookUpZip, type ZipTable } from '../support-group-finder/search/zip-table.js';
import type { FeedProblem, SupportGroup } from '../support-group-finder/support-group.js';

/** A group and the row of its feed it came from. */
export interface RowGroup {
  readonly row: number;
  readonly group: SupportGroup;
}

/** Groups with their rows: adapters keep the order, and report each row they leave out. */
export function withRows(groups: readonly SupportGroup[], problems: readonly FeedProblem[]): RowGroup[] {
  const leftOut = new Set(
    problems.filter(({ code }) => code === 'unusable-row' || code === 'unpublished').map(({ row }) => row),
  );
  let row = 0;
  return groups.map((group) => {
    do row += 1;
    while (leftOut.has(row));
    return { row, group };
  });
}

const DAY = 24 * 60 * MINUTE;
// Wider than any ZIP code's area outside Alaska, where one can be as wide as a state.
const FAR = 60;
const FAR_IN_ALASKA = 400;

/** What rows that can be read still get wrong: nobody could attend, two are the same, a date has passed, a point is off. */
export function checkGroupSense(
  rows: readonly RowGroup[],
  now: number,
  zips: ZipTable | undefined,
): FeedProblem[] {
  const problems: FeedProblem[] = [];
  const today = new Date(now).toISOString().slice(0, 10);
  const report = (row: number, field: string, code: string, message: string): void => {
    problems.push({ row, field, code, message });
  };
  for (const { row, group } of rows) {
    const { attendance, kinds, schedule, updated, place } = group;
    if (attendance === 'inactive' && !kinds.some(({ code }) => code === 'TC'))
      report(
        row,
        '',
        'no-way-to-attend',
        'Nobody can attend: there is no exact address, join link or dial-in number. Add one, or the type TC while the place is closed.',
      );
    if (schedule?.until !== undefined && schedule.until < today)
      report(
        row,
        'endDate',
        'date-passed',
        `The group ended on ${schedule.until}. Take the row out, or correct the date.`,
      );
    if (updated !== undefined && updated > now + DAY)
      report(row, 'updated', 'date-to-come', 'This date is still to come. Write the day of the last change.');
    if (!zips || place?.latitude === undefined || place.longitude === undefined) continue;
    const zip = lookUpZip(zips, place.postalCode);
    if (!zip || zip.approximate) continue;
    const miles = distanceInMiles(zip, { latitude: place.latitude, longitude: place.longitude });
    if (miles > (/^99[5-9]/.test(place.postalCode) ? FAR_IN_ALASKA : FAR))
      report(
        row,
        'latitude',
        'far-from-zip',
        `The point on the map is ${Math.round(miles).toLocaleString('en-US')} miles from ZIP code ${place.postalCode}. Correct one of the two.`,
      );
  }
  return [...problems, ...duplicates(rows)];
}

/** As the finder would fold them: it looks at names and times first, so only rows that share both need its judgement. */
function duplicates(rows: readonly RowGroup[]): FeedProblem[] {
  const alike = new Map<string, RowGroup[]>();
  for (const each of rows) {
    const { name, schedule } = each.group;
    const key = `${schedule?.start ?? ''} ${schedule?.days.join('') ?? ''} ${nameKey(name)}`;
    const others = alike.get(key);
    if (others) others.push(each);
    else alike.set(key, [each]);
  }
  return [...alike.values()].filter((several) => several.length > 1).flatMap(duplicatesAmong);
}

function duplicatesAmong(rows: readonly RowGroup[]): FeedProblem[] {
  const groups = rows.map(({ group }) => group);
  const kept = new Set(foldDuplicates(groups, ({ timeZone = 'UTC' }) => timeZone).map(({ id }) => id));
  const first = rows.find(({ group }) => kept.has(group.id))?.row ?? 0;
  return rows
    .filter(({ group }) => !kept.has(group.id))
    .map(({ row }) => ({
      row,
      field: '',
      code: 'duplicate',
      message: `This is the group of row ${first} again: same name, time and place. The finder shows them as one. Take one out.`,
    }));
}
