import { expect } from 'chai';
import { readAnyBody, readAnyFeed } from '../../../src/cli/read-feed.js';
import { ReceivedBody } from '../../../src/shared/net/decode.js';
import { dayText } from '../../../src/support-group-finder/feeds/made-rows.js';
import type { FeedOptions } from '../../../src/support-group-finder/feeds/detect.js';
import type { FeedResult, SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';
import { HOPE as ROW } from '../feed.js';

// Lists as they are published, in ways that none of the formats' own tests has.

const NOW = Date.UTC(2026, 10, 23, 18);
const HOPE = 'Hope: 2 at 19:00, 12 Elm St, Medford, OR 97501';
const BARE = 'Hope: 2 at 19:00';
const LIST = JSON.stringify([ROW]);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A group in one line: what, when and where. */
function lineOf({ name, schedule, scheduleText, scheduleDays, place, kinds }: SupportGroup): string {
  const when = schedule
    ? `${schedule.monthWeeks ? `${String(schedule.monthWeeks)}. ` : ''}${schedule.days.join('')} at ${clock(schedule.start)}`
    : [scheduleDays?.join(), `"${scheduleText}"`].filter(Boolean).join(' ');
  const dates = [
    schedule?.until && `to ${typeof schedule.until === 'number' ? dayText(schedule.until) : schedule.until}`,
    place?.address,
    kinds.length > 0 && `[${kinds.map(({ code }) => code).join()}]`,
  ];
  return [`${name}: ${when}`, ...dates.filter(Boolean)].join(', ');
}
const read = (feed: unknown, more: Partial<FeedOptions> = {}): FeedResult =>
  readAnyFeed(typeof feed === 'string' ? feed : JSON.stringify(feed), { source: 'f', now: NOW, ...more });
const codes = ({ problems }: FeedResult): string[] =>
  problems.map(({ code }) => code).filter((code) => code !== 'no-slug');

type Case = readonly [feed: unknown, groups: readonly string[], codes?: readonly string[]];

function tryAll(cases: Readonly<Record<string, Case>>, more: Partial<FeedOptions> = {}): void {
  for (const [what, [feed, groups, said = []]] of Object.entries(cases))
    it(what, () => {
      const result = feed instanceof Uint8Array ? readBytes(feed) : read(feed, more);
      expect(result.groups.map(lineOf)).to.deep.equal(groups);
      expect(codes(result)).to.deep.equal(said);
    });
}
const readBytes = (bytes: Uint8Array): FeedResult =>
  readAnyBody(ReceivedBody.of(bytes), { source: 'f', now: NOW });

/** Text in UTF-16 or, one byte a letter, in windows-1252 (for letters it shares with Unicode). */
function bytesOf(text: string, unit: 'big' | 'little' | 'one'): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return Uint8Array.from(
    units.flatMap((code) =>
      unit === 'one' ? [code] : unit === 'big' ? [code >> 8, code & 255] : [code & 255, code >> 8],
    ),
  );
}

