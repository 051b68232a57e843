import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import { readPlaceWords } from '../../../../src/support-group-finder/feeds/places/place-words.js';
import { directionsHref } from '../../../../src/support-group-finder/views/directions.js';
import type { SupportGroup } from '../../../../src/support-group-finder/feeds/support-group.js';
import { hasDoor, whatToAsk } from '../../../../src/support-group-finder/views/what-to-ask.js';

const ROW = { name: 'Hope', slug: 'h', day: 1, time: '19:00' };

function one(change: object): SupportGroup {
  const [group] = readAnyFeed(JSON.stringify([{ ...ROW, ...change }]), { source: 'f' }).groups;
  if (!group) throw new Error('no group was read');
  return group;
}
const directions = ({ attendance, place }: SupportGroup): string | undefined =>
  place && (attendance === 'in-person' || attendance === 'hybrid') ? directionsHref(place, false) : undefined;

const ONLINE = [
  'Zoom',
  'ZOOM',
  'via Zoom',
  'Via Zoom Meeting',
  'Zoom only',
  'on Zoom',
  'Online',
  'Online Meeting',
  'ONLINE ONLY',
  'Online - see website',
  'Virtual',
  'Virtual Only',
  'Virtual meeting room',
  'Virtual (Zoom)',
  'Phone',
  'Telephone',
  'Telephone Meeting',
  'Phone meeting',
  'By phone',
  'Conference call',
  'Teleconference',
  'Google Meet',
  'Microsoft Teams',
  'Teléfono',
  'por Zoom',
  'En línea',
  'Reunión virtual',
  'Por teléfono',
  'Zoom ID 123',
  'Zoom ID: 987 6543 2101',
  'Zoom 987 6543 2101 Passcode: 1234',
  'https://zoom.us/j/98765432101',
  'www.example.org/meetings',
  'zoom.us/j/98765432101',
  'Online, see link',
  'No physical location - Zoom',
  'Skype',
  'Videoconferencia',
  'Video conference call',
  'Webinar',
  'Dial 605-555-0123 access 123456#',
  'Dial +1 605 555 0123',
  'Marque 605-555-0123 y clave 123#',
  'Call in 605-555-0123, press 5',
  '605-555-0123 access code 1234',
  '(605) 555-0123 PIN 77#',
  'Zoom webinar',
  'Second Life',
  'VR chat',
  'Live stream',
  'Livestreamed on Facebook',
  'BlueJeans',
  'Cisco Webex',
  'Google Duo',
  'Telegram group',
  'Chat room',
  'Message board',
  'Discord server',
  'Twitter Spaces',
  'Instagram Live',
  'Telehealth',
  'Teleconferencia',
  'Dial in 541 555 0100',
  'Zoom ID: 123-456-789 PW: hope',
  'The Internet',
  'Virtual campus',
].map((text) => [text, text.replace(/Microsoft /, '')] as const);
const ASKED = [
  'TBD',
  'TBA',
  'To be determined',
  'Location TBD',
  'See website',
  'See notes',
  'Check website for location',
  'Call for address',
  'Call for the location',
  'Contact for location',
  'Email for address',
  'Ask for location',
  'Various locations',
  'Varies',
  'Location varies',
  'Rotating homes',
  'Private home',
  'Private residence',
  'Address not listed',
  'No address',
  'No physical address',
  'Por confirmar',
  'Llame para la dirección',
  'Pregunte por el lugar',
  'Undisclosed location',
  'Call 541-555-0100',
  'RSVP for address',
  'Ask at front desk',
  'Host’s home',
  'Members’ homes',
  'From your home',
  'Comfort of your own home',
  'Different each week',
  'Rotates among members',
  'Everywhere',
  'Statewide',
  'Outdoors',
  'Closed',
  'See flyer',
  'Unlisted',
  '541-555-0100',
  '(541) 555-0100',
];
const ASKING = [
  'Call',
  'Text',
  'Contact',
  'Email',
  'E-mail',
  'Ask',
  'Please call',
  'RSVP to',
  'Register with',
].flatMap((verb) =>
  ['', 'us', 'the office', 'the clinic', 'facilitator', 'host', 'group leader', 'front desk'].flatMap(
    (whom) =>
      ['for location', 'for the address', 'for details', 'to get directions', 'before attending'].map(
        (what) => `${verb} ${whom} ${what}`.replace(/ +/g, ' '),
      ),
  ),
);
const TOLD_LATER = ['Address', 'Location', 'Directions', 'Exact address', 'Place'].flatMap((what) => [
  ...['given', 'provided', 'sent', 'shared', 'disclosed', 'emailed'].flatMap((how) =>
    [
      'upon request',
      'on request',
      'after registration',
      'upon intake',
      'after screening',
      'once you register',
    ].map((when) => `${what} ${how} ${when}`),
  ),
  `${what} upon request`,
  `${what} sent to members`,
  `${what} will be provided`,
  `${what} texted the day before`,
  `${what} changes weekly`,
]);
const NOTHING = ['n/a', 'N/A', 'NA', 'none', '-', '--', '.', '?', 'null', '0', 'Ninguno', 'No aplica'];
const PLACES = [
  'Dial Street Church',
  'Access Center',
  'Toll House Inn',
  'Pound Ridge Library',

  'Elm Hall',
  'First Church',
  'Winter Park',
  'Corner of 5th & Main',
  '5th and Main',
  'The Meeting Place',
  'Conference Room',
  'Room 4',
  'Online Church',
  'Zoom Café',
  'The Link',
  'House of Hope',
  'Private Dining Hall',
  'Phone Booth Café',
  'Elm Hall and Zoom',
  'Contact Center',
  'Iglesia San José',
  'Parque Central',
  'Casa de Paz',
  'Noel Hall',
  '12 Elm St',
  'Call Street Church',
  'No Name Pub',
  'Virtual Reality Museum',
  'St. Anne (lower level)',
  'Group Health Building',
  'Alano Club',
  'Website Café',
  'See House',
  'Ask Hall',
  'Variety Theater',
  'Signal Hill Church',
  'Text Hall',
  'Registration office',
  'Front desk',
  'Outdoor pavilion',
  'Outside the library',
  'Life Center',
  'Second Baptist',
  'Stream Church',
  'Live Oak Chapel',
  'The Clinic',
  'Staff lounge',
  'Veterans Home',
  'Changes Recovery',
  'The Forum',
  'Clubhouse',
  'Message of Hope',
  '5502 46th',
  '1010',
  'Password Street 4',
  'church.hall',
];

