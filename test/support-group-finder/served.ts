import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/support-group-finder.js';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { WORDS } from '../../src/support-group-finder/words.js';
import { waitUntil } from '../wait-until.js';

export const { problems } = WORDS.en;
/** Origin of the test feeds, once `before` has run. */
export let feeds = '';
/** The same over TLS; redirects lead out of it. */
export let tlsFeeds = '';
let errors: string[] = [];
const onError = ({ message }: ErrorEvent): void => void errors.push(message);
const onRejection = ({ reason }: PromiseRejectionEvent): void => void errors.push(String(reason));

/** Knows the server before the tests, and lets no error pass in any. */
export function useServedFeeds(): void {
  before(async () => {
    const origins = (await (await fetch('/__receiver.json')).json()) as {
      feeds: string;
      tlsFeeds: string;
    };
    ({ feeds, tlsFeeds } = origins);
  });
  beforeEach(() => {
    errors = [];
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
  });
  afterEach(() => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    expect(errors).to.deep.equal([]);
  });
}

const rootOf = (el: Element): ShadowRoot | Element => el.shadowRoot ?? el;
export const said = (el: Element, selector: string): string[] =>
  [...rootOf(el).querySelectorAll(selector)].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
export const names = (el: Element): string[] => said(el, '.name');
export const notices = (el: Element): string => said(el, '[part~=notice]').join(' ');
export const status = (el: Element): string => said(el, '[role=status]').join(' ');

/** A finder once its feeds have answered. */
export async function finder(feed: string, format?: string): Promise<ClinicSupportGroupFinder> {
  const el = await fixture<ClinicSupportGroupFinder>(
    html`<clinic-support-group-finder
      feed=${feed}
      feed-format=${format ?? ''}
      time-zone="America/Los_Angeles"
    ></clinic-support-group-finder>`,
  );
  const isDone = (): boolean =>
    !!rootOf(el).querySelector('[aria-busy=false], .state.failed') &&
    !rootOf(el).querySelector('[aria-disabled=true]');
  await waitUntil(isDone, `${feed} never settled`);
  return el;
}
