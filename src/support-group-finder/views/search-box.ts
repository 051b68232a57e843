import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../shared/elements/icons.js';
import type { FinderProps } from './finder-props.js';
import { LOCATE, PIN, SEARCH } from './icons.js';

const stay = (event: Event): void => {
  event.preventDefault();
};

/**
 * One field for a town, a ZIP code or a topic, with the device's own place inside it; for words or a ZIP code alone where the
 * page's author wants only one of them. It keeps what is typed to itself, before there is a script too.
 */
export function searchBox(page: FinderProps): TemplateResult | typeof nothing {
  const { words, parts, typed, query, place, actions } = page;
  const [hasText, hasPlace] = [parts.has('search'), parts.has('near')];
  if (!hasText && !hasPlace) return nothing;
  const take = hasText ? (hasPlace ? actions.type : actions.search) : actions.enterZip;
  const note = hasPlace ? noteOf(page) : undefined;
  const isWrong = note && note !== 'loading' && note !== 'locating';
  return html`<form class="asking" method="dialog" role="search" aria-label=${words.search} @submit=${stay}>
    <label class="caption" for="search">${hasText ? words.search : words.zip}</label>
    <div class="field">
      ${icon(hasText ? SEARCH : PIN)}<input
        id="search"
        type="search"
        part="field"
        class=${hasPlace ? 'placed' : ''}
        inputmode=${hasText ? nothing : 'numeric'}
        autocomplete=${hasText ? 'off' : 'postal-code'}
        spellcheck="false"
        enterkeyhint="search"
        placeholder=${hasText ? (hasPlace ? words.searchAnything : words.searchHint) : nothing}
        aria-describedby=${hasPlace ? 'place-note' : nothing}
        aria-invalid=${note === 'unknown' || note === 'incomplete' ? 'true' : nothing}
        .value=${live(hasText ? (hasPlace ? typed : query.text) : place.zip)}
        @input=${({ target }: Event) => {
          take((target as HTMLInputElement).value);
        }}
      />${hasPlace ? locateButton(page) : nothing}
    </div>
    ${
      hasPlace
        ? html`<p id="place-note" class="meta note ${isWrong ? 'wrong' : ''}" aria-live="polite">${note ? words.nearNotes[note] : words.private}</p>`
        : nothing
    }
  </form>`;
}

/** Digits that lead nowhere are a ZIP code that isn't whole. */
function noteOf({ place, query, result }: FinderProps): FinderProps['place']['note'] {
  return place.note ?? (result?.total === 0 && /^\s*\d{3,}\s*$/.test(query.text) ? 'incomplete' : undefined);
}

function locateButton({ words, place, actions }: FinderProps): TemplateResult {
  const isOn = place.usesGeolocation;
  return html`<button
    type="button"
    class="button quiet locate"
    aria-pressed=${isOn ? 'true' : 'false'}
    @click=${isOn ? actions.clearLocation : actions.locate}
  >
    ${icon(LOCATE)}<span>${words.locate}</span>
  </button>`;
}
