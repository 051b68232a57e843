import { expect } from '@open-wc/testing';
import { texts as vietnamese } from '../../src/i18n/vi.js';
import { texts as traditional } from '../../src/i18n/zh-Hant.js';
import { waitUntil } from '../wait-until.js';
import { open, type OpenedPage } from './parts-page.js';

/** What each tag says of its own, in either language. */
const SAYS: Readonly<Record<string, readonly [english: string, spanish: string]>> = {
  'medicare-banner': ['We now accept Medicare', 'Ya aceptamos Medicare'],
  'objectives-list': ['What group therapy is for', 'Para qué sirve la terapia de grupo'],
  'contact-cta': ['Talk to someone today', 'Hable con alguien hoy'],
  'support-group-finder': ['Find a support group', 'Encuentre un grupo de apoyo'],
};
const TAGS = Object.keys(SAYS);
const EVERYTHING = 'medicare-banner objectives-list contact-cta groups bare-contact';

const tagsOf = ({ content }: OpenedPage): Element[] => [
  ...content.querySelectorAll(TAGS.map((tag) => `clinic-${tag}`).join()),
];
const said = (tag: Element): string => tag.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const speaks = (tag: Element, language: 0 | 1): boolean =>
  said(tag).includes(SAYS[tag.localName.replace('clinic-', '')]?.[language] ?? '–');
const allSpeak = (opened: OpenedPage, language: 0 | 1): Promise<void> =>
  waitUntil(
    () => tagsOf(opened).every((tag) => speaks(tag, language)),
    `not all in ${language ? 'Spanish' : 'English'}`,
  );
const comesBack = (opened: OpenedPage): Promise<void> =>
  waitUntil(() => {
    opened.page.dispatchEvent(new opened.page.Event('online'));
    return tagsOf(opened).every((tag) => speaks(tag, 1));
  }, 'Spanish never came');
const askedForWords = async ({ asked }: OpenedPage): Promise<string[]> =>
  (await asked()).filter((file) => file.startsWith('clinic-widgets.es.'));
const faultless = ({ recorded }: OpenedPage): void => {
  expect(recorded.errors.filter((line) => !/html|script|module|SRI|integrity/i.test(line))).to.deep.equal([]);
};

/** Keeps every text a tag ever shows, in a page whose patience has no end. */
const WATCHED = `<script>
  window.shown = [];
  const later = setTimeout;
  window.setTimeout = (run, time) => (time < 1000 ? later(run, time) : 0);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    new MutationObserver(() => shown.push(root.textContent))
      .observe(root, { subtree: true, childList: true, characterData: true });
    return root;
  };
</script>`;

const PRERENDERED =
  '<clinic-contact-cta phone="(541) 555-0100"><template shadowrootmode="open"><p>Antes</p></template></clinic-contact-cta>';

