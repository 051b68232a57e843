import { expect } from 'chai';
import { readAnyData, readAnyFeed } from '../../../../src/cli/read-feed.js';
import type { ReadResult } from '../../../../src/support-group-finder/feeds/read-rows.js';
import { LEFT_OUT } from '../../../../src/support-group-finder/feeds/problems.js';

const SETTINGS = { source: 'sheet', programme: 'Narcotics Anonymous' };
const HEADER = 'Day,Time,Name,Address,City';
const GROUP = 'Tuesday,7:00 PM,First Step,12 Elm St,Medford';

const read = (...lines: readonly string[]): ReadResult => readAnyFeed(lines.join('\n'), SETTINGS);
const namesOf = ({ groups }: ReadResult): string[] => groups.map(({ name }) => name);
const leftOut = ({ problems }: ReadResult): [number, string][] =>
  problems.filter(({ code }) => LEFT_OUT.has(code)).map(({ row, code }) => [row, code]);

describe('feeds/heading-rows', () => {
  describe('is no group, and is named as left out', () => {
    const alone = [
      'MONDAY',
      'Monday Meetings',
      '--- Monday ---',
      'Monday (4 meetings)',
      'Monday 11/23',
      'Monday, November 23, 2026',
      'LUNES',
      'Reuniones del lunes',
      'Mon - Fri',
      'Weekend',
      'Daily',
      'Online meetings',
      'ONLINE',
      'Zoom Meetings:',
      'In-Person',
      'In Person Meetings',
      'Hybrid meetings',
      'Reuniones en línea',
      'Reuniones presenciales',
      'Medford',
      'Total: 12 meetings',
      'Total 36',
      '36 meetings',
      'Updated 11/20/2026',
      'Last updated: November 2026',
      'Actualizado 2026-11-20',
      'Page 1 of 3',
      'Note: call first',
      '* wheelchair accessible',
      'O = Open',
    ];
    for (const text of alone)
      for (const at of [0, 1, 2, 3, 4])
        it(`${text} in column ${at + 1}`, () => {
          const cells = HEADER.split(',').map((_, column) => (column === at ? `"${text}"` : ''));
          const result = read(HEADER, GROUP, cells.join(','), GROUP.replace('First', 'Second'));
          expect(namesOf(result)).to.deep.equal(['First Step', 'Second Step']);
          expect(leftOut(result)).to.deep.equal([[2, 'heading']]);
          expect(result.rows).to.equal(3);
        });
    const rows: readonly (readonly [string, string])[] = [
      ['the header again', HEADER],
      ['the header in other letters', 'DAY,TIME,NAME,ADDRESS,CITY'],
      ['the header in other words', 'Weekday,Start Time,Meeting Name,Street Address,Town'],
      ['a sum', 'Total,36,,,'],
      ['a sum with words', 'Grand Total,,36,12,'],
      ['a day and boxes not ticked', 'MONDAY,,,FALSE,FALSE'],
      ['one cell over the whole width', 'MONDAY,MONDAY,MONDAY,MONDAY,MONDAY'],
    ];
    for (const [what, line] of rows)
      it(what, () => {
        const result = read(HEADER, GROUP, line, GROUP.replace('First', 'Second'));
        expect(namesOf(result)).to.deep.equal(['First Step', 'Second Step']);
        expect(leftOut(result)).to.deep.equal([[2, 'heading']]);
      });
    it('a row without anything, which is no row', () => {
      const result = read(HEADER, GROUP, ',,,,', '" ",,,,', '', GROUP.replace('First', 'Second'));
      expect([namesOf(result), leftOut(result), result.rows]).to.deep.equal([
        ['First Step', 'Second Step'],
        [],
        2,
      ]);
    });
  });
  describe('is a group', () => {
    const rows: readonly (readonly [string, string, string])[] = [
      ['a day as a name, with a time', ',7:00 PM,Monday,,', 'Monday'],
      ['a day as a name, with a day', 'Monday,,Monday,,', 'Monday'],
      ['a way to meet as a name, with a time', 'Monday,7:00 PM,Online Meeting,,', 'Online Meeting'],
      ['a town as a name, with a street', ',,Medford,3 Oak St,', 'Medford'],
      ['a name alone', ',,Open Hearts,,', 'Open Hearts'],
      ['a name that begins as a note does', 'Monday,6:00 PM,Total Freedom,,', 'Total Freedom'],
      ['a name alone that has a day in it', ',,Monday Night Miracles,,', 'Monday Night Miracles'],
      ['a name alone with a way in it', ',,Online Warriors,,', 'Online Warriors'],
      ['a group without a name', 'Monday,6:00 PM,,,', 'Narcotics Anonymous'],
    ];
    for (const [what, line, name] of rows)
      it(what, () => {
        const result = read(HEADER, GROUP, line);
        expect(namesOf(result)).to.deep.equal(['First Step', name]);
        expect(leftOut(result)).to.deep.equal([]);
      });
  });
  describe('gives its day to the rows below that name none', () => {
    const daysOf = ({ groups }: ReadResult): unknown[] =>
      groups.map(({ schedule, scheduleText }) => schedule?.days ?? scheduleText);
    it('until the next one', () => {
      const result = read(
        HEADER,
        'MONDAY,,,,',
        ',7:00 PM,A,1 Elm St,Ashland',
        'Friday,8:00 PM,B,1 Elm St,Ashland',
        ',9:00 PM,C,1 Elm St,Ashland',
        'TUESDAY,,,,',
        ',7:00 PM,D,1 Elm St,Ashland',
      );
      expect(daysOf(result)).to.deep.equal([[1], [5], [1], [2]]);
      expect(result.problems.map(({ code }) => code)).not.to.include('no-day');
    });
    it('in a sheet with no column for it, from above the header on', () => {
      const lines = ['Time,Name,Address', '7:00 PM,A,1 Elm St'];
      expect(daysOf(read('Sunday', ...lines, 'Monday,,', ...lines))).to.deep.equal([[0], [1]]);
      expect(daysOf(read('Our groups', ...lines, 'LUNES', ...lines))).to.deep.equal(['7:00 PM', [1]]);
    });
    it('not across a heading that says something else', () => {
      const result = read(HEADER, 'SUNDAY', ',7:00 PM,A,1 Elm St,X', 'Online meetings', ',7:00 PM,B,,');
      expect(daysOf(result)).to.deep.equal([[0], '7:00 PM']);
    });
  });
  it('is told in rows of JSON, too', () => {
    const rows = [
      { Day: 'MONDAY', Time: '', Name: '' },
      { Day: '', Time: '7:00 PM', Name: 'A' },
      { Day: null, Time: null, Name: 'Online' },
    ];
    const result = readAnyData(rows, SETTINGS);
    expect(result.groups.map(({ name, schedule }) => [name, schedule?.days])).to.deep.equal([['A', [1]]]);
    expect(leftOut(result)).to.deep.equal([
      [1, 'heading'],
      [3, 'heading'],
    ]);
  });
  it('is no group in Meeting Guide’s own names either, where a program would be its name', () => {
    const result = readAnyData([{ day: 'MONDAY', time: '', name: '' }], SETTINGS);
    expect([result.groups, leftOut(result)]).to.deep.equal([[], [[1, 'unusable-row']]]);
  });
});
