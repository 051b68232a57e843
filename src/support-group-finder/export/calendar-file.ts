import { DAY_MINUTES, readDay } from '../../shared/time/dates.js';
import { fingerprint } from '../../shared/fingerprint.js';
import { epochOfDay } from '../../shared/time/zone.js';
import { openName, redactPasscode } from '../feeds/passcode.js';
import type { GroupPlace, GroupSchedule, SupportGroup } from '../feeds/support-group.js';
import { escapeText, foldLine, localDateTime, utcDateTime } from './calendar-text.js';
import { CALENDAR_DAYS, calendarZone } from './calendar-zone.js';
import { hasDoor, whatToAsk } from '../views/what-to-ask.js';
import { nextOccurrence, type Occurrence } from '../schedule/next-start.js';

/** A group to write into a calendar file. */
export interface CalendarEvent {
  readonly group: SupportGroup;
  /** The group's own IANA zone. */
  readonly zone: string;
  /** Absolute address of a page about the group; its own website where absent. */
  readonly page?: string | undefined;
}

export interface CalendarOptions {
  /** Epoch milliseconds: the file begins with the next occurrence from here and is stamped with it. */
  readonly now: number;
  /** Whether the person asked for the way in: join link, dial-in and their notes, which may hold a passcode. */
  readonly includeJoinLink?: boolean;
  /** Says in place of an address that it has to be asked, and whom. */
  readonly ask?: (group: SupportGroup) => string;
}

/** When a group meets, as a recurrence rule (RFC 5545, section 3.3.10). */
export function recurrence(
  { days, monthWeeks, everyWeeks = 1, from, until }: GroupSchedule,
  zone: string,
): string {
  const names = days.map((day) => CALENDAR_DAYS[day]);
  const lastDay = until === undefined ? undefined : readDay(until);
  const interval = everyWeeks > 1 && from !== undefined && readDay(from) !== undefined ? everyWeeks : 1;
  const parts = monthWeeks
    ? [
        'FREQ=MONTHLY',
        `BYDAY=${monthWeeks.flatMap((week) => names.map((name) => `${week}${name}`)).join(',')}`,
      ]
    : [
        'FREQ=WEEKLY',
        ...(interval > 1 ? [`INTERVAL=${interval}`, 'WKST=SU'] : []),
        `BYDAY=${names.join(',')}`,
      ];
  if (lastDay !== undefined)
    parts.push(`UNTIL=${utcDateTime(epochOfDay(zone, lastDay, DAY_MINUTES) - 1000)}`);
  return parts.join(';');
}

function exceptions({ except = [], start }: GroupSchedule, zone: string, firstDay: number): string[] {
  const days = except.map(readDay).filter((day) => day !== undefined && day >= firstDay);
  const dates = days.map((day) => localDateTime(day ?? firstDay, start)).join(',');
  return dates ? [`EXDATE;TZID=${zone}:${dates}`] : [];
}

/** What a calendar says of a group. */
export interface EventTexts {
  readonly name: string;
  readonly location: string;
  readonly notes: string;
  /** Where it can be gone to. */
  readonly door: GroupPlace | undefined;
}

export function eventTexts(
  group: SupportGroup,
  { includeJoinLink = false, ask }: Pick<CalendarOptions, 'includeJoinLink' | 'ask'>,
): EventTexts {
  const { place, joinUrl, joinNotes, dialIn, dialInNotes } = group;
  const open = (text: string | undefined) => (includeJoinLink ? text : redactPasscode(text));
  // Only what can be gone to is a location.
  const door = hasDoor(group) ? place : undefined;
  const where = [door?.name, door?.address].map(open).filter(Boolean).join(', ');
  const asked = whatToAsk(group) === 'where' ? ask?.(group) : '';
  const wayIn = includeJoinLink ? [joinUrl, joinNotes, dialIn, dialInNotes] : [];
  const notes = [...wayIn, place?.notes, group.notes, group.groupNotes].map(open).filter(Boolean);
  const name = includeJoinLink ? group.name : openName(group.name);
  return {
    name: name || group.programme,
    location: where || asked || (includeJoinLink && joinUrl) || '',
    notes: notes.join('\n\n'),
    door,
  };
}

function texts({ group, page }: CalendarEvent, options: CalendarOptions): string[] {
  const { name, location, notes, door } = eventTexts(group, options);
  const address = page ?? (options.includeJoinLink ? group.website : redactPasscode(group.website));
  return [
    `SUMMARY:${escapeText(name)}`,
    location && `LOCATION:${escapeText(location)}`,
    notes && `DESCRIPTION:${escapeText(notes)}`,
    door?.latitude !== undefined && door.longitude !== undefined && `GEO:${door.latitude};${door.longitude}`,
    address && `URL:${address}`,
  ].filter((line) => typeof line === 'string' && line !== '') as string[]; // The filter leaves strings only.
}

interface DatedEvent extends CalendarEvent {
  readonly schedule: GroupSchedule;
  readonly first: Occurrence;
}

function eventLines(event: DatedEvent, options: CalendarOptions): string[] {
  const { now } = options;
  const { group, zone, schedule, first } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(group.id)}-${fingerprint(group.sources[0] ?? '')}@clinic-widgets`,
    `DTSTAMP:${utcDateTime(now)}`,
    ...(group.updated === undefined ? [] : [`LAST-MODIFIED:${utcDateTime(group.updated)}`]),
    // The time as announced, even on a night the clock jumps over it: it is the pattern of all the others.
    `DTSTART;TZID=${zone}:${localDateTime(first.day, schedule.start)}`,
    `DURATION:PT${schedule.duration}M`,
    `RRULE:${recurrence(schedule, zone)}`,
    ...exceptions(schedule, zone, first.day),
    ...texts(event, options),
    'END:VEVENT',
  ];
}

/**
 * The text of an iCalendar file (RFC 5545, `text/calendar`) with each group as one recurring event in its own zone.
 * Groups that are inactive, meet by appointment or meet no more are left out.
 * @returns `undefined` where that leaves nothing to write.
 */
export function calendarFile(events: readonly CalendarEvent[], options: CalendarOptions): string | undefined {
  const dated = events.flatMap((event): DatedEvent[] => {
    const { schedule, attendance } = event.group;
    if (!schedule || attendance === 'inactive') return [];
    const first = nextOccurrence(schedule, event.zone, options.now);
    return first ? [{ ...event, schedule, first }] : [];
  });
  if (dated.length === 0) return undefined;
  const starts = new Map<string, number>();
  for (const { zone, first } of dated) starts.set(zone, Math.min(first.start, starts.get(zone) ?? Infinity));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//clinic-widgets//support-group-finder//EN',
    'CALSCALE:GREGORIAN',
    ...[...starts].flatMap(([zone, start]) => calendarZone(zone, start)),
    ...dated.flatMap((event) => eventLines(event, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
