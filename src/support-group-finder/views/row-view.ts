import { capital } from '../../shared/i18n/first-letter.js';
import {
  inMinutesText,
  timeRangeText,
  timeText,
  weekdayText,
  zoneText,
} from '../../shared/time/time-text.js';
import { offsetAt, wallClock } from '../../shared/time/zone.js';
import { kindName, languageName } from '../feeds/kinds/kinds.js';
import type { SupportGroup } from '../feeds/support-group.js';
import type { Occurrence } from '../schedule/next-start.js';
import { repeatText, writtenText } from '../schedule/recurrence-text.js';
import { leadZone, type Row, type Section } from '../state/time-snapshot.js';
import { actionView, mainAction, type Action, type ActionView } from './actions.js';
import { distanceText } from './distance.js';
import type { FinderProps } from './finder-props.js';
import { DOT, areaText, placeText } from './place-text.js';
import { whatToAsk } from './what-to-ask.js';

const MOST_TAGS = 4;
/** Feeds write a group that never closes as 0:00 to 23:59. */
const NEARLY_A_DAY = 23.5 * 3_600_000;
const DAY = 24 * 60;

/** All that a row is told of the page. */
export type RowPage = Pick<FinderProps, 'words' | 'language' | 'locale' | 'zone' | 'phone' | 'level'>;

/** What a row says before it is opened: plain data, by which it is drawn, and drawn again when it is another. */
export interface RowView {
  readonly name: string;
  /** Level of its heading. */
  readonly level: string;
  readonly time: TimeView;
  readonly state: StateView | undefined;
  readonly where: WhereView;
  /** When it meets, where it doesn't each week; else empty. */
  readonly repeats: string;
  /** Each with the language it is said in, where that isn't the page's. */
  readonly tags: readonly (readonly [name: string, language: string | undefined])[];
  readonly action: ActionView | undefined;
}

/** When it meets: on a day, at an hour; or in words. */
type TimeView =
  | {
      readonly day: string;
      readonly datetime: string;
      readonly range: string;
      /** The same on another clock; empty where that shows the same. */
      readonly there: string;
    }
  | { readonly written: string };

interface StateView {
  readonly text: string;
  /** What is more than a note. */
  readonly pill?: 'now' | 'soon' | 'off';
}

/** One line, in the parts it may be broken into. */
interface WhereView {
  readonly place: string;
  readonly address: string;
  readonly rest: string;
}

export function rowView(page: RowPage, kind: Section['kind'], row: Row): RowView {
  const { words, locale, level } = page;
  const { group, occurrence } = row;
  const action = mainAction(page, row);
  return {
    name: group.name,
    level: String(Math.min(level + 2, 6)),
    time: occurrence
      ? timeView(page, kind, row, occurrence)
      : { written: writtenText(group, words, locale) || words.noTime },
    state: stateView(page, row),
    where: whereView(page, row),
    // Under its day alone, a monthly group would seem to meet every week.
    repeats: occurrence && group.schedule ? repeatText(group.schedule, words, locale) : '',
    tags: [...tagNames(page, group)],
    action: action && actionView(words, group, action, isUsableNow(row, action)),
  };
}

/** Ten minutes early is when a host opens the door of an online meeting. */
const EARLY = 10;

/** The one moment for a filled button: a meeting that can be joined from where one sits, on now or about to start. */
function isUsableNow({ status }: Row, { kind }: Action): boolean {
  const isWayIn = kind === 'join' || kind === 'dial';
  return isWayIn && (status.state === 'on-now' || (status.state === 'soon' && status.minutes <= EARLY));
}

function timeView(page: RowPage, kind: Section['kind'], row: Row, occurrence: Occurrence): TimeView {
  const { words, locale, zone } = page;
  const { start } = occurrence;
  const lead = leadZone(row, zone);
  const { weekday } = wallClock(lead, start);
  const isOtherDay = kind !== 'day' || weekday !== wallClock(zone, start).weekday;
  const other = lead === zone ? row.zone : zone;
  const isSame = offsetAt(lead, start) === offsetAt(other, start);
  const there = (): string =>
    words[lead === zone ? 'there' : 'forYou'](timeText(start, other, locale), zoneText(other, locale));
  return {
    day: isOtherDay ? `${weekdayText(weekday, locale, 'short')} ` : '',
    datetime: new Date(start).toISOString(),
    range: rangeText(page, occurrence, lead),
    there: isSame ? '' : (lead === zone ? '' : `${zoneText(lead, locale)}${DOT}`) + there(),
  };
}

/** `6:30 – 7:30 AM`, or that it is all day. */
export const rangeText = (
  { words, locale }: Pick<FinderProps, 'words' | 'locale'>,
  occurrence: Occurrence,
  zone: string,
): string =>
  isAllDay(occurrence) ? words.allDay : timeRangeText(occurrence.start, occurrence.end, zone, locale);

export const isAllDay = ({ start, end }: Occurrence): boolean => end - start >= NEARLY_A_DAY;

function stateView({ words, locale, zone }: RowPage, row: Row): StateView | undefined {
  const { status } = row;
  switch (status.state) {
    case 'on-now': {
      const { occurrence } = status;
      const until = (): string => words.until(timeText(occurrence.end, leadZone(row, zone), locale));
      return { pill: 'now', text: isAllDay(occurrence) ? words.onNow : until() };
    }
    case 'soon':
      return { pill: 'soon', text: capital(inMinutesText(status.minutes, locale)) };
    case 'later':
      return status.minutes < DAY
        ? { text: inMinutesText(Math.round(status.minutes / 60) * 60, locale) }
        : undefined;
    case 'inactive':
      return { pill: 'off', text: words.attendance.inactive };
    default:
      return undefined;
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
export function whereText(page: Pick<FinderProps, 'words' | 'locale'>, { group, miles }: Row): string {
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
function whereView(page: RowPage, row: Row): WhereView {
  const { place, attendance } = row.group;
  const text = whereText(page, row);
  const spot = place && attendance !== 'online' ? placeText(page, place) : text;
  const name = `${place?.name ?? ''}, `;
  const [first, address] =
    name !== ', ' && spot.startsWith(name) ? [name, spot.slice(name.length)] : ['', spot];
  return {
    place: first,
    address: address.replace(/ ([A-Z]{2}) (?=\d{5}\b)/, ' $1\u00a0'),
    rest: text.slice(spot.length),
  };
}

/**
 * What tells groups apart at a glance, each with the language it is said in where that isn't the page's; everything else is in
 * the details.
 */
export function tagNames(
  { words, locale, language }: Pick<RowPage, 'words' | 'locale' | 'language'>,
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
