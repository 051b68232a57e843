// For the element tests: a source of clinic profiles on an origin of its own, which answers as badly as sources do, and
// counts what it is asked. `/case?id=…`: one of ANSWERS; `/count?id=…`: how often that id was asked for.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { listen } from './serve.js';
import { listenOverTls } from './test-tls.js';

const EXAMPLE = readFileSync(new URL('../demo/profiles/pear-blossom.json', import.meta.url), 'utf8');
/** Without the feeds it names, which live on no server. */
const PROFILE = { ...JSON.parse(EXAMPLE), groupFeeds: undefined };
const JSON_TYPE = { 'content-type': 'application/json' };
const ANYONE = { 'access-control-allow-origin': '*' };
const MEGABYTE = 2 ** 20;

const group = (_, at) => ({
  slug: `group-${at}`,
  name: `Group ${at}`,
  day: at % 7,
  time: '18:00',
  location: 'Room 2',
});
const groups = (length) => Array.from({ length }, group);
const text = (change = {}) => JSON.stringify({ ...PROFILE, ...change });
const medicare = (change) => text({ medicare: { ...PROFILE.medicare, ...change } });

/** A small answer, and what unfolds from it: a profile with 24 MB of spaces behind it. */
let bomb;
const unfolded = () => text() + ' '.repeat(24 * MEGABYTE);
const gzipBomb = () => (bomb ??= gzipSync(unfolded()));
let brotli;
const brotliBomb = () =>
  (brotli ??= brotliCompressSync(unfolded(), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }));
/** 100,000 groups within the size a profile may have. */
let many;
const manyGroups = () =>
  (many ??= text({
    groups: Array.from({ length: 100_000 }, (_, at) => ({
      slug: at,
      name: `G${at}`,
      day: at % 7,
      time: '18:00',
      location: 'R',
    })),
  }));
const utf16 = (body) => Buffer.from(`\ufeff${body}`, 'utf16le');

const send = (response, body, headers = JSON_TYPE, status = 200) =>
  response.writeHead(status, { ...ANYONE, ...headers }).end(body);

/** Sends `body` piece by piece, the next one when the last is through or, with `wait`, after that many milliseconds. */
function sendPieces(response, pieces, wait = 0) {
  response.writeHead(200, { ...ANYONE, ...JSON_TYPE });
  const next = () => {
    const { done, value } = pieces.next();
    if (done) return response.end();
    if (response.destroyed) return undefined;
    return wait ? response.write(value) && setTimeout(next, wait) : response.write(value, next);
  };
  next();
}

function* repeat(piece, times) {
  for (let at = 0; at < times; at += 1) yield piece;
}

/** Name of a case to its answer; `asked` counts this request in. */
const ANSWERS = {
  good: ({ response }) => send(response, text()),
  named: ({ response, query }) => send(response, text(JSON.parse(query.get('change') ?? '{}'))),
  huge: ({ response }) => sendPieces(response, repeat(Buffer.alloc(MEGABYTE, ' '), 50)),
  trickle: ({ response }) => sendPieces(response, text()[Symbol.iterator](), 1000),
  silence: ({ response }) => response.writeHead(200, { ...ANYONE, ...JSON_TYPE }).flushHeaders(),
  'gzip-bomb': ({ response }) => send(response, gzipBomb(), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  'brotli-bomb': ({ response }) => send(response, brotliBomb(), { ...JSON_TYPE, 'content-encoding': 'br' }),
  'many-groups': ({ response }) => send(response, manyGroups()),
  html: ({ response }) =>
    send(response, '<!doctype html><title>Welcome</title><script>alert(1)</script>', {
      'content-type': 'text/html',
    }),
  'wrong-type': ({ response }) => send(response, text(), { 'content-type': 'image/png' }),
  'no-type': ({ response }) => send(response, text(), {}),
  bom: ({ response }) => send(response, `\ufeff${text()}`),
  'utf-16': ({ response }) => send(response, utf16(text())),
  surrogates: ({ response }) =>
    send(
      response,
      text({
        contact: {
          heading: 'x\ud800y',
          email: 'a\udfff@clinic.example',
          href: 'https://clinic.example/\ud800',
        },
      }),
    ),
  cut: ({ response }) => send(response, text().slice(0, 500)),
  reset: ({ request }) => request.socket.destroy(),
  empty: ({ response }) => send(response, ''),
  'redirect-elsewhere': ({ response, elsewhere, query }) =>
    send(response, '', { location: `${elsewhere}/good?id=${query.get('id')}` }, 302),
  'redirect-loop': ({ request, response }) => send(response, '', { location: request.url }, 302),
  'no-cors': ({ response }) => response.writeHead(200, JSON_TYPE).end(text()),
  polluted: ({ response }) =>
    send(
      response,
      text({ clinic: PROFILE.clinic, x: 1 }).replace(
        /^\{/,
        '{"__proto__":{"polluted":true,"medicare":{"status":"accepting"}},"constructor":{"prototype":{"polluted":true}},',
      ),
    ),
  'long-names': ({ response }) => {
    const name = 'N'.repeat(10_000);
    send(
      response,
      text({ publisher: { name, url: PROFILE.publisher.url }, clinic: { ...PROFILE.clinic, name } }),
    );
  },
  'year-1970': ({ response }) => send(response, text({ updated: '1970-01-01', expires: '1970-01-01' })),
  'year-9999': ({ response }) => send(response, text({ updated: '9999-12-31', expires: '9999-12-31' })),
  markup: ({ response }) =>
    send(
      response,
      medicare({
        status: 'accepting',
        message: '<img src=x onerror="window.injected=1"><script>window.injected=1</script>',
        detailsHref: 'javascript:window.injected=1',
      }),
    ),
  shrinking: ({ response, asked }) => send(response, text({ groups: groups(asked === 1 ? 100 : 10) })),
  failing: ({ response, asked }) => (asked === 1 ? send(response, text()) : send(response, '', {}, 503)),
  'failing-first': ({ response, asked }) =>
    asked === 1 ? send(response, '', {}, 503) : send(response, text()),
};
for (const status of [204, 304, 401, 404, 429, 500])
  ANSWERS[status] = ({ response }) =>
    response
      .writeHead(status, { ...ANYONE, ...(status === 429 && { 'retry-after': '120' }) })
      .end(status === 204 || status === 304 ? undefined : text());

/** Serves `/__profiles.json`: the origin of the source, and of one over TLS, whose redirect leads out of it. */
export function profilesPlugin() {
  const counts = new Map();
  const places = {};
  const handler = (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://source.invalid');
    const name = pathname.slice(1);
    const id = query.get('id') ?? '';
    if (name === 'count') return send(response, String(counts.get(id) ?? 0));
    if (!Object.hasOwn(ANSWERS, name)) return send(response, '', {}, 404);
    const asked = (counts.get(id) ?? 0) + 1;
    counts.set(id, asked);
    return ANSWERS[name]({ request, response, query, asked, elsewhere: places.elsewhere.origin });
  };
  return {
    name: 'profiles',
    async serverStart() {
      gzipBomb();
      places.source = await listen(handler);
      places.elsewhere = await listen(handler);
      places.tls = await listenOverTls(handler);
    },
    serverStop() {
      for (const { server } of Object.values(places)) {
        server.closeAllConnections();
        server.close();
      }
    },
    serve({ path }) {
      return path === '/__profiles.json'
        ? { body: JSON.stringify({ source: places.source.origin, tls: places.tls.origin }), type: 'json' }
        : undefined;
    },
  };
}
