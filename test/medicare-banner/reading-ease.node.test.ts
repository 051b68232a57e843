import { expect } from 'chai';
// @ts-expect-error -- published without types
import untyped from 'text-readability';
import { words } from '../../src/medicare-banner/words.js';

const readability = untyped as { fleschKincaidGrade(text: string): number };
const filled = (text: string): string =>
  text
    .replace('{reach}', 'Call us')
    .replace('{areas}', 'Bend')
    .replace('{date}', 'May 1')
    .replace('{clinic}', 'Elm')
    .replace('{site}', 'the site')
    .replace('{line}', 'the line');

describe('English words of the banner', () => {
  const { accepting, soon, from, todayAccepting, todaySoon, todayEnrolled, area, note, coverage } = words.en;
  const BANNERS = {
    accepting: [accepting, todayAccepting, area, note],
    'coming soon': [soon, todaySoon, area, note],
    'from a date': [from, todaySoon, area, note],
    enrolled: [accepting, todayEnrolled, coverage, area, note],
  };
  for (const [name, sentences] of Object.entries(BANNERS)) {
    it(`read at grade 8 or below: ${name}`, () => {
      expect(readability.fleschKincaidGrade(sentences.map(filled).join(' '))).to.be.at.most(8);
    });
  }
});
