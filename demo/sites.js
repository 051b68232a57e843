import { readFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, sendFile } from '../scripts/serve.js';
import { prerendered } from './prerendered.js';
import { createReceiver } from './receiver.js';
import { createSource, FAULTS } from './source.js';
import { tileAt } from './tiles.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Lines that ask for the parts of all four tags beside the bundle, not after it, in a page's language. */
async function preloadLines(folder, page) {
  const parts = JSON.parse(await readFile(here('../dist/parts.json'), 'utf8'));
  const tags = ['shared', 'medicare-banner', 'objectives-list', 'contact-cta', 'support-group-finder'];
  const names = page === 'es.html' ? [...tags, 'es'] : tags;
  return names
    .map((name) => parts[name])
    .map(
      ({ file, integrity }) =>
        `<link rel="modulepreload" href="${folder}${file}" integrity="${integrity}" />`,
    )
    .join('\n    ');
}

/** The header of a careful host: nothing but the bundle's folder, the page's own style sheet, and the two hosts it names. */
const policy = (bundle, styles, connect, forms) =>
  [
    "default-src 'none'",
    `script-src ${bundle}`,
    `style-src ${styles}`,
    // The map's images, which are the clinic's own here.
    `img-src ${new URL(bundle).origin}`,
    `connect-src ${connect}`,
    "base-uri 'none'",
    `form-action ${forms}`,
    "require-trusted-types-for 'script'",
    'trusted-types clinic-widgets',
  ].join('; ');

/** As a public feed or file host answers: anyone may read, nobody sends credentials. */
const CORS = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

async function readPage(path, values) {
  const source = await readFile(here(path), 'utf8').catch(() => undefined);
  return source?.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
}

async function sendPage(page, headers, response) {
  if (page === undefined) return false;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(page);
  return true;
}

const pageOf = (pathname) =>
  pathname === '/' ? 'index.html' : /^\/[\w-]+\.html$/.test(pathname) ? pathname.slice(1) : undefined;

/** The switch on the publisher's site, as buttons of a plain form: it works without a script. */
const faultButtons = (current) =>
  Object.entries(FAULTS)
    .map(
      ([name, effect]) =>
        `<button name="fault" value="${name}" aria-pressed="${String(name === current)}">${name}</button><p>${effect}</p>`,
    )
    .join('\n');

async function readForm(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

/** On a taken port the next free one will do: the addresses are printed. */
const listenNear = (handler, port) =>
  listen(handler, port).catch((error) => {
    if (error.code === 'EADDRINUSE') return listen(handler, 0);
    throw error;
  });

/**
 * Serves both sites.
 * @param {{port?: number, feedFile?: string, isWhole?: boolean, receivedFile?: string}} options port 0 takes free ones; whole
 *   is the bundle that holds everything.
 * @returns the two origins and a function that stops both.
 */
export async function serveDemo({
  port = 0,
  feedFile,
  isWhole = false,
  receivedFile = here('received/enquiries.jsonl'),
} = {}) {
  const origins = {};
  const feedPath = feedFile ? `feed${extname(feedFile)}` : 'groups.json';
  const addresses = () => ({
    origin: origins.clinic,
    feed: `${origins.clinic}/${feedPath}`,
    endpoint: `${origins.partner}/enquiry`,
  });
  const receive = createReceiver({ file: receivedFile });
  const source = createSource(addresses);
  const folder = () => `${origins.clinic}/widgets/`;
  const values = async (page) => ({
    ...origins,
    ...addresses(),
    faults: faultButtons(source.fault),
    bundle: `${folder()}clinic-widgets.${isWhole ? 'all.' : ''}min.js`,
    preload: isWhole ? '' : await preloadLines(folder(), page),
  });

  /** What the clinic's site has besides pages: the bundle, feeds, profiles, and the switch. */
  async function sendOfClinic(pathname, request, response) {
    if (pathname === '/source' && request.method === 'POST') {
      source.set((await readForm(request)).get('fault'));
      response.writeHead(303, { location: '/source.html' }).end();
      return true;
    }
    if (/^\/widgets\/(clinic-widgets\.[\w.-]+\.js|zip-data\.[a-z]+)$/.test(pathname))
      return sendFile(here('../dist'), pathname.replace('/widgets', ''), response, CORS);
    if (feedFile && pathname === `/${feedPath}`)
      return sendFile(dirname(feedFile), encodeURIComponent(basename(feedFile)), response, CORS);
    const tile = tileAt(pathname);
    if (tile) {
      response.writeHead(200, { 'content-type': 'image/svg+xml', ...CORS }).end(tile);
      return true;
    }
    if (pathname === '/groups.json') return sendFile(here('clinic'), 'groups.json', response, CORS);
    return source.send(pathname, response, CORS);
  }

  let filled;
  /** The partner's page as it was filled in the first time somebody asked for it. */
  const fillPartner = () =>
    (filled ??= Promise.all([
      values().then((known) => readPage('partner/index.html', known)),
      source.read('/pear-blossom.json'),
    ]).then(([page, profile]) =>
      prerendered(page, profile, { url: `${origins.partner}/prerendered.html`, feed: addresses().feed }),
    ));

  const site = (self) => async (request, response) => {
    const { pathname } = new URL(request.url, origins[self]);
    const bundle = folder();
    const styles = `${origins.clinic}/site.css ${origins[self]}/brand.css`;
    const forms = pathname === '/source.html' ? "'self'" : "'none'";
    const headers = {
      'content-security-policy': policy(bundle, styles, `${origins.clinic} ${origins.partner}`, forms),
      'referrer-policy': 'strict-origin-when-cross-origin',
    };
    const page = pageOf(pathname);
    if (page && (await sendPage(await readPage(`${self}/${page}`, await values(page)), headers, response)))
      return;
    if (self === 'partner' && pathname === '/prerendered.html') {
      const { html, styles: hashes } = await fillPartner();
      const own = policy(
        bundle,
        [styles, ...hashes].join(' '),
        `${origins.clinic} ${origins.partner}`,
        "'self'",
      );
      await sendPage(html, { ...headers, 'content-security-policy': own }, response);
      return;
    }
    const [, reviewed] = /^\/languages\/([\w-]+)\.html$/.exec(pathname) ?? [];
    if (self === 'clinic' && reviewed) {
      const { pageToReview } = await import('../dist/cli/strings.js');
      // It brings a policy of its own.
      if (await sendPage(await pageToReview(reviewed).catch(() => undefined), {}, response)) return;
    }
    if (self === 'clinic' && pathname === '/studio') {
      response.writeHead(301, { location: '/studio/' }).end();
      return;
    }
    if (self === 'clinic' && pathname.startsWith('/studio/')) {
      const path = pathname.slice('/studio'.length).replace(/\/$/, '/index.html');
      if (await sendFile(here('../dist/studio'), path, response)) return;
    }
    if (pathname === '/site.css' && (await sendFile(here('.'), 'site.css', response))) return;
    if (pathname === '/brand.css' && (await sendFile(here(self), 'brand.css', response))) return;
    if (self === 'clinic' && (await sendOfClinic(pathname, request, response))) return;
    if (self === 'partner' && pathname === '/enquiry') {
      await receive(request, response);
      return;
    }
    if (pathname === '/favicon.ico') response.writeHead(204).end();
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.');
  };

  const clinic = await listenNear(site('clinic'), port);
  origins.clinic = clinic.origin;
  const partner = await listenNear(site('partner'), port === 0 ? 0 : port + 1);
  origins.partner = partner.origin;
  return {
    ...origins,
    stop() {
      for (const { server } of [clinic, partner]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
