import { expect } from 'chai';
import { sourceNotes } from '../../src/profile/source-note.js';

describe('profile/source-note', () => {
  const well = { problem: undefined, dropped: [], wordFault: '' };

  it('says nothing while all is well', () => {
    expect(sourceNotes(well, true)).to.deep.equal([]);
  });

  it('names what went wrong, and what is shown instead', () => {
    const said = (isShown: boolean): string | undefined =>
      sourceNotes({ ...well, problem: 'timeout' }, isShown)[0]?.problem;
    expect(said(true)).to.equal('no good profile came (timeout); an older copy is shown.');
    expect(said(false)).to.equal('no good profile came (timeout); the tag goes on without it.');
  });

  it('names five of the fields left out, and counts the others', () => {
    const dropped = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((field) => ({
      field,
      code: 'wrong-type' as const,
    }));
    expect(sourceNotes({ ...well, dropped }, true)[0]?.problem).to.equal(
      'the profile has fields that are left out: a (wrong-type), b (wrong-type), c (wrong-type), d (wrong-type), e (wrong-type) and 2 more.',
    );
    expect(sourceNotes({ ...well, dropped: dropped.slice(0, 5) }, true)[0]?.problem).to.match(
      /e \(wrong-type\)\.$/,
    );
  });

  it('says what is wrong with the clinic’s own words beside the fields left out', () => {
    const dropped = [{ field: 'clinic.phone', code: 'wrong-type' as const }];
    const said = sourceNotes({ ...well, dropped, wordFault: 'two have a wrong placeholder.' }, true);
    expect(said.map(({ problem }) => problem)).to.deep.equal([
      'the profile has fields that are left out: clinic.phone (wrong-type).',
      'of the profile’s words two have a wrong placeholder. "npx clinic-widgets check" names all.',
    ]);
  });
});
