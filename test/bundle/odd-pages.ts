import { elementsNamed, fieldsNamed } from '../../scripts/names-read.js';

/**
 * Pages that nobody would make for a test, and that exist: what page builders, optimisers, old scripts, extensions and
 * careless style sheets make of the place a tag stands in.
 */
export interface OddPage {
  /** Attributes of the root element. */
  readonly root?: string;
  /** Before everything else in the page: scripts of the page, styles. */
  readonly head?: string;
  /** How the bundle comes; the one with parts where nothing is said. */
  readonly script?: string;
  /** The page's body with `@` for the tags. */
  readonly body?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly doctype?: string;
  /** What happens once something was typed: a function's body. */
  readonly then?: string;
  /** Nothing is typed: the tag is not shown as ever. */
  readonly unshown?: true;
}

const ESM = '<script type="module" src="/dist/clinic-widgets.min.js"></script>';
const IIFE = '<script src="/dist/clinic-widgets.all.iife.min.js" defer></script>';
const style = (rules: string): OddPage => ({ head: `<style>${rules}</style>` });
const script = (code: string): OddPage => ({ head: `<script>${code}</script>` });
const then = (code: string): OddPage => ({ then: code });
const within = (body: string): OddPage => ({ body });
const CTA = "document.querySelector('clinic-contact-cta')";