describe('the words of a language, as a part', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const fault of [
    'changed',
    'replaced',
    'missing',
    'html',
    'truncated',
    'empty',
    'type',
    'login',
    'silent',
  ]) {
    it(`${fault}: all tags speak English, one line says so, and Spanish comes once it is there`, async () => {
      const opened = await open(fault, 'es', { lang: 'es', tags: EVERYTHING });
      await waitUntil(() => tagsOf(opened).every((tag) => tag.shadowRoot), 'no tags');
      await allSpeak(opened, 0);
      expect(opened.warned()).to.have.length(1);
      expect(opened.warned()[0]).to.include('clinic-widgets.es');
      for (const tag of tagsOf(opened))
        expect(tag.shadowRoot?.querySelector(':scope > [lang=en], [lang=en]'), tag.localName).to.exist;
      await opened.mend();
      await comesBack(opened);
      expect(opened.warned()).to.have.length(1);
      expect(opened.page.tampered).to.equal(undefined);
      faultless(opened);
    });
  }

  it('on its way: the children stay, or what a server rendered, and nothing of a tag is English first', async () => {
    const opened = await open('silent', 'es', {
      lang: 'es',
      tags: EVERYTHING,
      before: WATCHED + PRERENDERED,
    });
    const { content } = opened;
    await waitUntil(() => tagsOf(opened).every((tag) => tag.shadowRoot), 'no tags');
    await waitUntil(() => tagsOf(opened).every((tag) => tag.matches(':defined')), 'not all are there');
    const [prerendered, ...others] = tagsOf(opened);
    expect(prerendered && said(prerendered)).to.equal('Antes');
    for (const tag of others) expect(tag.shadowRoot?.querySelector('slot'), tag.localName).to.exist;
    expect(content.body.innerText).to.include('Banner in words').and.include('Contact in words');
    await opened.mend();
    await allSpeak(opened, 1);
    const { shown } = opened.page as unknown as { readonly shown: readonly string[] };
    expect(shown.length).to.be.greaterThan(0);
    for (const [english] of Object.values(SAYS))
      expect(shown.filter((text) => text.includes(english))).to.deep.equal([]);
    for (const tag of tagsOf(opened))
      expect(tag.shadowRoot?.querySelector('slot:not([name])')).to.equal(null);
    expect(opened.recorded.warnings).to.deep.equal([]);
    faultless(opened);
  });

  it('is asked for side by side with the tag, once, for the page’s language, a tag’s own or a place’s', async () => {
    for (const options of [
      { lang: 'es', tags: `${EVERYTHING} bare-contact` },
      { lang: 'es-MX', tags: 'contact-cta' },
      { lang: 'en', tags: 'contact-cta spanish-contact' },
      { lang: 'en', tags: 'spanish-place' },
    ]) {
      const opened = await open('silent', 'shared', options);
      await waitUntil(async () => (await askedForWords(opened)).length > 0, 'it waits for the tag');
      await opened.mend();
      await waitUntil(
        () => tagsOf(opened).length > 0 && tagsOf(opened).some((tag) => speaks(tag, 1)),
        'no Spanish',
      );
      expect(await askedForWords(opened)).to.have.length(1);
    }
  });

  it('comes by the part that names it, where few pages are in that language', async () => {
    for (const [lang, texts, file] of [
      ['vi-VN', vietnamese, 'vi'],
      ['zh-TW', traditional, 'zh-Hant'],
    ] as const) {
      const opened = await open('none', 'none', { lang, tags: 'medicare-banner contact-cta' });
      await waitUntil(() => {
        const [banner, contact] = tagsOf(opened);
        return (
          banner &&
          contact &&
          said(banner).includes(texts.banner.accepting) &&
          said(contact).includes(texts.contact.heading)
        );
      }, `no ${file}`);
      const asked = (await opened.asked()).map((name) => name.split('.')[1]);
      expect(asked).to.include.members(['languages', 'texts', file]).and.not.include('es');
      expect(opened.recorded.warnings).to.deep.equal([]);
      faultless(opened);
    }
  });

  it('is not asked for where nothing is in that language, nor for one nobody has words in', async () => {
    for (const lang of ['en', 'en-US', 'et', 'estonian', 'x']) {
      const opened = await open('none', 'none', { lang, tags: 'medicare-banner contact-cta' });
      await waitUntil(
        () => tagsOf(opened).length === 2 && tagsOf(opened).every((tag) => speaks(tag, 0)),
        'no English',
      );
      expect(await askedForWords(opened)).to.deep.equal([]);
      expect(opened.recorded.warnings).to.deep.equal([]);
    }
  });

  it('for a `lang` that changes later: the old words stay until the new ones are there, with what is typed', async () => {
    const opened = await open('silent', 'es', { lang: 'en', tags: 'bare-enquiry medicare-banner' });
    const { content, page } = opened;
    const field = (): HTMLInputElement | null | undefined =>
      content.querySelector('clinic-contact-cta')?.shadowRoot?.querySelector<HTMLInputElement>('[name=name]');
    await waitUntil(() => field(), 'no form');
    await allSpeak(opened, 0);
    field()?.focus();
    Object.assign(field() ?? {}, { value: 'Ana' });
    field()?.dispatchEvent(new page.Event('input', { bubbles: true }));
    content.documentElement.lang = 'es';
    await waitUntil(async () => (await askedForWords(opened)).length > 0, 'it was not asked for');
    expect(tagsOf(opened).every((tag) => speaks(tag, 0))).to.equal(true);
    expect(field()?.value).to.equal('Ana');
    await opened.mend();
    await allSpeak(opened, 1);
    expect(field()?.value).to.equal('Ana');
    expect(field()?.getRootNode()).to.have.property('activeElement', field());
    expect(await askedForWords(opened)).to.have.length(1);
    content.documentElement.lang = 'en';
    await allSpeak(opened, 0);
    expect(opened.warned()).to.deep.equal([]);
    faultless(opened);
  });

  it('is waited for no longer where the page’s language is another after all', async () => {
    const opened = await open('silent', 'es', { lang: 'es', tags: 'medicare-banner' });
    await waitUntil(() => tagsOf(opened).every((tag) => tag.shadowRoot), 'no tag');
    opened.content.documentElement.lang = 'en';
    await allSpeak(opened, 0);
  });

  for (const policy of ['strict', 'nonce', 'dynamic', 'types'])
    it(`lives under the policy: ${policy}`, async () => {
      const opened = await open('none', 'none', { policy, lang: 'es', tags: EVERYTHING });
      await allSpeak(opened, 1);
      expect(opened.recorded.errors).to.deep.equal([]);
    });

  it('says in every tag what the single file says', async () => {
    const tags = `${EVERYTHING} enquiry groups-of-week profiled`;
    const [inParts, whole, english] = await Promise.all([
      open('none', 'none', { lang: 'es', tags }),
      open('none', 'none', { lang: 'es', tags, bundle: 'clinic-widgets.all.min.js' }),
      open('none', 'none', { lang: 'en', tags }),
    ]);
    const isDrawn = ({ content }: OpenedPage): boolean =>
      content.querySelectorAll('clinic-contact-cta').length === 4 &&
      [...content.querySelectorAll('clinic-support-group-finder')].every((finder, at) =>
        finder.shadowRoot?.querySelector(
          at === 0 ? '[aria-busy=false] [part=group-name]' : '[part=timetable]',
        ),
      ) &&
      !!content.querySelectorAll('clinic-medicare-banner')[1]?.shadowRoot?.querySelector('.source');
    for (const opened of [inParts, whole, english])
      await waitUntil(() => isDrawn(opened), 'not all is drawn');
    await waitUntil(
      () => JSON.stringify(tagsOf(inParts).map(said)) === JSON.stringify(tagsOf(whole).map(said)),
      'not the same',
    );
    for (const [at, tag] of tagsOf(inParts).entries()) {
      const other = tagsOf(english)[at];
      expect(other && said(other), tag.localName).to.not.equal(said(tag));
    }
    const labels = (opened: OpenedPage): string[] =>
      tagsOf(opened).flatMap((tag) =>
        [...(tag.shadowRoot?.querySelectorAll('[aria-label], [aria-description], [placeholder]') ?? [])].map(
          (each) =>
            ['aria-label', 'aria-description', 'placeholder']
              .map((name) => each.getAttribute(name))
              .join('|'),
        ),
      );
    expect(labels(inParts)).to.deep.equal(labels(whole));
  });
});
