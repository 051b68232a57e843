import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import { writtenText } from '../../../../src/support-group-finder/schedule/recurrence-text.js';
import { WORDS } from '../../../../src/support-group-finder/words.js';

const NOW = Date.UTC(2026, 10, 23, 18);
const ZONE = 'America/Los_Angeles';
const ELM = { '@type': 'Place', name: 'Elm Hall', address: '12 Elm St, Medford, OR 97501' };
const OAK = { '@type': 'Place', name: 'Oak Hall', address: '9 Oak St, Ashland, OR 97520' };

const read = (data: unknown) => readAnyFeed(JSON.stringify(data), { source: 'f', now: NOW, otherZone: ZONE });
const event = (more: object): object => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  identifier: 'h',
  name: 'Hope',
  ...more,
});
const schedule = (more: object): object => event({ eventSchedule: { '@type': 'Schedule', ...more } });

describe('feeds/events', () => {
  describe('reads a schedule, or shows what people can read of it', () => {
    const cases: (readonly [what: string, more: object, shown: unknown])[] = [
      ['addresses of days', { byDay: 'https://schema.org/Tuesday', startTime: '19:00' }, [[2], 1140]],
      [
        'days in a sentence',
        { byDay: 'Monday, Wednesday and Friday', startTime: '7:30 PM' },
        [[1, 3, 5], 1170],
      ],
      ['days in letters', { byDay: ['MO', 'WE'], startTime: '07:30:00' }, [[1, 3], 450]],
      ['a moment for its hour', { byDay: 'TU', startTime: '2026-11-24T19:00:00' }, [[2], 1140]],
      [
        'seven days for a week',
        { startDate: '2026-11-03', startTime: '19:00', repeatFrequency: 'P7D' },
        [[2], 1140],
      ],
      [
        'hours with an offset',
        { byDay: 'TU', startTime: '19:00:00-08:00', endTime: '20:00:00-08:00' },
        'Tuesday 7:00 PM – 8:00 PM UTC-08:00',
      ],
      [
        'hours of no zone',
        { byDay: 'TU', startTime: '19:00:00Z', endTime: '20:00:00Z' },
        'Tuesday 7:00 PM – 8:00 PM UTC+00:00',
      ],
      [
        'hours of no zone, beside one',
        { byDay: 'TU', startTime: 'T19:00:00Z', scheduleTimezone: ZONE },
        'Tuesday 7:00 PM UTC+00:00',
      ],
      [
        'hours with an offset and a zone',
        { byDay: 'TU', startTime: '19:00-08:00', endTime: '20:00-08:00', scheduleTimezone: ZONE },
        [[2], 1140],
      ],
      [
        'a date of each month',
        { startDate: '2026-01-15', startTime: '19:00', repeatFrequency: 'P1M' },
        'December 15, 2026 19:00, perhaps not every week: ask when',
      ],
      [
        'months of a year',
        { byDay: 'TU', byMonth: [9, 10], startTime: '19:00' },
        'Tuesday 19:00, perhaps not every week: ask when',
      ],
      [
        'holidays',
        { byDay: ['https://schema.org/PublicHolidays', 'SU'], startTime: '19:00' },
        'Sunday 19:00, perhaps not every week: ask when',
      ],
      [
        'every two weeks from nowhere',
        { byDay: 'TU', startTime: '19:00', repeatFrequency: 'P2W' },
        'Tuesday 19:00, perhaps not every week: ask when',
      ],
    ];
    // Whose clock an hour is on: what the schedule says of its zone, by how it writes the hour.
    for (const [written, zone, shown] of [
      [{ startTime: '19:00-05:00' }, ZONE, 'Tuesday 19:00 UTC-05:00'],
      [{ startTime: '2026-11-24T19:00:00-08:00' }, ZONE, [[2], 1140]],
      [{ startTime: '2026-11-24T19:00:00-08:00' }, 'Pacific', [[2], 1140]],
      [{ startTime: '2026-11-24T19:00:00-05:00' }, ZONE, 'Tuesday 7:00 PM UTC-05:00'],
      [{ startTime: '2026-11-24T19:00:00-05:00' }, '', 'Tuesday 7:00 PM UTC-05:00'],
      [{ startTime: '2026-11-25T03:00:00Z' }, ZONE, [[2], 1140]],
      [{ startTime: '19:00Z' }, 'UTC', [[2], 1140]],
      [{ startTime: '1899-12-30T19:00:00.000Z' }, ZONE, [[2], 1140]],
      [{ startDate: '2026-11-24T19:00:00' }, ZONE, [[2], 1140]],
      [{ startDate: '2026-11-24T19:00:00' }, '', [[2], 1140]],
      [{ startDate: '2026-11-24T19:00:00-08:00' }, ZONE, [[2], 1140]],
      [{ startDate: '2026-11-24T19:00:00-08:00' }, '', [[2], 1140]],
      [{ startDate: '2026-07-07T19:00:00-07:00' }, ZONE, [[2], 1140]],
      [{ startDate: '2026-11-25T03:00:00Z' }, ZONE, [[2], 1140]],
      [{ startDate: '2026-11-25T03:00:00+00:00' }, 'Pacific Time', [[2], 1140]],
      [{ startDate: '2026-11-24T19:00:00Z' }, '', 'Tuesday 19:00 UTC+00:00'],
      // A program that means its own clock: by universal time it were Monday evening.
      [{ startDate: '2026-11-24T01:00:00Z' }, ZONE, 'Tuesday 01:00 UTC+00:00'],
    ] as const)
      cases.push([
        `${JSON.stringify(written)} in ${zone || 'no zone'}`,
        { byDay: 'TU', ...written, ...(zone && { scheduleTimezone: zone }) },
        shown,
      ]);
    for (const [what, more, shown] of cases)
      it(what, () => {
        const [group] = read(schedule(more)).groups;
        const { schedule: own } = group ?? {};
        expect(own ? [own.days, own.start] : group && writtenText(group, WORDS.en, 'en')).to.deep.equal(
          shown,
        );
      });
  });

  describe('knows where it is', () => {
    const where = (location: unknown) => {
      const [group] = read(event({ startDate: '2026-11-24T19:00-08:00', location })).groups;
      return [group?.place?.name, group?.place?.address, group?.attendance];
    };
    it('by a room’s house', () => {
      expect(where({ '@type': 'Place', name: 'Room 4', containedInPlace: ELM })).to.deep.equal([
        'Room 4, Elm Hall',
        '12 Elm St, Medford, OR 97501',
        'in-person',
      ]);
    });
    it('by a name and an address apart', () => {
      const address = { '@type': 'PostalAddress', streetAddress: '12 Elm St', addressLocality: 'Medford' };
      for (const both of [
        [{ '@type': 'Place', name: 'Elm Hall' }, address],
        [address, 'Elm Hall'],
      ])
        expect(where(both)).to.deep.equal(['Elm Hall', '12 Elm St, Medford', 'in-person']);
    });
    it('of two places neither', () => {
      const [group] = read(event({ startDate: '2026-11-24T19:00-08:00', location: [ELM, OAK] })).groups;
      expect(group?.attendance).to.equal('unknown');
      expect(group?.place).to.deep.include({
        name: 'Elm Hall / Oak Hall',
        notes: 'Elm Hall, 12 Elm St, Medford, OR 97501\nOak Hall, 9 Oak St, Ashland, OR 97520',
        approximate: true,
      });
    });
  });

  it('lists what a date belongs to, where that says when', () => {
    const { groups } = read(
      event({
        startDate: '2026-11-25T19:00-08:00',
        superEvent: {
          '@type': 'EventSeries',
          name: 'Whole',
          eventSchedule: { byDay: 'WE', startTime: '19:00' },
        },
      }),
    );
    expect(groups.map(({ name, schedule: own }) => [name, own?.until])).to.deep.equal([
      ['Hope', '2026-11-25'],
      ['Whole', undefined],
    ]);
  });

  it('names entries that only lead to a page', () => {
    const item = event({ startDate: '2026-11-25T19:00-08:00' });
    const { groups, problems } = read({
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', item },
        { '@type': 'ListItem', url: 'https://clinic.example/2' },
      ],
    });
    expect(groups).to.have.length(1);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).to.deep.equal(['0 only-links']);
  });
});
