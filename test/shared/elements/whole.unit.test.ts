import { expect } from 'chai';
import { whole } from '../../../src/shared/elements/whole.js';

/** A label's text, with `[…]` around what stays in one piece. */
const marked = (label: string): string =>
  whole(label)
    .map((part) => (typeof part === 'string' ? part : `[${String(part.values[0])}]`))
    .join('');

describe('labels whose numbers stay whole', () => {
  for (const [label, expected] of [
    ['Call (541) 555-0100', 'Call [(541) 555-0100]'],
    ['Call 1-800-662-HELP now', 'Call [1-800-662-HELP] now'],
    ['Llame al +1 541 555 0100', 'Llame al [+1 541 555 0100]'],
    ['Email care@clinic.example', 'Email [care@clinic.example]'],
    ['Open 24 hours', 'Open 24 hours'],
    ['', ''],
  ] as const)
    it(`“${label}”`, () => {
      expect(marked(label)).to.equal(expected);
    });
});
