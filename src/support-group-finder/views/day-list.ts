import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/elements/heading.js';
import { dayHeading } from '../../shared/time/time-text.js';
import type { Section } from '../state/time-snapshot.js';
import type { FinderProps } from './finder-props.js';
import { reuseRows } from './reuse-rows.js';
import { groupRow } from './row.js';
import { edge } from './stuck.js';

/** Groups shown at first, and with each "show more". */
export const PAGE_SIZE = 25;

/** Rows that mostly stand in sight at first: about a screen of them. */
const IN_SIGHT = 8;

/** The results under their days. */
export function dayList(page: FinderProps): TemplateResult {
  const { words, result, week, sections, actions } = page;
  let before = 0;
  const shown = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const left = ((week?.rest ?? result)?.total ?? 0) - shown - page.above;
  return html`${reuseRows(
    sections,
    ({ key }) => key,
    (section, at) => {
      const near = IN_SIGHT - before;
      before += section.rows.length;
      return html`<section class="day" part="day-groups">
          <div class="edge" ${edge()}></div>
          ${heading(sectionHeading(page, section), String(Math.min(page.level + 1, 6)), `day-${at}`, 'day-heading', 'day-heading')}
          <ul class="rows" aria-labelledby=${`day-${at}`}>
            ${reuseRows(
              section.rows,
              ({ group }) => group.id,
              (row, place) =>
                html`<li class="row" part="group" tabindex="-1" data-state=${row.status.state} ?data-far=${place >= near}>${groupRow(page, section, row)}</li>`,
            )}
          </ul>
        </section>`;
    },
  )}
    ${
      left > 0
        ? html`<button type="button" class="button show-more" part="action" @click=${actions.showMore}>
            ${words.showMore(Math.min(left, PAGE_SIZE))}
          </button>`
        : nothing
    }`;
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
