import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import { chooseLanguage } from '../../../src/shared/i18n/language.js';
import { waitUntil } from '../../wait-until.js';

const json = (words: unknown): string =>
  `data:application/json,${encodeURIComponent(typeof words === 'string' ? words : JSON.stringify(words))}`;

/** A contact tag and a banner beside it, on a page in a language. */
async function pageOf(lang: string, attributes: Readonly<Record<string, string>>): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(
    html`<main lang=${lang}>
      <clinic-contact-cta phone="(541) 555-0100" clinic="Pine Clinic"></clinic-contact-cta>
      <clinic-medicare-banner status="accepting"></clinic-medicare-banner>
    </main>`,
  );
  for (const [name, value] of Object.entries(attributes)) page.firstElementChild?.setAttribute(name, value);
  return page;
}
const said = (page: HTMLElement, at: number): string => page.children[at]?.shadowRoot?.textContent ?? '';
const says = (page: HTMLElement, at: number, text: string): Promise<void> =>
  waitUntil(() => said(page, at).includes(text), `not "${text}"`);

describe('the page’s own words', () => {
  const lines: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    lines.length = 0;
    console.warn = (line: unknown) => lines.push(String(line));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('lie over ours in every tag, as text, as long as one tag names them', async () => {
    const page = await pageOf('en', {
      strings: json({
        'contact.heading': { en: '<b>Call {us}</b>'.replace('{us}', 'us'), es: 'Llame ya' },
        'contact.message': { en: '{canCall, select, true {Ring {clinic}.} other {Write to {clinic}.}}' },
        'banner.accepting': { en: 'Medicare is fine.', es: 'Medicare, sí.' },
      }),
    });
    await says(page, 0, '<b>Call us</b>');
    await says(page, 0, 'Ring Pine Clinic.');
    await says(page, 1, 'Medicare is fine.');
    page.lang = 'es';
    await says(page, 0, 'Llame ya');
    await says(page, 0, 'Para usted o para alguien');
    await says(page, 1, 'Medicare, sí.');
    page.firstElementChild?.removeAttribute('strings');
    await says(page, 0, 'Hable con alguien hoy');
    await says(page, 1, 'Ya aceptamos Medicare.');
    expect(lines).to.deep.equal([]);
  });

  it('bring a language, which says which it is and where it runs to', async () => {
    const words = { 'contact.heading': { ur: 'آج کسی سے بات کریں' }, 'contact.call': { ur: 'کال کریں' } };
    const page = await pageOf('ur', { strings: json(words) });
    await says(page, 0, 'آج کسی');
    const inner = page.firstElementChild?.shadowRoot?.querySelector('[dir=rtl][lang=ur]');
    expect(inner).to.exist;
    // The words come first, from the right, and the number is in its own order.
    const button = page.firstElementChild?.shadowRoot?.querySelector('a.button');
    const [icon, number] = [button?.querySelector('svg'), button?.querySelector('.number')].map((each) =>
      each?.getBoundingClientRect(),
    );
    expect(icon?.left).to.be.greaterThan(number?.right ?? Infinity);
    expect(number && getComputedStyle(button?.querySelector('.number') ?? page).direction).to.equal('ltr');
    // What it lacks is English, and one line says how much that is.
    expect(said(page, 0)).to.include('Whether it is for you');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^<clinic-contact-cta> strings: .*"ur" has 2 of \d+ texts/);
  });

  for (const [what, strings, line] of [
    [
      'unknown names',
      json({ 'contact.heding': { en: 'x' } }),
      /"contact\.heding" \(did you mean "contact\.heading"\?\)/,
    ],
    [
      'wrong places',
      json({ 'contact.opensSite': { en: 'Opens' } }),
      /contact\.opensSite \(en\): \{host\} is missing/,
    ],
    ['a language that is none', json({ 'contact.heading': { 'no language': 'x' } }), /is no language tag/],
    [
      'a page in place of the file',
      'data:text/html,<!doctype html><p>Not found',
      /it is a page; the tag goes on/,
    ],
    ['half a file', json('{"contact.heading": {"en": '), /it is no JSON/],
    ['a list', json([1, 2]), /it holds no texts/],
    ['a file far too large', json(JSON.stringify('x'.repeat(2_200_000))), /no words came \(too-large\)/],
    ['a file that is not there', '/nowhere/words.json', /no words came \((?:missing|refused)\)/],
    ['an address that is none', 'javascript:alert(1)', /can’t be loaded here/],
    ['what nobody can read at once', json({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 }), /; and 2 more\./],
  ] as const)
    it(`with ${what}: one line, and ours`, async () => {
      const page = await pageOf('en', { strings });
      await waitUntil(() => lines.length > 0, 'no line');
      await says(page, 0, 'Talk to someone today');
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(line);
    });
});

describe('a line of languages', () => {
  afterEach(() => {
    chooseLanguage('');
  });
  const buttons = (page: HTMLElement): HTMLButtonElement[] => [
    ...(page.firstElementChild?.shadowRoot?.querySelectorAll<HTMLButtonElement>('.languages button') ?? []),
  ];

  it('changes every tag of the page, and back, and keeps what is typed', async () => {
    const page = await pageOf('en', { languages: 'es', endpoint: '/x' });
    await waitUntil(() => buttons(page).length === 2, 'no line');
    const [english, spanish] = buttons(page);
    const field = (): HTMLInputElement | null | undefined =>
      page.firstElementChild?.shadowRoot?.querySelector<HTMLInputElement>('[name=name]');
    await waitUntil(() => field(), 'no form');
    const input = field();
    if (input) input.value = 'Ana';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(
      buttons(page).map((button) => [button.lang, button.textContent.trim(), button.ariaPressed]),
    ).to.deep.equal([
      ['en', 'English', 'true'],
      ['es', 'Español', 'false'],
    ]);
    for (const button of buttons(page)) {
      expect(button.offsetHeight).to.be.at.least(44);
      expect(button.offsetWidth).to.be.at.least(44);
    }
    spanish?.focus();
    spanish?.click();
    await says(page, 0, 'Hable con alguien hoy');
    await says(page, 1, 'Ya aceptamos Medicare.');
    await waitUntil(() => spanish?.ariaPressed === 'true', 'not marked');
    expect(page.firstElementChild?.shadowRoot?.activeElement).to.equal(spanish);
    expect(page.firstElementChild?.shadowRoot?.querySelector('[lang=es]:not(button)')).to.exist;
    expect(field()?.value).to.equal('Ana');
    english?.click();
    await says(page, 0, 'Talk to someone today');
    page.firstElementChild?.removeAttribute('languages');
    await waitUntil(() => buttons(page).length === 0, 'still there');
  });

  it('is not there where there is nothing to choose, and says what it has no words in', async () => {
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => lines.push(String(line));
    const page = await pageOf('en', { languages: 'en xx' });
    await waitUntil(() => lines.length > 0, 'no line');
    console.warn = warn;
    expect(lines[0]).to.include('languages: there are no words in "xx"');
    expect(buttons(page)).to.have.length(0);
  });
});
