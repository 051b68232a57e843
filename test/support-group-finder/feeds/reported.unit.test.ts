import { expect } from 'chai';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import type { SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';
import { HOPE } from '../feed.js';

type Said = readonly (readonly [row: object, right: unknown])[];

const read = (row: object) => readAnyFeed(JSON.stringify([{ ...HOPE, ...row }]), { source: 'f' });
function one(row: object): SupportGroup {
  const [group] = read(row).groups;
  if (!group) throw new Error(`no group was read of ${JSON.stringify(row)}`);
  return group;
}
const tryAll = (rows: Said, tell: (group: SupportGroup, row: object) => unknown): void => {
  for (const [row, right] of rows) expect(tell(one(row), row), JSON.stringify(row)).to.deep.equal(right);
};
const ZOOM = 'https://us02web.zoom.us/j/98765432101?pwd=abc';

/** Rows as trackers of other finders show them, each with what is right. */
describe('feeds: rows that other finders show wrong', () => {
  it('hours at the edges of a day', () => {
    tryAll(
      [
        [{ time: '00:00' }, [[2], 0, 60]],
        [{ time: '12:00 AM' }, [[2], 0, 60]],
        [{ time: '12:00 PM' }, [[2], 720, 60]],
        [{ time: '24:00' }, [[3], 0, 60]],
        [{ time: '23:00', end_time: '00:00' }, [[2], 1380, 60]],
        [{ time: '23:00', end_time: '24:00' }, [[2], 1380, 60]],
        [{ time: '23:30', end_time: '00:30' }, [[2], 1410, 60]],
        [{ time: '19:00', end_time: '19:00' }, [[2], 1140, 60]],
        [{ time: '19:00:00.000' }, [[2], 1140, 60]],
        [{ time: '1900' }, [[2], 1140, 60]],
        [{ time: '7:00 p.m.' }, [[2], 1140, 60]],
        [{ time: '7:00PM' }, [[2], 1140, 60]],
        [{ time: '7PM - 8:15PM' }, [[2], 1140, 75]],
        [{ time: '7:00 PM', end_time: '8:30 PM' }, [[2], 1140, 90]],
        [{ day: 7 }, [[0], 1140, 60]],
        [{ day: '2.0' }, [[2], 1140, 60]],
        [{ day: ' TUES. ' }, [[2], 1140, 60]],
        [{ day: ['Tuesday', 'Thursday'] }, [[2, 4], 1140, 60]],
        [{ day: 'Tue;Thu' }, [[2, 4], 1140, 60]],
      ],
      ({ schedule }) => [schedule?.days, schedule?.start, schedule?.duration],
    );
  });
  it('groups of certain weeks', () => {
    tryAll(
      [
        [{ day: 'First Friday' }, [[5], [1]]],
        [{ day: 'last Friday' }, [[5], [-1]]],
        [{ day: 'Last Friday of the month' }, [[5], [-1]]],
        [{ day: 'Friday (last of the month)' }, [[5], [-1]]],
        [{ day: '1st & 3rd Tuesday' }, [[2], [1, 3]]],
        [{ day: '2nd and 4th Saturdays' }, [[6], [2, 4]]],
        [{ day: '2nd Tues of each month' }, [[2], [2]]],
        [{ day: 'primer viernes' }, [[5], [1]]],
        [{ day: 'último viernes del mes' }, [[5], [-1]]],
      ],
      ({ schedule }) => [schedule?.days, schedule?.monthWeeks],
    );
  });
  it('zones as programs and people write them', () => {
    tryAll(
      [
        [{ timezone: 'America/New York' }, 'America/New_York'],
        [{ timezone: 'america/los_angeles' }, 'America/Los_Angeles'],
        [{ timezone: 'America/Indiana/Indianapolis' }, 'America/Indiana/Indianapolis'],
        [{ timezone: 'US/Pacific' }, 'US/Pacific'],
        [{ timezone: '' }, undefined],
        [{ timezone: null }, undefined],
        [{ timezone: 'UTC' }, 'UTC'],
      ],
      ({ timeZone }) => timeZone,
    );
  });
  it('links that open one room, whatever the service', () => {
    for (const link of [
      'https://us02web.zoom.us/wc/join/98765432101',
      'https://app.zoom.us/wc/98765432101/join',
      'https://zoom.us/s/98765432101',
      'https://zoom.us/my/elmgroup?pwd=abc',
      'https://us02web.zoom.us/meeting/register/tZabcdefgh',
      'https://us02web.zoom.us/j/98765432101?pwd=abc#success',
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d',
      'https://teams.live.com/meet/9876543210123?p=abc',
      'https://meet.google.com/abc-defg-hij',
      'https://meet.google.com/lookup/elm',
      'https://elm.webex.com/meet/pr1234',
      'https://elm.webex.com/elm/j.php?MTID=m123',
      'https://global.gotomeeting.com/join/987654321',
      'https://meet.goto.com/987654321',
      'https://gotomeet.me/elm',
      'https://meet.jit.si/ElmGroup',
      'https://join.freeconferencecall.com/elmgroup',
      'https://discord.gg/abc',
      'https://chat.whatsapp.com/AbCdEf',
      'https://www.facebook.com/groups/elm',
      'https://elm.example/online',
    ]) {
      const { joinUrl, attendance } = one({ conference_url: link });
      expect([joinUrl, attendance], link).to.deep.equal([link, 'hybrid']);
    }
  });
  it('pages of a service that open no room, or a new one', () => {
    for (const link of [
      'https://zoom.us/join',
      'https://www.zoom.us/join/',
      'https://us02web.zoom.us/wc/join',
      'https://zoom.us/signin',
      'https://zoom.us/start/videomeeting',
      'https://zoom.us/download',
      'https://meet.google.com/new',
      'https://meet.google.com/landing',
      'https://meet.jit.si/',
      'https://www.freeconferencecall.com/',
      'https://www.gotomeeting.com/',
      'https://www.webex.com',
      'https://discord.com/',
      'https://www.facebook.com/',
      'https://www.skype.com/en/',
      'https://teams.live.com/',
    ]) {
      const { joinUrl, joinNotes, attendance } = one({ conference_url: link });
      expect([joinUrl, joinNotes, attendance], link).to.deep.equal([undefined, link, 'hybrid']);
    }
  });
  it('links with words, and words for a link', () => {
    tryAll(
      [
        [
          { conference_url: `Join Zoom Meeting ${ZOOM} Meeting ID: 987 6543 2101 Passcode: hope` },
          [ZOOM, 'Join Zoom Meeting Meeting ID: 987 6543 2101 Passcode: hope', 'hybrid'],
        ],
        [{ conference_url: `${ZOOM} (password 123456)` }, [ZOOM, '(password 123456)', 'hybrid']],
        [{ conference_url: `<a href="${ZOOM}">Join</a>` }, [ZOOM, 'Join', 'hybrid']],
        [{ conference_url: '98765432101' }, [undefined, '98765432101', 'hybrid']],
        // Beside a place, whom to write to is not yet a room.
        [{ conference_url: 'elm@clinic.example' }, [undefined, 'elm@clinic.example', 'in-person']],
        [
          { conference_url: 'mailto:elm@clinic.example' },
          [undefined, 'mailto:elm@clinic.example', 'in-person'],
        ],
        [
          { conference_url: 'Email elm@clinic.example for the link' },
          [undefined, 'Email elm@clinic.example for the link', 'in-person'],
        ],
        [
          { conference_url: '712-770-4010 access code 123456' },
          [undefined, '712-770-4010 access code 123456', 'hybrid'],
        ],
        [{ conference_url: 'n/a' }, [undefined, '', 'in-person']],
        [{ conference_url: 'javascript:alert(1)' }, [undefined, 'javascript:alert(1)', 'in-person']],
      ],
      ({ joinUrl, joinNotes, attendance }) => [joinUrl, joinNotes, attendance],
    );
  });
  it('numbers with codes to press', () => {
    tryAll(
      [
        [
          { conference_phone: '+16699006833,,98765432101#,,,,*123456#' },
          '+16699006833,,98765432101#,,,,*123456#',
        ],
        [{ conference_phone: '712-770-4010,,123456#' }, '7127704010,,123456#'],
        [{ conference_phone: '(712) 770-4010 access code 123456#' }, '7127704010'],
        [{ conference_phone: '+1 669 900 6833 US (San Jose)' }, '+16699006833'],
        [{ conference_phone: 7127704010 }, '7127704010'],
        [{ conference_phone: '123456' }, ''],
      ],
      ({ dialIn }) => dialIn,
    );
    expect(one({ conference_phone: '(712) 770-4010 access code 123456#' }).dialInNotes).to.contain('123456#');
  });
  it('places that are none, and groups without one', () => {
    const nowhere = { formatted_address: '' };
    tryAll(
      [
        [{ ...nowhere, city: 'Online' }, ['online', true]],
        [{ ...nowhere, city: 'Online', conference_url: ZOOM }, ['online', true]],
        [{ formatted_address: 'Medford, OR, USA', approximate: 'yes' }, ['unknown', true]],
        [
          { formatted_address: 'Medford, OR, USA', approximate: 'yes', conference_url: ZOOM },
          ['online', true],
        ],
        [{ formatted_address: 'PO Box 12, Medford, OR 97501', conference_url: ZOOM }, ['online', true]],
        [{ attendance_option: 'online' }, ['online', false]],
        [{ attendance_option: 'in_person', conference_url: ZOOM }, ['in-person', false]],
        [{ attendance_option: 'hybrid' }, ['hybrid', false]],
        [{ types: ['TC'], conference_url: ZOOM }, ['online', false]],
        [{ types: ['TC', 'ONL'], conference_url: ZOOM }, ['online', false]],
        [{ types: ['TC'] }, ['inactive', false]],
        [{ types: ['ONL'] }, ['hybrid', false]],
        [{ ...nowhere, types: ['ONL'], conference_url_notes: 'Ask Ann for the link' }, ['online', true]],
        [{ ...nowhere, location: 'Elm Park' }, ['in-person', false]],
        [{ ...nowhere, location: 'Elm Hall', address: 'Main & 3rd', city: 'Medford' }, ['in-person', false]],
      ],
      ({ attendance, place }) => [attendance, place?.approximate ?? true],
    );
  });
  it('points that are none', () => {
    for (const [latitude, longitude, point] of [
      [42.3, -122.8, 42.3],
      ['42.3', '-122.8', 42.3],
      [0, 0, undefined],
      ['0', '0', undefined],
      ['0.0000', '0.0000', undefined],
      [-122.8, 42.3, undefined],
      [42.3, null, undefined],
      ['', '', undefined],
      [91, -122.8, undefined],
      // In China, of an address in Oregon.
      [42.3, 122.8, undefined],
    ] as const)
      expect(one({ latitude, longitude }).place?.latitude, `${latitude} ${longitude}`).to.equal(point);
    expect(one({ coordinates: '42.3,-122.8' }).place?.latitude).to.equal(42.3);
  });
  it('names and notes with marks in them', () => {
    tryAll(
      [
        [{ name: 'Hope &amp; Joy' }, 'Hope & Joy'],
        [{ name: 'Hope &amp;amp; Joy' }, 'Hope & Joy'],
        [{ name: 'Women&#8217;s Hope' }, 'Women’s Hope'],
        [{ name: '<b>Hope</b>' }, 'Hope'],
        [{ name: 'Hope<br>Joy' }, 'Hope Joy'],
        [{ name: 'Hope\r\nJoy' }, 'Hope Joy'],
        [{ name: '  Hope\t ' }, 'Hope'],
        [{ name: 'Hope \\"Joy\\"' }, 'Hope "Joy"'],
        [{ name: "Don\\'t Quit" }, "Don't Quit"],
        [{ name: 'A < B > C' }, 'A < B > C'],
        [{ name: 12 }, '12'],
      ],
      ({ name }) => name,
    );
    tryAll(
      [
        [{ notes: '<p>One</p><p>Two</p>' }, 'One\nTwo'],
        [{ notes: 'One<br/>Two' }, 'One\nTwo'],
        [{ notes: 'One\\nTwo' }, 'One\nTwo'],
        [{ notes: 'One&nbsp;two' }, 'One two'],
      ],
      ({ notes }) => notes.replace(/\n+/g, '\n').replace(/\u00a0/g, ' '),
    );
  });
  it('types in any form', () => {
    for (const types of [
      ['O', 'X'],
      'O,X',
      'O, X',
      'O|X',
      'O;X',
      '["O","X"]',
      '[O, X]',
      { 0: 'O', 1: 'X' },
      ['O', null, '', 'X'],
      [{ code: 'O' }, { code: 'X' }],
      'Open, Wheelchair Access',
      ['open', 'wheelchair access'],
      'Open\nWheelchair Access',
    ])
      expect(
        one({ types }).kinds.map(({ code }) => code),
        JSON.stringify(types),
      ).to.deep.equal(['O', 'X']);
    for (const types of [null, '', [], {}, ' ', 'null', 'N/A', 'None', false])
      expect(one({ types }).kinds, JSON.stringify(types)).to.deep.equal([]);
  });
  it('rows that are not to be shown', () => {
    for (const published of ['0', 0, false, 'false', 'no'])
      expect(read({ published }).groups, String(published)).to.deep.equal([]);
    for (const published of ['1', 1, true, '', null, '2026-01-01'])
      expect(read({ published }).groups, String(published)).to.have.length(1);
  });
  it('addresses to write to, and dates of change', () => {
    expect(one({ feedback_emails: 'a@clinic.example, b@clinic.example' }).feedbackEmails).to.deep.equal([
      'a@clinic.example',
      'b@clinic.example',
    ]);
    expect(one({ feedback_emails: ['a@clinic.example', ''] }).feedbackEmails).to.deep.equal([
      'a@clinic.example',
    ]);
    for (const updated of ['0000-00-00 00:00:00', 'never', 1e30, null, {}, '2026-99-99'])
      expect(one({ updated }).updated, JSON.stringify(updated)).to.equal(undefined);
    for (const updated of ['2026-10-01 10:00:00', '10/1/2026', '2026-10-01T10:00:00Z', '2026-10-01'])
      expect(new Date(one({ updated }).updated ?? 0).toISOString(), updated).to.contain('2026-10-01');
  });
});

describe('feeds: rows of BMLT servers that other finders show wrong', () => {
  const ROW = {
    id_bigint: '1',
    weekday_tinyint: '3',
    start_time: '19:00:00',
    duration_time: '01:30:00',
    meeting_name: 'Hope',
    location_text: 'Elm Hall',
    location_street: '12 Elm St',
    location_municipality: 'Medford',
    formats: 'O',
  };
  const bmlt = (row: object, formats?: readonly object[]) => {
    const meetings = [{ ...ROW, ...row }];
    const { groups } = readAnyFeed(JSON.stringify(formats ? { meetings, formats } : meetings), {
      source: 'f',
    });
    return groups[0];
  };
  it('lengths', () => {
    for (const [duration_time, minutes] of [
      ['01:30:00', 90],
      ['1:30', 90],
      ['00:00:00', 60],
      ['24:00:00', 60],
      ['', 60],
      [null, 60],
    ] as const)
      expect(bmlt({ duration_time })?.schedule?.duration, String(duration_time)).to.equal(minutes);
  });
  it('ways to meet', () => {
    const link = { virtual_meeting_link: ZOOM };
    for (const [row, way] of [
      [{}, 'in-person'],
      [{ venue_type: '2', ...link }, 'online'],
      [{ venue_type: 2, ...link }, 'online'],
      [{ venue_type: '3', ...link }, 'hybrid'],
      [{ ...link }, 'hybrid'],
      [{ formats: 'O,VM', ...link }, 'online'],
      [{ formats: 'O,HY', ...link }, 'hybrid'],
      [{ formats: 'O,VM,TC', ...link }, 'online'],
      [{ formats: 'O,TC' }, 'inactive'],
      [{ venue_type: '2', location_text: 'Zoom', location_street: '' }, 'online'],
      [
        {
          venue_type: '',
          formats: '',
          phone_meeting_number: '712-770-4010,,1#',
          location_text: '',
          location_street: '',
        },
        'online',
      ],
    ] as const)
      expect(bmlt(row)?.attendance, JSON.stringify(row)).to.equal(way);
  });
  it('ids of formats as numbers, texts and lists, and servers that share them', () => {
    const formats = [
      { id: '1', key_string: 'O', name_string: 'Open', world_id: 'OPEN', root_server_id: '' },
      { id: 2, key_string: 'WC', name_string: 'Wheelchair', world_id: 'WCHR' },
    ];
    for (const format_shared_id_list of ['1,2', '1, 2', [1, 2], ['1', '2']])
      expect(
        bmlt({ format_shared_id_list, formats: '' }, formats)?.kinds.map(({ code }) => code),
        JSON.stringify(format_shared_id_list),
      ).to.deep.equal(['O', 'X']);
    expect(bmlt({ format_shared_id_list: 2, formats: '' }, formats)?.stepFree).to.equal(true);
    const two = [
      { ...ROW, root_server_id: '1', format_shared_id_list: '1' },
      { ...ROW, root_server_id: '2', format_shared_id_list: '1' },
    ];
    const named = [
      { id: '1', key_string: 'M', name_string: 'Men', world_id: 'M', root_server_id: '1' },
      { id: '1', key_string: 'W', name_string: 'Women', world_id: 'W', root_server_id: '2' },
    ];
    const { groups } = readAnyFeed(JSON.stringify({ meetings: two, formats: named }), { source: 'f' });
    expect(groups.map(({ kinds }) => kinds[0]?.code)).to.deep.equal(['M', 'W']);
  });
  it('rows that are not to be shown', () => {
    for (const published of ['0', 0, false])
      expect(bmlt({ published }), String(published)).to.equal(undefined);
    for (const published of ['1', 1, true, undefined]) expect(bmlt({ published })?.name).to.equal('Hope');
  });
});
