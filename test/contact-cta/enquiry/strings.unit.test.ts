import { expect } from 'chai';
import { PROBLEM_CODES } from '../../../src/contact-cta/enquiry/validate.js';
import { FIELD_NAMES, OPTIONS } from '../../../src/contact-cta/enquiry/fields.js';
import { enquiryWords, wordProblem } from '../../../src/contact-cta/enquiry/strings.js';
import { spoken } from '../../spoken.js';

const { en: enquiryEn, es: enquiryEs } = spoken(enquiryWords);

/** Every text of a language by its path; a function with the name of a clinic. */
function texts(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function')
    return new Map([[path, String((value as (clinic: string) => string)('Pine Clinic'))]]);
  const entries = Object.entries(value as object);
  return new Map(entries.flatMap(([key, inner]) => [...texts(inner, `${path}.${key}`)]));
}

describe('words of the enquiry', () => {
  const languages = { en: enquiryEn, es: enquiryEs };

  it('says everything in both languages, and nothing in the wrong one', () => {
    const english = texts(enquiryEn);
    const spanish = texts(enquiryEs);
    expect([...spanish.keys()]).to.deep.equal([...english.keys()]);
    const same = [...english].filter(([path, text]) => spanish.get(path) === text).map(([path]) => path);
    expect(same).to.deep.equal(['.options.new-patient.no']);
    for (const [path, text] of [...english, ...spanish]) {
      expect(text, path).not.to.equal('');
      expect(text.trim(), path).to.equal(text);
    }
  });

  for (const [language, strings] of Object.entries(languages)) {
    it(`${language}: has a label for every field and option, and words for every problem`, () => {
      expect(Object.keys(strings.labels)).to.deep.equal([...FIELD_NAMES]);
      for (const [name, values] of Object.entries(OPTIONS)) {
        expect(Object.keys(strings.options[name as keyof typeof OPTIONS])).to.deep.equal([...values]);
      }
      for (const code of PROBLEM_CODES) {
        for (const field of FIELD_NAMES)
          expect(wordProblem({ field, code }, strings)).to.be.a('string').and.not.equal('');
      }
      expect(wordProblem({ field: 'name', code: 'refused', message: 'Their words.' }, strings)).to.equal(
        'Their words.',
      );
      expect(wordProblem({ field: 'name', code: 'refused' }, strings)).to.equal(strings.problems.refused);
    });

    it(`${language}: the consent names the sender, the cost, the way out, and that care does not hang on it`, () => {
      const wording = strings.consent('Pine Clinic');
      expect(wording).to.contain('Pine Clinic').and.contain('STOP').and.contain('HELP');
      expect(wording).to.match(
        language === 'en' ? /rates may apply.*do not have to agree/ : /tarifas.*No tengo que aceptar/,
      );
      expect(strings.consent('')).to.match(language === 'en' ? /^The clinic/ : /^La clínica/);
    });
  }

  it('promises nothing before it is so: only "sent" says that a message was sent', () => {
    const claim = /\b(was|has been) sent\b|thank you|received/i;
    for (const [path, text] of texts(enquiryEn)) {
      if (!path.startsWith('.sent')) expect(text, path).not.to.match(claim);
    }
  });

  it('uses person-first words and sells nothing', () => {
    const words =
      /\b(addict|abuse|user|clean|relapse|act now|free|guarantee|best|limited|official|adict[oa]|gratis|abuso)/i;
    for (const strings of [enquiryEn, enquiryEs]) {
      for (const [path, text] of texts(strings)) expect(text, path).not.to.match(words);
    }
  });
});
