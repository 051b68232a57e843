import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FAULTS, pageOfFault } from '../../scripts/faulty-pages.js';
import { open } from '../bundle/bare-page.js';
import { waitUntil } from '../wait-until.js';

const PANEL = '[data-clinic-self-check]';

const panelOf = (content: Document) =>
  // Elements of the page may have the method's name.
  Document.prototype.querySelector.call(content, PANEL)?.shadowRoot;

const read = (finding: Element) => ({
  kind: finding.getAttribute('data-kind') ?? '',
  text: finding.querySelector('.text')?.textContent ?? '',
  mend: finding.querySelector('.mend')?.textContent ?? '',
});

/** Opens a page with its self-check. */
async function checked(name: string) {
  const opened = await open(`${name}?clinic-check`);
  const { content } = opened;
  await waitUntil(() => panelOf(content)?.querySelector('[role=status]')?.textContent, 'no panel came');
  const panel = panelOf(content);
  if (!panel) throw new Error('the panel is gone');
  const entries = () =>
    [...panel.querySelectorAll('.tag')].map((entry) => ({
      tag: entry.querySelector('code')?.textContent ?? '',
      state: entry.querySelector('.state')?.textContent ?? '',
      shows: entry.querySelector('.shows')?.textContent ?? '',
      findings: [...entry.querySelectorAll('.finding')].map(read),
    }));
  const ofPage = () => [...panel.querySelectorAll('.list > ul > .finding')].map(read);
  const all = () => [...panel.querySelectorAll('.finding')].map(read);
  const verdict = () => panel.querySelector('[role=status]')?.textContent ?? '';
  /** Until it has said this of the page. */
  const says = (wanted: string): Promise<void> =>
    waitUntil(() => verdict() === wanted, `it never said of "${name}": ${wanted}`);
  return { ...opened, panel, entries, ofPage, all, verdict, says };
}

/** Pages on which all is well, however careful or careless their host is. */
const CLEAN = [
  'strict',
  'whole',
  'trusted-types',
  'policy-refused',
  'nonce',
  'isolated',
  'other-lit-first',
  'small-root',
  'right-to-left',
  'base',
  'clobbered',
  'all-names',
  'in-a-form-of-all-names',
  'patched',
  'in-a-form',
];

describe('the self-check', () => {
  it('is no part of a page that doesn’t ask for it', async () => {
    const { content, page, settled } = await open('strict');
    await settled();
    expect(content.querySelector(PANEL)).to.equal(null);
    const files = page.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(files.filter((name) => name.includes('self-check'))).to.deep.equal([]);
  });

  for (const name of CLEAN)
    it(`names nothing where nothing is wrong: ${name}`, async () => {
      const { entries, says, recorded } = await checked(name);
      await says('4 tags, nothing to mend.');
      // A tag whose part is still on its way shows its children as yet.
      await waitUntil(() => entries().every(({ state }) => state.startsWith('shown')), 'a tag is not shown');
      expect(entries().map(({ tag }) => tag)).to.deep.equal([
        '<clinic-medicare-banner>',
        '<clinic-objectives-list>',
        '<clinic-contact-cta>',
        '<clinic-support-group-finder>',
      ]);
      expect(entries()[1]?.shows).to.match(/[A-Z]\w+/);
      if (name === 'strict') expect(recorded.violations).to.deep.equal([]);
      expect(recorded.errors).to.deep.equal([]);
    });

  for (const [name, { kind, text, mend, isOfTag, only }] of Object.entries(FAULTS)) {
    if (only === 'source') continue;
    it(`names one thing, and what mends it, where there is ${name}`, async () => {
      const { all, entries, ofPage, verdict } = await checked(pageOfFault(name));
      await waitUntil(
        () =>
          verdict().endsWith(', 1 to mend.') &&
          all().some((each) => each.kind === kind && text.test(each.text)),
        `it never found "${kind}", and that alone`,
      );
      const [finding] = isOfTag ? entries().flatMap(({ findings }) => findings) : ofPage();
      expect(finding?.kind).to.equal(kind);
      expect(finding?.text).to.match(text);
      expect(finding?.mend).to.match(mend);
    });
  }

  it('hears in the bundle in one file what was said before it came', async () => {
    const { all } = await checked('whole-misread');
    await waitUntil(() => all().some(({ text }) => /acepting/.test(text)), 'it never heard of the value');
  });

  it('is missed in one line where the bundle in one file stands alone', async () => {
    const { content, recorded, settled } = await open('whole-alone?clinic-check');
    await settled();
    await waitUntil(() => recorded.warnings.length > 0, 'nothing was said');
    expect(recorded.warnings).to.have.lengthOf(1);
    expect(recorded.warnings[0]).to.match(/^clinic-widgets: no self-check, .*doctor$/);
    expect(content.querySelector(PANEL)).to.equal(null);
  });

  it('asks for nothing but what the page’s tags ask for, and sends nothing', async () => {
    const asked = async (name: string) => {
      const { page, settled } = await open(name);
      await settled();
      return page.performance
        .getEntriesByType('resource')
        .map((entry) => new URL(entry.name).pathname)
        .filter((path) => !path.includes('self-check'))
        .sort();
    };
    expect(await asked('strict?clinic-check')).to.deep.equal(await asked('strict'));
  });

  it('is read and left by keyboard, and gives the page back as it was', async () => {
    const { content, panel, says } = await checked('strict');
    await says('4 tags, nothing to mend.');
    const region = panel.querySelector('section');
    expect(region?.getAttribute('aria-labelledby')).to.equal('title');
    expect(panel.getElementById('title')?.textContent).to.equal('Self-check');
    const finder = content.querySelector('clinic-support-group-finder');
    expect(finder?.shadowRoot?.querySelector('.report')).not.to.equal(null);
    panel.querySelector('button')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(panel.activeElement?.getAttribute('aria-label')).to.equal('What was found');
    await sendKeys({ press: 'Tab' });
    expect(panel.activeElement?.getAttribute('aria-label')).to.equal(
      'Show it: <clinic-medicare-banner>, number 1',
    );
    await sendKeys({ press: 'Escape' });
    expect(content.querySelector(PANEL)).to.equal(null);
    await waitUntil(() => !finder?.shadowRoot?.querySelector('.report'), 'the finder’s report stayed');
  });

  it('keeps what has the focus while it looks again', async () => {
    const { content, panel, says, verdict } = await checked('strict');
    await says('4 tags, nothing to mend.');
    const show = panel.querySelectorAll<HTMLElement>('.tag button')[2];
    show?.focus();
    content.querySelector('clinic-medicare-banner')?.setAttribute('status', 'acepting');
    await waitUntil(() => verdict().endsWith('1 to mend.'), 'it never looked again');
    expect(panel.activeElement?.getAttribute('aria-label')).to.equal(
      'Show it: <clinic-contact-cta>, number 3',
    );
  });

  it('passes axe', async () => {
    const { panel, says } = await checked(pageOfFault('an attribute it does not have'));
    await says('1 tag, 1 to mend.');
    const copy = document.createElement('div');
    copy.attachShadow({ mode: 'open' }).adoptedStyleSheets = [new CSSStyleSheet()];
    const styles = [...panel.adoptedStyleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText),
    );
    copy.shadowRoot?.adoptedStyleSheets[0]?.replaceSync(styles.join(''));
    const section = panel.querySelector('section');
    if (section) copy.shadowRoot?.append(document.importNode(section, true));
    document.body.append(copy);
    await expect(copy).to.be.accessible();
    copy.remove();
  });
});
