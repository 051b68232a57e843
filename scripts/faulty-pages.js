/**
 * Pages with one fault each, and what has to be found in them: by the self-check in the page, and by the command line's doctor.
 * Beside the fault nothing is wrong with them.
 */

const PHONE = 'phone="(541) 555-0100"';
const CONTACT = `<clinic-contact-cta ${PHONE}></clinic-contact-cta>`;
const GROUPS = '<clinic-objectives-list preset="group-therapy"></clinic-objectives-list>';
const FINDER = `<clinic-support-group-finder feed="/__pages/groups.json" time-zone="America/Los_Angeles" ${PHONE}></clinic-support-group-finder>`;
const BUNDLE = '/dist/clinic-widgets.min.js';
const SCRIPT = `<script type="module" src="${BUNDLE}"></script>`;

const style = (rule) => `<style>${rule}</style>`;

/**
 * @typedef {object} Fault
 * @property {string} body of the page.
 * @property {string} [head] what stands in its head, after the script.
 * @property {string} [scripts] instead of the library's.
 * @property {(origin: string) => string} [csp] its Content-Security-Policy.
 * @property {string} kind of what is found.
 * @property {RegExp} text of it.
 * @property {RegExp} mend of it.
 * @property {boolean} [isOfTag] it is said of a tag, not of the page.
 * @property {'page' | 'source'} [only] only a page that runs has it, or only its source.
 */

