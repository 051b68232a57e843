import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import '../../src/define/contact-cta.js';
import '../../src/define/medicare-banner.js';
import '../../src/define/objectives-list.js';
import '../../src/define/support-group-finder.js';
import { FOUR_GROUPS, feedOf } from '../support-group-finder/feed.js';
import { waitUntil } from '../wait-until.js';

const EM = 16;
const READABLE = 16 * EM;
const WIDTHS = [240, 320, 390, 600, 800, 1024, 1600];

/** A place to stand in: its markup with `@` for the tag, and how many pixels a page of some width leaves the tag there. */
interface Place {
  readonly markup: string;
  readonly room: (page: number) => number;
  /** Narrowest page on which anybody would stand it so. */
  readonly from?: number;
  /** Where the page's width makes no difference. */
  readonly widths?: readonly number[];
}

const all = (page: number): number => page;
/** A tag that has to say how wide it wants to be leaves the page its padding. */
const shrunk = (page: number): number => page - 3 * EM;
/** What a neighbour in the same row leaves. */
const shared = (page: number): number => Math.max(0.45 * page, page - 14 * EM);
const NEIGHBOUR =
  '<p>Our clinic helps people with opioid use disorder, and those who love them, day by day.</p>';

const PLACES: Readonly<Record<string, Place>> = {
  block: { markup: '<div>@</div>', room: all },
  'flex row': { markup: '<div style="display: flex">@</div>', room: shrunk },
  'flex row, centred': {
    markup: '<div style="display: flex; justify-content: center; align-items: center">@</div>',
    room: shrunk,
  },
  'flex row beside words': { markup: `<div style="display: flex">${NEIGHBOUR}@</div>`, room: shared },
  'WordPress Row, wrapping': {
    markup: `<div style="display: flex; flex-wrap: wrap; gap: 1em; align-items: center">${NEIGHBOUR}@</div>`,
    room: shared,
  },
  'WordPress Row, not wrapping': {
    markup: `<div style="display: flex; flex-wrap: nowrap; gap: 1em; align-items: center">@${NEIGHBOUR}</div>`,
    room: shared,
  },
  'flex item of a share': {
    markup: `<div style="display: flex"><div style="flex: 1 1 0">${NEIGHBOUR}</div><div style="flex: 1 1 0">@</div></div>`,
    room: (page) => page / 2,
    from: 390,
  },
  'flex column': { markup: '<div style="display: flex; flex-direction: column">@</div>', room: all },
  'flex column, centred': {
    markup: '<div style="display: flex; flex-direction: column; align-items: center">@</div>',
    room: shrunk,
  },
  'inline-flex': { markup: '<div style="display: inline-flex">@</div>', room: shrunk },
  'inline-block': { markup: '<div style="display: inline-block">@</div>', room: shrunk },
  'grid auto': { markup: '<div style="display: grid; grid-template-columns: auto">@</div>', room: all },
  'grid auto beside auto': {
    markup: `<div style="display: grid; grid-template-columns: auto auto">@${NEIGHBOUR}</div>`,
    room: (page) => page / 2 - 36,
  },
  'grid min-content': {
    markup: '<div style="display: grid; grid-template-columns: min-content">@</div>',
    room: shrunk,
  },
  'grid max-content': {
    markup: '<div style="display: grid; grid-template-columns: max-content">@</div>',
    room: shrunk,
  },
  'grid, placed at its start': {
    markup: '<div style="display: grid; justify-items: start">@</div>',
    room: shrunk,
  },
  'WordPress Columns': {
    markup: `<div style="display: flex; gap: 2em; flex-wrap: wrap"><div style="flex: 1 1 0; min-width: min(100%, 280px)">${NEIGHBOUR}</div><div style="flex: 1 1 0; min-width: min(100%, 280px)">@</div></div>`,
    room: (page) => Math.min(page, Math.max(280, page / 2 - EM)),
  },
  table: { markup: '<table><tr><td>@</td></tr></table>', room: shrunk },
  'display: table-cell': { markup: '<div style="display: table-cell">@</div>', room: shrunk },
  float: { markup: '<div style="float: left">@</div>', room: shrunk },
  'fit-content': { markup: '<div style="width: fit-content">@</div>', room: shrunk },
  'max-content': { markup: '<div style="width: max-content">@</div>', room: shrunk },
  'min-content': { markup: '<div style="width: min-content">@</div>', room: shrunk },
  'absolutely positioned': {
    markup: '<div style="position: relative; height: 1px"><div style="position: absolute">@</div></div>',
    room: shrunk,
  },
  dialog: {
    markup: '<div style="position: relative; height: 1px"><dialog open>@</dialog></div>',
    room: (page) => page - 4 * EM,
  },
  details: { markup: '<details open><summary>More</summary>@</details>', room: all },
  fieldset: { markup: '<fieldset>@</fieldset>', room: shrunk },
  'list item': { markup: '<ul><li>@</li></ul>', room: (page) => page - 40 },
  'flex, as a button has it': {
    markup: `<div style="display: inline-flex; align-items: center; justify-content: center; gap: 8px">@</div>`,
    room: shrunk,
  },
  'multi-column': { markup: '<div style="columns: 16em">@</div>', room: (page) => Math.min(page, 16 * EM) },
  'a flex box itself': { markup: '<div class="flexed">@</div>', room: all },
  'a grid itself': { markup: '<div class="gridded">@</div>', room: all },
  // There a box is as wide as what is in it.
  'upright writing': { markup: '<div style="writing-mode: vertical-rl">@</div>', room: shrunk },
  'upright writing of some width': {
    markup: '<div style="writing-mode: vertical-lr; width: 18em">@</div>',
    room: () => 18 * EM,
    widths: [320, 1024],
  },
  'sidebar of 200 px': { markup: '<div style="width: 200px">@</div>', room: () => 200, widths: [1024] },
  'flex in a sidebar of 200 px': {
    markup: '<div style="width: 200px"><div style="display: flex">@</div></div>',
    room: () => 200,
    widths: [1024],
  },
  'sidebar of 300 px beside the rest': {
    markup: `<div style="display: flex; flex-wrap: wrap"><main style="flex: 999 1 20em">${NEIGHBOUR}</main><aside style="flex: 1 1 300px; max-width: 100%">@</aside></div>`,
    room: (page) => Math.min(page, 300),
  },
};

