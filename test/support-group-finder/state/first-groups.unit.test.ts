import { expect } from 'chai';
import { ReceivedBody } from '../../../src/shared/net/decode.js';
import { TimeSnapshot } from '../../../src/support-group-finder/state/time-snapshot.js';
import { readFeedBody } from '../../../src/support-group-finder/feeds/detect.js';
import { withWords } from '../../../src/support-group-finder/feeds/times/times-in-words.js';
import { firstGroupsFirst } from '../../../src/support-group-finder/state/first-groups.js';
import { EVERYTHING, type GroupQuery } from '../../../src/support-group-finder/search/query.js';
import type { SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';
import { MONDAY_MORNING, OREGON } from '../feed.js';

const zones = { attribute: OREGON, visitor: 'Europe/Paris' };

/** The first groups of a feed, and the list it makes once it is read whole. */
function both(feed: unknown, most: number, query: GroupQuery = EVERYTHING) {
  const body = ReceivedBody.of(new TextEncoder().encode(JSON.stringify(feed)));
  const reading = firstGroupsFirst(
    readFeedBody(body, withWords({ source: 'a' })),
    { zones: () => zones, query: () => query, now: () => MONDAY_MORNING },
    most,
  );
  for (;;) {
    const { done, value: first } = reading.next();
    if (done) throw new Error('no first groups were given');
    if (!first) continue;
    let end = reading.next();
    while (!end.done) end = reading.next();
    return { first: first.groups, whole: end.value };
  }
}

const row = (at: number, change: object = {}) => ({
  name: `Group ${String(at)}`,
  slug: String(at % 40),
  day: (at * 5) % 7,
  time: `${String((at * 7) % 24).padStart(2, '0')}:${at % 2 ? '30' : '00'}`,
  location: 'Hall',
  timezone: ['America/New_York', '', 'America/Denver'][at % 3],
  ...change,
});

describe('firstGroups', () => {
  it('are the groups the whole list begins with, in its order', () => {
    const rows = Array.from({ length: 100 }, (_, at) => row(at, at % 4 ? {} : { types: ['TC'] }));
    const { first, whole } = both(rows, 25);
    const names = (groups: typeof first): string[] => {
      const agenda = new TimeSnapshot(groups, zones, MONDAY_MORNING);
      const sections = agenda.sections(EVERYTHING, agenda.find(EVERYTHING), 25);
      return sections.flatMap((section) => section.rows.map(({ group }) => group.name));
    };
    expect(first).to.have.length(25);
    expect(names(first)).to.deep.equal(names([...whole.groups]));
  });

  it('are the first of what is asked for, where that can be told of each group', () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      row(at, at % 3 ? { types: ['X'] } : { conference_url: 'https://zoom.us/j/1', location: '' }),
    );
    const named = (groups: readonly SupportGroup[], query: GroupQuery): string[] => {
      const agenda = new TimeSnapshot(groups, zones, MONDAY_MORNING);
      const sections = agenda.sections(query, agenda.find(query), 8);
      return sections.flatMap((section) => section.rows.map(({ group }) => group.name));
    };
    for (const part of [
      { attendance: ['online'] },
      { access: ['step-free'] },
      { timesOfDay: ['evening'] },
      { days: ['today'] },
      { days: ['today'], attendance: ['online'] },
    ] as const) {
      const query = { ...EVERYTHING, ...part } as GroupQuery;
      const { first, whole } = both(rows, 8, query);
      expect(first, JSON.stringify(part)).to.have.length.within(1, 8);
      expect(named(first, query)).to.deep.equal(named(whole.groups, query));
    }
  });

  it('wait for the whole list where a text, a place or another day is asked for', () => {
    const rows = Array.from({ length: 20 }, (_, at) => row(at));
    for (const part of [
      { text: 'group' },
      { near: { latitude: 42, longitude: -122 } },
      { days: ['today', 3] },
    ] as const)
      expect(() => both(rows, 8, { ...EVERYTHING, ...part } as GroupQuery)).to.throw('no first groups');
  });

  it('leave out what can’t be read, is inactive, or has no time', () => {
    const rows = [
      null,
      row(1, { types: ['TC'] }),
      row(2, { day: '', time: '' }),
      row(3, { name: '', location: '' }),
      row(4),
    ];
    expect(both(rows, 25).first.map(({ name }) => name)).to.deep.equal(['Group 4']);
  });

  it('change nothing of the whole list: its problems stand once and in the order of its rows', () => {
    const rows = [
      row(1, { types: ['QQ'] }),
      row(2, { time: 'late' }),
      row(3, { types: ['QQ'], end_time: 'later' }),
    ];
    const { whole } = both(rows, 25);
    expect(whole.problems.map(({ row: at, code }) => [at, code])).to.deep.equal([
      [1, 'unknown-type'],
      [2, 'unreadable-time'],
      [3, 'unreadable-end'],
      [3, 'unknown-type'],
    ]);
  });

  it('keep the feed’s own zone', () => {
    const { first } = both({ timezone: 'America/Chicago', meetings: [row(1, { timezone: '' })] }, 25);
    expect(first[0]?.timeZone).to.equal('America/Chicago');
  });
});
