import { expect } from 'chai';
import { Temporal } from '@js-temporal/polyfill';
import { openState, readHours, type Hours } from '../../src/contact-cta/hours.js';

/** Spans in short: weekday, start and end as `H:MM`. */
function brief(hours: Hours | undefined): string[] | undefined {
  const clock = (minutes: number): string =>
    `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const weekday = (day: number): string => 'Su Mo Tu We Th Fr Sa'.split(' ')[day] ?? '?';
  return hours?.map((span) => `${weekday(span.weekday)} ${clock(span.start)}-${clock(span.end)}`).sort();
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
    expect(readHours('24/7')).to.have.lengthOf(7);
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
    ...['Mo 08:00-08:00', 'Mo 00:00-00:00', 'PH off', 'Mo 08:00-10:00 PH off', 'Mo 08:00-10:00 Tu'],
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
    const closed = { open: false, opens: { at: local('2026-11-20T05:30'), weekday: 5, daysAhead: 0 } };
    expect(state(CLINIC, local('2026-11-20T05:30') - 1)).to.deep.equal(closed);
    const open = { open: true, until: local('2026-11-20T14:00') };
    expect(state(CLINIC, local('2026-11-20T05:30'))).to.deep.equal(open);
    expect(state(CLINIC, local('2026-11-20T14:00') - 1)).to.deep.equal(open);
    expect(state(CLINIC, local('2026-11-20T14:00'))).to.deep.equal({
      open: false,
      opens: { at: local('2026-11-21T06:00'), weekday: 6, daysAhead: 1 },
    });
  });

  it('names the next day that opens, over the weekend and a week ahead', () => {
    expect(state(CLINIC, local('2026-11-21T10:00'))).to.deep.equal({
      open: false,
      opens: { at: local('2026-11-23T05:30'), weekday: 1, daysAhead: 2 },
    });
    expect(state('Mo 08:00-09:00', local('2026-11-23T09:00'))).to.deep.equal({
      open: false,
      opens: { at: local('2026-11-30T08:00'), weekday: 1, daysAhead: 7 },
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
    'Su 02:15-02:45, Su 03:00-04:00',
    'Sa 22:00-02:30, Su 05:00-06:00',
    'Su 01:15-01:45, Su 02:00-03:30, Mo-Fr 08:00-12:00, 13:00-17:00',
    'Su-Sa 00:00-01:00, 12:00-24:00',
  ];
  for (const [zone, sunday] of weeks) {
    it(`is right each minute of the week around ${sunday} in ${zone}`, function () {
      this.timeout(20_000);
      const first = Temporal.PlainDate.from(sunday).subtract({ days: 1 });
      for (const text of schedules) {
        const hours = readHours(text) ?? [];
        const begin = first.toZonedDateTime(zone).epochMilliseconds;
        const isOpen = new Uint8Array(3 * 1440);
        for (let day = -2; day < 6; day++) {
          const date = first.add({ days: day });
          for (const { weekday, start, end } of hours) {
            if (weekday !== date.dayOfWeek % 7) continue;
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
