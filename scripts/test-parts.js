import { readdirSync, readFileSync } from 'node:fs';

/**
 * Serves the bundle with parts and pages that use it, with a fault in one of its files: `/__parts/<fault>~<part>~<id>/…`. Each
 * id is a folder of its own, which remembers what was asked for and is mended by a request for `mend`.
 */

/** What can be wrong with an uploaded file, and how it is answered. */
const FAULTS = {
  none: (text) => ({ text }),
  changed: (text) => ({ text: `${text}globalThis.tampered=true;` }),
  replaced: () => ({
    text: 'globalThis.tampered=true;export default ()=>{globalThis.tampered=true;return{}};',
  }),
  missing: () => ({ status: 404, text: 'Not found', type: 'text/plain' }),
  html: () => ({
    text: '<!doctype html><title>Log in</title><script>globalThis.tampered=true</script>',
    type: 'text/html',
  }),
  truncated: (text) => ({ text: text.slice(0, text.length / 2) }),
  empty: () => ({ text: '' }),
  type: (text) => ({ text, type: 'text/plain' }),
  login: () => ({ status: 302, text: '', headers: { location: 'page?login' } }),
  broken: () => ({ status: 500, text: 'globalThis.tampered=true;' }),
  silent: () => undefined,
};

/** Rules of careful hosts; the parts are allowed by their folder, or by who asks for them. */
const POLICIES = {
  none: () => undefined,
  strict: (folder) =>
    `default-src 'none'; script-src ${folder}; style-src 'none'; base-uri 'none'; form-action 'none'`,
  nonce: () => `default-src 'none'; script-src 'nonce-r4nd0m'; base-uri 'none'`,
  dynamic: () => `default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; base-uri 'none'`,
  types: (folder) =>
    `default-src 'none'; script-src ${folder}; require-trusted-types-for 'script'; trusted-types clinic-widgets`,
  'types-refused': (folder) => `default-src 'none'; script-src ${folder}; trusted-types 'none'`,
  'markup-refused': (folder) =>
    `default-src 'none'; script-src ${folder}; require-trusted-types-for 'script'; trusted-types 'none'`,
  'entry-only': (folder) =>
    `default-src 'none'; script-src ${folder}clinic-widgets.min.js ${folder}recorder.js`,
};

const RECORDER = `
  window.recorded = { errors: [], warnings: [], violations: [] };
  addEventListener('error', ({ message }) => message && recorded.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => recorded.errors.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => recorded.violations.push(violatedDirective));
  for (const level of ['warn', 'error'])
    console[level] = (...parts) => { recorded.warnings.push(parts.join(' ')); };
  addEventListener('message', ({ data }) => {
    if (data === 'report') parent.postMessage({
      shown: [...document.querySelectorAll('*')].map((each) => each.shadowRoot?.textContent ?? '').join(' '),
      errors: recorded.errors.concat(recorded.warnings),
    }, '*');
  });`;

export const TAGS_OF_PARTS = {
  'medicare-banner': '<clinic-medicare-banner status="accepting">Banner in words</clinic-medicare-banner>',
  'objectives-list':
    '<clinic-objectives-list preset="group-therapy">Objectives in words</clinic-objectives-list>',
  'contact-cta': '<clinic-contact-cta phone="(541) 555-0100">Contact in words</clinic-contact-cta>',
  'support-group-finder': '<clinic-support-group-finder>Finder in words</clinic-support-group-finder>',
};
const GROUPS = encodeURIComponent(
  JSON.stringify([{ name: 'Morning Circle', slug: 'm', day: 1, time: '06:30', location: 'Elm Hall' }]),
);
const PROFILE = encodeURIComponent(
  JSON.stringify({
    version: '1.0',
    publisher: { name: 'Elm Clinic', url: 'https://elm.example/' },
    language: 'en',
    updated: '2026-11-01',
    clinic: { name: 'Elm Clinic' },
    medicare: { status: 'accepting' },
    contact: {},
  }),
);
/** Other ways they stand on a page, by a name to ask for them by. */
const MORE_TAGS = {
  enquiry:
    '<clinic-contact-cta phone="(541) 555-0100" endpoint="/sent"><form><label>Name <input name="name"></label></form></clinic-contact-cta>',
  'only-enquiry': '<clinic-contact-cta endpoint="/sent">Write to us</clinic-contact-cta>',
  groups: `<clinic-support-group-finder phone="(541) 555-0100" feed="data:application/json,${GROUPS}"></clinic-support-group-finder>`,
  'groups-twice': `<clinic-support-group-finder feed="data:application/json,${GROUPS} data:,${GROUPS}"></clinic-support-group-finder>`,
  'groups-of-week': `<clinic-support-group-finder view="week" phone="(541) 555-0100" feed="data:application/json,${GROUPS}"></clinic-support-group-finder>`,
  profiled:
    `<clinic-contact-cta src="data:application/json,${PROFILE}" phone="(541) 555-0100"></clinic-contact-cta>` +
    `<clinic-medicare-banner src="data:application/json,${PROFILE}">Banner in words</clinic-medicare-banner>`,
  hours:
    '<clinic-contact-cta phone="(541) 555-0100" hours="24/7"><a href="tel:+15415550100">Contact in words</a></clinic-contact-cta>',
  'bare-hours': '<clinic-contact-cta phone="(541) 555-0100" hours="24/7"></clinic-contact-cta>',
  'profiled-enquiry': `<clinic-contact-cta src="data:application/json,${PROFILE}" phone="(541) 555-0100" endpoint="/sent"></clinic-contact-cta>`,
  'bare-contact': '<clinic-contact-cta phone="(541) 555-0100"></clinic-contact-cta>',
  'spanish-contact': '<clinic-contact-cta lang="es" phone="(541) 555-0100">Contacto</clinic-contact-cta>',
  'spanish-place':
    '<div data-clinic-widget="contact-cta" data-lang="es-MX" data-phone="(541) 555-0100">Contacto</div>',
  'bare-enquiry': '<clinic-contact-cta phone="(541) 555-0100" endpoint="/sent"></clinic-contact-cta>',
};

