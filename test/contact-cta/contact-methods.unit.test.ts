import { expect } from 'chai';
import { resolveContactMethods } from '../../src/contact-cta/contact-methods.js';
import { words as allWords } from '../../src/contact-cta/words.js';
import { spoken } from '../spoken.js';

const words = spoken(allWords);

const PAGE = 'https://clinic.example/help/';
const settle = (given: Parameters<typeof resolveContactMethods>[0]) =>
  resolveContactMethods(given, words.en, 'en', PAGE);

describe('ways to reach the clinic', () => {
  it('come in the order call, text, email, link, each with its address', () => {
    const { ways, problems } = settle({
      href: '/contact',
      email: 'care@clinic.example',
      sms: '541-555-0101',
      phone: '(541) 555 0100 ext. 7',
    });
    expect(problems).to.deep.equal([]);
    expect(ways).to.deep.equal([
      {
        channel: 'call',
        href: 'tel:+15415550100;ext=7',
        label: 'Call (541) 555-0100 ext. 7',
        spoken: '5 4 1, 5 5 5, 0 1 0 0, extension 7',
      },
      {
        channel: 'text',
        href: 'sms:+15415550101',
        label: 'Text (541) 555-0101',
        spoken: '5 4 1, 5 5 5, 0 1 0 1',
      },
      { channel: 'email', href: 'mailto:care@clinic.example', label: 'Email care@clinic.example' },
      { channel: 'link', href: 'https://clinic.example/contact', label: 'Contact us online' },
    ]);
  });

  it('do not say a number twice where calls and texts go to the same one', () => {
    const { ways } = settle({ phone: '541-555-0100', sms: '+1 541 555 0100' });
    expect(ways[1]).to.deep.equal({ channel: 'text', href: 'sms:+15415550100', label: 'Text us' });
  });

  it('name the host of a link that leaves the site', () => {
    const { ways } = settle({ href: 'https://portal.example/x', label: ' Book ' });
    expect(ways).to.deep.equal([
      { channel: 'link', href: 'https://portal.example/x', label: 'Book', host: 'portal.example' },
    ]);
  });

  it('stay text where they are no number or address, and the author is told', () => {
    const { ways, problems } = settle({ phone: 'at the desk', sms: '12', email: 'x@y?cc=z@a.example' });
    expect(ways).to.deep.equal([
      { channel: 'call', label: 'at the desk' },
      { channel: 'text', label: '12' },
      { channel: 'email', label: 'x@y?cc=z@a.example' },
    ]);
    expect(problems.map(({ attribute }) => attribute)).to.deep.equal(['phone', 'sms', 'email']);
  });

  it('leave out a link that runs a script, and the author is told', () => {
    for (const href of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'file:///etc']) {
      const { ways, problems } = settle({ href });
      expect(ways, href).to.deep.equal([]);
      expect(problems[0]?.attribute, href).to.equal('href');
    }
  });

  it('are none where nothing is given, or only spaces', () => {
    expect(settle({ phone: ' ', sms: '', email: undefined, href: '\n' })).to.deep.equal({
      ways: [],
      problems: [],
    });
  });

  it('are worded in Spanish', () => {
    const { ways } = resolveContactMethods(
      { phone: '541-555-0100', sms: '541-555-0101' },
      words.es,
      'es',
      PAGE,
    );
    expect(ways.map(({ label }) => label)).to.deep.equal([
      'Llame al (541) 555-0100',
      'Envíe un mensaje al (541) 555-0101',
    ]);
  });
});
