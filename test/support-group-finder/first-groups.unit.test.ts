import { expect } from 'chai';
import { ReceivedBody } from '../../src/shared/decode.js';
import { Agenda } from '../../src/support-group-finder/agenda.js';
import { readFeedBody } from '../../src/support-group-finder/feeds/detect.js';
import { firstGroupsFirst } from '../../src/support-group-finder/first-groups.js';
import { EVERYTHING } from '../../src/support-group-finder/search/query.js';
import { MONDAY_MORNING, OREGON } from './feed.js';

const zones = { attribute: OREGON, visitor: 'Europe/Paris' };

/** The first groups of a feed, and the list it makes once it is read whole. */
function both(feed: unknown, most: number) {
  const body = ReceivedBody.of(new TextEncoder().encode(JSON.stringify(feed)));
  const reading = firstGroupsFirst(
    readFeedBody(body, { source: 'a' }),
    () => zones,
    () => MONDAY_MORNING,
    most,
  );
  for (;;) {
    const { done, value: first } = reading.next();
    if (done) throw new Error('no first groups were given');
    if (!first) continue;
    let end = reading.next();
    while (!end.done) end = reading.next();
    return { first, whole: end.value };
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
      const agenda = new Agenda(groups, zones, MONDAY_MORNING);
      const sections = agenda.sections(EVERYTHING, agenda.find(EVERYTHING), 25);
      return sections.flatMap((section) => section.rows.map(({ group }) => group.name));
    };
    expect(first).to.have.length(25);
    expect(names(first)).to.deep.equal(names([...whole.groups]));
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
