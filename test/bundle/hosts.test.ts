import { expect } from '@open-wc/testing';
import { open } from './bare-page.js';
import { waitUntil } from '../wait-until.js';

const TAGS = [
  'clinic-medicare-banner',
  'clinic-objectives-list',
  'clinic-contact-cta',
  'clinic-support-group-finder',
];

const GROUP = {
  name: 'Morning Circle',
  day: 1,
  time: '07:00',
  end_time: '08:00',
  timezone: 'America/Los_Angeles',
  conference_url: 'https://meet.example/circle',
  types: ['O'],
};

/** The four tags of a page show what they are for, and nothing went wrong. */
async function openWell(name: string) {
  const page = await open(name);
  await page.settled();
  expect(page.shown('clinic-medicare-banner')).to.contain('now accepts Medicare');
  expect(page.shown('clinic-objectives-list')).to.contain('Hope');
  expect(page.shown('clinic-contact-cta')).to.contain('(541) 555-0100');
  expect(page.recorded.errors).to.deep.equal([]);
  expect(page.recorded.warnings.filter((line) => line.includes('clinic-'))).to.deep.equal([]);
  return page;
}

/** An element in a tag's shadow tree. */
function inside(content: Document, tag: string, selector: string): HTMLElement {
  const found = content.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in ${tag}`);
  return found;
}

describe('the bundle on pages of all kinds', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('under a policy of nonces and strict-dynamic', async () => {
    const { recorded } = await openWell('nonce');
    expect(recorded.violations).to.deep.equal([]);
  });

  it('under enforced Trusted Types: what it tells search engines is no script to the page', async () => {
    const { content, recorded } = await open('structured-data');
    const told = () =>
      content.querySelector('clinic-contact-cta script[type="application/ld+json"]')?.textContent;
    await waitUntil(told, 'nothing was told');
    expect(JSON.parse(told() ?? '')).to.include({ '@type': 'MedicalClinic', name: 'Pear Blossom Clinic' });
    expect(recorded.errors).to.deep.equal([]);
    expect(recorded.violations).to.deep.equal([]);
  });

  it('where the page is isolated from other origins', async () => {
    await openWell('isolated');
  });

  for (const order of ['first', 'second']) {
    it(`beside the page's own Lit, which comes ${order}`, async () => {
      const { content } = await openWell(`other-lit-${order}`);
      await waitUntil(() =>
        content.querySelector('host-element')?.shadowRoot?.textContent.includes("host's Lit"),
      );
    });
  }

  it('in a sandboxed frame that has no origin', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    let report = { shown: '', errors: ['no report'] };
    const listen = ({ source, data }: MessageEvent<typeof report>): void => {
      if (source === frame.contentWindow) report = data;
    };
    addEventListener('message', listen);
    frame.src = '/__pages/sandboxed';
    document.body.append(frame);
    const expected = ['Morning Circle', 'Medicare', 'Hope', '(541) 555-0100'];
    await waitUntil(() => expected.every((words) => report.shown.includes(words)), 'not all were shown');
    removeEventListener('message', listen);
    expect(report.errors).to.deep.equal([]);
  });

  it('under a style sheet that unsets everything', async () => {
    const { content, page } = await openWell('unset-styles');
    const link = inside(content, 'clinic-contact-cta', 'a.button');
    expect(page.getComputedStyle(link).cursor).to.equal('pointer');
    for (const tag of TAGS) {
      const shown = content.querySelector(tag)?.shadowRoot?.firstElementChild?.getBoundingClientRect();
      expect(shown?.height, tag).to.be.above(20);
    }
  });

  it('in the size of the text around it, where the root is 62.5 %', async () => {
    const { content, page } = await openWell('small-root');
    for (const selector of ['.say', '.lead'])
      expect(page.getComputedStyle(inside(content, 'clinic-medicare-banner', selector)).fontSize).to.equal(
        '16px',
      );
    const button = inside(content, 'clinic-contact-cta', 'a.button').getBoundingClientRect();
    expect(button.height).to.be.at.least(44);
  });

  it('on a page in a language without words of ours, from right to left', async () => {
    const { content, page } = await openWell('right-to-left');
    for (const tag of TAGS) {
      const [first] = content.querySelector(tag)?.shadowRoot?.children ?? [];
      expect(first?.getAttribute('lang'), tag).to.equal('en');
      expect(first && page.getComputedStyle(first).direction, tag).to.equal('ltr');
    }
  });

  it('on a page that turns from left to right into right to left while it is open', async () => {
    const { content } = await openWell('strict');
    content.documentElement.lang = 'ur';
    content.documentElement.dir = 'rtl';
    const [first] = content.querySelector('clinic-medicare-banner')?.shadowRoot?.children ?? [];
    await waitUntil(() => first?.getAttribute('dir') === 'ltr', 'the words run the wrong way');
  });

  it('under a base address of somewhere else: links inside stay inside', async () => {
    const { content, page } = await openWell('base');
    inside(content, 'clinic-contact-cta', 'button[type=submit]').click();
    await waitUntil(() =>
      content.querySelector('clinic-contact-cta')?.shadowRoot?.querySelector('a[href^="#"]'),
    );
    const toField = inside(content, 'clinic-contact-cta', 'a[href^="#"]');
    toField.click();
    expect(page.location.pathname).to.equal('/__pages/base');
    const { activeElement } = content.querySelector('clinic-contact-cta')?.shadowRoot ?? {};
    expect(activeElement?.localName).to.match(/^(input|textarea)$/);
  });

  for (const name of ['clobbered', 'all-names', 'all-names-whole', 'in-a-form-of-all-names'])
    it(`where elements or fields are named like what scripts read: ${name}`, async () => {
      await openWell(name);
    });

  it('where the page has patched the language, and its fetch', async () => {
    await openWell('patched');
  });

  it('in a browser that lacks what the oldest ones lack, with hours, groups and a form', async () => {
    const { content, recorded } = await openWell('oldest-browser');
    const finder = content.createElement('clinic-support-group-finder');
    finder.setAttribute('feed', `data:application/json,${encodeURIComponent(JSON.stringify([GROUP]))}`);
    const form = content.createElement('clinic-contact-cta');
    for (const [name, value] of Object.entries({
      phone: '(541) 555-0100',
      hours: 'Mo-Fr 09:00-17:00',
      'time-zone': 'America/Los_Angeles',
      endpoint: '/sent',
    }))
      form.setAttribute(name, value);
    content.body.append(finder, form);
    await waitUntil(() => finder.shadowRoot?.querySelector('.row .name'), 'no group');
    finder.shadowRoot?.querySelector<HTMLElement>('.row button')?.click();
    await waitUntil(() => form.shadowRoot?.querySelector('textarea'), 'no form');
    expect(recorded.errors).to.deep.equal([]);
  });

  for (const library of ['prototype', 'mootools']) {
    it(`beside ${library}: hours, groups, and enquiries in every format, as typed`, async () => {
      const { content, page, recorded } = await openWell(library);
      const asked = [...content.querySelectorAll('.asked')].map(({ shadowRoot }) => shadowRoot);
      const bodies: string[] = [];
      const { fetch } = page;
      page.fetch = (address, init) => {
        bodies.push(String(init?.body));
        return fetch.call(page, address, init);
      };
      for (const root of asked) {
        expect(root?.textContent).to.contain('Open');
        const typed = { name: 'Sam "Pine"', phone: '541 555 0123', message: 'Hello,\nplease [call] {me}' };
        for (const [name, text] of Object.entries(typed)) {
          const control = root?.querySelector<HTMLInputElement>(`[name="${name}"]`);
          if (control) control.value = text;
        }
        root?.querySelector<HTMLElement>('.send')?.click();
      }
      await waitUntil(
        () => asked.every((root) => root?.textContent.includes('Your message was sent')),
        'not every enquiry was sent',
      );
      const hubspot = bodies.find((body) => body.startsWith('{"fields"')) ?? '';
      const json = bodies.find((body) => body.startsWith('{') && body !== hubspot) ?? '';
      const read: unknown = JSON.parse(json);
      expect(read).to.include({ name: 'Sam "Pine"', message: 'Hello,\nplease [call] {me}' });
      const { fields } = JSON.parse(hubspot) as { fields: { value: string }[] };
      expect(fields.map(({ value }) => value)).to.include('Sam "Pine"');
      expect(bodies).to.have.length(asked.length);
      expect(recorded.errors).to.deep.equal([]);
    });
  }

  it('inside a form of the page: its Enter key and buttons leave that form alone', async () => {
    const { content } = await openWell('in-a-form');
    const form = content.querySelector('form');
    let submits = 0;
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    inside(content, 'clinic-contact-cta', 'button[type=submit]').click();
    for (const button of content
      .querySelector('clinic-support-group-finder')
      ?.shadowRoot?.querySelectorAll('button') ?? [])
      button.click();
    expect(submits).to.equal(0);
    expect([...new FormData(form ?? undefined).keys()]).to.deep.equal([]);
  });

  it('fifty times on one page', async () => {
    const { content } = await openWell('fifty');
    await waitUntil(
      () =>
        [...content.querySelectorAll('clinic-support-group-finder')].every((finder) =>
          finder.shadowRoot?.textContent.includes('Morning Circle'),
        ),
      'not every finder has its groups',
    );
    expect(content.querySelectorAll(TAGS.join())).to.have.length(52);
  });

  it('inside a closed shadow tree', async () => {
    const { content, recorded, settled } = await open('strict');
    await settled();
    const host = content.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    root.append(...[...content.body.children].map((tag) => tag.cloneNode(true)));
    content.body.append(host);
    await waitUntil(
      () => TAGS.every((tag) => (root.querySelector(tag)?.shadowRoot?.textContent ?? '').trim().length > 20),
      'a tag stayed empty',
    );
    expect(recorded.errors).to.deep.equal([]);
  });
});
