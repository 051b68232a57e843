import { expect } from 'chai';
import { foldWriting } from '../../../src/support-group-finder/feeds/merging/fold-writing.js';
import { parseDays } from '../../../src/support-group-finder/feeds/times/parse-days.js';
import {
  clockOf,
  parseDuration,
  parseHours,
} from '../../../src/support-group-finder/feeds/times/parse-hours.js';
import { parseTimestamp } from '../../../src/support-group-finder/feeds/times/parse-timestamp.js';
import { daySpellings } from './days-grammar.js';
import { hourSpellings } from './hours-grammar.js';

const ZONE = 'America/Los_Angeles';
const asWritten = (value: object | undefined): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  ) ?? 'nothing';

/** Spellings read as something else than they mean, the first of them, and how many there are in all. */
function misread<Spelling extends { readonly text: string; readonly means: object }>(
  spellings: Iterable<Spelling>,
  read: (text: string) => object | undefined,
): { wrong: string[]; count: number } {
  const wrong: string[] = [];
  const texts = new Set<string>();
  for (const { text, means } of spellings) {
    texts.add(text);
    const given = asWritten(read(text));
    if (given !== asWritten(means)) wrong.push(`${JSON.stringify(text)}: ${given}, not ${asWritten(means)}`);
  }
  return { wrong: wrong.slice(0, 20), count: texts.size };
}

