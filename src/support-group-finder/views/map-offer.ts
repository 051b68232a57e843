import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/elements/icons.js';
import type { FinderProps } from './finder-props.js';
import { PIN } from './icons.js';

/** The way to the map, which says whom it will ask before it asks. */
export function mapOffer(page: FinderProps): TemplateResult | typeof nothing {
  const { words, tiles, isMapOpen, isMapOffered, actions } = page;
  if (!tiles) return nothing;
  return html`<p id="map-offer" class="map-offer ${isMapOpen || isMapOffered ? '' : 'folded'}">
    <button type="button" class="button" aria-expanded=${isMapOpen ? 'true' : 'false'} @click=${actions.toggleMap}>
      ${icon(PIN)}<span>${isMapOpen ? words.hideMap : words.showMap}</span>
    </button>
    ${isMapOpen || !tiles.hosts ? nothing : html`<span class="meta">${words.mapAsks(tiles.hosts)}</span>`}
  </p>`;
}

/** Where there is no room to say so at once: the way to what says it. */
export function mapButton(page: FinderProps): TemplateResult | typeof nothing {
  const { words, tiles, isMapOpen, isMapOffered, actions } = page;
  if (!tiles || isMapOpen) return nothing;
  return html`<button
    type="button"
    class="button quiet map-button"
    aria-label=${words.showMap}
    aria-expanded=${isMapOffered ? 'true' : 'false'}
    aria-controls="map-offer"
    @click=${actions.toggleMapOffer}
  >
    ${icon(PIN)}
  </button>`;
}
