import { expect } from 'chai';
import { Temporal } from '@js-temporal/polyfill';
import { openState, type Hours } from '../../src/contact-cta/hours.js';
import { readHours } from '../../src/contact-cta/read-hours.js';
import { words } from '../../src/contact-cta/words.js';

/** Spans in short: weekday, start and end as `H:MM`. */
function brief(hours: Hours | undefined): string[] | undefined {
  const clock = (minutes: number): string =>
    `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const weekday = (day: number): string => 'Su Mo Tu We Th Fr Sa'.split(' ')[day] ?? '?';
  return hours?.week.map((span) => `${weekday(span.weekday)} ${clock(span.start)}-${clock(span.end)}`).sort();
}

describe('readHours', () => {
  const readable: readonly (readonly [text: string, spans: string[]])[] = [
    [
      'Mo-Fr 05:30-14:00, Sa 06:00-10:00',
      [...'Fr Mo'.split(' ').map((day) => `${day} 5:30-14:00`), 'Sa 6:00-10:00'].concat(
        'Th Tu We'.split(' ').map((day) => `${day} 5:30-14:00`),
      ),
    ],
    ['Mo 08:00-12:00,13:00-17:00', ['Mo 13:00-17:00', 'Mo 8:00-12:00']],
    ['Mo 08:00-12:00 13:00-17:00', ['Mo 13:00-17:00', 'Mo 8:00-12:00']],
    ['Fr 20:00-02:00', ['Fr 20:00-26:00']],
    ['Mo,We,Fr 09:00-10:00', ['Fr 9:00-10:00', 'Mo 9:00-10:00', 'We 9:00-10:00']],
    ['Mo,We-Th 09:00-10:00', ['Mo 9:00-10:00', 'Th 9:00-10:00', 'We 9:00-10:00']],
    ['Sa-Mo 08:00-10:00', ['Mo 8:00-10:00', 'Sa 8:00-10:00', 'Su 8:00-10:00']],
    ['Mo 08:00-10:00; Su closed', ['Mo 8:00-10:00']],
    ['Sa-Mo 08:00-10:00; Su off', ['Mo 8:00-10:00', 'Sa 8:00-10:00']],
    ['Su closed, Sa-Mo 08:00-10:00', ['Mo 8:00-10:00', 'Sa 8:00-10:00']],
    ['Mon-Tue 8:00-10:00', ['Mo 8:00-10:00', 'Tu 8:00-10:00']],
    ['Mondays, Thurs. and Sat: 8am - 5:30 p.m.', ['Mo 8:00-17:30', 'Sa 8:00-17:30', 'Th 8:00-17:30']],
    ['Monday to Tuesday 5:30 AM to 2 PM', ['Mo 5:30-14:00', 'Tu 5:30-14:00']],
    ['Mo 12am-12pm', ['Mo 0:00-12:00']],
    ['Mo noon–midnight', ['Mo 12:00-24:00']],
    ['Mo 10:00-24:00', ['Mo 10:00-24:00']],
    ['Mo 00:00-23:59', ['Mo 0:00-24:00']],
    ['Fr 8pm-2am', ['Fr 20:00-26:00']],
    ['Ｍｏ\u00a008:00\u201310:00', ['Mo 8:00-10:00']],
    ['closed', []],
  ];
  for (const [text, spans] of readable) {
    it(`reads "${text}"`, () => {
      expect(brief(readHours(text))).to.deep.equal([...spans].sort());
    });
  }

  it('reads 24/7 and times without a day as every day', () => {
    expect(readHours('24/7')?.week).to.have.lengthOf(7);
    expect(brief(readHours(' 24/7 '))).to.deep.equal(brief(readHours('Mo-Su 00:00-24:00')));
    expect(brief(readHours('08:00-10:00'))).to.deep.equal(brief(readHours('Mo-Su 08:00-10:00')));
    expect(brief(readHours('08:00-10:00, Sa-Su closed'))).to.deep.equal(
      brief(readHours('Mo-Fr 08:00-10:00')),
    );
  });

  const unreadable = [
    ...['', ' ', ',', 'Mo', 'Mo-Fr', 'Mo-Fr by appointment', 'call us', 'Mo-Xx 08:00-10:00', 'M 08:00-10:00'],
    ...[
      'Mo 08:00',
      'Mo 8-5',
      'Mo 25:00-26:00',
      'Mo 08:60-10:00',
      'Mo 24:00-02:00',
      'Mo 13pm-2pm',
      'Mo 0am-2pm',
    ],
    ...['Mo 08:00-08:00', 'Mo 00:00-00:00', 'PH off', 'Mo 08:00-10:00 SH off', 'Mo 08:00-10:00 Tu'],
    ...['Mo closed-Fr', 'Mo 08:00-10:00, closed', 'Mo 08:00-10:00 (doors 07:30)', '24/5', 'Mo 008:00-10:00'],
    // Twelve-hour times without AM or PM: "open from 1 AM" would be a lie.
    ...['Mo 8:00-5:00', 'Mo 8:30-5pm', 'Mo 8:00-12:00, 1:00-5:00', 'Mo 12:00-1:00', 'Mo 9-11:30'],
    // Which of the two holds on Wednesday is anyone's guess.
    ...['Mo-Fr 08:00-17:00; We 08:00-12:00', 'Mo 13:00-17:00, Mo 08:00-12:00'],
  ];
  for (const text of unreadable) {
    it(`does not claim to understand "${text}"`, () => {
      expect(readHours(text)).to.equal(undefined);
    });
  }
});

/** Special days in short. */
function briefSpecial(text: string): string[] | undefined {
  const clock = (minutes: number): string =>
    `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return readHours(text)?.special.map(({ days, spans }) => {
    const what =
      typeof days === 'number'
        ? days < 0
          ? 'all holidays'
          : (words.en.holidays[days] ?? '?')
        : days.first === days.last
          ? days.first
          : `${days.first} to ${days.last}`;
    return `${what}: ${spans.map(({ start, end }) => `${clock(start)}-${clock(end)}`).join(', ') || 'closed'}`;
  });
}

