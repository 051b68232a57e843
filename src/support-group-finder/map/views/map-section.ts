import { html, noChange, type ElementPart, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { FinderProps } from '../../views/finder-props.js';
import { MapPane } from './map-pane.js';

/** Keeps a map in an element, which it draws itself: it moves more often than the page is drawn. */
class KeepMap extends AsyncDirective {
  #pane: MapPane | undefined;

  override render(page: FinderProps): typeof noChange {
    this.#pane?.update(page);
    return noChange;
  }

  override update({ element }: ElementPart, [page]: [FinderProps]): typeof noChange {
    this.#pane ??= new MapPane(element as HTMLElement);
    return this.render(page);
  }

  protected override disconnected(): void {
    this.#pane?.stop();
  }

  protected override reconnected(): void {
    this.#pane?.resume();
  }
}

const keepMap = directive(KeepMap);

export const mapSection = (page: FinderProps): TemplateResult =>
  html`<div class="map" part="map" data-drawn ${keepMap(page)}></div>`;
