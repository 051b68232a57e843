import { createHash } from 'node:crypto';
import type { LitElementRenderer } from '@lit-labs/ssr';
import { sourceAt } from '../../profile/profile-source.js';
import { ReceivedBody } from '../../shared/net/decode.js';
import { register } from '../../shared/elements/register.js';
import { CommandError } from '../terminal.js';
import { edited, type Edit } from './edits.js';
import { PageLocation, setGlobals } from './page-globals.js';
import {
  PageDocument,
  attributeOf,
  elementsIn,
  isShadowTemplate,
  type PageElement,
  type SourceNode,
} from './page-tree.js';
import { loadRenderer, type Ssr } from './renderer.js';
import { loadTags, type NotFilled, type PaintedTag } from './tags.js';

/** Where a page will stand, as far as it doesn't say; no page can have this address. */
const NOWHERE = 'https://page.invalid/';

/** What a page is prerendered with. */
export interface PrerenderSettings {
  /** The page's own address, where it is known. */
  readonly url?: string | undefined;
  /** Bytes of the profile for tags with `src`. */
  readonly profile?: Uint8Array | undefined;
  /** Bytes of group feeds for finders with `feed`. */
  readonly feeds?: readonly Uint8Array[] | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A page with its tags filled in. */
export interface PrerenderedPage {
  readonly html: string;
  /** Tags that were filled in. */
  readonly filled: number;
  /** What the page's author should know: tags left as they are, attributes that can't be used. */
  readonly notes: readonly string[];
  /** Sources a Content-Security-Policy has to allow for the inline styles: `'sha256-...'`. */
  readonly styleHashes: readonly string[];
}

/** The address in `<link rel="canonical">`, and what `<base>` makes of it. */
function addressOf(root: SourceNode, given: string | undefined): { url: string | undefined; base: string } {
  const all = [...elementsIn(root)];
  const canonical = all.find((node) => node.tagName === 'link' && attributeOf(node, 'rel') === 'canonical');
  const href = canonical && attributeOf(canonical, 'href');
  const url = given ?? (href && URL.canParse(href) ? href : undefined);
  const base = all.find((node) => node.tagName === 'base' && attributeOf(node, 'href') !== undefined);
  const written = (base && attributeOf(base, 'href')) ?? '';
  return { url, base: new URL(written, url ?? NOWHERE).href };
}

/**
 * Without the marks hydration goes by: the tags make their own content in place of this one. And without the properties the
 * renderer writes as attributes though they are off, which would tick every box.
 */
const cleaned = (html: string): string =>
  html
    .replace(/<!--\/?lit-(?:part|node)[^>]*-->/g, '')
    .replace(/<\?>/g, '')
    .replace(/\schecked="false"/g, '');

const needsAddress =
  'The page needs to know its own address for its links: add --url https://clinic.example/page.html, or a <link rel="canonical">.';

/**
 * Fills the clinic's tags in a page with declarative shadow roots, in place of those it has. What depends on the moment of
 * reading is left to the script: opening hours are given as written, groups by weekday.
 */
export async function renderPage(
  html: string,
  { url: given, profile, feeds = [], now }: PrerenderSettings,
): Promise<PrerenderedPage> {
  const { ssr, parser } = await loadRenderer();
  const root = parser.parse(html, { sourceCodeLocationInfo: true });
  const { url, base } = addressOf(root, given);
  const page = new PageDocument(root, base);
  const location = new PageLocation(url ?? NOWHERE);
  setGlobals(page, location);
  const tags = await loadTags({ feeds, now });
  for (const [tag, { element }] of tags) register(tag, element);

  const notes: string[] = [];
  const hashes = new Set<string>();
  const edits: Edit[] = [];
  let filled = 0;
  for (const node of elementsIn(root)) {
    const { tagName = '', sourceCodeLocation: place } = node;
    if (attributeOf(node, 'data-clinic-widget') !== undefined)
      notes.push(
        `<${tagName} data-clinic-widget> is left to the script; write the tag itself to have it filled.`,
      );
    if (!tagName.startsWith('clinic-') || !place?.startTag) continue;
    for (const child of node.childNodes ?? []) {
      const old = isShadowTemplate(child) ? child.sourceCodeLocation : undefined;
      if (old) edits.push({ from: old.startOffset, to: old.endOffset, text: '' });
    }
    const tag = tags.get(tagName);
    if (!tag) continue;
    const outcome = await renderTag(node, tag);
    if (typeof outcome !== 'string') {
      notes.push(`<${tagName}> is left as it is: ${outcome.reason}.`);
      continue;
    }
    filled += 1;
    const at = place.startTag.endOffset;
    edits.push({ from: at, to: at, text: `<template shadowrootmode="open">${outcome}</template>` });
    for (const [, style = ''] of outcome.matchAll(/<style>([^]*?)<\/style>/g))
      hashes.add(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  }
  if (!url && (location.wasAsked || edits.some(({ text }) => text.includes(new URL(NOWHERE).host))))
    throw new CommandError(needsAddress);
  return { html: edited(html, edits), filled, notes, styleHashes: [...hashes] };

  async function renderTag(node: SourceNode, { finish }: PaintedTag): Promise<string | NotFilled> {
    const src = attributeOf(node, 'src')?.trim();
    if (src && !profile) return { reason: 'its "src" is not loaded; name the document with --profile' };
    if (src && profile && URL.canParse(src, base)) await load(new URL(src, base).href, profile);
    const renderer = new ssr.LitElementRenderer(node.tagName ?? '');
    attachToPage(renderer, page.wrap(node));
    for (const { name, value } of node.attrs ?? []) renderer.setAttribute(name, value);
    const content = cleaned(
      quietly(() => {
        renderer.connectedCallback();
        const info = {
          elementRenderers: [ssr.LitElementRenderer],
          customElementInstanceStack: [renderer],
          customElementHostStack: [renderer],
          eventTargetStack: [],
          slotStack: [],
          deferHydration: false,
        };
        return ssr.collectResultSync(renderer.renderShadow(info) as Parameters<Ssr['collectResultSync']>[0]);
      }),
    );
    const shown = content.replace(/<style>[^]*?<\/style>/, '').trim();
    if (shown === '' || shown === '<slot></slot>') return { reason: 'its children are what it shows' };
    return finish ? finish(content, renderer.element, parser) : content;
  }

  /** Puts a document where the tags look for the one at an address. */
  async function load(address: string, bytes: Uint8Array): Promise<void> {
    const source = sourceAt(address, {
      fetchBody: () => Promise.resolve({ ok: true, body: ReceivedBody.of(bytes), type: 'application/json' }),
      now,
    });
    if (!source.state && !source.problem)
      await new Promise<void>((resolve) => {
        source.follow(resolve, Infinity);
      });
  }

  /** What a tag says to its page's author goes there. */
  function quietly<T>(work: () => T): T {
    const own = console.warn;
    console.warn = (line: unknown) => {
      notes.push(String(line));
    };
    try {
      return work();
    } finally {
      console.warn = own;
    }
  }
}

/** Puts an element into the page: it has the children, the parents and the address that stand in the source. */
function attachToPage({ element }: LitElementRenderer, page: PageElement): void {
  const members = [
    'isConnected',
    'ownerDocument',
    'baseURI',
    'childNodes',
    'children',
    'childElementCount',
    'textContent',
    'parentElement',
    'getRootNode',
  ] as const;
  for (const name of members)
    Object.defineProperty(element, name, {
      get: () => (name === 'getRootNode' ? () => page.getRootNode() : page[name]),
      configurable: true,
    });
}
