/** Rows of the list, whose groups may be open on the map, too. */
export const rowsOfList = (root: ParentNode): NodeListOf<HTMLElement> =>
  root.querySelectorAll('.row:not(.map *)');

/**
 * Puts the focus back on what had it, which loses it where an update moves it; and where the reader goes on, if that is gone
 * or hidden.
 * @param before what had it. @param preferred selectors of the places to try, in order, or the position of a row.
 */
export function restoreFocus(
  root: ParentNode,
  before: Element | null | undefined,
  preferred: readonly (string | number | undefined)[],
): void {
  if (!(before instanceof HTMLElement)) return;
  if (before.isConnected && !before.closest('[hidden]')) {
    if (!before.matches(':focus')) before.focus({ preventScroll: true });
    return;
  }
  const places = preferred.map((each) =>
    typeof each === 'number' ? rowsOfList(root)[each] : each && root.querySelector<HTMLElement>(each),
  );
  const [place] = places.filter((each) => each instanceof HTMLElement);
  // Left to itself, WebKit minds no margins.
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'nearest' });
}
