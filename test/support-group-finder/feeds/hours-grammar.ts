import type { Hours } from '../../../src/support-group-finder/feeds/times/parse-hours.js';

/** A way of writing hours, and what it means: known because the text was made from the meaning. */
export interface Spelling {
  readonly text: string;
  readonly means: Hours;
}

const DAY = 1440;
const two = (number: number): string => String(number).padStart(2, '0');
const minuteOf = (time: number): string => two(time % 60);
const hour24 = (time: number): number => Math.floor(time / 60) % 24;
const hour12 = (time: number): number => hour24(time) % 12 || 12;
const isMorning = (time: number): boolean => hour24(time) < 12;

/** Blank, no-break, narrow no-break, thin, tab, ideographic, two of them. */
const BLANKS = ['', ' ', '\u00a0', '\u202f', '\u2009', '\t', '\u3000', '  '];
const HALVES = ['AM', 'am', 'Am', 'A.M.', 'a.m.', 'a.m', 'A. M.', 'a. m.', 'a m', 'a', 'A'];
const DASHES = [
  '-',
  '\u2010',
  '\u2011',
  '\u2012',
  '\u2013',
  '\u2014',
  '\u2015',
  '\u2212',
  '~',
  '\u301c',
  '--',
];
const JOINERS = [
  ...DASHES,
  ...DASHES.slice(0, 5).map((dash) => ` ${dash} `),
  ...['to', 'TO', 'until', 'till', 'til', '\u2019til', 'thru', 'through', 'a', 'hasta', 'hasta las'].map(
    (word) => ` ${word} `,
  ),
];
const TIMES = Array.from({ length: 48 }, (_, at) => at * 30).concat([5, 65, 555, 719, 725, 1125, 1219, 1439]);
const STARTS = [0, 30, 390, 540, 660, 690, 705, 720, 735, 780, 1020, 1110, 1170, 1260, 1380, 1410];
const LENGTHS = [30, 45, 60, 90, 120, 240, 360];

const half = (time: number, spelled: string): string =>
  isMorning(time) ? spelled : spelled.replace('a', 'p').replace('A', 'P');
const onTwelve = (time: number): string => `${hour12(time)}:${minuteOf(time)}`;
const onTwentyFour = (time: number): string => `${two(hour24(time))}:${minuteOf(time)}`;
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Every way of writing the hour itself on the clock of 12, without its half. */
function twelves(time: number): string[] {
  const hour = hour12(time);
  const minute = minuteOf(time);
  return [
    `${hour}:${minute}`,
    `${two(hour)}:${minute}`,
    `${hour}.${minute}`,
    `${hour} : ${minute}`,
    `${hour}${minute}`,
    `${hour}:${minute}:00`,
    ...(time % 60 === 0 ? [`${hour}`] : []),
  ];
}

/** Hours whose half is said. */
function* halved(): Generator<Spelling> {
  for (const start of TIMES) {
    for (const hour of twelves(start)) {
      for (const spelled of HALVES) yield { text: `${hour} ${half(start, spelled)}`, means: { start } };
      for (const blank of BLANKS) yield { text: hour + blank + half(start, 'AM'), means: { start } };
    }
    yield { text: wide(`${onTwelve(start)} ${half(start, 'AM')}`), means: { start } };
    yield { text: `(${onTwelve(start)} ${half(start, 'am')})`, means: { start } };
    yield { text: `@ ${onTwelve(start)}${half(start, 'a')}`, means: { start } };
    yield { text: `at ${onTwelve(start)} ${half(start, 'a.m.')}`, means: { start } };
    yield { text: `a las ${onTwelve(start)} ${half(start, 'a. m.')}`, means: { start } };
    const inSpanish = isMorning(start)
      ? hour24(start) > 0 && ['de la ma\u00f1ana', 'de la manana', 'por la ma\u00f1ana']
      : hour24(start) < 20 && ['de la tarde', 'por la tarde'];
    for (const words of inSpanish || []) yield { text: `${onTwelve(start)} ${words}`, means: { start } };
    if (hour24(start) > 17)
      for (const words of ['de la noche', 'por la noche', 'at night', 'in the evening', 'de la NOCHE'])
        yield { text: `${onTwelve(start)} ${words}`, means: { start } };
    if (hour24(start) > 0 && isMorning(start))
      yield { text: `${onTwelve(start)} in the morning`, means: { start } };
  }
}

/** Hours on the clock of 24. */
function* onClockOf24(): Generator<Spelling> {
  for (const start of TIMES) {
    const hour = two(hour24(start));
    const minute = minuteOf(start);
    const texts = [
      `${hour}:${minute}`,
      `${hour}:${minute}:00`,
      `${hour}:${minute}:00.000`,
      `${hour}${minute}`,
      `${hour}h${minute}`,
      `${hour} h ${minute}`,
      `${hour}H${minute}`,
      `${hour}:${minute}h`,
      `${hour}:${minute} h`,
      `${hour}:${minute} hs`,
      `${hour}:${minute} hrs`,
      `${hour}:${minute} hrs.`,
      `${hour}:${minute} horas`,
      `${hour}.${minute} h`,
      `a las ${hour}:${minute}`,
      ...(hour24(start) > 12 ? [`${hour}.${minute}`, `${hour} : ${minute}`] : []),
      ...(hour24(start) > 12 && start % 60 === 0 ? [`${hour}h`, `${hour} h`, `${hour} horas`] : []),
    ];
    for (const text of texts) yield { text, means: { start } };
  }
}

