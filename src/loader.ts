import { enquiryPart } from './contact-cta/enquiry/enquiry-part.js';
import { hoursPart } from './contact-cta/hours-part.js';
import { PLACES_COME, mountIn } from './define/mount.js';
import { ownPart } from './objectives-list/own-part.js';
import { profilePart } from './profile/profile-part.js';
import { keepLoading } from './shared/elements/keep-loading.js';
import { sayTaken } from './shared/elements/register.js';
import { TAG_NAMES, type TagName } from './shared/elements/tag-names.js';
import { native } from './shared/elements/native.js';
import { askForWords, localeFor, nearestLang, stringsPart } from './shared/i18n/language.js';

/** The tags, each a part of its own. */
const LOAD: Readonly<Record<TagName, () => Promise<unknown>>> = {
  'medicare-banner': () => import('./define/medicare-banner.js'),
  'objectives-list': () => import('./define/objectives-list.js'),
  'contact-cta': () => import('./define/contact-cta.js'),
  'support-group-finder': () => import('./define/support-group-finder.js'),
};

/** Of a tag, and of a place marked for it. */
const saying = (attribute: string): readonly [string, string] => [`[${attribute}]`, `[data-${attribute}]`];
const WORDS = ' > :not([data-fallback], clinic-objectives-list)';

/** What tags need as soon as an attribute, or a child, says so: asked for side by side with them, not after them. */
const NEEDED = new Set([
  { tags: ['contact-cta'], where: saying('endpoint'), part: enquiryPart },
  { tags: ['contact-cta'], where: saying('hours'), part: hoursPart },
  { tags: ['objectives-list'], where: saying('items'), part: ownPart },
  { tags: ['objectives-list'], where: [WORDS, WORDS], part: ownPart },
  { tags: TAG_NAMES, where: saying('src'), part: profilePart },
  { tags: TAG_NAMES, where: saying('strings'), part: stringsPart },
]);

const asked = new Set<TagName>();
const roots = new Set<ParentNode>();

/** Asks for the parts of all tags that stand in `root`, and of places marked for one, with the words of their languages. */
function look(place: ParentNode): void {
  const root = native(place);
  for (const name of TAG_NAMES) {
    const tag = `clinic-${name}`;
    const places = `${tag}, [data-clinic-widget*="${name}" i]`;
    if (asked.has(name) || !root.querySelector(places)) continue;
    asked.add(name);
    const owner = customElements.get(tag);
    if (owner) sayTaken(tag, owner);
    else {
      for (const place of root.querySelectorAll(places))
        void askForWords(localeFor(nearestLang(native(place))).language);
      keepLoading(LOAD[name], mountAll);
    }
  }
  for (const needed of NEEDED) {
    const { tags, where, part } = needed;
    const [tagged = '', marked = ''] = where;
    const places = tags.map((tag) => `clinic-${tag}${tagged}, [data-clinic-widget*="${tag}" i]${marked}`);
    if (!root.querySelector(places.join())) continue;
    NEEDED.delete(needed);
    // Once: the tag asks again itself.
    part.load().catch(() => undefined);
  }
  mountIn(place);
}

function mountAll(): void {
  for (const root of roots) mountIn(root);
}

/**
 * Finds the tags in a shadow root, too: those that stand there, and those that come later. The page itself is looked
 * through without being asked.
 */
export function attach(root: Document | ShadowRoot): void {
  if (roots.has(root)) return;
  roots.add(root);
  look(root);
  new MutationObserver(() => {
    look(root);
  }).observe(root, PLACES_COME);
}

const start = (): void => {
  attach(document);
};
// Asked for by the page's address: it listens before anything is said.
if (location.search.includes('clinic-check')) import('./self-check/self-check.js').then(start, start);
else start();
