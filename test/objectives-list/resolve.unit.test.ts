import { expect } from 'chai';
import {
  FACTOR_WORDS as ALL_FACTOR_WORDS,
  PRESET_FACTORS,
  PRESETS,
  factorOf,
} from '../../src/objectives-list/presets.js';
import { readItems } from '../../src/objectives-list/read-items.js';
import { resolveList, speaksToBoth, wordFor, type ListSources } from '../../src/objectives-list/resolve.js';
import { spoken } from '../spoken.js';

const FACTOR_WORDS = spoken(ALL_FACTOR_WORDS);

const settle = (sources: Partial<ListSources>): ReturnType<typeof resolveList> =>
  resolveList({ preset: undefined, show: '', items: [], pasted: [], words: FACTOR_WORDS.en, ...sources });
const terms = (sources: Partial<ListSources>): string[] => settle(sources).items.map(({ term }) => term);
const NINE =
  'Universality|Self-understanding|Interpersonal learning|Altruism|Hope|Information|Imitative behavior|Cohesiveness|Catharsis';

describe('factorOf', () => {
  const names: readonly (readonly [string, string | undefined])[] = [
    ['Hope', 'hope'],
    ['Instillation of hope', 'hope'],
    ['ESPERANZA', 'hope'],
    ['Imparting Information', 'information'],
    ['Group cohesion', 'cohesiveness'],
    ['Cohesión', 'cohesiveness'],
    ['Imitative behaviour', 'imitative-behavior'],
    ['self understanding', 'self-understanding'],
    ['The corrective recapitulation of the primary family group', 'family-patterns'],
    ['Development of socializing techniques', 'social-skills'],
    ['A safe space', 'no-judgment'],
    ['Catharsis (letting go)', 'catharsis'],
    ['Hopeful', undefined],
    ['', undefined],
  ];
  for (const [name, id] of names) {
    it(`reads "${name}" as ${id ?? 'no factor'}`, () => {
      expect(factorOf(name)).to.equal(id);
    });
  }
});

describe('readItems', () => {
  const HOPE = { term: 'Hope', text: 'You see others heal.', note: '' };
  const forms: readonly (readonly [name: string, source: string | undefined, expected: readonly object[]])[] =
    [
      ['nothing', undefined, []],
      ['white space and empty entries', ' | | ', []],
      ['one entry', 'Hope: You see others heal.', [HOPE]],
      [
        'several',
        'Hope: You see others heal. | Give back.',
        [HOPE, { term: '', text: 'Give back.', note: '' }],
      ],
      [
        'lines',
        'Hope: You see others heal.\n- Give back.',
        [HOPE, { term: '', text: 'Give back.', note: '' }],
      ],
      ['a note', 'Hope: You see others heal. // So do you.', [{ ...HOPE, note: 'So do you.' }]],
      [
        'an address',
        'Hope: See https://example.org',
        [{ term: 'Hope', text: 'See https://example.org', note: '' }],
      ],
      ['a note alone', 'Hope // So do you.', [{ term: 'Hope', text: '', note: 'So do you.' }]],
      ['JSON lines', '["Hope: You see others heal."]', [HOPE]],
      ['JSON objects', '[{"term":"Hope","text":"You see others heal.","extra":1}, 5, null]', [HOPE]],
      ['a JSON object', '{"Hope":"You see others heal."}', [HOPE]],
      ['JSON with curled quotes', '[{“term”:“Hope”,“text”:“You see others heal.”}]', [HOPE]],
      ['broken JSON as nothing', '[{"term":"Hope', []],
      ['an unclosed bracket as text', '[Hope: You see others heal.', [{ ...HOPE, term: '[Hope' }]],
    ];
  for (const [name, source, expected] of forms) {
    it(`reads ${name}`, () => {
      expect(readItems(source)).to.deep.equal(expected);
    });
  }
});

