import { native } from './native.js';

/** Where a visitor is typing. */
export interface Caret {
  readonly control: HTMLElement;
  readonly start: number | null;
  readonly end: number | null;
  readonly direction: 'forward' | 'backward' | 'none' | undefined;
  /** Where it stands in the window. */
  readonly top: number;
}

/** The caret in an element that has the focus. */
export function caretIn(control: HTMLElement): Caret {
  const { selectionStart, selectionEnd, selectionDirection } = control as Partial<HTMLInputElement>;
  const { top } = control.getBoundingClientRect();
  return {
    control,
    start: selectionStart ?? null,
    end: selectionEnd ?? null,
    direction: selectionDirection ?? undefined,
    top,
  };
}

/** The part of a place that has the focus; `undefined` where it is elsewhere. */
export function focusedIn(place: Element): HTMLElement | undefined {
  const { activeElement } = native(place.getRootNode() as Document | ShadowRoot);
  // A form that has the focus itself is no place to write in.
  return activeElement &&
    activeElement !== place &&
    place.contains(activeElement) &&
    !(activeElement instanceof HTMLFormElement)
    ? (activeElement as HTMLElement)
    : undefined;
}

/** Puts focus and caret there, `by` characters on, and the page so that the place stays where the visitor looks. */
export function giveCaret(target: HTMLElement, { start, end, direction, top }: Caret, by = 0): void {
  target.focus({ preventScroll: true });
  try {
    if (start !== null)
      (target as HTMLInputElement).setSelectionRange(start + by, (end ?? start) + by, direction);
  } catch {
    // An address of email has no caret that could be set: it stands at the end.
  }
  const moved = target.getBoundingClientRect().top - top;
  if (moved) native(target.ownerDocument).defaultView?.scrollBy({ top: moved, behavior: 'instant' });
}

/** Where the visitor was in what a mount moves into its tag: moving takes the focus away. */
export const movedCarets = new WeakMap<Element, Caret>();
