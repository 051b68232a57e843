import { expect } from 'chai';
import { readFeed } from '../../../src/support-group-finder/feeds/detect.js';
import { foldDuplicates } from '../../../src/support-group-finder/feeds/fold-duplicates.js';
import type { SupportGroup } from '../../../src/support-group-finder/support-group.js';

const ROW = {
  name: 'Hope',
  slug: 'h',
  day: 1,
  time: '19:00',
  formatted_address: '1 Main St, Medford, OR 97501, USA',
};
const ZONE = 'America/Los_Angeles';

function group(change: object, source = 'a'): SupportGroup {
  const [read] = readFeed(JSON.stringify([{ ...ROW, ...change }]), { source }).groups;
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
  it('folds exact duplicates within a feed', () => {
    expect(count(group({}), group({ slug: 'h2' }), group({ slug: 'h3' }))).to.equal(1);
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
  it('keeps two groups that share a building and an hour', () => {
    expect(count(group({}), group({ slug: 'j', name: 'Joy' }))).to.equal(2);
    const programmes = [group({ programme: 'Narcotics Anonymous' }), group({ programme: 'Al-Anon' }, 'b')];
    expect(count(...programmes)).to.equal(2);
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
  it('keeps the order of 100,000 groups of one hour and place', function () {
    // Seconds in linear time; comparing each with each takes hours.
    this.timeout(60_000);
    const groups = Array.from({ length: 100_000 }, (_, index) => ({
      ...group1,
      id: `${index}`,
      name: `Name ${index}`,
    }));
    expect(foldDuplicates(groups, zoneOf).map(({ id }) => id)).to.deep.equal(groups.map(({ id }) => id));
  });
});
const group1 = group({});
