import { expect } from 'chai';
import { parseTimestamp } from '../../../../src/support-group-finder/feeds/times/parse-timestamp.js';
import { wallClock } from '../../../../src/shared/time/zone.js';

const ZONES = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Phoenix',
  'Pacific/Honolulu',
  'Pacific/Guam',
];
/** Wall clock of a moment, from the platform itself. */
function shown(zone: string, time: number): { weekday: string; minutes: number } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'long',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    })
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  return { weekday: parts['weekday'] ?? '', minutes: Number(parts['hour']) * 60 + Number(parts['minute']) };
}
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

describe('feeds/parse-timestamp', () => {
  it('puts universal time of a date on a zone\u2019s clock, its day too, as the platform does', () => {
    for (const zone of ZONES)
      for (let time = Date.UTC(2026, 0, 3, 2, 15); time < Date.UTC(2027, 0); time += 53 * 3_600_000) {
        const { weekday, minutes } = shown(zone, time);
        for (const text of [
          new Date(time).toISOString(),
          new Date(time).toISOString().replace('.000Z', '+00:00'),
        ])
          expect(parseTimestamp(text, zone), `${text} ${zone}`).to.deep.equal({
            minutes,
            weekday: DAYS.indexOf(weekday),
            zone,
          });
      }
  });
  it('reads what a sheet keeps as a part of a day, with a day in front or without', () => {
    for (let minutes = 5; minutes < 1440; minutes += 5)
      for (const digits of [4, 6, 10, 16]) {
        const part = (minutes / 1440).toFixed(digits);
        for (const text of [part, part.slice(1), part.replace('.', ','), `46350${part.slice(1)}`])
          expect(parseTimestamp(text), text).to.deep.equal({ minutes });
      }
  });
  it('takes an hour with a distance from universal time, or none, as it stands', () => {
    for (const text of [
      '2026-11-24T19:30:00',
      '2026-11-24 19:30',
      '2026-11-24T19:30:00-08:00',
      '2026-11-24T19:30:00.000+0530',
      'T19:30',
      'Date(1899,11,30,19,30,0)',
      'Date(2026, 10, 24, 19, 30)',
      'Tue Nov 24 2026 19:30:00 GMT-0800 (PST)',
      '1899-12-30T19:30:00.000Z',
      '1970-01-01T19:30:00Z',
    ])
      expect(parseTimestamp(text), text).to.deep.equal({ minutes: 1170 });
  });
  it('undoes what a script\u2019s zone did to an hour without a date', () => {
    // Los Angeles was 7:52:58 behind before 1883; sheets' scripts still count so where they know it.
    const zone = 'America/Los_Angeles';
    const moved = Date.UTC(1899, 11, 31, 3, 30);
    expect(parseTimestamp(new Date(moved).toISOString(), zone)).to.deep.equal({
      minutes: wallClock(zone, moved).minutes,
      zone,
    });
  });
  it('tells that an hour can\u2019t be told', () => {
    for (const text of [
      '2026-11-24T19:30:00Z',
      '2026-11-24T24:30:00',
      '0.79',
      '1899-12-31T03:30:00Z',
      'Date(1899,11,30,25,0)',
      '1899-12-30T03:22:58Z',
    ])
      expect(parseTimestamp(text), text).to.equal('unclear');
    expect(parseTimestamp('2026-11-24T19:30:00Z', 'Nowhere')).to.equal('unclear');
    for (const text of ['', '7 PM', '19:30', 'Date()', '2026-11-24', '2026', '.5.5', 'GMT', 'Tuesday GMT'])
      expect(parseTimestamp(text), text).to.equal(undefined);
  });
});
