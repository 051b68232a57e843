import { expect } from 'chai';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import type { FeedOptions } from '../../../src/support-group-finder/feeds/detect.js';
import {
  foldDuplicates,
  type Merge,
} from '../../../src/support-group-finder/feeds/merging/fold-duplicates.js';
import { LEFT_OUT } from '../../../src/support-group-finder/feeds/problems.js';
import { picker, seeded } from '../search/random-groups.js';

type Row = Readonly<Record<string, unknown>>;

/** A format, how a row of it looks, and how its rows are sent. */
interface Format {
  readonly row: (at: number) => Row;
  readonly text: (rows: readonly unknown[]) => string;
  readonly options?: Partial<FeedOptions>;
  /** Cells hold text and nothing else. */
  readonly isSheet?: boolean;
  /** What is no object is said of all rows. */
  readonly isKeyed?: boolean;
}

const json = (data: unknown): string => JSON.stringify(data);
const cell = (value: unknown): string => {
  const text = typeof value === 'string' ? value : value === undefined || value === null ? '' : json(value);
  return `"${text.replaceAll('"', '""')}"`;
};
const sheet = (columns: readonly string[]) => (rows: readonly unknown[]) =>
  [columns, ...rows.map((row) => columns.map((name) => (row as Row)[name]))]
    .map((line) => line.map(cell).join(','))
    .join('\n');
const NAWS =
  'Committee,CommitteeName,AddDate,AreaRegion,ParentName,Room,Closed,WheelChr,Day,Time,Language1,Place,Address,City,State,Zip,Country,Directions,Institutional,Format1,Format2,Delete,LastChanged,Longitude,Latitude,VirtualMeetingLink,bmlt_id,unpublished'.split(
    ',',
  );
const DATE = (at: number): string => `2026-12-${String(1 + (at % 28)).padStart(2, '0')}`;

const guide = (at: number): Row => ({
  name: `Group ${at}`,
  slug: `g${at}`,
  day: at % 7,
  time: '19:00',
  end_time: '20:00',
  location: 'Elm Hall',
  formatted_address: '12 Elm St, Medford, OR 97501',
  types: ['O', 'X'],
  updated: '2026-10-01 10:00:00',
});
const english = (at: number): Row => ({
  'Group Name': `Group ${at}`,
  Day: 'Tuesday',
  'Start Time': '7:00 PM',
  'Meeting Place': 'Elm Hall',
  'Street Address': '12 Elm St',
  City: 'Medford',
  'Zip Code': '97501',
  'Zoom Link': 'https://zoom.us/j/98765432101',
  Notes: 'Side door',
});
const spanish = (at: number): Row => ({
  Nombre: `Grupo ${at}`,
  Día: 'Martes',
  Hora: '7:00 PM',
  Lugar: 'Salón Olmo',
  Dirección: '12 Elm St',
  Ciudad: 'Medford',
  Notas: 'Puerta lateral',
});
const bmlt = (at: number): Row => ({
  id_bigint: `${at}`,
  weekday_tinyint: `${(at % 7) + 1}`,
  venue_type: '1',
  start_time: '19:00:00',
  duration_time: '01:00:00',
  time_zone: '',
  formats: 'O,WC',
  format_shared_id_list: '1,2',
  meeting_name: `Group ${at}`,
  location_text: 'Elm Hall',
  location_street: '12 Elm St',
  location_municipality: 'Medford',
  latitude: '42.3',
  longitude: '-122.8',
  published: '1',
});
const naws = (at: number): Row => ({
  Committee: `G${at}`,
  CommitteeName: `Group ${at}`,
  Day: 'Tuesday',
  Time: '1900',
  Place: 'Elm Hall',
  Address: '12 Elm St',
  City: 'Medford',
  State: 'OR',
  Closed: 'CLOSED',
  WheelChr: 'TRUE',
  Format1: 'BEG',
  bmlt_id: `${at}`,
});
const event = (at: number): Row => ({
  '@type': 'Event',
  name: `Group ${at}`,
  eventSchedule: {
    '@type': 'Schedule',
    byDay: 'https://schema.org/Tuesday',
    startTime: '19:00',
    endTime: '20:00',
    repeatFrequency: 'P1W',
    scheduleTimezone: 'America/Los_Angeles',
  },
  location: { '@type': 'Place', name: 'Elm Hall', address: '12 Elm St, Medford, OR 97501' },
});
const vevent = (at: number): Row => ({
  UID: `u${at}`,
  SUMMARY: `Group ${at}`,
  'DTSTART;TZID=America/Los_Angeles': '20261201T190000',
  DURATION: 'PT1H',
  RRULE: 'FREQ=WEEKLY',
  LOCATION: '12 Elm St',
});
const tribe = (at: number): Row => ({
  id: at,
  title: `Group ${at}`,
  all_day: false,
  start_date: `${DATE(at)} 19:00:00`,
  end_date: `${DATE(at)} 20:00:00`,
  timezone: 'America/Los_Angeles',
  venue: { venue: 'Elm Hall', address: '12 Elm St', city: 'Medford' },
});
const squarespace = (at: number): Row => ({
  id: `${at}`,
  title: `Group ${at}`,
  startDate: Date.UTC(2026, 11, 1 + (at % 28), 3),
  endDate: Date.UTC(2026, 11, 1 + (at % 28), 4),
  location: { addressTitle: 'Elm Hall', addressLine1: '12 Elm St' },
});
const eventbrite = (at: number): Row => ({
  id: `${at}`,
  name: { text: `Group ${at}` },
  start: { timezone: 'America/Los_Angeles', local: `${DATE(at)}T19:00:00` },
  end: { timezone: 'America/Los_Angeles', local: `${DATE(at)}T20:00:00` },
  venue: { name: 'Elm Hall', address: { address_1: '12 Elm St', city: 'Medford' } },
});
const meetup = (at: number): Row => ({
  id: `${at}`,
  title: `Group ${at}`,
  dateTime: `${DATE(at)}T19:00-08:00`,
  endTime: `${DATE(at)}T20:00-08:00`,
  venue: { name: 'Elm Hall', address: '12 Elm St', city: 'Medford' },
});
const google = (at: number): Row => ({
  id: `${at}`,
  summary: `Group ${at}`,
  start: { dateTime: `${DATE(at)}T19:00:00-08:00` },
  end: { dateTime: `${DATE(at)}T20:00:00-08:00` },
  location: 'Elm Hall, 12 Elm St, Medford, OR 97501',
});