const folders = new Map();
const headers = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
};

/** Koa middleware for the test runner's server. */
export async function testParts(context, next) {
  const [, fault, part, file] = /^\/__parts\/([\w-]+)~([\w-]+)~[\w-]+\/([\w.-]*)$/.exec(context.path) ?? [];
  if (fault === undefined) return next();
  const key = context.path.slice(0, context.path.lastIndexOf('/') + 1);
  const state = folders.get(key) ?? { asked: [], held: [], isMended: false };
  folders.set(key, state);
  context.respond = false;
  const answer = ({ status = 200, text, type = 'text/javascript', headers: more }) =>
    context.res
      .writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8`, ...more })
      .end(text);

  const { searchParams } = new URL(context.url, 'http://localhost');
  const has = (name) => searchParams.get(name) ?? undefined;
  if (file === 'asked') return answer({ text: JSON.stringify(state.asked), type: 'application/json' });
  if (file === 'mend') {
    state.isMended = true;
    for (const send of state.held.splice(0)) send();
    return answer({ text: '' });
  }
  if (file === 'recorder.js') return answer({ text: RECORDER });
  if (file === 'page') {
    const rule = has('policy') ?? 'none';
    const bundle = `${has('origin') ?? ''}${key}${has('bundle') ?? 'clinic-widgets.min.js'}`;
    const policy = POLICIES[rule](`${has('origin') ?? context.origin}${key}`)?.replace(
      'script-src',
      `script-src ${context.origin}${key}recorder.js`,
    );
    const nonce = /nonce/.test(policy ?? '') ? ' nonce="r4nd0m"' : '';
    const tags = (has('tags')?.split(' ') ?? Object.keys(TAGS_OF_PARTS))
      .map((name) => TAGS_OF_PARTS[name] ?? MORE_TAGS[name] ?? '')
      .join('');
    return answer({
      text:
        `<!doctype html><html lang="${has('lang') ?? 'en'}"><head><meta charset="utf-8"><title>parts</title>` +
        `${has('base') ? '<base href="https://elsewhere.example/deep/">' : ''}` +
        `<script${nonce} src="${context.origin}${key}recorder.js"></script>` +
        `<script${nonce} type="module" src="${context.origin && bundle.startsWith('/') ? context.origin : ''}${bundle}"></script>` +
        `</head><body>${has('before') ?? ''}${tags.repeat(Number(has('times') ?? 1))}`,
      type: 'text/html',
      headers: {
        ...(policy && { 'content-security-policy': policy }),
        ...(has('isolated') && {
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        }),
      },
    });
  }
  state.asked.push(context.url.slice(key.length));
  const found = readdirSync('dist').includes(file);
  const text = found ? readFileSync(`dist/${file}`, 'utf8') : '';
  const isAtFault = !state.isMended && file.startsWith(`clinic-widgets.${part}.`);
  const send = () => {
    answer(found ? { text } : { status: 404, text: 'Not found', type: 'text/plain' });
  };
  const given = isAtFault ? FAULTS[fault](text) : { text };
  if (given === undefined) state.held.push(send);
  else if (isAtFault) answer(given);
  else send();
}
