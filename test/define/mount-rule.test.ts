import { expect } from '@open-wc/testing';
import '../../src/define/contact-cta.js';
import '../../src/define/support-group-finder.js';
import { mountPlaces } from '../../src/define/mount.js';
import { waitUntil } from '../wait-until.js';

const ALLOWED = 'https://forms.example';

/** Addresses that lead where the page's head allows, and such that don't or might not, by what each tries. */
const WITHIN = [
  '/enquiry',
  './enquiry',
  '../enquiry?x=1',
  `${ALLOWED}/enquiry`,
  `${location.origin}/enquiry`,
];
const WITHOUT = {
  'another host': 'https://elsewhere.example/enquiry',
  'the allowed host, insecure': 'http://forms.example/enquiry',
  'another port': `${ALLOWED}:8443/enquiry`,
  'a host that starts alike': `${ALLOWED}.elsewhere.example/`,
  'a user name that looks like it': `${ALLOWED}@elsewhere.example/`,
  'no scheme': '//elsewhere.example/enquiry',
  'a backslash': '/\\elsewhere.example/enquiry',
  backslashes: '\\\\elsewhere.example/enquiry',
  'a bare host': 'elsewhere.example/enquiry',
  'a bare path, which might be one': 'forms/enquiry',
  'a document of its own': 'data:application/json,{}',
  'a script': 'javascript:alert(1)',
  'a blob': 'blob:https://forms.example/1',
  'a curly quote': '”https://elsewhere.example/”',
  'one of several': `/enquiry https://elsewhere.example/`,
  'a line break': `/enquiry\n//elsewhere.example/`,
  'a tab in it': '/\t/elsewhere.example/',
};

describe('a page whose head says what mounts may name', () => {
  const rule = document.createElement('meta');
  const lines: string[] = [];
  const warned = console.warn;

  before(() => {
    rule.name = 'clinic-widgets-mounts';
    rule.content = `self ${ALLOWED} not-an-origin`;
    document.head.append(rule);
    console.warn = (line: string) => lines.push(line);
    mountPlaces();
  });
  after(() => {
    rule.remove();
    console.warn = warned;
    for (const place of document.querySelectorAll('[data-clinic-widget]')) place.remove();
  });

  /** The attribute as it came through. */
  async function through(tag: string, attribute: string, value: string): Promise<string | null> {
    const place = document.createElement('div');
    place.dataset.clinicWidget = tag;
    place.setAttribute('data-phone', '(541) 555-0100');
    place.setAttribute(`data-${attribute}`, value);
    document.body.append(place);
    await waitUntil(() => place.firstElementChild, 'not mounted');
    const mounted = place.firstElementChild?.getAttribute(attribute) ?? null;
    expect(place.firstElementChild?.getAttribute('phone')).to.equal('(541) 555-0100');
    place.remove();
    return mounted;
  }

  const REQUESTED = [
    ['contact-cta', 'endpoint'],
    ['contact-cta', 'src'],
    ['support-group-finder', 'feed'],
    ['support-group-finder', 'zip-data'],
    ['support-group-finder', 'map-tiles'],
    ['support-group-finder', 'map-tiles-dark'],
  ] as const;
  for (const [tag, attribute] of REQUESTED) {
    for (const address of WITHIN)
      it(`${attribute} within: ${address}`, async () => {
        expect(await through(tag, attribute, address)).to.equal(address);
      });
    // Feeds are a list, in which a tab stands between two.
    const without = Object.entries(WITHOUT).filter(
      ([what]) => attribute !== 'feed' || what !== 'a tab in it',
    );
    for (const [what, address] of without)
      it(`${attribute} without: ${what}`, async () => {
        lines.length = 0;
        expect(await through(tag, attribute, address)).to.equal(null);
        const [line] = lines.filter((each) => each.includes('clinic-widgets-mounts'));
        expect(line).to.contain(`<clinic-${tag}> ${attribute}: `).and.to.contain(ALLOWED);
      });
  }

  it('reads it once: what an author adds to the page later allows nothing', async () => {
    const later = document.createElement('meta');
    later.name = 'clinic-widgets-mounts';
    later.content = 'https://elsewhere.example';
    document.head.prepend(later);
    expect(await through('contact-cta', 'endpoint', 'https://elsewhere.example/x')).to.equal(null);
    later.remove();
  });

  it('leaves links alone', async () => {
    expect(await through('contact-cta', 'href', 'https://elsewhere.example/')).to.equal(
      'https://elsewhere.example/',
    );
  });
});
