import { expect } from 'chai';
import { Fields, RawRow } from '../../../../src/support-group-finder/feeds/raw-row.js';
import { readSchedule } from '../../../../src/support-group-finder/feeds/times/group-schedule.js';
import { readPlainSchedule } from '../../../../src/support-group-finder/feeds/times/plain-schedule.js';
import { readAnyData } from '../../../../src/cli/read-feed.js';
import { loadRest, readingFeedData } from '../../../../src/support-group-finder/feeds/detect.js';
import type { FeedProblem } from '../../../../src/support-group-finder/feeds/support-group.js';
import { runSync } from '../../../../src/support-group-finder/state/scheduler.js';

const rowOf = (fields: object, problems: FeedProblem[] = []): RawRow =>
  new RawRow({ ...fields }, 1, new Fields([fields], {}), problems);

const DAYS = [undefined, null, '', 0, 3, 7, '6', [1], ['1', 3, 1], [], 'Monday', '1,3', 2.5, 8, [1, 'Tue']];
const TIMES = [undefined, '', '00:00', '09:30', '19:05', '19:05:00', '24:00', '7:00', '7 PM', 'noon', 900];
const ENDS = [undefined, '20:00', '00:30', '19:05', '9 PM', 'close'];
const LENGTHS = [undefined, '01:30:00', '00:00:00', '24:00:00', '90', '1 h'];
const ZONES = [
  undefined,
  'America/Los_Angeles',
  'america/los_angeles',
  'Pacific Time',
  'EST',
  'US/Pacific',
  'Mars/Base',
];
const RULES = [{}, { repeatFrequency: 'P2W' }, { byDay: 'MO' }, { eventSchedule: { byDay: 'TU' } }];

function* rows(): Generator<Record<string, unknown>> {
  for (const day of DAYS)
    for (const time of TIMES)
      for (const end_time of ENDS)
        for (const duration of LENGTHS)
          for (const timezone of ZONES)
            for (const rule of RULES) yield { day, time, end_time, duration, timezone, ...rule };
}

describe('times as programs write them', () => {
  it('mean what the reader of times in words makes of them, without a doubt', () => {
    let plain = 0;
    let others = 0;
    for (const fields of rows()) {
      const read = readPlainSchedule(rowOf(fields));
      if (!read) {
        others += 1;
        continue;
      }
      plain += 1;
      const problems: FeedProblem[] = [];
      const whole = readSchedule(rowOf(fields, problems));
      expect({ ...read, problems }, JSON.stringify(fields)).to.deep.equal({ ...whole, problems: [] });
    }
    expect(plain).to.be.greaterThan(500);
    expect(others).to.be.greaterThan(plain);
  });

  it('say no length longer than a day: it is seconds, or a slip, and named', () => {
    const read = (duration: string): [number | undefined, ...string[]] => {
      const problems: FeedProblem[] = [];
      const times = readSchedule(rowOf({ day: 1, time: '19:00', duration }, problems));
      return [times?.schedule?.duration, ...problems.map(({ code }) => code)];
    };
    for (const duration of ['90', '90 min', '1.5', '1h30', '1:30', 'PT90M'])
      expect(read(duration), duration).to.deep.equal([90]);
    for (const duration of ['24:00:00', '00:00:00']) expect(read(duration), duration).to.deep.equal([60]);
    for (const duration of ['5400', '48:00', '30 hours', 'long'])
      expect(read(duration), duration).to.deep.equal([60, 'unreadable-end']);
  });

  it('are read without the other reader', () => {
    for (const times of [
      { day: 2, time: '19:00' },
      { day: [1, 3], time: '19:00', end_time: '20:30', timezone: 'America/New_York' },
      { day: '0', time: '09:00', duration: '01:30:00' },
      {},
    ])
      expect(readPlainSchedule(rowOf(times)), JSON.stringify(times)).not.to.equal(undefined);
  });
});

describe('a list with a time in words', () => {
  const PLAIN = { name: 'One', day: 1, time: '19:00', location: 'Hall' };
  for (const [what, data] of Object.entries<unknown>({
    'in one row': [PLAIN, { ...PLAIN, name: 'Two', day: 'Tuesdays', time: '7 PM' }],
    'around the rows': { timezone: 'Pacific Time', meetings: [PLAIN] },
    'that nobody can read': { timezone: 'AMT', meetings: [PLAIN] },
    'of a server': [{ id_bigint: '1', weekday_tinyint: '2', start_time: '7 PM', meeting_name: 'Three' }],
  }))
    it(`asks for their reader and comes out as from all readers together: ${what}`, async () => {
      const options = { source: 'a', now: 0 };
      const asked: unknown[] = [];
      let result = runSync(readingFeedData(data, options));
      while (result.rest) {
        expect(result.groups).to.deep.equal([]);
        asked.push(result.rest.part);
        result = runSync(await loadRest(result, options));
      }
      const { rest, ...read } = result;
      expect(rest).to.equal(undefined);
      expect(asked.at(-1)).to.equal('times');
      expect(new Set(asked).size).to.equal(asked.length);
      expect(read).to.deep.equal(readAnyData(data, options));
      expect(read.groups).not.to.deep.equal([]);
    });

  it('is not asked for by a list of a program', () => {
    expect(runSync(readingFeedData([PLAIN], { source: 'a' })).rest).to.equal(undefined);
  });
});