const cross = (
  tag: string,
  sets: readonly (readonly string[])[],
  content = '<p>Call (541) 555-0100.</p>',
): string[] =>
  sets
    .reduce<string[]>(
      (made, set) => made.flatMap((before) => set.map((more) => `${before} ${more}`)),
      [`<${tag}`],
    )
    .map((opening) => `${opening}>${content}</${tag}>`);

const LANGUAGES = ['lang="en"', 'lang="es"'];
const CALL = 'clinic="Pine Clinic" phone="(541) 555-0100"';
const TEXT = `${CALL} sms="541-555-0101"`;
const ONLY_MAIL = 'clinic="Pine Clinic" email="enquiries@pine-clinic.example"';
const ONLY_LINK = 'clinic="Pine Clinic" href="https://pine-clinic.example/contact" label="Write to us"';
const NOT_A_NUMBER = 'clinic="Pine Clinic" phone="Ask at the front desk"';
const MAIL = `${TEXT} email="enquiries@pine-clinic.example"`;
const LINK = `${MAIL} href="https://pine-clinic.example/contact"`;
const VANITY = 'phone="1-800-555-HELP (4357)" href="https://pine-clinic.example/contact"';

/** Every look of every tag. */
const LOOKS: readonly string[] = [
  ...cross('clinic-contact-cta', [
    ['layout="card"', 'layout="band"', 'layout="bar"'],
    [CALL, TEXT, VANITY, MAIL, LINK, ONLY_MAIL, ONLY_LINK, NOT_A_NUMBER, ''],
    ['hours="Mo-Fr 05:30-14:00" time-zone="America/Los_Angeles"'],
    LANGUAGES,
  ]),
  ...cross('clinic-contact-cta', [
    ['layout="card"', 'layout="band"', 'layout="bar"'],
    [TEXT, ONLY_LINK, ''],
    ['endpoint="/enquiry" fields="name phone contact-by for message text-ok"'],
    LANGUAGES,
  ]),
  ...cross('clinic-objectives-list', [
    ['layout="list"', 'layout="cards"', 'layout="accordion"'],
    ['', 'numbered', 'columns="2"', 'audience-switch'],
    ['preset="group-therapy" show="interpersonal-learning imitative-behavior hope"'],
    LANGUAGES,
  ]),
  ...cross('clinic-medicare-banner', [
    ['status="accepting" enrolled', 'accepting-from="2099-01-01" dismissible'],
    ['phone="(541) 555-0100" scheduling="24/7" service-area="Medford, Oregon" details-href="/medicare"'],
    LANGUAGES,
  ]),
  ...cross('clinic-support-group-finder', [
    [`feed="${feedOf(FOUR_GROUPS)}"`, 'feed="data:application/json,broken" phone="(541) 555-0100"'],
    LANGUAGES,
  ]),
];

