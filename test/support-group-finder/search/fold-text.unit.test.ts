import { expect } from 'chai';
import { foldText, queryWords, textWords } from '../../../src/support-group-finder/search/fold-text.js';

describe('foldText', () => {
  it('makes texts equal that differ in case, accents and apostrophes only', () => {
    const same = [
      ['AÑO', 'ano'],
      ['Corazón', 'CORAZON'],
      ['pingüino', 'Pinguino'],
      ['Women’s', "women's"],
      ["Women's", 'womens'],
      ['cafe\u0301', 'caf\u00e9'],
    ];
    for (const [one, other] of same) expect(foldText(one as string)).to.equal(foldText(other as string));
  });

  it('keeps different words apart', () => {
    expect(foldText('hope')).not.to.equal(foldText('hop'));
  });
});

describe('textWords', () => {
  it('finds what is written with hyphens and dots by its parts and run together', () => {
    expect(textWords('Al-Anon').sort()).to.deep.equal(['al', 'alanon', 'anon']);
    expect(textWords('A.A. group')).to.include.members(['aa', 'group']);
  });

  it('splits at everything that is neither letter nor digit, and names each word once', () => {
    expect(textWords('Step/Study (step), 7:30 — ¡Sí!')).to.deep.equal(['step', 'study', '7', '30', 'si']);
    expect(textWords(' \t…')).to.deep.equal([]);
  });
});

describe('queryWords', () => {
  it('reads words as typed, each once', () => {
    expect(queryWords('  Al-Anon  al MÚSICA ')).to.deep.equal(['al', 'anon', 'musica']);
    expect(queryWords('?!')).to.deep.equal([]);
  });
});
