import { expect, html } from '@open-wc/testing';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { MORNING_CIRCLE, feedOf } from './feed.js';
import { all, button, finder, focused, holdStill, names, said, status } from './finder.js';
import { waitUntil } from '../wait-until.js';

holdStill();

const row = (name: string, ...regions: readonly string[]): object => ({
  ...MORNING_CIRCLE,
  slug: name,
  name,
  regions,
});
const ROWS = [
  row('Pines', 'Lane', 'Creswell'),
  row('Oaks', 'Lane', 'Springfield'),
  row('Firs', 'Linn', 'Lebanon'),
  row('Elms', 'Linn', 'Albany'),
  row('Ash', 'Polk'),
];
const lists = (el: Element): HTMLSelectElement[] =>
  all(el, '[data-filter=regions] select') as HTMLSelectElement[];
const picked = (el: Element): (string | undefined)[] =>
  lists(el).map((list) => list.selectedOptions[0]?.textContent.trim());

async function opened(rows: readonly object[], lang = 'en'): Promise<ClinicSupportGroupFinder> {
  const el = await finder(
    html`<clinic-support-group-finder lang=${lang} feed=${feedOf(rows as [])} url-state="hash"></clinic-support-group-finder>`,
  );
  button(el, lang === 'en' ? 'More filters' : 'Más filtros').click();
  await waitUntil(() => all(el, '[data-filter=days]').length === 1);
  return el;
}

async function pick(el: ClinicSupportGroupFinder, at: number, name: string): Promise<void> {
  const list = lists(el)[at];
  const option = [...(list?.options ?? [])].find((each) => each.text.startsWith(name));
  if (!list || !option) throw new Error(`no ${name} in list ${at}`);
  list.focus();
  option.selected = true;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
}

describe('the filter by region', () => {
  it('goes into a region, takes another beside it, and lets go of both, with the focus where it was', async () => {
    const el = await opened(ROWS);
    expect(picked(el)).to.deep.equal(['All areas']);
    expect([...(lists(el)[0]?.options ?? [])].map(({ text }) => text)).to.deep.equal([
      'All areas',
      'Lane (2)',
      'Linn (2)',
      'Polk (1)',
    ]);
    await pick(el, 0, 'Lane');
    expect(picked(el)).to.deep.equal(['Lane (2)', 'All of Lane', 'Add another area']);
    expect(focused(el)).to.equal(lists(el)[0]);
    await pick(el, 1, 'Springfield');
    expect(names(el)).to.deep.equal(['Oaks']);
    await pick(el, 2, 'Polk');
    expect(names(el)).to.have.members(['Oaks', 'Ash']);
    expect(picked(el)).to.deep.equal(['Lane (2)', 'Springfield (1)', 'Polk (1)', 'Add another area']);
    expect(focused(el)).to.equal(lists(el)[2]);
    await pick(el, 1, 'All of Lane');
    expect(names(el)).to.have.members(['Oaks', 'Pines', 'Ash']);
    await pick(el, 0, 'All areas');
    expect(names(el)).to.deep.equal(['Ash']);
    all(el, '.chip.chosen')[0]?.click();
    await el.updateComplete;
    expect(picked(el)).to.deep.equal(['All areas']);
    expect(status(el)).to.equal('5 groups');
  });

  it('names each list for those who hear it, and puts nothing that is picked into an attribute or the address', async () => {
    const el = await opened(ROWS);
    await pick(el, 0, 'Linn');
    await pick(el, 1, 'Lebanon');
    expect(all(el, '.pick .spoken').map(said)).to.deep.equal(['Area', 'Part of Linn', 'Area']);
    expect(location.hash).to.equal('');
    const attributes = all(el, '*').flatMap((each) => [...each.attributes].map(({ value }) => value));
    expect(attributes.filter((value) => /lebanon|linn/i.test(value))).to.deep.equal([]);
  });

  it('stands in Spanish', async () => {
    const el = await opened(ROWS, 'es');
    await pick(el, 0, 'Lane');
    expect(picked(el)).to.deep.equal(['Lane (2)', 'Lane: todas las partes', 'Añadir otra zona']);
  });

  it('is there only where there are two to choose from, and where the author wants it', async () => {
    expect(lists(await opened([row('Pines', 'Lane'), row('Oaks', 'LANE')]))).to.have.length(0);
    const el = await opened(ROWS);
    el.setAttribute('show-filters', 'day time');
    await el.updateComplete;
    expect(lists(el)).to.have.length(0);
    el.setAttribute('show-filters', 'day region');
    await el.updateComplete;
    expect(lists(el)).to.have.length(1);
  });

  it('offers what lies around, where a region has nothing that fits', async () => {
    const el = await opened(ROWS);
    await pick(el, 0, 'Lane');
    await pick(el, 1, 'Creswell');
    const search = all(el, '#search')[0] as HTMLInputElement;
    search.value = 'oaks';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => all(el, '.offers button').length > 0);
    const offers = all(el, '.offers button').map(said);
    expect(offers).to.include.members(['1 in Lane', '1 in any area']);
    button(el, '1 in Lane').click();
    await el.updateComplete;
    expect(names(el)).to.deep.equal(['Oaks']);
  });
});
