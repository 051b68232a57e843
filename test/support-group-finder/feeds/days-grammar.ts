import type { Days } from '../../../src/support-group-finder/feeds/times/parse-days.js';
import type { Weekday } from '../../../src/support-group-finder/feeds/support-group.js';

/** A way of writing days, and what it means: known because the text was made from the meaning. */
export interface DaysSpelling {
  readonly text: string;
  readonly means: Days;
}

/** Each day's names, Sunday first: whole, plural, short, shorter, with dots. */
const ENGLISH =
  'Sunday Sundays sunday SUNDAY Sun Sun. Su|Monday Mondays monday MONDAY Mon Mon. Mo|Tuesday Tuesdays tuesday TUESDAY Tue Tues Tues. Tu|Wednesday Wednesdays wednesday WEDNESDAY Wed Weds Wed. We|Thursday Thursdays thursday THURSDAY Thu Thur Thurs Thurs. Th|Friday Fridays friday FRIDAY Fri Fri. Fr|Saturday Saturdays saturday SATURDAY Sat Sat. Sa';
const SPANISH =
  'domingo domingos Domingo dom dom.|lunes Lunes LUNES lun lun.|martes Martes MARTES mar mar.|mi\u00e9rcoles miercoles Mi\u00e9rcoles mi\u00e9 mi\u00e9.|jueves Jueves JUEVES jue jue.|viernes Viernes VIERNES vie vie.|s\u00e1bado s\u00e1bados sabado S\u00e1bado s\u00e1b.';
const namesOf = (table: string): readonly (readonly string[])[] =>
  table.split('|').map((names) => names.split(' '));
const LANGUAGES = [namesOf(ENGLISH), namesOf(SPANISH)];
const ALL: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const sorted = (days: readonly number[]): readonly Weekday[] => ALL.filter((day) => days.includes(day));

const ANDS = [
  [', ', ' and ', ' & ', ' + ', '/', ' / ', '; ', ',', ' ', '\n', ', and ', ', & ', ' | '],
  [', ', ' y ', ' & ', '/', ' / ', '; ', ',', '\n'],
];
const TOS = [
  ['-', ' - ', '\u2013', ' \u2013 ', '\u2014', '\u2011', ' to ', ' thru ', ' through ', ' until ', ' till '],
  ['-', ' - ', '\u2013', ' \u2013 ', ' a ', ' al '],
];

const ORDINALS: readonly (readonly [number, readonly string[]])[] = [
  [1, ['1st', 'First', 'first']],
  [2, ['2nd', 'Second']],
  [3, ['3rd', 'Third', 'third']],
  [4, ['4th', 'Fourth']],
  [5, ['5th', 'Fifth']],
  [-1, ['Last', 'last']],
];
const ORDINALES: readonly (readonly [number, readonly string[]])[] = [
  [1, ['primer', 'Primer', '1er']],
  [2, ['segundo', '2do', '2\u00ba']],
  [3, ['tercer', '3er']],
  [4, ['cuarto', '4to']],
  [-1, ['\u00faltimo', 'ultimo']],
];

function* single(): Generator<DaysSpelling> {
  for (const names of LANGUAGES)
    for (const day of ALL)
      for (const name of names[day] ?? []) {
        yield { text: name, means: { days: [day] } };
        yield { text: ` ${name}\u00a0`, means: { days: [day] } };
        yield { text: `(${name})`, means: { days: [day] } };
      }
  for (const day of ALL) {
    const [english = '', plural = ''] = LANGUAGES[0]?.[day] ?? [];
    const [spanish = ''] = LANGUAGES[1]?.[day] ?? [];
    for (const text of [
      `Every ${english}`,
      `Each ${english}`,
      `on ${plural}`,
      `${plural} only`,
      `${english}\u2019s`,
      `${english} evening`,
      `${english} nights`,
      `cada ${spanish}`,
      `los ${spanish}`,
      `todos los ${spanish}`,
      `${spanish} por la noche`,
      String(day),
      String(day || 7),
    ])
      yield { text, means: { days: [day] } };
  }
}

function* lists(): Generator<DaysSpelling> {
  for (const [language, names] of LANGUAGES.entries()) {
    const forms = names[0]?.length ?? 0;
    for (const one of ALL)
      for (const other of ALL)
        for (const join of ANDS[language] ?? []) {
          if (one === other) continue;
          const form = (one + other) % forms;
          const said = [one, other].map((day) => names[day]?.[form] ?? names[day]?.[0] ?? '');
          yield { text: said.join(join), means: { days: sorted([one, other]) } };
        }
    for (const days of [
      [1, 3, 5],
      [2, 4, 6],
      [0, 2, 4],
      [6, 0, 1],
      [1, 2, 4, 5],
    ])
      for (const join of ANDS[language] ?? [])
        for (let form = 0; form < forms; form += 1) {
          const said = days.map((day) => names[day]?.[form] ?? names[day]?.[0] ?? '');
          yield { text: said.join(join), means: { days: sorted(days) } };
          const last = language === 0 ? ' & ' : ' y ';
          yield { text: said.slice(0, -1).join(', ') + last + said.at(-1), means: { days: sorted(days) } };
        }
  }
}

