import { expect } from 'chai';
import { readAnyFeed } from '../../../src/cli/read-feed.js';
import { TimeSnapshot, type Row } from '../../../src/support-group-finder/state/time-snapshot.js';
import { rowView, type RowPage } from '../../../src/support-group-finder/views/row-view.js';
import { WORDS as FINDER_WORDS } from '../../../src/support-group-finder/words.js';
import { spoken } from '../../spoken.js';
import { MONDAY_MORNING, MORNING_CIRCLE, OREGON, type FeedRow } from '../feed.js';

const WORDS = spoken(FINDER_WORDS);
const PAGE: RowPage = {
  words: WORDS.en,
  language: 'en',
  locale: 'en-US',
  zone: OREGON,
  phone: '541-555-0100',
  level: 2,
};
const MINUTE = 60_000;
/** Nobody but the clinic can be asked about it. */
const ASKED = { name: 'Talk First', slug: 'talk-first', day: 3, time: '18:00', timezone: OREGON };

function rowOf(row: FeedRow, now = MONDAY_MORNING): Row {
  const { groups } = readAnyFeed(JSON.stringify([row]), { source: 'test' });
  const [group] = groups;
  if (!group) throw new Error('no group');
  return new TimeSnapshot(groups, { visitor: OREGON }, now).rowOf(group);
}

describe('rowView', () => {
  it('says all that a row shows, as plain data', () => {
    const view = rowView(PAGE, 'day', rowOf(MORNING_CIRCLE));
    const plain = (text: unknown): string => JSON.stringify(text).replace(/\s/g, ' ');
    expect(structuredClone(view)).to.deep.equal(view);
    expect(view).to.deep.include({ name: 'Morning Circle', level: '4', repeats: '' });
    expect(plain(view.time)).to.contain(
      '"day":"","datetime":"2026-11-23T14:30:00.000Z","range":"6:30 – 7:30 AM"',
    );
    expect(plain(view.state)).to.equal('{"pill":"now","text":"On now until 7:30 AM"}');
    expect(view.action).to.deep.include({ kind: 'join', isMain: true });
  });

  it('is another where the page has something else to say in the row, and the same where not', () => {
    const view = (page: Partial<RowPage>, row: FeedRow = ASKED): string =>
      JSON.stringify(rowView({ ...PAGE, ...page }, 'day', rowOf(row)));
    for (const page of [
      { phone: '541-555-0199' },
      { level: 3 },
      { words: WORDS.es },
      { locale: 'de-US' },
      { zone: 'America/New_York' },
    ] satisfies Partial<RowPage>[])
      expect(view(page), JSON.stringify(Object.keys(page))).to.not.equal(view({}));
    // A group with a place of its own to go to names no number of the clinic's.
    expect(view({ phone: '541-555-0199' }, MORNING_CIRCLE)).to.equal(view({}, MORNING_CIRCLE));
  });

  it('is the same from minute to minute, until what it says of them changes', () => {
    const at = (minutes: number, row: FeedRow): string =>
      JSON.stringify(rowView(PAGE, 'day', rowOf(row, MONDAY_MORNING + minutes * MINUTE)));
    // In two days; said to start on a day, without a countdown.
    for (const minutes of [1, 2, 50, 600]) expect(at(minutes, ASKED)).to.equal(at(0, ASKED));
    // On now until half past seven.
    expect(at(9, MORNING_CIRCLE)).to.equal(at(0, MORNING_CIRCLE));
    // At seven: counted down.
    const soon = { ...MORNING_CIRCLE, day: 1, time: '07:00', end_time: '08:00' };
    expect(at(1, soon)).to.not.equal(at(0, soon));
  });
});
