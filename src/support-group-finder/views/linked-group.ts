import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/elements/heading.js';
import type { FinderProps } from './finder-props.js';
import { groupRow } from './row.js';
import { page } from '../../shared/elements/native.js';

/** The group a link asks for, above all others, or that it is not there: said aloud in an element that was there before. */
export function linkedGroup(page: FinderProps): TemplateResult {
  const { words, linked, level } = page;
  return html`<p class="gone" part="notice" role="status">${page.isLinkGone ? words.linkGone : nothing}</p>
    ${
      linked
        ? html`<section class="day linked" part="day-groups">
            ${heading(words.linkedHeading, String(Math.min(level + 1, 6)), 'linked', 'day-heading', 'day-heading')}
            <ul class="rows" aria-labelledby="linked">
              <li class="row" part="group" tabindex="-1" data-state=${linked.status.state}>
                ${groupRow(page, 'nearest', linked)}
              </li>
            </ul>
          </section>`
        : nothing
    }`;
}

/** Brings the group before the visitor; whoever is at something else in the page is left there, unless they asked for it. */
export function showLinked(root: ParentNode, isFollowed: boolean): boolean {
  const { activeElement, body } = page;
  const row = root.querySelector<HTMLElement>('.linked .row');
  if (!row) return false;
  if (isFollowed || !activeElement || activeElement === body) {
    row.focus({ preventScroll: true });
    // With its heading, which says what it is.
    row.closest('.linked')?.scrollIntoView();
  }
  return true;
}
