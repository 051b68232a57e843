import { expect } from 'chai';
import { indexGroups } from '../../../src/support-group-finder/search/index-groups.js';
import { EVERYTHING } from '../../../src/support-group-finder/search/query.js';
import {
  BETWEEN,
  regionColumn,
  regionTree,
  type Region,
} from '../../../src/support-group-finder/search/regions.js';
import { prepareTimeContext, runQuery } from '../../../src/support-group-finder/search/run-query.js';
import { suggestRelaxations } from '../../../src/support-group-finder/search/suggest-relaxations.js';
import type { GroupPlace, SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';
import { makeGroup, makePlace, picker, seeded } from './random-groups.js';

type Place = Partial<GroupPlace>;
const places = (...rows: readonly (readonly string[] | Place)[]): GroupPlace[] =>
  rows.map((row) => makePlace(Array.isArray(row) ? { regions: row as string[] } : (row as Place)));
const treeOf = (rows: readonly GroupPlace[]): readonly Region[] => regionTree(regionColumn(rows));
/** `Oregon(Ashland Medford) Washington`. */
const written = (tree: readonly Region[]): string =>
  tree.map(({ name, parts }) => name + (parts.length > 0 ? `(${written(parts)})` : '')).join(' ');
const offered = (...rows: readonly (readonly string[] | Place)[]): string => written(treeOf(places(...rows)));
const town = (city: string, state = 'OR', postalCode = ''): Place => ({
  city,
  postalCode,
  address: `7 Main St, ${city}, ${state} ${postalCode}`.trim(),
});
/** How many groups a choice of regions finds. */
function finding(rows: readonly GroupPlace[]): (regions: readonly string[]) => number {
  const index = indexGroups(rows.map((place): SupportGroup => makeGroup({ place })));
  const now = prepareTimeContext(index, { nextStarts: [], tomorrow: 2, todayEnds: 0, tomorrowEnds: 0 });
  return (regions) => runQuery(index, { ...EVERYTHING, regions }, now).total;
}
const keys = (tree: readonly Region[]): string[] => tree.flatMap(({ key, parts }) => [key, ...keys(parts)]);

describe('the regions of groups', () => {
  for (const [what, tree, ...rows] of [
    ['none where there are no groups', ''],
    ['none where all are in one', '', ['Bronx'], ['Bronx'], ['BRONX ']],
    ['a level', 'Bronx Queens', ['Queens'], ['Bronx']],
    [
      'levels of any depth',
      'A(B(C(D E) F) G) H',
      ['A', 'B', 'C', 'D'],
      ['A', 'B', 'C', 'E'],
      ['A', 'B', 'F'],
      ['A', 'G'],
      ['H'],
    ],
    [
      'levels that tell groups apart',
      'Ashland Medford',
      ['Oregon', 'Jackson', 'Medford'],
      ['Oregon', 'Jackson', 'Ashland'],
    ],
    ['numbers as people count', 'District 2 District 10', ['District 10'], ['District 2']],
    [
      'one however it is written',
      'Año Nuevo St. Albans',
      ['ANO NUEVO'],
      ['Año  Nuevo'],
      ['St Albans'],
      ['St. Albans'],
      ['ST. ALBANS'],
      ['St. Albans'],
    ],
    ['no names that say nothing', 'A B', ['', 'A'], ['-', 'B'], ['n/a'], ['?', ''], []],
    [
      'two of one name in two places',
      'Lane(Creswell Springfield) Linn(Lebanon Springfield)',
      ['Lane', 'Springfield'],
      ['Linn', 'Springfield'],
      ['Lane', 'Creswell'],
      ['Linn', 'Lebanon'],
    ],
    [
      'one that is called as what it lies in',
      'Albany New York(New York Yonkers)',
      ['New York', 'New York'],
      ['New York', 'Yonkers'],
      ['Albany'],
    ],
    [
      'what leaves a level out with what has it',
      'Bronx Kings(Brooklyn Flatbush)',
      ['Kings', 'New York', 'Brooklyn'],
      ['Kings', 'Brooklyn'],
      ['Kings', 'New York', 'Flatbush'],
      ['Bronx'],
    ],
    [
      'a wide region beside a closer one of its name as it is written',
      'Bend Central(Bend Sisters)',
      ['Bend'],
      ['Central', 'Bend'],
      ['Central', 'Sisters'],
    ],
    ['names objects have', '__proto__ constructor toString', ['constructor'], ['__proto__'], ['toString']],
  ] as const satisfies readonly (readonly [string, string, ...(readonly string[])[]])[])
    it(`are ${what}`, () => {
      expect(offered(...rows)).to.equal(tree);
    });

  for (const [what, tree, ...rows] of [
    ['towns', 'Ashland Medford', town('Medford'), town('Ashland')],
    [
      'towns of several states',
      'CA(Redding Yreka) OR(Ashland Portland) ME',
      town('Portland'),
      town('Ashland'),
      town('Yreka', 'CA'),
      town('Redding', 'CA'),
      town('Portland', 'ME'),
    ],
    [
      'ZIP codes of one town',
      '97501 97504',
      town('Medford', 'OR', '97501'),
      town('Medford', 'OR', '97504-1234'),
    ],
    ['ZIP codes alone', '97501 97504', { postalCode: '97504' }, { postalCode: '97501' }],
    [
      'towns with and without their state',
      'CA(Redding Yreka) OR(Ashland Medford)',
      town('Yreka', 'CA'),
      town('Redding', 'CA'),
      town('Medford'),
      town('Ashland'),
      { city: 'medford' },
    ],
    [
      'towns, where all groups are in one region',
      'Ashland Medford',
      { ...town('Medford'), regions: ['Jackson'] },
      { ...town('Ashland'), regions: ['Jackson'] },
    ],
    [
      'towns, where one is all the others are in',
      'Ashland Medford',
      { ...town('Medford'), regions: ['Jackson', 'East'] },
      { ...town('Ashland'), regions: ['Jackson'] },
    ],
    [
      'regions, where there are some',
      'East West',
      { ...town('Medford'), regions: ['East'] },
      { ...town('Ashland'), regions: ['West'] },
    ],
    [
      'regions, with towns they are called by',
      'Coast(Bandon Brookings) Valley',
      town('Bandon'),
      { regions: ['Coast', 'Bandon'] },
      { regions: ['Coast', 'Brookings'] },
      { regions: ['Valley'] },
    ],
    [
      'regions, beside towns of no region',
      'East Medford West',
      town('Medford'),
      { regions: ['East'] },
      { regions: ['West'] },
    ],
    [
      'regions that are called as towns',
      'Ashland Medford',
      { ...town('Medford'), regions: ['Medford'] },
      { ...town('Ashland'), regions: ['ASHLAND'] },
      town('Ashland'),
    ],
  ] as const satisfies readonly (readonly [string, string, ...Place[]])[])
    it(`are ${what}, where lists have no others`, () => {
      const sorted = tree.includes(') ME') ? 'CA(Redding Yreka) ME OR(Ashland Portland)' : tree;
      expect(offered(...rows)).to.equal(sorted);
    });

  it('are the same in any order of the rows', () => {
    const rows = places(
      ['Kings', 'Brooklyn'],
      ['KINGS', 'New York', 'BROOKLYN'],
      ['Bronx'],
      town('Brooklyn', 'NY'),
    );
    const tree = treeOf(rows);
    for (const turn of [1, 2, 3])
      expect(treeOf([...rows.slice(turn), ...rows.slice(0, turn)])).to.deep.equal(tree);
  });

  it('find every group of trees of any depth, each in its region and all around it', () => {
    const random = seeded(11);
    const pick = picker(random);
    for (let round = 0; round < 20; round += 1) {
      // Each node has names of its own, so that what lies where is known by how it was made.
      const depth = 1 + Math.floor(random() * 5);
      const paths = Array.from({ length: 40 }, () => {
        const path: string[] = [];
        for (let level = 0; level < depth; level += 1)
          path.push(`${path.at(-1) ?? 'Región'} ${pick(['uno', 'dos', 'tres', 'ñu'])}`);
        return path;
      });
      const spelled = (name: string): string =>
        pick([
          name,
          name.toUpperCase(),
          ` ${name.toLowerCase()} `,
          name.normalize('NFD'),
          name.replace(/ /g, '  '),
        ]);
      const rows = places(...paths.map((path) => path.map(spelled)));
      const tree = treeOf(rows);
      const found = finding(rows);
      for (const key of keys(tree)) {
        const level = key.split(BETWEEN).length;
        const count = paths.filter(
          (path) =>
            path
              .slice(0, level)
              .join(BETWEEN)
              .toLowerCase()
              .replace(/[óñ]/g, (c) => (c === 'ó' ? 'o' : 'n')) === key,
        ).length;
        expect(count, key).to.be.greaterThan(0);
        expect(found([key]), key).to.equal(count);
      }
      const check = (level: readonly Region[]): void => {
        expect(level.length).to.not.equal(1);
        for (const { parts } of level) check(parts);
      };
      check(tree);
    }
  });

  it('widen to what lies around them, then to any', () => {
    const groups = [
      makeGroup({ place: makePlace({ regions: ['Kings', 'Brooklyn', 'Flatbush'] }), attendance: 'online' }),
      makeGroup({ place: makePlace({ regions: ['Kings', 'Brooklyn', 'Bushwick'] }) }),
      makeGroup({ place: makePlace({ regions: ['Bronx'] }) }),
    ];
    const index = indexGroups(groups);
    const now = prepareTimeContext(index, { nextStarts: [], tomorrow: 2, todayEnds: 0, tomorrowEnds: 0 });
    const flatbush = ['kings', 'brooklyn', 'flatbush'].join(BETWEEN);
    const query = { ...EVERYTHING, regions: [flatbush], attendance: ['in-person' as const] };
    const offers = suggestRelaxations(index, query, now, runQuery(index, query, now));
    const ofRegions = offers.filter(({ change }) => 'filter' in change && change.filter === 'regions');
    expect(ofRegions.map(({ query: { regions }, count }) => [regions, count])).to.deep.equal([
      [[['kings', 'brooklyn'].join(BETWEEN)], 1],
      [['kings'], 1],
      [[], 2],
    ]);
  });
});
