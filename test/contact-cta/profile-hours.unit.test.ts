import { expect } from 'chai';
import { profileHours } from '../../src/contact-cta/profile-hours.js';
import { readHours } from '../../src/contact-cta/read-hours.js';

describe("a profile's opening hours", () => {
  const hours = 'Mo-Fr 05:30-14:00';
  const special = (...specialHours: Parameters<typeof profileHours>[0]['specialHours'] & object) =>
    readHours(profileHours({ hours, specialHours }) ?? '')?.special.map(({ days, spans }) => ({
      days,
      spans,
    }));

  it('are those of the week where there is nothing special, and none without a week', () => {
    expect(profileHours({ hours })).to.equal(hours);
    expect(profileHours({ specialHours: [{ validFrom: '2026-12-24' }] })).to.equal(undefined);
  });

  it('hold the special days as schema.org says them', () => {
    const day = (first: string, last = first) => ({ first, last });
    expect(special({ validFrom: '2026-12-24', opens: '05:30', closes: '10:00' })).to.deep.equal([
      { days: day('2026-12-24'), spans: [{ start: 330, end: 600 }] },
    ]);
    for (const closed of [{}, { opens: '00:00', closes: '00:00' }])
      expect(special({ validFrom: '2026-12-24', validThrough: '2027-01-02', ...closed })).to.deep.equal([
        { days: day('2026-12-24', '2027-01-02'), spans: [] },
      ]);
  });

  it('leave out what names no day, and are unreadable where days or times are', () => {
    expect(special({ opens: '05:30', closes: '10:00' })).to.deep.equal([]);
    expect(special({ validFrom: '2026-12-24', validThrough: '2026-12-20' })).to.equal(undefined);
    expect(special({ validFrom: '2026-12-24', opens: '05:30' })).to.equal(undefined);
  });
});
