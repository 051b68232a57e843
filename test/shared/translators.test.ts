import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { enquiryPart } from '../../src/contact-cta/enquiry/enquiry-part.js';
import { FOUR_GROUPS, feedOf } from '../support-group-finder/feed.js';
import { waitUntil } from '../wait-until.js';

type Tag = LitElement & { readonly shadowRoot: ShadowRoot };

const TAGS = {
  banner:
    '<clinic-medicare-banner status="accepting" clinic="Pine Clinic" phone="(541) 555-0100" dismissible>',
  list: '<clinic-objectives-list preset="group-therapy" audience-switch>',
  contact:
    '<clinic-contact-cta clinic="Pine Clinic" phone="(541) 555-0100" hours="Mo-Su 00:00-24:00" time-zone="America/Los_Angeles" endpoint="/never-sent">',
  finder: `<clinic-support-group-finder phone="(541) 555-0100" feed="${feedOf(FOUR_GROUPS)}">`,
};

const translated = (text: string): string => `⟦${text}⟧`;
const font = (words: string): HTMLElement => {
  const outer = document.createElement('font');
  const inner = document.createElement('font');
  inner.textContent = words;
  outer.append(inner);
  return outer;
};

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(
    ({ data, parentElement }) => data.trim() && !parentElement?.closest('style, textarea, font'),
  );
}

/** As Firefox does: detaches all that stands in a block, then puts back what it matched, texts first come first served. */
function matchUp(root: ShadowRoot, order: (nodes: ChildNode[]) => ChildNode[]): void {
  for (const block of new Set(textsIn(root).map((text) => text.parentNode))) {
    if (!(block instanceof Element)) continue;
    const nodes = [...block.childNodes];
    const texts = nodes.filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
    // Every second text is a new one.
    const words = new Map(
      texts.map((text, at) => {
        if (at % 2) return [text, document.createTextNode(translated(text.data))];
        text.data = translated(text.data);
        return [text, text];
      }),
    );
    for (const node of nodes) node.remove();
    const kept = nodes.filter((node) => node instanceof Element || words.has(node as Text));
    block.append(...order(kept).map((node) => words.get(node as Text) ?? node));
  }
}

/** How translators are known to write into a page. */
const WAYS: Readonly<Record<string, (root: ShadowRoot) => void>> = {
  'in the place of each text': (root) => {
    for (const text of textsIn(root)) text.replaceWith(font(translated(text.data)));
  },
  'before each text, which is removed': (root) => {
    for (const text of textsIn(root)) {
      text.before(font(translated(text.data)));
      text.remove();
    }
  },
  'behind each text, which is removed': (root) => {
    for (const text of textsIn(root)) {
      text.after(font(translated(text.data)));
      text.remove();
    }
  },
  'around each text': (root) => {
    for (const text of textsIn(root)) {
      const around = document.createElement('font');
      text.replaceWith(around);
      around.append(text);
      text.data = translated(text.data);
    }
  },
  'into each text': (root) => {
    for (const text of textsIn(root)) text.data = translated(text.data);
  },
  'a second time, over its own': (root) => {
    for (const text of textsIn(root)) {
      const first = font('…');
      text.replaceWith(first);
      first.replaceWith(font(translated(text.data)));
    }
  },
  'in its place, and empties that': (root) => {
    for (const text of textsIn(root)) {
      const shown = font('…');
      text.replaceWith(shown);
      const [inner] = shown.children;
      void Promise.resolve().then(() => inner?.replaceChildren());
    }
  },
  'and takes it back': (root) => {
    for (const text of textsIn(root)) {
      const shown = font(translated(text.data));
      text.replaceWith(shown);
      shown.replaceWith(text);
    }
  },
  'beside each text': (root) => {
    for (const text of textsIn(root)) text.after(font(translated(text.data)));
  },
  'ahead of each text': (root) => {
    for (const text of textsIn(root)) text.before(font(translated(text.data)));
  },
  'with all texts joined': (root) => {
    root.normalize();
    for (const text of textsIn(root)) text.replaceWith(font(translated(text.data)));
  },
  'block by block': (root) => {
    matchUp(root, (nodes) => nodes);
  },
};

const all = ({ shadowRoot }: Tag, selector: string): HTMLElement[] => [
  ...shadowRoot.querySelectorAll<HTMLElement>(selector),
];
const press =
  (selector: string) =>
  (tag: Tag): void => {
    all(tag, selector)[0]?.click();
  };
const set =
  (attribute: string, value: string) =>
  (tag: Tag): void => {
    tag.setAttribute(attribute, value);
  };
