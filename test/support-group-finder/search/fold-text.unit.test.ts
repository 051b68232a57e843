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

describe('words of other scripts', () => {
  const BASE = new Intl.Collator('vi', { sensitivity: 'base' });

  it('are found however they are typed', () => {
    const same = [
      ['ＡＡ ２４', 'aa 24'],
      ['ｶﾞｲﾄﾞ', 'ガイド'],
      ['Đà Nẵng', 'da nang'],
      ['người nghiện', 'nguoi nghien'],
      ['ещё', 'еще'],
      ['İstanbul ILIK ılık', 'istanbul ilik'],
      ['مُدْمِنُونَ', 'مدمنون'],
      ['مـــدمن', 'مدمن'],
      ['أحمد إدمان آخر', 'احمد ادمان اخر'],
      ['مجموعة', 'مجموعه'],
      ['کمک یکی', 'كمك يكي'],
      ['\ufee3\ufea0\ufee2', 'مجم'],
      ['익명', '익명'.normalize('NFD')],
      ['Straße Łódź søster', 'strasse lodz soster'],
    ] as const;
    for (const [one, other] of same) expect(queryWords(one), one).to.deep.equal(queryWords(other));
  });

  it('are alike where a collator takes their base letters for alike', () => {
    const letters = [...'aăâáàảãạeêếềểễệiíìỉĩịoôơóòỏõọuưúùủũụyýỳỷỹỵéèçñö'];
    for (const letter of letters) {
      const [plain = ''] = letter.normalize('NFD');
      expect(queryWords(letter), letter).to.deep.equal(queryWords(plain));
    }
    for (const letter of letters)
      for (const other of 'aeiouy')
        if (BASE.compare(letter, other) === 0) expect(queryWords(letter), letter).to.deep.equal([other]);
  });

  it('are found by each Chinese character', () => {
    expect(textWords('戒毒匿名会')).to.deep.equal(['戒', '毒', '匿', '名', '会']);
    for (const query of ['匿名', '戒毒', '会'])
      for (const word of queryWords(query)) expect(textWords('戒毒匿名会')).to.include(word);
    expect(textWords('AA匿名')).to.deep.equal(['aa', '匿', '名']);
  });
});
