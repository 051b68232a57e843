import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'chai';
import { buildSync } from 'esbuild';
import type { Browser } from 'playwright-core';
import { openPage, startChromium } from '../../scripts/browsers.js';
import { listen, sendFile } from '../../scripts/serve.js';
import { policyOf } from '../../studio/code/lines.js';
import { PLATFORMS } from '../../studio/code/platforms.js';
import { mountsOf, wholePage } from '../../studio/code/sites.js';
import { CLASSIC, type Delivery, type Step, type Writing } from '../../studio/code/writing.js';
import { HOSTILE, PAGE, writingOf } from './pages.js';

const FOLDER = '/clinic-widgets-0.1.0/';
/** Words of each tag that only the tag itself can have written, with what was filled in. */
const WORDS = {
  'clinic-medicare-banner': 'Pear Blossom Clinic now accepts Medicare.',
  'clinic-support-group-finder': 'Families and Friends',
  'clinic-objectives-list': HOSTILE,
  'clinic-contact-cta': HOSTILE,
};
type Tag = keyof typeof WORDS;

const stepsOf = (id: string, writing: Writing): readonly Step[] => {
  const found = PLATFORMS.find((platform) => platform.id === id);
  if (!found) throw new Error(`There is no platform ${id}.`);
  return found.write(writing);
};
const codesOf = (id: string, writing: Writing): readonly string[] =>
  stepsOf(id, writing).flatMap(({ code, language }) => (code && language === 'html' ? [code] : []));
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>${head}</head><body>${body}</body></html>`;

/** What each platform makes of what is pasted there. */
const SITES: Readonly<Record<string, (writing: Writing) => string>> = {
  html: wholePage,
  'html, in pieces': (writing) => {
    const [head = '', body = ''] = codesOf('html', writing);
    return page(head, body);
  },
  squarespace: (writing) => {
    const [footer = '', block = ''] = codesOf('squarespace', writing);
    return page('', block + footer);
  },
  webflow: (writing) => {
    const [footer = '', embed = ''] = codesOf('webflow', writing);
    return page('', embed + footer);
  },
  'tag-manager': (writing) => {
    const [custom = '', body = ''] = codesOf('tag-manager', writing);
    return page('', body + custom);
  },
  drupal: (writing) => {
    const yaml = stepsOf('drupal', writing).find(({ language }) => language === 'yaml')?.code ?? '';
    const [, path = ''] = /^ {4}\/libraries\/[^/]+(\/\S+):$/m.exec(yaml) ?? [];
    const [, integrity = ''] = /integrity: (\S+) }/.exec(yaml) ?? [];
    const script = `<script type="module" crossorigin="anonymous" src="${FOLDER}${path.slice(1)}" integrity="${integrity}"></script>`;
    expect(codesOf('drupal', writing)).to.include(mountsOf(writing));
    return page(script, mountsOf(writing));
  },
};

/** A script as a bundler makes it of what was pasted into files of an app. */
function bundled(files: Readonly<Record<string, string>>, main: string): string {
  const folder = 'coverage/studio-apps';
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  const { outputFiles } = buildSync({
    stdin: { contents: main, resolveDir: folder, loader: 'tsx' },
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return `<script type="module">${outputFiles[0]?.text ?? ''}</script>`;
}

/** What an app's bundler makes of what is pasted into it. */
const APPS: Readonly<Record<string, (writing: Writing) => string>> = {
  npm: (writing) => {
    const script = stepsOf('npm', writing).find(({ language }) => language === 'js')?.code ?? '';
    return page(bundled({}, script), codesOf('npm', writing).join(''));
  },
  react: (writing) => {
    const { file = '', code = '' } =
      stepsOf('react', writing).find(({ language }) => language === 'tsx') ?? {};
    const main = `import { createRoot } from 'react-dom/client';
