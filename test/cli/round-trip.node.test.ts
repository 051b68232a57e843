import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readAnyFeed } from '../../src/cli/read-feed.js';
import { foldDuplicates } from '../../src/support-group-finder/feeds/merging/fold-duplicates.js';
import { LEFT_OUT } from '../../src/support-group-finder/feeds/problems.js';
import type { SupportGroup } from '../../src/support-group-finder/feeds/support-group.js';
import { fileOf, run } from './run.js';

const HOPE = {
  name: 'Hope',
  slug: 'h',
  day: 2,
  time: '19:00',
  timezone: 'America/Los_Angeles',
  types: ['O', 'X', 'S'],
  location: 'Elm Hall',
  formatted_address: '12 Elm St, Medford, OR 97501',
  notes: 'Ring twice',
};
const SHEET = `Group Name,Day,Start Time,End Time,Venue,Street Address,City,State,Zip,Zoom Link,Type,Contact,Contact Phone,Email
Hope,Tuesday,7:00 PM,8:30 PM,Elm Hall,12 Elm St,Medford,OR,97501,https://zoom.us/j/98765432101,"Open, Spanish",Ann,541-555-0123,hope@example.org
Courage,"Mon 7pm, Wed 8pm",,,Oak Hall,14 Oak St,Medford,OR,97501,,Closed,,,
First,1st & 3rd Sat,10-11am,,Oak Hall,14 Oak St,Medford,OR,97501,,,,,
Odd,full moon,late,,Oak Hall,14 Oak St,Medford,OR,97501,,,,,
`;
const ICS = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:a
SUMMARY:Hope
DTSTART;TZID=America/Los_Angeles:20261124T190000
DTEND;TZID=America/Los_Angeles:20261124T203000
RRULE:FREQ=WEEKLY;BYDAY=TU
EXDATE;TZID=America/Los_Angeles:20261222T190000
LOCATION:Elm Hall\\, 12 Elm St\\, Medford\\, OR 97501
DESCRIPTION:Ring twice
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:Gone
STATUS:CANCELLED
DTSTART;TZID=America/Los_Angeles:20261125T190000
END:VEVENT
END:VCALENDAR
`;
const BMLT = {
  meetings: [
    {
      id_bigint: '1',
      weekday_tinyint: '3',
      venue_type: '3',
      start_time: '19:00:00',
      duration_time: '01:30:00',
      time_zone: 'America/Los_Angeles',
      formats: 'O',
      format_shared_id_list: '17',
      meeting_name: 'Hope',
      location_text: 'Elm Hall',
      location_street: '12 Elm St',
      location_municipality: 'Medford',
      location_province: 'OR',
      location_postal_code_1: '97501',
      virtual_meeting_link: 'https://zoom.us/j/98765432101',
      phone_meeting_number: '+15415550110',
    },
    { id_bigint: '2', meeting_name: 'Hidden', published: '0' },
  ],
  formats: [
    { id: '17', key_string: 'O', name_string: 'Open', description_string: '', world_id: 'OPEN', lang: 'en' },
  ],
};
const NAWS = `Committee,CommitteeName,AddDate,AreaRegion,ParentName,ComemID,ContactID,CompanyName,Day,Time,Room,Closed,WheelChr,Place,Address,City,LocBorough,State,Zip,Country,Directions,Institutional,Format1,Format2,Delete,LastChanged,Longitude,Latitude,bmlt_id,TimeZone
G1,Hope,,,Area,,,,Tuesday,1900,Room 2,CLOSED,TRUE,Elm Hall,12 Elm St,Medford,,OR,97501,USA,Rear door,FALSE,D,,,2026-01-01,-122.8,42.3,1,America/Los_Angeles
G2,Gone,,,Area,,,,Tuesday,1900,,OPEN,FALSE,Elm Hall,12 Elm St,Medford,,OR,97501,USA,,FALSE,,,D,,,,2,
`;
const EVENTS = {
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'Hope',
  eventSchedule: {
    '@type': 'Schedule',
    byDay: 'https://schema.org/Tuesday',
    startTime: '19:00',
    endTime: '20:00',
    repeatFrequency: 'P1W',
    scheduleTimezone: 'America/Los_Angeles',
  },
  location: {
    '@type': 'Place',
    name: 'Elm Hall',
    address: {
      '@type': 'PostalAddress',
      streetAddress: '12 Elm St',
      addressLocality: 'Medford',
      addressRegion: 'OR',
      postalCode: '97501',
    },
  },
};
const GVIZ = `/*O_o*/\ngoogle.visualization.Query.setResponse(${JSON.stringify({
  version: '0.6',
  status: 'ok',
  table: {
    cols: ['Name', 'Day', 'Time', 'Address'].map((label, at) => ({ id: `c${at}`, label, type: 'string' })),
    rows: [{ c: ['Hope', 'Tuesday', '7:00 PM', '12 Elm St, Medford, OR 97501'].map((v) => ({ v })) }],
  },
})});`;
const GEO = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { ...HOPE, 'Zoom Link': 'https://zoom.us/j/98765432101' },
      geometry: { type: 'Point', coordinates: [-122.87, 42.33] },
    },
  ],
};
const FEEDS: Readonly<Record<string, string>> = {
  'Meeting Guide': JSON.stringify([
    HOPE,
    { ...HOPE, slug: 'e', name: 'Eve', day: [1, 3], end_time: '20:30' },
  ]),
  sheet: SHEET,
  'sheet with semicolons': SHEET.replace(/"([^"]*)"/g, (_, cell: string) => cell.replace(/,/g, '/')).replace(
    /,/g,
    ';',
  ),
  iCalendar: ICS,
  BMLT: JSON.stringify(BMLT),
  'NAWS export': NAWS,
  'schema.org events': JSON.stringify(EVENTS),
  'Google table': GVIZ,
  GeoJSON: JSON.stringify(GEO),
  JSONP: `cb(${JSON.stringify([HOPE])});`,
  'rows under keys': JSON.stringify({ one: HOPE, two: { ...HOPE, name: 'Eve', slug: 'e' } }),
  Airtable: JSON.stringify({ records: [{ id: 'r1', createdTime: 'x', fields: HOPE }] }),
  'one list a day': JSON.stringify({ Tuesday: [{ name: 'Hope', time: '7 PM', address: '12 Elm St' }] }),
};
const CASES = 'demo/clinic';
const files = Object.fromEntries(
  readdirSync(CASES)
    .filter((name) => /groups.*\.(?:json|csv)$/.test(name))
    .map((name) => [`${CASES}/${name}`, readFileSync(`${CASES}/${name}`, 'utf8')]),
);

/** What a visitor learns of a group, whatever its list is called. */
function facts({ id, row, sources, scheduleText, entity, ...group }: SupportGroup): object {
  const kinds = group.kinds.map(({ code, name }) => name ?? code).sort();
  return {
    ...group,
    kinds,
    hasId: id !== '' && row > 0 && sources.length > 0,
    hasWords: scheduleText !== '',
    entity: entity?.phone,
  };
}
const named = (groups: readonly SupportGroup[]): readonly SupportGroup[] =>
  [...groups].sort((one, other) => (one.id < other.id ? -1 : 1));

describe('every format a finder reads', () => {
  for (const [name, text] of Object.entries({ ...FEEDS, ...files })) {
    const now = Date.UTC(2026, 10, 22, 12);
    const read = (feed: string) => readAnyFeed(feed, { source: '', now });

    it(`${name}: each row is listed, merged or left out by name`, () => {
      const { groups, problems, rows } = read(text);
      expect(groups).to.not.deep.equal([]);
      const merges: unknown[] = [];
      const listed = foldDuplicates(
        groups,
        ({ timeZone = '' }) => timeZone,
        (merge) => merges.push(merge),
      );
      expect(groups.length).to.equal(listed.length + merges.length);
      const leftOut = problems.filter(({ code }) => LEFT_OUT.has(code));
      expect(new Set(leftOut.map(({ row }) => row)).size).to.equal(leftOut.length);
      // A row that gives days hours of their own is several groups, and says so.
      const used = new Map<number, number>();
      for (const { row } of groups) used.set(row, (used.get(row) ?? 0) + 1);
      expect(used.size + leftOut.length).to.equal(rows);
      const several = [...used].filter(([, count]) => count > 1).map(([row]) => row);
      expect(problems.filter(({ code }) => code === 'several-schedules').map(({ row }) => row)).to.deep.equal(
        several,
      );
    });

    it(`${name}: is the same groups once converted to Meeting Guide`, async () => {
      const { out } = await run(['convert', fileOf(text), '--to', 'meeting-guide']);
      const again = read(out);
      expect(named(again.groups).map(facts)).to.deep.equal(named(read(text).groups).map(facts));
      const twice = await run(['convert', fileOf(out), '--to', 'meeting-guide']);
      expect(JSON.parse(twice.out)).to.deep.equal(JSON.parse(out));
    });
  }
});

describe('clinic-widgets check and convert', () => {
  const ROWS: Readonly<Record<string, string>> = {
    one: 'Hope,Tuesday,7:00 PM,Elm Hall\n',
    split: 'Courage,"Mon 7pm, Wed 8pm",,Elm Hall\n',
    bad: ',,,\n',
    unnamed: ',Tuesday,7:00 PM,\n',
  };
  for (const [rows, headline, converted] of [
    ['one', 'sheet, 1 group, ', '1 group converted, from 1 of 1 row'],
    ['one one', 'sheet, 2 groups, ', '2 groups converted, from 2 of 2 rows'],
    ['split', 'sheet, 2 groups in 1 row, ', '2 groups converted, from 1 of 1 row'],
    ['one split', 'sheet, 3 groups in 2 rows, ', '3 groups converted, from 2 of 2 rows'],
    ['one unnamed', 'sheet, 2 groups, 1 of them usable, ', '1 group converted, from 1 of 2 rows'],
    ['split unnamed', 'sheet, 2 groups in 1 of 2 rows, ', '2 groups converted, from 1 of 2 rows'],
    ['one bad', 'sheet, 1 group, ', '1 group converted, from 1 of 1 row'],
  ] as const)
    it(`count rows and groups apart: ${rows}`, async () => {
      const named = rows.split(' ').map((row) => ROWS[row]);
      const feed = fileOf(`Group Name,Day,Start Time,Venue\n${named.join('')}`);
      expect((await run(['check', feed])).out).to.contain(headline);
      expect((await run(['convert', feed, '--to', 'profile'])).err).to.contain(converted);
      const { rows: all, usable } = JSON.parse((await run(['check', feed, '--json'])).out) as {
        readonly rows: number;
        readonly usable: number;
      };
      expect(usable).to.be.at.most(all);
    });

  it('take the author’s word for programs and columns, as the tag does', async () => {
    const feed = fileOf('Was,Wann,Um,Raum,Typ\nHope,Tuesday,7:00 PM,Elm Hall,POA\n');
    const columns = ['--columns', 'Was=name | Wann=day | Um=time | Raum=location | Typ=types'];
    expect((await run(['check', feed])).exit).to.equal(2);
    const { out } = await run(['check', feed, ...columns, '--json']);
    expect(out).to.contain('unclear-type');
    const said = await run(['check', feed, ...columns, '--program', 'Al-Anon', '--json']);
    expect(said.out).not.to.contain('unclear-type');
    expect(said.out).to.contain(`"usable":1`);
    const converted = await run([
      'convert',
      feed,
      '--to',
      'meeting-guide',
      ...columns,
      '--program',
      'Al-Anon',
    ]);
    expect(JSON.parse(converted.out)).to.deep.include.members([
      {
        slug: 'hope-tuesday-7-00-pm',
        name: 'Hope',
        day: 2,
        time: '19:00',
        end_time: '20:00',
        attendance_option: 'in_person',
        audience: 'families',
        location: 'Elm Hall',
        types: ['POA'],
        entity: 'Al-Anon',
      },
    ]);
    const bad = await run(['check', feed, '--columns', 'Was=nmae']);
    expect(bad.exit).to.equal(2);
    expect(bad.err).to.contain('--columns: "Was=nmae" names no field.');
  });
});