/** Both ends of a range, with every dash and word between them. */
function* ranges(): Generator<Spelling> {
  for (const start of STARTS) {
    for (const length of LENGTHS) {
      const end = (start + length) % DAY;
      const means = { start, end };
      for (const join of JOINERS) {
        // `7 a 8`: a letter in front of a Spanish "to" would be one too many.
        const said = / a | hasta/.test(join) ? 'a.m.' : 'AM';
        yield {
          text: `${onTwelve(start)} ${half(start, said)}${join}${onTwelve(end)} ${half(end, said)}`,
          means,
        };
        yield { text: `${onTwelve(start)}${join}${onTwelve(end)} ${half(end, said)}`, means };
        yield { text: `${onTwelve(start)} ${half(start, said)}${join}${onTwelve(end)}`, means };
        // `10:30 - 11:30` may be at night.
        if ([start, end].some((time) => hour24(time) < 10 || hour24(time) > 12))
          yield { text: `${onTwentyFour(start)}${join}${onTwentyFour(end)}`, means };
        if (start % 60 === 0)
          yield { text: `${hour12(start)}${join}${onTwelve(end)} ${half(end, said)}`, means };
        if (end % 60 === 0)
          yield { text: `${onTwelve(start)} ${half(start, said)}${join}${hour12(end)}`, means };
      }
      if (end === 720)
        for (const noon of ['noon', '12 noon', '12:00 Noon', 'Midday', 'mediod\u00eda'])
          yield { text: `${onTwelve(start)} - ${noon}`, means };
      if (end === 0)
        for (const midnight of ['midnight', '12 midnight', 'medianoche'])
          yield { text: `${onTwelve(start)} - ${midnight}`, means };
      if (start === 720)
        for (const noon of ['noon', '12 noon', '12noon', 'mediod\u00eda'])
          yield { text: `${noon} - ${onTwelve(end)}`, means };
    }
  }
}

const ZONES: Readonly<Record<string, readonly string[]>> = {
  'America/New_York': ['EST', 'EDT', 'ET', 'Eastern', 'Eastern Time', '(ET)', 'E.T.', 'hora del este'],
  'America/Chicago': ['CST', 'CT', 'Central Time', '(Central)'],
  'America/Los_Angeles': ['PST', 'PT', 'P.S.T.', 'Pacific', '(Pacific Time)', 'Hora del Pac\u00edfico'],
  'America/Denver': ['MDT', 'Mountain Time', '(Mountain)'],
  'America/Phoenix': ['Arizona', 'Arizona time', '(Arizona)'],
  'Pacific/Honolulu': ['Hawaii', '(Hawaii)', 'Hawaii Time'],
  'America/Indiana/Knox': ['America/Indiana/Knox'],
};

/** Hours with their zone behind them. */
function* zoned(): Generator<Spelling> {
  for (const [zone, names] of Object.entries(ZONES))
    for (const name of names)
      for (const start of STARTS) {
        const end = (start + 90) % DAY;
        yield { text: `${onTwelve(start)} ${half(start, 'AM')} ${name}`, means: { start, zone } };
        yield {
          text: `${onTwelve(start)}-${onTwelve(end)} ${half(end, 'AM')} ${name}`,
          means: { start, end, zone },
        };
        yield { text: `${onTwentyFour(start)} ${name}`, means: { start, zone } };
      }
}

/** Hours as sheets and scripts write them. */
function* written(): Generator<Spelling> {
  for (const start of TIMES) {
    const part = start / DAY;
    const clock = onTwentyFour(start);
    const texts = [
      ...(start % 1440 ? [part.toFixed(6), part.toFixed(9), (45_000 + part).toFixed(6)] : []),
      `1899-12-30T${clock}:00`,
      `2026-11-24T${clock}:00`,
      `2026-11-24 ${clock}`,
      `T${clock}:00`,
      `Date(1899,11,30,${hour24(start)},${start % 60},0)`,
      `Sat Dec 30 1899 ${clock}:00 GMT-0800 (Pacific Standard Time)`,
      `11/24/2026 ${onTwelve(start)} ${half(start, 'AM')}`,
      `1899-12-30T${clock}:00-08:00`,
      ...(start % 5 === 0 ? [`1899-12-30T${clock}:00.000Z`] : []),
    ];
    for (const text of texts) yield { text, means: { start } };
  }
}

/** Noon and midnight in words. */
function* named(): Generator<Spelling> {
  for (const text of 'noon|Noon|12 noon|12:00 Noon|12noon|12 PM noon|at noon|midday|mediod\u00eda|al mediod\u00eda|12 del mediod\u00eda|Mediodia'.split(
    '|',
  ))
    yield { text, means: { start: 720 } };
  for (const text of 'midnight|Midnight|12 midnight|12:00 Midnight|at midnight|medianoche|a medianoche|a la medianoche'.split(
    '|',
  ))
    yield { text, means: { start: 0 } };
}

/** Every spelling of hours whose meaning is told. */
export function* hourSpellings(): Generator<Spelling> {
  yield* halved();
  yield* onClockOf24();
  yield* ranges();
  yield* zoned();
  yield* written();
  yield* named();
}
