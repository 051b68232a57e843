import { html, nothing, type TemplateResult } from 'lit';
import { CLOSE, icon } from '../../shared/elements/icons.js';
import type { FilterName, FilterOptions, GroupFilters } from '../search/query.js';
import type { FinderProps } from './finder-props.js';

/** A filter as a toggle that says what it holds. Its width is the same pressed and not, so that a tap moves nothing. */
export function toggle<Name extends FilterName>(
  { query, result, actions }: FinderProps,
  filter: Name,
  option: FilterOptions[Name],
  label: string,
): TemplateResult {
  const filters: GroupFilters = query;
  const chosen = filters[filter];
  const counts: ReadonlyMap<FilterOptions[Name], number> | undefined = result?.counts[filter];
  return html`<button
    type="button"
    class="chip"
    part="filter"
    aria-pressed=${chosen.includes(option) ? 'true' : 'false'}
    @click=${() => {
      actions.toggle(filter, option);
    }}
  >
    <span class="label" data-text=${label}>${label}</span>
    <span class="count">${counts ? (counts.get(option) ?? 0) : nothing}</span>
  </button>`;
}

/** A chosen filter that a tap takes away. Its name is text, not an attribute: it may hold the visitor's place. */
export function removable(label: string, remove: string, onRemove: () => void): TemplateResult {
  return html`<li>
    <button type="button" class="chip chosen" @click=${onRemove}>
      <span aria-hidden="true">${label}</span><span class="spoken">${remove}</span>${icon(CLOSE)}
    </button>
  </li>`;
}
