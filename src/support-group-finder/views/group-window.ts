import { html, nothing, type TemplateResult } from 'lit';
import { CLOSE, icon } from '../../shared/elements/icons.js';
import { heading } from '../../shared/elements/heading.js';
import { dayHeading } from '../../shared/time/time-text.js';
import { wallMinutes } from '../../shared/time/zone.js';
import { DAY_MINUTES } from '../../shared/time/dates.js';
import type { FinderProps } from './finder-props.js';
import { groupRow } from './row.js';

const close = ({ currentTarget }: Event): void => {
  (currentTarget as Element).closest('dialog')?.close();
};
/** A tap beside the window, on what it covers. */
const closeBeside = (event: Event): void => {
  if (event.target === event.currentTarget) close(event);
};

/** A group of the timetable, in full: its cell has no room for it. The browser keeps the focus inside and gives it back. */
export function groupWindow(page: FinderProps): TemplateResult {
  const { words, locale, level, zone, today, opened: row, actions } = page;
  const start = row?.occurrence?.start ?? 0;
  const day = Math.floor(wallMinutes(zone, start) / DAY_MINUTES);
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Escape closes a dialog by itself
  return html`<dialog part="group-window" aria-labelledby="opened" @close=${actions.closeGroup} @click=${closeBeside}>
    <div class="opened">
      ${heading(
        html`${row ? html`${dayHeading(day, today, locale)}<span class="spoken">: ${row.group.name}</span>` : nothing}`,
        String(Math.min(level + 1, 6)),
        'opened',
        'day-heading',
        'day-heading',
      )}
      <button type="button" class="button quiet" aria-label=${words.close} @click=${close}>${icon(CLOSE)}</button>
      ${
        row
          ? html`<div class="row" data-state=${row.status.state}>
              ${groupRow(page, 'day', row)}
            </div>`
          : nothing
      }
    </div>
  </dialog>`;
}

/** Opens the window once there is a group in it, and closes it when that is gone. */
export function showWindow(root: ParentNode): void {
  const window = root.querySelector('dialog');
  const hasGroup = Boolean(window?.querySelector('.row'));
  if (!window || window.open === hasGroup) return;
  if (hasGroup) window.showModal();
  else window.close();
}
