import { dateOfDay, weekdayOfDay } from '../shared/time/dates.js';

// Holidays are told apart by their place in these tables and in the words' `holidays`: those of the law, in its order
// (5 U.S.C. 6103(a)), then days beside them that clinics close early on.

/** How many are holidays of the law. */
const FEDERAL = 11;

// Month and day, or month, weekday (0 = Sunday) and the first day of the month it can fall on.
const RULES: readonly (readonly [month: number, day: number, weekday?: number])[] = [
  [1, 1],
  [1, 15, 1],
  [2, 15, 1],
  [5, 25, 1],
  [6, 19],
  [7, 4],
  [9, 1, 1],
  [10, 8, 1],
  [11, 11],
  [11, 22, 4],
  [12, 25],
  [12, 24],
  [12, 31],
  [11, 23, 5],
];

/** What people call them in a line about hours. */
const NAMES: readonly RegExp[] = [
  /new year'?s?(?:'? day)?(?! ?'?eve)/,
  /(?:martin luther king|mlk)(?:,? jr\.?)?(?:'s)?(?: birthday)?(?: day)?/,
  /presidents?'?s? day|washington'?s birthday/,
  /memorial day/,
  /juneteenth/,
  /independence day|(?:4th|fourth) of july/,
  /labor day/,
  /columbus day|indigenous peoples?'?s? day/,
  /veterans?'?s? day/,
  /thanksgiving(?: day)?/,
  /(?:christmas|xmas)(?: day)?/,
  /(?:christmas|xmas) eve/,
  /new year'?s?'? eve/,
  /(?:the )?(?:day|friday) after thanksgiving|black friday/,
];

/** Replaces names of holidays by `%` and their number, and words for all of them by `%`. */
export function markHolidays(text: string): string {
  const names = text.replace(/[\u2018\u2019]/g, "'");
  // The longest first: Christmas Eve is no Christmas.
  return [...NAMES.keys()]
    .reverse()
    .reduce(
      (marked, at) =>
        marked.replace(new RegExp(`\\b(?:${NAMES[at]?.source ?? ''})(?![\\w'])`, 'g'), `%${at}`),
      names,
    )
    .replace(/\b(?:(?:us|u\.s\.|all|on|major|federal|public|bank|legal|national) )*(?:ph|holidays?)\b/g, '%');
}

const fallsOn = (at: number, day: number): boolean => {
  const [month, from, weekday] = RULES[at] ?? [];
  const date = dateOfDay(day);
  if (date.month !== month || from === undefined) return false;
  return weekday === undefined
    ? date.day === from
    : date.day >= from && date.day < from + 7 && weekdayOfDay(day) === weekday;
};

/** Place in the words' `holidays` of what a day number is itself. */
export function holidayOn(day: number): number | undefined {
  const found = RULES.findIndex((_, at) => fallsOn(at, day));
  return found < 0 ? undefined : found;
}

/**
 * Place in the words' `holidays` of the federal holiday that is kept on a day number: its own, that of the Saturday after a Friday, or
 * that of the Sunday before a Monday (5 U.S.C. 6103(b), Executive Order 11582).
 */
export function federalHolidayOn(day: number): number | undefined {
  const beside = { 1: day - 1, 5: day + 1 }[weekdayOfDay(day)] ?? day;
  return [day, beside].map(holidayOn).find((at) => at !== undefined && at < FEDERAL);
}
