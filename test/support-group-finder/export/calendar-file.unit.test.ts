import { Temporal } from '@js-temporal/polyfill';
import { expect } from 'chai';
import ICAL from 'ical.js';
import { calendarFile, type CalendarEvent } from '../../../src/support-group-finder/export/calendar-file.js';
import { nextOccurrence } from '../../../src/support-group-finder/schedule/next-start.js';
import type {
  GroupPlace,
  GroupSchedule,
  SupportGroup,
} from '../../../src/support-group-finder/feeds/support-group.js';
import { expectedOccurrences } from '../schedule/next-start-oracle.js';

const PACIFIC = 'America/Los_Angeles';
const now = Date.parse('2026-10-20T12:00:00-07:00');

const PLACE: GroupPlace = {
  name: 'Grants Pass Church',
  address: '12 Main St, Boise, ID 83702',
  city: 'Boise',
  postalCode: '83702',
  regions: [],
  notes: 'Side door',
  latitude: 43.6,
  longitude: -116.2,
  approximate: false,
};

/** A group without a place and a time. */
const BASE: SupportGroup = {
  id: 'monday-hope',
  name: 'Monday Hope',
  group: '',
  scheduleText: '',
  attendance: 'hybrid',
  audience: 'recovery',
  programme: 'Narcotics Anonymous',
  kinds: [],
  languages: ['en'],
  stepFree: false,
  joinUrl: 'https://meet.example.org/j/123?pwd=s3cret',
  joinNotes: 'Ask for Ana, s3cret',
  dialIn: '+15415550100,,123#,,*s3cret#',
  dialInNotes: '',
  notes: 'Bring a friend; coffee, tea',
  groupNotes: '',
  website: 'https://groups.example.org/monday',
  email: '',
  phone: '',
  feedbackEmails: [],
  contributions: [],
  contacts: [],
  row: 1,
  sources: ['https://groups.example.org/feed.json?key=k3y'],
};

const GROUP = { ...BASE, place: PLACE };

const event = (schedule: GroupSchedule, zone = PACIFIC, more: Partial<SupportGroup> = {}): CalendarEvent => ({
  group: { ...GROUP, ...more, schedule },
  zone,
});

const write = (events: readonly CalendarEvent[], includeJoinLink = false, from = now): string =>
  calendarFile(events, { now: from, includeJoinLink }) ?? expect.fail('nothing to write');

/** A file as a calendar app reads it, with the zones of the file and no others. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((zone) => {
      return [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)];
    }),
  );
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const parsed = new ICAL.Event(component);
    const zone = zones.get(String(component.getFirstProperty('dtstart')?.getFirstParameter('tzid')));
    if (!zone) return expect.fail('an event without its zone');
    const instant = (time: ICAL.Time) => {
      const local = time.clone();
      local.zone = zone;
      return local.toUnixTime() * 1000;
    };
    const occurrences = (count: number) => {
      const iterator = parsed.iterator();
      const found: { start: number; end: number }[] = [];
      while (found.length < count) {
        // Typed as always a time, but undefined after the last.
        const time = iterator.next() as ICAL.Time | undefined;
        if (!time) break;
        const start = instant(time);
        found.push({ start, end: start + parsed.duration.toSeconds() * 1000 });
      }
      return found;
    };
    return { component, parsed, occurrences };
  });
  return { calendar, zones, events };
}

const readOne = (text: string) => read(text).events[0] ?? expect.fail('no event');

/** The chain of next starts, each asked for at the end of the one before. */
function nextStarts(schedule: GroupSchedule, zone: string, count: number, from = now) {
  const found: { start: number; end: number }[] = [];
  let time = from;
  while (found.length < count) {
    const occurrence = nextOccurrence(schedule, zone, time);
    if (!occurrence) break;
    found.push({ start: occurrence.start, end: occurrence.end });
    time = occurrence.end;
  }
  return found;
}

