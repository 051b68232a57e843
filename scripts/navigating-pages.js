// Pages of one site that are gone through without loading anew, by the libraries people do that with.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const textOf = (address) => readFileSync(fileURLToPath(address), 'utf8');
/** Read when it is asked for. */
const scriptOf = (module) => () => textOf(import.meta.resolve(module));

/** What a page of each has for it in its head and around what is swapped. */
const LIBRARIES = {
  htmx: { scripts: [scriptOf('htmx.org/dist/htmx.min.js')], main: 'hx-boost="true" hx-history-elt' },
  turbo: { scripts: [scriptOf('@hotwired/turbo/dist/turbo.es2017-umd.js')] },
  'turbo-morph': {
    scripts: [scriptOf('@hotwired/turbo/dist/turbo.es2017-umd.js')],
    head: '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">',
  },
  'turbo-permanent': {
    scripts: [scriptOf('@hotwired/turbo/dist/turbo.es2017-umd.js')],
    tag: 'data-turbo-permanent',
  },
  idiomorph: { scripts: [scriptOf('idiomorph/dist/idiomorph.min.js')] },
  alpine: {
    scripts: ['alpinejs/dist/cdn.min.js', '@alpinejs/morph/dist/cdn.min.js'].map(scriptOf).reverse(),
    main: 'x-data="{ open: true }"',
    tag: ':class="open && \'open\'" wire:key="contact"',
  },
  swup: {
    scripts: [
      () => textOf(new URL('Swup.umd.js', import.meta.resolve('swup'))),
      () =>
        'addEventListener("DOMContentLoaded", () => { window.swup = new Swup({ containers: ["#main"], animationSelector: false }); });',
    ],
  },
  none: { scripts: [] },
};

/** Counts what our own scripts leave running on the page, by the address in the stack that asked for it. */
const COUNTER = `
  window.running = new Map();
  const isOurs = () => /\\/dist\\/clinic-widgets/.test(new Error().stack);
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const ids = new WeakMap();
  let last = 0;
  const idOf = (each) => ids.get(each) ?? (ids.set(each, ++last), last);
  const isOfPage = (target) => !target || target === window || target instanceof Document || target === window.visualViewport || target instanceof MediaQueryList;
  const keyOf = (target, type, listener, options) => [idOf(target ?? window), type, idOf(listener), !!(options?.capture ?? options)].join();
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && isOfPage(this) && !options?.once && isOurs()) running.set(keyOf(this, type, listener, options), type);
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener && isOfPage(this)) running.delete(keyOf(this, type, listener, options));
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  for (const [start, stop] of [['setInterval', 'clearInterval'], ['setTimeout', 'clearTimeout']]) {
    const [begin, end] = [window[start], window[stop]];
    window[start] = (work, ...more) => {
      const ours = isOurs();
      const id = begin.call(window, (...given) => { if (start === 'setTimeout') running.delete(start + id); work(...given); }, ...more);
      if (ours) running.set(start + id, start);
      return id;
    };
    window[stop] = (id) => { running.delete(start + id); end.call(window, id); };
  }`;

const FORM = `<form method="post" action="/__pages/posted"><label>Your name <input name="name"></label><label>Your message <textarea name="message"></textarea></label><button>Send</button></form>`;
const PHONE = 'phone="(541) 555-0100"';

/** On every page of the site, in its foot. */
const FOOTER = `<footer><clinic-contact-cta id="site" ${PHONE} endpoint="/__pages/posted">${FORM}</clinic-contact-cta></footer>`;

const HOME = (tag = '') => `
  <clinic-medicare-banner status="accepting" clinic="Pear Blossom Clinic" ${PHONE}>Banner in words</clinic-medicare-banner>
  <clinic-medicare-banner id="served" status="accepting" clinic="Pear Blossom Clinic"><template shadowrootmode="open"><style>p { margin: 0 }</style><div class="frame">As the server had it</div></template>Banner in words</clinic-medicare-banner>
  <clinic-objectives-list><ul><li>Hope: seeing others get better.</li><li>Altruism: helping others.</li></ul></clinic-objectives-list>
  <clinic-contact-cta id="typed" ${tag} ${PHONE} endpoint="/__pages/enquiry">${FORM}</clinic-contact-cta>
  <div id="mount" data-clinic-widget="contact-cta" data-phone="(541) 555-0100" data-endpoint="/__pages/mounted">${FORM}</div>
  <clinic-contact-cta id="told" src="/__pages/publisher.json" structured-data attribution="always">Contact in words</clinic-contact-cta>
  <clinic-contact-cta id="bar" layout="bar" ${PHONE}>Bar in words</clinic-contact-cta>
  <clinic-support-group-finder feed="/__pages/groups.json" url-state="hash" time-zone="America/Los_Angeles" ${PHONE}>Finder in words</clinic-support-group-finder>`;

const THERE = `
  <clinic-medicare-banner status="accepting" clinic="Pear Blossom Clinic" ${PHONE}>Banner in words</clinic-medicare-banner>`;

const pages = (library, { scripts, head = '', main = '', tag }) => {
  const own = ['counter', ...scripts.map((_, at) => `${library}-${at}`)]
    .map((name) => `<script src="/__pages/${name}.js"></script>`)
    .join('');
  const page = (name, other, content) => ({
    scripts: '<script type="module" src="/dist/clinic-widgets.js"></script>',
    head: head + own,
    body: `<main id="main" ${main}><h1>${name}</h1><a id="go" href="/__pages/${library}-${other}">${other}</a>${content}</main>${FOOTER}`,
  });
  return [
    [`${library}-home`, page('home', 'there', HOME(tag))],
    [`${library}-there`, page('there', 'home', THERE)],
  ];
};

/** As the tests' servers describe a page. */
export const NAVIGATING_PAGES = Object.fromEntries(
  Object.entries(LIBRARIES).flatMap(([library, made]) => pages(library, made)),
);

/** By name, what gives its text. */
export const NAVIGATING_SCRIPTS = {
  'counter.js': () => COUNTER,
  ...Object.fromEntries(
    Object.entries(LIBRARIES).flatMap(([library, { scripts }]) =>
      scripts.map((script, at) => [`${library}-${at}.js`, script]),
    ),
  ),
};
