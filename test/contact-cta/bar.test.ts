import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { CLINIC, all, inside, mount, type QuickCta } from './cta.js';

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** A long page: the tag, much to read, and a footer with a link. */
async function longPage(): Promise<{ page: HTMLElement; element: QuickCta; footer: HTMLElement }> {
  const page = document.createElement('div');
  document.body.append(page);
  const element = await mount({ ...CLINIC, layout: 'bar', endpoint: '/enquiry' }, page);
  for (let paragraph = 0; paragraph < 60; paragraph++) {
    const link = document.createElement('p');
    link.append(Object.assign(document.createElement('a'), { href: '#x', textContent: `Line ${paragraph}` }));
    page.append(link);
  }
  const footer = document.createElement('footer');
  footer.append(Object.assign(document.createElement('a'), { href: '#y', textContent: 'Imprint' }));
  page.append(footer);
  await frame();
  return { page, element, footer };
}

const scrollTo = async (top: number): Promise<void> => {
  window.scrollTo({ top, behavior: 'instant' });
  await frame();
  await frame();
};

const isShown = (element: QuickCta): boolean =>
  all(element, '.foot').some((bar) => {
    const { display, visibility } = getComputedStyle(bar);
    return display !== 'none' && visibility === 'visible';
  });

const bandOf = (element: Element): { top: number; bottom: number } => element.getBoundingClientRect();

describe('clinic-contact-cta layout="bar"', () => {
  let page: HTMLElement;
  let element: QuickCta;
  let footer: HTMLElement;

  beforeEach(async () => {
    await setViewport({ width: 600, height: 700 });
    ({ page, element, footer } = await longPage());
  });

  afterEach(async () => {
    page.remove();
    await scrollTo(0);
  });

  after(async () => {
    await setViewport({ width: 1024, height: 768 });
  });

  it('stays away while its links are in view, and stands at the foot of the window once they are not', async () => {
    await scrollTo(0);
    expect(isShown(element)).to.equal(false);
    await scrollTo(1200);
    expect(isShown(element)).to.equal(true);
    const { bottom, left, right } = inside(element, '.foot').getBoundingClientRect();
    expect(bottom).to.be.closeTo(window.innerHeight, 1);
    expect(left).to.equal(0);
    expect(right).to.be.closeTo(document.documentElement.clientWidth, 1);
    await expect(element).to.be.accessible();
  });

  it('gives way to the page’s footer', async () => {
    await scrollTo(1200);
    footer.scrollIntoView({ block: 'end', behavior: 'instant' });
    await frame();
    await frame();
    expect(isShown(element)).to.equal(false);
  });

  it('gives way to the end of a page without a footer', async () => {
    footer.remove();
    await scrollTo(1200);
    expect(isShown(element)).to.equal(true);
    await scrollTo(100_000);
    expect(isShown(element)).to.equal(false);
  });

  it('never covers what has the focus elsewhere on the page', async () => {
    await scrollTo(1200);
    const bar = inside(element, '.foot').getBoundingClientRect();
    const covered = [...page.querySelectorAll<HTMLElement>('p a')].find((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return top >= bar.top && bottom <= bar.bottom;
    });
    expect(covered, 'a link behind the bar').not.to.equal(undefined);
    covered?.focus({ preventScroll: true });
    expect(covered?.getBoundingClientRect().bottom).to.be.at.most(bar.top);
  });

  it('never covers what has the focus at any Tab stop of the page', async () => {
    await scrollTo(1200);
    const stops = [...page.querySelectorAll<HTMLElement>('p a')];
    const first = stops.findIndex((link) => bandOf(link).top > 200);
    for (const stop of stops.slice(first)) {
      stop.focus();
      await frame();
      await frame();
      if (!isShown(element)) continue;
      expect(bandOf(stop).bottom, stop.textContent).to.be.at.most(bandOf(inside(element, '.foot')).top);
    }
  });

  it('gives way where what has the focus is scrolled behind it', async () => {
    await scrollTo(1200);
    const { top } = bandOf(inside(element, '.foot'));
    const link = [...page.querySelectorAll<HTMLElement>('p a')].findLast(
      (each) => bandOf(each).bottom <= top,
    );
    link?.focus({ preventScroll: true });
    await frame();
    expect(isShown(element)).to.equal(true);
    await scrollTo(1200 - 50);
    expect(bandOf(link ?? page).bottom).to.be.above(top);
    expect(isShown(element)).to.equal(false);
    link?.blur();
    await frame();
    await frame();
    expect(isShown(element)).to.equal(true);
  });

  it('does not throw the page to its end where all of it takes the focus, as after a skip link', async () => {
    await scrollTo(1200);
    page.tabIndex = -1;
    page.focus({ preventScroll: true });
    await frame();
    await frame();
    expect(window.scrollY).to.equal(1200);
    expect(isShown(element)).to.equal(true);
  });

  for (const rootHeight of ['', '100%']) {
    it(`lets the last control be reached, whatever it sits in, and is steady there${rootHeight && ', in a root as high as the window'}`, async () => {
      const last = document.createElement('div');
      last.append(Object.assign(document.createElement('button'), { textContent: 'Last' }));
      footer.replaceWith(last);
      document.documentElement.style.height = rootHeight;
      try {
        await scrollTo(1200);
        expect(isShown(element)).to.equal(true);
        const height = inside(element, '.foot').offsetHeight;
        const end = document.documentElement.scrollHeight - window.innerHeight;
        for (const before of [height + 20, height - 10, 10, 0]) {
          await scrollTo(end - before);
          const seen = new Set<boolean>();
          for (let turn = 0; turn < 6; turn++) {
            await frame();
            seen.add(isShown(element));
          }
          expect([...seen], `${before} px before the end`).to.deep.equal([before > height]);
        }
        const { bottom } = bandOf(last);
        expect(bottom).to.be.at.most(window.innerHeight + 1);
      } finally {
        document.documentElement.style.height = '';
      }
    });
  }

  it('gives way to what the page holds at the foot of the window itself, not to a small button there', async () => {
    const pinned = document.createElement('div');
    pinned.style.cssText = 'position: fixed; inset: auto 0 0 0; height: 5em; background: Canvas';
    page.append(pinned);
    await scrollTo(1200);
    expect(isShown(element)).to.equal(false);
    pinned.style.cssText = 'position: fixed; right: 1em; bottom: 1em; width: 3em; height: 3em';
    await scrollTo(1250);
    expect(isShown(element)).to.equal(true);
    pinned.style.cssText = 'position: fixed; inset: 0; z-index: -1';
    await scrollTo(1200);
    expect(isShown(element)).to.equal(true);
  });

  it('is out of the way while the form is filled in', async () => {
    await scrollTo(1200);
    inside(element, 'input').focus({ preventScroll: true });
    await frame();
    await frame();
    expect(isShown(element)).to.equal(false);
  });

  it('can be closed for good, and the focus stays with the tag', async () => {
    await scrollTo(1200);
    const close = inside(element, '.foot button');
    expect(close.getAttribute('aria-label')).to.equal('Close');
    close.click();
    await element.updateComplete;
    expect(all(element, '.foot')).to.deep.equal([]);
    expect(document.activeElement).to.equal(element);
    await scrollTo(1400);
    element.setAttribute('phone', '541-555-0102');
    await element.updateComplete;
    expect(all(element, '.foot')).to.deep.equal([]);
  });

  it('is not shown in a wide window', async () => {
    await setViewport({ width: 900, height: 700 });
    await scrollTo(1200);
    expect(isShown(element)).to.equal(false);
  });
});
