import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/contact-cta.js';
import type { ClinicContactCta } from '../../src/contact-cta/contact-cta.js';
import { all, CLINIC, deadReferences, inside, mount, textOf } from './cta.js';

const EVERY_WAY = {
  ...CLINIC,
  email: 'care@clinic.example',
  href: 'https://portal.example/contact',
  label: 'Write to us online',
};

/** Lines the tag wrote for the page's author while `run` ran. */
async function linesOf(run: () => Promise<unknown>): Promise<string[]> {
  const real = console.warn;
  const lines: string[] = [];
  console.warn = (line: string) => lines.push(line);
  try {
    await run();
  } finally {
    console.warn = real;
  }
  return lines;
}

const linkOf = (element: ClinicContactCta, label: string): HTMLAnchorElement => {
  const link = all(element, '.ways a').find(({ textContent }) => textContent.includes(label));
  return link as HTMLAnchorElement;
};

describe('clinic-contact-cta', () => {
  describe('accessibility', () => {
    const states: Record<string, Record<string, string>> = {
      'every way': EVERY_WAY,
      Spanish: { ...EVERY_WAY, lang: 'es' },
      band: { ...CLINIC, layout: 'band', hours: '24/7' },
      inline: { ...CLINIC, layout: 'inline' },
      bar: { ...CLINIC, layout: 'bar' },
      'no heading': { ...CLINIC, heading: '', message: '' },
      'no number, unreadable hours': { phone: 'ask at the desk', hours: 'when we are in' },
      'every field': {
        ...CLINIC,
        endpoint: '/enquiry',
        fields: 'name phone email contact-by best-time for new-patient message voicemail-ok text-ok',
      },
    };
    for (const [state, attributes] of Object.entries(states)) {
      it(`${state}: axe finds nothing, and every reference leads somewhere`, async () => {
        const element = await mount(attributes);
        await expect(element).to.be.accessible();
        expect(deadReferences(element)).to.deep.equal([]);
      });
    }

    it('is a region with the name of its heading, and none without one', async () => {
      const element = await mount({ ...CLINIC, heading: 'Call us', 'heading-level': '3' });
      const section = inside(element, 'section');
      const heading = inside(element, `#${section.getAttribute('aria-labelledby') ?? ''}`);
      expect(heading.localName).to.equal('h3');
      expect(heading.textContent).to.equal('Call us');
      element.setAttribute('heading', '');
      await element.updateComplete;
      expect(inside(element, 'section').hasAttribute('aria-labelledby')).to.equal(false);
    });

    it('says numbers digit by digit, and hides none from a screen reader', async () => {
      const element = await mount(CLINIC);
      const link = linkOf(element, 'Call');
      expect(link.hasAttribute('aria-label')).to.equal(false);
      expect(link.textContent.trim()).to.equal('Call (541) 555-0100');
      expect(link.getAttribute('aria-description')).to.equal('5 4 1, 5 5 5, 0 1 0 0');
      expect(all(element, '[aria-hidden]').map(({ textContent }) => textContent?.trim())).to.satisfy(
        (texts: string[]) => texts.every((text) => text === ''),
      );
    });
  });

  describe('links', () => {
    it('offers call, text, email and link in that order, the first one filled', async () => {
      const element = await mount(EVERY_WAY);
      const links = all(element, '.ways a') as HTMLAnchorElement[];
      expect(links.map(({ href }) => href)).to.deep.equal([
        'tel:+15415550100',
        'sms:+15415550101',
        'mailto:care@clinic.example',
        'https://portal.example/contact',
      ]);
      expect(all(element, '.ways .main')).to.deep.equal([links[0]]);
    });

    it('says where a link leaves the site, and takes nothing along', async () => {
      const element = await mount(EVERY_WAY);
      const link = linkOf(element, 'Write to us online');
      expect(link.textContent).to.contain('portal.example');
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.referrerPolicy).to.equal('no-referrer');
      element.setAttribute('href', '/contact');
      await element.updateComplete;
      expect(linkOf(element, 'Write to us online').textContent).not.to.contain('Opens');
    });

    it('shows what is no number as text, never as a dead link', async () => {
      let element: ClinicContactCta | undefined;
      const lines = await linesOf(async () => {
        element = await mount({ phone: 'ask at the desk', href: 'javascript:alert(1)', email: 'nobody' });
      });
      expect(all(element!, '.ways a')).to.deep.equal([]); // Set in the line before.
      expect(textOf(element!, '.ways')).to.equal('ask at the desk nobody'); // As above.
      expect(lines.map((line) => /> ([\w-]+):/.exec(line)?.[1])).to.deep.equal(['phone', 'email', 'href']);
    });

    it('shows its children where there is no way to reach the clinic', async () => {
      let element: ClinicContactCta | undefined;
      const lines = await linesOf(async () => {
        element = await fixture<ClinicContactCta>(
          html`<clinic-contact-cta><a href="tel:+15415550100">Call us</a></clinic-contact-cta>`,
        );
      });
      const slot = inside<HTMLSlotElement>(element!, 'slot'); // Set in the line before.
      expect(slot.assignedElements()).to.have.length(1);
      expect(lines).to.have.length(1);
    });

    it('tells the page which kind of link was used; crisis lines tell nobody', async () => {
      const element = await mount({ ...CLINIC, email: 'care@clinic.example' });
      const channels: string[] = [];
      element.parentElement?.addEventListener('clinic-call', (event) => channels.push(event.channel));
      for (const link of all(element, 'a')) {
        link.addEventListener('click', (event) => {
          event.preventDefault();
        });
        link.click();
      }
      expect(channels).to.deep.equal(['call', 'text']);
    });
  });

  describe('crisis line', () => {
    it('is there by default, calls and texts, and can be left out', async () => {
      const element = await mount(CLINIC);
      const links = all(element, '.crisis a') as HTMLAnchorElement[];
      expect(links.map(({ href }) => href)).to.deep.equal([
        'tel:911',
        'tel:988',
        'sms:988',
        'https://988lifeline.org/',
        'tel:+18006624357',
        'tel:+18004874889',
      ]);
      element.setAttribute('no-crisis-line', '');
      await element.updateComplete;
      expect(all(element, '.crisis')).to.deep.equal([]);
    });
  });

  describe('hours', () => {
    it('stay as written without a time zone, since open can’t be told; 24/7 is open everywhere', async () => {
      let element: ClinicContactCta | undefined;
      const lines = await linesOf(async () => {
        element = await mount({ ...CLINIC, hours: 'Mo-Su 00:00-12:00' });
      });
      expect(textOf(element!, '.hours')).to.equal('Hours: Mo-Su 00:00-12:00'); // Set in the line before.
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('time-zone');
      element!.setAttribute('hours', '24/7'); // As above.
      await element!.updateComplete; // As above.
      expect(textOf(element!, '.hours')).to.equal('Open now, day and night'); // As above.
    });

    it('follow the clock of the clinic', async () => {
      const element = await mount({ ...CLINIC, hours: 'closed', 'time-zone': 'America/Los_Angeles' });
      expect(textOf(element, '.hours')).to.equal('Closed now');
      // Twelve hours are open in one of two zones twelve hours apart, and only there.
      element.setAttribute('hours', '00:00-12:00');
      const states: string[] = [];
      for (const zone of ['Etc/GMT+6', 'Etc/GMT-6']) {
        element.setAttribute('time-zone', zone);
        await element.updateComplete;
        states.push(inside(element, '.hours').className);
      }
      expect(states).to.have.members(['hours open', 'hours closed']);
    });
  });

  describe('attributes', () => {
    it('can be set, changed and removed at any time', async () => {
      const element = await mount({});
      element.setAttribute('phone', '410.555.0100');
      await element.updateComplete;
      expect(textOf(element, '.ways')).to.equal('Call (410) 555-0100');
      element.setAttribute('endpoint', '/enquiry');
      await element.updateComplete;
      expect(all(element, 'form')).to.have.length(1);
      element.removeAttribute('endpoint');
      await element.updateComplete;
      expect(all(element, 'form')).to.have.length(0);
      element.removeAttribute('phone');
      await element.updateComplete;
      expect(all(element, 'slot')).to.have.length(1);
    });

    it('follow the page’s language', async () => {
      const element = await mount({ ...CLINIC, heading: '' });
      element.parentElement?.setAttribute('lang', 'es-MX');
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      expect(linkOf(element, '541').textContent.trim()).to.equal('Llame al (541) 555-0100');
    });

    const BAD = {
      'layout="poster"': ['layout', 'poster', '"card", "band", "inline", "bar"'],
      'endpoint=""': ['endpoint', '', 'https'],
      'endpoint="mailto:"': ['endpoint', 'mailto:care@clinic.example', 'https'],
      'fields with an unknown one': ['fields', 'name phone shoe-size', '"best-time"'],
      'endpoint-format': ['endpoint-format', 'xml', '"urlencoded"'],
      'required consent': ['required', 'text-ok', '"name"'],
    } as const;
    for (const [what, [attribute, value, allowed]] of Object.entries(BAD)) {
      it(`${what}: one console line with what is allowed, and the phone`, async () => {
        let element: ClinicContactCta | undefined;
        const lines = await linesOf(async () => {
          element = await mount({ ...CLINIC, endpoint: '/enquiry', [attribute]: value });
          element.requestUpdate();
          await element.updateComplete;
        });
        expect(lines).to.have.length(1);
        expect(lines[0]).to.contain(`<quick-contact-cta> ${attribute}: `).and.to.contain(allowed);
        expect(linkOf(element!, 'Call').href).to.equal('tel:+15415550100'); // Set in the line before.
        expect(all(element!, 'form')).to.have.length(attribute === 'endpoint' ? 0 : 1); // As above.
      });
    }

    it('layout="inline" with an endpoint shows the links, and says that there is no form', async () => {
      const lines = await linesOf(async () => {
        const element = await mount({ ...CLINIC, layout: 'inline', endpoint: '/enquiry' });
        expect(all(element, 'form')).to.deep.equal([]);
        expect(all(element, '.ways a')).to.have.length(2);
      });
      expect(lines).to.have.length(1);
    });
  });

  describe('keyboard', () => {
    it('goes through the links in order', async () => {
      const element = await mount({ ...CLINIC, 'no-crisis-line': '' });
      const before = document.createElement('button');
      element.before(before);
      before.focus();
      const seen: (string | null | undefined)[] = [];
      for (let press = 0; press < 2; press++) {
        await sendKeys({ press: 'Tab' });
        seen.push(element.shadowRoot?.activeElement?.getAttribute('href'));
      }
      // WebKitGTK leaves links out of the Tab order unless the system asks for them.
      expect(seen).to.satisfy(
        ([first, second]: string[]) =>
          (first === 'tel:+15415550100' && second === 'sms:+15415550101') || (!first && !second),
      );
    });
  });
});
