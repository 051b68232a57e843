import { expect } from '@open-wc/testing';
import { open } from './bare-page.js';
import { waitUntil } from '../wait-until.js';

/** A page's window, with what its libraries leave there. */
interface Site extends Window {
  readonly running: ReadonlyMap<string, string>;
  readonly htmx: { ajax: (verb: string, address: string, how: object) => Promise<void> };
  readonly Turbo: {
    visit: (address: string, how?: object) => void;
    renderStreamMessage: (message: string) => void;
  };
  readonly Idiomorph: { morph: (old: Element, next: Element | string, how: object) => void };
  readonly Alpine: { morph: (old: Element, next: string) => void };
  readonly swup: { navigate: (address: string) => void };
}
type Step = (site: Site) => unknown;

interface Way {
  /** Which of scripts/navigating-pages.js it is. */
  readonly library: string;
  /** Goes to the other page; where there is none, the same page is written anew. */
  readonly go?: Step;
  readonly back: Step;
  /** What is typed on a page that is left and come back to is still there: its tags themselves are. */
  readonly keeps?: true;
}

const HOME = 'home';
const THERE = 'there';

const one = ({ document: from }: Pick<Site, 'document'>, selector: string): HTMLElement => {
  const found = from.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const addressOf = (site: Site, name: string): string =>
  site.location.pathname.replace(/-(?:home|there)$/, `-${name}`);
const click: Step = (site) => {
  one(site, '#go').click();
};
const back: Step = (site) => {
  site.history.back();
};
const fetched = async (site: Site, name: string): Promise<Document> => {
  const { DOMParser: Parser } = site as unknown as { DOMParser: typeof DOMParser };
  // An answer that WebKit lost on going back is asked for again.
  const ask = async () =>
    (await site.fetch(addressOf(site, name), { signal: AbortSignal.timeout(60_000) })).text();
  const text = await ask().catch(ask);
  return new Parser().parseFromString(text, 'text/html');
};
const mainOf = (from: Document): HTMLElement => one({ document: from }, '#main');
const main = ({ document: from }: Site): HTMLElement => mainOf(from);

/** What steps keep from one to the next. */
const kept = new WeakMap<Site, { nodes: ChildNode[]; markup: string; copy: Node }>();
const keep = (site: Site): void => {
  const { document } = site;
  kept.set(site, {
    nodes: [...main(site).childNodes],
    markup: document.documentElement.outerHTML,
    copy: document.body.cloneNode(true),
  });
};
const keptOf = (site: Site) => kept.get(site) ?? { nodes: [], markup: '', copy: new Text() };

const htmx =
  (name: string, swap: 'outerHTML' | 'innerHTML'): Step =>
  (site) => {
    const select = swap === 'outerHTML' ? '#main' : '#main > *';
    return site.htmx.ajax('GET', addressOf(site, name), { target: '#main', select, swap });
  };

/** Takes the other page's content in the place of this one's. */
const swapped =
  (name: string, swap: (site: Site, next: Document) => void): Step =>
  async (site) => {
    const next = await fetched(site, name);
    keep(site);
    swap(site, next);
  };
const bodySwapped = (name: string): Step =>
  swapped(name, ({ document }, next) => {
    document.body.replaceWith(document.adoptNode(next.body));
  });

/** As Astro does: what is to persist goes into the new body, before or after that stands in the page. */
const persisted = (name: string): Step =>
  swapped(name, ({ document }, next) => {
    const { body } = document;
    const fresh = document.adoptNode(next.body);
    body.replaceWith(fresh);
    for (const id of ['typed', 'site']) {
      const old = body.querySelector(`#${id}`);
      const place = fresh.querySelector(`#${id}`);
      if (old && place) place.replaceWith(old);
    }
  });

const WAYS: Readonly<Record<string, Way>> = {
  'htmx, outerHTML': { library: 'htmx', go: htmx(THERE, 'outerHTML'), back: htmx(HOME, 'outerHTML') },
  'htmx, innerHTML': { library: 'htmx', go: htmx(THERE, 'innerHTML'), back: htmx(HOME, 'innerHTML') },
  'htmx, the same page again': { library: 'htmx', back: htmx(HOME, 'outerHTML'), keeps: true },
  'htmx, boosted links and a snapshot from Back': { library: 'htmx', go: click, back },
  'Turbo, and a snapshot from Back': { library: 'turbo', go: click, back },
  'Turbo, and a preview before the page': { library: 'turbo', go: click, back: click },
  'Turbo, the same page morphed': {
    library: 'turbo-morph',
    back: (site) => {
      site.Turbo.visit(site.location.href, { action: 'replace' });
    },
    keeps: true,
  },
  'Turbo, permanent': { library: 'turbo-permanent', go: click, back },
  'Turbo, a stream that replaces': {
    library: 'turbo',
    back: async (site) => {
      const next = await fetched(site, HOME);
      site.Turbo.renderStreamMessage(
        `<turbo-stream action="replace" target="main"><template>${mainOf(next).outerHTML}</template></turbo-stream>`,
      );
    },
    keeps: true,
  },
  'Turbo, a stream that morphs': {
    library: 'turbo',
    back: async (site) => {
      const next = await fetched(site, HOME);
      site.Turbo.renderStreamMessage(
        `<turbo-stream action="replace" method="morph" target="main"><template>${mainOf(next).outerHTML}</template></turbo-stream>`,
      );
    },
    keeps: true,
  },
  idiomorph: {
    library: 'idiomorph',
    back: swapped(HOME, (site, next) => {
      site.Idiomorph.morph(main(site), mainOf(next), { morphStyle: 'outerHTML' });
    }),
    keeps: true,
  },
  'idiomorph, to another page and back': {
    library: 'idiomorph',
    ...Object.fromEntries(
      [
        ['go', THERE],
        ['back', HOME],
      ].map(([step, name = '']) => [
        step,
        swapped(name, (site, next) => {
          site.Idiomorph.morph(site.document.body, next.body.innerHTML, { morphStyle: 'innerHTML' });
        }),
      ]),
    ),
  } as Way,
  'Alpine’s and Livewire’s morph': {
    library: 'alpine',
    back: swapped(HOME, (site, next) => {
      site.Alpine.morph(main(site), mainOf(next).outerHTML);
    }),
    keeps: true,
  },
  'Livewire, a page kept as text': {
    library: 'alpine',
    go: bodySwapped(THERE),
    back: (site) => {
      const { DOMParser: Parser } = site as unknown as { DOMParser: typeof DOMParser };
      const { body } = new Parser().parseFromString(keptOf(site).markup, 'text/html');
      site.document.body.replaceWith(site.document.adoptNode(body));
    },
  },
  'Swup, and Back': { library: 'swup', go: click, back },
  'pjax, whose cache keeps the nodes': {
    library: 'none',
    go: swapped(THERE, (site, next) => {
      main(site).replaceChildren(...mainOf(next).childNodes);
    }),
    back: (site) => {
      main(site).replaceChildren(...keptOf(site).nodes);
    },
    keeps: true,
  },
  'Barba, both containers there for a while': {
    library: 'none',
    ...Object.fromEntries(
      [
        ['go', THERE],
        ['back', HOME],
      ].map(([step, name = '']) => [
        step,
        swapped(name, (site, next) => {
          const old = main(site);
          const fresh = site.document.adoptNode(mainOf(next));
          old.after(fresh);
          site.requestAnimationFrame(() => {
            old.remove();
          });
        }),
      ]),
    ),
  } as Way,
  'Astro’s view transitions': { library: 'none', go: bodySwapped(THERE), back: bodySwapped(HOME) },
  'Astro, persisted': { library: 'none', go: persisted(THERE), back: persisted(HOME) },
  'a body that is cloned': {
    library: 'none',
    go: bodySwapped(THERE),
    back: (site) => {
      site.document.body.replaceWith(keptOf(site).copy);
    },
  },
  'innerHTML of the body': {
    library: 'none',
    back: ({ document }) => {
      const { body } = document;
      body.innerHTML = body.innerHTML.replace('>old<', '>home<');
    },
    keeps: true,
  },
};

/** How many of each stand on which page. */
const TAGS: Readonly<Record<string, readonly [home: number, there: number]>> = {
  'clinic-medicare-banner': [2, 1],
  'clinic-objectives-list': [1, 0],
  'clinic-contact-cta': [5, 1],
  'clinic-support-group-finder': [1, 0],
};

/** What is wrong with the page as it stands. */
function faultsOf({ document, getComputedStyle }: Site, name: string): string[] {
  const stands = document.querySelector('h1')?.textContent;
  if (stands !== name) return [`it is ${stands ?? 'nowhere'}, not ${name}`];
  if (document.documentElement.hasAttribute('data-turbo-preview')) return ['it is a preview'];
  const faults: string[] = [];
  const isHome = name === HOME;
  const expectCount = (what: string, found: number, expected: number): void => {
    if (found !== expected) faults.push(`${what}: ${found}, not ${expected}`);
  };
  expectCount('containers', document.querySelectorAll('main').length, 1);
  for (const [tag, counts] of Object.entries(TAGS)) {
    const all = [...document.querySelectorAll(tag)];
    expectCount(tag, all.length, counts[isHome ? 0 : 1]);
    for (const each of all) {
      const root = each.shadowRoot ?? document;
      const where = each.id || each.parentElement?.id || tag;
      const hasForm = /typed|mount|site/.test(where);
      expectCount(`sections in ${where}`, root.querySelectorAll('.frame, .finder').length, 1);
      expectCount(`forms in ${where}`, root.querySelectorAll('.enquiry').length, +hasForm);
      expectCount(`the page's own forms in ${where}`, each.querySelectorAll('form').length, +hasForm);
      if (root.querySelector('style, slot:not([name])')) faults.push(`${where} shows what was served`);
    }
  }
  expectCount('JSON-LD', document.querySelectorAll('[type="application/ld+json"]').length, +isHome);
  const lines = [...document.querySelectorAll('clinic-contact-cta')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('.source') ?? []),
  ]);
  expectCount(
    'attributions',
    lines.filter((line) => getComputedStyle(line).display !== 'none').length,
    +isHome,
  );
  if (isHome && !document.querySelector('clinic-support-group-finder')?.shadowRoot?.querySelector('.row'))
    faults.push('no groups');
  return faults;
}

