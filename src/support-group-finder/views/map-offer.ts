import { html, nothing, type TemplateResult } from 'lit';
import { PIN, icon } from '../../shared/elements/icons.js';
import type { FinderProps } from './finder-props.js';

/** The way to the map, which says whom it will ask before it asks. */
export function mapOffer({ words, tiles, isMapOpen, actions }: FinderProps): TemplateResult | typeof nothing {
  if (!tiles) return nothing;
  return html`<p class="map-offer">
    <button type="button" class="button" aria-expanded=${isMapOpen ? 'true' : 'false'} @click=${actions.toggleMap}>
      ${icon(PIN)}<span>${isMapOpen ? words.hideMap : words.showMap}</span>
    </button>
    ${isMapOpen || !tiles.hosts ? nothing : html`<span class="meta">${words.mapAsks(tiles.hosts)}</span>`}
  </p>`;
}
