import { expect } from 'chai';
import { all, answer, mount } from '../cta.js';

describe('leaving the page with typed text', () => {
  const asks = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const stay = (event: Event): void => {
    event.preventDefault();
  };
  before(() => {
    document.addEventListener('click', stay);
  });
  after(() => {
    document.removeEventListener('click', stay);
  });

  it('is asked for links that leave it, and for none that another program takes', async () => {
    const element = await mount({
      phone: '(541) 555-0100',
      sms: '541-555-0101',
      email: 'care@clinic.example',
      endpoint: '/sent',
    });
    answer(element, 'message', 'Hello');
    expect(asks()).to.equal(true);
    const links = all(element, 'a[href]') as HTMLAnchorElement[];
    const page = document.createElement('p');
    for (const href of [
      'tel:911',
      ' SMS:988',
      'mailto:a@b.example',
      'whatsapp://send',
      'facetime:1',
      '/x',
      'x:y',
    ])
      page.append(Object.assign(document.createElement('a'), { href, textContent: href }));
    element.before(page);
    links.push(...page.querySelectorAll('a'));
    const seen = new Set<string>();
    for (const link of links) {
      link.click();
      seen.add(link.protocol);
      expect(asks(), link.href).to.equal(/^https?:$/.test(link.protocol));
    }
    expect([...seen]).to.include.members(['tel:', 'sms:', 'mailto:', 'https:']);
    page.remove();
  });
});
