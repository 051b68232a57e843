import { expect } from 'chai';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import type { SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';

function one(row: object): SupportGroup & { codes: string[] } {
  const rows = [{ name: 'Hope', slug: 'h', day: 2, time: '19:00', ...row }];
  const { groups, problems } = readAnyFeed(JSON.stringify(rows), { source: 'f' });
  const [group] = groups;
  if (!group) throw new Error('no group was read');
  return { ...group, codes: problems.map(({ code }) => code) };
}
const PLACE = { formatted_address: '12 Elm St, Medford, OR 97501' };

describe('feeds/contact: links and numbers as people paste them', () => {
  it('joins the right room or none, however its number is broken up', () => {
    const room = 'https://zoom.us/j/98765432101';
    for (const text of [
      room,
      'https://zoom.us/j/987 6543 2101',
      'https://zoom.us/j/987%206543%202101',
      'https://zoom.us/j/987-6543-2101',
      'https://zoom.us/j/987\u00a06543\u00a02101',
      'https://zoom.us/j/9876543\n2101',
      'https:// zoom.us/j/98765432101',
      'https//zoom.us/j/98765432101',
      'htps://zoom.us/j/98765432101',
      'ttps://zoom.us/j/98765432101',
      'zoom.us/j/98765432101',
      '//zoom.us/j/98765432101',
      `${room}.`,
      `(${room})`,
      `<${room}>`,
      `Join: ${room}`,
      `<a href="${room}">Join us</a>`,
      `https://www.google.com/url?q=${room}&sa=D`,
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(room)}&data=x`,
      `https://l.facebook.com/l.php?u=${encodeURIComponent(room)}`,
    ])
      expect(one({ conference_url: text }).joinUrl, text).to.equal(room);
    for (const text of ['meet.google.com/abc defg hij', 'https://meet.google.com/abc - defg - hij'])
      expect(one({ conference_url: text }).joinUrl, text).to.equal('https://meet.google.com/abc-defg-hij');
    expect(one({ conference_url: 'https://zoom.us/j/987 6543 2101?pwd=abc' }).joinUrl).to.equal(
      `${room}?pwd=abc`,
    );
    expect(one({ conference_url: 'https://zoom.us/j/987 6543 2101 Passcode: 12' })).to.include({
      joinUrl: room,
      joinNotes: 'Passcode: 12',
    });
    for (const text of [
      'https://zoom.us/j/987 6543',
      'https://zoom.us/j/12 34 56',
      'Zoom ID 987 6543 2101',
    ]) {
      const group = one({ conference_url: text });
      expect(group, text).to.not.have.property('joinUrl');
      expect([group.joinNotes, group.attendance, ...group.codes], text).to.deep.equal([
        text,
        'online',
        'bad-link',
      ]);
    }
    // What only looks like it.
    for (const text of [
      'https://rooms.example.org/2024/11-12',
      `${room}?a=1-2`,
      'https://rooms.example.org/a-12-3',
    ])
      expect(one({ conference_url: text }).joinUrl, text).to.equal(text);
  });

  it('takes a field that says there is none for nothing, and one that says there is for a way in', () => {
    for (const text of ['N/A', 'none', 'No', 'no.', '-', 'FALSE', false, '0', 'n.a.']) {
      const row = { conference_url: text, phone: text, email: text, conference_phone: text };
      expect(one(row), String(text)).to.include({ attendance: 'unknown', joinNotes: '', groupNotes: '' });
      expect(one({ ...row, ...PLACE }).attendance, String(text)).to.equal('in-person');
      expect(one(row).codes, String(text)).to.deep.equal([]);
    }
    for (const text of ['Yes', 'TRUE', 'S\u00ed', 'Zoom', 'by phone'])
      expect(one({ conference_url: text, ...PLACE }).attendance, text).to.equal('hybrid');
    for (const [text, attendance] of [
      ['TBD', 'unknown'],
      ['In person only', 'unknown'],
      ['Ask Ann for the link', 'online'],
    ] as const)
      expect(one({ conference_url: text }).attendance, text).to.equal(attendance);
  });

  it('dials the number that is written, never one made of a part of it or of two', () => {
    const numbers: readonly (readonly [text: unknown, dial: string, words: string])[] = [
      ['541-555-0110', '5415550110', ''],
      [5415550110, '5415550110', ''],
      ['5415550110.0', '5415550110', ''],
      ['1-800-662-HELP', '+18006624357', '1-800-662-HELP'],
      ['541-555-0110/541-555-0111', '5415550110', '541-555-0110/541-555-0111'],
      ['541-555-0110, 541-555-0111', '541-555-0110', '541-555-0110, 541-555-0111'],
      ['(541) 555-0110 or (541) 555-0111', '5415550110', '(541) 555-0110 or (541) 555-0111'],
      ['541 555 0110 541 555 0111', '5415550110', '541 555 0110 541 555 0111'],
      ['(541) 555-0110 Ann B.', '5415550110', '(541) 555-0110 Ann B.'],
      ['Call 1-800-662-HELP today', '', 'Call 1-800-662-HELP today'],
      ['+52 55 1234 5678', '+525512345678', ''],
      ['+1 (541) 555-0110,,98765432101#,,,,*1234#', '+15415550110,,98765432101#,,,,*1234#', ''],
      ['541-555-0110,,123456#', '5415550110,,123456#', ''],
      ['541.555.0110 x123', '5415550110,123', ''],
      ['5.41555e9', '', '5.41555e9'],
    ];
    for (const [text, dial, words] of numbers)
      expect(one({ phone: text }), String(text)).to.include({
        phone: dial.replace(/-/g, ''),
        groupNotes: words,
      });
  });

  it('keeps what stands in place of an email address, and finds the ones in a name', () => {
    for (const text of [
      'ann@x.org',
      'mailto:ann@x.org?subject=Hi',
      'Ann B <ann@x.org>',
      'ann@x.org; bob@x.org',
    ])
      expect(one({ email: text }), text).to.include({ email: 'ann@x.org', groupNotes: '' });
    for (const text of ['ann [at] x.org', 'contact through website']) {
      expect(one({ email: text }), text).to.include({ email: '', groupNotes: text });
      expect(one({ email: text }).codes).to.deep.equal(['bad-email']);
    }
    for (const [written, name, phone, email] of [
      ['Ann B. 541-555-0110', 'Ann B.', '5415550110', ''],
      ['Ann B. (541) 555-0110', 'Ann B.', '5415550110', ''],
      ['Ann B., ann@x.org', 'Ann B.', '', 'ann@x.org'],
      ['Ann <ann@x.org> 541.555.0110', 'Ann', '5415550110', 'ann@x.org'],
      ['ann@x.org', '', '', 'ann@x.org'],
      ['Ann B.', 'Ann B.', '', ''],
    ] as const)
      expect(one({ contact_1_name: written }).contacts, written).to.deep.equal([{ name, phone, email }]);
  });
});
