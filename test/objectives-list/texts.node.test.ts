import { expect } from 'chai';
// @ts-expect-error -- the library ships no types.
import untyped from 'text-readability';
import { FACTORS, FACTOR_WORDS as ALL_FACTOR_WORDS } from '../../src/objectives-list/presets.js';
import { withCondition, words as allWords } from '../../src/objectives-list/words.js';
import { findForbiddenWords } from '../../src/shared/i18n/forbidden-terms.js';
import { spoken } from '../spoken.js';

const FACTOR_WORDS = spoken(ALL_FACTOR_WORDS);
const words = spoken(allWords);

const readability = untyped as { fleschKincaidGrade(text: string): number };

const CONDITION = 'opioid use disorder';

/** Every default text of the tag. */
const textsOf = (language: 'en' | 'es'): string[] => {
  const { heading, headingFor, intro, introFor, ...labels } = words[language];
  const around = [heading, headingFor, intro, introFor].flatMap((set) => Object.values(set));
  return [
    ...FACTORS.flatMap((id) => [...FACTOR_WORDS[language][id]]),
    ...around.map((text) => withCondition(text, CONDITION)),
    ...Object.values(labels),
  ];
};

describe('default texts of the objectives list', () => {
  for (const language of ['en', 'es'] as const) {
    it(`speak of people first (${language})`, () => {
      const texts = textsOf(language);
      expect(texts.length).to.be.greaterThan(60);
      expect(texts.flatMap((text) => findForbiddenWords(text, language))).to.deep.equal([]);
    });
  }

  for (const id of FACTORS) {
    const [, text, note] = FACTOR_WORDS.en[id];
    it(`are plain: ${id}`, () => {
      expect(readability.fleschKincaidGrade(text)).to.be.at.most(8);
      expect(readability.fleschKincaidGrade(note)).to.be.at.most(8);
    });
  }

  it('are plain: introductions', () => {
    for (const text of Object.values(words.en.intro))
      expect(readability.fleschKincaidGrade(text)).to.be.at.most(8);
  });

  it('read at grade 8 or below together, terms included', () => {
    const whole = FACTORS.map((id) => FACTOR_WORDS.en[id].join('. ')).join(' ');
    expect(readability.fleschKincaidGrade(whole)).to.be.at.most(8);
  });

  it('fill a condition in as it is written', () => {
    expect(withCondition(words.es.headingFor['group-therapy'], 'trastorno $& raro')).to.match(
      /^Trastorno \$& raro:/,
    );
  });
});
