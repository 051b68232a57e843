import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/contact-cta.js';
import '../../src/define/medicare-banner.js';
import '../../src/define/objectives-list.js';
import '../../src/define/support-group-finder.js';
import { FOUR_GROUPS, feedOf } from '../support-group-finder/feed.js';
import { waitUntil } from '../wait-until.js';

const EM = 16;
/** Where the tag will stand. */
const MARK = '<wbr>';

/** A place that hides what stands in it, until it is opened. Elements of its own have the class `at`; `@` is the tag. */
interface Hidden {
  readonly markup: string;
  readonly open: (place: HTMLElement) => void;
  /** It has a shadow tree of its own. */
  readonly hasTree?: true;
  /** Stands wider than its place, as boxes that are enlarged do. */
  readonly isLarger?: true;
  /** How much larger one of its pixels is. */
  readonly zoom?: number;
}

const become =
  (name: string, value: string) =>
  ({ style }: HTMLElement): void => {
    style.setProperty(name, value);
  };
const styled = (closed: string, name: string, open: string): Hidden => ({
  markup: `<div class="at" style="${closed}">@</div>`,
  open: become(name, open),
});
const without = (attribute: string): Hidden => ({
  markup: `<div class="at" ${attribute}>@</div>`,
  open: (place) => {
    place.removeAttribute(attribute.replace(/=.*/, ''));
  },
});

const OPENED: Readonly<Record<string, Hidden>> = {
  popover: {
    markup: '<div class="at" popover="manual" style="inset: 0; inline-size: 80%">@</div>',
    open: (place) => {
      place.showPopover();
    },
  },
  'popover as wide as it will': {
    markup: '<div class="at" popover="manual">@</div>',
    open: (place) => {
      place.showPopover();
    },
  },
  dialog: {
    markup: '<dialog class="at">@</dialog>',
    open: (place) => {
      if (place instanceof HTMLDialogElement) place.show();
    },
  },
  'modal dialog': {
    markup: '<dialog class="at">@</dialog>',
    open: (place) => {
      if (place instanceof HTMLDialogElement) place.showModal();
    },
  },
  details: {
    markup: '<details class="at"><summary>More</summary>@</details>',
    open: (place) => {
      place.toggleAttribute('open', true);
    },
  },
  'a tab': styled('display: none', 'display', 'block'),
  'a tab that is a row': styled('display: none', 'display', 'flex'),
  'a tab that is a grid': styled('display: none; grid-template-columns: auto auto', 'display', 'grid'),
  'a tab out of sight': styled('visibility: hidden', 'visibility', 'visible'),
  'a tab that can be seen through': styled('opacity: 0', 'opacity', '1'),
  'a tab to the left of the window': styled(
    'position: relative; inset-inline-start: -9999px',
    'inset-inline-start',
    '0',
  ),
  'a tab that is left out': styled('content-visibility: hidden', 'content-visibility', 'visible'),
  hidden: without('hidden'),
  'hidden until found': without('hidden="until-found"'),
  'a fold without height': styled('block-size: 0; overflow: hidden', 'block-size', 'auto'),
  'a fold of grid rows': {
    markup:
      '<div class="at" style="display: grid; grid-template-rows: 0fr"><div style="overflow: hidden; min-block-size: 0">@</div></div>',
    open: become('grid-template-rows', '1fr'),
  },
  'a drawer without width': styled('inline-size: 0; overflow: hidden', 'inline-size', '100%'),
  'a drawer that is let out': styled('inline-size: 3em', 'inline-size', '90%'),
  'a box without size': styled('inline-size: 0; block-size: 0; overflow: hidden', 'inline-size', '100%'),
  'a box scaled to nothing': styled('transform: scale(0)', 'transform', 'none'),
  'a box that is half as large': {
    ...styled('transform: scale(0.5)', 'transform', 'scale(1.5)'),
    isLarger: true,
  },
  'a box zoomed later': { ...styled('zoom: 1', 'zoom', '1.5'), isLarger: true, zoom: 1.5 },
  'a container of inline size': styled('display: none; container-type: inline-size', 'display', 'block'),
  'a container of size': styled(
    'display: none; container-type: size; block-size: 200em; overflow: auto',
    'display',
    'block',
  ),
  'content that is laid out when it is seen': {
    markup: '<div class="at" style="content-visibility: auto">@</div>',
    open: (place) => {
      place.scrollIntoView({ behavior: 'instant' });
    },
  },
  // There it is as wide as the window.
  'columns of upright writing': {
    ...styled('writing-mode: vertical-rl; display: none', 'display', 'block'),
    isLarger: true,
  },
  'larger text': {
    markup: '<div class="at" style="display: none">@</div>',
    open: ({ style }) => {
      style.fontSize = '200%';
      style.display = 'block';
    },
  },
  'text that phones enlarge': styled(
    '-webkit-text-size-adjust: 100%; text-size-adjust: 100%; display: none',
    'display',
    'block',
  ),
  'a slot that comes later': {
    markup: '<div class="at">@</div>',
    open: (place) => {
      place.shadowRoot?.append(document.createElement('slot'));
    },
    hasTree: true,
  },
  'a hidden part of another component': {
    markup: '<div class="at"><div slot="tab">@</div></div>',
    open: (place) => {
      const slot = document.createElement('slot');
      slot.name = 'tab';
      place.shadowRoot?.append(slot);
    },
    hasTree: true,
  },
};

