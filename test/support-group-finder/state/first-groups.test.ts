import { expect, fixture, html } from '@open-wc/testing';
import type { ClinicSupportGroupFinder } from '../../../src/support-group-finder/support-group-finder.js';
import { FIRST_LIGHT, feedOf } from '../feed.js';
import { all, holdStill, names, rootOf, settled, status } from '../finder.js';
import { waitUntil } from '../../wait-until.js';

holdStill();

const list = (size: number): string =>
  feedOf(
    Array.from({ length: size }, (_, at) => ({
      ...FIRST_LIGHT,
      slug: `group-${at}`,
      name: `Group ${at}`,
      day: at % 7,
      formatted_address: `${at} Oak St, Medford, OR 97501, USA`,
    })),
  );

describe('the first groups of a long feed', () => {
  it('are listed while the others are read, and stay where they are when those come', async () => {
    const el = await fixture<ClinicSupportGroupFinder>(
      html`<clinic-support-group-finder feed=${list(100)}></clinic-support-group-finder>`,
    );
    const seen: { busy: boolean; rows: readonly Element[] }[] = [];
    const look = (): void => {
      const busy = rootOf(el).querySelector('[aria-busy=true]') !== null;
      const rows = all(el, 'li.row');
      if (rows.length > 0 || seen.length > 0) seen.push({ busy, rows });
    };
    new MutationObserver(look).observe(rootOf(el), { childList: true, subtree: true, attributes: true });
    await settled(el);
    await waitUntil(() => all(el, 'li.row').length === 25);
    expect(seen[0]?.busy).to.equal(true);
    const first = seen[0]?.rows ?? [];
    expect(first).to.have.length(8);
    for (const { rows } of seen) expect(rows.slice(0, 8)).to.deep.equal(first);
    expect(status(el)).to.equal('100 groups');
  });

  it('are those the page asks for, where each group tells by itself', async () => {
    const el = await fixture<ClinicSupportGroupFinder>(
      html`<clinic-support-group-finder feed=${list(100)} day="today"></clinic-support-group-finder>`,
    );
    const early = new Set<string>();
    new MutationObserver(() => {
      if (rootOf(el).querySelector('[aria-busy=true]')) for (const name of names(el)) early.add(name);
    }).observe(rootOf(el), { childList: true, subtree: true });
    await settled(el);
    expect(early).to.have.property('size').greaterThan(7);
    expect(names(el)).to.include.members([...early]);
  });

  it('are not listed where the page asks for another day: others may come before', async () => {
    const el = await fixture<ClinicSupportGroupFinder>(
      html`<clinic-support-group-finder feed=${list(100)} day="friday"></clinic-support-group-finder>`,
    );
    let early = 0;
    new MutationObserver(() => {
      if (rootOf(el).querySelector('[aria-busy=true]')) early += names(el).length;
    }).observe(rootOf(el), { childList: true, subtree: true });
    await settled(el);
    expect(early).to.equal(0);
    expect(names(el)).to.have.length(14);
  });
});
