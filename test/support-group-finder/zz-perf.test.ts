import { html, fixture } from '@open-wc/testing';
import { FIRST_LIGHT, feedOf } from './feed.js';
import { all, holdStill } from './finder.js';
holdStill();
const log: string[] = [];
it('perf', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => ({
      ...FIRST_LIGHT, slug: `g${at}`, name: `Group ${at}`, day: [at % 7],
      time: `${String(6 + (at % 12)).padStart(2, '0')}:00`, end_time: '',
    }));
    for (const view of ['list', 'week']) {
      const t0 = performance.now();
      const feed = feedOf(rows);
      const t1 = performance.now();
      const el: any = await fixture(html`<clinic-support-group-finder feed=${feed} view=${view}></clinic-support-group-finder>`);
      const t2 = performance.now();
      while (el.shadowRoot.querySelector('[aria-busy=true]')) await new Promise((r) => setTimeout(r, 10));
      await el.updateComplete;
      const t3 = performance.now();
      el.requestUpdate(); await el.updateComplete;
      const t4 = performance.now();
      const b = all(el, '.week .link')[1] ?? all(el, '.chip')[0];
      b?.focus();
      const t5 = performance.now();
      b?.click(); await el.updateComplete;
      const t6 = performance.now();
      void el.offsetHeight;
      const t7 = performance.now();
      log.push(`${view} feedOf ${t1-t0|0} fixture ${t2-t1|0} load ${t3-t2|0} again ${t4-t3|0} focus ${t5-t4|0} click ${t6-t5|0} layout ${t7-t6|0}`);
      el.remove();
    }
    throw new Error(log.join('\n'));
});