const tagIn = (cell: ParentNode): LitElement => {
  const tag = cell.querySelector<LitElement>('[lang]');
  if (!tag) throw new Error('no tag');
  return tag;
};

/** Ways in which scripts handle a tag, once it is drawn and something is typed into it. */
const HANDLED: Readonly<Record<string, (tag: LitElement, place: HTMLElement) => LitElement>> = {
  'appended again': (tag, place) => {
    place.append(tag);
    return tag;
  },
  'appended elsewhere, and back': (tag, place) => {
    document.body.append(tag);
    place.append(tag);
    return tag;
  },
  'taken out and put back': (tag, place) => {
    tag.remove();
    place.append(tag);
    return tag;
  },
  'in a fragment for a while': (tag, place) => {
    const fragment = document.createDocumentFragment();
    fragment.append(tag);
    place.append(fragment);
    return tag;
  },
  wrapped: (tag, place) => {
    const wrap = document.createElement('div');
    tag.replaceWith(wrap);
    wrap.append(tag);
    place.append(wrap);
    return tag;
  },
  'moved as it is': (tag, place) => {
    const inner = document.createElement('div');
    place.append(inner);
    // Younger than most browsers.
    const move: unknown = Reflect.get(inner, 'moveBefore');
    if (typeof move === 'function') move.call(inner, tag, null);
    else inner.append(tag);
    return tag;
  },
  'in a document without a window for a while': (tag, place) => {
    const other = document.implementation.createHTMLDocument();
    other.body.append(other.adoptNode(tag));
    place.append(document.adoptNode(tag));
    return tag;
  },
  'in a template for a while': (tag, place) => {
    const template = document.createElement('template');
    template.content.append(tag);
    place.append(template.content);
    return tag;
  },
  'put in a shadow tree': (tag, place) => {
    const inner = document.createElement('div');
    place.append(inner);
    inner.attachShadow({ mode: 'open' }).append(tag);
    return tag;
  },
  'copied with all that is in it': (tag, place) => {
    place.replaceChildren(tag.cloneNode(true));
    return tagIn(place);
  },
  'copied into a template': (tag, place) => {
    const template = document.createElement('template');
    template.content.append(tag.cloneNode(true));
    place.replaceChildren(document.importNode(template.content, true));
    return tagIn(place);
  },
  'made in another document': (tag, place) => {
    const other = new DOMParser().parseFromString(tag.outerHTML, 'text/html').body.firstElementChild;
    if (other) place.replaceChildren(document.adoptNode(other));
    return tagIn(place);
  },
};

