import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import type { FeedResult, SupportGroup } from '../../../../src/support-group-finder/feeds/support-group.js';

const ROW = {
  name: 'Hope',
  slug: 'hope',
  day: 1,
  time: '19:00',
  formatted_address: '1 Main St, Medford, OR 97501, USA',
};

/** Result of a feed of rows, each the plain row above with changes. */
function read(...changes: object[]): FeedResult {
  return readAnyFeed(JSON.stringify(changes.map((change) => ({ ...ROW, ...change }))), { source: 'f' });
}
function one(change: object): SupportGroup {
  const [group] = read(change).groups;
  if (!group) throw new Error('no group was read');
  return group;
}
const codes = (...changes: object[]): string[] => read(...changes).problems.map(({ code }) => code);

describe('feeds/meeting-guide', () => {
  it('reads a plain row without a complaint', () => {
    expect(read({}).problems).to.deep.equal([]);
    expect(one({})).to.deep.include({
      id: 'f#hope',
      name: 'Hope',
      schedule: { days: [1], start: 1140, duration: 60 },
      attendance: 'in-person',
      audience: 'recovery',
      sources: ['f'],
    });
    expect(one({}).place).to.include({ city: 'Medford', postalCode: '97501', approximate: false });
  });

  describe('day', () => {
    const readable: readonly (readonly [unknown, number[]])[] = [
      ['3', [3]],
      [0, [0]],
      [
        [5, 1, 1],
        [1, 5],
      ],
      [
        ['2', null, 'Thursday'],
        [2, 4],
      ],
      ['Wednesdays', [3]],
      ['Mon, Wed & Fri', [1, 3, 5]],
      ['Monday - Friday', [1, 2, 3, 4, 5]],
      ['Fri-Sun', [0, 5, 6]],
      ['miércoles', [3]],
      ['7', [0]],
    ];
    for (const [day, days] of readable) {
      it(`reads ${JSON.stringify(day)}`, () => expect(one({ day }).schedule?.days).to.deep.equal(days));
    }
    it('shows what is not clearly a day as written', () => {
      for (const day of ['Monthly', 'Daily except Sunday', 'TBD', 9]) {
        expect(one({ day }).schedule, String(day)).to.equal(undefined);
        expect(codes({ day })).to.deep.equal(['unreadable-day']);
      }
      expect(one({ day: 'Not Monday' }).scheduleText).to.equal('Not Monday 19:00');
    });
    it('keeps the good days of a list with a bad one', () => {
      expect(one({ day: [1, 'x', 3] }).schedule?.days).to.deep.equal([1, 3]);
      expect(codes({ day: [1, 'x', 3] })).to.deep.equal(['unreadable-day']);
    });
    it('is by appointment without day and time, and says nothing about it', () => {
      expect(one({ day: null, time: '' }).schedule).to.equal(undefined);
      expect(codes({ day: null, time: '' })).to.deep.equal([]);
      expect(codes({ day: null }, { time: null, slug: 'b' })).to.deep.equal(['no-day', 'no-time']);
    });
  });

  describe('time', () => {
    const readable: readonly (readonly [string, number])[] = [
      ['9:00', 540],
      ['11:00 AM', 660],
      ['12:15 am', 15],
      ['12 PM', 720],
      ['7:30p.m.', 1170],
      ['19:30:00', 1170],
      ['1930', 1170],
      ['Noon', 720],
      ['23:59', 1439],
    ];
    for (const [time, start] of readable) {
      it(`reads "${time}"`, () => expect(one({ time }).schedule?.start).to.equal(start));
    }
    it('takes 24:00 as the next day’s first minute', () => {
      expect(one({ day: 6, time: '24:00' }).schedule).to.deep.include({ days: [0], start: 0 });
    });
    it('shows what is no time as written', () => {
      for (const time of ['25:00', '7', 'after work', '19:75'])
        expect(codes({ time }), time).to.deep.equal(['unreadable-time']);
      expect(one({ time: 'after work' }).scheduleText).to.equal('after work');
    });
    it('reads ends: past midnight, missing, in the time, unreadable, equal to the start', () => {
      const duration = (change: object): number | undefined => one(change).schedule?.duration;
      expect(duration({ time: '23:00', end_time: '00:30' })).to.equal(90);
      expect(duration({ time: '7:00 PM - 8:30 PM' })).to.equal(90);
      expect(duration({ end_time: 'late' })).to.equal(60);
      expect(codes({ end_time: 'late' })).to.deep.equal(['unreadable-end']);
      expect(duration({ end_time: '19:00' })).to.equal(60);
      expect(duration({ duration: 45 })).to.equal(45);
    });
    it('keeps durations of 12 hours and points at them', () => {
      expect(one({ end_time: '07:00' }).schedule?.duration).to.equal(720);
      expect(codes({ end_time: '07:00' })).to.deep.equal(['long-duration']);
    });
  });

  describe('repetition in the fields of schema.org', () => {
    it('reads first and third, last, and weeks counted from a date', () => {
      expect(one({ byMonthWeek: [1, 3] }).schedule?.monthWeeks).to.deep.equal([1, 3]);
      expect(one({ day: null, by_day: '2MO, -1FR' }).schedule).to.deep.include({
        days: [1, 5],
        monthWeeks: [-1, 2],
      });
      const eventSchedule = {
        byDay: 'https://schema.org/Monday',
        repeatFrequency: 'P2W',
        startDate: '2026-01-05',
        endDate: '2026-12-31',
        exceptDate: ['2026-05-25'],
      };
      expect(one({ eventSchedule }).schedule).to.deep.include({
        days: [1],
        everyWeeks: 2,
        from: '2026-01-05',
        until: '2026-12-31',
        except: ['2026-05-25'],
      });
    });
    it('does not guess at rules that are unclear', () => {
      const unclear = [
        { repeatFrequency: 'P2W' },
        { repeatFrequency: 'P1M' },
        { byMonthWeek: 7 },
        { byDay: 'someday' },
      ];
      for (const change of unclear) {
        expect(one(change).schedule, JSON.stringify(change)).to.equal(undefined);
        expect(codes(change)).to.deep.equal(['unreadable-recurrence']);
      }
    });
  });

  it('reads zones: valid, loosely written, wrong', () => {
    expect(one({ timezone: 'America/Boise' }).timeZone).to.equal('America/Boise');
    expect(one({ timezone: 'EST' }).timeZone).to.equal('America/New_York');
    expect(one({ timezone: 'Pacific Time (US & Canada)' }).timeZone).to.equal('America/Los_Angeles');
    expect(one({ timezone: 'Alaska' }).timeZone).to.equal('America/Anchorage');
    expect(one({ timezone: 'Mars/Base' }).timeZone).to.equal(undefined);
    expect(codes({ timezone: 'EST' }, { timezone: 'Mars/Base', slug: 'b' })).to.deep.equal([
      'loose-zone',
      'unreadable-zone',
    ]);
  });

  it('reads points as numbers, strings and pairs, and none from null, 0,0 and the impossible', () => {
    const point = { latitude: 42.3, longitude: -122.8 };
    expect(one(point).place).to.include(point);
    expect(one({ latitude: '42.3', longitude: '-122.8' }).place).to.include(point);
    expect(one({ coordinates: '42.3,-122.8' }).place).to.include(point);
    for (const none of [
      { latitude: null, longitude: null },
      { latitude: 0, longitude: 0 },
      { latitude: '0', longitude: '0' },
    ]) {
      expect(one(none).place).to.not.have.any.keys('latitude', 'longitude');
      expect(codes(none)).to.deep.equal([]);
    }
    expect(one({ latitude: 420, longitude: 1 }).place).to.not.have.property('latitude');
    expect(codes({ latitude: 420, longitude: 1 })).to.deep.equal(['bad-coordinates']);
    expect(codes({ latitude: 42 })).to.deep.equal(['bad-coordinates']);
    // What a service answers to an address of which it knows no more than the country.
    for (const [latitude, longitude] of [
      [37.09024, -95.712891],
      ['39.7837304', '-100.4458825'],
      [38, -97],
      [37.751, -97.822],
    ]) {
      expect(codes({ latitude, longitude })).to.deep.equal(['bad-coordinates']);
      expect(one({ latitude, longitude }).place).to.not.have.property('latitude');
    }
    expect(one({ latitude: 38.04, longitude: -97.34 }).place).to.include({ latitude: 38.04 });
  });

  it('puts back a ZIP code’s lost zero and builds an address from its parts', () => {
    const parts = {
      formatted_address: null,
      address: '9 Elm St @the church',
      city: 'Boston',
      state: 'MA',
      postal_code: 2108,
      country: 'US',
    };
    expect(one(parts).place).to.include({ address: '9 Elm St, Boston, MA 02108', postalCode: '02108' });
    expect(codes(parts)).to.deep.equal(['short-zip']);
  });

  it('reads regions from a list, text with arrows, or separate fields', () => {
    const regions = ['Oregon', 'Medford'];
    expect(one({ regions }).place?.regions).to.deep.equal(regions);
    expect(one({ regions: 'Oregon > Medford' }).place?.regions).to.deep.equal(regions);
    expect(one({ region: 'Oregon', sub_region: 'Medford' }).place?.regions).to.deep.equal(regions);
    expect(one({ region: 'Oregon > Medford' }).place?.regions).to.deep.equal(regions);
  });

  it('reads districts where there is no region', () => {
    const districts = { district: 'District 7', sub_district: '7A' };
    expect(one(districts).place?.regions).to.deep.equal(['District 7', '7A']);
    expect(one({ ...districts, region: 'Oregon' }).place?.regions).to.deep.equal(['Oregon']);
    expect(one({ ...districts, regions: ['Oregon'] }).place?.regions).to.deep.equal(['Oregon']);
  });

  describe('slugs', () => {
    it('takes integers, and makes one where it is missing', () => {
      expect(one({ slug: 12 }).id).to.equal('f#12');
      expect(one({ slug: null }).id).to.equal('f#hope-1-19-00');
      expect(codes({ slug: null })).to.deep.equal(['no-slug']);
    });
    it('keeps every row of a duplicate slug, under ids of their own', () => {
      const result = read({}, {}, { slug: 'hope-1' }, {});
      const ids = result.groups.map(({ id }) => id);
      expect(new Set(ids).size).to.equal(4);
      expect(result.problems.every(({ code }) => code === 'duplicate-slug')).to.equal(true);
    });
  });

  describe('types', () => {
    it('reads lists, comma text, text with brackets, and names', () => {
      for (const types of [['O', 'W'], 'O,W', '[open, women]', '["O","W"]', ['Open', "Women's"]]) {
        expect(one({ types }).kinds, JSON.stringify(types)).to.deep.equal([{ code: 'O' }, { code: 'W' }]);
      }
    });
    it('keeps unknown codes as written, and other programmes’ codes', () => {
      expect(one({ types: ['Opne', 'JFT'] }).kinds).to.deep.equal([{ code: 'Opne' }, { code: 'JFT' }]);
      expect(codes({ types: ['Opne', 'JFT'] })).to.deep.equal(['unknown-type']);
    });
    it('moves languages out, drops ONL, and reads step-free access', () => {
      expect(one({ types: ['S', 'ONL', 'X', 'EN'] })).to.deep.include({
        kinds: [{ code: 'X' }],
        languages: ['es', 'en'],
        stepFree: true,
      });
    });
    it('shows a group marked open and closed as closed', () => {
      expect(one({ types: ['O', 'C'] }).kinds).to.deep.equal([{ code: 'C' }]);
      expect(codes({ types: ['O', 'C'] })).to.deep.equal(['open-and-closed']);
    });
    it('leaves out what is said of a room where nobody meets in one', () => {
      const online = {
        attendance_option: 'online',
        types: ['O', 'X', 'BA'],
        conference_url: 'https://meet.example.org/1',
      };
      expect(one(online)).to.deep.include({ kinds: [{ code: 'O' }], stepFree: false });
    });
  });

  describe('links', () => {
    it('joins on any host, with or without a scheme', () => {
      const join = (conference_url: string): string | undefined => one({ conference_url }).joinUrl;
      expect(join('https://rooms.example.org/a?pwd=1')).to.equal('https://rooms.example.org/a?pwd=1');
      expect(join('zoom.us/j/123')).to.equal('https://zoom.us/j/123');
      expect(join('//zoom.us/j/123')).to.equal('https://zoom.us/j/123');
      expect(one({ conference_url: 'zoom.us/j/123' }).attendance).to.equal('hybrid');
    });
    it('takes the first of two links and keeps the words around it', () => {
      const two = 'https://zoom.us/j/1 or https://zoom.us/j/2';
      expect(one({ conference_url: two })).to.include({ joinUrl: 'https://zoom.us/j/1', joinNotes: 'or' });
      expect(codes({ conference_url: two })).to.deep.equal(['several-links']);
      expect(one({ conference_url: 'https://zoom.us/j/1https://zoom.us/j/2' }).joinUrl).to.equal(
        'https://zoom.us/j/1',
      );
    });
    it('keeps hostile and unreadable links as text', () => {
      for (const bad of [
        'javascript:alert(1)',
        'java\u0000script:alert(1)',
        'data:text/html,x',
        'mailto:a@example.org',
        'Ask Ann for it',
      ]) {
        const group = one({ conference_url: bad, website: bad, url: bad, feedback_url: bad });
        expect(group, bad).to.not.have.any.keys('joinUrl', 'website', 'feedbackUrl');
        expect(group.attendance).to.equal('in-person');
      }
      expect(codes({ conference_url: 'Ask Ann for it' })).to.deep.equal(['bad-link']);
      expect(one({ conference_url: 'Ask Ann for it' }).joinNotes).to.equal('Ask Ann for it');
    });
    it('makes payment pages of accounts, and nothing of anything else', () => {
      const group = one({ venmo: '@hope-group', square: '$hope', paypal: 'a b"onload=' });
      expect(group.contributions).to.deep.equal([
        { label: 'Venmo', href: 'https://venmo.com/hope-group' },
        { label: 'Cash App', href: 'https://cash.app/$hope' },
      ]);
    });
  });

  describe('phones', () => {
    it('keeps one-tap codes', () => {
      expect(one({ conference_phone: '+1 (555) 010-0199,,123456#,,*9#' }).dialIn).to.equal(
        '+15550100199,,123456#,,*9#',
      );
    });
    it('takes the number out of prose and keeps the words', () => {
      const conference_phone = 'Call 555-010-0199, code 12';
      expect(one({ conference_phone })).to.include({ dialIn: '5550100199', dialInNotes: conference_phone });
      expect(codes({ conference_phone })).to.deep.equal(['prose-phone']);
      expect(one({ phone: 'ask at the door' })).to.include({ phone: '', groupNotes: 'ask at the door' });
    });
  });

  it('reads dates of change in both orders, and takes placeholders for none', () => {
    const written = [
      '2023-08-29 15:56:59',
      '2023-08-2915:56:59',
      '8/29/2023 3:56:59 PM',
      '2023-08-29T15:56:59Z',
    ];
    for (const updated of written)
      expect(one({ updated }).updated, updated).to.equal(Date.UTC(2023, 7, 29, 15, 56, 59));
    for (const updated of ['1970-01-01 00:00:00', '9999-12-31', '2023-02-30', 'yesterday']) {
      expect(one({ updated }), updated).to.not.have.property('updated');
      expect(codes({ updated })).to.deep.equal(['unreadable-updated']);
    }
  });

  it('reads the audience field before anything else', () => {
    expect(one({ name: 'Al-Anon', audience: 'everyone' }).audience).to.equal('everyone');
    expect(one({ name: 'Lunch AFG' })).to.include({ audience: 'families', programme: 'Al-Anon' });
    expect(codes({ audience: 'Women only' })).to.deep.equal(['unknown-audience']);
    expect(one({ audience: 'Women only' }).groupNotes).to.equal('Women only');
    expect(one({ audience: 'Families' }).groupNotes).to.equal('');
  });

  it('keeps an online group without an address', () => {
    const group = one({ formatted_address: null, conference_url: 'https://meet.example.org/room' });
    expect(group).to.include({ attendance: 'online' });
    expect(group).to.not.have.property('place');
  });

  it('names a nameless group after its place, and cuts a name of 10,000 characters', () => {
    expect(one({ name: '', location: 'Town Hall' }).name).to.equal('Town Hall');
    expect(codes({ name: '', location: 'Town Hall' })).to.deep.equal(['no-name']);
    expect(one({ name: '\ud83d\ude00'.repeat(5000) }).name).to.have.length.at.most(255);
    expect(codes({ name: 'x'.repeat(10_000) })).to.deep.equal(['long-name']);
  });

  it('keeps a row with a name and a time alone, whose place is to be asked for', () => {
    expect(one({ formatted_address: null }).attendance).to.equal('unknown');
  });

  it('counts rows nobody could use, and rows that are none', () => {
    const result = readAnyFeed(JSON.stringify([{ slug: 'x', day: 1, time: '9:00' }, null, 7, ROW]), {
      source: 'f',
    });
    expect(result.rows).to.equal(4);
    expect(result.groups).to.have.length(1);
    expect(result.problems.map(({ row, code }) => [row, code])).to.deep.equal([
      [1, 'unusable-row'],
      [2, 'unusable-row'],
      [3, 'unusable-row'],
    ]);
  });

  it('reads own fields only', () => {
    const hostile =
      '[{"__proto__":{"name":"evil","notes":"evil"},"constructor":{"prototype":{"x":1}},"name":"A","slug":"a","address":"1 Main St"}]';
    const [group] = readAnyFeed(hostile, { source: 'f' }).groups;
    expect(group).to.include({ name: 'A', notes: '' });
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('takes nothing from a prototype the page has patched', () => {
    Object.defineProperty(Object.prototype, 'notes', { value: 'evil', configurable: true });
    try {
      const [, second] = read({ notes: 'own' }, { slug: 'b' }).groups;
      expect(second && Object.hasOwn(second, 'notes') && second.notes).to.equal('');
    } finally {
      delete (Object.prototype as { notes?: string }).notes;
    }
  });

  it('shows markup in any field as text', () => {
    const group = one({
      name: '<b>Hope</b> &amp; Joy',
      notes: 'One<br>two',
      location: '<script>x</script>Hall',
    });
    expect(group).to.include({ name: 'Hope & Joy', notes: 'One\ntwo' });
    expect(group.place?.name).to.equal('xHall');
  });

  it('reports the feed’s own field names, and no more of a text than helps', () => {
    const [found] = read({ time: null, start_time: 'x'.repeat(500) }).problems;
    expect(found?.field).to.equal('start_time');
    expect(found?.message).to.have.length.below(200);
  });
});
