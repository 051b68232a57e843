import { css, html, nothing, type TemplateResult } from 'lit';
import { DAY_MINUTES } from '../shared/time/dates.js';
import { foreignHost, safeHref } from '../shared/contact/links.js';
import { dateText } from '../shared/time/time-text.js';
import { isTimeZone, wallMinutes } from '../shared/time/zone.js';
import type { CheckedProfile } from './check-profile.js';
import type { ProfileState } from './freshness.js';
import type { ProfileWords } from './words.js';

/** When a page says where its content is from: on other sites than the publisher's, or everywhere. */
export const ATTRIBUTIONS = ['auto', 'always'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** The publisher's own address; where it names none, the one the document came from. */
const homeOf = ({ publisher, canonical }: CheckedProfile, address: string): string =>
  publisher.url ?? canonical ?? address;

/**
 * Whether a page of `origin` must say where the content is from.
 * @param address of the document.
 */
export function isForeign(profile: CheckedProfile, address: string, origin: string): boolean {
  return new URL(homeOf(profile, address)).origin !== origin;
}

function link(href: string, label: string, origin: string): TemplateResult {
  const host = foreignHost(href, origin);
  return html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${label}</a>${
    host && host !== label ? ` (${host})` : nothing
  }`;
}

/** Where the content is from and when it was right, as one line. Not a part: a page can't style it away. */
export function attributionLine(
  { copy: { profile }, date, state }: Exclude<ProfileState, { state: 'unavailable' }>,
  address: string,
  origin: string,
  words: ProfileWords,
  locale: string,
): TemplateResult {
  const { publisher, license, clinic } = profile;
  const home = safeHref(homeOf(profile, address));
  const zone = clinic.timeZone && isTimeZone(clinic.timeZone) ? clinic.timeZone : 'UTC';
  const day = dateText(Math.floor(wallMinutes(zone, date) / DAY_MINUTES), locale);
  const name = publisher.name ?? clinic.name ?? (home ? new URL(home).host : '');
  const terms = license?.startsWith('https:') ? safeHref(license) : undefined;
  // What a licence says in words is for those who run other sites, not for patients.
  return html`<p class="source" title=${terms ? nothing : (license ?? nothing)}>
    ${words.from} ${home ? link(home, name, origin) : name}${words[state === 'older' ? 'older' : 'updated'](day)}
    ${terms ? link(terms, words.license, origin) : nothing}
  </p>`;
}

/**
 * Nothing a page can set reaches the line: it inherits no more than the font, and its colours are a pair of its own.
 * Important declarations in a shadow tree win over the page's.
 */
export const attributionStyles = css`
  .source,
  .source a {
    all: initial !important;
    font-family: inherit !important;
    font-size: inherit !important;
    line-height: 1.5 !important;
    color: inherit !important;
    overflow-wrap: anywhere !important;
  }
  .source {
    display: block !important;
    position: relative !important;
    z-index: 1 !important;
    inline-size: fit-content !important;
    max-inline-size: 100% !important;
    margin-block-start: 0.5em !important;
    padding: 0.1em 0.5em !important;
    border-radius: 0.4em !important;
    background: #fff !important;
    color: #51605c !important;
    font-size: max(0.875em, 12px) !important;
    visibility: inherit !important;
    color-scheme: inherit !important;
  }
  .source a {
    text-decoration: underline !important;
    text-underline-offset: 0.18em !important;
    cursor: pointer !important;
  }
  .source a:focus-visible {
    outline: 3px solid !important;
    outline-offset: 2px !important;
  }
  .missing {
    padding-block: 0.25em;
    color: var(--_muted);
  }
  @supports (color: light-dark(red, red)) {
    .source {
      background: light-dark(#fff, #17201e) !important;
      color: light-dark(#51605c, #a9b8b3) !important;
    }
  }
`;

/**
 * Beside the line: a tag that shows it can't be cropped to leave it out, nor lay one of its parts over it. The bar at the
 * foot of the window must stay above the page, so a tag with one is no layer of its own.
 */
export const uncropped = css`
  :host {
    block-size: auto !important;
    max-block-size: none !important;
    overflow: visible !important;
    clip: auto !important;
    clip-path: none !important;
    mask: none !important;
    contain: none !important;
    content-visibility: visible !important;
  }
  :host(:not([layout='bar' i])) {
    isolation: isolate !important;
  }
  :host(:not([layout='bar' i])) .source {
    z-index: 2147483647 !important;
  }
`;
