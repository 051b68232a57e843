import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import {
  foldDuplicates,
  type Merge,
} from '../../../../src/support-group-finder/feeds/merging/fold-duplicates.js';
import { LEFT_OUT, mergeProblem } from '../../../../src/support-group-finder/feeds/problems.js';
import type { SupportGroup } from '../../../../src/support-group-finder/feeds/support-group.js';
import { picker, seeded } from '../../search/random-groups.js';

const ROW = {
  name: 'Hope',
  slug: 'h',
  day: 1,
  time: '19:00',
  formatted_address: '1 Main St, Medford, OR 97501, USA',
};
const ZONE = 'America/Los_Angeles';

function group(change: object, source = 'a'): SupportGroup {
  const [read] = readAnyFeed(JSON.stringify([{ ...ROW, ...change }]), { source }).groups;
  if (!read) throw new Error('no group was read');
  return read;
}
/** As the finder settles it where the page names a zone: the row's own, else the page's. */
const zoneOf = ({ timeZone = ZONE }: SupportGroup): string => timeZone;
const count = (...groups: SupportGroup[]): number => foldDuplicates(groups, zoneOf).length;

describe('feeds/fold-duplicates', () => {
  it('folds one group of two feeds, keeps both sources and what either knows', () => {
    const other = group(
      {
        slug: 'x',
        name: 'Hope Group',
        formatted_address: '1 Main Street, Medford, OR 97501',
        notes: 'Side door',
        timezone: ZONE,
      },
      'b',
    );
    const [folded, ...rest] = foldDuplicates([group({}), other], zoneOf);
    expect(rest).to.deep.equal([]);
    expect(folded).to.deep.include({ id: 'a#h', name: 'Hope', notes: 'Side door', sources: ['a', 'b'] });
  });
  it('folds by point and by join link', () => {
    const point = { latitude: 42.3265, longitude: -122.8756, formatted_address: null };
    expect(count(group(point), group(point, 'b'))).to.equal(1);
    const link = { formatted_address: null, conference_url: 'https://zoom.us/j/1234567890' };
    expect(
      count(
        group(link),
        group({ ...link, name: 'Hope online', conference_url: `${link.conference_url}?pwd=1` }, 'b'),
      ),
    ).to.equal(1);
  });
  it('merges a row of a feed into one that says all it says, and tells', () => {
    expect(count(group({}), group({ slug: 'h2' }), group({ slug: 'h3' }))).to.equal(1);
    const merges: Merge[] = [];
    const bare = group({});
    const full = group({ slug: 'h2', notes: 'Side door', types: ['O'], updated: '2026-01-01' });
    for (const rows of [
      [bare, full],
      [full, bare],
    ])
      expect(foldDuplicates(rows, zoneOf, (merge) => merges.push(merge))).to.deep.equal([full]);
    expect(merges).to.deep.equal(Array.from({ length: 2 }, () => ({ merged: bare, kept: full })));
    expect(mergeProblem({ merged: bare, kept: { ...full, row: 7 } }, String)).to.deep.equal({
      row: 1,
      field: '',
      code: 'merged',
      message: 'This is the same group as row 7, "Hope". They are shown as one.',
    });
  });
  describe('keeps both of two rows of one feed that differ in anything both say', () => {
    const online = 'https://zoom.us/j/98765432101';
    const differing: readonly (readonly [string, object, object])[] = [
      ['name', {}, { name: 'Hope Group' }],
      ['attendance', { conference_url: online }, {}],
      ['open and closed', { types: ['O'] }, { types: ['C'] }],
      ['types', { types: ['O'] }, { types: ['O', 'X'] }],
      ['notes', { notes: 'Park' }, { notes: 'Room 4' }],
      ['passcode', { conference_url: `${online}?pwd=a` }, { conference_url: `${online}?pwd=A` }],
      ['website', { website: 'https://a.example/' }, { website: 'https://b.example/' }],
      ['end', { end_time: '20:00' }, { end_time: '20:30' }],
      ['phone', { phone: '541-555-0100' }, { phone: '541-555-0101' }],
      ['email', { email: 'a@example.org' }, { email: 'b@example.org' }],
      ['group', { group: 'One' }, { group: 'Two' }],
      ['place', { location: 'Hall' }, { location: 'Park' }],
      ['what each adds', { notes: 'Park' }, { phone: '541-555-0101' }],
    ];
    for (const [what, one, other] of differing)
      it(what, () => {
        expect(count(group(one), group({ ...other, slug: 'x' }))).to.equal(2);
        expect(count(group(other), group({ ...one, slug: 'x' }))).to.equal(2);
      });
  });
  it('keeps apart what differs in day, time, zone, week, place, or room of one service', () => {
    const differing = [
      { day: 2 },
      { time: '19:30' },
      { timezone: 'America/Denver' },
      { byMonthWeek: 1 },
      { formatted_address: '2 Main St, Medford, OR 97501, USA' },
    ];
    for (const change of differing)
      expect(count(group({}), group(change, 'b')), JSON.stringify(change)).to.equal(2);
    const door = { formatted_address: null, conference_url: 'https://zoom.us/' };
    expect(count(group(door), group({ ...door, name: 'Joy' }, 'b'))).to.equal(2);
  });
  it('needs the same name, or a name that is only the programme’s, beside place and hour', () => {
    const na = { programme: 'Narcotics Anonymous' };
    expect(count(group({}), group({ slug: 'j', name: 'Joy' }))).to.equal(2);
    expect(count(group({}), group({ slug: 'j', name: 'Joy' }, 'b'))).to.equal(2);
    expect(count(group(na), group({ ...na, name: 'Joy' }, 'b'))).to.equal(2);
    expect(count(group(na), group({ programme: 'Al-Anon' }, 'b'))).to.equal(2);
    expect(count(group({}), group({ name: 'Hope for Parents' }, 'b'))).to.equal(2);
    for (const name of ['NA', 'N.A. Meeting', 'Narcotics Anonymous', 'Narcotics Anonymous (NA) Group'])
      expect(count(group(na), group({ ...na, name }, 'b')), name).to.equal(1);
    // Which of the two is meant?
    expect(
      count(group(na), group({ ...na, slug: 'j', name: 'Joy' }), group({ ...na, name: 'NA' }, 'b')),
    ).to.equal(3);
    const link = { formatted_address: null, conference_url: 'https://zoom.us/j/98765432101' };
    expect(count(group(link), group({ ...link, name: 'Joy' }, 'b'))).to.equal(2);
  });
  describe('keeps rooms of one house apart, where both name one and not the same', () => {
    const notes = (text: string): object => ({ location: 'Elm Hall', location_notes: text });
    const rooms: readonly (readonly [string, string, number])[] = [
      ['Room 4', 'Room 5', 2],
      ['Rm. 4', 'room #4', 1],
      ['Room 4', 'Enter by the side door, then room 4 on the left', 1],
      ['Room 4, 2nd floor', 'Room 4', 1],
      ['Room 4', '', 1],
      ['Room B', 'Room C', 2],
      ['Suite 100', 'Ste 200', 2],
      ['Suite 100', '#100', 1],
      ['1st floor', 'Floor 2', 2],
      ['Second floor', '2nd Floor', 1],
      ['Basement', 'Upstairs', 2],
      ['Basement', 'In the basement. Ring the bell.', 1],
      ['Library', 'Fellowship Hall', 2],
      ['The library, past the chapel', 'Chapel', 1],
      ['Blue Room', 'Red Room', 2],
      ['The meeting room', 'Library', 1],
      ['Building A', 'Bldg. B', 2],
      ['Sal\u00f3n 3', 'Salon 4', 2],
      ['Salón 3', 'Sala 3', 1],
      ['S\u00f3tano', 'Biblioteca', 2],
      ['Piso 2', '3er piso', 2],
      ['Room 4', '2nd floor', 1],
      ['Room 4', 'Basement', 1],
      ['Park in the lot behind', 'Wheelchair ramp at the rear', 1],
    ];
    for (const [one, other, left] of rooms)
      it(`${one} and ${other || 'nothing'}`, () => {
        expect(count(group(notes(one)), group(notes(other), 'b'))).to.equal(left);
        expect(count(group(notes(other)), group(notes(one), 'b'))).to.equal(left);
      });
    it('wherever they are named', () => {
      const address = { formatted_address: '1 Main St, Room 4, Medford, OR 97501' };
      expect(count(group(address), group({ location: 'Elm Hall - Room 5' }, 'b'))).to.equal(2);
      expect(count(group(address), group({ notes: 'We meet in room 5.' }, 'b'))).to.equal(2);
      expect(count(group(address), group({ notes: 'We meet in room 4.' }, 'b'))).to.equal(1);
      const hall = { formatted_address: null, location: 'Elm Hall', city: 'Medford' };
      expect(
        count(
          group({ ...hall, location_notes: 'Room 4' }),
          group({ ...hall, location_notes: 'Room 5' }, 'b'),
        ),
      ).to.equal(2);
    });
  });
  describe('tells places of two feeds apart, or not', () => {
    const places: readonly (readonly [string, object, object, number])[] = [
      ['street written short', {}, { formatted_address: '1 Main Street, Medford, OR 97501' }, 1],
      ['street without its kind', {}, { formatted_address: '1 Main, Medford, OR 97501' }, 1],
      [
        'name before the street',
        {},
        { location: 'Hall', formatted_address: 'Hall, 1 Main St, Medford, OR 97501' },
        1,
      ],
      ['other street, same number and ZIP', {}, { formatted_address: '1 Oak St, Medford, OR 97501' }, 2],
      ['street and avenue', {}, { formatted_address: '1 Main Ave, Medford, OR 97501' }, 2],
      ['other ZIP', {}, { formatted_address: '1 Main St, Ashland, OR 97520' }, 2],
      [
        'two suites',
        { formatted_address: '1 Main St Suite 2, Medford, OR 97501' },
        { formatted_address: '1 Main St, Ste 3, Medford, OR 97501' },
        2,
      ],
      ['one names a suite', {}, { formatted_address: '1 Main St #2, Medford, OR 97501' }, 1],
      [
        'the same hall, one without a street',
        { location: 'Elm Hall' },
        { location: 'Elm Hall', formatted_address: null, city: 'Medford' },
        1,
      ],
      [
        'the same hall in two towns',
        { location: 'City Hall', formatted_address: null, city: 'Medford' },
        { location: 'City Hall', formatted_address: null, city: 'Ashland' },
        2,
      ],
    ];
    for (const [what, one, other, left] of places)
      it(what, () => {
        expect(count(group(one), group(other, 'b'))).to.equal(left);
        expect(count(group(other), group(one, 'b'))).to.equal(left);
      });
  });
  it('knows one room on the web by its number, not by its service or its way in', () => {
    const at = (conference_url: string, source?: string): SupportGroup =>
      group({ formatted_address: null, conference_url }, source);
    const same: readonly (readonly [string, string, number])[] = [
      ['https://zoom.us/j/98765432101', 'https://us02web.zoom.us/j/98765432101?pwd=x#success', 1],
      ['https://zoom.us/j/98765432101', 'https://zoom.us/j/98765432102', 2],
      ['https://meet.example.org/join?room=1', 'https://meet.example.org/join?room=2', 2],
      ['https://meet.example.org/join?room=1&pwd=a', 'https://meet.example.org/join?pwd=b&room=1', 1],
      ['https://zoom.us/join', 'https://zoom.us/join', 2],
      ['https://meet.example.org/', 'https://meet.example.org/', 2],
    ];
    for (const [one, other, left] of same) expect(count(at(one), at(other, 'b')), other).to.equal(left);
    expect(
      count(
        group({ conference_url: 'https://zoom.us/j/98765432101' }),
        group({ conference_url: 'https://zoom.us/j/98765432102' }, 'b'),
      ),
      'one house, two rooms',
    ).to.equal(2);
  });
  it('keeps both where two feeds contradict each other', () => {
    const pairs: readonly (readonly [object, object])[] = [
      [{ types: ['O'] }, { types: ['C'] }],
      [
        { types: ['O'], entity: 'Al-Anon' },
        { types: ['C'], entity: 'Al-Anon' },
      ],
      [{ types: ['M'] }, { types: ['W'] }],
      [
        { time: 'after work', timezone: 'America/Denver' },
        { time: 'after work', timezone: ZONE },
      ],
      [{ types: ['EN'] }, { types: ['S'] }],
      [{ audience: 'families' }, { audience: 'recovery' }],
      [{ attendance_option: 'inactive' }, {}],
    ];
    for (const [one, other] of pairs) {
      expect(count(group(one), group(other, 'b')), JSON.stringify(one)).to.equal(2);
      expect(count(group(other), group(one, 'b')), JSON.stringify(one)).to.equal(2);
    }
  });
  it('loses nothing that either of two feeds says', () => {
    const [folded] = foldDuplicates(
      [
        group({ notes: 'Side door', types: ['O', 'X'], feedback_emails: ['a@example.org'] }),
        group({ notes: 'Ring the bell', types: ['O', 'BE'], feedback_emails: ['b@example.org'] }, 'b'),
      ],
      zoneOf,
    );
    expect(folded).to.deep.include({
      notes: 'Side door\nRing the bell',
      kinds: [{ code: 'O' }, { code: 'X' }, { code: 'BE' }],
      feedbackEmails: ['a@example.org', 'b@example.org'],
      stepFree: true,
    });
  });
  it('keeps to what either of two feeds says of days it isn’t held on, and from when on it is', () => {
    const scheduleOf = (one: object, other: object) => {
      const [folded, another] = foldDuplicates([group(one), group(other, 'b')], zoneOf);
      return another ? 'apart' : folded?.schedule;
    };
    const own = { days: [1], start: 1140, duration: 60 };
    const off = { exceptDate: ['2026-11-30'] };
    const except = ['2026-11-30'];
    expect(scheduleOf({}, off)).to.deep.equal({ ...own, except });
    expect(scheduleOf(off, {})).to.deep.equal({ ...own, except });
    expect(scheduleOf(off, { exceptDate: ['2026-12-07'] })).to.deep.equal({
      ...own,
      except: ['2026-11-30', '2026-12-07'],
    });
    expect(scheduleOf({}, { startDate: '2027-01-04' })).to.deep.equal({ ...own, from: '2027-01-04' });
    expect(scheduleOf({ startDate: '2026-01-05' }, { startDate: '2027-01-04' })).to.equal('apart');
  });
  it('makes in person and online one hybrid group', () => {
    const online = group(
      { attendance_option: 'online', conference_url: 'https://zoom.us/j/1234567890' },
      'b',
    );
    expect(foldDuplicates([group({}), online], zoneOf)[0]).to.include({
      attendance: 'hybrid',
      joinUrl: 'https://zoom.us/j/1234567890',
    });
    expect(
      foldDuplicates([group({ attendance_option: 'inactive' }), online], zoneOf)[0]?.attendance,
    ).to.equal('online');
  });
  it('comes out even, and the same in any order, for feeds full of duplicates and contradictions', () => {
    const random = seeded(13);
    const pick = picker(random);
    const maybe = (field: string, values: readonly unknown[]): object =>
      random() < 0.4 ? { [field]: pick(values) } : {};
    const row = (slug: number): object => ({
      name: pick(['Hope', 'Hope Group', 'Joy', 'NA Meeting']),
      slug,
      day: pick([1, 2]),
      time: '19:00',
      ...pick([
        { formatted_address: '1 Main St, Medford, OR 97501, USA' },
        { formatted_address: '1 Oak St, Medford, OR 97501, USA' },
        { conference_url: 'https://zoom.us/j/98765432101' },
        { location: 'Elm Hall', city: 'Medford' },
      ]),
      ...maybe('types', [['O'], ['C'], ['O', 'X']]),
      ...maybe('notes', ['Side door', 'Ring']),
      ...maybe('programme', ['Narcotics Anonymous', 'Al-Anon']),
      ...maybe('attendance_option', ['in_person', 'online', 'inactive']),
    });
    const content = (groups: readonly SupportGroup[]): string[] =>
      groups.map((each) => JSON.stringify({ ...each, id: '', row: 0 })).sort();
    for (let round = 0; round < 60; round += 1) {
      const feeds = ['a', 'b', 'c'].slice(0, pick([1, 2, 3])).map((source) => ({
        source,
        rows: Array.from({ length: pick([2, 9, 30]) }, (_, slug) => row(slug)),
      }));
      const listedIn = (order: (rows: readonly object[]) => readonly object[]): SupportGroup[] => {
        const results = feeds.map(({ source, rows }) => readAnyFeed(JSON.stringify(order(rows)), { source }));
        const groups = results.flatMap((result) => result.groups);
        const merges: Merge[] = [];
        const listed = foldDuplicates(groups, zoneOf, (merge) => merges.push(merge));
        const leftOut = results.flatMap(({ problems }) => problems).filter(({ code }) => LEFT_OUT.has(code));
        const rows = results.reduce((sum, result) => sum + result.rows, 0);
        expect(listed.length + merges.length + leftOut.length).to.equal(rows);
        const ids = new Set(listed.map(({ id }) => id));
        for (const { merged, kept } of merges)
          expect([ids.has(merged.id), ids.has(kept.id)]).to.deep.equal([false, true]);
        // Each text a row says is said by what it is listed as.
        for (const { notes, name, kinds } of groups)
          expect(
            listed.some(
              (each) =>
                (each.name === name || merges.some(({ merged }) => merged.name === name)) &&
                each.notes.includes(notes) &&
                kinds.every(({ code }) => each.kinds.some((kind) => kind.code === code)),
            ),
          ).to.equal(true);
        return listed;
      };
      const asGiven = content(listedIn((rows) => rows));
      expect(content(listedIn((rows) => rows.toReversed()))).to.deep.equal(asGiven);
      const shift = Math.floor(random() * 30);
      expect(content(listedIn((rows) => [...rows.slice(shift), ...rows.slice(0, shift)]))).to.deep.equal(
        asGiven,
      );
    }
  });
  it('keeps the order of 100,000 groups of one hour and place', function () {
    // Seconds in linear time; comparing each with each takes hours.
    const groups = Array.from({ length: 100_000 }, (_, index) => ({
      ...group1,
      id: `${index}`,
      name: `Name ${index}`,
    }));
    expect(foldDuplicates(groups, zoneOf).map(({ id }) => id)).to.deep.equal(groups.map(({ id }) => id));
  });
});
const group1 = group({});
