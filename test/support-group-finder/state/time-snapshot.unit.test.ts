import { expect } from 'chai';
import { TimeSnapshot, type OpenedDays } from '../../../src/support-group-finder/state/time-snapshot.js';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import { EVERYTHING, type GroupQuery } from '../../../src/support-group-finder/search/query.js';
import {
  BY_APPOINTMENT,
  FAMILIES,
  FIRST_LIGHT,
  FOUR_GROUPS,
  MONDAY_MORNING,
  MORNING_CIRCLE,
  OREGON,
  type FeedRow,
} from '../feed.js';

const HOUR = 3_600_000;

function agendaOf(rows: readonly FeedRow[], visitor = OREGON, now = MONDAY_MORNING): TimeSnapshot {
  return new TimeSnapshot(readAnyFeed(JSON.stringify(rows), { source: 'test' }).groups, { visitor }, now);
}

function listed(agenda: TimeSnapshot, query: Partial<GroupQuery> = {}, limit = 100): string[] {
  const asked = { ...EVERYTHING, ...query };
  return agenda
    .sections(asked, agenda.find(asked), limit)
    .flatMap(({ kind, day, rows }) =>
      rows.map(({ group }) => `${kind} ${day ? day - agenda.today : ''} ${group.name}`),
    );
}

describe('TimeSnapshot', () => {
  it('puts groups under the day of their next start, those without one last', () => {
    expect(listed(agendaOf(FOUR_GROUPS))).to.deep.equal([
      'day 0 Morning Circle',
      'day 0 First Light Group',
      'day 2 Families and Friends',
      'no-time  Talk First',
    ]);
  });

  it('shows only as many rows as asked for', () => {
    expect(listed(agendaOf(FOUR_GROUPS), {}, 2)).to.have.length(2);
  });

  describe('where room is scarce', () => {
    /** A group each morning of the week: three on Monday, which is today, two on Tuesday, one on each day after. */
    const WEEK = [1, 1, 1, 2, 2, 3, 4, 5, 6, 0].map((day, at) => ({
      ...MORNING_CIRCLE,
      slug: `g${at}`,
      name: `Group ${at}`,
      day,
      time: `${9 + at}:00`,
      end_time: `${10 + at}:00`,
    }));
    const folded = (limit: number, opened: OpenedDays = new Map(), linked = '', rows: FeedRow[] = WEEK) => {
      const agenda = agendaOf(rows);
      const group = agenda.index.groups.find(({ name }) => name === linked);
      return agenda
        .foldedSections(EVERYTHING, agenda.find(EVERYTHING), limit, opened, group)
        .map(({ kind, day, rows: shown, total, isFolded }) =>
          [
            kind === 'day' ? day - agenda.today : kind,
            `${shown.length}/${total}`,
            isFolded === undefined ? 'stands' : isFolded ? 'folded' : 'opened',
          ].join(' '),
        );
    };
    const LATER = ['2 0/1 folded', '3 0/1 folded', '4 0/1 folded', '5 0/1 folded', '6 0/1 folded'];

    it('has today and tomorrow stand open, and folds the days after', () => {
      expect(folded(25)).to.deep.equal(['0 3/3 stands', '1 2/2 stands', ...LATER]);
    });

    it('loses none of those that it does not show', () => {
      expect(folded(2)).to.deep.equal(['0 2/3 stands', '1 0/2 folded', ...LATER]);
    });

    it('shows as many of an opened day as were asked for', () => {
      const agenda = agendaOf(WEEK);
      const [, , wednesday] = agenda.foldedSections(
        EVERYTHING,
        agenda.find(EVERYTHING),
        25,
        new Map(),
        undefined,
      );
      expect(folded(25, new Map([[wednesday?.key ?? '', 25]]))[2]).to.equal('2 1/1 opened');
    });

    it('has the first day stand open, however far it is', () => {
      expect(folded(25, new Map(), '', WEEK.slice(6))[0]).to.equal('3 1/1 stands');
    });

    it('counts a group that stands elsewhere nowhere', () => {
      expect(folded(25, new Map(), 'Group 0')[0]).to.equal('0 2/2 stands');
    });

    /** Groups of every kind a list has, at all hours of the week: some without a place, a time, or a meeting at present. */
    const mixed = (size: number): FeedRow[] =>
      Array.from({ length: size }, (_, at) => ({
        slug: `m${at}`,
        name: `Mixed ${at}`,
        types: at % 11 === 0 ? ['TC'] : ['O'],
        ...(at % 13 !== 0 && { day: at % 7, time: `${(at * 5) % 24}:15`, timezone: OREGON }),
        ...(at % 5 === 0
          ? { conference_url: `https://meet.example.org/${at}` }
          : {
              formatted_address: `${at + 1} Elm St, Medford, OR 97501`,
              latitude: 42 + (at % 17) / 100,
              longitude: -122.8,
            }),
      }));
    const near = { latitude: 42.05, longitude: -122.8 };

    it('has the headings and totals of the list that stands open, however it is ordered', () => {
      const agenda = agendaOf(mixed(400));
      for (const asked of [
        EVERYTHING,
        { ...EVERYTHING, near },
        { ...EVERYTHING, near, sort: 'distance' as const },
        { ...EVERYTHING, attendance: ['online' as const] },
      ]) {
        const result = agenda.find(asked);
        const open = agenda.sections(asked, result, Infinity);
        const linked = open.at(-1)?.rows.at(-1)?.group;
        for (const group of [undefined, linked]) {
          const folded = agenda.foldedSections(asked, result, 25, new Map(), group);
          const expected = open.map(({ key, rows }) => [
            key,
            rows.filter((row) => row.group !== group).length,
          ]);
          expect(folded.map(({ key, total }) => [key, total])).to.deep.equal(
            expected.filter(([, all]) => all),
          );
        }
      }
    });

    it('looks at few of the groups it folds', () => {
      const agenda = agendaOf(mixed(1000));
      const result = agenda.find(EVERYTHING);
      let looks = 0;
      const positions = new Proxy([...result.positions], {
        get: (list, at) => {
          if (typeof at === 'string' && /^\d/.test(at)) looks += 1;
          return Reflect.get(list, at) as unknown;
        },
      }) as unknown as Uint32Array;
      agenda.foldedSections(EVERYTHING, { ...result, positions }, 25, new Map(), undefined);
      expect(looks).to.be.lessThan(300);
    });

    it('finds the day a group is listed under', () => {
      const agenda = agendaOf([...WEEK, BY_APPOINTMENT]);
      for (const { key, rows } of agenda.sections(EVERYTHING, agenda.find(EVERYTHING), 100))
        for (const { group } of rows) expect(agenda.sectionOf(EVERYTHING, group)).to.equal(key);
    });
  });

  it('keeps what runs since last night under today', () => {
    const night = { ...MORNING_CIRCLE, name: 'Night', day: 0, time: '23:30', end_time: '00:30' };
    const agenda = agendaOf([night], OREGON, Date.UTC(2026, 10, 23, 8, 10));
    expect(listed(agenda)).to.deep.equal(['day 0 Night']);
    expect(listed(agenda, { days: ['today'] })).to.deep.equal(['day 0 Night']);
  });

  it('gives any one group at its next start, whatever is asked for', () => {
    const agenda = agendaOf(FOUR_GROUPS);
    const starts = agenda.index.groups.map((group) => agenda.rowOf(group).occurrence?.start);
    const listedStarts = agenda
      .sections(EVERYTHING, agenda.find(EVERYTHING), 100)
      .flatMap(({ rows }) => rows.map(({ occurrence }) => occurrence?.start));
    expect(starts.filter((start) => start !== undefined).sort()).to.deep.equal(
      listedStarts.filter((start) => start !== undefined).sort(),
    );
    expect(starts).to.include(undefined);
  });

  it('finds the same after its words were read ahead, piece by piece', () => {
    const agenda = agendaOf(FOUR_GROUPS);
    const before = listed(agendaOf(FOUR_GROUPS), { text: 'light' });
    expect([...agenda.warmUp()].every((step) => step === undefined)).to.equal(true);
    expect(listed(agenda, { text: 'light' })).to.deep.equal(before);
    expect(before).to.have.length(1);
  });

  it('counts days on the visitor’s clock', () => {
    const late = { ...MORNING_CIRCLE, day: 1, time: '22:30', end_time: '23:30' };
    expect(listed(agendaOf([late], 'America/New_York'), { days: [2] })).to.deep.equal([
      'day 1 Morning Circle',
    ]);
    expect(listed(agendaOf([late], 'America/New_York'), { days: [1] })).to.deep.equal([]);
    expect(listed(agendaOf([late]), { days: [1] })).to.deep.equal(['day 0 Morning Circle']);
  });

  it('lists a group by its next start on a day asked for', () => {
    const agenda = agendaOf([MORNING_CIRCLE, { ...FAMILIES, time: '05:00', end_time: '06:00' }]);
    expect(listed(agenda, { days: [3] })).to.deep.equal([
      'day 2 Families and Friends',
      'day 2 Morning Circle',
    ]);
    expect(listed(agenda, { days: ['today', 3] })).to.deep.equal([
      'day 0 Morning Circle',
      'day 2 Families and Friends',
    ]);
    expect(listed(agenda, { days: ['tomorrow'] })).to.deep.equal([]);
  });

  it('moves on when a group ends', () => {
    const agenda = agendaOf([MORNING_CIRCLE]);
    agenda.moveTo(MONDAY_MORNING + HOUR);
    expect(listed(agenda)).to.deep.equal(['day 2 Morning Circle']);
    agenda.moveTo(MONDAY_MORNING + 24 * HOUR);
    expect(listed(agenda)).to.deep.equal(['day 1 Morning Circle']);
  });

  it('finds a group by its kind, its way to meet, in either language', () => {
    const agenda = agendaOf([MORNING_CIRCLE, { ...FIRST_LIGHT, types: ['SEN'] }]);
    expect(listed(agenda, { text: 'online' })).to.deep.equal(['day 0 Morning Circle']);
    expect(listed(agenda, { text: 'en linea' })).to.deep.equal(['day 0 Morning Circle']);
    expect(listed(agenda, { text: 'seniors' })).to.deep.equal(['day 0 First Light Group']);
  });

  it('finds a group by its language, day, time of day and programme’s initials, in either language', () => {
    const agenda = agendaOf([
      { ...FAMILIES, name: 'Reunión abierta', types: ['S'] },
      { ...MORNING_CIRCLE, name: 'Sunrise of Narcotics Anonymous' },
    ]);
    const [spanish, narcotics] = ['day 2 Reunión abierta', 'day 0 Sunrise of Narcotics Anonymous'];
    for (const text of ['spanish', 'espanol', 'Español', 'wednesday evening', 'noche miércoles'])
      expect(listed(agenda, { text }), text).to.include(spanish);
    for (const text of ['NA monday morning', 'lunes mañana'])
      expect(listed(agenda, { text }), text).to.deep.equal([narcotics]);
    // Where other languages have been loaded, it is a word of theirs as well.
    expect(listed(agenda, { text: 'na' })).to.include(narcotics);
  });

  it('sorts by distance, keeps what has no place and says so', () => {
    const agenda = agendaOf(FOUR_GROUPS);
    const near = { latitude: 42.19, longitude: -122.71 };
    const asked: GroupQuery = { ...EVERYTHING, near, sort: 'distance' };
    const sections = agenda.sections(asked, agenda.find(asked), 100);
    expect(
      sections.map(({ kind, isWithoutPlace, rows }) => [
        kind,
        isWithoutPlace,
        rows.map(({ group }) => group.name),
      ]),
    ).to.deep.equal([
      ['nearest', false, ['Families and Friends', 'First Light Group']],
      ['day', true, ['Morning Circle']],
      ['no-time', true, ['Talk First']],
    ]);
    expect(sections[0]?.rows[0]?.miles).to.equal(0);
  });

  it('knows whose clock differs from the visitor’s', () => {
    expect(agendaOf([MORNING_CIRCLE]).hasOtherZones).to.equal(false);
    expect(agendaOf([MORNING_CIRCLE], 'America/New_York').hasOtherZones).to.equal(true);
    // Two names of one clock are no difference.
    expect(agendaOf([MORNING_CIRCLE], 'US/Pacific').hasOtherZones).to.equal(false);
  });

  it('says where a zone is only assumed', () => {
    const zoneless = { ...MORNING_CIRCLE, timezone: '' };
    const agenda = agendaOf([zoneless]);
    const [section] = agenda.sections(EVERYTHING, agenda.find(EVERYTHING), 1);
    expect(section?.rows[0]).to.include({ isZoneAssumed: true, zone: OREGON });
  });

  it('finds other times at the same place', () => {
    const agenda = agendaOf([BY_APPOINTMENT, { ...FAMILIES, location: 'Pear Blossom Clinic' }, FIRST_LIGHT]);
    const others = agenda.otherTimes(agenda.index.groups[0]!); // the feed above has three
    expect(others.map(({ group }) => group.name)).to.deep.equal(['Families and Friends']);
  });

  it('offers the options groups have, most common first, whatever is asked for', () => {
    const agenda = agendaOf([MORNING_CIRCLE, FIRST_LIGHT, { ...FAMILIES, types: ['C', 'O'] }]);
    expect(agenda.popularOptions.kinds[0]).to.equal('O');
    expect(agenda.popularOptions.kinds).to.include('C');
  });

  it('offers what would find something', () => {
    const agenda = agendaOf(FOUR_GROUPS);
    const asked: GroupQuery = { ...EVERYTHING, days: [2], audience: ['families'] };
    const offers = agenda.widen(asked, agenda.find(asked));
    expect(offers[0]).to.deep.include({ count: 1, change: { type: 'option', filter: 'days', option: 3 } });
  });
});
