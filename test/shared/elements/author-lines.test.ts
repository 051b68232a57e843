import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../../src/define.js';

/** Said by the tags about how they are written; other lines are other tests'. */
let lines: string[] = [];
let place: HTMLElement;
const { warn } = console;

async function put(markup: string): Promise<void> {
  place.innerHTML = markup;
  const tags = [...place.querySelectorAll<LitElement>(':not(:not(:defined))')].filter(({ localName }) =>
    localName.startsWith('clinic-'),
  );
  for (const tag of tags) await tag.updateComplete;
  // The part that tells is loaded by then: this asks for it, too.
  await import('../../../src/shared/elements/author-lines.js');
  await new Promise((resolve) => setTimeout(resolve));
  for (const tag of tags) await tag.updateComplete;
}
const tagIn = (name: string): LitElement => {
  const tag = place.querySelector<LitElement>(name);
  if (!tag) throw new Error(`no ${name}`);
  return tag;
};
const isSeen = (selector: string): boolean =>
  [...place.querySelectorAll(selector)].every(
    (each) => each.checkVisibility() && each.getClientRects().length > 0,
  );

describe('what the author is told of the markup', () => {
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => void lines.push(line);
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    console.warn = warn;
    place.remove();
  });

  it('a tag that is set up well is told nothing', async () => {
    await put(`
      <clinic-medicare-banner status="accepting" phone="(541) 555-0100" id="b" class="x" data-x="1">
        <p>We accept Medicare. Call <a href="tel:+15415550100">(541) 555-0100</a>.</p>
      </clinic-medicare-banner>
      <clinic-contact-cta phone="(541) 555-0100"><div data-fallback><h2>Contact</h2><footer>x</footer></div></clinic-contact-cta>
      <clinic-contact-cta phone="(541) 555-0100"><h2>Contact</h2><form><input name="name"></form></clinic-contact-cta>
      <clinic-objectives-list><h2>What we do</h2><ul><li><b>Hope:</b> seen here.</li></ul></clinic-objectives-list>
      <p><clinic-contact-cta phone="(541) 555-0100"></clinic-contact-cta></p>`);
    expect(lines).to.deep.equal([]);
  });

  it('an unknown attribute', async () => {
    await put(
      '<clinic-medicare-banner status="accepting" acceptingFrom="2027-01-01" phone="(541) 555-0100"></clinic-medicare-banner>',
    );
    expect(lines).to.deep.equal([
      '<clinic-medicare-banner> acceptingfrom: is no attribute of this tag. Did you mean "accepting-from"?',
    ]);
  });

  it('curled quotes: the link works, a line each', async () => {
    await put(
      '<clinic-contact-cta phone=”541-555-0100″ hours=”24/7” no-crisis-line=”true”></clinic-contact-cta>',
    );
    const cta = tagIn('clinic-contact-cta');
    expect(cta.renderRoot.querySelector('a[href="tel:+15415550100"]')).to.not.equal(null);
    expect(lines).to.have.length(3);
    expect(lines.join('\n')).to.match(/ phone: .*\n.* hours: .*\n.* no-crisis-line: /);
    await put('<clinic-contact-cta phone=“(541) 555-0100”></clinic-contact-cta>');
    expect(tagIn('clinic-contact-cta').renderRoot.querySelector('a[href="tel:+15415550100"]')).to.not.equal(
      null,
    );
    expect(lines.filter((line) => line.includes('straight quotes'))).to.have.length(1);
  });

  it('no scheme: the address is a whole one, and the form goes there', async () => {
    await put(
      '<clinic-contact-cta phone="(541) 555-0100" href="www.pine.example/visit" email="mailto:care@pine.example" endpoint="forms.example/f/abc"></clinic-contact-cta><clinic-medicare-banner status="accepting" phone="(541) 555-0100" details-href="www.medicare.gov"></clinic-medicare-banner>',
    );
    const { renderRoot } = tagIn('clinic-contact-cta');
    expect(renderRoot.querySelector('a[href="https://www.pine.example/visit"]')).to.not.equal(null);
    expect(renderRoot.querySelector('a[href="mailto:care@pine.example"]')).to.not.equal(null);
    expect(
      tagIn('clinic-medicare-banner').renderRoot.querySelector('a[href="https://www.medicare.gov/"]'),
    ).to.not.equal(null);
    for (const name of ['href', 'endpoint', 'email', 'details-href'])
      expect(
        lines.filter((line) => line.includes(`> ${name}: `)),
        name,
      ).to.have.length(1);
  });

  it('properties are read by the same rule', async () => {
    await put('<clinic-contact-cta></clinic-contact-cta>');
    const cta = tagIn('clinic-contact-cta') as LitElement & { phone: string; href: string };
    cta.phone = '“541-555-0100”';
    cta.href = 'pine.example';
    await cta.updateComplete;
    expect(cta.phone).to.equal('541-555-0100');
    expect(cta.href).to.equal('https://pine.example');
  });

  const SWALLOWED = [
    '<h1>Pine Clinic</h1><p>Words</p>',
    '<main><p>Words</p></main>',
    '<p>Words</p><footer>12 Elm Street</footer>',
    '<nav><a href="/">Home</a></nav>',
    '<div role="navigation"><p>Home</p></div>',
    '<clinic-contact-cta phone="(541) 555-0100"></clinic-contact-cta>',
    '<div data-clinic-widget="contact-cta" data-phone="(541) 555-0100"></div><p>Words</p>',
  ];
  for (const tag of [
    'clinic-medicare-banner status="accepting"',
    'clinic-contact-cta',
    'clinic-objectives-list preset="group-therapy"',
  ])
    for (const page of SWALLOWED) {
      // A list's own words may have a heading of any level.
      if (tag.startsWith('clinic-objectives') && page.startsWith('<h1')) continue;
      it(`<${tag} /> and then ${page}: one line, and the page is seen`, async () => {
        await put(`<${tag} phone="(541) 555-0100" />${page}`);
        const own = lines.filter((line) => line.includes('is not closed'));
        expect(own).to.have.length(1);
        expect(own[0]).to.match(/^<clinic-[a-z-]+> children: .*Write <\/clinic-/);
        expect(isSeen('h1, main, footer, nav, p')).to.equal(true);
        // It stays so with the next value.
        const host = place.firstElementChild as LitElement;
        host.setAttribute('phone', '(541) 555-0199');
        await host.updateComplete;
        expect(isSeen('h1, main, footer, nav, p')).to.equal(true);
      });
    }

  it('two tags and a heading, none of them closed: both are seen, and the rest', async () => {
    await put(
      '<clinic-medicare-banner status="accepting" phone="(541) 555-0100" /><h2>River Road</h2><clinic-contact-cta phone="(541) 555-0100" /><h2>Visit</h2><form><input name="q"></form><footer><p>12 Elm Street</p></footer>',
    );
    expect(isSeen('h2, form, footer, p')).to.equal(true);
    expect(lines.filter((line) => line.includes('is not closed'))).to.have.length(2);
  });

  it('children thrown out by automatic paragraphs: a line a tag', async () => {
    await put(`<p><clinic-medicare-banner status="accepting" phone="(541) 555-0100"></p>
<p>We now accept Medicare. Call <a href="tel:+15415550100">(541) 555-0100</a>.</p>
<p></clinic-medicare-banner></p>
<p><clinic-objectives-list preset="group-therapy"></p>
<ul><li>Hope: seen here every week.</li></ul><p>More.</p>
<p></clinic-objectives-list></p>`);
    const thrown = lines.filter((line) => line.includes('automatic paragraphs'));
    expect(thrown).to.have.length(2);
    expect(thrown[0]).to.contain('the element after it was');
    expect(thrown[1]).to.contain('the 2 elements after it were');
  });
});
