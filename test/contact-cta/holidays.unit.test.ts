import { expect } from 'chai';
import { Temporal } from '@js-temporal/polyfill';
import { federalHolidayOn, holidayOn, markHolidays } from '../../src/contact-cta/holidays.js';
import { words as allWords } from '../../src/contact-cta/words.js';
import { spoken } from '../spoken.js';

const words = spoken(allWords);

const dayOf = (date: string): number =>
  Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(date)).days;
const nameOn = (date: string): string | undefined => words.en.holidays[holidayOn(dayOf(date)) ?? -1];
const keptOn = (date: string): string | undefined => words.en.holidays[federalHolidayOn(dayOf(date)) ?? -1];

/** The days federal offices close, as the Office of Personnel Management lists them (opm.gov, federal holidays). */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'.split(' '),
  2026: '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'.split(' '),
  2027: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'.split(' '),
  2028: '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'.split(' '),
};

describe('holidays', () => {
  for (const [year, dates] of Object.entries(KEPT)) {
    it(`knows the days federal offices close in ${year}, and on weekends the holiday itself`, () => {
      const first = Temporal.PlainDate.from(`${year}-01-01`);
      const kept: string[] = [];
      for (let at = 0; at < first.daysInYear; at++) {
        const date = first.add({ days: at });
        if (date.dayOfWeek < 6 && keptOn(date.toString())) kept.push(date.toString().slice(5));
      }
      expect(kept).to.deep.equal(dates);
    });
  }

  it('names each, in both languages', () => {
    expect(nameOn('2026-11-26')).to.equal('Thanksgiving');
    expect(nameOn('2026-11-27')).to.equal('day after Thanksgiving');
    expect(nameOn('2027-11-26')).to.equal('day after Thanksgiving');
    expect(nameOn('2026-11-20')).to.equal(undefined);
    expect(nameOn('2026-05-25')).to.equal('Memorial Day');
    expect(nameOn('2027-05-24')).to.equal(undefined);
    expect(keptOn('2027-12-24')).to.equal('Christmas');
    expect(nameOn('2027-12-24')).to.equal('Christmas Eve');
    expect(words.es.holidays).to.have.lengthOf(words.en.holidays.length);
  });

  const spoken: readonly (readonly [string, readonly string[]])[] = [
    ['New Year’s Day', ["new year's", 'new years', "new year's day", 'new years day']],
    [
      'Martin Luther King Jr. Day',
      ['mlk day', 'martin luther king day', 'martin luther king, jr. day', 'mlk'],
    ],
    ['Presidents’ Day', ["presidents' day", 'presidents day', "president's day", "washington's birthday"]],
    ['Memorial Day', ['memorial day']],
    ['Juneteenth', ['juneteenth']],
    ['Independence Day', ['independence day', '4th of july', 'fourth of july']],
    ['Labor Day', ['labor day']],
    ['Columbus Day', ['columbus day', "indigenous peoples' day", 'indigenous people’s day']],
    ['Veterans Day', ['veterans day', "veteran's day", 'veterans’ day']],
    ['Thanksgiving', ['thanksgiving', 'thanksgiving day']],
    ['Christmas', ['christmas', 'christmas day', 'xmas']],
    ['Christmas Eve', ['christmas eve', 'xmas eve']],
    ['New Year’s Eve', ["new year's eve", 'new years eve', 'new year’s eve']],
    ['day after Thanksgiving', ['day after thanksgiving', 'the friday after thanksgiving', 'black friday']],
  ];
  for (const [name, spellings] of spoken) {
    it(`reads what people call ${name}`, () => {
      for (const text of spellings)
        expect(markHolidays(`${text} off`), text).to.equal(`%${words.en.holidays.indexOf(name)} off`);
    });
  }

  it('reads words for all of them, and leaves other words alone', () => {
    for (const text of [
      'ph',
      'holidays',
      'all federal holidays',
      'public holidays',
      'major holidays',
      'on holidays',
    ])
      expect(markHolidays(text), text).to.equal('%');
    for (const text of ['phone', 'holidayish', 'christmasy', 'mo-fr'])
      expect(markHolidays(text)).to.equal(text);
  });
});
