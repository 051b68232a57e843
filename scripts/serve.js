import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { extname, join, normalize, resolve, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Sends the file at `path` below `folder`, or answers `false` where there is none. Never leaves the folder. */
export async function sendFile(folder, path, response, headers = {}) {
  const root = resolve(folder);
  const file = join(root, normalize(decodeURIComponent(path)));
  if (file !== root && !file.startsWith(root + sep)) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    ...headers,
  });
  createReadStream(file).pipe(response);
  return true;
}

/**
 * Listens on loopback; port 0 takes any free one. Resolves to the server and its address.
 * @param tls key and certificate, for https.
 */
export function listen(handler, port = 0, tls = undefined) {
  return new Promise((resolve, reject) => {
    const create = tls ? (answer) => createTlsServer(tls, answer) : createServer;
    const server = create((request, response) => {
      Promise.resolve(handler(request, response)).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({ server, origin: `${tls ? 'https' : 'http'}://127.0.0.1:${server.address().port}` }),
    );
  });
}
