import type { AuthorNote } from '../shared/warn.js';
import { timeText, weekdayText, zoneText } from '../shared/time-text.js';
import { isAlways, openState, readHours } from './hours.js';
import type { ContactWords } from './words.js';

/** The line about opening hours; `unread` where they are shown just as written, and why that is. */
export type HoursLine =
  | { readonly state: 'open' | 'closed'; readonly text: string }
  | { readonly state: 'unread'; readonly text: string; readonly problem: AuthorNote };

const unread = (written: string, hasHours: boolean): HoursLine => ({
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
        allowed: 'hours such as Mo-Fr 05:30-14:00, Sa 06:00-10:00 or 24/7',
      },
});

/**
 * Words the opening hours at this moment.
 * @param written the `hours` attribute.
 * @param zone the clinic's; without it only a clinic that never closes is known to be open.
 * @param visitorZone named in the line where its clock differs from the clinic's.
 */
export function hoursLine(
  written: string,
  words: ContactWords,
  {
    zone,
    visitorZone,
    locale,
    now,
  }: { zone: string | undefined; visitorZone: string; locale: string; now: number },
): HoursLine {
  const hours = readHours(written);
  if (!hours || (!zone && !isAlways(hours))) return unread(written, hours !== undefined);
  if (!zone) return { state: 'open', text: words.openAlways };
  const time = (at: number): string => {
    const here = timeText(at, zone, locale);
    return here === timeText(at, visitorZone, locale) ? here : `${here} (${zoneText(zone, locale)})`;
  };
  const state = openState(hours, zone, now);
  if (state.open) {
    const text = state.until === undefined ? words.openAlways : words.openUntil(time(state.until));
    return { state: 'open', text };
  }
  if (!state.opens) return { state: 'closed', text: words.closed };
  const { at, weekday, daysAhead } = state.opens;
  const text =
    daysAhead === 0
      ? words.opensToday(time(at))
      : daysAhead === 1
        ? words.opensTomorrow(time(at))
        : words.opensOn(weekdayText(weekday, locale), time(at));
  return { state: 'closed', text };
}
