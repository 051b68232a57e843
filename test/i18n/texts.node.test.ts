import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { faultsOfText, flatten } from '../../src/i18n/check-texts.js';
import { compile } from '../../src/i18n/compile.js';
import { texts as english } from '../../src/i18n/en.js';
import { PLACES, type LanguageTexts } from '../../src/i18n/language-texts.js';
import type { LanguageWords } from '../../src/i18n/language-words.js';
import { words as contact } from '../../src/contact-cta/words.js';
import { enquiryWords } from '../../src/contact-cta/enquiry/strings.js';
import { words as banner } from '../../src/medicare-banner/words.js';
import { FACTOR_WORDS } from '../../src/objectives-list/presets.js';
import { words as list } from '../../src/objectives-list/words.js';
import { words as profile } from '../../src/profile/words.js';
import { PHONE_WORDS } from '../../src/shared/contact/phone.js';
import { MAP_WORDS as map } from '../../src/support-group-finder/map/words.js';
import { WORDS as finder } from '../../src/support-group-finder/words.js';

/** English as the tags have it. */
const own: LanguageWords = {
  phone: PHONE_WORDS.en,
  profile: profile.en,
  banner: banner.en,
  list: list.en,
  factors: FACTOR_WORDS.en,
  contact: contact.en,
  enquiry: enquiryWords.en,
  finder: finder.en,
  map: map.en,
};

/** What the tags give for each place, odd things included; a text tells which place it is for. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  count: [0, 1, 2, 5, 21, 101],
  total: [0, 1, 2, 21, 1000, 1_234_567],
  problems: [0, 1, 2, 1000],
  rows: [0, 1, 21, 1000],
  weeks: [2, 3, 4, 21, 52],
  week: [-1, 1, 2, 3, 4, 5],
  canCall: [true, false],
  clinic: ['', 'Rivermark Clinic', 'true', 'It’s {clinic} #1 ’{’ $& other'],
  holiday: ['', 'Labor Day'],
  partOfDay: ['', 'Morning'],
  time: ['1:30 PM', '11:00 AM'],
};
/** How often a list meets in words, and short lists, have no thousands; all that is counted has. */
const SHORT = new Set(['allKinds', 'showMore']);
const everyWay = (key: string, names: readonly string[]): readonly (readonly unknown[])[] =>
  names.reduce<readonly (readonly unknown[])[]>(
    (ways, name) => {
      const isWeeks = name === 'weeks' && key === 'inWeeks';
      const values = (!isWeeks && GIVEN[name]) || [`${name} <b>it's</b> {x} #`];
      const all = name === 'count' && !SHORT.has(key) ? [...values, 1000, 1_234_567] : values;
      return ways.flatMap((way) => all.map((value) => [...way, value]));
    },
    [[]],
  );

const call = (words: LanguageWords, set: string, key: string, given: readonly unknown[]): unknown =>
  (words as unknown as Record<string, Record<string, (...given: readonly unknown[]) => unknown>>)[set]?.[
    key
  ]?.(...given);

describe('English as texts', () => {
  const made = compile('en-US', english);

  it('has every word that the tags have', () => {
    const plain = (words: object): unknown =>
      JSON.parse(JSON.stringify(words, (_, value: unknown) => (typeof value === 'function' ? '()' : value)));
    expect(plain(made)).to.deep.equal(plain(own));
  });

  for (const [set, places] of Object.entries(PLACES))
    for (const [key, names] of Object.entries<readonly string[]>(places))
      it(`says what the tags say: ${set}.${key}`, () => {
        for (const given of everyWay(key, names))
          expect(call(made, set, key, given), JSON.stringify(given)).to.equal(call(own, set, key, given));
      });
});

/** Every file of a language there is, or those named: `LANGUAGES="vi ko"`. */
const folder = new URL('../../src/i18n/', import.meta.url);
const named = process.env['LANGUAGES']?.split(/[ ,]+/).filter(Boolean);
const files = readdirSync(folder)
  .map((file) => /^([a-z]{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(file)?.[1])
  .filter((tag) => tag !== undefined && (named?.includes(tag) ?? tag !== 'all'));

for (const tag of files as readonly string[])
  describe(`the texts of ${tag}`, () => {
    let texts: LanguageTexts;
    before(async () => {
      ({ texts } = (await import(new URL(`${tag}.ts`, folder).href)) as { texts: LanguageTexts });
    });

    it('have every key, every place and every plural, and nothing else', () => {
      const given = flatten(texts);
      const faults = [...flatten(english)].flatMap(([key, text]) =>
        faultsOfText(key, given.get(key), text, tag),
      );
      expect(faults.map(({ key, text }) => `${key}: ${text}`).join('\n')).to.equal('');
      expect([...given.keys()]).to.have.members([...flatten(english).keys()]);
    });

    it('read with anything the tags give', () => {
      const words = compile(tag, texts);
      for (const [set, places] of Object.entries(PLACES))
        for (const [key, names] of Object.entries<readonly string[]>(places))
          for (const given of everyWay(key, names)) {
            const said = call(words, set, key, given);
            expect(said, `${set}.${key}`)
              .to.be.a('string')
              .and.not.match(/undefined|NaN|\[object/);
            expect(said, `${set}.${key} of ${JSON.stringify(given)}`).not.to.equal('');
          }
    });
  });
