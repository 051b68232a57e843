import { caretIn, focusedIn, movedCarets } from '../shared/elements/caret.js';
import { TAG_NAMES } from '../shared/elements/tag-names.js';
import { tell } from '../shared/elements/warn.js';
import { writtenValue } from '../shared/elements/written-value.js';
import { parseUrl } from '../shared/net/parse-url.js';
import { native, page } from '../shared/elements/native.js';

const PREFIX = 'data-';
const MARK = `${PREFIX}clinic-widget`;
// Never a form: a field in it, named like a method of the DOM, would stand in that method's place.
const PLACES = `[${MARK}]:not(form)`;

/** Whatever comes later, and a place that is marked later. */
export const PLACES_COME: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: [MARK],
};

/** Attributes whose address a tag asks for, or sends to. Links are the visitor's to follow. */
const REQUESTED = new Set(['endpoint', 'feed', 'src', 'zip-data', 'map-tiles', 'map-tiles-dark']);
/** What the page's head may say of them: `<meta name="clinic-widgets-mounts" content="self https://forms.example">`. */
const RULE = 'clinic-widgets-mounts';

/** Origins that mounts may name, as the page's head has it; `undefined` where it says nothing: any. */
const allowedOrigins = (): ReadonlySet<string> | undefined => {
  const rule = page.querySelector(`:root > head > meta[name="${RULE}"]`)?.getAttribute('content');
  if (rule === null || rule === undefined) return undefined;
  const named = rule.split(/[\s,]+/).map((word) => {
    if (/^(?:self|same-origin|'self')$/i.test(word)) return location.origin;
    return parseUrl(word)?.origin ?? '';
  });
  return new Set(named.filter((origin) => origin !== '' && origin !== 'null'));
};

/**
 * Whether all that an attribute asks for is at an allowed origin. Only what can't be read in two ways passes: a path or a
 * whole address, without the blanks that browsers take out of the midst of one.
 */
const staysWithin = (
  attribute: string,
  value: string,
  origins: ReadonlySet<string>,
  base: string,
): boolean => {
  const addresses = attribute === 'feed' ? value.split(/\s+/).filter(Boolean) : [value.trim()];
  return addresses.every(
    (address) =>
      /^(?:https?:\/\/|\.{0,2}\/(?![/\\]))[^\s\p{Cc}]*$/iu.test(address) &&
      origins.has(parseUrl(address, base)?.origin ?? ''),
  );
};

/**
 * Puts the tag into a `<div data-clinic-widget="contact-cta" data-phone="…">`: the only markup some content systems keep.
 * They keep it for authors who may not write scripts, too, so the tag takes over the attributes its own class declares and
 * nothing else: no handler, no style, no attribute of the platform's.
 */
function mount(place: Element, origins: ReadonlySet<string> | undefined): void {
  const name = place.getAttribute(MARK)?.trim().toLowerCase() ?? '';
  const tag = `clinic-${name}`;
  const owner = TAG_NAMES.some((each) => each === name) && customElements.get(tag);
  if (!owner || place.querySelector(tag)) return;
  const { observedAttributes = [] } = owner as { observedAttributes?: readonly string[] };
  const element = page.createElement(tag);
  for (const attribute of observedAttributes) {
    const value = place.getAttribute(PREFIX + attribute);
    if (value === null) continue;
    if (
      origins &&
      REQUESTED.has(attribute) &&
      !staysWithin(attribute, writtenValue(attribute, value), origins, place.baseURI)
    ) {
      tell(
        'warn',
        `<${tag}> ${attribute}: this page's ${RULE} rule does not let a mount name "${value.slice(0, 80)}".` +
          ` Allowed: an address at ${[...origins].join(', ')}.`,
        place,
      );
      continue;
    }
    element.setAttribute(attribute, value);
  }
  const focused = focusedIn(place);
  if (focused) movedCarets.set(element, caretIn(focused));
  // What stood there is the fallback, as it would be in a tag written by hand.
  element.append(...place.childNodes);
  place.append(element);
}

let origins: { readonly allowed: ReadonlySet<string> | undefined } | undefined;

/** Mounts every marked place in `root`. What the page's head allows is read once, before anything is mounted. */
export function mountIn(root: ParentNode): void {
  origins ??= { allowed: allowedOrigins() };
  for (const place of native(root).querySelectorAll(PLACES)) mount(place, origins.allowed);
}

/** Mounts every marked place in `root`, and those that come later: some themes load their content afterwards. */
export function mountPlaces(root: Document | ShadowRoot = document): void {
  const mountAll = (): void => {
    mountIn(root);
  };
  mountAll();
  new MutationObserver(mountAll).observe(root, PLACES_COME);
}
