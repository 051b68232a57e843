// For the element tests: the demo's stand-in back-ends on an origin of their own, so that CORS is real, a second one that
// nobody names, to catch what a redirect would hand on, and an inbox that tells the tests what came.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReceiver } from '../demo/receiver.js';
import { listen } from './serve.js';
import { serveFeeds } from './test-feeds.js';
import { listenOverTls } from './test-tls.js';

/**
 * Serves `/__receiver.json`: the origins of `receiver`, `elsewhere`, `inbox` (every message that came, as JSON), `feeds`,
 * `otherFeeds`, and `tlsFeeds`, which redirect out of TLS.
 */
export function receiverPlugin() {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-received-'));
  const fileOf = (name) => join(folder, `${name}.jsonl`);
  const linesOf = (name) => {
    try {
      return readFileSync(fileOf(name), 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  };
  const showMessages = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(`[${[...linesOf('receiver'), ...linesOf('elsewhere')].join()}]`);
  };
  const places = {};
  return {
    name: 'receiver',
    async serverStart() {
      places.receiver = await listen(createReceiver({ file: fileOf('receiver') }));
      places.elsewhere = await listen(createReceiver({ file: fileOf('elsewhere') }));
      places.inbox = await listen(showMessages);
      places.feeds = await listen(serveFeeds(() => places.otherFeeds.origin));
      places.tlsFeeds = await listenOverTls(serveFeeds(() => places.feeds.origin));
      places.otherFeeds = await listen(serveFeeds(() => places.feeds.origin));
    },
    serverStop() {
      for (const { server } of Object.values(places)) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(folder, { recursive: true, force: true });
    },
    serve({ path }) {
      if (path !== '/__receiver.json') return undefined;
      const origins = Object.entries(places).map(([name, { origin }]) => [name, origin]);
      return { body: JSON.stringify(Object.fromEntries(origins)), type: 'json' };
    },
  };
}
