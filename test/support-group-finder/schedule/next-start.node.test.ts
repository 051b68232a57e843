import { Temporal } from '@js-temporal/polyfill';
import { expect } from 'chai';
import { wallClock } from '../../../src/shared/time/zone.js';
import { nextOccurrence } from '../../../src/support-group-finder/schedule/next-start.js';
import type { GroupSchedule } from '../../../src/support-group-finder/feeds/support-group.js';
import { changesOf } from '../../shared/zone-oracle.js';
import { expectedOccurrences } from './next-start-oracle.js';

describe('next start, every IANA zone', function () {
  it('agrees with Temporal for daily groups in the hour of every offset change of 2024 to 2030', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      for (const change of changesOf(Temporal, zone, 2024, 2031)) {
        const { minutes } = wallClock(zone, change - 30 * 60_000);
        const schedule: GroupSchedule = { days: [0, 1, 2, 3, 4, 5, 6], start: minutes, duration: 45 };
        for (const now of [change - 3 * 3_600_000, change + 20 * 60_000]) {
          const days = { now, daysBefore: 1, daysAfter: 2 };
          const expected = expectedOccurrences(Temporal, schedule, zone, days).find(({ end }) => end > now);
          const seen = nextOccurrence(schedule, zone, now);
          if (!expected || seen?.start !== expected.start || seen.end !== expected.end) {
            expect.fail(`${zone} ${new Date(now).toISOString()}: ${seen?.start}, not ${expected?.start}`);
          }
        }
      }
    }
  });
});
