import { expect } from 'chai';
import { attributeTextOf, nameOf, type ValueKind } from '../../../src/shared/elements/property-value.js';

const KINDS: readonly ValueKind[] = ['text', 'flag', 'pairs', 'day'];

/** Throws at whatever is asked of it. */
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

describe('a value set as a property, as its attribute would have it', () => {
  for (const kind of KINDS) {
    for (const [value, text] of [
      ['', ''],
      ['false', 'false'],
      ['a | b', 'a | b'],
      [0, '0'],
      [3, '3'],
      [5415550100, '5415550100'],
      [-1.5, '-1.5'],
      [10n, '10'],
      [true, ''],
      [false, null],
      [null, null],
      [undefined, null],
      [new URL('https://clinic.example/a'), 'https://clinic.example/a'],
      [Object('text'), 'text'],
      [Object(false), 'false'],
      [NaN, undefined],
      [Infinity, undefined],
      [Symbol('x'), undefined],
      [() => 'x', undefined],
      [class {}, undefined],
      [new Map([['a', 'b']]), undefined],
      [new Date(NaN), undefined],
      [revoked(), undefined],
    ] as const) {
      const shown = typeof value === 'object' && value !== null ? nameOf(value) : String(value);
      it(`${kind}: ${shown} (${typeof value}) is ${String(text)}`, () => {
        expect(attributeTextOf(value, kind)).to.equal(text);
      });
    }
  }

  for (const [list, text] of [
    [['name', 'phone'], 'name | phone'],
    [['Hope: a', 'b'], 'Hope: a | b'],
    [[1, 2], '1 | 2'],
    [[], ''],
    [['name', false, null, undefined], 'name'],
    [['a | b', 'c'], '["a | b","c"]'],
  ] as const) {
    it(`a list ${JSON.stringify(list)} is ${text}`, () => {
      expect(attributeTextOf(list, 'text')).to.equal(text);
      expect(attributeTextOf(list, 'pairs')).to.equal(text);
      expect(attributeTextOf(list, 'flag'), 'neither on nor off').to.equal(undefined);
    });
  }

  it('names and values, and lists of entries, are JSON where they have a meaning', () => {
    const extra = { access_key: 'abc', subject: 'Enquiry' };
    const items = [{ term: 'Hope', text: 'x' }];
    expect(attributeTextOf(extra, 'pairs')).to.equal(JSON.stringify(extra));
    expect(attributeTextOf(items, 'pairs')).to.equal(JSON.stringify(items));
    expect(attributeTextOf(extra, 'text')).to.equal(undefined);
    expect(attributeTextOf(items, 'text')).to.equal(undefined);
  });

  it('a list stays one where an old library gave lists a text of their own', () => {
    const patched = Object.assign(Array.prototype, { toJSON: () => '[patched]' });
    const text = attributeTextOf(['a | b', 'c'], 'text');
    Reflect.deleteProperty(patched, 'toJSON');
    expect(text).to.equal('["a | b","c"]');
  });

  it('a date is the day it was made from, in UTC or in the visitor’s zone', () => {
    expect(attributeTextOf(new Date('2027-01-01'), 'day')).to.equal('2027-01-01');
    expect(attributeTextOf(new Date(2027, 0, 1), 'day')).to.equal('2027-01-01');
    expect(attributeTextOf(new Date(2027, 6, 1), 'day')).to.equal('2027-07-01');
    expect(attributeTextOf(new Date('2027-01-01T00:07:31Z'), 'day'), 'two days in the world').to.equal(
      undefined,
    );
    expect(attributeTextOf(new Date('2027-01-01'), 'text')).to.equal(undefined);
  });

  it('says what a value is, never what it holds', () => {
    expect(nameOf(Symbol('secret'))).to.equal('symbol');
    expect(nameOf({ secret: 1 })).to.equal('object');
    expect(nameOf(new Date())).to.equal('date');
    expect(nameOf(NaN)).to.equal('NaN');
    expect(nameOf(revoked())).to.equal('object');
  });
});
