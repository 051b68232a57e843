import { attributeFaults, nearest } from './attribute-faults.js';
import { TAG_NAMES } from './tag-names.js';
import { warn } from './warn.js';
import { native } from './native.js';

const OURS = TAG_NAMES.map((name) => `clinic-${name}`).join();
/** What belongs to a page and to no fallback. */
const LANDMARKS = `main, nav, header:not(article header, section header), footer:not(article footer, section footer, blockquote footer), [role=main], [role=navigation], [role=contentinfo], [role=banner], [data-clinic-widget], ${OURS}`;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** For others who tell a page's author what was meant. */
export { nearest };

/** What of the page stands inside the tag, in a word; nothing where its children are its own. */
function swallowed(host: Element): Element | undefined {
  const all = (selector: string): readonly Element[] =>
    [...host.querySelectorAll(selector)].map(native).filter((each) => {
      const own = each.closest('[data-fallback], [slot]');
      const { parentElement } = each;
      const nearestTag = parentElement && native(parentElement).closest(`${OURS}, ${host.localName}`);
      return (!own || !host.contains(own) || own === host) && nearestTag === host;
    });
  const is = (name: string): boolean => host.localName.endsWith(name);
  const landmark = all(LANDMARKS).at(0);
  if (landmark) return landmark;
  // A list's children may be all of these: its entries are read from them.
  if (is('objectives-list')) return all('form').at(0);
  const title = all('h1').at(0);
  if (title) return title;
  if (is('medicare-banner')) return all(`${HEADINGS}, form`).at(0);
  if (is('contact-cta')) {
    const isFallback = host.querySelector('a[href^="tel:"], a[href^="sms:"], a[href^="mailto:"], form');
    return all('form').at(1) ?? (isFallback ? undefined : all(HEADINGS).at(0));
  }
  return host.querySelector('a[href], ul, ol, dl, table, form') ? undefined : all(HEADINGS).at(0);
}

const isEmpty = (element: Element): boolean =>
  element.childElementCount === 0 && element.textContent.trim() === '';

/** How many elements WordPress's paragraphs have thrown out of the tag: they stand between it and the paragraph its end left. */
function thrownOut(host: Element): number {
  const paragraph = host.parentElement;
  if (paragraph?.localName !== 'p' || host.childElementCount > 0 || host.textContent.trim()) return 0;
  if ([...paragraph.children].some((each) => each !== host && native(each).localName !== 'br')) return 0;
  let count = 0;
  for (let at = paragraph.nextElementSibling; at; at = native(at).nextElementSibling) {
    const next = native(at);
    if (next.localName === 'p' && isEmpty(next)) return count;
    if (next.matches(`${LANDMARKS}, h1`) || next.querySelector(OURS)) return 0;
    count++;
  }
  return 0;
}

/**
 * Tells the page's author what is wrong with a tag's markup, a line each, and mends what can be mended.
 * @param own its attributes.
 * @returns whether the tag holds a part of the page, which must not be lost.
 */
export function tellOfMarkup(host: Element, own: readonly string[]): boolean {
  const { notes, whole } = attributeFaults(
    [...host.attributes].map(({ name, value }) => [name, value]),
    own,
  );
  for (const note of notes) warn(host, note);
  for (const [name, value] of whole) host.setAttribute(name, value);

  const inside = swallowed(host);
  const close = `</${host.localName}>`;
  if (inside)
    warn(host, {
      attribute: 'children',
      problem: `the tag is not closed, so the page goes on inside it: <${inside.localName}> is in it. What it holds is shown after it. Write ${close} where it ends; "/>" closes no tag.`,
    });
  const lost = thrownOut(host);
  if (lost > 0)
    warn(host, {
      attribute: 'children',
      problem: `${lost === 1 ? 'the element after it was' : `the ${lost} elements after it were`} put out of the tag by the editor’s automatic paragraphs, and stand beside it. Put the tag into a <div>, or all of it on one line.`,
    });
  return inside !== undefined;
}
