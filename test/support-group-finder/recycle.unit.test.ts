import { expect } from 'chai';
import { numberElements } from '../../src/support-group-finder/views/reuse-rows.js';

/** Numbers of the elements after each of the lists, written as strings of one-letter keys. */
function numbered(isFixed: boolean, ...lists: readonly string[]): number[][] {
  let numbers = new Map<string, number>();
  return lists.map((list) => {
    numbers = numberElements(numbers, [...list], isFixed);
    return [...numbers.values()];
  });
}

describe('numberElements', () => {
  it('leaves elements where they are, whatever comes to stand in them', () => {
    expect(numbered(false, 'abc', 'xcy', 'x', 'xyz')).to.deep.equal([[0, 1, 2], [0, 1, 2], [0], [0, 1, 2]]);
  });

  it('lets each key keep its element where they are fixed, and gives none to another', () => {
    expect(numbered(true, 'abc', 'cxa', 'bc')).to.deep.equal([
      [0, 1, 2],
      [2, 3, 0],
      [4, 2],
    ]);
  });

  it('goes on from where fixed elements were left', () => {
    const fixed = numberElements(
      new Map([
        ['a', 0],
        ['b', 1],
        ['c', 2],
      ]),
      ['c', 'x'],
      true,
    );
    expect([...fixed.values()]).to.deep.equal([2, 3]);
    expect([...numberElements(fixed, ['y', 'z', 'c'], false).values()]).to.deep.equal([2, 3, 4]);
  });
});
