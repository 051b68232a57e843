import { expect } from 'chai';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import { writtenText } from '../../../src/support-group-finder/schedule/recurrence-text.js';
import { WORDS as FINDER_WORDS } from '../../../src/support-group-finder/words.js';
import { HOPE as ROW } from '../feed.js';
import { spoken } from '../../spoken.js';

const WORDS = spoken(FINDER_WORDS);

const read = (rows: readonly object[]) => readAnyFeed(JSON.stringify(rows), { source: 'f' });
const groupOf = (more: object) => read([{ ...ROW, ...more }]).groups[0];

// Each is what somebody reported of another finder or of a list.
describe('feeds: what users of other finders report', () => {
  it('an hour only as the plugin shows it', () => {
    expect(groupOf({ time: '', time_formatted: '7:00 pm' })?.schedule).to.deep.include({
      days: [2],
      start: 1140,
    });
  });

  it('a day without an hour is still told', () => {
    for (const day of [2, '2', [2]] as const) {
      const group = groupOf({ day, time: '' });
      expect(group?.schedule).to.equal(undefined);
      expect(group && writtenText(group, WORDS.en, 'en')).to.equal('Tuesday');
      expect(group && writtenText(group, WORDS.es, 'es')).to.equal('Martes');
    }
  });

  it('a service’s front page is no room', () => {
    for (const link of [
      'https://zoom.us',
      'https://zoom.us/',
      'https://us02web.zoom.us/j/',
      'meet.google.com',
      'https://teams.microsoft.com/',
    ]) {
      const group = groupOf({ conference_url: link });
      expect(group?.joinUrl, link).to.equal(undefined);
      expect(group?.joinNotes, link).to.equal(link);
      expect(group?.attendance, link).to.equal('hybrid');
    }
    for (const link of [
      'https://zoom.us/j/98765432101',
      'https://us02web.zoom.us/my/elm',
      'https://meet.google.com/abc-defg-hij',
    ])
      expect(groupOf({ conference_url: link })?.joinUrl, link).to.equal(link);
  });

  it('one odd row doesn’t make all others unreadable', () => {
    const rows = [
      ROW,
      { ...ROW, slug: 'b', name: 'Hours', time: { start: '18:00', end: '19:30' } },
      { ...ROW, slug: 'c', name: 'Days', day: { '0': 'Monday', '1': 'Friday' } },
      { ...ROW, slug: 'd', name: 'Deep', times: [{ day: 'Monday', time: '8 PM' }] },
    ];
    const { groups } = read(rows);
    expect(
      groups.map(({ name, schedule }) => [name, schedule?.days.join(), schedule?.start, schedule?.duration]),
    ).to.deep.equal([
      ['Hope', '2', 1140, 60],
      ['Hours', '2', 1080, 90],
      ['Days', '1,5', 1140, 60],
      ['Deep', '2', 1140, 60],
    ]);
    // Where most rows keep their times deeper, a list without them would be wrong.
    const deep = rows.map((row) => ({
      ...row,
      time: undefined,
      times: [{ day: 'Monday', time: '8 PM' }],
    }));
    expect(read(deep).groups).to.deep.equal([]);
  });

  it('whom a server says to ask is shown', () => {
    const row = {
      id_bigint: '1',
      weekday_tinyint: '3',
      start_time: '19:00:00',
      meeting_name: 'Hope',
      location_text: 'Elm Hall',
      contact_name_1: 'Ann B.',
      contact_phone_1: '541-555-0188',
      contact_email_1: 'ann@clinic.example',
    };
    expect(read([row]).groups[0]?.contacts).to.deep.equal([
      { name: 'Ann B.', phone: '5415550188', email: 'ann@clinic.example' },
    ]);
  });
});
