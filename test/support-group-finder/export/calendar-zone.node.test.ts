import { expect } from 'chai';
import ICAL from 'ical.js';
import { calendarZone } from '../../../src/support-group-finder/export/calendar-zone.js';

const DAY = 86_400_000;

describe('calendar zone, every IANA zone', function () {
  // From before the last change of rules of a zone (Kazakhstan, March 2024) and from now on.
  for (const from of ['2024-01-15T00:00:00Z', '2026-11-22T00:00:00Z']) {
    it(`tells a calendar library the clock on the wall for three years from ${from.slice(0, 10)}`, () => {
      const start = Date.parse(from);
      for (const name of Intl.supportedValuesOf('timeZone')) {
        const lines = ['BEGIN:VCALENDAR', ...calendarZone(name, start), 'END:VCALENDAR'];
        const calendar = new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]);
        const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? expect.fail(name));
        const format = new Intl.DateTimeFormat('sv-SE', {
          timeZone: name,
          dateStyle: 'short',
          timeStyle: 'medium',
        });
        for (let time = start; time < start + 3 * 366 * DAY; time += 9.5 * DAY) {
          const wall = ICAL.Time.fromDateTimeString(format.format(time).replace(' ', 'T'));
          wall.zone = zone;
          if (wall.toUnixTime() * 1000 !== time) {
            expect.fail(
              `${name}: ${wall.toString()} is not ${new Date(time).toISOString()}\n${lines.join('\n')}`,
            );
          }
        }
      }
    });
  }
});
