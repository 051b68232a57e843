import { expect } from 'chai';
import { pageClock } from '../../../src/shared/time/clock.js';

describe('clock of the page', () => {
  it('tells the time at once when the page is shown, until it is left', () => {
    const times: number[] = [];
    const leave = pageClock.subscribe((now) => times.push(now));
    const before = Date.now();
    document.dispatchEvent(new Event('visibilitychange'));
    leave();
    document.dispatchEvent(new Event('visibilitychange'));
    // A browser under test may keep its window hidden; then the clock rightly stands still.
    expect(times).to.have.lengthOf(document.hidden ? 0 : 1);
    for (const time of times) expect(time).to.be.within(before, Date.now());
  });
});
