import { expect } from 'chai';
import { takeOut } from '../../../src/shared/elements/native.js';

describe('shared/elements/native', () => {
  it('takes a node out where it stands, and leaves one that stands nowhere to itself', () => {
    let removed = 0;
    const node = (parentNode: object | null): ChildNode =>
      Object.assign({} as ChildNode, { parentNode, remove: () => (removed += 1) });
    takeOut(node({}));
    expect(removed).to.equal(1);
    takeOut(node(null));
    takeOut(undefined);
    expect(removed).to.equal(1);
  });
});
