import { css, html, nothing, type TemplateResult } from 'lit';
import { DAY_MINUTES } from '../shared/time/dates.js';
import { readPhone } from '../shared/contact/phone.js';
import { foreignHost, safeHref } from '../shared/contact/links.js';
import { unbroken } from '../shared/elements/whole.js';
import { dateText } from '../shared/time/time-text.js';
import { isTimeZone, wallMinutes } from '../shared/time/zone.js';
import type { CheckedProfile } from './check-profile.js';
import type { ProfileState } from './freshness.js';
import type { ProfileWords } from './words.js';

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
  return html`<p class=${state === 'older' ? 'source older' : 'source'} title=${terms ? nothing : (license ?? nothing)}>
    ${words.from} ${home ? link(home, name, origin) : name}${words[state === 'older' ? 'older' : 'updated'](day)}
    ${terms ? link(terms, words.license, origin) : nothing}
  </p>`;
}

/** In the place of a profile that can't be had. */
export function unavailableLine(
  phone: string | undefined,
  words: ProfileWords,
  language: string,
): TemplateResult {
  const number = phone ? readPhone(phone, language) : undefined;
  return html`<p class="missing">
    ${words.unavailable}
    ${
      phone
        ? html`${words.call}
          ${number ? html`<a href=${number.href} aria-description=${number.spoken}>${unbroken(number.display)}</a>` : phone}.`
        : nothing
    }
  </p>`;
}

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
  .source[data-said] {
    display: none !important;
  }
  :host(:not([layout='bar' i])) {
    isolation: isolate !important;
  }
  :host(:not([layout='bar' i])) .source {
    z-index: 2147483647 !important;
  }
`;
