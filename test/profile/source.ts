import '../../src/whole.js';
import { privateFetch } from '../../src/shared/net/private-fetch.js';
import type { SourceTools } from '../../src/profile/profile-source.js';
import { ClinicContactCta } from '../../src/contact-cta/contact-cta.js';
import { ClinicMedicareBanner } from '../../src/medicare-banner/medicare-banner.js';
import { ClinicObjectivesList } from '../../src/objectives-list/objectives-list.js';
import type { ProfiledElement } from '../../src/profile/profiled-element.js';
import { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';

/** Sunday, 22 November 2026, at noon in Oregon; a test moves it on. */
export const NOON = Date.UTC(2026, 10, 22, 20);
export const clock = { now: NOON };

const tools: SourceTools = {
  now: () => clock.now,
  // Less patience than a visitor has with those that never end; a busy machine needs all of it for the others.
  fetchBody: (address, options) =>
    privateFetch(address, {
      ...options,
      ...(/\/(trickle|silence)\?/.test(address) && { timeoutMs: 1500 }),
    }),
};

/* The four tags, with the test's clock and patience. */
class QuickBanner extends ClinicMedicareBanner {
  protected override get profileTools(): SourceTools {
    return tools;
  }
}
class QuickList extends ClinicObjectivesList {
  protected override get profileTools(): SourceTools {
    return tools;
  }
}
class QuickContact extends ClinicContactCta {
  protected override get profileTools(): SourceTools {
    return tools;
  }
}
class QuickFinder extends ClinicSupportGroupFinder {
  protected override get profileTools(): SourceTools {
    return tools;
  }
}
customElements.define('quick-banner', QuickBanner);
customElements.define('quick-list', QuickList);
customElements.define('quick-contact', QuickContact);
customElements.define('quick-finder', QuickFinder);

export const TAGS = ['quick-banner', 'quick-list', 'quick-contact', 'quick-finder'] as const;
export type Tag = (typeof TAGS)[number];

interface Origins {
  readonly source: string;
  /** A source over TLS, whose redirect leads out of it. */
  readonly tls: string;
}
let origins: Promise<Origins> | undefined;
let count = 0;

const originOf = async (kind: keyof Origins): Promise<string> =>
  (await (origins ??= fetch('/__profiles.json').then((answer) => answer.json() as Promise<Origins>)))[kind];

/** A new address of a source that answers like `name`; see scripts/test-profiles.js. */
export async function sourceLike(
  name: string,
  change?: object,
  kind: keyof Origins = 'source',
): Promise<string> {
  count += 1;
  const query = change ? `&change=${encodeURIComponent(JSON.stringify(change))}` : '';
  return `${await originOf(kind)}/${name}?id=${navigator.userAgent.length}-${performance.timeOrigin}-${count}${query}`;
}

/** How often an address was asked for. */
export async function timesAsked(address: string): Promise<number> {
  const id = new URL(address).searchParams.get('id') ?? '';
  return Number(await (await fetch(`${await originOf('source')}/count?id=${encodeURIComponent(id)}`)).text());
}

export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = performance.now() + 180_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}

/** All that a tag shows, slotted children included. */
function shown(node: Node): string {
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
    return node.assignedNodes().map(shown).join('');
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
  const block = node instanceof HTMLElement && /^(?:P|DIV|LI|H\d|SECTION)$/.test(node.nodeName);
  const inside = node instanceof HTMLElement && node.shadowRoot ? node.shadowRoot : node;
  return [...inside.childNodes].map(shown).join('') + (block ? ' ' : '');
}
export const textOf = (element: Node): string => shown(element).replace(/\s+/g, ' ').trim();

export const sourceLine = (element: ProfiledElement): HTMLElement | null =>
  element.renderRoot.querySelector<HTMLElement>('.source');

/** A tag on the page, of this markup inside. */
export async function put(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  children = '',
  parent: Element = document.body,
): Promise<ProfiledElement> {
  const element = document.createElement(tag) as ProfiledElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(document.createRange().createContextualFragment(children));
  parent.append(element);
  await element.updateComplete;
  return element;
}

/** The page is shown again, or back on line. */
export function comeBack(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}
