import { expect } from 'chai';
import {
  kindCode,
  kindCodesIn,
  kindName,
  languageName,
  languageOf,
  meansSeveral,
  plainKind,
  publishedCode,
  writtenKind,
} from '../../../../src/support-group-finder/feeds/kinds/kinds.js';
import { MEANINGS } from '../../../../src/support-group-finder/feeds/kinds/kind-tables.js';
import {
  BMLT_KEYS,
  LANGUAGE_CODES,
  OWN_LANGUAGE_CODES,
  PUBLISHED_CODES,
  SPANISH_NAMES,
} from '../published-codes.js';

// The published list, written out so that a code lost from the table shows here.
const MEETING_GUIDE =
  '11 12x12 A ABSI AF AL AL-AN AM AR ASL B BA BE BG BI BRK C CAN CF D DA DB DD DE DR EL EN FA FI FF FR G GR H HE HI HR HU IS ITA JA KA KOR L LGBTQ LIT LS LT M MED ML MT N NB NDG NE NL NO O OUT P POA POC POL POR PUN RUS S SEN SK SL SM SP ST SV T TC TH TL TR TUR UK W X XB XT Y'.split(
    ' ',
  );
const AA = 'Alcoholics Anonymous';

/** What a code is shown as. */
function shown(code: string, programme = '', language = 'en'): string {
  const id = kindCode(code, programme);
  const tag = id && languageOf(id);
  return tag ? languageName(tag, language) : kindName({ code: id ?? writtenKind(code) }, language);
}

/** The stems of a text's words: `Steps/Traditions` and `Step and Tradition Study` have some in common. */
const stems = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/\.(?=\p{L})/gu, '')
      .match(/[\p{L}\d]{2,}/gu) ?? []
  ).map((word) => word.slice(0, 4));

// Said in other words, or in the programme's own.
const SAME = new Map([
  ['Q & A', 'Questions & Answers'],
  ['OA H.O.W.', 'how'],
  ['H.O.W. Meeting', 'how'],
  ['Informational Pamphlet', 'IP'],
  ['Espanol', 'Spanish'],
  ['ASL', 'American'],
]);

