import type { Finding } from './report.js';
import { leftOver, MARK, misnamed, NOT_READ, TAGS, tagAsText } from './words.js';

/** Every element of a page, those in open shadow roots included. */
function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot && !TAGS.includes(element.localName)) yield* everyElement(element.shadowRoot);
  }
}

/** The tag that is meant, also by a place. */
export function tagOf(element: Element): string {
  const marked = element.getAttribute(MARK);
  return marked === null ? element.localName : `clinic-${marked.trim().toLowerCase()}`;
}

/** Everything of ours on the page, in its order: tags, and places marked for one in which none stands. */
export function tagsOn(page: Document): readonly Element[] {
  return [...everyElement(page)].filter(
    (element) =>
      TAGS.includes(element.localName) ||
      (TAGS.includes(tagOf(element)) && !element.querySelector(TAGS.join())),
  );
}

/** What an editor, or a slip, left of tags that its author put in. */
export function lostTags(page: Document): Finding[] {
  const elements = [...everyElement(page)];
  const found = elements.map((element) => misnamed(tagOf(element), element.hasAttribute(MARK)));
  for (const element of elements)
    if (element.matches('[data-fallback]') && !element.closest(`${TAGS.join()}, [${MARK}]`))
      found.push(leftOver(element.textContent));
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(`${NOT_READ}, title`)) found.push(tagAsText(node.nodeValue ?? ''));
  return found.filter((each) => each !== undefined);
}
