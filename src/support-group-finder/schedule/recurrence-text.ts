import { readDay } from '../../shared/time/dates.js';
import { dateText, timeRangeText, weekdayText, zoneText } from '../../shared/time/time-text.js';
import type { Row } from '../state/time-snapshot.js';
import type { GroupSchedule, SupportGroup, Weekday } from '../feeds/support-group.js';
import type { FinderWords } from '../words.js';
import { capital } from '../../shared/i18n/first-letter.js';

/** `Monday and Wednesday, 6:30 – 7:30 AM (Pacific Time)`: when a group meets, on its own clock. */
export function recurrenceText(
  { group, occurrence, zone }: Pick<Row, 'group' | 'occurrence' | 'zone'>,
  words: FinderWords,
  locale: string,
): string {
  const { schedule } = group;
  if (!schedule || !occurrence) return writtenText(group, words, locale) || words.byAppointment;
  const when = repeatText(schedule, words, locale) || daysText(schedule.days, words, locale);
  const times = timeRangeText(occurrence.start, occurrence.end, zone, locale);
  return capital(`${when}, ${times} (${zoneText(zone, locale)})`, locale);
}

/** `First and third Tuesday of the month`, `every other week, Friday`, a date; empty for what is every week. */
export function repeatText(
  { days, monthWeeks, everyWeeks = 1, from, until }: GroupSchedule,
  words: FinderWords,
  locale: string,
): string {
  if (from !== undefined && from === until) return capital(words.onlyOn(inWords(from, locale)), locale);
  if (monthWeeks) {
    const list = new Intl.ListFormat(locale);
    // The last of a month comes after all others.
    const weeks = [...monthWeeks].sort((one, other) => (one < 0 ? 6 : one) - (other < 0 ? 6 : other));
    // Each day of the week once is seven days in a row.
    if (days.length === 7)
      return capital(
        `${words.everyDay}, ${words.ofMonth(list.format(weeks.map((week) => words.monthDays(week))))}`,
        locale,
      );
    const names = list.format(days.map((day) => weekdayText(day, locale)));
    return capital(words.inWeeks(list.format(weeks.map((week) => words.monthWeek(week))), names), locale);
  }
  if (everyWeeks === 1) return '';
  return capital(`${words.everyWeeks(everyWeeks)}, ${daysText(days, words, locale)}`, locale);
}

/** What a list says of a schedule nobody could read, with the days that are told; empty where it says nothing. */
export function writtenText(
  {
    scheduleDays,
    scheduleText,
    isIrregular,
  }: Pick<SupportGroup, 'scheduleDays' | 'scheduleText' | 'isIrregular'>,
  words: FinderWords,
  locale: string,
): string {
  const said = inWords(scheduleText, locale);
  if (!scheduleDays && !isIrregular) return said;
  const parts = [
    scheduleDays && daysText(scheduleDays, words, locale),
    said,
    isIrregular && words.askHowOften,
  ];
  return capital(parts.filter(Boolean).join(', '), locale);
}

/** A text with its dates as people say them: `2026-12-15` is how programs do. */
export const inWords = (text: string, locale: string): string =>
  text.replace(/\b\d{4}-\d\d-\d\d(?:T(?=\d)|\b)/g, (date) => {
    const day = readDay(date.slice(0, 10));
    return day === undefined ? date : dateText(day, locale) + (date.length > 10 ? ' ' : '');
  });

/** `Monday to Friday`, `Saturday and Sunday`, `every day`. */
function daysText(days: readonly Weekday[], words: FinderWords, locale: string): string {
  if (days.length === 7) return words.everyDay;
  const name = (day: number): string => weekdayText(day % 7, locale);
  const [first, another] = days.filter((day) => !days.includes(((day + 6) % 7) as Weekday));
  const isRun = first !== undefined && another === undefined;
  if (isRun && days.length > 2) return words.dayRange(name(first), name(first + days.length - 1));
  const inOrder = isRun ? days.map((_, at) => first + at) : days;
  return new Intl.ListFormat(locale).format(inOrder.map(name));
}
