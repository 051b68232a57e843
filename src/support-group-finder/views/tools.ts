import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CHEVRON, icon } from '../../shared/elements/icons.js';
import type { FinderProps } from './finder-props.js';
import { VIEWS } from './finder-props.js';
import { PRINT } from './icons.js';
import { mapButton } from './map-offer.js';
import { callClinic } from './states.js';

/** How the results are shown, and the way to take them along. */
export function tools(page: FinderProps): TemplateResult {
  const { words, isTakeOpen, actions } = page;
  return html`<div class="tools">
    ${page.parts.has('view') ? viewSwitch(page) : nothing} ${mapButton(page)}
    <button
      type="button"
      class="button quiet take"
      aria-expanded=${isTakeOpen ? 'true' : 'false'}
      aria-controls="take"
      @click=${actions.toggleTake}
    >
      ${icon(PRINT)}<span>${words.takeAway}</span>${icon(CHEVRON)}
    </button>
  </div>`;
}

/** The ways to take them along, once asked for. */
export function takePanel(page: FinderProps): TemplateResult {
  const { isTakeOpen, result, loaded } = page;
  return html`<div id="take" class="panel plate" ?hidden=${!isTakeOpen}>
    ${isTakeOpen && result ? (loaded.group?.takeAway(page, result.total, page.dated()) ?? callClinic(page)) : nothing}
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
