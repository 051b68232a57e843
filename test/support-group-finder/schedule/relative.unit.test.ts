import { expect } from 'chai';
import { meetingStatus } from '../../../src/support-group-finder/schedule/relative.js';

const schedule = { days: [1], start: 1140, duration: 60 } as const;
const start = Date.parse('2026-11-23T19:00:00-08:00');
const occurrence = { start, end: start + 3_600_000, day: 20_780 };
const group = { attendance: 'online', schedule } as const;
const statusAt = (minutes: number) => {
  const status = meetingStatus(group, occurrence, start + minutes * 60_000);
  return 'minutes' in status ? `${status.state} ${status.minutes}` : status.state;
};

describe('meeting status', () => {
  for (const [minutes, wanted] of [
    [-1000, 'later 1000'],
    [-61, 'later 61'],
    [-60, 'soon 60'],
    [-25.5, 'soon 26'],
    [-0.1, 'soon 1'],
    [0, 'on-now 60'],
    [59.5, 'on-now 1'],
    [60, 'inactive'],
  ] as const) {
    it(`is ${wanted}, ${minutes} minutes from the start`, () => {
      expect(statusAt(minutes)).to.equal(wanted);
    });
  }

  it('hands on the occurrence', () => {
    expect(meetingStatus(group, occurrence, start)).to.deep.include({ occurrence });
  });

  it('is by appointment without a schedule', () => {
    expect(meetingStatus({ attendance: 'in-person' }, undefined, start)).to.deep.equal({
      state: 'by-appointment',
    });
  });

  it('is inactive where the group is, or meets no more', () => {
    const inactive = { attendance: 'inactive', schedule } as const;
    expect(meetingStatus(inactive, occurrence, start)).to.deep.equal({ state: 'inactive' });
    expect(meetingStatus(group, undefined, start)).to.deep.equal({ state: 'inactive' });
  });
});
