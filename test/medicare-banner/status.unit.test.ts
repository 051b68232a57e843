import { expect } from 'chai';
import { Temporal } from '@js-temporal/polyfill';
import { standingAt, type MedicareStatus } from '../../src/medicare-banner/status.js';

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`) / DAY;

// Noon on 22 November 2026 in the clinic's zone.
const ZONE = 'America/Los_Angeles';
const NOW = Date.parse('2026-11-22T20:00:00Z');
const PAST = dayOf('2026-01-01');
const TODAY = dayOf('2026-11-22');
const AHEAD = dayOf('2027-01-01');

type Row = readonly [
  status: MedicareStatus | undefined,
  startDay: number | undefined,
  expected: MedicareStatus | undefined,
  shownDay?: number,
];

/** The contract's rule, written out for one source. */
const ROWS: readonly Row[] = [
  [undefined, undefined, undefined],
  [undefined, PAST, 'accepting'],
  [undefined, TODAY, 'accepting'],
  [undefined, AHEAD, 'coming-soon', AHEAD],
  ['accepting', undefined, 'accepting'],
  ['accepting', PAST, 'accepting'],
  ['accepting', TODAY, 'accepting'],
  ['accepting', AHEAD, 'accepting'],
  ['coming-soon', undefined, 'coming-soon'],
  ['coming-soon', PAST, 'coming-soon'],
  ['coming-soon', TODAY, 'coming-soon'],
  ['coming-soon', AHEAD, 'coming-soon', AHEAD],
  ['not-accepting', undefined, 'not-accepting'],
  ['not-accepting', PAST, 'not-accepting'],
  ['not-accepting', TODAY, 'not-accepting'],
  ['not-accepting', AHEAD, 'not-accepting'],
];

const resultOf = (expected: MedicareStatus | undefined, shownDay?: number) =>
  expected && { status: expected, startDay: shownDay };

describe('where a clinic stands with Medicare', () => {
  for (const [status, startDay, expected, shownDay] of ROWS) {
    const date = startDay === undefined ? 'no date' : new Date(startDay * DAY).toISOString().slice(0, 10);
    it(`${status ?? 'no status'}, ${date}: ${expected ?? 'says nothing'}`, () => {
      expect(standingAt([{ status, startDay }], NOW, ZONE)).to.deep.equal(resultOf(expected, shownDay));
    });
  }

  it('takes the profile as it is where the attributes say nothing', () => {
    for (const [status, startDay, expected, shownDay] of ROWS) {
      expect(standingAt([{}, { status, startDay }], NOW, ZONE)).to.deep.equal(resultOf(expected, shownDay));
    }
  });

  it('lets an attribute of either kind win over any profile', () => {
    for (const [status, startDay, expected] of ROWS) {
      if (expected === undefined) continue;
      for (const [profileStatus, profileDay] of ROWS) {
        const standing = standingAt(
          [
            { status, startDay },
            { status: profileStatus, startDay: profileDay },
          ],
          NOW,
          ZONE,
        );
        expect(standing?.status, `${status} ${startDay} over ${profileStatus} ${profileDay}`).to.equal(
          expected,
        );
      }
    }
  });

  it("completes an attribute's coming soon with the profile's date, while that is ahead", () => {
    const standing = (startDay: number) => standingAt([{ status: 'coming-soon' }, { startDay }], NOW, ZONE);
    expect(standing(AHEAD)).to.deep.equal({ status: 'coming-soon', startDay: AHEAD });
    expect(standing(PAST)).to.deep.equal({ status: 'coming-soon', startDay: undefined });
  });

  // Zones far apart, with half hours, and with days whose midnight their clocks skip.
  const MIDNIGHTS: readonly (readonly [zone: string, date: string])[] = [
    ['America/Los_Angeles', '2027-01-01'],
    ['America/New_York', '2026-11-01'],
    ['America/Anchorage', '2028-02-29'],
    ['America/Puerto_Rico', '2027-03-14'],
    ['Pacific/Honolulu', '2027-01-01'],
    ['Pacific/Kiritimati', '2027-01-01'],
    ['Pacific/Pago_Pago', '2027-01-01'],
    ['Asia/Kathmandu', '2027-01-01'],
    ['America/Havana', '2027-03-14'],
    ['Africa/Cairo', '2027-04-30'],
    ['America/Santiago', '2026-09-06'],
  ];
  for (const [zone, date] of MIDNIGHTS) {
    it(`flips the moment ${date} begins in ${zone}, as Temporal has it`, () => {
      const { epochMilliseconds: midnight } = Temporal.PlainDate.from(date).toZonedDateTime(zone);
      const at = (now: number) => standingAt([{ startDay: dayOf(date) }], now, zone);
      expect(at(midnight - 1)).to.deep.equal({ status: 'coming-soon', startDay: dayOf(date) });
      expect(at(midnight)).to.deep.equal({ status: 'accepting', startDay: undefined });
      expect(at(midnight - 400 * DAY)?.status).to.equal('coming-soon');
      expect(at(midnight + 400 * DAY)?.status).to.equal('accepting');
    });
  }
});
