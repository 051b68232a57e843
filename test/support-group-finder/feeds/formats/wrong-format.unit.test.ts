import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import { FEED_FORMATS, type FeedFormat } from '../../../../src/support-group-finder/feeds/support-group.js';

const ROW = { name: 'Hope', slug: 'h', day: 1, time: '19:00', location: 'Elm Hall' };
const JSON_FORMATS: readonly FeedFormat[] = ['meeting-guide', 'bmlt', 'sheet', 'profile'];

/** Bodies that are lists, and the formats under which they are read as what they are. */
const LISTS: readonly (readonly [what: string, body: string, formats: readonly FeedFormat[]])[] = [
  ['Meeting Guide', JSON.stringify([ROW]), JSON_FORMATS],
  [
    'BMLT',
    JSON.stringify([
      {
        id_bigint: '7',
        weekday_tinyint: '2',
        start_time: '19:00:00',
        meeting_name: 'Hope',
        location_text: 'Elm Hall',
      },
    ]),
    JSON_FORMATS,
  ],
  ['a profile', JSON.stringify({ version: '1.0', clinic: { name: 'Pear' }, groups: [ROW] }), JSON_FORMATS],
  [
    'cells',
    JSON.stringify({
      values: [
        ['Name', 'Day', 'Time'],
        ['Hope', 'Monday', '7 PM'],
      ],
    }),
    JSON_FORMATS,
  ],
  ['a sheet', 'Name,Day,Time,Location\nHope,Monday,7:00 PM,Elm Hall', ['sheet']],
  [
    'events',
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Hope',
      eventSchedule: { repeatFrequency: 'P1W', byDay: 'Monday', startTime: '19:00' },
    }),
    [...JSON_FORMATS, 'events'],
  ],
  [
    'a calendar',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Hope\r\nDTSTART:20261123T190000\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR',
    FEED_FORMATS,
  ],
];
const OTHERS: readonly (readonly [what: string, body: string])[] = [
  ['a web page', '<!doctype html><p>Not found'],
  ['nothing', ''],
  ['words', 'Hello, this is no list.'],
  ['broken JSON', '[{"name": "Hope",]'],
  ['a number', '42'],
  ['another object', '{"a": 1}'],
  ['an empty list', '[]'],
  ['a message', '{"error": "quota exceeded"}'],
];

describe('feeds/wrong-format', () => {
  for (const format of FEED_FORMATS) {
    for (const [what, body, formats] of LISTS)
      it(`${what} as ${format}`, () => {
        const { groups, problems } = readAnyFeed(body, { source: 's', format });
        if (formats.includes(format)) {
          expect(groups.map(({ name, schedule }) => [name, schedule?.days, schedule?.start])).to.deep.equal([
            ['Hope', [1], 1140],
          ]);
          expect(problems.filter(({ row }) => row === 0)).to.deep.equal([]);
        } else {
          expect(groups).to.deep.equal([]);
          expect(problems).to.have.length(1);
          expect(problems[0]).to.include({ row: 0, code: 'unknown-format' });
          expect(problems[0]?.message).to.contain(`feed-format="${format}"`);
        }
      });
    for (const [what, body] of OTHERS)
      it(`${what} as ${format}`, () => {
        const { groups, problems } = readAnyFeed(body, { source: 's', format });
        expect(groups).to.deep.equal([]);
        expect(problems).to.have.length(1);
        expect(problems[0]?.message).to.contain(`feed-format="${format}"`);
        const said = problems[0]?.message ?? '';
        const others = [/Meeting Guide/, /BMLT/, /CSV/, /profile/, /calendar/i, /schema\.org/].filter(
          (name) => name.test(said),
        );
        // Only what is asked for is spoken of.
        expect(others.length, said).to.be.at.most(1);
      });
  }
  it('names none where none is asked for', () => {
    for (const [, body] of OTHERS)
      expect(readAnyFeed(body, { source: 's' }).problems[0]?.message).not.to.contain('feed-format');
  });
});
