import type { Finding } from './report.js';
import { leftOver, MARK, misnamed, NOT_READ, TAGS, tagAsText } from './words.js';
import { native } from '../shared/elements/native.js';

/** Every element of a page, those in open shadow roots included. */
function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of native(root).querySelectorAll('*')) {
    yield element;
    const { shadowRoot, localName } = native(element);
    if (shadowRoot && !TAGS.includes(localName)) yield* everyElement(shadowRoot);
  }
}

/** The tag that is meant, also by a place. */
export function tagOf(element: Element): string {
  const { localName } = native(element);
  const marked = native(element).getAttribute(MARK);
  return marked === null ? localName : `clinic-${marked.trim().toLowerCase()}`;
}

/** Everything of ours on the page, in its order: tags, and places marked for one in which none stands. */
export function tagsOn(page: Document): readonly Element[] {
  return [...everyElement(page)].filter(
    (element) =>
      TAGS.includes(native(element).localName) ||
      (TAGS.includes(tagOf(element)) && !native(element).querySelector(TAGS.join())),
  );
}

/** What an editor, or a slip, left of tags that its author put in. */
export function lostTags(page: Document): Finding[] {
  const elements = [...everyElement(page)];
  const found = elements.map((element) => misnamed(tagOf(element), native(element).hasAttribute(MARK)));
  for (const element of elements.map(native))
    if (element.matches('[data-fallback]') && !element.closest(`${TAGS.join()}, [${MARK}]`))
      found.push(leftOver(element.textContent));
  const walker = native(page).createTreeWalker(native(page).documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!(node.parentElement && native(node.parentElement).closest(`${NOT_READ}, title`)))
      found.push(tagAsText(node.nodeValue ?? ''));
  return found.filter((each) => each !== undefined);
}
