import { expect } from 'chai';
import { indexGroups } from '../../../src/support-group-finder/search/index-groups.js';
import {
  ACCESS_NEEDS,
  DAY_CHOICES,
  EVERYTHING,
  FILTERS,
  RADII,
  TIMES_OF_DAY,
} from '../../../src/support-group-finder/search/query.js';
import type { GroupQuery } from '../../../src/support-group-finder/search/query.js';
import type { Times } from '../../../src/support-group-finder/search/run-query.js';
import { prepareTimeContext, runQuery } from '../../../src/support-group-finder/search/run-query.js';
import type { SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';
import { ATTENDANCES, AUDIENCES } from '../../../src/support-group-finder/feeds/support-group.js';
import { BruteForce } from './brute-force.js';
import { makeGroup, makePlace, picker, randomGroups, seeded } from './random-groups.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = 1_790_000_000_000 - (1_790_000_000_000 % MINUTE);

function timesFor(groups: readonly SupportGroup[], random: () => number): Times {
  const starts = groups.map(({ schedule }) =>
    schedule ? NOW + Math.floor(random() * 40 - 2) * 240 * MINUTE : Infinity,
  );
  return { nextStarts: starts, tomorrow: 3, todayEnds: NOW + DAY / 2, tomorrowEnds: NOW + 1.5 * DAY };
}

const OPTIONS = {
  days: DAY_CHOICES,
  timesOfDay: TIMES_OF_DAY,
  regions: ['oregon', 'oregon\u001fjackson county', 'jackson county', 'medford', 'ashland'],
  attendance: ATTENDANCES,
  audience: AUDIENCES,
  programmes: ['Narcotics Anonymous', 'SMART Recovery', 'Al-Anon'],
  kinds: ['O', 'C', 'W', 'M', 'BE'],
  languages: ['en', 'es', 'ase'],
  access: ACCESS_NEEDS,
} as const;

function randomQuery(random: () => number): GroupQuery {
  const pick = picker(random);
  const query: Record<string, unknown> = { ...EVERYTHING, sort: pick(['start', 'distance']) };
  for (const filter of FILTERS)
    if (random() < 0.25)
      query[filter] = [...new Set([pick<unknown>(OPTIONS[filter]), pick<unknown>(OPTIONS[filter])])];
  if (random() < 0.3) query['text'] = pick(['medford', 'serenity', 'newcomer', 'ashland']);
  if (random() < 0.5)
    query['near'] = {
      latitude: 42.33,
      longitude: -122.87,
      ...(random() < 0.7 && { within: pick([10, 25, 50, 70]) }),
    };
  return query as unknown as GroupQuery;
}

describe('runQuery', () => {
  const groups = randomGroups(400, 11);
  const random = seeded(5);
  const times = timesFor(groups, random);
  const index = indexGroups(groups);
  const now = prepareTimeContext(index, times);
  const oracle = new BruteForce(groups, times);
  const queries = Array.from({ length: 120 }, () => randomQuery(random));

  it('finds and orders the groups a plain reading of 120 random queries gives', () => {
    let found = 0;
    for (const query of queries) {
      const { positions, total } = runQuery(index, query, now);
      expect([...positions], JSON.stringify(query)).to.deep.equal(oracle.order(query));
      expect(total).to.equal(positions.length);
      if (total > 0) found += 1;
    }
    expect(found).to.be.within(60, 119);
  });

  it('counts for each option what choosing it alone in its filter would give', () => {
    for (const query of queries.slice(0, 40)) {
      const { counts } = runQuery(index, query, now);
      for (const filter of FILTERS)
        for (const option of OPTIONS[filter])
          expect(
            (counts[filter] as ReadonlyMap<unknown, number>).get(option),
            `${filter} ${option} ${JSON.stringify(query)}`,
          ).to.equal(oracle.count({ ...query, [filter]: [option] }));
    }
  });

  it('counts for each distance the groups with a place, and those without one apart', () => {
    for (const query of queries) {
      const result = runQuery(index, query, now);
      if (!query.near) {
        expect([result.withinCounts.size, result.withoutPlace, result.distances]).to.deep.equal([
          0,
          0,
          undefined,
        ]);
        continue;
      }
      const unplaced = (position: number): boolean =>
        oracle.distance(groups[position] as SupportGroup, query) === undefined;
      expect(result.withoutPlace).to.equal([...result.positions].filter(unplaced).length);
      for (const radius of RADII) {
        const { positions } = runQuery(index, { ...query, near: { ...query.near, within: radius } }, now);
        expect(result.withinCounts.get(radius)).to.equal([...positions].filter((at) => !unplaced(at)).length);
      }
    }
  });

  it('gives distances in miles for groups with a place to go to', () => {
    const query: GroupQuery = { ...EVERYTHING, near: { latitude: 42.33, longitude: -122.87 } };
    const { distances } = runQuery(index, query, now);
    groups.forEach((group, position) => {
      const expected = oracle.distance(group, query);
      if (expected === undefined) expect(distances?.[position]).to.be.NaN;
      else expect(distances?.[position]).to.be.closeTo(expected, 0.001);
    });
  });

  it('lists inactive groups last and says how many', () => {
    const { positions, inactive } = runQuery(index, EVERYTHING, now);
    const expected = groups.filter(({ attendance }) => attendance === 'inactive').length;
    expect(inactive).to.equal(expected);
    expect([...positions].slice(-inactive).every((at) => groups[at]?.attendance === 'inactive')).to.equal(
      true,
    );
  });

  it('follows the clock and the place when they change', () => {
    const query: GroupQuery = { ...EVERYTHING, sort: 'distance', near: { latitude: 43, longitude: -122 } };
    const elsewhere: GroupQuery = { ...query, near: { latitude: 42, longitude: -122 } };
    const later = timesFor(groups, seeded(99));
    for (const [asked, at] of [
      [query, times],
      [elsewhere, times],
      [{ ...elsewhere, sort: 'start' }, times],
      [{ ...elsewhere, sort: 'start' }, later],
    ] as const)
      expect([...runQuery(index, asked, prepareTimeContext(index, at)).positions]).to.deep.equal(
        new BruteForce(groups, at).order(asked),
      );
  });

  it('orders groups in one house by start', () => {
    const place = makePlace({ latitude: 42, longitude: -122 });
    const house = [makeGroup({ place }), makeGroup({ place }), makeGroup({ place })];
    const starts: Times = { ...times, nextStarts: [NOW + 3 * MINUTE, NOW + MINUTE, NOW + 2 * MINUTE] };
    const atHome = indexGroups(house);
    const query: GroupQuery = { ...EVERYTHING, sort: 'distance', near: { latitude: 42.1, longitude: -122 } };
    expect([...runQuery(atHome, query, prepareTimeContext(atHome, starts)).positions]).to.deep.equal([
      1, 2, 0,
    ]);
  });

  it('answers an option no group has with none, and an empty feed with nothing', () => {
    expect(runQuery(index, { ...EVERYTHING, kinds: ['no such kind'] }, now).total).to.equal(0);
    const empty = indexGroups([]);
    const result = runQuery(
      empty,
      { ...EVERYTHING, text: 'hope' },
      prepareTimeContext(empty, { ...times, nextStarts: [] }),
    );
    expect([result.total, result.counts.days.get('today')]).to.deep.equal([0, 0]);
  });

  it('says when a typo was forgiven', () => {
    expect(runQuery(index, { ...EVERYTHING, text: 'medfrod' }, now).isFuzzy).to.equal(true);
    expect(runQuery(index, { ...EVERYTHING, text: 'medford' }, now).isFuzzy).to.equal(false);
  });
});

describe('indexGroups', () => {
  const times: Times = { nextStarts: [NOW], tomorrow: 0, todayEnds: NOW + DAY, tomorrowEnds: NOW + 2 * DAY };

  it('takes days and times as shown, kinds as told apart, and words from the caller', () => {
    const group = makeGroup({
      schedule: { days: [1], start: 23 * 60, duration: 60 },
      kinds: [{ code: 'W' }, { code: 'Wo', name: 'Women' }],
    });
    const index = indexGroups([group], {
      localStart: () => ({ days: [2], start: 5 * 60 }),
      kindKey: () => 'women',
      words: () => ['Mujeres'],
    });
    const { counts } = runQuery(index, { ...EVERYTHING, text: 'mujer' }, prepareTimeContext(index, times));
    expect([counts.days.get(1), counts.days.get(2)]).to.deep.equal([0, 1]);
    expect([counts.timesOfDay.get('night'), counts.timesOfDay.get('morning')]).to.deep.equal([0, 1]);
    expect([...counts.kinds]).to.deep.equal([['women', 1]]);
  });

  it('finds a group by every text a person may know it by, not by its contacts', () => {
    const group = makeGroup({
      name: 'n1',
      group: 'n2',
      programme: 'n3',
      notes: 'n4',
      groupNotes: 'n5',
      scheduleText: 'n6',
      kinds: [{ code: 'n7' }, { code: 'x1', name: 'n8' }],
      place: makePlace({
        name: 'n9',
        address: 'n10',
        city: 'n11',
        postalCode: 'n12',
        regions: ['n13'],
        notes: 'n14',
      }),
      email: 'x2',
      phone: 'x3',
      joinNotes: 'x4',
    });
    const index = indexGroups([group]);
    const now = prepareTimeContext(index, times);
    const total = (text: string): number => runQuery(index, { ...EVERYTHING, text }, now).total;
    for (let number = 1; number <= 14; number += 1) expect(total(`n${number}`), `n${number}`).to.equal(1);
    for (const text of ['x1', 'x2', 'x3', 'x4']) expect(total(text), text).to.equal(0);
  });

  it('keeps a group without place, schedule or kind findable', () => {
    const index = indexGroups([makeGroup({ name: 'By appointment' })]);
    const now = prepareTimeContext(index, { ...times, nextStarts: [Infinity] });
    const near = { latitude: 42, longitude: -122, within: 5 };
    const result = runQuery(index, { ...EVERYTHING, text: 'appointment', near }, now);
    expect([result.total, result.withoutPlace]).to.deep.equal([1, 1]);
  });
});