describe('resolveList', () => {
  it('has the nine, the eleven and the four', () => {
    expect(terms({}).join('|')).to.equal(NINE);
    expect(terms({ preset: 'group-therapy' }).join('|')).to.equal(NINE);
    expect(terms({ preset: 'therapeutic-factors' })).to.have.length(11);
    expect(terms({ preset: 'support-group-benefits' })).to.have.length(4);
  });

  it('takes items before children before the default', () => {
    const items = readItems('A thing: one');
    const pasted = readItems('Another thing: two');
    expect(terms({ items, pasted })).to.deep.equal(['A thing']);
    expect(terms({ pasted })).to.deep.equal(['Another thing']);
    expect(settle({ pasted }).preset).to.equal(undefined);
  });

  it('replaces the one entry a preset knows, by any of its names', () => {
    const { items } = settle({ preset: 'group-therapy', pasted: readItems('Instillation of hope: Ours.') });
    expect(items).to.have.length(9);
    expect(items[4]).to.include({ term: 'Instillation of hope', text: 'Ours.', ours: false, oursNote: true });
    expect(items[3]?.text).to.equal(FACTOR_WORDS.en.altruism[1]);
  });

  it('lets the attribute win over a child for the same entry', () => {
    const { items } = settle({
      preset: 'group-therapy',
      items: readItems('Hope: From the attribute.'),
      pasted: readItems('Hope: From the child. | Altruism: Child.'),
    });
    expect([items[4]?.text, items[3]?.text]).to.deep.equal(['From the attribute.', 'Child.']);
  });

  it('adds an entry the preset does not know, and keeps the preset’s words where the clinic’s are missing', () => {
    const { items } = settle({
      preset: 'group-therapy',
      items: readItems('Humor: We laugh. | Hope // Own note.'),
    });
    expect(items.at(-1)?.term).to.equal('Humor');
    expect(items[4]).to.include({ text: FACTOR_WORDS.en.hope[1], note: 'Own note.' });
  });

  it('keeps entries of one name apart in a list of the clinic’s own', () => {
    expect(terms({ items: readItems('Hope: a | Hope: b') })).to.deep.equal(['Hope', 'Hope']);
  });

  it('orders and cuts by show', () => {
    expect(terms({ show: 'hope cohesiveness' })).to.deep.equal(['Hope', 'Cohesiveness']);
    expect(terms({ show: 'Group cohesion, Instillation of hope' })).to.deep.equal(['Cohesiveness', 'Hope']);
    expect(terms({ show: 'hope hope social-skills' })).to.deep.equal(['Hope', 'Social skills']);
    expect(terms({ show: 'Humor | Hope', items: readItems('Hope: a | Joy: b | Humor: c') })).to.deep.equal([
      'Humor',
      'Hope',
    ]);
  });

  it('names what show cannot find, and shows the rest, or everything', () => {
    expect(settle({ show: 'hope joy' })).to.deep.include({ unknown: ['joy'] });
    expect(terms({ show: 'joy' })).to.have.length(9);
  });

  it('speaks Spanish', () => {
    expect(terms({ show: 'hope', words: FACTOR_WORDS.es })).to.deep.equal(['Esperanza']);
  });

  it('has words for every factor of every preset in both languages', () => {
    for (const preset of PRESETS) {
      for (const id of PRESET_FACTORS[preset]) {
        for (const words of [FACTOR_WORDS.en[id], FACTOR_WORDS.es[id]])
          expect(words.every(Boolean)).to.equal(true);
      }
    }
  });
});

describe('wordFor', () => {
  const { items } = settle({
    preset: 'support-group-benefits',
    items: readItems('Connection: Ours. // Own note.'),
  });
  const said = (audience: Parameters<typeof wordFor>[1]): string[] =>
    wordFor(items, audience).map(({ text, note }) => `${text}|${note}`);

  it('shows only the clinic’s own notes until an audience is named', () => {
    expect(said(undefined)[0]).to.equal('Ours.|Own note.');
    expect(said(undefined)[1]).to.match(/\|$/);
  });
  it('shows explanations and notes to everyone', () => {
    expect(said('everyone')[1]).to.match(/.\|./);
  });
  it('shows patients no note', () => {
    expect(said('patients').every((entry) => entry.endsWith('|'))).to.equal(true);
  });
  it('shows families the note, or the explanation where there is none', () => {
    expect(said('families')[0]).to.equal('Own note.|');
    const plain = settle({ items: readItems('Joy: We laugh.') }).items;
    expect(wordFor(plain, 'families')[0]?.text).to.equal('We laugh.');
    expect(speaksToBoth(plain)).to.equal(false);
    expect(speaksToBoth(items)).to.equal(true);
  });
  it('leaves out an entry with nothing left to say', () => {
    const onlyNote = settle({ items: [{ term: '', text: '', note: 'x' }] }).items;
    expect(wordFor(onlyNote, 'patients')).to.deep.equal([]);
  });
});
