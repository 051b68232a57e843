import { expect } from 'chai';
import { runSync } from '../../../src/support-group-finder/state/scheduler.js';
import {
  beginsAlmostWith,
  indexWords,
  textMatches,
} from '../../../src/support-group-finder/search/word-index.js';
import { WORDS, picker, seeded } from './random-groups.js';

/** Finds texts of a list, one a group. */
function find(texts: readonly string[], typed: string): { found: string[]; forgiven: boolean } {
  const index = runSync(indexWords(texts.length, (position) => [texts[position] ?? '']));
  const matches = textMatches(index, typed);
  if (!matches) throw new Error('nothing typed');
  return { found: texts.filter((_, position) => matches.found[position]), forgiven: matches.isFuzzy };
}

const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/** Whether a word begins with another for the Unicode collation, which knows case and accents by tables of its own. */
function collatesAsBeginning(word: string, typed: string): boolean {
  return Array.from(word, (_, at) => word.slice(0, at + 1)).some(
    (beginning) => collator.compare(beginning, typed) === 0,
  );
}

/** Restricted Damerau-Levenshtein distance, the textbook table. */
function editDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) => [row] as number[]);
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let column = 0; column <= other.length; column += 1) (table[0] as number[])[column] = column;
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + differs,
      );
      if (row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, at(row - 2, column - 2) + 1);
      (table[row] as number[])[column] = least;
    }
  return at(one.length, other.length);
}

describe('textMatches', () => {
  it('asks for nothing where no word is typed', () => {
    const index = runSync(indexWords(1, () => ['Hope']));
    for (const typed of ['', '   ', '?!']) expect(textMatches(index, typed)).to.equal(undefined);
  });

  it('finds words in any order, by their beginnings, over all texts of a group', () => {
    const index = runSync(indexWords(2, (position) => (position ? ['Hope'] : ['Step Study', '', 'Medford'])));
    expect([...(textMatches(index, 'medf stu')?.found ?? [])]).to.deep.equal([1, 0]);
    expect([...(textMatches(index, 'hope medford')?.found ?? [])]).to.deep.equal([0, 0]);
  });

  it('finds Spanish words without their accents, and the other way round', () => {
    const texts = ['Corazón de Jesús', 'Los Niños', 'Grupo Manana'];
    expect(find(texts, 'corazon jesus').found).to.deep.equal([texts[0]]);
    expect(find(texts, 'NINOS').found).to.deep.equal([texts[1]]);
    expect(find(texts, 'mañana').found).to.deep.equal([texts[2]]);
  });

  it('finds Al-Anon however it is typed', () => {
    for (const typed of ['al-anon', 'alanon', 'Al Anon', 'anon', 'AL‑ANON'])
      expect(find(['Al-Anon Family Groups', 'Hope'], typed).found, typed).to.have.length(1);
  });

  it('forgives one typo a word, also while the word is being typed', () => {
    for (const typed of [
      'medfrod',
      'medfford',
      'medord',
      'madford',
      'emdford',
      'medfro',
      'xmedf',
      'srenity mefdord',
    ])
      expect(find(['Serenity in Medford', 'Hope'], typed), typed).to.deep.equal({
        found: ['Serenity in Medford'],
        forgiven: true,
      });
  });

  it('forgives no second typo, no typo in a short word, and none in a number', () => {
    const texts = ['Serenity in Medford', 'Hop', '97501'];
    for (const typed of ['mefdrod', 'hxp', '97502'])
      expect(find(texts, typed).found, typed).to.deep.equal([]);
  });

  it('does not add similar words where the word as typed is found', () => {
    expect(find(['Light', 'Night'], 'light')).to.deep.equal({ found: ['Light'], forgiven: false });
  });

  it('takes a known word for a typo where all words together are found nowhere', () => {
    expect(find(['Light of Ashland', 'Night of Medford'], 'light medford')).to.deep.equal({
      found: ['Night of Medford'],
      forgiven: true,
    });
    expect(find(['Light of Ashland', 'Dawn of Medford'], 'light medford')).to.deep.equal({
      found: [],
      forgiven: false,
    });
  });

  it('looks at the first thirty words of a pasted text', () => {
    const words = Array.from({ length: 40 }, (_, number) => `word${String(number).padStart(2, '0')}`);
    expect(
      find([words.slice(0, 30).join(' '), words.slice(1).join(' ')], words.join(' ')).found,
    ).to.have.length(1);
  });

  it('finds what a collation finds, for texts put together at random', () => {
    const random = seeded(7);
    const pick = picker(random);
    const plain = WORDS.filter((word) => /^[\p{L}\p{N}]+$/u.test(word) && word !== 'Straße');
    const texts = Array.from({ length: 200 }, () => Array.from({ length: 4 }, () => pick(plain)).join(' '));
    const index = runSync(indexWords(texts.length, (position) => [texts[position] ?? '']));
    let hits = 0;
    for (let round = 0; round < 100; round += 1) {
      const typed = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const word = pick(plain);
        return word.slice(0, 1 + Math.floor(random() * word.length)).toUpperCase();
      });
      const expected = texts.map((text) =>
        typed.every((start) => text.split(' ').some((word) => collatesAsBeginning(word, start))) ? 1 : 0,
      );
      const matches = textMatches(index, typed.join(' '));
      // What no text has may be found by forgiving; that is another test's matter.
      if (!expected.includes(1)) continue;
      hits += 1;
      expect([...(matches?.found ?? [])], typed.join(' ')).to.deep.equal(expected);
      expect(matches?.isFuzzy).to.equal(false);
    }
    expect(hits).to.be.greaterThan(50);
  });
});

describe('beginsAlmostWith', () => {
  it('agrees with the edit distance to the nearest beginning, for random words of two letters', () => {
    const random = seeded(3);
    const word = (): string =>
      Array.from({ length: 1 + Math.floor(random() * 7) }, () => (random() < 0.5 ? 'a' : 'b')).join('');
    const outcomes = [0, 0];
    for (let round = 0; round < 4000; round += 1) {
      const [whole, typed] = [word(), word()];
      const nearest = Math.min(
        ...Array.from({ length: whole.length + 1 }, (_, end) => editDistance(whole.slice(0, end), typed)),
      );
      const expected = nearest <= 1;
      expect(beginsAlmostWith(whole, typed), `${whole} ${typed}`).to.equal(expected);
      outcomes[expected ? 1 : 0] = (outcomes[expected ? 1 : 0] ?? 0) + 1;
    }
    expect(Math.min(...outcomes)).to.be.greaterThan(500);
  });
});