const TEXT = 'Please call\nafter six';
const PLACES = { site: '#site', typed: '#typed', mount: '#mount > *' } as const;
type Place = keyof typeof PLACES;
const fieldIn = (site: Site, place: Place): HTMLTextAreaElement =>
  one(site, PLACES[place]).shadowRoot?.querySelector('textarea') ?? document.createElement('textarea');
function type(site: Site, place: Place): void {
  const field = fieldIn(site, place);
  field.value = `${TEXT} (${place})`;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What our scripts have running on the page. */
const left = ({ running }: Site, isMeant: (kind: string) => boolean): string =>
  [...running.values()].filter(isMeant).sort().join(' ');

/** What stands in the page beside its head and body; Turbo's own line says for a while that a page is slow to come. */
const outsideOf = ({ documentElement }: Document): string[] =>
  [...documentElement.querySelectorAll(':scope > :not(.turbo-progress-bar)')].map(
    ({ localName }) => localName,
  );

describe('a site that is gone through without loading its pages', () => {
  const frames = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll('iframe');
  // Out of sight, where it draws nothing; WebKit goes back nowhere once a frame is gone that wrote to the history.
  afterEach(() => {
    for (const frame of frames()) frame.hidden = true;
  });
  after(() => {
    for (const frame of frames()) frame.remove();
  });

  for (const [name, way] of Object.entries(WAYS))
    it(name, async () => {
      const { page, content, recorded } = await open(`${way.library}-home`);
      const site = page as unknown as Site;
      const arrived = async (at: string): Promise<void> => {
        let faults: string[] = [];
        await waitUntil(() => (faults = faultsOf(site, at)).length === 0).catch(() => undefined);
        expect(faults).to.deep.equal([]);
      };
      const journey = async (): Promise<void> => {
        if (way.go) {
          await way.go(site);
          await arrived(THERE);
        } else one(site, 'h1').textContent = 'old';
        await way.back(site);
        await arrived(HOME);
      };

      await arrived(HOME);
      const outside = outsideOf(content);
      for (const place of Object.keys(PLACES) as Place[]) type(site, place);
      await journey();
      expect(fieldIn(site, 'site').value, 'typed in the foot').to.equal(`${TEXT} (site)`);
      for (const place of ['typed', 'mount'] as const)
        expect(fieldIn(site, place).value, place).to.equal(way.keeps ? `${TEXT} (${place})` : '');

      const listening = (): string => left(site, (kind) => kind !== 'setTimeout');
      const before = listening();
      expect(before).to.contain('visibilitychange');
      await journey();
      expect(listening()).to.equal(before);
      expect(outsideOf(content)).to.deep.equal(outside);
      expect(content.adoptedStyleSheets).to.have.length(0);
      expect(recorded.errors).to.deep.equal([]);
    });
});
