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

  it('takes a room for the way in, in whatever field it stands, and never another one', () => {
    const room = 'https://us02web.zoom.us/j/98765432101?pwd=x';
    const fields = [
      'conference_url_notes',
      'conference_phone',
      'website',
      'url',
      'location',
      'formatted_address',
    ];
    for (const field of [...fields, 'location_notes', 'email', 'phone']) {
      const group = one({ [field]: room });
      expect(group, field).to.include({ joinUrl: room, attendance: 'online', dialIn: '', phone: '' });
      expect(group, field).to.not.have.property('website');
      const bare = one({ [field]: 'zoom.us/j/98765432101' });
      expect([bare.joinUrl, bare.joinNotes, bare.groupNotes], field).to.deep.equal([
        'https://zoom.us/j/98765432101',
        '',
        '',
      ]);
      expect(one({ [field]: `${room} Passcode: 12` }).joinUrl, field).to.equal(room);
      expect(one({ [field]: 'meet.google.com/abc-defg-hij' }).joinUrl, field).to.equal(
        'https://meet.google.com/abc-defg-hij',
      );
      // Whole or not at all.
      expect(one({ [field]: 'https://zoom.us/j/987 6543 2101' }).joinUrl, field).to.equal(
        'https://zoom.us/j/98765432101',
      );
      for (const text of [
        'https://zoom.us/j/987 6543',
        'https://zoom.us/join',
        'https://zoom.us/test',
        'Zoom',
      ])
        expect(one({ [field]: text }), `${field}: ${text}`).to.not.have.property('joinUrl');
    }
    expect(one({ website: room, ...PLACE }).attendance).to.equal('hybrid');
    const several = one({ website: room, location: 'https://zoom.us/j/12345678901' });
    expect(several, 'two rooms').to.not.have.property('joinUrl');
    const other = 'https://clinic.example/join';
    expect(one({ conference_url: other, website: room })).to.include({ joinUrl: other, website: room });
    expect(one({ notes: `On Fridays: ${room}` }), 'notes').to.not.have.property('joinUrl');
  });

  it('dials no number that is something else', () => {
    for (const text of [
      ...['Zoom ID: 987 6543 2101', 'ID 987-6543-2101', 'Meeting ID: 841 5550 1009 Passcode: 123456'],
      ...['987 6543 2101', '98765432101', 'Passcode 1234567', 'Access code: 541-555-0100#', 'PIN 5415550100'],
      ...['https://zoom.us/j/98765432101', 'zoom.us/j/98765432101', 'www.clinic.example/5415550100'],
      ...['Fax 541-555-0199', 'Room 5415550100', 'Since 1998-2020', '12 Elm St 97501-1234', '97501-1234'],
      ...['2026-11-23 19:00', 'Open 7-9 2024', '123-45-6789', 'Text HOPE to 741741', 'TTY 711'],
    ])
      for (const field of ['conference_phone', 'phone'] as const) {
        const { dialIn, phone, dialInNotes, groupNotes, joinNotes, joinUrl, codes } = one({ [field]: text });
        expect([dialIn, phone], text).to.deep.equal(['', '']);
        // It is still said.
        expect(`${dialInNotes}${groupNotes}${joinNotes}${joinUrl}`, text).to.include(text.slice(0, 60));
        expect(codes, text).to.include('bad-phone');
      }
    for (const [text, dial] of [
      ['669-900-6833 ID 987 6543 2101#', '6699006833'],
      ['Access code 123456#, 712-775-7031', '7127757031'],
      ['(712) 775-7031 / 123456#', '7127757031'],
      ['Fax: 541-555-0199, Phone: 541-555-0100', '5415550100'],
      ['https://zoom.us/j/98765432101 or 669 900 6833', '6699006833'],
      ['Dial +44 20 7946 0958 then 987 6543 2101#', '+442079460958'],
      ['011 44 20 7946 0958', '011442079460958'],
      ['Ring 555-0100', '5550100'],
    ] as const)
      expect(one({ conference_phone: text }).dialIn, text).to.equal(dial);
  });

  it('reads a number among any letters in about the same time', () => {
    const quickest = (part: string): number => {
      const rows = Array.from({ length: 200 }, (_, at) => ({
        ...{ name: 'Hope', slug: String(at), day: 2, time: '19:00', conference_phone: part.repeat(200) },
      }));
      const times = [1, 2, 3].map(() => {
        const before = performance.now();
        readAnyFeed(JSON.stringify(rows), { source: 'f' });
        return performance.now() - before;
      });
      return Math.min(...times);
    };
    const plain = quickest('a ');
    // Taken apart in every way there is, `a.a.` took sixty times as long.
    for (const part of ['..', 'aa', 'a.', 'a/', 'id', '1-', '//', '+1'])
      expect(quickest(part) / plain, part).to.be.below(20);
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
