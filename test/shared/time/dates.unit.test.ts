import { expect } from 'chai';
import { dateOfDay, dayNumber, readDay, weekdayOfDay } from '../../../src/shared/time/dates.js';

describe('dates', () => {
  it('counts days both ways as the platform does, over leap years, centuries and before 1970', () => {
    for (let number = dayNumber({ year: 1896, month: 1, day: 1 }); number < 50_000; number++) {
      const platform = new Date(number * 86_400_000);
      const date = dateOfDay(number);
      const weekday = weekdayOfDay(number);
      if (
        date.year !== platform.getUTCFullYear() ||
        date.month !== platform.getUTCMonth() + 1 ||
        date.day !== platform.getUTCDate() ||
        weekday !== platform.getUTCDay() ||
        dayNumber(date) !== number
      ) {
        expect.fail(`${platform.toISOString()} read as ${JSON.stringify({ ...date, weekday })}`);
      }
    }
  });

  it('reads a written date', () => {
    expect(readDay('1970-01-01')).to.equal(0);
    expect(readDay('2028-02-29')).to.equal(Date.UTC(2028, 1, 29) / 86_400_000);
  });

  for (const text of [
    '',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-06-31',
    '2026-6-1',
    '1/1/2027',
    '2027-01-01T00:00',
  ]) {
    it(`refuses "${text}"`, () => {
      expect(readDay(text)).to.equal(undefined);
    });
  }
});
