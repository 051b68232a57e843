/**
 * Runs in each measured page before anything else: it judges what is painted, the same way for every page. A row counts
 * as shown in the second frame after it is in the document.
 */
window.probe = (() => {
  const shifts = [];
  const tasks = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });

  const frame = () => new Promise(requestAnimationFrame);
  const root = () => document.querySelector('bare-list, clinic-support-group-finder')?.shadowRoot ?? document;
  const names = () =>
    [...root().querySelectorAll('li h3, [part~="group-name"]')]
      .map((name) => name.textContent.trim())
      .join('|');
  const painted = async (isDone, patience = 30_000) => {
    const end = performance.now() + patience;
    while (!isDone()) {
      if (performance.now() > end) throw new Error(`never painted: ${isDone}`);
      await frame();
    }
    await frame();
    await frame();
    return performance.now();
  };

  let stroke;
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const before = names();
      // A letter that changes no row that is shown says nothing.
      const changed = painted(() => names() !== before, 2000).then((time) => time - timeStamp);
      stroke = changed.catch(() => undefined);
    },
    true,
  );

  const first = painted(() => names() !== '');
  return {
    first,
    /** Milliseconds from the last key pressed to its results, painted; `undefined` where it changed nothing. */
    stroke: () => stroke,
    /** Has the whole list been read, with all there is to do on it? */
    whole: () => painted(() => root().querySelector('[aria-busy="true"]') === null),
    /** Has the page nothing left to do, so that it could answer a key at once? */
    idle: async () => {
      for (let turns = 0; turns < 5;) {
        const { didTimeout, timeRemaining } = await new Promise((resume) => {
          window.requestIdleCallback((deadline) => {
            resume({ didTimeout: deadline.didTimeout, timeRemaining: deadline.timeRemaining() });
          });
        });
        turns = !didTimeout && timeRemaining > 30 ? turns + 1 : 0;
      }
      return performance.now();
    },
    focus: () => root().querySelector('input').focus(),
    report: () => {
      const feed = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/groups.json'));
      const arrived = feed.responseEnd;
      const after = tasks.filter(({ startTime, duration }) => startTime + duration > arrived);
      return {
        arrived,
        longest: Math.max(0, ...after.map(({ duration }) => duration)),
        tasks: after.map(({ startTime, duration }) => [Math.round(startTime - arrived), duration]),
        shift: shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
      };
    },
  };
})();
