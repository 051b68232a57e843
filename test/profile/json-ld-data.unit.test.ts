import { expect } from 'chai';
import type { MedicalClinic, WithContext } from 'schema-dts';
import { specialDates } from '../../src/contact-cta/hours.js';
import { readHours } from '../../src/contact-cta/read-hours.js';
import { readDay } from '../../src/shared/time/dates.js';
import { checkProfile } from '../../src/profile/check-profile.js';
import type { ClinicFacts } from '../../src/profile/clinic-profile.js';
import {
  structuredData,
  structuredText,
  type ClinicData,
  type EventData,
  type StructuredGroup,
} from '../../src/profile/json-ld-data.js';
import { readAnyData } from '../../src/cli/read-feed.js';

const CLINIC: ClinicFacts = {
  name: 'Pear Blossom Clinic',
  phone: '(541) 555-0100',
  url: 'https://pear-blossom.example/',
  timeZone: 'America/Los_Angeles',
  street: '30 Lithia Way',
  city: 'Ashland',
  state: 'OR',
  postalCode: '97520',
};

/** The vocabulary's own types: where what is written isn't a clinic of schema.org's, this doesn't compile. */
const asVocabulary = (data: ClinicData): WithContext<MedicalClinic> => data;

/** Properties of each type, as schema.org lists them. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  MedicalClinic: ['name', 'telephone', 'url', 'address', 'openingHours', 'event'],
  PostalAddress: ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'],
  Event: ['name', 'url', 'eventAttendanceMode', 'location', 'eventSchedule'],
  Place: ['name', 'address'],
  VirtualLocation: ['url'],
  Schedule: [
    'byDay',
    'byMonthWeek',
    'repeatFrequency',
    'startTime',
    'endTime',
    'scheduleTimezone',
    'startDate',
    'endDate',
    'exceptDate',
  ],
};
const FORMS: Readonly<Record<string, RegExp>> = {
  '@context': /^https:\/\/schema\.org$/,
  telephone: /\d/,
  url: /^https?:\/\//,
  openingHours:
    /^(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:,(?:Mo|Tu|We|Th|Fr|Sa|Su))* ([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/,
  eventAttendanceMode: /^https:\/\/schema\.org\/(?:Offline|Online|Mixed)EventAttendanceMode$/,
  byDay: /^(?:-1|[1-5])?(?:SU|MO|TU|WE|TH|FR|SA)$/,
  byMonthWeek: /^[1-5]$/,
  repeatFrequency: /^P[1-9]\d?[WM]$/,
  startTime: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  endTime: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  scheduleTimezone: /^[A-Z][\w+-]*(?:\/[\w+-]+)*$/,
  startDate: /^\d{4}-\d\d-\d\d$/,
  endDate: /^\d{4}-\d\d-\d\d$/,
  exceptDate: /^\d{4}-\d\d-\d\d$/,
};

/** What breaks the vocabulary's rules in a value, wherever it is. */
function faults(value: unknown, name: string): string[] {
  if (Array.isArray(value))
    return value.length ? value.flatMap((item) => faults(item, name)) : [`${name} is an empty list`];
  if (typeof value === 'object' && value !== null) {
    const { '@type': type, ...rest } = value as Record<string, unknown>;
    const known = PROPERTIES[String(type)];
    return Object.entries(rest).flatMap(([property, inner]) => [
      ...(known?.includes(property) || property === '@context' ? [] : [`${String(type)} has no ${property}`]),
      ...faults(inner, property),
    ]);
  }
  if (typeof value !== 'string' && typeof value !== 'number') return [`${name} is ${String(value)}`];
  return value !== '' && (FORMS[name] ?? /./).test(String(value)) ? [] : [`${name} is "${value}"`];
}

function groupsOf(...rows: readonly object[]): readonly StructuredGroup[] {
  const named = rows.map((row, at) => ({ slug: `g${at}`, name: 'Morning Circle', ...row }));
  return readAnyData(named, { source: 'x' }).groups;
}
function eventFor(row: object): EventData {
  const [event] = structuredData(CLINIC, [], groupsOf(row)).event ?? [];
  if (!event) throw new Error('There is no event.');
  return event;
}
const HALL = { location: 'Town Hall', formatted_address: '1 Oak St, Medford, OR 97501, USA' };
const WEEKLY = { ...HALL, day: 1, time: '19:00', end_time: '20:30' };

