// For the tests of the finder: feeds as the real world serves them, on an origin of their own, so that CORS is real.
import { gzipSync, brotliCompressSync } from 'node:zlib';
import { tileAt } from '../demo/tiles.js';

const GROUP = { name: 'Hope', slug: 'hope', day: 1, time: '19:00', location: 'Community Hall' };
const JSON_TYPE = 'application/json';
const LIST = JSON.stringify([GROUP]);
const withName = (name) => JSON.stringify([{ ...GROUP, name }]);

const EXPOSED = { 'access-control-expose-headers': 'retry-after' };
const asked = new Set();
const isNew = (name) => !asked.has(name) && !!asked.add(name);

/** Name to what is answered: status (200), headers (JSON), body. */
const ANSWERS = {
  good: () => ({ body: LIST }),
  html: () => ({ type: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  'wrong-type': () => ({ type: 'image/png', body: LIST }),
  'no-type': () => ({ type: undefined, body: LIST }),
  bom: () => ({ body: `\ufeff${LIST}` }),
  'utf-16': () => ({ body: Buffer.from(`\ufeff${withName('Años')}`, 'utf16le') }),
  latin: () => ({ type: 'application/json; charset=utf-8', body: Buffer.from(withName('Años'), 'latin1') }),
  surrogate: () => ({ body: LIST.replace('Hope', 'Ho\\ud800pe') }),
  cut: () => ({ body: LIST.slice(0, 40) }),
  204: () => ({ status: 204 }),
  304: () => ({ status: 304 }),
  401: () => ({ status: 401 }),
  404: () => ({ status: 404 }),
  429: () => ({ status: 429, headers: { 'retry-after': '3600' } }),
  // Asked for the first time under a new name (`/busy/1`), a server is busy.
  busy: (name) =>
    isNew(name) ? { status: 429, headers: { ...EXPOSED, 'retry-after': '0' } } : { body: LIST },
  'busy-for-long': (name) =>
    isNew(name) ? { status: 503, headers: { ...EXPOSED, 'retry-after': '60' } } : { body: LIST },
  'busy-unsaid': (name) => (isNew(name) ? { status: 429, headers: { 'retry-after': '0' } } : { body: LIST }),
  500: () => ({ status: 500, body: LIST }),
  'no-cors': () => ({ cors: false, body: LIST }),
  'gzip-bomb': () => ({
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(70 * 2 ** 20, 32)),
  }),
  'brotli-bomb': () => ({
    headers: { 'content-encoding': 'br' },
    body: brotliCompressSync(Buffer.alloc(70 * 2 ** 20, 32)),
  }),
  'fifty-megabytes': () => ({ body: `[${' '.repeat(50 * 2 ** 20)}${LIST.slice(1)}` }),
  pollution: () => ({
    body: LIST.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'),
  }),
  'long-name': () => ({ body: withName('x'.repeat(10_000)) }),
  dates: () => ({
    body: JSON.stringify(
      ['1970-01-01 00:00:00', '9999-12-31 23:59:59'].map((updated, at) => ({
        ...GROUP,
        slug: at,
        name: `Hope ${at}`,
        updated,
      })),
    ),
  }),
};

const FORMATS = [{ id: '1', key_string: 'A', name_string: 'Abierta' }];

/**
 * One page of a BMLT server. Its path says what it is like: `/bmlt/rows=120,cap=50,languages=en,fails=2/main_server/...`
 * has 120 groups, 50 a page at most, speaks only English, and fails at the second page.
 */
function bmltPage(traits, query) {
  const {
    rows = '1',
    cap = '1000',
    languages = '',
    fails,
  } = Object.fromEntries(new URLSearchParams(traits.replaceAll(',', '&')));
  const page = Number(query.get('page_num') ?? 1);
  if (page === Number(fails)) return { status: 500 };
  if (query.get('switcher') !== 'GetSearchResults') return { body: '[]' };
  const size = Math.min(Number(cap), Number(query.get('page_size')));
  const isBare = languages !== '' && query.has('lang_enum') && query.get('lang_enum') !== languages;
  const from = (page - 1) * size;
  const meetings = Array.from({ length: Math.max(0, Math.min(size, Number(rows) - from)) }, (_, at) => ({
    id_bigint: String(from + at + 1),
    meeting_name: `Group ${from + at + 1}`,
    weekday_tinyint: '2',
    start_time: '19:00:00',
    location_text: 'Hall',
    formats: isBare ? '' : 'A',
    format_shared_id_list: isBare ? '' : '1',
  }));
  return {
    body: JSON.stringify(
      query.has('get_used_formats') ? { meetings, formats: isBare ? [] : FORMATS } : meetings,
    ),
  };
}

/** Images of a map, as hosts have them: `/tiles/light/{z}/{x}/{y}.svg`, and `/tiles/html/…` or any other that has none. */
function tileAnswer(path) {
  const body = tileAt(path);
  if (body) return { type: 'image/svg+xml', body };
  return path.startsWith('/tiles/html/') ? ANSWERS.html() : { status: 404 };
}

/** @param elsewhere origin of another host, for redirects. */
export function serveFeeds(elsewhere) {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://feeds.invalid');
    const [, first = '', traits = ''] = url.pathname.split('/');
    const isServer = first === 'bmlt' && url.pathname.endsWith('/main_server/client_interface/json/');
    // It is heard of, and never answers.
    if (url.pathname.startsWith('/tiles/silent/')) return;
    const made =
      first === 'tiles'
        ? tileAnswer(url.pathname)
        : isServer
          ? bmltPage(traits, url.searchParams)
          : first === 'redirect'
            ? { status: 302, headers: { location: `${elsewhere()}/good` } }
            : (ANSWERS[first]?.(url.pathname) ?? { status: 404 });
    const { status = 200, type = JSON_TYPE, headers, body = '', cors = true } = made;
    response.writeHead(status, {
      ...('type' in made && made.type === undefined ? {} : { 'content-type': type }),
      ...(cors && { 'access-control-allow-origin': '*' }),
      ...headers,
    });
    response.end(body);
  };
}
