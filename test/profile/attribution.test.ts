import { expect, fixture, html } from '@open-wc/testing';
import type { ProfiledElement } from '../../src/profile/profiled-element.js';
import { NOON, clock, put, sourceLike, sourceLine, textOf, until, type Tag } from './source.js';

let holder: HTMLElement;

async function attributed(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ProfiledElement> {
  const element = await put(tag, { src: await sourceLike('good'), ...attributes }, '', holder);
  await until('an attribution', () => sourceLine(element) !== null);
  return element;
}

/** A style sheet of the page, as strong as one can be. */
function hostile(css: string): HTMLStyleElement {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  return sheet;
}

const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What would keep a reader from the line; empty where it can be read. */
function hiddenBy(element: ProfiledElement): string[] {
  const line = sourceLine(element);
  const link = line?.querySelector('a');
  if (!line || !link) return ['not there'];
  const faults: string[] = [];
  const found = (fault: string, isBad: boolean): void => {
    if (isBad) faults.push(fault);
  };
  for (const part of [line, link]) {
    const style = getComputedStyle(part);
    found(`font ${style.fontSize}`, parseFloat(style.fontSize) < 12);
    found(`visibility ${style.visibility}`, style.visibility !== 'visible');
    found(`opacity ${style.opacity}`, style.opacity !== '1');
    const fill = style.getPropertyValue('-webkit-text-fill-color') || style.color;
    const ground = getComputedStyle(line).backgroundColor;
    for (const color of [style.color, fill]) {
      found(`colour ${color}`, (channels(color)[3] ?? 1) < 1);
      found(`contrast of ${color} on ${ground}`, contrast(color, ground) < 4.5);
    }
  }
  link.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = link.getClientRects()[0] ?? new DOMRect();
  found(`size ${width} x ${height}`, width < 60 || height < 11);
  const root = element.renderRoot as ShadowRoot;
  const outer = document.elementFromPoint(left + width / 2, top + height / 2);
  found(`covered by ${outer?.localName}`, outer !== element);
  const hit = root.elementFromPoint(left + width / 2, top + height / 2);
  found(`covered by ${hit?.className}`, hit !== link);
  return faults;
}

describe('where content is from', () => {
  beforeEach(async () => {
    clock.now = NOON;
    holder = await fixture<HTMLElement>(html`<div></div>`);
  });

  it('is said on another site than the publisher’s, with links and the terms', async () => {
    const element = await attributed('quick-banner');
    const link = sourceLine(element)?.querySelector('a');
    expect(textOf(element)).to.contain(
      'From Juniper Recovery Clinics (juniper-recovery.example), updated November 16, 2026.',
    );
    // For those who run other sites, not for patients.
    expect(textOf(element)).not.to.contain('Partners may show');
    expect(sourceLine(element)?.title).to.contain('Partners may show this as it is');
    expect(link?.href).to.equal('https://juniper-recovery.example/');
    expect(link?.rel).to.equal('noopener noreferrer');
    expect(link?.referrerPolicy).to.equal('no-referrer');
  });

  it('links terms that are an address', async () => {
    const src = await sourceLike('named', { license: 'https://creativecommons.example/by/4.0/' });
    const element = await put('quick-contact', { src }, '', holder);
    await until('terms', () => sourceLine(element)?.querySelectorAll('a').length === 2);
    expect(textOf(element)).to.contain('2026. License (creativecommons.example)');
  });

  it('is not said on the publisher’s own site, unless asked for', async () => {
    const src = await sourceLike('named', {
      publisher: { name: 'Own Clinics', url: `${location.origin}/about` },
    });
    const element = await put('quick-banner', { src }, '', holder);
    await until('content', () => textOf(element).includes('now accepts'));
    expect(sourceLine(element) === null).to.be.true;
    element.setAttribute('attribution', 'always');
    await element.updateComplete;
    expect(textOf(element)).to.contain('From Own Clinics, updated');
  });

  it('is said where the publisher is not named, by the address', async () => {
    const src = await sourceLike('named', { publisher: null, canonical: null, clinic: {} });
    const element = await put('quick-banner', { src }, '', holder);
    await until('an attribution', () => sourceLine(element) !== null);
    expect(textOf(element)).to.contain(`From ${new URL(src).host}, updated`);
  });

  it('is not said by a tag that shows nothing of the profile', async () => {
    const src = await sourceLike('named', { medicare: null });
    const element = await put('quick-banner', { src }, '<p>Own words</p>', holder);
    const other = await put('quick-contact', { src }, '', holder);
    await until('a profile', () => sourceLine(other) !== null);
    expect(sourceLine(element) === null).to.be.true;
    expect(textOf(element)).to.equal('Own words');
  });

  it('goes with a banner that a visitor hides', async () => {
    const element = await attributed('quick-banner', { dismissible: '' });
    element.renderRoot.querySelector<HTMLElement>('.close')?.click();
    await element.updateComplete;
    expect(sourceLine(element) === null).to.be.true;
  });

  it('leaves a page free to crop a tag that owes nobody a word', async () => {
    const element = await put('quick-banner', { status: 'accepting' }, '', holder);
    const sheet = hostile('quick-banner { max-height: 20px; overflow: hidden }');
    expect(getComputedStyle(element).overflow).to.equal('hidden');
    sheet.remove();
  });

  const TRANSPARENT = [
    'text',
    'muted',
    'accent',
    'accent-strong',
    'surface',
    'paper',
    'line',
    'edge',
    'on-accent',
  ]
    .map((name) => `--clinic-${name}: transparent !important;`)
    .join('');
  const PRIVATE = ['text', 'muted', 'accent', 'strong', 'surface', 'brand', 'fill']
    .map((name) => `--_${name}: #51605c !important;`)
    .join('');
  const ATTEMPTS: Readonly<Record<string, string>> = {
    'no font size': 'TAG { font-size: 0 !important }',
    'a tiny root and font': ':root, body, TAG { font-size: 1px !important; -webkit-text-size-adjust: none }',
    'no line height': 'TAG { line-height: 0 !important }',
    'transparent text':
      'TAG { color: transparent !important; -webkit-text-fill-color: transparent !important }',
    'text on its own colour': 'TAG { color: #51605c !important; background: #51605c !important }',
    'transparent tokens': `TAG { ${TRANSPARENT} }`,
    'private tokens': `TAG { ${PRIVATE} }`,
    'text moved aside':
      'TAG { text-indent: -9999px !important; letter-spacing: -3em !important; word-spacing: -9em !important }',
    'too little height': 'TAG { height: 20px !important; overflow: hidden !important }',
    'a smallest height': 'TAG { max-height: 10px !important; overflow: clip !important }',
    'a clip path': 'TAG { clip-path: inset(0 0 5em 0) !important }',
    'the old clip': 'TAG { position: absolute !important; clip: rect(0, 900px, 20px, 0) !important }',
    'a mask':
      'TAG { -webkit-mask: linear-gradient(#000, transparent 40%) !important; mask: linear-gradient(#000, transparent 40%) !important }',
    containment: 'TAG { contain: strict !important; height: 20px !important; inline-size: 100% !important }',
    'content left out': 'TAG { content-visibility: hidden !important }',
    'a line clamp':
      'TAG { display: -webkit-box !important; -webkit-line-clamp: 1 !important; -webkit-box-orient: vertical !important; overflow: hidden !important }',
    'parts of likely names':
      'TAG::part(source), TAG::part(attribution), TAG::part(line) { display: none !important }',
    'rules for what is inside': '.source, p, a, TAG .source, TAG p, TAG a { display: none !important }',
    'a part laid over it':
      'TAG::part(frame) { position: relative !important; z-index: 99999 !important; margin-bottom: -9em !important; padding-bottom: 12em !important; background: #fff !important }',
    'a part over the window':
      'TAG::part(frame) { position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; background: #fff !important }',
    'all unset': '*, TAG { all: unset !important }',
    'upright writing': 'TAG { writing-mode: vertical-rl !important; text-orientation: upright !important }',
    'other text':
      'TAG { -webkit-text-security: disc !important; text-transform: full-width !important; white-space: nowrap !important; text-shadow: 0 0 2em #fff !important }',
  };
  for (const [name, css] of Object.entries(ATTEMPTS))
    for (const tag of ['quick-banner', 'quick-list', 'quick-contact'] as const)
      it(`can’t be hidden in <${tag}> by ${name}`, async () => {
        const element = await attributed(tag);
        expect(hiddenBy(element), 'before').to.deep.equal([]);
        const sheet = hostile(css.replaceAll('TAG', tag));
        const faults = hiddenBy(element);
        sheet.remove();
        expect(faults).to.deep.equal([]);
      });

  it('can’t be hidden by attributes', async () => {
    const element = await attributed('quick-banner', {
      attribution: 'none',
      status: 'accepting',
      message: 'Own words.',
      part: 'source',
      class: 'source',
    });
    expect(hiddenBy(element)).to.deep.equal([]);
  });

  describe('in a page with several tags of one profile', () => {
    const seen = (tags: readonly ProfiledElement[]): number[] =>
      tags.flatMap((tag, at) => (sourceLine(tag)?.checkVisibility() ? [at] : []));

    async function three(src: string): Promise<ProfiledElement[]> {
      const tags: ProfiledElement[] = [];
      for (const tag of ['quick-banner', 'quick-list', 'quick-contact'] as const)
        tags.push(await put(tag, { src }, '', holder));
      await until('attributions', () => tags.every((tag) => sourceLine(tag) !== null));
      return tags;
    }

    it('stands once, at the first that can be seen, and moves on when that goes', async () => {
      const tags = await three(await sourceLike('good'));
      const [first, second] = tags;
      expect(seen(tags)).to.deep.equal([0]);
      first?.remove();
      expect(seen(tags)).to.deep.equal([1]);
      if (first) holder.prepend(first);
      await until('the first again', () => seen(tags).join() === '0');
      for (const css of [
        'display: none',
        'opacity: 0',
        'visibility: hidden',
        'position: absolute; left: -9999px',
      ]) {
        const sheet = hostile(`quick-banner { ${css} !important }`);
        second?.requestUpdate();
        await until(`the second for ${css}`, () => seen(tags).includes(1));
        sheet.remove();
        second?.requestUpdate();
        await until('the first again', () => seen(tags).join() === '0');
      }
      first?.setAttribute('src', 'data:application/json,broken');
      await until('the second', () => seen(tags).join() === '1');
    });

    it('stands at each that says something else', async () => {
      const own = await three(await sourceLike('good'));
      const other = await put('quick-list', { src: await sourceLike('good'), lang: 'es' }, '', holder);
      await until('an attribution', () => sourceLine(other) !== null);
      expect(seen([...own, other])).to.deep.equal([0, 3]);
    });
  });

  describe('on a page’s own ground', () => {
    const PLATE = 'rgb(255, 255, 255)';
    for (const [name, css, ground] of [
      ['white', '', PLATE],
      ['beige', 'background: #f5efe6', 'rgb(245, 239, 230)'],
      ['a dark one that says so', 'color-scheme: dark; background: #101010', 'rgb(16, 16, 16)'],
      ['a dark one that does not', 'background: #0b2545; color: #fff', 'rgb(11, 37, 69)'],
      ['one of middling light', 'background: #808080', PLATE],
      ['a picture', 'background: linear-gradient(red, blue)', PLATE],
      ['one that lets others through', 'background: rgb(0 0 0 / 0.5)', PLATE],
    ] as const)
      it(`is read without a plate wherever it can be: ${name}`, async () => {
        holder.style.cssText = css;
        const element = await attributed('quick-list');
        const line = sourceLine(element);
        expect(line && getComputedStyle(line).backgroundColor).to.equal(ground);
        expect(hiddenBy(element)).to.deep.equal([]);
      });

    const DARK = 'rgb(16, 16, 16)';
    const WAYS: Readonly<Record<string, readonly [css: string, turn: () => void]>> = {
      'the page says it is dark': [
        ':root { color-scheme: light; background: light-dark(#fff, #101010) }',
        () => {
          document.documentElement.style.colorScheme = 'dark';
        },
      ],
      'its root has a class': [
        '.night { background: #101010 }',
        () => document.documentElement.classList.add('night'),
      ],
      'its body names a theme': [
        '[data-theme=night] { background: #101010 }',
        () => {
          document.body.dataset['theme'] = 'night';
        },
      ],
      'a box around it does': [
        '[data-mode=night] { background: #101010 }',
        () => {
          holder.dataset['mode'] = 'night';
        },
      ],
      'a theme comes by and by': [
        'body { background: #fff; transition: background 0.3s } .night { background: #101010 }',
        () => document.body.classList.add('night'),
      ],
    };
    for (const [way, [css, turn]] of Object.entries(WAYS))
      it(`is the page’s new one when it turns dark: ${way}`, async () => {
        const sheet = hostile(css);
        try {
          const element = await attributed('quick-list');
          const line = sourceLine(element);
          expect(line && getComputedStyle(line).backgroundColor).to.equal(PLATE);
          // What drawing the tag set going has come to rest.
          for (let frame = 0; frame < 5; frame++)
            await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
          turn();
          // Within seconds: once a minute it is looked at anyway.
          const end = performance.now() + 10_000;
          const isSettled = (): boolean => !!line && getComputedStyle(line).backgroundColor === DARK;
          while (!isSettled() && performance.now() < end)
            await new Promise((next) => requestAnimationFrame(next));
          expect(isSettled()).to.equal(true);
          expect(hiddenBy(element)).to.deep.equal([]);
        } finally {
          sheet.remove();
          document.documentElement.removeAttribute('style');
          for (const each of [document.documentElement, document.body]) each.removeAttribute('class');
          delete document.body.dataset['theme'];
        }
      });
  });
});
