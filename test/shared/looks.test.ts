import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { FOUR_GROUPS, feedOf } from '../support-group-finder/feed.js';
import { isOurTurn } from '../engine.js';
import { faint, painted, ratio, type Grounds, type Painted } from './painted.js';
import { waitUntil } from '../wait-until.js';

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

const TAGS = `
  <clinic-medicare-banner status="accepting" phone="(541) 555-0100" sms="541-555-0101" scheduling="24/7"></clinic-medicare-banner>
  <clinic-contact-cta phone="1-800-555-HELP (4357)" sms="541-555-0101" email="help@pine-clinic.example" hours="Mo-Fr 05:30-14:00" endpoint="/sent"></clinic-contact-cta>
  <clinic-objectives-list preset="group-therapy" numbered></clinic-objectives-list>
  <clinic-support-group-finder phone="(541) 555-0100" feed="${feedOf(FOUR_GROUPS)}"></clinic-support-group-finder>`;

let page: HTMLElement;

/** The four tags in a place of the page, drawn. */
async function put(style = '', tags = TAGS): Promise<LitElement[]> {
  page.style.cssText = style;
  // Only this file's own markup.
  page.replaceChildren(document.createRange().createContextualFragment(tags));
  const elements = [...page.children] as LitElement[];
  await Promise.all(elements.map((element) => element.updateComplete));
  const finder = page.querySelector('clinic-support-group-finder');
  if (finder) await waitUntil(() => finder.shadowRoot?.querySelector('[part=group-name]'), 'no groups');
  await frame();
  await frame();
  return elements;
}

const texts = (element: Element): Text[] => {
  const root = element.shadowRoot ?? element;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(
    ({ data, parentElement }) =>
      data.trim() && parentElement?.checkVisibility() && !parentElement.closest('style, .spoken'),
  );
};

/** Places of a text where what is read later stands further left on the same line. */
function turned(text: Text): string[] {
  const range = document.createRange();
  const faults: string[] = [];
  let before: DOMRect | undefined;
  for (const { 0: { length } = '', index } of text.data.matchAll(/\S/gu)) {
    range.setStart(text, index);
    range.setEnd(text, index + length);
    const now = range.getBoundingClientRect();
    const isSameLine = before && Math.abs(before.top - now.top) < now.height / 2;
    if (before && isSameLine && now.left < before.left - 0.5) faults.push(text.data.trim());
    before = now;
  }
  return faults.slice(0, 1);
}

