import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FAULTS, pageOfFault } from '../../scripts/faulty-pages.js';
import { testPages } from '../../scripts/test-pages.js';
import { partsIn } from '../../src/cli/doctor/check-files.js';
import { run } from './run.js';

interface Found {
  readonly kind: string;
  readonly text: string;
  readonly mend: string;
}
interface Diagnosis {
  readonly isSeen: boolean;
  readonly tags: readonly {
    readonly tag: string;
    readonly line: number;
    readonly findings: readonly Found[];
  }[];
  readonly page: readonly Found[];
}

const CONTACT = '<clinic-contact-cta phone="(541) 555-0100"></clinic-contact-cta>';
const LIST = (feed: string): string =>
  `<clinic-support-group-finder feed="${feed}" time-zone="America/Los_Angeles"></clinic-support-group-finder>`;
const FILE = readFileSync('dist/clinic-widgets.min.js');
const sha384 = (bytes: Buffer | string): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const SCRIPT = '<script type="module" src="/dist/clinic-widgets.min.js"></script>';

/** Faults that only who fetches a page can see: its headers, and what its addresses answer. */
interface Served {
  readonly head?: string;
  readonly body?: string;
  readonly csp?: string;
  readonly finds?: readonly [kind: string, text: RegExp, mend: RegExp];
}

const SERVED: Readonly<Record<string, Served>> = {
  'nothing wrong': {},
  'a right hash': { head: SCRIPT.replace('></', ` integrity="${sha384(FILE)}"></`) },
  'a policy of nonces': {
    head: SCRIPT.replace('></', ' nonce="r4nd0m"></'),
    csp: "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'",
  },
  'a policy of folders': {
    csp: "default-src 'none'; script-src 'self'; trusted-types clinic-widgets; require-trusted-types-for 'script'",
  },
  'no script': { head: '', finds: ['missing', /loads no script/, /<script type="module"/] },
  'a script that is not there': {
    head: SCRIPT.replace('/dist/', '/gone/'),
    finds: ['unreachable', /answers with 404/, /correct it/],
  },
  'a page in the place of the script': {
    head: SCRIPT.replace('/dist/', '/login/'),
    finds: ['blocked', /sent as text\/html/, /Content-Type: text\/javascript/],
  },
  'a script sent as text': {
    head: SCRIPT.replace('/dist/', '/plain/'),
    finds: ['blocked', /sent as text\/plain/, /text\/javascript/],
  },
  'a script that waits for consent': {
    head: SCRIPT.replace('type="module"', 'type="text/plain"'),
    finds: ['blocked', /type="text\/plain" keeps/, /Exempt/],
  },
  'a module loaded as a script': {
    head: SCRIPT.replace(' type="module"', ''),
    finds: ['blocked', /is a module/, /<script type="module" src=/],
  },
  'a hash of another version': {
    head: SCRIPT.replace('></', ` integrity="${sha384('older')}"></`),
    finds: ['version', /not the file that the page names/, /integrity\.json/],
  },
  'a part that was changed': {
    head: SCRIPT.replace('/dist/', '/changed/'),
    finds: ['version', /contact-cta\.\w+\.min\.js is not the file that the script names/, /one version/],
  },
  'a part that is not there': {
    head: SCRIPT.replace('/dist/', '/partless/'),
    finds: ['unreachable', /contact-cta\.\w+\.min\.js: it answers with 404/, /put the file there/],
  },
  'a policy that refuses the script': {
    csp: 'script-src https://cdn.example',
    finds: ['blocked', /refuses .*clinic-widgets/, /^Add http:\/\/127\.0\.0\.1:\d+ to script-src/],
  },
  'a policy without Trusted Types for it': {
    csp: "require-trusted-types-for 'script'; trusted-types other",
    finds: ['blocked', /demands Trusted Types/, /Add clinic-widgets to trusted-types/],
  },
  'an endpoint the policy refuses, which is not asked': {
    csp: "connect-src 'self'",
    body: CONTACT.replace('phone', 'endpoint="https://forms.example/x" phone'),
    finds: ['blocked', /refuses https:\/\/forms\.example\/x/, /Add https:\/\/forms\.example to connect-src/],
  },
  'a list on a host that does not share it': {
    body: LIST('OTHER/private.json'),
    finds: [
      'unreachable',
      /doesn’t let http:\/\/127\.0\.0\.1:\d+ read it/,
      /Access-Control-Allow-Origin: \*/,
    ],
  },
  'a list on a host that shares it': { body: LIST('OTHER/__pages/groups.json') },
  'a tag without an end': {
    body: '<div><clinic-contact-cta phone="(541) 555-0100"></div>',
    finds: ['left-open', /has no end/, /Write <\/clinic-contact-cta>/],
  },
};

