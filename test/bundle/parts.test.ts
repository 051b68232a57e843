import { expect } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { OTHERS, TAGS, id, open, type OpenedPage } from './parts-page.js';

/** What the finder says without a feed stands for its being there. */
const isWhole = async (opened: OpenedPage): Promise<void> => {
  await opened.shows(OTHERS);
  await waitUntil(() => opened.page.customElements.get('clinic-support-group-finder'), 'no finder');
};

/** With the fault mended, the contact tag comes as soon as the page is online again. */
const comesOnceMended = async (opened: OpenedPage): Promise<void> => {
  const { page, text, mend } = opened;
  await mend();
  await waitUntil(() => {
    page.dispatchEvent(new page.Event('online'));
    return text('contact-cta').includes('(541) 555-0100');
  }, 'it never came');
};

describe('the bundle with parts', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  describe('where a file is not what it should be', () => {
    const FAULTS = [
      'changed',
      'replaced',
      'missing',
      'html',
      'truncated',
      'empty',
      'type',
      'login',
      'broken',
    ];
    for (const fault of FAULTS) {
      it(`${fault}: its tag keeps its children, the others live, and it is tried again`, async () => {
        const opened = await open(fault, 'contact-cta');
        const { content, page, recorded, warned } = opened;
        await opened.shows(['medicare-banner', 'objectives-list']);
        await waitUntil(() => warned().length > 0, 'nothing was said');
        expect(warned()).to.have.length(1);
        expect(warned()[0]).to.match(/clinic-widgets\.contact-cta\.\w+\.min\.js/);
        expect(page.customElements.get('clinic-contact-cta')).to.equal(undefined);
        expect(content.querySelector('clinic-contact-cta')?.textContent).to.equal('Contact in words');
        page.dispatchEvent(new page.Event('online'));
        await waitUntil(
          async () => (await opened.asked()).filter((file) => file.includes('contact-cta')).length > 1,
          'it was not tried again',
        );
        await comesOnceMended(opened);
        expect(warned()).to.have.length(1);
        expect(
          recorded.errors.filter((line) => !/html|script|module|SRI|integrity/i.test(line)),
        ).to.deep.equal([]);
        expect(page.tampered).to.equal(undefined);
      });
    }

    for (const fault of ['changed', 'replaced', 'missing', 'html', 'truncated', 'silent']) {
      it(`${fault}, in the enquiry form: the page’s own form stays and keeps what is typed, the number without one`, async () => {
        const opened = await open(fault, 'enquiry-form', { tags: 'enquiry bare-enquiry medicare-banner' });
        const { content, page, recorded, warned } = opened;
        await opened.shows(['medicare-banner']);
        const [tag, bare] = content.querySelectorAll('clinic-contact-cta');
        const field = content.querySelector<HTMLInputElement>('[name=name]');
        if (!tag || !bare || !field) throw new Error('no tags');
        await waitUntil(() => tag.shadowRoot?.querySelector('slot'), 'the children don’t stay');
        await waitUntil(() => bare.shadowRoot?.textContent.includes('(541) 555-0100'), 'no number');
        expect(field.checkVisibility()).to.equal(true);
        field.focus();
        field.value = 'Ana';
        field.dispatchEvent(new page.Event('input', { bubbles: true }));
        if (fault !== 'silent') await waitUntil(() => warned().length > 0, 'nothing was said');
        expect(warned().filter((line) => !line.includes('enquiry-form'))).to.deep.equal([]);
        expect(warned().length).to.be.at.most(1);
        expect(field.checkVisibility()).to.equal(true);
        expect(field.value).to.equal('Ana');
        await opened.mend();
        for (const each of [tag, bare])
          await waitUntil(() => {
            page.dispatchEvent(new page.Event('online'));
            return each.shadowRoot?.querySelector('form') && !each.shadowRoot.querySelector('slot');
          }, 'the form never came');
        expect(tag.shadowRoot?.querySelector<HTMLInputElement>('[name=name]')?.value).to.equal('Ana');
        expect(tag.shadowRoot?.activeElement?.getAttribute('name')).to.equal('name');
        expect(
          bare.shadowRoot && page.getComputedStyle(bare.shadowRoot.querySelector('.row') ?? bare).display,
        ).to.equal('grid');
        expect(page.tampered).to.equal(undefined);
        expect(
          recorded.errors.filter((line) => !/html|script|module|SRI|integrity/i.test(line)),
        ).to.deep.equal([]);
      });
    }

    it('missing, in the enquiry form of a tag with nothing else: its children stay, and nothing else is said', async () => {
      const opened = await open('missing', 'enquiry-form', { tags: 'only-enquiry medicare-banner' });
      await waitUntil(() => opened.warned().length > 0, 'nothing was said');
      const tag = opened.content.querySelector('clinic-contact-cta');
      await waitUntil(() => tag?.shadowRoot?.querySelector('slot'), 'the children don’t stay');
      expect(opened.recorded.warnings.filter((line) => !line.includes('enquiry-form'))).to.deep.equal([]);
      await opened.mend();
      await waitUntil(() => {
        opened.page.dispatchEvent(new opened.page.Event('online'));
        return tag?.shadowRoot?.querySelector('form');
      }, 'the form never came');
      expect(opened.recorded.warnings.filter((line) => !line.includes('enquiry-form'))).to.deep.equal([]);
    });

    for (const fault of ['changed', 'missing', 'html', 'truncated', 'silent'])
      it(`${fault}, in what reads a profile: the number of the page is there, children stay, the rest once it comes`, async () => {
        const opened = await open(fault, 'profile-reader', { tags: 'profiled objectives-list' });
        const { content, page, warned } = opened;
        await opened.shows(['contact-cta', 'objectives-list']);
        await waitUntil(() => page.customElements.get('clinic-medicare-banner'), 'no banner');
        const banner = content.querySelector('clinic-medicare-banner');
        await waitUntil(() => banner?.shadowRoot?.querySelector('slot'), 'the children don’t stay');
        if (fault !== 'silent') await waitUntil(() => warned().length > 0, 'nothing was said');
        expect(warned().filter((line) => !line.includes('profile-reader'))).to.deep.equal([]);
        expect(warned().length).to.be.at.most(1);
        await opened.mend();
        await waitUntil(() => {
          page.dispatchEvent(new page.Event('online'));
          return opened.text('medicare-banner').includes('Elm Clinic');
        }, 'the profile never came');
        expect(banner?.shadowRoot?.querySelector('.source')?.textContent).to.include('Elm Clinic');
        expect(page.tampered).to.equal(undefined);
      });

    for (const fault of ['changed', 'missing', 'html', 'truncated', 'silent'])
      it(`${fault}, in what reads opening hours: a way to call is there, the hours as written, the rest once it comes`, async () => {
        const opened = await open(fault, 'opening-hours', { tags: 'hours bare-hours medicare-banner' });
        const { content, page, warned } = opened;
        await opened.shows(['medicare-banner']);
        const roots = (): (ShadowRoot | null)[] =>
          [...content.querySelectorAll('clinic-contact-cta')].map(({ shadowRoot }) => shadowRoot);
        await waitUntil(() => roots().length === 2 && roots().every(Boolean), 'no tags');
        const [tag, bare] = roots();
        if (!tag || !bare) throw new Error('no tags');
        await waitUntil(() => bare.textContent.includes('Hours: 24/7'), 'no hours as written');
        expect(bare.textContent).to.include('(541) 555-0100');
        if (fault === 'silent') expect(tag.querySelector('slot')).not.to.equal(null);
        else await waitUntil(() => tag.textContent.includes('Hours: 24/7'), 'the tag waits for ever');
        expect(warned().filter((line) => !line.includes('opening-hours'))).to.deep.equal([]);
        expect(warned().length).to.equal(fault === 'silent' ? 0 : 1);
        await opened.mend();
        for (const root of [tag, bare])
          await waitUntil(() => {
            page.dispatchEvent(new page.Event('online'));
            return root.querySelector('.hours.open');
          }, 'they never came');
        expect(tag.querySelector('slot')).to.equal(null);
        expect(page.tampered).to.equal(undefined);
      });

    it('a form keeps its styles where a profile’s source is named beside it, whichever comes last', async () => {
      for (const late of ['enquiry-form', 'profile-reader']) {
        const opened = await open('silent', late, { tags: 'profiled-enquiry' });
        await waitUntil(() => opened.page.customElements.get('clinic-contact-cta'), 'no tag');
        await opened.mend();
        const root = opened.content.querySelector('clinic-contact-cta')?.shadowRoot;
        await waitUntil(() => root?.querySelector('.source') && root.querySelector('.row'), 'no form');
        const row = root?.querySelector('.row');
        expect(row && opened.page.getComputedStyle(row).display, late).to.equal('grid');
      }
    });

    it('the reader is asked for beside the tag that names a profile, and not where none does', async () => {
      const opened = await open('silent', 'shared', { tags: 'profiled' });
      await waitUntil(
        async () => (await opened.asked()).some((file) => file.includes('profile-reader')),
        'it waits for the tag',
      );
      await opened.mend();
      await opened.shows(['contact-cta']);
      const plain = await open();
      await isWhole(plain);
      expect((await plain.asked()).filter((file) => file.includes('profile-reader'))).to.deep.equal([]);
    });

    for (const fault of ['missing', 'html', 'silent'])
      for (const [part, tags, there] of [
        ['group-part', 'groups', 'details .facts'],
        ['week-part', 'groups-of-week', '[part=timetable]'],
      ] as const)
        it(`${fault}, in the finder’s ${part}: the list and the clinic’s number are there, the rest once it comes`, async () => {
          const opened = await open(fault, part, { tags });
          const root = (): ShadowRoot | null | undefined =>
            opened.content.querySelector('clinic-support-group-finder')?.shadowRoot;
          await waitUntil(() => root()?.querySelector('[part=group-name]'), 'no group');
          if (part === 'group-part') {
            root()?.querySelector('summary')?.click();
            await waitUntil(() => root()?.querySelector('details[open] a[href^="tel:"]'), 'no number');
          }
          if (fault !== 'silent') await waitUntil(() => opened.warned().length > 0, 'nothing was said');
          expect(opened.warned().filter((line) => !line.includes(part))).to.deep.equal([]);
          await opened.mend();
          await waitUntil(() => {
            opened.page.dispatchEvent(new opened.page.Event('online'));
            return root()?.querySelector(there);
          }, 'it never came');
          const table = root()?.querySelector('[part=timetable]');
          if (table) expect(opened.page.getComputedStyle(table).borderCollapse).to.equal('collapse');
          expect(opened.recorded.errors.filter((line) => !/html|script|module/i.test(line))).to.deep.equal(
            [],
          );
        });

    for (const fault of ['changed', 'missing', 'silent'])
      it(`${fault}, in what merges rows: each row stands, and those that say the same are one once it comes`, async () => {
        const opened = await open(fault, 'fold-duplicates', { tags: 'groups-twice' });
        const rows = (): number =>
          opened.content
            .querySelector('clinic-support-group-finder')
            ?.shadowRoot?.querySelectorAll('[aria-busy=false] [part=group-name]').length ?? 0;
        await waitUntil(() => rows() === 2, 'the list never came');
        await opened.mend();
        await waitUntil(() => {
          opened.page.dispatchEvent(new opened.page.Event('online'));
          return rows() === 1;
        }, 'it was never merged');
      });

    it('missing, that takes over what was typed: the page’s form keeps it, until the file is there', async () => {
      const opened = await open('missing', 'typed', { tags: 'medicare-banner' });
      const { content, page } = opened;
      const tag = content.createElement('clinic-contact-cta');
      for (const [name, value] of [
        ['phone', '(541) 555-0100'],
        ['endpoint', '/sent'],
      ] as const)
        tag.setAttribute(name, value);
      const field = Object.assign(content.createElement('input'), { name: 'name' });
      const form = content.createElement('form');
      form.append(
        field,
        Object.assign(content.createElement('a'), { href: 'tel:+15415550100', text: 'Call' }),
      );
      tag.append(form);
      field.value = 'Ana';
      content.body.append(tag);
      await waitUntil(
        () => opened.recorded.warnings.some((line) => line.includes('typed')),
        'nothing was said',
      );
      expect(field.checkVisibility()).to.equal(true);
      expect(field.value).to.equal('Ana');
      await opened.mend();
      await waitUntil(() => {
        page.dispatchEvent(new page.Event('online'));
        return tag.shadowRoot?.querySelector<HTMLInputElement>('[name=name]')?.value === 'Ana';
      }, 'it was not taken over');
    });

    for (const fault of ['changed', 'replaced', 'missing', 'html']) {
      it(`${fault}, in what all need: all keep their children, nothing of it is run, and all come later`, async () => {
        const opened = await open(fault, 'shared');
        const { page, content, warned } = opened;
        await waitUntil(() => warned().length > 0, 'nothing was said');
        expect(warned()).to.have.length(1);
        expect(warned()[0]).to.include('clinic-widgets.shared.');
        for (const tag of TAGS) expect(page.customElements.get(`clinic-${tag}`), tag).to.equal(undefined);
        expect(content.body.innerText).to.include('Banner in words').and.include('Finder in words');
        await comesOnceMended(opened);
        await isWhole(opened);
        expect(page.tampered).to.equal(undefined);
      });
    }

    it('silent: the children stay, the others live, and it is there when it comes', async () => {
      const opened = await open('silent', 'contact-cta');
      await opened.shows(['medicare-banner', 'objectives-list']);
      expect(opened.content.querySelector('clinic-contact-cta')?.textContent).to.equal('Contact in words');
      expect(opened.page.customElements.get('clinic-contact-cta')).to.equal(undefined);
      expect(opened.warned()).to.deep.equal([]);
      await opened.mend();
      await isWhole(opened);
    });

    it('preloaded by the page without a hash, and changed: it isn’t run', async () => {
      const file = 'clinic-widgets.contact-cta';
      const names = Object.values(
        (await (await fetch('/dist/parts.json')).json()) as Record<string, { file: string }>,
      );
      const name = names.find((each) => each.file.startsWith(file))?.file ?? '';
      const opened = await open('replaced', 'contact-cta', {
        before: `<link rel="modulepreload" href="${name}">`,
      });
      await waitUntil(() => opened.warned().length > 0, 'nothing was said');
      expect(opened.page.customElements.get('clinic-contact-cta')).to.equal(undefined);
    });
  });

  it('asks for each file once, only for what stands on the page, fifty tags or one', async () => {
    for (const times of ['1', '50']) {
      const opened = await open('none', 'none', { tags: 'medicare-banner contact-cta', times });
      await opened.shows(['medicare-banner', 'contact-cta']);
      const asked = await opened.asked();
      expect(asked.map((file) => file.split('.')[1]).sort()).to.deep.equal([
        'contact-cta',
        'medicare-banner',
        'min',
        'shared',
      ]);
    }
  });

  it('asks for the enquiry form side by side with its tag, and only where there is an endpoint', async () => {
    const opened = await open('silent', 'contact-cta', { tags: 'enquiry' });
    await waitUntil(async () => (await opened.asked()).length >= 4, 'not all were asked for');
    expect((await opened.asked()).map((file) => file.split('.')[1])).to.include('enquiry-form');
  });

  it('asks for what reads opening hours side by side with its tag, and only where there are some', async () => {
    const opened = await open('silent', 'contact-cta', { tags: 'hours' });
    await waitUntil(async () => (await opened.asked()).length >= 4, 'not all were asked for');
    expect((await opened.asked()).map((file) => file.split('.')[1])).to.include('opening-hours');
  });

  it('asks for all that a page needs side by side: one that never comes holds up no other', async () => {
    const opened = await open('silent', 'shared');
    await waitUntil(async () => (await opened.asked()).length >= 7, 'not all were asked for');
    expect((await opened.asked()).map((file) => file.split('.')[1]).sort()).to.include.members([
      ...TAGS,
      'shared',
    ]);
  });

  it('leaves nothing in the page but what its author wrote', async () => {
    const opened = await open('none', 'none', { tags: OTHERS.join(' ') });
    await opened.shows(OTHERS);
    expect(opened.content.querySelectorAll('script, link')).to.have.length(2);
    expect(opened.recorded.errors).to.deep.equal([]);
    expect(opened.recorded.warnings).to.deep.equal([]);
  });

  for (const policy of ['strict', 'nonce', 'dynamic', 'types', 'types-refused']) {
    it(`lives under the policy: ${policy}`, async () => {
      const opened = await open('none', 'none', { policy });
      await isWhole(opened);
      expect(opened.recorded.errors).to.deep.equal([]);
      const refused = opened.recorded.violations.filter((rule) => !rule.startsWith('trusted-types'));
      expect(refused).to.deep.equal([]);
    });

    it(`runs nothing that was changed under the policy: ${policy}`, async () => {
      const opened = await open('replaced', 'contact-cta', { policy });
      await opened.shows(['medicare-banner', 'objectives-list']);
      await waitUntil(() => opened.warned().length > 0, 'nothing was said');
      expect(opened.page.customElements.get('clinic-contact-cta')).to.equal(undefined);
      expect(opened.page.tampered).to.equal(undefined);
    });
  }

  it('shows the children, and says why once a file, where the page allows the bundle and not its folder', async () => {
    const opened = await open('none', 'none', { policy: 'entry-only', tags: 'contact-cta' });
    await waitUntil(() => opened.warned().length === 2, 'nothing was said');
    expect(opened.content.body.innerText).to.include('Contact in words');
    expect(opened.recorded.errors).to.deep.equal([]);
  });

  it('lives in an isolated page, under another base address, and from another origin', async () => {
    const other = location.origin.replace('localhost', '127.0.0.1');
    for (const options of [
      { isolated: '1' },
      { base: '1' },
      { origin: other },
      { origin: other, isolated: '1' },
    ] as const) {
      const opened = await open('none', 'none', options);
      await isWhole(opened);
      expect(opened.recorded.errors, JSON.stringify(options)).to.deep.equal([]);
    }
  });

  it('lives in a sandboxed frame that has no origin', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    let report = { shown: '', errors: ['no report'] };
    const listen = ({ source, data }: MessageEvent<typeof report>): void => {
      if (source === frame.contentWindow) report = data;
    };
    addEventListener('message', listen);
    frame.src = `/__parts/none~none~${id()}/page?tags=${OTHERS.join('+')}`;
    document.body.append(frame);
    await waitUntil(() => {
      frame.contentWindow?.postMessage('report', '*');
      return report.shown.includes('Medicare') && report.shown.includes('(541) 555-0100');
    }, 'nothing was shown');
    removeEventListener('message', listen);
    expect(report.errors).to.deep.equal([]);
  });

  it('finds tags and marked places that come later, and those in shadow roots it is given', async () => {
    const opened = await open('none', 'none', { tags: 'medicare-banner' });
    const { content, page } = opened;
    await opened.shows(['medicare-banner']);
    expect(page.customElements.get('clinic-contact-cta')).to.equal(undefined);
    const place = content.createElement('div');
    place.dataset['clinicWidget'] = 'contact-cta';
    place.dataset['phone'] = '(541) 555-0100';
    place.textContent = 'Call us';
    content.body.append(place);
    await opened.shows(['contact-cta']);

    const host = content.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    content.body.append(host);
    root.append(content.createElement('clinic-objectives-list'));
    root.querySelector('clinic-objectives-list')?.setAttribute('preset', 'group-therapy');
    expect(page.customElements.get('clinic-objectives-list')).to.equal(undefined);
    const bundle = content.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';
    const script = content.createElement('script');
    script.type = 'module';
    script.textContent = `import { attach } from ${JSON.stringify(bundle)}; addEventListener('give', ({ detail }) => { attach(detail); attach(detail); });`;
    content.body.append(script);
    await waitUntil(() => {
      const { CustomEvent: Given } = page as unknown as { CustomEvent: typeof CustomEvent };
      page.dispatchEvent(new Given('give', { detail: root }));
      return root.querySelector('clinic-objectives-list')?.shadowRoot?.textContent.includes('Hope');
    }, 'the list in the shadow root stayed empty');
    const later = place.cloneNode(false);
    root.append(later);
    await opened.shows(['contact-cta'], root);
    expect(new Set(await opened.asked()).size).to.equal((await opened.asked()).length);
  });

  it('minds no tag that is gone before its part comes', async () => {
    const opened = await open('silent', 'contact-cta', { tags: 'contact-cta medicare-banner' });
    await opened.shows(['medicare-banner']);
    opened.content.querySelector('clinic-contact-cta')?.remove();
    await opened.mend();
    await waitUntil(() => opened.page.customElements.get('clinic-contact-cta'), 'it never came');
    expect(opened.recorded.errors).to.deep.equal([]);
  });

  it('comes on each of 20 pages, one after another, whatever a browser throws away in between', async () => {
    for (let page = 0; page < 20; page++) {
      await isWhole(await open());
      document.querySelector('iframe')?.remove();
    }
  });

  for (const second of ['clinic-widgets.js', 'clinic-widgets.all.min.js']) {
    it(`loaded twice, the second time as ${second}: works and says so once`, async () => {
      const opened = await open();
      await isWhole(opened);
      const script = opened.content.createElement('script');
      script.type = 'module';
      script.src = new URL(
        second,
        opened.content.querySelector<HTMLScriptElement>('script[type=module]')?.src,
      ).href;
      const ended = new Promise((resolve) => script.addEventListener('load', resolve));
      opened.content.body.append(script);
      await ended;
      await waitUntil(() => opened.warned().length > 0, 'nothing was said');
      expect(opened.warned()).to.have.length(1);
      expect(opened.recorded.errors).to.deep.equal([]);
      expect((await opened.asked()).filter((file) => file.includes('shared'))).to.have.length(1);
    });
  }
});