describe('feeds/place-words', () => {
  it('takes words about a screen or a phone for no place', () => {
    for (const [, text] of ONLINE) {
      const read = readPlaceWords(text);
      expect([read.isPlace, read.isOnline], text).to.deep.equal([false, true]);
    }
  });
  it('takes words that send one elsewhere for no place, and not for online', () => {
    for (const text of [...ASKED, ...ASKING, ...TOLD_LATER]) {
      const read = readPlaceWords(text);
      expect([read.isPlace, read.isOnline], text).to.deep.equal([false, false]);
    }
  });
  it('takes nothing for nothing', () => {
    for (const text of NOTHING)
      expect(readPlaceWords(text), text).to.include({ isPlace: false, isNothing: true });
  });
  it('leaves whatever may be a place', () => {
    for (const text of PLACES) expect(readPlaceWords(text).isPlace, text).to.equal(true);
  });

  const TOWN = 'Medford, OR 97501, USA';
  it('gives no directions to words, in whatever field they stand', () => {
    for (const text of [...ONLINE.map(([, each]) => each), ...ASKED, ...NOTHING]) {
      const rows = [
        { location: text, formatted_address: TOWN },
        { location: text },
        { formatted_address: `${text.replaceAll(',', '')}, ${TOWN}` },
        { formatted_address: text },
        { address: text, city: 'Medford', state: 'OR' },
        { location: text, address: text, city: 'Medford', state: 'OR', latitude: 42.3, longitude: -122.8 },
      ];
      const isOnline = ONLINE.some(([, each]) => each === text);
      for (const row of rows) {
        const group = one(row);
        expect(directions(group), JSON.stringify(row)).to.equal(undefined);
        expect(group.attendance, JSON.stringify(row)).to.equal(isOnline ? 'online' : 'unknown');
        expect(whatToAsk(group), JSON.stringify(row)).to.be.oneOf(
          isOnline ? (/\d{3}/.test(text) ? [undefined] : ['link', undefined]) : ['where'],
        );
      }
    }
  });
  it('keeps such words where they tell more than that', () => {
    expect(one({ location: 'Call for address', formatted_address: TOWN }).place?.notes).to.equal(
      'Call for address',
    );
    expect(one({ location: 'Call for address' }).groupNotes).to.equal('Call for address');
    expect(one({ location: 'Zoom ID 987 6543 2101' }).joinNotes).to.equal('Zoom ID 987 6543 2101');
    expect(one({ location: 'n/a', formatted_address: TOWN }).place?.notes).to.equal('');
  });
  it('knows a place without a number, and no town or street for one', () => {
    const doors = [
      { formatted_address: `Winter Park, ${TOWN}` },
      { formatted_address: `Corner of 5th & Main, ${TOWN}` },
      { formatted_address: `First Church, 1 Main St, ${TOWN}` },
      { formatted_address: 'Elm Hall' },
      { location: 'Elm Hall' },
      { location: 'Elm Hall', formatted_address: TOWN },
      { address: 'Bear Creek Park', city: 'Medford', state: 'OR' },
      { address: 'Pine and 4th', city: 'Medford' },
      { latitude: 42.3, longitude: -122.8 },
      { location: 'TBD', formatted_address: `12 Elm St, ${TOWN}` },
    ];
    for (const row of doors) expect(hasDoor(one(row)), JSON.stringify(row)).to.equal(true);
    const areas = [
      { formatted_address: TOWN },
      { formatted_address: 'Winter Park, FL 32789, USA' },
      { formatted_address: 'Jackson County, OR, USA' },
      { formatted_address: `Main Street, ${TOWN}` },
      { formatted_address: 'Medford' },
      { location: 'Medford', formatted_address: TOWN },
      { city: 'Medford', state: 'OR' },
      { region: 'Rogue Valley' },
      { location: 'Jackson County' },
      { location: 'Elm Hall', formatted_address: TOWN, approximate: 'yes' },
    ];
    for (const row of areas) {
      expect(hasDoor(one(row)), JSON.stringify(row)).to.equal(false);
      expect(one(row).attendance, JSON.stringify(row)).to.equal('unknown');
    }
  });
  it('knows a shut place by any word its list has for it, but not by notes', () => {
    const place = { location: 'Elm Hall', formatted_address: `12 Elm St, ${TOWN}` };
    const link = { conference_url: 'https://zoom.us/j/98765432101' };
    const shut = [
      { types: ['TC'] },
      { types: 'Open, Temporarily Closed' },
      { types: ['Location Temporarily Closed'] },
      { types: ['Temporarily Closed Facility'] },
      { types: ['Cerrado temporalmente'] },
      { location: 'Elm Hall (TEMPORARILY CLOSED)' },
      { location: 'Temporarily closed' },
    ];
    for (const row of shut) {
      expect(one({ ...place, ...row }).attendance, JSON.stringify(row)).to.equal('inactive');
      expect(one({ ...place, ...row, ...link }).attendance, JSON.stringify(row)).to.equal('online');
      expect(one({ ...place, ...row, attendance_option: 'hybrid' }).attendance).to.equal('online');
    }
    expect(one({ ...place, notes: 'The kitchen is temporarily closed' }).attendance).to.equal('in-person');
    expect(one({ ...place, types: ['C'] }).attendance).to.equal('in-person');
  });
  it('believes what types say of how it meets', () => {
    expect(one({ types: ['ONL'] })).to.include({ attendance: 'online' });
    expect(one({ types: ['ONL'], formatted_address: `12 Elm St, ${TOWN}` }).attendance).to.equal('hybrid');
    expect(one({ types: ['ONL', 'TC'], formatted_address: `12 Elm St, ${TOWN}` }).attendance).to.equal(
      'online',
    );
  });
});