describe('special days', () => {
  const WEEK = 'Mo-Fr 05:30-14:00';
  // Every way to write the days, with every way to write the hours, on either side of the week's.
  const days: readonly (readonly [string, readonly string[]])[] = [
    [
      '2026-11-26',
      [
        '2026-11-26',
        '2026-11-26',
        '11/26/2026',
        'Nov 26, 2026',
        'November 26 2026',
        '2026 Nov 26',
        'Nov. 26th, 2026',
      ],
    ],
    [
      '2026-12-24 to 2027-01-02',
      [
        '2026-12-24 - 2027-01-02',
        '2026-12-24/2027-01-02',
        '2026-12-24 to 2027-01-02',
        '2026-12-24–2027-01-02',
        'Dec 24, 2026 through Jan 2, 2027',
        '12/24/2026 - 1/2/2027',
      ],
    ],
    ['--12-24', ['Dec 24', 'December 24th', 'dec. 24']],
    ['--12-24 to --12-26', ['Dec 24-26', 'December 24 - 26', 'Dec 24 to Dec 26', 'Dec 24–26']],
    ['--12-24 to --01-02', ['Dec 24-Jan 2', 'December 24 through January 2']],
    ['all holidays', ['PH', 'holidays', 'federal holidays', 'Public Holidays', 'all US federal holidays']],
    ['Thanksgiving', ['Thanksgiving', 'Thanksgiving Day']],
    ['Christmas Eve', ['Christmas Eve']],
    ['New Year’s Day', ["New Year's Day", 'New Year’s']],
  ];
  const hours: readonly (readonly [string, readonly string[]])[] = [
    ['closed', ['off', 'closed', 'Closed']],
    ['5:30-10:00', ['05:30-10:00', '5:30am-10am', '5:30 AM to 10 AM']],
    ['8:00-12:00, 13:00-15:00', ['08:00-12:00,13:00-15:00', '8am-noon, 1pm-3pm']],
  ];
  for (const [what, spellings] of days) {
    it(`reads ${what}, however it is written`, () => {
      for (const spelling of spellings)
        for (const [when, times] of hours)
          for (const time of times) {
            const rule = `${spelling} ${time}`;
            for (const text of [
              `${WEEK}; ${rule}`,
              `${WEEK}, ${rule}`,
              `${rule}; ${WEEK}`,
              `${WEEK} ${rule}`,
            ]) {
              expect(briefSpecial(text), text).to.deep.equal([`${what}: ${when}`]);
              expect(brief(readHours(text)), text).to.deep.equal(brief(readHours(WEEK)));
            }
          }
    });
  }

  it('reads what is closed after the word, too', () => {
    for (const text of [
      'closed on holidays',
      'closed PH',
      'closed Thanksgiving and Christmas',
      'closed on Thanksgiving, Christmas',
    ])
      expect(briefSpecial(`${WEEK}, ${text}`), text).to.have.lengthOf(/and|,/.test(text) ? 2 : 1);
    expect(brief(readHours('8am-5pm, closed Sundays'))).to.deep.equal(brief(readHours('Mo-Sa 08:00-17:00')));
  });

  it('lets what holds for fewer days go first', () => {
    const text = `${WEEK}; PH off; Christmas 09:00-10:00; 2026-12-20 - 2026-12-30 off; 2026-12-25 06:00-07:00`;
    expect(briefSpecial(text)).to.deep.equal([
      '2026-12-25: 6:00-7:00',
      '2026-12-20 to 2026-12-30: closed',
      'Christmas: 9:00-10:00',
      'all holidays: closed',
    ]);
  });

  it('takes several days, of the week among them, for one rule', () => {
    expect(briefSpecial('Mo-Fr 08:00-10:00; Su,PH off')).to.deep.equal(['all holidays: closed']);
    expect(briefSpecial(`${WEEK}; 2026-12-24, 2026-12-31 05:30-10:00`)).to.deep.equal([
      '2026-12-24: 5:30-10:00',
      '2026-12-31: 5:30-10:00',
    ]);
    expect(briefSpecial('24/7; 2026-12-25 off')).to.deep.equal(['2026-12-25: closed']);
  });

  const unreadable = [
    ...[
      'PH off',
      '2026-11-26 off',
      `${WEEK}; PH`,
      `${WEEK}; 2026-11-26`,
      `${WEEK}; SH off`,
      `${WEEK}; Easter off`,
    ],
    ...[
      `${WEEK}; 2026-02-30 off`,
      `${WEEK}; 2026-13-01 off`,
      `${WEEK}; Feb 30 off`,
      `${WEEK}; 26/11/2026 off`,
    ],
    ...[
      `${WEEK}; 2026-12-26 - 2026-12-24 off`,
      `${WEEK}; Dec 24 - 2026-12-26 off`,
      `${WEEK}; 2026-12-24 5-10`,
    ],
    ...[`${WEEK}; PH off; PH 08:00-10:00`, `${WEEK}; 2026-12-24 off; 2026-12-24 08:00-10:00`],
    ...[
      `${WEEK}; PH 08:00-12:00, 10:00-14:00`,
      `${WEEK}; PH -1 day off`,
      `${WEEK}; except PH`,
      `${WEEK}; week 1-3 off`,
    ],
    ...[`${WEEK}; Thanksgiving week off`, `${WEEK}; PH closed closed`, `${WEEK}; closed PH 08:00-10:00`],
  ];
  for (const text of unreadable) {
    it(`does not claim to understand "${text}"`, () => {
      expect(readHours(text)).to.equal(undefined);
    });
  }
});

