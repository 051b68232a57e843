import { isTimeZone, wallMinutes } from '../../../shared/time/zone.js';
import { fieldOf } from './column-names.js';
import { clockText, dayText } from '../made-rows.js';
import { isRecord } from '../raw-row.js';
import { asText } from '../text.js';

type Data = Readonly<Record<string, unknown>>;

/** Events of a site's own list, in schema.org's words. */
export interface DatedEvents {
  readonly events: readonly Data[];
  /** Names nothing is read from. */
  readonly unread: readonly string[];
}

/** Names programs give the moment an event begins or ends: The Events Calendar, Eventbrite, Meetup, Squarespace, Google. */
const START = [
  'start_date',
  'startDate',
  'start',
  'dateTime',
  'starts_at',
  'startsAt',
  'start_time',
  'startTime',
  'start_at',
];
const END = ['end_date', 'endDate', 'end', 'endTime', 'ends_at', 'endsAt', 'end_time', 'end_at'];
const NAME = ['title', 'name', 'summary', 'event_name', 'eventName'];
const TEXT = ['description', 'body', 'content', 'excerpt', 'details'];
const PAGE = ['url', 'eventUrl', 'event_url', 'htmlLink', 'link', 'fullUrl'];
const WHERE = ['venue', 'location', 'place'];
const ROOM = ['virtual_url', 'hangoutLink', 'online_url', 'onlineUrl', 'join_url', 'conference_url'];
const ASKED = ['organizer', 'organizers', 'contact'];
const REPEATS = ['recurrence', 'rrule', 'recurring', 'is_recurring', 'repeat', 'repeats', 'recurrence_rule'];
const OTHERS = [
  'timezone',
  'timeZone',
  'time_zone',
  'status',
  'all_day',
  'allDay',
  'id',
  'ID',
  'uid',
  'online_event',
  'isOnline',
  'is_online',
];
const KNOWN = new Set([START, END, NAME, TEXT, PAGE, WHERE, ROOM, ASKED, REPEATS, OTHERS].flat());
const PLACE_NAME = ['venue', 'name', 'addressTitle', 'title'];
const STREET = ['address', 'address_1', 'address1', 'addressLine1', 'street'];
const STREET_TOO = ['addressLine2', 'address_2'];
const STATE = ['state', 'region', 'stateprovince', 'province'];
const CODE = ['zip', 'postal_code', 'postalCode', 'zip_code'];
const LATITUDE = ['geo_lat', 'latitude', 'lat', 'mapLat'];
const LONGITUDE = ['geo_lng', 'longitude', 'lng', 'lon', 'mapLng'];
const PERSON = ['organizer', 'name', 'displayName'];
/** What is read of whom to ask and of a place, and what says nothing. */
const KNOWN_PERSON = new Set([...PERSON, ...'phone email url status self'.split(' ')]);
const KNOWN_PLACE = new Set([
  ...[PLACE_NAME, STREET, STREET_TOO, STATE, CODE, LATITUDE, LONGITUDE].flat(),
  ...'city url status country addressCountry countryCode mapZoom markerLat markerLng'.split(' '),
]);
/** What a program keeps for itself, or says a second time. */
const ASIDE =
  /^(?:_.*|.*_?(?:id|Id|uri)|slug|urlId|kind|etag|author|creator|date|date_utc|created.*|modified.*|updated.*|published.*|rest_url|image|thumbnail|json_ld|.*_details|utc_.*|.*_utc|timezone_abbr|sticky|featured|show_map.*|hide_from_.*|sequence|iCalUID|eventType)$/;
const STAMP = /^((?:19|20)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)?)?$/;
/** Seconds and milliseconds since 1970 in this century. */
const SECONDS = 946_684_800;
const LAST = SECONDS * 10_000;
const DEEPEST = 6;

const firstOf = (row: Data, names: readonly string[]): unknown =>
  names
    .map((name) => (Object.hasOwn(row, name) ? row[name] : undefined))
    .find((value) => value !== undefined && value !== null && value !== '');

/** `{"text": ...}`, `{"rendered": ...}`. */
const textIn = (value: unknown): string =>
  isRecord(value) ? asText(value['text'] ?? value['rendered']) : asText(value);

const textOf = (row: Data, names: readonly string[]): string => textIn(firstOf(row, names)).trim();

const zoneIn = (row: unknown): string =>
  isRecord(row) ? textOf(row, ['timezone', 'timeZone', 'time_zone']) : '';

/** A moment on the clock of a zone, where one is known; `''` for what is none. */
function momentOf(value: unknown, zone: string): string {
  if (isRecord(value))
    return momentOf(firstOf(value, ['local', 'dateTime', 'date', 'utc']), zoneIn(value) || zone);
  const number = typeof value === 'number' || /^\d{10,13}$/.test(asText(value)) ? Number(value) : 0;
  const isCounted = number >= SECONDS && number < LAST;
  const counted = new Date(number > SECONDS * 100 ? number : number * 1000);
  const text = isCounted ? counted.toISOString() : asText(value).trim();
  const [, date, clock, offset] = STAMP.exec(text) ?? [];
  if (date === undefined) return '';
  if (clock === undefined) return date;
  if (!offset || !isTimeZone(zone)) return `${date}T${clock}${offset ?? ''}`;
  const wall = wallMinutes(zone, Date.parse(`${date}T${clock}${offset}`));
  return `${dayText(Math.floor(wall / 1440))}T${clockText(wall % 1440)}`;
}

