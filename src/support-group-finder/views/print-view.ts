import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/elements/heading.js';
import { readPhone } from '../../shared/contact/phone.js';
import { dateText, weekdayText, zoneText } from '../../shared/time/time-text.js';
import { offsetAt, wallClock } from '../../shared/time/zone.js';
import type { Row, Section } from '../state/time-snapshot.js';
import { openName, redactPasscode } from '../feeds/passcode.js';
import type { Occurrence } from '../schedule/next-start.js';
import { recurrenceText, writtenText } from '../schedule/recurrence-text.js';
import { FILTERS } from '../search/query.js';
import type { FilterName, GroupFilters } from '../search/query.js';
import { whatToAsk } from './what-to-ask.js';
import { whomToAsk } from './actions.js';
import { sectionHeading } from './day-list.js';
import { optionLabel } from './filters.js';
import type { FinderProps } from './finder-props.js';
import { DOT } from './place-text.js';
import { leadZone, rangeText, tagNames, whereText } from './row-view.js';

/** The results on paper: who gives them out, when, what was chosen; never the visitor's place or a way in with a passcode. */
export function sheet(page: FinderProps, sections: readonly Section[]): TemplateResult {
  const { words, locale, title, clinic, phone, zone, today, result } = page;
  const shown = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const total = result?.total ?? 0;
  const from = [
    clinic,
    readPhone(phone, locale)?.display ?? phone,
    dateText(today, locale),
    zoneText(zone, locale),
  ];
  // Paper is read on other days, too: it knows no today.
  const undatedPage = { ...page, today: today - 9 };
  return html`<div class="sheet">
    ${heading(title, String(page.level), nothing)}
    <p>${from.filter(Boolean).join(DOT)}</p>
    <p>${location.host}${location.pathname}</p>
    <p><strong>${words.groups(total)}</strong> ${chosen(page)}</p>
    ${shown < total ? html`<p>${words.printLimit(shown, total)}</p>` : nothing}
    ${sections.map(
      (section) =>
        html`<table>
          <caption>${sectionHeading(undatedPage, section)}</caption>
          <tbody>
            ${section.rows.map((row) => sheetRow(page, row))}
          </tbody>
        </table>`,
    )}
  </div>`;
}

function chosen(page: FinderProps): string {
  const filters: GroupFilters = page.query;
  const labels = FILTERS.flatMap((filter: FilterName) =>
    filters[filter].map((option) => optionLabel(page, filter, option)),
  );
  const text = page.query.text.trim();
  return [text && `“${text}”`, ...labels].filter(Boolean).join(DOT);
}

function sheetRow(page: FinderProps, row: Row): TemplateResult {
  const { words, locale, zone } = page;
  const { group, occurrence } = row;
  const { schedule } = group;
  const lead = leadZone(row, zone);
  const isSimple =
    schedule?.days.length === 1 &&
    !schedule.monthWeeks &&
    !schedule.everyWeeks &&
    occurrence &&
    offsetAt(row.zone, occurrence.start) === offsetAt(zone, occurrence.start);
  // By the clock on a room's wall, with the day it is there: the heading's is the reader's.
  const localTime = (at: Occurrence): string =>
    `${weekdayText(wallClock(lead, at.start).weekday, locale, 'short')} ${rangeText(page, at, lead)} (${zoneText(lead, locale)})`;
  const number = whatToAsk(group)
    ? whomToAsk(page, group)
    : readPhone(group.phone || group.dialIn.split(',')[0] || '', locale)?.display;
  const facts = [
    redactPasscode(whereText(page, { ...row, miles: undefined })),
    number,
    ...tagNames(page, group).keys(),
  ];
  return html`<tr>
    <th scope="row">
      ${
        occurrence
          ? lead === zone
            ? rangeText(page, occurrence, zone)
            : localTime(occurrence)
          : redactPasscode(writtenText(group, words, locale)) || words.noTime
      }
    </th>
    <td><strong>${openName(group.name) || group.programme}</strong></td>
    <td>
      ${facts.filter(Boolean).join(DOT)}
      ${isSimple || !occurrence ? nothing : html`<br />${recurrenceText(row, words, locale)}`}
    </td>
  </tr>`;
}
