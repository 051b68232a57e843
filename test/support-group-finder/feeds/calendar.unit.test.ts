import { expect } from 'chai';
import ICAL from 'ical.js';
import { readDay } from '../../../src/shared/dates.js';
import { groupRule } from '../../../src/support-group-finder/feeds/calendar-rule.js';
import { dayText } from '../../../src/support-group-finder/feeds/made-rows.js';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import { nextOccurrence } from '../../../src/support-group-finder/schedule/next-start.js';
import type { SupportGroup } from '../../../src/support-group-finder/support-group.js';

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
      const byDay = [...new Set(some)].map((day) => (frequency === 'MONTHLY' && below(4) ? `${pick(ordinals)}${day}` : day));
      const rule = [
        `FREQ=${frequency}`,
        ...(below(3) ? [`BYDAY=${byDay.join(',')}`] : []),
        ...(below(3) ? [] : [`INTERVAL=${1 + below(4)}`]),
        ...(below(4) ? [] : [`COUNT=${1 + below(12)}`]),
        ...(below(5) ? [] : [`UNTIL=2027${String(1 + below(12)).padStart(2, '0')}15T${pick(['000000', '235959', '190000'])}`]),
        ...(below(3) ? [] : [`WKST=${pick(['SU', 'MO', 'TU'])}`]),
        ...(frequency === 'MONTHLY' && !below(6) ? [`BYSETPOS=${pick(['1', '-1', '2,4'])}`] : []),
        ...(frequency === 'MONTHLY' && !below(8) ? [`BYMONTHDAY=${pick(['1,2,3,4,5,6,7', '8,9,10,11,12,13,14', '15', '-1'])}`] : []),
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
      const { groups, problems } = readAnyFeed(calendar(...event(...lines)), { source: 'f', timeZone: 'UTC' });
      const [group] = groups;
      if (!group?.schedule) {
        // Never without a word, and never a group with some other time.
        expect(problems.map(({ code }) => code), rule).to.include.oneOf(['unreadable-recurrence', 'over']);
        if (group) expect(group.scheduleText, rule).to.contain('FREQ=');
        written += 1;
        continue;
      }
      carried += 1;
      expect(starts(group, from, 12, 'UTC'), `${date} ${rule}`).to.deep.equal(oracle(lines, from, 12));
    }
    expect(carried).to.be.greaterThan(500);
    expect(written).to.be.greaterThan(100);
  });
});