const type =
  (value: string) =>
  (tag: Tag): void => {
    const [field] = all(tag, 'input[type=search]') as HTMLInputElement[];
    if (!field) throw new Error('no search');
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

/** Which is the first depends on the order. */
const open = press('summary');

/** What changes the words of a tag, one after another. */
const STEPS: Readonly<Record<keyof typeof TAGS, readonly ((tag: Tag) => void)[]>> = {
  banner: [
    set('phone', '(541) 555-0199'),
    set('status', 'not-accepting'),
    set('message', 'Ask us.'),
    set('lang', 'es'),
    set('lang', 'en'),
    set('status', 'accepting'),
  ],
  list: [
    press('.switch input:not(:checked), .switch button'),
    set('preset', 'support-group-benefits'),
    set('layout', 'accordion'),
    set('heading', 'What helps'),
    set('lang', 'es'),
    set('show', 'hope'),
  ],
  contact: [
    set('phone', '(541) 555-0199'),
    set('hours', 'Mo-Su off'),
    set('hours', 'Mo-Su 00:00-24:00'),
    press('.send'),
    set('clinic', 'Oak Clinic'),
    set('message', 'Ask us.'),
    set('sms', '541-555-0101'),
    set('fields', 'name phone'),
    set('lang', 'es'),
  ],
  finder: [
    type('morning'),
    type('zebra'),
    type(''),
    open,
    set('heading', 'Groups'),
    press('.chip'),
    press('.chip'),
    set('lang', 'es'),
  ],
};

const bare = (words: string): string => words.replace(/\s+/g, '');
/** What a tag says, whoever put it there. */
const wordsOf = ({ shadowRoot }: Tag): string => bare(textsOf(shadowRoot).join(' ').replace(/[⟦⟧]/g, ' '));
const textsOf = (root: Node): string[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest('style')) found.push(walker.currentNode.nodeValue ?? '');
  return found;
};
/** Without what stands beside our own words. */
const ownWordsOf = (tag: Tag): string => {
  const copy = document.createElement('div');
  copy.append(...[...tag.shadowRoot.childNodes].map((node) => node.cloneNode(true)));
  for (const beside of copy.querySelectorAll('font')) beside.remove();
  return bare(textsOf(copy).join(' '));
};

describe('a translator writes into the tags', () => {
  const { warn, error } = console;
  let errors: unknown[] = [];
  let page: HTMLElement;

  before(() => enquiryPart.load());
  beforeEach(() => {
    errors = [];
    console.warn = () => undefined;
    console.error = (...parts: unknown[]) => errors.push(parts);
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
    page.remove();
  });

  async function put(kind: keyof typeof TAGS): Promise<Tag> {
    // Only this file's own markup.
    const made = document.createRange().createContextualFragment(`${TAGS[kind]}<p>Call us.</p>`);
    const tag = made.firstElementChild as Tag;
    page.append(made);
    await tag.updateComplete;
    if (kind === 'finder') await waitUntil(() => all(tag, '.name').length > 0, 'no groups');
    return tag;
  }

  for (const kind of Object.keys(TAGS) as (keyof typeof TAGS)[]) {
    it(`<${kind}>: every word that changes afterwards is right, and none stands twice`, async () => {
      const twin = await put(kind);
      const tags: [string, Tag][] = [];
      for (const way of Object.keys(WAYS)) tags.push([way, await put(kind)]);
      const hrefs = (each: Tag): (string | null)[] => all(each, 'a').map((link) => link.getAttribute('href'));
      for (const [number, step] of STEPS[kind].entries()) {
        for (const [way, tag] of tags) WAYS[way]?.(tag.shadowRoot);
        // Before a step or not: what observers are told comes late.
        if (number % 2) await Promise.resolve();
        const before = wordsOf(twin);
        step(twin);
        for (const [, tag] of tags) step(tag);
        await waitUntil(() => wordsOf(twin) !== before, `step ${number} changes nothing`);
        for (const [way, tag] of tags) {
          await Promise.all([tag.updateComplete, twin.updateComplete]);
          const says = /beside|ahead/.test(way) ? ownWordsOf : wordsOf;
          // It draws what can't be seen yet when there is time.
          if (kind === 'finder')
            await waitUntil(() => says(tag) === wordsOf(twin), `${way}, step ${number}: ${says(tag)}`);
          expect(says(tag), `${way}, step ${number}`).to.equal(wordsOf(twin));
          expect(hrefs(tag), `${way}, step ${number}`).to.deep.equal(hrefs(twin));
        }
      }
      expect(errors).to.deep.equal([]);
    });

    it(`<${kind}>: is drawn afresh where a translator has another order`, async () => {
      const [tag, twin] = [await put(kind), await put(kind)];
      const sorted = (each: Tag): string => [...wordsOf(each)].sort().join('');
      for (const [number, step] of STEPS[kind].filter((each) => each !== open).entries()) {
        matchUp(tag.shadowRoot, (nodes) => nodes.toReversed());
        const before = wordsOf(twin);
        for (const each of [tag, twin]) step(each);
        await Promise.all([tag.updateComplete, twin.updateComplete]);
        await waitUntil(() => wordsOf(twin) !== before, `step ${number} changes nothing`);
        await Promise.all([tag.updateComplete, twin.updateComplete]);
        if (kind === 'finder') await waitUntil(() => sorted(tag) === sorted(twin), `step ${number}`);
        expect(sorted(tag), `step ${number}`).to.deep.equal(sorted(twin));
      }
      expect(errors).to.deep.equal([]);
    });
  }
});
