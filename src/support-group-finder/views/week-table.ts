import { html, nothing, type TemplateResult } from 'lit';
import { CHEVRON, icon } from '../../shared/elements/icons.js';
import { MINUTE } from '../../shared/time/dates.js';
import {
  dayHeading,
  inMinutesText,
  shortDateText,
  timeRangeText,
  timeText,
  weekdayText,
  zoneText,
} from '../../shared/time/time-text.js';
import { wallClock } from '../../shared/time/zone.js';
import { leadZone, type Row } from '../state/time-snapshot.js';
import type { Week, WeekCell, WeekDay, WeekEntry, WeekRow } from '../state/week.js';
import { queryOfCell } from '../state/week.js';
import type { Weekday } from '../feeds/support-group.js';
import { whatToAsk } from './what-to-ask.js';
import { distanceText } from './distance.js';
import type { FinderProps } from './finder-props.js';
import { DOT, areaText } from './place-text.js';
import { capital } from '../../shared/i18n/first-letter.js';
import { isAllDay } from './row-view.js';

/** The results as a timetable: all days side by side where there is room, else one day with a way to the others. */
export function weekTable(page: FinderProps, week: Week): TemplateResult {
  const { words, locale, today } = page;
  const { days, rows } = week;
  const shown = shownDay(page, week);
  return html`${dayPicker(page, days, shown)}
    <table class="week" part="timetable">
      <caption class="spoken">${words.timetable}</caption>
      <thead>
        <tr>
          <th scope="col" class="part-of-day"><span class="spoken">${words.filterNames.timesOfDay}</span></th>
          ${days.map(
            ({ day, weekday, count }, at) =>
              html`<th scope="col" class="column ${at === shown ? 'shown' : ''} ${day === today ? 'today' : ''}">
                <div class="column-name">${capital(weekdayText(weekday, locale))}
                <span class="meta">${day === today ? `${words.today} · ` : nothing}${shortDateText(day, locale)}</span>
                ${count === 0 ? html`<span class="meta">${words.noneThen}</span>` : nothing}</div>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => weekRow(page, row, days, shown))}
      </tbody>
    </table>`;
}

/** The column a narrow page shows: the one asked for, else the first with a group. */
function shownDay({ day }: FinderProps, { days }: Week): number {
  const asked = days.findIndex((each) => each.day === day);
  return asked >= 0
    ? asked
    : Math.max(
        0,
        days.findIndex(({ count }) => count > 0),
      );
}

function dayPicker(page: FinderProps, days: readonly WeekDay[], shown: number): TemplateResult {
  const { words, locale, today, actions } = page;
  const title = (day: number): string => dayHeading(day, today, locale);
  const current = days[shown];
  const step = (label: string, by: number): TemplateResult => {
    const day = days[shown + by]?.day;
    return html`<button
      type="button"
      class="button quiet ${by < 0 ? 'back' : 'forth'}"
      aria-label=${label}
      aria-disabled=${day === undefined ? 'true' : 'false'}
      @click=${() => {
        if (day !== undefined) actions.chooseDay(day);
      }}
    >
      ${icon(CHEVRON)}
    </button>`;
  };
  return html`<div class="day-picker" role="group" aria-label=${words.filterNames.days}>
    ${step(words.previousDay, -1)}
    <p class="day-title" aria-live="polite">
      ${current ? html`${title(current.day)}${current.count === 0 ? `: ${words.noneThen}` : nothing}` : nothing}
    </p>
    ${step(words.nextDay, 1)}
    <div class="day-buttons">
      ${days.map(
        ({ day, weekday, count }, at) =>
          html`<button
            type="button"
            class="chip"
            aria-pressed=${at === shown ? 'true' : 'false'}
            @click=${() => {
              actions.chooseDay(day);
            }}
          >
            <span aria-hidden="true">${capital(weekdayText(weekday, locale, 'short'))}</span
            ><span class="count" aria-hidden="true">${count}</span>
            <span class="spoken">${title(day)}: ${words.groups(count)}</span>
          </button>`,
      )}
    </div>
  </div>`;
}

function weekRow(page: FinderProps, row: WeekRow, days: readonly WeekDay[], shown: number): TemplateResult {
  const { words, locale } = page;
  const { name, from, to, cells } = row;
  return html`<tr class=${cells[shown]?.entries.length ? '' : 'bare'}>
    <th scope="row" class="part-of-day">
      ${words.timesOfDay[name]}
      <span class="meta">${timeRangeText(from * MINUTE, to * MINUTE, 'UTC', locale)
        .split(/(?<=–)\s/)
        .map((time) => html`<span class="number">${time}</span> `)}</span>
    </th>
    ${cells.map(
      (cell, at) =>
        html`<td class="${at === shown ? 'shown' : ''} ${days[at]?.day === page.today ? 'today' : ''}">${cellContent(page, cell, row, days[at])}</td>`,
    )}
  </tr>`;
}

function cellContent(
  page: FinderProps,
  { entries, more }: WeekCell,
  { name }: WeekRow,
  day: WeekDay | undefined,
): TemplateResult | typeof nothing {
  const { words, locale, query, actions } = page;
  if (entries.length === 0 || !day) return nothing;
  return html`<ul>
    ${entries.map((entry) => html`<li>${entryButton(page, entry, day.weekday)}</li>`)}
    ${
      more > 0
        ? html`<li>
            <button
              type="button"
              class="link"
              @click=${() => {
                actions.showInList(queryOfCell(query, day.weekday, name));
              }}
            >
              ${words.moreThen(more)}<span class="spoken">
                ${words.then(weekdayText(day.weekday, locale), words.timesOfDay[name])}</span
              >
            </button>
          </li>`
        : nothing
    }
  </ul>`;
}

/** One start; a tap opens the group. */
function entryButton(page: FinderProps, { row, start, state }: WeekEntry, column: Weekday): TemplateResult {
  const { words, locale, zone, actions } = page;
  const { group, occurrence, status } = row;
  const lead = leadZone(row, zone);
  const { weekday } = wallClock(lead, start);
  const isRoomElsewhere = lead !== zone;
  // What is still to come on a room's yesterday.
  const day = isRoomElsewhere && weekday !== column ? `${weekdayText(weekday, locale, 'short')} ` : '';
  const pill = {
    ended: words.ended,
    'on-now': words.onNow,
    soon: 'minutes' in status ? capital(inMinutesText(status.minutes, locale)) : '',
    next: words.next,
    later: '',
  }[state];
  return html`<button
    type="button"
    class="entry"
    part="group"
    data-state=${state}
    aria-haspopup="dialog"
    @click=${() => {
      actions.openGroup({ id: group.id, start });
    }}
  >
    <time datetime=${new Date(start).toISOString()}>${
      day + (occurrence && isAllDay(occurrence) ? words.allDay : timeText(start, lead, locale))
    }</time>
    ${pill ? html`<span class="pill ${state}">${pill}</span>` : nothing}
    <span class="entry-name">${group.name}</span>
    <span class="meta">${[shortWhere(page, row), isRoomElsewhere && zoneText(lead, locale)].filter(Boolean).join(DOT)}</span>
  </button>`;
}

/** The town, or the way to join from home. */
function shortWhere(page: FinderProps, { group, miles }: Row): string {
  const { words } = page;
  const { attendance, place, joinUrl, dialIn } = group;
  if (attendance === 'online') return !joinUrl && dialIn ? words.byPhone : words.online;
  const town =
    place && (place.approximate ? areaText(page, place) : place.city || place.name || place.address);
  return [
    town,
    whatToAsk(group) ? words.attendance.unknown : '',
    miles === undefined ? '' : distanceText(page, miles),
    attendance === 'hybrid' ? words.andOnline : '',
  ]
    .filter(Boolean)
    .join(DOT);
}
