import { expect } from 'chai';
import {
  kindCode,
  kindName,
  languageName,
  languageOf,
} from '../../../src/support-group-finder/feeds/kinds.js';

// The published lists, written out so that a code lost from the table shows here.
const MEETING_GUIDE =
  '11 12x12 A ABSI AF AL AL-AN AM AR ASL B BA BE BG BI BRK C CAN CF D DA DB DD DE DR EL EN FA FI FF FR G GR H HE HI HR HU IS ITA JA KA KOR L LGBTQ LIT LS LT M MED ML MT N NB NDG NE NL NO O OUT P POA POC POL POR PUN RUS S SEN SK SL SM SP ST SV T TC TH TL TR TUR UK W X XB XT Y'.split(
    ' ',
  );
const NARCOTICS_ANONYMOUS =
  'CPT BT BEG CAN CW C DISC GL IP IW JFT LIT LC M MED NS O QA RA SMOK SPAD SPK STEP SWG TOP TRAD VAR X W Y'.split(
    ' ',
  );

describe('feeds/kinds', () => {
  it('names all 87 Meeting Guide codes and the NA codes in both languages', () => {
    expect(MEETING_GUIDE).to.have.length(87);
    for (const code of [...MEETING_GUIDE, ...NARCOTICS_ANONYMOUS]) {
      expect(kindCode(code), code).to.equal(code);
      for (const language of ['en', 'es']) {
        expect(kindName({ code }, language), `${code} in ${language}`).to.match(/\p{L}{2}/u);
        if (code !== 'LGBTQ') expect(kindName({ code }, language), code).to.not.equal(code);
      }
    }
  });
  it('uses the published names', () => {
    expect(kindName({ code: 'BE' }, 'en')).to.equal('Newcomer');
    expect(kindName({ code: 'XB' }, 'en-US')).to.equal('Wheelchair-Accessible Bathroom');
    expect(kindName({ code: 'POL' }, 'en')).to.equal('Polish');
    expect(kindName({ code: 'W' }, 'es-MX')).to.equal('Mujeres');
    expect(kindName({ code: 'S' }, 'es').toLowerCase()).to.equal('español');
  });
  it('shows unknown codes as they are and the feed’s own names first', () => {
    expect(kindName({ code: 'ZZ9' }, 'es')).to.equal('ZZ9');
    expect(kindName({ code: 'O', name: 'All welcome' }, 'es')).to.equal('All welcome');
    expect(kindName({ code: 'constructor' }, 'en')).to.equal('constructor');
  });
  it('finds codes by English and Spanish names, in any case, plural or possessive', () => {
    const written = [
      'wheelchair access',
      'Open',
      'NEWCOMERS',
      "Women's",
      'Spanish',
      'español',
      'Abierta',
      'LGBTQIAA+',
      'be',
    ];
    expect(written.map(kindCode)).to.deep.equal(['X', 'O', 'BE', 'W', 'S', 'S', 'O', 'LGBTQ', 'BE']);
    expect(kindCode('Opne')).to.equal(undefined);
    expect(kindCode('')).to.equal(undefined);
  });
  it('tells languages from other kinds', () => {
    expect(['S', 'ASL', 'KOR', 'ITA'].map(languageOf)).to.deep.equal(['es', 'ase', 'ko', 'it']);
    expect(['DB', 'SL', 'O'].map(languageOf)).to.deep.equal([undefined, 'sl', undefined]);
  });
  it('names languages, and leaves what is no language as it is', () => {
    expect(languageName('fr', 'en')).to.equal('French');
    expect(languageName('ase', 'en')).to.equal('American Sign Language');
    expect(languageName('not a tag', 'en')).to.equal('not a tag');
  });
});
