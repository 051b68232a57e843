import { expect } from 'chai';
import { plainLine, plainText } from '../../../src/support-group-finder/feeds/text.js';

describe('feeds/text', () => {
  const cases: readonly (readonly [quirk: string, written: string, read: string])[] = [
    ['line break tags', 'Use side door<br>Ring twice<BR />Upstairs', 'Use side door\nRing twice\nUpstairs'],
    ['paragraphs', '<p class="x">One</p><p>Two</p>', 'One\nTwo'],
    ['inline tags', 'A <b>bold</b> &amp; <em>soft</em> place', 'A bold & soft place'],
    [
      'named and numbered entities',
      'Ma&ntilde;ana &#8211; Caf&eacute; &#x2019;s &Uacute;nico',
      'Mañana – Café ’s Único',
    ],
    [
      'entities encoded twice',
      'Life on Life&amp;#8217;s Terms &amp;amp; more',
      'Life on Life’s Terms & more',
    ],
    ['unknown entities', 'R&D; AT&T &nosuch;', 'R&D; AT&T &nosuch;'],
    [
      'brackets that are no tags',
      'kids <3 welcome, a < b > c, <ann@example.org>',
      'kids <3 welcome, a < b > c, <ann@example.org>',
    ],
    ['tabs, no-break spaces, runs of spaces', ' Room\t12 \u00a0 B  ', 'Room 12 B'],
    ['Windows line ends and many empty lines', 'One\r\n\r\n\r\n\r\nTwo\rThree', 'One\n\nTwo\nThree'],
    ['quotes with slashes', 'Bill\\\'s \\"House\\" 9\\/11', 'Bill\'s "House" 9/11'],
    ['numbered entities of windows-1252', 'Bill&#146;s &#150; 5&#128;', 'Bill’s – 5€'],
    ['lone surrogates', 'a\ud83db \ud83d\ude00', 'a\ufffdb \ud83d\ude00'],
    ['characters that reorder text', 'pay \u202egnp.exe\u202c', 'pay gnp.exe'],
    [
      'a link whose label says nothing',
      'Click <a href="https://example.org/x">here</a>.',
      'Click here (https://example.org/x).',
    ],
    ['a link that shows its address', '<a href=mailto:a@example.org>a@example.org</a>', 'a@example.org'],
    ['escaped markup, which is text', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
  ];
  for (const [quirk, written, read] of cases) {
    it(`reads ${quirk}`, () => expect(plainText(written)).to.equal(read));
  }

  it('leaves no tag of hostile markup', () => {
    const text = plainText('<img src=x onerror=alert(1)><svg/onload=alert(1)><!-- c --><o:p>x</o:p>');
    expect(text).to.equal('x');
  });

  it('puts names on one line', () =>
    expect(plainLine('Early<br>Birds\n\nGroup')).to.equal('Early Birds Group'));

  it('takes linear time on text made to be slow', () => {
    const hostile = ['<a href=', '<', '&amp;', '\n ', ' ', '<a ', '&'].map((part) => part.repeat(200_000));
    const before = Date.now();
    for (const text of hostile) plainText(text);
    // Quadratic time on a million characters is minutes.
    expect(Date.now() - before).to.be.lessThan(5000);
  });
});