describe('how the tags look', () => {
  const { warn } = console;
  beforeEach(() => {
    console.warn = () => undefined;
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => {
    console.warn = warn;
    page.remove();
    document.adoptedStyleSheets = [];
  });

  /** What a page's text may be, how it reaches into a tag, and what it is there. */
  const INHERITED: readonly (readonly [style: string, property: string, inside: RegExp])[] = [
    ['font-size: 0', 'font-size', /^16px$/],
    ['writing-mode: vertical-rl', 'writing-mode', /^horizontal-tb$/],
    ['word-break: break-all', 'word-break', /^normal$/],
    ['line-break: anywhere', 'line-break', /^auto$/],
    ['-webkit-user-select: none; user-select: none', '-webkit-user-select', /^(?:text|auto)$/],
    ['-webkit-text-stroke: 3px red', '-webkit-text-stroke-width', /^0px$/],
    ['letter-spacing: 9px', 'letter-spacing', /^normal$/],
    ['word-spacing: 9px', 'word-spacing', /^0px$/],
    ['white-space: nowrap', 'white-space', /^(?:normal|pre-line)$/],
    ['text-transform: uppercase', 'text-transform', /^none$/],
    ['text-indent: 3em', 'text-indent', /^0px$/],
  ];
  for (const [style, property, inside] of INHERITED) {
    it(`are read where the page around them, or every element of it, has "${style}"`, async () => {
      const everywhere = new CSSStyleSheet();
      everywhere.replaceSync(`* { ${style} }`);
      for (const sheets of property === 'font-size' ? [[]] : [[], [everywhere]]) {
        document.adoptedStyleSheets = sheets;
        for (const { shadowRoot } of await put(style)) {
          const words = shadowRoot?.querySelector(':is(.message, .say, .lead, [part=group-name], .text)');
          if (!words) throw new Error('no words');
          const found = getComputedStyle(words).getPropertyValue(property);
          // The finder's names of groups and a banner's lead have a size of their own.
          if (property === 'font-size') expect(parseFloat(found)).to.be.within(16, 24);
          else expect(found, words.className).to.match(inside);
        }
      }
    });
  }

  it('are seen where the page fills its letters with nothing', async () => {
    const elements = await put('-webkit-text-fill-color: transparent');
    for (const { shadowRoot } of elements)
      for (const link of shadowRoot?.querySelectorAll('a, h2, .message') ?? []) {
        const { color, webkitTextFillColor } = getComputedStyle(link);
        expect(webkitTextFillColor, link.className).to.equal(color);
      }
  });

  it('look as built in where what a page sets is no value at all', async () => {
    const still = new CSSStyleSheet();
    still.replaceSync('* { transition: none !important }');
    const [, calling] = TAGS.trim().split('\n');
    const looked = ([cta]: readonly LitElement[]): string[] => {
      cta?.shadowRoot?.adoptedStyleSheets.push(still);
      return ['.cta', '.button.main', 'textarea', '.crisis', '.reach'].flatMap((selector) => {
        const box = cta?.shadowRoot?.querySelector(selector);
        if (!box) throw new Error(`no ${selector}`);
        const style = getComputedStyle(box);
        return [
          'color',
          'background-color',
          'border-top-color',
          'border-top-left-radius',
          'padding-left',
          'row-gap',
        ].map((name) => `${selector} ${name} ${style.getPropertyValue(name)}`);
      });
    };
    const builtIn = looked(await put('', calling));
    const names =
      'radius button-radius density gap sticky-top border-width button-border button-weight button-fill heading-size shadow leading font text muted line edge link focus tint now soon error heading-color on-accent accent-strong accent surface paper';
    for (const [at, value] of ['banana!', '12qx', 'url(x)', '"4px"', '7 7 7'].entries())
      for (const name of names.split(' ').filter((_, index) => isOurTurn(at + index)))
        expect(looked(await put(`--clinic-${name}: ${value}`, calling)), `${name}: ${value}`).to.deep.equal(
          builtIn,
        );
    // Ten times as roomy as anything is no card any more.
    const [roomy] = looked(await put('--clinic-density: 50', calling)).filter((line) =>
      line.includes('.cta padding'),
    );
    expect(parseFloat(roomy?.split(' ').at(-1) ?? '')).to.be.at.most(100);
  });

  for (const [lang, dir] of [
    ['en', 'rtl'],
    ['es', 'rtl'],
    ['ur', 'rtl'],
    ['he', 'ltr'],
  ] as const) {
    it(`keep the order of words and numbers on a page in "${lang}" from ${dir}`, async () => {
      page.lang = lang;
      page.dir = dir;
      const elements = await put();
      const all = elements.flatMap(texts);
      expect(all.length).to.be.greaterThan(80);
      expect(all.flatMap(turned)).to.deep.equal([]);
      page.removeAttribute('lang');
      page.removeAttribute('dir');
    });
  }

  it('leave what a page writes from right to left so', async () => {
    page.lang = 'ur';
    page.dir = 'rtl';
    const [cta] = await put(
      '',
      '<clinic-contact-cta phone="541-555-0100" message="اتصل بنا (١٢٣) اليوم"></clinic-contact-cta>',
    );
    const [text] = cta ? texts(cta).filter(({ data }) => data.includes('اتصل')) : [];
    const range = document.createRange();
    const at = (index: number): number => {
      range.setStart(text ?? page, index);
      range.setEnd(text ?? page, index + 1);
      return range.getBoundingClientRect().left;
    };
    expect(at(0)).to.be.greaterThan(at((text?.data.length ?? 0) - 1));
    page.removeAttribute('lang');
    page.removeAttribute('dir');
  });

  it('have no ring of the page’s around a whole tag', async () => {
    const theme = new CSSStyleSheet();
    theme.replaceSync(
      '*:focus, *:focus-visible, *:focus-within { outline: 4px solid red !important; box-shadow: 0 0 0 4px red !important }',
    );
    document.adoptedStyleSheets = [theme];
    for (const element of await put()) {
      const target = element.shadowRoot?.querySelector<HTMLElement>('a[href], button, input, summary');
      target?.focus();
      if (!target) continue;
      expect(document.activeElement).to.equal(element);
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      expect([outlineStyle, boxShadow], element.localName).to.deep.equal(['none', 'none']);
      expect(getComputedStyle(target).outlineStyle, target.outerHTML).not.to.equal('none');
    }
  });

  it('write no field smaller than an iPhone reads without zooming', async () => {
    let seen = 0;
    for (const element of await put('font-size: 10px')) {
      for (const field of element.shadowRoot?.querySelectorAll('input, textarea, select') ?? []) {
        const rules = (element.shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
        const touch = rules.filter(
          (rule): rule is CSSMediaRule =>
            rule instanceof CSSMediaRule && rule.conditionText.includes('coarse'),
        );
        const sizes = touch
          .flatMap((rule) => [...rule.cssRules] as CSSStyleRule[])
          .filter(({ selectorText }) => field.matches(selectorText))
          .map(({ style }) => style.fontSize);
        expect(sizes, field.outerHTML).to.include('max(1em, 16px)');
        seen++;
      }
    }
    expect(seen).to.be.greaterThan(4);
  });

  it('stand an icon beside its words, however narrow the line they are in', async () => {
    for (const lang of ['en', 'es'])
      for (const width of [240, 288, 358]) {
        const [cta] = await put(
          `inline-size: ${width}px`,
          `<clinic-contact-cta lang="${lang}" layout="inline" phone="(541) 555-0100" sms="541-555-0101"></clinic-contact-cta>`,
        );
        for (const button of cta?.shadowRoot?.querySelectorAll('.button') ?? []) {
          const [icon, words] = [...button.children].map((child) => child.getBoundingClientRect());
          expect(icon?.right, `${lang} ${width} ${button.textContent}`).to.be.at.most(words?.left ?? 0);
        }
      }
  });

  it('stand a place’s name and its address on two lines, on one on a phone, the ZIP code with its state, and tools in line', async () => {
    const [finder] = await put(
      '',
      `<clinic-support-group-finder feed="${feedOf(FOUR_GROUPS)}"></clinic-support-group-finder>`,
    );
    if (!finder) throw new Error('no finder');
    const rectOf = (words: string): DOMRect => {
      const text = texts(finder).find(({ data }) => data.includes(words));
      const range = document.createRange();
      const start = text?.data.indexOf(words) ?? 0;
      range.setStart(text ?? page, start);
      range.setEnd(text ?? page, start + words.length);
      return range.getBoundingClientRect();
    };
    const tops: (readonly [number, number])[] = [];
    for (const width of [240, 280, 320, 390, 768, 1280]) {
      page.style.inlineSize = `${width}px`;
      await frame();
      const isPhone = width >= 280 && width < 700;
      const [name, address] = [rectOf('Community Hall,'), rectOf('12 Oak St')];
      if (isPhone) expect(address.top, `${width}`).to.be.closeTo(name.top, 1);
      else expect(address.top, `${width}`).to.be.at.least(name.bottom - 3);
      tops.push([rectOf('OR\u00a097501').height, rectOf('97501').height]);
      const tools = finder.shadowRoot?.querySelector('.tools')?.getBoundingClientRect();
      const take = finder.shadowRoot?.querySelector('.take');
      const icons = [...(take?.querySelectorAll('.icon') ?? [])].map((icon) => icon.getBoundingClientRect());
      const last = icons.filter((icon) => icon.width > 0).at(-1);
      if (width > 280) expect(last?.right, `${width}`).to.be.closeTo(tools?.right ?? 0, 2);
      if (width > 280) expect(tools?.right, `${width}`).to.be.closeTo(page.getBoundingClientRect().right, 2);
    }
    for (const [both, one] of tops) expect(both).to.be.closeTo(one, 1);
    page.style.inlineSize = '';
  });

  describe('day headings', () => {
    const FINDER = `<clinic-support-group-finder feed="${feedOf(FOUR_GROUPS)}"></clinic-support-group-finder>`;
    const alpha = (heading: Element): number => painted(getComputedStyle(heading).backgroundColor)[3];

    for (const box of ['window', 'box'] as const) {
      it(`stay at the top of a ${box} and are painted only there, also after a jump`, async () => {
        const [finder] = await put(
          box === 'box' ? 'height: 400px; overflow: auto' : 'padding-block-end: 3000px',
          FINDER,
        );
        const scroller = box === 'box' ? page : document.scrollingElement;
        const top = box === 'box' ? page.getBoundingClientRect().top : 0;
        const daysOf = (): Element[] => [...(finder?.shadowRoot?.querySelectorAll('.day') ?? [])];
        // The first groups stand there before the rest do.
        await waitUntil(() => daysOf().length > 2, 'no third day');
        const sections = daysOf();
        if (finder) finder.style.paddingBlockEnd = '2000px';
        const headings = sections.map((section) => section.querySelector('.day-heading') ?? section);
        for (const at of [0, 2, 1, 0]) {
          const section = sections[at]?.getBoundingClientRect();
          scroller?.scrollBy({ top: (section?.top ?? 0) + 40 - top, behavior: 'instant' });
          const heading = headings[at];
          if (!heading) throw new Error('no heading');
          await waitUntil(
            () => headings.every((each, place) => place < at || alpha(each) === (place === at ? 1 : 0)),
            `not just heading ${at} is painted`,
          );
          expect(heading.getBoundingClientRect().top).to.be.closeTo(top, 1);
        }
        scroller?.scrollTo({ top: 0, behavior: 'instant' });
        await waitUntil(() => headings.every((heading) => alpha(heading) === 0), 'still painted');
      });
    }
  });

  describe('on the page’s own ground', () => {
    const BARE = `
      <clinic-objectives-list preset="support-group-benefits" audience-switch></clinic-objectives-list>
      <clinic-support-group-finder show-filters feed="${feedOf(FOUR_GROUPS)}"></clinic-support-group-finder>`;
    const GREYS = Array.from({ length: 18 }, (_, step) => 15 * step);
    const GROUNDS = [
      ...GREYS.map((grey) => `rgb(${grey}, ${grey}, ${grey})`),
      '#0b2545',
      '#1d5c54',
      '#dc3545',
      '#6f42c1',
      '#ffd54f',
      '#9ad1c9',
      '#f5efe6',
      '#0d6efd',
    ];

    it('are read wherever the page’s own text is, in both schemes', async () => {
      const faults = new Set<string>();
      for (const scheme of ['light', 'dark'])
        for (const ground of GROUNDS) {
          const own: Painted = painted(ground);
          const [ink = ''] = ['#000', '#fff'].sort((a, b) => ratio(painted(b), own) - ratio(painted(a), own));
          // The section has the ground; the tag stands somewhere inside it.
          const elements = await put(`color-scheme: ${scheme}; background: ${ground}; color: ${ink}`, BARE);
          const grounds: Grounds = new Map();
          for (const element of elements)
            for (const text of texts(element)) {
              const { parentElement } = text;
              if (!parentElement || parentElement.matches('.source, .source *')) continue;
              for (const fault of faint(parentElement, own, grounds))
                faults.add(`${scheme} ${ground} ${fault}`);
            }
        }
      expect([...faults].slice(0, 30)).to.deep.equal([]);
    });
  });
});
