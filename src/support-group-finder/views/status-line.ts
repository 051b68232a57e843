import { html, nothing, type TemplateResult } from 'lit';
import { shortDateText, zoneText } from '../../shared/time/time-text.js';
import { distanceText } from './distance.js';
import type { FinderProps } from './finder-props.js';
import { DOT } from './place-text.js';

/** How many groups were found, in the words said aloud once a change has settled. */
export function statusLine(page: FinderProps): TemplateResult {
  const { words, result, week, locale } = page;
  if (!result) return html`<strong>${words.loading}</strong>`;
  const notes = [
    nearText(page),
    week && week.rest.total > 0 ? words.belowWeek(week.rest.total) : '',
    result.isFuzzy ? words.forgiven : '',
    result.withoutPlace > 0 ? words.withoutPlace(result.withoutPlace) : '',
  ]
    .filter(Boolean)
    .join(DOT);
  const dates =
    week && result.total > 0 ? shortDateText(week.days[0]?.day ?? 0, locale, week.days.at(-1)?.day) : '';
  return html`<strong class="total">${words.groups(result.total)}</strong> ${
    dates ? html`<span class="range">${dates}${notes && DOT.trimEnd()}</span> ` : nothing
  }${notes}`;
}

/** `within 25 miles of 97501`; empty without a place. */
export function nearText(page: FinderProps): string {
  const { words, query, place } = page;
  if (!query.near) return '';
  const where = place.usesGeolocation ? words.myPlace : place.zip.trim();
  const { within } = query.near;
  return within === undefined ? words.nearestTo(where) : words.withinOf(distanceText(page, within), where);
}

/** What the list is ordered by, and whose clock it shows. */
export function orderLine(page: FinderProps): TemplateResult {
  const { words, query, zone, locale, actions, hasOtherZones, week } = page;
  const byDistance = query.sort === 'distance';
  const name = zoneText(zone, locale);
  if (week) return html`${hasOtherZones ? words.zoneNamed(name) : name}`;
  return html`${query.near ? nothing : html`<span class="sorted">${words.sortStart}${DOT}</span>`}${hasOtherZones ? words.zoneNamed(name) : name}${
    query.near
      ? html`<span class="choice">
          ${DOT}<button
            type="button"
            class="link"
            @click=${() => {
              actions.sort(byDistance ? 'start' : 'distance');
            }}
          >
            ${byDistance ? words.sortByStart : words.sortByDistance}
          </button></span>`
      : nothing
  }`;
}
