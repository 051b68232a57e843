import { expect } from 'chai';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import type { FeedOptions } from '../../../src/support-group-finder/feeds/detect.js';
import type {
  FeedResult,
  GroupSchedule,
  SupportGroup,
} from '../../../src/support-group-finder/support-group.js';

const ROW = {
  name: 'Hope',
  slug: 'h',
  day: 2,
  time: '19:00',
  formatted_address: '12 Elm St, Medford, OR 97501',
};
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
    for (const time of ['7 PM - 1 AM', '1:00 - 7:00 PM']) expect(one({ time }).codes, time).to.deep.equal([]);
  });
  it('tells an hour without AM or PM by the rest of its list', () => {
    const lone = { time: '7:30' };
    const others = (time: string): object[] => [lone, { time }, { time, day: 3 }];
    expect(read(others('8:00 PM')).groups[0]).to.not.have.property('schedule');
    expect(read(others('8:00 PM')).problems).to.deep.include({
      row: 1,
      field: 'time',
      code: 'unclear-half',
      message:
        '"7:30" does not say AM or PM as other rows of the list do; it is shown as written. Write 7:30 AM or 7:30 PM.',
    });
    expect(read(others('20:00')).groups[0]?.schedule?.start).to.equal(450);
    expect(read([lone]).groups[0]?.schedule?.start).to.equal(450);
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
  it('reads monthly days and their weeks, and 24:00 as the next day', () => {
    expect(when({ day: '1st & 3rd Tuesday' })).to.deep.equal([{ ...TUESDAY, monthWeeks: [1, 3] }, '']);
    expect(when({ day: '\u00faltimo martes' })).to.deep.equal([{ ...TUESDAY, monthWeeks: [-1] }, '']);
    expect(when({ time: '24:00' })[0]).to.deep.include({ days: [3], start: 0 });
  });
});
