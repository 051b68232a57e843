import { expect } from 'chai';
import { ADDRESSES, unwrapped, writtenValue } from '../../../src/shared/elements/written-value.js';

const PAIRS = [
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['”', '″'],
  ['″', '″'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ['’', '′'],
  ["'", "'"],
  ['`', '`'],
  ['‹', '›'],
  ['\\"', '\\"'],
  ['&quot;', '&quot;'],
  ['&#8220;', '&#8221;'],
  ['&ldquo;', '&rdquo;'],
  ['&#8216;', '&#8217;'],
  ['“"', '"”'],
  ['“ ', ' ”'],
] as const;
const BLANKS = ['', ' ', '\n\t', '\u00a0', '\u200b', '\ufeff', '\u202a', '\u2060\u00a0 '];
const VALUES = ['(541) 555-0100', 'accepting', 'Mo-Fr 05:30-14:00, Sa 06:00-10:00', 'It’s you', 'José', '1'];

describe('values as they were meant', () => {
  it('takes quotes and blanks off, whatever pair and whatever blank', () => {
    for (const value of VALUES)
      for (const [open, close] of [['', ''] as const, ...PAIRS])
        for (const blank of BLANKS)
          expect(unwrapped(`${blank}${open}${value}${close}${blank}`), `${open}${value}${close}`).to.equal(
            value,
          );
  });

  it('leaves quotes that are no pair round the whole', () => {
    for (const text of [
      '“Hope” and “help”',
      '"Hope" is a word',
      'Say “Hope”',
      '’Tis the season',
      '‘Hope’ and ‘help’',
      '5″',
      '["a", "b"]',
      '{"a": "b"}',
      'name=your-name | phone="x"',
      '”541',
      'الأمل\u200fهنا',
      'می\u200cخواهم',
      '',
    ])
      expect(unwrapped(text)).to.equal(text);
    expect(unwrapped('“”')).to.equal('');
  });

  const FULL: readonly string[] = [
    'https://clinic.example/visit?a=b#c',
    'http://127.0.0.1:8000/x',
    '/visit',
    './visit',
    '../visit',
    '//cdn.example/x',
    '#contact',
    '?page=2',
    'visit',
    'visit/us',
    'contact.html',
    'groups.json',
    'groups.csv?v=2',
    'index.php/contact',
    'data/groups.v2.json',
    'mailto:care@clinic.example',
    'tel:+15415550100',
    'https://',
    'javascript:alert(1)',
    'data:text/csv,www.clinic.example',
    '',
  ];
  const MENDED: readonly (readonly [string, string])[] = [
    ['www.clinic.example', 'https://www.clinic.example'],
    ['clinic.example', 'https://clinic.example'],
    ['forms.example/f/abc', 'https://forms.example/f/abc'],
    ['clinic.example:8443/x', 'https://clinic.example:8443/x'],
    ['sub.clínica.example?x=1', 'https://sub.clínica.example?x=1'],
    ['xn--clnica-4va.example/a.html', 'https://xn--clnica-4va.example/a.html'],
    ['clinic.example/groups.json', 'https://clinic.example/groups.json'],
    ['care@clinic.example', 'mailto:care@clinic.example'],
    ['https://https://clinic.example/x', 'https://clinic.example/x'],
    ['http://https://clinic.example/x', 'https://clinic.example/x'],
    ['https://http://clinic.example/x', 'https://clinic.example/x'],
    ['http:/clinic.example/x', 'http://clinic.example/x'],
    ['https:clinic.example', 'https://clinic.example'],
    ['https:///clinic.example', 'https://clinic.example'],
    ['https//clinic.example', 'https://clinic.example'],
    ['https;//clinic.example', 'https://clinic.example'],
    ['https:\\\\clinic.example\\x', 'https://clinic.example\\x'],
    ['mailto:mailto:care@clinic.example', 'mailto:care@clinic.example'],
    ['mailto://care@clinic.example', 'mailto:care@clinic.example'],
    ['https://mailto:care@clinic.example', 'mailto:care@clinic.example'],
    ['tel:tel:+15415550100', 'tel:+15415550100'],
    ['https://clinic.exam\u200bple/', 'https://clinic.example/'],
    ['“www.clinic.example”', 'https://www.clinic.example'],
  ];

  it('makes a whole address of a bare host or a broken scheme, in every attribute that holds one', () => {
    for (const attribute of ADDRESSES) {
      for (const [given, whole] of MENDED) {
        expect(writtenValue(attribute, given), given).to.equal(whole);
        // What is mended is whole.
        expect(writtenValue(attribute, whole), whole).to.equal(whole);
      }
      for (const address of FULL) expect(writtenValue(attribute, address), address).to.equal(address);
    }
    for (const [given] of MENDED.slice(0, -2)) expect(writtenValue('message', given)).to.equal(given);
  });

  it('mends each of several addresses', () => {
    expect(writtenValue('feed', 'a.json  lists.example/b | https://https://c.example')).to.equal(
      'a.json  https://lists.example/b | https://c.example',
    );
  });
});
