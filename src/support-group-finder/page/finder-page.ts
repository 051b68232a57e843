import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/heading.js';
import { readPhone } from '../../shared/phone.js';
import { dateText } from '../../shared/time-text.js';
import type { Row, Section } from '../agenda.js';
import type { FeedState } from '../load-feeds.js';
import type { Widening } from '../search/widen.js';
import { dayList } from './day-list.js';
import { chosenFilters, filters } from './filters.js';
import type { Page } from './page.js';
import { dataReport } from './report.js';
import { searchBox } from './search-box.js';
import { emptyState, failedState, partialNotes, skeleton } from './states.js';
import { orderLine } from './status-line.js';

/** What the page shows below its heading. */
export interface PageContent {
  readonly title: string;
  /** How many groups were found; said aloud when it changes. */
  readonly status: TemplateResult | string;
  readonly feeds: readonly FeedState[];
  /** The feeds have answered and list no groups at all. */
  readonly isBare: boolean;
  /** The page's author asked what is wrong with the feeds. */
  readonly hasReport: boolean;
  readonly sections: readonly Section[];
  /** Groups to put into a calendar all at once. */
  readonly dated: readonly Row[];
  /** Day number of today. */
  readonly today: number;
  /** Only worked out where nothing was found. */
  readonly widenings: readonly Widening[];
}

/** The whole finder. The status line is one and the same element in every state, so that its changes are announced. */
export function finderPage(page: Page, content: PageContent): TemplateResult {
  const { result } = page;
  const { title, status, feeds } = content;
  const isFailed = !result && feeds.every((feed) => feed.problem && !feed.result);
  const hasControls = !isFailed && !content.isBare;
  return html`<div class="finder" part="base">
    ${heading(title, String(page.level))}
    ${hasControls ? html`${searchBox(page)}${filters(page)}` : nothing}
    <div class="summary">
      <p class="found" role="status" part="status">${isFailed ? html`<strong>${page.words.failed}</strong>` : status}</p>
      ${result && result.total > 0 ? html`<p class="meta order">${orderLine(page)}${saveAll(page, content)}</p>` : nothing}
    </div>
    ${result ? html`<p class="printed">${printedLine(page, content.today)}</p>` : nothing}
    ${isFailed ? failedState(page, feeds) : html`${chosenFilters(page)}${results(page, content)}`}
    ${content.hasReport ? dataReport(page, feeds) : nothing}
  </div>`;
}

/** A sheet of paper says how old it is and whom to call. */
function printedLine({ phone, locale }: Page, today: number): string {
  return [dateText(today, locale), readPhone(phone, locale)?.display ?? phone].filter(Boolean).join(' · ');
}

function saveAll({ words, actions }: Page, { dated, title }: PageContent): TemplateResult | typeof nothing {
  if (dated.length < 2) return nothing;
  const save = (): void => {
    actions.saveToCalendar(dated, title);
  };
  return html`<span class="choice">
    · <button type="button" class="link" part="action" @click=${save}>${words.addAll(dated.length)}</button></span
  >`;
}

function results(page: Page, { feeds, sections, today, widenings }: PageContent): TemplateResult {
  const { result } = page;
  // The first groups stay where they are when the others come.
  const list =
    sections.length > 0 ? dayList(page, sections, today) : result ? emptyState(page, widenings) : skeleton();
  return html`${result ? partialNotes(page, feeds) : nothing}
    <div class="results" aria-busy=${result ? 'false' : 'true'}>${list}</div>`;
}
