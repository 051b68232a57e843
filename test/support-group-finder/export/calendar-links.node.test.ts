import { expect } from 'chai';
import ICAL from 'ical.js';
import { calendarLinks } from '../../../src/support-group-finder/export/calendar-links.js';
import { nextOccurrence } from '../../../src/support-group-finder/schedule/next-start.js';
import type {
  GroupSchedule,
  SupportGroup,
  Weekday,
} from '../../../src/support-group-finder/feeds/support-group.js';
import { makeGroup, makePlace, picker, seeded } from '../search/random-groups.js';

const NOW = Date.UTC(2026, 10, 23, 14, 35);
const ZONE = 'America/Los_Angeles';
const WEEKLY: GroupSchedule = { days: [1, 3], start: 390, duration: 60 };
const GROUP = makeGroup({
  name: 'Morning Circle & Friends + 1',
  schedule: WEEKLY,
  place: makePlace({ name: 'Community Hall', address: '12 Oak St #4, Medford, OR 97501' }),
  notes: 'Bring a mug',
  joinUrl: 'https://zoom.us/j/5550100?pwd=secret',
  joinNotes: 'Passcode: 123456',
  dialIn: '+15415550101,,5550100#',
});

const linksOf = (
  group: SupportGroup,
  zone = ZONE,
  now = NOW,
): Record<'google' | 'outlook', URLSearchParams> => {
  const [google, outlook] = calendarLinks(group, zone, { now }).map(({ href }) => new URL(href).searchParams);
  if (!google || !outlook) throw new Error('no links');
  return { google, outlook };
};

const timeOf = (text: string): ICAL.Time => ICAL.Time.fromString(text, new ICAL.Property('dtstart'));

describe('calendarLinks', () => {
  it('fill in all that a calendar is told, in the group\u2019s zone', () => {
    const { google, outlook } = linksOf(GROUP);
    expect(Object.fromEntries(google)).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Morning Circle & Friends + 1',
      dates: '20261123T063000/20261123T073000',
      ctz: ZONE,
      recur: 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE',
      location: 'Community Hall, 12 Oak St #4, Medford, OR 97501',
      details: 'Bring a mug',
    });
    expect(Object.fromEntries(outlook)).to.deep.equal({
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt: '2026-11-23T14:30:00Z',
      enddt: '2026-11-23T15:30:00Z',
      subject: 'Morning Circle & Friends + 1',
      location: 'Community Hall, 12 Oak St #4, Medford, OR 97501',
      body: 'Bring a mug',
    });
  });

  it('never give the way in away', () => {
    const told = makeGroup({ ...GROUP, name: 'Circle, passcode 123456', notes: 'Passcode: 123456' });
    for (const group of [GROUP, told])
      for (const { href } of calendarLinks(group, ZONE, { now: NOW }))
        expect(decodeURIComponent(href)).to.not.match(/secret|123456|5550100|zoom/);
  });

  it('have no plus signs for blanks, and no notes longer than addresses can be', () => {
    const notes = 'word '.repeat(2000);
    for (const { href } of calendarLinks({ ...GROUP, notes }, ZONE, { now: NOW })) {
      expect(href).to.not.contain('+');
      expect(href.length).to.be.lessThan(2500);
      expect(decodeURIComponent(href)).to.match(/word\u2026/);
    }
  });

  it('say whom to ask where there is no door to go to', () => {
    const group = makeGroup({ name: 'Circle', schedule: WEEKLY, attendance: 'unknown' });
    const [link] = calendarLinks(group, ZONE, { now: NOW, ask: () => 'Ask: 541-555-0100' });
    expect(new URL(link?.href ?? '').searchParams.get('location')).to.equal('Ask: 541-555-0100');
  });

  it('are there for text that is no text', () => {
    expect(calendarLinks({ ...GROUP, name: 'A\ud800', notes: 'B\udc00' }, ZONE, { now: NOW })).to.have.length(
      2,
    );
  });

  it('are none where there is no next time', () => {
    const { schedule, ...byAppointment } = GROUP;
    expect(schedule).to.equal(WEEKLY);
    const over = { ...GROUP, schedule: { ...WEEKLY, until: '2026-11-01' } };
    for (const group of [byAppointment, over, { ...GROUP, attendance: 'inactive' as const }])
      expect(calendarLinks(group, ZONE, { now: NOW })).to.deep.equal([]);
  });

  it('are for one date alone where a service can\u2019t be told the rest', () => {
    const onceIn = (parts: Partial<GroupSchedule>): boolean[] =>
      calendarLinks({ ...GROUP, schedule: { ...WEEKLY, ...parts } }, ZONE, { now: NOW }).map(
        ({ isOnce }) => isOnce,
      );
    expect(onceIn({})).to.deep.equal([false, true]);
    expect(onceIn({ except: ['2026-10-05'] })).to.deep.equal([false, true]);
    expect(onceIn({ except: ['2026-11-25'] })).to.deep.equal([true, true]);
    const gaps = linksOf({ ...GROUP, schedule: { ...WEEKLY, except: ['2026-11-25'] } }).google;
    expect(gaps.get('recur')).to.equal(null);
  });

  it('repeat on the days the finder lists, by a library that reads rules', () => {
    const random = seeded(7);
    const pick = picker(random);
    const zones = [
      'America/New_York',
      'America/Los_Angeles',
      'Pacific/Honolulu',
      'Asia/Kolkata',
      'Pacific/Kiritimati',
    ];
    for (let round = 0; round < 120; round += 1) {
      const days = ([0, 1, 2, 3, 4, 5, 6] as Weekday[]).filter(() => random() < 0.4);
      if (days.length === 0) days.push(2);
      const kind = pick(['weekly', 'monthly', 'biweekly'] as const);
      const schedule: GroupSchedule = {
        days,
        start: Math.floor(random() * 1440),
        duration: pick([30, 60, 90, 240]),
        ...(kind === 'monthly' && { monthWeeks: pick([[1], [1, 3], [2, 4], [-1], [5]]) }),
        ...(kind === 'biweekly' && { everyWeeks: 2, from: '2026-11-01' }),
        ...(random() < 0.3 && { until: '2027-02-10' }),
      };
      const zone = pick(zones);
      const { google, outlook } = linksOf({ ...GROUP, schedule }, zone);
      const ours: string[] = [];
      let now = NOW;
      while (ours.length < 10) {
        const next = nextOccurrence(schedule, zone, now);
        if (!next) break;
        if (ours.length === 0) expect(Date.parse(outlook.get('startdt') ?? '')).to.equal(next.start);
        ours.push(new Date(next.day * 86_400_000).toISOString().slice(0, 10));
        now = next.end;
      }
      const [from = ''] = (google.get('dates') ?? '').split('/');
      const rule = ICAL.Recur.fromString((google.get('recur') ?? '').replace('RRULE:', ''));
      const start = timeOf(from.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6'));
      // It reckons the end in universal time; the day it falls on is what counts.
      if (rule.until) rule.until = timeOf(`${schedule.until ?? ''}T23:59:59`);
      const each = rule.iterator(start);
      const theirs: string[] = [];
      for (let date = each.next(); theirs.length < ours.length; date = each.next())
        theirs.push(date ? date.toString().slice(0, 10) : 'none');
      expect(theirs, JSON.stringify(schedule)).to.deep.equal(ours);
    }
  });
});
