import { safeHref } from '../../shared/contact/links.js';
import { readDay } from '../../shared/time/dates.js';
import type { SupportGroup } from '../feeds/support-group.js';
import { eventTexts, recurrence, type CalendarOptions } from './calendar-file.js';
import { localDateTime } from './calendar-text.js';
import { nextOccurrence } from '../schedule/next-start.js';

/** A link that opens a calendar on the web with a group filled in. */
export interface CalendarLink {
  readonly service: 'Google' | 'Outlook';
  readonly href: string;
  /** The service is told the next date alone, not how the group repeats. */
  readonly isOnce: boolean;
}

/** Notes longer than this make addresses some servers refuse. */
const LONGEST_NOTES = 800;

function address(root: string, parameters: Readonly<Record<string, string>>): string {
  const told = Object.entries(parameters).filter(([, value]) => value);
  // Outlook shows the plus signs a form has for blanks.
  const written = new URLSearchParams(told).toString().replaceAll('+', '%20');
  return safeHref(`${root}?${written}`) ?? '';
}

/**
 * Links to the calendars people have on the web. The way in is never in them, as it may hold a passcode. Outlook's is the one for
 * people's own accounts: what is put into a work account, an employer sees. It takes no rule, and Google's no days without a
 * meeting, so a link that could not say the whole is for the next date alone.
 */
export function calendarLinks(
  group: SupportGroup,
  zone: string,
  { now, ask }: Pick<CalendarOptions, 'now' | 'ask'>,
): CalendarLink[] {
  const { schedule, attendance } = group;
  const next = schedule && attendance !== 'inactive' && nextOccurrence(schedule, zone, now);
  if (!next) return [];
  const { name, location, notes } = eventTexts(group, ask ? { ask } : {});
  const details =
    notes.length > LONGEST_NOTES ? `${notes.slice(0, LONGEST_NOTES).replace(/\s*\S*$/, '')}\u2026` : notes;
  const ends = schedule.start + schedule.duration;
  const hasGaps = (schedule.except ?? []).some((date) => (readDay(date) ?? -Infinity) >= next.day);
  const utc = (time: number): string => new Date(time).toISOString().replace('.000', '');
  return [
    {
      service: 'Google',
      isOnce: hasGaps,
      href: address('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: name,
        dates: `${localDateTime(next.day, schedule.start)}/${localDateTime(next.day, ends)}`,
        ctz: zone,
        recur: hasGaps ? '' : `RRULE:${recurrence(schedule, zone)}`,
        location,
        details,
      }),
    },
    {
      service: 'Outlook',
      isOnce: true,
      href: address('https://outlook.live.com/calendar/0/deeplink/compose', {
        path: '/calendar/action/compose',
        rru: 'addevent',
        startdt: utc(next.start),
        enddt: utc(next.end),
        subject: name,
        location,
        body: details,
      }),
    },
  ];
}
