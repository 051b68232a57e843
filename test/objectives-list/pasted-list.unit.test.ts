import { expect } from 'chai';
import { listFrom, type Block, type Run } from '../../src/objectives-list/pasted-list.js';
import { labelledNote, splitTerm } from '../../src/objectives-list/split-term.js';

const plain = (text: string): Run => ({ text, strong: false });
const bold = (text: string): Run => ({ text, strong: true });
const block = (kind: Block['kind'], level: number, ...lines: Run[][]): Block => ({
  kind,
  level,
  lines: lines.map((runs) => ({ runs, note: false })),
});

describe('splitTerm', () => {
  const lines: readonly (readonly [line: string, term: string, text: string])[] = [
    ['Catharsis- Experiencing release', 'Catharsis', 'Experiencing release'],
    ['Self-understanding – Learning', 'Self-understanding', 'Learning'],
    ['Parent–child bonds: Trust', 'Parent–child bonds', 'Trust'],
    ['Since 2019–2021 we met', '', 'Since 2019–2021 we met'],
    ['Hope–Seeing others: a gift', 'Hope', 'Seeing others: a gift'],
    ['Join, talk and listen – every week', '', 'Join, talk and listen – every week'],
    ['One, two and three: All of them', 'One, two and three', 'All of them'],
    ['– : –', '', '– : –'],
  ];
  for (const [line, term, text] of lines) {
    it(line, () => {
      expect(splitTerm(line)).to.deep.equal({ term, text });
    });
  }

  it('comes to an end with a hostile line', () => {
    expect(splitTerm('a -'.repeat(20_000)).text).to.have.length.above(1000);
    expect(labelledNote(`for families and ${'x '.repeat(20_000)}`)).to.equal(undefined);
  });
});

describe('listFrom', () => {
  it('takes what comes after a lead-in alone for the note, up to the next title', () => {
    const { items } = listFrom([
      block('heading', 3, [plain('Hope')]),
      block('text', 0, [plain('Others get better.')]),
      block('text', 0, [plain('For families:')]),
      block('text', 0, [plain('So can you: together.')]),
      block('heading', 3, [plain('Joy')]),
      block('text', 0, [plain('We laugh.')]),
    ]);
    expect(items).to.deep.equal([
      { term: 'Hope', text: 'Others get better.', note: 'So can you: together.' },
      { term: 'Joy', text: 'We laugh.', note: '' },
    ]);
  });

  it('reads entries with what stands around them', () => {
    const { heading, intro, closing, items } = listFrom([
      block('heading', 2, [plain('Goals')]),
      block('text', 0, [plain('We work on:')]),
      block('entry', 0, [bold('Hope'), plain(' – Seeing others')], [plain('For families: So can you.')]),
      block('text', 0, [plain('Call us.')]),
    ]);
    expect([heading, intro, closing]).to.deep.equal(['Goals', 'We work on:', 'Call us.']);
    expect(items).to.deep.equal([{ term: 'Hope', text: 'Seeing others', note: 'So can you.' }]);
  });

  it('reads titled paragraphs and bold lines', () => {
    const titled = listFrom([
      block('heading', 3, [plain('Hope')]),
      block('text', 0, [plain('Seeing others.')]),
      block('heading', 3, [plain('Joy')]),
      block('text', 0, [plain('Remember: we laugh.')]),
    ]);
    expect(titled.items.map(({ term, text }) => `${term}|${text}`)).to.deep.equal([
      'Hope|Seeing others.',
      'Joy|Remember: we laugh.',
    ]);
    const words = listFrom([block('text', 0, [bold('Hope')], [plain('a')], [bold('Joy')], [plain('b')])]);
    expect(words.items.map(({ term, text }) => `${term}|${text}`)).to.deep.equal(['Hope|a', 'Joy|b']);
  });

  it('reads bare lines, and leaves one fallback sentence alone', () => {
    expect(listFrom([block('text', 0, [plain('Hope: a\nJoy: b')])]).items).to.have.length(2);
    expect(listFrom([block('text', 0, [plain('Call us today.')])]).items).to.deep.equal([]);
  });

  it('keeps bold inside sentences and words where it stands', () => {
    const texts = listFrom([
      block('entry', 0, [bold('Hope'), plain(' is what keeps us going.')]),
      block('entry', 0, [bold('Self'), plain('-understanding: Learning')]),
      block('entry', 0, [bold('Hope: all in bold')]),
      block('entry', 0),
    ]).items.map(({ term, text }) => `${term}|${text}`);
    expect(texts).to.deep.equal([
      '|Hope is what keeps us going.',
      'Self-understanding|Learning',
      'Hope|all in bold',
    ]);
  });
});
