import { Temporal } from '@js-temporal/polyfill';
import { expect } from 'chai';
import { TimeSnapshot } from '../../../src/support-group-finder/state/time-snapshot.js';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import { EVERYTHING, type GroupQuery } from '../../../src/support-group-finder/search/query.js';
import type {
  GroupSchedule,
  SupportGroup,
  Weekday,
} from '../../../src/support-group-finder/feeds/support-group.js';
import {
  queryOfCell,
  rowOfStart,
  weekOfResults,
  type Week,
} from '../../../src/support-group-finder/state/week.js';
import {
  BY_APPOINTMENT,
  FIRST_LIGHT,
  FOUR_GROUPS,
  MONDAY_MORNING,
  MORNING_CIRCLE,
  OREGON,
  type FeedRow,
} from '../feed.js';
import { expectedOccurrences, seeded } from '../schedule/next-start-oracle.js';
import { makeGroup } from '../search/random-groups.js';

const HOUR = 3_600_000;
const groupsOf = (rows: readonly FeedRow[]) => readAnyFeed(JSON.stringify(rows), { source: 'test' }).groups;

function weekOf(
  groups: readonly SupportGroup[],
  {
    visitor = OREGON,
    now = MONDAY_MORNING,
    query = {},
  }: { visitor?: string; now?: number; query?: Partial<GroupQuery> } = {},
): Week {
  const agenda = new TimeSnapshot(groups, { visitor }, now);
  const asked = { ...EVERYTHING, ...query };
  return weekOfResults(agenda, asked, agenda.find(asked), now);
}

/** `Monday morning: Morning Circle on-now`, in reading order. */
function told({ days, rows }: Week): string[] {
  const name = (weekday: Weekday) => ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'][weekday] ?? '';
  return rows.flatMap((row) =>
    row.cells.flatMap(({ entries }, at) =>
      entries.map(
        (entry) => `${name(days[at]?.weekday ?? 0)} ${row.name}: ${entry.row.group.name} ${entry.state}`,
      ),
    ),
  );
}

