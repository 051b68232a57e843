import { timeRangeText, weekdayText, zoneText } from '../shared/time-text.js';
import type { Row } from './agenda.js';
import type { FinderWords } from './words.js';

/** `Monday and Wednesday, 6:30 – 7:30 AM (Pacific Time)`: when a group meets, on its own clock. */
export function recurrenceText(
  { group, occurrence, zone }: Pick<Row, 'group' | 'occurrence' | 'zone'>,
  words: FinderWords,
  locale: string,
): string {
  const { schedule, scheduleText } = group;
  if (!schedule || !occurrence) return scheduleText || words.byAppointment;
  const list = new Intl.ListFormat(locale);
  const days = schedule.days.map((day) => weekdayText(day, locale));
  const weeks = schedule.monthWeeks?.map((week) => words.monthWeek(week)) ?? [];
  const when = weeks.length > 0 ? words.inWeeks(list.format(weeks), list.format(days)) : list.format(days);
  const times = timeRangeText(occurrence.start, occurrence.end, zone, locale);
  const every =
    (schedule.everyWeeks ?? 1) > 1 && weeks.length === 0
      ? `${words.everyWeeks(schedule.everyWeeks ?? 1)}, `
      : '';
  const text = `${every}${days.length === 7 && weeks.length === 0 ? words.everyDay : when}, ${times} (${zoneText(zone, locale)})`;
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
