import { expect } from 'chai';
import { unbroken, whole } from '../../../src/shared/elements/whole.js';

type Parts = ReturnType<typeof unbroken>;
/** A label's text, with `[…]` around what stays in one piece where it fits, and within what does so in any case. */
const marked = (parts: Parts): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const [inner] = part.values as [string | Parts];
      return `[${typeof inner === 'string' ? inner : marked(inner)}]`;
    })
    .join('');

describe('labels whose numbers stay whole', () => {
  for (const [label, expected] of [
    ['Call (541) 555-0100', 'Call [(541) [555-0100]]'],
    ['Call 1-800-662-HELP now', 'Call [1-800-[662-HELP]] now'],
    ['Llame al +1 541 555 0100', 'Llame al [+1 541 555 0100]'],
    ['Email care@clinic.example', 'Email [care@clinic.example]'],
    ['Open 24 hours', 'Open 24 hours'],
    ['', ''],
  ] as const)
    it(`“${label}”`, () => {
      expect(marked(whole(label))).to.equal(expected);
    });

  it('within a sentence, after the area code', () => {
    expect(marked(unbroken('Like 541-555-0100, or 988.'))).to.equal('Like 541-[555-0100], or 988.');
  });
});
