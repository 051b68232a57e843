import { expect } from 'chai';
import { MinuteClock, type ClockPage } from '../../../src/shared/time/clock.js';

/** A page whose time passes only when told, and which may sleep: timers then run late, as they do on a laptop. */
class TestPage implements ClockPage {
  time = Date.UTC(2026, 10, 22, 10, 0, 20);
  readonly timers = new Map<number, { run: () => void; at: number }>();
  readonly document = Object.assign(new EventTarget(), { hidden: false }) as ClockPage['document'] & {
    hidden: boolean;
  } & EventTarget;
  #last = 0;

  now(): number {
    return this.time;
  }

  setTimeout(run: () => void, milliseconds: number): number {
    this.timers.set(++this.#last, { run, at: this.time + milliseconds });
    return this.#last;
  }

  clearTimeout(timer: number): void {
    this.timers.delete(timer);
  }

  pass(seconds: number): void {
    const end = this.time + seconds * 1000;
    for (;;) {
      const [due] = [...this.timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at);
      if (!due) break;
      this.timers.delete(due[0]);
      this.time = due[1].at;
      due[1].run();
    }
    this.time = end;
  }

  sleep(seconds: number): void {
    this.time += seconds * 1000;
  }

  show(isShown: boolean): void {
    this.document.hidden = !isShown;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}

const setUp = () => {
  const page = new TestPage();
  const clock = new MinuteClock(() => page);
  const times: string[] = [];
  const note = (now: number) => void times.push(new Date(now).toISOString().slice(11, 19));
  return { page, clock, times, note };
};

describe('clock', () => {
  it('ticks on each full minute', () => {
    const { page, clock, times, note } = setUp();
    clock.subscribe(note);
    page.pass(100);
    expect(times).to.deep.equal(['10:01:00', '10:02:00']);
  });

  it('has one timer however many listen, and none once nobody does', () => {
    const { page, clock, times, note } = setUp();
    const ends = [clock.subscribe(note), clock.subscribe(note), clock.subscribe(note)];
    expect(page.timers.size).to.equal(1);
    page.pass(60);
    expect(times).to.have.lengthOf(3);
    for (const end of ends) end();
    ends[0]?.();
    expect(page.timers.size).to.equal(0);
    page.show(true);
    expect(page.timers.size).to.equal(0);
    expect(times).to.have.lengthOf(3);
  });

  it('starts again after the last listener left', () => {
    const { page, clock, times, note } = setUp();
    clock.subscribe(note)();
    clock.subscribe(note);
    page.pass(60);
    expect(times).to.deep.equal(['10:01:00']);
  });

  it('stands still while the page is hidden and tells the time at once when it is shown', () => {
    const { page, clock, times, note } = setUp();
    clock.subscribe(note);
    page.show(false);
    expect(page.timers.size).to.equal(0);
    page.pass(7200);
    expect(times).to.deep.equal([]);
    page.show(true);
    page.pass(60);
    expect(times).to.deep.equal(['12:00:20', '12:01:00']);
  });

  it('does not start on a page that is hidden already', () => {
    const { page, clock, times, note } = setUp();
    page.show(false);
    clock.subscribe(note);
    expect(page.timers.size).to.equal(0);
    page.show(true);
    expect(times).to.deep.equal(['10:00:20']);
  });

  it('keeps to one timer when it is told twice that the page is shown', () => {
    const { page, clock, times, note } = setUp();
    clock.subscribe(note);
    page.show(true);
    page.show(true);
    expect(page.timers.size).to.equal(1);
    page.pass(40);
    expect(times).to.deep.equal(['10:00:20', '10:00:20', '10:01:00']);
  });

  it('is on the full minute again after a sleep that made its timer late', () => {
    const { page, clock, times, note } = setUp();
    clock.subscribe(note);
    page.pass(10);
    const [timer] = page.timers.values();
    page.sleep(3615);
    page.timers.clear();
    timer?.run();
    expect(times).to.deep.equal(['11:00:45']);
    page.pass(15);
    expect(times).to.deep.equal(['11:00:45', '11:01:00']);
  });

  it('lets no listener keep the others from the time', () => {
    const { page, clock, times, note } = setUp();
    const reported: unknown[] = [];
    const platform = globalThis.reportError;
    globalThis.reportError = (error: unknown) => void reported.push(error);
    const fault = new Error('a broken tag');
    clock.subscribe(() => {
      throw fault;
    });
    clock.subscribe(note);
    page.pass(60);
    globalThis.reportError = platform;
    expect(times).to.deep.equal(['10:01:00']);
    expect(reported).to.deep.equal([fault]);
  });

  it('calls no listener that left during the same tick', () => {
    const { page, clock, times, note } = setUp();
    const leave: (() => void)[] = [];
    clock.subscribe(() => leave[0]?.());
    leave.push(clock.subscribe(note));
    page.pass(60);
    expect(times).to.deep.equal([]);
  });
});
