import { timeText, weekdayText, zoneText } from '../shared/time-text.js';
import { openState, readHours } from './hours.js';
import type { ContactWords } from './words.js';

/** The line about opening hours; `unread` where they are shown just as written. */
export interface HoursLine {
  readonly state: 'open' | 'closed' | 'unread';
  readonly text: string;
}

/**
 * Words the opening hours at this moment.
 * @param written the `hours` attribute.
 * @param zone the clinic's.
 * @param visitorZone named in the line where its clock differs from the clinic's.
 */
export function hoursLine(
  written: string,
  words: ContactWords,
  { zone, visitorZone, locale, now }: { zone: string; visitorZone: string; locale: string; now: number },
): HoursLine {
  const hours = readHours(written);
  if (!hours) return { state: 'unread', text: written };
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
