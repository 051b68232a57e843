import { weekdayOfDay } from '../shared/time/dates.js';
import type { AttributeWarning } from '../shared/elements/warn.js';
import { dateText, timeText, weekdayText, zoneText } from '../shared/time/time-text.js';
import { isAlways, openState, type SpecialDay } from './hours.js';
import { readHours } from './read-hours.js';
import type { ContactWords } from './words.js';

/** The line about opening hours; `unread` where they are shown just as written, and why that is. */
export type OpeningStatus =
  | { readonly state: 'open' | 'closed'; readonly text: string }
  | { readonly state: 'unread'; readonly text: string; readonly problem: AttributeWarning };

const unread = (written: string, hasHours: boolean): OpeningStatus => ({
  state: 'unread',
  text: written,
  problem: hasHours
    ? {
        attribute: 'time-zone',
        problem: 'is needed to say whether the clinic is open; the hours are shown as written.',
        allowed: 'an IANA name such as America/Los_Angeles',
      }
    : {
        attribute: 'hours',
        problem: `"${written}" can't be read; it is shown as written.`,
        allowed:
          'hours such as Mo-Fr 05:30-14:00, Sa 06:00-10:00 or 24/7, and special days such as 2026-12-24 05:30-10:00; PH off',
      },
});

/**
 * Words the opening hours at this moment.
 * @param written the `hours` attribute.
 * @param zone the clinic's; without it only a clinic that never closes is known to be open.
 * @param visitorZone named in the line where its clock differs from the clinic's.
 */
export function openingStatus(
  written: string,
  words: ContactWords,
  {
    zone,
    visitorZone,
    locale,
    now,
  }: { zone: string | undefined; visitorZone: string; locale: string; now: number },
): OpeningStatus {
  const hours = readHours(written);
  if (!hours || (!zone && !isAlways(hours))) return unread(written, hours !== undefined);
  if (!zone) return { state: 'open', text: words.openAlways };
  const time = (at: number): string => {
    const here = timeText(at, zone, locale);
    return here === timeText(at, visitorZone, locale) ? here : `${here} (${zoneText(zone, locale)})`;
  };
  const state = openState(hours, zone, now);
  const nameOf = ({ holiday = -1 }: SpecialDay): string => words.holidays[holiday] ?? '';
  const { today, tomorrow } = state;
  const parts: string[] = [];
  if (state.open) {
    parts.push(state.until === undefined ? words.openAlways : words.openUntil(time(state.until)));
  } else {
    parts.push(today?.closed ? words.closedToday(nameOf(today)) : words.closed);
    const { at, day, daysAhead } = state.opens ?? { at: 0, day: 0, daysAhead: -1 };
    if (daysAhead === 0) parts.push(words.opensToday(time(at)));
    else if (daysAhead === 1) parts.push(words.opensTomorrow(time(at)));
    // A week ahead "Monday" would be read as today's.
    else if (daysAhead > 1)
      parts.push(
        words.opensOn(
          daysAhead < 7 ? weekdayText(weekdayOfDay(day), locale) : dateText(day, locale),
          time(at),
        ),
      );
  }
  if (today && !today.closed) parts.push(words.specialToday(nameOf(today)));
  if (tomorrow?.closed && !today?.closed) parts.push(words.closedTomorrow(nameOf(tomorrow)));
  return { state: state.open ? 'open' : 'closed', text: parts.join('. ') };
}
