import { expect } from 'chai';
// @ts-expect-error -- published without types
import untyped from 'text-readability';
import { enquiryWords } from '../../../src/contact-cta/enquiry/strings.js';

const { en: enquiryEn } = enquiryWords;

const readability = untyped as { fleschKincaidGrade(text: string): number };

describe('English words of the enquiry', () => {
  it('read at grade 8 or below', () => {
    const { hints, sent, refused, failed, unknown, offline, offlineAgain, held, consent } = enquiryEn;
    const passages = {
      hints: `${hints.name} ${hints.message}`,
      consent: consent('Pine Clinic'),
      ...Object.fromEntries(
        Object.entries({ sent, refused, failed, unknown, offline, offlineAgain, held }).map(
          ([key, { title, text }]) => [key, `${title.replace(/\.$/, '')}. ${text}`],
        ),
      ),
    };
    for (const [name, text] of Object.entries(passages)) {
      expect(readability.fleschKincaidGrade(text), `${name}: ${text}`).to.be.at.most(8);
    }
  });
});