describe('weekOfResults', () => {
  it('puts each start under its day and part of the day, and marks what is on now and what is soon', () => {
    expect(told(weekOf(groupsOf(FOUR_GROUPS)))).to.deep.equal([
      'Mo morning: Morning Circle on-now',
      'Mo morning: First Light Group soon',
      'We morning: Morning Circle later',
      'We evening: Families and Friends later',
    ]);
  });

  it('counts each day, empty ones too, from today on', () => {
    const { days } = weekOf(groupsOf(FOUR_GROUPS));
    expect(days.map(({ weekday, count }) => [weekday, count])).to.deep.equal([
      [1, 2],
      [2, 0],
      [3, 2],
      [4, 0],
      [5, 0],
      [6, 0],
      [0, 0],
    ]);
  });

  it('marks what comes next where nothing is near, and what is over today', () => {
    const now = MONDAY_MORNING + 5 * HOUR;
    expect(told(weekOf(groupsOf(FOUR_GROUPS), { now }))).to.deep.equal([
      'Mo morning: Morning Circle ended',
      'Mo morning: First Light Group ended',
      'We morning: Morning Circle next',
      'We evening: Families and Friends later',
    ]);
  });

  it('stands on the visitor’s clock', () => {
    const late = { ...MORNING_CIRCLE, day: 1, time: '22:30', end_time: '23:30' };
    expect(told(weekOf(groupsOf([late])))).to.deep.equal(['Mo night: Morning Circle next']);
    expect(told(weekOf(groupsOf([late]), { visitor: 'America/New_York' }))).to.deep.equal([
      'Tu night: Morning Circle next',
    ]);
  });

  it('stands a room on the clock of its wall, and what is to come on its yesterday where today begins', () => {
    const row = { ...FIRST_LIGHT, name: 'Room', day: 1, time: '18:00', end_time: '19:00' };
    const room = groupsOf([
      row,
      { ...row, name: 'Online', conference_url: 'https://meet.example/a', types: ['ONL'] },
    ]);
    const at = (visitor: string, now = MONDAY_MORNING) => told(weekOf(room, { visitor, now }));
    expect(at('America/New_York')).to.deep.equal(['Mo evening: Room next', 'Mo night: Online next']);
    expect(at('Pacific/Honolulu')).to.deep.equal(['Mo afternoon: Online next', 'Mo evening: Room next']);
    // Tuesday began in Tokyo; Monday evening's room opens in ten hours.
    expect(at('Asia/Tokyo', MONDAY_MORNING + 1.5 * HOUR)).to.deep.equal([
      'Tu morning: Online next',
      'Tu evening: Room next',
      'Mo evening: Room later',
    ]);
  });

  it('keeps the small hours apart from the night that ends the day', () => {
    const groups = groupsOf([
      { ...MORNING_CIRCLE, name: 'Late', day: 2, time: '23:00', end_time: '23:30' },
      { ...MORNING_CIRCLE, name: 'Early', day: 2, time: '01:00', end_time: '02:00' },
    ]);
    const { rows } = weekOf(groups);
    expect(rows.map(({ name, from, to }) => [name, from, to])).to.deep.equal([
      ['night', 0, 300],
      ['night', 1260, 1440],
    ]);
  });

  it('has what runs since last night where today begins', () => {
    const night = { ...MORNING_CIRCLE, name: 'Night', day: 0, time: '23:30', end_time: '00:30' };
    const now = Date.UTC(2026, 10, 23, 8, 10);
    expect(told(weekOf(groupsOf([night]), { now }))).to.deep.equal([
      'Mo night: Night on-now',
      'Su night: Night next',
    ]);
  });

  it('shows the days asked for only', () => {
    const days = (asked: GroupQuery['days']) =>
      weekOf(groupsOf(FOUR_GROUPS), { query: { days: asked } }).days.map(({ weekday }) => weekday);
    expect(days(['today'])).to.deep.equal([1]);
    expect(days(['tomorrow', 0])).to.deep.equal([2, 0]);
    expect(told(weekOf(groupsOf(FOUR_GROUPS), { query: { days: [3] } }))).to.deep.equal([
      'We morning: Morning Circle next',
      'We evening: Families and Friends later',
    ]);
  });

  it('loses nothing: what has no place in it is the rest', () => {
    const groups = groupsOf([
      MORNING_CIRCLE,
      BY_APPOINTMENT,
      { ...FIRST_LIGHT, name: 'Closed', types: ['TC'] },
    ]);
    const monthly = { ...(groups[0] as SupportGroup), id: 'monthly', name: 'Monthly' }; // the feed above has three
    const schedule: GroupSchedule = { days: [1], start: 600, duration: 60, monthWeeks: [1] };
    const all = [...groups, { ...monthly, schedule }];
    const week = weekOf(all);
    expect([...week.rest.positions].map((at) => all[at]?.name)).to.have.members([
      'Monthly',
      'Talk First',
      'Closed',
    ]);
    expect(week.rest.total).to.equal(3);
  });

  it('names a few in a cell and counts the others; what is over makes room', () => {
    const groups = groupsOf(
      Array.from({ length: 9 }, (_, at) => ({
        ...FIRST_LIGHT,
        slug: `g${at}`,
        name: `G${at}`,
        time: `0${5 + Math.floor(at / 2)}:${at % 2 ? '30' : '00'}`,
        end_time: '',
      })),
    );
    const now = MONDAY_MORNING + 25 * 60_000; // 7:00, when G0 to G2 are over
    const cell = weekOf(groups, { now }).rows[0]?.cells[0];
    expect(cell?.entries.map(({ row }) => row.group.name)).to.deep.equal(['G3', 'G4', 'G5', 'G6']);
    expect(cell?.more).to.equal(5);
    const evening = weekOf(groups, { now: MONDAY_MORNING + 10 * HOUR }).rows[0]?.cells[0];
    expect(evening?.entries.map(({ state }) => state)).to.deep.equal(['ended', 'ended', 'ended', 'ended']);
  });

  it('agrees with a calendar library on every cell, in zones apart and over a change of clocks', () => {
    const random = seeded(7);
    const zones = [OREGON, 'America/New_York', 'America/Phoenix', 'Pacific/Kiritimati'] as const;
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    for (const now of [MONDAY_MORNING, Date.UTC(2026, 9, 29, 20), Date.UTC(2027, 2, 12, 9)]) {
      for (const visitor of [OREGON, 'Europe/Berlin']) {
        const groups = Array.from({ length: 20 }, (_, at) => {
          const days = ([0, 1, 2, 3, 4, 5, 6] as const).filter(() => random() < 0.3);
          const schedule: GroupSchedule = {
            days: days.length > 0 ? days : [2],
            start: Math.floor(random() * 1440),
            duration: 30 + Math.floor(random() * 90),
            ...(random() < 0.2 && { monthWeeks: [pick([1, 2, -1])] }),
          };
          const attendance = pick(['in-person', 'online', 'hybrid'] as const);
          return makeGroup({ id: String(at), schedule, timeZone: pick(zones), attendance });
        });
        const clock = (zone: string, time: number) =>
          Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
        const today = clock(visitor, now).toPlainDate();
        const expected = new Map<string, number>();
        for (const { schedule, timeZone, attendance } of groups) {
          if (!schedule || !timeZone) continue;
          const wall = attendance === 'in-person' ? timeZone : visitor;
          const isBehind = clock(wall, now).offsetNanoseconds < clock(visitor, now).offsetNanoseconds;
          for (const { start, end: over } of expectedOccurrences(Temporal, schedule, timeZone, {
            now,
            daysBefore: 3,
            daysAfter: 10,
          })) {
            const at = clock(wall, start);
            const day = today.until(at.toPlainDate()).days;
            // What runs since last night, or is still to come on a room's yesterday, stands where today begins.
            if (day > 6 || (day < 0 && over <= now) || (day < 0 && start > now && !isBehind)) continue;
            const row =
              (day < 0 && !isBehind) || at.hour < 5
                ? 0
                : at.hour < 12
                  ? 300
                  : at.hour < 17
                    ? 720
                    : at.hour < 21
                      ? 1020
                      : 1260;
            const key = `${today.add({ days: Math.max(day, 0) }).dayOfWeek % 7} ${row}`;
            expected.set(key, (expected.get(key) ?? 0) + 1);
          }
        }
        const { days, rows } = weekOf(groups, { visitor, now });
        const found = new Map<string, number>();
        for (const { from, cells } of rows)
          cells.forEach(({ entries, more }, at) => {
            if (entries.length > 0) found.set(`${days[at]?.weekday} ${from}`, entries.length + more);
          });
        expect([...found].sort(), `${visitor} ${new Date(now).toISOString()}`).to.deep.equal(
          [...expected].sort(),
        );
      }
    }
  });
});