describe('structured data of a clinic', () => {
  it('says what the profile says, in the vocabulary’s own words', () => {
    const data = asVocabulary(structuredData(CLINIC, readHours('Mo-Fr 05:30-14:00, Sa 06:00-10:00')?.week));
    expect(data).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      name: 'Pear Blossom Clinic',
      telephone: '+15415550100',
      url: 'https://pear-blossom.example/',
      address: {
        '@type': 'PostalAddress',
        streetAddress: '30 Lithia Way',
        addressLocality: 'Ashland',
        addressRegion: 'OR',
        postalCode: '97520',
        addressCountry: 'US',
      },
      openingHours: ['Mo,Tu,We,Th,Fr 05:30-14:00', 'Sa 06:00-10:00'],
    });
  });

  it('claims nothing the profile doesn’t say', () => {
    expect(structuredData({ name: 'A', phone: '988' })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      name: 'A',
      telephone: '988',
    });
    expect(structuredData({})).to.have.all.keys('@context', '@type');
    expect(structuredData({ postalCode: '97520' }).address).to.deep.equal({
      '@type': 'PostalAddress',
      postalCode: '97520',
      addressCountry: 'US',
    });
  });

  it('gives a number to dial, and one that needs more than dialling as it is written', () => {
    const telephone = (phone: string): string | undefined => structuredData({ phone }).telephone;
    expect(telephone('1-800-662-HELP')).to.equal('+18006624357');
    expect(telephone('+44 20 7946 0958')).to.equal('+442079460958');
    expect(telephone('541-555-0100 ext. 7')).to.equal('541-555-0100 ext. 7');
    expect(telephone('ask at the desk')).to.equal('ask at the desk');
  });

  it('writes hours as schema.org reads them', () => {
    const written = (hours: string): readonly string[] | undefined =>
      structuredData({}, readHours(hours)?.week).openingHours;
    expect(written('24/7')).to.deep.equal(['Su,Mo,Tu,We,Th,Fr,Sa 00:00-23:59']);
    expect(written('Fr 8pm-2am')).to.deep.equal(['Fr 20:00-02:00']);
    expect(written('Mo 08:00-12:00,13:00-24:00; Tu 8am to noon')).to.deep.equal([
      'Mo,Tu 08:00-12:00',
      'Mo 13:00-23:59',
    ]);
    // Read back, they are the same hours.
    for (const hours of ['24/7', 'Fr 20:00-02:00', 'Mo-Fr 05:30-14:00, Sa 06:00-10:00']) {
      const order = (text: string): unknown =>
        readHours(text)?.week.toSorted((one, other) => one.weekday - other.weekday);
      expect(order((written(hours) ?? []).join(', ')), hours).to.deep.equal(order(hours));
    }
  });
});

describe('structured data of special days', () => {
  it('names those of the year to come, closed ones with no time between', () => {
    const hours = readHours(
      'Mo-Fr 05:30-14:00; Thanksgiving off; 2026-12-24 05:30-10:00, 20:00-24:00; 2026-11-02 off',
    );
    const special = hours && specialDates(hours, readDay('2026-11-23') ?? 0);
    const data = structuredData({}, hours?.week, [], special);
    asVocabulary(data);
    const day = (date: string, opens: string, closes: string) => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: date,
      validThrough: date,
      opens,
      closes,
    });
    expect(data.specialOpeningHoursSpecification).to.deep.equal([
      day('2026-11-26', '00:00', '00:00'),
      day('2026-12-24', '05:30', '10:00'),
      day('2026-12-24', '20:00', '23:59'),
    ]);
  });
});

