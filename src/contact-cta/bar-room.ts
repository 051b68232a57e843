/** What is between two heights of the window, in pixels from its top. */
export type Band = Pick<DOMRect, 'top' | 'bottom'>;

/** Height by which `bar` covers `focused`; 0 where it doesn't, or isn't shown. */
export function coveredBy(bar: Band, focused: Band): number {
  const isBehind = bar.bottom > bar.top && focused.bottom > bar.top && focused.top < bar.bottom;
  return isBehind ? focused.bottom - bar.top : 0;
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