describe('feeds/kinds', () => {
  for (const { programme, codes } of PUBLISHED_CODES)
    it(`names each code of ${programme} in both languages, as it means it`, () => {
      for (const { code, meaning } of codes) {
        const id = kindCode(code, programme);
        expect(id, code).to.be.a('string');
        const english = shown(code, programme);
        const about = stems(SAME.get(meaning) ?? meaning);
        expect(
          stems(english).some((stem) => about.includes(stem)),
          `${code}: ${english}`,
        ).to.equal(true);
        expect(kindName({ code: id ?? '' }, 'es-MX'), code).to.match(/\p{L}{2}|18|H\.O\.W\./u);
        expect(kindCode(code.toLowerCase(), programme), `${code} in small letters`).to.equal(id);
        expect(kindCode(english, programme), english).to.equal(id);
      }
    });
  it('shows as written each code that means two things, where no programme is known', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { programme, codes } of PUBLISHED_CODES)
      for (const { code } of codes)
        if (code !== 'S')
          meanings.set(
            code,
            (meanings.get(code) ?? new Set()).add(plainKind(kindCode(code, programme) ?? '')),
          );
    const doubtful = [...meanings].filter(([, ids]) => ids.size > 1).map(([code]) => code);
    expect(doubtful).to.include.members(
      'A B CC G GL H IS IW MI N NS P POA T TO Y'.split(' ').filter((code) => code !== 'G'),
    );
    for (const code of doubtful) {
      expect(shown(code), code).to.equal(code);
      expect(shown(code, 'LifeRing'), code).to.equal(code);
      expect(meansSeveral(code), code).to.equal(true);
    }
    for (const [code, ids] of meanings)
      if (ids.size === 1 && !['HR', 'AR'].includes(code)) expect(shown(code), code).to.not.equal('');
  });
  it('reads each code of a language as its programme writes it', () => {
    const own = new Map(OWN_LANGUAGE_CODES);
    for (const { programme, codes } of PUBLISHED_CODES) {
      const mine = new Map(
        own
          .get(programme)
          ?.split(' ')
          .map((pair) => pair.split('=') as [string, string]),
      );
      // Nobody has tables for these two but of three or four kinds.
      if (/Couples|Violence/.test(programme)) continue;
      for (const code of LANGUAGE_CODES) {
        const written = mine.get(code) ?? code;
        const isKind = codes.some((each) => each.code === written);
        const tag = languageOf(kindCode(written, programme) ?? '');
        expect(tag, `${written} of ${programme}`).to.equal(isKind ? undefined : code.toLowerCase());
      }
    }
    expect(shown('TR'), 'Turkish, or a study').to.equal('TR');
  });
  it('reads kinds by their published names in Spanish', () => {
    for (const pair of SPANISH_NAMES) {
      const [code = '', name = ''] = pair.split('=');
      expect(plainKind(kindCode(name) ?? ''), name).to.equal(plainKind(kindCode(code, AA) ?? ''));
      expect(kindCode(name, AA), name).to.equal(kindCode(code, AA));
    }
  });
  it('reads the keys of a new BMLT server', () => {
    expect(BMLT_KEYS).to.have.length.above(45);
    for (const pair of BMLT_KEYS) {
      const [key = '', name = ''] = pair.split('=');
      const english = key === 'WEB' ? 'Online' : shown(key, 'BMLT');
      const about = stems(SAME.get(name) ?? name);
      expect(
        stems(english).some((stem) => about.includes(stem)),
        `${key}: ${english}`,
      ).to.equal(true);
    }
  });
  it('reads names with what any kind may have beside it', () => {
    const written: readonly (readonly [id: string, names: string])[] = [
      ['M', 'Men only|Men’s meeting|Mens Group|Solo hombres|Reunión de hombres'],
      ['W', 'Women only|Womens Meeting|Solo para mujeres|Grupo de mujeres'],
      ['O', 'Open meeting|Open Meetings|Open to the public|Reunión abierta'],
      ['C', 'Closed group|Closed Meetings|Reunión cerrada'],
      ['S', 'En español|Spanish speaking|Spanish-speaking|Habla español|espanol'],
      ['YP', 'Young peoples group|Gente joven'],
      ['POC', 'People of Color only|Gente de color'],
      ['ONL', 'Online meeting|Virtual Meetings|Hybrid group'],
    ];
    for (const [id, names] of written)
      for (const name of names.split('|')) expect(kindCode(name), name).to.equal(id);
    for (const other of ['Opne', 'People', 'Meeting', 'Grupo', 'Only', 'Womanly', 'Openness'])
      expect(kindCode(other), other).to.equal(undefined);
  });
  it('never gives a known programme’s list a meaning that one other programme alone has for a code', () => {
    for (const code of ['AC', 'ANH', 'PRI']) expect(shown(code, AA)).to.equal(code);
    expect(shown('POA', 'Narcotics Anonymous')).to.equal('POA');
    expect(shown('SEN', 'Narcotics Anonymous'), 'what all mean who have it').to.equal('Seniors');
  });
  it('names all 87 Meeting Guide codes in AA’s lists, in both languages', () => {
    expect(MEETING_GUIDE).to.have.length(87);
    for (const code of MEETING_GUIDE)
      for (const language of ['en', 'es']) {
        expect(shown(code, AA, language), `${code} in ${language}`).to.match(/\p{L}{2}/u);
        if (code !== 'LGBTQ') expect(shown(code, AA, language), code).to.not.equal(code);
      }
  });
  it('has no id that a feed could write as a code and mean something else by', () => {
    const published = new Set(PUBLISHED_CODES.flatMap(({ codes }) => codes.map(({ code }) => code)));
    for (const line of MEANINGS.split('\n')) {
      const [id = '', english, spanish] = line.split('|');
      expect(english && spanish, line)
        .to.be.a('string')
        .and.not.equal('');
      const isCode = published.has(id) || MEETING_GUIDE.includes(id) || kindCode(id) === id;
      expect(isCode || /[.~]/.test(id), `${id} is a code, or no code at all`).to.equal(true);
      if (id.includes('.'))
        expect(MEANINGS, `${id} is a way of saying something`).to.contain(`\n${plainKind(id)}|`);
    }
  });
  it('words what families mean by open and closed', () => {
    for (const programme of ['Al-Anon', 'Alateen', 'Nar-Anon', 'Families Anonymous', 'Co-Anon']) {
      expect(shown('C', programme)).to.equal('Families and Friends Only');
      expect(shown('Open', programme)).to.equal('Families Friends and Observers Welcome');
      expect(shown('C', programme, 'es')).to.equal('Solo familias y amigos');
    }
    expect(shown('C', AA)).to.equal('Closed');
    expect(shown('Open', 'Marijuana Anonymous')).to.equal('Open to Non-Addicts');
  });
  it('shows unknown codes as they are and the feed’s own names first', () => {
    expect(kindName({ code: 'ZZ9' }, 'es')).to.equal('ZZ9');
    expect(kindName({ code: 'O', name: 'All welcome' }, 'es')).to.equal('All welcome');
    expect(kindName({ code: 'constructor' }, 'en')).to.equal('constructor');
    expect(kindCode('constructor')).to.equal(undefined);
  });
  it('finds codes by English and Spanish names, in any case, plural or possessive', () => {
    const written = [
      'wheelchair access',
      'Wheelchair accessible',
      'Open',
      'open meeting',
      'NEWCOMERS',
      "Women's",
      'Spanish',
      'español',
      'Abierta',
      'LGBTQIAA+',
      'be',
      'Step Study',
      'Parents of Alcoholics',
    ];
    expect(written.map((each) => kindCode(each))).to.deep.equal(
      'X X O O BE W S S O LGBTQ BE ST POA~f'.split(' '),
    );
    expect(kindCode('Opne')).to.equal(undefined);
    expect(kindCode('')).to.equal(undefined);
  });
  it('finds a programme’s own kind by general words', () => {
    expect(shown('Newcomers', 'Al-Anon')).to.equal('Beginners');
    expect(shown('Child Care Available', 'Al-Anon')).to.equal('Babysitting Available');
    expect(shown('Steps', 'Co-Dependents Anonymous')).to.equal('Step Meeting');
    expect(shown('Young People', 'Alateen')).to.equal('Young People');
  });
  it('tells languages from other kinds, by each programme’s codes', () => {
    const tag = (code: string, programme = ''): string | undefined =>
      languageOf(kindCode(code, programme) ?? '');
    expect(['S', 'ASL', 'KOR', 'ITA', 'PL', 'es'].map((code) => tag(code))).to.deep.equal(
      'es ase ko it pl es'.split(' '),
    );
    expect(tag('SP', 'Adult Children of Alcoholics')).to.equal('es');
    expect(tag('IS', 'Recovery Dharma')).to.equal(undefined);
    expect(tag('IS', AA)).to.equal('is');
    expect(tag('IS'), 'Icelandic, or a study').to.equal(undefined);
    expect(tag('FR', 'Narcotics Anonymous')).to.equal('fr');
    expect(['DB', 'O'].map((code) => tag(code))).to.deep.equal([undefined, undefined]);
  });
  it('names languages, and leaves what is no language as it is', () => {
    expect(languageName('fr', 'en')).to.equal('French');
    expect(languageName('ase', 'en')).to.equal('American Sign Language');
    expect(languageName('not a tag', 'en')).to.equal('not a tag');
  });
  it('says a kind in codes that every reader of lists understands', () => {
    for (const { programme, codes } of PUBLISHED_CODES)
      for (const { code } of codes) {
        const id = kindCode(code, programme) ?? '';
        if (languageOf(id)) continue;
        expect(kindCode(publishedCode({ code: id }, programme), programme), code).to.equal(id);
        expect(kindCode(publishedCode({ code: id }, ''), ''), `${code} of ${programme}`).to.equal(id);
      }
    expect(publishedCode({ code: 'POA~f' }, 'Al-Anon')).to.equal('POA');
    expect(publishedCode({ code: 'POA~f' }, '')).to.equal('Parents of Alcoholics');
    expect(publishedCode({ code: 'POA' }, '')).to.equal('POA');
    expect(publishedCode({ code: 'x', name: 'Own words' }, '')).to.equal('Own words');
  });

  it('takes letters cut short by a sign for no code, in no programme', () => {
    for (const programme of ['', AA, 'Narcotics Anonymous', 'Al-Anon'])
      for (const text of ['H&I', 'H & I', 'W/C', 'N/S', 'H/C', 'A/C', 'S+D']) {
        expect(kindCode(text, programme), text).to.equal(undefined);
        expect(kindCodesIn(text, programme), text).to.deep.equal([]);
      }
    expect(shown('Q & A', 'Overeaters Anonymous')).to.match(/question/i);
  });
  it('reads several kinds from one text, where each is known and nothing is denied', () => {
    const names = ['Open', 'Closed', 'Women', 'Men', 'Discussion', 'Speaker', 'Newcomers', 'Young People'];
    for (const one of names)
      for (const other of names)
        for (const between of [' / ', '/', ' & ', ' and ', ' + ', ' y ', ' ']) {
          const text = `${one}${between}${other}`;
          // A kind of its own, as Speaker/Discussion is.
          if (one === other || kindCode(text) !== undefined) continue;
          if (between === ' ' && text.split(' ').length > 2) continue;
          expect(kindCodesIn(text), text).to.deep.equal([kindCode(one), kindCode(other)]);
        }
    for (const text of [
      'No smoking',
      'NO MEN',
      'not open',
      'Women without men',
      'sin hombres',
      'Open, sort of',
      'Open/Quilting',
    ])
      expect(kindCodesIn(text), text).to.deep.equal([]);
  });
});
