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

/** Longer than a busy machine takes for a page from loopback. */
const LATEST_LOAD = 60_000;

/** Until the frame has its page. WebKit drops a frame's load now and then, on going back in the frame before: it is asked again. */
async function loaded(frame: HTMLIFrameElement, address: string): Promise<void> {
  for (let tries = 3; tries > 0; tries -= 1) {
    const came = new Promise<boolean>((resolve) => {
      frame.addEventListener(
        'load',
        () => {
          resolve(true);
        },
        { once: true },
      );
      setTimeout(resolve, LATEST_LOAD, false);
    });
    frame.src = address;
    if (!frame.isConnected) document.body.append(frame);
    if (await came) return;
  }
  throw new Error(`${address} was not loaded`);
}

/** Opens one of the bare pages of scripts/test-pages.js, with the built bundle, in a frame. */
export async function open(name: string) {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  await loaded(frame, `/__pages/${name}`);
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
