/**
 * Puts the focus where the reader goes on, if what had it is gone or hidden after an update.
 * @param before what had it. @param preferred selectors of the places to try, in order, or the position of a row.
 */
export function keepFocus(
  root: ParentNode,
  before: Element | null | undefined,
  preferred: readonly (string | number | undefined)[],
): void {
  if (!before || (before.isConnected && !before.closest('[hidden]'))) return;
  const places = preferred.map((each) =>
    typeof each === 'number'
      ? root.querySelectorAll<HTMLElement>('.row')[each]
      : each && root.querySelector<HTMLElement>(each),
  );
  const [place] = places.filter((each) => each instanceof HTMLElement);
  place?.focus();
}