/** Numbers that look like chance and are the same each time. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('feeds: what people write for when they meet', () => {
  it('reads each spelling of hours as what it was made from, 5,000 and more', function () {
    const { wrong, count } = misread(hourSpellings(), (text) => parseHours(text, '', { zone: ZONE }));
    expect(wrong).to.deep.equal([]);
    expect(count).to.be.at.least(15_000);
  });
  it('reads each spelling of days as what it was made from, 5,000 and more', function () {
    const { wrong, count } = misread(daySpellings(), parseDays);
    expect(wrong).to.deep.equal([]);
    expect(count).to.be.at.least(5_000);
  });
  it('reads hours written as 07:30 alone as it reads them among words', () => {
    for (let hour = 0; hour < 30; hour += 1)
      for (const minute of ['00', '07', '30', '59', '60'])
        for (const clock of [12, 24, undefined]) {
          const [start, end] = [hour, hour + 1].map(
            (each) => `${String(each).padStart(2, '0')}:${minute}`,
          ) as [string, string];
          const read = (text: string) => parseHours(text, end, { clock: () => clock });
          const [alone, among] = [read(start), read(`at ${start}.`)];
          expect(alone, `${start} to ${end}, on a clock of ${clock}`).to.deep.equal(among);
        }
  });
  it('reads a start and an end in two fields as in one', () => {
    for (const [start, end, hours] of [
      ['6:00', '7:30 PM', [1080, 1170]],
      ['6', '7:30 PM', [1080, 1170]],
      ['6:00 PM', '7:30', [1080, 1170]],
      ['18:00', '19:30', [1080, 1170]],
      ['07:00', '08:30', [420, 510]],
      ['10:00', '11:30', [600, 690]],
      ['11:00 PM', '1:00 AM', [1380, 60]],
      ['11', 'noon', [660, 720]],
    ] as const) {
      expect(parseHours(start, end), `${start} | ${end}`).to.deep.equal({ start: hours[0], end: hours[1] });
    }
    expect(parseHours('7 PM', '8 PM ET')).to.deep.equal({ start: 1140, end: 1200, zone: 'America/New_York' });
    for (const end of ['late', '7-8', 'TBD'])
      expect(parseHours('7 PM', end), end).to.deep.equal({ start: 1140, isEndUnclear: true });
  });

  it('tells a time that is said twice, in one zone or in several', () => {
    for (const [text, zone] of [
      ['7 PM ET / 4 PM PT', 'America/New_York'],
      ['7pm CST (8pm EST)', 'America/Chicago'],
      ['5 PM Pacific, 6 PM Mountain, 7 PM Central', 'America/Los_Angeles'],
      ['19:00 / 7 PM', undefined],
      ['19:00 (7:00 PM)', undefined],
      ['4PM PST / 5PM MST / 6PM CST / 7PM EST', 'America/Los_Angeles'],
    ] as const) {
      const { start, doubt, ...more } = parseHours(text);
      expect([start, doubt, more.zone], text).to.deep.equal([
        text.startsWith('5') ? 1020 : text.startsWith('4') ? 960 : 1140,
        undefined,
        zone,
      ]);
    }
    for (const text of ['7 PM EST & 8 PM CST', '7 PM and 9 PM', '7 AM/7 PM', '6-7:30pm & 8pm', '24/7'])
      expect(parseHours(text), text).to.deep.equal({ doubt: 'several-times' });
  });

  it('tells how long it lasts where that stands behind the hour, and that an end is open', () => {
    for (const text of ['7 PM (90 min)', '7pm for 90 minutes', '7:00 PM, 1.5 hours', '7 PM 1 hour 30 min'])
      expect(parseHours(text), text).to.deep.equal({ start: 1140, end: 1230 });
    for (const text of ['7 PM - ?', '7 PM to close', '7:00pm \u2013', '7 PM until late'])
      expect(parseHours(text), text).to.deep.equal({ start: 1140, isEndUnclear: true });
  });

  it('takes what other rows of a list are sure of for hours that leave their half open', () => {
    const read = (text: string, rows: readonly string[], end = ''): object =>
      parseHours(text, end, { clock: () => clockOf(rows) });
    const TWELVE = ['7:00 PM', '8 am', '6:30p'];
    const TWENTY_FOUR = ['19:00', '07:30', '12:00'];
    for (const text of ['7:30', '07:30', '7:30-9:00', '12:00', '10:30']) {
      expect(read(text, TWELVE), text).to.deep.equal({ doubt: 'unclear-half' });
      expect(read(text, TWENTY_FOUR), text).to.have.property('start');
    }
    expect(read('7:30', [], '8:30')).to.deep.equal({ doubt: 'unclear-half' });
    expect(read('11:00', [], '1:00')).to.deep.equal({ doubt: 'unclear-half' });
    expect(read('7:30', TWENTY_FOUR, '8:30')).to.deep.equal({ start: 450, end: 510 });
    expect(read('7:30', TWELVE, '8:30')).to.deep.equal({ doubt: 'unclear-half' });
    expect(read('7:30-9:00', TWENTY_FOUR)).to.deep.equal({ start: 450, end: 540 });
    for (const text of ['19:30', '7:30 PM', '00:30', '19h', 'noon', '0.8125', '2026-11-24T07:30:00'])
      expect(read(text, TWELVE), text).to.have.property('start');
    expect(clockOf(TWELVE)).to.equal(12);
    expect(clockOf(TWENTY_FOUR)).to.equal(24);
    expect(clockOf([...TWELVE, '19:00']), 'a list of people with one row of a program').to.equal(12);
    // Neither, or some of each: nothing is sure.
    for (const texts of [['7:30', '8:00'], ['TBD'], [...TWELVE, '19:00', '20:00', '21:00', '22:00']])
      expect(clockOf(texts), texts.join()).to.equal(undefined);
  });

  it('leaves open what nobody can tell', () => {
    const open =
      '|7|7:30|7:00 PT|7-8|7:30-9|11-1|9-5|TBD|call|varies|all day|after work|25:00|19:75|7:3 PM|7::30|7:30 AM PM|13 AM|0 PM|7:00 PM (UTC-8)|7:00 PM GMT-5|7pm MST|7pm ET/PT|2 hours|1 hr|24 hours|24h|90 min|2h|12/25|541-555-0100|Room 7|Suite 730|1st & 3rd|7ish|7 PM*|7 PM except holidays|doors 7pm, 7:30 start|not 7 PM|7 PM?|1899-12-30T03:30:42Z|2026-11-24T25:00:00|2026-11-24T19:00:00Z';
    for (const text of open.split('|')) {
      const { doubt, start } = parseHours(text);
      expect(doubt, `${text}: ${start}`).to.match(
        /^(?:unreadable-time|several-times|unclear-half|unreadable-zone)$/,
      );
    }
    const days =
      '|8|135|Monday 1|M|T|S|S-Th|T-Th|MF|May|Marathon|Sunset|TBD|Monthly|biweekly|Not Monday|Mon except holidays|Mon (except 1st)|Daily except Sunday|Every 2nd Tuesday|cada segundo martes|1st Mon & 3rd Wed|1st-3rd Tuesday|2nd\u20134th Tuesday|last to 1st Tuesday|3rd to 1st Tuesday|Tuesday the 3rd|1st to Tuesday|Monthly Tuesday|bi-weekly Tuesday|Mon -|to Fri|Tue 12/1|next Tuesday|2nd to last Friday|Daily, Mon-Fri|odd Mondays|15th|first of the month';
    for (const text of days.split('|')) expect(parseDays(text), text).to.equal(undefined);
  });

  it('never throws, and tells no hour of a text without one', function () {
    const random = chance(7);
    const next = (below: number): number => Math.floor((random.next().value as number) * below);
    const pieces =
      'a|p|m|am|pm|h|noonish|:|.|-|\u2013|/|&|(|)|,|to|hasta|y|de la|Room|Suite|ages|$|#|@|+|\u0130|\ud800|\u200d|\ufdfa|\u2603|Zoom|ET|MST|GMT|UTC|T|Z|Date(|%|\\|"|<b>|1st|of|the|every|Mon|L|X|closed|free|\u00bd| |\n|\t'.split(
        '|',
      );
    for (let round = 0; round < 4_000; round += 1) {
      const text = Array.from({ length: next(9) }, () => pieces[next(pieces.length)]).join(
        next(2) ? ' ' : '',
      );
      const { start, doubt, end } = parseHours(text, next(4) ? '' : text, { zone: ZONE });
      // No digit, no hour.
      if (!/[\d\u00bd]/.test(text)) expect([text, start, end]).to.deep.equal([text, undefined, undefined]);
      expect(start === undefined, text).to.equal(doubt !== undefined);
      expect(foldWriting(foldWriting(text))).to.equal(foldWriting(text));
      for (const value of [parseDuration(text), ...(parseDays(text)?.days ?? [])])
        expect(value === undefined || Number.isInteger(value), text).to.equal(true);
    }
    const letters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
    for (let round = 0; round < 4_000; round += 1) {
      const text = Array.from({ length: next(14) }, () => letters[next(letters.length)]).join('');
      const { start } = parseHours(text);
      expect(start === undefined || (start >= 0 && start <= 1440), text).to.equal(true);
      parseDays(text);
      parseTimestamp(text, ZONE);
    }
  });

  it('takes lengths as people write them', () => {
    const lengths: readonly (readonly [number | undefined, string])[] = [
      [
        60,
        '60|1:00|01:00:00|1 hour|1 hr.|one hour|an hour|una hora|60 min|60 minutos|PT1H|PT60M|1|0.0416667|1h',
      ],
      [
        90,
        '90|1:30|01:30:00|1.5|1.5 hours|1\u00bd hours|1h30|1h 30m|1 hr 30 min|PT1H30M|hora y media|90 mins|1,5 horas|0.0625',
      ],
      [30, '30|0:30|half an hour|media hora|30 minutes'],
      [undefined, '|long|5|0.5|x'.concat('|', '9'.repeat(50))],
    ];
    for (const [minutes, texts] of lengths)
      for (const text of texts.split('|')) expect(parseDuration(text), text).to.equal(minutes);
  });
});
