import { expect } from 'chai';
import { sourceNote } from '../../src/profile/source-note.js';

describe('profile/source-note', () => {
  it('says nothing while all is well', () => {
    expect(sourceNote({ problem: undefined, dropped: [] }, true)).to.equal(undefined);
  });

  it('names what went wrong, and what is shown instead', () => {
    const said = (isShown: boolean): string | undefined =>
      sourceNote({ problem: 'timeout', dropped: [] }, isShown)?.problem;
    expect(said(true)).to.equal('no good profile came (timeout); an older copy is shown.');
    expect(said(false)).to.equal('no good profile came (timeout); the tag goes on without it.');
  });

  it('names five of the fields left out, and counts the others', () => {
    const dropped = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((field) => ({
      field,
      code: 'wrong-type' as const,
    }));
    expect(sourceNote({ problem: undefined, dropped }, true)?.problem).to.equal(
      'the profile has fields that are left out: a (wrong-type), b (wrong-type), c (wrong-type), d (wrong-type), e (wrong-type) and 2 more.',
    );
    expect(sourceNote({ problem: undefined, dropped: dropped.slice(0, 5) }, true)?.problem).to.match(
      /e \(wrong-type\)\.$/,
    );
  });
});
