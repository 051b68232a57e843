/** What is between two heights of the window, in pixels from its top. */
export type Band = Pick<DOMRect, 'top' | 'bottom'>;

/** Pixels kept between the bar and what it made way for. */
const GAP = 8;

/** Height by which `bar` covers `focused`; 0 where it doesn't, or takes no room. */
export function coveredBy(bar: Band, focused: Band): number {
  const isBehind = bar.bottom > bar.top && focused.bottom > bar.top && focused.top < bar.bottom;
  return isBehind ? focused.bottom - bar.top : 0;
}

/** How far to scroll so that `bar` doesn't cover `focused`; never so far that its beginning leaves the window. */
export function scrollClear(bar: Band, focused: Band): number {
  const covered = coveredBy(bar, focused);
  return covered > 0 ? Math.max(0, Math.min(covered + GAP, focused.top)) : 0;
}

/** Whether `bar` leaves three quarters of what is seen of the window to the page: a short one has none to spare. */
export function isLow(visibleHeight: number, { top, bottom }: Band): boolean {
  return bottom - top <= visibleHeight / 4;
}

/**
 * Whether `bar` would cover a control with the focus. What fills half a window is a part of the page, focused for its place
 * in it, as skip links do: its end may be behind the bar.
 */
export function hidesFocus(windowHeight: number, bar: Band, focused: Band): boolean {
  return focused.bottom - focused.top <= windowHeight / 2 && coveredBy(bar, focused) > 0;
}

/**
 * Whether a bar at the foot of the window is of use, and in nobody's way: the same links aren't in view already, nor is
 * the page's footer, and the page goes on below, so that all of it can be scrolled out from behind the bar.
 * @param below pixels of the page still below the window.
 * @param inTheWay the links, and the page's footers.
 */
export function hasRoom(windowHeight: number, below: number, inTheWay: readonly Band[]): boolean {
  return below > 0 && !inTheWay.some(({ top, bottom }) => bottom > 0 && top < windowHeight && bottom > top);
}
