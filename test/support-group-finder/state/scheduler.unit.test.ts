import { expect } from 'chai';
import { runSync, runChunked } from '../../../src/support-group-finder/state/scheduler.js';

function* work(steps: number, onStep: (step: number) => void): Generator<string | undefined, string> {
  for (let step = 0; step < steps; step += 1) {
    onStep(step);
    yield step === 3 ? 'a glimpse' : undefined;
  }
  return 'done';
}

/** Keeps the machine busy for some milliseconds. */
function toil(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('slices', () => {
  it('does short work before anything else gets a turn', async () => {
    let turns = 0;
    setTimeout(() => (turns += 1));
    expect(await runChunked(work(3, () => undefined))).to.equal('done');
    expect(turns).to.equal(0);
  });

  it('lets others have a turn in long work', async () => {
    let turns = 0;
    const count = (): void => {
      turns += 1;
      if (turns < 1000) setTimeout(count);
    };
    setTimeout(count);
    let turnsBefore = -1;
    await runChunked(
      work(200, (step) => {
        toil(1);
        if (step === 199) turnsBefore = turns;
      }),
    );
    turns = 1000;
    expect(turnsBefore).to.be.greaterThan(1);
  });

  it('hands over what can be seen early, and lets it be painted before it goes on', async () => {
    const order: string[] = [];
    await runChunked(
      work(6, (step) => order.push(String(step))),
      undefined,
      (glimpse) => {
        order.push(glimpse);
        let isFirst = true;
        const paint = (): void => {
          if (isFirst) order.push('others');
          isFirst = false;
        };
        if ('requestAnimationFrame' in globalThis) requestAnimationFrame(paint);
        setTimeout(paint);
      },
    );
    expect(order).to.deep.equal(['0', '1', '2', '3', 'a glimpse', 'others', '4', '5']);
  });

  it('ends between two pieces', async () => {
    const stop = new AbortController();
    let last = 0;
    const end = runChunked(
      work(1000, (step) => {
        last = step;
        toil(1);
        if (step === 20) stop.abort();
      }),
      stop.signal,
    );
    const error: unknown = await end.catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'AbortError');
    expect(last).to.be.lessThan(100);
  });

  it('does all at once for who can wait', () => {
    expect(runSync(work(1000, () => undefined))).to.equal('done');
  });
});