import { ClinicWidgets } from './${file}';
createRoot(document.getElementById('root')!).render(<ClinicWidgets />);`;
    return page(bundled({ [file]: code }, main), '<div id="root"></div>');
  },
};

describe('code that Studio writes for sites', () => {
  let browser: Browser;
  let origin = '';
  let stop = (): void => undefined;
  let served: { html: string; policy?: string } = { html: '' };

  before(async () => {
    browser = await startChromium();
    const site = await listen(async (request: IncomingMessage, response: ServerResponse) => {
      const { pathname } = new URL(request.url ?? '', 'http://site');
      if (pathname === '/') {
        const { html, policy } = served;
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          ...(policy && { 'content-security-policy': policy }),
        });
        response.end(html);
      } else if (pathname === '/clinic-widgets.css') {
        response.writeHead(200, { 'content-type': 'text/css' });
        response.end(writingOf(PAGE, 'parts', FOLDER).styles);
      } else if (
        !(
          pathname.startsWith(FOLDER) && (await sendFile('dist', pathname.slice(FOLDER.length - 1), response))
        ) &&
        !(pathname === '/groups.json' && (await sendFile('demo/clinic', 'groups.json', response)))
      )
        response.writeHead(404).end();
    });
    origin = site.origin;
    stop = () => site.server.close();
  });
  after(async () => {
    await browser.close();
    stop();
  });

  /** Opens a page; what each tag says, and what the browser complained of. */
  async function open(html: string, policy?: string): Promise<{ said: string[]; texts: Map<Tag, string> }> {
    served = { html, ...(policy !== undefined && { policy }) };
    const view = await openPage(browser);
    const said: string[] = [];
    view.on('console', (message) => {
      const isIcon = message.location().url.endsWith('/favicon.ico');
      if (['warning', 'error'].includes(message.type()) && !isIcon) said.push(message.text());
    });
    view.on('pageerror', (error) => said.push(String(error)));
    view.on('dialog', (dialog) => {
      said.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await view.goto(`${origin}/`);
    const texts = new Map<Tag, string>();
    for (const [tag, word] of Object.entries(WORDS) as [Tag, string][]) {
      const found = await view.waitForFunction(
        ([name, wanted]) => {
          const shown = document.querySelector(name ?? '')?.shadowRoot?.textContent ?? '';
          return shown.includes(wanted ?? '') && shown;
        },
        [tag, word],
      );
      texts.set(tag, String(await found.jsonValue()));
    }
    await view.context().close();
    return { said, texts };
  }

  for (const delivery of ['parts', 'one-file'] as const satisfies readonly Delivery[])
    for (const [name, assemble] of Object.entries(SITES))
      it(`${name}, ${delivery}: the tags stand and say what was filled in`, async () => {
        const { said } = await open(assemble(writingOf(PAGE, delivery, FOLDER)));
        expect(said).to.deep.equal([]);
      });

  for (const [name, assemble] of Object.entries(APPS))
    it(`${name}, built by a bundler: the tags stand and say what was filled in`, async () => {
      const { said } = await open(assemble(writingOf(PAGE, 'parts', FOLDER)));
      expect(said).to.deep.equal([]);
    });

  for (const delivery of ['parts', 'one-file'] as const)
    it(`${delivery}: the policy allows all the tags ask for`, async () => {
      const writing = writingOf(PAGE, delivery, `${origin}${FOLDER}`);
      const { said } = await open(wholePage(writing), policyOf(writing));
      expect(said).to.deep.equal([]);
    });

  it('wix: each tag stands as a custom element with the attributes listed', async () => {
    const steps = stepsOf('wix', writingOf(PAGE, 'parts', FOLDER)).filter(({ code }) => code);
    expect(steps.map(({ text }) => text)).to.satisfy((texts: string[]) =>
      texts.every((text) => text.includes(`${FOLDER}${CLASSIC}`)),
    );
    const tags = steps.map(({ title, code = '' }) => ({
      tag: title.replace('Custom Element: ', ''),
      attributes: code
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(': ') + 2)]),
    }));
    const data = JSON.stringify(tags).replaceAll('<', '\\u003c');
    const { said } = await open(
      page(
        `<script defer src="${FOLDER}${CLASSIC}"></script>`,
        `<script>for (const { tag, attributes } of ${data}) {
          const element = document.createElement(tag);
          for (const [name, value] of attributes) element.setAttribute(name, value);
          document.body.append(element);
        }</script>`,
      ),
    );
    expect(said).to.deep.equal([]);
  });

  it('the height line holds the place of the groups', () => {
    expect(writingOf(PAGE, 'parts', FOLDER).styles).to.match(/^clinic-support-group-finder \{ min-height/);
    expect(readFileSync('docs/platforms/html.md', 'utf8')).to.contain(
      writingOf({ ...PAGE, shared: {} }, 'parts', FOLDER).styles.trim(),
    );
  });
});
