import { expect } from 'chai';
import { lazyValues } from '../../../src/support-group-finder/search/lazy-values.js';

describe('lazyValues', () => {
  it('works each value out at the first look, once, and no other', () => {
    const worked: string[] = [];
    const make = (name: string) => () => {
      worked.push(name);
      return name;
    };
    const values = lazyValues<{ one: string; other: string }>({ one: make('one'), other: make('other') });
    expect(worked).to.deep.equal([]);
    expect([values.one, values.one]).to.deep.equal(['one', 'one']);
    expect(worked).to.deep.equal(['one']);
    expect(Object.keys(values)).to.deep.equal(['one', 'other']);
  });
});
