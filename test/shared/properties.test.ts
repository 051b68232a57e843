import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { ClinicElement } from '../../src/shared/elements/clinic-element.js';
import { html, type TemplateResult } from 'lit';

const TAGS = {
  'clinic-medicare-banner': { status: 'accepting', clinic: 'Pine Clinic' },
  'clinic-objectives-list': { preset: 'group-therapy' },
  'clinic-contact-cta': { phone: '(541) 555-0100' },
  'clinic-support-group-finder': { feed: '/none.json', phone: '(541) 555-0100' },
} as const;
type Tag = keyof typeof TAGS;

/** The finder has nothing to load here. */
const NO_FEED = new Set(['feed', 'src', 'zipData', 'near']);

const put = async (tag: Tag, attributes: Readonly<Record<string, string>> = {}): Promise<LitElement> => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ ...TAGS[tag], ...attributes }))
    element.setAttribute(name, value);
  document.body.append(element);
  await element.updateComplete;
  return element;
};

const markup = (element: LitElement): string =>
  element.renderRoot instanceof ShadowRoot
    ? element.renderRoot.innerHTML.replace(/lit\$\d+\$/g, '')
    : 'no shadow';

const GARBAGE = [NaN, Symbol('secret'), () => 'secret', { secret: 1 }, new Map(), [{}], Infinity] as const;

describe('properties are read as their attributes', () => {
  let warnings: string[] = [];
  let errors: unknown[] = [];
  const { warn, error } = console;
  beforeEach(() => {
    warnings = [];
    errors = [];
    console.warn = (line: string) => warnings.push(line);
    console.error = (line: unknown) => errors.push(line);
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
    for (const tag of Object.keys(TAGS)) for (const each of document.querySelectorAll(tag)) each.remove();
  });

  for (const tag of Object.keys(TAGS) as Tag[]) {
    const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
    for (const [key, { attribute, type, state }] of elementProperties) {
      if (state || NO_FEED.has(String(key))) continue;
      const name = typeof attribute === 'string' ? attribute : String(key).toLowerCase();

      it(`<${tag}> ${name}`, async () => {
        const values = [
          ...(type === Boolean ? ['false', 'no', '0', 'off', 'true', ''] : []),
          '3',
          3,
          0,
          'x y',
        ];
        const one = await put(tag);
        const other = await put(tag);
        for (const value of values) {
          Reflect.set(one, key, value);
          other.setAttribute(name, String(value));
          await one.updateComplete;
          await other.updateComplete;
          expect(markup(one), `${name}=${String(value)}`).to.equal(markup(other));
          expect(Reflect.get(one, key)).to.equal(Reflect.get(other, key));
        }
        const takesObjects = /^(?:items|endpoint-fields|endpoint-extra)$/.test(name);
        for (const value of GARBAGE) {
          if (takesObjects && /^\[object (?:Object|Array)\]$/.test(Object.prototype.toString.call(value)))
            continue;
          warnings = [];
          Reflect.set(one, key, value);
          await one.updateComplete;
          const told = warnings.filter((line) => line.startsWith(`<${tag}> ${name}: its property`));
          expect(told.length, `${nameOf(value)} is said once`).to.be.at.most(1);
          expect(Reflect.get(one, key)).to.equal(type === Boolean ? false : undefined);
        }
        for (const value of [null, undefined, false]) {
          Reflect.set(one, key, value);
          other.removeAttribute(name);
          await one.updateComplete;
          await other.updateComplete;
          expect(markup(one), String(value)).to.equal(markup(other));
        }
        expect(errors, 'nothing broke').to.deep.equal([]);
        expect(warnings.join(), 'no value is told').not.to.contain('secret');
      });
    }
  }

  const nameOf = (value: unknown): string => typeof value;

  it('a property set before the class is known counts, and one of a wrong type breaks nothing', async () => {
    const element = document.createElement('late-banner');
    Object.assign(element, {
      enrolled: 'false',
      status: 'accepting',
      headingLevel: 3,
      heading: 'Medicare',
      phone: 5415550100,
    });
    document.body.append(element);
    const { ClinicMedicareBanner } = await import('../../src/medicare-banner/medicare-banner.js');
    customElements.define('late-banner', class extends ClinicMedicareBanner {});
    await (element as LitElement).updateComplete;
    expect(element.shadowRoot?.querySelector('h3')?.textContent).to.equal('Medicare');
    expect(element.shadowRoot?.textContent).to.contain('(541) 555-0100').and.not.to.contain('Part B');
    element.remove();
  });

  it('says what is wrong once, with the attribute and what is allowed', async () => {
    const banner = await put('clinic-medicare-banner');
    for (let turn = 0; turn < 3; turn++)
      Object.assign(banner, { enrolled: { secret: 1 }, acceptingFrom: Symbol('secret') });
    await banner.updateComplete;
    expect(warnings).to.deep.equal([
      '<clinic-medicare-banner> enrolled: its property holds a value of the kind "object"; it is left out. Allowed: true, false, or a text that says so.',
      '<clinic-medicare-banner> accepting-from: its property holds a value of the kind "symbol"; it is left out. Allowed: YYYY-MM-DD, or a Date at midnight.',
    ]);
  });

  it('lists, objects and dates where they have a meaning', async () => {
    const cta = await put('clinic-contact-cta', { endpoint: '/sent' });
    Object.assign(cta, { fields: ['name', 'email'], endpointFields: { email: 'your-email' } });
    await cta.updateComplete;
    expect(
      [...cta.renderRoot.querySelectorAll('.row [name]')].map((field) => field.getAttribute('name')),
    ).to.deep.equal(['name', 'email']);
    const banner = await put('clinic-medicare-banner', { status: '' });
    Object.assign(banner, { acceptingFrom: new Date('2999-01-01') });
    await banner.updateComplete;
    expect(banner.renderRoot.textContent).to.contain('2999');
    expect(warnings.filter((line) => line.includes('property'))).to.deep.equal([]);
  });
});

class Fragile extends ClinicElement {
  static override properties = { how: {} };
  declare how: string | undefined;
  protected override renderContent(): TemplateResult {
    if (this.how === 'throw') throw new Error('broken by a value');
    const trap = {
      toString: () => {
        throw new Error('broken half way');
      },
    };
    return this.how === 'other'
      ? html`<em>another</em>`
      : html`<p title=${this.how === 'half' ? (trap as unknown as string) : 'x'}>shown ${this.how}</p>`;
  }
}
customElements.define('fragile-tag', Fragile);

describe('a tag broken by a value', () => {
  it('shows its children, and recovers with the next value, however it broke', async () => {
    const { error } = console;
    console.error = () => undefined;
    const tag = document.createElement('fragile-tag') as Fragile;
    tag.textContent = 'own children';
    document.body.append(tag);
    const values = [
      'good',
      'throw',
      'throw',
      'good',
      'half',
      'good',
      'throw',
      'other',
      'half',
      'other',
      'good',
    ];
    for (const value of values) {
      tag.how = value;
      await tag.updateComplete.catch(() => undefined);
      const [only, ...others] = tag.renderRoot.children;
      expect(others, value).to.deep.equal([]);
      if (value === 'throw' || value === 'half') expect(only?.localName).to.equal('slot');
      else expect(only?.textContent).to.equal(value === 'good' ? 'shown good' : 'another');
    }
    console.error = error;
    tag.remove();
  });
});
