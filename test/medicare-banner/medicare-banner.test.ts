import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/medicare-banner.js';
import { ClinicBannerDismissEvent } from '../../src/medicare-banner/events.js';
import type { ClinicMedicareBanner } from '../../src/medicare-banner/medicare-banner.js';
import { startClock, type TestClock } from './page-clock.js';

function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`no ${what}`);
  return value;
}
const root = (banner: ClinicMedicareBanner): ShadowRoot => must(banner.shadowRoot, 'shadow root');
const find = <T extends Element = HTMLElement>(banner: ClinicMedicareBanner, selector: string): T =>
  must(root(banner).querySelector<T>(selector), selector);
const all = (banner: ClinicMedicareBanner, selector: string): readonly Element[] => [
  ...root(banner).querySelectorAll(selector),
];
/** What the banner shows, slotted words included. */
const shown = (banner: ClinicMedicareBanner): string => {
  const read = (node: Node): string => {
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
      return node.assignedNodes().map(read).join('');
    if (node instanceof Text) return node.data;
    return [...node.childNodes].map(read).join('') + (node instanceof HTMLParagraphElement ? ' ' : '');
  };
  return read(root(banner)).replace(/\s+/g, ' ').trim();
};
const set = async (banner: ClinicMedicareBanner, attributes: Readonly<Record<string, string | null>>) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) banner.removeAttribute(name);
    else banner.setAttribute(name, value);
  }
  await banner.updateComplete;
};

/** Console lines while `run` runs. */
async function linesDuring(run: () => Promise<unknown>): Promise<readonly string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (line: unknown) => lines.push(String(line));
  try {
    await run();
    // What is said of words comes with a part of its own, which was asked for before this.
    await import('../../src/medicare-banner/forbidden-words.js');
  } finally {
    console.warn = warn;
  }
  return lines;
}

