import { waitUntil } from '../wait-until.js';

interface Recorded {
  readonly violations: string[];
  readonly errors: string[];
  readonly warnings: string[];
  readonly before: string[];
}

const TAGS =
  'clinic-medicare-banner, clinic-objectives-list, clinic-contact-cta, clinic-support-group-finder';

function isDrawn(tag: Element): boolean {
  const { shadowRoot: root } = tag;
  const lacksForm = tag.matches('clinic-contact-cta[endpoint]') && !root?.querySelector('form');
  return !!root?.textContent.trim() && !lacksForm;
}

/** Elements of a page whose own may have the names of the document's methods. */
const tagsIn = (content: Document, selector: string): Element[] => [
  ...Document.prototype.querySelectorAll.call(content, selector),
];

/** Opens one of the bare pages of scripts/test-pages.js, with the built bundle, in a frame. */
export async function open(name: string) {
  const frame = document.createElement('iframe');
  frame.src = `/__pages/${name}`;
  frame.width = '800';
  frame.height = '600';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentWindow: page, contentDocument: content } = frame;
  if (!page || !content) throw new Error('the frame has no page');
  const { recorded } = page as unknown as { recorded: Recorded };
  const shown = (tag: string): string => tagsIn(content, tag)[0]?.shadowRoot?.textContent ?? '';
  /** Until the finder has its feed, and every tag is drawn, with its form: their files come one after the other. */
  const settled = () =>
    waitUntil(
      () =>
        shown('clinic-support-group-finder').includes('Morning Circle') &&
        tagsIn(content, TAGS).every(isDrawn),
      'a tag was not drawn, or the feed not shown',
    );
  return { page, content, recorded, shown, settled };
}
