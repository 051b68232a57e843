import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { heading } from '../../shared/elements/heading.js';
import {
  inMinutesText,
  timeRangeText,
  timeText,
  weekdayText,
  zoneText,
} from '../../shared/time/time-text.js';
import { offsetAt, wallClock } from '../../shared/time/zone.js';
import type { Row, Section } from '../state/time-snapshot.js';
import { kindName, languageName } from '../feeds/kinds/kinds.js';
import type { Occurrence } from '../schedule/next-start.js';
import type { SupportGroup } from '../feeds/support-group.js';
import { repeatText, writtenText } from '../schedule/recurrence-text.js';
import { whatToAsk } from './what-to-ask.js';
import { actionLink, mainAction, type Action } from './actions.js';
import { details } from './details.js';
import { distanceText } from './distance.js';
import type { FinderProps } from './finder-props.js';
import { DOT, areaText, placeText } from './place-text.js';
import { capital } from '../../shared/i18n/first-letter.js';

const MOST_TAGS = 4;
/** Feeds write a group that never closes as 0:00 to 23:59. */
const NEARLY_A_DAY = 23.5 * 3_600_000;
const DAY = 24 * 60;

/** A row of the list, drawn again only when something in it changes: a keystroke leaves it as it is. */
export function groupRow(page: FinderProps, section: Section, row: Row): TemplateResult {
  const { group, occurrence, status, miles } = row;
  const opened = page.open.has(group.id) && (page.loaded.group ?? true);
  const note = page.shared?.id === group.id ? page.shared.note : undefined;
  const when = 'minutes' in status ? Math.min(status.minutes, DAY) : 0;
  const { words, language, locale, zone, phone, clinic, level } = page;
  return html`${guard(
    [
      ...[group, occurrence?.start, status.state, when, miles, opened, note, section.kind],
      ...[words, language, locale, zone, phone, clinic, level],
    ],
    () => drawRow(page, section, row),
  )}`;
}

function drawRow(page: FinderProps, section: Section, row: Row): TemplateResult {
  const { group, occurrence } = row;
  const action = mainAction(page, row);
  // Under its day alone, a monthly group would seem to meet every week.
  const repeats = occurrence && group.schedule ? repeatText(group.schedule, page.words, page.locale) : '';
  return html`<div class="when">${time(page, section, row)}</div>
    <div class="what">
      ${heading(group.name, String(Math.min(page.level + 2, 6)), nothing, 'name', 'group-name')}
      <p class="where" part="place">${whereLines(page, row)}</p>
      ${repeats ? html`<p class="meta">${repeats}</p>` : nothing}
      ${tags(page, group)}
    </div>
    ${action ? html`<div class="action">${actionLink(page, row, action, isUsableNow(row, action))}</div>` : nothing}
    ${details(page, row)}`;
}

/** Ten minutes early is when a host opens the door of an online meeting. */
const EARLY = 10;

/** The one moment for a filled button: a meeting that can be joined from where one sits, on now or about to start. */
function isUsableNow({ status }: Row, { kind }: Action): boolean {
  const isWayIn = kind === 'join' || kind === 'dial';
  return isWayIn && (status.state === 'on-now' || (status.state === 'soon' && status.minutes <= EARLY));
}

function time(page: FinderProps, section: Section, row: Row): TemplateResult {
  const { words, locale, zone } = page;
  const { group, occurrence, status } = row;
  if (!occurrence) {
    return html`<p class="time none" part="time">${writtenText(group, words, locale) || words.noTime}</p>
      ${status.state === 'inactive' ? html`<p class="pill off" part="state">${words.attendance.inactive}</p>` : nothing}`;
  }
  const { start } = occurrence;
  const lead = leadZone(row, zone);
  const { weekday } = wallClock(lead, start);
  const isOtherDay = section.kind !== 'day' || weekday !== wallClock(zone, start).weekday;
  const day = isOtherDay ? `${weekdayText(weekday, locale, 'short')} ` : nothing;
  const other = lead === zone ? row.zone : zone;
  return html`<p class="time" part="time">
      ${day}<time datetime=${new Date(start).toISOString()}>${rangeText(page, occurrence, lead)}</time>
    </p>
    ${statePill(page, row, lead)}
    ${
      offsetAt(lead, start) === offsetAt(other, start)
        ? nothing
        : html`<p class="meta there">
            ${lead === zone ? nothing : `${zoneText(lead, locale)}${DOT}`}${words[
              lead === zone ? 'there' : 'forYou'
            ](timeText(start, other, locale), zoneText(other, locale))}
          </p>`
    }`;
}

/** Whose clock a time is told by: where people go to a room, the clock on its wall, else the visitor's. */
export const leadZone = ({ group, zone, occurrence }: Row, visitor: string): string =>
  group.attendance === 'in-person' &&
  occurrence &&
  offsetAt(zone, occurrence.start) !== offsetAt(visitor, occurrence.start)
    ? zone
    : visitor;

