import { expect } from 'chai';
import type { TemplateResult } from 'lit';
import { answer, CLINIC, json, QuickCta, stubFetch, textOf, valueOf, all } from '../cta.js';

/** A tag some of whose renderings throw. */
class FragileCta extends QuickCta {
  /** Renderings of an outcome that are still to throw. */
  throws = 0;
  protected override renderContent(): TemplateResult {
    const content = super.renderContent();
    if (this.ended && this.throws-- > 0) throw new Error('a script of the page is in the way');
    return content;
  }
  ended = false;
}
customElements.define('fragile-contact-cta', FragileCta);

const TYPED = { name: 'Sam', phone: '541 555 0123', message: 'Hello\nthere' };

async function enquire(
  throws: number,
  status: number,
  children = '',
): Promise<{ element: FragileCta; ids: string[]; restore: () => void }> {
  const { requests, restore } = stubFetch(json({ ok: status < 400 }, status));
  const element = document.createElement('fragile-contact-cta') as FragileCta;
  for (const [name, value] of Object.entries({ ...CLINIC, endpoint: '/x' }))
    element.setAttribute(name, value);
  element.append(...new DOMParser().parseFromString(children, 'text/html').body.childNodes);
  document.body.append(element);
  await element.updateComplete;
  const ids: string[] = [];
  element.addEventListener('clinic-enquiry-submit', () => {
    ids.push(String(element.enquiryData().get('submission_id')));
  });
  for (const [field, text] of Object.entries(TYPED)) answer(element, field, text);
  element.throws = throws;
  const end = (): void => {
    element.ended = true;
  };
  for (const type of ['clinic-enquiry-sent', 'clinic-enquiry-failed']) element.addEventListener(type, end);
  element.renderRoot.querySelector<HTMLElement>('.send')?.click();
  for (let turn = 0; turn < 200 && (!element.ended || element.isUpdatePending); turn++)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
  await element.updateComplete;
  expect(requests).to.have.length(1);
  return { element, ids, restore };
}

describe('an outcome that cannot be rendered', () => {
  const { error, warn } = console;
  beforeEach(() => {
    console.error = console.warn = () => undefined;
  });
  afterEach(() => {
    Object.assign(console, { error, warn });
    for (const each of document.querySelectorAll('fragile-contact-cta')) each.remove();
  });

  for (const status of [200, 400, 500]) {
    it(`after ${status}: ends in failed, with the text, and trying again is safe`, async () => {
      const { element, ids, restore } = await enquire(1, status);
      expect(textOf(element, '.outcome .title')).to.match(
        /^(?:Sorry, something went wrong|We could not take)/,
      );
      for (const [field, text] of Object.entries(TYPED)) expect(valueOf(element, field)).to.equal(text);
      element.renderRoot.querySelector<HTMLElement>('.send')?.click();
      expect(ids[1]).to.equal(ids[0]);
      restore();
    });
  }

  it('where nothing can be rendered any more, the page’s own form has the text; the next value mends it', async () => {
    const form = '<form><input name="name"><input name="phone"><textarea name="message"></textarea></form>';
    const { element, restore } = await enquire(1e9, 500, form);
    const area = element.querySelector('textarea');
    for (let turn = 0; turn < 200 && !area?.value; turn++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(area?.value).to.equal(TYPED.message);
    expect(area?.getBoundingClientRect().height).to.be.above(0);
    expect(element.querySelector('input')?.value).to.equal('Sam');
    element.throws = 0;
    element.setAttribute('heading', 'Write to us');
    await element.updateComplete;
    for (const [field, text] of Object.entries(TYPED)) expect(valueOf(element, field)).to.equal(text);
    expect(all(element, 'slot')).to.deep.equal([]);
    restore();
  });
});
