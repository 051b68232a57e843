import { expect } from 'chai';
import { dayNumber } from '../../../src/shared/time/dates.js';
import {
  dateText,
  dayHeading,
  inMinutesText,
  shortDateText,
  timeRangeText,
  timeText,
  weekdayText,
  zoneText,
} from '../../../src/shared/time/time-text.js';

// Engines differ in the width of spaces around dashes and before AM; people don't see it.
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');
const at = (text: string) => Date.parse(text);
const monday = dayNumber({ year: 2026, month: 11, day: 23 });

describe('time text', () => {
  it('writes the time in the zone asked for, with the twelve-hour clock in Spanish too', () => {
    expect(plain(timeText(at('2026-11-24T04:00:00Z'), 'America/Los_Angeles', 'en'))).to.equal('8:00 PM');
    expect(plain(timeText(at('2026-11-24T04:00:00Z'), 'America/Chicago', 'es'))).to.match(/^10:00 p\. ?m\.$/);
  });

  it('writes a short date, and the days from one to another', () => {
    expect(plain(shortDateText(monday, 'en'))).to.equal('Nov 23');
    expect(plain(shortDateText(monday, 'en', monday + 6))).to.equal('Nov 23 – 29');
    expect(plain(shortDateText(monday, 'es', monday + 8))).to.match(/^23 (de )?nov.* dic/);
  });

  it('parts no time from its half of the day, and a range behind its dash alone', () => {
    const from = at('2026-11-23T14:30:00Z');
    const parts = (text: string): string[] => text.split(/[ \u2009]/).map(plain);
    for (const language of ['en', 'es', 'de', 'zh', 'ar', 'hi'])
      expect(parts(timeText(from, 'America/Los_Angeles', language)), language).to.have.length(1);
    const range = (hours: number): string[] =>
      parts(timeRangeText(from, from + hours * 3_600_000, 'America/Los_Angeles', 'en'));
    expect(range(1)).to.deep.equal(['6:30 –', '7:30 AM']);
    expect(range(8)).to.deep.equal(['6:30 AM –', '2:30 PM']);
    expect(range(18)).to.deep.equal(['6:30 AM –', '12:30 AM']);
    expect(parts(shortDateText(monday, 'en', monday + 6))).to.deep.equal(['Nov 23 –', '29']);
  });

  it('writes a range, the half of the day once where it is the same', () => {
    const from = at('2026-11-23T14:30:00Z');
    expect(plain(timeRangeText(from, from + 3_600_000, 'America/Los_Angeles', 'en'))).to.match(
      /^6:30 ?– ?7:30 AM$/,
    );
    expect(plain(timeRangeText(from, from + 8 * 3_600_000, 'America/Los_Angeles', 'en'))).to.match(
      /^6:30 AM ?– ?2:30 PM$/,
    );
  });

  it('writes a range past midnight without dates', () => {
    const from = at('2026-11-24T07:00:00Z');
    expect(plain(timeRangeText(from, from + 5_400_000, 'America/Los_Angeles', 'en'))).to.equal(
      '11:00 PM – 12:30 AM',
    );
  });

  it('writes a range over the hour that clocks show twice as they show it', () => {
    const from = at('2026-11-01T08:45:00Z');
    expect(plain(timeRangeText(from, from + 1_800_000, 'America/Los_Angeles', 'en'))).to.equal(
      '1:45 AM – 1:15 AM',
    );
    expect(plain(timeRangeText(from, from + 4_500_000, 'America/Los_Angeles', 'en'))).to.match(
      /^1:45 ?– ?2:00 AM$/,
    );
  });

  it('heads days with today and tomorrow in the language', () => {
    expect(dayHeading(monday, monday, 'en')).to.equal('Today, Monday, November 23');
    expect(dayHeading(monday + 1, monday, 'en')).to.equal('Tomorrow, Tuesday, November 24');
    expect(dayHeading(monday + 2, monday, 'en')).to.equal('Wednesday, November 25');
    expect(dayHeading(monday, monday, 'es')).to.equal('Hoy, lunes, 23 de noviembre');
    expect(dayHeading(monday + 2, monday, 'es')).to.equal('Miércoles, 25 de noviembre');
  });

  it('names the year only of another one', () => {
    const newYear = dayNumber({ year: 2027, month: 1, day: 1 });
    expect(dayHeading(newYear, monday, 'en')).to.equal('Friday, January 1, 2027');
    expect(dateText(newYear, 'en')).to.equal('January 1, 2027');
    expect(dateText(newYear, 'es')).to.equal('1 de enero de 2027');
  });

  it('names weekdays from Sunday on', () => {
    const names = [0, 1, 2, 3, 4, 5, 6].map((day) => weekdayText(day, 'en', 'short'));
    expect(names).to.deep.equal(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
    expect(weekdayText(2, 'es')).to.equal('martes');
  });

  it('counts minutes and whole hours', () => {
    expect(inMinutesText(25, 'en')).to.equal('in 25 minutes');
    expect(inMinutesText(1, 'es')).to.equal('dentro de 1 minuto');
    expect(inMinutesText(60, 'en')).to.equal('in 1 hour');
  });

  it('names zones as people do, and by themselves where there is no name', () => {
    expect(zoneText('America/Los_Angeles', 'en')).to.equal('Pacific Time');
    expect(zoneText('America/Los_Angeles', 'es')).to.equal('hora del Pacífico');
    expect(zoneText('UTC', 'en')).to.be.a('string').and.not.equal('');
  });

  const NOW_CALLED = {
    'Alaska Time': ['Anchorage', 'Juneau', 'Sitka', 'Nome', 'Metlakatla', 'Yakutat'],
    'Hawaii-Aleutian Time': ['Adak'],
    'Central Time': [
      ...['North_Dakota/Beulah', 'North_Dakota/Center', 'North_Dakota/New_Salem'],
      ...['Indiana/Tell_City', 'Indiana/Knox', 'Menominee', 'Chicago'],
    ],
    'Mountain Time': ['Boise', 'Denver'],
    'Eastern Time': ['Detroit', 'Indiana/Petersburg', 'Kentucky/Monticello', 'New_York'],
  };
  for (const [name, cities] of Object.entries(NOW_CALLED))
    it(`calls a zone ${name} that is so now, whatever it was once`, () => {
      for (const city of cities) expect(zoneText(`America/${city}`, 'en'), city).to.equal(name);
    });

  for (const language of ['C', 'en_US', 'not a language', '']) {
    it(`falls back to English for "${language}"`, () => {
      expect(inMinutesText(25, language)).to.equal('in 25 minutes');
    });
  }
});
