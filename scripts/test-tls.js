// For the element tests: what only exists over TLS, such as brotli in every engine, and redirects out of it.
import { generate } from 'selfsigned';
import { listen } from './serve.js';

let made;
/** A certificate for this machine's loopback, made for one run; the tests' browsers take any. */
async function makeCertificate() {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    algorithm: 'sha256',
  });
  return { key, cert };
}

/** Listens over TLS on loopback. */
export const listenOverTls = async (handler) => listen(handler, 0, await (made ??= makeCertificate()));
