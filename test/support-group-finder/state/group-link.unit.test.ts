import { expect } from 'chai';
import { readAnyData } from '../../../src/cli/read-feed.js';
import {
  groupAsked,
  hashOfGroup,
  idInList,
  linkedGroup,
} from '../../../src/support-group-finder/state/group-link.js';
import type { SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';
import { FIRST_LIGHT, MORNING_CIRCLE } from '../feed.js';

const SOURCE = 'https://feeds.example/list?key=s3cret#part';
const read = (rows: readonly object[], source = SOURCE): readonly SupportGroup[] =>
  readAnyData(rows, { source, now: 0 }).groups;
const idsByNotes = (rows: readonly object[]): Record<string, string> =>
  Object.fromEntries(read(rows).map((group) => [group.notes, idInList(group)]));

describe('links to a group', () => {
  it('name it as its list does, without the list’s address', () => {
    const groups = read([MORNING_CIRCLE, { ...FIRST_LIGHT, slug: 'Año #1 & más' }]);
    expect(groups.map((group) => hashOfGroup(group, groups))).to.deep.equal([
      '#group=morning-circle',
      '#group=A%C3%B1o+-1+%26+m%C3%A1s',
    ]);
    for (const group of groups) {
      const asked = groupAsked(new URL(hashOfGroup(group, groups), 'https://clinic.example/').hash);
      expect(linkedGroup(asked ?? '', groups, [])).to.equal(group);
    }
  });

  it('are none in the page’s own hashes', () => {
    for (const hash of ['', '#', '#groups', '#day=monday', '#!group/1'])
      expect(groupAsked(hash), hash).to.equal(undefined);
  });

  it('tell groups of one slug apart by what they say, in whatever order they come', () => {
    const rows = [
      { ...MORNING_CIRCLE, notes: 'a' },
      { ...MORNING_CIRCLE, notes: 'b', time: '18:00', end_time: '19:00' },
      { ...MORNING_CIRCLE, notes: 'c', conference_url: 'https://zoom.us/j/2' },
      { ...FIRST_LIGHT, notes: 'd' },
    ];
    const ids = idsByNotes(rows);
    expect(new Set(Object.values(ids)).size).to.equal(4);
    expect(ids['d']).to.equal('first-light');
    expect(idsByNotes([...rows].reverse())).to.deep.equal(ids);
    expect(
      idsByNotes([rows[3] ?? {}, rows[1] ?? {}, { ...rows[2], slug: 'x' }, rows[0] ?? {}])['a'],
    ).to.equal(ids['a']);
    expect(linkedGroup('morning-circle', read(rows), [])?.name).to.equal('Morning Circle');
  });

  it('hold no address that stands in for a name', () => {
    const [group] = read([{ ...FIRST_LIGHT, slug: '', name: '', location: '' }]);
    expect(group?.name).to.contain('Oak St');
    expect(group && idInList(group)).to.match(/^[\da-z]+-1-07-00$/);
  });

  it('name the feed where two call a group the same, and lead to what a group is listed as', () => {
    const [one, other] = [...read([MORNING_CIRCLE], 'a'), ...read([MORNING_CIRCLE], 'b')];
    if (!one || !other) throw new Error('no groups');
    const asked = (group: SupportGroup): string => groupAsked(hashOfGroup(group, [one, other])) ?? '';
    expect(asked(one)).to.match(/^morning-circle@[\da-z]+$/);
    expect(linkedGroup(asked(one), [one, other], [])).to.equal(one);
    expect(linkedGroup(asked(other), [one, other], [])).to.equal(other);
    expect(linkedGroup(asked(other), [one], [{ merged: other, kept: one }])).to.equal(one);
    expect(linkedGroup('morning', [one, other], [])).to.equal(undefined);
    expect(linkedGroup('', [one, other], [])).to.equal(undefined);
  });
});
