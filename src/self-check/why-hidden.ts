import { parentOf } from '../shared/elements/flat-tree.js';
import { native } from '../shared/elements/native.js';

/** Why nobody sees an element, and the line that mends it. */
export interface Unseen {
  readonly text: string;
  readonly mend: string;
}

/** Less than this can't be read. */
const FAINT = 0.1;

/** An element as its author would find it. */
function nameOf(element: Element): string {
  const { classList, localName, id } = native(element);
  const [first] = classList;
  return `<${localName}${id ? ` id="${id}"` : first ? ` class="${first}"` : ''}>`;
}

/** What of one element's own hides it and all in it. */
function hides(element: Element, isTag: boolean): Unseen | undefined {
  const name = isTag ? 'it' : nameOf(element);
  const style = getComputedStyle(element);
  if (style.display === 'none')
    return native(element).hasAttribute('hidden')
      ? { text: `${name} has the attribute hidden.`, mend: `Take hidden off ${name}.` }
      : { text: `${name} has display: none.`, mend: `Take display: none off ${name}, in the page’s styles.` };
  if (Number(style.opacity) < FAINT)
    return {
      text: `${name} has opacity: ${style.opacity}.`,
      mend: `Set opacity: 1 on ${name}; an animation that fades it in may never run.`,
    };
  if (element instanceof HTMLDetailsElement && !element.open)
    return {
      text: `it is in ${name}, which is closed.`,
      mend: 'Write <details open>, or leave it so on purpose.',
    };
  if (style.contentVisibility === 'hidden')
    return { text: `${name} has content-visibility: hidden.`, mend: `Take it off ${name}.` };
  const { width, height } = native(element).getBoundingClientRect();
  const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  // What is 1 px small is the usual way to show a text to screen readers only.
  if (!isTag && clips && (width <= 1 || height <= 1))
    return {
      text: `${name} around it is ${Math.round(width)} × ${Math.round(height)} px and cuts off what is in it.`,
      mend: `Give ${name} a size, or overflow: visible.`,
    };
  return undefined;
}

/** Why nobody sees the element; nothing where it is seen. */
export function whyHidden(element: Element): Unseen | undefined {
  for (let box: Element | null = element; box; box = parentOf(box)) {
    const unseen = hides(box, box === element);
    if (unseen) return unseen;
    const { parentElement: around, assignedSlot } = native(box);
    if (around && native(around).shadowRoot && !assignedSlot)
      return {
        text: `${nameOf(around)} around it has no place for it.`,
        mend: `Put it beside ${nameOf(around)}, or give it the slot that one has.`,
      };
  }
  const { visibility } = getComputedStyle(element);
  if (visibility !== 'visible')
    return { text: `it has visibility: ${visibility}.`, mend: 'Set visibility: visible on it or around it.' };
  const { width, height, right, bottom } = native(element).getBoundingClientRect();
  if (width === 0 || height === 0)
    return {
      text: `it is ${Math.round(width)} × ${Math.round(height)} px.`,
      mend: 'Give what is around it a width; in a flex or grid box, also min-width: 0 and flex: 1.',
    };
  if (right + scrollX <= 0 || bottom + scrollY <= 0)
    return {
      text: 'it stands outside the page.',
      mend: 'Take the position or margin off that moves it there.',
    };
  return undefined;
}

/** What hides it from screen readers and keyboards alone. */
export function whyUnheard(element: Element): Unseen | undefined {
  const around = native(element).closest('[aria-hidden="true"], [inert]');
  if (!around) return undefined;
  const attribute = native(around).hasAttribute('inert') ? 'inert' : 'aria-hidden';
  return {
    text: `${around === element ? 'it' : nameOf(around)} has ${attribute}, so screen readers don’t find it.`,
    mend: `Take ${attribute} off ${around === element ? 'it' : nameOf(around)}.`,
  };
}