describe('structured data of a group', () => {
  it('is an event with a schedule', () => {
    expect(
      eventFor({ ...WEEKLY, day: [1, 4], url: 'https://pear-blossom.example/groups?id=3' }),
    ).to.deep.equal({
      '@type': 'Event',
      name: 'Morning Circle',
      url: 'https://pear-blossom.example/groups?id=3',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ '@type': 'Place', name: 'Town Hall', address: '1 Oak St, Medford, OR 97501, USA' }],
      eventSchedule: {
        '@type': 'Schedule',
        byDay: ['MO', 'TH'],
        repeatFrequency: 'P1W',
        startTime: '19:00',
        endTime: '20:30',
        scheduleTimezone: 'America/Los_Angeles',
      },
    });
  });

  it('repeats as the group does', () => {
    const schedule = (row: object): object => eventFor({ ...WEEKLY, ...row }).eventSchedule;
    expect(schedule({ byMonthWeek: '1,3' }))
      .to.include({ repeatFrequency: 'P1M' })
      .and.deep.include({
        byDay: ['MO'],
        byMonthWeek: [1, 3],
      });
    expect(schedule({ day: 5, byMonthWeek: [2, -1] }))
      .to.deep.include({ byDay: ['-1FR', '2FR'], repeatFrequency: 'P1M' })
      .and.not.have.property('byMonthWeek');
    expect(
      schedule({
        repeatFrequency: 'P2W',
        startDate: '2026-11-02',
        endDate: '2027-05-31',
        exceptDate: '2026-12-28',
      }),
    ).to.deep.include({
      repeatFrequency: 'P2W',
      startDate: '2026-11-02',
      endDate: '2027-05-31',
      exceptDate: ['2026-12-28'],
    });
    expect(schedule({ time: '23:30', end_time: '00:30', timezone: 'America/New_York' })).to.include({
      startTime: '23:30',
      endTime: '00:30',
      scheduleTimezone: 'America/New_York',
    });
  });

  it('says how to attend, without a passcode', () => {
    const online = (conference_url: string, more: object = {}): unknown =>
      eventFor({ day: 1, time: '19:00', conference_url, ...more }).location;
    const at = (url: string): object[] => [{ '@type': 'VirtualLocation', url }];
    expect(online('https://meet.example/families')).to.deep.equal(at('https://meet.example/families'));
    for (const secret of [
      'https://zoom.us/j/123?pwd=s3cret',
      'https://x.example/#s3cret',
      'https://u:s3cret@x.example/a',
    ]) {
      expect(online(secret), secret).to.deep.equal(at('https://pear-blossom.example/'));
      expect(online(secret, { url: 'https://pear-blossom.example/g?a=1' }), secret).to.deep.equal(
        at('https://pear-blossom.example/g?a=1'),
      );
      expect(online(secret, { url: 'https://zoom.us/j/123?pwd=s3cret' }), secret).to.deep.equal(
        at('https://pear-blossom.example/'),
      );
    }
    const hybrid = eventFor({ ...WEEKLY, conference_url: 'https://meet.example/a' });
    expect(hybrid.eventAttendanceMode).to.equal('https://schema.org/MixedEventAttendanceMode');
    expect(hybrid.location?.map((place) => place['@type'])).to.deep.equal(['Place', 'VirtualLocation']);
    expect(eventFor({ day: 1, time: '19:00', conference_phone: '+15415550110,,5550110#' })).to.deep.include({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: at('https://pear-blossom.example/'),
    });
  });

  it('is left out where nobody can attend, or without fixed times', () => {
    const rows = [
      { ...WEEKLY, attendance_option: 'inactive' },
      HALL,
      { ...HALL, day: 1, time: 'ask' },
      // An hour nobody can place.
      { ...WEEKLY, timezone: 'Mars/Base' },
    ];
    expect(structuredData(CLINIC, [], groupsOf(...rows))).to.not.have.property('event');
  });

  it('keeps the vocabulary’s rules whatever the groups are', () => {
    const rows = [
      WEEKLY,
      { ...WEEKLY, byMonthWeek: [5], day: [0, 6] },
      { ...WEEKLY, byMonthWeek: -1 },
      { ...WEEKLY, time: '00:00', end_time: '23:59' },
      { day: 'Saturday', time: 'noon', conference_phone: '5415550110' },
      { day: 2, time: '7 pm', latitude: 42, longitude: -122 },
      {
        day: 2,
        time: '7 pm',
        conference_url: 'https://meet.example/a',
        location: 'Library',
        timezone: 'America/Denver',
      },
    ];
    const data = structuredData(CLINIC, readHours('Mo-Su 12:00-24:00')?.week, groupsOf(...rows));
    asVocabulary(data);
    expect(data.event).to.have.lengthOf(rows.length);
    expect(faults(data, '')).to.deep.equal([]);
    expect(faults(structuredData({ name: 'A' }, [], groupsOf(...rows)), '')).to.deep.equal([]);
  });
});

describe('structured data as text', () => {
  it('can’t end or comment out the script it stands in', () => {
    const hostile = '</script><script>alert(1)</script><!-- <script> \u2028 & "';
    const { profile } = checkProfile(
      JSON.stringify({ version: '1.0', clinic: { name: hostile, phone: hostile } }),
    );
    if (!profile) throw new Error('refused');
    const data = structuredData(
      profile.clinic,
      [],
      groupsOf({ ...WEEKLY, name: 'x', location: '< b <!-- c' }),
    );
    const text = structuredText(data);
    expect(text).to.not.contain('<');
    expect(JSON.parse(text)).to.deep.equal(data);
    expect(data.name).to.contain('</script>');
  });
});