describe('<clinic-medicare-banner>', () => {
  const accepting = () =>
    fixture<ClinicMedicareBanner>(html`
      <clinic-medicare-banner
        status="accepting"
        clinic="Pear Blossom Clinic"
        phone="541-555-0100"
        dismissible
      ></clinic-medicare-banner>
    `);

  describe('accessibility', () => {
    const STATES = {
      accepting: html`<clinic-medicare-banner status="accepting" phone="541-555-0100"></clinic-medicare-banner>`,
      'with everything': html`<clinic-medicare-banner
        status="accepting"
        enrolled
        dismissible
        heading="Medicare"
        clinic="Pear Blossom Clinic"
        phone="541-555-0100"
        sms="541-555-0101"
        scheduling="24/7"
        service-area="Medford, Oregon"
        details-href="https://example.org/medicare"
      ></clinic-medicare-banner>`,
      'coming soon, in Spanish': html`<clinic-medicare-banner
        lang="es"
        status="coming-soon"
        phone="541-555-0100"
      ></clinic-medicare-banner>`,
      'not accepting, with a message': html`<clinic-medicare-banner
        status="not-accepting"
        message="Not yet."
      ></clinic-medicare-banner>`,
      empty: html`<clinic-medicare-banner></clinic-medicare-banner>`,
      'a fallback': html`<clinic-medicare-banner><p>Ask us about Medicare.</p></clinic-medicare-banner>`,
      'words in slots': html`<clinic-medicare-banner status="accepting"
        ><span slot="statement">Medicare? <a href="tel:+15415550100">Call us</a>.</span></clinic-medicare-banner
      >`,
    };
    for (const [name, template] of Object.entries(STATES)) {
      it(`has no fault axe finds: ${name}`, async () => {
        const banner = await fixture<ClinicMedicareBanner>(template);
        await expect(banner).to.be.accessible();
        const details = root(banner).querySelector('details');
        if (details) {
          details.open = true;
          await expect(banner).to.be.accessible();
        }
      });
    }

    it('is a region named after Medicare and the clinic, never a banner or an alert', async () => {
      const banner = await accepting();
      const region = find(banner, 'section');
      expect(region.getAttribute('aria-label')).to.equal('Medicare at Pear Blossom Clinic');
      expect(all(banner, '[role]')).to.deep.equal([]);
      expect(all(banner, '[aria-live]')).to.deep.equal([]);
    });

    it('is named by its heading where it has one', async () => {
      const banner = await accepting();
      await set(banner, { heading: 'About Medicare', 'heading-level': '3' });
      const region = find(banner, 'section');
      expect(region.hasAttribute('aria-label')).to.equal(false);
      expect(root(banner).getElementById(region.getAttribute('aria-labelledby') ?? '')?.localName).to.equal(
        'h3',
      );
    });

    it('has no region while it has nothing to say', async () => {
      const banner = await fixture<ClinicMedicareBanner>(
        html`<clinic-medicare-banner status="not-accepting" phone="541-555-0100"></clinic-medicare-banner>`,
      );
      expect(all(banner, '*')).to.deep.equal([]);
      expect(banner.getBoundingClientRect().height).to.equal(0);
      await set(banner, { message: 'We do not take Medicare yet.' });
      expect(shown(banner)).to.equal('We do not take Medicare yet. Call (541) 555-0100 today.');
      await set(banner, { message: null });
      expect(all(banner, '*')).to.deep.equal([]);
    });

    it('tells screen readers the digits one by one, and leaves the name as it is seen', async () => {
      const link = find(await accepting(), '[href^="tel:"]');
      expect(link.hasAttribute('aria-label')).to.equal(false);
      expect(link.getAttribute('aria-description')).to.equal('5 4 1, 5 5 5, 0 1 0 0');
    });

    it('gives what is pressed at least 24 pixels', async () => {
      const banner = await accepting();
      await set(banner, { sms: '541-555-0101' });
      for (const target of all(banner, 'button, summary, [href^="tel:"]')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
    });

    it('says which language its own words are in, and leaves the clinic’s in the page’s', async () => {
      const wrapper = await fixture(
        html`<div lang="ur" dir="rtl">
          <clinic-medicare-banner status="accepting" message="نقبل Medicare" phone="541-555-0100"></clinic-medicare-banner>
        </div>`,
      );
      const banner = must(wrapper.querySelector('clinic-medicare-banner'), 'element');
      expect(find(banner, 'section').lang).to.equal('en');
      expect(find(banner, '[part=lead]').lang).to.equal('ur');
      expect(getComputedStyle(find(banner, '[href^="tel:"]')).direction).to.equal('ltr');
    });
  });

  describe('attributes', () => {
    it('may be set, changed and removed at any time, in any order', async () => {
      const banner = document.createElement('clinic-medicare-banner');
      document.body.append(banner);
      await banner.updateComplete;
      expect(shown(banner)).to.equal('');
      await set(banner, { phone: '541-555-0100', scheduling: '24/7' });
      expect(shown(banner)).to.equal('');
      await set(banner, { status: 'coming-soon' });
      expect(shown(banner)).to.match(
        /^We will accept Medicare soon\. Call \(541\) 555-0100 today to plan ahead\. 24\/7/,
      );
      await set(banner, { status: 'accepting', lang: 'es' });
      expect(shown(banner)).to.match(/^Ya aceptamos Medicare\. Llame al \(541\) 555-0100 hoy/);
      await set(banner, { status: null, lang: null });
      expect(shown(banner)).to.equal('');
      banner.remove();
    });

    it('link the phone, in any form people write', async () => {
      const banner = await accepting();
      await set(banner, { phone: '541.555.0100 x7' });
      expect(find<HTMLAnchorElement>(banner, '[href^="tel:"]').href).to.equal('tel:+15415550100;ext=7');
      expect(find(banner, '[href^="tel:"]').textContent).to.equal('(541) 555-0100 ext. 7');
    });

    it('show a phone that is no phone as text, and tell the author', async () => {
      const banner = await accepting();
      const lines = await linesDuring(() => set(banner, { phone: 'see the front desk' }));
      expect(shown(banner)).to.contain('Phone: see the front desk.');
      expect(all(banner, 'p a')).to.have.length(2); // only those of "check your coverage"
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^<clinic-medicare-banner> phone: /);
    });

    const BAD: readonly (readonly [attribute: string, value: string, allowed: RegExp])[] = [
      ['status', 'acepting', /Allowed: "accepting", "coming-soon", "not-accepting"/],
      ['accepting-from', '1/1/2027', /Allowed: YYYY-MM-DD/],
      ['accepting-from', '2027-02-30', /Allowed: YYYY-MM-DD/],
      ['time-zone', 'Pacific', /Allowed: an IANA name/],
      ['details-href', 'javascript:alert(1)', /Allowed: an address with http/],
      ['sms', 'no', /left out/],
      ['enrolled', 'perhaps', /Allowed: no value, "true", "false"/],
      ['heading-level', '9', /Allowed: "1"/],
    ];
    for (const [attribute, value, allowed] of BAD) {
      it(`${attribute}="${value}" means the default, and one console line`, async () => {
        const banner = await fixture<ClinicMedicareBanner>(
          html`<clinic-medicare-banner></clinic-medicare-banner>`,
        );
        if (attribute !== 'status' && attribute !== 'accepting-from')
          await set(banner, { status: 'accepting' });
        const before = shown(banner);
        const lines = await linesDuring(async () => {
          await set(banner, { [attribute]: value });
          await set(banner, { clinic: '' });
          await set(banner, { [attribute]: null });
          await set(banner, { [attribute]: value });
        });
        expect(lines).to.have.length(1);
        expect(lines[0]).to.contain(`<clinic-medicare-banner> ${attribute}: `).and.match(allowed);
        expect(shown(banner)).to.equal(before);
      });
    }

    it('state what Part B covers only with enrolled', async () => {
      const banner = await accepting();
      expect(shown(banner)).not.to.contain('Part B');
      await set(banner, { enrolled: '' });
      expect(shown(banner)).to.contain('Part B');
      await set(banner, { enrolled: 'no' });
      expect(shown(banner)).not.to.contain('Part B');
    });

    it('link to more, naming a host that is not this one', async () => {
      const banner = await accepting();
      await set(banner, { 'details-href': 'medicare', 'details-label': 'Ways to pay' });
      const link = () => find<HTMLAnchorElement>(banner, '.more a');
      expect(link().href).to.equal(new URL('medicare', document.baseURI).href);
      expect(link().textContent).to.equal('Ways to pay');
      expect(link().rel).to.equal('noopener noreferrer');
      expect(link().referrerPolicy).to.equal('no-referrer');
      await set(banner, { 'details-href': 'https://example.org/a', 'details-label': null });
      expect(link().textContent).to.equal('More about paying with Medicare (example.org)');
    });

    it('take a message as text, and note words that do harm without touching them', async () => {
      const banner = await accepting();
      const message = 'The official <b>Medicare</b> clinic for addicts. Call 541.555.0100!';
      const lines = await linesDuring(() => set(banner, { message }));
      expect(shown(banner)).to.contain(message).and.not.to.contain('today');
      expect(all(banner, 'b')).to.deep.equal([]);
      expect(find(banner, '[href^="tel:"]').textContent).to.equal('541.555.0100');
      expect(lines).to.have.length(2);
      expect(lines[0]).to.match(/message: says "official".*shown as written/);
      expect(lines[1]).to.match(/message: says "addicts".*Better: "person with a substance use disorder"/);
    });

    it('note words that do harm wherever the page says them, and say where', async () => {
      const banner = await accepting();
      const lines = await linesDuring(async () => {
        const area = Object.assign(document.createElement('span'), {
          slot: 'area',
          textContent: 'For addicts.',
        });
        banner.append(
          area,
          Object.assign(document.createElement('p'), { textContent: 'An official fallback.' }),
        );
        await set(banner, {
          heading: 'Approved',
          'details-href': '/medicare',
          'details-label': 'Your free guide',
          scheduling: 'Guaranteed',
          'service-area': 'Junkies Point',
        });
      });
      const places = lines.map((line) => /> (.+?): says "(.+?)"/.exec(line)?.slice(1).join(' '));
      expect(places).to.have.members([
        'heading Approved',
        'details-label free',
        'scheduling Guaranteed',
        'service-area Junkies',
        'slot="area" addicts',
      ]);
    });

    it('read several service areas, and so several clinics', async () => {
      const banner = await accepting();
      await set(banner, { clinic: null, 'service-area': 'Hyannis | Falmouth' });
      expect(shown(banner)).to.match(/^Our clinics now accept Medicare\./);
      expect(shown(banner)).to.contain('Our clinics are here for Hyannis and Falmouth.');
    });

    it('follow the nearest language, and its changes', async () => {
      const wrapper = await fixture(
        html`<div lang="es"><clinic-medicare-banner status="accepting"></clinic-medicare-banner></div>`,
      );
      const banner = must(wrapper.querySelector('clinic-medicare-banner'), 'element');
      expect(shown(banner)).to.match(/^Ya aceptamos/);
      wrapper.setAttribute('lang', 'en');
      await nextFrame();
      await banner.updateComplete;
      expect(shown(banner)).to.match(/^We now accept/);
    });
  });

  describe('the day Medicare begins', () => {
    const MIDNIGHT = Date.parse('2027-01-01T08:00:00Z'); // in Los Angeles
    let clock: TestClock;
    const scheduled = async (start: number) => {
      clock = startClock(start);
      return fixture<ClinicMedicareBanner>(html`
        <clinic-medicare-banner
          accepting-from="2027-01-01"
          time-zone="America/Los_Angeles"
          enrolled
        ></clinic-medicare-banner>
      `);
    };
    afterEach(() => {
      clock.stop();
    });

    it('shows the date before, and flips at midnight in the clinic’s zone by itself', async () => {
      const banner = await scheduled(MIDNIGHT - 10 * 60_000 - 12_345);
      expect(shown(banner))
        .to.contain('We will accept Medicare from January 1, 2027.')
        .and.not.to.contain('Part B');
      clock.moveTo(MIDNIGHT - 1);
      await banner.updateComplete;
      expect(shown(banner)).to.contain('from January 1, 2027');
      clock.moveTo(MIDNIGHT);
      await banner.updateComplete;
      expect(shown(banner)).to.match(/^We now accept Medicare\./);
      expect(shown(banner)).to.contain('Part B');
    });

    it('flips on waking, when the machine slept through midnight', async () => {
      const banner = await scheduled(MIDNIGHT - 3_600_000);
      clock.sleepUntil(MIDNIGHT + 7 * 3_600_000);
      await banner.updateComplete;
      expect(shown(banner)).to.match(/^We now accept Medicare\./);
    });

    it('flips when it is put back into the page later', async () => {
      const banner = await scheduled(MIDNIGHT - 60_000);
      const place = must(banner.parentElement, 'element');
      banner.remove();
      clock.moveTo(MIDNIGHT + 60_000);
      place.append(banner);
      await banner.updateComplete;
      expect(shown(banner)).to.match(/^We now accept Medicare\./);
    });

    it('does not flip a status, which wins over the date', async () => {
      const banner = await scheduled(MIDNIGHT - 60_000);
      await set(banner, { status: 'coming-soon' });
      expect(shown(banner)).to.contain('from January 1, 2027');
      clock.moveTo(MIDNIGHT + 60_000);
      await banner.updateComplete;
      expect(shown(banner)).to.match(/^We will accept Medicare soon\./);
      await set(banner, { status: 'accepting' });
      expect(shown(banner)).to.match(/^We now accept/);
    });

    it('tells the author where no zone is given', async () => {
      const banner = await scheduled(MIDNIGHT - 60_000);
      const lines = await linesDuring(() => set(banner, { 'time-zone': null }));
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('time-zone: is not set');
    });
  });

  describe('children and slots', () => {
    it('shows children without a slot while no status is known, and not after', async () => {
      const banner = await fixture<ClinicMedicareBanner>(
        html`<clinic-medicare-banner>Call us about Medicare: 541-555-0100</clinic-medicare-banner>`,
      );
      expect(shown(banner)).to.equal('Call us about Medicare: 541-555-0100');
      await set(banner, { status: 'accepting' });
      expect(shown(banner))
        .to.match(/^We now accept Medicare\./)
        .and.not.to.contain('Call us');
      await set(banner, { status: 'not-accepting' });
      expect(shown(banner)).to.equal('');
    });

    it('lets slots replace each of its own words', async () => {
      const banner = await fixture<ClinicMedicareBanner>(
        html`<clinic-medicare-banner status="accepting" phone="541-555-0100" scheduling="24/7" service-area="Elm" enrolled>
          <span slot="statement">S.</span><span slot="coverage-words">C.</span><span slot="appointments">A.</span
          ><span slot="area">R.</span><span slot="note">N.</span>
        </clinic-medicare-banner>`,
      );
      expect(shown(banner)).to.equal('S. Call (541) 555-0100 today. C. A. R. Check your coverage N.');
      await set(banner, { message: 'M.' });
      expect(shown(banner)).to.match(/^M\. Call/);
    });

    it('shows slotted lines whose attribute is not set, and follows children that come and go', async () => {
      const banner = await fixture<ClinicMedicareBanner>(
        html`<clinic-medicare-banner status="not-accepting"></clinic-medicare-banner>`,
      );
      const statement = document.createElement('span');
      statement.slot = 'statement';
      statement.textContent = 'Not yet.';
      const area = document.createElement('span');
      area.slot = 'area';
      area.textContent = 'On Cape Cod.';
      banner.append(statement, area);
      await nextFrame();
      expect(shown(banner)).to.equal('Not yet. On Cape Cod.');
      statement.remove();
      await nextFrame();
      expect(shown(banner)).to.equal('');
    });
  });

  describe('parts and states', () => {
    it('has every part it documents', async () => {
      const banner = await accepting();
      await set(banner, { heading: 'Medicare', scheduling: '24/7', enrolled: '' });
      const parts = new Set(all(banner, '[part]').map((element) => element.getAttribute('part')));
      expect([...parts].sort()).to.deep.equal([
        'close',
        'coverage',
        'extra',
        'frame',
        'heading-text',
        'lead',
        'link',
      ]);
    });

    it('tells the page’s styles its state', async () => {
      const banner = await accepting();
      if (!CSS.supports('selector(:state(x))')) return;
      expect(banner.matches(':state(accepting):not(:state(empty))')).to.equal(true);
      await set(banner, { status: 'not-accepting' });
      expect(banner.matches(':state(not-accepting):state(empty):not(:state(accepting))')).to.equal(true);
    });

    it('gives held height back while it is empty', async () => {
      const banner = await accepting();
      banner.style.minBlockSize = '200px';
      expect(find(banner, '.frame').getBoundingClientRect().height).to.equal(200);
      if (!CSS.supports('selector(:state(x))')) return;
      await set(banner, { status: 'not-accepting' });
      expect(banner.getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('dismissal', () => {
    const withLinks = async () => {
      const page = await fixture(html`
        <div>
          <a href="#before">Before</a>
          <clinic-medicare-banner status="accepting" dismissible></clinic-medicare-banner>
          <a id="after" href="#after">After</a>
        </div>
      `);
      return must(page.querySelector('clinic-medicare-banner'), 'element');
    };

    it('has a button only where it is asked for', async () => {
      const banner = await accepting();
      expect(find(banner, 'button').getAttribute('aria-label')).to.equal('Hide this message');
      await set(banner, { dismissible: null });
      expect(all(banner, 'button')).to.deep.equal([]);
    });

    for (const key of ['Enter', ' ']) {
      it(`hides by keyboard (${key === ' ' ? 'Space' : key}), keeping the visitor’s place`, async () => {
        const banner = await withLinks();
        find(banner, 'button').focus();
        await sendKeys({ press: key });
        await banner.updateComplete;
        expect(all(banner, 'section')).to.deep.equal([]);
        expect(document.activeElement).to.equal(banner);
        expect(root(banner).activeElement?.textContent).to.equal('Message hidden.');
        document.getElementById('after')?.focus();
        await banner.updateComplete;
        expect(all(banner, '*')).to.deep.equal([]);
      });
    }

    it('goes on to the next link with Tab', async function () {
      // WebKitGTK's Tab skips links unless the desktop is set otherwise.
      if (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) this.skip();
      const banner = await withLinks();
      find(banner, 'button').click();
      await banner.updateComplete;
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement?.id).to.equal('after');
    });

    it('lets what stands below glide up, while it is said and focused at once', async () => {
      const banner = await withLinks();
      find(banner, 'button').click();
      await banner.updateComplete;
      expect(root(banner).activeElement?.textContent).to.equal('Message hidden.');
      const [closing] = banner.getAnimations();
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (!isStill) expect(closing?.effect?.getComputedTiming().duration).to.be.within(150, 200);
      closing?.finish();
      expect(banner.getBoundingClientRect().height).to.equal(0);
    });

    it('tells the page once, and stays if the page prevents it', async () => {
      const banner = await withLinks();
      const events: ClinicBannerDismissEvent[] = [];
      const keep = (event: ClinicBannerDismissEvent) => {
        events.push(event);
        event.preventDefault();
      };
      document.body.addEventListener('clinic-banner-dismiss', keep);
      find(banner, 'button').click();
      await banner.updateComplete;
      document.body.removeEventListener('clinic-banner-dismiss', keep);
      expect(events).to.have.length(1);
      expect(events[0]).to.be.instanceOf(ClinicBannerDismissEvent);
      expect(all(banner, 'section')).to.have.length(1);
      find(banner, 'button').click();
      await banner.updateComplete;
      expect(all(banner, 'section')).to.deep.equal([]);
    });

    it('lasts while the tag is moved, ends with the attribute, and is kept nowhere else', async () => {
      const banner = await withLinks();
      const stored = () => [localStorage.length, sessionStorage.length, document.cookie];
      const before = stored();
      find(banner, 'button').click();
      await banner.updateComplete;
      banner.parentElement?.append(banner);
      await set(banner, { status: 'coming-soon' });
      expect(all(banner, 'section')).to.deep.equal([]);
      expect(stored()).to.deep.equal(before);
      expect(all(await withLinks(), 'section')).to.have.length(1);
      await set(banner, { dismissible: null });
      expect(all(banner, 'section')).to.have.length(1);
    });
  });

  describe('layout', () => {
    it('scrolls nowhere sideways in 200 pixels, with the longest words', async () => {
      const box = await fixture<HTMLElement>(html`
        <div>
          <clinic-medicare-banner
            lang="es"
            status="accepting"
            enrolled
            dismissible
            clinic="Centro de Tratamiento y Recuperación Otorrinolaringológiconeuropsiquiátrico"
            phone="541-555-0100 ext 1234567"
            sms="541-555-0101"
            scheduling="24/7"
            service-area="Medford, Oregon | Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
            details-href="https://a-very-long-host-name-without-any-end.example.org/"
          ></clinic-medicare-banner>
        </div>
      `);
      box.style.width = '200px';
      const banner = must(box.querySelector('clinic-medicare-banner'), 'element');
      find<HTMLDetailsElement>(banner, 'details').open = true;
      expect(box.scrollWidth).to.equal(200);
    });

    it('begins no line with what belongs to the number before it, at any width', async () => {
      const banner = await accepting();
      const ends: string[] = [];
      for (const [opening, closing] of [
        ['', ':'],
        ['', '.'],
        ['', '!'],
        ['“', '”,'],
        ['(', ').'],
      ] as const) {
        const message = `We help you find other ways. Call ${opening}541.555.0100${closing} we look together.`;
        await set(banner, { message });
        expect(shown(banner)).to.contain(message);
        const link = find(banner, '[href^="tel:"]');
        const rows = [link.previousSibling, link, link.nextSibling].flatMap((node) =>
          node?.textContent && !(node instanceof Comment) ? [node] : [],
        );
        for (let width = 200; width <= 420; width += 4) {
          banner.style.width = `${width}px`;
          const tops = rows.map((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return Math.round(range.getBoundingClientRect().top);
          });
          if (new Set(tops).size > 1) ends.push(`${opening}${closing} at ${width}`);
        }
      }
      expect(ends).to.deep.equal([]);
    });

    it('is neither sticky nor fixed', async () => {
      const banner = await accepting();
      for (const element of [banner, find(banner, '.frame')])
        expect(getComputedStyle(element).position).to.be.oneOf(['static', 'relative']);
    });
  });
});
