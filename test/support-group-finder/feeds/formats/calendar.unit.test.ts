import { expect } from 'chai';
import ICAL from 'ical.js';
import { ReceivedBody } from '../../../../src/shared/net/decode.js';
import { readDay } from '../../../../src/shared/time/dates.js';
import { WORDS as FINDER_WORDS } from '../../../../src/support-group-finder/words.js';
import { writtenText } from '../../../../src/support-group-finder/schedule/recurrence-text.js';
import { groupRule } from '../../../../src/support-group-finder/feeds/formats/calendar/rule.js';
import { dayText } from '../../../../src/support-group-finder/feeds/made-rows.js';
import { readAnyBody, readAnyFeed } from '../../../../src/cli/read-feed.js';
import { nextOccurrence } from '../../../../src/support-group-finder/schedule/next-start.js';
import type { SupportGroup } from '../../../../src/support-group-finder/feeds/support-group.js';
import { spoken } from '../../../spoken.js';

const WORDS = spoken(FINDER_WORDS);

const NOW = Date.UTC(2026, 10, 23, 18);
const ZONE = 'America/Los_Angeles';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): string[] => [
  'BEGIN:VEVENT',
  'UID:hope@clinic.example',
  'DTSTAMP:20260101T000000Z',
  'SUMMARY:Hope',
  'LOCATION:Elm Hall\\, 12 Elm St\\, Medford\\, OR 97501',
  ...lines,
  'END:VEVENT',
];
const read = (...lines: readonly string[]) =>
  readAnyFeed(calendar(...event(...lines)), { source: 'f', now: NOW });
const groupOf = (...lines: readonly string[]): SupportGroup => {
  const [group] = read(...lines).groups;
  if (!group) throw new Error('no group was read');
  return group;
};

/** The next starts of a group by its own schedule, as UTC. */
function starts(group: SupportGroup, from: number, count: number, zone = ZONE): string[] {
  const found: string[] = [];
  let at = from;
  while (group.schedule && found.length < count) {
    const next = nextOccurrence(group.schedule, group.timeZone ?? zone, at);
    if (!next) break;
    if (next.start >= from) found.push(new Date(next.start).toISOString());
    at = next.end;
  }
  return found;
}

/** The same by ical.js, for an event whose clock is that of `ZONE` in winter, when it is eight hours behind. */
function oracle(lines: readonly string[], from: number, count: number): string[] {
  const component = new ICAL.Component(ICAL.parse(calendar(...event(...lines))) as unknown[]);
  const vevent = component.getFirstSubcomponent('vevent');
  if (!vevent) throw new Error('no event');
  const iterator = new ICAL.Event(vevent).iterator();
  const found: string[] = [];
  for (let guard = 0; guard < 4000 && found.length < count; guard += 1) {
    const next = iterator.next() as ICAL.Time | undefined;
    if (!next) break;
    const { year, month, day, hour, minute } = next;
    const time = Date.UTC(year, month - 1, day, hour, minute);
    if (time >= from) found.push(new Date(time).toISOString());
  }
  return found;
}