const nameInAddress = (name: string): string => name.replace(/\W+/g, '-');

describe('clinic-widgets doctor', () => {
  let server: Server;
  let other: Server;
  let origin = '';
  let otherOrigin = '';
  let asked: string[] = [];

  function answerServed(name: string, response: ServerResponse): void {
    const {
      head = SCRIPT,
      body = CONTACT,
      csp,
    } = Object.entries(SERVED).find(([each]) => nameInAddress(each) === name)?.[1] ?? {};
    const headers = { 'content-type': 'text/html', ...(csp && { 'content-security-policy': csp }) };
    response.writeHead(200, headers).end(`<!doctype html>${head}<body>${body.replace('OTHER', otherOrigin)}`);
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers } = request;
    asked.push(`${method} ${url}`);
    const { pathname, origin: own } = new URL(url, `http://${headers.host ?? ''}`);
    const [, folder = '', file = ''] = /^\/(\w+)\/(.*)$/.exec(pathname) ?? [];
    if (folder === 'served') answerServed(file, response);
    else if (folder === 'login')
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Log in</title>');
    else if (pathname === '/private.json')
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    else if (/^(?:plain|changed|partless)$/.test(folder) && existsSync(`dist/${file}`)) {
      const isPart = file.includes('.contact-cta.');
      if (folder === 'partless' && isPart) response.writeHead(404).end();
      else {
        const type = folder === 'plain' ? 'text/plain' : 'text/javascript';
        response.writeHead(200, { 'content-type': type });
        response.end(readFileSync(`dist/${file}`, 'utf8') + (folder === 'changed' && isPart ? ' ' : ''));
      }
    } else
      void testPages({ path: pathname, url, origin: own, req: request, res: response }, () => {
        response.writeHead(404).end();
        return Promise.resolve();
      });
  }

  const listen = async (each: Server): Promise<string> => {
    await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(each.address() as AddressInfo).port}`;
  };

  before(async () => {
    server = createServer(answer);
    other = createServer(answer);
    origin = await listen(server);
    otherOrigin = await listen(other);
  });
  beforeEach(() => void (asked = []));
  after(() => {
    for (const each of [server, other]) {
      each.closeAllConnections();
      each.close();
    }
  });

  async function diagnosed(path: string, ...more: readonly string[]) {
    const { exit, out, err } = await run(['doctor', `${origin}${path}`, '--json', ...more]);
    const diagnosis = JSON.parse(out) as Diagnosis;
    const findings = [...diagnosis.tags.flatMap((tag) => tag.findings), ...diagnosis.page];
    return { exit, err, findings, ...diagnosis };
  }

  it('finds the parts in a bundle whatever is in their hashes', () => {
    for (const written of ['+/', '\\//', '/\\//', '=']) {
      const hash = written.replaceAll('\\', '').padEnd(64, 'a');
      const list = `[[],["shared","${written}${hash.slice(written.replaceAll('\\', '').length)}"],["form","${'b'.repeat(64)}",1,0]]`;
      expect(partsIn(`start(import.meta.url,${list},t)`), written).to.deep.equal([
        [],
        ['shared', hash],
        ['form', 'b'.repeat(64), 1, 0],
      ]);
    }
  });

  for (const [name, { kind, text, mend, isOfTag, only }] of Object.entries(FAULTS)) {
    if (only === 'page') continue;
    it(`reads from the source alone: ${name}`, async () => {
      const { exit, findings, tags } = await diagnosed(`/__pages/${pageOfFault(name)}`, '--no-browser');
      expect(
        findings.map((each) => each.kind),
        JSON.stringify(findings),
      ).to.deep.equal([kind]);
      expect(findings[0]?.text).to.match(text);
      expect(findings[0]?.mend).to.match(mend);
      expect(tags.some((tag) => tag.findings.length > 0 && tag.line > 0)).to.equal(isOfTag === true);
      expect(exit).to.equal(1);
    });
  }

  for (const [name, { finds }] of Object.entries(SERVED))
    it(`asks, and says: ${name}`, async () => {
      const { exit, findings } = await diagnosed(`/served/${nameInAddress(name)}`, '--no-browser');
      expect(
        findings.map((each) => each.kind),
        JSON.stringify(findings),
      ).to.deep.equal(finds ? [finds[0]] : []);
      if (finds) {
        expect(findings[0]?.text).to.match(finds[1]);
        expect(findings[0]?.mend).to.match(finds[2]);
      }
      expect(exit).to.equal(finds ? 1 : 0);
    });

  for (const name of ['isolated', 'base'])
    it(`finds nothing to mend where all is well, by source and browser: ${name}`, async () => {
      const { exit, findings, isSeen } = await diagnosed(`/__pages/${name}`);
      expect(findings).to.deep.equal([]);
      expect(isSeen).to.equal(true);
      expect(exit).to.equal(0);
    });

  for (const name of [
    'a list the policy refuses',
    'the library twice',
    'a tag that another script made',
    'words the page makes faint',
  ])
    it(`says once what source and browser find, and what only a browser does: ${name}`, async () => {
      const { kind } = FAULTS[name] ?? {};
      const { findings } = await diagnosed(`/__pages/${pageOfFault(name)}`);
      expect(
        findings.map((each) => each.kind),
        JSON.stringify(findings),
      ).to.deep.equal([kind]);
    });

  it('asks for the page and what it names, each once, and sends nothing', async () => {
    await diagnosed('/__pages/strict', '--no-browser');
    expect(asked.filter((each) => !each.startsWith('GET '))).to.deep.equal([]);
    expect(new Set(asked).size).to.equal(asked.length);
    const paths = asked.map((each) => each.replace('GET ', '').replace(/\.\w{8}\.min\.js/, '')).sort();
    expect(paths).to.deep.equal([
      '/__pages/groups.json',
      '/__pages/strict',
      '/dist/clinic-widgets.common',
      '/dist/clinic-widgets.contact-cta',
      '/dist/clinic-widgets.enquiry-form',
      '/dist/clinic-widgets.js',
      '/dist/clinic-widgets.medicare-banner',
      '/dist/clinic-widgets.objectives-list',
      '/dist/clinic-widgets.shared',
      '/dist/clinic-widgets.support-group-finder',
    ]);
  });

  it('is read by people: each tag with its line, each fault with its mend', async () => {
    const name = pageOfFault('an attribute it does not have');
    const { out } = await run(['doctor', `${origin}/__pages/${name}`, '--no-browser']);
    expect(out).to.equal(
      `${origin}/__pages/${name}: 1 tag, 1 to mend\n<clinic-contact-cta>, line 1\n` +
        '  Unknown: emial: is no attribute of this tag.\n    Did you mean "email"?\n',
    );
  });

  it('says what it can’t read', async () => {
    for (const [address, words] of [
      ['page.html', /whole address/],
      [`${origin}/nowhere`, /answers with 404/],
      ['http://127.0.0.1:1/', /can’t be reached/],
    ] as const) {
      const { exit, err } = await run(['doctor', address, '--no-browser']);
      expect(err).to.match(words);
      expect(exit).to.equal(2);
    }
  });
});
