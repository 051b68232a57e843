/** Puts the focus on something that is drawn anew, or moved, once it stands: whoever works by keyboard goes on from there. */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => find()?.focus());
}