/** A generator of numbers that is the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('feeds/calendar', () => {
  it('meets when ical.js says, for every rule it can carry, and shows the others as written', () => {
    const below = random(7);
    const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    let carried = 0;
    let written = 0;
    for (let at = 0; at < 1500; at += 1) {
      const frequency = pick(['WEEKLY', 'WEEKLY', 'MONTHLY', 'MONTHLY', 'DAILY', 'YEARLY']);
      const some = Array.from({ length: 1 + below(3) }, () => pick(days));
      const ordinals = ['1', '2', '3', '4', '5', '-1', '+2', '-2'];
      const byDay = [...new Set(some)].map((day) =>
        frequency === 'MONTHLY' && below(4) ? `${pick(ordinals)}${day}` : day,
      );
      const rule = [
        `FREQ=${frequency}`,
        ...(below(3) ? [`BYDAY=${byDay.join(',')}`] : []),
        ...(below(3) ? [] : [`INTERVAL=${1 + below(4)}`]),
        ...(below(4) ? [] : [`COUNT=${1 + below(12)}`]),
        ...(below(5)
          ? []
          : [
              `UNTIL=2027${String(1 + below(12)).padStart(2, '0')}15T${pick(['000000', '235959', '190000'])}`,
            ]),
        ...(below(3) ? [] : [`WKST=${pick(['SU', 'MO', 'TU'])}`]),
        ...(frequency === 'MONTHLY' && !below(6) ? [`BYSETPOS=${pick(['1', '-1', '2,4'])}`] : []),
        ...(frequency === 'MONTHLY' && !below(8)
          ? [`BYMONTHDAY=${pick(['1,2,3,4,5,6,7', '8,9,10,11,12,13,14', '15', '-1'])}`]
          : []),
      ].join(';');
      if (rule.includes('COUNT') && rule.includes('UNTIL')) continue;
      // What a start means that is none of its rule's dates the RFC leaves open.
      const first = readDay('2026-01-01') ?? 0;
      const begin = Array.from({ length: 70 }, (_, day) => first + below(300) + day).find(
        (day) => groupRule(rule, day)?.first === day,
      );
      const date = dayText(begin ?? first).replaceAll('-', '');
      const lines = [`DTSTART:${date}T190000`, 'DURATION:PT1H', `RRULE:${rule}`];
      const from = Date.UTC(2026, 0, 1);
      const { groups, problems } = readAnyFeed(calendar(...event(...lines)), {
        source: 'f',
        timeZone: 'UTC',
      });
      const [group] = groups;
      if (!group?.schedule) {
        // Never without a word, and never a group with some other time.
        expect(
          problems.map(({ code }) => code),
          rule,
        ).to.include.oneOf(['unreadable-recurrence', 'over']);
        // Its hour in words, with its days or with one of its dates to come; the rule is its author's business.
        if (group) {
          expect(group.scheduleText, rule).to.match(/^(?:\d{4}-\d\d-\d\d )?7:00 PM$/);
          const [shown] = /^\d{4}-\d\d-\d\d/.exec(group.scheduleText) ?? [];
          // What a start means that is none of its rule’s dates the RFC leaves open.
          if (shown && shown !== dayText(begin ?? first))
            expect(oracle(lines, from, 60).map((start) => start.slice(0, 10))).to.include(shown);
        }
        written += 1;
        continue;
      }
      carried += 1;
      expect(starts(group, from, 12, 'UTC'), `${date} ${rule}`).to.deep.equal(oracle(lines, from, 12));
    }
    expect(carried).to.be.greaterThan(500);
    expect(written).to.be.greaterThan(100);
  });

  it('reads lines that are folded, texts with escapes, where it is and how to join', () => {
    const group = groupOf(
      `DTSTART;TZID=${ZONE}:20261124T190000`,
      `DTEND;TZID=${ZONE}:20261124T203000`,
      'RRULE:FREQ=WEEKLY;BYDAY=TU',
      'DESCRIPTION:Ring the bell\\, please\\nJoin: https://us02web.zoom.',
      ' us/j/98765432101',
    );
    expect(group).to.deep.include({
      name: 'Hope',
      timeZone: ZONE,
      joinUrl: 'https://us02web.zoom.us/j/98765432101',
      attendance: 'hybrid',
      schedule: { days: [2], start: 1140, duration: 90, from: '2026-11-24' },
    });
    expect(group.notes).to.match(/^Ring the bell, please\nJoin: /);
    expect(group.place).to.include({ name: 'Elm Hall', address: '12 Elm St, Medford, OR 97501' });
  });

  it('leaves out dates that are called off and lists those that are moved or added', () => {
    const text = calendar(
      ...event(
        `DTSTART;TZID=${ZONE}:20261103T190000`,
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=8',
        `EXDATE;TZID=${ZONE}:20261124T190000`,
        `RDATE;TZID=${ZONE}:20261226T100000`,
      ),
      ...event(
        `RECURRENCE-ID;TZID=${ZONE}:20261201T190000`,
        `DTSTART;TZID=${ZONE}:20261202T200000`,
        'DURATION:PT1H',
      ),
    );
    const { groups, rows } = readAnyFeed(text, { source: 'f', now: NOW });
    expect(rows).to.equal(3);
    expect(groups.map((group) => starts(group, NOW, 9))).to.deep.equal([
      ['2026-12-09T03:00:00.000Z', '2026-12-16T03:00:00.000Z', '2026-12-23T03:00:00.000Z'],
      ['2026-12-03T04:00:00.000Z'],
      ['2026-12-26T18:00:00.000Z'],
    ]);
  });

  const zones: readonly (readonly [string, string, readonly string[], string])[] = [
    ['an IANA name', 'DTSTART;TZID=America/Denver', [], 'America/Denver'],
    ['a longer name', 'DTSTART;TZID=/citadel.org/20210210_1/America/New_York', [], 'America/New_York'],
    ['a Windows name', 'DTSTART;TZID=Pacific Standard Time', [], 'America/Los_Angeles'],
    [
      'a name of its own with its offsets',
      'DTSTART;TZID="Customized Time Zone"',
      ['Customized Time Zone', '-0600', '-0500'],
      'America/Chicago',
    ],
    ['a zone without summer time', 'DTSTART;TZID=Ours', ['Ours', '-0700', ''], 'America/Phoenix'],
  ];
  for (const [what, start, [name, winter, summer], zone] of zones)
    it(`knows the zone by ${what}`, () => {
      const observance = (kind: string, offset: string) => [
        `BEGIN:${kind}`,
        'DTSTART:16010101T020000',
        `TZOFFSETFROM:${offset}`,
        `TZOFFSETTO:${offset}`,
        `END:${kind}`,
      ];
      const definition = name
        ? [
            'BEGIN:VTIMEZONE',
            `TZID:${name}`,
            ...observance('STANDARD', winter ?? ''),
            ...(summer ? observance('DAYLIGHT', summer) : []),
            'END:VTIMEZONE',
          ]
        : [];
      const text = calendar(...definition, ...event(`${start}:20261124T190000`, 'RRULE:FREQ=WEEKLY'));
      const { groups, problems } = readAnyFeed(text, { source: 'f' });
      expect(groups[0]?.timeZone).to.equal(zone);
      expect(problems.filter(({ code }) => code === 'unreadable-zone')).to.deep.equal([]);
    });

  it('puts one date in universal time on the clock of its calendar, and doubts a series in it', () => {
    const once = readAnyFeed(
      calendar(`X-WR-TIMEZONE:${ZONE}`, ...event('DTSTART:20261125T030000Z', 'DTEND:20261125T040000Z')),
      { source: 'f', now: NOW },
    ).groups[0];
    expect(once).to.deep.include({
      timeZone: ZONE,
      schedule: { days: [2], start: 1140, duration: 60, from: '2026-11-24', until: '2026-11-24' },
    });
    const series = read('DTSTART:20261125T030000Z', 'RRULE:FREQ=WEEKLY');
    expect(series.groups[0]?.timeZone).to.equal('UTC');
    expect(series.problems.map(({ code }) => code)).to.include('utc-series');
  });

  it('names what is cancelled, private or over, and lists none of it', () => {
    const codes = (...lines: readonly string[]) => {
      const { groups, problems } = read(...lines);
      expect(groups).to.deep.equal([]);
      return problems.map(({ row, code }) => `${row} ${code}`);
    };
    expect(codes('DTSTART:20261124T190000', 'STATUS:CANCELLED')).to.deep.equal(['1 cancelled']);
    expect(codes('DTSTART:20261124T190000', 'CLASS:PRIVATE')).to.deep.equal(['1 unpublished']);
    expect(codes('DTSTART:20251124T190000')).to.deep.equal(['1 over']);
    expect(codes('DTSTART:20251124T190000', 'RRULE:FREQ=WEEKLY;UNTIL=20260101T000000')).to.deep.equal([
      '1 over',
    ]);
  });

  it('shows a day without a time as written', () => {
    const group = groupOf('DTSTART;VALUE=DATE:20261124', 'RRULE:FREQ=WEEKLY;BYDAY=TU,TH');
    expect(group.schedule).to.equal(undefined);
    expect(group.scheduleText).to.equal('Tuesday, Thursday');
  });

  describe('shows of a rule no schedule can say what people can read', () => {
    const at = (date: string): string => `DTSTART;TZID=${ZONE}:${date}T190000`;
    const rules: readonly (readonly [rule: string, start: string, days: string, text: string])[] = [
      ['FREQ=MONTHLY;BYMONTHDAY=15', '20240115', '', '2026-12-15 7:00 PM'],
      ['FREQ=MONTHLY;BYMONTHDAY=1,15', '20240115', '', '2026-12-01 7:00 PM'],
      ['FREQ=MONTHLY;BYMONTHDAY=-1', '20240131', '', '2026-11-30 7:00 PM'],
      ['FREQ=MONTHLY', '20240115', '', '2026-12-15 7:00 PM'],
      ['FREQ=YEARLY', '20240704', '', '2027-07-04 7:00 PM'],
      ['FREQ=DAILY;INTERVAL=10', '20261113', '', '2026-11-23 7:00 PM'],
      ['FREQ=MONTHLY;BYMONTHDAY=15', '20270115', '', '2027-01-15 7:00 PM'],
      ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU', '20240102', '2', '7:00 PM'],
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO', '20240102', '0,2', '7:00 PM'],
      ['FREQ=WEEKLY;BYHOUR=9,19', '20240102', '2', '7:00 PM'],
      ['FREQ=WEEKLY;BYMONTH=1,2', '20240102', '2', '7:00 PM'],
      ['FREQ=YEARLY;BYDAY=4TH;BYMONTH=11', '20241128', '4', '7:00 PM'],
      ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', '20240115', '', '7:00 PM'],
      ['FREQ=HOURLY', '20240102', '', '7:00 PM'],
      ['nonsense', '20240102', '', '7:00 PM'],
    ];
    for (const [rule, start, days, text] of rules)
      it(`${rule} from ${start}`, () => {
        const { groups, problems } = read(at(start), `RRULE:${rule}`);
        expect(
          groups.map(({ schedule, scheduleDays, scheduleText }) => [
            schedule,
            scheduleDays?.join() ?? '',
            scheduleText,
          ]),
        ).to.deep.equal([[undefined, days, text]]);
        expect(groups[0]?.timeZone).to.equal(ZONE);
        for (const locale of ['en', 'es'] as const) {
          const shown = groups[0] ? writtenText(groups[0], WORDS[locale], locale) : '';
          expect(shown).to.contain(WORDS[locale].askHowOften);
          expect(shown, 'what programs write').to.not.match(/\d{4}-\d\d|T\d\d|FREQ|P\d/);
        }
        const said = problems.find(({ code }) => code === 'unreadable-recurrence');
        expect(said).to.include({ row: 1, field: 'RRULE' });
        expect(said?.message).to.contain(rule);
      });
    it('where the start itself can’t be read, or has no hour', () => {
      const [broken] = read('DTSTART:2026-13-45', 'RRULE:FREQ=WEEKLY').groups;
      expect([broken?.schedule, broken?.scheduleText]).to.deep.equal([undefined, '']);
      const [whole] = read('DTSTART;VALUE=DATE:20240102', 'RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU').groups;
      expect([whole?.schedule, whole?.scheduleText]).to.deep.equal([undefined, 'Tuesday']);
    });
    it('until it is over', () => {
      const { groups, problems } = read(
        at('20240115'),
        'RRULE:FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20250101T000000Z',
      );
      expect(groups).to.deep.equal([]);
      expect(problems.map(({ code }) => code)).to.deep.equal(['over']);
    });
    it('in schema.org’s words, too', () => {
      const schedule = (more: object) => ({
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: 'Hope',
        startDate: '2026-12-15T19:00',
        eventSchedule: { '@type': 'Schedule', startTime: '19:00', ...more },
      });
      for (const [more, text] of [
        [{ repeatFrequency: 'P3M', byMonthDay: 15 }, '2026-12-15 19:00'],
        [{ repeatFrequency: 'P3M', byDay: 'https://schema.org/Tuesday' }, 'Tuesday 19:00'],
        [{ repeatFrequency: 'P1Y' }, '2026-12-15 19:00'],
      ] as const) {
        const { groups, problems } = readAnyFeed(JSON.stringify(schedule(more)), { source: 'f', now: NOW });
        expect(groups.map(({ schedule: read_, scheduleText }) => [read_, scheduleText])).to.deep.equal([
          [undefined, text],
        ]);
        expect(problems.map(({ code }) => code)).to.include('unreadable-recurrence');
        expect(groups[0]?.isIrregular).to.equal(true);
      }
    });
  });

  it('meets when ical.js says with dates called off, added, moved and changed from there on', () => {
    const below = random(11);
    const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const stamp = (day: number, hour: number): string =>
      `${dayText(day).replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000`;
    const from = Date.UTC(2026, 0, 1);
    let written = 0;
    for (let at = 0; at < 400; at += 1) {
      const rule = pick([
        'FREQ=WEEKLY',
        'FREQ=WEEKLY;INTERVAL=2',
        'FREQ=MONTHLY;BYDAY=2TU,4TU',
        'FREQ=DAILY;COUNT=20',
      ]);
      const [, count = ''] = /(COUNT=\d+)/.exec(rule) ?? [];
      const text = count || below(2) ? rule : `${rule};COUNT=${4 + below(9)}`;
      const first = Array.from({ length: 60 }, (_, day) => (readDay('2026-01-01') ?? 0) + day).find(
        (day) => groupRule(text, day)?.first === day,
      );
      const start = first ?? 0;
      const rrule = groupRule(text, start);
      const dates = Array.from({ length: 300 }, (_, day) => start + day)
        .filter((day) => rrule?.isDate(day) && day <= (rrule.last ?? Infinity))
        .slice(0, 10);
      const off = dates.filter(() => below(5) === 0);
      const moved = dates.filter((day) => !off.includes(day) && below(6) === 0);
      // What is both added and called off is off (RFC 5545, 3.8.5.1), which ical.js doesn’t heed.
      const added = [dates[1] ?? 0, start + 3 + below(60)].filter((day) => !off.includes(day));
      const lines = [
        `DTSTART:${stamp(start, 19)}`,
        'DURATION:PT1H',
        `RRULE:${text}`,
        ...(off.length > 0 ? [`EXDATE:${off.map((day) => stamp(day, 19)).join(',')}`] : []),
        ...(added.length > 0 && below(2) ? [`RDATE:${added.map((day) => stamp(day, 19)).join(',')}`] : []),
      ];
      const overrides = moved.flatMap((day) =>
        event(`RECURRENCE-ID:${stamp(day, 19)}`, `DTSTART:${stamp(day, 20)}`, 'DURATION:PT1H'),
      );
      const source = calendar(...event(...lines), ...overrides);
      const { groups, rows, problems } = readAnyFeed(source, { source: 'f', timeZone: 'UTC' });
      const said = groups.flatMap((group) => starts(group, from, 14, 'UTC')).sort();
      const component = new ICAL.Component(ICAL.parse(source) as unknown[]);
      const [main, ...others] = component.getAllSubcomponents('vevent');
      if (!main) throw new Error('no event');
      const whole = new ICAL.Event(main, { exceptions: others });
      const iterator = whole.iterator();
      const all: string[] = [];
      for (let guard = 0; guard < 14; guard += 1) {
        const next = iterator.next() as ICAL.Time | undefined;
        if (!next) break;
        const { startDate } = whole.getOccurrenceDetails(next);
        all.push(
          new Date(
            Date.UTC(startDate.year, startDate.month - 1, startDate.day, startDate.hour),
          ).toISOString(),
        );
      }
      // A date that is said twice is one date (RFC 5545, 3.8.5.3), which ical.js doesn’t heed.
      const wanted = [...new Set(all)].sort();
      const most = Math.min(said.length, wanted.length, 12);
      expect(said.slice(0, most), source).to.deep.equal(wanted.slice(0, most));
      if (said.length < 12) expect(said.length, source).to.equal(wanted.length);
      written += groups.length + problems.filter(({ row, code }) => row > 0 && code === 'over').length;
      // Nothing vanishes.
      expect(
        groups.length + problems.filter(({ code }) => /^(?:over|cancelled)$/.test(code)).length,
      ).to.equal(rows);
    }
    expect(written).to.be.greaterThan(600);
  });

  it('leaves out a series none of whose dates to come is left', () => {
    const { groups, problems } = read(
      `DTSTART;TZID=${ZONE}:20260106T190000`,
      'RRULE:FREQ=WEEKLY;UNTIL=20261201T075959Z;BYDAY=TU',
      `EXDATE;TZID=${ZONE}:20261124T190000`,
      `EXDATE;TZID=${ZONE}:20261117T190000`,
    );
    expect(groups).to.deep.equal([]);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).to.deep.equal([
      'over Its last date, 2026-11-10, has passed; it was left out.',
    ]);
  });

  it('leaves out the one date of an event that is called off', () => {
    const { groups, problems } = read(
      `DTSTART;TZID=${ZONE}:20261201T190000`,
      `EXDATE;TZID=${ZONE}:20261201T190000`,
    );
    expect(groups).to.deep.equal([]);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).to.deep.equal([
      'cancelled Its date, 2026-12-01, is called off or moved; the row was left out.',
    ]);
  });

  describe('takes a date that is called off', () => {
    const off: readonly (readonly [written: string, next: string, codes: readonly string[]])[] = [
      [`;TZID=${ZONE}:20261124T190000`, '2026-12-02T03:00:00.000Z', []],
      [':20261125T030000Z', '2026-12-02T03:00:00.000Z', []],
      [';VALUE=DATE:20261124', '2026-12-02T03:00:00.000Z', []],
      [':20261124T000000Z', '2026-12-02T03:00:00.000Z', []],
      [`;TZID=${ZONE}:20261124T190000,20261201T190000`, '2026-12-09T03:00:00.000Z', []],
      [`;TZID=${ZONE}:20261126T190000`, '2026-11-25T03:00:00.000Z', ['no-date']],
    ];
    for (const [written, next, codes] of off)
      it(`as EXDATE${written}`, () => {
        const { groups, problems } = read(
          `DTSTART;TZID=${ZONE}:20260106T190000`,
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;BYDAY=TU',
          `EXDATE${written}`,
        );
        expect(groups.map((group) => starts(group, NOW, 1)[0])).to.deep.equal([next]);
        expect(problems.map(({ code }) => code)).to.deep.equal(codes);
      });
  });

  it('lists only the newest version of an event, and two that claim one UID', () => {
    const versions = (one: number, other: number) => {
      const text = calendar(
        ...event(`SEQUENCE:${one}`, `DTSTART;TZID=${ZONE}:20261124T190000`, 'RRULE:FREQ=WEEKLY'),
        ...event(`SEQUENCE:${other}`, `DTSTART;TZID=${ZONE}:20261125T180000`, 'RRULE:FREQ=WEEKLY'),
      );
      const { groups, problems } = readAnyFeed(text, { source: 'f', now: NOW });
      return [
        groups.map(({ schedule }) => schedule?.start),
        problems.map(({ row, code }) => `${row} ${code}`),
      ];
    };
    expect(versions(1, 2)).to.deep.equal([[1080], ['1 repeated-row']]);
    expect(versions(2, 1)).to.deep.equal([[1140], ['2 repeated-row']]);
    expect(versions(0, 0)).to.deep.equal([[1140, 1080], ['2 duplicate-slug']]);
  });

  it('reads a series in universal time by its calendar’s clock where its days say so', () => {
    const text = calendar(
      'X-WR-TIMEZONE:America/New_York',
      ...event('DTSTART:20261125T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=TU'),
    );
    expect(readAnyFeed(text, { source: 'f', now: NOW }).groups[0]).to.deep.include({
      timeZone: 'America/New_York',
      schedule: { days: [2], start: 1140, duration: 60, from: '2026-11-24' },
    });
  });

  it('keeps to the clock of 24 hours, whatever else is said in halves', () => {
    const text = calendar(
      ...event(`DTSTART;TZID=${ZONE}:20261124T120000`, 'RRULE:FREQ=WEEKLY'),
      ...event(`DTSTART;TZID=${ZONE}:20261124T073000`, 'RRULE:FREQ=WEEKLY'),
      ...event(`DTSTART;TZID=${ZONE}:20261124T190000`, 'RRULE:FREQ=YEARLY'),
    );
    const { groups } = readAnyFeed(text, { source: 'f', now: NOW });
    expect(groups.map(({ schedule, scheduleText }) => schedule?.start ?? scheduleText)).to.deep.equal([
      720,
      450,
      '2026-11-24 7:00 PM',
    ]);
  });

  it('shows several days in a row as such, and none as over before its last', () => {
    const texts = (...lines: readonly string[]) =>
      read(...lines).groups.map(({ scheduleText }) => scheduleText);
    expect(texts('DTSTART;VALUE=DATE:20261120', 'DTEND;VALUE=DATE:20261130')).to.deep.equal([
      '2026-11-20 \u2013 2026-11-29',
    ]);
    expect(texts('DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261125')).to.deep.equal(['2026-11-24']);
    expect(texts('DTSTART;VALUE=DATE:20261120', 'DURATION:P3D')).to.deep.equal([
      '2026-11-20 \u2013 2026-11-22',
    ]);
    expect(texts(`DTSTART;TZID=${ZONE}:20261120T090000`, `DTEND;TZID=${ZONE}:20261128T170000`)).to.deep.equal(
      ['2026-11-20 9:00 AM \u2013 2026-11-28 5:00 PM'],
    );
    expect(texts('DTSTART;VALUE=DATE:20261110', 'DTEND;VALUE=DATE:20261112')).to.deep.equal([]);
  });

  describe('tells the zone of a definition by what is in force', () => {
    const observance = (kind: string, ...lines: readonly string[]) => [
      `BEGIN:${kind}`,
      ...lines,
      `END:${kind}`,
    ];
    const yearly = (month: number, more = '') => `RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=${month}${more}`;
    const definitions: readonly (readonly [
      what: string,
      lines: readonly string[],
      zone: string | undefined,
    ])[] = [
      [
        'as Outlook writes it',
        [
          ...observance(
            'STANDARD',
            'DTSTART:16011104T020000',
            yearly(11),
            'TZOFFSETFROM:-0700',
            'TZOFFSETTO:-0800',
          ),
          ...observance(
            'DAYLIGHT',
            'DTSTART:16010311T020000',
            yearly(3),
            'TZOFFSETFROM:-0800',
            'TZOFFSETTO:-0700',
          ),
        ],
        'America/Los_Angeles',
      ],
      [
        'where summer time has ended for good',
        [
          ...observance(
            'DAYLIGHT',
            'DTSTART:19670430T020000',
            yearly(4, ';UNTIL=19671029T000000Z'),
            'TZOFFSETFROM:-0700',
            'TZOFFSETTO:-0600',
          ),
          ...observance('STANDARD', 'DTSTART:19671029T020000', 'TZOFFSETFROM:-0600', 'TZOFFSETTO:-0700'),
        ],
        'America/Phoenix',
      ],
      [
        'each change by itself',
        [
          ...observance('DAYLIGHT', 'DTSTART:20270314T100000', 'TZOFFSETFROM:-0600', 'TZOFFSETTO:-0500'),
          ...observance('STANDARD', 'DTSTART:20271107T090000', 'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0600'),
        ],
        'America/Chicago',
      ],
      [
        'without summer time',
        observance('STANDARD', 'DTSTART:16010101T000000', 'TZOFFSETFROM:-0600', 'TZOFFSETTO:-0600'),
        'America/Regina',
      ],
      [
        'of another continent',
        observance('STANDARD', 'DTSTART:16010101T000000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530'),
        undefined,
      ],
    ];
    for (const [what, lines, zone] of definitions)
      it(what, () => {
        const text = calendar(
          'BEGIN:VTIMEZONE',
          'TZID:Ours',
          ...lines,
          'END:VTIMEZONE',
          ...event('DTSTART;TZID=Ours:20261124T190000', 'RRULE:FREQ=WEEKLY'),
        );
        const [group] = readAnyFeed(text, { source: 'f', now: NOW }).groups;
        expect(group?.timeZone).to.equal(zone);
        expect(group?.scheduleText).to.equal(zone ? '' : '19:00 Ours');
      });
    it('by the only one a calendar has, for times that name none', () => {
      const text = calendar(
        'BEGIN:VTIMEZONE',
        'TZID:America/Denver',
        'END:VTIMEZONE',
        ...event('DTSTART:20261124T190000', 'RRULE:FREQ=WEEKLY'),
      );
      expect(readAnyFeed(text, { source: 'f', now: NOW }).groups[0]?.timeZone).to.equal('America/Denver');
    });
    it('and of no two that are said at once', () => {
      const [group] = read('DTSTART;TZID=America/New_York:20261124T190000Z', 'RRULE:FREQ=WEEKLY').groups;
      expect([group?.schedule, group?.scheduleText]).to.deep.equal([undefined, '19:00 America/New_York UTC']);
    });
    it('without quotes around a colon', () => {
      const [group] = read(
        'DTSTART;TZID=(GMT-08:00) Pacific Time (US & Canada):20261124T190000',
        'RRULE:FREQ=WEEKLY',
      ).groups;
      expect([group?.timeZone, group?.schedule?.start]).to.deep.equal([ZONE, 1140]);
    });
  });

  describe('takes apart', () => {
    const at = [`DTSTART;TZID=${ZONE}:20261124T190000`, 'RRULE:FREQ=WEEKLY'];
    const room = 'https://zoom.us/j/98765432101';
    const cases: readonly (readonly [
      what: string,
      lines: readonly string[],
      attendance: string,
      join: string | undefined,
      place: string | undefined,
    ])[] = [
      ['a place and a link', [`LOCATION:Elm Hall\\, 12 Elm St or ${room}`], 'hybrid', room, 'Elm Hall'],
      ['a link and how to get in', [`LOCATION:${room} Passcode 1234`], 'online', room, undefined],
      ['a link in brackets', [`LOCATION:<${room}>`], 'online', room, undefined],
      [
        'a place and a program',
        ['LOCATION:Elm Hall\\; Microsoft Teams Meeting'],
        'hybrid',
        undefined,
        'Elm Hall',
      ],
      ['a number to dial', ['LOCATION:By phone\\, dial (541) 555-0177'], 'online', undefined, undefined],
      [
        'two rooms',
        ['LOCATION:', `DESCRIPTION:${room} or https://zoom.us/j/11111111111`],
        'unknown',
        undefined,
        undefined,
      ],
      [
        'one room, twice',
        ['LOCATION:', `DESCRIPTION:${room}?pwd=1 or ${room}`],
        'online',
        `${room}?pwd=1`,
        undefined,
      ],
      [
        'help about rooms',
        [
          'LOCATION:',
          'DESCRIPTION:https://support.zoom.us/hc https://us02web.zoom.us/u/kabc https://teams.microsoft.com/meetingOptions/?a=b',
        ],
        'unknown',
        undefined,
        undefined,
      ],
      [
        'a page that is a room',
        ['LOCATION:', 'URL:https://meet.google.com/abc-defg-hij'],
        'online',
        'https://meet.google.com/abc-defg-hij',
        undefined,
      ],
    ];
    for (const [what, lines, attendance, join, place] of cases)
      it(what, () => {
        const whole = event(...at, ...lines).filter(
          (line) => !line.startsWith('LOCATION:Elm Hall\\, 12 Elm St\\, Medford'),
        );
        const [group] = readAnyFeed(calendar(...whole), { source: 'f', now: NOW }).groups;
        expect([group?.attendance, group?.joinUrl, group?.place?.name]).to.deep.equal([
          attendance,
          join,
          place,
        ]);
      });
    it('links and numbers beside the text, its categories and its text in HTML', () => {
      const [group] = read(
        ...at,
        'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example/elm',
        'CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1-541-555-0123',
        'CATEGORIES:Women,Red Category',
        'CATEGORIES:Narcotics Anonymous',
        'X-ALT-DESC;FMTTYPE=text/html:<p>Ring the <b>bell</b>.</p>',
        'STATUS:TENTATIVE',
      ).groups;
      expect(group).to.deep.include({
        name: 'Hope (tentative)',
        joinUrl: 'https://meet.example/elm',
        dialIn: '+15415550123',
        programme: 'Narcotics Anonymous',
        kinds: [{ code: 'W' }],
        notes: 'Ring the bell.',
      });
    });
  });

  it('takes a name that says so for a cancelled event', () => {
    for (const [name, count] of [
      ['Canceled: Hope', 0],
      ['CANCELLED - Hope', 0],
      ['Cancelado: Hope', 0],
      ['Hope, not cancelled', 1],
    ] as const) {
      const text = calendar(
        ...event('DTSTART:20261124T190000').map((line) => line.replace('SUMMARY:Hope', `SUMMARY:${name}`)),
      );
      expect(readAnyFeed(text, { source: 'f', now: NOW }).groups, name).to.have.length(count);
    }
  });

  it('knows whose groups they are by the calendar’s name, where all its calendars agree', () => {
    const named = (name: string) => calendar(`X-WR-CALNAME:${name}`, ...event('DTSTART:20261124T190000'));
    const programmes = (...texts: readonly string[]) =>
      readAnyFeed(texts.join(''), { source: 'f', now: NOW }).groups.map(({ programme }) => programme);
    expect(programmes(named('Narcotics Anonymous of Elm'))).to.deep.equal(['Narcotics Anonymous']);
    expect(programmes(named('Narcotics Anonymous'), named('SMART Recovery'))).to.deep.equal(['', '']);
  });

  it('names lines that belong to no field', () => {
    const { groups, problems } = read(
      'DTSTART:20261124T190000',
      'DESCRIPTION:Come upstairs',
      'and ring the bell',
    );
    expect(groups[0]?.notes).to.equal('Come upstairs');
    expect(problems.map(({ row, code }) => `${row} ${code}`)).to.deep.equal(['0 stray-lines']);
  });

  it('puts characters together that are folded between their bytes', () => {
    const name = 'Reunión — «Círculo» ñandú 語 🌱 y más';
    const whole = new TextEncoder().encode(
      calendar(
        ...event('DTSTART:20261124T190000').map((line) => line.replace('SUMMARY:Hope', `SUMMARY:${name}`)),
      ),
    );
    for (let width = 16; width < 32; width += 1)
      for (const fold of ['\r\n ', '\n ', '\r\n\t']) {
        const bytes: number[] = [];
        let inLine = 0;
        for (const byte of whole) {
          inLine = byte === 10 ? -1 : inLine;
          if (inLine === width && byte !== 13) {
            bytes.push(...new TextEncoder().encode(fold));
            inLine = 0;
          }
          bytes.push(byte);
          inLine += 1;
        }
        const { groups, problems } = readAnyBody(ReceivedBody.of(new Uint8Array(bytes)), {
          source: 'f',
          now: NOW,
        });
        expect(
          groups.map((group) => group.name),
          `${width}`,
        ).to.deep.equal([name]);
        expect(problems, `${width}`).to.deep.equal([]);
      }
  });

  it('says so of bytes that are none of a character even so', () => {
    const bytes = new TextEncoder().encode(calendar(...event('DTSTART:20261124T190000')));
    const broken = bytes.map((byte) => (byte === 'H'.charCodeAt(0) ? 0xff : byte));
    const { groups, problems } = readAnyBody(ReceivedBody.of(broken), { source: 'f', now: NOW });
    expect(groups).to.have.length(1);
    expect(problems.map(({ code }) => code)).to.include('wrong-charset');
  });
});
