// The built Storybook on a server of its own.
import { readFile } from 'node:fs/promises';
import { listen, sendFile } from './serve.js';

const FOLDER = 'storybook-static';

/** Serves it; gives its address, its stories and pages, and what ends it. */
export async function serveStorybook() {
  const { server, origin } = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (!(await sendFile(FOLDER, pathname === '/' ? 'index.html' : pathname, response)))
      response.writeHead(404).end();
  });
  const { entries } = JSON.parse(await readFile(`${FOLDER}/index.json`, 'utf8'));
  return { origin, entries: Object.values(entries), close: () => server.close() };
}

/** Resolves to the phase a story ends in, its play function included. */
export const phaseOf = (page, id) =>
  page
    .waitForFunction((story) => {
      const render = globalThis.__STORYBOOK_PREVIEW__?.storyRenders?.find((each) => each.id === story);
      return render && ['finished', 'completed', 'errored', 'aborted'].includes(render.phase) && render.phase;
    }, id)
    .then(
      (handle) => handle.jsonValue(),
      () => 'timed out',
    );
