import { expect } from 'chai';
import { TimeSnapshot } from '../../../src/support-group-finder/state/time-snapshot.js';
import { directionsHref } from '../../../src/support-group-finder/views/directions.js';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import { dialInHref } from '../../../src/support-group-finder/views/actions.js';
import { recurrenceText } from '../../../src/support-group-finder/schedule/recurrence-text.js';
import { EVERYTHING } from '../../../src/support-group-finder/search/query.js';
import type { GroupSchedule } from '../../../src/support-group-finder/feeds/support-group.js';
import { fileName, shareText } from '../../../src/support-group-finder/export/export.js';
import { WORDS as FINDER_WORDS } from '../../../src/support-group-finder/words.js';
import { FIRST_LIGHT, MONDAY_MORNING, MORNING_CIRCLE, OREGON, type FeedRow } from '../feed.js';
import { spoken } from '../../spoken.js';

const WORDS = spoken(FINDER_WORDS);

function rowOf(feedRow: FeedRow, schedule: Partial<GroupSchedule> = {}) {
  const { groups } = readAnyFeed(JSON.stringify([feedRow]), { source: 'test' });
  const changed = groups.map((group) =>
    group.schedule ? { ...group, schedule: { ...group.schedule, ...schedule } } : group,
  );
  const agenda = new TimeSnapshot(changed, { visitor: OREGON }, MONDAY_MORNING);
  const row = agenda.sections(EVERYTHING, agenda.find(EVERYTHING), 1)[0]?.rows[0];
  if (!row) throw new Error('no row');
  return row;
}

describe('recurrenceText', () => {
  const said = (schedule: Partial<GroupSchedule>, language: 'en' | 'es' = 'en') =>
    recurrenceText(rowOf(MORNING_CIRCLE, schedule), WORDS[language], `${language}-US`).replace(/\s/g, ' ');

  it('names days and times on the group’s own clock', () => {
    expect(said({})).to.equal('Monday and Wednesday, 6:30 – 7:30 AM (Pacific Time)');
    expect(said({}, 'es')).to.match(/^Lunes y miércoles, 6:30/);
  });

  it('says every day, every other week, and weeks of the month', () => {
    expect(said({ days: [0, 1, 2, 3, 4, 5, 6] })).to.match(/^Every day, /);
    expect(said({ days: [1], everyWeeks: 2, from: '2026-11-23' })).to.match(/^Every other week, Monday, /);
    expect(said({ days: [1], monthWeeks: [1, 3] })).to.match(/^First and third Monday of the month, /);
    expect(said({ days: [5], monthWeeks: [-1] }, 'es')).to.match(/^Último viernes del mes, /);
  });

  it('says days in a row as a range, also over the end of a week, and the last week last', () => {
    for (const [days, english, spanish] of [
      [[1, 2, 3, 4, 5], 'Monday to Friday', 'De lunes a viernes'],
      [[0, 5, 6], 'Friday to Sunday', 'De viernes a domingo'],
      [[0, 1, 4, 5, 6], 'Thursday to Monday', 'De jueves a lunes'],
      [[0, 6], 'Saturday and Sunday', 'Sábado y domingo'],
      [[1, 3, 5], 'Monday, Wednesday, and Friday', 'Lunes, miércoles y viernes'],
      [[1, 2, 3, 5], 'Monday, Tuesday, Wednesday, and Friday', 'Lunes, martes, miércoles y viernes'],
    ] as const) {
      expect(said({ days }).split(', 6:')[0]).to.equal(english);
      expect(said({ days }, 'es').split(', 6:')[0]).to.equal(spanish);
    }
    expect(said({ days: [6], monthWeeks: [-1, 2] })).to.match(/^Second and last Saturday of the month, /);
    expect(said({ days: [6], monthWeeks: [-1, 1, 4] }, 'es')).to.match(
      /^Primer, cuarto y último sábado del mes, /,
    );
  });

  it('says the date of what meets once', () => {
    const once = { days: [2], from: '2026-11-24', until: '2026-11-24' } as const;
    expect(said(once)).to.match(/^Only on November 24, 2026, 6:30/);
    expect(said(once, 'es')).to.match(/^Solo el 24 de noviembre de 2026, 6:30/);
    expect(said({ days: [2], from: '2026-11-24', until: '2026-12-01' })).to.match(/^Tuesday, 6:30/);
  });

  it('says no date as programs write it, and that it may not be every week', () => {
    const row = rowOf({ ...MORNING_CIRCLE, day: undefined, time: '', end_time: '' });
    const text = (scheduleText: string, language: 'en' | 'es', more: object = {}) =>
      recurrenceText({ ...row, group: { ...row.group, scheduleText, ...more } }, WORDS[language], language);
    for (const [given, english, spanish] of [
      ['2026-12-15 7:00 PM', 'December 15, 2026 7:00 PM', '15 de diciembre de 2026 7:00 PM'],
      ['2026-12-15', 'December 15, 2026', '15 de diciembre de 2026'],
      ['2026-12-15T19:00', 'December 15, 2026 19:00', '15 de diciembre de 2026 19:00'],
      [
        '2026-12-15 – 2027-03-01',
        'December 15, 2026 – March 1, 2027',
        '15 de diciembre de 2026 – 1 de marzo de 2027',
      ],
      ['2026-13-45 7 PM', '2026-13-45 7 PM', '2026-13-45 7 PM'],
      ['541-555-0100', '541-555-0100', '541-555-0100'],
    ] as const) {
      expect(text(given, 'en')).to.equal(english);
      expect(text(given, 'es')).to.equal(spanish);
    }
    const days = { scheduleDays: [2], isIrregular: true };
    expect(text('7 PM', 'en', days)).to.equal('Tuesday, 7 PM, perhaps not every week: ask when');
    expect(text('7 PM', 'es', days)).to.equal('Martes, 7 PM, quizá no todas las semanas: pregunte cuándo');
    expect(text('', 'en', { isIrregular: true })).to.equal('Perhaps not every week: ask when');
  });

  it('says the feed’s words, or that one asks, where there is no time', () => {
    const timeless = { ...MORNING_CIRCLE, day: undefined, time: '', end_time: '' };
    expect(recurrenceText(rowOf(timeless), WORDS.en, 'en-US')).to.equal(WORDS.en.byAppointment);
    const numbered = rowOf({ ...MORNING_CIRCLE, day: [1, 2, 3, 4, 5], time: 'after work', end_time: '' });
    expect(recurrenceText(numbered, WORDS.en, 'en-US')).to.equal('Monday to Friday, after work');
    expect(recurrenceText(numbered, WORDS.es, 'es-US')).to.equal('De lunes a viernes, after work');
  });
});

