import { expect } from 'chai';
import { MessageFormat, parseMessage } from '../../src/i18n/message.js';

const said = (text: string, values = {}, tag = 'en'): string =>
  new MessageFormat(tag).format(parseMessage(text), values);

describe('a text with named places', () => {
  it('is filled in', () => {
    expect(said('{a} and { b }, {a}', { a: 'x', b: '{a} # ’' })).to.equal('x and {a} # ’, x');
    expect(said('# 1,234: {n}', { n: 1234 })).to.equal('# 1,234: 1,234');
    expect(said('{Place}: {place}', { place: 'salem' })).to.equal('Salem: salem');
  });

  it('takes the plural of its language, one number alone before it, and the other where it has none', () => {
    const text = '{n, plural, =0 {none} one {# one} few {# few} other {# other}}';
    expect([0, 1, 2, 5, 21, 22].map((n) => said(text, { n }, 'ru')).join()).to.equal(
      'none,1 one,2 few,5 other,21 one,22 few',
    );
    expect([1, 2].map((n) => said(text, { n }, 'ja')).join()).to.equal('1 other,2 other');
    // A language that no engine knows.
    expect([1, 2].map((n) => said(text, { n }, 'qaa')).join()).to.equal('1 one,2 other');
  });

  it('chooses; a # is a number where a plural is right around it', () => {
    const text = '{n, plural, one {#} other {{is, select, true {{n} {x}} other {#!}}}}';
    expect(said(text, { n: 2, is: true, x: 'y' })).to.equal('2 y');
    expect(said(text, { n: 2000, is: false, x: 'y' })).to.equal('#!');
    expect(said('a{hasX, select, true { ({x})} other {}}', { x: '' })).to.equal('a');
    expect(said('a{hasX, select, true { ({x})} other {}}', { x: 'b' })).to.equal('a (b)');
    expect(
      said('{x, select, toString {1} other {2}}{y, select, __proto__ {1} other {2}}', { x: '', y: '' }),
    ).to.equal('22');
  });

  it('holds braces as text after an apostrophe, and apostrophes alone', () => {
    expect(said("it's '{x}' ''{x}'' '#'", { x: 1 })).to.equal("it's {x} '1' '#'");
    expect(said("{n, plural, other {'#' # '{''}'}}", { n: 1 })).to.equal("# 1 {'}");
    expect(said("'{x", {})).to.equal('{x');
  });

  it('has no other notation', () => {
    for (const text of [
      '{',
      '}',
      '{}',
      '{a',
      '{a b}',
      '{1}',
      '{a, number}',
      '{a, plural}',
      '{a, plural, one {x}}',
      '{a, plural, other {x}',
      '{a, plural, other {x}}}',
      '{a, select, other x}',
      '{a, select, x {1} x {2} other {}}',
      '{a, select, other {}',
      '{a, select, other {'.repeat(5000),
    ])
      expect(() => parseMessage(text), text.slice(0, 60)).to.throw(SyntaxError, / at character \d+$/);
  });
});
