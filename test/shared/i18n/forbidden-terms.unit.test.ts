import { expect } from 'chai';
import { findForbiddenWords, type ForbiddenKind } from '../../../src/shared/i18n/forbidden-terms.js';

describe('findForbiddenWords', () => {
  const found = (text: string, language: string, kinds?: readonly ForbiddenKind[]): string[] =>
    findForbiddenWords(text, language, kinds).map((word) => word.found);

  const forbidden: readonly (readonly [language: string, text: string, ...found: string[]])[] = [
    ['en', 'The official Medicare clinic', 'official'],
    ['en', 'APPROVED and endorsed by Medicare', 'APPROVED', 'endorsed'],
    ['en', 'Free treatment, guaranteed.', 'Free', 'guaranteed'],
    ['en', 'Call the Medicare\u00a0helpline', 'Medicare helpline'],
    ['en', 'It is free.', 'free'],
    ['en', 'Addicts, users, abusers and a junkie', 'Addicts', 'users', 'abusers', 'junkie'],
    ['en', 'opioid abuse, substance abuse; a drug habit', 'opioid abuse', 'substance abuse', 'drug habit'],
    ['en', 'Stay clean after a dirty test', 'Stay clean', 'dirty test'],
    ['en', 'Relapse is common: people relapsed', 'Relapse', 'relapsed'],
    ['en', 'opioid substitution and opiate replacement therapy', 'opioid substitution', 'opiate replacement'],
    ['en', 'She failed treatment and was non-compliant', 'failed treatment', 'non-compliant'],
    ['en', 'noncompliance, non\u2011compliant', 'noncompliance', 'non-compliant'],
    ['en-US', 'an addict', 'addict'],
    ['es', 'La clínica oficial, aprobada y avalada', 'oficial', 'aprobada', 'avalada'],
    ['es', 'Tratamiento gratis, gratuito y garantizado', 'gratis', 'gratuito', 'garantizado'],
    ['es', 'la línea de ayuda de Medicare', 'línea de ayuda de Medicare'],
    ['es-MX', 'un adicto, una drogadicta y los usuarios', 'adicto', 'drogadicta', 'usuarios'],
    ['es', 'abuso de sustancias, abuso del alcohol', 'abuso de sustancias', 'abuso del alcohol'],
    ['es', 'Estar limpio; orina sucia', 'Estar limpio', 'orina sucia'],
    ['es', 'Después de una recai\u0301da', 'recaída'],
    ['es', 'tratamiento de sustitución con opioides', 'sustitución con opioides'],
    ['es', 'fracasó el tratamiento de la paciente incumplidora', 'fracasó el tratamiento', 'incumplidora'],
  ];
  for (const [language, text, ...words] of forbidden) {
    it(`finds ${words.join(', ')} (${language})`, () => {
      expect(found(text, language)).to.have.members(words);
    });
  }

  const harmless: readonly (readonly [language: string, text: string])[] = [
    [
      'en',
      'Symptom-free, drug-free and judgment\u2011free; feel free to call our toll-free line, free of shame',
    ],
    ['en', 'freedom, carefree, officials, addiction, addictive, username, user-friendly, an unofficially'],
    ['en', 'Healthy habits; a clean room; child abuse; FDA-approved medication, approved by the FDA'],
    ['en', 'Substance Abuse and Mental Health Services Administration'],
    ['en', 'person with an opioid use disorder, in recovery, return to use, tested negative'],
    ['es', 'libre de síntomas, libertad, adicción, adictivo, hábitos sanos, oficio, agua limpia'],
    ['es', 'Administración de Servicios de Abuso de Sustancias y Salud Mental'],
    ['es', 'Administración de Servicios para el Abuso de Sustancias y la Salud Mental'],
    ['es', 'medicamentos aprobados por la FDA; persona con un trastorno por consumo de opioides'],
    ['fr', 'free official addict'],
  ];
  for (const [language, text] of harmless) {
    it(`passes "${text.slice(0, 50)}" (${language})`, () => {
      expect(found(text, language)).to.deep.equal([]);
    });
  }

  it('still sees the word beside an exempt name', () => {
    const text = 'The Substance Abuse and Mental Health Services Administration on substance abuse';
    expect(found(text, 'en')).to.deep.equal(['substance abuse']);
  });

  it('looks only for the kinds asked for: a helpline may be free', () => {
    const text = 'A free line for every addict';
    expect(found(text, 'en', ['person-first'])).to.deep.equal(['addict']);
    expect(found(text, 'en', ['medicare'])).to.deep.equal(['free']);
  });

  it('says what to write instead', () => {
    expect(findForbiddenWords('after a relapse', 'en')).to.deep.equal([
      { kind: 'person-first', found: 'relapse', instead: 'return to use' },
    ]);
    expect(findForbiddenWords('guaranteed', 'en')).to.deep.equal([{ kind: 'medicare', found: 'guaranteed' }]);
  });

  it('offers nothing that is itself forbidden', () => {
    for (const [language, text] of forbidden) {
      for (const { instead = '' } of findForbiddenWords(text, language)) {
        expect(found(instead, language), instead).to.deep.equal([]);
      }
    }
  });
});
