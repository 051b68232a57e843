import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

import { execFile } from 'node:child_process';
import { text as textOf } from 'node:stream/consumers';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FAULTY_PAGES } from './faulty-pages.js';
import { elementsNamed, fieldsNamed } from './names-read.js';
import { NAVIGATING_PAGES, NAVIGATING_SCRIPTS } from './navigating-pages.js';
import { OLD_LIBRARIES } from './old-libraries.js';
import { OLDEST_BROWSER } from './oldest-browser.js';

/**
 * Bare pages for the tests of the built bundle: under the headers of careful hosts, and among the styles, scripts and names of
 * careless ones. A page records what its policy refuses, and what it looked like before the bundle came.
 */

const RECORDER = `
  window.recorded = { violations: [], errors: [], warnings: [] };
  addEventListener('securitypolicyviolation', (event) => recorded.violations.push(event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) => recorded.errors.push(event.message));
  addEventListener('unhandledrejection', (event) => recorded.errors.push(String(event.reason)));
  for (const level of ['warn', 'error']) {
    const original = console[level];
    console[level] = (...parts) => { recorded.warnings.push(parts.join(' ')); };
  }
  recorded.before = Object.getOwnPropertyNames(window).concat('recorded');
`;

const BODY = `
  <clinic-medicare-banner status="accepting" clinic="Pear Blossom Clinic" phone="(541) 555-0100">Banner in words</clinic-medicare-banner>
  <clinic-objectives-list preset="group-therapy">Objectives in words</clinic-objectives-list>
  <clinic-contact-cta phone="(541) 555-0100" endpoint="/__pages/enquiry">Contact in words</clinic-contact-cta>
  <clinic-support-group-finder feed="/__pages/groups.json" time-zone="America/Los_Angeles" phone="(541) 555-0100">Finder in words</clinic-support-group-finder>`;

const GROUPS = JSON.stringify([
  {
    name: 'Morning Circle',
    slug: 'morning',
    day: [0, 1, 2, 3, 4, 5, 6],
    time: '06:30',
    conference_url: 'https://meet.example/a',
  },
]);

const ODD_GROUPS = JSON.stringify([
  ...JSON.parse(GROUPS),
  {
    name: 'Evening Circle',
    slug: 'evening',
    day: 2,
    time: '25:99',
    conference_url: 'https://meet.example/b',
  },
]);

const profileOf = (origin, more) =>
  JSON.stringify({
    version: '1.0',
    publisher: { name: 'Pear Blossom Clinic', url: `${origin}/` },
    language: 'en',
    updated: '2026-11-20',
    clinic: { name: 'Pear Blossom Clinic', phone: '(541) 555-0100', timeZone: 'America/Los_Angeles' },
    contact: { hours: 'Mo-Fr 05:30-14:00' },
    ...more,
  });

const ESM = '<script type="module" src="/dist/clinic-widgets.js"></script>';
const WHOLE = ESM.replace('clinic-widgets.js', 'clinic-widgets.all.min.js');
const IIFE = '<script defer src="/dist/clinic-widgets.iife.js"></script>';

const strict = (origin) =>
  `default-src 'none'; script-src ${origin}/dist/ ${origin}/__pages/recorder.js; ` +
  `connect-src ${origin}/__pages/groups.json; style-src 'none'; base-uri 'none'; form-action 'none'`;

/** An element of the host's own, from the host's own copy of Lit. */
const OTHER_LIT = `
  import { LitElement, html } from 'lit';
  customElements.define('host-element', class extends LitElement {
    render() { return html\`<p>From the host's Lit</p>\`; }
  });`;
const OTHER = '<script type="module" src="/__pages/other-lit.js"></script>';

async function bundleOtherLit() {
  const id = 'other-lit';
  const source = {
    name: id,
    resolveId: (asked) => (asked === id ? id : null),
    load: (of) => (of === id ? OTHER_LIT : null),
  };
  const bundle = await rollup({ input: id, plugins: [source, nodeResolve()] });
  return (await bundle.generate({ format: 'es' })).output[0].code;
}

/** Tells the page around it what stands here: a frame of another origin can't be looked into. */
const REPORTER = `
  addEventListener('load', () => setInterval(() => {
    const shown = [...document.querySelectorAll('*')].map((element) => element.shadowRoot?.textContent ?? '').join(' ');
    parent.postMessage({ shown, errors: recorded.errors }, '*');
  }, 100));`;

/** An element of the host's own, under a name of ours. */
const OTHER_CONTACT = `
  customElements.define('clinic-contact-cta', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).append('Call the host'); }
  });`;

/** Old libraries' habits: methods added to built-ins in the way every loop and JSON.stringify sees, a wrapped fetch. */
const PATCHES = `
  Array.prototype.toJSON = function () { return '[patched]'; };
  Array.prototype.last = function () { return this[this.length - 1]; };
  Object.prototype.extend = function () {};
  String.prototype.strip = function () { return this.trim(); };
  const { fetch } = window;
  window.fetch = function (...given) { return fetch.apply(this, given); };`;

