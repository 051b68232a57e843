import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';

/** The tag on a page, rendered; links lead nowhere while it stands. */
async function put(markup: string): Promise<LitElement> {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = template.content.firstElementChild as LitElement;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const stay = (event: Event): void => {
  event.preventDefault();
};

describe('what a page hears of a tag', () => {
  let element: LitElement | undefined;
  beforeEach(() => {
    document.addEventListener('click', stay);
  });
  afterEach(() => {
    document.removeEventListener('click', stay);
    element?.remove();
  });

  it('one event for every link that leads to someone, of crisis lines too, and its kind only', async () => {
    element =
      await put(`<clinic-contact-cta phone="(541) 555-0100" sms="541-555-0101" email="care@clinic.example"
      href="https://clinic.example/" endpoint="/sent"></clinic-contact-cta>`);
    const heard: string[] = [];
    const hear = (event: HTMLElementEventMap['clinic-contact']): void => {
      expect(Object.entries(event)).to.deep.include(['method', event.method]);
      expect(event.target).to.equal(element);
      heard.push(event.method);
    };
    document.addEventListener('clinic-contact', hear as EventListener);
    const links = [...element.renderRoot.querySelectorAll('a')];
    const expected = links.map(({ protocol }) =>
      protocol === 'tel:' ? 'call' : protocol === 'sms:' ? 'text' : protocol === 'mailto:' ? 'email' : 'link',
    );
    for (const link of links)
      (link.firstElementChild ?? link).dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
      );
    document.removeEventListener('clinic-contact', hear as EventListener);
    expect(links.length).to.be.at.least(8);
    expect(heard).to.deep.equal(expected);
  });

  it('nothing of links to fields of the form, or of the page’s own links among the children', async () => {
    element = await put('<clinic-contact-cta phone="(541) 555-0100" endpoint="/sent"></clinic-contact-cta>');
    let heard = 0;
    element.addEventListener('clinic-contact', () => heard++);
    element.renderRoot.querySelector<HTMLElement>('.send')?.click();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('.problems a')?.click();
    expect(heard).to.equal(0);
  });

  const AROUND: Readonly<Record<string, string>> = {
    'a link': '<a href="#elsewhere">@</a>',
    'a link, deep inside': '<a href="#elsewhere"><div><span>@</span></div></a>',
    'a link in a map': '<map name="m"><a href="#elsewhere">@</a></map>',
    'a summary': '<details open><summary>@</summary></details>',
    'a label': '<label>@<input type="checkbox"></label>',
    'a button': '<button>@</button>',
    'the role of a button': '<div role="button">@</div>',
    'a handler in its markup': '<div onclick="location.hash = \'elsewhere\'"><p>@</p></div>',
    'a place that takes the focus': '<div tabindex="0">@</div>',
    'a hand for a cursor': '<div style="cursor: pointer"><div>@</div></div>',
  };
  for (const tree of ['the page', 'a shadow tree', 'a slot'])
    for (const [name, around] of Object.entries(AROUND))
      it(`no click on a field or a button within ${name}, in ${tree}`, async () => {
        document.removeEventListener('click', stay);
        const place = document.createElement('div');
        const [before = '', after = ''] = around.split('@');
        // Only this file's own markup.
        const parse = (markup: string): DocumentFragment =>
          document.createRange().createContextualFragment(markup);
        const tag =
          '<clinic-contact-cta phone="(541) 555-0100" endpoint="/sent" fields="name phone contact-by message text-ok"></clinic-contact-cta>';
        // What is around a slot of a closed tree nothing in the slot can know.
        const mode = tree === 'a slot' ? 'open' : 'closed';
        const root = tree === 'the page' ? place : place.attachShadow({ mode });
        root.append(parse(`${before}${tree === 'a slot' ? '<slot></slot>' : tag}${after}`));
        if (tree === 'a slot') place.append(parse(tag));
        document.body.append(place);
        const cta = (root.querySelector('clinic-contact-cta') ?? place.firstElementChild) as LitElement;
        await cta.updateComplete;
        const fields = [...cta.renderRoot.querySelectorAll<HTMLInputElement>('.row :is(input, textarea)')];
        let heard = 0;
        const count = (): void => {
          heard++;
        };
        document.addEventListener('click', count);
        for (const field of fields) field.click();
        cta.renderRoot.querySelector<HTMLElement>('.send')?.click();
        document.removeEventListener('click', count);
        expect(heard).to.equal(0);
        expect(location.hash).to.equal('');
        expect(root.querySelector('details')?.open ?? true).to.equal(true);
        expect(root.querySelector('input')?.checked ?? false).to.equal(false);
        const boxes = fields.filter(({ type }) => type === 'checkbox');
        expect(boxes.map(({ checked }) => checked)).to.deep.equal([true]);
        expect(fields.filter(({ type, checked }) => type === 'radio' && checked)).to.have.length(1);
        place.remove();
      });

  it('every click where the page does nothing with it', async () => {
    element = await put('<clinic-contact-cta phone="(541) 555-0100" endpoint="/sent"></clinic-contact-cta>');
    let heard = 0;
    const count = (): void => {
      heard++;
    };
    document.addEventListener('click', count);
    const all = [...element.renderRoot.querySelectorAll<HTMLElement>('input, textarea, button, a')];
    for (const each of all) each.click();
    document.removeEventListener('click', count);
    expect(heard).to.equal(all.length);
  });

  for (const [tag, field] of [
    ['<clinic-contact-cta phone="(541) 555-0100" endpoint="/sent"></clinic-contact-cta>', 'textarea'],
    ['<clinic-contact-cta phone="(541) 555-0100" endpoint="/sent"></clinic-contact-cta>', '[name=name]'],
    [
      '<clinic-support-group-finder feed="data:application/json,[]"></clinic-support-group-finder>',
      '#search',
    ],
  ] as const) {
    it(`no key typed in ${field}, and Escape, Tab and what is not typed as ever`, async () => {
      element = await put(tag);
      const control = element.renderRoot.querySelector<HTMLElement>(field);
      const heard: string[] = [];
      const hear = (event: Event): void => {
        heard.push(`${event.type} ${(event as KeyboardEvent).key}`);
      };
      const types = [
        'keydown',
        'keypress',
        'keyup',
        'beforeinput',
        'input',
        'paste',
        'copy',
        'cut',
        'selectstart',
      ];
      for (const type of types) document.addEventListener(type, hear);
      const init = { bubbles: true, composed: true, cancelable: true };
      for (const key of [
        'a',
        ' ',
        '/',
        'n',
        'ArrowLeft',
        'Enter',
        'Home',
        '@',
        'Dead',
        'Process',
        'Unidentified',
      ])
        for (const type of ['keydown', 'keypress', 'keyup'])
          control?.dispatchEvent(new KeyboardEvent(type, { key, ...init }));
      for (const type of types.slice(3)) control?.dispatchEvent(new Event(type, init));
      expect(heard).to.deep.equal([]);
      for (const key of ['Escape', 'Tab', 'F6'])
        control?.dispatchEvent(new KeyboardEvent('keydown', { key, ...init }));
      element.renderRoot
        .querySelector('button')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ...init }));
      expect(heard).to.deep.equal(['keydown Escape', 'keydown Tab', 'keydown F6', 'keydown a']);
      for (const type of types) document.removeEventListener(type, hear);
    });
  }
});