const LOOKS: readonly string[] = [
  '<clinic-medicare-banner lang="en" status="accepting" enrolled dismissible phone="(541) 555-0100" scheduling="24/7" service-area="Medford, Oregon" details-href="/medicare"></clinic-medicare-banner>',
  '<clinic-objectives-list lang="en" layout="cards" numbered><ul><li>Hope: seeing others get better.</li><li>Altruism: helping others.</li></ul></clinic-objectives-list>',
  '<clinic-contact-cta lang="en" layout="band" clinic="Pine Clinic" phone="(541) 555-0100" sms="541-555-0101"></clinic-contact-cta>',
  '<clinic-contact-cta lang="en" layout="bar" clinic="Pine Clinic" phone="(541) 555-0100" endpoint="/enquiry" fields="name phone contact-by for message text-ok"></clinic-contact-cta>',
  `<clinic-support-group-finder lang="en" feed="${feedOf(FOUR_GROUPS.slice(0, 2))}" phone="(541) 555-0100"></clinic-support-group-finder>`,
];
const COLUMNS = '.message, .crisis, .text, p.lead, .say, .what, .where, .cta .heading';

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What is measured and drawn anew after a change is so, and nothing moves any more. */
async function settled(tags: readonly Element[]): Promise<void> {
  for (let frames = 0; frames < 3; frames++) await frame();
  for (const { shadowRoot } of tags) for (const moving of shadowRoot?.getAnimations() ?? []) moving.finish();
}

/** Only this file's own markup. */
const read = (markup: string): DocumentFragment => document.createRange().createContextualFragment(markup);

const isDrawn = (tag: Element): boolean =>
  !!tag.shadowRoot?.querySelector('*:not(style)') &&
  !tag.shadowRoot.querySelector('[aria-busy="true"]') &&
  (!tag.hasAttribute('endpoint') || !!tag.shadowRoot.querySelector('textarea'));

