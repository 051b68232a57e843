import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import type { FeedProblem } from '../../../../src/support-group-finder/feeds/support-group.js';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A sheet of days, an hour apart, each group at its own address unless told. */
function sheet(
  days: readonly string[],
  addresses: readonly string[] = days.map((_, at) => `${at + 1} Elm St`),
): string {
  const lines = days.map((day, at) => `${day},${(at % 11) + 1}:00 PM,Group ${at + 1},${addresses[at]}`);
  return ['Day,Time,Name,Address', ...lines].join('\n');
}

interface Listed {
  readonly days: (string | undefined)[];
  readonly problems: readonly FeedProblem[];
}
function read(text: string): Listed {
  const { groups, problems, rows } = readAnyFeed(text, { source: 'f', programme: 'Narcotics Anonymous' });
  expect(groups.length, 'none is lost').to.equal(rows);
  return { days: groups.map(({ schedule }) => schedule?.days.map((day) => DAYS[day]).join()), problems };
}

describe('feeds/merged-cells', () => {
  it('gives the rows below a merged day that day, from whichever day the week begins', () => {
    for (const shift of [0, 1, 4])
      for (const sizes of [
        [2, 1, 1, 1, 1, 1, 1],
        [1, 3, 2, 1, 4, 1, 1],
        [3, 3],
        [2, 2, 2, 2, 2, 2, 2],
      ]) {
        const names = sizes.map((_, at) => DAYS[(shift + at) % 7] ?? '');
        const cells = sizes.flatMap((size, at) => [names[at] ?? '', ...Array<string>(size - 1).fill('')]);
        const expected = sizes.flatMap((size, at) => Array<string>(size).fill(names[at] ?? ''));
        const { days, problems } = read(sheet(cells));
        expect(days, cells.join()).to.deep.equal(expected);
        expect(problems.filter(({ code }) => code === 'no-day')).to.deep.equal([]);
      }
    const spanish = read(sheet(['LUNES', '', 'MARTES', '', 'Miércoles']));
    expect(spanish.days).to.deep.equal(['Monday', 'Monday', 'Tuesday', 'Tuesday', 'Wednesday']);
    const ranges = read(sheet(['Mon-Fri', '', 'Saturday', '', 'Sunday']));
    expect(ranges.days[1]).to.equal('Monday,Tuesday,Wednesday,Thursday,Friday');
    expect(ranges.days[3]).to.equal('Saturday');
  });

  const open: readonly (readonly [string, readonly string[], readonly number[]])[] = [
    ['each row has its day but one', ['Monday', 'Monday', '', 'Tuesday'], [3]],
    ['one a day, and one is forgotten', ['Monday', 'Tuesday', '', 'Thursday'], [3]],
    ['every other day is forgotten', ['Monday', '', 'Wednesday', '', 'Friday'], [2, 4]],
    ['days in no order', ['Friday', '', 'Tuesday', '', '', 'Monday', ''], [2, 4, 5, 7]],
    ['a day twice', ['Monday', '', '', 'Tuesday', 'Monday'], [2, 3]],
    ['one day alone', ['Monday', '', ''], [2, 3]],
    ['none above', ['', 'Monday', '', 'Tuesday'], [1]],
  ];
  for (const [what, cells, rows] of open)
    it(`names each row whose day is not told: ${what}`, () => {
      const { days, problems } = read(sheet(cells));
      expect(problems.filter(({ code }) => code === 'no-day').map(({ row }) => row)).to.deep.equal(rows);
      for (const row of rows) expect(days[row - 1]).to.equal(undefined);
    });

  it('takes no day over a heading, and none for what has no hour below the last', () => {
    const text = `${sheet(['Monday', '', 'Tuesday'])}\nOnline meetings,,,\n,8:00 PM,Night Line,\nWednesday,7:00 PM,Late,9 Oak St\n,,Ask First,8 Oak St`;
    const { groups, problems } = readAnyFeed(text, { source: 'f' });
    expect(groups.map(({ name, schedule }) => `${name} ${schedule?.days.join()}`)).to.deep.equal([
      'Group 1 1',
      'Group 2 1',
      'Group 3 2',
      'Night Line undefined',
      'Late 3',
      'Ask First undefined',
    ]);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).to.include.members(['4 heading', '5 no-day']);
  });

  it('takes a row that says only when for another time of the group above', () => {
    const text =
      'Name,Day,Time,Address\nHope,Monday,7:00 PM,12 Elm St\n,Wednesday,8:00 PM,\nPeace,Friday,7:00 PM,9 Oak St';
    const { groups } = readAnyFeed(text, { source: 'f' });
    expect(
      groups.map(({ name, place, schedule }) => [name, place?.address, schedule?.days[0]]),
    ).to.deep.equal([
      ['Hope', '12 Elm St', 1],
      ['Hope', '12 Elm St', 3],
      ['Peace', '9 Oak St', 5],
    ]);
  });

  it('names each row without a place below one that has it, and sends nobody there', () => {
    const text = sheet(['Monday', 'Tuesday', 'Wednesday', 'Thursday'], ['12 Elm St', '', '', '9 Oak St']);
    const { groups, problems } = readAnyFeed(text, { source: 'f' });
    expect(groups.map(({ place }) => place?.address ?? '')).to.deep.equal(['12 Elm St', '', '', '9 Oak St']);
    expect(
      problems.filter(({ code }) => code === 'empty-below').map(({ row, field }) => [row, field]),
    ).to.deep.equal([
      [2, 'Address'],
      [3, 'Address'],
    ]);
  });

  it('leaves an empty hour open', () => {
    const { days, problems } = read(
      'Day,Time,Name,Address\nMonday,7:00 PM,A,1 Elm St\n,,B,2 Elm St\nTuesday,7:00 PM,C,3 Elm St',
    );
    expect(days).to.deep.equal(['Monday', undefined, 'Tuesday']);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).to.include('2 no-time');
  });
});
