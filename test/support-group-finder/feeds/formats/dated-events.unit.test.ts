import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';

const NOW = Date.UTC(2026, 10, 23, 18);
const ZONE = 'America/Los_Angeles';
const read = (data: unknown, more: object = {}) =>
  readAnyFeed(JSON.stringify(data), { source: 'f', now: NOW, otherZone: ZONE, ...more });

const TRIBE = {
  id: 123,
  author: '1',
  status: 'publish',
  date: '2026-11-01 10:00:00',
  url: 'https://clinic.example/event/hope/',
  title: 'Hope &#8211; Evening',
  slug: 'hope',
  image: false,
  all_day: false,
  start_date: '2026-11-24 19:00:00',
  end_date: '2026-11-24 20:30:00',
  utc_start_date: '2026-11-25 03:00:00',
  timezone: ZONE,
  categories: [{ name: 'Support Group', slug: 'support', id: 5 }],
  venue: {
    id: 9,
    venue: 'Elm Hall',
    slug: 'elm',
    address: '12 Elm St',
    city: 'Medford',
    state: 'OR',
    zip: '97501',
  },
};
const SQUARESPACE = {
  id: '1',
  title: 'Hope',
  startDate: Date.UTC(2026, 10, 25, 3),
  endDate: Date.UTC(2026, 10, 25, 4, 30),
  location: { addressTitle: 'Elm Hall', addressLine1: '12 Elm St', addressLine2: 'Medford, OR, 97501' },
};
const EVENTBRITE = {
  id: '55',
  name: { text: 'Hope', html: '<b>Hope</b>' },
  start: { timezone: ZONE, local: '2026-11-24T19:00:00', utc: '2026-11-25T03:00:00Z' },
  end: { timezone: ZONE, local: '2026-11-24T20:30:00', utc: '2026-11-25T04:30:00Z' },
  venue: {
    name: 'Elm Hall',
    address: { address_1: '12 Elm St', city: 'Medford', region: 'OR', postal_code: '97501' },
  },
};
const MEETUP = {
  id: '1',
  title: 'Hope',
  dateTime: '2026-11-24T19:00-08:00',
  endTime: '2026-11-24T20:30-08:00',
  venue: { name: 'Elm Hall', address: '12 Elm St', city: 'Medford', state: 'OR', postalCode: '97501' },
};
const GOOGLE = {
  kind: 'calendar#event',
  id: 'g1',
  summary: 'Hope',
  start: { dateTime: '2026-11-24T19:00:00-08:00', timeZone: ZONE },
  end: { dateTime: '2026-11-24T20:30:00-08:00', timeZone: ZONE },
  location: 'Elm Hall, 12 Elm St, Medford, OR 97501',
};

describe('feeds/dated-events', () => {
  const lists: readonly (readonly [what: string, data: unknown])[] = [
    ['The Events Calendar', { events: [TRIBE], rest_url: 'x', total: 1, total_pages: 1 }],
    ['Squarespace', { website: { timeZone: ZONE }, upcoming: [SQUARESPACE], past: [] }],
    ['Eventbrite', { pagination: { object_count: 1 }, events: [EVENTBRITE] }],
    ['Meetup', { data: { groupByUrlname: { upcomingEvents: { edges: [{ node: MEETUP }] } } } }],
    ['Google’s calendars', { kind: 'calendar#events', timeZone: ZONE, items: [GOOGLE] }],
    [
      'a bare list',
      [
        {
          title: 'Hope',
          start_date: '2026-11-24 19:00:00',
          end_date: '2026-11-24 20:30:00',
          location: 'Elm Hall',
        },
      ],
    ],
  ];
  for (const [what, data] of lists)
    it(`reads the one date of an event of ${what}`, () => {
      const { groups } = read(data);
      expect(groups.map(({ schedule }) => schedule)).to.deep.equal([
        { days: [2], start: 1140, duration: 90, from: '2026-11-24', until: '2026-11-24' },
      ]);
      expect(groups[0]?.name).to.match(/^Hope/);
      expect(groups[0]?.place?.name).to.contain('Elm Hall');
      expect(groups[0]?.attendance).to.equal('in-person');
    });

  it('names what it doesn’t read of them', () => {
    expect(read({ events: [{ ...TRIBE, cost: 'Free', website: '' }] }).unread).to.deep.equal([
      'categories',
      'cost',
    ]);
  });

  it('names what it doesn’t read of their places and of whom to ask', () => {
    const venue = { ...TRIBE.venue, phone: '541-555-0100', floor: 2, country: 'United States', website: '' };
    const organizer = [{ id: 1, organizer: 'Ann', phone: '541-555-0101', pronouns: 'she' }];
    const { unread, groups } = read({ events: [{ ...TRIBE, categories: [], venue, organizer }] });
    expect(unread).to.deep.equal(['venue.phone', 'venue.floor', 'organizer.pronouns']);
    expect(groups[0]).to.include({ group: 'Ann', phone: '5415550101' });
    const address = { ...EVENTBRITE.venue.address, address_3: 'Back door' };
    expect(read({ events: [{ ...EVENTBRITE, venue: { name: 'Elm Hall', address } }] }).unread).to.deep.equal([
      'venue.address.address_3',
    ]);
  });

  it('never takes one that repeats for a single date, nor for every week', () => {
    const [group] = read({ items: [{ ...GOOGLE, recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU'] }] }).groups;
    expect([group?.schedule, group?.scheduleText, group?.isIrregular]).to.deep.equal([
      undefined,
      '2026-11-24 19:00',
      true,
    ]);
  });

  it('leaves out what is called off or over, and says so', () => {
    const { groups, problems } = read({
      items: [
        { ...GOOGLE, status: 'cancelled' },
        { ...TRIBE, start_date: '2025-11-24 19:00:00', end_date: '' },
      ],
    });
    expect(groups).to.deep.equal([]);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).to.deep.equal(['1 cancelled', '2 over']);
  });

  it('leaves groups that say on which days they meet as they are', () => {
    const { groups } = read([
      { name: 'Hope', day: 2, time: '19:00', start_date: '2026-01-06', location: 'Elm Hall' },
      { name: 'More', day: 'Tuesday', start: '2026-11-24T19:00:00', location: 'Elm Hall' },
    ]);
    expect(groups.map(({ schedule }) => [schedule?.days, schedule?.start, schedule?.until])).to.deep.equal([
      [[2], 1140, undefined],
      [[2], 1140, undefined],
    ]);
  });

  it('never takes the tags of a row for groups', () => {
    const post = {
      id: 1,
      title: 'News',
      when_posted: '2026-11-01',
      categories: [{ name: 'Support Group', slug: 's', id: 5 }],
    };
    const { groups, problems } = read({ posts: [post] });
    expect(groups).to.deep.equal([]);
    expect(problems.map(({ code }) => code)).to.deep.equal(['unknown-rows']);
  });
});
