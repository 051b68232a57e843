import { waitUntil } from '../wait-until.js';

interface Recorded {
  readonly errors: string[];
  readonly warnings: string[];
  readonly violations: string[];
}
type Page = Window & { readonly recorded: Recorded; tampered?: true; readonly Event: typeof Event };

const SHOWN: Readonly<Record<string, string>> = {
  'medicare-banner': 'Medicare',
  'objectives-list': 'Hope',
  'contact-cta': '(541) 555-0100',
  'support-group-finder': 'no list',
};
export const TAGS = Object.keys(SHOWN);
export const OTHERS = ['medicare-banner', 'objectives-list', 'contact-cta'];
export const id = (): string => crypto.randomUUID();

/** A folder with the bundle's files of which one has a fault, and a page that uses it. */
export async function open(
  fault = 'none',
  part = 'none',
  options: Record<string, string> = {},
  folder = id(),
) {
  const at = `/__parts/${fault}~${part}~${folder}/`;
  const frame = document.createElement('iframe');
  frame.width = '600';
  frame.height = '600';
  frame.src = `${at}page?${new URLSearchParams(options).toString()}`;
  document.body.append(frame);
  // Not its load event, which waits for a file that never comes.
  await waitUntil(
    () => frame.contentDocument?.URL.includes(at) && frame.contentDocument.readyState !== 'loading',
    'no page',
  );
  const { contentDocument: content } = frame;
  const page = frame.contentWindow as unknown as Page;
  const text = (tag: string, root: ParentNode | null = content): string =>
    root?.querySelector(`clinic-${tag}`)?.shadowRoot?.textContent ?? '';
  /** Until these tags, and no others, are shown. */
  const shows = async (tags: readonly string[], root?: ParentNode): Promise<void> => {
    for (const tag of tags) await waitUntil(() => text(tag, root).includes(SHOWN[tag] ?? ''), `no ${tag}`);
  };
  const ask = async (what: string): Promise<string> => (await fetch(at + what)).text();
  return {
    page,
    content: content as Document,
    recorded: page.recorded,
    text,
    shows,
    asked: async (): Promise<string[]> => JSON.parse(await ask('asked')) as string[],
    mend: () => ask('mend'),
    warned: () => page.recorded.warnings.filter((line) => line.startsWith('clinic-widgets')),
  };
}

export type OpenedPage = Awaited<ReturnType<typeof open>>;
