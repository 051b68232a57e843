import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/elements/icons.js';
import type { Row } from '../state/time-snapshot.js';
import { PRINT_LIMIT } from '../export/print.js';
import type { FinderProps } from './finder-props.js';
import { CALENDAR, PRINT } from './icons.js';

/** From here on, a person may not have meant to put that many into a calendar. */
const MANY = 100;

/** Ways to take all results along. */
export function takeAway(
  { words, title, actions }: FinderProps,
  total: number,
  dated: readonly Row[],
): TemplateResult {
  const printed = Math.min(total, PRINT_LIMIT);
  return html`<div class="actions">
      <button type="button" class="button" part="action button" ?disabled=${total === 0} @click=${actions.print}>
        ${icon(PRINT)}${words.print(printed)}
      </button>
      ${
        dated.length > 0
          ? saving(
              html`${icon(CALENDAR)}${words.addAll(dated.length)}`,
              dated.some(hasWayIn) ? words.withJoin : '',
              (includeJoinLink) => {
                actions.saveToCalendar(dated, title, includeJoinLink);
              },
            )
          : nothing
      }
    </div>
    ${total > PRINT_LIMIT ? html`<p class="meta">${words.printLimit(PRINT_LIMIT, total)}</p>` : nothing}
    ${dated.length > MANY ? html`<p class="meta">${words.manyDated}</p>` : nothing}`;
}

/** Whether there is something to join by that a calendar would give away. */
export const hasWayIn = ({ group }: Row): boolean => Boolean(group.joinUrl ?? group.dialIn);

/** A button that writes a calendar file, and the choice to put the way in into it; never made for the person. */
export function saving(
  label: TemplateResult,
  choice: string,
  save: (includeJoinLink: boolean) => void,
): TemplateResult {
  const onClick = ({ currentTarget }: Event): void => {
    const box = (currentTarget as Element).nextElementSibling?.querySelector('input');
    save(box?.checked ?? false);
  };
  return html`<div class="saving">
    <button type="button" class="button" part="action button" @click=${onClick}>${label}</button>
    ${choice ? html`<label class="check"><input type="checkbox" /><span>${choice}</span></label>` : nothing}
  </div>`;
}
