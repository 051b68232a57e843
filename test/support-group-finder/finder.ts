import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define/support-group-finder.js';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { FOUR_GROUPS, MONDAY_MORNING, OREGON, feedOf } from './feed.js';
import { waitUntil } from '../wait-until.js';

const realNow = Date.now.bind(Date);
const realOptions = Intl.DateTimeFormat.prototype.resolvedOptions;
const realWarn = console.warn.bind(console);
export const realFetch = window.fetch.bind(window);
export const lines: string[] = [];

/** The visitor's clock and zone. */
export function stand(now: number, zone: string): void {
  Date.now = () => now;
  Intl.DateTimeFormat.prototype.resolvedOptions = function (this: Intl.DateTimeFormat) {
    return { ...realOptions.call(this), timeZone: zone };
  };
}

/** Holds clock, zone and console for the tests of a file. */
export function holdStill(): void {
  beforeEach(() => {
    lines.length = 0;
    console.warn = (line: string) => lines.push(line);
    stand(MONDAY_MORNING, OREGON);
  });

  afterEach(() => {
    Date.now = realNow;
    Intl.DateTimeFormat.prototype.resolvedOptions = realOptions;
    console.warn = realWarn;
    window.fetch = realFetch;
  });
}

export const rootOf = (el: Element): ShadowRoot => {
  if (!el.shadowRoot) throw new Error('no shadow root');
  return el.shadowRoot;
};
export const all = (el: Element, selector: string): HTMLElement[] => [
  ...rootOf(el).querySelectorAll<HTMLElement>(selector),
];
export const one = (el: Element, selector: string): HTMLElement => {
  const found = all(el, selector)[0];
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
export const said = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
export const names = (el: Element): string[] => all(el, '.name').map(said);
export const status = (el: Element): string => said(one(el, '[role=status]'));
export const button = (el: Element, label: string): HTMLElement => {
  const found = all(el, 'button').find((each) => said(each).startsWith(label) && each.checkVisibility());
  if (!found) throw new Error(`no button "${label}"`);
  return found;
};
export const focused = (el: Element): Element | null => rootOf(el).activeElement;

export async function finder(template: TemplateResult): Promise<ClinicSupportGroupFinder> {
  const el = await fixture<ClinicSupportGroupFinder>(template);
  await settled(el);
  return el;
}

export async function settled(el: ClinicSupportGroupFinder): Promise<void> {
  // A busy machine takes seconds for some hundred groups.
  await waitUntil(() => !rootOf(el).querySelector('[aria-busy=true]'), 'still loading');
  await el.updateComplete;
}

/** The download links a click on `control` follows, which the test runner must not. */
export function savedBy(control: HTMLElement): HTMLAnchorElement[] {
  const saved: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push(this);
  };
  try {
    control.click();
  } finally {
    delete (HTMLAnchorElement.prototype as { click?: unknown }).click;
  }
  return saved;
}

export const FEED = feedOf(FOUR_GROUPS);
export const plain = (): TemplateResult =>
  html`<clinic-support-group-finder feed=${FEED}></clinic-support-group-finder>`;

/** Every reference from one element to another leads somewhere, which axe does not check while a thing is hidden. */
export function expectReferences(el: Element): void {
  for (const name of ['aria-controls', 'aria-labelledby', 'aria-describedby'])
    for (const each of all(el, `[${name}]`))
      for (const id of (each.getAttribute(name) ?? '').split(' '))
        expect(rootOf(el).getElementById(id), `${name}=${id}`).to.not.equal(null);
  const ids = all(el, '[id]').map(({ id }) => id);
  expect(ids).to.deep.equal([...new Set(ids)]);
}

/** A table of two ZIP codes, as the one beside the bundle is written: see `search/zip-table`. */
export const zipTable = (): string => {
  const bytes: number[] = [];
  const write = (value: number): void => {
    let rest = value < 0 ? -value * 2 - 1 : value * 2;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  for (const value of [2, 97501, 19, 4233, -14, -12287, 16]) write(value);
  return `data:application/octet-stream,${bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`;
};
