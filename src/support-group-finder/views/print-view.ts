import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/elements/heading.js';
import { readPhone } from '../../shared/contact/phone.js';
import { DAY_MINUTES } from '../../shared/time/dates.js';
import { dateText, zoneText } from '../../shared/time/time-text.js';
import { offsetAt, wallMinutes } from '../../shared/time/zone.js';
import { leadZone, type Row, type Section } from '../state/time-snapshot.js';
import { openName, redactPasscode } from '../feeds/passcode.js';
import { recurrenceText, writtenText } from '../schedule/recurrence-text.js';
import { FILTERS } from '../search/query.js';
import type { FilterName, GroupFilters } from '../search/query.js';
import { whatToAsk } from './what-to-ask.js';
import { whomToAsk } from './actions.js';
import { sectionHeading } from './day-list.js';
import { optionLabel } from './filters.js';
import type { FinderProps } from './finder-props.js';
import { DOT } from './place-text.js';
import { rangeText, tagNames, whereText } from './row-view.js';

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
    ${byDayThere(sections, zone).map(
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

/** The same rows, each under the day its time is told for: who goes to a room looks for the day it is there. */
function byDayThere(sections: readonly Section[], zone: string): Section[] {
  const days = new Map<string, Section & { readonly rows: Row[] }>();
  for (const section of sections)
    for (const row of section.rows) {
      const { kind, isWithoutPlace } = section;
      const lead = leadZone(row, zone);
      const isThere = kind === 'day' && row.occurrence && lead !== zone;
      const day = isThere ? Math.floor(wallMinutes(lead, row.occurrence.start) / DAY_MINUTES) : section.day;
      const key = `${kind} ${day} ${isWithoutPlace}`;
      const rows = days.get(key)?.rows ?? [];
      rows.push(row);
      days.set(key, { ...section, day, key, rows });
    }
  const rank = ({ kind, day }: Section): number => (kind === 'day' ? day : Number.MAX_SAFE_INTEGER);
  return [...days.values()].sort((one, other) => rank(one) - rank(other));
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
          ? `${rangeText(page, occurrence, lead)}${lead === zone ? '' : ` (${zoneText(lead, locale)})`}`
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