const FORMATS: Readonly<Record<string, Format>> = {
  'Meeting Guide': { row: guide, text: json },
  'Meeting Guide, wrapped': { row: guide, text: (meetings) => json({ meetings }) },
  'names of their own': { row: english, text: json },
  '{data: []}': { row: english, text: (data) => json({ data }) },
  'rows with fields': {
    row: english,
    text: (rows) => json({ records: rows.map((fields, at) => ({ id: `rec${at}`, fields })) }),
  },
  'rows under keys': {
    row: english,
    text: (rows) => json(Object.fromEntries(rows.map((row, at) => [`k${at}`, row]))),
    isKeyed: true,
  },
  JSONP: { row: guide, text: (rows) => `callback(${json(rows)});` },
  'lines of JSON': { row: guide, text: (rows) => rows.map(json).join('\n') },
  GeoJSON: {
    row: english,
    text: (rows) =>
      json({
        type: 'FeatureCollection',
        features: rows.map((properties) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [-122.8, 42.3] },
          properties,
        })),
      }),
  },
  'a sheet': { row: english, text: sheet(Object.keys(english(0))), isSheet: true },
  'a sheet in Spanish': { row: spanish, text: sheet(Object.keys(spanish(0))), isSheet: true },
  'values of a sheet': {
    row: english,
    isSheet: true,
    text: (rows) => {
      const names = Object.keys(english(0));
      return json({ values: [names, ...rows.map((row) => names.map((name) => (row as Row)[name] ?? ''))] });
    },
  },
  gviz: {
    row: english,
    isSheet: true,
    text: (rows) => {
      const names = Object.keys(english(0));
      const table = {
        cols: names.map((label, at) => ({ id: `c${at}`, label, type: 'string' })),
        rows: rows.map((row) => ({ c: names.map((name) => ({ v: (row as Row)[name] ?? null })) })),
      };
      return `/*O_o*/\ngoogle.visualization.Query.setResponse(${json({ status: 'ok', table })});`;
    },
  },
  BMLT: { row: bmlt, text: json },
  'BMLT with formats': {
    row: bmlt,
    text: (meetings) =>
      json({ meetings, formats: [{ id: '1', key_string: 'O', name_string: 'Open', world_id: 'OPEN' }] }),
  },
  'BMLT as JSONP': { row: bmlt, text: (rows) => `cb(${json(rows)})` },
  NAWS: { row: naws, text: sheet(NAWS), isSheet: true },
  'schema.org': { row: event, text: json },
  'schema.org in a graph': {
    row: event,
    text: (rows) => json({ '@context': 'https://schema.org', '@graph': rows }),
  },
  'a calendar': {
    row: vevent,
    isSheet: true,
    text: (rows) =>
      [
        'BEGIN:VCALENDAR',
        ...rows.flatMap((row) => [
          'BEGIN:VEVENT',
          ...Object.entries(row as Row).map(
            ([name, value]) =>
              `${name}:${(typeof value === 'string' ? value : json(value ?? '')).replace(/[\r\n]+/g, '\\n')}`,
          ),
          'END:VEVENT',
        ]),
        'END:VCALENDAR',
      ].join('\r\n'),
  },
  'The Events Calendar': { row: tribe, text: (events) => json({ events, total: events.length }) },
  Squarespace: {
    row: squarespace,
    text: (upcoming) => json({ website: { timeZone: 'America/Los_Angeles' }, upcoming, past: [] }),
  },
  Eventbrite: { row: eventbrite, text: (events) => json({ events }) },
  Meetup: {
    row: meetup,
    text: (rows) => json({ data: { events: { edges: rows.map((node) => ({ node })) } } }),
  },
  'a calendar of Google': { row: google, text: (items) => json({ kind: 'calendar#events', items }) },
  'a profile': { row: guide, text: (groups) => json({ groups }), options: { format: 'profile' } },
};

