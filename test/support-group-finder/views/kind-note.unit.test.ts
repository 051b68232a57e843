import { expect } from 'chai';
import { kindNote } from '../../../src/support-group-finder/views/kind-note.js';
import { WORDS as FINDER_WORDS } from '../../../src/support-group-finder/words.js';
import { spoken } from '../../spoken.js';

const WORDS = spoken(FINDER_WORDS);

describe('page/kind-note', () => {
  const { en, es } = WORDS;
  it('says whom a meeting is open or closed to, as its programme means it', () => {
    expect(kindNote({ code: 'C' }, 'Narcotics Anonymous', en)).to.equal(
      'Only for people who want to stop using drugs.',
    );
    expect(kindNote({ code: 'C' }, 'Alcoholics Anonymous', es)).to.equal(
      'Solo para personas que quieren dejar de beber.',
    );
    expect(kindNote({ code: 'C.f' }, 'Al-Anon', en)).to.equal(
      'Only for people affected by someone else’s drinking.',
    );
    expect(kindNote({ code: 'C.f' }, 'Nar-Anon', en)).to.equal(
      'Only for people affected by someone else’s drug use.',
    );
    expect(kindNote({ code: 'C.f' }, 'Alateen', en)).to.match(/teenagers/);
    expect(kindNote({ code: 'C' }, 'SMART Recovery', en)).to.match(/recovery for themselves/);
    expect(kindNote({ code: 'O.f' }, 'Al-Anon', es)).to.equal(es.openTo);
    expect(kindNote({ code: 'O.n' }, 'Marijuana Anonymous', en)).to.equal(en.openTo);
  });
  it('leaves it to the list’s own words, and says nothing of programmes it does not know', () => {
    expect(kindNote({ code: 'O', description: 'All are welcome.' }, 'Narcotics Anonymous', en)).to.equal(
      'All are welcome.',
    );
    for (const programme of ['', 'Our evening groups', 'constructor'])
      expect(kindNote({ code: 'C' }, programme, en)).to.equal(undefined);
    expect(kindNote({ code: 'BE' }, 'Al-Anon', en)).to.equal(undefined);
  });
});