const feature = (geometry: unknown, more: object = {}): object => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: ROW, geometry, ...more }],
});
const header = (names: string, cells: string): string => `${names}\n${cells}\n`;
const calendar = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => [
      'BEGIN:VEVENT',
      'UID:u',
      'SUMMARY:Hope',
      'DURATION:PT1H',
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const START = 'DTSTART;TZID=America/Los_Angeles:20261124T190000';
const FIRST = 'TZID=America/Los_Angeles:20261201T190000';

const SCHEDULE = { byDay: 'Tuesday', startTime: '19:00', endTime: '20:00', repeatFrequency: 'P1W' };
const EVENT = { '@type': 'Event', name: 'Hope', eventSchedule: { '@type': 'Schedule', ...SCHEDULE } };

describe('feeds: lists as they are published', () => {
  describe('scripts around the data', () => {
    tryAll({
      'a call of a method': [`window.app.cb(${LIST});`, [HOPE]],
      'a call by a key': [`callbacks["groups"](${LIST})`, [HOPE]],
      'a call by two keys': [`a['b']["c"](${LIST});`, [HOPE]],
      'a guarded call': [`/**/ typeof cb === 'function' && cb(${LIST});`, [HOPE]],
      AngularJS: [`angular.callbacks._0(${LIST});`, [HOPE]],
      jQuery: [`jQuery3410_1699(${LIST})`, [HOPE]],
      'a comment behind': [`$cb$(${LIST});\n// made by a machine`, [HOPE]],
      'a block comment behind': [`cb(${LIST}); /* end */\n`, [HOPE]],
      'a comment before': [`// our groups\n${LIST}`, [HOPE]],
      'a guard that closes': [`)]}',\n${LIST}`, [HOPE]],
      'a guard that never ends': [`while(1);${LIST}`, [HOPE]],
      'another of them': [`for (;;);${LIST}`, [HOPE]],
      'a variable': [`const groups = ${LIST};`, [HOPE]],
      'a module': [`export default ${LIST};`, [HOPE]],
      'an older module': [`module.exports = ${LIST}`, [HOPE]],
      'a text that looks like a comment': [
        `cb(${JSON.stringify([{ ...ROW, notes: 'see // there' }])})`,
        [HOPE],
      ],
      'what is a program': [`try{cb(${LIST})}catch(e){}`, [], ['unknown-format']],
    });
  });

  describe('answers of servers', () => {
    tryAll({
      pages: [{ meta: { count: 1, next: null }, results: [ROW] }, [HOPE]],
      'pages by address': [{ items: [ROW], next: 'https://x.example/?page=2' }, [HOPE]],
      'an empty page': [{ meta: {}, results: [] }, [], ['no-rows']],
      Hydra: [{ 'hydra:member': [ROW], 'hydra:totalItems': 1 }, [HOPE]],
      'JSON:API, whose type is no kind': [{ data: [{ type: 'group', id: '1', attributes: ROW }] }, [HOPE]],
      Strapi: [{ data: [{ id: 1, attributes: ROW }], meta: { pagination: { page: 1 } } }, [HOPE]],
      GraphQL: [{ data: { groups: { edges: [{ node: ROW }] } } }, [HOPE]],
      'WordPress, whose type is no kind': [
        [
          {
            id: 3,
            type: 'meeting',
            title: { rendered: 'Hope' },
            acf: { day: 'Tuesday', time: '7:00 PM', address: '12 Elm St' },
          },
        ],
        ['Hope: 2 at 19:00, 12 Elm St'],
      ],
      'a type of its own': [
        [{ name: 'Hope', day: 2, time: '19:00', type: 'Closed', meta: { views: 2 } }],
        [`${BARE}, [C]`],
      ],
      'rows under keys': [
        { groups: { a: ROW, b: { ...ROW, name: 'Eve', slug: 'e' } } },
        [HOPE, HOPE.replace('Hope', 'Eve')],
      ],
      'rows on lines of their own': [
        `${JSON.stringify(ROW)}\n${JSON.stringify({ ...ROW, slug: 'i' })}\n`,
        [HOPE, HOPE],
      ],
    });
  });

  describe('GeoJSON', () => {
    tryAll({
      'a point': [feature({ type: 'Point', coordinates: [-122.8, 42.3] }), [HOPE]],
      'no geometry': [feature(null), [HOPE]],
      'an area': [feature({ type: 'Polygon', coordinates: [[[-122.8, 42.3]]] }), [HOPE]],
      'several points': [feature({ type: 'MultiPoint', coordinates: [[-122.8, 42.3]] }), [HOPE]],
      'an empty point': [feature({ type: 'Point', coordinates: [] }), [HOPE]],
      'latitude first': [
        feature({ type: 'Point', coordinates: [42.3, -122.8] }),
        [HOPE],
        ['bad-coordinates'],
      ],
      'a kind of its own': [feature(null, { properties: { ...ROW, type: 'Closed' } }), [`${HOPE}, [C]`]],
      'a feature without anything': [
        { type: 'FeatureCollection', features: [{ type: 'Feature', properties: null, geometry: null }] },
        [],
        ['unknown-rows'],
      ],
    });

    it('takes the point of a point, in texts and with a height too', () => {
      for (const coordinates of [
        [-122.8, 42.3],
        ['-122.8', '42.3', 300],
      ])
        expect(read(feature({ type: 'Point', coordinates })).groups[0]?.place?.latitude).to.equal(42.3);
    });
  });

  describe('sheets', () => {
    const SPANISH = header('Nombre,D\u00eda,Hora,Direcci\u00f3n', 'Fe,Mi\u00e9rcoles,7:00 PM,12 Elm St');
    const FE = ['Fe: 3 at 19:00, 12 Elm St'];
    const NAMES = 'Name,Day,Time,Address';
    const LINE = 'Hope,Tuesday,7:00 PM,"12 Elm St, Medford, OR 97501"';
    tryAll({
      'UTF-16 with a mark': [bytesOf(`\ufeff${SPANISH}`, 'little'), FE],
      'UTF-16, big end first': [bytesOf(`\ufeff${SPANISH}`, 'big'), FE],
      'UTF-16 without a mark': [bytesOf(SPANISH, 'little'), FE],
      'UTF-16, big end first, without a mark': [bytesOf(SPANISH, 'big'), FE],
      'Unicode text of Excel': [bytesOf(`\ufeff${SPANISH.replaceAll(',', '\t')}`, 'little'), FE],
      'windows-1252': [bytesOf(SPANISH, 'one'), FE, ['wrong-charset']],
      'windows-1252 with semicolons': [bytesOf(SPANISH.replaceAll(',', ';'), 'one'), FE, ['wrong-charset']],
      'lines that end in CR': [SPANISH.replaceAll('\n', '\r'), FE],
      semicolons: ['Name;Day;Time;Address\nHope;Tuesday;7:00 PM;12 Elm St, Medford, OR 97501\n', [HOPE]],
      tabs: ['Name\tDay\tTime\tAddress\nHope\tTuesday\t7:00 PM\t12 Elm St, Medford, OR 97501\n', [HOPE]],
      bars: ['Name|Day|Time|Address\nHope|Tuesday|7:00 PM|12 Elm St, Medford, OR 97501\n', [HOPE]],
      'a line for Excel': ['sep=;\nName;Day;Time\nHope;Tuesday;7 PM\n', [BARE]],
      'an address on lines': [header(NAMES, 'Hope,Tuesday,7 PM,"12 Elm St\nMedford, OR 97501"'), [HOPE]],
      'an address on lines with commas': [
        header(NAMES, 'Hope,Tuesday,7 PM,"12 Elm St,\r\nMedford, OR 97501"'),
        [HOPE],
      ],
      'an address with <br>': [header(NAMES, 'Hope,Tuesday,7 PM,"12 Elm St<br>Medford, OR 97501"'), [HOPE]],
      'words on lines where an address should be': [
        header(NAMES, 'Hope,Tuesday,7 PM,"via Zoom\nID 123 456 7890"'),
        [BARE],
      ],
      'names of columns on lines': [
        header('"Group\nName","Day(s)","Start\nTime"', 'Hope,Tuesday,7:00 PM'),
        [BARE],
      ],
      'the header again': [
        `${NAMES}\n${LINE}\n${NAMES}\n${LINE.replace('Hope', 'Eve')}\n`,
        [HOPE, HOPE.replace('Hope', 'Eve')],
        ['heading'],
      ],
      'serial times': [header('Name,Day,Start Time', 'Hope,Tuesday,0.791666666666667'), [BARE]],
      'serial times of a date': [header('Name,Day,Start Time', 'Hope,Tuesday,46350.7916666667'), [BARE]],
      'times of 1899': [header('Name,Day,Start Time', 'Hope,Tuesday,1899-12-30T19:00:00.000Z'), [BARE]],
      'a formula that fails at the place': [header(NAMES, 'Hope,Tuesday,7 PM,#N/A'), [BARE], ['cell-error']],
      'one that fails at the day': [
        header(NAMES, 'Hope,#REF!,7 PM,12 Elm St'),
        ['Hope: "7 PM", 12 Elm St'],
        ['cell-error', 'no-day'],
      ],
      'one that fails at the name': [
        header(NAMES, '#NAME?,Tuesday,7 PM,12 Elm St'),
        ['12 Elm St: 2 at 19:00, 12 Elm St'],
        ['cell-error', 'no-name'],
      ],
      'a number sign': [
        header(NAMES, '#1 Group,Tuesday,7 PM,12 Elm St'),
        ['#1 Group: 2 at 19:00, 12 Elm St'],
      ],
      'a day, and when on it': [header('Name,Weekday(s),When', 'Hope,Tues,7p'), [BARE]],
      'when, and nothing else': [header('Name,When', 'Hope,Tuesdays at 7 PM'), [BARE]],
      'a day and a date': [header('Name,Day,Date,Time', 'Hope,Tuesday,11/24/2026,7 PM'), [BARE]],
      'short names of columns': [
        header('Mtg Name,Day,Starts At,Ends At,Bldg,Street Addr', 'Hope,Tuesday,7p,8p,Elm Hall,12 Elm St'),
        ['Hope: 2 at 19:00, 12 Elm St'],
      ],
    });
  });

  describe('calendars', () => {
    tryAll({
      'a number of times': [calendar([START, 'RRULE:FREQ=WEEKLY;COUNT=3']), [`${BARE}, to 2026-12-08`]],
      'a last date': [calendar([START, 'RRULE:FREQ=WEEKLY;UNTIL=20261215']), [`${BARE}, to 2026-12-15`]],
      'the last of a month': [
        calendar([START, 'RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1']),
        ['Hope: -1. 2 at 19:00'],
      ],
      'a series that goes on at another hour': [
        calendar(
          [START, 'RRULE:FREQ=WEEKLY'],
          [`RECURRENCE-ID;RANGE=THISANDFUTURE;${FIRST}`, `DTSTART;${FIRST.replace('T19', 'T18')}`],
        ),
        [`${BARE}, to 2026-11-24`, 'Hope: 2 at 18:00'],
      ],
      'a series that goes on by a rule of its own': [
        calendar(
          [START, 'RRULE:FREQ=WEEKLY'],
          [
            `RECURRENCE-ID;RANGE=THISANDFUTURE;${FIRST}`,
            'DTSTART;TZID=America/Los_Angeles:20261202T180000',
            'RRULE:FREQ=WEEKLY;BYDAY=WE',
          ],
        ),
        [`${BARE}, to 2026-11-24`, 'Hope: 3 at 18:00'],
      ],
      'a series that goes on on a day nobody says': [
        calendar(
          [START, 'RRULE:FREQ=WEEKLY;BYDAY=TU'],
          [`RECURRENCE-ID;RANGE=THISANDFUTURE;${FIRST}`, 'DTSTART;TZID=America/Los_Angeles:20261202T180000'],
        ),
        [`${BARE}, to 2026-11-24`, 'Hope: 3 "6:00 PM"'],
        ['unreadable-recurrence'],
      ],
      'a rule that takes dates away': [
        calendar([START, 'RRULE:FREQ=WEEKLY', 'EXRULE:FREQ=MONTHLY;BYDAY=1TU']),
        ['Hope: 2 "7:00 PM"'],
        ['unreadable-recurrence'],
      ],
      'two rules': [
        calendar([START, 'RRULE:FREQ=WEEKLY;BYDAY=TU', 'RRULE:FREQ=WEEKLY;BYDAY=FR']),
        ['Hope: 2,5 "7:00 PM"'],
        ['unreadable-recurrence'],
      ],
      'an alarm': [
        calendar([START, 'RRULE:FREQ=WEEKLY', 'BEGIN:VALARM', 'DURATION:PT5M', 'END:VALARM']),
        [BARE],
      ],
    });
  });

  describe('feed-format="calendar"', () => {
    tryAll(
      {
        'text above the calendar': [`some text\n${calendar([START, 'RRULE:FREQ=WEEKLY'])}`, [BARE]],
        'a calendar': [calendar([START, 'RRULE:FREQ=WEEKLY']), [BARE]],
        'a list': [[ROW], [], ['unknown-format']],
        'a text': ['hello', [], ['unknown-format']],
      },
      { format: 'calendar' },
    );
    it('says what is missing', () => {
      expect(read('hello', { format: 'calendar' }).problems[0]?.message).to.contain('BEGIN:VCALENDAR');
    });
  });

  describe('feed-format="events"', () => {
    tryAll(
      {
        events: [{ '@context': 'https://schema.org', ...EVENT }, [BARE]],
        'events without a type': [[{ name: 'Hope', eventSchedule: SCHEDULE }], [BARE]],
        'other things among events': [
          {
            '@graph': [
              { '@type': 'Organization', name: 'Clinic' },
              EVENT,
              { '@type': 'Offer', name: 'x', startDate: '2026-12-01' },
            ],
          },
          [BARE],
        ],
        'a list of groups': [[ROW], [], ['unknown-format']],
      },
      { format: 'events' },
    );
    it('says what is missing', () => {
      expect(read([ROW], { format: 'events' }).problems[0]?.message).to.contain('schema.org');
    });
  });
});
