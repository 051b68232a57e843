import { expect } from 'chai';
import { checkFlag, flag, oneOf, readList, text } from '../../../src/shared/elements/attributes.js';

/** As much of an element as reading attributes needs. */
const hostWith = (attributes: Readonly<Record<string, string>>): Element =>
  ({
    localName: 'clinic-test',
    getAttribute: (name: string) => attributes[name] ?? null,
  }) as unknown as Element;

describe('reading attributes', () => {
  const realWarn = console.warn;
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => lines.push(line);
  });
  afterEach(() => {
    console.warn = realWarn;
  });

  it('tells an empty text from an absent one', () => {
    expect(text.fromAttribute?.('')).to.equal('');
    expect(text.fromAttribute?.(null)).to.equal(undefined);
  });

  for (const [written, on] of [
    ['', true],
    ['true', true],
    ['enrolled', true],
    [' Yes ', true],
    ['1', true],
    ['false', false],
    ['0', false],
    ['no', false],
    ['OFF', false],
    ['maybe', false],
    [null, false],
  ] as const) {
    it(`reads enrolled=${JSON.stringify(written)} as ${on ? 'on' : 'off'}`, () => {
      expect(flag('enrolled').fromAttribute?.(written)).to.equal(on);
    });
  }

  it('says once that a switch is neither on nor off, and what is allowed', () => {
    const host = hostWith({ enrolled: 'maybe' });
    checkFlag(host, 'enrolled');
    checkFlag(host, 'enrolled');
    checkFlag(hostWith({ enrolled: 'off' }), 'enrolled');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/<clinic-test> enrolled: .*Allowed: no value, "true", "false"/);
  });

  it('takes a listed value in any case, and else the default with one line', () => {
    const host = hostWith({});
    const allowed = ['card', 'bar'] as const;
    expect(oneOf(host, 'layout', ' Bar ', allowed, 'card')).to.equal('bar');
    expect(oneOf(host, 'layout', undefined, allowed, 'card')).to.equal('card');
    expect(oneOf(host, 'layout', 'tower', allowed, 'card')).to.equal('card');
    expect(lines).to.deep.equal([
      '<clinic-test> layout: "tower" is not a value it knows. Allowed: "card", "bar".',
    ]);
  });

  it('reads lists between bars, or as JSON where it parses', () => {
    expect(readList('Hyannis | Falmouth')).to.deep.equal(['Hyannis', 'Falmouth']);
    expect(readList('["Hyannis","Falmouth"]')).to.deep.equal(['Hyannis', 'Falmouth']);
    expect(readList('[“Hyannis”]')).to.deep.equal(['[“Hyannis”]']);
    expect(readList('[1]')).to.deep.equal(['[1]']);
    expect(readList(' | ')).to.deep.equal([]);
    expect(readList(undefined)).to.deep.equal([]);
  });
});
