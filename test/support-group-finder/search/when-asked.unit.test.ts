import { expect } from 'chai';
import { whenAsked } from '../../../src/support-group-finder/search/when-asked.js';

describe('whenAsked', () => {
  it('works each value out at the first look, once, and no other', () => {
    const worked: string[] = [];
    const make = (name: string) => () => {
      worked.push(name);
      return name;
    };
    const values = whenAsked<{ one: string; other: string }>({ one: make('one'), other: make('other') });
    expect(worked).to.deep.equal([]);
    expect([values.one, values.one]).to.deep.equal(['one', 'one']);
    expect(worked).to.deep.equal(['one']);
    expect(Object.keys(values)).to.deep.equal(['one', 'other']);
  });
});
