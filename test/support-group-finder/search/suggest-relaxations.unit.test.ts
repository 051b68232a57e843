import { expect } from 'chai';
import { indexGroups } from '../../../src/support-group-finder/search/index-groups.js';
import { EVERYTHING } from '../../../src/support-group-finder/search/query.js';
import type { GroupQuery } from '../../../src/support-group-finder/search/query.js';
import { prepareTimeContext, runQuery } from '../../../src/support-group-finder/search/run-query.js';
import type { Relaxation } from '../../../src/support-group-finder/search/suggest-relaxations.js';
import { suggestRelaxations } from '../../../src/support-group-finder/search/suggest-relaxations.js';
import type { SupportGroup, Weekday } from '../../../src/support-group-finder/feeds/support-group.js';
import { makeGroup, makePlace, picker, randomGroups, seeded } from './random-groups.js';

const NOW = 1_790_000_000_000;
const DAY = 24 * 60 * 60_000;

/** It is Tuesday; groups have no next start unless given. */
function offersFor(
  groups: readonly SupportGroup[],
  parts: Partial<GroupQuery>,
  nextStarts: readonly number[] = [],
): readonly Relaxation[] {
  const index = indexGroups(groups);
  const now = prepareTimeContext(index, {
    nextStarts,
    tomorrow: 3,
    todayEnds: NOW + DAY,
    tomorrowEnds: NOW + 2 * DAY,
  });
  const query = { ...EVERYTHING, ...parts };
  const result = runQuery(index, query, now);
  expect(result.total, 'the query itself finds nothing').to.equal(0);
  return suggestRelaxations(index, query, now, result);
}

const said = (offers: readonly Relaxation[]): string[] =>
  offers.map(({ change, count }) => `${count} ${Object.values(change).join(' ')}`);

const on = (day: Weekday, hour: number, parts: Partial<SupportGroup> = {}): SupportGroup =>
  makeGroup({ schedule: { days: [day], start: hour * 60, duration: 60 }, ...parts });

describe('widen', () => {
  it('offers another time, another day, then the rest, and says how many each gives', () => {
    const groups = [on(3, 18), on(3, 19), on(1, 18), on(2, 9), on(2, 13)];
    expect(said(offersFor(groups, { days: [2], timesOfDay: ['evening'] }))).to.deep.equal([
      '1 option timesOfDay afternoon',
      '2 option days 3',
      '1 option timesOfDay morning',
      '1 option days 1',
      '2 any timesOfDay',
      '3 any days',
    ]);
  });

  it('calls the day after today tomorrow', () => {
    const groups = [on(3, 18), on(4, 18)];
    const starts = [NOW + DAY * 1.5, NOW + DAY * 2.5];
    expect(said(offersFor(groups, { days: ['today'] }, starts))).to.deep.equal([
      '1 option days tomorrow',
      '1 option days 4',
      '2 any days',
    ]);
  });

  it('offers groups online to someone who asked for groups in person', () => {
    const groups = [on(3, 18, { attendance: 'online' }), on(4, 18, { attendance: 'hybrid' })];
    expect(said(offersFor(groups, { days: [3], attendance: ['in-person'] }))).to.deep.equal([
      '1 option days 4',
      '1 option attendance online',
      '1 any days',
      '1 any attendance',
    ]);
  });

  it('offers to drop a word, whichever it is', () => {
    const groups = [makeGroup({ name: 'Hope in Medford' }), makeGroup({ name: 'Women' })];
    const offers = offersFor(groups, { text: 'Hope, Médford  women' });
    expect(said(offers)).to.deep.equal(['1 without-word women', '2 without-text']);
    expect(offers[0]?.query.text).to.equal('Hope, Médford');
    expect(said(offersFor(groups, { text: 'qqqqq' }))).to.deep.equal(['2 without-text']);
  });

  it('offers the nearest distance that finds some, then any', () => {
    const groups = [30, 80].map((miles) =>
      makeGroup({ place: makePlace({ latitude: 42 + miles / 69.1, longitude: -122 }) }),
    );
    const offers = offersFor(groups, { near: { latitude: 42, longitude: -122, within: 5 } });
    expect(said(offers)).to.deep.equal(['1 within 50', '2 within']);
    expect(offers.map(({ query }) => query.near?.within)).to.deep.equal([50, undefined]);
  });

  it('only lets go of what people need, last of all, and never switches it', () => {
    const groups = [on(3, 18, { languages: ['en'] }), on(4, 18, { languages: ['es'] })];
    expect(said(offersFor(groups, { days: [3], languages: ['es'] }))).to.deep.equal([
      '1 option days 4',
      '1 any languages',
      '1 any days',
    ]);
  });

  it('offers everything where no single loosening helps, and nothing for an empty feed', () => {
    const groups = [on(3, 18)];
    const asked = { days: [1], timesOfDay: ['night'], attendance: ['online'] } as const;
    expect(said(offersFor(groups, asked))).to.deep.equal(['1 everything']);
    expect(offersFor([], asked)).to.deep.equal([]);
  });

  it('keeps its word: each offer, taken, finds as many as it says', () => {
    const groups = randomGroups(60, 31);
    const index = indexGroups(groups);
    const random = seeded(8);
    const pick = picker(random);
    const nextStarts = groups.map(() => NOW + random() * 7 * DAY);
    const now = prepareTimeContext(index, {
      nextStarts,
      tomorrow: 3,
      todayEnds: NOW + DAY,
      tomorrowEnds: NOW + 2 * DAY,
    });
    let offered = 0;
    for (let round = 0; round < 200; round += 1) {
      const query: GroupQuery = {
        ...EVERYTHING,
        text: pick(['', 'serenity light', 'medford']),
        days: [pick(['today', 'tomorrow', 0, 1, 2, 3, 4, 5, 6] as const)],
        timesOfDay: [pick(['morning', 'evening'] as const)],
        attendance: [pick(['in-person', 'online'] as const)],
        kinds: pick([[], ['W']]),
        near: { latitude: 43, longitude: -122, within: pick([5, 25]) },
      };
      const result = runQuery(index, query, now);
      if (result.total > 0) continue;
      for (const { query: widened, count } of suggestRelaxations(index, query, now, result)) {
        expect(count).to.be.greaterThan(0);
        expect(runQuery(index, widened, now).total).to.equal(count);
        offered += 1;
      }
    }
    expect(offered).to.be.greaterThan(100);
  });
});
