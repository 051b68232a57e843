import { expect, nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { waitUntil } from '../wait-until.js';

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
async function openPage(): Promise<{ frame: HTMLIFrameElement; page: PageWindow; close: () => void }> {
  const frame = document.createElement('iframe');
  frame.style.inlineSize = '60em';
  frame.style.blockSize = '50em';
  frame.src = '/__pages/prerendered';
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  return {
    frame,
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

function finderIn(page: PageWindow): { tag: LitElement; root: ShadowRoot } {
  const tag = page.document.querySelector<LitElement>('clinic-support-group-finder');
  if (!tag?.shadowRoot) throw new Error('The finder is not filled in.');
  return { tag, root: tag.shadowRoot };
}

function shown(tag: Element): Shown {
  const copy = document.createElement('div');
  for (const node of tag.shadowRoot?.childNodes ?? []) copy.append(node.cloneNode(true));
  // Opening hours are the one line that only the script can write in full: it says what is true now.
  for (const left of copy.querySelectorAll('style, .hours, .on-paper')) left.remove();
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

/** Holds back all that the page asks for until it is let go. */
function holdRequests(page: PageWindow): () => void {
  const load = page.fetch.bind(page);
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  page.fetch = async (...request) => {
    await gate;
    return load(...request);
  };
  return () => {
    letGo();
  };
}

/** Fields of a form in a shadow root, by their names there. */
function fieldsOf(tag: Element | undefined): Map<string, HTMLInputElement> {
  const fields = tag?.shadowRoot?.querySelectorAll<HTMLInputElement>('form :is(input, textarea)') ?? [];
  return new Map(
    [...fields].map((field) => [`${field.name}${field.type === 'radio' ? field.value : ''}`, field]),
  );
}

describe('a prerendered page', () => {
  it('shows the tags before any script, and the script takes over in place', async () => {
    const { page, close } = await openPage();
    // A profile that is still on its way.
    const letGo = holdRequests(page);
    const before = tags(page).map(shown);
    expect(before.map(({ frames }) => frames)).to.deep.equal([1, 1, 1, 1, 1]);
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
    expect(page.document.documentElement.scrollHeight).to.be.closeTo(heightBefore, 1);
    letGo();
    await waitUntil(() => !profiled?.shadowRoot?.querySelector('style'), 'the profile came');
    await settled(page);
    isWatching = false;

    expect([...seen]).to.deep.equal([]);
    expect(tags(page).map(({ shadowRoot }) => shadowRoot?.querySelectorAll('style').length)).to.deep.equal([
      0, 0, 0, 0, 0,
    ]);
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

  it('has a form that is sent without the script, as the script would send it', async () => {
    const { frame, page, close } = await openPage();
    const contact = tags(page)[4];
    const fields = fieldsOf(contact);
    expect([...fields.values()].filter(({ checked }) => checked)).to.have.lengthOf(0);
    const send = contact?.shadowRoot?.querySelector<HTMLButtonElement>('button[type="submit"]');
    // The browser asks for what is missing, and sends nothing.
    send?.click();
    expect(contact?.shadowRoot?.querySelector('form')?.checkValidity()).to.equal(false);
    for (const [name, value] of Object.entries({
      name: 'Ana',
      phone: '541-555-0199',
      'your-message': 'Hola',
    })) {
      const field = fields.get(name);
      if (field) field.value = value;
    }
    const isPosted = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    send?.click();
    await isPosted;
    const posted = frame.contentDocument?.body.textContent ?? '';
    const pairs = [...posted.matchAll(/name="([^"]*)"\s+([^\r\n]*)/g)].map(
      ([, name, value]) => `${name}=${value}`,
    );
    expect(pairs.filter((pair) => !pair.endsWith('=') && !/=-+/.test(pair))).to.deep.equal([
      'name=Ana',
      'phone=541-555-0199',
      'your-message=Hola',
      'subject=From the website',
    ]);
    close();
  });

  it('hands what was typed and chosen to the form that takes over, and the finder’s search', async () => {
    const { page, close } = await openPage();
    const contact = tags(page)[4] as (LitElement & { enquiryData: () => FormData }) | undefined;
    const before = fieldsOf(contact);
    const typed = before.get('your-message');
    if (typed) typed.value = 'Is there a bus?';
    const chosen = before.get('contact-bytext');
    if (chosen) chosen.checked = true;
    typed?.focus();
    const { tag, root } = finderIn(page);
    const search = root.querySelector<HTMLInputElement>('#search');
    if (search) search.value = 'circle';

    await page.start();
    await settled(page);
    const after = fieldsOf(contact);
    expect(after.get('message')?.value).to.equal('Is there a bus?');
    expect(contact?.shadowRoot?.activeElement === after.get('message')).to.equal(true);
    expect(after.get('contact-bytext')?.checked).to.equal(true);
    expect(contact?.enquiryData().get('your-message')).to.equal('Is there a bus?');
    expect(contact?.enquiryData().get('contact-by')).to.equal('text');
    await tag.updateComplete;
    expect(root.querySelector<HTMLInputElement>('#search')?.value).to.equal('circle');
    await waitUntil(
      () => root.querySelector('.chosen-filters')?.textContent.includes('circle'),
      'it is searched for',
    );
    close();
  });

  it('goes by what a field asks for, where the page asks for others now, in another order and language', async () => {
    const { page, close } = await openPage();
    const contact = tags(page)[4];
    const before = fieldsOf(contact);
    const typed = { name: 'Ana', phone: '541-555-0199', 'your-message': 'Is there a bus?' };
    for (const [name, value] of Object.entries(typed)) {
      const field = before.get(name);
      if (field) field.value = value;
    }
    const chosen = before.get('contact-bytext');
    if (chosen) chosen.checked = true;
    const phone = before.get('phone');
    phone?.focus();
    phone?.setSelectionRange(3, 7);
    const list = tags(page)[1];
    const opened = list?.shadowRoot?.querySelectorAll('details')[1];
    if (opened) opened.open = true;

    contact?.setAttribute('fields', 'message email phone name');
    contact?.setAttribute('lang', 'es');
    await page.start();
    await settled(page);
    const after = fieldsOf(contact);
    expect([...after.keys()].slice(0, 4)).to.deep.equal(['message', 'email', 'phone', 'name']);
    expect([...after.values()].slice(0, 4).map(({ value }) => value)).to.deep.equal([
      'Is there a bus?\nHow should we reach you? (optional): Text message',
      '',
      '541-555-0199',
      'Ana',
    ]);
    const focused = contact?.shadowRoot?.activeElement as HTMLInputElement | null | undefined;
    expect(focused?.name).to.equal('phone');
    expect([focused?.selectionStart, focused?.selectionEnd]).to.deep.equal([3, 7]);
    expect(list?.shadowRoot?.querySelectorAll('details')[1]?.open).to.equal(true);
    close();
  });

  it('keeps the list it came with where the groups can’t be had', async () => {
    const { page, close } = await openPage();
    page.fetch = () => Promise.reject(new TypeError('no network'));
    const { root } = finderIn(page);
    const list = root.querySelector('.standing');
    await page.start();
    await waitUntil(() => root.querySelector('.state.failed'), 'the finder says so');
    expect(root.querySelector('.standing') === list, 'the list is still the same').to.equal(true);
    expect(root.querySelectorAll('.standing .row')).to.have.lengthOf(7);
    close();
  });

  it('lists a finder’s groups by weekday until the script has them, its search alive before', async () => {
    const { page, close } = await openPage();
    const letGo = holdRequests(page);
    const { tag, root } = finderIn(page);
    const list = root.querySelector('.standing');
    const days = [...(list?.querySelectorAll('.day-heading') ?? [])].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(days).to.deep.equal([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    expect(list?.querySelector('a')?.href).to.equal('https://meet.example/a');
    const where = (): (number | undefined)[] =>
      ['.heading', '#search', '.filters', '.tools', '.found', '.standing .row'].map(
        (part) => root.querySelector(part)?.getBoundingClientRect().top,
      );
    const placesBefore = where();
    // Enter in a field that nobody listens to yet must not leave the page, or put the text into its address.
    root.querySelector('form')?.requestSubmit();
    await nextFrame();
    expect(page.location.search).to.equal('');

    await page.start();
    await tag.updateComplete;
    await nextFrame();
    expect(root.querySelector('.standing') === list, 'the list is still the same').to.equal(true);
    expect(root.querySelectorAll('.skeleton, style')).to.have.lengthOf(0);
    expect(where()).to.deep.equal(placesBefore);
    root.querySelector<HTMLElement>('.chip[aria-pressed]')?.click();
    await tag.updateComplete;
    expect(root.querySelector('.chip[aria-pressed]')?.getAttribute('aria-pressed')).to.equal('true');
    expect(root.querySelectorAll('.standing')).to.have.lengthOf(1);

    letGo();
    await waitUntil(() => root.querySelector('.results')?.ariaBusy === 'false', 'the groups came');
    expect(root.querySelectorAll('.standing')).to.have.lengthOf(0);
    close();
  });
});
