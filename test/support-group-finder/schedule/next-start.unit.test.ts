import { Temporal } from '@js-temporal/polyfill';
import { expect } from 'chai';
import { readDay } from '../../../src/shared/time/dates.js';
import {
  nextOccurrence,
  weekdaysIn,
  weekOf,
  zoneOfGroup,
} from '../../../src/support-group-finder/schedule/next-start.js';
import type { GroupSchedule, Weekday } from '../../../src/support-group-finder/feeds/support-group.js';
import { expectedOccurrences, seeded } from './next-start-oracle.js';

const PACIFIC = 'America/Los_Angeles';
const EASTERN = 'America/New_York';
const at = (text: string) => Date.parse(text);
const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());

const evening = (days: Weekday[], more: Partial<GroupSchedule> = {}): GroupSchedule => ({
  days,
  start: 19 * 60,
  duration: 60,
  ...more,
});

/** Start of the next occurrence in Los Angeles, as a local date and time. */
const next = (schedule: GroupSchedule, now: string): string | undefined => {
  const occurrence = nextOccurrence(schedule, PACIFIC, at(now));
  return (
    occurrence &&
    Temporal.Instant.fromEpochMilliseconds(occurrence.start)
      .toZonedDateTimeISO(PACIFIC)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
  );
};

describe('next start', () => {
  it('is later today', () => {
    expect(next(evening([1]), '2026-11-23T18:59:59-08:00')).to.equal('2026-11-23T19:00');
  });

  it('is the one on now until the millisecond it ends', () => {
    const now = at('2026-11-23T19:30:00-08:00');
    const occurrence = nextOccurrence(evening([1]), PACIFIC, now);
    expect(iso(occurrence?.start)).to.equal('2026-11-24T03:00:00.000Z');
    expect(iso(occurrence?.end)).to.equal('2026-11-24T04:00:00.000Z');
    expect(occurrence?.day).to.equal(readDay('2026-11-23'));
    expect(next(evening([1]), '2026-11-23T19:59:59.999-08:00')).to.equal('2026-11-23T19:00');
    expect(next(evening([1]), '2026-11-23T20:00:00-08:00')).to.equal('2026-11-30T19:00');
  });

  it('is on now past midnight', () => {
    const late = evening([1], { start: 23 * 60 + 30, duration: 90 });
    expect(next(late, '2026-11-24T00:59:00-08:00')).to.equal('2026-11-23T23:30');
    expect(next(late, '2026-11-24T01:00:00-08:00')).to.equal('2026-11-30T23:30');
  });

  it('is on now through a group of more than a day', () => {
    const retreat = evening([5], { duration: 44 * 60 });
    expect(next(retreat, '2026-11-29T14:59:00-08:00')).to.equal('2026-11-27T19:00');
    expect(next(retreat, '2026-11-29T15:00:00-08:00')).to.equal('2026-12-04T19:00');
  });

  it('takes each of several days', () => {
    const days = evening([1, 3, 5]);
    expect(next(days, '2026-11-23T21:00:00-08:00')).to.equal('2026-11-25T19:00');
    expect(next(days, '2026-11-25T21:00:00-08:00')).to.equal('2026-11-27T19:00');
    expect(next(days, '2026-11-27T21:00:00-08:00')).to.equal('2026-11-30T19:00');
  });

  it('goes by the zone of the group, not by UTC: Sunday there is Monday here', () => {
    const group = evening([1], { start: 10 * 60 });
    const occurrence = nextOccurrence(group, 'Pacific/Kiritimati', at('2026-11-22T12:00:00-08:00'));
    expect(iso(occurrence?.start)).to.equal('2026-11-22T20:00:00.000Z');
  });

  it('takes the first and third of a month', () => {
    const group = evening([2], { monthWeeks: [1, 3] });
    expect(next(group, '2026-11-22T12:00:00-08:00')).to.equal('2026-12-01T19:00');
    expect(next(group, '2026-12-02T12:00:00-08:00')).to.equal('2026-12-15T19:00');
  });

  it('takes the last and the fifth of a month', () => {
    expect(next(evening([1], { monthWeeks: [-1] }), '2026-11-22T12:00:00-08:00')).to.equal(
      '2026-11-30T19:00',
    );
    expect(next(evening([0], { monthWeeks: [-1] }), '2027-02-02T12:00:00-08:00')).to.equal(
      '2027-02-28T19:00',
    );
    expect(next(evening([2], { monthWeeks: [5] }), '2026-11-22T12:00:00-08:00')).to.equal('2026-12-29T19:00');
  });

  it('takes every other week from its first date', () => {
    const group = evening([1, 4], { everyWeeks: 2, from: '2026-11-19' });
    expect(next(group, '2026-11-01T12:00:00-07:00')).to.equal('2026-11-19T19:00');
    expect(next(group, '2026-11-20T12:00:00-08:00')).to.equal('2026-11-30T19:00');
    expect(next(group, '2026-12-01T12:00:00-08:00')).to.equal('2026-12-03T19:00');
    expect(next(group, '2026-12-04T12:00:00-08:00')).to.equal('2026-12-14T19:00');
  });

  it('starts no earlier than its first date, years ahead', () => {
    expect(next(evening([1], { from: '2034-05-02' }), '2026-11-22T12:00:00-08:00')).to.equal(
      '2034-05-08T19:00',
    );
  });

  it('has an end: the last date is the last time', () => {
    const group = evening([1], { until: '2026-11-30' });
    expect(next(group, '2026-11-30T19:59:00-08:00')).to.equal('2026-11-30T19:00');
    expect(next(group, '2026-11-30T20:00:00-08:00')).to.equal(undefined);
  });

  it('leaves out dates it does not meet on', () => {
    const group = evening([5], { except: ['2026-11-27', '2026-12-25', '2026-12-04'] });
    expect(next(group, '2026-11-22T12:00:00-08:00')).to.equal('2026-12-11T19:00');
  });

  it('reads past dates that are no dates', () => {
    const group = evening([5], { from: 'soon', until: '2026-02-30', except: ['Christmas'], everyWeeks: 2 });
    expect(next(group, '2026-11-22T12:00:00-08:00')).to.equal('2026-11-27T19:00');
  });

  it('never meets where nothing fits, and says so without a long search', () => {
    expect(next(evening([]), '2026-11-22T12:00:00-08:00')).to.equal(undefined);
    expect(next(evening([1], { monthWeeks: [] }), '2026-11-22T12:00:00-08:00')).to.equal(undefined);
    expect(next(evening([1], { everyWeeks: 1e9, from: '2026-01-01' }), '2026-11-22T12:00:00-08:00')).to.equal(
      undefined,
    );
  });

  it('moves forward out of the hour the clock jumps over, and back the week after', () => {
    const night = evening([0], { start: 150 });
    expect(next(night, '2026-03-08T00:00:00-08:00')).to.equal('2026-03-08T03:30');
    expect(next(night, '2026-03-09T00:00:00-07:00')).to.equal('2026-03-15T02:30');
  });

  it('takes the first of two like hours, and lasts as long as ever', () => {
    const night = evening([0], { start: 90 });
    const occurrence = nextOccurrence(night, PACIFIC, at('2026-11-01T00:00:00-07:00'));
    expect(iso(occurrence?.start)).to.equal(iso(at('2026-11-01T01:30:00-07:00')));
    expect(iso(occurrence?.end)).to.equal(iso(at('2026-11-01T01:30:00-08:00')));
  });

  const anyOf = <Item>(random: () => number, items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item; // Within the list, since random() < 1.

  it('agrees with Temporal, day by day, for 400 schedules around changes of offset', () => {
    const random = seeded(20_261_122);
    const zones = [
      PACIFIC,
      EASTERN,
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kolkata',
    ];
    const changes = [
      '2026-03-08T10:00Z',
      '2026-11-01T06:00Z',
      '2026-04-04T15:00Z',
      '2026-02-15T02:00Z',
      '2027-01-01T00:00Z',
    ];
    const allDays: Weekday[] = [0, 1, 2, 3, 4, 5, 6];
    let found = 0;
    for (let count = 0; count < 400; count++) {
      const zone = anyOf(random, zones);
      const now = at(anyOf(random, changes)) + Math.floor((random() - 0.5) * 4 * 86_400_000);
      const schedule: GroupSchedule = {
        days: allDays.filter(() => random() < 0.3),
        start: Math.floor(random() * 288) * 5,
        duration: anyOf(random, [30, 60, 90, 120, 600, 1500]),
        ...(random() < 0.2 ? { monthWeeks: anyOf(random, [[1, 3], [-1], [2, 4], [5], [1, -1]]) } : {}),
        ...(random() < 0.3 ? { everyWeeks: anyOf(random, [1, 2, 3]), from: '2026-02-18' } : {}),
        ...(random() < 0.1 ? { until: '2026-11-03' } : {}),
        ...(random() < 0.1 ? { except: ['2026-03-08', '2026-11-01', '2027-01-01'] } : {}),
      };
      const expected = expectedOccurrences(Temporal, schedule, zone, {
        now,
        daysBefore: 4,
        daysAfter: 120,
      }).find(({ end }) => end > now);
      const seen = nextOccurrence(schedule, zone, now);
      const text = `${zone} ${iso(now) ?? ''} ${JSON.stringify(schedule)}`;
      expect(iso(seen?.start), text).to.equal(iso(expected?.start));
      expect(iso(seen?.end), text).to.equal(iso(expected?.end));
      if (seen) found++;
    }
    expect(found).to.be.greaterThan(300);
  });
});

describe('week timetable', () => {
  const columns = (schedule: GroupSchedule, zone: string, shown: string, day: string) =>
    weekOf(schedule, zone, shown, readDay(day) ?? NaN).map(
      ({ column, minutes }) =>
        `${column - (readDay(day) ?? NaN)} ${Math.floor(minutes / 60)}:${minutes % 60}`,
    );

  it('puts each start under its day, in order', () => {
    expect(columns(evening([1, 3]), PACIFIC, PACIFIC, '2026-11-22')).to.deep.equal(['1 19:0', '3 19:0']);
  });

  it('puts a late start under the next day of a zone further east, also at both edges of the week', () => {
    const late = evening([6], { start: 23 * 60 });
    expect(columns(late, PACIFIC, EASTERN, '2026-11-22')).to.deep.equal(['0 2:0']);
    expect(columns(evening([0], { start: 60 }), EASTERN, PACIFIC, '2026-11-22')).to.deep.equal(['6 22:0']);
  });

  it('shows the hour that moves when only one of the zones changes its clock', () => {
    const group = evening([0, 1]);
    expect(columns(group, 'America/Phoenix', PACIFIC, '2026-03-02')).to.deep.equal(['0 18:0', '6 19:0']);
  });

  it('keeps out what began the week before, and holds a single day too', () => {
    const late = evening([0, 1, 2, 3, 4, 5, 6], { start: 23 * 60 + 30, duration: 120 });
    expect(columns(late, PACIFIC, PACIFIC, '2026-11-22')).to.have.lengthOf(7);
    expect(weekOf(late, PACIFIC, PACIFIC, readDay('2026-11-22') ?? NaN, 1)).to.have.lengthOf(1);
  });
});

describe('weekdays in another zone', () => {
  it('are the days as seen there', () => {
    const late: GroupSchedule = { days: [0, 6], start: 23 * 60, duration: 60 };
    const occurrence = nextOccurrence(late, PACIFIC, at('2026-11-22T12:00:00-08:00'));
    if (!occurrence) return expect.fail('no occurrence');
    expect(weekdaysIn(late, occurrence, EASTERN)).to.deep.equal([1, 0]);
    expect(weekdaysIn(late, occurrence, PACIFIC)).to.deep.equal([0, 6]);
    expect(
      weekdaysIn(
        { ...late, start: 60 },
        { ...occurrence, start: occurrence.start - 22 * 3_600_000 },
        'Pacific/Honolulu',
      ),
    ).to.deep.equal([6, 5]);
  });
});

describe('zone of a group', () => {
  const visitor = 'America/Denver';

  it('is its own, else the feed’s, the attribute’s, the clinic’s', () => {
    const all = { feed: EASTERN, attribute: 'America/Chicago', clinic: PACIFIC, visitor };
    expect(zoneOfGroup({ timeZone: 'America/Phoenix' }, all)).to.deep.equal({
      zone: 'America/Phoenix',
      assumed: false,
    });
    expect(zoneOfGroup({}, all).zone).to.equal(EASTERN);
    expect(zoneOfGroup({}, { ...all, feed: undefined }).zone).to.equal('America/Chicago');
    expect(zoneOfGroup({}, { clinic: PACIFIC, visitor })).to.deep.equal({ zone: PACIFIC, assumed: false });
  });

  it('passes over what is no zone', () => {
    expect(
      zoneOfGroup({ timeZone: 'Pacific Time' }, { feed: '', attribute: PACIFIC, visitor }).zone,
    ).to.equal(PACIFIC);
  });

  it('is assumed to be the visitor’s, and marked so, where nobody says', () => {
    expect(zoneOfGroup({}, { visitor })).to.deep.equal({ zone: visitor, assumed: true });
    expect(zoneOfGroup({}, { visitor: 'Etc/Unknown' })).to.deep.equal({ zone: 'UTC', assumed: true });
  });
});