describe('rowOfStart', () => {
  const groups = groupsOf(FOUR_GROUPS);
  const agenda = new TimeSnapshot(groups, { visitor: OREGON }, MONDAY_MORNING);
  const result = agenda.find(EVERYTHING);
  const circle = groups.find(({ name }) => name === 'Morning Circle')?.id ?? '';
  const wednesday = Date.UTC(2026, 10, 25, 14, 30);

  it('is the start that was opened, or the next once it is over', () => {
    const startOf = (start: number) =>
      rowOfStart(agenda, { id: circle, start }, result, MONDAY_MORNING)?.occurrence?.start;
    expect(startOf(wednesday)).to.equal(wednesday);
    expect(startOf(0)).to.equal(Date.UTC(2026, 10, 23, 14, 30));
  });

  it('is nothing once the group is gone', () => {
    expect(rowOfStart(agenda, { id: 'gone', start: 0 }, result, MONDAY_MORNING)).to.equal(undefined);
  });
});

describe('queryOfCell', () => {
  it('asks for the cell’s groups and keeps what else was asked', () => {
    const asked: GroupQuery = { ...EVERYTHING, days: [1, 3], attendance: ['online'], sort: 'distance' };
    expect(queryOfCell(asked, 3, 'evening')).to.deep.equal({
      ...EVERYTHING,
      days: [3],
      timesOfDay: ['evening'],
      attendance: ['online'],
    });
  });
});