describe('a group on all days of some weeks', () => {
  const when = (weeks: readonly number[], locale: 'en' | 'es'): string => {
    const row = rowOf(MORNING_CIRCLE);
    const schedule = { days: [0, 1, 2, 3, 4, 5, 6] as const, start: 390, duration: 60, monthWeeks: weeks };
    return recurrenceText(
      { ...row, group: { ...row.group, schedule } },
      WORDS[locale],
      `${locale}-US`,
    ).replace(/, 6:30.*/, '');
  };
  for (const [weeks, en, es] of [
    [[1], 'Every day, days 1 to 7 of the month', 'Todos los días, del 1 al 7 del mes'],
    [
      [3, 1],
      'Every day, days 1 to 7 and days 15 to 21 of the month',
      'Todos los días, del 1 al 7 y del 15 al 21 del mes',
    ],
    [[-1], 'Every day, the last seven days of the month', 'Todos los días, los últimos siete días del mes'],
    [[5], 'Every day, days 29 to 31 of the month', 'Todos los días, del 29 al 31 del mes'],
  ] as const)
    it(`meets on ${en.slice(11)}`, () => {
      expect(when(weeks, 'en')).to.equal(en);
      expect(when(weeks, 'es')).to.equal(es);
    });
});

describe('shareText', () => {
  it('says what, when and where, and never how to get in', () => {
    const online = shareText(rowOf(MORNING_CIRCLE), WORDS.en, 'en-US');
    expect(online).to.match(/^Morning Circle\nMonday and Wednesday.*\nOnline$/);
    expect(online).to.not.contain('secret');
    expect(shareText(rowOf(FIRST_LIGHT), WORDS.en, 'en-US')).to.contain('12 Oak St, Medford');
  });
});

describe('fileName', () => {
  it('keeps letters and digits of any script, and is never empty', () => {
    expect(fileName('  Café / 12 & 12 ')).to.equal('Café-12-12');
    expect(fileName('../../etc')).to.equal('etc');
    expect(fileName('???')).to.equal('group');
  });
});

describe('directionsHref', () => {
  const { place } = rowOf(FIRST_LIGHT).group;
  if (!place) throw new Error('no place');

  it('leads to the address, by the maps the device has', () => {
    const href = directionsHref(place, false) ?? '';
    expect(new URL(href).searchParams.get('destination')).to.contain('12 Oak St, Medford, OR 97501');
    expect(new URL(directionsHref(place, true) ?? '').host).to.equal('maps.apple.com');
  });

  it('uses the point where there is no address, and nothing for an area', () => {
    expect(directionsHref({ ...place, name: '', address: '' }, false)).to.contain('42.33%2C-122.87');
    expect(directionsHref({ ...place, approximate: true }, false)).to.equal(undefined);
  });
});

describe('dialInHref', () => {
  it('keeps codes after pauses, one tap for all', () => {
    expect(dialInHref('+15415550101,,5550100#')).to.equal('tel:+15415550101,,5550100%23');
    expect(dialInHref('541-555-0101')).to.equal('tel:+15415550101');
    expect(dialInHref('+15415550101,,123#,,,,*9#')).to.match(/^tel:\+15415550101,,123%23,,,,\*9%23$/);
  });

  it('makes no link of what is no number', () => {
    expect(dialInHref('ask at the desk')).to.equal(undefined);
  });
});
