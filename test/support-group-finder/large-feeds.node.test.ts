import { expect } from 'chai';
import { TimeSnapshot } from '../../src/support-group-finder/state/time-snapshot.js';
import { readAnyFeed } from '../../src/cli/read-feed.js';
import { EVERYTHING } from '../../src/support-group-finder/search/query.js';
import { MONDAY_MORNING, OREGON } from './feed.js';

const KINDS = 'B D ST SP X W M LGBTQ MED BE Y TR LIT A G L'.split(' ');

/** A feed of groups with three kinds each, at every hour of every day. */
function feed(size: number): string {
  const rows = Array.from({ length: size }, (_, at) => ({
    name: `Group ${String(at)}`,
    slug: at,
    entity: 'Alcoholics Anonymous',
    day: at % 7,
    time: `${String(at % 24).padStart(2, '0')}:00`,
    types: [KINDS[at % 16], KINDS[(at * 3 + 1) % 16], KINDS[(at * 5 + 2) % 16]],
    location: `Hall ${String(at % 500)}`,
  }));
  return JSON.stringify(rows);
}

describe('large feeds', () => {
  it('of 100,000 rows lose none', () => {
    const { groups, problems, rows } = readAnyFeed(feed(100_000), { source: 'a' });
    expect([groups.length, problems.length, rows]).to.deep.equal([100_000, 0, 100_000]);
  });

  // Comparing each kind of each group with each kind asked for took a finder 35 seconds.
  it('of 50,000 groups are filtered by many kinds and days at once, each group looked at once', () => {
    const { groups } = readAnyFeed(feed(50_000), { source: 'a' });
    const agenda = new TimeSnapshot(groups, { attribute: OREGON, visitor: OREGON }, MONDAY_MORNING);
    const kinds = KINDS.slice(0, 8);
    const query = { ...EVERYTHING, kinds, days: [1, 3, 5] as const };
    const { total } = agenda.find(query);
    const wanted = new Set(kinds);
    const expected = groups.filter(
      (group) =>
        group.kinds.some(({ code }) => wanted.has(code)) && [1, 3, 5].includes(group.schedule?.days[0] ?? -1),
    );
    expect(total).to.equal(expected.length);
    expect(total).to.be.greaterThan(1000);
  });
});
