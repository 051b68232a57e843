import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import type { FeedOptions } from '../../../../src/support-group-finder/feeds/detect.js';
import type {
  FeedResult,
  GroupSchedule,
  SupportGroup,
} from '../../../../src/support-group-finder/feeds/support-group.js';
import { HOPE as ROW } from '../../feed.js';

const read = (rows: readonly object[], options: Partial<FeedOptions> = {}): FeedResult =>
  readAnyFeed(JSON.stringify(rows.map((row, at) => ({ ...ROW, slug: `h${at}`, ...row }))), {
    source: 'f',
    ...options,
  });
function one(row: object, options: Partial<FeedOptions> = {}): SupportGroup & { codes: string[] } {
  const { groups, problems } = read([row], options);
  const [group] = groups;
  if (!group) throw new Error('no group was read');
  return { ...group, codes: problems.map(({ code }) => code) };
}
const when = (
  row: object,
  options: Partial<FeedOptions> = {},
): [Partial<GroupSchedule>?, string?, ...string[]] => {
  const { schedule, scheduleText, codes } = one(row, options);
  return [schedule ?? {}, scheduleText, ...codes];
};
const TUESDAY = { days: [2], start: 1140, duration: 60 };

describe('feeds/group-schedule', () => {
  it('reads day and hour together, from whichever field has them', () => {
    for (const row of [
      { day: '', time: 'Tuesdays at 7 PM' },
      { day: 'Tuesdays at 7 PM', time: '' },
      { day: 'Tue 7:00 PM', time: '' },
      { day: 'martes 19h', time: '' },
      { day: 2, time: 'Tuesday 7 PM' },
      { day: '', time: '7 PM, Tuesdays' },
      { day: [2], time: '7 PM' },
      { day: '2', time: '0.7916666' },
      { time: [19, 0, 0, 0] },
    ])
      expect(when(row), JSON.stringify(row)).to.deep.equal([TUESDAY, '']);
    expect(when({ day: 'L-V 18h', time: '' })[0]).to.deep.include({ days: [1, 2, 3, 4, 5], start: 1080 });
    expect(when({ day: '', time: 'Tue/Thurs 12-1 PM' })[0]).to.deep.equal({
      days: [2, 4],
      start: 720,
      duration: 60,
    });
  });
  it('shows as written, and names, what contradicts itself or can\u2019t be told', () => {
    for (const [row, text, ...codes] of [
      [{ day: 'Tuesday', time: 'after work' }, 'Tuesday after work', 'unreadable-time'],
      [{ day: 'Tue/Thurs', time: '12-1' }, 'Tue/Thurs 12-1', 'unreadable-time'],
      [{ day: 'Tuesday', time: '7 PM & 9 PM' }, 'Tuesday 7 PM & 9 PM', 'several-times'],
      [{ day: 'Monday', time: 'Tuesday 7 PM' }, 'Monday Tuesday 7 PM', 'unreadable-time'],
      [
        { day: 'Monday', time: '2026-11-24T19:00:00Z', timezone: 'UTC' },
        'Monday 2026-11-24T19:00:00Z',
        'unreadable-time',
      ],
      [{ day: 'Tuesday', time: '7 PM ET', timezone: 'America/Chicago' }, 'Tuesday 7 PM ET', 'other-zone'],
      [{ day: 'every other Tuesday', time: '7 PM' }, 'every other Tuesday 7 PM', 'unreadable-recurrence'],
      [{ day: 'Tuesdays except holidays' }, 'Tuesdays except holidays 19:00', 'unreadable-day'],
      [{ day: 'TBD', time: '' }, 'TBD', 'unreadable-day', 'no-time'],
    ] as const) {
      const [schedule, written, ...named] = when(row);
      expect([schedule, written, ...named], JSON.stringify(row)).to.deep.equal([{}, text, ...codes]);
    }
  });
  it('shows nobody a number that is no day, and keeps the days beside it', () => {
    for (const day of [9, '9', [9], '8, 9'])
      expect(when({ day, time: '19:00:00' }), JSON.stringify(day)).to.deep.equal([
        {},
        '7:00 PM',
        'unreadable-day',
      ]);
    for (const day of ['2,9', [2, 9]])
      expect(when({ day }), JSON.stringify(day)).to.deep.equal([TUESDAY, '', 'unreadable-day']);
  });
  it('keeps the day where only the hour can\u2019t be told, whatever the list writes days as', () => {
    for (const day of [2, '2', [2], ['2']]) {
      const { schedule, scheduleText, scheduleDays, codes } = one({ day, time: 'after work' });
      expect([schedule, scheduleText, scheduleDays, ...codes], JSON.stringify(day)).to.deep.equal([
        undefined,
        'after work',
        [2],
        'unreadable-time',
      ]);
    }
    expect(one({ day: 'Tuesday', time: 'after work' })).to.not.have.property('scheduleDays');
    expect(one({ day: 2 })).to.not.have.property('scheduleDays');
  });
  it('lists a group once for each day that has an hour of its own', () => {
    const at = (days: readonly number[], start: number, more: object = {}): object => ({
      days,
      start,
      duration: 60,
      ...more,
    });
    for (const [text, ...schedules] of [
      ['Mon 7pm, Wed 8pm', at([1], 1140), at([3], 1200)],
      ['7pm Mon, 8pm Wed', at([1], 1140), at([3], 1200)],
      ['Mon: 7 PM | Wed: 8 PM', at([1], 1140), at([3], 1200)],
      ['Mon 7pm & Wed 8pm', at([1], 1140), at([3], 1200)],
      ['Mon 7:00 PM\nWed 8:00 PM\nFri noon', at([1], 1140), at([3], 1200), at([5], 720)],
      ['Mon & Wed 7-8pm; Sat 10-11am', at([1, 3], 1140), at([6], 600)],
      ['Weekdays 6:30am; weekends 8am', at([1, 2, 3, 4, 5], 390), at([0, 6], 480)],
      ['lunes 7pm y mi\u00e9rcoles 8pm', at([1], 1140), at([3], 1200)],
      [
        '1st & 3rd Tue 7pm, 2nd Wed 8pm',
        at([2], 1140, { monthWeeks: [1, 3] }),
        at([3], 1200, { monthWeeks: [2] }),
      ],
      ['Mon 7am, Mon 7pm', at([1], 420), at([1], 1140)],
    ] as const)
      for (const row of [
        { day: text, time: '' },
        { day: '', time: text },
      ]) {
        const { groups, problems, rows } = read([row]);
        expect(
          groups.map(({ schedule }) => schedule),
          text,
        ).to.deep.equal(schedules);
        expect(problems.map(({ code }) => code)).to.deep.equal(['several-schedules']);
        expect(new Set(groups.map(({ id }) => id)).size).to.equal(schedules.length);
        expect([rows, ...groups.map((group) => group.row)]).to.deep.equal([1, ...schedules.map(() => 1)]);
      }
    expect(read([{ day: 'Mon, Wed', time: 'Mon 7pm, Wed 8pm' }]).groups).to.have.lengthOf(2);
    for (const row of [
      { day: 'Mon, Thu', time: 'Mon 7pm, Wed 8pm' },
      { day: '', time: 'Mon 7pm, Wed' },
      { day: '', time: 'Mon 7pm, Wed 8' },
      { day: '', time: 'Mon 7pm, 9pm, Wed 8pm' },
      { day: '', time: '7pm Mon, Wed 8pm' },
      { day: '', time: 'Mon 7pm, Wed 8pm, except holidays' },
    ]) {
      const { groups, problems } = read([row]);
      expect([groups.length, groups[0]?.schedule], JSON.stringify(row)).to.deep.equal([1, undefined]);
      expect(problems).to.not.deep.equal([]);
    }
  });
  it('reads how it meets beside the day or the hour', () => {
    const HERE = ROW.formatted_address;
    for (const [row, here, elsewhere] of [
      [{ time: '7 PM (Zoom)' }, 'hybrid', 'online'],
      [{ time: 'Online: 7 PM' }, 'hybrid', 'online'],
      [{ time: '7 PM via Zoom' }, 'hybrid', 'online'],
      [{ time: '7 PM ET on Zoom', timezone: 'America/New_York' }, 'hybrid', 'online'],
      [{ day: 'Tuesdays (online only)', time: '7 PM' }, 'online', 'online'],
      [{ day: 'martes (en l\u00ednea)', time: '7 PM' }, 'hybrid', 'online'],
      [{ time: '7 PM hybrid' }, 'hybrid', 'hybrid'],
      [{ day: 'Tue - in person', time: '7 PM' }, 'in-person', 'unknown'],
      [{ time: '7 PM (Zoom)', attendance_option: 'online' }, 'online', 'online'],
    ] as const)
      for (const [formatted_address, attendance] of [
        [HERE, here],
        ['', elsewhere],
      ]) {
        const group = one({ ...row, formatted_address });
        expect([group.attendance, group.schedule, ...group.codes], JSON.stringify(row)).to.deep.equal([
          attendance,
          TUESDAY,
        ]);
      }
    const both = read([{ day: '', time: 'Mon 7pm (Zoom), Wed 8pm (in person)' }]).groups;
    expect(both.map(({ attendance }) => attendance)).to.deep.equal(['online', 'in-person']);
    for (const time of ['7 PM (Room 12)', '7 PM, doors 6:30', '7 PM Zoom Road'])
      expect(one({ time }).schedule, time).to.equal(undefined);
  });
  it('takes the half of the day from beside the day', () => {
    for (const [day, time, start] of [
      ['Tuesday nights', '7:00', 1140],
      ['Tue evenings', '7:00', 1140],
      ['Tue PM', '7:00', 1140],
      ['Tue a.m.', '7:00', 420],
      ['Tuesday mornings', '7:00', 420],
      ['martes por la noche', '7:00', 1140],
      ['Tuesday nights', '7:00 PM', 1140],
      ['Tuesday nights', '19:00', 1140],
      ['Tuesday nights 7:00', '', 1140],
      ['Tuesday morning', '7:00 PM', 1140],
      ['Tuesday nights', '5:00', undefined],
    ] as const)
      expect(one({ day, time }).schedule?.start, `${day} ${time}`).to.equal(start);
  });
  it('says that an end can\u2019t be told, or is hours away', () => {
    for (const [row, text, ...codes] of [
      [{ time: '7 PM to close' }, '7 PM to close', 'unreadable-end'],
      [{ time: '19:00', end_time: 'late' }, '19:00 \u2013 late', 'unreadable-end'],
      [{ time: '19:00', end_time: '19:00' }, '19:00 \u2013 19:00', 'unreadable-end'],
      [{ time: '7 PM - 7 AM' }, '', 'long-duration'],
      [{ time: '9 AM', duration: '7 hours' }, '', 'long-duration'],
    ] as const) {
      const [, written, ...named] = when(row);
      expect([written, ...named], JSON.stringify(row)).to.deep.equal([text, ...codes]);
    }
    for (const [end_time, duration] of [
      ['90', 90],
      [45, 45],
      ['1 hour', 60],
      ['8', 60],
      ['12n', 1020],
    ] as const)
      expect(one({ day: 'Tuesday', time: '7 PM', end_time }).schedule?.duration, String(end_time)).to.equal(
        duration,
      );
    expect(when({ day: 'Tue', time: 'late', end_time: '9 PM' })[1]).to.equal('Tue late \u2013 9 PM');
    for (const time of ['7 PM - 1 AM', '1:00 - 7:00 PM']) expect(one({ time }).codes, time).to.deep.equal([]);
  });
  it('tells an hour without AM or PM by the rest of its list', () => {
    const lone = { day: 'Tuesday', time: '7:30' };
    const others = (time: string): object[] => [lone, { time }, { time, day: 3 }];
    expect(read(others('8:00 PM')).groups[0]).to.not.have.property('schedule');
    expect(read(others('8:00 PM')).problems).to.deep.include({
      row: 1,
      field: 'time',
      code: 'unclear-half',
      message:
        '"7:30" does not say AM or PM, and nothing in the list tells; it is shown as written. Write 7:30 AM or 7:30 PM.',
    });
    expect(read(others('20:00')).groups[0]?.schedule?.start).to.equal(450);
    // Nothing tells, but for numbers in place of days, as programs write them.
    expect(one(lone)).to.deep.include({ scheduleText: 'Tuesday 7:30', codes: ['unclear-half'] });
    for (const day of [2, '2', [2]]) expect(one({ day, time: '7:30' }).schedule?.start).to.equal(450);
    expect(read([{ time: '7:30-9:00' }, { time: '20:00' }]).groups[0]?.schedule).to.deep.include({
      start: 450,
      duration: 90,
    });
  });
  it('puts moments in universal time on the row\u2019s clock, the feed\u2019s, then the page\u2019s', () => {
    const moment = '2026-11-25T03:00:00Z';
    const at = (row: object, options: Partial<FeedOptions> = {}): unknown[] => {
      const { schedule, timeZone } = one({ time: moment, ...row }, options);
      return [schedule?.start, timeZone];
    };
    const page = { otherZone: 'America/Los_Angeles' };
    expect(at({}, page)).to.deep.equal([1140, 'America/Los_Angeles']);
    expect(at({}, { ...page, timeZone: 'America/Denver' })).to.deep.equal([1200, 'America/Denver']);
    expect(at({ timezone: 'America/Chicago' }, page)).to.deep.equal([1260, 'America/Chicago']);
    expect(at({})).to.deep.equal([undefined, undefined]);
    // Hours that are no moments have no zone to be told.
    expect(one({ time: '19:00' }, page)).to.not.have.property('timeZone');
  });
  it('takes a zone word with several zones for the one of the list', () => {
    for (const [zone, start] of [
      ['America/Phoenix', 1140],
      ['America/Denver', 1140],
      ['America/New_York', undefined],
    ] as const)
      expect(one({ time: '7 PM MST' }, { timeZone: zone }).schedule?.start, zone).to.equal(start);
  });
  describe('a zone nobody can read', () => {
    const page = { otherZone: 'America/Los_Angeles' };
    const words = ['MST', 'Local', 'Foo/Bar', 'AST', 'UTC-8', 'GMT-5', 'Eastern/Central', 'hora nuestra'];
    const meeting = { day: 2, time: '7:00 PM' };
    const shown = (group: SupportGroup | undefined): unknown[] => [
      group?.schedule,
      group?.scheduleDays?.join(),
      group?.scheduleText,
    ];
    for (const said of words) {
      it(`${said} in the row: its hour stands as written with it, and no other clock`, () => {
        const group = one({ ...meeting, timezone: said }, page);
        expect(shown(group)).to.deep.equal([undefined, '2', `7:00 PM ${said}`]);
        expect(group.codes).to.deep.equal(['unreadable-zone']);
        const inWords = one({ day: 'Tuesday', time: '7-8 PM', timezone: said }, page);
        expect(shown(inWords)).to.deep.equal([undefined, undefined, `Tuesday 7-8 PM ${said}`]);
        const ended = one({ ...meeting, end_time: '8:00 PM', timezone: said }, page);
        expect(ended.scheduleText).to.equal(`7:00 PM \u2013 8:00 PM ${said}`);
      });
      for (const name of ['timezone', 'time_zone', 'Time Zone'])
        it(`${said} around the list as ${name}: no row of it is on the page’s clock, but for those that name theirs`, () => {
          const rows = [
            { name: 'Own', slug: 'a', ...meeting, timezone: 'America/Chicago' },
            { name: 'Beside', slug: 'b', day: 2, time: '7 PM ET' },
            { name: 'None', slug: 'c', ...meeting },
          ];
          for (const under of ['meetings', 'list']) {
            const { groups, problems } = readAnyFeed(JSON.stringify({ [name]: said, [under]: rows }), {
              source: 'f',
              ...page,
            });
            // Only under its own names is it looked for in Meeting Guide’s wrapper.
            if (under === 'meetings' && name === 'Time Zone') continue;
            expect(groups.map((group) => group.timeZone)).to.deep.equal([
              'America/Chicago',
              'America/New_York',
              undefined,
            ]);
            expect(shown(groups[2])).to.deep.equal([undefined, '2', `7:00 PM ${said}`]);
            expect(
              problems.filter(({ code }) => code === 'unreadable-zone').map(({ row }) => row),
            ).to.deep.equal([3]);
          }
        });
    }
    it('is none where its field says nothing', () => {
      for (const said of ['', ' ', 'N/A', 'n/a', 'none', 'null', '-', null, 'Unknown'])
        expect(one({ ...meeting, timezone: said }, page), String(said)).to.deep.include({
          schedule: TUESDAY,
          codes: [],
        });
      const around = readAnyFeed(JSON.stringify({ timezone: 'N/A', meetings: [ROW] }), { source: 'f' });
      expect(around.groups[0]?.schedule).to.deep.equal(TUESDAY);
    });
    it('is read where the page’s clock, the list’s or the row’s state tells which is meant', () => {
      for (const [place, zone, list, expected] of [
        ['Denver, CO 80202', 'America/Los_Angeles', undefined, 'America/Denver'],
        ['Tucson, AZ 85701, USA', 'America/Los_Angeles', undefined, 'America/Phoenix'],
        ['4 Oregon St, Tucson, Arizona', 'America/Denver', undefined, 'America/Phoenix'],
        ['Santa Fe, NM', 'America/Phoenix', undefined, 'America/Denver'],
        ['1 Colorado Blvd, Pasadena, CA 91101', 'America/Los_Angeles', undefined, undefined],
        ['Medford, OR 97501', 'America/Phoenix', undefined, 'America/Phoenix'],
        ['Medford, OR 97501', 'America/Los_Angeles', 'America/Denver', 'America/Denver'],
        ['', undefined, undefined, undefined],
      ] as const)
        for (const row of [
          { ...meeting, timezone: 'MST' },
          { day: 2, time: '7 PM MST' },
        ]) {
          const group = one(
            { ...row, formatted_address: place },
            { otherZone: zone, ...(list && { timeZone: list }) },
          );
          expect(group.schedule && group.timeZone, `${place} ${zone}`).to.equal(expected);
          if (!expected) expect(group.codes).to.include('unreadable-zone');
        }
      // Rows that say the same of their times but stand in two states.
      const both = read(
        ['Tucson, AZ', 'Denver, CO'].map((place) => ({ day: 2, time: '7 PM MST', formatted_address: place })),
      );
      expect(both.groups.map(({ timeZone }) => timeZone)).to.deep.equal([
        'America/Phoenix',
        'America/Denver',
      ]);
    });
  });
  it('reads how often in a sheet’s words, or shows them with a doubt', () => {
    for (const said of [
      'Weekly',
      'every week',
      'Semanal',
      'cada semana',
      'Yes',
      'TRUE',
      'x',
      'Every Tuesday',
    ])
      expect(when({ day: 'Tuesday', repeatFrequency: said }), said).to.deep.equal([TUESDAY, '']);
    for (const [said, monthWeeks] of [
      ['1st and 3rd', [1, 3]],
      ['First Tuesday of the month', [1]],
      ['last', [-1]],
      ['2nd & 4th Tuesdays', [2, 4]],
      ['primer martes', [1]],
    ] as const)
      expect(when({ day: 'Tuesday', repeatFrequency: said }), said).to.deep.equal([
        { ...TUESDAY, monthWeeks },
        '',
      ]);
    for (const said of ['Every other week', 'Monthly', 'biweekly', 'First Monday', 'quincenal', 'varies']) {
      const group = one({ day: 'Tuesday', time: '7 PM', repeatFrequency: said });
      expect([group.schedule, group.scheduleText, group.isIrregular, ...group.codes], said).to.deep.equal([
        undefined,
        `Tuesday 7 PM ${said}`,
        true,
        'unreadable-recurrence',
      ]);
    }
    for (const said of ['P3M', 'FREQ=YEARLY', '?', '2'])
      expect(one({ day: 2, time: '7 PM', repeatFrequency: said })).to.deep.include({
        scheduleText: '7 PM',
        scheduleDays: [2],
        isIrregular: true,
      });
  });
  it('says of one date in a zone nobody can read that date, not its weekday', () => {
    const once = {
      byDay: ['Tuesday'],
      day: '',
      startDate: '2026-11-24',
      endDate: '2026-11-24',
      timezone: 'Foo',
    };
    expect(one(once)).to.deep.include({ scheduleText: '2026-11-24 19:00 Foo' });
    expect(one(once)).to.not.have.property('scheduleDays');
  });
  it('reads monthly days and their weeks, and 24:00 as the next day', () => {
    expect(when({ day: '1st & 3rd Tuesday' })).to.deep.equal([{ ...TUESDAY, monthWeeks: [1, 3] }, '']);
    expect(when({ day: '\u00faltimo martes' })).to.deep.equal([{ ...TUESDAY, monthWeeks: [-1] }, '']);
    expect(when({ time: '24:00' })[0]).to.deep.include({ days: [3], start: 0 });
  });
});
