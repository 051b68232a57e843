import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { FOUR_GROUPS, feedOf } from '../support-group-finder/feed.js';
import { holdStill } from '../support-group-finder/finder.js';
import { isOurTurn } from '../engine.js';
import { faint, painted, ratio, type Painted } from './painted.js';
import { waitUntil } from '../wait-until.js';

const ACCENTS = [
  '#1d5c54',
  '#ffee00',
  '#777',
  '#f00',
  '#000',
  '#fff',
  '#00f',
  '#0f0',
  '#0ff',
  '#f0f',
  '#808080',
  '#c0c0c0',
  '#0d6efd',
  '#198754',
  '#ffc107',
  '#fd7e14',
  '#6f42c1',
  '#d63384',
  '#20c997',
  '#0b2545',
  '#fce4ec',
  '#333',
  '#0071e3',
  '#9ad1c9',
  'oklch(.7 .3 145)',
  'color(display-p3 0 1 0)',
  'hsl(210 80% 40%)',
  'lab(60 40 -60)',
  'color-mix(in oklab, red, blue)',
  'light-dark(#a33, #fa8)',
  'transparent',
  'rgb(0 0 0 / .2)',
  'rgb(255 255 255 / .5)',
  'currentColor',
  'color-mix(in srgb, currentColor 30%, white)',
  'banana',
  'var(--not-set)',
  ' ',
  'CanvasText',
  'Highlight',
] as const;
const SURFACES = [
  'light-dark(#fff, #17201e)',
  '#fff',
  '#000',
  '#0b2545',
  '#777',
  '#ffd54f',
  '#f5efe6',
  '#dc3545',
  '#0d6efd',
  'transparent',
  'rgb(255 255 255 / .1)',
  'currentColor',
] as const;
/** What a page may colour besides accent and surface. */
const ROLES = [
  'now',
  'soon',
  'error',
  'focus',
  'tint',
  'link',
  'button-fill',
  'on-accent',
  'heading-color',
  'objectives-term',
  'accent-strong',
] as const;
const SCHEMES = ['light', 'dark'] as const;
const PAGES = { light: '#fff', dark: '#121212' } as const;

/** Those in `themes/`. */
const THEMES = [
  'agency',
  'dark-only',
  'family',
  'high-contrast',
  'hospital',
  'minimal',
  'poster',
  'rural',
  'start-up',
] as const;

const CALLING = `
  <clinic-medicare-banner status="accepting" phone="(541) 555-0100" details-href="/medicare" dismissible></clinic-medicare-banner>
  <clinic-contact-cta phone="(541) 555-0100" sms="541-555-0101" hours="24/7" endpoint="/sent"></clinic-contact-cta>`;
const LISTS = `
  <clinic-objectives-list preset="support-group-benefits" layout="cards" audience-switch></clinic-objectives-list>
  <clinic-objectives-list preset="support-group-benefits" layout="accordion" numbered></clinic-objectives-list>
  <clinic-support-group-finder show-filters></clinic-support-group-finder>`;

let page: HTMLElement;

const still = new CSSStyleSheet();
still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }');

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** One of each kind of text that is seen. */
function kinds(root: ShadowRoot): Element[] {
  const found = new Map<string, Element>();
  for (const element of root.querySelectorAll('*')) {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!says && !element.matches('input, textarea')) continue;
    if (element.matches('style, .spoken, .source, .source *, :disabled') || !element.checkVisibility())
      continue;
    const key = `${element.parentElement?.parentElement?.className}>${element.parentElement?.className}>${element.localName}.${element.className}.${element.getAttribute('aria-pressed')}`;
    if (!found.has(key)) found.set(key, element);
  }
  return [...found.values()];
}

/** Tags that were moved have read their lists again. */
async function settle(): Promise<void> {
  const finder = page.querySelector('clinic-support-group-finder');
  if (finder) await waitUntil(() => finder.shadowRoot?.querySelector('[part="group-name"]'), 'no groups');
  await frame();
}

async function put(tags: string): Promise<void> {
  page.innerHTML = tags;
  const finder = page.querySelector('clinic-support-group-finder');
  if (finder) {
    finder.setAttribute('feed', feedOf(FOUR_GROUPS));
    await settle();
    finder.shadowRoot?.querySelector<HTMLElement>('.chip[aria-pressed]')?.click();
  }
  page.querySelector('clinic-contact-cta')?.shadowRoot?.querySelector<HTMLElement>('.send')?.click();
  await frame();
  await frame();
  for (const { shadowRoot } of page.children) shadowRoot?.adoptedStyleSheets.push(still);
}

const shown = (): Element[] =>
  [...page.children].flatMap(({ shadowRoot }) => (shadowRoot ? kinds(shadowRoot) : []));

const tally = (faults: Map<string, string[]>): string =>
  [...faults]
    .map(([fault, where]) => `${fault} (${where.length}: ${where.slice(0, 3).join('; ')})`)
    .join('\n');

