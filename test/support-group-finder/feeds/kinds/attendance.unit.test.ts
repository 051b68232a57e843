import { expect } from 'chai';
import { attendanceOf, readStated } from '../../../../src/support-group-finder/feeds/kinds/attendance.js';

const NOTHING = { stated: '', hasPlace: false, isShut: false, isOnline: false };

describe('feeds/attendance', () => {
  it('follows place and link; what says neither is to be asked, not over', () => {
    expect(attendanceOf({ ...NOTHING, hasPlace: true })).to.equal('in-person');
    expect(attendanceOf({ ...NOTHING, isOnline: true })).to.equal('online');
    expect(attendanceOf({ ...NOTHING, hasPlace: true, isOnline: true })).to.equal('hybrid');
    expect(attendanceOf(NOTHING)).to.equal('unknown');
  });
  it('knows no shut place to go to, whatever else is said', () => {
    for (const stated of ['', 'in_person', '1', 'hybrid', '3', 'online', '2', 'inactive'])
      for (const hasPlace of [true, false])
        for (const isOnline of [true, false]) {
          const found = attendanceOf({ stated, hasPlace, isOnline, isShut: true });
          const meetsOnline = isOnline || /hybrid|3|online|2/.test(stated);
          expect(found).to.equal(stated !== 'inactive' && meetsOnline ? 'online' : 'inactive');
        }
  });
  it('believes what the feed states', () => {
    const place = { ...NOTHING, hasPlace: true };
    expect(attendanceOf({ ...place, stated: 'inactive' })).to.equal('inactive');
    expect(attendanceOf({ ...place, stated: 'hybrid' })).to.equal('hybrid');
    expect(attendanceOf({ ...place, stated: '2' })).to.equal('online');
    expect(attendanceOf({ ...NOTHING, stated: 'in_person' })).to.equal('in-person');
    expect(attendanceOf({ ...place, stated: 'sometimes' })).to.equal('in-person');
  });
  it('reads how people write it, in both languages', () => {
    const written: Readonly<Record<string, readonly string[]>> = {
      'in-person': ['in_person', 'In-Person', 'In person only', 'Presencial', 'en persona', '1'],
      online: ['Online', 'virtual', 'Zoom', 'En línea', 'By phone', 'Telephone', '2'],
      hybrid: [
        'Hybrid',
        'Both',
        'In person & Zoom',
        'Online or in person',
        'Híbrida',
        'Presencial y virtual',
        '3',
      ],
      inactive: ['inactive', 'Inactivo'],
    };
    for (const [attendance, texts] of Object.entries(written))
      for (const text of texts) expect(readStated(text), text).to.equal(attendance);
    for (const text of ['', 'yes', 'no longer online', 'sometimes', '4'])
      expect(readStated(text), text).to.equal(undefined);
  });
});