/** `6:30 – 7:30 AM`, or that it is all day. */
export const rangeText = (
  { words, locale }: Pick<FinderProps, 'words' | 'locale'>,
  occurrence: Occurrence,
  zone: string,
): string =>
  isAllDay(occurrence) ? words.allDay : timeRangeText(occurrence.start, occurrence.end, zone, locale);

export const isAllDay = ({ start, end }: Occurrence): boolean => end - start >= NEARLY_A_DAY;

function statePill(
  { words, locale }: FinderProps,
  { status }: Row,
  zone: string,
): TemplateResult | typeof nothing {
  const relative = (minutes: number): string => inMinutesText(minutes, locale);
  switch (status.state) {
    case 'on-now':
      return html`<p class="pill now" part="state">
        ${isAllDay(status.occurrence) ? words.onNow : words.until(timeText(status.occurrence.end, zone, locale))}
      </p>`;
    case 'soon':
      return html`<p class="pill soon" part="state">${capital(relative(status.minutes))}</p>`;
    case 'later':
      return status.minutes < DAY
        ? html`<p class="meta">${relative(Math.round(status.minutes / 60) * 60)}</p>`
        : nothing;
    case 'inactive':
      return html`<p class="pill off" part="state">${words.attendance.inactive}</p>`;
    default:
      return nothing;
  }
}

/** Services people know by name; another host is said where its link is. */
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)zoom(gov)?\.(us|com)$/, 'Zoom'],
  [/^meet\.google\.com$/, 'Google Meet'],
  [/(^|\.)teams\.(microsoft|live)\.com$/, 'Microsoft Teams'],
];

function serviceName(joinUrl: string | undefined): string | undefined {
  const host = joinUrl ? new URL(joinUrl).host : '';
  return SERVICES.find(([known]) => known.test(host))?.[1];
}

/** One line: the place and how far it is, or the way to join from home. */
export function whereText(page: FinderProps, { group, miles }: Row): string {
  const { words } = page;
  const asked = whatToAsk(group);
  const { place, attendance, joinUrl, dialIn } = group;
  const isOnline = attendance === 'online' || attendance === 'hybrid';
  const parts: (string | undefined)[] = [];
  if (attendance === 'online') {
    parts.push(joinUrl ? words.online : dialIn ? words.byPhone : words.online, serviceName(joinUrl));
    if (joinUrl && dialIn) parts.push(words.orDialIn);
    if (asked) parts.push(words.askLink);
    if (place) parts.push(areaText(page, place));
  } else {
    if (place) parts.push(placeText(page, place));
    if (asked) parts.push(words.attendance.unknown);
    if (miles !== undefined) parts.push(distanceText(page, miles));
    if (isOnline) parts.push(words.andOnline);
  }
  return parts.filter(Boolean).join(DOT);
}

/**
 * The same with a place's name on a line of its own, its state never parted from its ZIP code; where one line has to do, the rest
 * of it is not cut off with a long address.
 */
function whereLines(page: FinderProps, row: Row): TemplateResult {
  const { place, attendance } = row.group;
  const text = whereText(page, row);
  const spot = place && attendance !== 'online' ? placeText(page, place) : text;
  const name = `${place?.name ?? ''}, `;
  const [first, address] =
    name !== ', ' && spot.startsWith(name) ? [name, spot.slice(name.length)] : ['', spot];
  return html`<span class="spot">${first ? html`<span class="place">${first}</span>` : nothing}${address.replace(/ ([A-Z]{2}) (?=\d{5}\b)/, ' $1\u00a0')}</span
    ><span class="rest">${text.slice(spot.length)}</span>`;
}

/**
 * What tells groups apart at a glance, each with the language it is said in where that isn't the page's; everything else is in
 * the details.
 */
export function tagNames(
  { words, locale, language }: FinderProps,
  group: SupportGroup,
): Map<string, string | undefined> {
  const named: readonly (readonly [string, string?])[] = [
    [group.programme],
    [group.audience === 'families' ? words.audience.families : ''],
    // A language is named in itself, for those who look for it.
    ...group.languages
      .filter((tag) => !tag.startsWith(language))
      .map((tag) => [capital(languageName(tag, tag)), tag] as const),
    [group.stepFree ? words.stepFree : ''],
    ...group.kinds
      .filter(({ code, name }) => name !== undefined || !['X', 'XB', 'TC'].includes(code))
      .map((kind) => [kindName(kind, locale)] as const),
  ];
  const names = new Map<string, string | undefined>();
  for (const [name, tag] of named)
    if (name && !names.has(name) && names.size < MOST_TAGS) names.set(name, tag);
  return names;
}

export function tags(page: FinderProps, group: SupportGroup): TemplateResult | typeof nothing {
  const names = [...tagNames(page, group)];
  if (names.length === 0) return nothing;
  return html`<ul class="tags">
    ${names.map(([name, tag]) => html`<li class="tag" lang=${tag ?? nothing}>${name}</li>`)}
  </ul>`;
}
