import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { focused, rootOf, said } from './finder.js';

/** What has the focus is on the screen, with a line around it, and under nothing that stays on top of the page. */
export function expectFocusSeen(el: ClinicSupportGroupFinder): void {
  const at = focused(el);
  if (!at) throw new Error('the focus is nowhere in the finder');
  const name = `${at.localName}.${at.className} “${said(at).slice(0, 40)}”`;
  expect(at.checkVisibility(), `${name} is shown`).to.equal(true);
  // A radio button is drawn by the text beside it.
  const ringed = [at, ...(at.closest('label')?.querySelectorAll('span') ?? [])].map((each) =>
    getComputedStyle(each),
  );
  const hasRing = ringed.some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  );
  expect(hasRing, `${name} has a ring`).to.equal(true);
  const { left, top, width, height } = (at.closest('label') ?? at).getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(height / 2, 20)];
  expect(y, `${name} is on the screen`).to.be.within(0, window.innerHeight);
  const hit = rootOf(el).elementFromPoint(x, y);
  const isOnTop = !!hit && (at.contains(hit) || hit.contains(at) || at.closest('label')?.contains(hit));
  expect(isOnTop, `${name} is under ${hit?.outerHTML.slice(0, 60) ?? 'nothing'}`).to.equal(true);
}

/**
 * Goes on with Tab until the focus is on a thing, which must be seen wherever it stops.
 * @param isBack goes back instead, with Shift.
 */
export async function reach(
  el: ClinicSupportGroupFinder,
  selector: string,
  isBack = false,
): Promise<HTMLElement> {
  if (isBack) await sendKeys({ down: 'Shift' });
  try {
    for (let presses = 0; presses < 90; presses += 1) {
      const at = focused(el);
      if (at?.matches(selector)) return at as HTMLElement;
      await sendKeys({ press: 'Tab' });
      if (focused(el)) expectFocusSeen(el);
    }
  } finally {
    if (isBack) await sendKeys({ up: 'Shift' });
  }
  throw new Error(`the focus does not reach ${selector}`);
}
