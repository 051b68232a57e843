import { expect } from 'chai';
import { fileOf, run } from './run.js';

const SERVER_ROW = {
  id_bigint: '1',
  worldid_mixed: 'G1',
  service_body_bigint: '3',
  weekday_tinyint: '2',
  start_time: '19:00:00',
  duration_time: '01:00:00',
  time_zone: 'America/Los_Angeles',
  venue_type: '1',
  formats: 'O',
  format_shared_id_list: '17',
  meeting_name: 'Hope',
  location_text: 'Elm Hall',
  location_street: '12 Elm St',
  location_municipality: 'Medford',
  location_province: 'OR',
  location_postal_code_1: '97501',
  bus_lines: '16',
  published: '1',
};
const FORMAT = {
  id: '17',
  key_string: 'O',
  name_string: 'Open',
  description_string: '',
  lang: 'en',
  world_id: 'OPEN',
};
const GROUP = {
  name: 'Hope',
  slug: 'h',
  day: 2,
  time: '19:00',
  timezone: 'America/Los_Angeles',
  location: 'Elm Hall',
};

/** What `check` says is not read. */
async function unreadIn(data: unknown): Promise<string[]> {
  const { out } = await run(['check', fileOf(JSON.stringify(data)), '--json']);
  const { problems } = JSON.parse(out) as { problems: { row: number; code: string; message: string }[] };
  return problems
    .filter(({ code }) => /^(?:unread|misspelt)-field$/.test(code))
    .map(({ message }) => message);
}

describe('cli/unread-fields', () => {
  const cases: readonly (readonly [what: string, data: unknown, unread: readonly string[]])[] = [
    ['all of a server’s own fields', [SERVER_ROW], []],
    [
      'what is said around rows',
      { updated: '2026-11-20', region: 'Rogue', timezone: 'PST', meetings: [GROUP] },
      ['updated is not read.', 'region is not read.'],
    ],
    [
      'what is said around a server’s rows',
      { region: { name: 'Rogue' }, meetings: [SERVER_ROW], formats: [FORMAT] },
      ['region.name is not read.'],
    ],
    [
      'what is said deeper around rows',
      { status: 'ok', data: { revised: 'today', list: [{ Meeting: 'Hope', Day: 'Tuesday', Time: '7 PM' }] } },
      ['data.revised is not read.'],
    ],
    [
      'who publishes rows, but for the name',
      { organization: { name: 'AA of Elm', motto: 'Easy' }, meetings: [GROUP] },
      ['organization.motto is not read.'],
    ],
    [
      'what is said around features',
      {
        type: 'FeatureCollection',
        owner: 'County',
        features: [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [-122.8, 42.3] },
            properties: {
              name: 'Hope',
              day: 'Tuesday',
              time: '7 PM',
              address: '12 Elm St',
              notes: { short: 'Ring' },
            },
          },
        ],
      },
      ['owner is not read.', 'notes.short is not read.'],
    ],
    [
      'what is said around a sheet',
      {
        range: 'A1',
        revised: 'today',
        values: [
          ['Name', 'Day', 'Time'],
          ['Hope', 'Tuesday', '7 PM'],
        ],
      },
      ['revised is not read.'],
    ],
    [
      'objects under known names',
      [{ 'Meeting Name': 'Hope', 'Day of week': 'Tuesday', Time: '7 PM', Notes: { long: { text: 'Ring' } } }],
      ['Notes.long.text is not read.'],
    ],
    ['with its formats', { meetings: [SERVER_ROW], formats: [FORMAT] }, []],
    [
      'fields of a server that hold nothing',
      [{ ...SERVER_ROW, contact_phone_1: '', extra: null, more: [] }],
      [],
    ],
    ['a field of a server', [{ ...SERVER_ROW, parking_info: 'Behind' }], ['parking_info is not read.']],
    [
      'one of a later row',
      [SERVER_ROW, { ...SERVER_ROW, id_bigint: '2', tel: 'x' }],
      ['tel is not read. Did you mean phone?'],
    ],
    [
      'one inside another',
      [{ ...SERVER_ROW, extra: { door: { code: '7' } }, people: [{ name: '' }, { title: 'Ann' }] }],
      ['extra.door.code is not read.', 'people[1].title is not read. Did you mean name?'],
    ],
    [
      'one of a format',
      { meetings: [SERVER_ROW], formats: [{ ...FORMAT, colour: 'red' }] },
      ['formats.colour is not read.'],
    ],
    ['all of Meeting Guide’s fields', [{ ...GROUP, eventSchedule: { byDay: ['TU'], byMonthWeek: [1] } }], []],
    [
      'a field of a Meeting Guide row below the first twenty',
      [...Array.from({ length: 30 }, (_, at) => ({ ...GROUP, slug: `h${at}` })), { ...GROUP, snacks: 'yes' }],
      ['snacks is not read.'],
    ],
    [
      'one inside of a schedule',
      [{ ...GROUP, eventSchedule: { byDay: ['TU'], repeatEvery: 2 } }],
      ['eventSchedule.repeatEvery is not read.'],
    ],
    ['a wrapped list', { meetings: [{ ...GROUP, snacks: 'yes' }] }, ['snacks is not read.']],
    [
      'a sheet',
      {
        values: [
          ['Name', 'Day', 'Time', 'Snack'],
          ['Hope', 'Tuesday', '7 PM', 'x'],
        ],
      },
      ['Snack is not read.'],
    ],
    [
      'an event',
      {
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: 'Hope',
        startDate: '2027-01-05T19:00',
        location: { '@type': 'Place', name: 'Elm Hall', floorColour: 'red' },
      },
      ['location.floorColour is not read.'],
    ],
    [
      'events with dates of their own',
      {
        pagination: { object_count: 1 },
        events: [
          {
            name: { text: 'Hope', html: '<b>Hope</b>' },
            start: { local: '2099-11-24T19:00:00' },
            venue: { name: 'Elm Hall' },
            snacks: 'yes',
          },
        ],
      },
      ['snacks is not read.'],
    ],
    ['notes to oneself', [{ ...GROUP, _row: 3, $id: 'x' }], []],
  ];
  for (const [what, data, unread] of cases)
    it(what, async () => {
      const said = await unreadIn(data);
      expect(said.map((message) => message.replace(/^"(.*)"/, '$1'))).to.deep.equal(unread);
    });

  it('names properties, parameters and parts of a calendar', async () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:Elm',
      'BEGIN:VTODO',
      'UID:t',
      'END:VTODO',
      'BEGIN:VEVENT',
      'UID:h',
      'DTSTAMP:20260101T000000Z',
      'DTSTART;TZID=America/Los_Angeles:20991124T190000',
      'SUMMARY;LANGUAGE=en-us:Hope',
      'LOCATION:Elm Hall',
      'CATEGORIES;X-FOO=1:Women',
      'ORGANIZER;CN=Ann:mailto:ann@clinic.example',
      'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
      'X-COST:Free',
      'X-TRUMBA-CUSTOMFIELD;NAME="Room";ID=3:4',
      'BEGIN:VALARM',
      'TRIGGER:-PT15M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    const { out } = await run(['check', fileOf(lines.join('\r\n'), 'ics'), '--json']);
    const { problems } = JSON.parse(out) as { problems: { code: string; field: string }[] };
    expect(problems.filter(({ code }) => code === 'unread-field').map(({ field }) => field)).to.deep.equal([
      'VTODO',
      'CATEGORIES;X-FOO',
      'ORGANIZER',
      'X-COST',
      'X-TRUMBA-CUSTOMFIELD (Room)',
    ]);
  });
});
