import { expect } from '@open-wc/testing';
import { open } from './bare-page.js';
import { waitUntil } from '../wait-until.js';

describe('the bundle on a bare page', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const name of ['strict', 'whole', 'iife', 'trusted-types', 'policy-refused']) {
    it(`shows all four tags and breaks no rule of the page: ${name}`, async () => {
      const { shown, settled, recorded } = await open(name);
      await settled();
      expect(shown('clinic-medicare-banner')).to.contain('Medicare');
      expect(shown('clinic-objectives-list')).to.contain('Hope');
      expect(shown('clinic-contact-cta')).to.contain('(541) 555-0100');
      expect(recorded.errors).to.deep.equal([]);
      // Making a policy where none is allowed is reported by the browser, and survived.
      const allowed = name === 'policy-refused' ? /^trusted-types / : /^(?!)/;
      expect(recorded.violations.filter((violation) => !allowed.test(violation))).to.deep.equal([]);
      expect(recorded.warnings).to.deep.equal([]);
    });
  }

  it('styles itself under style-src none', async () => {
    const { content, settled, page } = await open('strict');
    await settled();
    await waitUntil(() => content.querySelector('clinic-contact-cta')?.shadowRoot, 'no contact');
    const link = content.querySelector('clinic-contact-cta')?.shadowRoot?.querySelector('a.button');
    if (!link) throw new Error('no button');
    expect(page.getComputedStyle(link).textDecorationLine).to.equal('none');
    expect(page.getComputedStyle(link).cursor).to.equal('pointer');
  });

  it('has every property its styles ask for, none run into its neighbour by the minifier', async () => {
    const { content, settled } = await open('strict');
    await settled();
    const shown = [...content.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
    expect(shown.length).to.be.at.least(4);
    for (const { shadowRoot, localName } of shown) {
      const styles = [...(shadowRoot?.adoptedStyleSheets ?? [])]
        .flatMap(({ cssRules }) => [...cssRules])
        .map(({ cssText }) => cssText)
        .join('\n');
      const told = new Set([...styles.matchAll(/[{;]\s*(--_[\w-]+):/g)].map(([, name]) => name));
      const asked = new Set([...styles.matchAll(/var\((--_[\w-]+)\)/g)].map(([, name]) => name));
      expect(asked.size).to.be.above(20);
      expect(
        [...asked].filter((name) => !told.has(name)),
        localName,
      ).to.deep.equal([]);
    }
  });

  it('leaves nothing on window, in the head, in storage or cookies', async () => {
    const { page, content, recorded, settled } = await open('strict');
    const headBefore = content.head.childElementCount;
    await settled();
    // Lit's own: what its decorators note, and its versions, so that a page can see it has two.
    const known = ['litPropertyMetadata', 'litHtmlVersions', 'litElementVersions', 'reactiveElementVersions'];
    const added = Object.getOwnPropertyNames(page).filter(
      (name) => !recorded.before.includes(name) && !known.includes(name) && !/^\d+$/.test(name),
    );
    expect(added).to.deep.equal([]);
    expect(content.head.childElementCount).to.equal(headBefore);
    expect(content.head.querySelectorAll('style, link')).to.have.length(0);
    expect(content.cookie).to.equal('');
    expect(page.localStorage.length + page.sessionStorage.length).to.equal(0);
  });

  it('asks for nothing but itself, its parts and the feed', async () => {
    const { page, settled } = await open('strict');
    await settled();
    const asked = page.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path !== '/favicon.ico')
      .filter((path) => !/^\/dist\/clinic-widgets\.[\w-]+\.\w{8}\.min\.js$/.test(path));
    expect([...new Set(asked)].sort()).to.deep.equal([
      '/__pages/groups.json',
      '/__pages/recorder.js',
      '/dist/clinic-widgets.js',
    ]);
  });

  it('loaded twice, works and says so once', async () => {
    const { shown, settled, recorded } = await open('twice');
    await settled();
    expect(shown('clinic-contact-cta')).to.contain('(541) 555-0100');
    expect(recorded.errors).to.deep.equal([]);
    expect(recorded.warnings.filter((line) => line.includes('clinic-widgets'))).to.have.length(1);
  });

  it('shows the phone number where the page forbids the feed', async () => {
    const { shown } = await open('feed-refused');
    await waitUntil(() => shown('clinic-support-group-finder').includes('(541) 555-0100'), 'no phone');
    expect(shown('clinic-medicare-banner')).to.contain('Medicare');
  });
});
