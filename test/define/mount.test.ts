import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import sanitizeHtml from 'sanitize-html';
import '../../src/define.js';
import { ClinicContactCta } from '../../src/contact-cta/contact-cta.js';
import { ClinicMedicareBanner } from '../../src/medicare-banner/medicare-banner.js';
import { ClinicObjectivesList } from '../../src/objectives-list/objectives-list.js';
import { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { waitUntil } from '../wait-until.js';

const CLASSES = {
  'medicare-banner': ClinicMedicareBanner,
  'objectives-list': ClinicObjectivesList,
  'contact-cta': ClinicContactCta,
  'support-group-finder': ClinicSupportGroupFinder,
};
type Name = keyof typeof CLASSES;
const NAMES = Object.keys(CLASSES) as Name[];

const ran: string[] = [];
Object.assign(window, { ran });

/** Every handler the engine knows, wherever it is declared. */
function handlerNames(): string[] {
  const names = new Set<string>();
  const places: object[] = [window, document, document.createElement('div'), document.createElement('form')];
  places.push(document.createElementNS('http://www.w3.org/2000/svg', 'a'), document.body);
  for (const place of places)
    for (let at: object | null = place; at; at = Object.getPrototypeOf(at) as object | null)
      for (const name of Object.getOwnPropertyNames(at)) if (/^on[a-z]/.test(name)) names.add(name);
  return [...names];
}

// HTML's global attributes and those of microdata, popovers and ARIA (html.spec.whatwg.org, w3.org/TR/wai-aria).
const PLATFORM =
  `accesskey anchor autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts
  headingoffset headingreset hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover popovertarget
  role slot spellcheck style tabindex title translate virtualkeyboardpolicy writingsuggestions xmlns xml:lang xlink:href
  action formaction form name type value target rel href srcdoc srcset background command commandfor shadowrootmode
  defer-hydration __proto__ constructor prototype innerhtml outerhtml textcontent renderroot render-root
  aria-label aria-labelledby aria-hidden aria-live aria-owns aria-controls aria-describedby aria-modal aria-expanded`
    .split(/\s+/)
    .filter((name) => name !== 'href');

/** The same name as people who try things write it. */
const disguised = (name: string): string[] => [
  name,
  name.toUpperCase(),
  `data-${name}`,
  `x:${name}`,
  `-${name}`,
  `.${name}`,
  `@${name}`,
  `?${name}`,
  `${name}-`,
  `${name}\u200b`,
  `\u00ad${name}`,
  `${name}\u0001`,
];

const handler = (name: string): string => `ran.push('${name.replace(/\W/g, '')}')`;

/** What a low-rights author writes: a place for a tag with every attribute that isn't the tag's own. */
function hostilePlace(name: Name): string {
  const hostile = [...handlerNames(), ...PLATFORM].flatMap(disguised);
  const value = (attribute: string): string =>
    /on/i.test(attribute) ? handler(attribute) : /style/i.test(attribute) ? 'content-visibility:auto' : '0';
  return (
    `<div data-clinic-widget="${name}" data-phone="(541) 555-0100" ` +
    hostile.map((attribute) => `data-${attribute}="${value(attribute)}"`).join(' ') +
    '>as it was</div>'
  );
}

const SANITIZERS: Readonly<Record<string, (markup: string) => string>> = {
  'no sanitizer': (markup) => markup,
  DOMPurify: (markup) => DOMPurify.sanitize(markup),
  'DOMPurify for custom elements': (markup) =>
    DOMPurify.sanitize(markup, {
      CUSTOM_ELEMENT_HANDLING: { tagNameCheck: /^clinic-/, attributeNameCheck: () => true },
    }),
  'sanitize-html': (markup) => sanitizeHtml(markup, { allowedAttributes: { '*': ['data-*'] } }),
};

/** The content as a page that loads it later would put it there. */
function insert(markup: string): HTMLElement {
  const place = document.createElement('main');
  place.innerHTML = markup;
  document.body.append(place);
  return place;
}

const mounted = async (place: Element, name: Name): Promise<Element> => {
  await waitUntil(() => place.querySelector(`clinic-${name}`), `no clinic-${name}`);
  const tag = place.querySelector(`clinic-${name}`);
  if (!tag) throw new Error('unreachable: waited for');
  return tag;
};

describe('a place marked for a tag', () => {
  afterEach(() => {
    for (const place of document.querySelectorAll('main')) place.remove();
    ran.length = 0;
  });

  for (const [sanitizer, clean] of Object.entries(SANITIZERS)) {
    for (const name of NAMES) {
      it(`runs nothing and takes over nothing but the tag's own: ${name}, ${sanitizer}`, async () => {
        const place = insert(clean(hostilePlace(name)));
        const tag = await mounted(place, name);
        expect(tag.getAttribute('phone')).to.equal('(541) 555-0100');
        const { observedAttributes } = CLASSES[name];
        expect(tag.getAttributeNames().filter((each) => !observedAttributes.includes(each))).to.deep.equal(
          [],
        );
        // As a visitor would: everything a handler could wait for.
        for (const type of [
          'focus',
          'click',
          'pointerover',
          'mouseenter',
          'keydown',
          'animationstart',
          'load',
        ])
          tag.dispatchEvent(new Event(type, { bubbles: true }));
        expect(ran).to.deep.equal([]);
      });
    }
  }

  it('takes over every attribute of the manifest', async () => {
    const { modules } = (await (await fetch('/dist/custom-elements.json')).json()) as {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    for (const name of NAMES) {
      const declared = modules
        .flatMap(({ declarations }) => declarations)
        .find(({ tagName }) => tagName === `clinic-${name}`)
        ?.attributes?.map((attribute) => attribute.name);
      expect([...CLASSES[name].observedAttributes].sort()).to.deep.equal(declared?.sort());
    }
  });

  it('is mounted where it is marked later', async () => {
    const place = insert('<div data-phone="(541) 555-0100">Call us</div>');
    place.firstElementChild?.setAttribute('data-clinic-widget', 'contact-cta');
    expect((await mounted(place, 'contact-cta')).getAttribute('phone')).to.equal('(541) 555-0100');
  });

  it('is left alone where it names no tag of ours, or is a form', async () => {
    const place = insert(
      ['x', 'contact-cta" is="x', '', '../contact-cta', 'contact-cta ']
        .map((name) => `<div data-clinic-widget="${name}"></div>`)
        .join('') +
        '<form data-clinic-widget="contact-cta"><input name="getAttribute"><input name="append"></form>',
    );
    const [last] = [...place.querySelectorAll('div')].slice(-1);
    await waitUntil(() => last?.firstElementChild, 'the readable one is not mounted');
    expect(place.querySelectorAll('clinic-contact-cta')).to.have.length(2);
    expect(place.querySelector('form')?.children).to.have.length(2);
  });

  it('says its language where it may: the tag speaks it', async () => {
    const place = insert(
      '<div data-clinic-widget="contact-cta" data-lang="es" data-phone="5415550100"></div>',
    );
    const tag = await mounted(place, 'contact-cta');
    await waitUntil(() => tag.shadowRoot?.textContent.includes('Llame'), 'not in Spanish');
    expect(tag.getAttributeNames()).to.deep.equal(['phone']);
  });
});
