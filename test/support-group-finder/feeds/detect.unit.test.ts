import { expect } from 'chai';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import type { FeedFormat } from '../../../src/support-group-finder/feeds/support-group.js';

const ROW = { name: 'Hope', slug: 'h', day: 1, time: '19:00', address: '1 Main St' };
const read = (data: unknown, format?: FeedFormat) =>
  readAnyFeed(typeof data === 'string' ? data : JSON.stringify(data), {
    source: 'f',
    ...(format && { format }),
  });

describe('feeds/detect', () => {
  const wrappers: readonly (readonly [string, unknown])[] = [
    ['a plain array', [ROW]],
    ['{meetings}', { meetings: [ROW] }],
    [
      'Airtable records',
      {
        records: [
          {
            id: 'rec1',
            fields: { Name: 'Hope', ID: 'h', Day: 'Monday', Time: '7:00 PM', Address: '1 Main St' },
          },
        ],
      },
    ],
    [
      'Sheets values',
      {
        values: [
          ['Name', 'ID', 'Day', 'Time', 'Address'],
          ['Hope', 'h', 'Monday', '7:00 PM', '1 Main St'],
        ],
      },
    ],
    [
      'a bare table',
      [
        ['Name', 'ID', 'Day', 'Time', 'Address'],
        ['Hope', 'h', 'Monday', '7:00 PM', '1 Main St'],
      ],
    ],
    ['CSV', 'Name,ID,Day,Time,Address\nHope,h,Monday,7:00 PM,1 Main St\n'],
    ['a clinic profile', { version: 1, clinic: {}, groups: [ROW] }],
    ['a byte order mark', `\ufeff${JSON.stringify([ROW])}`],
    ['an empty row first', [null, ROW]],
  ];
  for (const [quirk, data] of wrappers) {
    it(`reads ${quirk}`, () => {
      const [group] = read(data).groups;
      expect(group).to.deep.include({
        id: 'f#h',
        name: 'Hope',
        schedule: { days: [1], start: 1140, duration: 60 },
      });
    });
  }

  it('knows BMLT by its fields, and lists of other formats by theirs, whatever the author names', () => {
    const bmlt = {
      id_bigint: '1',
      meeting_name: 'Hope',
      weekday_tinyint: '1',
      start_time: '19:00:00',
      location_text: 'Hall',
    };
    expect(read([bmlt]).groups[0]?.schedule?.days).to.deep.equal([0]);
    expect(read({ meetings: [bmlt], formats: [] }).groups).to.have.length(1);
    expect(read([bmlt], 'bmlt').groups).to.have.length(1);
    expect(read([ROW], 'bmlt').groups[0]?.schedule?.days).to.deep.equal([1]);
  });

  const unreadable: readonly (readonly [string, string, string])[] = [
    ['nothing', ' \n', 'empty'],
    ['a web page with status 200', '<!doctype html><title>Sign in</title>', 'html'],
    ['JSON cut off', '[{"name":"Ho', 'not-json'],
    ['an error object', '{"error":{"code":403,"message":"Quota"}}', 'message'],
    ['null in an object', '{"meetings":null}', 'unknown-rows'],
    ['rows nobody knows', '[{"foo":1,"bar":{"baz":2}}]', 'unknown-rows'],
    ['prose', 'Service unavailable, try later', 'unknown-format'],
    ['an empty list', '[]', 'no-rows'],
    ['JSON too deep for any list', '['.repeat(200_000), 'not-json'],
  ];
  for (const [what, text, code] of unreadable) {
    it(`names ${what} as one problem of the feed`, () => {
      const result = read(text);
      expect(result).to.deep.include({ groups: [], rows: 0 });
      expect(result.problems.map((problem) => [problem.row, problem.code])).to.deep.equal([[0, code]]);
      expect(result.problems[0]?.message).to.match(/^[A-Z].*\.$/s);
    });
  }

  it('does not read prose as another format because it is forced', () => {
    expect(read('hello', 'meeting-guide').problems[0]?.code).to.equal('unknown-format');
    expect(read('hello', 'sheet').problems[0]?.code).to.equal('unknown-format');
  });

  it('takes the feed’s own zone', () => {
    expect(read({ timezone: 'America/Boise', meetings: [ROW] }).timeZone).to.equal('America/Boise');
    expect(read({ timezone: 'Nowhere', meetings: [ROW] })).to.not.have.property('timeZone');
  });

  it('comes to an end with fields made to be slow', function () {
    // Seconds in linear time, hours in any other.
    const parts = ['0.0', ',', '.', '"', 's', 'a.', '//b/', '5 ', '-', '@', 'x@', '<a href=', ' >'];
    const fields =
      'name slug day time types regions conference_url conference_phone phone email coordinates'.split(' ');
    const rows = fields.flatMap((field) =>
      parts.map((part) => ({ ...ROW, [field]: `${part.repeat(60_000)}!` })),
    );
    expect(read(rows).rows).to.equal(rows.length);
  });

  it('survives every kind of value in every field', () => {
    const values = [
      null,
      0,
      -1,
      1e300,
      true,
      '',
      ' ',
      [],
      [null],
      [[]],
      {},
      { a: 1 },
      { toString: 1, valueOf: 1 },
      [{ toString: 1 }],
      JSON.parse('['.repeat(3000) + ']'.repeat(3000)) as unknown,
      'x'.repeat(10_000),
      '\ud800',
      '<b>',
    ];
    const fields =
      'slug day time end_time timezone formatted_address address city state postal_code country regions types conference_url conference_phone notes latitude longitude coordinates approximate updated venmo url website phone email feedback_emails audience attendance_option eventSchedule byDay byMonthWeek repeatFrequency exceptDate duration'.split(
        ' ',
      );
    for (const value of values) {
      const rows = fields.map((field) => ({ ...ROW, [field]: value }));
      const result = read(rows);
      expect(result.rows).to.equal(fields.length);
      const left = result.problems.filter(({ code }) => code === 'unusable-row').length;
      expect(result.groups.length + left, JSON.stringify(value)).to.equal(fields.length);
    }
  });
});
