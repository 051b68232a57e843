import { expect } from 'chai';
import { attendanceOf } from '../../../src/support-group-finder/feeds/attendance.js';

const NOTHING = {
  stated: '',
  hasPlace: false,
  approximate: false,
  temporarilyClosed: false,
  hasLink: false,
  hasDialIn: false,
};

describe('feeds/attendance', () => {
  it('is in person with a place to go to', () => {
    expect(attendanceOf({ ...NOTHING, hasPlace: true })).to.equal('in-person');
  });
  it('is online with a link or a number only', () => {
    expect(attendanceOf({ ...NOTHING, hasLink: true })).to.equal('online');
    expect(attendanceOf({ ...NOTHING, hasDialIn: true })).to.equal('online');
  });
  it('is hybrid with both', () => {
    expect(attendanceOf({ ...NOTHING, hasPlace: true, hasLink: true })).to.equal('hybrid');
  });
  it('has nowhere to go while closed or only near a town', () => {
    const place = { ...NOTHING, hasPlace: true };
    expect(attendanceOf({ ...place, temporarilyClosed: true })).to.equal('inactive');
    expect(attendanceOf({ ...place, approximate: true })).to.equal('inactive');
    expect(attendanceOf({ ...place, temporarilyClosed: true, hasLink: true })).to.equal('online');
  });
  it('believes what the feed states', () => {
    const place = { ...NOTHING, hasPlace: true };
    expect(attendanceOf({ ...place, stated: 'inactive' })).to.equal('inactive');
    expect(attendanceOf({ ...place, stated: 'hybrid' })).to.equal('hybrid');
    expect(attendanceOf({ ...place, stated: '2' })).to.equal('online');
    expect(attendanceOf({ ...NOTHING, stated: 'in_person' })).to.equal('in-person');
    expect(attendanceOf({ ...place, stated: 'sometimes' })).to.equal('in-person');
  });
});
