/**
 * Bare pages for the tests of the built bundle, each under the headers of one kind of careful host. A page records what its
 * policy refuses, and what it looked like before the bundle came.
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

const ESM = '<script type="module" src="/dist/clinic-widgets.js"></script>';
const IIFE = '<script defer src="/dist/clinic-widgets.iife.js"></script>';

const strict = (origin) =>
  `default-src 'none'; script-src ${origin}/dist/clinic-widgets.js ${origin}/dist/clinic-widgets.iife.js ${origin}/__pages/recorder.js; ` +
  `connect-src ${origin}/__pages/groups.json; style-src 'none'; base-uri 'none'; form-action 'none'`;

/** Name of a page to its scripts and headers. */
const PAGES = {
  strict: { scripts: ESM, csp: strict },
  iife: { scripts: IIFE, csp: strict },
  twice: { scripts: ESM + IIFE, csp: strict },
  'trusted-types': {
    scripts: ESM,
    csp: (origin) => `${strict(origin)}; require-trusted-types-for 'script'; trusted-types clinic-widgets`,
  },
  'policy-refused': { scripts: ESM, csp: (origin) => `${strict(origin)}; trusted-types 'none'` },
  'markup-refused': {
    scripts: ESM,
    csp: (origin) => `${strict(origin)}; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  'feed-refused': {
    scripts: ESM,
    csp: (origin) => strict(origin).replace(/connect-src [^;]+/, "connect-src 'none'"),
  },
};

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
  if (name === 'recorder.js') answer('text/javascript', RECORDER);
  else if (name === 'groups.json') answer('application/json', GROUPS);
  else if (Object.hasOwn(PAGES, name)) {
    const { scripts, csp } = PAGES[name];
    const head = `<meta charset="utf-8"><title>${name}</title><script src="/__pages/recorder.js"></script>${scripts}`;
    answer('text/html', `<!doctype html><html lang="en">${head}<body>${BODY}`, {
      'content-security-policy': csp(context.origin),
    });
  } else await next();
}
