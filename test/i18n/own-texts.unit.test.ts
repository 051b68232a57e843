import { expect } from 'chai';
import { flatten } from '../../src/i18n/check-texts.js';
import { texts as english } from '../../src/i18n/en.js';
import { readOwnTexts } from '../../src/i18n/own-texts.js';
import { nearest } from '../../src/shared/elements/attribute-faults.js';

const all = flatten(english);
const read = (data: unknown) => readOwnTexts(data, all, nearest);

describe('texts that somebody hands in', () => {
  it('are taken as they are: whole, in part, in any language, with markup as text', () => {
    const { texts, faults } = read({
      'contact.heading': { en: 'Call us', 'ES-mx': '<b>Llame</b>', nv: 'Hólne’' },
      'finder.groups': {
        ru: '{count, plural, one {# группа} few {# группы} many {# групп} other {# группы}}',
        vi: '',
      },
      'contact.holidays.4': { en: 'June 19' },
    });
    expect(faults).to.deep.equal([]);
    expect(Object.fromEntries([...texts].map(([tag, own]) => [tag, Object.fromEntries(own)]))).to.deep.equal({
      en: { 'contact.heading': 'Call us', 'contact.holidays.4': 'June 19' },
      'es-MX': { 'contact.heading': '<b>Llame</b>' },
      nv: { 'contact.heading': 'Hólne’' },
      ru: {
        'finder.groups': '{count, plural, one {# группа} few {# группы} many {# групп} other {# группы}}',
      },
    });
    const everything = read(Object.fromEntries([...all].map(([key, en]) => [key, { en }])));
    expect(everything.faults).to.deep.equal([]);
    expect(everything.texts.get('en')?.size).to.equal(all.size);
  });

  for (const [key, text, fault] of [
    ['contact.heding', 'x', 'there is no text "contact.heding" (did you mean "contact.heading"?)'],
    ['constructor', 'x', 'there is no text "constructor"'],
    ['contact', 'x', 'there is no text "contact"'],
    ['contact.heading', 7, 'contact.heading (ru): is no text'],
    ['contact.heading', ['x'], 'contact.heading (ru): is no text'],
    ['contact.heading', 'x'.repeat(2001), 'contact.heading (ru): has more than 2000 characters'],
    ['contact.heading', '{clinic}', 'contact.heading (ru): {clinic} is no place in it: there is none'],
    ['banner.soonNamed', 'скоро', 'banner.soonNamed (ru): {clinic} is missing'],
    ['banner.soonNamed', '{clinic} {', 'banner.soonNamed (ru): a brace that belongs to no {place}'],
    ['finder.remove', '{wat}', 'finder.remove (ru): {wat} is no place in it: there is {what}'],
    [
      'contact.closedToday',
      'x{hasHoliday, select, true {y} other {}}',
      'contact.closedToday (ru): {holiday} is missing',
    ],
    [
      'finder.groups',
      '{count',
      'finder.groups (ru): no "{name}", "{name, plural, …}" or "{name, select, …}" at character 2',
    ],
    [
      'finder.groups',
      '{count, plural, other {#}}',
      'finder.groups (ru): {count} lacks "many" (0, 5, 6, 7 …)',
    ],
    [
      'finder.groups',
      '{count, plural, one {одна} few {#} many {#} other {#}}',
      'finder.groups (ru): "one" of {count} stands for 1, 21, 31, 41 … and has no #',
    ],
    [
      'finder.groups',
      '{count, plural, one {#} two {#} few {#} many {#} other {#}}',
      'finder.groups (ru): {count} has "two", which the language doesn’t have',
    ],
  ] as const)
    it(`are left out with a sentence: ${key} ${String(text).slice(0, 50)}`, () => {
      const { texts, faults } = read(JSON.parse(JSON.stringify({ [key]: { ru: text } })));
      expect(texts.size).to.equal(0);
      expect(faults[0]).to.equal(fault);
    });

  it('are left out whole where they are none, and where the language is none', () => {
    for (const data of [null, 7, 'x', [], [{}], true])
      expect(read(data).faults).to.deep.equal(['it holds no texts']);
    expect(read({ 'contact.heading': 'Call' }).faults).to.deep.equal([
      'contact.heading names no language: write {"en": "…"}',
    ]);
    expect(read({ 'contact.heading': { 'no language': 'x', '': 'y' } }).faults).to.deep.equal([
      '"no language" of contact.heading is no language tag',
      '"" of contact.heading is no language tag',
    ]);
  });
});