const dayOf = (date: string): number => Temporal.PlainDate.from('1970-01-01').until(date).days;

describe('openState', () => {
  const LOS_ANGELES = 'America/Los_Angeles';
  const at = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;
  const local = (text: string): number => at(`${text}[${LOS_ANGELES}]`);
  const state = (hours: string, now: number, zone = LOS_ANGELES): ReturnType<typeof openState> => {
    const read = readHours(hours);
    if (!read) throw new Error(`unreadable: ${hours}`);
    return openState(read, zone, now);
  };
  const CLINIC = 'Mo-Fr 05:30-14:00, Sa 06:00-10:00';

  it('opens on the first minute and closes on the last, on the clinic’s clock', () => {
    // 20 November 2026 is a Friday.
    const closed = {
      open: false,
      opens: { at: local('2026-11-20T05:30'), day: dayOf('2026-11-20'), daysAhead: 0 },
    };
    expect(state(CLINIC, local('2026-11-20T05:30') - 1)).to.deep.equal(closed);
    const open = { open: true, until: local('2026-11-20T14:00') };
    expect(state(CLINIC, local('2026-11-20T05:30'))).to.deep.equal(open);
    expect(state(CLINIC, local('2026-11-20T14:00') - 1)).to.deep.equal(open);
    expect(state(CLINIC, local('2026-11-20T14:00'))).to.deep.equal({
      open: false,
      opens: { at: local('2026-11-21T06:00'), day: dayOf('2026-11-21'), daysAhead: 1 },
    });
  });

  it('names the next day that opens, over the weekend and a week ahead', () => {
    expect(state(CLINIC, local('2026-11-21T10:00'))).to.deep.equal({
      open: false,
      opens: { at: local('2026-11-23T05:30'), day: dayOf('2026-11-23'), daysAhead: 2 },
    });
    expect(state('Mo 08:00-09:00', local('2026-11-23T09:00'))).to.deep.equal({
      open: false,
      opens: { at: local('2026-11-30T08:00'), day: dayOf('2026-11-30'), daysAhead: 7 },
    });
  });

  it('stays open past midnight, into the next week too', () => {
    expect(state('Sa 20:00-02:00', local('2026-11-22T01:59'))).to.deep.equal({
      open: true,
      until: local('2026-11-22T02:00'),
    });
    expect(state('Sa 20:00-02:00', local('2026-11-22T02:00')).open).to.equal(false);
  });

  it('says the true close when one stretch runs into the next', () => {
    const until = local('2026-11-24T12:00');
    const touching = 'Mo 08:00-12:00, Mo 12:00-24:00, Tu 00:00-12:00';
    expect(state(touching, local('2026-11-23T09:00'))).to.deep.equal({ open: true, until });
    const overlapping = 'Mo 20:00-04:00, Tu 03:00-12:00';
    expect(state(overlapping, local('2026-11-23T21:00'))).to.deep.equal({ open: true, until });
    const inside = 'Mo 20:00-12:00, Tu 03:00-04:00';
    expect(state(inside, local('2026-11-23T21:00'))).to.deep.equal({ open: true, until });
  });

  it('never closes at 24/7, closes after a six-day stretch, and never opens when closed', () => {
    expect(state('24/7', local('2026-11-20T05:30'))).to.deep.equal({ open: true });
    expect(state('Mo-Sa 00:00-24:00', local('2026-11-23T00:00'))).to.deep.equal({
      open: true,
      until: local('2026-11-29T00:00'),
    });
    expect(state('closed', local('2026-11-20T05:30'))).to.deep.equal({ open: false });
  });

  // Minute by minute over the weeks in which clocks change: Oregon twice, half an hour on Lord Howe, and at
  // midnight in Beirut.
  const weeks: readonly (readonly [zone: string, sunday: string])[] = [
    [LOS_ANGELES, '2026-03-08'],
    [LOS_ANGELES, '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Asia/Beirut', '2026-03-29'],
  ];
  const schedules = [
    CLINIC,
    '24/7',
    '24/7; 2026-03-08 off; 2026-11-01 02:00-03:00; Apr 5 off; Mar 29 12:00-18:00',
    'Mo-Su 22:00-03:00; 2026-03-07 off; 2026-10-31 - 2026-11-01 12:00-24:00; 2026-04-05 off',
    'Su 02:15-02:45, Su 03:00-04:00',
    'Sa 22:00-02:30, Su 05:00-06:00',
    'Su 01:15-01:45, Su 02:00-03:30, Mo-Fr 08:00-12:00, 13:00-17:00',
    'Su-Sa 00:00-01:00, 12:00-24:00',
  ];
  for (const [zone, sunday] of weeks) {
    it(`is right each minute of the week around ${sunday} in ${zone}`, () => {
      const first = Temporal.PlainDate.from(sunday).subtract({ days: 1 });
      for (const text of schedules) {
        const hours = readHours(text) ?? { week: [], special: [] };
        const begin = first.toZonedDateTime(zone).epochMilliseconds;
        const isOpen = new Uint8Array(3 * 1440);
        for (let day = -2; day < 6; day++) {
          const date = first.add({ days: day });
          const own = hours.special.find(({ days }) => {
            if (typeof days === 'number') return false;
            const text = days.first.startsWith('-') ? date.toString().replace(/^\d+/, '-') : date.toString();
            return text >= days.first && text <= days.last;
          });
          const spans = own?.spans ?? hours.week.filter(({ weekday }) => weekday === date.dayOfWeek % 7);
          for (const { start, end } of spans) {
            const [from = 0, to = 0] = [start, end].map(
              (minutes) => date.toPlainDateTime().add({ minutes }).toZonedDateTime(zone).epochMilliseconds,
            );
            if (to > from)
              isOpen.fill(1, Math.max(0, (from - begin) / 60_000), Math.max(0, (to - begin) / 60_000));
          }
        }
        for (let minute = 0; minute < 2 * 1440; minute++) {
          const now = begin + minute * 60_000;
          const got = openState(hours, zone, now);
          const where = `${text} at ${new Date(now).toISOString()}`;
          expect(got.open, where).to.equal(isOpen[minute] === 1);
          const change = isOpen.indexOf(got.open ? 0 : 1, minute);
          if (change < 0) continue;
          expect(got.open ? got.until : got.opens?.at, where).to.equal(begin + change * 60_000);
        }
      }
    });
  }
});
