import { expect } from 'chai';
import { safeHref } from '../../../src/shared/contact/links.js';

describe('links', () => {
  it('are given as the platform’s own parser writes them, the plain ones taken the short way too', () => {
    const hosts = [
      'a.org',
      'www.zoom.us',
      'a-b.example',
      'xn--a.org',
      'A.org',
      '1.2.3.4',
      '1.0x10',
      'a..org',
      'a_b.org',
    ];
    const paths = [
      '',
      '/',
      '/j/1',
      '/a.html',
      '/./a',
      '/a/../b',
      '/..',
      '/a..b',
      '/.a',
      '/a./b',
      '/%2e%2e/a',
      '/a b',
    ];
    const rests = [
      '',
      '?a=1&b=.',
      '?q=it’s',
      "?q='",
      '#a',
      '#a#b',
      ':80',
      '@c.org',
      '?a=/../b',
      '\\x',
      '\t',
      '\n',
    ];
    let plain = 0;
    for (const host of hosts)
      for (const path of paths)
        for (const rest of rests) {
          const text = `https://${host}${path}${rest}`;
          // Characters nobody can see go first.
          const seen = text.replace(/[\t\n]/g, '').trim();
          const expected = URL.canParse(seen) ? new URL(seen).href : undefined;
          expect(safeHref(text), text).to.equal(expected);
          if (expected === text) plain += 1;
        }
    expect(plain).to.be.greaterThan(100);
  });

  it('lead nowhere but to the web, a phone or a mailbox', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'blob:https://a.org/1',
      'file:///a',
      'a.org',
      '',
    ])
      expect(safeHref(text), text).to.equal(undefined);
    for (const text of ['http://a.org/', 'tel:+15415550100', 'sms:+15415550100', 'mailto:a@a.org'])
      expect(safeHref(text), text).to.equal(text);
  });
});
