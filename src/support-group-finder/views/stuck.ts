import { nothing, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** All that lies below the upper edge of what scrolls counts as in view, however far a jump goes. */
const BELOW = '0px 0px 9999999px 0px';

let observer: IntersectionObserver | undefined;

/**
 * Marks the headings whose section began above the window's edge, where they are held back. All of a list are looked at: where
 * a browser doesn't know `scrollMargin`, a jump takes an edge past a box that scrolls without a word.
 */
function mark(entries: readonly IntersectionObserverEntry[]): void {
  const topOf = (element: Element): number => element.getBoundingClientRect().top;
  for (const list of new Set(entries.map(({ target }) => target.closest('.results'))))
    for (const section of list?.querySelectorAll('.day') ?? []) {
      const heading = section.querySelector('.day-heading');
      heading?.toggleAttribute('data-stuck', topOf(heading) > topOf(section) + 0.5);
    }
}

class Edge extends Directive {
  override render(): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart): typeof nothing {
    // `scrollMargin` is for boxes that scroll within the page, where browsers know it.
    const margins = { root: document, rootMargin: BELOW, scrollMargin: BELOW };
    const { IntersectionObserver: Observer } = globalThis as Partial<typeof globalThis>;
    observer ??= Observer && new Observer(mark, margins);
    observer?.observe(element);
    return nothing;
  }
}

/**
 * On an element that leaves the window just when the heading of its section begins to stick: heard of once then, instead of at
 * each step of a scroll.
 */
export const edge = directive(Edge);
