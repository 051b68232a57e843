import { html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { heading } from '../../shared/elements/heading.js';
import type { Row, Section } from '../state/time-snapshot.js';
import { drawAction } from './actions.js';
import { details } from './details.js';
import type { FinderProps } from './finder-props.js';
import { rowView, tagNames, type RowPage, type RowView } from './row-view.js';

/** A row of the list. What is in it before it is opened is drawn again only when it says something else: a keystroke leaves it. */
export function groupRow(page: FinderProps, kind: Section['kind'], row: Row): TemplateResult {
  const { words, language, locale, zone, phone, level } = page;
  return html`${drawn({ words, language, locale, zone, phone, level }, kind, row)}${details(page, row)}`;
}

class Drawn extends Directive {
  #told: readonly unknown[] = [];
  #said = '';

  override render(page: RowPage, kind: Section['kind'], row: Row): unknown {
    const { status, ...rest } = row;
    // All the view can be made of: where none of it is another, neither is the view, and need not be made to see that.
    const told = [kind, ...[page, rest, status].flatMap((each): unknown[] => Object.values(each))];
    if (told.length === this.#told.length && told.every((value, at) => value === this.#told[at]))
      return noChange;
    this.#told = told;
    const view = rowView(page, kind, row);
    const said = JSON.stringify(view);
    if (said === this.#said) return noChange;
    this.#said = said;
    return draw(view);
  }
}
const drawn = directive(Drawn);

function draw({ name, level, time, state, where, repeats, tags, action }: RowView): TemplateResult {
  return html`<div class="when">
      ${
        'written' in time
          ? html`<p class="time none" part="time">${time.written}</p>`
          : html`<p class="time" part="time">${time.day}<time datetime=${time.datetime}>${time.range}</time></p>`
      }
      ${
        state
          ? html`<p class=${state.pill ? `pill ${state.pill}` : 'meta'} part=${state.pill ? 'state' : nothing}>${state.text}</p>`
          : nothing
      }
      ${'there' in time && time.there ? html`<p class="meta there">${time.there}</p>` : nothing}
    </div>
    <div class="what">
      ${heading(name, level, nothing, 'name', 'group-name')}
      <p class="where" part="place"><span class="spot">${where.place ? html`<span class="place">${where.place}</span>` : nothing}${where.address}</span
        ><span class="rest">${where.rest}</span></p>
      ${repeats ? html`<p class="meta">${repeats}</p>` : nothing}
      ${tagList(tags)}
    </div>
    ${action ? html`<div class="action">${drawAction(action)}</div>` : nothing}`;
}

function tagList(tags: RowView['tags']): TemplateResult | typeof nothing {
  if (tags.length === 0) return nothing;
  return html`<ul class="tags">
    ${tags.map(([name, tag]) => html`<li class="tag" lang=${tag ?? nothing}>${name}</li>`)}
  </ul>`;
}

export const tags = (page: FinderProps, group: Row['group']): TemplateResult | typeof nothing =>
  tagList([...tagNames(page, group)]);
