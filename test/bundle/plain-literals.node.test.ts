import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { plainLiterals } from '../../scripts/plain-literals.js';
import { BLANK_REMOVERS } from '../../scripts/minifiers.js';

/** What a program leaves in `result`, with a tag that keeps texts and values apart, as Lit's does. */
function meaningOf(code: string): readonly unknown[] {
  const seen = new Set<object>();
  const html = (strings: readonly string[], ...values: unknown[]): unknown => {
    const isNew = !seen.has(strings);
    seen.add(strings);
    return { strings: [...strings], values, isNew, isReal: Object.hasOwn(strings, 'raw') };
  };
  const context = { html, x: 7, yes: true, no: false, list: [1, 2], result: [] };
  runInNewContext(code, context);
  return JSON.parse(JSON.stringify(context.result)) as readonly unknown[];
}

/** A text for each character or pair that a minifier, another character set or the HTML around could spoil. */
const TEXTS = [
  ...[...Array(128).keys()].map((number) => `a${String.fromCharCode(number)}b`),
  ...['“', 'ñ', '\u00a0', '\u2028', '\ufeff', '😀', '\ud83d', '\ude00', '中'].map((mark) => ` ${mark} `),
  ...[
    'https://a.example//b',
    '/* */',
    '*/',
    '//',
    '/*',
    '<!-- -->',
    '</script>',
    '<script>',
    '</SCRIPT ',
    ']]>',
  ],
  ...['  two  blanks  ', '\n\n', ' } ', ' { ', '${', "it's", '"so"', `'"'"`, '\\', '\\\\n', '', ' '],
];

/** The same text written in a template. */
const written = (text: string): string => text.replace(/[`\\]|\$\{/g, '\\$&').replace(/\r/g, '\\r');

/** Templates in templates, `depth` deep, each with `text` on both sides of its values. */
function nested(text: string, depth: number, tag: string): string {
  const value = depth === 0 ? 'x' : `yes ? ${nested(text, depth - 1, tag)} : no`;
  const t = written(text);
  return `${tag}\`${t}\${${value}}${t}\${list.map((n) => ${tag}\`${t}\${n}\`)}${t}\``;
}

const PROGRAMS: readonly string[] = [
  ...TEXTS.flatMap((text) =>
    ['', 'html'].flatMap((tag) => [0, 1, 3].map((depth) => nested(text, depth, tag))),
  ),
  '`${(1, 2)}`, `${x}${x}`, `${`${x}`}`, `a`.length, typeof `a`, [`a`, ...`bc`]',
  '[1, 2].map((n) => html`${n} of`).map(({ isNew }) => isNew)',
  'html`${x}`.values, html``.strings, html`${x}${html` `}`',
  '`${{ toString: () => "text", valueOf: () => 1 }} and`',
  '({ "a b": `c d`, [`e ${x}`]: 1 })',
];

/** Regular expressions where a minifier expects a division, and what could end them for it. */
const PATTERNS = [
  'a  b',
  '[/]',
  '[^/"\']+',
  '"',
  "'",
  '`',
  '\\/\\/',
  '\\/\\*',
  '[`]',
  '\\\\',
  'a\\/b',
  ' [}] ',
  '–',
  '[“”]',
  '<!--',
  '[[(]',
  '\\"',
];
const SUBJECTS = ['a  b', 'x/y', '"', "'", '`', '//', '/*', '\\', 'a/b', ' } ', '–', '“', '<!--', '(', ''];
const REGEXES = PATTERNS.flatMap((pattern) =>
  ['', 'g', 'iu', 's', 'su']
    .filter((flags) => !(pattern === '\\"' && flags.includes('u')))
    .map(
      (flags) =>
        `${JSON.stringify(SUBJECTS)}.map((s) => /${pattern}/${flags}.test(s) ? 1 : x / 7 / 1 > 2 ? /${pattern}/${flags}.exec(s) : s.replace(/${pattern}/${flags}, '-'))`,
    ),
);

const CODES = [...PROGRAMS, ...REGEXES];
const ALL = `result=[${CODES.map((code) => `(${code})`).join()}]`;

describe('the finished bundle without templates', () => {
  it('says what it said before', () => {
    const before = meaningOf(ALL);
    const after = meaningOf(plainLiterals(ALL));
    for (const [at, code] of CODES.entries()) expect(after[at], code).to.deep.equal(before[at]);
    expect(after).to.have.length(CODES.length);
  });

  it('has nothing in it that another character set, an old minifier or the HTML around could spoil', () => {
    const plain = plainLiterals(ALL);
    expect(plain).to.match(/^[ -~]*$/);
    expect(plain).not.to.match(/`|<!--|<\/?script/i);
  });

  for (const [name, minify] of Object.entries(BLANK_REMOVERS)) {
    it(`says the same after ${name}`, function () {
      const after = minify(plainLiterals(ALL));
      // Two are PHP's and Python's own, which a machine without apt may lack: `install-browsers` says so.
      if (after === undefined) this.skip();
      expect(meaningOf(after)).to.deep.equal(meaningOf(ALL));
    });
  }

  it('keeps to names that nobody has, and to the function that holds everything', () => {
    const inside = plainLiterals('!function(){"use strict";var T=1,T_=2;console.log(T`a ${T_} b`)}();');
    expect(inside).to.match(/^!function\(\)\{"use strict";const T__=\[\["a "," b"\]\]/);
  });

  it('refuses a tag that reads what was written, which is not kept', () => {
    expect(() => plainLiterals('String.raw`\\d`')).to.throw('String.raw');
  });
});
