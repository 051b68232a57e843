import { expect, fixture, html } from '@open-wc/testing';
import type { ProfiledElement } from '../../src/profile/profiled-element.js';
import {
  NOON,
  TAGS,
  clock,
  comeBack,
  put,
  sourceLike,
  sourceLine,
  textOf,
  timesAsked,
  until,
  type Tag,
} from './source.js';
import { waitUntil } from '../wait-until.js';

const hidden = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden');

const MINUTE = 60_000;
const FALLBACK = '<div data-fallback><p>Words of the page</p></div>';

let holder: HTMLElement;
let lines: string[];
let errors: string[];
const { warn, error } = console;
const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
  errors.push(event instanceof ErrorEvent ? event.message : String(event.reason));
};

const place = (tag: Tag, attributes: Readonly<Record<string, string>>, children = '') =>
  put(tag, attributes, children, holder);
const says = (element: ProfiledElement, words: string) => until(words, () => textOf(element).includes(words));

describe('a tag with a clinic profile', () => {
  beforeEach(async () => {
    holder = await fixture<HTMLElement>(html`<div></div>`);
    clock.now = NOON;
    lines = [];
    errors = [];
    console.warn = (line: unknown) => lines.push(String(line));
    console.error = (line: unknown) => errors.push(String(line));
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => false });
  });
  afterEach(() => {
    console.warn = warn;
    console.error = error;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    if (hidden) Object.defineProperty(Document.prototype, 'hidden', hidden);
  });

  describe('accessibility', () => {
    for (const tag of TAGS)
      it(`<${tag}> is accessible while it waits, fresh, older and without`, async () => {
        // Four times axe, which WebKitGTK takes seconds for.
        const src = await sourceLike('failing');
        const element = await place(tag, { src, phone: '(541) 555-0100' }, FALLBACK);
        await expect(element).to.be.accessible();
        await until('a profile', () => sourceLine(element) !== null);
        await expect(element).to.be.accessible();
        clock.now += 60 * MINUTE;
        comeBack();
        await says(element, 'It may be out of date.');
        await expect(element).to.be.accessible();
        const gone = await place(tag, { src: await sourceLike('404') }, FALLBACK);
        await until('an answer', () => /right now/.test(textOf(gone)));
        await expect(gone).to.be.accessible();
      });
  });

  describe('one request', () => {
    it('serves four tags, and one that is moved', async () => {
      const src = await sourceLike('good');
      const tags = await Promise.all(TAGS.map((tag) => place(tag, { src })));
      const [banner, list, contact, finder] = tags as [
        ProfiledElement,
        ProfiledElement,
        ProfiledElement,
        ProfiledElement,
      ];
      await says(banner, 'Pear Blossom Clinic now accepts Medicare.');
      await says(list, 'How group therapy helps with opioid use disorder');
      await says(contact, 'we will talk it through with you');
      await says(finder, 'Families and Friends');
      const frame = document.createElement('div');
      holder.prepend(frame);
      frame.append(contact);
      await contact.updateComplete;
      expect(textOf(contact)).to.contain('we will talk it through with you');
      expect(await timesAsked(src)).to.equal(1);
      expect(lines).to.deep.equal([]);
    });

    it('is given up with the last tag', async () => {
      const src = await sourceLike('silence');
      const element = await place('quick-banner', { src });
      element.remove();
      await element.updateComplete;
      holder.append(element);
      await until('a second request', () => true);
      await element.updateComplete;
      await until('an end', () => lines.length > 0);
      expect(lines[0]).to.contain('timeout');
    });

    it('follows `src`: another one, none, and back', async () => {
      const src = await sourceLike('good');
      const other = await sourceLike('named', { clinic: { name: 'Second Clinic', phone: '541-555-0177' } });
      const element = await place('quick-contact', { src });
      await says(element, '(541) 555-0100');
      element.setAttribute('src', other);
      await says(element, '(541) 555-0177');
      element.removeAttribute('src');
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('555');
      element.setAttribute('src', src);
      await says(element, '(541) 555-0100');
      expect(await timesAsked(src)).to.equal(1);
    });
  });

  describe('`src`', () => {
    it('may be relative', async () => {
      const { href } = new URL('data/none.json', document.baseURI);
      const element = await place('quick-banner', { src: 'data/none.json' }, FALLBACK);
      await until('an answer', () => performance.getEntriesByName(href).length > 0 || lines.length > 0);
      await says(element, 'right now');
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('(missing)');
    });

    for (const src of ['javascript:alert(1)', 'ftp://clinic.example/p.json', 'http://', 'blob:nothing'])
      it(`is left out where it is ${src}, and the author hears why`, async () => {
        const element = await place('quick-contact', { src, phone: '(541) 555-0100' });
        expect(textOf(element)).to.contain('Call (541) 555-0100');
        expect(textOf(element)).not.to.contain('right now');
        expect(lines).to.have.length(1);
        expect(lines[0]).to.match(/^<quick-contact> src: .*Allowed: an https address/);
      });
  });

  describe('precedence', () => {
    it('is attribute, then child, then profile, then the built-in words, in the banner', async () => {
      const src = await sourceLike('named', {
        medicare: {
          status: 'coming-soon',
          message: 'Profile words.',
          heading: 'Profile heading',
          enrolled: true,
        },
      });
      const plain = await place('quick-banner', { src });
      await says(plain, 'Profile words.');
      expect(textOf(plain)).to.contain('Profile heading');
      const slotted = await place(
        'quick-banner',
        { src, heading: '' },
        '<b slot="statement">Child words.</b>',
      );
      await says(slotted, 'Child words.');
      expect(textOf(slotted)).not.to.contain('Profile');
      const own = await place('quick-banner', {
        src,
        message: 'Own words.',
        status: 'accepting',
        phone: '541-555-0188',
      });
      await says(own, 'Own words.');
      expect(textOf(own)).to.contain('(541) 555-0188').and.to.contain('Part B covers');
      own.setAttribute('enrolled', 'no');
      await own.updateComplete;
      expect(textOf(own)).not.to.contain('Part B covers');
    });

    it('goes by the profile’s date, on the clinic’s clock', async () => {
      const src = await sourceLike('named', { medicare: { acceptingFrom: '2999-01-01' } });
      const element = await place('quick-banner', { src });
      await says(element, 'January 1, 2999');
    });

    it('takes a pasted list for the list, and a fallback for a fallback', async () => {
      const src = await sourceLike('good');
      const pasted = await place(
        'quick-list',
        { src },
        '<ul><li>Company: not being alone</li><li>Tea: it helps</li></ul>',
      );
      expect(textOf(pasted)).to.contain('Company').and.not.to.contain('Universality');
      const fallback = await place(
        'quick-list',
        { src },
        '<div data-fallback><ul><li>Hope: old words</li></ul></div>',
      );
      await says(fallback, 'Universality');
      await says(pasted, 'updated November 16, 2026');
      expect(textOf(pasted)).to.contain('Tea').and.not.to.contain('Universality');
      expect(textOf(fallback)).to.contain('Sitting with people').and.not.to.contain('old words');
      const named = await place('quick-list', {
        src,
        preset: 'support-group-benefits',
        heading: '',
        intro: '',
      });
      expect(textOf(named)).to.contain('Accountability');
      expect(named.renderRoot.querySelector('#heading') === null).to.be.true;
    });

    it('lets the page word the contact card', async () => {
      const src = await sourceLike('named', {
        contact: { heading: 'H', message: 'M', hours: '24/7', email: 'a@clinic.example' },
      });
      const element = await place('quick-contact', { src, heading: '', message: 'Own message' });
      await says(element, 'Open now');
      expect(textOf(element)).to.contain('Own message').and.to.contain('a@clinic.example');
      expect(element.renderRoot.querySelector('#heading') === null).to.be.true;
    });

    it('turns the form on from the profile', async () => {
      const src = await sourceLike('named', {
        contact: { endpoint: 'https://clinic.example/enquiry', fields: 'name phone', required: 'name' },
      });
      const element = await place('quick-contact', { src });
      await until('a form', () => element.renderRoot.querySelector('form') !== null);
      expect(
        element.renderRoot.querySelectorAll('form input[name="name"], form input[name="phone"]'),
      ).to.have.length(2);
    });

    it('shows the profile’s groups beside a feed’s, on the clinic’s clock', async () => {
      const src = await sourceLike('good');
      const feed = `data:application/json,${encodeURIComponent(
        JSON.stringify([
          {
            slug: 'x',
            name: 'Harbor Group',
            day: 3,
            time: '18:00',
            timezone: 'America/New_York',
            location: 'Pier 4',
          },
        ]),
      )}`;
      const element = await place('quick-finder', { src, feed });
      await says(element, 'Harbor Group');
      await says(element, 'Families and Friends');
      // A list answered later may be read before one that is still being read.
      await says(element, '3 groups');
      expect(textOf(element)).to.contain('Harbor Group').and.to.contain('Families and Friends');
    });
  });

  describe('languages', () => {
    it('reads the translation, and marks what nobody translated', async () => {
      const src = await sourceLike('named', {
        contact: { heading: 'Talk to us', message: 'We listen.' },
        translations: { es: { contact: { heading: 'Hable con nosotros' } } },
      });
      const element = await place('quick-contact', { src, lang: 'es' });
      await says(element, 'Hable con nosotros');
      const marked = element.renderRoot.querySelector('.message [lang]');
      expect(marked?.getAttribute('lang')).to.equal('en');
      expect(marked?.textContent).to.equal('We listen.');
      expect(textOf(element)).to.contain('De Juniper Recovery Clinics');
      expect(textOf(element)).to.contain('actualizado el 16 de noviembre de 2026.');
    });

    it('says the clinic’s own words, in its tags alone, under those of the page', async () => {
      const src = await sourceLike('named', {
        contact: {},
        objectives: {},
        translations: {
          en: { words: { 'contact.heading': '<b>Ring</b> Juniper', 'contact.call': 'Ring' } },
          es: { words: { 'contact.heading': 'Llame a Juniper' } },
          nv: { words: { 'contact.heading': 'Hane’ bee', 'factors.hope.0': 'Sih' } },
        },
      });
      const element = await place('quick-contact', { src }, FALLBACK);
      await says(element, '<b>Ring</b> Juniper');
      const other = await place('quick-contact', { phone: '(541) 555-0100' });
      await says(other, 'Talk to someone today');
      // In a language of ours, and in one we have no words in; a neighbour that names no such words stays as it is.
      holder.lang = 'es';
      await says(element, 'Llame a Juniper');
      await says(other, 'Hable con alguien hoy');
      holder.lang = 'nv';
      await says(element, 'Hane’ bee');
      await says(other, 'Talk to someone today');
      const list = await place('quick-list', { src, preset: 'group-therapy' });
      await says(list, 'Sih');
      holder.lang = 'en';
      await says(element, '<b>Ring</b> Juniper');
      const words = { 'contact.heading': { en: 'The page’s heading' } };
      element.setAttribute('strings', `data:application/json,${encodeURIComponent(JSON.stringify(words))}`);
      await says(element, 'The page’s heading');
      element.setAttribute('heading', 'The tag’s heading');
      await says(element, 'The tag’s heading');
      element.removeAttribute('strings');
      element.removeAttribute('heading');
      await says(element, '<b>Ring</b> Juniper');
      element.removeAttribute('src');
      element.setAttribute('phone', '(541) 555-0100');
      await says(element, 'Talk to someone today');
    });

    for (const [what, translations, line] of [
      ['unknown names', { en: { words: { 'contact.heding': 'x' } } }, /did you mean "contact\.heading"\?/],
      [
        'wrong places',
        { en: { words: { 'contact.opensSite': 'Opens' } } },
        /contact\.opensSite \(en\): \{host\} is missing/,
      ],
      ['what is no text', { en: { words: { 'contact.heading': ['x'] } } }, /is no text/],
      ['a text without end', { en: { words: { 'contact.heading': 'x'.repeat(9999) } } }, /more than 2000/],
      ['what are no words', { en: { words: 'x' } }, /translations\.en\.words \(wrong-type\)/],
      [
        'a tag that is none',
        { 'no tag': { words: { 'contact.heading': 'x' } } },
        /translations \(wrong-type\)/,
      ],
      [
        'words for a prototype',
        { en: { words: JSON.parse('{"__proto__": "x", "constructor": "y"}') as object } },
        /there is no text "__proto__"/,
      ],
    ] as const)
      it(`leaves out ${what} among them, with one line`, async () => {
        const src = await sourceLike('named', { contact: {}, translations });
        const element = await place('quick-contact', { src }, FALLBACK);
        await says(element, 'Talk to someone today');
        expect(lines).to.have.length(1);
        expect(lines[0]).to.match(line);
      });
  });

  describe('three states', () => {
    it('keeps what the page has until the profile is there', async () => {
      const src = await sourceLike('silence');
      for (const tag of TAGS) {
        const element = await place(tag, { src }, FALLBACK);
        expect(textOf(element), tag).to.contain('Words of the page');
        expect(textOf(element), tag).not.to.contain('right now');
      }
      const phone = await place('quick-contact', { src, phone: '(541) 555-0100' }, FALLBACK);
      expect(textOf(phone)).to.contain('Call (541) 555-0100').and.not.to.contain('Words of the page');
      const preset = await place('quick-list', { src, preset: 'support-group-benefits' }, FALLBACK);
      expect(textOf(preset)).to.contain('Accountability');
      holder.replaceChildren();
    });

    it('shows an older copy with its date when asking again fails, and mends itself', async () => {
      const src = await sourceLike('failing');
      const element = await place('quick-banner', { src, refresh: '30' });
      await says(
        element,
        'From Juniper Recovery Clinics (juniper-recovery.example), updated November 16, 2026.',
      );
      comeBack();
      clock.now += 30 * MINUTE;
      comeBack();
      await says(
        element,
        'From Juniper Recovery Clinics (juniper-recovery.example), as of November 16, 2026. It may be out of date.',
      );
      expect(textOf(element)).to.contain('now accepts Medicare');
      expect(await timesAsked(src)).to.equal(2);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('(server)').and.to.contain('an older copy is shown');
    });

    it('keeps the groups where nearly all are gone at once', async () => {
      const src = await sourceLike('shrinking');
      const element = await place('quick-finder', { src });
      await says(element, '100 groups');
      clock.now += 60 * MINUTE;
      comeBack();
      await says(element, 'It may be out of date.');
      expect(textOf(element)).to.contain('100 groups');
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('(shrunk)');
    });

    it('says that a copy is past its last day', async () => {
      const src = await sourceLike('named', { expires: '2026-11-20' });
      const element = await place('quick-contact', { src });
      await says(element, 'as of November 16, 2026. It may be out of date.');
    });

    it('says that nothing came, with the number, and tries again by itself', async () => {
      const src = await sourceLike('failing-first');
      const element = await place('quick-banner', { src, phone: '(541) 555-0100' });
      await says(element, 'The latest details can’t be shown right now. Please call (541) 555-0100.');
      expect(element.renderRoot.querySelector('.missing a')?.getAttribute('href')).to.equal(
        'tel:+15415550100',
      );
      clock.now += MINUTE;
      dispatchEvent(new Event('online'));
      await says(element, 'now accepts Medicare');
      expect(textOf(element)).not.to.contain('right now');
      expect(lines).to.have.length(1);
    });

    it('says nothing of it where the page says enough', async () => {
      const src = await sourceLike('404');
      const banner = await place('quick-banner', { src, status: 'accepting' });
      const list = await place('quick-list', { src, preset: 'group-therapy' });
      const contact = await place('quick-contact', { src, phone: '(541) 555-0100' });
      const texting = await place('quick-contact', { src, phone: '', sms: '541-555-0101' });
      await until('a line each', () => lines.length === 4);
      for (const element of [banner, list, contact, texting]) {
        await element.updateComplete;
        expect(textOf(element)).not.to.contain('right now');
        expect(sourceLine(element) === null).to.be.true;
      }
    });

    it('takes a bad `refresh` for an hour, and says so', async () => {
      const src = await sourceLike('good');
      const element = await place('quick-banner', { src, refresh: 'often' });
      await says(element, 'now accepts');
      clock.now += 59 * MINUTE;
      comeBack();
      expect(await timesAsked(src)).to.equal(1);
      clock.now += MINUTE;
      comeBack();
      await until('a request', () => true);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('<quick-banner> refresh: "often" is no number of minutes');
    });
  });

  describe('a bad source', () => {
    const BAD: Readonly<Record<string, string>> = {
      huge: 'too-large',
      trickle: 'timeout',
      silence: 'timeout',
      'gzip-bomb': 'too-large',
      'tls brotli-bomb': 'too-large',
      'tls redirect-elsewhere': 'downgraded',
      html: 'not-json',
      cut: 'not-json',
      reset: 'network',
      empty: 'empty',
      'redirect-loop': 'network',
      'no-cors': 'network',
      '204': 'empty',
      '304': 'refused',
      '401': 'refused',
      '404': 'missing',
      '429': 'busy',
      '500': 'server',
    };
    for (const [name, problem] of Object.entries(BAD))
      it(`leaves the page’s own words: ${name}`, async () => {
        const [, tls, answer = ''] = /^(tls )?(.*)/.exec(name) ?? [];
        const src = await sourceLike(answer, undefined, tls ? 'tls' : 'source');
        const tags = await Promise.all(TAGS.map((tag) => place(tag, { src }, FALLBACK)));
        await until('a line each', () => lines.length >= 4);
        for (const element of tags) {
          await element.updateComplete;
          expect(textOf(element)).to.contain('Words of the page').and.to.contain('right now');
        }
        expect(lines).to.have.length(4);
        for (const tag of TAGS)
          expect(lines.filter((line) => line.startsWith(`<${tag}> src: `))).to.have.length(1);
        for (const line of lines) expect(line).to.contain(`(${problem})`).and.not.to.contain('Juniper');
        expect(errors).to.deep.equal([]);
      });

    it('is read all the same: 100,000 groups', async () => {
      const element = await place('quick-finder', { src: await sourceLike('many-groups') });
      const isWhole = (): boolean => textOf(element).includes('100,000 groups');
      await waitUntil(isWhole, 'the list is whole');
      expect([lines, errors]).to.deep.equal([[], []]);
    });

    it('is read over TLS, so that what fails there fails for its own reason', async () => {
      const banner = await place('quick-banner', { src: await sourceLike('good', undefined, 'tls') });
      await says(banner, 'Pear Blossom Clinic now accepts Medicare.');
      expect([lines, errors]).to.deep.equal([[], []]);
    });

    const READ = ['wrong-type', 'no-type', 'bom', 'utf-16', 'redirect-elsewhere', 'polluted', 'year-9999'];
    for (const name of READ)
      it(`is read all the same: ${name}`, async () => {
        const src = await sourceLike(name);
        const banner = await place('quick-banner', { src });
        await says(banner, 'Pear Blossom Clinic now accepts Medicare.');
        expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
        expect(textOf(banner)).not.to.contain('9999');
        expect([lines, errors]).to.deep.equal([[], []]);
      });

    it('has no date in 1970', async () => {
      const element = await place('quick-banner', { src: await sourceLike('year-1970') });
      await says(element, 'updated November 22, 2026.');
      expect(errors).to.deep.equal([]);
    });

    it('has its markup shown as text, its dangerous links left out, and named once without their text', async () => {
      const element = await place('quick-banner', { src: await sourceLike('markup') });
      await says(element, '<img src=x onerror="window.injected=1"><script>');
      expect(element.renderRoot.querySelectorAll('img, script, [href^="javascript"]')).to.have.length(0);
      expect(Object.hasOwn(window, 'injected')).to.be.false;
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('medicare.detailsHref (wrong-value)').and.not.to.contain('injected');
    });

    it('has over-long names left out', async () => {
      const element = await place('quick-contact', { src: await sourceLike('long-names') });
      await says(element, 'From juniper-recovery.example, updated');
      expect(textOf(element)).not.to.contain('NNN');
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('publisher.name (too-long), clinic.name (too-long)');
    });

    it('has half characters mended', async () => {
      const element = await place('quick-contact', { src: await sourceLike('surrogates') });
      await says(element, 'x\ufffdy');
      expect(errors).to.deep.equal([]);
    });
  });
});
