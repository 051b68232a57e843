import { native } from './native.js';

/** What an element is drawn in: through slots and out of shadow trees. */
export function parentOf(element: Element): Element | null {
  const { assignedSlot, parentNode } = native(element);
  const parent = assignedSlot ?? parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
