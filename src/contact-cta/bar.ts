/** Height by which `bar` covers `focused`, both as rectangles of the viewport; 0 where it doesn't. */
export function coveredBy(
  bar: Pick<DOMRect, 'top' | 'bottom'>,
  focused: Pick<DOMRect, 'top' | 'bottom'>,
): number {
  const isBehind = focused.bottom > bar.top && focused.top < bar.bottom;
  return isBehind ? focused.bottom - bar.top : 0;
}

/**
 * Keeps a bar at the foot of the window from hiding what has the focus elsewhere on the page: scrolls on by just as much
 * as is covered.
 * @returns a function that stops it.
 */
export function coverNothing(host: Element, bar: () => Element | null): () => void {
  const onFocus = (event: FocusEvent): void => {
    const [focused] = event.composedPath();
    const shown = bar();
    if (!shown || !(focused instanceof Element) || event.composedPath().includes(host)) return;
    const covered = coveredBy(shown.getBoundingClientRect(), focused.getBoundingClientRect());
    if (covered > 0) window.scrollBy({ top: covered + 8 });
  };
  document.addEventListener('focusin', onFocus);
  return () => {
    document.removeEventListener('focusin', onFocus);
  };
}
