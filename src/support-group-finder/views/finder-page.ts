import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/elements/heading.js';
import { dayList } from './day-list.js';
import { chosenFilters, filters } from './filters.js';
import type { FinderProps } from './finder-props.js';
import { dataReport } from './report.js';
import { linkedGroup } from './linked-group.js';
import { mapOffer } from './map-offer.js';
import { searchBox } from './search-box.js';
import { emptyState, failedState, partialNotes, skeleton } from './states.js';
import { orderLine } from './status-line.js';
import { takePanel, tools } from './tools.js';

/** The whole finder. The status line is one and the same element in every state, so that its changes are announced. */
export function finderPage(page: FinderProps, status: TemplateResult): TemplateResult {
  const { result, title, feeds, printed } = page;
  const isFailed = !result && feeds.every((feed) => feed.problem && !feed.result);
  const hasControls = !isFailed && !page.hasNoGroups;
  return html`<div class="finder ${printed ? 'has-sheet' : ''} ${page.isMapOpen ? 'has-map' : ''}" part="base">
    ${heading(title, String(page.level))}
    ${hasControls ? html`${searchBox(page)}${filters(page)}` : nothing}
    <div class="summary">
      ${hasControls ? tools(page) : nothing}
      <p class="found" role="status" part="status">${isFailed ? html`<strong>${page.words.failed}</strong>` : status}</p>
      ${result && result.total > 0 ? html`<p class="meta order">${orderLine(page)}</p>` : nothing}
    </div>
    ${hasControls ? html`${takePanel(page)}${mapOffer(page)}` : nothing}
    ${isFailed ? html`${failedState(page)}${page.prerenderedList}` : html`${chosenFilters(page)}${results(page)}`}
    ${page.hasReport ? dataReport(page) : nothing}
    ${page.week ? page.loaded.week?.groupWindow(page) : nothing}
    ${printed ? page.loaded.group?.sheet(page, printed) : nothing}
  </div>`;
}

function results(page: FinderProps): TemplateResult {
  const { result, week, sections } = page;
  // One template for both: the first groups, listed while others are read, stay where they are when those come.
  const list = result || sections.length > 0 ? dayList(page) : (page.prerenderedList ?? skeleton());
  return html`${page.link === undefined ? nothing : linkedGroup(page)}${result ? partialNotes(page) : nothing}
    ${page.isMapOpen ? page.loaded.map?.mapSection(page) : nothing}
    <div class="results" aria-busy=${result ? 'false' : 'true'}>
      ${result && result.total > 0 && week ? page.loaded.week?.weekTable(page, week) : nothing}
      ${result?.total === 0 ? emptyState(page) : list}
    </div>`;
}
