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
  all(element, '.foot').some((bar) => getComputedStyle(bar).display !== 'none');

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
