import { Temporal } from '@js-temporal/polyfill';
import { expect } from 'chai';
import { offsetAt } from '../../../src/shared/time/zone.js';
import { changesOf, disagreement } from '../zone-oracle.js';

describe('zone, every IANA zone', () => {
  const zones = Intl.supportedValuesOf('timeZone');

  it('agrees with Temporal around every offset change of 2024 to 2030', () => {
    let changes = 0;
    for (const zone of zones) {
      for (const change of changesOf(Temporal, zone, 2024, 2031)) {
        expect(disagreement(Temporal, zone, change)).to.equal('');
        changes++;
      }
    }
    expect(changes).to.be.greaterThan(2000);
  });

  it('sees no change where the clock on the wall shows none: every fifth day', () => {
    for (const zone of zones) {
      const format = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      for (let time = Date.UTC(2024, 0, 1, 12); time < Date.UTC(2031, 0); time += 5 * 86_400_000) {
        const shown = Date.parse(`${format.format(time).replace(' ', 'T')}Z`);
        if (shown - time !== offsetAt(zone, time) * 60_000) {
          expect.fail(`${zone} ${new Date(time).toISOString()}: ${offsetAt(zone, time)}`);
        }
      }
    }
  });
});