const VALUES: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e21,
  true,
  [],
  {},
  [null],
  [['a']],
  { a: { b: [1] } },
  'x'.repeat(20_000),
  '\u0000\u202e',
  '<b>Hope</b>',
  '__proto__',
  '99:99',
  '2026-13-45',
  'Someday',
  '-',
  'https://',
  '2026-11-24T19:00:00Z',
];
const ODD_ROWS: readonly unknown[] = [null, 'text', 42, [], {}, ['a', 1], { foo: 'bar' }, true];

describe('feeds: rows in are groups, merged or named', () => {
  for (const [name, { row, text, options, isSheet, isKeyed }] of Object.entries(FORMATS))
    it(`of ${name}`, () => {
      for (let seed = 1; seed <= 12; seed += 1) {
        const random = seeded(seed * 104729);
        const pick = picker(random);
        // The first rows are whole, so that what the list is can be told.
        const rows: unknown[] = [row(0), row(1), row(2)];
        const size = pick([4, 9, 30]);
        const harm = pick([0.05, 0.2, 0.5]);
        while (rows.length < size) {
          const made: Record<string, unknown> = { ...row(rows.length) };
          for (const field of Object.keys(made)) {
            // What says that it is something else is no row.
            if (random() > harm || field === '@type') continue;
            const value = pick(VALUES);
            if (random() < 0.3) delete made[field];
            else made[field] = value;
          }
          const kind = random();
          rows.push(kind < 0.1 ? pick(rows) : kind < 0.2 && !isSheet ? pick(ODD_ROWS) : made);
        }
        const written = text(rows);
        const result = readAnyFeed(written, {
          source: 'https://clinic.example/list',
          now: Date.UTC(2026, 10, 23, 18),
          otherZone: 'America/Los_Angeles',
          ...options,
        });
        const about = `${seed}: ${json(result.problems.filter(({ row: at }) => at === 0))} ${written.slice(0, 3000)}`;
        const given = isSheet
          ? rows.filter((each) => Object.values(each as Row).some((value) => cell(value).trim() !== '""'))
          : isKeyed
            ? rows.filter((each) => typeof each === 'object' && !Array.isArray(each))
            : rows;
        expect(result.rows, about).to.equal(given.length);
        const leftOut = new Set(
          result.problems.filter(({ code }) => LEFT_OUT.has(code)).map((each) => each.row),
        );
        const listed = new Set(result.groups.map((group) => group.row));
        for (let at = 1; at <= result.rows; at += 1)
          expect([listed.has(at), leftOut.has(at)].filter(Boolean), `row ${at} of ${about}`).to.have.length(
            1,
          );
        const merges: Merge[] = [];
        const shown = foldDuplicates(
          result.groups,
          ({ timeZone = 'America/Los_Angeles' }) => timeZone,
          (merge) => merges.push(merge),
        );
        expect(shown.length + merges.length).to.equal(result.groups.length);
      }
    });
});
