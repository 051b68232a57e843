import { expect, fixture, html } from '@open-wc/testing';
import type { ProfiledElement } from '../../src/profile/profiled-element.js';
import { NOON, clock, put, sourceLike, textOf, until } from './source.js';

interface Told {
  readonly '@type': string;
  readonly name: string;
  readonly telephone: string;
  readonly openingHours?: readonly string[];
  readonly event?: readonly { readonly name: string }[];
}

const OWN = { publisher: { name: 'Own Clinics', url: `${location.origin}/` } };
const scripts = (): HTMLScriptElement[] => [
  ...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];
const told = (): Told => JSON.parse(scripts()[0]?.textContent ?? '{}') as Told;

describe('structured data', () => {
  let holder: HTMLElement;
  const { warn } = console;
  let lines: string[];
  beforeEach(async () => {
    holder = await fixture<HTMLElement>(html`<div></div>`);
    clock.now = NOON;
    lines = [];
    console.warn = (line: unknown) => lines.push(String(line));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('is one script for all tags that ask for it, with what each of them knows', async () => {
    const src = await sourceLike('named', OWN);
    const wishes = { src, 'structured-data': '' };
    const banner = await put('quick-banner', wishes, '', holder);
    const contact = await put('quick-contact', wishes, '', holder);
    const finder = await put('quick-finder', wishes, '', holder);
    await until('hours and groups', () => !!told().openingHours && !!told().event);
    expect(scripts()).to.have.length(1);
    expect(scripts()[0]?.parentElement).to.equal(banner);
    expect(told()).to.include({
      '@type': 'MedicalClinic',
      name: 'Pear Blossom Clinic',
      telephone: '+15415550100',
    });
    expect(told().openingHours).to.include('Mo,Tu,We,Th,Fr 05:30-14:00');
    expect(told().event?.map(({ name }) => name)).to.include('Families and Friends');
    banner.remove();
    expect(scripts()[0]?.parentElement).to.equal(contact);
    finder.removeAttribute('structured-data');
    await finder.updateComplete;
    expect(told().event).to.equal(undefined);
    contact.removeAttribute('src');
    await contact.updateComplete;
    expect(scripts()).to.have.length(0);
  });

  it('moves with its tag', async () => {
    const element = await put(
      'quick-contact',
      { src: await sourceLike('named', OWN), 'structured-data': '' },
      '',
      holder,
    );
    await until('a script', () => scripts().length === 1);
    const frame = document.createElement('div');
    holder.append(frame);
    frame.append(element);
    await element.updateComplete;
    expect(scripts()).to.have.length(1);
    expect(scripts()[0]?.parentElement).to.equal(element);
  });

  it('is no content of the list, nor of the banner', async () => {
    const src = await sourceLike('named', OWN);
    const list: ProfiledElement = await put('quick-list', { src, 'structured-data': '' }, '', holder);
    await until('a script', () => scripts().length === 1);
    await list.updateComplete;
    expect(textOf(list)).to.contain('Universality').and.not.to.contain('MedicalClinic');
  });

  it('is refused on other sites, which is said once, and left out unless asked for', async () => {
    const element = await put(
      'quick-banner',
      { src: await sourceLike('good'), 'structured-data': '' },
      '',
      holder,
    );
    await until('content', () => textOf(element).includes('now accepts'));
    expect(scripts()).to.have.length(0);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<quick-banner> structured-data: is for the publisher’s own pages');
    const plain = await put('quick-banner', { src: await sourceLike('named', OWN) }, '', holder);
    await until('content', () => textOf(plain).includes('now accepts'));
    expect(scripts()).to.have.length(0);
  });

  it('is not told of a copy that is past its day', async () => {
    const src = await sourceLike('named', { ...OWN, expires: '2026-11-01' });
    const element = await put('quick-contact', { src, 'structured-data': '' }, '', holder);
    await until('content', () => textOf(element).includes('out of date'));
    expect(scripts()).to.have.length(0);
  });

  it('can’t end its script', async () => {
    const name = '</script><script>window.injected = 1</script><!--';
    const src = await sourceLike('named', { ...OWN, clinic: { name } });
    await put('quick-banner', { src, 'structured-data': '' }, '', holder);
    await until('a script', () => scripts().length === 1);
    expect(scripts()[0]?.textContent).not.to.contain('<');
    expect(told().name).to.equal(name);
  });
});
