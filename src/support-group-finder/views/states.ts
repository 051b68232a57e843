import { html, nothing, type TemplateResult } from 'lit';
import { PHONE, icon } from '../../shared/elements/icons.js';
import { readPhone } from '../../shared/contact/phone.js';
import { dateText, weekdayText } from '../../shared/time/time-text.js';
import { DAY_MINUTES, MINUTE } from '../../shared/time/dates.js';
import { range } from '../../shared/lists.js';
import { whole } from '../../shared/elements/whole.js';
import { FIRST } from '../state/first-groups.js';
import type { Change, Relaxation } from '../search/suggest-relaxations.js';
import { distanceText } from './distance.js';
import { optionLabel } from './filters.js';
import type { FinderProps } from './finder-props.js';
import { uncapital } from '../../shared/i18n/first-letter.js';
import { REFRESH } from './icons.js';

const PLACEHOLDERS = range(FIRST);
/** Offers shown where nothing was found. */
const MOST_OFFERS = 5;

/** Rows to come, of the height real ones have. */
export function skeleton(): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
    <div class="bar day-heading"></div>
    ${PLACEHOLDERS.map(
      () =>
        html`<div class="row">
          <div class="when"><div class="bar"></div><div class="bar short"></div></div>
          <div class="what"><div class="bar name"></div><div class="bar"></div><div class="bar short"></div></div>
          <div class="action"><div class="bar tall"></div></div>
        </div>`,
    )}
  </div>`;
}

/** Nothing found: what to change, and how much that would give. */
export function emptyState(page: FinderProps): TemplateResult {
  const { words, actions, result, widenings } = page;
  if (widenings.length === 0)
    return html`<div class="state plate"><p class="lead">${words.noGroups}</p>${callClinic(page)}</div>`;
  return html`<div class="state plate">
    <p class="lead">${result?.total === 0 ? words.empty : nothing}</p>
    <p>${words.emptyHint}</p>
    <ul class="offers">
      ${widenings.slice(0, MOST_OFFERS).map(
        (widening) =>
          html`<li>
            <button
              type="button"
              class="button"
              part="button"
              @click=${() => {
                actions.apply(widening.query);
              }}
            >
              ${words.offer(widening.count, changeText(page, widening))}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** `on Wednesday`, `online`, `any day`: the one thing that would be different. */
function changeText(page: FinderProps, { change }: Relaxation): string {
  const { words, query } = page;
  switch (change.type) {
    case 'option':
      return optionText(page, change, query);
    case 'any':
      return words.any[change.filter];
    case 'within':
      return change.within === undefined
        ? words.anyDistance
        : words.withinOnly(distanceText(page, change.within));
    case 'without-word':
      return words.withoutText(change.word);
    case 'without-text':
      return words.withoutText(query.text.trim());
    case 'any-area':
      return words.any.regions;
    default:
      return words.inAll;
  }
}

function optionText(
  page: FinderProps,
  change: Change & { type: 'option' },
  query: FinderProps['query'],
): string {
  const { words, locale } = page;
  const [time] = query.timesOfDay;
  const [day] = query.days;
  if (change.filter === 'days' && typeof change.option === 'number')
    return words.onDay(
      weekdayText(change.option, locale),
      time && query.timesOfDay.length === 1 ? words.timesOfDay[time] : '',
    );
  if (change.filter === 'timesOfDay' && typeof day === 'number' && query.days.length === 1)
    return words.onDay(weekdayText(day, locale), words.timesOfDay[change.option]);
  if (change.filter === 'regions') return words.inRegion(optionLabel(page, 'regions', change.option));
  const label =
    change.filter === 'days'
      ? optionLabel(page, 'days', change.option)
      : optionLabel(page, change.filter, change.option as never);
  return uncapital(label, locale);
}

/** The whole list can't be shown: say so, offer to try again, show the page's own words and the clinic's number. */
export function failedState(page: FinderProps): TemplateResult {
  const { words, feeds, actions } = page;
  const isLoading = feeds.some((feed) => feed.isLoading);
  const problem = feeds.find((feed) => feed.problem)?.problem;
  return html`<div class="state plate failed" part="notice">
    ${problem ? html`<p>${words.problems[problem]}</p>` : nothing}
    <p>
      <button type="button" class="button" part="button" aria-disabled=${isLoading ? 'true' : 'false'} @click=${actions.retry}>
        ${icon(REFRESH)}${isLoading ? words.loading : words.retry}
      </button>
    </p>
    <slot></slot>
    ${callClinic(page)}
  </div>`;
}

/** Some feeds are missing or old while others are shown. */
export function partialNotes(page: FinderProps): TemplateResult | typeof nothing {
  const { words, locale, feeds, nameOfSource, actions } = page;
  const troubled = feeds.filter((feed) => feed.problem);
  if (troubled.length === 0) return nothing;
  return html`<div class="partial plate" part="notice">
    <ul>
      ${troubled.map(({ address, problem, result, loadedAt }) => {
        const name = nameOfSource(address);
        const date =
          loadedAt === undefined ? '' : dateText(Math.floor(loadedAt / (DAY_MINUTES * MINUTE)), locale);
        return html`<li>
          ${date ? words.stale(name, date) : result ? words.brokeOff(name) : words.failedOne(name)} ${problem ? words.problems[problem] : nothing}
        </li>`;
      })}
    </ul>
    <button type="button" class="button" part="button" @click=${actions.retry}>${icon(REFRESH)}${words.retry}</button>
  </div>`;
}

/** The clinic's number, where it gave one. What is no number is shown as it is. */
export function callClinic({ words, phone, locale }: FinderProps): TemplateResult | typeof nothing {
  if (!phone) return nothing;
  const number = readPhone(phone, locale);
  return html`<p class="call">
    ${words.callUs}
    ${
      number
        ? html`<a class="button main" part="action button button-main" href=${number.href} aria-description=${number.spoken}
            >${icon(PHONE)}<span>${whole(words.call(number.display))}</span></a
          >`
        : html`<strong>${phone}</strong>`
    }
  </p>`;
}
