import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CLOSE, icon } from '../../../shared/elements/icons.js';
import { heading } from '../../../shared/elements/heading.js';
import type { FinderProps } from '../../views/finder-props.js';
import { groupRow } from '../../views/row.js';
import { DOT, areaText, placeText } from '../../views/place-text.js';
import type { Pin } from '../pins.js';
import type { MapPlace, MapPlaces } from '../places.js';
import type { MapWords } from '../words.js';
import { credits } from './credits.js';

const PLUS = 'M12 5v14M5 12h14';
const MINUS = 'M5 12h14';
const WHOLE = 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5';

/** What a map is drawn from. */
export interface MapProps {
  readonly page: FinderProps;
  readonly map: MapWords;
  readonly places: MapPlaces;
  readonly opened: MapPlace | undefined;
  /** Rows drawn of what is open. */
  readonly most: number;
  readonly canSearch: boolean;
  readonly hint: 'twoFingers' | 'holdKey' | undefined;
  readonly isWithoutImages: boolean;
  readonly isPointed: boolean;
  /** Places in view, where their list is open, and how many of them it shows. */
  readonly listed: readonly Pin[] | undefined;
  readonly mostListed: number;
  readonly actions: MapActions;
}

export interface MapActions {
  readonly open: (pin: Pin) => void;
  readonly close: () => void;
  readonly step: (steps: number) => void;
  readonly showAll: () => void;
  readonly searchHere: () => void;
  readonly showMore: () => void;
  readonly setListOpen: (isOpen: boolean) => void;
  readonly listMore: () => void;
}

/** The whole map: what is looked at, what of it is open, and the same as a list. */
export function mapView(props: MapProps): TemplateResult {
  const { map, canSearch, hint, isWithoutImages, isPointed, actions } = props;
  return html`<div class="map-stage">
      <div class="map-view" data-drawn role="application" tabindex="0" aria-label=${map.map} aria-describedby="map-keys">
        <div class="map-images"></div>
        <div class="map-pins">
          <span class="map-mark" ?hidden=${!isPointed}></span>
        </div>
      </div>
      <div class="map-zoom">
        ${control(map.zoomIn, PLUS, () => {
          actions.step(1);
        })}
        ${control(map.zoomOut, MINUS, () => {
          actions.step(-1);
        })}
        ${control(map.wholeMap, WHOLE, actions.showAll)}
      </div>
      <button type="button" class="button map-search" ?hidden=${!canSearch} @click=${actions.searchHere}>${map.searchHere}</button>
      <p class="map-hint plate" ?hidden=${!hint}>${hint ? map[hint] : nothing}</p>
      <p class="map-credit plate" ?hidden=${!props.page.tiles?.credit}>${credits(props.page.tiles?.credit ?? '')}</p>
    </div>
    <p id="map-keys" class="spoken">${map.keys}</p>
    <p class="meta map-counts" role="status">${counts(props)}${isWithoutImages ? ` ${map.imagesMissing}` : nothing}</p>
    ${openedPlace(props)} ${pinList(props)}`;
}

function control(label: string, shape: string, press: () => void): TemplateResult {
  return html`<button type="button" class="button" aria-label=${label} @click=${press}>${icon(shape)}</button>`;
}

/** `24 groups on the map · 3 online · 1 without a place on the map` */
function counts({ page, map, places: { groups, online, withoutPlace } }: MapProps): string {
  return [
    map.onMap(page.words.groups(groups)),
    online > 0 ? map.online(online) : '',
    withoutPlace > 0 ? map.withoutPlace(withoutPlace) : '',
  ]
    .filter(Boolean)
    .join(DOT);
}

/** What a place is called, by its first group. */
function placeName({ page }: Pick<MapProps, 'page'>, { isArea, positions: [first = 0] }: MapPlace): string {
  const place = page.mapped?.groups[first]?.place;
  return place ? (isArea ? areaText(page, place) : placeText(page, place)) : '';
}

export function pinLabel(props: Pick<MapProps, 'page' | 'map'>, { place, groups }: Pin): string {
  const { page, map } = props;
  const [first = 0] = place?.positions ?? [];
  if (!place) return map.severalPlaces(page.words.groups(groups));
  const who = groups === 1 ? (page.mapped?.groups[first]?.name ?? '') : page.words.groups(groups);
  const where = placeName(props, place);
  return where ? map.at(who, where) : who;
}

/** The groups of a pin, as they are in the list. */
function openedPlace(props: MapProps): TemplateResult | typeof nothing {
  const { page, opened, most, actions } = props;
  if (!opened || !page.mapped) return nothing;
  const { row } = page.mapped;
  const rows = opened.positions
    .map(row)
    .sort((one, other) => (one.occurrence?.start ?? Infinity) - (other.occurrence?.start ?? Infinity) || 0);
  const left = rows.length - most;
  return html`<section class="map-card plate" aria-labelledby="map-opened" tabindex="-1">
    ${heading(placeName(props, opened) || page.words.where, String(Math.min(page.level + 1, 6)), 'map-opened', 'day-heading', 'day-heading')}
    <button type="button" class="button quiet map-close" aria-label=${page.words.close} @click=${actions.close}>
      ${icon(CLOSE)}
    </button>
    <ul class="rows">
      ${repeat(
        rows.slice(0, most),
        ({ group }) => group.id,
        (each) =>
          html`<li class="row" part="group" tabindex="-1" data-state=${each.status.state}>
            ${groupRow(page, 'nearest', each)}
          </li>`,
      )}
    </ul>
    ${
      left > 0
        ? html`<button type="button" class="button" part="action" @click=${actions.showMore}>
            ${page.words.showMore(Math.min(left, most))}
          </button>`
        : nothing
    }
  </section>`;
}

/** All places in view as a list, for those who can't use a map. */
function pinList(props: MapProps): TemplateResult {
  const { page, map, listed, mostListed, actions } = props;
  const left = (listed?.length ?? 0) - mostListed;
  return html`<details
    class="map-list"
    @toggle=${({ target }: Event) => {
      actions.setListOpen((target as HTMLDetailsElement).open);
    }}
  >
    <summary>${map.asList}</summary>
    ${
      listed
        ? html`<ul>
              ${listed.slice(0, mostListed).map(
                (pin) =>
                  html`<li>
                    <button
                      type="button"
                      class="link"
                      @click=${() => {
                        actions.open(pin);
                      }}
                    >
                      ${pinLabel(props, pin)}
                    </button>
                  </li>`,
              )}
            </ul>
            ${listed.length === 0 ? html`<p>${map.noPins}</p>` : nothing}
            ${
              left > 0
                ? html`<button type="button" class="button" @click=${actions.listMore}>
                    ${page.words.showMore(Math.min(left, mostListed))}
                  </button>`
                : nothing
            }`
        : nothing
    }
  </details>`;
}