/** Whether a row says on which days it is, so that its dates only say from when on. */
const hasDays = (row: Data): boolean =>
  Object.entries(row).some(
    ([name, value]) => fieldOf(name)?.[0] === 'day' && textIn(value) !== '' && !STAMP.test(textIn(value)),
  );

const isDated = (row: unknown): row is Data =>
  isRecord(row) && textOf(row, NAME) !== '' && /T/.test(momentOf(firstOf(row, START), ''));

function placeOf(value: unknown): unknown {
  const place: unknown = Array.isArray(value) ? value[0] : value;
  if (!isRecord(place)) return asText(place);
  const inner = isRecord(place['address']) ? place['address'] : place;
  const text = (names: readonly string[]): string => textOf(inner, names);
  return {
    '@type': 'Place',
    name: textOf(place, PLACE_NAME),
    address: {
      '@type': 'PostalAddress',
      streetAddress: [text(STREET), text(STREET_TOO)].filter(Boolean).join(', '),
      addressLocality: text(['city']),
      addressRegion: text(STATE),
      postalCode: text(CODE),
    },
    latitude: firstOf(place, LATITUDE),
    longitude: firstOf(place, LONGITUDE),
  };
}

function eventOf(row: Data, around: string): Data {
  const start = firstOf(row, START);
  const zone = zoneIn(row) || zoneIn(start) || around;
  const isAllDay = firstOf(row, ['all_day', 'allDay']) === true;
  const [startDate = '', endDate = ''] = [start, firstOf(row, END)].map((value) => {
    const moment = momentOf(value, zone);
    return isAllDay ? moment.slice(0, 10) : moment;
  });
  const people = firstOf(row, ASKED);
  const asked: unknown = Array.isArray(people) ? people[0] : people;
  const room = textOf(row, ROOM);
  const isOnline = firstOf(row, ['online_event', 'isOnline', 'is_online']) === true;
  const place = firstOf(row, WHERE);
  const repeats = firstOf(row, REPEATS);
  const isOnce =
    repeats === undefined || repeats === false || (Array.isArray(repeats) && repeats.length === 0);
  return {
    '@type': 'Event',
    identifier: textOf(row, ['id', 'ID', 'uid']),
    name: textOf(row, NAME),
    description: textOf(row, TEXT),
    url: textOf(row, PAGE),
    startDate,
    endDate,
    // How it repeats is each program's own: it isn't one date, nor surely each week.
    ...(!isOnce && {
      eventSchedule: {
        '@type': 'Schedule',
        startDate: startDate.slice(0, 10),
        startTime: startDate.slice(11, 16),
        repeatFrequency: '?',
      },
    }),
    scheduleTimezone: zone,
    location: [
      ...(place === undefined ? [] : [placeOf(place)]),
      ...(room || isOnline ? [{ '@type': 'VirtualLocation', url: room }] : []),
    ],
    ...(isOnline && place === undefined && { eventAttendanceMode: 'OnlineEventAttendanceMode' }),
    ...(isRecord(asked) && {
      telephone: textOf(asked, ['phone']),
      email: textOf(asked, ['email']),
      organizer: { name: textOf(asked, PERSON) },
    }),
    ...(/^cancell?ed$/i.test(textOf(row, ['status'])) && { eventStatus: 'EventCancelled' }),
  };
}

function listIn(data: unknown, depth: number): readonly Data[] | undefined {
  if (depth > DEEPEST || typeof data !== 'object' || data === null) return undefined;
  const values: readonly unknown[] = Array.isArray(data) ? data : Object.values(data);
  const rows = Array.isArray(data)
    ? values.map((row) => (isRecord(row) && isRecord(row['node']) ? row['node'] : row))
    : [];
  // Those that lack something are of the same list.
  const dated = rows.filter(isDated).length;
  if (dated > 0 && dated * 4 >= rows.length && !rows.some((row) => isRecord(row) && hasDays(row)))
    return rows.map((row) => (isRecord(row) ? row : {}));
  const found = values.flatMap((value) => listIn(value, depth + 1) ?? []);
  return found.length > 0 ? found : undefined;
}

const isGiven = (value: unknown): boolean =>
  value !== false && asText(value) + Object.keys(Object(value) as object).join('') !== '';

/** Names a row, its place and whom to ask have, and nothing is read from. */
function* unreadIn(row: Data, known = KNOWN, path = ''): Generator<string> {
  for (const [name, value] of Object.entries(row)) {
    if (ASIDE.test(name) || !isGiven(value)) continue;
    if (!known.has(name)) yield path + name;
    else if ([...WHERE, ...ASKED, 'address'].includes(name))
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isRecord(each))
          yield* unreadIn(each, ASKED.includes(name) ? KNOWN_PERSON : KNOWN_PLACE, `${path}${name}.`);
  }
}

/** The events of a list that says of each on which date and at what hour it is; `undefined` where it is no such list. */
export function datedEvents(data: unknown): DatedEvents | undefined {
  const rows = listIn(data, 0);
  if (!rows) return undefined;
  const around = isRecord(data) ? [data, ...Object.values(data)].map(zoneIn).find(Boolean) : undefined;
  return {
    events: rows.map((row) => eventOf(row, around ?? '')),
    unread: [...new Set(rows.flatMap((row) => [...unreadIn(row)]))],
  };
}