/** Ranges, those over the end of a week too, alone and with another day behind them. */
function* ranges(): Generator<DaysSpelling> {
  for (const [language, names] of LANGUAGES.entries())
    for (const from of ALL)
      for (const to of ALL)
        for (const join of TOS[language] ?? []) {
          if (from === to) continue;
          const days = Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, at) => (from + at) % 7);
          for (const form of [0, 4]) {
            const [first = '', last = ''] = [from, to].map((day) => names[day]?.[form]);
            yield { text: first + join + last, means: { days: sorted(days) } };
            const other = ALL.find((day) => !days.includes(day));
            if (other === undefined) continue;
            const and = language === 0 ? ' & ' : ' y ';
            yield {
              text: `${first}${join}${last}${and}${names[other]?.[form]}`,
              means: { days: sorted([...days, other]) },
            };
          }
        }
}

/** Names of several days, and letters. */
function* sets(): Generator<DaysSpelling> {
  const known: readonly (readonly [readonly number[], string])[] = [
    [
      ALL,
      'Daily|daily|Every day|everyday|EVERY DAY|7 days a week|Seven days a week|7 days/week|all week|Sun thru Sat|todos los d\u00edas|Todos los dias|cada d\u00eda|diario|a diario|diariamente|L-D|lunes a domingo',
    ],
    [
      [1, 2, 3, 4, 5],
      'Weekdays|weekday|Week days|every weekday|M-F|M\u2013F|M - F|M thru F|Mo-Fr|Mon-Fr|MTWRF|MTWThF|M T W Th F|M,T,W,Th,F|entre semana|de lunes a viernes|L-V|L a V|Lu-Vi|LMXJV|d\u00edas laborables|d\u00edas h\u00e1biles',
    ],
    [
      [0, 6],
      'Weekends|weekend|Week ends|every weekend|Sat + Sun|Sa/Su|SaSu|fines de semana|fin de semana|S y D|S/D',
    ],
    [[1, 3, 5], 'M/W/F|MWF|M W F|M, W, F|M, W & F|M-W-F|Mon-Wed-Fri|MoWeFr|L, X, V|L/X/V'],
    [[2, 4], 'T/Th|TTh|T, Th|T & Th|Tu/Th|TuTh|TR|T/R|Tue/Thurs|Ma/Ju|Mar/Jue'],
    [[1, 2, 3, 4], 'M-Th|M-Thu|Mon-Th|M thru Th|L-J'],
    [[1, 3], 'M/W|MW|M & W|L y X|L/X'],
    [[1, 2, 3, 4, 5, 6], 'weekdays & Sat|Weekdays and Saturdays|Weekdays, Saturday|M-Sat|M-Sa|L-S'],
    [[0, 1, 6], 'weekends & Mon|Sat-Mon|Sa, Su, Mo'],
    [[1, 2, 3, 4, 5], '1-5|1,2,3,4,5|1/2/3/4/5'],
    [[0, 2], '0,2|0 & 2'],
  ];
  for (const [days, texts] of known)
    for (const text of texts.split('|')) yield { text, means: { days: sorted(days) } };
}

function* monthly(): Generator<DaysSpelling> {
  const languages = [
    {
      ordinals: ORDINALS,
      names: LANGUAGES[0],
      ands: [' and ', ' & ', '/', ', ', ' + '],
      after: [' of the month', ' of each month', ' of every month'],
    },
    {
      ordinals: ORDINALES,
      names: LANGUAGES[1],
      ands: [' y ', ', ', '/'],
      after: [' del mes', ' de cada mes'],
    },
  ];
  for (const { ordinals, names, ands, after } of languages)
    for (const day of ALL) {
      const said = names?.[day] ?? [];
      const [name = ''] = said;
      for (const [week, words] of ordinals) {
        const means = { days: [day], monthWeeks: [week] };
        for (const word of words) {
          for (const each of said) yield { text: `${word} ${each}`, means };
          for (const end of after) yield { text: `${word} ${name}${end}`, means };
        }
        yield { text: `${name} (${words[0]})`, means };
        for (const [other, others] of ordinals) {
          if (other === week) continue;
          const weeks = { days: [day], monthWeeks: [week, other].sort((one, two) => one - two) };
          for (const and of ands) yield { text: `${words[0]}${and}${others[0]} ${name}`, means: weeks };
          yield { text: `${name} ${words[0]}${ands[0]}${others[0]}`, means: weeks };
        }
      }
    }
  for (const day of ALL) {
    const [english = ''] = LANGUAGES[0]?.[day] ?? [];
    const [spanish = ''] = LANGUAGES[1]?.[day] ?? [];
    for (const text of [
      `every other ${english}`,
      `${english} (every other week)`,
      `alternate ${english}s`,
      `${english}, every 2 weeks`,
      `${spanish}, cada dos semanas`,
    ])
      yield { text, means: { days: [day], everyWeeks: 2 } };
  }
}

/** Every spelling of days whose meaning is told. */
export function* daySpellings(): Generator<DaysSpelling> {
  yield* single();
  yield* lists();
  yield* ranges();
  yield* sets();
  yield* monthly();
}