// Every look in every place once, at every width; the others take a sixth of the places for each look, by turns, since laying
// all of them out takes Firefox four minutes.
const SHARE = navigator.userAgent.includes('Chrome/') ? 1 : 6;
const placesOf = (look: number): [string, Place][] =>
  Object.entries(PLACES).filter(([name], at) => name === 'block' || (at + look) % SHARE === 0);
const FINE_WIDTHS = Array.from({ length: Math.ceil(69 / SHARE) }, (_, step) => 240 + 20 * SHARE * step);

/** Blocks of words inside the tags. */
const WORDS = '.message, .crisis, .text, p.lead, .say, .what, .where, .cta .heading, .state > p';

/** What reaches furthest to the right in a tag. */
function widest({ shadowRoot }: Element): string {
  const reach = (element: Element): number => element.getBoundingClientRect().right;
  const [first] = [...(shadowRoot?.querySelectorAll('*') ?? [])].sort((a, b) => reach(b) - reach(a));
  return first ? `${first.localName}.${first.className}` : '';
}

describe('the room tags take', () => {
  let page: HTMLElement;

  const { warn } = console;
  before(() => {
    console.warn = () => undefined;
  });
  after(() => {
    console.warn = warn;
  });

  const own = new CSSStyleSheet();
  own.replaceSync(
    '.flexed > * { display: flex } .gridded > * { display: grid; grid-template-columns: 1fr 1fr }',
  );
  beforeEach(() => {
    document.adoptedStyleSheets = [own];
    page = document.createElement('div');
    page.style.cssText = `position: absolute; inset: 0 auto auto 0; container-type: inline-size; font: ${EM}px/1.5 sans-serif`;
    document.body.append(page);
  });
  afterEach(() => {
    page.remove();
    document.adoptedStyleSheets = [];
  });

  /** Puts one look into places, and waits until all are drawn. */
  async function fill(look: string, places = Object.entries(PLACES)): Promise<Map<string, HTMLElement>> {
    const cells = places.map(([name, { markup }]) => {
      const cell = document.createElement('div');
      cell.style.overflow = 'auto';
      // Only this file's own markup.
      cell.append(document.createRange().createContextualFragment(markup.replace('@', look)));
      return [name, cell] as const;
    });
    page.replaceChildren(...cells.map(([, cell]) => cell));
    const tags = [...page.querySelectorAll<LitElement>(':not(:defined) > *, [lang]')];
    await Promise.all(tags.map((tag) => tag.updateComplete));
    if (look.includes('feed='))
      await waitUntil(
        () => tags.every((tag) => !tag.shadowRoot?.querySelector('[aria-busy="true"]')),
        'still loading',
      );
    return new Map(cells);
  }

  for (const kind of [
    'contact-cta layout="card"',
    'contact-cta layout="ba',
    'objectives',
    'medicare',
    'support',
  ])
    it(`is a readable column where there is one, in every place, at every width: <clinic-${kind}`, async () => {
      const looks = LOOKS.filter((look) => look.startsWith(`<clinic-${kind}`));
      expect(looks).not.to.have.length(0);
      const faults = new Set<string>();
      let boxes = 0;
      for (const [at, look] of looks.entries()) {
        const cells = await fill(look, placesOf(at));
        const label = look.replace(/feed="[^"]{30,}"/, 'feed').slice(0, 150);
        const measured = [...cells].map(([name, cell]) => {
          const tag = cell.querySelector('[lang]');
          if (!tag?.shadowRoot) throw new Error(`no tag in ${name}`);
          return { name, cell, tag, blocks: tag.shadowRoot.querySelectorAll(WORDS), ...PLACES[name] };
        });
        const measure = (width: number, list: typeof measured): void => {
          page.style.inlineSize = `${width}px`;
          for (const { name, cell, tag, blocks, room = all, from = 0, widths } of list) {
            if (width < from || widths?.includes(width) === false) continue;
            const fault = (what: string, found: number, least: number): void => {
              const much = `${what} ${Math.round(found)} < ${Math.round(least)}`;
              if (found < least - 1) faults.add(`${width} ${name}: ${much}: ${label}`);
            };
            // In columns it has a box in each.
            const own = Math.min(...Array.from(tag.getClientRects(), (box) => box.width));
            boxes++;
            fault('tag', own, Math.min(READABLE, room(width)));
            const over = cell.clientWidth - cell.scrollWidth;
            fault(over < 0 ? `sideways scroll of ${widest(tag)}` : '', over, 0);
            // A card's padding and a number before the words are taken from a narrow tag.
            for (const block of blocks) {
              const { width: found } = block.getBoundingClientRect();
              if (found > 0) fault(block.className, found, Math.min(READABLE, own - 5 * EM));
            }
          }
        };
        // All places at once: what stands in one takes no room from another.
        for (const width of WIDTHS) measure(width, measured);
        // In a plain block the width decides alone, so each is tried there.
        for (const { name, cell } of measured) cell.hidden = name !== 'block';
        for (const width of FINE_WIDTHS)
          measure(
            width,
            measured.filter(({ name }) => name === 'block'),
          );
      }
      console.info(
        `${looks.length} looks, ${Object.keys(PLACES).length / SHARE} places each: ${boxes} boxes, ${faults.size} too narrow`,
      );
      expect([...faults].slice(0, 40)).to.deep.equal([]);
    });

  it('is as wide as its place allows, up to a long line', async () => {
    const [look = ''] = LOOKS;
    const cells = await fill(look);
    for (const width of WIDTHS) {
      page.style.inlineSize = `${width}px`;
      for (const name of ['flex row', 'flex column, centred', 'table', 'float', 'fit-content', 'dialog']) {
        const room = PLACES[name]?.room(width) ?? 0;
        const own = cells.get(name)?.querySelector('[lang]')?.getBoundingClientRect().width;
        expect(own, `${name} at ${width}`).to.be.at.least(Math.min(48 * EM, room) - 1);
      }
    }
  });

  it('is a readable column in a popover, and in no container but the window', async () => {
    await setViewport({ width: 600, height: 700 });
    try {
      page.style.containerType = 'normal';
      for (const look of LOOKS.filter((_, at) => at % 7 === 0)) {
        const popover = document.createElement('div');
        popover.popover = 'manual';
        popover.append(document.createRange().createContextualFragment(look));
        page.replaceChildren(popover);
        popover.showPopover();
        await popover.querySelector<LitElement>('[lang]')?.updateComplete;
        expect(popover.firstElementChild?.getBoundingClientRect().width, look).to.be.at.least(READABLE);
        expect(popover.scrollWidth).to.be.at.most(popover.clientWidth);
      }
    } finally {
      await setViewport({ width: 1024, height: 768 });
    }
  });
});