describe('calendar file', () => {
  const evening = { start: 19 * 60 + 30, duration: 90 };
  const cases: Record<string, [GroupSchedule, string]> = {
    'a weekly group through both clock changes': [{ days: [1], ...evening }, PACIFIC],
    'several days': [{ days: [0, 2, 5], ...evening }, 'America/New_York'],
    'a group past midnight': [{ days: [6], start: 23 * 60 + 30, duration: 120 }, PACIFIC],
    'the first and third': [{ days: [1], ...evening, monthWeeks: [1, 3] }, PACIFIC],
    'the last': [{ days: [1, 4], ...evening, monthWeeks: [-1] }, PACIFIC],
    'the fifth, which is also the last': [{ days: [2], ...evening, monthWeeks: [5, -1] }, PACIFIC],
    'every other week': [{ days: [1], ...evening, everyWeeks: 2, from: '2026-10-12' }, PACIFIC],
    'every other week, with days on both sides of the first': [
      { days: [0, 1, 4], ...evening, everyWeeks: 2, from: '2026-10-21' },
      PACIFIC,
    ],
    'dates left out': [
      { days: [5], ...evening, except: ['2026-11-27', '2026-12-25', '2026-01-02'] },
      PACIFIC,
    ],
    'a first date ahead': [{ days: [5], ...evening, from: '2027-04-03' }, PACIFIC],
    'a last date': [{ days: [3], ...evening, until: '2026-11-25' }, PACIFIC],
    'a zone south of the equator': [{ days: [0], ...evening }, 'Australia/Sydney'],
    'a change by half an hour': [{ days: [0], ...evening }, 'Australia/Lord_Howe'],
    'a change whose date no yearly rule gives': [{ days: [2], ...evening }, 'Africa/Casablanca'],
    'a change on the last Sunday': [{ days: [1], ...evening }, 'Europe/Madrid'],
    'a change on a day after a certain date': [{ days: [0], ...evening }, 'America/Santiago'],
    'a zone without changes': [{ days: [1], ...evening }, 'America/Phoenix'],
  };

  for (const [name, [schedule, zone]] of Object.entries(cases)) {
    it(`holds ${name}, as a calendar library reads it`, () => {
      const occurrences = readOne(write([event(schedule, zone)])).occurrences(60);
      expect(occurrences).to.deep.equal(nextStarts(schedule, zone, 60));
      const last = occurrences.at(-1)?.start ?? 0;
      const expected = expectedOccurrences(Temporal, schedule, zone, { now, daysBefore: 0, daysAfter: 3000 });
      expect(occurrences).to.deep.equal(expected.filter(({ start }) => start <= last));
    });
  }

  it('begins with the occurrence on now', () => {
    const late: GroupSchedule = { days: [6], start: 23 * 60 + 30, duration: 120 };
    const midnight = Date.parse('2026-11-01T00:30:00-07:00');
    const [first] = readOne(write([event(late)], false, midnight)).occurrences(1);
    expect(first?.start).to.equal(Date.parse('2026-10-31T23:30:00-07:00'));
  });

  it('keeps the announced time for every week, when the first falls in the hour the clock jumps over', () => {
    const night: GroupSchedule = { days: [0], start: 150, duration: 60 };
    const spring = Date.parse('2027-03-14T00:00:00-08:00');
    const [, second] = readOne(write([event(night)], false, spring)).occurrences(2);
    expect(second?.start).to.equal(Date.parse('2027-03-21T02:30:00-07:00'));
  });

  it('names the announced time on a night that shows it twice, which the format reads as the first', () => {
    const night: GroupSchedule = { days: [0], start: 90, duration: 60 };
    const autumn = Date.parse('2026-11-01T00:00:00-07:00');
    const { component, occurrences } = readOne(write([event(night)], false, autumn));
    expect(String(component.getFirstPropertyValue('dtstart'))).to.equal('2026-11-01T01:30:00');
    // The library takes the second of two like hours, against RFC 5545, section 3.3.5: so only the weeks after count.
    expect(occurrences(10).slice(1)).to.deep.equal(nextStarts(night, PACIFIC, 10, autumn).slice(1));
  });

  it('gives each zone once, with yearly rules where the zone has them', () => {
    const monday: GroupSchedule = { days: [1], ...evening };
    const text = write([
      event(monday),
      event(monday, PACIFIC, { id: 'second' }),
      event(monday, 'America/Phoenix', { id: 'third' }),
    ]);
    const { zones, events, calendar } = read(text);
    expect([...zones.keys()]).to.deep.equal([PACIFIC, 'America/Phoenix']);
    expect(calendar.getAllSubcomponents('vtimezone')).to.have.lengthOf(2);
    expect(events).to.have.lengthOf(3);
    expect(text).to.contain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n');
    expect(text).to.contain('RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n');
  });

  it('has what the format asks for', () => {
    const { calendar, events } = read(
      write([event({ days: [1], ...evening }, PACIFIC, { updated: now - 1000 })]),
    );
    expect(calendar.getFirstPropertyValue('version')).to.equal('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).to.be.a('string').and.not.equal('');
    const component = events[0]?.component;
    expect(String(component?.getFirstPropertyValue('dtstamp'))).to.equal('2026-10-20T19:00:00Z');
    expect(String(component?.getFirstPropertyValue('last-modified'))).to.equal('2026-10-20T18:59:59Z');
    expect(events[0]?.parsed.duration.toSeconds()).to.equal(5400);
  });

  it('names an event the same each time, and otherwise in another feed', () => {
    const uid = (more: Partial<SupportGroup>, from = now) =>
      readOne(write([event({ days: [1], ...evening }, PACIFIC, more)], false, from)).parsed.uid;
    expect(uid({})).to.equal(uid({ name: 'Renamed' }, now + 86_400_000));
    expect(uid({})).to.not.equal(uid({ sources: ['https://other.example.org/feed.json'] }));
    expect(uid({})).to.not.equal(uid({ id: 'tuesday-hope' }));
    expect(uid({})).to.not.contain('k3y').and.not.contain('http');
  });

  it('breaks lines at 75 octets, never inside a character, and ends them with CRLF', () => {
    const notes = `Café ${'ñandú 👪 '.repeat(40)}\r\nsecond line\rthird; with, marks \\ and\u0000 none\u2028fourth`;
    const text = write([event({ days: [1], ...evening }, PACIFIC, { notes })]);
    expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
    for (const line of text.slice(0, -2).split('\r\n')) {
      expect(line).to.not.match(/[\r\n\0]/);
      const octets = new TextEncoder().encode(line);
      expect(octets.length, line).to.be.at.most(75);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).to.equal(line);
    }
    expect(readOne(text).parsed.description).to.contain(
      notes.replace(/\r\n?|\u2028/g, '\n').replace('\0', ''),
    );
  });

  it('reads a hostile name as a name', () => {
    const name = 'Hope\r\nEND:VEVENT\r\nATTACH:https://evil.example.org/';
    const { events } = read(write([event({ days: [1], ...evening }, PACIFIC, { name, id: 'a\nb:c' })]));
    expect(events).to.have.lengthOf(1);
    expect(events[0]?.parsed.summary).to.equal(name.replace(/\r/g, ''));
    expect(events[0]?.component.getFirstProperty('attach')).to.equal(null);
  });

  describe('what it tells', () => {
    const schedule: GroupSchedule = { days: [1], ...evening };

    it('is the place, the notes and the page', () => {
      const { parsed, component } = readOne(write([event(schedule)]));
      expect(parsed.summary).to.equal('Monday Hope');
      expect(parsed.location).to.equal('Grants Pass Church, 12 Main St, Boise, ID 83702');
      expect(parsed.description).to.equal('Side door\n\nBring a friend; coffee, tea');
      expect(String(component.getFirstPropertyValue('geo'))).to.equal('43.6,-116.2');
      expect(component.getFirstPropertyValue('url')).to.equal('https://groups.example.org/monday');
      const page = 'https://clinic.example.org/groups#monday-hope';
      expect(readOne(write([{ ...event(schedule), page }])).component.getFirstPropertyValue('url')).to.equal(
        page,
      );
    });

    it('is no point on a map for an area', () => {
      const area = { ...PLACE, approximate: true };
      expect(write([event(schedule, PACIFIC, { place: area })])).to.not.contain('GEO');
    });

    it('is no way in and no passcode, wherever the feed put it', () => {
      for (const more of [
        {},
        { notes: 'Zoom passcode: s3cret' },
        { groupNotes: 'Password = s3cret' },
        { notes: 'Contraseña s3cret', groupNotes: 'Código: s3cret' },
        { website: 'https://meet.example.org/j/123?pwd=s3cret' },
        { name: 'Monday Hope Pass: s3cret' },
        {
          place: {
            ...PLACE,
            notes: 'Door code s3cret',
            name: 'Zoom PW s3cret',
          },
        },
      ]) {
        expect(write([event(schedule, PACIFIC, more)]), JSON.stringify(more)).to.not.contain('s3cret');
      }
    });

    it('is the whole way in once asked for', () => {
      const { parsed } = readOne(write([event(schedule)], true));
      for (const text of [GROUP.joinUrl, GROUP.joinNotes, GROUP.dialIn])
        expect(parsed.description).to.contain(text);
      const onlineEvent = { group: { ...BASE, schedule }, zone: PACIFIC };
      expect(readOne(write([onlineEvent], true)).parsed.location).to.equal(GROUP.joinUrl);
      expect(write([onlineEvent])).to.not.contain('LOCATION');
    });
  });

  it('leaves out groups without a time ahead, and is no file when none is left', () => {
    const monday: GroupSchedule = { days: [1], ...evening };
    const without = [
      { group: GROUP, zone: PACIFIC },
      event(monday, PACIFIC, { attendance: 'inactive' }),
      event({ ...monday, until: '2026-01-01' }),
    ];
    expect(calendarFile(without, { now })).to.equal(undefined);
    expect(read(write([...without, event(monday)])).events).to.have.lengthOf(1);
  });
});
