import { html, nothing, type TemplateResult } from 'lit';
import { CHEVRON, icon } from '../../shared/elements/icons.js';
import { heading } from '../../shared/elements/heading.js';
import { dayHeading } from '../../shared/time/time-text.js';
import type { Section } from '../state/time-snapshot.js';
import type { FinderProps } from './finder-props.js';
import { reuseRows } from './reuse-rows.js';
import { DOT } from './place-text.js';
import { groupRow } from './row.js';
import { edge } from './stuck.js';

/** Groups shown at first, and with each "show more". */
export const PAGE_SIZE = 25;

/** Rows that mostly stand in sight at first: about a screen of them. */
const IN_SIGHT = 8;

/** The results under their days. */
export function dayList(page: FinderProps): TemplateResult {
  const { result, week, sections, linked } = page;
  let before = linked ? 1 : 0;
  const shown = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const isFolding = sections.some(({ total }) => total !== undefined);
  const left = isFolding ? 0 : ((week?.rest ?? result)?.total ?? 0) - shown - page.above;
  const drawn = before + shown;
  return html`${reuseRows(
    sections,
    ({ key }) => key,
    (section, at) => {
      const near = IN_SIGHT - before;
      before += section.rows.length;
      return html`<section class="day ${section.isFolded === undefined ? '' : 'foldable'}" part="day-groups">
          <div class="edge" ${edge()}></div>
          ${heading(section.isFolded === undefined ? sectionHeading(page, section) : fold(page, section), String(Math.min(page.level + 1, 6)), `day-${at}`, 'day-heading', 'day-heading')}
          ${
            section.rows.length > 0
              ? html`<ul class="rows" aria-labelledby=${`day-${at}`}>
            ${reuseRows(
              section.rows,
              ({ group }) => group.id,
              (row, place) =>
                html`<li class="row" part="group" tabindex="-1" data-state=${row.status.state} ?data-far=${place >= near} ?data-marked=${page.marked.has(row.group.id)}>${groupRow(page, section.kind, row)}</li>`,
            )}
          </ul>`
              : nothing
          }
          ${section.isFolded ? nothing : more(page, (section.total ?? 0) - section.rows.length, before, section.key)}
        </section>`;
    },
  )}
    ${more(page, left, drawn)}`;
}

/** A day's line, which opens it; its rows are drawn once it is open. */
function fold(page: FinderProps, section: Section): TemplateResult {
  return html`<button
    type="button"
    class="fold"
    aria-expanded=${section.isFolded ? 'false' : 'true'}
    @click=${() => {
      page.actions.foldDay(section.key);
    }}
  >
    <span>${sectionHeading(page, section)}<span class="meta">${DOT}${page.words.groups(section.total ?? 0)}</span></span>${icon(CHEVRON)}
  </button>`;
}

function more(
  { words, actions }: FinderProps,
  left: number,
  drawn: number,
  key?: string,
): TemplateResult | typeof nothing {
  if (left <= 0) return nothing;
  return html`<button
    type="button"
    class="button show-more"
    part="action button"
    @click=${() => {
      actions.showMore(drawn, key);
    }}
  >
    ${words.showMore(Math.min(left, PAGE_SIZE))}
  </button>`;
}

export function sectionHeading(
  { words, locale, today }: FinderProps,
  { kind, day, isWithoutPlace }: Section,
): string {
  const headings = {
    day: () =>
      isWithoutPlace ? words.onlineDay(dayHeading(day, today, locale)) : dayHeading(day, today, locale),
    nearest: () => words.nearestHeading,
    'no-time': () => words.byAppointment,
    inactive: () => words.inactiveHeading,
  };
  return headings[kind]();
}