/** Names that stand in for the document's own properties, and for globals. */
const CLOBBERS = [
  'baseURI',
  'documentElement',
  'hidden',
  'body',
  'head',
  'currentScript',
  'activeElement',
  'defaultView',
]
  .map((name) => `<img name="${name}" alt="">`)
  .concat(
    ['URL', 'customElements', 'fetch', 'Intl', 'crypto'].map(
      (name) => `<form name="${name}" id="${name}"></form>`,
    ),
  )
  .join('');

/** Name of a page to its scripts, headers, and what else stands in it. */
const PAGES = {
  strict: { scripts: ESM, csp: strict },
  whole: { scripts: WHOLE, csp: strict },
  'whole-alone': { scripts: WHOLE.replace('/dist/', '/__pages/') },
  'whole-misread': {
    scripts: WHOLE,
    before: '<clinic-medicare-banner status="acepting"></clinic-medicare-banner>',
  },
  iife: { scripts: IIFE, csp: strict },
  twice: { scripts: ESM + IIFE, csp: strict },
  'trusted-types': {
    scripts: ESM,
    csp: (origin) => `${strict(origin)}; require-trusted-types-for 'script'; trusted-types clinic-widgets`,
  },
  'policy-refused': { scripts: ESM, csp: (origin) => `${strict(origin)}; trusted-types 'none'` },
  'markup-refused': {
    scripts: WHOLE,
    csp: (origin) => `${strict(origin)}; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  'markup-refused-in-parts': {
    scripts: ESM,
    csp: (origin) => `${strict(origin)}; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  'feed-refused': {
    scripts: ESM,
    csp: (origin) => strict(origin).replace(/connect-src [^;]+/, "connect-src 'none'"),
  },
  'structured-data': {
    scripts: ESM,
    csp: (origin) =>
      `${strict(origin).replace('connect-src', `connect-src ${origin}/__pages/publisher.json`)}; ` +
      "require-trusted-types-for 'script'; trusted-types clinic-widgets clinic-widgets-data",
    before: '<clinic-contact-cta src="/__pages/publisher.json" structured-data></clinic-contact-cta>',
  },
  nonce: {
    scripts: ESM.replace('<script', '<script nonce="r4nd0m"'),
    recorder: '<script nonce="r4nd0m" src="/__pages/recorder.js"></script>',
    csp: (origin) =>
      `default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; connect-src ${origin}/__pages/groups.json; base-uri 'none'`,
  },
  isolated: {
    scripts: ESM,
    headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
  },
  sandboxed: { scripts: `${IIFE}<script src="/__pages/reporter.js"></script>` },
  'other-lit-first': { scripts: OTHER + ESM, before: '<host-element></host-element>' },
  'other-lit-second': { scripts: ESM + OTHER, before: '<host-element></host-element>' },
  'unset-styles': { scripts: ESM, head: '<style>* { all: unset !important }</style>' },
  'small-root': {
    scripts: ESM,
    head: '<style>html { font-size: 62.5% } body { font-size: 1.6rem; line-height: 1.5 }</style>',
  },
  'right-to-left': { scripts: ESM, root: 'lang="ur" dir="rtl"' },
  base: {
    scripts: ESM,
    head: '<base href="https://elsewhere.example/deep/">',
    feed: (origin) => `${origin}/__pages/groups.json`,
  },
  clobbered: { scripts: ESM, before: CLOBBERS },
  'all-names': { scripts: ESM, before: elementsNamed },
  'all-names-whole': { scripts: IIFE, before: elementsNamed },
  'in-a-form-of-all-names': { scripts: ESM, before: () => `<form>${fieldsNamed()}` },
  'oldest-browser': {
    scripts: ESM,
    recorder:
      '<script src="/__pages/recorder.js"></script><script src="/__pages/oldest-browser.js"></script>',
  },
  patched: {
    scripts: ESM,
    recorder: '<script src="/__pages/recorder.js"></script><script src="/__pages/patches.js"></script>',
  },
  ...Object.fromEntries(
    Object.keys(OLD_LIBRARIES).map((library) => [
      library,
      {
        scripts: ESM,
        recorder: `<script src="/__pages/recorder.js"></script><script src="/__pages/${library}.js"></script>`,
        before: ['json', 'hubspot', 'multipart', 'urlencoded']
          .map(
            (format) =>
              `<clinic-contact-cta class="asked" phone="(541) 555-0100" hours="Mo-Su 00:00-24:00" time-zone="America/Los_Angeles" endpoint="/__pages/posted" endpoint-format="${format}"></clinic-contact-cta>`,
          )
          .join(''),
      },
    ]),
  ),
  'in-a-form': { scripts: ESM, before: '<form id="host" action="/__pages/submitted">' },
  ...FAULTY_PAGES,
  ...NAVIGATING_PAGES,
  fifty: { scripts: ESM, times: 13 },
};

const SCRIPTS = {
  'recorder.js': RECORDER,
  'reporter.js': REPORTER,
  'patches.js': PATCHES,
  'other-contact.js': OTHER_CONTACT,
  'oldest-browser.js': OLDEST_BROWSER,
  ...Object.fromEntries(Object.entries(OLD_LIBRARIES).map(([library, script]) => [`${library}.js`, script])),
};
let otherLit;

function pageOf(name, origin) {
  const {
    scripts,
    csp,
    feed,
    headers = {},
    root = 'lang="en"',
    head = '',
    before = '',
    times = 1,
    body: given = BODY,
    ...rest
  } = PAGES[name];
  const recorder = rest.recorder ?? '<script src="/__pages/recorder.js"></script>';
  const body = feed ? given.replace('/__pages/groups.json', feed(origin)) : given;
  const page =
    `<!doctype html><html ${root}><meta charset="utf-8"><title>${name}</title>${recorder}${scripts}${head}` +
    `<body>${typeof before === 'string' ? before : before()}${body.repeat(times)}`;
  return { page, headers: csp ? { 'content-security-policy': csp(origin), ...headers } : headers };
}

const PROFILE = 'demo/profiles/pear-blossom.json';

const TO_PRERENDER = `<!doctype html><html lang="en"><meta charset="utf-8"><title>prerendered</title>
<script>window.start = () => import('/src/define.ts');</script><body>
  <clinic-medicare-banner status="accepting" enrolled dismissible clinic="Pear Blossom Clinic" phone="(541) 555-0100"></clinic-medicare-banner>
  <clinic-objectives-list layout="accordion" lang="es"><ul><li>Esperanza: ver que otros mejoran.</li><li>Apoyo: no estar a solas.</li></ul></clinic-objectives-list>
  <clinic-contact-cta phone="(541) 555-0100" hours="Mo-Fr 05:30-14:00" time-zone="America/Los_Angeles"></clinic-contact-cta>
  <clinic-objectives-list class="profiled" src="/__pages/profile.json"></clinic-objectives-list>
  <clinic-contact-cta phone="(541) 555-0100" endpoint="/__pages/posted" fields="name phone contact-by message text-ok"
    endpoint-fields="message=your-message" endpoint-extra="subject=From the website"></clinic-contact-cta>
  <clinic-support-group-finder feed="/__pages/groups.json" time-zone="America/Los_Angeles" phone="(541) 555-0100"></clinic-support-group-finder>
  <p>The end</p>`;

let prerendered;
/** The page above as the command line prerenders it, from its sources. */
async function prerender(origin) {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-widgets-'));
  writeFileSync(join(folder, 'page.html'), TO_PRERENDER);
  writeFileSync(join(folder, 'groups.json'), GROUPS);
  const options = [
    '--profile',
    PROFILE,
    '--feed',
    join(folder, 'groups.json'),
    '--url',
    `${origin}/__pages/prerendered`,
  ];
  const command = ['--import', 'tsx', 'src/cli/clinic-widgets.ts', 'prerender', join(folder, 'page.html')];
  // Lines it runs are counted where the command line is tested.
  const env = { ...process.env, NODE_V8_COVERAGE: '' };
  const { stdout } = await promisify(execFile)(process.execPath, [...command, ...options], { env });
  return stdout;
}

/**
 * Koa middleware for the test runner's server. It answers by itself: the runner would put a script of its own into the page,
 * which the page's policy forbids.
 */
export async function testPages(context, next) {
  const name = /^\/__pages\/([\w.-]+)$/.exec(context.path)?.[1] ?? '';
  const answer = (type, body, headers = {}) => {
    context.respond = false;
    context.res.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
  };
  // As they are: the runner rewrites modules, and their hashes would be wrong.
  if (/^\/dist\/clinic-widgets[\w.-]*\.js$/.test(context.path) && existsSync(`.${context.path}`))
    answer('text/javascript', readFileSync(`.${context.path}`));
  else if (Object.hasOwn(SCRIPTS, name)) answer('text/javascript', SCRIPTS[name]);
  else if (Object.hasOwn(NAVIGATING_SCRIPTS, name)) answer('text/javascript', NAVIGATING_SCRIPTS[name]());
  else if (name === 'other-lit.js') answer('text/javascript', await (otherLit ??= bundleOtherLit()));
  else if (name === 'clinic-widgets.all.min.js') answer('text/javascript', readFileSync(`dist/${name}`));
  else if (name === 'groups.json') answer('application/json', GROUPS, { 'access-control-allow-origin': '*' });
  else if (name === 'profile.json') answer('application/json', readFileSync(PROFILE, 'utf8'));
  else if (name === 'prerendered') answer('text/html', await (prerendered ??= prerender(context.origin)));
  else if (name === 'posted') answer('text/plain', await textOf(context.req));
  else if (name === 'publisher.json') answer('application/json', profileOf(context.origin));
  else if (name === 'expired.json')
    answer('application/json', profileOf(context.origin, { updated: '2025-05-01', expires: '2025-06-01' }));
  else if (name === 'odd-groups.json') answer('application/json', ODD_GROUPS);
  else if (Object.hasOwn(PAGES, name)) {
    const { page, headers } = pageOf(name, context.origin);
    answer('text/html', page, headers);
  } else await next();
}
