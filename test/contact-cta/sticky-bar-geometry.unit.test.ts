import { expect } from 'chai';
import {
  coveredBy,
  hasRoom,
  hidesFocus,
  isLow,
  scrollClear,
} from '../../src/contact-cta/sticky-bar-geometry.js';

const bar = { top: 640, bottom: 700 };

describe('bar at the foot of the window', () => {
  it('covers what reaches below its upper edge, by that much', () => {
    expect(coveredBy(bar, { top: 600, bottom: 630 })).to.equal(0);
    expect(coveredBy(bar, { top: 600, bottom: 640 })).to.equal(0);
    expect(coveredBy(bar, { top: 620, bottom: 650 })).to.equal(10);
    expect(coveredBy(bar, { top: 650, bottom: 680 })).to.equal(40);
    expect(coveredBy(bar, { top: 700, bottom: 720 })).to.equal(0);
  });

  it('covers nothing while it is not shown', () => {
    expect(coveredBy({ top: 0, bottom: 0 }, { top: -10, bottom: 10 })).to.equal(0);
  });

  it('is scrolled clear of, as far as what it covers keeps its beginning in the window', () => {
    expect(scrollClear(bar, { top: 600, bottom: 640 })).to.equal(0);
    const field = { top: 620, bottom: 690 };
    const by = scrollClear(bar, field);
    expect(coveredBy(bar, { top: field.top - by, bottom: field.bottom - by })).to.equal(0);
    expect(by).to.be.below(70);
    expect(scrollClear(bar, { top: 30, bottom: 5000 })).to.equal(30);
    expect(scrollClear(bar, { top: -400, bottom: 5000 })).to.equal(0);
  });

  it('gives way to a control with the focus, not to a part of the page that fills it', () => {
    expect(hidesFocus(700, bar, { top: 650, bottom: 680 })).to.equal(true);
    expect(hidesFocus(700, bar, { top: 400, bottom: 650 })).to.equal(true);
    expect(hidesFocus(700, bar, { top: 400, bottom: 640 })).to.equal(false);
    expect(hidesFocus(700, bar, { top: 100, bottom: 900 })).to.equal(false);
  });

  it('takes a quarter of what is seen of the window at most', () => {
    expect(isLow(700, bar)).to.equal(true);
    expect(isLow(240, bar)).to.equal(true);
    expect(isLow(239, bar)).to.equal(false);
  });

  it('has room where the page goes on below and nothing it must not cover is in view', () => {
    expect(hasRoom(700, 500, [])).to.equal(true);
    expect(hasRoom(700, 0, [])).to.equal(false);
    expect(hasRoom(700, 500, [{ top: 690, bottom: 900 }])).to.equal(false);
    expect(hasRoom(700, 500, [{ top: -50, bottom: 1 }])).to.equal(false);
    expect(
      hasRoom(700, 500, [
        { top: -50, bottom: 0 },
        { top: 700, bottom: 900 },
      ]),
    ).to.equal(true);
  });

  it('is not kept away by a footer that is not displayed', () => {
    expect(hasRoom(700, 500, [{ top: 100, bottom: 100 }])).to.equal(true);
  });
});