/** What is typed into each field of a tag. */
function type({ shadowRoot }: Element): void {
  for (const field of shadowRoot?.querySelectorAll<HTMLInputElement>(
    '[type=text], [type=search], textarea',
  ) ?? []) {
    if (field.type === 'search') continue;
    field.value = `typed into ${field.name}`;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}
const typedIn = ({ shadowRoot }: Element): string[] =>
  Array.from(
    shadowRoot?.querySelectorAll<HTMLInputElement>('.enquiry input, .enquiry textarea') ?? [],
    ({ name, value }) => `${name}: ${value}`,
  );

interface Box {
  readonly name: string;
  readonly sides: readonly number[];
}

/** Each box of a tag, from the tag's own corner; not the bar, which stands at the window's foot. */
function boxesOf(tag: Element): Box[] {
  const all = [...(tag.shadowRoot?.querySelectorAll('*:not(style, .foot, .foot *, svg *)') ?? [])];
  const own = tag.getBoundingClientRect();
  return [tag, ...all].map((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const at = width + height > 0 ? [left - own.left, top - own.top] : [0, 0];
    const name = `${each.localName}.${each.getAttribute('class') ?? ''}`;
    return { name, sides: [...at, width, height].map((length) => Math.round(length)) };
  });
}

/** The first box that is another, in words. Browsers round. */
function difference(expected: readonly Box[], found: readonly Box[]): string | undefined {
  const at = expected.findIndex(({ name, sides }, index) => {
    const other = found[index];
    return other?.name !== name || sides.some((side, each) => Math.abs(side - (other.sides[each] ?? 0)) > 2);
  });
  if (at < 0 && expected.length === found.length) return undefined;
  const [own, other] = [found[at], expected[at]].map((box) =>
    box ? `${box.name} ${box.sides.join(' ')}` : 'none',
  );
  return `${own ?? ''} instead of ${other ?? ''}`;
}

describe('a tag that was drawn while it was hidden, or handled by a script', () => {
  let page: HTMLElement;
  let errors: string[];
  const note = ({ message }: ErrorEvent): void => {
    errors.push(message);
  };
  /** Rows far down the page are laid out when they come near. */
  const whole = new CSSStyleSheet();
  whole.replaceSync('.row { content-visibility: visible !important }');

  beforeEach(() => {
    errors = [];
    window.addEventListener('error', note);
    page = document.createElement('div');
    page.style.cssText = `position: absolute; inset: 0 auto auto 0; font: ${String(EM)}px/1.5 sans-serif`;
    document.body.append(page);
  });
  afterEach(() => {
    window.removeEventListener('error', note);
    page.remove();
  });

  function cellOf(markup: string): HTMLElement {
    const cell = document.createElement('div');
    cell.style.overflow = 'auto';
    cell.append(read(markup));
    page.append(cell);
    return cell;
  }
  /** A place without a tag, as it is at first. */
  function placeFor({ markup, hasTree }: Hidden): HTMLElement {
    const place = cellOf(markup.replace('@', MARK)).querySelector<HTMLElement>('.at');
    if (!place) throw new Error('no place');
    if (hasTree) place.attachShadow({ mode: 'open' });
    return place;
  }
  async function drawn(tags: readonly LitElement[]): Promise<void> {
    await waitUntil(() => tags.every(isDrawn), 'a tag was not drawn');
    await Promise.all(tags.map((tag) => tag.updateComplete));
    for (const { shadowRoot } of tags)
      if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(whole))
        shadowRoot.adoptedStyleSheets.push(whole);
  }
  /** Puts a tag into each place, and types into it once it is drawn. */
  async function fill(places: readonly HTMLElement[], look: string): Promise<void> {
    for (const place of places) place.querySelector('wbr')?.replaceWith(read(look));
    const tags = places.map(tagIn);
    await drawn(tags);
    tags.forEach(type);
    await frame();
  }

  for (const [at, look] of LOOKS.entries()) {
    const width = at % 2 > 0 ? 900 : 320;
    const name = look.replace(/feed="[^"]*"/, 'feed').slice(0, 60);

    it(`has the boxes of one that was shown from the start: ${name}`, async () => {
      const faults: string[] = [];
      const pairs = Object.entries(OPENED).map(([way, place]) => ({
        way,
        ...place,
        first: placeFor(place),
        later: placeFor(place),
      }));
      const firsts = pairs.map(({ first }) => first);
      const laters = pairs.map(({ later }) => later);
      page.style.inlineSize = '800px';
      await fill(laters, look);
      page.style.inlineSize = `${String(width)}px`;
      for (const { open, first } of pairs) open(first);
      await fill(firsts, look);
      for (const { open, later } of pairs) open(later);
      await settled([...firsts, ...laters].map(tagIn));
      // What gets the focus is scrolled to.
      for (const place of [...firsts, ...laters]) place.scrollTop = 0;
      for (const { way, first, later, isLarger = false, zoom = 1 } of pairs) {
        const tag = tagIn(later);
        const fault = (what: string): void => {
          faults.push(`${String(width)} ${way}: ${what}`);
        };
        const other = difference(boxesOf(tagIn(first)), boxesOf(tag));
        if (other) fault(other);
        const own = tag.getBoundingClientRect().width;
        if (own < Math.min(16 * EM, width / zoom - 5 * EM)) fault(`${String(own)} wide`);
        for (const block of tag.shadowRoot?.querySelectorAll(COLUMNS) ?? []) {
          const { width: column } = block.getBoundingClientRect();
          if (column > 0 && column < Math.min(16 * EM, own - 5 * EM) - 1)
            fault(`${block.className} ${String(column)} of ${String(own)}`);
        }
        const { parentElement: cell } = later;
        if (cell && !isLarger && cell.scrollWidth > cell.clientWidth) fault('scrolls sideways');
        const lost = typedIn(tagIn(first)).filter((line) => !typedIn(tag).includes(line));
        if (lost.length > 0) fault(`lost ${lost.join()}`);
      }
      expect([...faults, ...errors]).to.deep.equal([]);
    });

    it(`is as it was after it was moved, and a copy like a new one: ${name}`, async () => {
      const faults: string[] = [];
      page.style.inlineSize = '600px';
      const cells = Object.keys(HANDLED).map(() => cellOf(look));
      const still = tagIn(cellOf(look));
      await drawn([still, ...cells.map(tagIn)]);
      [still, ...cells.map(tagIn)].forEach(type);
      const typed = typedIn(still).join();
      if (look.includes('endpoint')) expect(typed).to.contain('message: typed into message');
      const handled = Object.entries(HANDLED).map(([way, handle], index) => {
        const cell = cells[index] ?? page;
        return { way, tag: handle(tagIn(cell), cell) };
      });
      await drawn(handled.map(({ tag }) => tag));
      for (const { way, tag } of handled) {
        // A browser copies no values.
        if (/cop|made/.test(way)) type(tag);
        else if (typedIn(tag).join() !== typed) faults.push(`${way}: ${typedIn(tag).join()}`);
      }
      await settled([still, ...handled.map(({ tag }) => tag)]);
      const expected = boxesOf(still);
      for (const { tag, way } of handled) {
        const other = difference(expected, boxesOf(tag));
        if (other) faults.push(`${way}: ${other}`);
      }
      expect([...faults, ...errors]).to.deep.equal([]);
    });
  }
});