/** Adds what is too faint now to the faults found so far. */
function note(
  faults: Map<string, string[]>,
  elements: readonly Element[],
  ground: Painted,
  now: string,
): void {
  const grounds = new Map<Element, Painted>();
  for (const element of elements)
    for (const fault of faint(element, ground, grounds)) {
      const [, key = '', value = ''] = /^(.*) (\S+)$/.exec(fault) ?? [];
      faults.set(key, [...(faults.get(key) ?? []), `${now} ${value}`]);
    }
}

describe('contrast', () => {
  holdStill();
  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => {
    page.remove();
  });

  /** @param every how many of this engine's surfaces on, from one that differs by accent. */
  async function hold(tags: string, every: number): Promise<void> {
    await put(tags);
    let elements = shown();
    expect(elements.length).to.be.greaterThan(15);
    const faults = new Map<string, string[]>();
    let wasHeld = true;
    for (const scheme of SCHEMES) {
      const ground = painted(PAGES[scheme]);
      page.style.cssText = `color-scheme:${scheme};background:${PAGES[scheme]};color:CanvasText`;
      for (const [index, accent] of ACCENTS.entries()) {
        page.style.setProperty('--clinic-accent', accent);
        for (const [at, surface] of SURFACES.entries()) {
          if (!isOurTurn(at + index) || Math.floor((at + index) / 3) % every > 0) continue;
          page.style.setProperty('--clinic-surface', surface);
          // Tags read what no style sheet can hold when they come to a page.
          const isHeld = !CSS.supports('color', accent) || /current/.test(accent + surface);
          if (isHeld || wasHeld) {
            for (const tag of [...page.children]) page.append(tag);
            await settle();
            elements = shown();
          }
          wasHeld = isHeld;
          note(faults, elements, ground, `${scheme} ${surface} ${accent}`);
        }
      }
    }
    expect(tally(faults)).to.equal('');
  }

  // Every pair once, in one of the three engines.
  it('holds where the clinic is called, for 40 accents on 12 surfaces in two schemes', () =>
    hold(CALLING, 1));
  it('holds in lists, for each accent on a surface in two schemes', () => hold(LISTS, 4));

  it('holds for every other role in each of those colours, no two roles in one, and so does the ring of the focus', async () => {
    // Lists take longer, and are made of the same.
    for (const [tags, every] of [
      [CALLING, 1],
      [LISTS, 2],
    ] as const) {
      await put(tags);
      const faults = new Map<string, string[]>();
      for (const scheme of SCHEMES) {
        const ground = painted(PAGES[scheme]);
        for (let index = 0; index < ACCENTS.length; index += every) {
          if (!isOurTurn(index / every)) continue;
          const roles = ROLES.map(
            (role, at) => `--clinic-${role}:${ACCENTS[(index + at * 7) % ACCENTS.length] ?? ''}`,
          );
          page.style.cssText = `color-scheme:${scheme};background:${PAGES[scheme]};color:CanvasText;${roles.join(';')}`;
          // What no style sheet can hold is read by tags that come.
          for (const tag of [...page.children]) page.append(tag);
          await settle();
          note(faults, shown(), ground, `${scheme} ${index}`);
          for (const { shadowRoot } of page.children) {
            const stop = shadowRoot?.querySelector<HTMLElement>('a[href], input, button');
            stop?.focus();
            if (!stop?.matches(':focus-visible')) continue;
            const plate = stop.parentElement?.closest('.plate, .frame:not(:has(.plate))');
            const around = painted(plate ? getComputedStyle(plate).backgroundColor : PAGES[scheme]);
            const ring = ratio(
              painted(getComputedStyle(stop).outlineColor),
              around[3] > 0.99 ? around : ground,
            );
            if (ring < 3)
              faults.set('ring', [...(faults.get('ring') ?? []), `${scheme} ${index} ${ring.toFixed(2)}`]);
          }
        }
      }
      expect(tally(faults)).to.equal('');
    }
  });

  for (const name of THEMES)
    it(`holds in the theme ${name}`, async () => {
      const css = await (await fetch(`/themes/${name}.css`)).text();
      expect(css).to.include('--clinic-');
      const theme = new CSSStyleSheet();
      theme.replaceSync(css.replace(':root', '#themed'));
      document.adoptedStyleSheets.push(theme);
      page.id = 'themed';
      const faults = new Map<string, string[]>();
      for (const tags of [CALLING, LISTS]) {
        for (const scheme of css.includes('color-scheme: dark') ? (['dark'] as const) : SCHEMES) {
          page.style.cssText = `color-scheme:${scheme};background:${PAGES[scheme]};color:CanvasText`;
          await put(tags);
          const elements = shown();
          expect(elements.length).to.be.greaterThan(15);
          note(faults, elements, painted(PAGES[scheme]), scheme);
        }
      }
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== theme);
      expect(tally(faults)).to.equal('');
    });
});