export const ODD_PAGES: Readonly<Record<string, OddPage>> = {
  // How scripts come.
  'RequireJS is there': {
    head: '<script>window.defined = 0; window.define = Object.assign(() => defined++, { amd: {} }); window.require = () => { throw new Error("required"); };</script>',
    script: IIFE,
  },
  'CommonJS names are there': {
    head: '<script>window.module = { exports: {} }; window.exports = module.exports; window.process = {}; window.global = window;</script>',
    script: IIFE,
  },
  'globals have the names of the library’s own': script(
    'var html = 1, css = 2, nothing = 3, LitElement = 4, litHtmlVersions, Part = 5, register = 6, t = 7, e = 8, n = 9, warn = 0, Lit = {};',
  ),
  'the script stands there twice, and the whole one too': {
    script: `${ESM}${ESM.replace('.min.js', '.min.js?ver=2')}<script type="module" src="/dist/clinic-widgets.all.min.js"></script>${IIFE}`,
  },
  'Rocket Loader runs scripts after load': {
    script: `<script type="ab12-module" src="/dist/clinic-widgets.min.js"></script><script>
      addEventListener('load', () => { for (const old of document.querySelectorAll('[type=ab12-module]')) {
        const made = document.createElement('script'); made.type = 'module'; made.src = old.src; made.async = false; old.replaceWith(made); } });</script>`,
  },
  'WP Rocket says the page is still loading': script(`
    let state = 'loading';
    Object.defineProperty(document, 'readyState', { get: () => state, set: (value) => { state = value; } });
    const { addEventListener } = Document.prototype;
    document.addEventListener = function (type, ...more) { addEventListener.call(this, type === 'DOMContentLoaded' ? 'rocket-DOMContentLoaded' : type, ...more); };`),
  'LiteSpeed makes blobs of scripts': {
    script: `<script>fetch('/dist/clinic-widgets.all.iife.min.js').then((r) => r.blob()).then((blob) => {
      const made = document.createElement('script'); made.src = URL.createObjectURL(blob); document.head.append(made); });</script>`,
  },
  'a consent tool holds the script back': {
    script: `${ESM.replace('type="module"', 'type="text/plain" data-category="functional"')}<script>
      addEventListener('load', () => { for (const old of document.querySelectorAll('[data-category]')) {
        const made = document.createElement('script'); made.type = 'module'; made.src = old.src; old.replaceWith(made); } });</script>`,
  },
  'an optimiser joins scripts and writes them into the page': {
    script: `<script>fetch('/dist/clinic-widgets.all.iife.min.js').then((r) => r.text()).then((text) => {
      const made = document.createElement('script'); made.textContent = 'try{' + text + '}catch(e){console.log(e)};window.more = 1;'; document.head.append(made); });</script>`,
  },
  'a script writes the tags into the page': {
    body: '<script>document.write(decodeURIComponent("@@"))</script>',
  },
  'a script writes the whole page anew': {
    body: '<p>Please wait</p><script>addEventListener("load", () => setTimeout(() => { document.open(); document.write("<title>New</title>" + decodeURIComponent("@@")); document.close(); }));</script>',
  },
  'a consent tool wraps createElement': script(`
    const { createElement } = Document.prototype;
    document.createElement = function (...given) {
      const made = createElement.apply(document, given);
      if (String(given[0]).toLowerCase() === 'script') {
        const set = made.setAttribute.bind(made);
        Object.defineProperties(made, {
          src: { get: () => made.getAttribute('src') ?? '', set: (value) => { set('src', value); return true; } },
          type: { get: () => made.getAttribute('type') ?? '', set: (value) => { set('type', value); return true; } },
        });
      }
      return made;
    };`),
  'an old polyfill is the page’s fetch': script(`
    window.fetch = (url, init = {}) => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(init.method || 'GET', String(url && url.url || url)); request.responseType = 'arraybuffer';
      request.onload = () => { const { response, status } = request; resolve({
        ok: status < 300, status, url: request.responseURL, redirected: false, type: 'basic',
        headers: { get: (name) => request.getResponseHeader(name) },
        arrayBuffer: () => Promise.resolve(response), text: () => Promise.resolve(new TextDecoder().decode(response)),
        json: () => Promise.resolve(JSON.parse(new TextDecoder().decode(response))) }); };
      request.onerror = () => reject(new TypeError('Network request failed')); request.send(init.body || null);
    });`),
  'consoles are turned off': {
    head: '<script>window.console = { log() {} };</script>',
    then: `${CTA}.setAttribute('layout', 'wide'); ${CTA}.setAttribute('hours', 'whenever');`,
  },
  'built-ins are frozen': script(
    'for (const each of [Object, Array, Function, Error, Promise, Map, Set, Event, HTMLElement, Element, Node, EventTarget, String, RegExp, Date]) { Object.freeze(each); Object.freeze(each.prototype); }',
  ),
  'observers and idle callbacks are missing': script(
    'for (const name of ["IntersectionObserver", "ResizeObserver", "requestIdleCallback", "PerformanceObserver", "reportError", "scheduler"]) delete window[name];',
  ),
  'timers and frames are wrapped': script(
    'for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "queueMicrotask"]) { const old = window[name]; window[name] = (work, ...more) => old.call(window, (...given) => work(...given), ...more); }',
  ),
  'storage and cookies throw': script(
    'for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } }); Object.defineProperty(document, "cookie", { get() { throw new Error("no"); } });',
  ),
  'shadow roots are recorded': script(
    'const { attachShadow } = Element.prototype; Element.prototype.attachShadow = function (init) { const root = attachShadow.call(this, { ...init, mode: "open" }); new MutationObserver(() => {}).observe(root, { subtree: true, childList: true, characterData: true, attributes: true }); return root; };',
  ),
  'a default policy cleans all markup': {
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types default" },
    head: `<script>trustedTypes.createPolicy('default', { createHTML: (text) => text.replace(/<!--.*?-->|<\\?.*?>/gs, '').replace(/\\s[@.?$][^\\s>]*/g, ''), createScriptURL: (text) => text, createScript: (text) => text });</script>`,
    unshown: true,
  },
  'customElements.define is wrapped': script(
    'const { define } = CustomElementRegistry.prototype; CustomElementRegistry.prototype.define = function (name, made, options) { try { define.call(this, name, class extends made {}, options); } catch (error) { console.log(error); } };',
  ),

  'an adapter for old classes is loaded': script(`
    const Native = HTMLElement;
    window.HTMLElement = function () { return Reflect.construct(Native, [], this.constructor); };
    HTMLElement.prototype = Native.prototype; HTMLElement.prototype.constructor = HTMLElement; Object.setPrototypeOf(HTMLElement, Native);`),
  'a shadow tree polyfill is forced': script(
    'window.ShadyDOM = { force: true, inUse: true, noPatch: true, wrap: (node) => node, patch: (node) => node }; window.ShadyCSS = { nativeShadow: true, nativeCss: true, prepareTemplate() {}, styleElement() {}, styleSubtree() {} };',
  ),
  'the registry is one of the page’s': script(`
    const registry = customElements;
    Object.defineProperty(window, 'customElements', { value: { define: (...given) => registry.define(...given), get: (name) => registry.get(name), whenDefined: (name) => registry.whenDefined(name) } });`),
  'an old version has defined tags of other names': script(`
    for (const name of ['clinic-hours', 'medicare-banner', 'contact-cta']) customElements.define(name, class extends HTMLElement { static version = '0.0.1'; });`),
  'append, before and remove are a library’s own': script(`
    for (const [name, work] of Object.entries({
      append(node) { this.appendChild(node); return this; }, prepend(node) { this.insertBefore(node, this.firstChild); return this; },
      before(node) { this.parentNode.insertBefore(node, this); return this; }, after(node) { this.parentNode.insertBefore(node, this.nextSibling); return this; },
      replaceWith(node) { this.parentNode.replaceChild(node, this); return this; }, remove() { if (this.parentNode) this.parentNode.removeChild(this); return this; },
      replaceChildren() { while (this.firstChild) this.removeChild(this.firstChild); for (const each of arguments) this.appendChild(each); return this; },
    })) Element.prototype[name] = work;`),
  'listeners are wrapped as zones do': script(`
    const { addEventListener, removeEventListener } = EventTarget.prototype; const wrapped = new WeakMap();
    EventTarget.prototype.addEventListener = function (type, heard, options) {
      if (!heard) return; const call = wrapped.get(heard) ?? function (event) { return heard.handleEvent ? heard.handleEvent(event) : heard.call(this, event); };
      wrapped.set(heard, call); return addEventListener.call(this || window, type, call, options); };
    EventTarget.prototype.removeEventListener = function (type, heard, options) { return removeEventListener.call(this || window, type, wrapped.get(heard) ?? heard, options); };`),
  'shims replace what the browser can': script(`
    const set = (object, all) => { for (const name in all) object[name] = all[name]; };
    set(Array.prototype, { includes(value) { return this.indexOf(value) !== -1; }, flat() { return [].concat.apply([], this); },
      flatMap(work) { return [].concat.apply([], this.map(work)); }, at(index) { return this[index < 0 ? this.length + index : index]; },
      findLast(test) { for (let at = this.length - 1; at >= 0; at--) if (test(this[at])) return this[at]; },
      fill(value) { for (let at = 0; at < this.length; at++) this[at] = value; return this; } });
    set(String.prototype, { includes(text) { return this.indexOf(text) !== -1; }, replaceAll(text, other) { return this.split(text).join(other); },
      trim() { return this.replace(/^\\s+|\\s+$/g, ''); }, repeat(count) { return new Array(count + 1).join(this); },
      padStart(length, fill) { let text = String(this); while (text.length < length) text = (fill || ' ') + text; return text; } });
    Object.assign = function (target) { for (const each of [].slice.call(arguments, 1)) for (const name in each) if (Object.prototype.hasOwnProperty.call(each, name)) target[name] = each[name]; return target; };
    Object.entries = (object) => Object.keys(object).map((name) => [name, object[name]]);
    Object.fromEntries = (list) => { const made = {}; for (const [name, value] of list) made[name] = value; return made; };
    window.structuredClone = (value) => JSON.parse(JSON.stringify(value));
    window.CustomEvent = function (name, options) { const made = document.createEvent('CustomEvent'); made.initCustomEvent(name, false, false, options && options.detail); return made; };
    Element.prototype.closest = function (selector) { let at = this; while (at && at.nodeType === 1) { if (at.matches(selector)) return at; at = at.parentNode; } return null; };`),
  'every list and object has more to loop over': script(
    'Array.prototype.last = function () { return this[this.length - 1]; }; Array.prototype.unique = 1; Object.prototype.extend = function () {}; Function.prototype.inherits = function () {}; String.prototype.trimmed = ""; Number.prototype.clamp = 0; NodeList.prototype.each = 1; Array.prototype.toJSON = function () { return "[]"; };',
  ),
  'requests are stopped by a polyfill’s signal': script(`
    const asked = window.fetch;
    window.AbortSignal = class { aborted = false; heard = []; addEventListener(type, work) { this.heard.push(work); } removeEventListener(type, work) { this.heard = this.heard.filter((each) => each !== work); } };
    window.AbortController = class { signal = new AbortSignal(); abort() { this.signal.aborted = true; for (const work of this.signal.heard) work({ type: 'abort' }); } };
    window.fetch = (url, init) => asked(url, { ...init, signal: undefined });`),
  'addresses are read by a polyfill': script(`
    const Native = URL;
    window.URL = function (address, base) { const made = new Native(address, base === undefined ? undefined : String(base)); for (const name of ['href', 'origin', 'protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash', 'username', 'password']) Object.defineProperty(this, name, { value: made[name] }); this.toString = () => made.href; };
    URL.createObjectURL = Native.createObjectURL; URL.revokeObjectURL = Native.revokeObjectURL;`),
  'the language knows fewer formats': script(
    'for (const name of ["DisplayNames", "ListFormat", "Segmenter", "supportedValuesOf", "DurationFormat"]) delete Intl[name];',
  ),
  'a class of the page’s stands in for dates': script(`
    const Native = Date;
    window.Date = function (...given) { return new.target ? Reflect.construct(Native, given.length ? given : [Native.now()], new.target) : String(new Native()); };
    Date.prototype = Native.prototype; Date.prototype.constructor = Date; Date.now = () => Native.now(); Date.UTC = Native.UTC; Date.parse = Native.parse;`),
  'frames come a second late': script(
    'window.requestAnimationFrame = (work) => setTimeout(() => work(performance.now()), 1000); window.cancelAnimationFrame = clearTimeout;',
  ),
  'frames never come': script(
    'window.requestAnimationFrame = () => 1; window.cancelAnimationFrame = () => {};',
  ),
  'nodes are moved without complaint': script(`
    const { removeChild, insertBefore } = Node.prototype;
    Node.prototype.removeChild = function (child) { return child.parentNode === this ? removeChild.call(this, child) : child; };
    Node.prototype.insertBefore = function (made, next) { return next && next.parentNode !== this ? made : insertBefore.call(this, made, next); };`),
  // In the words of a part that comes later, what stood there before is taken out.
  'a library’s own remove wants a parent': {
    root: 'lang="es"',
    head: `<script>HTMLElement.prototype.remove = Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };</script>`,
    then: `const tag = ${CTA};
      for (const list of ['en es', 'es', 'es en', 'es']) { tag.setAttribute('languages', list); await new Promise((go) => setTimeout(go, 50)); }
      tag.heading = 'Otra vez'; await tag.updateComplete;`,
  },
  'the language knows no Locale': script('delete Intl.Locale;'),
  'media are asked in the old way': script(
    'const { matchMedia } = window; window.matchMedia = (query) => { const { matches, media } = matchMedia.call(window, query); return { matches, media, addListener() {}, removeListener() {} }; };',
  ),
  'media can’t be asked': script('window.matchMedia = undefined;'),
  'observers of sizes and of sight call at once, and again and again': script(`
    for (const [name, entry] of [['ResizeObserver', (target) => ({ target, contentRect: target.getBoundingClientRect() })], ['IntersectionObserver', (target) => ({ target, isIntersecting: true, intersectionRatio: 1, boundingClientRect: target.getBoundingClientRect(), rootBounds: null })]])
      window[name] = class { all = new Map(); constructor(work) { this.work = work; }
        observe(target) { const call = () => this.work([entry(target)], this); this.all.set(target, setInterval(call, 100)); call(); }
        unobserve(target) { clearInterval(this.all.get(target)); this.all.delete(target); }
        disconnect() { for (const target of [...this.all.keys()]) this.unobserve(target); } takeRecords() { return []; } };`),
  'what the navigator offers throws': script(
    'for (const name of ["clipboard", "share", "locks", "geolocation", "connection", "serviceWorker", "permissions"]) Object.defineProperty(Navigator.prototype, name, { configurable: true, get() { throw new DOMException("no", "SecurityError"); } });',
  ),
  'promises and signals know nothing new': script(
    'for (const [owner, names] of [[Promise, ["withResolvers", "try", "any", "allSettled"]], [AbortSignal, ["timeout", "any", "abort"]], [Array.prototype, ["toSorted", "toReversed", "with", "findLastIndex"]], [Object, ["groupBy"]], [Map, ["groupBy"]], [String.prototype, ["isWellFormed", "toWellFormed"]], [Set.prototype, ["union", "intersection", "difference"]]]) for (const name of names) delete owner[name];',
  ),
  'a mock of dates stands still': script(
    'const Native = Date; const at = Date.UTC(2026, 10, 23, 15); window.Date = class extends Native { constructor(...given) { super(...(given.length ? given : [at])); } static now() { return at; } };',
  ),
  'observers are called by another’s wrapper': script(`
    const Native = MutationObserver;
    window.MutationObserver = window.WebKitMutationObserver = class { constructor(work) { this.own = new Native((list) => { try { work(list, this); } catch (error) { console.log(error); } }); } observe(...given) { this.own.observe(...given); } disconnect() { this.own.disconnect(); } takeRecords() { return this.own.takeRecords(); } };`),
  'ids come from no one': script(
    'Object.defineProperty(crypto, "randomUUID", { value: undefined }); delete window.structuredClone;',
  ),

  // What a page is.
  'it is XHTML': {
    type: 'application/xhtml+xml',
    script: IIFE.replace(' defer', ' defer="defer"'),
    unshown: true,
  },
  'it has no doctype': { doctype: '' },
  'links open in new windows': { head: '<base target="_blank">' },
  'it is sandboxed, without forms': {
    headers: { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' },
    then: `${CTA}.shadowRoot.querySelector('.send').click(); await ${CTA}.updateComplete;
      if (!${CTA}.shadowRoot.querySelector('.problems a')) throw new Error('nothing was checked');`,
  },
  'it changes its language': then('document.documentElement.lang = "es"'),
  'it turns round': then('document.documentElement.dir = "rtl"; document.body.dir = "auto"'),
  'Google translates it': {
    body: '@<script>addEventListener("load", () => { for (const each of document.querySelectorAll("body *")) for (const node of [...each.childNodes]) if (node.nodeType === 3 && node.data.trim()) { const font = document.createElement("font"); font.style.verticalAlign = "inherit"; font.append(font.cloneNode()); node.replaceWith(font); font.firstChild.append(node); } document.documentElement.className = "translated-ltr"; });</script>',
  },

  // Names of elements stand in the document's and forms' places.
  'elements have every name that is read': within(`${elementsNamed()}@`),
  'fields of a form around it have every name that is read': within(
    `<form onsubmit="return false">${fieldsNamed()}<div>@</div></form>`,
  ),
  'forms among the children have fields of every name that is read': {
    body: `@<script>for (const [tag, place] of [['contact-cta', ''], ['objectives-list', ''], ['medicare-banner', 'slot="note"'], ['support-group-finder', '']])
      document.querySelector('clinic-' + tag).insertAdjacentHTML('beforeend', '<form ' + place + '>${fieldsNamed()}<p>Words</p></form>');</script>`,
    script: IIFE,
  },

  // What the page does when it is clicked.
  'it stands in a link': within('<a href="/elsewhere">@</a>'),
  'it stands in a link of a router': within(
    '<a href="/elsewhere">@</a><script>document.addEventListener("click", (event) => { if (event.target.closest("a")) { event.preventDefault(); document.body.textContent = "Elsewhere"; } });</script>',
  ),
  'it stands in a summary': within('<details open><summary>@</summary></details>'),
  'it stands in details that were opened': within('<details open><summary>More</summary>@</details>'),
  'it stands in a label': within(
    '<label>@<input type="checkbox" onchange="document.body.textContent = 0"></label>',
  ),
  'it stands in a button': within(
    '<button onclick="document.body.textContent = 0" style="display: block; width: 100%">@</button>',
  ),
  'it stands in a card with a handler': within('<div onclick="location = \'/elsewhere\'">@</div>'),
  'it stands in a card with a listener': within(
    '<div id="card" style="cursor: pointer">@</div><script>document.getElementById("card").addEventListener("click", () => { document.body.textContent = "Elsewhere"; });</script>',
  ),
  'it stands in an element with the role of a button': within(
    '<div id="card" role="button" tabindex="0">@</div><script>for (const type of ["click", "keydown", "keyup"]) document.getElementById("card").addEventListener(type, () => { document.body.textContent = "Elsewhere"; });</script>',
  ),
  'it stands in a carousel that keeps the pointer': within(
    '<div id="card">@</div><script>for (const type of ["pointerdown", "mousedown", "touchstart"]) document.getElementById("card").addEventListener(type, (event) => { event.preventDefault(); });</script>',
  ),
  'it can be dragged': within('<div draggable="true">@</div>'),

  // How elements are handled.
  'the tag moves to another window and back': then(`
    const tag = ${CTA}; const place = document.createComment(''); tag.before(place);
    const frame = document.createElement('iframe'); document.body.append(frame);
    frame.contentDocument.body.append(tag);
    await new Promise((go) => setTimeout(go, 50));
    const { cursor } = frame.contentWindow.getComputedStyle(tag.shadowRoot.querySelector('.send'));
    if (cursor !== 'pointer') throw new Error('its styles stayed behind');
    place.replaceWith(tag);`),
  'the tag is taken out and comes back later': then(
    `const tag = ${CTA}; const { parentNode } = tag; tag.remove(); await new Promise((go) => setTimeout(go, 100)); parentNode.append(tag);`,
  ),
  'a script adds to innerHTML': then('document.body.innerHTML += "<p>Cookies?</p>";'),
  'extensions put things between fields': then(`
    for (const field of ${CTA}.shadowRoot.querySelectorAll('input, textarea')) {
      const icon = document.createElement('div'); icon.dataset.lastpassIconRoot = ''; field.after(icon);
      field.parentNode.prepend(document.createElement('grammarly-extension')); field.setAttribute('data-gramm', 'false'); }
    ${CTA}.lang = 'es'; await ${CTA}.updateComplete; ${CTA}.shadowRoot.querySelector('.send').click(); ${CTA}.lang = 'en'; await ${CTA}.updateComplete;`),
  'a dark mode puts styles into shadow trees': then(`
    for (const tag of document.querySelectorAll('*')) if (tag.shadowRoot) { const made = document.createElement('style'); made.className = 'darkreader'; made.textContent = 'a { color: #9cf !important }'; tag.shadowRoot.prepend(made); tag.shadowRoot.append(made.cloneNode(true)); }
    ${CTA}.lang = 'es'; await ${CTA}.updateComplete;`),
  'a translator wraps words in shadow trees': then(`
    for (const tag of document.querySelectorAll('*')) {
      if (!tag.shadowRoot) continue;
      const walker = document.createTreeWalker(tag.shadowRoot, NodeFilter.SHOW_TEXT); const texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('style')) texts.push(walker.currentNode);
      for (const text of texts) { const font = document.createElement('font'); const inner = document.createElement('font'); text.replaceWith(font); font.append(inner); inner.append(text); }
    }
    ${CTA}.heading = 'Write to us'; await ${CTA}.updateComplete; ${CTA}.lang = 'es'; await ${CTA}.updateComplete;
    ${CTA}.shadowRoot.querySelector('.send').click(); ${CTA}.lang = 'en'; await ${CTA}.updateComplete;`),
  'an overlay for accessibility marks and enlarges everything': then(`
    for (const each of document.body.querySelectorAll('*')) {
      each.setAttribute('role', 'region'); each.setAttribute('tabindex', '0'); each.setAttribute('aria-label', 'Region'); each.setAttribute('data-acsb', 'true');
      each.style.setProperty('font-size', '32px', 'important'); each.style.setProperty('line-height', '2', 'important'); each.style.setProperty('letter-spacing', '2px', 'important'); }
    await ${CTA}.updateComplete;`),
  'an editor makes it editable': {
    body: '<div contenteditable="true">@</div>',
    then: `const words = ${CTA}.shadowRoot.querySelector('.message'); const before = words.textContent;
      getSelection().selectAllChildren(words); document.execCommand('insertText', false, 'gone');
      if (words.textContent !== before) throw new Error('the words were changed');`,
  },
  'the body is swapped': then(
    'const made = document.createElement("body"); made.append(...document.body.childNodes); document.body.replaceWith(made);',
  ),
  'it stands in a heading': within('<h2 style="font-size: 40px">@</h2>'),
  'it stands in a paragraph': within('<p>@</p>'),
  'it stands in an SVG': within(
    '<svg width="800" height="3000"><foreignObject width="800" height="3000"><div xmlns="http://www.w3.org/1999/xhtml">@</div></foreignObject></svg>',
  ),
  'it is zoomed': style('body { zoom: 1.5 }'),
  'it is made small': style('body { transform: scale(0.5) }'),
  'it is contained': style('main { contain: strict; height: 4000px } main > * { content-visibility: auto }'),
  'every element is a flex box': style('main * { display: flex }'),
  'every element is a grid': style('main * { display: grid; grid-template-columns: 1fr 1fr }'),
  'every element is inline': style('* { display: inline }'),
  'every element floats': style('main > * { float: left; width: auto }'),
  'every element has no size': style('main * { min-width: 0; min-height: 0; max-height: 100% }'),
  'every element is unset': style('* { all: unset }'),
  'every element is hidden from readers of ads': style(
    '[class*=banner], [id*=banner], [class*=cta] { display: none !important }',
  ),
  'every element is absolutely placed in its box': style(
    'main > * { position: relative; overflow: hidden; width: 100%; aspect-ratio: auto }',
  ),
};
