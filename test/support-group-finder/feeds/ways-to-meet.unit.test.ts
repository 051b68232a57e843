import { expect } from 'chai';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import type { SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';

function one(row: object): SupportGroup {
  const rows = [{ name: 'Hope', slug: 'h', day: 2, time: '19:00', ...row }];
  const [group] = readAnyFeed(JSON.stringify(rows), { source: 'f' }).groups;
  if (!group) throw new Error('no group was read');
  return group;
}
const TOWN = { city: 'Medford', state: 'OR' };
const DOOR = { location: 'Elm Hall', formatted_address: '12 Elm St, Medford, OR 97501' };

describe('feeds: a room by its number, and a group that moved', () => {
  const attendanceOf = (row: object): string | undefined =>
    readAnyFeed(JSON.stringify([{ name: 'Hope', slug: 'h', day: 2, time: '19:00', ...row }]), { source: 'f' })
      .groups[0]?.attendance;
  it('meets online by what is typed into a program, beside a place too', () => {
    const formatted_address = '12 Elm St, Medford, OR 97501';
    for (const conference_url of ['ID: 987 6543 2101', 'Meeting ID 98765432101', 'Passcode: hope'])
      expect(attendanceOf({ formatted_address, conference_url }), conference_url).to.equal('hybrid');
    expect(attendanceOf({ formatted_address, conference_url: 'Ask Ida' })).to.equal('in-person');
  });
  it('is where it moved to', () => {
    for (const location of [
      'Meeting moved online until further notice',
      'We have moved to Zoom',
      'Has gone virtual',
    ])
      expect(attendanceOf({ location }), location).to.equal('online');
    expect(attendanceOf({ location: 'Moved to Elm Hall' })).to.equal('in-person');
  });
});

describe('feeds: where and how a group meets', () => {
  it('takes no words for a place that are a way to meet online', () => {
    for (const location of 'Zoom|Facebook Live|YouTube|Google Meet|Free Conference Call|Slack channel|InTheRooms.com|zoom.us|Cyberspace|Phone bridge|Phone line|Web-based|On the web|A distancia|Plataforma Zoom|Por videollamada|Virtual Meeting|En l\u00ednea'.split(
      '|',
    )) {
      for (const row of [
        { location },
        { address: location, ...TOWN },
        { formatted_address: `${location}, Medford, OR 97501` },
      ]) {
        const { attendance, place } = one(row);
        expect([attendance, place?.approximate ?? true], JSON.stringify(row)).to.deep.equal(['online', true]);
      }
    }
    for (const location of [
      'Webb Hall',
      'Church of the Call',
      'Bridge Street Center',
      'Liveoak Hall',
      'Slackwater Park',
      'Channel Islands Club',
    ])
      expect(one({ location, ...TOWN }).attendance, location).to.equal('in-person');
    expect(one({ location: 'InTheRooms.com' }).joinNotes).to.equal('InTheRooms.com');
  });
  it('tells a place from the way to meet that stands beside it', () => {
    for (const location of [
      'Elm Hall / Zoom',
      'Zoom & Elm Hall',
      'Elm Hall (online)',
      'Elm Hall and Zoom',
      'Elm Hall + Zoom',
      'Sal\u00f3n Elm y Zoom',
    ]) {
      const { attendance, place } = one({ location, ...TOWN });
      expect([attendance, place?.approximate], location).to.deep.equal(['hybrid', false]);
      expect(place?.name, location).to.match(/^(?:Elm Hall|Sal\u00f3n Elm)$/);
    }
    expect(one({ address: '12 Elm St and Zoom', ...TOWN }).place?.address).to.equal('12 Elm St, Medford, OR');
    for (const address of ['Main & 3rd', 'Main and Oak', 'Hall (rear door)', 'A / B Building'])
      expect(one({ address, ...TOWN }).place?.address, address).to.equal(`${address}, Medford, OR`);
  });
  it('gives no directions to a letter box', () => {
    for (const address of [
      'PO Box 12',
      'P.O. Box 12',
      'P. O. BOX 12',
      'Post Office Box 12',
      'Apartado Postal 12',
    ]) {
      const { attendance, place } = one({ address, ...TOWN });
      expect([attendance, place?.approximate, place?.address], address).to.deep.equal([
        'unknown',
        true,
        'Medford, OR',
      ]);
      expect(place?.notes).to.equal(address);
    }
  });
  it('knows a shut door wherever the list says so, and only there', () => {
    for (const row of [
      { types: ['TC'] },
      { types: 'Temporarily closed' },
      { types: ['Facility closed'] },
      { types: ['Suspended'] },
      { location: 'Elm Hall (closed until further notice)' },
      { location: 'Elm Hall - temporarily closed' },
      { location: 'Elm Hall, cerrado hasta nuevo aviso' },
      { name: 'Hope - TEMPORARILY CLOSED' },
      { notes: 'Bring a book. Location temporarily closed' },
      { location_notes: 'Building is currently closed' },
      { status: 'Temporarily Closed' },
      { Status: 'Inactive' },
      { attendance_option: 'inactive' },
      { attendance_option: 'Not meeting' },
      { attendance_option: 'Suspendido' },
    ])
      expect(one({ ...DOOR, ...row }).attendance, JSON.stringify(row)).to.equal('inactive');
    for (const row of [
      { notes: 'The back door is temporarily closed' },
      { notes: 'Closed meeting' },
      { notes: 'The coffee shop next door closed until further notice' },
      { types: ['Closed'] },
      { status: 'Active' },
      { status: 'publish' },
      { location: 'Closed Loop Hall' },
    ])
      expect(one({ ...DOOR, ...row }).attendance, JSON.stringify(row)).to.equal('in-person');
    const online = {
      conference_url: 'https://zoom.us/j/98765432101',
      notes: 'Online only, location temporarily closed',
    };
    expect(one({ ...DOOR, ...online }).attendance).to.equal('online');
  });
});
