import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import {
  FEED,
  all,
  expectReferences,
  finder,
  focused,
  holdStill,
  names,
  one,
  said,
  status,
} from './finder.js';
import { expectFocusSeen, reach } from './keyboard.js';
import { waitUntil } from '../wait-until.js';

holdStill();

/** Every control a person can reach has a name, and is large enough to hit. */
function expectControls(el: ClinicSupportGroupFinder): void {
  const controls = all(el, 'button, a, summary, input').filter((each) => each.checkVisibility());
  for (const each of controls) {
    const labels = [...((each as HTMLInputElement).labels ?? [])].map(said).join(' ');
    expect(said(each) || labels || each.ariaLabel, each.outerHTML.slice(0, 80)).to.be.ok;
    // A link in running text is excepted (WCAG 2.5.8); all others have 24 pixels both ways.
    if (each.closest('dd')) continue;
    const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
    expect(Math.min(width, height), said(each)).to.be.at.least(24);
  }
}

describe('a walk by keyboard alone', () => {
  const page = location.pathname + location.search;
  const start = (): TemplateResult =>
    html`<clinic-support-group-finder feed=${FEED} url-state="hash" phone="541-555-0100"></clinic-support-group-finder>`;
  afterEach(() => {
    history.replaceState(null, '', page);
  });

  it('types, filters, goes over to the week, opens a group, joins, and comes back', async () => {
    const el = await finder(start());
    expectControls(el);
    one(el, '#search').focus();
    await sendKeys({ type: 'circle' });
    await waitUntil(() => names(el).length === 1);
    await sendKeys({ press: 'Tab' });

    await reach(el, '.strip .chip:nth-child(3)');
    await sendKeys({ press: ' ' });
    await el.updateComplete;
    expect(said(focused(el) ?? el)).to.equal('Online 1');
    expectFocusSeen(el);
    expect(location.hash).to.equal('#attendance=online');

    await reach(el, '.switch input');
    await sendKeys({ press: 'ArrowRight' });
    await el.updateComplete;
    expect(all(el, '.week')).to.have.length(1);
    expect(said(focused(el)?.parentElement ?? el)).to.equal('Week');
    expectFocusSeen(el);
    expectControls(el);
    expectReferences(el);

    const entry = await reach(el, '.entry');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(el, 'dialog .facts').length === 1);
    expectControls(el);
    const join = (await reach(el, 'dialog .action a')) as HTMLAnchorElement;
    expect(join.href).to.equal('https://zoom.us/j/5550100?pwd=secret');
    let followed = 0;
    join.addEventListener('click', (event) => {
      event.preventDefault();
      followed += 1;
    });
    await sendKeys({ press: 'Enter' });
    expect(followed).to.equal(1);

    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !(one(el, 'dialog') as HTMLDialogElement).open);
    expect(focused(el)).to.equal(entry);
    expectFocusSeen(el);

    const arrived = new Promise((done) => {
      window.addEventListener('popstate', done, { once: true });
    });
    history.back();
    await arrived;
    await el.updateComplete;
    expect(location.hash).to.equal('');
    // What was typed and the view are the visitor's, not the address's: they stay.
    expect((one(el, '#search') as HTMLInputElement).value).to.equal('circle');
    // The line keeps still until a pause in typing.
    await waitUntil(() => /^1 group /.test(status(el)), 'the line still says what was');
    expect(focused(el)?.matches('.entry')).to.equal(true);
  });

  it('prints, and saves with the way in, from the list', async () => {
    const el = await finder(start());
    one(el, '#search').focus();
    await reach(el, '.take');
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(focused(el)?.getAttribute('aria-expanded')).to.equal('true');
    const print = window.print.bind(window);
    let printed = 0;
    window.print = () => {
      printed += 1;
    };
    await reach(el, '#take button');
    await sendKeys({ press: ' ' });
    window.print = print;
    expect(printed).to.equal(1);
    await reach(el, '#take .saving button');
    const box = (await reach(el, '#take input')) as HTMLInputElement;
    await sendKeys({ press: ' ' });
    expect(box.checked).to.equal(true);
    expectReferences(el);
  });

  it('opens a row, reaches all that is in it, and closes it', async () => {
    const el = await finder(start());
    one(el, '#search').focus();
    const summary = await reach(el, 'summary');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(el, '.facts').length === 1);
    expectControls(el);
    await reach(el, '.saving button');
    await reach(el, '.check input');
    await reach(el, '.button.quiet[href]');
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(el, '.facts').length === 0);
    expect(focused(el)).to.equal(summary);
  });
});
