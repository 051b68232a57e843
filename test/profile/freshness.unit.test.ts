import { Temporal } from '@js-temporal/polyfill';
import { expect } from 'chai';
import { checkProfileData, type CheckedProfile } from '../../src/profile/check-profile.js';
import { hasShrunk } from '../../src/shared/lists.js';
import { freshness, isSuspicious, momentOf } from '../../src/profile/freshness.js';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const inZone = (day: string, zone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;

function profileWith(change: object): CheckedProfile {
  const { profile } = checkProfileData({
    version: '1.0',
    clinic: { name: 'A', phone: '1', timeZone: 'America/Los_Angeles' },
    ...change,
  });
  if (!profile) throw new Error('refused');
  return profile;
}
const rows = (length: number) => Array.from({ length }, (_, slug) => ({ slug }));

describe('a date in a profile', () => {
  it('is a day on the clinic’s clock, from its first instant to the one after its last', () => {
    for (const zone of ['America/Los_Angeles', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata']) {
      for (const day of ['2027-05-31', '2027-03-14', '2026-11-01', '2028-02-29']) {
        const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
        expect(momentOf(day, zone), `${day} ${zone}`).to.equal(inZone(day, zone));
        expect(momentOf(day, zone, 'end'), `${day} ${zone}`).to.equal(inZone(next, zone));
      }
    }
    expect(momentOf('2027-05-31', 'Mars/Base')).to.equal(at('2027-05-31T00:00:00Z'));
  });

  it('may be a moment', () => {
    expect(momentOf('2027-05-31T09:30:00Z', 'UTC')).to.equal(at('2027-05-31T09:30:00Z'));
    expect(momentOf('2027-05-31T09:30-07:00', 'UTC', 'end')).to.equal(at('2027-05-31T16:30:00Z'));
  });

  it('is none where it can’t be meant', () => {
    for (const text of [
      '',
      'soon',
      '2027-02-30',
      '1970-01-01',
      '9999-12-31',
      '2027-05-31T09:30',
      '05/31/2027',
      '2027-13-01T00:00Z',
    ])
      expect(momentOf(text, 'UTC'), text).to.equal(undefined);
  });
});

describe('the shrink alarm', () => {
  it('rings where nine in ten are gone at once', () => {
    expect(hasShrunk(100, 10)).to.be.true;
    expect(hasShrunk(100, 11)).to.be.false;
    expect(hasShrunk(1, 0)).to.be.true;
    expect(hasShrunk(0, 0)).to.be.false;
    expect(hasShrunk(10, 20)).to.be.false;
  });

  it('looks at groups and at what the document says', () => {
    const full = profileWith({
      groups: rows(20),
      contact: Object.fromEntries(
        ['heading', 'message', 'hours', 'email', 'label'].map((name) => [name, 'x']),
      ),
      medicare: { status: 'accepting', enrolled: true, message: 'x', heading: 'x', scheduling: 'x' },
    });
    expect(isSuspicious(undefined, full)).to.be.false;
    expect(isSuspicious(full, full)).to.be.false;
    expect(isSuspicious(full, { ...full, groups: rows(2) })).to.be.true;
    expect(isSuspicious(full, { ...full, groups: rows(12) })).to.be.false;
    const emptied = { ...full, contact: {}, medicare: {}, clinic: { name: 'A' } };
    expect(isSuspicious(full, emptied)).to.be.true;
  });
});

describe('how fresh a profile is', () => {
  const loadedAt = at('2026-11-22T12:00:00Z');
  const copy = (change: object) => ({ profile: profileWith(change), loadedAt });

  it('is fresh, an older copy, or unavailable', () => {
    const dated = copy({ updated: '2026-11-20' });
    const date = inZone('2026-11-20', 'America/Los_Angeles');
    expect(freshness(dated, undefined, loadedAt)).to.deep.equal({ state: 'fresh', copy: dated, date });
    for (const reason of ['failed', 'shrunk'] as const)
      expect(freshness(dated, reason, loadedAt)).to.deep.equal({ state: 'older', copy: dated, date, reason });
    expect(freshness(undefined, 'failed', loadedAt)).to.deep.equal({ state: 'unavailable' });
  });

  it('is older once its last day is over where the clinic is', () => {
    const ending = copy({ updated: '2026-11-20', expires: '2026-11-30' });
    const over = inZone('2026-12-01', 'America/Los_Angeles');
    expect(freshness(ending, undefined, over - 1).state).to.equal('fresh');
    expect(freshness(ending, undefined, over)).to.include({ state: 'older', reason: 'expired' });
    expect(freshness(ending, 'failed', over)).to.include({ reason: 'expired' });
  });

  it('dates a copy by when it came where it gives no date to believe', () => {
    for (const updated of [undefined, 'yesterday', '9999-01-01', '2026-12-24'])
      expect(freshness(copy({ updated }), 'failed', loadedAt), updated).to.include({ date: loadedAt });
  });
});
