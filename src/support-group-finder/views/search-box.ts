import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LOCATE, PIN, SEARCH, icon } from '../../shared/elements/icons.js';
import type { FinderProps } from './finder-props.js';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const stay = (event: Event): void => {
  event.preventDefault();
};

/** Text and place to search by. Both fields keep what is typed to themselves, before there is a script too. */
export function searchBox(page: FinderProps): TemplateResult | typeof nothing {
  const { words, query, place, parts, actions } = page;
  if (!parts.has('search') && !parts.has('near')) return nothing;
  return html`<form class="asking" method="dialog" role="search" aria-label=${words.search} @submit=${stay}>
    ${
      parts.has('search')
        ? html`<label class="field wide"
            ><span class="caption">${words.search}</span>${icon(SEARCH)}<input
              id="search"
              type="search"
              part="field"
              autocomplete="off"
              spellcheck="false"
              enterkeyhint="search"
              placeholder=${words.searchHint}
              .value=${live(query.text)}
              @input=${(event: Event) => {
                actions.search(valueOf(event));
              }}
          /></label>`
        : nothing
    }
    ${parts.has('near') ? placeBox(page, place.usesGeolocation ? words.myPlace : place.zip) : nothing}
  </form>`;
}

function placeBox({ words, place, actions }: FinderProps, shown: string): TemplateResult {
  const { note } = place;
  const isMistyped = note === 'unknown' || note === 'incomplete';
  const isWrong = note && note !== 'loading' && note !== 'locating';
  return html`<label class="field"
      ><span class="caption">${words.zip}</span>${icon(PIN)}<input
        id="place"
        type="text"
        part="field"
        inputmode="numeric"
        autocomplete="postal-code"
        maxlength="10"
        enterkeyhint="search"
        aria-describedby="place-note"
        aria-invalid=${isMistyped ? 'true' : nothing}
        .value=${live(place.zip)}
        placeholder=${place.usesGeolocation ? shown : ''}
        @input=${(event: Event) => {
          actions.enterZip(valueOf(event));
        }}
        @change=${actions.checkZip}
    /></label>
    <p id="place-note" class="meta note ${isWrong ? 'wrong' : ''}" aria-live="polite">${note ? words.nearNotes[note] : words.private}</p>
    <button type="button" class="button locate" aria-pressed=${place.usesGeolocation ? 'true' : 'false'} @click=${place.usesGeolocation ? actions.clearLocation : actions.locate}>
      ${icon(LOCATE)}${words.locate}
    </button>`;
}
