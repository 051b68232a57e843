import { nothing, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** All that lies below the upper edge of what scrolls counts as in view, however far a jump goes. */
const BELOW = '0px 0px 9999999px 0px';

let observer: IntersectionObserver | undefined;

/** Marks the headings whose section began above the window's edge, where they are held back. */
function mark(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target } of entries) {
    const section = target.parentElement;
    const heading = section?.querySelector('.day-heading');
    const topOf = (element: Element | null | undefined): number => element?.getBoundingClientRect().top ?? 0;
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
    observer ??= new IntersectionObserver(mark, margins);
    observer.observe(element);
    return nothing;
  }
}

/**
 * On an element that leaves the window just when the heading of its section begins to stick: heard of once then, instead of at
 * each step of a scroll.
 */
export const edge = directive(Edge);
