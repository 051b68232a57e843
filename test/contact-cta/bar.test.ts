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

  it('gives way while somebody writes anywhere on the page', async () => {
    await scrollTo(1200);
    const field = document.createElement('input');
    footer.before(field);
    field.focus({ preventScroll: true });
    await frame();
    await frame();
    expect(isShown(element)).to.equal(false);
    field.blur();
    await frame();
    await frame();
    expect(isShown(element)).to.equal(true);
    field.remove();
  });

  for (const [height, share] of [
    [700, 1],
    [320, 1],
    [260, 1],
    [180, 0],
  ] as const) {
    it(`takes a quarter of a window ${height} px high at most, else it gives way`, async () => {
      await setViewport({ width: 600, height });
      await scrollTo(1200);
      expect(isShown(element)).to.equal(share === 1);
      if (share) expect(inside(element, '.foot').offsetHeight).to.be.at.most(height / 4);
    });
  }

  describe('wherever the tag stands', () => {
    const STANDS = [
      'transform: translateY(0)',
      'filter: brightness(1)',
      'contain: layout paint',
      'container-type: inline-size',
      'will-change: transform',
      'overflow: clip',
      'position: relative; z-index: 0; width: 200px',
    ];
    for (const style of STANDS) {
      it(`is at the foot of the window in ${style}`, async () => {
        page.style.cssText = style;
        await scrollTo(900);
        expect(isShown(element)).to.equal(true);
        const { bottom, left, right } = inside(element, '.foot').getBoundingClientRect();
        expect([Math.round(left), Math.round(bottom)]).to.deep.equal([0, window.innerHeight]);
        expect(right).to.be.closeTo(document.documentElement.clientWidth, 1);
        expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
      });
    }

    /** What the page's own box scrolls, and a way to scroll it. */
    const inBox = async (box: Element, top: number): Promise<void> => {
      box.scrollTo({ top, behavior: 'instant' });
      await frame();
      await frame();
      await frame();
    };

    it('is shown where a box of the page scrolls, until its end, and clears the focus there', async () => {
      page.style.cssText = 'position: fixed; inset: 0; overflow: auto';
      footer.remove();
      await inBox(page, 0);
      expect(isShown(element)).to.equal(false);
      await inBox(page, 1200);
      expect(isShown(element)).to.equal(true);
      const { top } = bandOf(inside(element, '.foot'));
      const behind = [...page.querySelectorAll<HTMLElement>('p a')].find((link) => bandOf(link).top >= top);
      behind?.focus({ preventScroll: true });
      await frame();
      expect(bandOf(behind ?? page).bottom).to.be.at.most(top);
      await inBox(page, 100_000);
      expect(isShown(element)).to.equal(false);
    });

    it('is shown where the body scrolls instead of the window', async () => {
      document.documentElement.style.cssText = 'height: 100%; overflow: hidden';
      document.body.style.cssText = 'height: 100%; overflow: auto; margin: 0';
      footer.remove();
      try {
        await inBox(document.body, 1200);
        expect(isShown(element)).to.equal(true);
        await inBox(document.body, 100_000);
        expect(isShown(element)).to.equal(false);
      } finally {
        document.documentElement.style.cssText = document.body.style.cssText = '';
      }
    });

    it('is shown where a frame in a shadow tree scrolls', async () => {
      const frameHost = document.createElement('div');
      const root = frameHost.attachShadow({ mode: 'open' });
      const scroller = document.createElement('div');
      scroller.style.cssText = 'position: fixed; inset: 0; overflow: auto';
      scroller.append(document.createElement('slot'));
      root.append(scroller);
      page.before(frameHost);
      frameHost.append(page);
      footer.remove();
      await element.updateComplete;
      try {
        await inBox(scroller, 1200);
        expect(isShown(element)).to.equal(true);
      } finally {
        frameHost.before(page);
        frameHost.remove();
      }
    });
  });

  describe('and what a page lays over itself', () => {
    it('lies under what is opened later, and is out of sight behind a modal dialog', async () => {
      await scrollTo(1200);
      const popover = document.createElement('div');
      popover.popover = 'manual';
      popover.style.cssText = 'inset: auto 0 0 auto; margin: 0; width: 4em; height: 4em';
      const dialog = document.createElement('dialog');
      dialog.style.cssText = 'height: 10em';
      page.append(popover, dialog);
      popover.showPopover();
      const { innerWidth, innerHeight } = window;
      expect(document.elementFromPoint(innerWidth - 20, innerHeight - 20)).to.equal(popover);
      await scrollTo(1210);
      expect(isShown(element), 'beside a small popover').to.equal(true);
      dialog.showModal();
      await scrollTo(1220);
      expect(isShown(element), 'behind a modal dialog').to.equal(false);
      dialog.close();
      await scrollTo(1230);
      expect(isShown(element)).to.equal(true);
    });

    it('gives way to a notice in a shadow tree of the page', async () => {
      const host = document.createElement('div');
      const notice = document.createElement('div');
      notice.style.cssText = 'position: fixed; inset: auto 0 0 0; height: 5em; background: Canvas';
      host.attachShadow({ mode: 'open' }).append(notice);
      page.append(host);
      await scrollTo(1200);
      expect(isShown(element)).to.equal(false);
    });

    it('is there again where the tag is moved', async () => {
      await scrollTo(1200);
      const elsewhere = document.createElement('div');
      page.prepend(elsewhere);
      elsewhere.append(element);
      await scrollTo(1210);
      expect(isShown(element)).to.equal(true);
      expect(inside(element, '.foot').getBoundingClientRect().bottom).to.be.closeTo(window.innerHeight, 1);
    });
  });

  it('is not shown in a wide window', async () => {
    await setViewport({ width: 900, height: 700 });
    await scrollTo(1200);
    expect(isShown(element)).to.equal(false);
  });
});
