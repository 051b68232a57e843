import { expect, nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';

type PageWindow = Window & {
  start: () => Promise<unknown>;
  fetch: typeof fetch;
  customElements: CustomElementRegistry;
};

/** What one tag shows: its words without spaces, and how much of everything there is. */
interface Shown {
  readonly words: string;
  readonly frames: number;
  readonly height: number;
}

/** Opens the page the command line has prerendered, before its script. */
async function openPage(): Promise<{ page: PageWindow; close: () => void }> {
  const frame = document.createElement('iframe');
  frame.style.inlineSize = '60em';
  frame.style.blockSize = '50em';
  frame.src = '/__pages/prerendered';
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  return {
    page: frame.contentWindow as PageWindow,
    close: () => {
      frame.remove();
    },
  };
}

const tags = (page: PageWindow): LitElement[] => [
  ...page.document.querySelectorAll<LitElement>(
    'clinic-medicare-banner, clinic-objectives-list, clinic-contact-cta',
  ),
];

function shown(tag: Element): Shown {
  const copy = document.createElement('div');
  for (const node of tag.shadowRoot?.childNodes ?? []) copy.append(node.cloneNode(true));
  // Opening hours are the one line that only the script can write in full: it says what is true now.
  for (const left of copy.querySelectorAll('style, .hours')) left.remove();
  return {
    words: copy.textContent.replace(/\s+/g, ''),
    frames: copy.querySelectorAll('.frame').length,
    height: tag.getBoundingClientRect().height,
  };
}

const settled = async (page: PageWindow): Promise<void> => {
  await Promise.all(tags(page).map((tag) => tag.updateComplete));
  await nextFrame();
};

describe('a prerendered page', () => {
  it('shows the tags before any script, and the script takes over in place', async () => {
    const { page, close } = await openPage();
    // A profile that is still on its way.
    let answer: (() => void) | undefined;
    const load = page.fetch.bind(page);
    page.fetch = async (...request) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return load(...request);
    };
    const before = tags(page).map(shown);
    expect(before.map(({ frames }) => frames)).to.deep.equal([1, 1, 1, 1]);
    const heightBefore = page.document.documentElement.scrollHeight;

    const seen = new Set<string>();
    let isWatching = true;
    const watch = (): void => {
      for (const [at, { words, frames, height }] of tags(page).map(shown).entries()) {
        const same = words === before[at]?.words && frames === 1 && Math.abs(height - before[at].height) < 1;
        if (!same) seen.add(`${at}: ${frames} ${height} ${words}`);
      }
      if (isWatching) page.requestAnimationFrame(watch);
    };
    watch();

    await page.start();
    await settled(page);
    const [banner, , , profiled] = tags(page);
    expect(banner?.hasUpdated).to.equal(true);
    expect(banner?.shadowRoot?.querySelector('style')).to.equal(null);
    // Until its profile is there, what was prerendered from it stays.
    expect(profiled?.shadowRoot?.querySelector('style')).to.not.equal(null);
    answer?.();
    while (profiled?.shadowRoot?.querySelector('style')) await nextFrame();
    await settled(page);
    isWatching = false;

    expect([...seen]).to.deep.equal([]);
    expect(tags(page).map(({ shadowRoot }) => shadowRoot?.querySelectorAll('style').length)).to.deep.equal([
      0, 0, 0, 0,
    ]);
    expect(page.document.documentElement.scrollHeight).to.be.closeTo(heightBefore, 1);
    // Alive: the button does what it says.
    banner?.shadowRoot?.querySelector<HTMLElement>('[part="close"]')?.click();
    await banner?.updateComplete;
    expect(banner?.shadowRoot?.querySelector('.frame')).to.equal(null);
    close();
  });

  it('keeps the visitor’s place, and what they opened', async () => {
    const { page, close } = await openPage();
    const [banner, list, contact] = tags(page);
    const link = contact?.shadowRoot?.querySelectorAll<HTMLElement>('a')[1];
    link?.focus();
    expect(contact?.shadowRoot?.activeElement).to.equal(link);
    const opened = list?.shadowRoot?.querySelectorAll('details')[1];
    if (opened) opened.open = true;
    const label = link?.textContent.trim();

    await page.start();
    await settled(page);
    const active = contact?.shadowRoot?.activeElement;
    expect(active, 'a new link').to.not.equal(link);
    expect(active?.textContent.trim()).to.equal(label);
    expect(page.document.activeElement).to.equal(contact);
    const open = [...(list?.shadowRoot?.querySelectorAll('details') ?? [])].map((details) => details.open);
    expect(open).to.deep.equal([false, true]);
    expect(banner?.shadowRoot?.querySelector('details')?.open).to.equal(false);
    close();
  });
});
