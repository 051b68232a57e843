import { expect } from 'chai';

// Run by itself once Storybook stands, in the engines that scripts/walk-stories.js doesn't drive.

interface Entry {
  readonly id: string;
  readonly type: string;
}
interface Preview {
  readonly channel: { emit(name: string, selection: unknown): void };
  readonly storyRenders: readonly { readonly id: string; readonly phase: string }[];
}
type StoryWindow = Window & typeof globalThis & { readonly __STORYBOOK_PREVIEW__?: Preview };

const FOLDER = '/storybook-static';
const ENDED = ['finished', 'completed', 'errored', 'aborted'];
/** What a tag tells the page's author, in stories of what an author got wrong or a service answered badly, and on walls. */
const SPEAKS =
  /^state-walls|unavailable$|--(?:phone-that-is-no-phone|unreadable-hours|no-number|only-children|refused|failed|unknown|unknown-in-spanish|no-feed|map-without-images)$/;
const isToAuthor = (line: string): boolean => line.startsWith('<clinic-');

const { entries } = (await (await fetch(`${FOLDER}/index.json`)).json()) as {
  readonly entries: Readonly<Record<string, Entry>>;
};
const stories = Object.values(entries)
  .filter(({ type }) => type === 'story')
  .map(({ id }) => id)
  // What differs by its language only says nothing new of an engine.
  .filter((id) => !/spanish|espa/.test(id));

/** Storybook's page with one story in it, and every line it writes to the console. */
async function openStories(first: string): Promise<{ page: StoryWindow; lines: string[] }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 60em; block-size: 50em; border: 0';
  frame.src = `${FOLDER}/iframe.html?id=${first}&viewMode=story&globals=a11y.manual:!true`;
  document.body.append(frame);
  const page = frame.contentWindow as StoryWindow;
  const lines: string[] = [];
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
  });
  // Storybook would wait for what moves to come to rest, up to five seconds.
  Reflect.deleteProperty(page.Document.prototype, 'getAnimations');
  page.addEventListener('error', ({ message }) => lines.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => lines.push(String(reason)));
  for (const kind of ['error', 'warn'] as const)
    page.console[kind] = (...parts: readonly unknown[]) => {
      lines.push(parts.join(' '));
    };
  return { page, lines };
}

async function ended(page: StoryWindow, story: string): Promise<string> {
  for (;;) {
    const phase = page.__STORYBOOK_PREVIEW__?.storyRenders.find(({ id }) => id === story)?.phase;
    if (phase && ENDED.includes(phase)) return phase;
    await new Promise((next) => setTimeout(next, 15));
  }
}

describe('every story', () => {
  it('is drawn without a line in the console', async () => {
    const faults: string[] = [];
    const { page, lines } = await openStories(stories[0] ?? '');
    for (const id of stories) {
      page.__STORYBOOK_PREVIEW__?.channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
      const phase = await ended(page, id);
      if (!['finished', 'completed'].includes(phase)) lines.push(`phase: ${phase}`);
      const said = lines.splice(0).filter((line) => !SPEAKS.test(id) || !isToAuthor(line));
      if (said.length > 0) faults.push(`${id}: ${said.join(' | ')}`);
    }
    expect(stories).to.have.length.above(100);
    expect(faults.join('\n')).to.equal('');
  });
});
