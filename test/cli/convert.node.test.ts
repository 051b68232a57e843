import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readAnyFeed } from '../../src/cli/read-feed.js';
import type { SupportGroup } from '../../src/support-group-finder/feeds/support-group.js';
import { fileOf, run } from './run.js';

const SHEET = `ID,Name,Day,Time,End Time,Timezone,Location,Address,Region,Types,Notes,Conference URL,Conference Phone,Updated,byMonthWeek,repeatFrequency,startDate
late,Late Lights,Friday,11:00 PM,12:30 AM,America/Los_Angeles,,,Medford,"Open, Spanish",Past midnight,https://meet.example/late,"+15415550110,,123#",8/25/2022,,,
first,First Saturday,Saturday,10:00 AM,11:30 AM,America/New_York,Hall,"8 Harbor Road, Hyannis, MA 02601, USA",Hyannis > Main,,,,,,1,,
other,Every Other,"Monday, Wednesday",6:00 PM,7:00 PM,America/New_York,Hall,"8 Harbor Road, Hyannis, MA 02601, USA",,X,,,,,,P2W,2026-01-05
ask,By Appointment,,,,,Clinic,"30 Lithia Way, Ashland, OR 97520, USA",,,Call first,,,,,,
words,Odd Days,on full moons,7:00 PM,,,Clinic,"30 Lithia Way, Ashland, OR 97520, USA",,,,,,,,,
`;
const groupsOf = (text: string): readonly SupportGroup[] => readAnyFeed(text, { source: '' }).groups;

describe('clinic-widgets convert', () => {
  it('says the same about every group, in Meeting Guide’s fields', async () => {
    for (const text of [SHEET, readFileSync('demo/clinic/groups.json', 'utf8')]) {
      const { out } = await run(['convert', fileOf(text), '--to', 'meeting-guide']);
      expect(groupsOf(out).map(withoutWords)).to.deep.equal(groupsOf(text).map(withoutWords));
      expect(groupsOf(out)).to.have.lengthOf(groupsOf(text).length);
    }
  });

  it('writes days as numbers and times as the specification has them', async () => {
    const { out } = await run(['convert', fileOf(SHEET), '--to', 'meeting-guide']);
    const [late, , other] = JSON.parse(out) as Record<string, unknown>[];
    expect(late).to.include({
      slug: 'late',
      day: 5,
      time: '23:00',
      end_time: '00:30',
      timezone: 'America/Los_Angeles',
    });
    expect(late?.['types']).to.deep.equal(['O', 'Spanish']);
    expect(other?.['day']).to.deep.equal([1, 3]);
    expect(other).not.to.have.any.keys('notes', 'conference_url', 'latitude');
  });

  it('makes a profile that only waits for the clinic’s own facts', async () => {
    const names = [
      '--clinic',
      'Pear Blossom',
      '--phone',
      '(541) 555-0100',
      '--url',
      'https://pear-blossom.example/',
    ];
    const groups = fileOf(readFileSync('demo/clinic/groups.json', 'utf8'));
    const { out, err } = await run(['convert', groups, '--to', 'profile', ...names]);
    expect(err).to.contain('groups converted');
    const { exit, out: verdict } = await run(['check', fileOf(out)]);
    expect(verdict).to.contain('clinic profile').and.contain('no problems');
    expect(exit).to.equal(0);
    const placeholders = await run([
      'check',
      fileOf((await run(['convert', groups, '--to', 'profile'])).out),
    ]);
    expect(placeholders.out).to.contain('bad-phone');
  });

  it('exits 1 where something could not be read, 2 where nothing could', async () => {
    expect((await run(['convert', fileOf(SHEET), '--to', 'meeting-guide'])).exit).to.equal(1);
    for (const args of [
      [fileOf('[]'), '--to', 'profile'],
      [fileOf('{'), '--to', 'profile'],
      ['none', '--to', 'profile'],
      [fileOf(SHEET), '--to', 'pdf'],
      ['a', 'b', '--to', 'profile'],
    ]) {
      const { exit, out } = await run(['convert', ...args]);
      expect({ exit, out }, args.join(' ')).to.deep.equal({ exit: 2, out: '' });
    }
  });
});

/** Words a schedule could not be read from are the day's and the time's together, so they grow no shorter. */
function withoutWords({ scheduleText, ...group }: SupportGroup): object {
  return { ...group, hasWords: scheduleText !== '' };
}
