import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CHEVRON, PRINT, icon } from '../../shared/elements/icons.js';
import type { QueryResult } from '../search/run-query.js';
import type { FinderProps } from './finder-props.js';
import { VIEWS } from './finder-props.js';
import { callClinic } from './states.js';

/** How the results are shown, and ways to take them along. */
export function tools(page: FinderProps): TemplateResult {
  const { words, result, isTakeOpen, actions } = page;
  return html`<div class="tools">
      ${page.parts.has('view') ? viewSwitch(page) : nothing}
      <button
        type="button"
        class="button quiet take"
        aria-expanded=${isTakeOpen ? 'true' : 'false'}
        aria-controls="take"
        @click=${actions.toggleTake}
      >
        ${icon(PRINT)}${words.takeAway}${icon(CHEVRON)}
      </button>
    </div>
    <div id="take" class="panel plate" ?hidden=${!isTakeOpen}>
      ${isTakeOpen && result ? takeAway(page, result) : nothing}
    </div>`;
}

function viewSwitch({ words, mode, actions }: FinderProps): TemplateResult {
  return html`<fieldset class="switch plate">
    <legend class="spoken">${words.view}</legend>
    ${VIEWS.map(
      (each) =>
        html`<label
          ><input
            type="radio"
            name="view"
            .checked=${live(each === mode)}
            @change=${() => {
              actions.setMode(each);
            }}
          /><span>${words.views[each]}</span></label
        >`,
    )}
  </fieldset>`;
}

function takeAway(page: FinderProps, result: QueryResult): TemplateResult | typeof nothing {
  return page.loaded.group?.takeAway(page, result.total, page.dated()) ?? callClinic(page);
}
