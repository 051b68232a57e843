import { Temporal } from '@js-temporal/polyfill';
import { expect } from 'chai';
import { epochOf, isTimeZone, offsetAt, wallClock } from '../../../src/shared/time/zone.js';
import { changesOf, disagreement } from '../zone-oracle.js';

const at = (text: string) => Date.parse(text);

describe('zone', () => {
  it('knows IANA zones, links and any letter case', () => {
    for (const name of [
      'America/Los_Angeles',
      'US/Pacific',
      'america/new_york',
      'Etc/UTC',
      'Asia/Kathmandu',
    ]) {
      expect(isTimeZone(name), name).to.equal(true);
    }
  });

  it('refuses what is not a zone', () => {
    for (const name of [
      '',
      'Pacific Time',
      'America/Medford',
      '+05:00',
      '-0800',
      'undefined',
      '(UTC-08:00)',
      ' ',
    ]) {
      expect(isTimeZone(name), name).to.equal(false);
    }
  });

  it('throws for the offset of a zone that does not exist', () => {
    expect(() => offsetAt('America/Medford', 0)).to.throw(RangeError, 'America/Medford');
  });

  it('tells the offset up to the very millisecond it changes', () => {
    const spring = at('2026-03-08T10:00:00Z');
    expect(offsetAt('America/Los_Angeles', spring - 1)).to.equal(-480);
    expect(offsetAt('America/Los_Angeles', spring)).to.equal(-420);
    expect(offsetAt('Etc/UTC', spring)).to.equal(0);
    expect(offsetAt('Asia/Kathmandu', spring)).to.equal(345);
  });

  it('shows the wall clock of a zone', () => {
    expect(wallClock('Asia/Kolkata', at('2026-12-31T18:30:59Z'))).to.deep.equal({
      year: 2027,
      month: 1,
      day: 1,
      weekday: 5,
      minutes: 0,
    });
  });

  it('moves a time the clock jumps over forward by the jump', () => {
    const date = { year: 2026, month: 3, day: 8 };
    expect(epochOf('America/New_York', { ...date, minutes: 150 })).to.equal(at('2026-03-08T03:30:00-04:00'));
  });

  it('takes the earlier of a time the clock shows twice', () => {
    const date = { year: 2026, month: 11, day: 1 };
    expect(epochOf('America/New_York', { ...date, minutes: 90 })).to.equal(at('2026-11-01T01:30:00-04:00'));
  });

  it('finds the start of a day that has no midnight', () => {
    const beirut = { year: 2026, month: 3, day: 29, minutes: 0 };
    expect(epochOf('Asia/Beirut', beirut)).to.equal(at('2026-03-29T01:00:00+03:00'));
  });

  it('runs minutes past the end of the day', () => {
    expect(epochOf('America/Chicago', { year: 2026, month: 12, day: 31, minutes: 1500 })).to.equal(
      at('2027-01-01T01:00:00-06:00'),
    );
  });

  for (const zone of [
    'America/Los_Angeles',
    'America/New_York',
    'America/Phoenix',
    'Pacific/Honolulu',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Kiritimati',
  ]) {
    it(`agrees with Temporal around each change of ${zone}, 2026 to 2027`, () => {
      for (const change of changesOf(Temporal, zone, 2026, 2028)) {
        expect(disagreement(Temporal, zone, change)).to.equal('');
      }
    });
  }
});