/** @type {Readonly<Record<string, Fault>>} */
export const FAULTS = {
  'a value it does not know': {
    body: '<clinic-medicare-banner status="acepting">Medicare</clinic-medicare-banner>',
    kind: 'misread',
    text: /status: "acepting"/,
    mend: /"accepting"/,
    isOfTag: true,
  },
  'a phone number that is none': {
    body: '<clinic-contact-cta phone="call us" email="info@clinic.example"></clinic-contact-cta>',
    kind: 'misread',
    text: /phone: "call us"/,
    mend: /a phone number/,
    isOfTag: true,
  },
  'a day that is none': {
    body: '<clinic-medicare-banner accepting-from="soon" time-zone="America/Los_Angeles" message="We will accept Medicare."></clinic-medicare-banner>',
    kind: 'misread',
    text: /accepting-from: "soon"/,
    mend: /YYYY-MM-DD/,
    isOfTag: true,
  },
  'curled quotes': {
    body: '<clinic-contact-cta phone=“(541) 555-0100”></clinic-contact-cta>',
    kind: 'misread',
    text: /phone: its quotes are curled/,
    mend: /Write phone="\(541\) 555-0100"/,
    isOfTag: true,
  },
  'an attribute it does not have': {
    body: `<clinic-contact-cta ${PHONE} emial="info@clinic.example"></clinic-contact-cta>`,
    kind: 'unknown',
    text: /emial: is no attribute/,
    mend: /Did you mean "email"/,
    isOfTag: true,
  },
  'an attribute a place does not have': {
    body: '<div data-clinic-widget="contact-cta" data-phone="(541) 555-0100" data-emial="info@clinic.example">Call us</div>',
    kind: 'unknown',
    text: /data-emial: is no attribute/,
    mend: /Did you mean "data-email"/,
    isOfTag: true,
  },
  'a misspelt tag, and no other': {
    body: `<clinic-contact ${PHONE}></clinic-contact>`,
    kind: 'unknown',
    text: /<clinic-contact> names no tag/,
    mend: /Did you mean <clinic-contact-cta>/,
  },
  'a misspelt place, and no tag': {
    body: '<div data-clinic-widget="medicare" data-status="accepting">Medicare</div>',
    kind: 'unknown',
    text: /data-clinic-widget="medicare" names no tag/,
    mend: /data-clinic-widget="medicare-banner"/,
  },
  'a place that is a form': {
    body: `${CONTACT}<form data-clinic-widget="contact-cta" data-phone="(541) 555-0100"></form>`,
    kind: 'missing',
    text: /stands on a <form>/,
    mend: /<div data-clinic-widget="contact-cta">/,
    isOfTag: true,
  },
  'a tag that is not closed': {
    body: `<clinic-contact-cta ${PHONE} /><main><h1>About us</h1><p>Since 1998.</p></main>`,
    kind: 'left-open',
    text: /<main> is in it|is not closed/,
    mend: /Write <\/clinic-contact-cta> where it ends/,
    isOfTag: true,
  },
  'children put out by automatic paragraphs': {
    body: `<p><clinic-contact-cta ${PHONE}></p><div>Call us</div><p></clinic-contact-cta></p>`,
    kind: 'stripped',
    text: /put out of the tag/,
    mend: /Put the tag into a <div>/,
    isOfTag: true,
    only: 'page',
  },
  'a tag taken out on saving': {
    body: `${CONTACT}<div data-fallback>Medicare is accepted</div>`,
    kind: 'stripped',
    text: /“Medicare is accepted”/,
    mend: /<div data-clinic-widget=/,
  },
  'a tag made into text': {
    body: `${CONTACT}<p>&lt;clinic-objectives-list preset="group-therapy"&gt;</p>`,
    kind: 'stripped',
    text: /as text: “<clinic-objectives-list/,
    mend: /custom HTML/,
  },
  'a shortcode that nothing replaced': {
    body: `${CONTACT}<p>[medicare-banner status="accepting"]</p>`,
    kind: 'stripped',
    text: /as text: “\[medicare-banner/,
    mend: /activate the plugin/,
  },
  'no tag at all': {
    body: '<p>Welcome.</p>',
    kind: 'missing',
    text: /no tag of this library/,
    mend: /<clinic-contact-cta/,
  },
  'a banner with nothing to say': {
    body: '<clinic-medicare-banner></clinic-medicare-banner>',
    kind: 'missing',
    text: /nothing to show/,
    mend: /status/,
    isOfTag: true,
  },
  'a banner that says nothing on purpose': {
    body: '<clinic-medicare-banner status="not-accepting"></clinic-medicare-banner>',
    kind: 'missing',
    text: /status="not-accepting" shows nothing/,
    mend: /message/,
    isOfTag: true,
  },
  'an address the page lets no place name': {
    head: '<meta name="clinic-widgets-mounts" content="self">',
    body: '<div data-clinic-widget="contact-cta" data-phone="(541) 555-0100" data-src="https://partner.example/p.json">Call us</div>',
    kind: 'blocked',
    text: /clinic-widgets-mounts rule/,
    mend: /an address at/,
    isOfTag: true,
    only: 'page',
  },
  'a list the policy refuses': {
    body: FINDER,
    csp: (origin) => `default-src 'none'; script-src ${origin}; connect-src 'none'; style-src 'none'`,
    kind: 'blocked',
    text: /refuses .*groups\.json \(connect-src\)/,
    mend: /^Add https?:\/\/\S+ to connect-src/,
    isOfTag: true,
  },
  'a list that is not there': {
    body: FINDER.replace('groups.json', 'no-such-list.json'),
    kind: 'unreachable',
    text: /not there|404/,
    mend: /Open its address/,
    isOfTag: true,
  },
  'a profile that is not there': {
    body: `<clinic-contact-cta ${PHONE} src="/__pages/no-such-profile.json"></clinic-contact-cta>`,
    kind: 'unreachable',
    text: /no good profile came|404/,
    mend: /npx clinic-widgets check|Open its address/,
    isOfTag: true,
  },
  'a profile out of date': {
    body: '<clinic-contact-cta src="/__pages/expired.json"></clinic-contact-cta>',
    kind: 'out-of-date',
    text: /as of May 1, 2025|expires: This day has passed/,
    mend: /"expires"/,
    isOfTag: true,
  },
  'a list with a row that can’t be read': {
    body: FINDER.replace('groups.json', 'odd-groups.json'),
    kind: 'misread',
    text: /1 (?:problem|note|row)|25:99/,
    mend: /npx clinic-widgets check/,
    isOfTag: true,
  },
  'the library twice': {
    scripts: `${SCRIPT}<script defer src="/dist/clinic-widgets.iife.js"></script>`,
    body: CONTACT,
    kind: 'duplicate',
    text: /2 times/,
    mend: /Leave one <script>/,
  },
  'a tag that another script made': {
    scripts: `<script src="/__pages/other-contact.js"></script>${SCRIPT}`,
    body: `${GROUPS}${CONTACT}`,
    kind: 'version',
    text: /another script made <clinic-contact-cta>/,
    mend: /Take that script out/,
    isOfTag: true,
    only: 'page',
  },
  'lines that preload parts of another version': {
    head: '<link rel="modulepreload" href="/dist/clinic-widgets.contact-cta.0a1b2c3d.min.js">',
    body: CONTACT,
    kind: 'version',
    text: /contact-cta\.0a1b2c3d\.min\.js/,
    mend: /npx clinic-widgets snippet/,
  },
  ...Object.fromEntries(
    [
      ['display: none', '.of { display: none }', '', /has display: none/],
      ['hidden', '', 'hidden', /attribute hidden/],
      ['no opacity', '.of { opacity: 0 }', '', /opacity: 0/],
      ['visibility', '.of { visibility: hidden }', '', /visibility: hidden/],
      ['a box without height', '.of { height: 0; overflow: hidden }', '', /0 px and cuts off/],
      [
        'no width',
        '.of { display: grid; grid-template-columns: 0 } .of > * { overflow: hidden; min-width: 0 }',
        '',
        /it is 0 ×/,
      ],
      [
        'a place outside the page',
        '.of { position: absolute; left: -9999px; width: 300px }',
        '',
        /outside the page/,
      ],
      ['aria-hidden', '', 'aria-hidden="true"', /has aria-hidden/],
      ['inert', '', 'inert', /has inert/],
    ].map(([name, rule, attribute, text]) => [
      `a tag hidden by ${name}`,
      {
        head: rule && style(rule),
        body: `<div class="of" ${attribute}>${GROUPS}</div>`,
        kind: 'hidden',
        text,
        mend: /<div class="of">|min-width|visible|position/,
        isOfTag: true,
        only: 'page',
      },
    ]),
  ),
  'a tag in what is closed': {
    body: `<details><summary>Groups</summary>${GROUPS}</details>`,
    kind: 'hidden',
    text: /in <details>, which is closed/,
    mend: /<details open>/,
    isOfTag: true,
    only: 'page',
  },
  'words the page makes faint': {
    head: style('clinic-objectives-list::part(heading-text) { color: #bbb }'),
    body: GROUPS,
    kind: 'contrast',
    text: /contrast of 1\.9 to 1; it needs/,
    mend: /--clinic-text/,
    isOfTag: true,
    only: 'page',
  },
};

/** The name a page has in addresses. */
export const pageOfFault = (name) => `fault-${name.toLowerCase().replace(/\W+/g, '-')}`;

/** As the tests' servers describe a page. */
export const FAULTY_PAGES = Object.fromEntries(
  Object.entries(FAULTS).map(([name, { scripts = SCRIPT, head, body, csp }]) => [
    pageOfFault(name),
    { recorder: '', scripts, head, body, csp },
  ]),
);
